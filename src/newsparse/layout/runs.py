"""The densest run of paragraphs: where, roughly, the story stands on the page."""

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Run", "find_run"]

# What a block adds to a run: a paragraph its length, up to this; any other line takes away, a very short one more.
_MOST = 400
_OTHER, _SHORT = -40, -60
_SHORT_LENGTH = 30


class Run(NamedTuple):
    """Blocks from `first` to before `stop`; empty where there is no paragraph at all."""

    first: int
    stop: int


def find_run(lengths: Sequence[int], prose: Sequence[int]) -> Run:
    """Find the interval of blocks that holds most running text and least else, in one pass.

    Args:
        lengths: How long each block is.
        prose: Which blocks are running text, in order.
    """
    best, best_first, best_stop = 0, 0, 0
    total = first = behind = 0
    for index in prose:
        if behind < index and total:
            for length in lengths[behind:index]:
                total += _SHORT if length <= _SHORT_LENGTH else _OTHER
                if total <= 0:
                    total = 0
                    break
        if not total:
            first = index
        total += min(_MOST, lengths[index])
        behind = index + 1
        if total > best:
            best, best_first, best_stop = total, first, behind
    return Run(best_first, best_stop)
