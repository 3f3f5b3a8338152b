"""The lines around a story: below the headline, above it, behind the last paragraph."""

from collections.abc import Iterator, Sequence
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
        distance: How many lines it stands from the headline, or from the last paragraph.
    """

    start: int
    end: int
    kind: BlockKind
    distance: int


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
        run = run + 1 if is_story(block.kind, len(block.span)) else 0
        if run == _STORY or len(lines) >= limit:
            break
        lines.extend(_split(block, text, len(lines) + 1))
    return lines


def lines_above(blocks: Sequence[Block], text: str, limit: int) -> list[NearLine]:
    """Give the lines above the headline, the nearest first.

    Args:
        blocks: All blocks.
        text: The whole source text.
        limit: How many lines at most.
    """
    top = max(0, _top(blocks))
    lines = [line for block in blocks[max(0, top - limit) : top] for line in _split(block, text, 0)]
    return [line._replace(distance=distance) for distance, line in enumerate(reversed(lines), start=1)][:limit]


def lines_behind(blocks: Sequence[Block], text: str, limit: int) -> list[NearLine]:
    """Give the lines behind the last paragraph.

    Args:
        blocks: All blocks.
        text: The whole source text.
        limit: How many lines at most.
    """
    story = (index for index in range(len(blocks) - 1, -1, -1) if is_story(blocks[index].kind, len(blocks[index].span)))
    last = next(story, len(blocks))
    lines: list[NearLine] = []
    for block in blocks[last + 1 : last + 1 + limit]:
        lines.extend(_split(block, text, len(lines) + 1))
    return lines[:limit]


def _top(blocks: Sequence[Block]) -> int:
    return next((index for index, block in enumerate(blocks) if block.kind == "headline"), -1)


def _split(block: Block, text: str, distance: int) -> Iterator[NearLine]:
    """The lines of a block: lines that look hard-wrapped can be a deck and a byline, one below the other."""
    start, end = block.span.start, block.span.end
    if block.kind == "paragraph" or "\n" not in block.text:
        yield NearLine(start, end, block.kind, distance)
        return
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
            yield NearLine(first, first + len(text[first:stop].rstrip()), block.kind, distance)
            distance += 1
        start = stop + 1
