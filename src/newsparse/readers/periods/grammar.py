"""What a language says about periods: one pattern of the expressions, and what its words mean."""

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from newsparse.languages import Language

__all__ = ["Grammar", "get_grammar"]

_FIRST_YEAR, _LAST_YEAR = 1500, 2150

# Read with re.VERBOSE and re.IGNORECASE; {names} are filled from the lexicons.
_EXPRESSION = r"""
    (?: (?P<opener> {openers} ) \s+ )?
    (?: (?P<place> {places} ) [\s-] \s*+ (?: (?: {place_joiners} ) \s )? )?
    (?:
        (?: (?P<which> {which} ) \s )? (?P<weekday> {weekdays} ) \b (?: \s+ (?: {dayparts} ) \b )? (?! ,? \s (?: {months} ) \.? \s \d )
      | (?: (?: {weekdays} ) ,? \s )? (?: (?P<which_month> {which} ) \s )? (?: (?P<short> {short_months} ) \. | (?P<month> {months} ) \b )
            (?: \s (?P<day> {day} ) (?! [\d%,.] \d | \d | \s* (?: {not_days} ) \b ) (?: {day_endings} )?
                (?: \s? [-\N{{EN DASH}}] \s? (?: (?: {months} ) \.? \s )? \d{{1,2}} \b )? )?
            (?: ,? \s (?: {of} \s )? (?P<month_year> {year} ) \b )?
      | (?P<british_day> {day} ) (?: {day_endings} )? \s (?P<british_month> {months} ) \b
            (?: ,? \s (?P<british_year> {year} ) \b )?
      | (?: (?: {framing} | {the} (?= \s \d{{4}}s ) ) \s )? (?P<year> {year} ) s? (?! [-\w%] | \.\d | ,\d )
      | (?: {the} \s )? (?P<ordinal> {ordinals} ) (?: \s | - (?= {quarters} ) ) (?P<ordinal_unit> {year_parts} ) \b
            (?: \s (?: {of} \s )? (?: (?P<ordinal_year> {year} ) | (?P<ordinal_which> {which} ) \s (?: {years} ) ) \b )?
      | (?: (?: {same} ) \s )? (?P<modifier> {modifiers} ) \s+
            (?: (?P<count> \d{{1,3}} | {numbers} | {vague} ) [\s-] )?
            (?P<kind> (?: {kinds} ) \s )? (?P<unit> {units} ) \b
            (?: ,?\s (?: {thus} ) \b )?
      | (?P<back_count> \d{{1,3}} | {numbers} | {vague} ) \s (?P<back_unit> {units} ) \s (?: (?P<behind> {behind} ) | (?P<earlier> {earlier} ) ) \b
      | {the} \s (?P<before_unit> {units} ) \s (?: {before} ) {ends}
      | {the} \s (?P<full> (?: {full} ) \s )? (?P<known_unit> {known} )
            (?: \s (?P<run_to> {run_to} ) \s (?: {months} ) \b (?: \s {day} \b )? (?: ,? \s {year} \b )? | (?(full) \b | {ends} ) )
      | (?: {the} \s )? (?: \d{{1,3}} | {numbers} ) \s (?P<span_unit> {lengths} ) \b
      | {the} \s (?P<edge> {edges} ) \s {of} \s (?: (?: {owners} ) \s )? (?: [\w'\N{{RIGHT SINGLE QUOTATION MARK}}-]+ ) \b
      | {the} \s (?P<weekend> {weekend} ) \b
      | (?: {right} \s )? (?P<now> {now} ) \b
      | (?P<yesterday> {yesterday} ) \b
      | (?P<tomorrow> {tomorrow} ) \b
    )
    (?: \s* (?: {joiners} ) \s* (?P<end> (?: {weekdays} | (?: (?: {months} ) \.? (?: \s \d{{1,2}} )? ) | \d{{1,2}} \s (?: {months} ) | {year} ) \b (?: , \s {year} \b )? ) )?
"""


_ENDS = r"(?= \s*+ (?: [^\w\s'\N{{RIGHT SINGLE QUOTATION MARK}}-] | $ ) | \s (?: {ends_before} ) \b )"
"""Behind an expression that is a period only where no noun follows: not "the quarter finals", "the year before last"."""


@attrs.frozen
class Grammar:
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
    known_openers: frozenset[str]
    steps: Mapping[str, int]
    rolling: frozenset[str]


@functools.cache
def get_grammar(language: Language) -> Grammar:
    """Put the grammar of a language together; made once a language.

    Args:
        language: Brings the words.
    """
    table: Mapping[str, Any] = language.table("periods")
    dates: Mapping[str, Any] = language.table("dates")
    years = r"(?:1[5-9]\d\d|20\d\d|21[0-4]\d)"
    months = _either(dates["months"])
    pattern = _EXPRESSION.format(
        **{name: _either(entries) for name, entries in table.items()},
        months=months,
        short_months=_either(
            name
            for name in dates["months"]
            if any(other != name and other.startswith(name) for other in dates["months"])
        ),
        day_endings=_either(dates["ordinals"]),
        year_parts=_either(name for name, unit in table["units"].items() if unit in ("quarter", "half")),
        years=_either(name for name, unit in table["units"].items() if unit == "year"),
        quarters=_either(name for name, unit in table["units"].items() if unit == "quarter"),
        ends=_ENDS.format(ends_before=_either(table["ends_before"])),
        weekend=_either(name for name, unit in table["units"].items() if unit == "weekend"),
        lengths=_either(name for name, unit in table["units"].items() if unit != "season"),
        weekdays=_either(dates["weekdays"]),
        year=years,
        day=r"(?:3[01]|[12]\d|0?[1-9])(?!\d)",
    )
    lefts = {
        word
        for name in ("openers", "modifiers", "places", "articles", "vague", "framing", "same", "kinds", "full")
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
        *table["known"],
        *(
            f"{ordinal}-{name}"
            for name, unit in table["units"].items()
            if unit == "quarter"
            for ordinal in table["ordinals"]
        ),
    }
    return Grammar(
        pattern=re.compile(pattern, re.VERBOSE | re.IGNORECASE),
        anchors=frozenset(anchors | {f"{year}{tail}" for year in range(_FIRST_YEAR, _LAST_YEAR) for tail in ("", "s")}),
        lefts=frozenset(lefts | {*table["ordinals"], *table["numbers"], *table["right"]}),
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
        known_openers=frozenset(table["known_openers"]),
        steps=table["steps"],
        rolling=frozenset(table["rolling"]),
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
