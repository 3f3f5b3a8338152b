"""Doubles: one figure given twice, in two currencies or two measures."""

import re
from collections.abc import Sequence

from newsparse.document import Document, Sentence
from newsparse.readers.quantities import Quantity

__all__ = ["link_doubles"]

_KINDS = frozenset({"money", "measurement"})
# "1.6 billion euros ($1.7 billion)", "163 pesos a day, or $9.40".
_OPENING = re.compile(r"[\w\s-]{0,16}(?:[(\[]\s?|,\s+)(?:[a-z~]+\s){0,2}")


def link_doubles(document: Document, sentence: Sentence, figures: Sequence[Quantity]) -> None:
    """Link a figure in brackets or behind "or" to the one it repeats in another unit.

    Args:
        document: The document.
        sentence: The sentence.
        figures: Its figures in order; they are changed in place.
    """
    del sentence
    for first, second in zip(figures, figures[1:], strict=False):
        if first.kind != second.kind or first.kind not in _KINDS or first.unit == second.unit:
            continue
        if second.start - first.end > 32:
            continue
        between = document.text[first.end : second.start]
        if _OPENING.fullmatch(between) and ("(" in between or "[" in between or _is_apposed(document, second)):
            second.same_as = first
            second.per = second.per or first.per
            second.direction, second.role = second.direction or first.direction, second.role or first.role
            if second.bound == "exact":
                second.bound = first.bound


def _is_apposed(document: Document, second: Quantity) -> bool:
    """Whether the second figure ends its part of the sentence, as an apposition does."""
    behind = document.text[second.behind : second.behind + 1]
    return behind in {"", ",", ".", ";", ")"}
