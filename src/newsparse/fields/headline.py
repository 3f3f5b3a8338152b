"""The headline."""

from newsparse.document import Document
from newsparse.model import Headline

__all__ = ["find"]


def find(document: Document) -> Headline | None:
    """Find the headline.

    Args:
        document: The document, read.
    """
    del document
    return None
