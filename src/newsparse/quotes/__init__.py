"""Quotes: the attributions of a story that are speech, as the user sees them."""

import datetime as dt

from newsparse.document import Document
from newsparse.model import Quote

__all__ = ["find"]


def find(document: Document, reference: dt.date | None = None) -> tuple[Quote, ...]:
    """Find what is said, by whom.

    Args:
        document: The document, read.
        reference: Day that "on Sunday" is counted from, usually the day of publication.

    Returns:
        Quotes in text order.
    """
    del reference
    quotes = []
    for item in document.attributions:
        whole = sum(len(span) for span in item.content)
        inside = sum(len(span) for span in item.quoted)
        quotes.append(
            Quote(
                kind="indirect" if not item.quoted else "direct" if inside >= whole else "mixed",
                text=" ".join(span.slice(document.text) for span in item.content),
                spans=item.content,
                quoted=item.quoted,
                cue=item.cue,
                speaker=item.speaker,
                addressee=item.addressee,
                via=item.via,
                rule=item.rule,
            )
        )
    return tuple(quotes)
