"""Which block is the deck that goes with a headline."""

from bisect import bisect
from collections.abc import Sequence

from newsparse.layout.linear import add_up, get_weights
from newsparse.layout.page import Page

__all__ = ["choose_deck", "deck_cues", "list_deck_candidates"]

# A deck stands within so many blocks below its headline and has this many characters.
_REACH = 8
_SHORTEST, _LONGEST = 25, 320
_LENGTH_STEPS = (40, 60, 80, 100, 130, 160, 200, 250)
_SHARED_STEPS = (1, 2, 3, 5)
_SIGNED = 5
_WORD_STEPS = (2, 3, 4, 6, 9)
_RATIO_STEPS = (0.7, 1.0, 1.4, 2.0, 3.0)
_NOT_A_DECK = frozenset({"button", "byline", "date", "section", "credit", "insert"})


def list_deck_candidates(page: Page, headline: int) -> list[int]:
    """List the blocks below a headline that could be its deck.

    Args:
        page: The page.
        headline: Index of the headline.
    """
    shapes = page.shapes
    stop = min(len(shapes), headline + 1 + _REACH)
    signs = [
        index
        for index in range(headline + 1, min(len(shapes), stop + _SIGNED))
        if shapes[index].look == "byline" or shapes[index].date or shapes[index].opening == "dated"
    ]
    return [
        index
        for index in range(headline + 1, stop)
        if _SHORTEST <= shapes[index].length <= _LONGEST
        and shapes[index].look not in _NOT_A_DECK
        and page.folded[index] != page.folded[headline]
        and not (page.bare and shapes[index].stopped and not _is_signed(index, signs))
    ]


def _is_signed(index: int, signs: Sequence[int]) -> bool:
    """Whether byline or date stand around a block: without a page, a full sentence there is else a paragraph."""
    return any(sign != index and sign <= index + _SIGNED for sign in signs)


def deck_cues(page: Page, headline: int, index: int) -> list[str]:
    """Give what speaks for and against a block as the deck.

    Args:
        page: The page.
        headline: Index of the headline.
        index: Index of the block.
    """
    shapes = page.shapes
    shape = shapes[index]
    between, following = shapes[headline + 1 : index], shapes[index + 1 : index + 4]
    own, title = (set(page.tokens.lower[s.first : s.stop]) for s in (shape, shapes[headline]))
    cues = [
        "bias",
        f"place:{index - headline}",
        f"length:{bisect(_LENGTH_STEPS, shape.length)}",
        f"capitals:{int(shape.capitals * 4.99)}",
        f"stopped:{shape.stopped}",
        f"before:{shapes[index - 1].look if between else 'headline'}",
        f"after:{following[0].look if following else 'none'}",
        f"after-2:{following[1].look if len(following) > 1 else 'none'}",
        f"shared:{bisect(_SHARED_STEPS, sum(len(word) > 3 for word in own & title))}",
        f"topic:{bisect(_SHARED_STEPS, len(own & page.topic))}",
        f"in-run:{page.run.first <= index}",
        *_title_cues(page, headline, index),
    ]
    if any(other.look == "byline" for other in following):
        cues.append("byline-after")
    if any(other.date for other in following):
        cues.append("date-after")
    if any(other.look == "byline" for other in between):
        cues.append("byline-between")
    if any(other.date for other in between):
        cues.append("date-between")
    if any(other.look == "prose" for other in between):
        cues.append("prose-between")
    if following and following[0].look == "prose" and following[0].length > 2 * shape.length:
        cues.append("longer-paragraph-after")
    if shape.gap:
        cues.append("gap-before")
    if following and following[0].gap:
        cues.append("gap-after")
    if page.copies[page.folded[index]] > 1:
        cues.append("copy")
    if shape.opening:
        cues.append(f"opens:{shape.opening}")
    if not page.vocabulary.page_words.isdisjoint(own):
        cues.append("page-word")
    if page.text[shape.start].islower():
        cues.append("starts-small")
    return cues


def _title_cues(page: Page, headline: int, index: int) -> list[str]:
    """Give what speaks for and against a block as a headline that has the other as its deck."""
    title, shape = page.shapes[headline], page.shapes[index]
    shared = page.topic.intersection(page.tokens.lower[title.first : title.stop])
    cues = [
        f"title-words:{bisect(_WORD_STEPS, title.words)}",
        f"title-topic:{bisect(_SHARED_STEPS, len(shared))}",
        f"title-look:{title.look}",
        f"title-stopped:{title.stopped}",
        f"title-before:{page.shapes[headline - 1].look if headline else 'none'}",
        f"longer:{bisect(_RATIO_STEPS, shape.length / title.length)}",
    ]
    if title.capitals > 0.6 and shape.capitals < 0.5:
        cues.append("title-case-above-sentence-case")
    if title.gap and shape.gap:
        cues.append("title-apart")
    if page.copies[page.folded[headline]] > 1:
        cues.append("title-copied")
    return cues


def choose_deck(page: Page, headline: int) -> tuple[int | None, float]:
    """Choose the deck of a headline.

    Args:
        page: The page.
        headline: Index of the headline.

    Returns:
        The deck and how much speaks for it; None and 0 if no block is likely to be it.
    """
    weights = get_weights("deck")
    best, most = None, 0.0
    for index in list_deck_candidates(page, headline):
        score = add_up(deck_cues(page, headline, index), weights)
        if score > most:
            best, most = index, score
    return best, most
