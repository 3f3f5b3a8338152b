"""Quote marks one by one: where they stand, and what each can be by its shape and its neighbours."""

import functools
import re
from typing import NamedTuple

from newsparse.model import Span

__all__ = ["APOSTROPHE", "FAMILY", "LOW", "PAIRS", "Mark", "find_marks", "read_marks", "tell_role"]

# Every character that can be a quote mark, and its family.
FAMILY = {
    '"': "straight",
    "\N{LEFT DOUBLE QUOTATION MARK}": "double",
    "\N{RIGHT DOUBLE QUOTATION MARK}": "double",
    "\N{DOUBLE LOW-9 QUOTATION MARK}": "double",
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": "angle",
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": "angle",
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}": "small angle",
    "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}": "small angle",
    "'": "single",
    "`": "single",
    "\N{ACUTE ACCENT}": "single",
    "\N{LEFT SINGLE QUOTATION MARK}": "single",
    "\N{RIGHT SINGLE QUOTATION MARK}": "single",
    "\N{SINGLE LOW-9 QUOTATION MARK}": "single",
}
LOW = "\N{DOUBLE LOW-9 QUOTATION MARK}\N{SINGLE LOW-9 QUOTATION MARK}"
_OPENERS = LOW + "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}`"
_CLOSERS = "\N{RIGHT DOUBLE QUOTATION MARK}"
_POINTS_LEFT = "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
_DOUBLED = frozenset(
    {"''", "``", "\N{RIGHT SINGLE QUOTATION MARK}" * 2, "\N{LEFT SINGLE QUOTATION MARK}" * 2, "\N{ACUTE ACCENT}" * 2}
)
_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}`\N{ACUTE ACCENT}"
_BEFORE_OPEN = "([{<-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}/:=\N{HORIZONTAL ELLIPSIS}>*"


class Mark(NamedTuple):
    """One mark, and what it can be by its shape and its place.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last.
        family: Its family: marks of one family close each other.
        shape: Its first character.
        opens: Whether it can open.
        closes: Whether it can close.
    """

    start: int
    end: int
    family: str
    shape: str
    opens: bool
    closes: bool


def find_marks(text: str, start: int, end: int) -> list[int]:
    """Find the characters that can be quote marks, apostrophes inside words left out.

    Args:
        text: The whole source text.
        start: Where to begin.
        end: Where to stop.
    """
    hits = []
    # A text has few of them, and a character that it has not is searched for faster than any pattern runs.
    for shape, family in FAMILY.items():
        place = text.find(shape, start, end)
        while place >= 0:
            if family != "single" or not (text[place - 1 : place].isalnum() and text[place + 1 : place + 2].isalnum()):
                hits.append(place)
            place = text.find(shape, place + 1, end)
    hits.sort()
    return hits


APOSTROPHE = "'"
"""The role of a single mark behind a letter that no other mark follows."""
PAIRS = frozenset((family.upper(), family) for family in FAMILY.values())
"""The roles of two marks that close each other, one that can only open and one that can only close."""

# The neighbours of quote marks are few characters, but any can stand there.
_MAX_ROLES = 4096


@functools.lru_cache(maxsize=_MAX_ROLES)
def tell_role(shape: str, before: str, after: str) -> str:
    """Give the family of a double mark, in capitals if it can only open, in small letters if it can only close.

    Args:
        shape: The mark.
        before: The character in front of it, a space at the edge of a block.
        after: The character behind it, a space at the edge of a block.
    """
    family = FAMILY[shape]
    if family == "single":
        return APOSTROPHE if before.isalnum() and after not in FAMILY else ""
    mark = _double_mark(0, 1, family, shape, before, after)
    return "" if mark.opens == mark.closes else family.upper() if mark.opens else family


def read_marks(text: str, block: Span, hits: list[int], elisions: frozenset[str]) -> list[Mark]:
    """Read the marks of a block; apostrophes inside and in front of words are left out.

    Args:
        text: The whole source text.
        block: The block.
        hits: Offsets of the characters in it that can be marks.
        elisions: Words that are written with an apostrophe in front.
    """
    marks: list[Mark] = []
    place = block.start
    for hit in hits:
        if hit < place:
            continue
        start = hit
        shape = text[start]
        family = FAMILY[shape]
        end = start + 1
        if family == "single" and text[start : start + 2] in _DOUBLED and end < block.end:
            # '' and ``` `` ``` stand for double marks, ''' for two: the inner single mark closes first.
            if text[start : start + 3] == "'''" and marks and marks[-1].family == "single":
                marks.append(Mark(start, end, "single", shape, opens=False, closes=True))
                start, end = end, end + 1
            family, end = "doubled", end + 1
        place = end
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        if family == "single":
            mark = _single_mark(text, start, before, after, elisions)
        else:
            mark = _double_mark(start, end, family, shape, before, after)
        if mark.opens or mark.closes:
            marks.append(mark)
    return marks


def _double_mark(start: int, end: int, family: str, shape: str, before: str, after: str) -> Mark:
    """What a double mark can be: curly marks by shape unless their place says the opposite, straight ones by place."""
    leads = (before.isspace() or before in _BEFORE_OPEN or before in FAMILY) and not after.isspace()
    trails = not before.isspace() and (not after.isalnum() or before in ",.?!")
    if shape in _OPENERS and family == "double":
        opens, closes = True, (trails and not leads) or after.isspace()
    elif shape in _CLOSERS:
        opens, closes = leads and not trails, True
    elif family in ("angle", "small angle"):
        # « French » and »German« place, with or without spaces inside.
        points_left = shape in _POINTS_LEFT
        opens = not (trails and not leads) if points_left else before.isspace() and after.isalnum()
        closes = not opens
    else:
        opens, closes = leads or (not after.isspace() and not before.isalnum()), trails or after.isspace()
        if before.isspace() and after.isspace():
            # " Spaces on both sides " say nothing.
            opens = closes = True
        if not opens and not closes:
            opens = closes = True
    return Mark(start, end, family, shape, opens, closes)


def _single_mark(text: str, start: int, before: str, after: str, elisions: frozenset[str]) -> Mark:
    shape = text[start]
    opens = (before.isspace() or before in _BEFORE_OPEN or before in FAMILY) and (
        after.isalnum() or after in FAMILY or after in "[(\N{HORIZONTAL ELLIPSIS}.$\N{POUND SIGN}\N{EURO SIGN}"
    )
    if opens and shape in _APOSTROPHES:
        word = _WORD.match(text, start + 1)
        if word and (word[0].lower() in elisions or _DECADE.match(word[0])):
            opens = False
    closes = not before.isspace() and not after.isalnum() and shape not in _OPENERS
    if closes and start > 1 and text[start - 2] in _APOSTROPHES and before.lower() in elisions:
        # rock 'n' roll
        closes = False
    return Mark(start, start + 1, "single", shape, opens, closes)


_WORD = re.compile(r"\w+")
_DECADE = re.compile(r"\d\d?s?\b")
