"""The last resort: dateparser, for a short stretch that already looks like a date and that no form of ours fits."""

import datetime as dt
import functools
import threading
from typing import Any

from newsparse.languages import Language

__all__ = ["MAX_LENGTH", "ask_dateparser"]

MAX_LENGTH = 64
# dateparser keeps caches that nothing guards, so one thread asks at a time.
_LOCK = threading.Lock()


@functools.lru_cache(maxsize=256)
def ask_dateparser(printed: str, language: Language, reference: dt.datetime, order: str) -> dt.date | None:
    """Ask dateparser for the day of a short stretch. It is imported now, not before.

    Args:
        printed: The stretch, without label, time and zone.
        language: Whose words it may use.
        reference: Moment that relative dates are counted from, without a zone; the clock is never read.
        order: "MDY", "DMY" or "YMD".

    Returns:
        The day, or None where dateparser cannot read it either.
    """
    if len(printed) > MAX_LENGTH:
        return None
    with _LOCK:
        try:
            found = _parser(language, reference, order).get_date_data(printed)
        except (ValueError, OverflowError, TypeError):
            return None
    return found.date_obj.date() if found and found.date_obj else None


@functools.lru_cache(maxsize=8)
def _parser(language: Language, reference: dt.datetime, order: str) -> Any:  # noqa: ANN401 - a class of dateparser, imported late
    from dateparser.date import DateDataParser  # noqa: PLC0415 - it costs more than all of newsparse, and is rarely asked

    return DateDataParser(
        languages=[language.code],
        settings={
            "DATE_ORDER": order,
            "PREFER_LOCALE_DATE_ORDER": False,
            "RELATIVE_BASE": reference,
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month"],
            "PARSERS": ["relative-time", "absolute-time"],
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
