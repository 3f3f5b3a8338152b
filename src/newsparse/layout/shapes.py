"""What a line looks like on its own, before its place on the page is considered."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import eq
from typing import Literal

import attrs

from newsparse.languages import Language
from newsparse.layout.vocabulary import Vocabulary, fold_line, get_vocabulary
from newsparse.text.blocks import RawBlock
from newsparse.text.tokens import Tokens

__all__ = ["Look", "Shape", "read_shapes"]

Look = Literal["prose", "date", "byline", "button", "credit", "insert", "section", "short", "mid", "long"]

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
_DIGIT = re.compile(r"\d")

# Characters that a bullet begins with.
_BULLETS = frozenset(
    "*+o\N{BULLET}\N{MIDDLE DOT}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{TRIANGULAR BULLET}\N{BLACK CIRCLE}\N{EN DASH}-0123456789"
)
# Longer lines are not looked up as a whole.
_LONGEST_KEY = 60
# Openings of lines that belong to the page.
_PAGE_OPENINGS = frozenset({"insert", "copyright"})

# Marks that end a sentence, and those that may stand behind them.
_STOPS = ".!?\N{HORIZONTAL ELLIPSIS}\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}\N{DEVANAGARI DANDA}\N{ARABIC QUESTION MARK}\N{ARABIC FULL STOP}"
_CLOSERS = "\"')]\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT CORNER BRACKET}"
# From here on, characters are syllables or words of their own, and nothing stands between words.
_FIRST_EAST_ASIAN = "\N{IDEOGRAPHIC SPACE}"


@attrs.define(eq=False)
class Shape:
    """One block as it looks on its own.

    Attributes:
        start: Offset of its first character, behind a bullet.
        end: Offset behind its last one.
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
    """

    start: int
    end: int
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

    @property
    def length(self) -> int:
        """Length in characters, without the bullet."""
        return self.end - self.start


def read_shapes(text: str, raws: Sequence[RawBlock], tokens: Tokens, language: Language) -> list[Shape]:
    """Look at each block on its own.

    Args:
        text: The whole source text.
        raws: Its blocks.
        tokens: Its tokens.
        language: Brings the words.
    """
    vocabulary = get_vocabulary(language)
    starts = tokens.starts
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
        key = fold_line(line) if end - start <= _LONGEST_KEY else ""
        look: Look | None = vocabulary.known.get(key) if key or end - start <= _LONGEST_KEY else None
        if look:
            words, capitals, stopped, opening, date = line.count(" ") + 1, 1.0, False, "", False
        else:
            words, capitals, stopped, opening, date, look = _read_unknown(line, key, first, stop, tokens, vocabulary)
        shapes.append(
            Shape(start, end, first, stop, gap, bullet is not None, words, capitals, stopped, opening, date, look, key)
        )
        first = stop
    return shapes


def _read_unknown(
    line: str, key: str, first: int, stop: int, tokens: Tokens, vocabulary: Vocabulary
) -> tuple[int, float, bool, str, bool, Look]:
    """Look at a line that is no button and no section: words, capitals, stopped, opening, date, look."""
    length = len(line)
    words = line.count(" ") + 1
    if line[0] >= _FIRST_EAST_ASIAN:
        words = max(words, length // 2)
    own = tokens.lower[first:stop]
    capitals = min(1.0, (stop - first - sum(map(eq, tokens.words[first:stop], own))) / words)
    last = line[-2] if length > 1 and line[-1] in _CLOSERS else line[-1]
    stopped = last in _STOPS
    opening = vocabulary.opening(own)
    date = length < 160 and _holds_date(line, key, vocabulary)
    if opening == "byline" and length < 160 and is_byline(line, words, capitals):
        look: Look = "byline"
    elif opening in _PAGE_OPENINGS and length < 250:
        look = "insert"
    elif length < 300 and (
        opening == "credit"
        or (not vocabulary.credit_words.isdisjoint(own) and _holds_any(line.lower(), vocabulary.credit))
    ):
        look = "credit"
    elif (
        (length >= 80 and stopped and capitals < 0.5)
        or (length >= 140 and capitals < 0.4)
        or (length >= 50 and stopped and capitals < 0.35)
    ):
        look = "prose"
    elif date and (words <= 12 or opening == "dated"):
        look = "date"
    else:
        look = "short" if length <= 30 else "mid" if length < 80 else "long"
    return words, capitals, stopped, opening, date, look


def _holds_any(line: str, words: tuple[str, ...]) -> bool:
    return any(word in line for word in words)


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


def _holds_date(line: str, key: str, vocabulary: Vocabulary) -> bool:
    if key and "0" not in key:
        return len(line) <= 12 and vocabulary.date_words.fullmatch(line) is not None
    if _DIGIT.search(line) is None:
        return False
    return _DATE.search(line) is not None or (len(line) < 90 and vocabulary.date_words.search(line) is not None)
