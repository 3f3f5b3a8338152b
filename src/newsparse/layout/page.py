"""A page as all decisions of layout see it."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.languages import Language
from newsparse.layout.runs import Run, find_run
from newsparse.layout.shapes import Shape, read_shapes
from newsparse.layout.vocabulary import Vocabulary, get_vocabulary
from newsparse.text.blocks import RawBlock
from newsparse.text.tokens import Tokens

__all__ = ["Page", "read_page"]

# The story's words are those of its first paragraphs; short ones say nothing about its subject.
_PARAGRAPHS = 8
_SHORTEST_WORD = 4
# What stands around a story and never in it.
_PAGE_LOOKS = frozenset({"button", "insert", "section"})


class Page(NamedTuple):
    """A page, looked at block by block.

    Attributes:
        text: The source text.
        tokens: Its tokens.
        lower: The source text in lower case.
        shapes: Its blocks as each looks on its own.
        prose: Which blocks are running text, in order.
        run: Its densest run of paragraphs.
        folded: Each block in lower case.
        copies: How often each folded block stands on the page.
        bare: Whether it is running text for a good part and nothing on it looks as only a page around a story does.
        topic: The words of the run's first paragraphs.
        postings: What it holds of the words that only postings of social media carry.
        vocabulary: The words of the language.
    """

    text: str
    tokens: Tokens
    lower: str
    shapes: Sequence[Shape]
    prose: Sequence[int]
    run: Run
    folded: Sequence[str]
    copies: Counter[str]
    bare: bool
    topic: set[str]
    postings: Sequence[str]
    vocabulary: Vocabulary


def read_page(text: str, raw_blocks: Sequence[RawBlock], tokens: Tokens, language: Language) -> Page:
    """Look at every block and find the run of paragraphs.

    Args:
        text: The whole source text.
        raw_blocks: Its blocks.
        tokens: Its tokens.
        language: Brings the words.
    """
    shapes = read_shapes(text, raw_blocks, tokens, language)
    run = find_run(shapes)
    folded = [shape.folded for shape in shapes]
    looks = [shape.look for shape in shapes]
    prose = [index for index, look in enumerate(looks) if look == "prose"]
    paragraphs = [shapes[index] for index in prose if run.first <= index < run.stop][:_PARAGRAPHS]
    words: set[str] = set().union(*(tokens.lower[shape.first : shape.stop] for shape in paragraphs))
    topic = {word for word in words if len(word) >= _SHORTEST_WORD}
    bare = _PAGE_LOOKS.isdisjoint(looks) and (not prose or 3 * len(prose) >= len(shapes))
    vocabulary = get_vocabulary(language)
    lower = text.lower()
    hinted = not vocabulary.embed_hints.isdisjoint(tokens.lower)
    postings = [sign for sign in vocabulary.embed if sign in lower] if hinted else []
    return Page(text, tokens, lower, shapes, prose, run, folded, Counter(folded), bare, topic, postings, vocabulary)
