"""Tokens of a text: words and marks, made once and shared by all readers."""

import bisect
import re

import attrs

__all__ = ["Tokens", "split_tokens"]

# A word with its inner apostrophes and hyphens (O'Brien, al-Assad, didn't, 45-minute), or one other visible character.
# Underscores count as word characters; a full stop never does, so U.S. is four tokens. `re` is used because it makes
# this pass over the whole text in half the time `regex` needs.
_TOKEN = re.compile(r"\w+(?:['\N{RIGHT SINGLE QUOTATION MARK}-]\w+)*+|[^\w\s]")


@attrs.frozen(eq=False)
class Tokens:
    """The tokens of a whole text as parallel lists; a token is its index.

    Attributes:
        words: Tokens as printed.
        lower: The same in lower case, with straight apostrophes.
        starts: Offset of each token in the text.
    """

    words: list[str]
    lower: list[str]
    starts: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def end(self, index: int) -> int:
        """Give the offset behind a token."""
        return self.starts[index] + len(self.words[index])

    def first_from(self, offset: int) -> int:
        """Give the index of the first token that starts at or behind an offset; the number of tokens if none does."""
        return bisect.bisect_left(self.starts, offset)

    def at(self, offset: int) -> int:
        """Give the index of the last token that starts at or before an offset; -1 if none does."""
        return bisect.bisect_right(self.starts, offset) - 1


def split_tokens(text: str) -> Tokens:
    """Split a text into words and marks. Between two tokens stands white space or nothing.

    Args:
        text: The whole source text.

    Example:
        >>> split_tokens("Mr. O'Brien didn't say.").words
        ['Mr', '.', "O'Brien", "didn't", 'say', '.']
    """
    words = _TOKEN.findall(text)
    starts = []
    find = text.find
    place = 0
    for word in words:
        place = find(word, place)
        starts.append(place)
        place += len(word)
    lower = [word.lower() for word in words]
    if "\N{RIGHT SINGLE QUOTATION MARK}" in text:
        lower = [word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'") for word in lower]
    return Tokens(words, lower, starts)
