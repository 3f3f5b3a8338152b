"""The forms dates are written in, composed into patterns from the words of a language.

A long alternation tried at every character is slow. So the few places where a date could be are found first, by plain
words that begin with a capital, by a few words in lower case and by numbers with marks between them; only there the
whole form is tried.
"""

import functools
import re
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from newsparse.languages import Language
from newsparse.readers.dates.zones import zone_names

__all__ = ["Forms", "get_forms"]

# Years of news, so that what is glued behind ("20247:05 AM", "2024Updated:") can be cut off.
_YEAR = r"(?:19|20)\d\d"
_JOIN = r"\s,|/\N{BULLET}\N{MIDDLE DOT}\N{EN DASH}\N{EM DASH}-"
_NUMBERS = r"[0-9]\d{0,3}(?:[-/]\d\d?[-/]|\. ?\d\d?\. ?)\d\d|[0-9]\d{3} ?[\u5e74\ub144]"
# Months without a capital are looked for in short lines only: no prose has them.
_SHORT = 120


@attrs.frozen(eq=False)
class Forms:
    """Patterns and tables of one language, compiled.

    Attributes:
        words: Find the places where a date could be, by names and by words in lower case.
        words_of_lines: The same, and by months in lower case.
        numbers: The same by numbers.
        month: What stands at a month: day and year, or a year.
        ahead_of_month: A day or a year in front of a month.
        numeric: A date in numbers.
        ago: Number and unit in front of "ago".
        week: The word before a weekday that says which week.
        after: What may follow the core of a date: a weekday, a time of day with its zone.
        before: The same in front of it.
        likely: Pieces of something that could be a date: numbers, months, units of time.
        months: Month by name.
        weekdays: Weekday by name, long and short; Monday is 0.
        days: Distance in days by word ("yesterday").
        words_too: Names of months that are plain words in lower case.
        noon: Words for twelve at day.
        after_noon: Marks of the second half of the day, without stops and blanks.
        order: How 03/04/2022 is read where nothing else decides.
        relative: Words that count from another day.
    """

    words: re.Pattern[str]
    words_of_lines: re.Pattern[str]
    numbers: re.Pattern[str]
    month: re.Pattern[str]
    ahead_of_month: re.Pattern[str]
    numeric: re.Pattern[str]
    ago: re.Pattern[str]
    week: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]
    likely: re.Pattern[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: Mapping[str, int]
    words_too: frozenset[str]
    noon: frozenset[str]
    after_noon: frozenset[str]
    order: str
    relative: Mapping[str, Any]

    def find_anchors(self, text: str, start: int, end: int) -> list[tuple[int, str]]:
        """Find every place in a stretch where a date could be.

        Args:
            text: The whole source text.
            start: Where to begin.
            end: Where to stop.

        Returns:
            Places with the word or number that stands there, in text order.
        """
        words = self.words_of_lines if end - start <= _SHORT else self.words
        found = [(match.start(), match[0]) for match in words.finditer(text, start, end)]
        numbers = [(match.start(), match[0]) for match in self.numbers.finditer(text, start, end)]
        return sorted(found + numbers) if numbers else found


@functools.cache
def get_forms(language: Language) -> Forms:
    """Compose the patterns of a language, once.

    Args:
        language: Brings the tables ``dates`` and ``zones``.
    """
    table = language.table("dates")
    relative, clock_words = table["relative"], table["clock"]
    lower_months = [month for month in table["months"] if month not in table["words_too"]]
    names = _capitals([*table["months"], *table["weekdays"], *relative["days"]])
    words = [*names, *relative["days"], *relative["ago"]]
    weekday = _one_of(_cased([*table["weekdays"], *table["weekdays_short"]]))
    clock = _clock_pattern(table, language)
    join = rf"(?:T(?=\d)|[{_JOIN}]{{0,4}}(?:{_one_of(table['joiners'])}\s{{1,2}})?)"
    return Forms(
        words=re.compile(_one_of(words)),
        words_of_lines=re.compile(_one_of([*words, *lower_months])),
        numbers=re.compile(_NUMBERS),
        month=re.compile(_month_pattern(table), re.VERBOSE),
        ahead_of_month=re.compile(
            rf"(?:(?<![\d.,:/$-])(?P<day>[0-3]?\d)(?:{_ordinal(table)})?(?:\s{_one_of(table['of'])})?|\b(?P<year>{_YEAR}))[\s.-]{{0,2}}\Z"
        ),
        numeric=re.compile(_numeric_pattern(), re.VERBOSE),
        ago=re.compile(_ago_pattern(relative), re.VERBOSE),
        week=re.compile(
            rf"\b(?P<week>{_one_of(_cased([*relative['last'], *relative['next'], *relative['this']]))})\s\Z"
        ),
        after=re.compile(rf"(?:[\s,(]{{1,3}}(?P<weekday>{weekday})\b\.?\)?)?(?:{join}{clock})?"),
        before=re.compile(
            rf"(?:(?<![\d.:/$-]){clock}{join})?(?:(?:(?<![^\W\d_])|(?<=[a-z])(?=[A-Z]))(?P<weekday>{weekday})\b\.?[{_JOIN}]{{1,4}}|{join})\Z"
        ),
        likely=re.compile(_likely_pattern(table)),
        months=table["months"],
        weekdays={**table["weekdays"], **table["weekdays_short"]},
        days=relative["days"],
        words_too=frozenset(table["words_too"]),
        noon=frozenset(clock_words["noon"]),
        after_noon=frozenset(mark.replace(".", "").replace(" ", "") for mark in clock_words["after_noon"]),
        order=table["order"],
        relative=relative,
    )


def _month_pattern(table: Mapping[str, Any]) -> str:
    """October 30, 2022 / Oct. 30th / October 24-26, 2022 / OCTOBER 2022; the name alone where a day stands in front."""
    return rf"""
        (?P<month> {_one_of(_cased(table["months"]))} ) (?! [^\W\d_] )
        (?:
            \.? \s{{0,2}} [-/]? (?P<day> [0-3]?\d ) (?! \d ) (?: {_ordinal(table)} )?
            (?:
                (?: \s?[\N{{EN DASH}}-]\s?[0-3]?\d )? \.? ,? \s{{0,3}} [-/,]? \s? (?P<year> {_YEAR} )
              | (?! [.,:]\d | \s?[%\N{{DEGREE SIGN}}] | -\d{{1,2}}-\d | \s?{_halves(table)} )
            )
          | \.? ,? [\s/-]{{0,2}} (?P<only_year> {_YEAR} )
        )?
    """


def _numeric_pattern() -> str:
    """2022-10-30, 2022/10/30, 30/10/2022, 10.30.22, 30. 10. 2022, and with the characters for year, month and day."""
    return rf"""
        (?<! [.:/$-] ) (?<! \d )
        (?:
            (?P<iso_year> {_YEAR} ) (?P<iso_mark> [-/.] ) (?P<iso_month> [01]?\d ) (?P=iso_mark)
            (?P<iso_day> [0-3]?\d ) (?! \d | [-/.]\d )
          | (?P<east_year> {_YEAR} ) \ ? [\u5e74\ub144] \ ? (?P<east_month> [01]?\d ) \ ? [\u6708\uc6d4] \ ?
            (?P<east_day> [0-3]?\d ) \ ? [\u65e5\uc77c]?
          | (?P<first> \d\d? ) (?P<mark> [-/] | \.\ (?= \d\d?\.\ {_YEAR} ) | \. ) (?P<second> \d\d? ) (?P=mark)
            (?P<year> {_YEAR} | \d\d (?! \d | [-/.,:]\d ) )
        )
    """


def _ago_pattern(relative: Mapping[str, Any]) -> str:
    """2 hours ago, half an hour ago, 2 hours and 20 minutes ago; the pattern ends where "ago" stands."""
    units, plus = _one_of(_cased(relative["units"])), _one_of(relative["plus"])
    return rf"""
        (?P<half> \b {_one_of(_cased(relative["halves"]))} \s )? (?P<count> (?<! \d ) \d{{1,3}} | (?<! [^\W_] ) {_one_of(_cased(relative["counts"]))} ) \s{{0,2}} (?P<unit> {units} )
        (?: ,? \s (?: {plus} \s )? (?P<more> \d{{1,2}} ) \s{{0,2}} (?P<more_unit> {units} ) )? \s \Z
    """


def _likely_pattern(table: Mapping[str, Any]) -> str:
    relative = table["relative"]
    month, units, ago = (_one_of(_cased(words)) for words in (table["months"], relative["units"], relative["ago"]))
    return (
        rf"(?P<year>{_YEAR}(?!\d))|(?P<day>\d{{1,2}}(?!\d))|\b(?:(?P<month>{month})|(?P<unit>{units})|(?P<ago>{ago}))\b"
    )


def _clock_pattern(table: Mapping[str, Any], language: Language) -> str:
    """3:45 PM ET, 14.05, 3 p.m., 1405 GMT, noon, 14:05:30 (UTC), 12:30Z, 15:10+02:00; all blanks are written out."""
    clock = table["clock"]
    halves = _halves(table)
    words = _one_of(_cased([*clock["noon"], *clock["midnight"]]))
    hours = _one_of(_cased(clock["hours"]))
    minute = rf"[:.h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{{1,6}})?)?(?![\d%])(?:\s?(?P<half>{halves}))?"
    plain = rf"(?P<hour>[01]?\d|2[0-3])(?:{minute}(?:\s?{hours}\b)?|\s?(?P<half_only>{halves}))"
    military = rf"(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s?(?:{hours}|UTC|GMT)\b)(?:\s?{hours}\b)?"
    offset = r"(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d\d)?|[+-]\d\d:?\d\d(?!\d)"
    zone = rf"\s?\(?(?P<zone>{offset}|{_one_of(zone_names(language))}(?![^\W_]))\)?"
    return rf"(?P<clock>(?:{plain}|{military}|(?P<word>{words})\b)(?:{zone})?)"


def _halves(table: Mapping[str, Any]) -> str:
    clock = table["clock"]
    return _one_of(_cased([*clock["before_noon"], *clock["after_noon"]])) + r"(?![^\W\d_])"


def _ordinal(table: Mapping[str, Any]) -> str:
    return _one_of(_cased(table["ordinals"])) + r"(?![^\W\d_])"


def _cased(words: Iterable[str]) -> list[str]:
    """Every word in lower case, capitalised and in capitals: text is searched as it stands, which is faster than ignoring case."""
    return [form for word in words for form in dict.fromkeys((word, *_capitals([word])))]


def _capitals(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word[:1].upper() + word[1:], word.upper())]


def _one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, grouped by first letters, of which all but a few are ruled out at once."""
    groups: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    alternatives = [
        re.escape(first) + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})")
        for first, rests in groups.items()
    ]
    return "(?:" + "|".join(alternatives) + ")"
