"""The densest run of paragraphs: where, roughly, the story stands on the page."""

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.layout.shapes import Shape

__all__ = ["Run", "find_run"]

# What a block adds to a run: a paragraph its length, up to this; any other line takes away, a very short one more.
_MOST = 400
_OTHER, _SHORT = -40, -60
_SHORT_LENGTH = 30


class Run(NamedTuple):
    """Blocks from `first` to before `stop`; empty where there is no paragraph at all."""

    first: int
    stop: int


def find_run(shapes: Sequence[Shape]) -> Run:
    """Find the interval of blocks that holds most running text and least else, in one pass.

    Args:
        shapes: The blocks of the page.
    """
    best, best_first, best_stop = 0, 0, 0
    total, first = 0, 0
    for index, shape in enumerate(shapes):
        if shape.look == "prose":
            length = shape.end - shape.start
            total += min(_MOST, length)
        else:
            total += _SHORT if shape.end - shape.start <= _SHORT_LENGTH else _OTHER
        if total <= 0:
            total, first = 0, index + 1
        elif total > best:
            best, best_first, best_stop = total, first, index + 1
    return Run(best_first, best_stop)
