"""Quotes: the attributions of a story that are speech, as the user sees them."""

import bisect
import datetime as dt

from newsparse.document import Document
from newsparse.model import Phrase, Quote, Span
from newsparse.model.quotes import QuoteKind
from newsparse.quotes.edits import find_edits
from newsparse.quotes.times import read_time
from newsparse.readers.attributions import Attribution

__all__ = ["find"]


def find(document: Document, reference: dt.date | None = None) -> tuple[Quote, ...]:
    """Find what is said, by whom.

    Args:
        document: The document, read.
        reference: Day that "on Sunday" is counted from, usually the day of publication.

    Returns:
        Quotes in text order.
    """
    text = document.text
    return tuple(
        Quote(
            kind=_kind(item),
            text=" ".join([text[span.start : span.end] for span in item.content]),
            spans=item.content,
            quoted=item.quoted,
            cue=item.cue,
            speaker=item.speaker,
            addressee=item.addressee,
            via=item.via,
            edits=find_edits(text, item.quoted) if item.quoted else (),
            nested=_nested(document, item.quoted) if item.quoted else (),
            time=read_time(document, item, reference),
            rule=item.rule,
        )
        for item in document.attributions
    )


def _kind(item: Attribution) -> QuoteKind:
    if not item.quoted:
        return "indirect"
    return "direct" if item.quoted == item.content else "mixed"


def _nested(document: Document, quoted: tuple[Span, ...]) -> tuple[Phrase, ...]:
    """Quotes inside the quoted spans."""
    marks = document.marks
    found = []
    for span in quoted:
        place = bisect.bisect_right(marks.opens, span.start) - 1
        if place >= 0 and marks.quoted[place].start == span.start:
            found += [Phrase(text=inner.slice(document.text), span=inner) for inner in marks.quoted[place].nested]
    return tuple(found)
