"""Which blocks tell the story: each block below the headline is weighed, then the best stretch of the page is kept."""

from bisect import bisect, bisect_left

from newsparse.layout.linear import add_up, get_weights
from newsparse.layout.page import Page

__all__ = ["body_cues", "choose_body"]

_LENGTH_STEPS = (4, 12, 20, 30, 45, 60, 80, 110, 160, 240, 400)
_COUNT_STEPS = (1, 2, 3, 5)
_DISTANCE_STEPS = (1, 2, 3, 5, 8, 12, 20, 40)
_BEHIND_STEPS = (1, 2, 4, 8, 16, 32)
_SHARED_STEPS = (1, 2, 3, 5, 8)
_NEAR = 3
# Blocks so far behind the densest run, so short, or of such looks do not tell the story.
_BEHIND = 30
_SHORTEST = 3
_NEVER = frozenset({"button", "section"})
# A paragraph lost costs more than a foreign line kept.
_THRESHOLD = -0.5


def body_cues(page: Page, first: int) -> dict[int, list[str]]:
    """Give for the blocks from one on what speaks for and against their telling the story.

    Args:
        page: The page.
        first: The first block that could, the one below the headline.

    Returns:
        Cues by index; blocks that cannot tell it, such as buttons and all far behind the run, are left out.
    """
    shapes = page.shapes
    prose = page.prose[bisect_left(page.prose, first) :]
    ended = False
    cues = {}
    for index in range(first, min(len(shapes), max(page.run.stop, first) + _BEHIND)):
        shape = shapes[index]
        if index >= page.run.first and shape.key and shape.key in page.vocabulary.endings:
            ended = True
        if shape.look in _NEVER or shape.length < _SHORTEST:
            continue
        place = bisect_left(prose, index)
        behind = place + (shape.look == "prose")
        found = _own_cues(page, index)
        found.append(f"below:{bisect(_DISTANCE_STEPS, index - first)}")
        found.append(_run_cue(page, index))
        found.append(f"prose-before:{place - bisect_left(prose, index - _NEAR)}")
        found.append(f"prose-after:{bisect_left(prose, index + _NEAR + 1) - behind}")
        found.append("started" if place else "not-started")
        found.append(f"since:{bisect(_DISTANCE_STEPS, index - prose[place - 1]) if place else 'never'}")
        found.append(f"until:{bisect(_DISTANCE_STEPS, prose[behind] - index) if behind < len(prose) else 'never'}")
        if ended:
            found.append("ended")
        cues[index] = found
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


def choose_body(page: Page, first: int) -> set[int]:
    """Choose the blocks that tell the story.

    Args:
        page: The page.
        first: The first block that could.
    """
    if page.bare:
        return set(range(first, len(page.shapes)))
    weights = get_weights("body")
    return {index for index, cues in body_cues(page, first).items() if add_up(cues, weights) > _THRESHOLD}
