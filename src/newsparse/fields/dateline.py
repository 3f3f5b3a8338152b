"""The dateline."""

import datetime as dt
import itertools
import re

from newsparse.document import Document
from newsparse.model import Dateline
from newsparse.readers.datelines import read_dateline

__all__ = ["find"]

# A dateline opens the first paragraph of the story; a deck or a caption may have been taken for a paragraph before it.
_FIRST = 3
# What stands right above the paragraph that opens the story, and how long that is.
_ABOVE, _PARAGRAPH = frozenset({"byline", "date"}), 60
_TURN = re.compile(r"[A-Z][A-Z.' -]{1,24}: ")
_KINDS = frozenset({"paragraph", "dateline", "deck"})


def find(document: Document, reference: dt.date | None = None) -> Dateline | None:
    """Find the dateline: place, and sometimes date and agency, in front of the first sentence of the story.

    Args:
        document: The document, read.
        reference: Day that a date without a year is counted from.
    """
    blocks = document.blocks
    story = (index for index, block in enumerate(blocks) if block.kind in _KINDS)
    for index in itertools.islice(story, _FIRST):
        span, language = blocks[index].span, document.language
        above = blocks[index - 1].kind if index else None
        headed = above in _ABOVE and len(span) >= _PARAGRAPH and not _is_turn(document, index)
        if dateline := read_dateline(document.text, span.start, span.end, language, reference=reference, headed=headed):
            return dateline
    return None


def _is_turn(document: Document, index: int) -> bool:
    """Whether a name before a colon need be no town: somebody's turn to speak, or words of a language that is not known."""
    if document.foreign_share is not None:
        return True
    return any(_TURN.match(block.text) for block in document.blocks[index + 1 :] if block.kind in _KINDS)
