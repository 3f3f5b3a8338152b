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
_TIME = re.compile(r"\d{1,2}[:.h]\d\d|\d ?[ap]\.?m\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")

# Marks that end a sentence, and those that may stand behind them.
_STOPS = ".!?\N{HORIZONTAL ELLIPSIS}\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}\N{DEVANAGARI DANDA}\N{ARABIC QUESTION MARK}\N{ARABIC FULL STOP}"
_CLOSERS = "\"')]\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT CORNER BRACKET}"
_QUOTES = frozenset(
    '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT CORNER BRACKET}'
)
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
    shapes = []
    first = 0
    for raw in raws:
        start = raw.start
        first = bisect_left(tokens.starts, start, first)
        bullet = _BULLET.match(text, start, raw.end)
        if bullet and bullet.end() < raw.end:
            start = bullet.end()
            first = bisect_left(tokens.starts, start, first)
        stop = bisect_left(tokens.starts, raw.end, first)
        shapes.append(_read_shape(text, start, raw.end, first, stop, raw.gap, bullet is not None, tokens, vocabulary))
        first = stop
    return shapes


def _read_shape(
    text: str,
    start: int,
    end: int,
    first: int,
    stop: int,
    gap: int,
    bullet: bool,  # noqa: FBT001 - positional for speed, as this runs for every line
    tokens: Tokens,
    vocabulary: Vocabulary,
) -> Shape:
    length = end - start
    words = text.count(" ", start, end) + 1
    if text[start] >= _FIRST_EAST_ASIAN:
        words = max(words, length // 2)
    lower = tokens.lower
    small = sum(map(eq, tokens.words[first:stop], lower[first:stop]))
    capitals = min(1.0, (stop - first - small) / words)
    last = text[end - 1]
    if last in _CLOSERS and length > 1:
        last = text[end - 2]
    stopped = last in _STOPS
    opening = vocabulary.opening(lower, first, stop) if first < stop else ""
    date = length < 160 and _holds_date(text, start, end, vocabulary)
    key = fold_line(text[start:end]) if length <= 60 else ""
    look = _look(text, start, end, words, capitals, stopped, opening, date, key, vocabulary)
    return Shape(start, end, first, stop, gap, bullet, words, capitals, stopped, opening, date, look, key)


def _look(
    text: str,
    start: int,
    end: int,
    words: int,
    capitals: float,
    stopped: bool,  # noqa: FBT001
    opening: str,
    date: bool,  # noqa: FBT001
    key: str,
    vocabulary: Vocabulary,
) -> Look:
    length = end - start
    if key and (key in vocabulary.buttons or not key):
        return "button"
    prose = (
        (length >= 80 and stopped and capitals < 0.5)
        or (length >= 140 and capitals < 0.4)
        or (length >= 50 and stopped and capitals < 0.35)
    )
    if length < 160 and opening == "byline" and is_byline(text, start, end, words, capitals):
        return "byline"
    if opening in {"insert", "copyright"} and length < 250:
        return "insert"
    if length < 300 and (opening == "credit" or vocabulary.credit.search(text, start, end)):
        return "credit"
    if prose:
        return "prose"
    if date and (words <= 12 or opening == "dated"):
        return "date"
    if key in vocabulary.sections:
        return "section"
    if length <= 30:
        return "short"
    return "mid" if length < 80 else "long"


def is_byline(text: str, start: int, end: int, words: int, capitals: float) -> bool:
    """Tell whether a line that opens with "by" names somebody: what follows is a name and not a sentence.

    Args:
        text: The whole source text.
        start: Where the line starts.
        end: Where it ends.
        words: How many words it has.
        capitals: Share of its words that have a capital.
    """
    if words <= 3 and capitals == 0 and words > 1:
        return False
    return (
        (capitals >= 0.4 or words <= 2)
        and not (words > 12 and text[end - 1] in _STOPS and capitals < 0.6)
        and start < end
    )


def _holds_date(text: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    if _DIGIT.search(text, start, end):
        if _DATE.search(text, start, end):
            return True
        return end - start < 90 and vocabulary.date_words.search(text, start, end) is not None
    return end - start <= 12 and vocabulary.date_words.fullmatch(text, start, end) is not None
