"""Which block is the deck that goes with a headline."""

import functools
from bisect import bisect
from collections.abc import Sequence
from typing import Generic, TypeVar

from newsparse.layout.linear import Make, make_each, make_steps, name, weigh
from newsparse.layout.page import Page
from newsparse.layout.shapes import LOOKS, OPENINGS
from newsparse.readers.datelines import read_dateline

__all__ = ["DECK_NAMES", "choose_deck", "deck_cues", "list_deck_candidates"]

C = TypeVar("C")

# A deck stands within so many blocks below its headline and has this many characters.
_REACH = 8
_SHORTEST, _LONGEST = 25, 320
_LENGTH = (40, 60, 80, 100, 130, 160, 200, 250)
_SHARED = (1, 2, 3, 5)
_SIGNED = 5
_WORDS = (2, 3, 4, 6, 9)
_RATIO = (0.7, 1.0, 1.4, 2.0, 3.0)
_NOT_A_DECK = frozenset({"button", "byline", "date", "section", "credit", "insert"})


class _Cues(Generic[C]):
    """The cues of a deck, as names or as weights."""

    def __init__(self, make: Make[C]) -> None:
        self.bias = make("bias")
        self.place = make_steps(make, "place", _REACH)
        self.length = make_steps(make, "length", len(_LENGTH))
        self.capitals = make_steps(make, "capitals", 4)
        self.stopped = make_each(make, "stopped", (False, True))
        self.before, self.after, self.second = (
            make_each(make, place, LOOKS) for place in ("before", "after", "after-2")
        )
        self.shared, self.topic = (make_steps(make, words, len(_SHARED)) for words in ("shared", "topic"))
        self.in_run = make_each(make, "in-run", (False, True))
        self.byline_after, self.date_after = make("byline-after"), make("date-after")
        self.byline_between, self.date_between = make("byline-between"), make("date-between")
        self.prose_between = make("prose-between")
        self.paragraph_after = make("longer-paragraph-after")
        self.gap_before, self.gap_after = make("gap-before"), make("gap-after")
        self.copy = make("copy")
        self.opens = make_each(make, "opens", OPENINGS)
        self.page_word, self.starts_small = make("page-word"), make("starts-small")
        self.title_words = make_steps(make, "title-words", len(_WORDS))
        self.title_topic = make_steps(make, "title-topic", len(_SHARED))
        self.title_look, self.title_before = (make_each(make, place, LOOKS) for place in ("title-look", "title-before"))
        self.title_stopped = make_each(make, "title-stopped", (False, True))
        self.longer = make_steps(make, "longer", len(_RATIO))
        self.title_case = make("title-case-above-sentence-case")
        self.title_apart, self.title_copied = make("title-apart"), make("title-copied")


DECK_NAMES = _Cues(name)
"""What is seen of a deck, by name."""


@functools.cache
def _weights() -> _Cues[int]:
    return _Cues(weigh("deck"))


def list_deck_candidates(page: Page, headline: int) -> list[int]:
    """List the blocks below a headline that could be its deck.

    Args:
        page: The page.
        headline: Index of the headline.
    """
    shapes = page.shapes
    lengths, looks, folded, stopped = shapes.lengths, shapes.looks, shapes.folded, shapes.stopped
    below: Sequence[int] = range(headline + 1, min(len(lengths), headline + 1 + _REACH))
    if page.bare:
        signs = _list_signs(page, headline + 1, headline + 1 + _REACH + _SIGNED)
        below = [index for index in below if not stopped[index] or (signs and _is_signed(index, signs))]
    return [
        index
        for index in below
        if _SHORTEST <= lengths[index] <= _LONGEST
        and looks[index] not in _NOT_A_DECK
        and folded[index] != folded[headline]
        and not _opens_story(page, index)
    ]


def _opens_story(page: Page, index: int) -> bool:
    """Whether a block begins with a dateline: behind it a dash, or a colon in front of more paragraphs."""
    shapes = page.shapes
    if not shapes.lines[index][:2].isupper() or shapes.openings[index]:
        return False
    told = shapes.looks[index : index + 2] == ("prose", "prose")
    return read_dateline(page.text, shapes.starts[index], shapes.ends[index], page.language, headed=told) is not None


def _list_signs(page: Page, first: int, stop: int) -> Sequence[int]:
    """List the blocks of a stretch that sign or date the story."""
    looks, dates, openings = (seen[first:stop] for seen in (page.shapes.looks, page.shapes.dates, page.shapes.openings))
    if "byline" not in looks and True not in dates and "dated" not in openings:
        return ()
    return [
        first + place
        for place, (look, date, opening) in enumerate(zip(looks, dates, openings, strict=True))
        if look == "byline" or date or opening == "dated"
    ]


def _is_signed(index: int, signs: Sequence[int]) -> bool:
    """Whether byline or date stand around a block: without a page, a full sentence there is else a paragraph."""
    return any(sign != index and sign <= index + _SIGNED for sign in signs)


def deck_cues(page: Page, headline: int, index: int, cues: _Cues[C]) -> list[C]:
    """Give what speaks for and against a block as the deck.

    Args:
        page: The page.
        headline: Index of the headline.
        index: Index of the block.
        cues: What stands for each thing that is seen.
    """
    return [
        *_own_cues(page, headline, index, cues),
        *_between_cues(page, headline, index, cues),
        *_title_cues(page, headline, index, cues),
    ]


def _own_cues(page: Page, headline: int, index: int, cues: _Cues[C]) -> list[C]:
    shapes, lower = page.shapes, page.tokens.lower
    own = set(lower[shapes.firsts[index] : shapes.stops[index]])
    title = own.intersection(lower[shapes.firsts[headline] : shapes.stops[headline]])
    found = [
        cues.bias,
        cues.length[bisect(_LENGTH, shapes.lengths[index])],
        cues.capitals[int(shapes.capitals[index] * 4.99)],
        cues.stopped[shapes.stopped[index]],
        cues.shared[bisect(_SHARED, len([word for word in title if len(word) > 3]))],
        cues.topic[bisect(_SHARED, page.count_shared(own))],
        cues.in_run[page.run.first <= index],
    ]
    if shapes.gaps[index]:
        found.append(cues.gap_before)
    if shapes.folded[index] in page.copied:
        found.append(cues.copy)
    if opening := shapes.openings[index]:
        found.append(cues.opens[opening])
    if not page.page_words.isdisjoint(own):
        found.append(cues.page_word)
    if page.text[shapes.starts[index]].islower():
        found.append(cues.starts_small)
    return found


def _between_cues(page: Page, headline: int, index: int, cues: _Cues[C]) -> list[C]:
    """Give what the place says: the lines between headline and deck, and those below."""
    shapes = page.shapes
    between, following = shapes.looks[headline + 1 : index], shapes.looks[index + 1 : index + 4]
    found = [
        cues.place[index - headline],
        cues.before[between[-1] if between else "headline"],
        cues.after[following[0] if following else "none"],
        cues.second[following[1] if len(following) > 1 else "none"],
    ]
    if "byline" in following:
        found.append(cues.byline_after)
    if True in shapes.dates[index + 1 : index + 4]:
        found.append(cues.date_after)
    if between:
        if "byline" in between:
            found.append(cues.byline_between)
        if True in shapes.dates[headline + 1 : index]:
            found.append(cues.date_between)
        if "prose" in between:
            found.append(cues.prose_between)
    if following:
        if following[0] == "prose" and shapes.lengths[index + 1] > 2 * shapes.lengths[index]:
            found.append(cues.paragraph_after)
        if shapes.gaps[index + 1]:
            found.append(cues.gap_after)
    return found


def _title_cues(page: Page, headline: int, index: int, cues: _Cues[C]) -> list[C]:
    """Give what speaks for and against a block as a headline that has the other as its deck."""
    shapes = page.shapes
    shared = page.count_shared(page.tokens.lower[shapes.firsts[headline] : shapes.stops[headline]])
    found = [
        cues.title_words[bisect(_WORDS, shapes.words[headline])],
        cues.title_topic[bisect(_SHARED, shared)],
        cues.title_look[shapes.looks[headline]],
        cues.title_stopped[shapes.stopped[headline]],
        cues.title_before[shapes.looks[headline - 1] if headline else "none"],
        cues.longer[bisect(_RATIO, shapes.lengths[index] / shapes.lengths[headline])],
    ]
    if shapes.capitals[headline] > 0.6 and shapes.capitals[index] < 0.5:
        found.append(cues.title_case)
    if shapes.gaps[headline] and shapes.gaps[index]:
        found.append(cues.title_apart)
    if shapes.folded[headline] in page.copied:
        found.append(cues.title_copied)
    return found


def choose_deck(page: Page, headline: int) -> tuple[int | None, int]:
    """Choose the deck of a headline.

    Args:
        page: The page.
        headline: Index of the headline.

    Returns:
        The deck and how much speaks for it, in hundredths; None and 0 if no block is likely to be it.
    """
    cues = _weights()
    best, most = None, 0
    for index in list_deck_candidates(page, headline):
        score = sum(deck_cues(page, headline, index, cues))
        if score > most:
            best, most = index, score
    return best, most
