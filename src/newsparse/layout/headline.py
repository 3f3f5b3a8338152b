"""Which block is the headline: one decision over all blocks that could be, and over there being none."""

from bisect import bisect_left

from newsparse.layout.deck import choose_deck
from newsparse.layout.linear import Scale, add_up, get_weights, name_each
from newsparse.layout.page import Page
from newsparse.layout.shapes import LOOKS

__all__ = ["choose_headline", "headline_cues", "list_candidates", "no_headline_cues"]

# A headline is a line of this many characters, ...
_SHORTEST, _LONGEST = 8, 220
# ... at most so many blocks above the first paragraph, or so few below it.
_ABOVE, _BELOW = 70, 2

_WORDS = Scale("words", (2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25))
_LENGTH = Scale("length", (20, 30, 40, 55, 75, 95, 120, 160))
_DISTANCE = Scale("distance", (0, 1, 2, 3, 5, 7, 10, 14, 19, 26, 40))
_SHARED = Scale("shared", (1, 2, 3, 4, 5, 7))
_SHARE = Scale("share", (0.01, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95))
_CAPITALS = name_each("capitals", range(5))
_LOOK, _BEFORE, _AFTER, _SECOND = (name_each(name, LOOKS) for name in ("look", "before", "after", "after-2"))
_LISTED_BEFORE, _LISTED_AFTER = (name_each(name, range(7)) for name in ("list-before", "list-after"))
_PROSE_BEFORE = name_each("prose-before", range(5))
# So many that look best on their own are looked at in their place.
_FINALISTS = 10
# What a good deck below it counts for a headline: this share of the deck's own score, up to this score.
_DECK_SHARE, _DECK_MOST = 0.5, 2.0
# Looks that only a page around the story has.
_PAGE_LOOKS = frozenset({"byline", "date", "button", "insert", "section"})
# Looks of lines of words, and of entries of lists.
_TITLE_LOOKS = frozenset({"short", "mid", "long", "prose"})
_LIST_LOOKS = frozenset({"short", "section", "button"})
_QUOTES = frozenset(
    '"\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}'
    "\N{DOUBLE LOW-9 QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}"
)


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
        and not (page.shapes[index].look == "date" and page.shapes[index].opening == "dated")
        and not _is_breadcrumb(page, index)
    ]


def _is_breadcrumb(page: Page, index: int) -> bool:
    """Whether a block close below repeats the end of this one: a breadcrumb or a page's title, and not the headline."""
    folded = page.folded[index]
    return any(
        other.words >= 4 and len(below) < len(folded) and folded.endswith(below)
        for other, below in zip(page.shapes[index + 1 : index + 6], page.folded[index + 1 : index + 6], strict=True)
    )


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
        _WORDS.cue(shape.words),
        _LENGTH.cue(shape.length),
        _LOOK[shape.look],
        _CAPITALS[int(shape.capitals * 4.99)],
    ]
    if shape.opening:
        cues.append(f"opens:{shape.opening}")
    last = text[shape.end - 1]
    if not last.isalnum():
        cues.append("ends:full-stop" if last == "." else "ends:question" if last == "?" else "ends:mark")
    if not _QUOTES.isdisjoint(text[shape.start : shape.end]):
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
    cues.append(_SHARED.cue(shared))
    if content:
        cues.append(_SHARE.cue(shared / len(content)))
    return cues


def _neighbour_cues(page: Page, index: int) -> list[str]:
    shapes = page.shapes
    shape = shapes[index]
    before = shapes[index - 1] if index else None
    following = shapes[index + 1 : index + 6]
    cues = [
        _BEFORE[before.look if before else "none"],
        _AFTER[following[0].look if following else "none"],
        _SECOND[following[1].look if len(following) > 1 else "none"],
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
    cues += _pair_cues(page, index)
    return cues


def _pair_cues(page: Page, index: int) -> list[str]:
    """Give what speaks for a block's being the upper or the lower one of headline and deck."""
    shapes = page.shapes
    shape = shapes[index]
    cues = []
    following = shapes[index + 1 : index + 5]
    if following and following[0].look in _TITLE_LOOKS:
        nearer = [other for other in following[1:4] if other.look == "byline" or other.date]
        if following[0].length > shape.length and nearer:
            cues.append("pair-upper")
        if 2 <= following[0].words <= 4 and following[0].capitals > 0.9 and not following[0].stopped:
            cues.append("name-after")
    for place in range(index - 1, max(-1, index - 4), -1):
        other = shapes[place]
        if other.look in _TITLE_LOOKS and 2 <= other.words <= 18 and other.length < shape.length and not other.stopped:
            shared = page.topic.intersection(page.tokens.lower[other.first : other.stop])
            if shared and page.folded[place] not in page.folded[index]:
                cues.append(f"pair-lower:{index - place}:{min(len(shared), 3)}")
                break
    listed = sum(other.look in _LIST_LOOKS for other in shapes[max(0, index - 6) : index])
    cues.append(_LISTED_BEFORE[listed])
    cues.append(_LISTED_AFTER[sum(other.look in _LIST_LOOKS for other in shapes[index + 1 : index + 7])])
    return cues


def _place_cues(page: Page, index: int) -> list[str]:
    distance = page.run.first - index
    cues = [_DISTANCE.cue(distance) if distance >= 0 else "distance:below"]
    if index == 0:
        cues.append("first")
    if index <= 3:
        cues.append("top")
    folded = page.folded[index]
    if page.copies[folded] > 1:
        cues.append("copy-before" if page.folded.index(folded) < index else "copy-after")
    if any(folded in other and other != folded for other in page.folded[max(0, index - 5) : index]):
        cues.append("longer-copy-near")
    above = bisect_left(page.prose, index) - bisect_left(page.prose, page.run.first - _ABOVE)
    cues.append(_PROSE_BEFORE[min(above, 4)])
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


def choose_headline(page: Page) -> tuple[int | None, int | None]:
    """Choose the headline among the candidates, together with the deck it would have.

    Args:
        page: The page.

    Returns:
        The headline and its deck; None where none is as good as there being none.
    """
    weights = get_weights("headline")
    own = {index: add_up(_own_cues(page, index), weights) for index in list_candidates(page)}
    finalists = sorted(own, key=own.__getitem__, reverse=True)[:_FINALISTS]
    scores = {
        index: own[index] + add_up([*_neighbour_cues(page, index), *_place_cues(page, index)], weights)
        for index in finalists
    }
    best: tuple[int | None, int | None] = None, None
    most = add_up(no_headline_cues(page), weights)
    floor = max(scores.values(), default=0.0) - _DECK_SHARE * _DECK_MOST
    for index, score in scores.items():
        if score > most - _DECK_SHARE * _DECK_MOST and score >= floor:
            deck, gain = choose_deck(page, index)
            total = score + _DECK_SHARE * min(gain, _DECK_MOST)
            if total > most:
                best, most = (index, deck), total
    return best
