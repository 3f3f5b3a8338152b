"""A page as all decisions of layout see it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from newsparse.languages import Language
from newsparse.layout.runs import Run
from newsparse.layout.shapes import Shapes, read_shapes
from newsparse.layout.vocabulary import Vocabulary, get_vocabulary
from newsparse.text.blocks import RawBlock
from newsparse.text.tokens import Tokens

__all__ = ["SHORTEST_WORD", "Page", "read_page"]

# The story's words are those of its first paragraphs; short ones say nothing about its subject.
_PARAGRAPHS = 8
SHORTEST_WORD = 4
# What stands around a story and never in it.
_PAGE_LOOKS = frozenset({"button", "insert", "section"})


@attrs.frozen(eq=False)
class Page:
    """A page, looked at block by block.

    Attributes:
        text: The source text.
        tokens: Its tokens.
        shapes: Its blocks as each looks on its own.
        prose: Which blocks are running text, in order.
        run: Its densest run of paragraphs.
        topic: The words of the run's first paragraphs.
        copied: The folded blocks that stand on it more than once.
        bare: Whether it is running text for a good part and nothing on it looks as only a page around a story does.
        page_words: Those of its words that show a line of the page.
        contributed: What ends lines that name those who helped; nothing where no word of it stands on the page.
        postings: What it holds of the words that only postings of social media carry.
        language: Its language.
        vocabulary: The words of the language.
    """

    text: str
    tokens: Tokens
    shapes: Shapes
    prose: Sequence[int]
    run: Run
    topic: set[str]
    copied: frozenset[str]
    bare: bool
    page_words: frozenset[str]
    contributed: tuple[str, ...]
    postings: Sequence[str]
    language: Language
    vocabulary: Vocabulary

    def count_shared(self, words: Iterable[str]) -> int:
        """Count the different words that the run's first paragraphs have too, short ones left out.

        Args:
            words: Some words in lower case.
        """
        return len([word for word in self.topic.intersection(words) if len(word) >= SHORTEST_WORD])


def read_page(text: str, raw_blocks: Sequence[RawBlock], tokens: Tokens, language: Language) -> Page:
    """Look at every block and find the run of paragraphs.

    Args:
        text: The whole source text.
        raw_blocks: Its blocks.
        tokens: Its tokens.
        language: Brings the words.
    """
    vocabulary = get_vocabulary(language)
    hints = vocabulary.hints.intersection(tokens.lower)
    shapes = read_shapes(text, raw_blocks, tokens, vocabulary, hints)
    looks, folded = shapes.looks, shapes.folded
    prose = shapes.prose
    return Page(
        text=text,
        tokens=tokens,
        shapes=shapes,
        prose=prose,
        run=shapes.run,
        topic=_read_topic(shapes, tokens.lower),
        copied=_find_copied(folded),
        bare=_PAGE_LOOKS.isdisjoint(looks) and (not prose or 3 * len(prose) >= len(looks)),
        page_words=vocabulary.page_words & hints,
        contributed=() if vocabulary.contributed_hints.isdisjoint(hints) else vocabulary.contributed,
        postings=_find_postings(folded, vocabulary, hints),
        language=language,
        vocabulary=vocabulary,
    )


def _read_topic(shapes: Shapes, lower: Sequence[str]) -> set[str]:
    firsts, stops = shapes.firsts, shapes.stops
    inside = shapes.prose[bisect_left(shapes.prose, shapes.run.first) : bisect_left(shapes.prose, shapes.run.stop)]
    return set().union(*[lower[firsts[index] : stops[index]] for index in inside[:_PARAGRAPHS]])


def _find_copied(folded: Sequence[str]) -> frozenset[str]:
    if len(set(folded)) == len(folded):
        return frozenset()
    return frozenset([line for line, times in Counter(folded).items() if times > 1])


def _find_postings(folded: Sequence[str], vocabulary: Vocabulary, hints: frozenset[str]) -> Sequence[str]:
    signs = [sign for sign, hint in vocabulary.embed if hint in hints]
    lines = "\n".join(folded) if signs else ""
    return [sign for sign in signs if sign in lines]
