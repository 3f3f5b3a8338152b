"""Quote marks: which opens, which closes, and what stands between."""

import bisect
import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

import attrs

from newsparse.languages import Language
from newsparse.model import Span
from newsparse.readers.marks.shapes import APOSTROPHE, FAMILY, LOW, PAIRS, Mark, find_marks, read_marks, tell_role
from newsparse.readers.marks.unclosed import find_end

__all__ = ["Marks", "Quoted", "pair_marks"]


class Quoted(NamedTuple):
    """What stands between two quote marks.

    Attributes:
        start: Offset of the first character inside the marks.
        end: Offset behind the last character inside.
        open: Offset of the opening mark.
        close: Offset behind the closing mark; equal to `end` where there is none.
        closed: Whether there is a closing mark.
        runs_on: Whether the quote goes on in the next paragraph, which opens with a mark again.
        nested: Quoted spans inside it, marks left out.
    """

    start: int
    end: int
    open: int
    close: int
    closed: bool
    runs_on: bool
    nested: tuple[Span, ...]


@attrs.frozen(eq=False)
class Marks:
    """The outermost quoted spans of a story, and the marks that have no partner.

    Attributes:
        quoted: Quoted spans in order; they do not overlap.
        stray: Offsets of marks that could not be paired.
    """

    quoted: tuple[Quoted, ...]
    stray: tuple[int, ...]

    @functools.cached_property
    def opens(self) -> list[int]:
        """Offsets of the opening marks of `quoted`, for searching."""
        return [quoted.open for quoted in self.quoted]

    def inside(self, offset: int) -> bool:
        """Tell whether a place stands between quote marks."""
        place = bisect.bisect_right(self.opens, offset) - 1
        return place >= 0 and self.quoted[place].start <= offset < self.quoted[place].end


class _Open(NamedTuple):
    mark: Mark
    nested: list[Span]


def pair_marks(text: str, story: Sequence[Span], language: Language) -> Marks:
    r"""Pair the quote marks of a story.

    Args:
        text: The whole source text.
        story: Spans of the blocks that tell the story, in order. No pair crosses the end of a block.
        language: Brings the words that are written with an apostrophe in front.

    Returns:
        The outermost quoted spans, each inside one block.

    Example:
        >>> from newsparse.languages import get_language
        >>> text = "'Tis late,\" they said."
        >>> pair_marks(text, [Span(0, len(text))], get_language("en")).stray
        (10,)
    """
    elisions = language.words("elisions")
    quoted: list[Quoted] = []
    stray: list[int] = []
    hits = find_marks(text, story[0].start, story[-1].end) if story else []
    behind = 0
    for number, block in enumerate(story if hits else (), 1):
        start, end = block.start, block.end
        first = bisect.bisect_left(hits, start, behind)
        behind = bisect.bisect_left(hits, end, first)
        if behind == first or _pair_plain(text, start, end, hits[first:behind], quoted):
            continue
        marks = read_marks(text, block, hits[first:behind], elisions)
        before = story[number - 2].start if number > 1 else 0
        if (
            quoted
            and not quoted[-1].closed
            and quoted[-1].open >= before
            and marks
            and marks[0].start == start
            and marks[0].opens
        ):
            quoted[-1] = quoted[-1]._replace(runs_on=True)
            if stray[-1:] == [quoted[-1].open]:
                stray.pop()
        if marks:
            following = text[story[number].start] if number < len(story) else ""
            _pair_block(text, block, marks, quoted, stray, following)
            if quoted and quoted[-1].open >= start and not quoted[-1].closed and following not in FAMILY:
                last = find_end(text, quoted[-1].start, end, language.words("speech_tags"))
                nested = tuple([span for span in quoted[-1].nested if span.end <= last])
                quoted[-1] = quoted[-1]._replace(end=last, close=last, nested=nested)
    return Marks(tuple(quoted), tuple(stray))


def _pair_plain(text: str, start: int, end: int, hits: list[int], quoted: list[Quoted]) -> bool:
    """Pair double marks that open and close in turn, as most do; tell whether those of a block do."""
    if quoted and not quoted[-1].closed:
        return False
    roles = [
        tell_role(text[hit], text[hit - 1] if hit > start else " ", text[hit + 1] if hit + 1 < end else " ")
        for hit in hits
    ]
    if APOSTROPHE in roles:
        # With no single mark that opens, those that could close are apostrophes.
        hits = [hit for hit, role in zip(hits, roles, strict=True) if role != APOSTROPHE]
        roles = [role for role in roles if role != APOSTROPHE]
    if len(roles) % 2 or not PAIRS.issuperset(zip(roles[::2], roles[1::2], strict=True)):
        return False
    for open_, close in zip(hits[::2], hits[1::2], strict=True):
        begin, stop = open_ + 1, close
        while begin < stop and text[begin].isspace():
            begin += 1
        while stop > begin and text[stop - 1].isspace():
            stop -= 1
        if stop > begin:
            quoted.append(tuple.__new__(Quoted, (begin, stop, open_, close + 1, True, False, ())))
    return True


def _pair_block(
    text: str, block: Span, marks: list[Mark], quoted: list[Quoted], stray: list[int], following: str
) -> None:
    """Pair the marks of one block and append what stands between them, and the marks left over.

    `following` is the character that the next block begins with: a single mark may run on there.
    """
    stack: list[_Open] = []
    closers = [mark.start for mark in marks if mark.family == "single" and mark.closes]
    for index, mark in enumerate(marks):
        level = _level_of(stack, mark)
        if level is None and stack and mark.closes and not mark.opens:
            level = _level_of_other(stack, marks, index)
        if level is not None and mark.closes and not _opens_again(marks, index):
            if mark.family == "single" and _is_possessive(text, mark, closers):
                continue
            opened = stack[level]
            for above in stack[level + 1 :]:
                opened.nested.extend(above.nested)
            del stack[level:]
            _close(text, stack, opened, mark, quoted)
        elif mark.opens and len(stack) < 4:
            if mark.family == "single" and not _closes_later(text, mark, closers, stack, block, following):
                continue
            if level is not None and not _nests(marks, index):
                # The one that is open was never closed: the writer forgot it.
                stray.append(stack[level].mark.start)
                del stack[level:]
            stack.append(_Open(mark, []))
        elif mark.family != "single":
            stray.append(mark.start)
    if stack:
        opened = stack[0]
        if opened.mark.family == "single" and opened.mark.start != block.start and opened.mark.shape != following:
            return
        if opened.mark.end >= block.end:
            stray.append(opened.mark.start)
            return
        quoted.append(
            Quoted(
                opened.mark.end,
                block.end,
                opened.mark.start,
                block.end,
                closed=False,
                runs_on=False,
                nested=tuple(opened.nested),
            )
        )
        stray.append(opened.mark.start)


def _level_of(stack: list[_Open], mark: Mark) -> int | None:
    """The open mark that this one could close."""
    for level in range(len(stack) - 1, -1, -1):
        if stack[level].mark.family == mark.family:
            return level
    return None


_DOUBLE = frozenset(["double", "straight", "doubled"])
# How many marks ahead a closing mark of the right shape is looked for.
_FARTHEST = 40


def _level_of_other(stack: list[_Open], marks: list[Mark], index: int) -> int | None:
    """The open double mark of another shape that this one closes: “like this", if nothing of its own shape will."""
    opened = stack[0].mark
    if len(stack) > 1 or marks[index].family not in _DOUBLE or opened.family not in _DOUBLE:
        return None
    for mark in marks[index + 1 : index + _FARTHEST]:
        if mark.family == opened.family:
            return 0 if mark.opens and not mark.closes else None
        if mark.family == marks[index].family and mark.closes and not mark.opens:
            return None
    return 0


def _close(text: str, stack: list[_Open], opened: _Open, mark: Mark, quoted: list[Quoted]) -> None:
    start, end, close = opened.mark.end, mark.start, mark.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end <= start:
        return
    if stack:
        stack[-1].nested.append(Span(start, end))
        stack[-1].nested.extend(opened.nested)
    else:
        quoted.append(
            Quoted(
                start, end, opened.mark.start, close, closed=True, runs_on=False, nested=tuple(sorted(opened.nested))
            )
        )


def _opens_again(marks: list[Mark], index: int) -> bool:
    """Whether a mark that could close rather opens: it leads a word and cannot close by its place."""
    mark = marks[index]
    if mark.shape in LOW:
        return True
    if mark.family in ("straight", "doubled") or mark.shape == "\N{LEFT DOUBLE QUOTATION MARK}":
        return mark.opens and not mark.closes
    return False


def _nests(marks: list[Mark], index: int) -> bool:
    """Whether a second opening mark of one family begins a quote inside the quote: two closing ones follow it."""
    closing = 0
    for mark in marks[index + 1 : index + 8]:
        if mark.family != marks[index].family:
            continue
        if mark.opens and not mark.closes:
            return False
        closing += 1
        if closing == 2:
            return True
    return False


def _closes_later(text: str, mark: Mark, closers: list[int], stack: list[_Open], block: Span, following: str) -> bool:
    """Whether a single mark has a partner further on; one needs none that the next block repeats, nor a curly one in front."""
    place = bisect.bisect_right(closers, mark.start)
    if place < len(closers):
        return True
    if stack:
        return False
    if mark.shape == following:
        return text[mark.start - 2 : mark.start] in (": ", ", ") or mark.start == block.start
    return mark.start == block.start and text[mark.start] == "\N{LEFT SINGLE QUOTATION MARK}"


def _is_possessive(text: str, mark: Mark, closers: list[int]) -> bool:
    """Whether a single mark behind an s is an apostrophe: a word follows, and a better closing mark stands further on."""
    if text[mark.start - 1] not in "sS" or not _NEXT_WORD.match(text, mark.end):
        return False
    place = bisect.bisect_right(closers, mark.start)
    return place < len(closers) and closers[place] - mark.start < 200


_NEXT_WORD = re.compile(r" \w")
