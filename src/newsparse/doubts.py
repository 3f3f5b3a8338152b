"""Doubts: what in a text could be read two ways or does not fit together. Each becomes a `Warning` of the result."""

from collections.abc import Iterator, Sequence

from newsparse.document import Document
from newsparse.model import Block, Byline, Span, Statistic, Timestamp, Warning  # noqa: A004
from newsparse.stats.arithmetic import find_misfits
from newsparse.stats.shares import find_excesses

__all__ = ["find"]


def find(
    document: Document,
    *,
    byline: Byline | None,
    dates: Sequence[Timestamp | None],
    statistics: Sequence[Statistic],
) -> tuple[Warning, ...]:
    """Find what is doubtful.

    Args:
        document: The document, read.
        byline: What was made of its byline.
        dates: Its dates, as far as they were found.
        statistics: Its statistics.

    Returns:
        Warnings: those about the whole text first, then by place.
    """
    found = [
        *_find_rejected_bylines(document.blocks, byline),
        *_find_ambiguous_dates(dates),
        *_find_unclosed_quotes(document),
        *_find_exceeding_parts(statistics),
        *_find_misfits(document, statistics),
        *_find_excesses(document, statistics),
    ]
    found.sort(key=lambda warning: (warning.span.start, warning.span.end) if warning.span else (0, 0))
    return (*_find_unknown_language(document), *found)


def _find_unknown_language(document: Document) -> Iterator[Warning]:
    share = document.foreign_share
    if share is not None:
        code = document.language.code
        message = (
            f"only {share:.0%} of the words are function words of language {code!r}: the text may be in another one"
        )
        yield Warning(code="unknown-language", message=message)


def _find_rejected_bylines(blocks: Sequence[Block], byline: Byline | None) -> Iterator[Warning]:
    if byline is not None and byline.authors:
        return
    for block in blocks:
        if block.kind == "byline":
            message = "this looks like a byline, but it names nobody"
            yield Warning(code="byline-rejected", message=message, span=block.span)


def _find_ambiguous_dates(dates: Sequence[Timestamp | None]) -> Iterator[Warning]:
    for date in dates:
        if date is not None and date.ambiguous:
            other = f"; it could be {date.alternative.isoformat()}" if date.alternative else ""
            read = f"read as {date.value.isoformat()}" if date.value else "not read"
            message = f"{date.text!r} has two readings: {read}{other}. date_order decides"
            yield Warning(code="ambiguous-date", message=message, span=date.span)


def _find_unclosed_quotes(document: Document) -> Iterator[Warning]:
    marks = document.marks
    places = {quoted.open for quoted in marks.quoted if not quoted.closed and not quoted.runs_on}
    for place in sorted(places.union(marks.stray)):
        message = f"the quote mark {document.text[place]} has no partner"
        yield Warning(code="unclosed-quote", message=message, span=Span(place, place + 1))


def _find_exceeding_parts(statistics: Sequence[Statistic]) -> Iterator[Warning]:
    for whole in statistics:
        if whole.breakdown is not None and whole.breakdown.status == "exceeds":
            message = f"the parts of {whole.text!r} add up to {whole.breakdown.sum}, which is more"
            yield Warning(code="breakdown-exceeds", message=message, span=whole.span)


def _find_misfits(document: Document, statistics: Sequence[Statistic]) -> Iterator[Warning]:
    for misfit in find_misfits(document, statistics):
        message = f"{misfit.figure.text!r} does not follow from the figures beside it: they give {misfit.low:.1f} to {misfit.high:.1f}"
        yield Warning(code="figures-misfit", message=message, span=misfit.figure.span)


def _find_excesses(document: Document, statistics: Sequence[Statistic]) -> Iterator[Warning]:
    for figures, total in find_excesses(document, statistics):
        shares = ", ".join(repr(figure.text) for figure in figures)
        message = f"the shares {shares} add up to {total} percent of one whole"
        yield Warning(code="shares-exceed", message=message, span=Span(figures[0].span.start, figures[-1].span.end))
