"""What a number without a measure counts: the noun behind it, the word bound to it, people whose noun is left out."""

import re
from decimal import Decimal
from itertools import pairwise

from newsparse.readers.nouns import Noun, leaves_people, read_noun
from newsparse.readers.quantities.quantity import Quantity, Scope
from newsparse.readers.units import read_unit_behind

__all__ = ["read_counted", "read_times"]

_COMPOUND = re.compile(r"-[A-Za-z][A-Za-z'’]+(?:-[A-Za-z]+)?")
# How far before a number the verb stands that shows that it counts people.
_REACH = 4
# How far behind "of" the owner of what is counted ends ("three of Poe County's mayors").
_OWNER = 4
# Kinds of figures whose unit may stand behind "or more".
_MEASURED = frozenset({"duration", "measurement"})
# How far before a number, in characters, its scale begins.
_SCALE_REACH = 16


def read_counted(scope: Scope, figure: Quantity) -> None:
    """Read the noun that a number counts: behind it, behind "of", or the people that a verb shows.

    Args:
        scope: The sentence.
        figure: The figure, without a unit; changed in place.
    """
    words, lower = scope.words, scope.tokens.lower
    tail = "" if figure.plain else scope.text[figure.end : scope.tokens.end(figure.stop - 1)]
    if tail and tail[1:].lower() not in words.tails:
        if _COMPOUND.fullmatch(tail) and figure.kind != "fraction" and tail.split("-")[1].lower() not in words.links:
            _take_compound(scope, figure, tail)
        return
    if figure.kind == "fraction":
        return
    if (not figure.plain or lower[figure.first - 1].endswith(words.scale_ends)) and _is_on_scale(scope, figure):
        figure.unit, figure.kind, figure.signed = words.magnitude, "measurement", True
        return
    index: int | None = figure.stop
    if figure.stop < scope.stop and lower[figure.stop] in words.before_noun:
        index = _noun_place(scope, figure)
    if index is None:
        return
    if index > figure.stop and lower[figure.stop] == words.alternative:
        measure = read_unit_behind(
            scope.text, scope.tokens.end(index - 1), scope.end, figure.value or Decimal(2), scope.language
        )
        if measure is not None and measure.kind in _MEASURED:
            figure.unit, figure.kind, figure.behind = measure.name, measure.kind, measure.end  # "two or more years"
            return
    # Of several, one is counted: "one of the boats".
    one = figure.value == 1 and lower[figure.stop : figure.stop + 1] != [words.linker]
    noun = None
    if index + 1 < scope.stop and lower[index] in words.attributive:
        noun = _read_attributive(scope, index)
    noun = noun or read_noun(scope.tokens, index, scope.stop, scope.language, one=one)
    if noun is not None:
        figure.noun, figure.unit = noun, None if lower[noun.head] in words.ones else noun.unit
        figure.behind = scope.tokens.end(noun.stop - 1)
    elif figure.first > scope.first and lower[figure.first - 1] == words.linker and _is_percent_of(scope, figure):
        figure.unit, figure.kind, figure.signed = words.percent, "percentage", True
    elif _counts_people(scope, figure):
        figure.unit = words.people
    elif _counts_children(scope, figure):
        figure.unit = words.child


def _noun_place(scope: Scope, figure: Quantity) -> int | None:
    """Where the noun begins: behind the number, "or so", "of the"; None where "of" begins something else."""
    words, lower, index = scope.words, scope.tokens.lower, figure.stop
    if index + 2 < scope.stop and lower[index] == words.alternative and lower[index + 1] in words.or_so:
        index += 2  # "a dozen or so boats", "50 or more cars"
    if index + 1 >= scope.stop or lower[index] != words.linker:
        return index
    if lower[index + 1] in words.determiners:
        return index + 2
    owned = any(word.endswith(words.possessives) for word in lower[index + 1 : index + _OWNER])
    return index + 1 if owned or figure.numeral.form == "vague" or figure.numeral.magnitude != 1 else None


def _is_on_scale(scope: Scope, figure: Quantity) -> bool:
    """Whether the scale stands before the number: "magnitude 5.8", "a magnitude of 6"."""
    apart = scope.tokens.starts[figure.first] == figure.start
    if apart and not scope.tokens.lower[figure.first - 1].endswith(scope.words.scale_ends):
        return False
    before = scope.text[max(scope.start, figure.start - _SCALE_REACH) : figure.start].lower().rstrip(" -")
    return before.removesuffix(f" {scope.words.linker}").endswith(scope.words.magnitude)


def _read_attributive(scope: Scope, index: int) -> Noun | None:
    """Read "a 12 page report": a singular noun that describes the one behind it."""
    lower = scope.tokens.lower
    if lower[index + 1].isalpha():
        noun = read_noun(scope.tokens, index + 1, min(scope.stop, index + 3), scope.language, one=True)
        return None if noun is None else Noun(index, index, index + 1, lower[index])
    return None


def _take_compound(scope: Scope, figure: Quantity, tail: str) -> None:
    """Take in the noun that a hyphen binds to its number: "112-member", "5,000-strong"."""
    noun = tail.rpartition("-")[2]
    figure.end = figure.behind = figure.end + len(tail)
    figure.hyphen = figure.signed = True
    figure.unit = scope.words.people if noun.lower() == scope.words.strong else noun
    if noun.lower() in scope.words.no_units:
        figure.unit = None  # "a four-under 68"
    if noun.lower() == scope.words.fold:
        figure.kind, figure.unit = "multiple", scope.words.times


def _is_percent_of(scope: Scope, figure: Quantity) -> bool:
    """Whether "percentage of" stands before a number, and no number before that: "a turnout percentage of 61"."""
    lower, stop = scope.tokens.lower, figure.first - 1
    for phrase in scope.words.percents:
        first = stop - len(phrase)
        if first >= scope.first and tuple(lower[first:stop]) == phrase:
            before = lower[first - 1] if first > scope.first else ""
            return not before[:1].isdigit() and before not in scope.words.numbers
    return False


def _counts_children(scope: Scope, figure: Quantity) -> bool:
    before = scope.tokens.lower[max(scope.first, figure.first - 2) : figure.first]
    return len(before) > 1 and before[1] == scope.words.linker and before[0] in scope.words.parents


def _counts_people(scope: Scope, figure: Quantity) -> bool:
    words, lower = scope.words, scope.tokens.lower
    if figure.stop < len(lower) and lower[figure.stop] in words.people_cues and _is_said_of_people(scope, figure):
        return True
    before = lower[max(scope.first, figure.first - _REACH) : figure.first]
    if not words.people_before.isdisjoint(before):
        return True
    if words.linker not in before:
        return False
    for place, (noun, word) in enumerate(pairwise(before), figure.first - len(before)):
        if word == words.linker and noun in words.people_of:
            return leaves_people(noun, scope.tokens.words[place - 1] if place > scope.first else "", scope.language)
    return False


def _is_said_of_people(scope: Scope, figure: Quantity) -> bool:
    words, lower, place = scope.words, scope.tokens.lower, figure.stop
    if place < scope.stop and lower[place] in words.relatives:
        return True
    while place < min(scope.stop, figure.stop + 3) and lower[place] in words.auxiliaries:
        place += 1
    if place < scope.stop and lower[place] in words.suffered:
        return True
    return any(
        tuple(lower[figure.stop : figure.stop + len(phrase)]) == phrase
        for phrase in words.people_behind.get(lower[figure.stop], ())
    )


def read_times(scope: Scope, figure: Quantity) -> None:
    """Tell a multiple ("10 times the average", "4x") from a count of occasions ("scored four times").

    Args:
        scope: The sentence.
        figure: A figure whose unit is "times"; changed in place.
    """
    following = scope.tokens.lower[figure.stop] if figure.stop < scope.stop else ""
    if (figure.value or 0) % 1:
        return  # nothing happens 2.3 times
    if following not in scope.words.multiples_of and scope.text[figure.end - 1] not in "xX":
        figure.kind, figure.unit = "count", scope.words.occasion
