"""Dates of figures: the day, month or year that a figure holds for."""

import datetime as dt
from collections.abc import Sequence

from newsparse.document import Document
from newsparse.model import Statistic, Timestamp

__all__ = ["find_dates"]


def find_dates(
    document: Document, figures: Sequence[Statistic], reference: dt.date | None = None
) -> list[Timestamp | None]:
    """Find the date that each figure holds for.

    Args:
        document: The document, read.
        figures: Its figures in text order.
        reference: Day that "last month" is counted from; None leaves relative dates unresolved.

    Returns:
        One date a figure; None where the text gives none.
    """
    del document, reference
    return [None] * len(figures)
