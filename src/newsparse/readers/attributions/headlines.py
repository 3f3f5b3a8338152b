"""Headlines that name their source by a mark alone: "Police chief: City is safer", "Border to stay closed: Kremlin"."""

from newsparse.readers.attributions.subjects import is_verb, opens_clause
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import DASHES, Grammar

__all__ = ["find_headline_source", "is_office"]

_MARKS = DASHES | {"-"}
_LONGEST_SOURCE = 3
_SHORTEST_CONTENT = 3


def is_office(unit: Unit, colon: int, grammar: Grammar) -> bool:
    """Tell whether an office stands in front of a colon and a sentence behind it: "Police chief: City is safer".

    Args:
        unit: The headline.
        colon: Item of the colon.
        grammar: Nouns for people.
    """
    words = unit.words
    return (
        words[colon - 1] in grammar.offices
        and all(word.isalpha() for word in words[:colon])
        and opens_clause(unit, colon + 1, grammar)
    )


def find_headline_source(unit: Unit, grammar: Grammar) -> int | None:
    """Find the mark in front of the source that a headline ends with.

    Args:
        unit: The headline.
        grammar: Nouns for people, organizations and documents.

    Returns:
        Item of the colon or dash; None where the last words are no source.
    """
    words = unit.words
    size = len(words)
    for mark in range(size - 2, max(size - 2 - _LONGEST_SOURCE, _SHORTEST_CONTENT - 1), -1):
        if words[mark] == ":" or words[mark] in _MARKS:
            break
    else:
        return None
    if unit.starts[mark] == unit.end_of(mark - 1) and words[mark] != ":":
        # A hyphen inside a word.
        return None
    if not all(word.isalpha() for word in words[mark + 1 :]) or words[0] in grammar.subordinators:
        return None
    source = " ".join(words[mark + 1 :])
    if source not in grammar.institutions:
        # Behind a dash and with a capital stand sections and outlets of all kinds.
        if words[mark] != ":" and unit.is_capital(size - 1):
            return None
        last = words[size - 1]
        if not (
            last in grammar.people
            or last in grammar.labels
            or (last in grammar.bodies and not unit.is_capital(size - 1))
        ):
            return None
    states = any(
        words[place] in grammar.to or words[place] in grammar.finite or is_verb(unit, place, grammar)
        for place in range(1, mark)
    )
    return mark if states else None
