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


class Page(NamedTuple):
    """A page, looked at block by block.

    Attributes:
        text: The source text.
        tokens: Its tokens.
        shapes: Its blocks as each looks on its own.
        run: Its densest run of paragraphs.
        folded: Each block in lower case.
        copies: How often each folded block stands on the page.
        topic: The words of the run's first paragraphs.
        vocabulary: The words of the language.
    """

    text: str
    tokens: Tokens
    shapes: Sequence[Shape]
    run: Run
    folded: Sequence[str]
    copies: Counter[str]
    topic: frozenset[str]
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
    folded = [text[shape.start : shape.end].lower() for shape in shapes]
    paragraphs = [shape for shape in shapes[run.first : run.stop] if shape.look == "prose"][:_PARAGRAPHS]
    topic = frozenset(
        word for shape in paragraphs for word in tokens.lower[shape.first : shape.stop] if len(word) >= _SHORTEST_WORD
    )
    return Page(text, tokens, shapes, run, folded, Counter(folded), topic, get_vocabulary(language))
