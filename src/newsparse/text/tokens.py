"""Tokens of a text: words and marks, made once and shared by all readers."""

import bisect
import re
from itertools import accumulate

import attrs

from newsparse.memo import Memo
from newsparse.text.lines import ZERO_WIDTH

__all__ = ["Tokens", "lower_case", "split_tokens"]

# A word with its inner apostrophes and hyphens (O'Brien, al-Assad, didn't, 45-minute), or one other visible character.
# Underscores count as word characters; a full stop never does, so U.S. is four tokens. `re` is used because it makes
# this pass over the whole text in half the time `regex` needs; the branch passes by what most words do not have faster
# than a repeat does, and a look ahead passes by the blanks between words faster than both alternatives do.
_JOINT = r"['\N{RIGHT SINGLE QUOTATION MARK}-]"
_TOKEN = re.compile(rf"((?! )(?:\w++(?:{_JOINT}\w++(?:{_JOINT}\w++)*+|)|\S))")
# The same where characters without width stand in the text: inside a word they part nothing, alone they are no token.
_LOOSE_JOINT = rf"(?:{_JOINT}|[{ZERO_WIDTH}]++)"
_TOKEN_AMONG_ZERO_WIDTH = re.compile(rf"(\w++(?:{_LOOSE_JOINT}\w++(?:{_LOOSE_JOINT}\w++)*+|)|[^\s{ZERO_WIDTH}])")
# What lower case does not do: straight apostrophes, and no characters without width.
_PLAIN = str.maketrans("\N{RIGHT SINGLE QUOTATION MARK}", "'", ZERO_WIDTH)


@attrs.frozen(eq=False)
class Tokens:
    """The tokens of a whole text as parallel lists; a token is its index.

    Attributes:
        words: Tokens as printed.
        lower: The same in lower case, with straight apostrophes and without characters that have no width.
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


def lower_case(word: str) -> str:
    """Give a token as `Tokens.lower` has it.

    Args:
        word: The token as printed.
    """
    return word.lower() if word.isascii() else word.lower().translate(_PLAIN)


def split_tokens(text: str) -> Tokens:
    """Split a text into words and marks. Between two tokens stands nothing that can be seen.

    Args:
        text: The whole source text.

    Example:
        >>> split_tokens("Mr. O'Brien didn't say.").words
        ['Mr', '.', "O'Brien", "didn't", 'say', '.']
    """
    with_zero_width = not text.isascii() and any(mark in text for mark in ZERO_WIDTH)
    # Gaps and tokens in turn; `accumulate` adds their lengths up in the interpreter's own loop.
    pieces = (_TOKEN_AMONG_ZERO_WIDTH if with_zero_width else _TOKEN).split(text)
    starts = list(accumulate(map(len, pieces)))[:-1:2]
    # A text says its words again and again, and says those of other texts: one string each takes a third of the memory.
    forms = list(map(_FORMS.__getitem__, pieces[1::2]))
    del pieces
    return Tokens([form[0] for form in forms], [form[1] for form in forms], starts)


def _read_forms(word: str) -> tuple[str, str]:
    """Give a word as printed and in lower case, as `Tokens` has them."""
    lower = lower_case(word)
    return word, word if lower == word else _FORMS[lower][0]


# The most words whose forms are kept: those of some hundred articles.
_FORMS = Memo(_read_forms, most=20_000)
