"""Which block is the headline: one decision over all blocks that could be, and over there being none."""

import functools
import re
from bisect import bisect, bisect_left
from typing import Generic, TypeVar

from newsparse.layout.deck import choose_deck
from newsparse.layout.linear import Make, make_each, make_steps, name, weigh
from newsparse.layout.page import SHORTEST_WORD, Page
from newsparse.layout.shapes import LOOKS, OPENINGS

__all__ = ["HEADLINE_NAMES", "choose_headline", "headline_cues", "list_candidates", "no_headline_cues"]

C = TypeVar("C")

# A headline is a line of this many characters, ...
_SHORTEST, _LONGEST = 8, 220
# ... at most so many blocks above the first paragraph, or so few below it.
_ABOVE, _BELOW = 70, 2

_WORDS = (2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25)
_LENGTH = (20, 30, 40, 55, 75, 95, 120, 160)
_DISTANCE = (0, 1, 2, 3, 5, 7, 10, 14, 19, 26, 40)
_SHARED = (1, 2, 3, 4, 5, 7)
_SHARE = (0.01, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)
# So many that look best on their own are looked at in their place.
_FINALISTS = 10
# What a good deck below it counts for a headline: half of the deck's own score, up to this score.
_DECK_MOST = 200
# Looks that only a page around the story has.
_PAGE_LOOKS = frozenset({"byline", "date", "button", "insert", "section"})
# Looks of lines that are no headline.
_NEVER = frozenset({"button", "byline", "section"})
# Looks of lines of words, and of entries of lists.
_TITLE_LOOKS = frozenset({"short", "mid", "long", "prose"})
_LINE_LOOKS = frozenset({"short", "mid", "long"})
_LIST_LOOKS = frozenset({"short", "section", "button"})
_QUOTE = re.compile(
    '["\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}'
    "\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}]"
)


class _Cues(Generic[C]):
    """The cues of a headline, as names or as weights."""

    def __init__(self, make: Make[C]) -> None:
        self.words = make_steps(make, "words", len(_WORDS))
        self.length = make_steps(make, "length", len(_LENGTH))
        self.look = make_each(make, "look", LOOKS)
        self.capitals = make_steps(make, "capitals", 4)
        self.opens = make_each(make, "opens", OPENINGS)
        self.full_stop, self.question = make("ends:full-stop"), make("ends:question")
        self.mark, self.quote = make("ends:mark"), make("quote")
        self.date, self.upper, self.page_word = make("date"), make("upper"), make("page-word")
        self.shared = make_steps(make, "shared", len(_SHARED))
        self.share = make_steps(make, "share", len(_SHARE))
        self.before, self.after, self.second = (
            make_each(make, place, LOOKS) for place in ("before", "after", "after-2")
        )
        self.gap_before, self.gap_after = make("gap-before"), make("gap-after")
        self.date_before, self.date_near, self.byline_near = make("date-before"), make("date-near"), make("byline-near")
        self.published_near = make("published-near")
        self.longest_of_six, self.deck_like_after = make("longest-of-six"), make("deck-like-after")
        self.shorter_before, self.longer_after = make("shorter-title-before"), make("longer-after")
        self.pair_upper, self.name_after = make("pair-upper"), make("name-after")
        self.pair_lower = [make_steps(make, f"pair-lower:{distance}", 3) for distance in range(4)]
        self.listed_before, self.listed_after = (make_steps(make, place, 6) for place in ("list-before", "list-after"))
        self.distance = make_steps(make, "distance", len(_DISTANCE))
        self.below = make("distance:below")
        self.first, self.top = make("first"), make("top")
        self.copy_before, self.copy_after = make("copy-before"), make("copy-after")
        self.longer_copy_near = make("longer-copy-near")
        self.prose_before = make_steps(make, "prose-before", 4)
        self.none, self.one_block = make("none"), make("none:one-block")
        self.all_prose, self.bare = make("none:all-prose"), make("none:bare")
        self.first_stopped = make("none:first-stopped")


HEADLINE_NAMES = _Cues(name)
"""What is seen of a headline, by name."""


@functools.cache
def _weights() -> _Cues[int]:
    return _Cues(weigh("headline"))


def list_candidates(page: Page) -> list[int]:
    """List the blocks that could be the headline.

    Args:
        page: The page.
    """
    shapes = page.shapes
    lengths, looks = shapes.lengths, shapes.looks
    first, stop = max(0, page.run.first - _ABOVE), min(len(lengths), page.run.first + _BELOW + 1)
    return [
        index
        for index in range(first, stop)
        if _SHORTEST <= lengths[index] <= _LONGEST
        and looks[index] not in _NEVER
        and not (looks[index] == "date" and shapes.openings[index] == "dated")
        and not _is_breadcrumb(page, index)
    ]


def _is_breadcrumb(page: Page, index: int) -> bool:
    """Whether a block close below repeats the end of this one: a breadcrumb or a page's title, and not the headline."""
    lines, words = page.shapes.folded, page.shapes.words
    folded = lines[index]
    if not folded.endswith(tuple(lines[index + 1 : index + 6])):
        return False
    return any(
        words[below] >= 4 and len(lines[below]) < len(folded) and folded.endswith(lines[below])
        for below in range(index + 1, min(index + 6, len(lines)))
    )


def headline_cues(page: Page, index: int, cues: _Cues[C]) -> list[C]:
    """Give what speaks for and against a block as the headline.

    Args:
        page: The page.
        index: Index of the block.
        cues: What stands for each thing that is seen.
    """
    return [*_own_cues(page, index, cues), *_place_cues(page, index, cues)]


def _own_cues(page: Page, index: int, cues: _Cues[C]) -> list[C]:
    shapes, text = page.shapes, page.text
    start, end = shapes.starts[index], shapes.ends[index]
    own = set(page.tokens.lower[shapes.firsts[index] : shapes.stops[index]])
    content = [word for word in own if len(word) >= SHORTEST_WORD]
    shared = len(page.topic.intersection(content))
    found = [
        cues.words[bisect(_WORDS, shapes.words[index])],
        cues.length[bisect(_LENGTH, end - start)],
        cues.look[shapes.looks[index]],
        cues.capitals[int(shapes.capitals[index] * 4.99)],
        cues.shared[bisect(_SHARED, shared)],
    ]
    if content:
        found.append(cues.share[bisect(_SHARE, shared / len(content))])
    if opening := shapes.openings[index]:
        found.append(cues.opens[opening])
    last = text[end - 1]
    if not last.isalnum():
        found.append(cues.full_stop if last == "." else cues.question if last == "?" else cues.mark)
    if _QUOTE.search(text, start, end):
        found.append(cues.quote)
    if shapes.dates[index]:
        found.append(cues.date)
    if shapes.lines[index].isupper():
        found.append(cues.upper)
    if not page.page_words.isdisjoint(own):
        found.append(cues.page_word)
    return found


def _place_cues(page: Page, index: int, cues: _Cues[C]) -> list[C]:
    """Give what the lines around a block say."""
    shapes = page.shapes
    looks, lengths, gaps, dates, words = shapes.looks, shapes.lengths, shapes.gaps, shapes.dates, shapes.words
    length, near = lengths[index], index + 4
    above = max(0, index - 6)
    found = [
        cues.before[looks[index - 1] if index else "none"],
        cues.listed_before[sum(map(_LIST_LOOKS.__contains__, looks[above:index]))],
        cues.listed_after[sum(map(_LIST_LOOKS.__contains__, looks[index + 1 : index + 7]))],
    ]
    if gaps[index]:
        found.append(cues.gap_before)
    if index:
        if dates[index - 1]:
            found.append(cues.date_before)
        if words[index - 1] >= 4 and looks[index - 1] in _LINE_LOOKS and lengths[index - 1] < length:
            found.append(cues.shorter_before)
    if max(lengths[above:index], default=0) < length:
        found.append(cues.longest_of_six)
    if index + 1 < len(lengths):
        found += _following_cues(page, index, cues)
        if "byline" in looks[index + 1 : near]:
            found.append(cues.byline_near)
        if True in dates[index + 1 : near]:
            found.append(cues.date_near)
        if "dated" in shapes.openings[index + 1 : index + 6]:
            found.append(cues.published_near)
    else:
        found += [cues.after["none"], cues.second["none"]]
    found += _pair_lower_cues(page, index, cues)
    found += _page_cues(page, index, cues)
    return found


def _following_cues(page: Page, index: int, cues: _Cues[C]) -> list[C]:
    """Give what the next line says, which can be the deck of this one."""
    shapes = page.shapes
    looks = shapes.looks
    below = index + 1
    length, longer = shapes.lengths[index], shapes.lengths[below]
    found = [cues.after[looks[below]], cues.second[looks[below + 1] if below + 1 < len(looks) else "none"]]
    if shapes.gaps[below]:
        found.append(cues.gap_after)
    if 60 <= longer <= 250:
        found.append(cues.deck_like_after)
    if looks[index] in _TITLE_LOOKS and shapes.words[below] >= 4 and length < longer:
        found.append(cues.longer_after)
    if looks[below] in _TITLE_LOOKS:
        if longer > length and (
            "byline" in looks[below + 1 : below + 4] or True in shapes.dates[below + 1 : below + 4]
        ):
            found.append(cues.pair_upper)
        if 2 <= shapes.words[below] <= 4 and shapes.capitals[below] > 0.9 and not shapes.stopped[below]:
            found.append(cues.name_after)
    return found


def _pair_lower_cues(page: Page, index: int, cues: _Cues[C]) -> list[C]:
    """Give what speaks for a block's being the deck of one above it."""
    shapes = page.shapes
    for place in range(index - 1, max(-1, index - 4), -1):
        if (
            shapes.lengths[place] < shapes.lengths[index]
            and shapes.looks[place] in _TITLE_LOOKS
            and 2 <= shapes.words[place] <= 18
            and not shapes.stopped[place]
        ):
            shared = page.count_shared(page.tokens.lower[shapes.firsts[place] : shapes.stops[place]])
            if shared and shapes.folded[place] not in shapes.folded[index]:
                return [cues.pair_lower[index - place][min(shared, 3)]]
    return []


def _page_cues(page: Page, index: int, cues: _Cues[C]) -> list[C]:
    """Give what the place of a block on the page says."""
    lines = page.shapes.folded
    folded, distance = lines[index], page.run.first - index
    above = bisect_left(page.prose, index) - bisect_left(page.prose, page.run.first - _ABOVE) if index else 0
    found = [
        cues.distance[bisect(_DISTANCE, distance)] if distance >= 0 else cues.below,
        cues.prose_before[min(above, 4)],
    ]
    if index == 0:
        found.append(cues.first)
    if index <= 3:
        found.append(cues.top)
    if folded in page.copied:
        found.append(cues.copy_before if lines.index(folded) < index else cues.copy_after)
    if [other for other in lines[max(0, index - 5) : index] if folded in other and other != folded]:
        found.append(cues.longer_copy_near)
    return found


def no_headline_cues(page: Page, cues: _Cues[C]) -> list[C]:
    """Give what speaks for a text without a headline: one paragraph, or paragraphs and nothing else.

    Args:
        page: The page.
        cues: What stands for each thing that is seen.
    """
    looks = page.shapes.looks
    found = [cues.none]
    if len(looks) == 1:
        found.append(cues.one_block)
    if len(page.prose) == len(looks):
        found.append(cues.all_prose)
    if _PAGE_LOOKS.isdisjoint(looks):
        found.append(cues.bare)
    if page.shapes.stopped[0]:
        found.append(cues.first_stopped)
    return found


def choose_headline(page: Page) -> tuple[int | None, int | None]:
    """Choose the headline among the candidates, together with the deck it would have.

    Args:
        page: The page.

    Returns:
        The headline and its deck; None where none is as good as there being none.
    """
    cues = _weights()
    own = {index: sum(_own_cues(page, index, cues)) for index in list_candidates(page)}
    finalists = sorted(own, key=own.__getitem__, reverse=True)[:_FINALISTS]
    scores = {index: 2 * (own[index] + sum(_place_cues(page, index, cues))) for index in finalists}
    best: tuple[int | None, int | None] = None, None
    most = 2 * sum(no_headline_cues(page, cues))
    floor = max(scores.values(), default=0) - _DECK_MOST
    for index, score in scores.items():
        if score > most - _DECK_MOST and score >= floor:
            deck, gain = choose_deck(page, index)
            total = score + min(gain, _DECK_MOST)
            if total > most:
                best, most = (index, deck), total
    return best
