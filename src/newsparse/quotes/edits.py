"""What an editor did to the words inside quote marks: words put in brackets, words left out."""

import re
from collections.abc import Sequence

from newsparse.model import Edit, Span

__all__ = ["find_edits"]

_EDIT = re.compile(
    r"""
    (?P<left_out>
        [\[(] \s? (?: \.{2,4} | \N{HORIZONTAL ELLIPSIS} ) \s? [\])]    # [...] and (…)
        | \.{3,4} | \N{HORIZONTAL ELLIPSIS} | \. (?: [ ]\. ){2,3}      # ... and … and . . .
    )
    | \[ [^\[\]\n]{1,80} \]                                            # [sic], [the city], [W]e
    | \( [^()\n]{1,60} \)                                              # (Kyiv), (laughs)
    """,
    re.VERBOSE,
)


def find_edits(text: str, quoted: Sequence[Span]) -> tuple[Edit, ...]:
    """Find insertions and ellipses inside quote marks.

    Args:
        text: The whole source text.
        quoted: Quoted spans.

    Returns:
        Edits in text order.

    Example:
        >>> text = "He [the mayor] never ... came."
        >>> [(edit.kind, edit.text) for edit in find_edits(text, [Span(0, len(text))])]
        [('insertion', '[the mayor]'), ('ellipsis', '...')]
    """
    return tuple(
        [
            Edit(kind="ellipsis" if edit["left_out"] else "insertion", text=edit[0], span=Span(*edit.span()))
            for span in quoted
            if _may_be_edited(text[span.start : span.end])
            for edit in _EDIT.finditer(text, span.start, span.end)
        ]
    )


def _may_be_edited(words: str) -> bool:
    """Whether words hold a bracket or dots at all: most hold none, and looking for the whole pattern costs more."""
    return "[" in words or "(" in words or ".." in words or "\N{HORIZONTAL ELLIPSIS}" in words or ". ." in words
