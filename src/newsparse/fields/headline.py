"""The headline."""

import functools

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.layout.labels import glued_kicker
from newsparse.model import Headline, Span

__all__ = ["find"]

# What stands between a label and the headline on the same line.
_MARKS = (":", " |", " \N{EN DASH}", " \N{EM DASH}", " -", " \N{BULLET}", " \N{MIDDLE DOT}", " /")
_LONGEST_LABEL = 24
# A label in capitals needs no mark behind it if it is so long.
_SHORTEST_BARE = 4


def find(document: Document) -> Headline | None:
    """Find the headline.

    Args:
        document: The document, read.
    """
    blocks = document.blocks
    place = next((index for index, block in enumerate(blocks) if block.kind == "headline"), None)
    if place is None:
        return None
    block = blocks[place]
    labels, kickers = _labels(document.language)
    if glued := glued_kicker(block.text, kickers):
        kicker, text = block.text[:glued], block.text[glued:]
        label = kicker if kicker.lower() in labels else None
        return Headline(text=text, span=Span(block.span.start + glued, block.span.end), label=label)
    label = _read_label(block.text, labels)
    if label is None and place and _fold(blocks[place - 1].text) in labels:
        label = blocks[place - 1].text.strip(" :|")
    return Headline(text=block.text, span=block.span, label=label)


@functools.cache
def _labels(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Give the labels of headlines, and with them the names of sections."""
    labels = frozenset(language.table("layout")["labels"])
    return labels, labels | language.words("layout_sections")


def _read_label(text: str, labels: frozenset[str]) -> str | None:
    """Read a label that opens the headline: "EXCLUSIVE: ...", "Opinion | ...", "EXCLUSIVE Council closes ..."."""
    first, _, rest = text.partition(" ")
    bare = first.isupper() and len(first) >= _SHORTEST_BARE and _fold(first) in labels
    if bare and rest[:1].isalpha() and not rest.partition(" ")[0].isupper():
        return first.strip(":|")
    ends = [end for mark in _MARKS if (end := text.find(mark, 0, _LONGEST_LABEL)) > 0]
    label = text[: min(ends)] if ends else ""
    return label if _fold(label) in labels else None


def _fold(text: str) -> str:
    return text.strip(" :|[]").lower()
