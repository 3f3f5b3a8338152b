"""Days from what is printed: order of day and month, years left out, days that do not exist."""

import datetime as dt
from typing import NamedTuple

__all__ = ["Day", "day_from_month", "day_from_numbers", "make_day", "nearest_year"]


class Day(NamedTuple):
    """A day as read.

    Attributes:
        value: The day; None where the year is left out and nothing says which.
        alternative: The other reading of a numeric date; None if there is none.
    """

    value: dt.date | None
    alternative: dt.date | None = None


def make_day(year: int, month: int, day: int) -> dt.date | None:
    """Give the day, or None where there is no such day.

    Example:
        >>> make_day(2022, 2, 30) is None
        True
    """
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def day_from_numbers(first: int, second: int, year: int, order: str | None, default: str) -> Day | None:
    """Read a numeric date whose year comes last.

    Args:
        first: The first number.
        second: The second number.
        year: The year, with two or four digits.
        order: "MDY", "DMY" or "YMD" if it is known.
        default: The order where nothing decides.

    Returns:
        The day, with the other reading where both numbers could be the month; None where there is no such day.

    Example:
        >>> day_from_numbers(10, 11, 2022, None, "MDY")
        Day(value=datetime.date(2022, 10, 11), alternative=datetime.date(2022, 11, 10))
    """
    if year < 100:
        year += 2000 if year < 70 else 1900
    month_first, day_first = make_day(year, first, second), make_day(year, second, first)
    if month_first is None or day_first is None or first == second:
        only = month_first or day_first
        return Day(only) if only else None
    if order in {"MDY", "DMY"}:
        return Day(month_first if order == "MDY" else day_first)
    return Day(month_first, day_first) if default == "MDY" else Day(day_first, month_first)


def day_from_month(year: str | None, month: int, day: int, reference: dt.date | None, *, past: bool) -> Day | None:
    """Read a date whose month is a word.

    Args:
        year: The year as printed, None where it is left out.
        month: The month.
        day: The day.
        reference: Day that a missing year is counted from.
        past: Whether the date cannot lie behind the reference.

    Returns:
        The day; None where there is no such day in any year.
    """
    if year:
        value = make_day(int(year), month, day)
        return Day(value) if value else None
    if make_day(2000, month, day) is None:
        return None
    return Day(nearest_year(month, day, reference, past=past) if reference else None)


def nearest_year(month: int, day: int, reference: dt.date, *, past: bool) -> dt.date | None:
    """Give the day that is nearest to the reference; with `past`, the last one that is not later than the day after it.

    News leaves out the year of days that are less than half a year away. One day of grace lies in the zones.
    """
    reference = dt.date(reference.year, reference.month, reference.day)  # a moment is no match for a day
    days = [made for year in (-1, 0, 1) if (made := make_day(reference.year + year, month, day))]
    if past:
        days = [made for made in days if (made - reference).days <= 1]
        return max(days, default=None)
    return min(days, key=lambda made: abs((made - reference).days), default=None)
