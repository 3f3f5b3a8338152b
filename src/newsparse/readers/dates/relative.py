"""Dates that are counted from another day: "2 hours ago", "yesterday", "Friday"."""

import datetime as dt
import re
from typing import NamedTuple

from newsparse.model.structure import Precision
from newsparse.readers.dates.calendar import make_day
from newsparse.readers.dates.forms import Forms

__all__ = ["Counted", "read_ago", "read_day_word", "read_weekday"]

_PRECISION: dict[str, Precision] = {
    "second": "second",
    "minute": "minute",
    "hour": "minute",
    "day": "day",
    "week": "day",
    "month": "month",
    "year": "year",
}
_LENGTH = {
    "second": dt.timedelta(seconds=1),
    "minute": dt.timedelta(minutes=1),
    "hour": dt.timedelta(hours=1),
    "day": dt.timedelta(days=1),
    "week": dt.timedelta(weeks=1),
}


class Counted(NamedTuple):
    """A day or moment counted from the reference; None where there is no reference."""

    value: dt.date | None
    precision: Precision


def read_ago(match: re.Match[str], forms: Forms, reference: dt.date | None) -> Counted:
    """Read "2 hours ago": a moment where the reference is one, else the day.

    Args:
        match: The match, with groups `half`, `count` and `unit`.
        forms: Forms of the language.
        reference: Day or moment of writing.
    """
    count = match["count"].lower()
    number = int(count) if count.isdecimal() else int(forms.relative["counts"][count])
    unit = forms.relative["units"][match["unit"].lower()]
    precision = _PRECISION[unit]
    if reference is None:
        return Counted(None, precision)
    if unit in {"month", "year"}:
        if match["half"]:
            return Counted(None, precision)
        months = 12 * reference.year + reference.month - 1 - number * (12 if unit == "year" else 1)
        first = make_day(months // 12, months % 12 + 1 if unit == "month" else 1, 1) if months >= 12 else None
        return Counted(first, precision)
    distance = number * _LENGTH[unit] / (2 if match["half"] else 1)
    more = forms.relative["units"].get((match["more_unit"] or "").lower())
    if more in _LENGTH:
        distance += int(match["more"]) * _LENGTH[more]
    try:
        if isinstance(reference, dt.datetime):
            moment = reference - distance
            return Counted(moment.date() if precision == "day" else moment, precision)
        return Counted(reference - distance, "day")
    except OverflowError:
        return Counted(None, precision)


def read_day_word(word: str, forms: Forms, reference: dt.date | None) -> dt.date | None:
    """Read "yesterday", "today", "tonight".

    Args:
        word: The word as printed.
        forms: Forms of the language.
        reference: Day or moment of writing.
    """
    return _shift(reference, int(forms.days[word.lower()]))


def read_weekday(weekday: str, week: str | None, forms: Forms, reference: dt.date | None) -> dt.date | None:
    """Read a weekday as news means it: the last one, which is today where today is that weekday.

    "Last Friday" is before today, "next Friday" behind it.

    Args:
        weekday: The weekday as printed.
        week: The word before it that says which week; None if there is none.
        forms: Forms of the language.
        reference: Day or moment of writing.
    """
    if reference is None:
        return None
    back = (reference.weekday() - forms.weekdays[weekday.lower()]) % 7
    which = (week or "").lower()
    if which in forms.relative["last"]:
        back = back or 7
    elif which in forms.relative["next"]:
        back -= 7
    return _shift(reference, -back)


def _shift(reference: dt.date | None, days: int) -> dt.date | None:
    if reference is None:
        return None
    try:
        return dt.date(reference.year, reference.month, reference.day) + dt.timedelta(days=days)
    except OverflowError:
        return None
