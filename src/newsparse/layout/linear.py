"""Linear scores: what a block shows is a list of named cues, each cue has a weight, the weights are added up.

The weights stand in ``weights.toml``, one table a decision. They were fitted on annotated pages by
``tools/train_layout.py``; cues are shapes, positions and closed classes, never words of an article.
"""

import functools
from collections.abc import Iterable, Mapping

from newsparse.lexicon import read_table

__all__ = ["add_up", "get_weights"]


@functools.cache
def get_weights(decision: str) -> Mapping[str, float]:
    """Give the weights of one decision.

    Args:
        decision: Name of its table in ``weights.toml``.
    """
    table: Mapping[str, float] = read_table(__package__, "weights")[decision]
    return table


def add_up(cues: Iterable[str], weights: Mapping[str, float]) -> float:
    """Add up the weights of some cues; a cue without a weight counts nothing.

    Args:
        cues: What is seen.
        weights: What it counts.
    """
    return sum(map(weights.__getitem__, filter(weights.__contains__, cues)))
