"""Arithmetic: figures of one sentence that have to fit together, and those that do not.

"Rose 20 percent from 50 to 60" and "30 of the 90 boats, or a third" say one thing twice. Every printed number may be rounded in
its last digit, so two readings fit where their roundings overlap; only exact figures are compared at all.
"""

import functools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.model import Statistic
from newsparse.stats.grouping import group_by_sentence

__all__ = ["Interval", "Misfit", "find_misfits", "read_interval"]

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_BASIS = {"basis_point": 100}
_LARGE = 4
"""Digits from which zeros at the end may come from rounding."""
_LEVELS = frozenset({"count", "money", "measurement", "rate"})


class Misfit(NamedTuple):
    """A figure that does not fit the figures around it.

    Attributes:
        figure: The figure that says how the others relate: the change or the share.
        low: The least it could be, given the others and their rounding.
        high: The most it could be.
    """

    figure: Statistic
    low: Decimal
    high: Decimal


class Interval(NamedTuple):
    """The least and the most that a number may have been before it was rounded."""

    low: Decimal
    high: Decimal


def find_misfits(document: Document, figures: Sequence[Statistic]) -> Iterator[Misfit]:
    """Check changes and shares against the figures they were reckoned from.

    Args:
        document: The document, read.
        figures: Its figures in text order, parts linked to their wholes.

    Yields:
        The changes and shares that do not fit, even with every number rounded.
    """
    for _, _, begin, stop in group_by_sentence(document, figures):
        if stop - begin > 2:
            yield from _misfit_changes(figures[begin:stop])
            yield from _misfit_shares(document, figures, begin, stop)


def _misfit_changes(figures: Sequence[Statistic]) -> Iterator[Misfit]:
    """Check "rose 20 percent from 50 to 60"."""
    for triple in zip(figures, figures[1:], figures[2:], strict=False):
        roles = {figure.role: figure for figure in triple}
        if roles.keys() == {"by", "from", "to"} and len({figure.direction for figure in triple}) == 1:
            expected = _change(roles["by"], roles["from"], roles["to"])
            if expected is not None:
                yield from _compare(roles["by"], expected)


def _change(by: Statistic, start: Statistic, end: Statistic) -> Interval | None:
    first, second = read_interval(start), read_interval(end)
    if first is None or second is None or start.unit != end.unit or start.kind != end.kind:
        return None
    if by.kind == "percentage":
        if start.kind not in _LEVELS or first.low <= 0:
            return None
        ratios = [abs(b - a) / a * 100 for a in first for b in second]
    elif by.unit in _BASIS and start.kind == "percentage":
        ratios = [abs(b - a) * _BASIS[by.unit] for a in first for b in second]
    elif (by.kind == "points" and start.kind == "percentage") or (by.kind == start.kind and by.unit == start.unit):
        ratios = [abs(b - a) for a in first for b in second]
    else:
        return None
    overlap = first.low <= second.high and second.low <= first.high
    return Interval(Decimal(0) if overlap else min(ratios), max(ratios))


def _misfit_shares(document: Document, figures: Sequence[Statistic], begin: int, stop: int) -> Iterator[Misfit]:
    """Check "30 of the 90 boats, or 33 percent"."""
    link = _same_thing(document.language)
    for index in range(begin, stop - 2):
        part, whole, share = figures[index], figures[index + 1], figures[index + 2]
        if part.part_of != index + 1 or share.kind != "percentage" or part.kind != whole.kind:
            continue
        if not link.search(document.text, whole.span.end, share.span.start):
            continue
        parts, wholes = read_interval(part), read_interval(whole)
        if parts is not None and wholes is not None and wholes.low > 0:
            expected = Interval(parts.low / wholes.high * 100, parts.high / wholes.low * 100)
            yield from _compare(share, expected)


def _compare(figure: Statistic, expected: Interval) -> Iterator[Misfit]:
    said = read_interval(figure)
    if said is not None and (said.high < expected.low or expected.high < said.low):
        yield Misfit(figure, expected.low, expected.high)


def read_interval(figure: Statistic) -> Interval | None:
    """Give the numbers that could have been rounded to the one that is printed.

    Args:
        figure: A figure.

    Returns:
        The least and the greatest of them; None where the figure is not exact.
    """
    if figure.value is None or figure.bound != "exact":
        return None
    value, step = abs(figure.value), Decimal(0)
    digits = _DIGITS.search(figure.text)
    if digits is not None:
        printed = Decimal(digits[0].replace(",", ""))
        if printed:
            step = Decimal("0.5").scaleb(_last_place(digits[0])) * value / printed
    return Interval(value - step, value + step)


def _last_place(digits: str) -> int:
    """Give the power of ten of the last digit that may be rounded; zeros at the end of large numbers are no digits."""
    whole, _, decimals = digits.replace(",", "").partition(".")
    if decimals or len(whole) < _LARGE:
        return -len(decimals)
    return len(whole) - len(whole.rstrip("0"))


@functools.cache
def _same_thing(language: Language) -> re.Pattern[str]:
    """Words between a number and the same thing as a share: ", or about ", " (", " — "."""
    words = language.table("breakdowns")["in_other_words"]
    either = "|".join(map(re.escape, words))
    return re.compile(rf"(?:[,(]|\s[\N{{EM DASH}}\N{{EN DASH}}-]|\N{{EM DASH}})\s*(?:(?:{either})\s+)*$")
