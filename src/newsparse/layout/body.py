"""Which blocks tell the story: each block below the headline is weighed, then the best stretch of the page is kept."""

from bisect import bisect_left

from newsparse.layout.linear import Scale, add_up, get_weights, name_each
from newsparse.layout.page import Page
from newsparse.layout.shapes import LOOKS

__all__ = ["body_cues", "choose_body"]

_LENGTH = Scale("length", (4, 12, 20, 30, 45, 60, 80, 110, 160, 240, 400))
_COMMAS = Scale("commas", (1, 2, 3, 5))
_BELOW, _SINCE, _UNTIL = (Scale(name, (1, 2, 3, 5, 8, 12, 20, 40)) for name in ("below", "since", "until"))
_BEFORE_RUN, _BEHIND_RUN = (Scale(name, (1, 2, 4, 8, 16, 32), "-") for name in ("run:before", "run:behind"))
_SHARED = Scale("shared", (1, 2, 3, 5, 8))
_CAPITALS = name_each("capitals", range(5))
_LOOK, _BEFORE, _AFTER = (name_each(name, LOOKS) for name in ("look", "before", "after"))
_STOPPED = {look: f"look:{look}:stopped" for look in LOOKS}
_OPEN = {look: f"look:{look}:open" for look in LOOKS}
_NEAR = 3
_PROSE_BEFORE, _PROSE_AFTER = (name_each(name, range(_NEAR + 1)) for name in ("prose-before", "prose-after"))
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
        found.append(_BELOW.cue(index - first))
        found.append(_run_cue(page, index))
        found.append(_PROSE_BEFORE[place - bisect_left(prose, index - _NEAR)])
        found.append(_PROSE_AFTER[bisect_left(prose, index + _NEAR + 1) - behind])
        found.append("started" if place else "not-started")
        found.append(_SINCE.cue(index - prose[place - 1]) if place else "since:never")
        found.append(_UNTIL.cue(prose[behind] - index) if behind < len(prose) else "until:never")
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
        _LENGTH.cue(shape.length),
        _LOOK[shape.look],
        (_STOPPED if shape.stopped else _OPEN)[shape.look],
        _CAPITALS[int(shape.capitals * 4.99)],
        _COMMAS.cue(own.count(",")),
        _BEFORE[shapes[index - 1].look if index else "none"],
        _AFTER[shapes[index + 1].look if index + 1 < len(shapes) else "none"],
        _SHARED.cue(len(page.topic.intersection(own))),
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
        return _BEFORE_RUN.cue(page.run.first - index)
    if index >= page.run.stop:
        return _BEHIND_RUN.cue(index - page.run.stop + 1)
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
