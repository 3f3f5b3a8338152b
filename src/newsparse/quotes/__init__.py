"""Quotes: the attributions of a story that are speech, as the user sees them."""

import bisect
import datetime as dt
from collections.abc import Mapping

from newsparse.document import Document
from newsparse.model import Phrase, Quote, Span
from newsparse.model.quotes import QuoteKind
from newsparse.quotes.edits import find_edits
from newsparse.quotes.times import read_time
from newsparse.readers.attributions import Attribution
from newsparse.readers.attributions.words import get_grammar
from newsparse.readers.marks import Marks

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
    days = get_grammar(document.language).days
    inner = {span.start: span.nested for span in document.marks.quoted if span.nested}
    return tuple(
        [
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
                nested=_nested(text, item, inner, document.marks) if item.quoted and (inner or item.turn) else (),
                time=read_time(document, item, reference, days) if item.cue else None,
                rule=item.rule,
            )
            for item in document.attributions
        ]
    )


def _kind(item: Attribution) -> QuoteKind:
    if not item.quoted:
        return "indirect"
    return "direct" if item.quoted == item.content else "mixed"


def _nested(text: str, item: Attribution, inner: Mapping[int, tuple[Span, ...]], marks: Marks) -> tuple[Phrase, ...]:
    """Quotes inside the quoted spans; in the turn of an interview, all that stands in marks."""
    spans = [span for outer in item.quoted for span in inner.get(outer.start, ())]
    if item.turn:
        spans = [
            Span(span.start, span.end)
            for outer in item.quoted
            for span in marks.quoted[
                bisect.bisect_left(marks.opens, outer.start) : bisect.bisect_left(marks.opens, outer.end)
            ]
        ]
    return tuple([Phrase(text=span.slice(text), span=span) for span in spans])
