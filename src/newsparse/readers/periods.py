"""Periods: expressions that say for which day, month, quarter or year something holds.

"On Monday", "in May", "so far this year", "since February", "in the first quarter", "March 17-20". A calendar date of the
page ("Published May 3, 2024") is the business of `newsparse.readers.dates`; here stands what sentences say.
"""

import calendar
import datetime as dt
import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from newsparse.languages import Language
from newsparse.model import Span, Timestamp
from newsparse.model.structure import Precision
from newsparse.text.tokens import Tokens

__all__ = ["read_periods"]

_REACH = 6
"""How many tokens before a month, weekday, year or unit an expression may begin."""

_LISTS = frozenset(
    [
        "openers",
        "places",
        "dayparts",
        "modifiers",
        "behind",
        "joiners",
        "now",
        "yesterday",
        "tomorrow",
        "units",
        "ordinals",
        "numbers",
        "edges",
        "which",
    ]
)
"""Lists of the lexicon that the expression names."""

_OPENING = 2
"""How many tokens may stand before the anchor of a period that opens its sentence."""

_FIRST_YEAR, _LAST_YEAR = 1500, 2150

# Read with re.VERBOSE and re.IGNORECASE; {names} are filled from the lexicons.
_EXPRESSION = r"""
    (?: (?P<opener> {openers} ) \s+ )?
    (?: (?P<place> {places} ) [\s-] \s*+ (?: (?: in | on ) \s )? )?
    (?:
        (?: (?P<which> {which} ) \s )? (?P<weekday> {weekdays} ) \b (?: \s+ (?: {dayparts} ) \b )? (?! ,? \s (?: {months} ) \.? \s \d )
      | (?: (?: {weekdays} ) ,? \s )? (?: (?P<which_month> {which} ) \s )? (?: (?P<short> {short_months} ) \. | (?P<month> {months} ) \b )
            (?: \s (?P<day> {day} ) (?! [\d%,.] \d | \d | \s* (?: percent | per\b ) ) (?: st | nd | rd | th )?
                (?: \s? [-\N{{EN DASH}}] \s? (?: (?: {months} ) \.? \s )? \d{{1,2}} \b )? )?
            (?: ,? \s (?: of \s )? (?P<month_year> {year} ) \b )?
      | (?P<british_day> {day} ) (?: st | nd | rd | th )? \s (?P<british_month> {months} ) \b
            (?: ,? \s (?P<british_year> {year} ) \b )?
      | (?: (?: fiscal | the (?= \s \d{{4}}s ) | the \s year | summer \s of | spring \s of | winter \s of | autumn \s of | fall \s of ) \s )?
            (?: the \s (?: summer | spring | winter | autumn | fall | end | start | beginning ) \s of \s )?
            (?P<year> {year} ) s? (?! [-\w%] | \.\d | ,\d )
      | (?: the \s )? (?P<ordinal> {ordinals} ) \s (?P<ordinal_unit> quarter | half ) \b
            (?: \s (?: of \s )? (?: (?P<ordinal_year> {year} ) | (?P<ordinal_this> this | last ) \s year ) \b )?
      | (?: the \s | that \s same \s | the \s same \s )? (?P<modifier> {modifiers} ) \s+
            (?: (?P<count> \d{{1,3}} | {numbers} | few | several | couple \s of ) [\s-] )?
            (?P<unit> {units} ) \b
            (?: ,?\s (?P<thus> {behind} ) \b )?
      | (?P<back_count> \d{{1,3}} | {numbers} | few | several | a \s few | several ) \s (?P<back_unit> {units} ) \s (?P<behind> {behind} ) \b
      | (?: the \s )? (?: \d{{1,3}} | {numbers} ) \s (?P<span_unit> {lengths} ) \b
      | the \s (?P<edge> {edges} ) \s of \s (?: (?: the | this | that | his | her | its | their | a ) \s )? (?: [\w'\N{{RIGHT SINGLE QUOTATION MARK}}-]+ ) \b
      | the \s (?P<weekend> {weekend} ) \b
      | (?: right \s )? (?P<now> {now} ) \b
      | (?P<yesterday> {yesterday} ) \b
      | (?P<tomorrow> {tomorrow} ) \b
    )
    (?: \s* (?: {joiners} ) \s* (?P<end> (?: {weekdays} | (?: (?: {months} ) \.? (?: \s \d{{1,2}} )? ) | \d{{1,2}} \s (?: {months} ) | {year} ) \b (?: , \s {year} \b )? ) )?
"""


@attrs.frozen
class _Grammar:
    """What the lexicons of one language say about periods."""

    pattern: re.Pattern[str]
    anchors: frozenset[str]
    lefts: frozenset[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    ordinals: Mapping[str, int]
    numbers: Mapping[str, int]
    needs_capital: frozenset[str]
    ahead: frozenset[str]
    future: frozenset[str]
    plain_future: frozenset[str]
    spanning: frozenset[str]


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
    grammar = _grammar(language)
    anchors = grammar.anchors
    words = tokens.lower[first:stop]
    if anchors.isdisjoint(words):
        return []
    found: list[Timestamp] = []
    done = first
    for anchor in [index for index, word in enumerate(words, first) if word in anchors]:
        if anchor < done:
            continue
        match = _match(text, tokens, max(done, anchor - _REACH), anchor, grammar)
        if match is None:
            continue
        stamp = _stamp(match, grammar, reference, ahead=_is_ahead(words, anchor - first, grammar))
        if stamp is not None:
            found.append(stamp)
            done = tokens.first_from(match.end())
    return found


def _is_ahead(words: Sequence[str], anchor: int, grammar: _Grammar) -> bool:
    """Tell whether a period lies ahead: "will close on Monday", "On Monday it will close", but not "more than expected"."""
    if anchor <= _OPENING and not grammar.plain_future.isdisjoint(words[anchor : anchor + _REACH]):
        return True
    before = words[max(0, anchor - 2 * _REACH) : anchor]
    return not grammar.future.isdisjoint(before)


def _match(text: str, tokens: Tokens, floor: int, anchor: int, grammar: _Grammar) -> re.Match[str] | None:
    begin = anchor
    while begin > floor and (tokens.lower[begin - 1] in grammar.lefts or tokens.lower[begin - 1].isdigit()):
        begin -= 1
    end = tokens.end(anchor)
    for index in range(begin, anchor + 1):
        match = grammar.pattern.match(text, tokens.starts[index])
        if match is not None and match.end() >= end and _is_period(match, grammar):
            return match
    return None


def _is_period(match: re.Match[str], grammar: _Grammar) -> bool:
    """Refuse what only looks like a period: "may" and "march" as verbs, bare years and bare lengths of time."""
    month = match["month"] or match["british_month"]
    if match["edge"] is not None or match["weekend"] is not None:
        return match["opener"] is not None
    if match["span_unit"] is not None:
        return match["opener"] is not None and match["opener"].lower() in grammar.spanning
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


def _stamp(match: re.Match[str], grammar: _Grammar, reference: dt.date | None, *, ahead: bool) -> Timestamp | None:
    opener = (match["opener"] or "").lower()
    value, precision, relative = _resolve(match, grammar, reference, ahead=ahead or opener in grammar.ahead)
    return Timestamp(
        value=value,
        precision=precision,
        relative=relative,
        text=match[0],
        span=Span(match.start(), match.end()),
    )


def _resolve(
    match: re.Match[str], grammar: _Grammar, day: dt.date | None, *, ahead: bool
) -> tuple[dt.date | None, Precision, bool]:
    name = match["month"] or match["short"] or match["british_month"]
    if name:
        month = grammar.months[name.lower()]
        number = match["day"] or match["british_day"]
        year = match["month_year"] or match["british_year"]
        return _calendar(month, number, year, day, ahead=ahead)
    if match["year"]:
        return (dt.date(int(match["year"]), 1, 1), "year", False)
    if match["weekday"]:
        return (_weekday(grammar.weekdays[match["weekday"].lower()], day, ahead=ahead), "day", True)
    if match["ordinal"]:
        return _quarter(match, grammar, day)
    if match["modifier"]:
        unit = grammar.units[match["unit"].lower()]
        return _modified(match["modifier"].lower(), _number(match["count"], grammar), unit, day)
    if match["behind"]:
        unit = grammar.units[match["back_unit"].lower()]
        return _shifted(unit, -(_number(match["back_count"], grammar) or 0), day)
    if match["edge"]:
        return (None, "day", True)
    if match["weekend"]:
        return (_floor(day, "weekend"), "day", True)
    if match["span_unit"]:
        return (None, _PRECISIONS.get(grammar.units[match["span_unit"].lower()], "day"), True)
    offset = -1 if match["yesterday"] else 1 if match["tomorrow"] else 0
    return (_moved(day, offset), "day", True)


_PRECISIONS: Mapping[str, Precision] = {
    "day": "day",
    "week": "day",
    "weekend": "day",
    "month": "month",
    "quarter": "month",
    "half": "month",
    "season": "month",
    "year": "year",
    "decade": "year",
    "century": "year",
}


def _calendar(
    month: int, number: str | None, year: str | None, day: dt.date | None, *, ahead: bool
) -> tuple[dt.date | None, Precision, bool]:
    precision: Precision = "day" if number else "month"
    in_month = int(number) if number else 1
    if year is not None:
        return (_date(int(year), month, in_month), precision, False)
    if day is None:
        return (None, precision, True)
    passed = (month, in_month) <= (day.month, day.day)
    guess = day.year + (ahead and passed) - (not ahead and not passed)
    return (_date(guess, month, in_month), precision, True)


def _date(year: int, month: int, day: int) -> dt.date | None:
    return dt.date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def _weekday(weekday: int, day: dt.date | None, *, ahead: bool) -> dt.date | None:
    if day is None:
        return None
    return _moved(day, (weekday - day.weekday()) % 7 if ahead else -((day.weekday() - weekday) % 7))


def _moved(day: dt.date | None, days: int) -> dt.date | None:
    try:
        return day + dt.timedelta(days) if day else None
    except OverflowError:
        return None


def _quarter(match: re.Match[str], grammar: _Grammar, day: dt.date | None) -> tuple[dt.date | None, Precision, bool]:
    length = 3 if match["ordinal_unit"].lower() == "quarter" else 6
    month = (grammar.ordinals[match["ordinal"].lower()] - 1) * length + 1
    if month > 12:
        return (None, "month", True)
    if match["ordinal_year"]:
        return (dt.date(int(match["ordinal_year"]), month, 1), "month", False)
    if day is None:
        return (None, "month", True)
    year = day.year - (bool(match["ordinal_this"]) and match["ordinal_this"].lower() != "this")
    start = dt.date(year, month, 1)
    if not match["ordinal_this"] and start > day:
        start = dt.date(year - 1, month, 1)
    return (start, "month", True)


def _modified(
    modifier: str, count: int | None, unit: str, day: dt.date | None
) -> tuple[dt.date | None, Precision, bool]:
    steps = _STEPS.get(modifier)
    if steps is None:
        return (None, _PRECISIONS[unit], True)
    if steps and count is not None and steps < 0:
        return _shifted(unit, -count, day)
    if modifier == "past":
        return _shifted(unit, -1, day)
    if count is not None:
        return (day, _PRECISIONS[unit], True)
    value, precision, relative = _shifted(unit, steps, day)
    return (_floor(value, unit), precision, relative)


_STEPS = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1}
_DAYS = {"day": 1, "week": 7, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "season": 12}


def _shifted(unit: str, steps: int, day: dt.date | None) -> tuple[dt.date | None, Precision, bool]:
    precision = _PRECISIONS[unit]
    if day is None:
        return (None, precision, True)
    if unit in _DAYS:
        return (_moved(day, _DAYS[unit] * steps), precision, True)
    months = day.year * 12 + day.month - 1 + _MONTHS[unit] * steps
    if not 12 <= months < 9999 * 12:
        return (None, precision, True)
    year, month = divmod(months, 12)
    value = dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    return (_floor(value, "month" if precision == "month" else "year"), precision, True)


def _floor(value: dt.date | None, unit: str) -> dt.date | None:
    if value is None:
        return None
    if unit == "week":
        return _moved(value, -value.weekday())
    if unit == "weekend":
        return _moved(value, -((value.weekday() - 5) % 7))
    if unit == "quarter":
        return value.replace(month=(value.month - 1) // 3 * 3 + 1, day=1)
    if unit == "month":
        return value.replace(day=1)
    if unit in ("year", "decade", "century"):
        return value.replace(month=1, day=1)
    return None if unit in ("season", "half") else value


def _number(word: str | None, grammar: _Grammar) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else grammar.numbers.get(word.lower())


@functools.cache
def _grammar(language: Language) -> _Grammar:
    table: Mapping[str, Any] = language.table("periods")
    dates: Mapping[str, Any] = language.table("dates")
    years = r"(?:1[5-9]\d\d|20\d\d|21[0-4]\d)"
    months = _either(dates["months"])
    pattern = _EXPRESSION.format(
        **{name: _either(table[name]) for name in _LISTS},
        months=months,
        short_months=_either(
            name
            for name in dates["months"]
            if any(other != name and other.startswith(name) for other in dates["months"])
        ),
        weekend=_either(name for name, unit in table["units"].items() if unit == "weekend"),
        lengths=_either(name for name, unit in table["units"].items() if unit != "season"),
        weekdays=_either(dates["weekdays"]),
        year=years,
        day=r"(?:3[01]|[12]\d|0?[1-9])(?!\d)",
    )
    lefts = {
        word
        for name in ("openers", "modifiers", "places", "articles")
        for entry in table[name]
        for word in entry.split()
    }
    anchors = {
        *dates["months"],
        *dates["weekdays"],
        *table["units"],
        *table["now"],
        *table["yesterday"],
        *table["tomorrow"],
        *table["edges"],
    }
    return _Grammar(
        pattern=re.compile(pattern, re.VERBOSE | re.IGNORECASE),
        anchors=frozenset(anchors | {f"{year}{tail}" for year in range(_FIRST_YEAR, _LAST_YEAR) for tail in ("", "s")}),
        lefts=frozenset(lefts | {*table["ordinals"], *table["numbers"], "few", "several", "right", "fiscal"}),
        months=dates["months"],
        weekdays=dates["weekdays"],
        units=table["units"],
        ordinals=table["ordinals"],
        numbers=table["numbers"],
        needs_capital=frozenset(dates["words_too"]),
        ahead=frozenset(table["ahead"]),
        future=frozenset(table["future"]),
        plain_future=frozenset(table["plain_future"]),
        spanning=frozenset(table["spanning"]),
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
