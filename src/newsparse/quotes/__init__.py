"""Quotes: the attributions of a story that are speech, as the user sees them."""

import datetime as dt

from newsparse.document import Document
from newsparse.model import Quote

__all__ = ["find"]


def find(document: Document, reference: dt.date | None = None) -> tuple[Quote, ...]:
    """Find what is said, by whom.

    Args:
        document: The document, read.
        reference: Day that "on Sunday" is counted from, usually the day of publication.

    Returns:
        Quotes in text order.
    """
    del document, reference
    return ()
