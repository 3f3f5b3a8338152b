"""The deck."""

from newsparse.document import Document
from newsparse.model import Deck

__all__ = ["find"]


def find(document: Document) -> Deck | None:
    """Find the deck.

    Args:
        document: The document, read.
    """
    del document
    return None
