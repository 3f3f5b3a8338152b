"""The section."""

from newsparse.document import Document
from newsparse.model import Section

__all__ = ["find"]


def find(document: Document) -> Section | None:
    """Find the section.

    Args:
        document: The document, read.
    """
    del document
    return None
