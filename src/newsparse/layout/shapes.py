"""What a line looks like on its own, before its place on the page is considered."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from operator import ne
from typing import Literal, get_args

import attrs

from newsparse.languages import Language
from newsparse.layout.vocabulary import Vocabulary, fold_line, get_vocabulary
from newsparse.text.blocks import RawBlock
from newsparse.text.tokens import Tokens

__all__ = ["LOOKS", "Look", "Shape", "read_shapes"]

Look = Literal["prose", "date", "byline", "button", "credit", "insert", "section", "short", "mid", "long"]
LOOKS: tuple[str, ...] = (*get_args(Look), "none", "headline")
"""Every look a block can have, and what stands in for one where there is no block or it is the headline."""

# Bullets of lists, also those that page-to-text tools print; a number needs its full stop and a space behind it.
_BULLET = re.compile(
    r"(?:[*+o\N{BULLET}\N{MIDDLE DOT}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{TRIANGULAR BULLET}\N{BLACK CIRCLE}\N{EN DASH}-]|\d{1,2}[.)])(?:[ \t\N{NO-BREAK SPACE}]+|$)"
)

# Dates that can be seen in any language: day, word and year in either order, numeric dates with a year, ISO dates and
# the characters for year, month and day. A year may run into what follows ("20244:05 PM").
_DATE = re.compile(
    r"""
    \d{1,2} (?: \.|st|nd|rd|th|er|\N{MASCULINE ORDINAL INDICATOR} )? (?: [ ,./-]{1,2} | \ de\ )
        (?: [^\W\d_]{3,10} \.? (?: [ ,./-]{1,2} | \ del?\ ) )? (?:19|20)\d\d
    | [^\W\d_]{3,10} \.? \ \d{1,2} (?:st|nd|rd|th)? \ ?,? \ ? (?:19|20)\d\d
    | \d{1,2} (?P<mark>[./-]) \d{1,2} (?P=mark) (?:\d\d)?\d\d \b
    | (?:19|20)\d\d (?P<sign>[/.-]) \d\d? (?P=sign) \d\d?
    | (?:19|20)\d\d \ ? [\N{CJK UNIFIED IDEOGRAPH-5E74}\N{HANGUL SYLLABLE NYEON}]
    """,
    re.VERBOSE,
)
# What every one of them holds, and how far in front of its first digit one can begin.
_YEAR = re.compile(r"(?:19|20)\d\d|\d[./-]\d")
_MONTH = 16
_DIGIT = re.compile(r"\d")

# Characters that a bullet begins with.
_BULLETS = frozenset(
    "*+o\N{BULLET}\N{MIDDLE DOT}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{TRIANGULAR BULLET}\N{BLACK CIRCLE}\N{EN DASH}-0123456789"
)
# Longer lines are not looked up as a whole.
_LONGEST_KEY = 60
# Lines of this length are text, whatever they open with.
_LONGEST_ODD = 300
# A line that says "Posted" and has this share of capitals is a label with dates and no sentence.
_LABELLED = 0.3
# Openings of lines that belong to the page.
_PAGE_OPENINGS = frozenset({"insert", "copyright"})

# Marks that end a sentence, and those that may stand behind them.
_STOPS = ".!?\N{HORIZONTAL ELLIPSIS}\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}\N{DEVANAGARI DANDA}\N{ARABIC QUESTION MARK}\N{ARABIC FULL STOP}"
_CLOSERS = "\"')]\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT CORNER BRACKET}"
# From here on, characters are syllables or words of their own, and nothing stands between words.
_FIRST_EAST_ASIAN = "\N{IDEOGRAPHIC SPACE}"

_Found = tuple[int, float, bool, str, bool, Look]


@attrs.define(eq=False)
class Shape:
    """One block as it looks on its own.

    Attributes:
        start: Offset of its first character, behind a bullet.
        end: Offset behind its last one.
        length: How many characters it has, without the bullet.
        first: Index of its first token.
        stop: Index behind its last one.
        gap: Blank lines before it.
        bullet: Whether a bullet stands before it.
        words: How many words it has.
        capitals: Share of its words that have a capital.
        stopped: Whether it ends as a sentence ends.
        opening: What its first words open ("byline", "dated", "credit", "insert", "correction" ...), or "".
        date: Whether it is short and holds a date.
        look: What it looks like, in one word.
        key: The block folded for look-up; "" if it is long.
        folded: The block in lower case.
    """

    start: int
    end: int
    length: int
    first: int
    stop: int
    gap: int
    bullet: bool
    words: int
    capitals: float
    stopped: bool
    opening: str
    date: bool
    look: Look
    key: str
    folded: str


def read_shapes(text: str, raws: Sequence[RawBlock], tokens: Tokens, language: Language) -> list[Shape]:
    """Look at each block on its own.

    Args:
        text: The whole source text.
        raws: Its blocks.
        tokens: Its tokens.
        language: Brings the words.
    """
    reader = _Reader(tokens, get_vocabulary(language))
    known, starts = reader.vocabulary.known, tokens.starts
    shapes = []
    first = 0
    for start, end, _, _, gap in raws:
        first = bisect_left(starts, start, first)
        bullet = _BULLET.match(text, start, end) if text[start] in _BULLETS else None
        if bullet and bullet.end() < end:
            start = bullet.end()  # noqa: PLW2901 - a block begins behind its bullet
            first = bisect_left(starts, start, first)
        stop = bisect_left(starts, end, first)
        line = text[start:end]
        folded = line.lower()
        length = end - start
        key, look = "", None
        if length <= _LONGEST_KEY:
            key = fold_line(folded)
            look = known.get(key)
        found: _Found
        if look:
            found = line.count(" ") + 1, 1.0, False, "", False, look
        elif length >= _LONGEST_ODD:
            found = reader.read_long(line, first, stop)
        else:
            found = reader.read(line, folded, key, first, stop)
        shapes.append(Shape(start, end, length, first, stop, gap, bullet is not None, *found, key, folded))
        first = stop
    return shapes


class _Reader:
    """What stays the same while the lines of a page are looked at."""

    def __init__(self, tokens: Tokens, vocabulary: Vocabulary) -> None:
        """Count the capitals and see whether any line can be a credit.

        Args:
            tokens: Tokens of the page.
            vocabulary: The words of the language.
        """
        self.lower = tokens.lower
        self.vocabulary = vocabulary
        self.capitals = [0, *accumulate(map(ne, tokens.words, tokens.lower))]
        self.credited = not vocabulary.credit_hints.isdisjoint(tokens.lower)

    def read_long(self, line: str, first: int, stop: int) -> _Found:
        """Look at a line that is too long to be anything but text."""
        words = line.count(" ") + 1
        if line[0] >= _FIRST_EAST_ASIAN:
            words = max(words, len(line) // 2)
        capitals = min(1.0, (self.capitals[stop] - self.capitals[first]) / words)
        stopped = (line[-2] if line[-1] in _CLOSERS else line[-1]) in _STOPS
        opening = self.vocabulary.opening(self.lower, first, stop)
        return words, capitals, stopped, opening, False, "prose" if capitals < (0.5 if stopped else 0.4) else "long"

    def read(self, line: str, folded: str, key: str, first: int, stop: int) -> _Found:
        """Look at a line that is no button and no section: words, capitals, stopped, opening, date, look."""
        length = len(line)
        words = line.count(" ") + 1
        if line[0] >= _FIRST_EAST_ASIAN:
            words = max(words, length // 2)
        capitals = min(1.0, (self.capitals[stop] - self.capitals[first]) / words)
        last = line[-2] if length > 1 and line[-1] in _CLOSERS else line[-1]
        stopped = last in _STOPS
        opening = self.vocabulary.opening(self.lower, first, stop)
        date = length < 160 and self._holds_date(line, folded, key, first, stop)
        look: Look
        if opening and (belonging := _read_opening(line, opening, words, capitals)):
            look = belonging
        elif self.credited and self._holds_credit(folded, first, stop):
            look = "credit"
        elif date and opening == "dated" and capitals >= _LABELLED:
            look = "date"
        elif length >= 50 and (
            (stopped and capitals < (0.5 if length >= 80 else 0.35)) or (length >= 140 and capitals < 0.4)
        ):
            look = "prose"
        elif date and (words <= 12 or opening == "dated"):
            look = "date"
        else:
            look = "short" if length <= 30 else "mid" if length < 80 else "long"
        return words, capitals, stopped, opening, date, look

    def _holds_credit(self, folded: str, first: int, stop: int) -> bool:
        if self.vocabulary.credit_hints.isdisjoint(self.lower[first:stop]):
            return False
        return any(phrase in folded for phrase in self.vocabulary.credit)

    def _holds_date(self, line: str, folded: str, key: str, first: int, stop: int) -> bool:
        vocabulary = self.vocabulary
        if key and "0" not in key:
            return folded in vocabulary.relative
        digit = _DIGIT.search(line)
        if digit is None:
            return False
        place = max(0, digit.start() - _MONTH)
        if _YEAR.search(line, digit.start()) is not None and _DATE.search(line, place) is not None:
            return True
        return (
            len(line) < 90
            and not vocabulary.date_hints.isdisjoint(self.lower[first:stop])
            and vocabulary.date_words.search(line) is not None
        )


def _read_opening(line: str, opening: str, words: int, capitals: float) -> Look | None:
    """Tell what a line looks like by its opening alone; None if that does not tell."""
    length = len(line)
    if opening == "byline" and length < 160 and is_byline(line, words, capitals):
        return "byline"
    if opening in _PAGE_OPENINGS and length < 250:
        return "insert"
    return "credit" if opening == "credit" and length < 300 else None


def is_byline(line: str, words: int, capitals: float) -> bool:
    """Tell whether a line that opens with "by" names somebody: what follows is a name and not a sentence.

    Args:
        line: The line.
        words: How many words it has.
        capitals: Share of its words that have a capital.
    """
    if capitals == 0 and 1 < words <= 3:
        return False
    sentence = words > 12 and line[-1] in _STOPS and capitals < 0.6
    return (capitals >= 0.4 or words <= 2) and not sentence
