"""Blocks: the lines that belong together, a paragraph, a headline, a line of navigation."""

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.text.lines import Line

__all__ = ["RawBlock", "group_blocks"]

# A hard-wrapped text breaks its lines at a right margin: mail and wire text between 50 and 100 columns.
_MIN_MARGIN, _MAX_MARGIN = 50, 100
# How far a wrapped line may fall short of the margin: the next line's first word did not fit.
_MAX_SLACK = 22


class RawBlock(NamedTuple):
    """Some lines that belong together; their meaning is not known yet.

    Attributes:
        start: Offset of the first character that can be seen.
        end: Offset behind the last one.
        first_line: Index of its first line.
        last_line: Index of its last line, included.
        gap: How many blank lines stand before it; for the first block, how many the text begins with.
    """

    start: int
    end: int
    first_line: int
    last_line: int
    gap: int


def group_blocks(text: str, lines: Sequence[Line]) -> list[RawBlock]:
    """Group lines into blocks.

    A line that can be seen is a block of its own, as pages and tools write one paragraph a line, unless the lines
    between two blank ones are hard-wrapped: then they are one block.

    Args:
        text: The whole source text.
        lines: Its lines.

    Returns:
        Blocks in order; blank lines belong to none.
    """
    blocks: list[RawBlock] = []
    index = gap = 0
    while index < len(lines):
        if lines[index].blank:
            gap += 1
            index += 1
            continue
        stop = index
        while stop < len(lines) and not lines[stop].blank:
            stop += 1
        for first, last in _join_wrapped(text, lines, index, stop):
            blocks.append(RawBlock(lines[first].start, lines[last].end, first, last, gap))
            gap = 0
        index = stop
    return blocks


def _join_wrapped(text: str, lines: Sequence[Line], first: int, stop: int) -> list[tuple[int, int]]:
    """Pairs of first and last line: the runs of wrapped lines between two blank ones, other lines alone."""
    if stop - first == 1:
        return [(first, first)]
    margin = max(line.end - line.start for line in lines[first:stop])
    if not _MIN_MARGIN <= margin <= _MAX_MARGIN:
        return [(index, index) for index in range(first, stop)]
    runs = []
    index = first
    while index < stop:
        last = index
        while last + 1 < stop and _is_wrapped(text, lines[last], lines[last + 1], margin):
            last += 1
        runs.append((index, last))
        index = last + 1
    return runs


def _is_wrapped(text: str, line: Line, following: Line, margin: int) -> bool:
    """Whether the line was broken because the following one's first word did not fit before the margin."""
    length = line.end - line.start
    if length < margin - _MAX_SLACK:
        return False
    first_word = text[following.start : following.end].split(maxsplit=1)[0]
    if length + 1 + len(first_word) <= margin:
        return False
    return (
        text[following.start].islower()
        or text[line.end - 1] not in '.!?"\N{RIGHT DOUBLE QUOTATION MARK}'
        or length >= margin - 12
    )
