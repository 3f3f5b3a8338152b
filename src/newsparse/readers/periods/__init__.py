"""Periods: expressions that say for which day, month, quarter or year something holds.

"On Monday", "in May", "so far this year", "since February", "in the first quarter", "March 17-20". A calendar date of the
page ("Published May 3, 2024") is the business of `newsparse.readers.dates`; here stands what sentences say.
"""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import compress

from newsparse.languages import Language
from newsparse.model import Span, Timestamp
from newsparse.readers.periods.grammar import Grammar, get_grammar
from newsparse.readers.periods.resolving import resolve
from newsparse.text.tokens import Tokens

__all__ = ["read_periods"]

_REACH = 6
"""How many tokens before a month, weekday, year or unit an expression may begin."""
_OPENING = 2
"""How many tokens may stand before the anchor of a period that opens its sentence."""


def read_periods(
    text: str,
    tokens: Tokens,
    first: int,
    stop: int,
    language: Language,
    *,
    reference: dt.date | None = None,
) -> list[Timestamp]:
    """Read the expressions of a sentence that say for when something holds.

    Args:
        text: The whole source text.
        tokens: Its tokens.
        first: Index of the first token to read.
        stop: Index behind the last one.
        language: Brings the names of months and weekdays, the units and the words around them.
        reference: Day that "last month" is counted from; None leaves relative periods unresolved.

    A weekday or month without a year is the last one before the reference day, or that day itself; the next one where the
    sentence speaks of what is to come ("will close on Monday", "by March").

    Returns:
        Periods in text order, prepositions included. The value is the first day of the period; the precision says how long
        it is, the quarter counting as months and the week as days.
    """
    grammar = get_grammar(language)
    anchors = grammar.anchors
    words = tokens.lower[first:stop]
    if anchors.isdisjoint(words):
        return []
    found: list[Timestamp] = []
    done, limit = first, tokens.end(stop - 1)
    for anchor in compress(range(first, stop), map(anchors.__contains__, words)):
        if anchor < done:
            continue
        match = _match(text, tokens, max(done, anchor - _REACH), anchor, limit, grammar)
        if match is None:
            continue
        stamp = _stamp(match, grammar, reference, ahead=_is_ahead(words, anchor - first, grammar))
        if stamp is not None:
            found.append(stamp)
            done = tokens.first_from(match.end())
    return found


def _is_ahead(words: Sequence[str], anchor: int, grammar: Grammar) -> bool:
    """Tell whether a period lies ahead: "will close on Monday", "On Monday it will close", but not "more than expected"."""
    if anchor <= _OPENING and not grammar.plain_future.isdisjoint(words[anchor : anchor + _REACH]):
        return True
    before = words[max(0, anchor - 2 * _REACH) : anchor]
    return not grammar.future.isdisjoint(before)


def _match(text: str, tokens: Tokens, floor: int, anchor: int, limit: int, grammar: Grammar) -> re.Match[str] | None:
    begin = anchor
    while begin > floor and (tokens.lower[begin - 1] in grammar.lefts or tokens.lower[begin - 1].isdigit()):
        begin -= 1
    end = tokens.end(anchor)
    for index in range(begin, anchor + 1):
        match = grammar.pattern.match(text, tokens.starts[index], limit)
        if match is not None and match.end() >= end and _is_period(match, grammar):
            return match
    return None


def _is_period(match: re.Match[str], grammar: Grammar) -> bool:
    """Refuse what only looks like a period: "may" and "march" as verbs, bare years and bare lengths of time."""
    month = match["month"] or match["british_month"]
    if match["edge"] is not None or match["weekend"] is not None:
        return match["opener"] is not None
    if match["span_unit"] is not None:
        return match["opener"] is not None and match["opener"].lower() in grammar.spanning
    if match["known_unit"] is not None:
        return match["opener"] is not None and (
            match["run_to"] is not None or match["opener"].lower() in grammar.known_openers
        )
    if match["now"] is not None and match["now"].isupper():
        return False
    if (
        month is not None
        and month.lower() in grammar.needs_capital
        and not (
            month[0].isupper() and (match["opener"] or match["which_month"] or match["day"] or match["month_year"])
        )
    ):
        return False
    if match["year"] is not None:
        return match["opener"] is not None or match["end"] is not None
    return True


def _stamp(match: re.Match[str], grammar: Grammar, reference: dt.date | None, *, ahead: bool) -> Timestamp | None:
    opener = (match["opener"] or "").lower()
    value, precision, relative = resolve(match, grammar, reference, ahead=ahead or opener in grammar.ahead)
    return Timestamp(
        value=value,
        precision=precision,
        relative=relative,
        text=match[0],
        span=Span(match.start(), match.end()),
    )
