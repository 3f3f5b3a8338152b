"""Linear scores: what a block shows is a list of named cues, each cue has a weight, the weights are added up.

The weights stand in ``weights.toml``, one table a decision. They were fitted on annotated pages by
``tools/train_layout.py``; cues are shapes, positions and closed classes, never words of an article.
"""

import functools
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import TypeVar

from newsparse.lexicon import read_table

T = TypeVar("T")

__all__ = ["Scale", "add_up", "get_weights", "name_each"]


class Scale:
    """A measure as a cue: the name of the step that a number falls on, made once and not again for every block."""

    __slots__ = ("_names", "_steps")

    def __init__(self, name: str, steps: Sequence[float], mark: str = ":") -> None:
        """Name the steps.

        Args:
            name: What is measured.
            steps: Where the steps begin; below the first one is a step too.
            mark: What stands between the name and the number of the step.
        """
        self._steps = steps
        self._names = [f"{name}{mark}{step}" for step in range(len(steps) + 1)]

    def cue(self, value: float) -> str:
        """Give the cue for a number.

        Args:
            value: The number.
        """
        return self._names[bisect(self._steps, value)]


def name_each(name: str, values: Iterable[T]) -> Mapping[T, str]:
    """Give the cues for each of some values, made once.

    Args:
        name: What is seen.
        values: What it can be.
    """
    return {value: f"{name}:{value}" for value in values}


@functools.cache
def get_weights(decision: str) -> Mapping[str, float]:
    """Give the weights of one decision.

    Args:
        decision: Name of its table in ``weights.toml``.
    """
    weights: Mapping[str, float] = read_table(__package__, "weights")[decision]
    return weights


def add_up(cues: Iterable[str], weights: Mapping[str, float]) -> float:
    """Add up the weights of some cues; one that was not seen often enough to have a weight counts nothing.

    Args:
        cues: What is seen.
        weights: What it counts.
    """
    return sum(map(weights.get, cues, repeat(0.0)))
