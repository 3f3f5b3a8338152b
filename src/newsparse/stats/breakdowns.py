"""Breakdowns: which figures are parts of which, and whether they add up."""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model import Breakdown
from newsparse.model.statistics import BreakdownStatus
from newsparse.readers.quantities import Quantity
from newsparse.stats.grouping import Group
from newsparse.stats.units import is_of_another_order

__all__ = ["Links", "link_parts"]

_SUMMABLE = frozenset({"count", "money", "measurement", "duration"})
_SHARES = frozenset({"percentage", "fraction"})
_UPPER = frozenset({"exact", "at_most", "less_than"})
_LOWER = frozenset({"exact", "at_least", "more_than"})
_ROUNDING = Decimal("0.9")
"""Parts that come to less than this share of a rounded whole are certainly less than it."""

_LIST_BREAKS = frozenset(",;:()\N{EM DASH}\N{EN DASH}")
_LIST_MARKS = ",:(-\N{EM DASH}\N{EN DASH}"
_PATTERNS = {
    # "people, including about ": the cue, and nothing but a few plain words before the part.
    "including": r"\b(?P<cue>{including})\s+(?:(?:{before_part})\s+)*(?:[\w'\N{{RIGHT SINGLE QUOTATION MARK}}-]+\s+){{0,2}}$",
    "of_them": r"\s+(?:{of_them})\b",
    # "Of the 36 hikers", "Of the city's 171,000 households"
    "of_the": r"(?:^|[,;:\N{{EM DASH}}\N{{EN DASH}}-]\s*|\bthat\s)(?:{of_the})\s+(?:(?:[\w-]+\s+){{0,2}}[\w-]+['\N{{RIGHT SINGLE QUOTATION MARK}}]s?\s+)?(?:(?:{before_part})\s+)*$",
    # "Of these, about ", "Among them are ": at the head of a sentence.
    "of_these": r"(?:{of_these}),?\s+(?:(?:{before_part})\s+)*",
    # " were yachts and ", " in Wales, ": no other clause between two parts.
    "joined": r"[^,;:.()]*(?:,|\s(?:{joiners})|,\s(?:{joiners}))\s+(?:(?:{before_part})\s+)*",
    # "20 of its roughly 90 ships", "192 of the legislature's 300 seats"
    "of_whole": r"\s+(?:{of_whole})\s+(?:(?:[\w-]+\s+){{0,2}}[\w-]+['\N{{RIGHT SINGLE QUOTATION MARK}}]s?\s+)?(?:(?:{before_part}|{before_whole})\s+)*",
    # "… in the capital and ", "… were rescued, ": the part is the first thing behind a separator.
    "item": r"(?:,|\b(?:{joiners})|,\s+(?:{joiners}))\s+(?:(?:{before_part})\s+)*$",
    # " candidates - ", " jurors, ", " seats (": a list begins.
    "list": r"(?:,|:|\(|\s[\N{{EM DASH}}\N{{EN DASH}}-]|\N{{EM DASH}})\s*(?:(?:{before_part})\s+)*$",
}


class Links(NamedTuple):
    """How the figures of a story belong together.

    Attributes:
        wholes: Index of the whole of each part.
        breakdowns: The parts of each whole and whether they add up to it.
    """

    wholes: Mapping[int, int]
    breakdowns: Mapping[int, Breakdown]


def link_parts(document: Document, figures: Sequence[Quantity], groups: Iterable[Group]) -> Links:
    """Link parts to their wholes.

    Args:
        document: The document, read.
        figures: Its figures in text order.
        groups: The same by sentence.
    """
    wholes: dict[int, int] = {}
    last = Group(document.sentences[0], -2, 0, 0) if document.sentences else None
    for group in groups:
        sentence, number, begin, stop = group
        if stop - begin > 1:
            wholes |= _link(document, sentence, figures, begin, stop)
        if last is not None and number == last.number + 1:
            wholes |= _led_back(document, group, last, figures, wholes)
        last = group
    parts: dict[int, list[int]] = {}
    for part in sorted(wholes):
        parts.setdefault(wholes[part], []).append(part)
    return Links(wholes, {whole: _compare(figures[whole], tuple(indices), figures) for whole, indices in parts.items()})


def _link(document: Document, sentence: Sentence, figures: Sequence[Quantity], begin: int, stop: int) -> dict[int, int]:
    """Link the figures of one sentence: index of each part to index of its whole."""
    text, lower = document.text, document.tokens.lower
    patterns, cues = _patterns(document.language), _cues(document.language)
    wholes: dict[int, int] = {}
    announced: int | None = None
    for index in range(begin, stop):
        figure = figures[index]
        since = figures[index - 1].stop if index > begin else sentence.first
        last = lower[figure.first - 1] if figure.first > since else ""
        linked = figure.stop < sentence.stop and lower[figure.stop] in cues.linkers
        opened = last in cues.openers or last.endswith(cues.possessives)
        if not linked and not opened and cues.including.isdisjoint(lower[since : figure.first]):
            continue
        before = text[figures[index - 1].end if index > begin else sentence.start : figure.start]
        behind = text[figure.end : figures[index + 1].start if index + 1 < stop else sentence.end]
        if (
            linked
            and index + 1 < stop
            and patterns["of_whole"].fullmatch(behind)
            and _may_be_part(text, figure, figures[index + 1])
        ):
            wholes[index] = index + 1
            continue
        if opened and index not in wholes.values() and patterns["of_the"].search(before):
            announced = index
            continue
        whole = _whole_of(text, index, before, behind, figures, begin, wholes, patterns, announced)
        if whole is not None and _may_be_part(text, figure, figures[whole]):
            wholes[index] = whole
    for index in range(begin, stop - 1):
        listing = lower[figures[index + 1].first - 1] in cues.listing
        if listing and index not in wholes and index not in wholes.values():
            wholes |= _listed(text, figures, index, stop, wholes, patterns)
    return wholes


def _led_back(
    document: Document, group: Group, last: Group, figures: Sequence[Quantity], wholes: Mapping[int, int]
) -> dict[int, int]:
    """Read "40 boats sank. Of these, 30 were yachts and 10 ferries": the one total of the sentence before that they fit in."""
    text, patterns = document.text, _patterns(document.language)
    begin, stop = group.begin, group.stop
    if not patterns["of_these"].fullmatch(text, group.sentence.start, figures[begin].start):
        return {}
    parts = [begin]
    for index in range(begin + 1, stop):
        if not patterns["joined"].fullmatch(text, figures[index - 1].end, figures[index].start):
            break
        parts.append(index)
    known = [index for index in parts if index in wholes or figures[index].kind != "count"]
    total = sum((figures[index].value or Decimal(0) for index in parts), Decimal(0))
    fitting = [
        whole
        for whole in range(last.begin, last.stop)
        if whole not in wholes and figures[whole].kind == "count" and (figures[whole].value or 0) >= total
    ]
    return dict.fromkeys(parts, fitting[0]) if len(fitting) == 1 and not known else {}


def _whole_of(
    text: str,
    index: int,
    before: str,
    behind: str,
    figures: Sequence[Quantity],
    begin: int,
    wholes: Mapping[int, int],
    patterns: Mapping[str, re.Pattern[str]],
    announced: int | None,
) -> int | None:
    if index == begin:
        return None
    cue = patterns["including"].search(before)
    if cue is not None or patterns["of_them"].match(behind):
        earlier = [i for i in range(begin, index) if i not in wholes and figures[i].kind in _SUMMABLE]
        if not earlier or (cue and cue["cue"].lower() in patterns["collective"].pattern and len(earlier) > 1):
            return None
        return _fitting(text, figures, index, earlier)
    if patterns["item"].search(before):
        return wholes.get(index - 1, announced)
    return None


def _fitting(text: str, figures: Sequence[Quantity], part: int, earlier: Sequence[int]) -> int:
    """Pass over what only describes the whole: "340 children younger than 5 died, including 105 in the north".

    A part that is larger than the nearest figure belongs to one before it in the same clause, if it fits in there.
    """
    value, last = figures[part].value, earlier[-1]
    for whole in reversed(earlier):
        if not _LIST_BREAKS.isdisjoint(text[figures[whole].end : figures[last].start]):
            break
        total = figures[whole].value
        if (
            value is not None
            and total is not None
            and value <= total
            and _may_be_part(text, figures[part], figures[whole])
        ):
            return whole
    return last


def _listed(
    text: str,
    figures: Sequence[Quantity],
    whole: int,
    stop: int,
    wholes: Mapping[int, int],
    patterns: Mapping[str, re.Pattern[str]],
) -> dict[int, int]:
    """Link a list behind a figure whose sum is that figure: "a dozen boats - three ferries and nine trawlers"."""
    first = whole + 1
    if first + 1 >= stop or not _is_exact(figures[whole]):
        return {}
    if not patterns["list"].search(text, figures[whole].end, figures[first].start):
        return {}
    total = Decimal(0)
    for index in range(first, stop):
        part = figures[index]
        separated = index == first or patterns["item"].search(text, figures[index - 1].end, part.start)
        if index in wholes or not separated or not _is_exact(part) or not _may_be_part(text, part, figures[whole]):
            return {}
        total += part.value or 0
        if total == figures[whole].value and index > first:
            return dict.fromkeys(range(first, index + 1), whole)
    return {}


def _is_exact(figure: Quantity) -> bool:
    return figure.kind in _SUMMABLE and figure.bound == "exact" and figure.value is not None


def _may_be_part(text: str, part: Quantity, whole: Quantity) -> bool:
    if whole.kind not in _SUMMABLE or (
        whole.unit and f"-{whole.unit.partition(' ')[0]}" in text[whole.start : whole.end].lower()
    ):
        return False
    if is_of_another_order(part, whole):
        return False
    if part.kind == whole.kind:
        return part.unit == whole.unit or (part.kind == "count" and (part.value or 0) <= (whole.value or 0))
    return part.kind in _SHARES or (part.kind == "rank" and whole.kind == "count")


def _compare(whole: Quantity, indices: tuple[int, ...], figures: Sequence[Quantity]) -> Breakdown:
    parts = [figures[index] for index in indices]
    values = [part.value for part in parts if part.value is not None and part.kind == whole.kind]
    if whole.value is None or len(values) < len(parts):
        return Breakdown(parts=indices, sum=None, status="not_comparable")
    total = sum(values, Decimal(0))
    return Breakdown(parts=indices, sum=total, status=_status(whole, parts, total, whole.value))


def _status(whole: Quantity, parts: Iterable[Quantity], total: Decimal, value: Decimal) -> BreakdownStatus:
    bounds = {part.bound for part in parts}
    if total == value and whole.bound == "exact" and bounds == {"exact"}:
        return "adds_up"
    if total > value and whole.bound in _UPPER and bounds <= _LOWER:
        return "exceeds"
    exact = whole.bound in _LOWER and bounds <= _UPPER
    if total < value and (exact or total < value * _ROUNDING):
        return "partial"
    return "not_comparable"


class _Cues(NamedTuple):
    """Words without which no figure is linked to another.

    Attributes:
        linkers: Right behind a part: "of".
        openers: Right before a part or an announced whole.
        possessives: Endings of whose the announced whole is: "of the city's 90 boats".
        listing: Right before the first part of a list.
        including: Anywhere between a whole and its part.
    """

    linkers: frozenset[str]
    openers: frozenset[str]
    possessives: tuple[str, ...]
    listing: frozenset[str]
    including: frozenset[str]


@functools.cache
def _cues(language: Language) -> _Cues:
    table = language.table("breakdowns")
    first, last = (
        {name: {phrase.split()[place] for phrase in phrases} for name, phrases in table.items()} for place in (0, -1)
    )
    linkers = first["of_them"] | first["of_whole"]
    return _Cues(
        linkers=frozenset(linkers),
        possessives=tuple(language.table("sources")["possessives"]),
        openers=frozenset({",", *last["of_the"], *last["before_part"], *last["joiners"]}),
        listing=frozenset({*_LIST_MARKS, *last["before_part"]}),
        including=frozenset(phrase.split()[-1 if phrase.split()[0] in linkers else 0] for phrase in table["including"]),
    )


@functools.cache
def _patterns(language: Language) -> Mapping[str, re.Pattern[str]]:
    table = language.table("breakdowns")
    words = {name: "|".join(sorted(map(re.escape, entries), key=len, reverse=True)) for name, entries in table.items()}
    patterns = {name: re.compile(pattern.format(**words), re.IGNORECASE) for name, pattern in _PATTERNS.items()}
    return patterns | {"collective": re.compile(words["collective"].replace("\\", ""))}
