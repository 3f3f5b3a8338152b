"""The deck."""

from newsparse.document import Document
from newsparse.model import Deck

__all__ = ["find"]


def find(document: Document) -> Deck | None:
    """Find the deck.

    Args:
        document: The document, read.
    """
    for block in document.blocks:
        if block.kind == "deck":
            return Deck(text=block.text, span=block.span)
    return None
