"""Notes about the authors, behind the story."""

from collections.abc import Sequence

from newsparse.layout.naming import TAIL, Verdict
from newsparse.layout.page import Page
from newsparse.rules import Rule

__all__ = ["name_author_notes"]

AUTHOR_NOTE = Rule(
    "layout.author-note", "Behind the story, a paragraph that opens with the author's name says who that is."
)

# So many of the last paragraphs can be notes, so long is one, and so long is the first word of a name with the blank behind it.
_NOTES, _LONGEST_NOTE, _SHORTEST_NAME = 4, 260, 3
# What notes were taken for.
_NOTE_KINDS = frozenset({"paragraph", "boilerplate"})


def name_author_notes(page: Page, verdicts: Sequence[Verdict], last: int) -> dict[int, Verdict]:
    """Name the notes about the authors among the last paragraphs and right behind them.

    Args:
        page: The page.
        verdicts: What all blocks were named.
        last: Index of the last paragraph.
    """
    shapes = page.shapes
    signed = [shapes.folded[index] for index, (kind, _) in enumerate(verdicts) if kind == "byline"]
    notes: dict[int, Verdict] = {}
    for index in range(max(0, last - _NOTES), min(last + TAIL, len(verdicts))) if signed else ():
        if verdicts[index][0] not in _NOTE_KINDS or shapes.lengths[index] > _LONGEST_NOTE:
            continue
        first = shapes.firsts[index]
        if shapes.stopped[index] and first + 2 < shapes.stops[index] and _is_signed(page, index, signed):
            notes[index] = "contact", AUTHOR_NOTE
    return notes


def _is_signed(page: Page, index: int, signed: Sequence[str]) -> bool:
    """Whether a block opens with a name that the byline holds, and goes on in small letters."""
    place = page.shapes.firsts[index]
    name = " ".join(page.tokens.lower[place : place + 2])
    if page.shapes.openings[index] == "byline" or name.find(" ") < _SHORTEST_NAME:
        return False
    if not page.shapes.folded[index].startswith(name):
        return False
    first, second, third = page.tokens.words[place : place + 3]
    capitals = first[0].isupper() and second[0].isupper() and not third[0].isupper()
    return capitals and any(name in line for line in signed)
