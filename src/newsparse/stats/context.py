"""What the story says about its figures, beside the figures themselves."""

from collections.abc import Iterable
from typing import NamedTuple

from newsparse.model import Phrase, Span, Speaker, Timestamp

__all__ = ["Context", "without_dates"]


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


def without_dates(subjects: Iterable[Phrase | None], dates: Iterable[Timestamp | None]) -> list[Phrase | None]:
    """Cut the date of a figure off the end of its subject: "the price of a flat sold | last autumn".

    Args:
        subjects: What each figure counts or measures.
        dates: The day, month or year that it holds for.
    """
    return [_without_date(subject, date) for subject, date in zip(subjects, dates, strict=True)]


def _without_date(subject: Phrase | None, date: Timestamp | None) -> Phrase | None:
    if subject is None or date is None or date.span.end != subject.span.end or date.span.start <= subject.span.start:
        return subject
    text = subject.text[: date.span.start - subject.span.start].rstrip()
    return Phrase(text=text, span=Span(subject.span.start, subject.span.start + len(text)))
