"""The dates of publication and of the last change."""

import datetime as dt
from typing import NamedTuple

from newsparse.document import Document
from newsparse.model import Timestamp

__all__ = ["Dates", "find"]


class Dates(NamedTuple):
    """The dates of an article.

    Attributes:
        published: When it was published; None if the text does not say.
        modified: When it was last changed; None if the text does not say.
    """

    published: Timestamp | None
    modified: Timestamp | None


def find(document: Document, reference: dt.date | None = None, date_order: str | None = None) -> Dates:
    """Find the dates of an article.

    Args:
        document: The document, read.
        reference: Day (or moment) that relative dates are counted from.
        date_order: "MDY", "DMY" or "YMD" for numeric dates; None lets the article decide.
    """
    del document, reference, date_order
    return Dates(None, None)
