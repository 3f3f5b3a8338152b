"""Which blocks tell the story: each block below the headline is weighed, then the best stretch of the page is kept."""

from bisect import bisect
from collections.abc import Sequence

from newsparse.layout.linear import add_up, get_weights
from newsparse.layout.page import Page

__all__ = ["body_cues", "choose_body"]

_LENGTH_STEPS = (4, 12, 20, 30, 45, 60, 80, 110, 160, 240, 400)
_COUNT_STEPS = (1, 2, 3, 5)
_DISTANCE_STEPS = (1, 2, 3, 5, 8, 12, 20, 40)
_BEHIND_STEPS = (1, 2, 4, 8, 16, 32)
_SHARED_STEPS = (1, 2, 3, 5, 8)
_NEAR = 3
# A paragraph lost costs more than a foreign line kept.
_THRESHOLD = -0.5


def body_cues(page: Page, first: int) -> list[list[str]]:
    """Give for each block from one on what speaks for and against its telling the story.

    Args:
        page: The page.
        first: The first block that could, the one below the headline.
    """
    shapes = page.shapes
    prose = [shape.look == "prose" for shape in shapes]
    next_prose = _next_true(prose)
    ended = False
    last_prose = None
    cues = []
    for index in range(first, len(shapes)):
        shape = shapes[index]
        if shape.key in page.vocabulary.endings and shape.key and index >= page.run.first:
            ended = True
        found = _own_cues(page, index)
        found.append(f"below:{bisect(_DISTANCE_STEPS, index - first)}")
        found.append(_run_cue(page, index))
        near = sum(prose[max(first, index - _NEAR) : index]), sum(prose[index + 1 : index + 1 + _NEAR])
        found.append(f"prose-before:{near[0]}")
        found.append(f"prose-after:{near[1]}")
        found.append("started" if last_prose is not None else "not-started")
        found.append(
            f"since:{bisect(_DISTANCE_STEPS, index - last_prose)}" if last_prose is not None else "since:never"
        )
        until = next_prose[index]
        found.append(f"until:{bisect(_DISTANCE_STEPS, until - index)}" if until is not None else "until:never")
        if ended:
            found.append("ended")
        if prose[index]:
            last_prose = index
        cues.append(found)
    return cues


def _own_cues(page: Page, index: int) -> list[str]:
    shape = page.shapes[index]
    shapes = page.shapes
    own = page.tokens.lower[shape.first : shape.stop]
    cues = [
        "bias",
        f"length:{bisect(_LENGTH_STEPS, shape.length)}",
        f"look:{shape.look}",
        f"look:{shape.look}:{'stopped' if shape.stopped else 'open'}",
        f"capitals:{int(shape.capitals * 4.99)}",
        f"commas:{bisect(_COUNT_STEPS, own.count(','))}",
        f"before:{shapes[index - 1].look if index else 'none'}",
        f"after:{shapes[index + 1].look if index + 1 < len(shapes) else 'none'}",
        f"shared:{bisect(_SHARED_STEPS, len(page.topic.intersection(own)))}",
    ]
    if shape.opening:
        cues.append(f"opens:{shape.opening}")
    if shape.bullet:
        cues.append("bullet")
    if shape.date:
        cues.append("date")
    if shape.gap:
        cues.append("gap-before")
    if index + 1 < len(shapes) and shapes[index + 1].gap:
        cues.append("gap-after")
    if not page.vocabulary.page_words.isdisjoint(own):
        cues.append("page-word")
    if page.copies[page.folded[index]] > 1:
        cues.append("copy")
    if shape.key and shape.key in page.vocabulary.endings:
        cues.append("ending")
    return cues


def _run_cue(page: Page, index: int) -> str:
    if index < page.run.first:
        return f"run:before-{bisect(_BEHIND_STEPS, page.run.first - index)}"
    if index >= page.run.stop:
        return f"run:behind-{bisect(_BEHIND_STEPS, index - page.run.stop + 1)}"
    return "run:inside"


def _next_true(flags: Sequence[bool]) -> list[int | None]:
    """For each place, the next place behind it whose flag is set."""
    found: list[int | None] = [None] * len(flags)
    following = None
    for index in range(len(flags) - 1, -1, -1):
        found[index] = following
        if flags[index]:
            following = index
    return found


def choose_body(page: Page, first: int) -> set[int]:
    """Choose the blocks that tell the story.

    Args:
        page: The page.
        first: The first block that could.
    """
    weights = get_weights("body")
    return {first + offset for offset, cues in enumerate(body_cues(page, first)) if add_up(cues, weights) > _THRESHOLD}
