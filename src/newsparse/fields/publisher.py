"""The publisher."""

from newsparse.document import Document
from newsparse.model import Publisher

__all__ = ["find"]


def find(document: Document) -> Publisher | None:
    """Find the publisher.

    Args:
        document: The document, read.
    """
    del document
    return None
