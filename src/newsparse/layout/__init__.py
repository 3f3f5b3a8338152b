"""What each block of the page is. Layout says where things stand; the fields read what they say.

The order of the work: every block is looked at on its own (`shapes`), the densest run of paragraphs says roughly where the
story is (`runs`), the headline and its deck are chosen around it (`headline`, `deck`), the story's paragraphs below them
(`body`), and the blocks in between and around get their names (`naming`).
"""

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.languages import Language
from newsparse.layout.body import choose_body
from newsparse.layout.headline import choose_headline
from newsparse.layout.naming import PAGE, Verdict, name_in_head, name_in_story, name_tail
from newsparse.layout.notes import name_author_notes
from newsparse.layout.page import Page, read_page
from newsparse.model import Block, Span
from newsparse.rules import Rule
from newsparse.text.blocks import RawBlock
from newsparse.text.tokens import Tokens

__all__ = ["Layout", "read_layout"]

HEADLINE = Rule(
    "layout.headline-linear",
    "The headline is set apart, close above byline, date and first paragraph, and the story takes up its words.",
)
DECK = Rule("layout.deck-linear", "A sentence between headline and byline, shorter than a paragraph, is the deck.")
BARE_DECK = Rule(
    "layout.bare-deck",
    "In a text without a page around it, a line without a full stop between headline and date or byline is the deck.",
)

# Such a line has so many words at least, fewer capitals than a title, and one of these looks.
_SHORTEST_DECK, _TITLED = 6, 0.6
_DECK_LOOKS, _SIGNED_LOOKS = frozenset({"mid", "long"}), frozenset({"date", "byline"})
# So many blocks above the headline may still go with it.
_HEAD = 8


class Layout(NamedTuple):
    """A page, read.

    Attributes:
        blocks: One block for each raw block, in order, each with the name of the rule that decided.
        folded: The text of each in lower case.
    """

    blocks: tuple[Block, ...]
    folded: Sequence[str]


def read_layout(text: str, raw_blocks: Sequence[RawBlock], tokens: Tokens, language: Language) -> Layout:
    """Say of every block what it is.

    Args:
        text: The whole source text.
        raw_blocks: Its blocks.
        tokens: Its tokens.
        language: Brings the words that labels, bylines and buttons are made of.
    """
    if not raw_blocks:
        return Layout((), ())
    page = read_page(text, raw_blocks, tokens, language)
    shapes = page.shapes
    blocks = [
        Block(kind=kind, text=line, span=Span(start, end), rule=rule.name)
        for line, start, end, (kind, rule) in zip(
            shapes.lines, shapes.starts, shapes.ends, _name_blocks(page), strict=True
        )
    ]
    return Layout(tuple(blocks), shapes.folded)


def _name_blocks(page: Page) -> list[Verdict]:
    headline, deck = choose_headline(page)
    deck_rule = DECK
    if deck is None and headline is not None and _is_bare_deck(page, headline + 1):
        deck, deck_rule = headline + 1, BARE_DECK
    body = choose_body(page, 0 if headline is None else headline + 1)
    if deck is not None:
        body.discard(deck)
    n_blocks = len(page.shapes)
    last = max(body, default=n_blocks)
    first = next((index for index in page.prose if index in body), min(body, default=last))
    top = max(0, (first if headline is None else headline) - _HEAD)
    verdicts: list[Verdict] = [("boilerplate", PAGE)] * top
    verdicts += [name_in_head(page, index, headline, first, body) for index in range(top, min(first, n_blocks))]
    verdicts += name_in_story(page, first, min(last + 1, n_blocks), body)
    verdicts += name_tail(page, last)
    if headline is not None:
        verdicts[headline] = "headline", HEADLINE
    if deck is not None:
        verdicts[deck] = "deck", deck_rule
    for index, verdict in name_author_notes(page, verdicts, last).items():
        verdicts[index] = verdict
    return verdicts


def _is_bare_deck(page: Page, index: int) -> bool:
    """Whether a line below the headline, and above date or byline, is the deck of a text without a page."""
    shapes = page.shapes
    if not page.bare or index + 1 >= len(shapes) or shapes.looks[index + 1] not in _SIGNED_LOOKS:
        return False
    if shapes.looks[index] not in _DECK_LOOKS or shapes.stopped[index] or shapes.dates[index] or shapes.openings[index]:
        return False
    return shapes.words[index] >= _SHORTEST_DECK and shapes.capitals[index] < _TITLED
