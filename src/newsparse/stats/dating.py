"""Dates of figures: the day, month or year that a figure holds for."""

import datetime as dt
import functools
import re
from collections.abc import Mapping, Sequence

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model import Statistic, Timestamp
from newsparse.readers.periods import read_periods
from newsparse.stats.grouping import group_by_sentence

__all__ = ["find_dates"]

_TIMELESS = frozenset({"age", "rank", "margin_of_error", "score"})
"""Kinds of figures that a period beside them seldom dates."""

_SEGMENT_END = re.compile(r"[;\N{EM DASH}]|, ")


def find_dates(
    document: Document, figures: Sequence[Statistic], reference: dt.date | None = None
) -> list[Timestamp | None]:
    """Find the date that each figure holds for.

    Args:
        document: The document, read.
        figures: Its figures in text order.
        reference: Day that "last month" is counted from; None leaves relative dates unresolved.

    Returns:
        One date a figure; None where the text gives none.
    """
    dates: list[Timestamp | None] = [None] * len(figures)
    for sentence, _, begin, stop in group_by_sentence(document, figures):
        periods = _periods(document, sentence, reference)
        if periods:
            dates[begin:stop] = _dated(document, sentence, figures[begin:stop], periods)
    return dates


def _periods(document: Document, sentence: Sentence, reference: dt.date | None) -> list[Timestamp]:
    """Read the periods of a sentence, those left out that only date the speaking."""
    words = _words(document.language)
    tokens = document.tokens
    future = not words["future"].isdisjoint(tokens.lower[sentence.first : sentence.stop])
    periods = read_periods(
        document.text, tokens, sentence.first, sentence.stop, document.language, reference=reference, future=future
    )
    kept = []
    for period in periods:
        before = tokens.first_from(period.span.start) - 1
        if before >= sentence.first and (
            tokens.lower[before] in words["speaking"]
            or (
                before > sentence.first
                and tokens.lower[before] in words["listeners"]
                and tokens.lower[before - 1] in words["speaking"]
            )
        ):
            continue
        kept.append(period)
    return kept


def _dated(
    document: Document, sentence: Sentence, figures: Sequence[Statistic], periods: Sequence[Timestamp]
) -> list[Timestamp | None]:
    """Give each figure of a sentence its period."""
    text = document.text
    dates: list[Timestamp | None] = []
    for index, figure in enumerate(figures):
        start, end = figure.span.start, figure.span.end
        if figure.kind in _TIMELESS or any(period.span.overlaps(figure.span) for period in periods):
            dates.append(None)
            continue
        after = figures[index + 1].span.start if index + 1 < len(figures) else sentence.end
        before = figures[index - 1].span.end if index else sentence.start
        date = _behind(end, after, periods)
        if date is None and figure.role != "from":
            date = _before(before, start, periods) or _opening(figures[0], periods) or _same_segment(text, end, periods)
        dates.append(date)
    return dates


def _behind(start: int, stop: int, periods: Sequence[Timestamp]) -> Timestamp | None:
    for period in periods:
        if start <= period.span.start < stop:
            return period
    return None


def _same_segment(text: str, start: int, periods: Sequence[Timestamp]) -> Timestamp | None:
    """Find a period further behind that no comma parts from the figure."""
    for period in periods:
        if start <= period.span.start and _SEGMENT_END.search(text, start, period.span.start) is None:
            return period
    return None


def _before(start: int, stop: int, periods: Sequence[Timestamp]) -> Timestamp | None:
    for period in reversed(periods):
        if start <= period.span.start and period.span.end <= stop:
            return period
    return None


def _opening(first: Statistic, periods: Sequence[Timestamp]) -> Timestamp | None:
    period = periods[0]
    return period if period.span.end <= first.span.start else None


@functools.cache
def _words(language: Language) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in language.table("dating").items()}
