"""The lines around a story: below the headline, above it, behind the last paragraph."""

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.model import Block
from newsparse.model.structure import BlockKind

__all__ = ["NearLine", "is_story", "lines_above", "lines_behind", "lines_below"]

# Two paragraphs in a row are the story; a single one can be a caption in front of the byline, and short ones anything.
_STORY, _SHORT = 2, 100


class NearLine(NamedTuple):
    """A line near the headline or behind the story.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one.
        kind: What its block is.
    """

    start: int
    end: int
    kind: BlockKind


def is_story(kind: BlockKind, length: int) -> bool:
    """Tell whether a line is a paragraph of the story: a very short one near the headline can be anything.

    Args:
        kind: What its block is.
        length: How long it is.
    """
    return kind == "paragraph" and length > _SHORT


def lines_below(blocks: Sequence[Block], text: str, limit: int) -> list[NearLine]:
    """Give the lines between the headline and the story; all lines before the story where there is no headline.

    Args:
        blocks: All blocks.
        text: The whole source text.
        limit: How many lines at most.
    """
    lines: list[NearLine] = []
    run = 0
    for block in blocks[_top(blocks) + 1 :]:
        run = run + 1 if block.kind == "paragraph" and len(block.text) > _SHORT else 0
        if run == _STORY or len(lines) >= limit:
            break
        lines += _split(block, text)
    return lines


def lines_above(blocks: Sequence[Block], text: str, limit: int) -> list[NearLine]:
    """Give the lines above the headline, the nearest first.

    Args:
        blocks: All blocks.
        text: The whole source text.
        limit: How many lines at most.
    """
    top = max(0, _top(blocks))
    lines = [line for block in blocks[max(0, top - limit) : top] for line in _split(block, text)]
    return lines[::-1][:limit]


def lines_behind(blocks: Sequence[Block], text: str, limit: int) -> list[NearLine]:
    """Give the lines behind the last paragraph.

    Args:
        blocks: All blocks.
        text: The whole source text.
        limit: How many lines at most.
    """
    last = len(blocks) - 1
    while last >= 0 and not is_story(blocks[last].kind, len(blocks[last].text)):
        last -= 1
    if last < 0:
        return []
    return [line for block in blocks[last + 1 : last + 1 + limit] for line in _split(block, text)][:limit]


def _top(blocks: Sequence[Block]) -> int:
    for index, block in enumerate(blocks):
        if block.kind == "headline":
            return index
    return -1


def _split(block: Block, text: str) -> list[NearLine]:
    """The lines of a block: lines that look hard-wrapped can be a deck and a byline, one below the other."""
    start, end = block.span.start, block.span.end
    if block.kind == "paragraph" or "\n" not in block.text:
        return [NearLine(start, end, block.kind)]
    lines = []
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        piece = text[start:stop]
        if seen := piece.strip():
            first = (
                start
                + len(piece)
                - len(piece.lstrip(" \t\r*+o\N{BULLET}") if seen[0] in "*+\N{BULLET}" else piece.lstrip())
            )
            lines.append(NearLine(first, first + len(text[first:stop].rstrip()), block.kind))
        start = stop + 1
    return lines
