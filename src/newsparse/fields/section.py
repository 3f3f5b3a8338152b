"""The section."""

from collections.abc import Sequence

from newsparse.document import Document
from newsparse.model import Block, Section, Span

__all__ = ["find"]

# Known names of sections this short are abbreviations and stay capitals.
_LONGEST_ABBREVIATION = 3


def find(document: Document) -> Section | None:
    """Find the section: a label above the headline, a breadcrumb, or the end of the outlet's line.

    Args:
        document: The document, read.
    """
    names = document.language.words("layout_sections")
    labels = _labels(document.blocks)
    if labels:
        chosen = next((block for block in reversed(labels) if _fold(block.text) in names), labels[-1])
        path = tuple(_tidy(block.text, names) for block in labels)
        return Section(name=_tidy(chosen.text, names), path=path, text=chosen.text, span=chosen.span)
    for block in document.blocks:
        if block.kind == "publisher" and (found := _read_tail(block, names)):
            return found
    return None


def _labels(blocks: Sequence[Block]) -> list[Block]:
    """The labels above the headline that stand together, nearest last."""
    found = [block for block in blocks if block.kind == "section"]
    return found[-4:]


def _read_tail(block: Block, names: frozenset[str]) -> Section | None:
    """Read the section that ends an outlet's line: "Outlet WORLD"."""
    words = block.text.split()
    for count in (3, 2, 1):
        tail = " ".join(words[-count:])
        if len(words) > count and tail.isupper() and _fold(tail) in names and block.text.endswith(tail):
            span = Span(block.span.end - len(tail), block.span.end)
            name = _tidy(tail, names)
            return Section(name=name, path=(name,), text=tail, span=span)
    return None


def _fold(text: str) -> str:
    return text.strip(" :|/").lower()


def _tidy(text: str, names: frozenset[str]) -> str:
    """Make capitals readable ("WORLD" is "World"), but leave abbreviations ("UK", "NFL")."""
    text = text.strip(" :|/")
    if not text.isupper() or (len(text) <= _LONGEST_ABBREVIATION and _fold(text) in names):
        return text
    return " ".join(word if len(word) <= 2 else word.capitalize() for word in text.split())
