"""Quotes without a closing mark: where they end in front of the words that say who spoke."""

__all__ = ["find_end"]

_LONGEST_TAIL = 8
# The subject of the verb is this long at most: "the harbor master said".
_LONGEST_SPEAKER = 3


def find_end(text: str, start: int, end: int, tags: frozenset[str]) -> int:
    """Find where a quote without a closing mark ends: at the comma in front of "Poe said", or with its block.

    Args:
        text: The whole source text.
        start: Offset behind the opening mark.
        end: Offset behind the last character of the block.
        tags: Verbs that follow a quote.

    Returns:
        The offset behind the comma, or `end`.
    """
    comma = text.rfind(", ", start, end)
    if comma < 0 or text[end - 1] != ".":
        return end
    words = text[comma + 1 : end - 1].split()
    if not 1 < len(words) <= _LONGEST_TAIL:
        return end
    for place, word in enumerate(words[: _LONGEST_SPEAKER + 1]):
        if word in tags:
            named = words[not place][0].isupper() or len(words) == 2
            return comma + 1 if named and words[0][0].isalpha() else end
    return end
