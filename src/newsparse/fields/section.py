"""The section."""

import re
from collections.abc import Sequence

from newsparse.document import Document
from newsparse.layout.labels import PATH_MARK, glued_kicker
from newsparse.model import Block, Section, Span

__all__ = ["find"]

# Known names of sections this short are abbreviations and stay capitals.
_LONGEST_ABBREVIATION = 3
_KICKER_MARK = re.compile(r" [|/] ")
_PIECE = re.compile(r"[^|/\N{BULLET}\N{MIDDLE DOT}\s][^|/\N{BULLET}\N{MIDDLE DOT}]*(?<!\s)")


def find(document: Document) -> Section | None:
    """Find the section: a label above the headline, a breadcrumb, the end of the outlet's line, a kicker, or a piece of the byline.

    Args:
        document: The document, read.
    """
    names = document.language.words("layout_sections")
    if above := _labels(document.blocks):
        kickers = frozenset(document.language.table("layout")["labels"])
        labels = [part for block in above for part in _split(block, kickers)]
        text, span = next((part for part in reversed(labels) if _fold(part[0]) in names), labels[-1])
        path = tuple({_fold(part): _tidy(part, names) for part, _ in labels}.values())
        return Section(name=_tidy(text, names), path=path, text=text, span=span)
    for block in document.blocks:
        if block.kind == "publisher" and (found := _read_tail(block, names)):
            return found
        if block.kind == "headline" and (found := _read_kicker(block, names)):
            return found
        if block.kind == "byline" and (found := _read_piece(block, names)):
            return found
    return None


def _read_kicker(block: Block, names: frozenset[str]) -> Section | None:
    """Read the section that opens the headline: "POLITICSCouncil closes ...", "Politics | Council closes ..."."""
    stop = glued_kicker(block.text, names)
    if not stop and (mark := _KICKER_MARK.search(block.text)) and _fold(block.text[: mark.start()]) in names:
        stop = mark.start()
    return _build(block, 0, stop, names) if stop else None


def _read_piece(block: Block, names: frozenset[str]) -> Section | None:
    """Read the section that stands between marks on the byline's line: "By Ann Lee | Politics | May 1, 2024"."""
    pieces = list(_PIECE.finditer(block.text))
    for piece in pieces if len(pieces) > 1 else ():
        if _fold(piece[0]) in names:
            return _build(block, piece.start(), piece.end(), names)
    return None


def _build(block: Block, start: int, stop: int, names: frozenset[str]) -> Section:
    name = _tidy(block.text[start:stop], names)
    span = Span(block.span.start + start, block.span.start + stop)
    return Section(name=name, path=(name,), text=block.text[start:stop], span=span)


def _labels(blocks: Sequence[Block]) -> list[Block]:
    """The labels above the headline that stand together, nearest last."""
    found = [block for block in blocks if block.kind == "section"]
    return found[-4:]


def _split(block: Block, kickers: frozenset[str]) -> list[tuple[str, Span]]:
    """Split a way to a section into its parts ("Home › Politics"), without labels of another kind beside it."""
    parts, start = [], 0
    for mark in [*PATH_MARK.finditer(block.text), None]:
        stop = mark.start() if mark else len(block.text)
        part = block.text[start:stop]
        if _fold(part):
            parts.append((part, Span(block.span.start + start, block.span.start + stop)))
        start = mark.end() if mark else stop
    named = [part for part in parts if _fold(part[0]) not in kickers]
    return named or parts or [(block.text, block.span)]


def _read_tail(block: Block, names: frozenset[str]) -> Section | None:
    """Read the section that ends an outlet's line: "Outlet WORLD"."""
    words = block.text.split()
    for count in (3, 2, 1):
        tail = " ".join(words[-count:])
        if len(words) > count and tail.isupper() and _fold(tail) in names and block.text.endswith(tail):
            return _build(block, len(block.text) - len(tail), len(block.text), names)
    return None


def _fold(text: str) -> str:
    return text.strip(" :|/").lower()


def _tidy(text: str, names: frozenset[str]) -> str:
    """Make capitals readable ("WORLD" is "World"), but leave abbreviations ("UK", "NFL")."""
    text = text.strip(" :|/")
    if not text.isupper() or (len(text) <= _LONGEST_ABBREVIATION and _fold(text) in names):
        return text
    return " ".join(word if len(word) <= 2 else word.capitalize() for word in text.split())
