"""A page as all decisions of layout see it."""

import functools
from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from newsparse.languages import Language
from newsparse.layout.runs import Run
from newsparse.layout.shapes import Shapes, read_shapes
from newsparse.layout.vocabulary import Vocabulary, get_vocabulary
from newsparse.text.blocks import RawBlock
from newsparse.text.tokens import Tokens

__all__ = ["Page", "read_page"]

# The story's words are those of its first paragraphs; short ones say nothing about its subject.
_PARAGRAPHS = 8
_SHORTEST_WORD = 4
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
        copies: How often each folded block stands on the page.
        bare: Whether it is running text for a good part and nothing on it looks as only a page around a story does.
        hints: The words on it that layout looks for.
        vocabulary: The words of the language.
    """

    text: str
    tokens: Tokens
    shapes: Shapes
    prose: Sequence[int]
    run: Run
    copies: Counter[str]
    bare: bool
    hints: frozenset[str]
    vocabulary: Vocabulary

    @functools.cached_property
    def _topic(self) -> set[str]:
        lower, firsts, stops = self.tokens.lower, self.shapes.firsts, self.shapes.stops
        run = self.run
        paragraphs = [index for index in self.prose if run.first <= index < run.stop][:_PARAGRAPHS]
        return set().union(*[lower[firsts[index] : stops[index]] for index in paragraphs])

    def count_shared(self, words: Iterable[str]) -> int:
        """Count the different words that the run's first paragraphs have too, short ones left out.

        Args:
            words: Some words in lower case.
        """
        return len([word for word in self._topic.intersection(words) if len(word) >= _SHORTEST_WORD])

    @functools.cached_property
    def page_words(self) -> frozenset[str]:
        """Those of its words that show a line of the page."""
        return self.vocabulary.page_words & self.hints

    @functools.cached_property
    def contributed(self) -> tuple[str, ...]:
        """What ends lines that name those who helped; nothing where no word of it stands on the page."""
        return () if self.vocabulary.contributed_hints.isdisjoint(self.hints) else self.vocabulary.contributed

    @functools.cached_property
    def postings(self) -> Sequence[str]:
        """What it holds of the words that only postings of social media carry."""
        signs = [sign for sign, hint in self.vocabulary.embed if hint in self.hints]
        lines = "\n".join(self.shapes.folded) if signs else ""
        return [sign for sign in signs if sign in lines]


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
    looks = shapes.looks
    prose = shapes.prose
    return Page(
        text=text,
        tokens=tokens,
        shapes=shapes,
        prose=prose,
        run=shapes.run,
        copies=Counter(shapes.folded),
        bare=_PAGE_LOOKS.isdisjoint(looks) and (not prose or 3 * len(prose) >= len(looks)),
        hints=hints,
        vocabulary=vocabulary,
    )
