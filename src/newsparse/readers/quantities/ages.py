"""Ages: of people between commas or in brackets, behind "aged", behind "at" where a life turns, and by decades of a life."""

import re
from decimal import Decimal

from newsparse.readers.numbers import Numeral
from newsparse.readers.quantities.quantity import Quantity, Scope

__all__ = ["OLDEST", "is_behind_age", "read_age", "read_decade"]

OLDEST = 115
"""Nobody in the news is older."""

_YOUNGEST = 2
# Behind "at", smaller numbers are hours.
_GROWN = 13
# How far before "at" it is told what happened in a life.
_EVENT = 5
_DECADE = re.compile(r"(?:(?P<tens>[1-9]0)['’]?s|(?P<word>[A-Za-z]{5,10}))(?!\w)")
# How far before a number the words for an average age stand.
_REACH = 10
_BOUND = frozenset("-\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}/")
_CLOSING = frozenset(",.;)\N{EM DASH}\N{EN DASH}")


def read_age(scope: Scope, figure: Quantity) -> None:
    """Make a bare number an age where the words around it say so.

    Args:
        scope: The sentence.
        figure: The figure; changed in place.
    """
    if figure.signed or figure.noun is not None or figure.value is None or not 0 < figure.value <= OLDEST:
        return
    if figure.first <= scope.first:
        return
    if scope.tokens.lower[figure.first - 1] not in scope.words.age_cues:
        if _is_average(scope, figure):
            figure.kind, figure.unit, figure.signed = "age", "year", True
        return
    before = scope.tokens.lower[max(scope.first, figure.first - 2) : figure.first]
    limited = len(before) > 1 and before[-1] in scope.words.limits and before[-2] in scope.words.persons
    turned = bool(before) and before[-1] in scope.words.turning and figure.per is None
    if (
        limited
        or turned
        or is_behind_age(scope, figure)
        or _is_apposition(scope, figure)
        or _is_bracketed(scope, figure)
        or _is_turn_of_life(scope, figure)
        or _is_said_of_person(scope, figure)
        or _is_average(scope, figure)
    ):
        figure.kind, figure.unit, figure.signed = "age", "year", True


def is_behind_age(scope: Scope, figure: Quantity) -> bool:
    """Tell whether "aged" or "the age of" stands right before a figure.

    Args:
        scope: The sentence.
        figure: The figure.
    """
    words = scope.words
    before = scope.tokens.lower[max(scope.first, figure.first - 2) : figure.first]
    if before and before[-1] in words.age_before:
        return True
    return len(before) > 1 and before[-1] == words.linker and before[-2] in words.age_of


def _is_apposition(scope: Scope, figure: Quantity) -> bool:
    """Whether a number stands behind a name or a noun for one person between commas: "Jane Doe, 44, said", "the driver, 34,"."""
    words, first, stop = scope.tokens.words, figure.first, figure.stop
    if first < scope.first + 2 or words[first - 1] != "," or figure.numeral.form != "digits":
        return False
    name, number = words[first - 2], scope.text[figure.start : figure.end]
    if scope.text[figure.start - 1] in _BOUND or scope.text[figure.end : figure.end + 1] in _BOUND:
        return False  # "Poe beat Roe, 51-39"
    if name[0].isupper():
        if name.isupper() and len(name) > 3:
            return False
    elif name not in scope.words.somebody:
        return False
    if not number.isdecimal() or not _YOUNGEST <= int(number) <= OLDEST:
        return False
    return stop >= scope.stop or words[stop] in _CLOSING or words[stop] in scope.words.age_behind


def _is_bracketed(scope: Scope, figure: Quantity) -> bool:
    """Whether a number in brackets parts a full name from a verb or an apposition: "Ann Poe (38) said", "Ann Poe (38), a nurse"."""
    tokens, first, stop = scope.tokens, figure.first, figure.stop
    words, lower = tokens.words, tokens.lower
    if first < scope.first + 2 or words[first - 1] != "(" or stop + 2 >= scope.stop or words[stop] != ")":
        return False
    number, names = scope.text[figure.start : figure.end], words[max(scope.first, first - 3) : first - 1]
    if not number.isdecimal() or not _YOUNGEST <= int(number) <= OLDEST:
        return False
    if not all(name[0].isupper() and name[1:].islower() for name in names):
        return False
    if len(names) < 2 or lower[first - 3] in scope.words.no_units:
        return False
    if words[stop + 1] == ",":
        return lower[stop + 2] in scope.words.age_apposition
    return lower[stop + 1] in scope.words.age_verbs


def _is_turn_of_life(scope: Scope, figure: Quantity) -> bool:
    """Whether a number behind "at" says when a life turned: "died at 91", "left school at 16", "At 29, she has two shops"."""
    words, lower, first, stop = scope.words, scope.tokens.lower, figure.first, figure.stop
    if lower[first - 1] not in words.age_at or not _GROWN <= (figure.value or 0) <= OLDEST:
        return False
    following = lower[stop] if stop < scope.stop else "."
    if first - 1 == scope.first:
        return following == "," and stop + 2 < scope.stop and _is_person(scope, stop + 1)
    if following not in _CLOSING and following not in words.no_units:
        return False
    before = lower[max(scope.first, first - 1 - _EVENT) : first - 1]
    if not words.not_of_life.isdisjoint(before):
        return False
    told = f" {' '.join(before)} "
    return any(event in told for event in words.life_events)


def _is_person(scope: Scope, place: int) -> bool:
    """Whether a pronoun or a given name with a surname begins at a place."""
    words, lower = scope.tokens.words, scope.tokens.lower
    if lower[place] in scope.words.bearers:
        return True
    return lower[place] in scope.words.given_names and all(word[0].isupper() for word in words[place : place + 2])


def _is_said_of_person(scope: Scope, figure: Quantity) -> bool:
    """Whether a number is all that is said of a person: "She is 71.", "I'm 64 and well"."""
    words, stop = scope.words, figure.stop
    if not _YOUNGEST <= (figure.value or 0) <= OLDEST:
        return False
    if stop < scope.stop and scope.tokens.lower[stop] not in _CLOSING | words.goes_on:
        return False
    before = scope.tokens.lower[max(scope.first, figure.first - 3) : figure.first]
    if before and before[-1] in words.age_adverbs:
        del before[-1]
    if not before:
        return False
    return before[-1] in words.joined or (len(before) > 1 and before[-1] in words.joins and before[-2] in words.bearers)


def _is_average(scope: Scope, figure: Quantity) -> bool:
    """Whether a number is the age that many reach: "life expectancy for men is around 73", "a median age of 41"."""
    words = scope.words
    before = scope.tokens.lower[max(scope.first, figure.first - _REACH) : figure.first]
    if words.spans.isdisjoint(before) or not _YOUNGEST <= (figure.value or 0) <= OLDEST:
        return False
    place = max(index for index, word in enumerate(before) if word in words.spans)
    between = before[place + 1 :]
    return (
        place > 0
        and before[place - 1] in words.averages
        and not words.reaches.isdisjoint(between)
        and all(word[0].isalnum() for word in between)
    )


def read_decade(scope: Scope, place: int) -> Quantity | None:
    """Read a decade of somebody's life: "in his mid-40s", "in their 80s".

    Args:
        scope: The sentence.
        place: Where the number or word begins.

    Returns:
        An age from the first to the last year of it; None for decades of a century and other plurals.
    """
    text, tokens, words = scope.text, scope.tokens, scope.words
    index = tokens.at(place)
    if text[place + 1 : place + 2] != "0" and tokens.lower[index] not in words.decades:
        return None
    match = _DECADE.match(text, place, scope.end)
    decade = match and (int(match["tens"]) if match["tens"] else words.decades.get(match["word"].lower()))
    if not match or not decade:
        return None
    before = tokens.lower[max(scope.first, index - 2) : index]
    part = tokens.lower[index].partition("-")[0]
    if part not in words.decade_parts and before:
        part = before[-1]
    if words.owners.isdisjoint(before):
        return None
    first, last = words.decade_parts.get(part, (0, 9))
    start, end = match.span()
    return Quantity(
        start,
        end,
        index,
        index + 1,
        Numeral(start, end, "words", None),
        kind="age",
        low=Decimal(decade + first),
        high=Decimal(decade + last),
        unit="year",
        signed=True,
        behind=end,
    )
