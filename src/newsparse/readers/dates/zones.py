"""Time zones: how far a printed zone is from UTC on a given day."""

import datetime as dt
import functools
import re
from collections.abc import Mapping
from typing import Any

from newsparse.languages import Language

__all__ = ["read_zone", "zone_names"]

_OFFSET = re.compile(r"(?:UTC|GMT)?\s?(?P<sign>[+\N{MINUS SIGN}-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?")


def zone_names(language: Language) -> list[str]:
    """Give every zone that can stand behind a time, the longest first.

    Args:
        language: Brings the table of zones.
    """
    table = language.table("zones")
    names = [*table["fixed"], *table["seasonal"], *table["ambiguous"]]
    return sorted(names, key=len, reverse=True)


def read_zone(printed: str, moment: dt.datetime, language: Language) -> dt.tzinfo | None:
    """Give the offset of a zone on a day.

    Args:
        printed: The zone as printed: "ET", "GMT+1", "+02:00", "Z".
        moment: Local day and time, without a zone.
        language: Brings the table of zones.

    Returns:
        The offset, or None for a name that two regions share ("IST", "CST", "BST").

    Example:
        >>> from newsparse.languages import get_language
        >>> str(read_zone("ET", dt.datetime(2022, 7, 30, 15, 45), get_language("en")))
        'UTC-04:00'
    """
    minutes = _minutes(printed, moment, language.table("zones"))
    return None if minutes is None else _zone(minutes)


def _minutes(printed: str, moment: dt.datetime, table: Mapping[str, Any]) -> int | None:
    if printed in table["fixed"]:
        return int(table["fixed"][printed])
    if printed in table["seasonal"]:
        season = table["seasonal"][printed]
        summer = _is_us_summer(moment) if season["rule"] == "us" else _is_eu_summer(moment)
        return int(season["standard"]) + 60 * summer
    offset = _OFFSET.fullmatch(printed)
    if offset is None or int(offset["hours"]) > 14:
        return None
    minutes = 60 * int(offset["hours"]) + int(offset["minutes"] or 0)
    return minutes if offset["sign"] == "+" else -minutes


@functools.cache
def _zone(minutes: int) -> dt.tzinfo:
    return dt.timezone(dt.timedelta(minutes=minutes)) if minutes else dt.UTC


def _is_us_summer(moment: dt.datetime) -> bool:
    """US daylight time, from and to 2 a.m.: since 2007 second Sunday of March to first of November, before that April to October."""
    if moment.year >= 2007:
        begin, stop = _sunday(moment.year, 3, 2), _sunday(moment.year, 11, 1)
    elif moment.year >= 1987:
        begin, stop = _sunday(moment.year, 4, 1), _last_sunday(moment.year, 10)
    else:
        begin, stop = _last_sunday(moment.year, 4), _last_sunday(moment.year, 10)
    two = dt.timedelta(hours=2)
    return begin + two <= moment < stop + two


def _is_eu_summer(moment: dt.datetime) -> bool:
    """European summer time, last Sunday of March to last of October."""
    two = dt.timedelta(hours=2)
    return _last_sunday(moment.year, 3) + two <= moment < _last_sunday(moment.year, 10) + two


def _sunday(year: int, month: int, count: int) -> dt.datetime:
    first = dt.datetime(year, month, 1)  # noqa: DTZ001 - local time, the zone is what is asked for
    return first + dt.timedelta(days=(6 - first.weekday()) % 7 + 7 * (count - 1))


def _last_sunday(year: int, month: int) -> dt.datetime:
    last = dt.datetime(year, month, 31 if month in {3, 10} else 30)  # noqa: DTZ001 - local time, as above
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)
