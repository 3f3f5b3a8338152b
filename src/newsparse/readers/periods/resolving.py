"""The day, month or year that an expression means, counted from a day."""

import calendar
import datetime as dt
import re
from collections.abc import Mapping

from newsparse.model.structure import Precision
from newsparse.readers.periods.grammar import Grammar

__all__ = ["resolve"]


def resolve(
    match: re.Match[str], grammar: Grammar, day: dt.date | None, *, ahead: bool
) -> tuple[dt.date | None, Precision, bool]:
    """Give the first day of a period, its precision, and whether it was counted from another day.

    Args:
        match: What the grammar's pattern matched.
        grammar: The grammar.
        day: Day to count from; None leaves relative periods without a value.
        ahead: Whether the period lies behind that day.
    """
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
        if match["kind"]:
            return (None, _PRECISIONS[unit], True)  # a fiscal year begins when its owner says
        return _modified(match["modifier"].lower(), _number(match["count"], grammar), unit, grammar, day)
    if match["behind"]:
        unit = grammar.units[match["back_unit"].lower()]
        return _shifted(unit, -(_number(match["back_count"], grammar) or 0), day)
    if match["earlier"]:
        return (None, _PRECISIONS[grammar.units[match["back_unit"].lower()]], True)
    if match["before_unit"] or match["known_unit"]:
        unit = grammar.units.get((match["before_unit"] or match["known_unit"]).lower(), "")
        return (None, _PRECISIONS.get(unit, "month"), True)
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


def _quarter(match: re.Match[str], grammar: Grammar, day: dt.date | None) -> tuple[dt.date | None, Precision, bool]:
    length = _MONTHS[grammar.units[match["ordinal_unit"].lower()]]
    month = (grammar.ordinals[match["ordinal"].lower()] - 1) * length + 1
    if month > 12:
        return (None, "month", True)
    if match["ordinal_year"]:
        return (dt.date(int(match["ordinal_year"]), month, 1), "month", False)
    if day is None:
        return (None, "month", True)
    which = match["ordinal_which"]
    year = day.year + (grammar.steps[which.lower()] if which else -(dt.date(day.year, month, 1) > day))
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return (None, "month", True)
    start = dt.date(year, month, 1)
    return (start, "month", True)


def _modified(
    modifier: str, count: int | None, unit: str, grammar: Grammar, day: dt.date | None
) -> tuple[dt.date | None, Precision, bool]:
    steps = grammar.steps.get(modifier)
    if steps is None:
        return (None, _PRECISIONS[unit], True)
    if steps and count is not None and steps < 0:
        return _shifted(unit, -count, day)
    if modifier in grammar.rolling:
        return _shifted(unit, -1, day)
    if count is not None:
        return (day, _PRECISIONS[unit], True)
    value, precision, relative = _shifted(unit, steps, day)
    return (_floor(value, unit), precision, relative)


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


def _number(word: str | None, grammar: Grammar) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else grammar.numbers.get(word.lower())
