"""What the story says about its figures, beside the figures themselves."""

from typing import NamedTuple

from newsparse.model import Phrase, Speaker, Timestamp

__all__ = ["Context"]


class Context(NamedTuple):
    """What the story says about its figures: one entry a figure, in text order; None where it does not say.

    Attributes:
        subjects: What each figure counts or measures.
        sources: Who states it.
        dates: The day, month or year that it holds for.
    """

    subjects: list[Phrase | None]
    sources: list[Speaker | None]
    dates: list[Timestamp | None]
