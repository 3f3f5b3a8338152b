"""The byline."""

from newsparse.document import Document
from newsparse.model import Byline

__all__ = ["find"]


def find(document: Document) -> Byline | None:
    """Find the byline.

    Args:
        document: The document, read.
    """
    del document
    return None
