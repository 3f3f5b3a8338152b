"""Shares of one whole: percentages that exclude each other cannot come to more than 100.

Few lists of percentages are of that sort: people may like two things, and two groups may both say yes. So a list counts only
where its words show it: yes, no and undecided; what something is made of; shares of the vote.
"""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.model import Statistic
from newsparse.stats.arithmetic import read_interval
from newsparse.stats.grouping import group_by_sentence

__all__ = ["Excess", "find_excesses"]

_WHOLE = Decimal(100)
_LONGEST = 8
"""Words of the longest answer."""
_WORD = re.compile(r"[^\W_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}-][^\W_]+)*")
_ITEM_ENDS = re.compile(r"[,;:.()\[\]\n\N{EM DASH}\N{EN DASH}]|\s-\s")


class Excess(NamedTuple):
    """Shares of one whole that come to more than all of it.

    Attributes:
        figures: The shares, in text order.
        sum: Their sum as printed.
    """

    figures: tuple[Statistic, ...]
    sum: Decimal


class _Lexicon(NamedTuple):
    words: Mapping[str, frozenset[str]]
    sides: Mapping[str, tuple[int, str]]
    neither: re.Pattern[str]
    made_of: re.Pattern[str]
    of_the_vote: re.Pattern[str]
    joint: re.Pattern[str]


def find_excesses(document: Document, figures: Sequence[Statistic]) -> Iterator[Excess]:
    """Add up the shares that exclude each other.

    Args:
        document: The document, read.
        figures: Its figures in text order.

    Yields:
        Shares of one sentence that come to more than 100 percent, even with every number rounded up.
    """
    if sum(figure.kind == "percentage" for figure in figures) < 2:
        return
    for sentence, _, begin, stop in group_by_sentence(document, figures):
        if not _may_exceed(figures[begin:stop]):
            continue
        lexicon = _lexicon(document.language)
        for run in _runs(figures[begin:stop]):
            for shares in (
                _answers(document.text, run, sentence.end, lexicon),
                _parts(document.text, run, sentence.start, sentence.end, lexicon),
                _votes(document.text, run, lexicon),
            ):
                if _may_exceed(shares):
                    yield Excess(tuple(shares), sum((figure.value or Decimal(0) for figure in shares), Decimal(0)))
                    break


def _may_exceed(figures: Sequence[Statistic]) -> bool:
    """Whether the least that the shares could have been before they were rounded is more than the whole."""
    lows = [interval.low for figure in figures if _is_share(figure) and (interval := read_interval(figure)) is not None]
    return len(lows) > 1 and sum(lows) > _WHOLE


def _is_share(figure: Statistic) -> bool:
    return figure.kind == "percentage" and figure.bound == "exact" and figure.role is None and figure.direction is None


def _runs(figures: Sequence[Statistic]) -> Iterator[Sequence[Statistic]]:
    """Give the shares that stand next to each other, no other figure between them."""
    start = 0
    for index in range(len(figures) + 1):
        if index == len(figures) or not _is_share(figures[index]):
            if index - start > 1:
                yield figures[start:index]
            start = index + 1


def _items(text: str, run: Sequence[Statistic], end: int, lexicon: _Lexicon) -> list[str] | None:
    """Give the words behind each share of a list; None where something stands between a comma or "and" and a share."""
    items = []
    for index, figure in enumerate(run):
        stop = run[index + 1].span.start if index + 1 < len(run) else end
        item = text[figure.span.end : stop]
        if index + 1 < len(run):
            joint = lexicon.joint.search(item)
            if joint is None:
                return None
            item = item[: joint.start()]
            if _ITEM_ENDS.search(item):
                return None
        else:
            item = _ITEM_ENDS.split(item, maxsplit=1)[0]
        items.append(item.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    return items


def _answers(text: str, run: Sequence[Statistic], end: int, lexicon: _Lexicon) -> Sequence[Statistic]:
    """Read "45 percent said yes, 41 percent said no and 14 percent did not know": each share another answer to one question."""
    items = _items(text, run, end, lexicon)
    if items is None:
        return ()
    first = frozenset(_WORD.findall(items[0]))
    sides: set[tuple[int, str]] = set()
    for index, item in enumerate(items):
        words = _WORD.findall(item)
        if not lexicon.words["parting"].isdisjoint(words) or len(words) > _LONGEST + (index == 0) * _LONGEST:
            return ()
        if lexicon.neither.search(item):
            continue
        found = {lexicon.sides[word] for word in words if word in lexicon.sides}
        if len(found) != 1 or found & sides:
            return ()
        if index and not _is_bare(words, first, lexicon):
            return ()
        sides |= found
    return run if len(sides) == 2 and len({pair for pair, _ in sides}) == 1 else ()


def _is_bare(words: Sequence[str], first: frozenset[str], lexicon: _Lexicon) -> bool:
    """Whether an answer brings in nothing that the first one did not speak of: no other group asked, no other question."""
    place = next(index for index, word in enumerate(words) if word in lexicon.sides)
    leading, trailing = frozenset(words[:place]), frozenset(words[place + 1 :])
    return leading <= lexicon.words["leading"] and trailing <= lexicon.words["trailing"] | first


def _parts(text: str, run: Sequence[Statistic], start: int, end: int, lexicon: _Lexicon) -> Sequence[Statistic]:
    """Read "made up of 45 percent sand, 41 percent clay and 20 percent silt"."""
    if not lexicon.made_of.search(text, start, run[0].span.start):
        return ()
    items = _items(text, run, end, lexicon)
    for item in items or [""]:
        words = _WORD.findall(item)
        if not 0 < len(words) <= _LONGEST // 2 or not lexicon.words["parting"].isdisjoint(words):
            return ()
    return run


def _votes(text: str, run: Sequence[Statistic], lexicon: _Lexicon) -> Sequence[Statistic]:
    """Read "Poe won 52 percent of the vote, Lee 41 percent and Roe 12 percent"."""
    found = lexicon.of_the_vote.match(text, run[0].span.end)
    if found is None:
        return ()
    place = found.end()
    for index, figure in enumerate(run[1:], 1):
        between = text[place : figure.span.start]
        words = _WORD.findall(between)
        if "." in between or not all(word[0].isupper() or word in lexicon.words["takers"] for word in words):
            return run[:index]
        if not any(word[0].isupper() for word in words):
            return run[:index]
        again = lexicon.of_the_vote.match(text, figure.span.end)
        place = again.end() if again else figure.span.end
        if not again and text[place : place + 4].lower().startswith(" of "):
            return run[:index]
    return run


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table = language.table("shares")
    words = {name: frozenset(entries) for name, entries in table["words"].items()}
    sides = {
        word: (index, side)
        for index, pair in enumerate(table["pairs"])
        for side in ("first", "second")
        for word in pair[side]
    }
    breakdowns = language.table("breakdowns")
    joiners, before = _either(breakdowns["joiners"]), _either(breakdowns["before_part"])
    return _Lexicon(
        words=words,
        sides=sides,
        neither=re.compile(rf"\b(?:{_either(words['neither'])})\b"),
        made_of=re.compile(rf"\b(?:{_either(words['made_of'])})\s+(?:(?:{before})\s+)*$", re.IGNORECASE),
        of_the_vote=re.compile(rf"\s+(?:{_either(words['of_the_vote'])})\b", re.IGNORECASE),
        joint=re.compile(rf"(?:[,;]|[,;]?\s+(?:{joiners}))\s+(?:(?:{before})\s+)*$", re.IGNORECASE),
    )


def _either(words: Sequence[str] | frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
