"""What was worked out once and is asked for again: kept from text to text, within bounds that no text can break."""

from collections.abc import Callable
from typing import Any, TypeVar

__all__ = ["Memo"]

K = TypeVar("K", bound=str | tuple[Any, ...])
V = TypeVar("V")

# The longest key that is kept, in characters: longer than any word or name of the news.
_LONGEST = 120


class Memo(dict[K, V]):
    """The values of a function for words that were met before; a look-up works out what is not there yet.

    Words recur from text to text, so that nearly all look-ups are those of a dictionary. Whoever chooses the texts can
    neither fill the memory nor freeze what it holds: a long key is never kept, and a full memo starts again.

    Example:
        >>> lengths = Memo(len, most=1000)
        >>> lengths["mayor"], "mayor" in lengths
        (5, True)
        >>> lengths["ha" * 1000], "ha" * 1000 in lengths
        (2000, False)
    """

    __slots__ = ("_most", "_work_out")

    def __init__(self, work_out: Callable[[K], V], *, most: int) -> None:
        """Begin with nothing.

        Args:
            work_out: Gives the value of a key, always the same.
            most: How many keys are kept.
        """
        super().__init__()
        self._work_out, self._most = work_out, most

    def __missing__(self, key: K) -> V:
        value = self._work_out(key)
        if _length(key) <= _LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[key] = value
        return value


def _length(key: str | tuple[Any, ...]) -> int:
    if isinstance(key, str):
        return len(key)
    return sum([len(part) for part in key if isinstance(part, str)])
