"""Subjects: what a figure counts or measures."""

from collections.abc import Sequence

from newsparse.document import Document
from newsparse.model import Phrase, Statistic

__all__ = ["find_subjects"]


def find_subjects(document: Document, figures: Sequence[Statistic]) -> list[Phrase | None]:
    """Find what each figure counts or measures.

    Args:
        document: The document, read.
        figures: Its figures in text order.

    Returns:
        One phrase a figure; None where the text does not say.
    """
    del document
    return [None] * len(figures)
