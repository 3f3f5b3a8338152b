"""Statistics: the number claims of a story, each with its subject, source and date."""

import datetime as dt

from newsparse.document import Document
from newsparse.model import Statistic

__all__ = ["find"]


def find(document: Document, reference: dt.date | None = None) -> tuple[Statistic, ...]:
    """Find the number claims.

    Args:
        document: The document, read.
        reference: Day that "last month" is counted from, usually the day of publication.

    Returns:
        Statistics in text order.
    """
    del document, reference
    return ()
