"""The dateline."""

from newsparse.document import Document
from newsparse.model import Dateline

__all__ = ["find"]


def find(document: Document) -> Dateline | None:
    """Find the dateline.

    Args:
        document: The document, read.
    """
    del document
    return None
