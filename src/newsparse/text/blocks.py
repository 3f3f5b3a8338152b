"""Blocks: the lines that belong together, a paragraph, a headline, a line of navigation."""

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

import regex

from newsparse.languages import Language
from newsparse.text.lines import Line

__all__ = ["RawBlock", "group_blocks"]

# A hard-wrapped text breaks its lines at a right margin: mail and wire text between 50 and 100 columns.
_MIN_MARGIN, _MAX_MARGIN = 50, 100
# How far a wrapped line may fall short of the margin: the next line's first word did not fit.
_MAX_SLACK = 22
# The share of lines that go on in small letters where a text is wrapped; lists of titles do so in hardly any.
_MIN_SMALL = 0.34
# What opens an item of a list, which no line before it runs into.
_ITEM = re.compile(
    r"(?:[*+\N{BULLET}\N{MIDDLE DOT}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{EN DASH}\N{EM DASH}-]|\d{1,2}[.)])\s"
)


class RawBlock(NamedTuple):
    """Some lines that belong together; their meaning is not known yet.

    Attributes:
        start: Offset of the first character that can be seen.
        end: Offset behind the last one.
        first_line: Index of its first line.
        last_line: Index of its last line, included.
        gap: How many blank lines stand between it and the block before; 0 for the first block.
    """

    start: int
    end: int
    first_line: int
    last_line: int
    gap: int


def group_blocks(text: str, lines: Sequence[Line], language: Language) -> list[RawBlock]:
    """Group lines into blocks.

    A line that can be seen is a block of its own, as pages and tools write one paragraph a line, unless the text is
    hard-wrapped: then the lines between two blank ones that run into each other are one block. A line that is nothing but
    "by" and a name runs on from none.

    Args:
        text: The whole source text.
        lines: Its lines.
        language: Brings what stands before an author's name.

    Returns:
        Blocks in order; blank lines belong to none.
    """
    joined = _wrapped_lines(text, lines, _signature(language))
    blocks: list[RawBlock] = []
    gap = 0
    # The constructor of a named tuple takes twice as long as that of a tuple.
    new = tuple.__new__
    for index, (_, start, end, _) in enumerate(lines):
        if start == end:
            gap += 1
        elif index in joined:
            blocks[-1] = blocks[-1]._replace(end=end, last_line=index)
        else:
            blocks.append(new(RawBlock, (start, end, index, index, gap if blocks else 0)))
            gap = 0
    return blocks


def _wrapped_lines(text: str, lines: Sequence[Line], signature: regex.Pattern[str]) -> set[int]:
    """Give the lines that go on with the one before, if the text as a whole is hard-wrapped."""
    found = []
    first = 0
    # A first line that is blank is taken with those behind it.
    for index in [*[index for index, (_, start, end, _) in enumerate(lines) if start == end and index], len(lines)]:
        if index - first > 1:
            found += _wrapped_in(text, lines, first, index, signature)
        first = index + 1
    small = sum(text[lines[index].start].islower() for index in found)
    return set(found) if small >= _MIN_SMALL * len(found) else set()


def _wrapped_in(text: str, lines: Sequence[Line], first: int, stop: int, signature: regex.Pattern[str]) -> list[int]:
    """Give the lines between two blank ones that could go on with the one before."""
    margin = max([end - start for _, start, end, _ in lines[first:stop]])
    if not _MIN_MARGIN <= margin <= _MAX_MARGIN:
        return []
    return [
        index
        for index in range(first + 1, stop)
        if _is_wrapped(text, lines[index - 1], lines[index], margin)
        and not _is_signed(text, lines[index], margin, signature)
    ]


def _is_signed(text: str, line: Line, margin: int, signature: regex.Pattern[str]) -> bool:
    """Whether a line far from the margin signs the story: "by: Ann Lee"."""
    start, end = line.start, line.end
    return end - start < margin - _MAX_SLACK and signature.fullmatch(text, start, end) is not None


def _is_wrapped(text: str, line: Line, following: Line, margin: int) -> bool:
    """Whether the line was broken because the following one's first word did not fit before the margin."""
    length = line.end - line.start
    if length < margin - _MAX_SLACK or _ITEM.match(text, following.start, following.end):
        return False
    first_word = text[following.start : following.end].split(maxsplit=1)[0]
    if length + 1 + len(first_word) <= margin:
        return False
    return (
        text[following.start].islower()
        or text[line.end - 1] not in '.!?"\N{RIGHT DOUBLE QUOTATION MARK}'
        or length >= margin - 12
    )


@functools.cache
def _signature(language: Language) -> regex.Pattern[str]:
    """Give the pattern of a line that holds what stands before an author's name, two capitalised words at least, and no full stop."""
    table = language.table("byline")
    before, joiners = ("|".join(map(regex.escape, table[key])) for key in ("prefixes", "joiners"))
    return regex.compile(
        rf"(?i:{before}):?\s++\p{{Lu}}\S*+(?:\s++(?:(?:{joiners})\s++)?+\p{{Lu}}\S*+){{1,8}}+(?<![.!?])"
    )
