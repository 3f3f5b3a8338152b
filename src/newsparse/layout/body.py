"""Which blocks tell the story: each block below the headline is weighed, then the best stretch of the page is kept."""

import functools
from bisect import bisect, bisect_left
from collections.abc import Iterator
from typing import Generic, TypeVar

from newsparse.layout.linear import Make, make_each, make_steps, name, weigh
from newsparse.layout.page import Page
from newsparse.layout.runs import Run
from newsparse.layout.shapes import LOOKS, OPENINGS

__all__ = ["BODY_NAMES", "body_cues", "choose_body"]

C = TypeVar("C")

_LENGTH = (4, 12, 20, 30, 45, 60, 80, 110, 160, 240, 400)
_COMMAS = (1, 2, 3, 5)
_FAR = (1, 2, 3, 5, 8, 12, 20, 40)
_FROM_RUN = (1, 2, 4, 8, 16, 32)
_SHARED = (1, 2, 3, 5, 8)
_NEAR = 3
# Blocks so far behind the densest run, so short, or of such looks do not tell the story.
_BEHIND = 30
_SHORTEST = 3
_NEVER = frozenset({"button", "section"})
# A paragraph lost costs more than a foreign line kept.
_THRESHOLD = -50


class _Cues(Generic[C]):
    """The cues of a block of the story, as names or as weights."""

    def __init__(self, make: Make[C]) -> None:
        self.bias = make("bias")
        self.length = make_steps(make, "length", len(_LENGTH))
        self.look, self.before, self.after = (make_each(make, place, LOOKS) for place in ("look", "before", "after"))
        self.stopped = {
            look: (make(f"look:{look}:open"), make(f"look:{look}:stopped"))  # as the line ends
            for look in LOOKS
        }
        self.capitals = make_steps(make, "capitals", 4)
        self.commas = make_steps(make, "commas", len(_COMMAS))
        self.shared = make_steps(make, "shared", len(_SHARED))
        self.below, self.since, self.until = (
            make_steps(make, place, len(_FAR)) for place in ("below", "since", "until")
        )
        self.since_never, self.until_never = make("since:never"), make("until:never")
        self.before_run, self.behind_run = (
            make_steps(make, f"run:{place}", len(_FROM_RUN), "-") for place in ("before", "behind")
        )
        self.inside_run = make("run:inside")
        self.prose_before, self.prose_after = (
            make_steps(make, place, _NEAR) for place in ("prose-before", "prose-after")
        )
        self.started, self.not_started, self.ended = make("started"), make("not-started"), make("ended")
        self.opens = make_each(make, "opens", OPENINGS)
        self.bullet, self.date, self.copy = make("bullet"), make("date"), make("copy")
        self.gap_before, self.gap_after = make("gap-before"), make("gap-after")
        self.page_word, self.ending = make("page-word"), make("ending")


BODY_NAMES = _Cues(name)
"""What is seen of a block of the story, by name."""


@functools.cache
def _weights() -> _Cues[int]:
    return _Cues(weigh("body"))


def body_cues(page: Page, first: int, cues: _Cues[C]) -> dict[int, list[C]]:
    """Give for the blocks from one on what speaks for and against their telling the story.

    Args:
        page: The page.
        first: The first block that could, the one below the headline.
        cues: What stands for each thing that is seen.

    Returns:
        Cues by index; blocks that cannot tell it, such as buttons and all far behind the run, are left out.
    """
    return {index: seen + _word_cues(page, index, cues) for index, seen in _line_cues(page, first, cues)}


def _line_cues(page: Page, first: int, cues: _Cues[C]) -> Iterator[tuple[int, list[C]]]:
    """Give what the looks of each block and its place say."""
    shapes, run = page.shapes, page.run
    looks, gaps = shapes.looks, shapes.gaps
    prose = page.prose[bisect_left(page.prose, first) :]
    place = 0
    ended = False
    for index in range(first, min(len(looks), max(run.stop, first) + _BEHIND)):
        look = looks[index]
        behind = place + (look == "prose")
        if shapes.endings[index] and index >= run.first:
            ended = True
        if look not in _NEVER and shapes.lengths[index] >= _SHORTEST:
            seen = [
                cues.bias,
                cues.length[bisect(_LENGTH, shapes.lengths[index])],
                cues.look[look],
                cues.stopped[look][shapes.stopped[index]],
                cues.capitals[int(shapes.capitals[index] * 4.99)],
                cues.before[looks[index - 1] if index else "none"],
                cues.below[bisect(_FAR, index - first)],
                cues.prose_before[place - bisect_left(prose, index - _NEAR, 0, place)],
                cues.prose_after[bisect_left(prose, index + _NEAR + 1, behind) - behind],
                cues.until[bisect(_FAR, prose[behind] - index)] if behind < len(prose) else cues.until_never,
                cues.since[bisect(_FAR, index - prose[place - 1])] if place else cues.since_never,
                cues.started if place else cues.not_started,
                _run_cue(run, index, cues),
            ]
            if index + 1 < len(looks):
                seen.append(cues.after[looks[index + 1]])
                if gaps[index + 1]:
                    seen.append(cues.gap_after)
            else:
                seen.append(cues.after["none"])
            if gaps[index]:
                seen.append(cues.gap_before)
            if ended:
                seen.append(cues.ended)
            if opening := shapes.openings[index]:
                seen.append(cues.opens[opening])
            if shapes.bullets[index]:
                seen.append(cues.bullet)
            if shapes.dates[index]:
                seen.append(cues.date)
            if shapes.endings[index]:
                seen.append(cues.ending)
            yield index, seen
        place = behind


def _run_cue(run: Run, index: int, cues: _Cues[C]) -> C:
    if index < run.first:
        return cues.before_run[bisect(_FROM_RUN, run.first - index)]
    if index >= run.stop:
        return cues.behind_run[bisect(_FROM_RUN, index - run.stop + 1)]
    return cues.inside_run


def _word_cues(page: Page, index: int, cues: _Cues[C]) -> list[C]:
    """Give what the words of a block say."""
    shapes = page.shapes
    folded = shapes.folded[index]
    own = page.tokens.lower[shapes.firsts[index] : shapes.stops[index]]
    found = [
        cues.commas[bisect(_COMMAS, folded.count(","))],
        cues.shared[bisect(_SHARED, page.count_shared(own))],
    ]
    if not page.page_words.isdisjoint(own):
        found.append(cues.page_word)
    if folded in page.copied:
        found.append(cues.copy)
    return found


@functools.cache
def _word_range() -> tuple[int, int]:
    """Give the least and the most that the words of a block can count."""
    cues = _weights()
    steps, signs = (cues.commas, cues.shared), (cues.page_word, cues.copy)
    least = sum(map(min, steps)) + sum(min(0, sign) for sign in signs)
    return least, sum(map(max, steps)) + sum(max(0, sign) for sign in signs)


def choose_body(page: Page, first: int) -> set[int]:
    """Choose the blocks that tell the story. Their words are looked at only where they can still decide.

    Args:
        page: The page.
        first: The first block that could.
    """
    if page.bare:
        return set(range(first, len(page.shapes)))
    cues = _weights()
    least, most = _word_range()
    body = set()
    for index, seen in _line_cues(page, first, cues):
        score = sum(seen)
        if score + most > _THRESHOLD and (
            score + least > _THRESHOLD or score + sum(_word_cues(page, index, cues)) > _THRESHOLD
        ):
            body.add(index)
    return body
