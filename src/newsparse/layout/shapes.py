"""What a line looks like on its own, before its place on the page is considered."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import repeat
from operator import ne
from typing import Literal, get_args

import attrs

from newsparse.layout.runs import Run, find_run
from newsparse.layout.vocabulary import Vocabulary, fold_line
from newsparse.text.blocks import RawBlock
from newsparse.text.tokens import Tokens

__all__ = ["LOOKS", "OPENINGS", "Look", "Shapes", "read_shapes"]

Look = Literal["prose", "date", "byline", "button", "credit", "insert", "section", "short", "mid", "long"]
LOOKS: tuple[str, ...] = (*get_args(Look), "none", "headline")
"""Every look a block can have, and what stands in for one where there is no block or it is the headline."""
OPENINGS = ("byline", "closing", "contact", "copyright", "correction", "credit", "dated", "insert", "tags")
"""Everything that the first words of a line can open."""

# Bullets of lists, also those that page-to-text tools print; a number needs its full stop and a space behind it, and is
# none where a date goes on ("24. April 2020", "24. 4. 2020").
_BULLET = re.compile(
    r"(?:[*+o\N{BULLET}\N{MIDDLE DOT}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{TRIANGULAR BULLET}\N{BLACK CIRCLE}\N{EN DASH}-]|\d{1,2}[.)](?!\ (?:[^\W\d_]{3,10}\.?|\d{1,2}\.)\ (?:19|20)\d\d\b))(?:[ \t\N{NO-BREAK SPACE}]+|$)"
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
# What every one of them holds, and how far in front of that one can begin. Digits are written out, which is twice as fast.
_DIGITS = (
    "0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef"
    "\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\uff10-\uff19"
)
_YEAR = re.compile(rf"[{_DIGITS}](?:[./-]\d|(?<=1)9\d\d|(?<=2)0\d\d)")
_DAY = 24
_DIGIT = re.compile(rf"[{_DIGITS}]")

# Characters that a bullet begins with.
_BULLETS = frozenset(
    "*+o\N{BULLET}\N{MIDDLE DOT}\N{WHITE BULLET}\N{BLACK SMALL SQUARE}\N{TRIANGULAR BULLET}\N{BLACK CIRCLE}\N{EN DASH}-0123456789"
)
# Longer lines are not looked up as a whole.
_LONGEST_KEY = 60
# Lines of this length are text, whatever they open with.
_LONGEST_ODD = 300
# Longer lines are not dated.
_LONGEST_DATED = 160
# Longer lines are not dated without a year.
_LONGEST_WORDY = 90
# Shorter lines are no running text.
_SHORTEST_PROSE = 50
# A line of fewer words tells nothing beside its date; so many words in small letters show that one does.
_SHORTEST_TOLD, _TOLD = 6, 3
# How far above and below the run of paragraphs short lines are looked at: headlines stand so far above, and the end of
# the story and what belongs to it so far below.
_ABOVE, _BELOW = 80, 40
# A line that says "Posted" and has this share of capitals is a label with dates and no sentence.
_LABELLED = 0.3
# Openings of lines that belong to the page.
_PAGE_OPENINGS = frozenset({"insert", "copyright"})

# Marks that end a sentence, and those that may stand behind them.
_STOPS = ".!?\N{HORIZONTAL ELLIPSIS}\N{IDEOGRAPHIC FULL STOP}\N{FULLWIDTH EXCLAMATION MARK}\N{FULLWIDTH QUESTION MARK}\N{DEVANAGARI DANDA}\N{ARABIC QUESTION MARK}\N{ARABIC FULL STOP}"
_CLOSERS = "\"')]\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT CORNER BRACKET}"
# From here on, characters are syllables or words of their own, and nothing stands between words.
_FIRST_EAST_ASIAN = "\N{IDEOGRAPHIC SPACE}"

_Found = tuple[int, float, bool, str, bool, bool, Look]
# What counts of a short line that is too far from the story to be looked at.
_FAR_OFF: _Found = (1, 0.0, False, "", False, False, "short")


@attrs.define(eq=False)
class Shapes:
    """The blocks of a page as each looks on its own, as parallel lists; a block is its index.

    Attributes:
        starts: Offset of its first character, behind a bullet.
        ends: Offset behind its last one.
        lengths: How many characters it has, without the bullet.
        firsts: Index of its first token.
        stops: Index behind its last one.
        gaps: Blank lines before it.
        bullets: Whether a bullet stands before it.
        lines: Its text.
        folded: The same in lower case.
        words: How many words it has.
        capitals: Share of its words that have a capital.
        stopped: Whether it ends as a sentence ends.
        openings: What its first words open ("byline", "dated", "credit", "insert", "correction" ...), or "".
        endings: Whether it is a line behind which an article is over.
        dates: Whether it is short and holds a date.
        looks: What it looks like, in one word; "short" for all short lines far from the story.
        prose: Which blocks are running text, in order.
        run: The densest run of them.
    """

    starts: list[int]
    ends: list[int]
    lengths: list[int]
    firsts: list[int]
    stops: list[int]
    gaps: list[int]
    bullets: list[bool]
    lines: list[str]
    folded: list[str]
    words: Sequence[int]
    capitals: Sequence[float]
    stopped: Sequence[bool]
    openings: Sequence[str]
    endings: Sequence[bool]
    dates: Sequence[bool]
    looks: Sequence[Look]
    prose: list[int]
    run: Run

    def __len__(self) -> int:
        return len(self.starts)


def read_shapes(
    text: str, raws: Sequence[RawBlock], tokens: Tokens, vocabulary: Vocabulary, hints: frozenset[str]
) -> Shapes:
    """Look at each block on its own; on a page that is mostly something else, at short ones only around the story.

    Args:
        text: The whole source text.
        raws: Its blocks; there is at least one.
        tokens: Its tokens.
        vocabulary: The words of the language.
        hints: Those of its hints that stand on the page.
    """
    starts, ends, _, _, gaps = map(list, zip(*raws, strict=True))
    firsts = list(map(bisect_left, repeat(tokens.starts), starts))
    stops = [*firsts[1:], len(tokens)]
    n_blocks = len(starts)
    bullets = [False] * n_blocks
    for index in [index for index, start in enumerate(starts) if text[start] in _BULLETS]:
        if bullet := _BULLET.match(text, starts[index], ends[index]):
            bullets[index] = True
            if bullet.end() < ends[index]:
                starts[index] = bullet.end()
                firsts[index] = bisect_left(tokens.starts, bullet.end(), firsts[index])
    lines = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    folded = list(map(str.lower, lines))
    lengths = list(map(len, lines))
    reader = _Reader(tokens, vocabulary, hints)
    found = [_FAR_OFF] * n_blocks
    long = [index for index, length in enumerate(lengths) if length >= _SHORTEST_PROSE]
    for index in long:
        found[index] = reader.read(lines[index], folded[index], firsts[index], stops[index])
    prose = [index for index in long if found[index][-1] == "prose"]
    run = find_run(lengths, prose)
    near = range(n_blocks)
    if prose and 3 * len(prose) < n_blocks:
        near = range(max(0, run.first - _ABOVE), min(n_blocks, run.stop + _BELOW))
    for index in near:
        if lengths[index] < _SHORTEST_PROSE:
            found[index] = reader.read(lines[index], folded[index], firsts[index], stops[index])
    words, capitals, stopped, openings, endings, dates, looks = zip(*found, strict=True)
    return Shapes(
        starts=starts,
        ends=ends,
        lengths=lengths,
        firsts=firsts,
        stops=stops,
        gaps=gaps,
        bullets=bullets,
        lines=lines,
        folded=folded,
        words=words,
        capitals=capitals,
        stopped=stopped,
        openings=openings,
        endings=endings,
        dates=dates,
        looks=looks,
        prose=prose,
        run=run,
    )


class _Reader:
    """What stays the same while the lines of a page are looked at."""

    def __init__(self, tokens: Tokens, vocabulary: Vocabulary, hints: frozenset[str]) -> None:
        """See which tokens have capitals and which words any line can hold.

        Args:
            tokens: Tokens of the page.
            vocabulary: The words of the language.
            hints: Those of its hints that stand on the page.
        """
        self.words, self.lower = tokens.words, tokens.lower
        self.vocabulary = vocabulary
        self.known = vocabulary.known
        self.known_openers = vocabulary.known_openers
        self.openings = vocabulary.openings
        self.capitals = bytes(map(ne, tokens.words, tokens.lower))
        self.credit_hints = vocabulary.credit_hints & hints
        self.date_hints = vocabulary.date_hints & hints
        self.hints = self.credit_hints | self.date_hints

    def read(self, line: str, folded: str, first: int, stop: int) -> _Found:
        """Look at a line."""
        length, opener, last = len(line), self.lower[first], line[-1]
        words = line.count(" ") + 1
        ending = False
        if length <= _LONGEST_KEY and (opener in self.known_openers or not opener.isalpha()):
            key = fold_line(folded)
            ending = key in self.vocabulary.endings
            if known := self.known.get(key):
                return words, 1.0, False, "", ending, False, known
        if line[0] >= _FIRST_EAST_ASIAN:
            words = max(words, length // 2)
        capitals = self.capitals.count(1, first, stop) / words
        capitals = min(capitals, 1.0)
        stopped = last in _STOPS or (last in _CLOSERS and length > 1 and line[-2] in _STOPS)
        opening = self._read_opening(opener, first, stop) if opener in self.openings else ""
        look: Look
        if length >= _LONGEST_ODD:
            look = "prose" if capitals < (0.5 if stopped else 0.4) else "long"
            return words, capitals, stopped, opening, False, False, look
        own = self.lower[first:stop]
        hinted = not self.hints.isdisjoint(own)
        year = _YEAR.search(line) if length < _LONGEST_DATED else None
        date = (
            (year is not None or (hinted and length < _LONGEST_WORDY))
            and self._holds_date(line, folded, own, year)
            and (words < _SHORTEST_TOLD or opening == "dated" or not self._is_told(first, stop))
        )
        if opening and (belonging := _read_opening(line, opening, words, capitals)):
            look = belonging
        elif hinted and self._holds_credit(folded, own):
            look = "credit"
        elif date and opening == "dated" and capitals >= _LABELLED:
            look = "date"
        elif length >= _SHORTEST_PROSE and (
            (stopped and capitals < (0.5 if length >= 80 else 0.35)) or (length >= 140 and capitals < 0.4)
        ):
            look = "prose"
        elif date and (words <= 12 or opening == "dated"):
            look = "date"
        else:
            look = "short" if length <= 30 else "mid" if length < 80 else "long"
        return words, capitals, stopped, opening, ending, date, look

    def _read_opening(self, opener: str, first: int, stop: int) -> str:
        """Tell what a line opens as ("byline", "dated", "credit", "insert" ...); "" if nothing known."""
        lower = self.lower
        for words, kind in self.openings[opener]:
            if lower[first : min(stop, first + len(words))] == words:
                return kind
        return ""

    def _holds_credit(self, folded: str, own: list[str]) -> bool:
        if self.credit_hints.isdisjoint(own):
            return False
        return any(phrase in folded for phrase in self.vocabulary.credit)

    def _is_told(self, first: int, stop: int) -> bool:
        """Whether a line is made of what sentences are made of, so that a date in it is part of what it tells."""
        vocabulary, lower = self.vocabulary, self.lower[first:stop]
        telling = vocabulary.telling.intersection(lower)
        if not telling or not vocabulary.dated.isdisjoint(lower):
            return False
        small = {word for word in self.words[first:stop] if word.isalpha() and word.islower()} - vocabulary.around_dates
        return not small <= telling and len(small | telling) >= _TOLD

    def _holds_date(self, line: str, folded: str, own: list[str], year: re.Match[str] | None) -> bool:
        if year is not None and _DATE.search(line, max(0, year.start() - _DAY)) is not None:
            return True
        if len(line) >= _LONGEST_WORDY or self.date_hints.isdisjoint(own):
            return False
        if _DIGIT.search(line) is None:
            return folded in self.vocabulary.relative
        return self.vocabulary.date_words.search(line) is not None


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
