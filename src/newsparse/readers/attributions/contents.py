"""What is said: where the content of an attribution begins and ends beside its cue."""

from newsparse.readers.attributions.units import QUOTE, Unit
from newsparse.readers.attributions.words import Grammar

__all__ = ["content_start", "right_edge", "skip_recipient"]

_DASHES = frozenset(["\N{EN DASH}", "\N{EM DASH}"])
_ENDS = frozenset([".", "!", "?", ";", ")", "]"])
_FARTHEST = 18


def skip_recipient(unit: Unit, at: int, grammar: Grammar) -> int:
    """Give the item behind the words that name the hearer.

    Args:
        unit: The sentence.
        at: The item behind the verb.
        grammar: Closed classes.
    """
    words = unit.words
    if at >= len(words):
        return at
    if words[at] in grammar.objects:
        return at + 1
    place = at
    while place < len(words) and place - at < 12:
        word = words[place]
        if (
            word == QUOTE
            or word in _ENDS
            or word in (",", ":")
            or word in _DASHES
            or word == "to"
            or (word in grammar.subjects and word not in grammar.objects)
            or word in ("there", "that", "if", "whether", "what", "how", "why")
            or word in grammar.times
            or (place > at and (word in grammar.prepositions or word in grammar.determiners or word in grammar.possessives)
                and words[place - 1] not in ("of", "at", "for", "from", "with", "and"))
            or (place > at and word == "it")
        ):
            break
        if place > at and word in grammar.be | grammar.auxiliaries:
            return at
        if word == "." and not (words[place - 1] in grammar.abbreviated or len(words[place - 1]) == 1):
            break
        place += 1
    return place


def content_start(unit: Unit, at: int, grammar: Grammar, *, tells: bool = False) -> tuple[int | None, int]:
    """Find where the content begins behind a verb.

    Args:
        unit: The sentence.
        at: The item behind the verb.
        grammar: Closed classes.
        tells: Whether the verb names the hearer first.

    Returns:
        First item of the content, None where nothing is said on this side; and the item behind the hearer.
    """
    words = unit.words
    size = len(words)
    while at < size and (words[at] in grammar.adverbs or words[at].endswith("ly")) and words[at] not in ("first", "only", "even", "both"):
        at += 1
    behind = at
    if tells:
        behind = at = skip_recipient(unit, at, grammar)
    if at >= size:
        return None, behind
    word = words[at]
    if word in grammar.prepositions or word in grammar.times or word in ("when", "after", "before", "as", "while", "because"):
        if not (word == "that" or (word in ("last", "this", "next", "early", "late", "here", "there") and False)):
            found = _behind_adjunct(unit, at, grammar)
            if found is not None or word not in ("to", "there", "about", "on", "against", "of", "for"):
                if not (found is None and word in ("this", "there", "last", "next", "early", "late")):
                    return found, behind
            if word in ("on", "about", "against", "of", "for") and found is None:
                return None, behind
            return (found if found is not None else at), behind
    if word == "that":
        return (at + 1 if at + 1 < size and words[at + 1] not in _ENDS else None), behind
    if word == ",":
        if at + 1 < size and words[at + 1] == QUOTE:
            return at + 1, behind
        return None, behind
    if word in (":", QUOTE):
        start = at + (word == ":")
        return (start if start < size else None), behind
    if word in _ENDS or word in _DASHES or word in grammar.coordinators:
        return None, behind
    return at, behind


def _behind_adjunct(unit: Unit, at: int, grammar: Grammar) -> int | None:
    """The content behind words that say where, when or to whom: it begins with "that", a colon or a quote."""
    words = unit.words
    for place in range(at, min(len(words), at + _FARTHEST)):
        word = words[place]
        if word == "that" and place > at:
            return place + 1
        if word == ":":
            return place + 1 if place + 1 < len(words) else None
        if word == QUOTE and words[place - 1] == ",":
            return place
        if word == QUOTE and place > at + 1 and unit.is_capital(place - 1):
            return place
        if word in _ENDS and word != "." or word in _DASHES:
            return None
        if word in grammar.subjects and place > at + 1 and words[place - 1] not in (",", "and", "who") and words[at] not in (
            "when", "after", "before", "as", "while", "because", "if"
        ) and words[place] != "who":
            return place
    return None


def right_edge(unit: Unit, start: int, grammar: Grammar) -> int:
    """Find the item behind the last one of a content that began at an item.

    Args:
        unit: The sentence.
        start: First item of the content.
        grammar: Closed classes.
    """
    words = unit.words
    size = len(words)
    for place in range(start + 1, size - 1):
        word = words[place]
        if word in (",", "and", "but", "while", ";", "according") or word in _DASHES or word == "as":
            if is_cut(unit, start, place, grammar):
                return place
    return size


def is_cut(unit: Unit, start: int, place: int, grammar: Grammar) -> bool:
    """Tell whether a content ends in front of an item that can end it."""
    words = unit.words
    word, after = words[place], unit.word(place + 1)
    if word == "according":
        return True
    if word == ",":
        if after in grammar.according:
            return True
        if after in grammar.cues and grammar.cues[after].form == "ing":
            return True
        if words[place - 1] == QUOTE and after.endswith("ing"):
            return True
        if after in ("but", "and", "while", "though", "although"):
            return _cue_follows(unit, place + 2, grammar)
        return False
    if word in ("and", "but"):
        return after in grammar.cues and grammar.cues[after].form in ("past", "s") and grammar.cues[after].frame != "quoting"
    return False


def _cue_follows(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Whether a clause with a cue of its own begins at an item."""
    for place in range(at, min(at + 7, len(unit.words))):
        word = unit.words[place]
        if word in grammar.cues and grammar.cues[word].form in ("past", "s", "ing"):
            return True
        if word == ",":
            return False
    return False
