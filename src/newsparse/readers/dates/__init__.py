"""Dates as news writes them."""

import datetime as dt

from newsparse.languages import Language
from newsparse.model import Timestamp
from newsparse.readers.dates.fallback import MAX_LENGTH
from newsparse.readers.dates.forms import get_forms
from newsparse.readers.dates.order import infer_order
from newsparse.readers.dates.reading import Reader

__all__ = ["infer_order", "read_dates"]


def read_dates(
    text: str,
    start: int,
    end: int,
    language: Language,
    *,
    reference: dt.date | None = None,
    date_order: str | None = None,
    past: bool = False,
) -> list[Timestamp]:
    """Read every date in a stretch of text: days, moments, months with a year, and words that count from another day.

    A year alone is no date here, nor is a month or a short weekday alone. What is impossible ("February 30") is left
    out. A month and a day without a year are read as the day nearest to the reference, without one they stay open
    (`value` is None), as all relative dates do.

    Args:
        text: The whole source text.
        start: Where to begin.
        end: Where to stop.
        language: Brings the names of months and weekdays, and the zones.
        reference: Day (or moment) that relative dates are counted from; None leaves them unresolved.
        date_order: "MDY", "DMY" or "YMD" for numeric dates; None lets the shape decide.
        past: Whether the dates cannot be later than the reference, as with a date of publication; decides which year
            a date without one belongs to.

    Returns:
        Dates in text order; they do not overlap.

    Example:
        >>> from newsparse.languages import get_language
        >>> line = "Published October 30,2022 3:45 PM ET"
        >>> [stamp.value.isoformat() for stamp in read_dates(line, 0, len(line), get_language("en"))]
        ['2022-10-30T15:45:00-04:00']
    """
    forms = get_forms(language)
    anchors = forms.find_anchors(text, start, end)
    if not anchors:
        return []
    reader = Reader(text, end, language, forms, reference, date_order, past)
    found: list[Timestamp] = []
    place = bound = start
    for anchor, word in anchors:
        if anchor < place:
            continue
        stamp = reader.read(anchor, word, bound)
        if stamp is None:
            continue
        if found and stamp.span.start < found[-1].span.end:
            found.pop()  # a weekday that belongs to the date behind it
        found.append(stamp)
        place = stamp.span.end
        if word.lower() not in forms.weekdays:
            bound = place
    if not found and end - start <= MAX_LENGTH and (unread := reader.read_unread(start)):
        found.append(unread)
    return found
