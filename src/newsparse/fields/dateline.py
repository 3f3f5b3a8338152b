"""The dateline."""

import datetime as dt
import itertools

from newsparse.document import Document
from newsparse.model import Dateline
from newsparse.readers.datelines import read_dateline

__all__ = ["find"]

# A dateline opens the first paragraph of the story; a deck or a caption may have been taken for a paragraph before it.
_FIRST = 3
_KINDS = frozenset({"paragraph", "dateline", "deck"})


def find(document: Document, reference: dt.date | None = None) -> Dateline | None:
    """Find the dateline: place, and sometimes date and agency, in front of the first sentence of the story.

    Args:
        document: The document, read.
        reference: Day that a date without a year is counted from.
    """
    story = (block for block in document.blocks if block.kind in _KINDS)
    for block in itertools.islice(story, _FIRST):
        span, language = block.span, document.language
        if dateline := read_dateline(document.text, span.start, span.end, language, reference=reference):
            return dateline
    return None
