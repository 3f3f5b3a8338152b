"""Which block is the headline: one decision over all blocks that could be, and over there being none."""

from bisect import bisect

from newsparse.layout.linear import add_up, get_weights
from newsparse.layout.page import Page

__all__ = ["choose_headline", "headline_cues", "list_candidates", "no_headline_cues"]

# A headline is a line of this many characters, ...
_SHORTEST, _LONGEST = 8, 220
# ... at most so many blocks above the first paragraph, or so few below it.
_ABOVE, _BELOW = 70, 2

_WORD_STEPS = (2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25)
_LENGTH_STEPS = (20, 30, 40, 55, 75, 95, 120, 160)
_DISTANCE_STEPS = (0, 1, 2, 3, 5, 7, 10, 14, 19, 26, 40)
_SHARED_STEPS = (1, 2, 3, 4, 5, 7)
_SHARE_STEPS = (0.01, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95)
# Looks that only a page around the story has.
_PAGE_LOOKS = frozenset({"byline", "date", "button", "insert", "section"})
_QUOTES = '"\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}'


def list_candidates(page: Page) -> list[int]:
    """List the blocks that could be the headline.

    Args:
        page: The page.
    """
    first, stop = max(0, page.run.first - _ABOVE), min(len(page.shapes), page.run.first + _BELOW + 1)
    return [
        index
        for index in range(first, stop)
        if _SHORTEST <= page.shapes[index].length <= _LONGEST
        and page.shapes[index].look not in {"button", "byline", "section"}
    ]


def headline_cues(page: Page, index: int) -> list[str]:
    """Give what speaks for and against a block as the headline.

    Args:
        page: The page.
        index: Index of the block.
    """
    return [*_own_cues(page, index), *_neighbour_cues(page, index), *_place_cues(page, index)]


def _own_cues(page: Page, index: int) -> list[str]:
    shape = page.shapes[index]
    text = page.text
    cues = [
        f"words:{bisect(_WORD_STEPS, shape.words)}",
        f"length:{bisect(_LENGTH_STEPS, shape.length)}",
        f"look:{shape.look}",
        f"capitals:{int(shape.capitals * 4.99)}",
    ]
    if shape.opening:
        cues.append(f"opens:{shape.opening}")
    last = text[shape.end - 1]
    if not last.isalnum():
        cues.append("ends:full-stop" if last == "." else "ends:question" if last == "?" else "ends:mark")
    if any(mark in _QUOTES for mark in text[shape.start : shape.end]):
        cues.append("quote")
    if shape.date:
        cues.append("date")
    if text[shape.start : shape.end].isupper():
        cues.append("upper")
    own = set(page.tokens.lower[shape.first : shape.stop])
    if not page.vocabulary.page_words.isdisjoint(own):
        cues.append("page-word")
    content = {word for word in own if len(word) > 3}
    shared = len(content & page.topic)
    cues.append(f"shared:{bisect(_SHARED_STEPS, shared)}")
    if content:
        cues.append(f"share:{bisect(_SHARE_STEPS, shared / len(content))}")
    return cues


def _neighbour_cues(page: Page, index: int) -> list[str]:
    shapes = page.shapes
    shape = shapes[index]
    before = shapes[index - 1] if index else None
    following = shapes[index + 1 : index + 6]
    cues = [
        f"before:{before.look if before else 'none'}",
        f"after:{following[0].look if following else 'none'}",
        f"after-2:{following[1].look if len(following) > 1 else 'none'}",
    ]
    if shape.gap:
        cues.append("gap-before")
    if following and following[0].gap:
        cues.append("gap-after")
    if before and before.date:
        cues.append("date-before")
    if any(other.look == "byline" for other in following[:3]):
        cues.append("byline-near")
    if any(other.date for other in following[:3]):
        cues.append("date-near")
    if any(other.opening == "dated" for other in following):
        cues.append("published-near")
    length = shape.length
    if all(other.length < length for other in shapes[max(0, index - 6) : index]):
        cues.append("longest-of-six")
    if following and 60 <= following[0].length <= 250:
        cues.append("deck-like-after")
    if before and before.words >= 4 and before.look in {"mid", "long", "short"} and before.length < length:
        cues.append("shorter-title-before")
    if (
        shape.look in {"mid", "long", "prose", "short"}
        and following
        and following[0].words >= 4
        and length < following[0].length
    ):
        cues.append("longer-after")
    return cues


def _place_cues(page: Page, index: int) -> list[str]:
    distance = page.run.first - index
    cues = [f"distance:{bisect(_DISTANCE_STEPS, distance) if distance >= 0 else 'below'}"]
    if index == 0:
        cues.append("first")
    if index <= 3:
        cues.append("top")
    folded = page.folded[index]
    if page.copies[folded] > 1:
        cues.append("copy-before" if folded in page.folded[:index] else "copy-after")
    if any(folded in other and other != folded for other in page.folded[max(0, index - 5) : index]):
        cues.append("longer-copy-near")
    prose = sum(shape.look == "prose" for shape in page.shapes[max(0, page.run.first - _ABOVE) : index])
    cues.append(f"prose-before:{min(prose, 4)}")
    return cues


def no_headline_cues(page: Page) -> list[str]:
    """Give what speaks for a text without a headline: one paragraph, or paragraphs and nothing else.

    Args:
        page: The page.
    """
    shapes = page.shapes
    cues = ["none"]
    if len(shapes) == 1:
        cues.append("none:one-block")
    if all(shape.look == "prose" for shape in shapes):
        cues.append("none:all-prose")
    if not any(shape.look in _PAGE_LOOKS for shape in shapes):
        cues.append("none:bare")
    if shapes[0].stopped:
        cues.append("none:first-stopped")
    return cues


def choose_headline(page: Page) -> int | None:
    """Choose the headline among the candidates; None if none of them is as good as there being none.

    Args:
        page: The page.
    """
    weights = get_weights("headline")
    best, most = None, add_up(no_headline_cues(page), weights)
    for index in list_candidates(page):
        score = add_up(headline_cues(page, index), weights)
        if score > most:
            best, most = index, score
    return best
