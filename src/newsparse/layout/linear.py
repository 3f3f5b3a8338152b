"""Linear scores: what a block shows is a list of named cues, each cue has a weight, the weights are added up.

The weights stand in ``weights.toml``, one table a decision. They were fitted on annotated pages by
``tools/train_layout.py``; cues are shapes, positions and closed classes, never words of an article.

Every cue that a decision knows is named once, in a class of its cues. Made with names, an instance gives what is seen, to fit
weights by; made with weights, it gives at the same places what to add up, and no name is looked up while a page is read.
"""

import functools
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from newsparse.lexicon import read_table

C = TypeVar("C")
T = TypeVar("T")

__all__ = ["Make", "add_up", "get_weights", "make_each", "make_steps", "name", "weigh"]

Make = Callable[[str], C]
"""What makes a cue of its name: the name itself, or its weight."""


def name(cue: str) -> str:
    """Make a cue that shows its name.

    Args:
        cue: The name.
    """
    return cue


@functools.cache
def get_weights(decision: str) -> Mapping[str, int]:
    """Give the weights of one decision, in hundredths, which add up to the same in any order.

    Args:
        decision: Name of its table in ``weights.toml``.
    """
    return {cue: round(100 * weight) for cue, weight in read_table(__package__, "weights")[decision].items()}


def weigh(decision: str) -> Make[int]:
    """Give what makes cues that are their weights; one that was not seen often enough to have a weight counts nothing.

    Args:
        decision: Name of its table in ``weights.toml``.
    """
    weights = get_weights(decision)
    return lambda cue: weights.get(cue, 0)


def make_steps(make: Make[C], measure: str, steps: int, mark: str = ":") -> list[C]:
    """Make the cues of a measure, one for each step and one for what is below the first.

    Args:
        make: Makes a cue of its name.
        measure: What is measured.
        steps: How many steps there are.
        mark: What stands between the measure and the number of the step.
    """
    return [make(f"{measure}{mark}{step}") for step in range(steps + 1)]


def make_each(make: Make[C], seen: str, values: Iterable[T]) -> dict[T, C]:
    """Make the cues for each of some values.

    Args:
        make: Makes a cue of its name.
        seen: What is seen.
        values: What it can be.
    """
    return {value: make(f"{seen}:{value}") for value in values}


def add_up(cues: Iterable[str], decision: str) -> int:
    """Add up the weights of some named cues, in hundredths.

    Args:
        cues: What is seen.
        decision: Name of the table of weights.
    """
    weights = get_weights(decision)
    return sum([weights.get(cue, 0) for cue in cues])
