"""Quote marks: which opens, which closes, and what stands between."""

from collections.abc import Sequence
from typing import NamedTuple

import attrs

from newsparse.languages import Language
from newsparse.model import Span

__all__ = ["Marks", "Quoted", "pair_marks"]


class Quoted(NamedTuple):
    """What stands between two quote marks.

    Attributes:
        start: Offset of the first character inside the marks.
        end: Offset behind the last character inside.
        open: Offset of the opening mark.
        close: Offset behind the closing mark; equal to `end` where there is none.
        closed: Whether there is a closing mark.
        runs_on: Whether the quote goes on in the next paragraph, which opens with a mark again.
        nested: Quoted spans inside it, marks left out.
    """

    start: int
    end: int
    open: int
    close: int
    closed: bool
    runs_on: bool
    nested: tuple[Span, ...]


@attrs.frozen(eq=False)
class Marks:
    """The outermost quoted spans of a story, and the marks that have no partner.

    Attributes:
        quoted: Quoted spans in order; they do not overlap.
        stray: Offsets of marks that could not be paired.
    """

    quoted: tuple[Quoted, ...]
    stray: tuple[int, ...]

    def inside(self, offset: int) -> bool:
        """Tell whether a place stands between quote marks."""
        return any(quoted.start <= offset < quoted.end for quoted in self.quoted)


def pair_marks(text: str, story: Sequence[Span], language: Language) -> Marks:
    """Pair the quote marks of a story.

    Args:
        text: The whole source text.
        story: Spans of the blocks that tell the story, in order. No pair crosses the end of a block.
        language: Brings the words that are written with an apostrophe in front.
    """
    del text, story, language
    return Marks((), ())
