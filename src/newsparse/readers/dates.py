"""Dates as news writes them."""

import datetime as dt

from newsparse.languages import Language
from newsparse.model import Timestamp

__all__ = ["read_dates"]


def read_dates(
    text: str,
    start: int,
    end: int,
    language: Language,
    *,
    reference: dt.date | None = None,
    date_order: str | None = None,
) -> list[Timestamp]:
    """Read every date in a stretch of text.

    Args:
        text: The whole source text.
        start: Where to begin.
        end: Where to stop.
        language: Brings the names of months and weekdays, and the zones.
        reference: Day (or moment) that relative dates are counted from; None leaves them unresolved.
        date_order: "MDY", "DMY" or "YMD" for numeric dates; None lets the shape decide.

    Returns:
        Dates in text order.
    """
    del text, start, end, language, reference, date_order
    return []
