"""Linear scores: what a block shows is a list of named cues, each cue has a weight, the weights are added up.

The weights stand in ``weights.toml``, one table a decision. They were fitted on annotated pages by
``tools/train_layout.py``; cues are shapes, positions and closed classes, never words of an article.
"""

import functools
from collections.abc import Iterable

from newsparse.lexicon import read_table

__all__ = ["Weights", "add_up", "get_weights"]


class Weights(dict[str, float]):
    """Weights by cue; a cue that has none counts nothing."""

    def __missing__(self, cue: str) -> float:
        """Give the weight of a cue that was not seen often enough to have one."""
        return 0.0


@functools.cache
def get_weights(decision: str) -> Weights:
    """Give the weights of one decision.

    Args:
        decision: Name of its table in ``weights.toml``.
    """
    return Weights(read_table(__package__, "weights")[decision])


def add_up(cues: Iterable[str], weights: Weights) -> float:
    """Add up the weights of some cues.

    Args:
        cues: What is seen.
        weights: What it counts.
    """
    return sum(map(weights.__getitem__, cues))
