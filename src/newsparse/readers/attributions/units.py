"""Units: sentences as attributions see them, with every quoted span folded into one item."""

import bisect
import itertools
import re
from collections.abc import Sequence
from typing import Any

import attrs

from newsparse.readers.attributions.words import QUOTE, STOPPED, Grammar
from newsparse.readers.datelines import read_dateline
from newsparse.readers.marks import Marks, Quoted
from newsparse.text.tokens import Tokens

__all__ = ["Unit", "read_units"]


# Most sentences hold no quoted span and share these; nothing is ever put into them.
_NONE: dict[int, Any] = {}


@attrs.define(eq=False)
class Unit:
    """One sentence, or several that a quoted span ties together, as a list of items: words, marks and quoted spans.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one.
        sentence: Index of its first sentence.
        block: Index of its block; of the last one where a colon ties it to a quote in the next.
        opens: Whether its block begins with it.
        words: Items in lower case; `QUOTE` for a quoted span.
        printed: Items as printed; `QUOTE` or `STOPPED` for a quoted span.
        starts: Offset of each item.
        anchors: Items that may mark speech.
        quotes: Index of the quoted span among all, by item.
        closes: By item, the offset behind a quoted span.
        stops: By item, whether a quoted span ends with a comma or a stop inside the mark: there the sentence around it
            pauses or ends.
    """

    start: int
    end: int
    sentence: int
    block: int
    opens: bool
    words: list[str]
    printed: list[str]
    starts: list[int]
    anchors: list[int]
    quotes: dict[int, int] = _NONE
    closes: dict[int, int] = _NONE
    stops: dict[int, bool] = _NONE

    def end_of(self, index: int) -> int:
        """Give the offset behind an item."""
        close = self.closes.get(index)
        return self.starts[index] + len(self.printed[index]) if close is None else close

    def is_inner(self, index: int) -> bool:
        """Tell whether a quoted span is part of a noun phrase: a nickname, a label (the "quiet" twin)."""
        return (
            0 < index < len(self.words) - 1
            and index in self.quotes
            and not self.stops[index]
            and self.closes[index] - self.starts[index] <= _LONGEST_LABEL
            and self.words[index + 1][0].isalpha()
            and self.words[index - 1][0].isalpha()
            and (self.is_capital(index + 1) == self.is_capital(index - 1) or index == 1)
        )

    def word(self, index: int) -> str:
        """Give an item in lower case; an empty string beyond the ends."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_capital(self, index: int) -> bool:
        """Tell whether an item begins with a capital."""
        return 0 <= index < len(self.printed) and self.printed[index][0].isupper()


def read_units(
    text: str,
    sentences: Sequence[tuple[int, int, int, int, int]],
    tokens: Tokens,
    marks: Marks,
    grammar: Grammar,
) -> list[Unit]:
    """Make units of the sentences that hold a quoted span or a word that may mark speech.

    Args:
        text: The whole source text.
        sentences: Sentences of the story: start, end, first token, token behind the last, block.
        tokens: Tokens of the text.
        marks: Its quote marks, paired.
        grammar: Brings the words that mark speech.

    Returns:
        Units in text order.
    """
    units = []
    quoted, opens_at = marks.quoted, [*marks.opens, len(text)]
    lower, printed = _hide_marks(text, tokens)
    plain, lettered = grammar.plain_anchors, grammar.lettered
    quote = index = bracket = 0
    last_block = -1
    while index < len(sentences):
        start, end, first, stop, block = sentences[index]
        begin = index
        index += 1
        while opens_at[quote] < start and quoted[quote].close <= start:
            quote += 1
        inner, last = quote, block
        if opens_at[quote] < end or text[end - 1] == ":":
            index, inner = _tie(text, sentences, begin, lower, quoted, quote, grammar)
            _, end, _, stop, last = sentences[index - 1]
        opens = block != last_block
        last_block = last
        words = lower[first:stop]
        if (
            inner == quote
            and plain.isdisjoint(words)
            and not (opens and (":" in words or lower[first] in lettered))
            and not (begin == 0 and not _DATELINE_MARKS.isdisjoint(words))
        ):
            continue
        if opens:
            if bracket < start:
                bracket = text.find(")", start)
                bracket = len(text) + _LONGEST_DATELINE if bracket < 0 else bracket
            if (bracket < start + _LONGEST_DATELINE or text[start : start + 2].isupper()) and _may_be_dateline(
                text, start, lower, first
            ):
                first = _behind_dateline(text, tokens, start, end, first, grammar)
                words = lower[first:stop]
        if inner == quote:
            anchors = [item for item, word in enumerate(words) if word in plain]
            unit = Unit(start, end, begin, last, opens, words, printed[first:stop], tokens.starts[first:stop], anchors)
        else:
            unit = Unit(start, end, begin, last, opens, [], [], [], [], {}, {}, {})
            _fold_quotes(text, unit, tokens.starts, lower, printed, quoted[quote:inner], quote, first, stop)
            unit.anchors = [item for item, word in enumerate(unit.words) if word in grammar.anchors]
        if len(unit.words) > _LONGEST:
            _shorten(unit)
        units.append(unit)
    return units


def _may_be_dateline(text: str, start: int, lower: list[str], first: int) -> bool:
    """Whether a dash follows soon, and a name in capitals or a bracket stands before it."""
    head = text[start : start + 2]
    in_capitals = head.isupper() and head.isalpha()
    if not in_capitals and text.find(")", start, start + _LONGEST_DATELINE) < 0:
        return False
    words = lower[first + 1 : first + _MOST_WORDS]
    if in_capitals:
        return not _DATELINE_MARKS.isdisjoint(words)
    return any(word == ")" and mark in _DATELINE_MARKS for word, mark in itertools.pairwise(words))


def _behind_dateline(text: str, tokens: Tokens, start: int, end: int, first: int, grammar: Grammar) -> int:
    """The first token of a sentence that is none of a dateline in front of it."""
    dateline = read_dateline(text, start, end, grammar.language)
    if dateline is None:
        return first
    first = tokens.first_from(dateline.span.end)
    while first < len(tokens) and tokens.lower[first] in _DATELINE_MARKS:
        first += 1
    return first


_DATELINE_MARKS = frozenset(["-", "\N{EN DASH}", "\N{EM DASH}", "\N{HORIZONTAL BAR}"])
_LONGEST_DATELINE, _MOST_WORDS = 100, 20


def _hide_marks(text: str, tokens: Tokens) -> tuple[list[str], list[str]]:
    """Tokens in lower case and as printed, with marks that mean something else made unlike those they look like.

    These are the commas and stops inside numbers, and straight quote marks: one that is left when quoted spans are folded
    has no partner.
    """
    hidden = [(hit.start(), sign) for mark, sign in _HIDDEN for hit in mark.finditer(text)]
    if not hidden:
        return tokens.lower, tokens.words
    lower, printed = tokens.lower.copy(), tokens.words.copy()
    for offset, sign in hidden:
        place = tokens.at(offset)
        lower[place] = printed[place] = sign
    return lower, printed


# Two scans for one character each take a tenth of the time of one for both.
_HIDDEN = (
    (re.compile(r",(?<=[0-9].)(?=[0-9])"), "0"),
    (re.compile(r"\.(?<=[0-9].)(?=[0-9])"), "0"),
    (re.compile(QUOTE), "\N{LEFT DOUBLE QUOTATION MARK}"),
)


def _tie(
    text: str,
    sentences: Sequence[tuple[int, int, int, int, int]],
    index: int,
    lower: list[str],
    quoted: Sequence[Quoted],
    quote: int,
    grammar: Grammar,
) -> tuple[int, int]:
    """Tie a sentence to those that its quoted spans reach into, to a tag behind a quoted question, to a quote or a name below.

    Returns:
        The sentence behind the last one tied, and the quoted span behind the last one in them.
    """
    size = len(sentences)
    _, end, _, _, block = sentences[index]
    index += 1
    inner = quote
    if text[end - 1] == ":" and _announces(sentences, index, quoted, inner):
        # "The club said:", and the next paragraph is the quote.
        _, end, _, _, block = sentences[index]
        index += 1
    while inner < len(quoted) and quoted[inner].open < end:
        while quoted[inner].close > end and index < size and sentences[index][4] == block:
            end = sentences[index][1]
            index += 1
        inner += 1
    if inner > quote and quoted[inner - 1].close == end and index < size:
        begin, after, first, stop, below = sentences[index]
        if below != block:
            # A quote, and "— Elsa Horn" on the next line.
            return index + (text[begin] in _SIGNING and _signs(text, begin, after)), inner
        if text[quoted[inner - 1].end - 1] in "?!" and _is_tag(lower, first, stop, grammar):
            index += 1
            while inner < len(quoted) and quoted[inner].open < after:
                inner += 1
    return index, inner


def _signs(text: str, start: int, end: int) -> bool:
    """Whether a line that begins with a dash is short, goes on with a capital and has no end of a sentence."""
    line = text[start + 1 : end].lstrip()
    return len(line) <= _LONGEST_SIGNATURE and line[:1].isupper() and line[-1] not in ".!?:"


_SIGNING = frozenset(["\N{EN DASH}", "\N{EM DASH}", "\N{HORIZONTAL BAR}"])
_LONGEST_SIGNATURE = 80


def _announces(
    sentences: Sequence[tuple[int, int, int, int, int]], index: int, quoted: Sequence[Quoted], quote: int
) -> bool:
    """Whether a sentence that ends with a colon is the last of its block, and the next block begins with nothing but a quote."""
    if index == len(sentences) or quote == len(quoted) or sentences[index][4] == sentences[index - 1][4]:
        return False
    start, end, _, _, _ = sentences[index]
    return quoted[quote].open == start and quoted[quote].close >= end


def _is_tag(lower: list[str], first: int, stop: int, grammar: Grammar) -> bool:
    """Whether a sentence only says who spoke the question or exclamation before it, as in "Lee asked the mayor"."""
    for place in range(first, min(first + 7, stop)):
        cue = grammar.cues.get(lower[place])
        if cue is not None and cue.form in ("past", "s") and cue.frame != "object" and place > first:
            after = lower[place + 1] if place + 1 < stop else "."
            return after not in _INTRODUCES and after not in grammar.subjects and after not in grammar.reopening
        if lower[place] in _PAUSES:
            return False
    return False


_INTRODUCES = frozenset([",", ":", '"', "'", "\N{LEFT DOUBLE QUOTATION MARK}"])
_PAUSES = frozenset([":", ";", '"', "\N{LEFT DOUBLE QUOTATION MARK}"])


def _fold_quotes(
    text: str,
    unit: Unit,
    offsets: list[int],
    lower: list[str],
    tokens: list[str],
    quoted: Sequence[Quoted],
    number: int,
    first: int,
    stop: int,
) -> None:
    words, printed, starts = unit.words, unit.printed, unit.starts
    place = first
    for span in quoted:
        until = bisect.bisect_left(offsets, span.open, place, max(place, stop))
        if until > place:
            words += lower[place:until]
            printed += tokens[place:until]
            starts += offsets[place:until]
        item = len(words)
        unit.quotes[item] = number
        unit.closes[item] = span.close
        unit.stops[item] = stops = text[span.end - 1] in ",.?!"
        words.append(QUOTE)
        printed.append(STOPPED if stops else QUOTE)
        starts.append(span.open)
        number += 1
        place = bisect.bisect_left(offsets, span.close, place)
    words += lower[place:stop]
    printed += tokens[place:stop]
    starts += offsets[place:stop]


def _shorten(unit: Unit) -> None:
    """Keep the beginning of what is no sentence but a list or noise, so that no text takes long."""
    del unit.words[_LONGEST:], unit.printed[_LONGEST:], unit.starts[_LONGEST:]
    unit.anchors = [item for item in unit.anchors if item < _LONGEST]
    for table in (unit.quotes, unit.closes, unit.stops):
        for item in [item for item in table if item >= _LONGEST]:
            del table[item]


_LONGEST = 400
_LONGEST_LABEL = 40
