"""Short lines between paragraphs of the story: crossheads, speech, what was pulled out of a paragraph."""

import re

from newsparse.layout.page import Page

__all__ = ["QUOTES", "is_crosshead", "is_pull_quote", "is_speech", "is_timed"]

# Somebody's turn to speak in an interview: "Q:", "Lee:".
_TURN = re.compile(r"[^\W\d_][\w.' -]{0,24}:")
# The time of a post in a live blog, alone on its line: "16.52 GMT", "4:05 p.m.".
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.IGNORECASE)
_MARKS = "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
QUOTES = _MARKS + " ."
"""Quote marks and what may stand beside them at the ends of a quote."""
_DOUBLE = frozenset('"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}')
# How sentences end inside marks.
_SPOKEN_ENDS = frozenset(".,!?\N{HORIZONTAL ELLIPSIS}")
_CROSSHEAD_LOOKS = frozenset({"short", "mid", "section"})
# What was pulled out of a paragraph stands there too, at most so many blocks away.
_AROUND = 12
_LONGEST_CLOCK = 16
# What is pulled out without quote marks has so many words, and fewer capitals than a title.
_SHORTEST_PULLED, _TITLED = 7, 0.5
_LONGEST_CROSSHEAD, _LONGEST_PULL_QUOTE = 80, 260


def is_crosshead(page: Page, index: int, body: set[int]) -> bool:
    """Tell whether a line divides the story.

    Args:
        page: The page.
        index: Index of the block.
        body: The blocks that tell the story.
    """
    shapes, text = page.shapes, page.text
    looks, start, end = shapes.looks, shapes.starts[index], shapes.ends[index]
    if end - start > _LONGEST_CROSSHEAD or looks[index] not in _CROSSHEAD_LOOKS or shapes.bullets[index]:
        return False
    if index + 1 not in body or looks[index + 1] != "prose":
        return False
    if text[end - 1] in ".,;:!" or shapes.dates[index] or text[start].islower() or _TURN.match(text, start, end):
        return False
    if shapes.stopped[index] and text[end - 2] in ".," and text[end - 1] in QUOTES:
        return False  # a quoted paragraph has its full stop inside the marks
    if index not in body and shapes.folded[index] in page.copied:
        return False
    before = index - 1
    if is_timed(page, index):
        return True
    return before in body and looks[before] == "prose" and (shapes.stopped[before] or shapes.lengths[before] > 120)


def is_speech(page: Page, index: int, body: set[int]) -> bool:
    """Tell whether a line is a sentence in double marks, its full stop inside them, behind a paragraph with speech in it.

    Args:
        page: The page.
        index: Index of the block.
        body: The blocks that tell the story.
    """
    line, before = page.shapes.lines[index], index - 1
    if line[0] not in _DOUBLE or line[-1] not in _DOUBLE or page.shapes.looks[index] not in _CROSSHEAD_LOOKS:
        return False
    if line.rstrip(_MARKS)[-1:] not in _SPOKEN_ENDS:
        return False
    return before in body and not _DOUBLE.isdisjoint(page.shapes.lines[before])


def is_timed(page: Page, index: int) -> bool:
    """Tell whether the line above is a time of day, as over the posts of a live blog.

    Args:
        page: The page.
        index: Index of the block.
    """
    start, end = page.shapes.starts[index - 1], page.shapes.ends[index - 1]
    return end - start <= _LONGEST_CLOCK and _CLOCK.fullmatch(page.text, start, end) is not None


def is_pull_quote(page: Page, index: int, body: set[int]) -> bool:
    """Tell whether a block repeats words of a longer paragraph.

    Args:
        page: The page.
        index: Index of the block.
        body: The blocks that tell the story.
    """
    shapes = page.shapes
    if not 30 <= shapes.lengths[index] <= _LONGEST_PULL_QUOTE:
        return False
    if page.text[shapes.starts[index]] not in QUOTES and (
        shapes.stopped[index] or shapes.words[index] < _SHORTEST_PULLED or shapes.capitals[index] > _TITLED
    ):
        return False
    folded, lengths = shapes.folded, shapes.lengths
    words = folded[index].strip(QUOTES)
    near = range(max(0, index - _AROUND), min(index + _AROUND + 1, len(shapes)))
    longer = [other for other in near if lengths[other] > len(words) + 20 and other in body and other != index]
    return any(words in folded[other] for other in longer)
