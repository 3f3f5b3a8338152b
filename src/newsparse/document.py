"""The document: a text read once, frozen, that every extractor works on.

What two extractors need is a part of the document, so that they agree: who is named where (`Document.cast`) and who says
what (`Document.attributions`). Parts that only some extractors need are made when first asked for.
"""

import bisect
import functools
from collections.abc import Sequence
from typing import NamedTuple

import attrs

from newsparse.languages import Language
from newsparse.layout import read_layout
from newsparse.model import Block
from newsparse.readers.attributions import Attribution, read_attributions
from newsparse.readers.marks import Marks, pair_marks
from newsparse.readers.names import Cast, read_cast
from newsparse.readers.surroundings import NearLine, lines_above, lines_below
from newsparse.text.blocks import group_blocks
from newsparse.text.lines import split_lines
from newsparse.text.sentences import split_stretches
from newsparse.text.tokens import Tokens, split_tokens

__all__ = ["STORY_KINDS", "Document", "Sentence", "read_document"]

STORY_KINDS = frozenset({"headline", "deck", "paragraph", "list-item", "pull-quote", "embed", "caption"})
"""Kinds of blocks that hold sentences of the story."""

# How many lines below the headline and above it can say who wrote the story, and when.
_BELOW, _ABOVE = 40, 8
# English prose has a fifth to a third of function words, and pages full of navigation still a tenth; other languages
# have hardly any of them. Counted on pages of 208 English-language sites and on 239 pages in other languages.
_MIN_FUNCTION_WORDS = 0.09
# Fewer words say nothing about their language, and so many tokens of the story say enough.
_MIN_WORDS, _MAX_TOKENS = 50, 400
# Prose has enough function words for all of them among so many.
_SURE = 160


class Sentence(NamedTuple):
    """One sentence of the story.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one.
        first: Index of its first token.
        stop: Index behind its last token.
        block: Index of its block.
    """

    start: int
    end: int
    first: int
    stop: int
    block: int


@attrs.frozen(eq=False, kw_only=True)
class Document:
    """One text, read.

    Attributes:
        text: The source text, unchanged.
        language: The language it was read in.
        tokens: Tokens of the whole text.
        blocks: Classified blocks, in order.
        sentences: Sentences of the blocks that tell the story (`STORY_KINDS`), in order.
        folded: Each block in lower case.
    """

    text: str
    language: Language
    tokens: Tokens
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    folded: Sequence[str]

    @functools.cached_property
    def below(self) -> list[NearLine]:
        """The lines between the headline and the story, where bylines and dates stand."""
        return lines_below(self.blocks, self.text, _BELOW)

    @functools.cached_property
    def above(self) -> list[NearLine]:
        """The lines above the headline, the nearest first."""
        return lines_above(self.blocks, self.text, _ABOVE)

    @functools.cached_property
    def foreign_share(self) -> float | None:
        """The share of function words among the story's first words, if it is so small that it must be in another language."""
        function_words = self.language.words("function_words")
        first = self.sentences[0].first if self.sentences else 0
        lower = self.tokens.lower
        enough = min(len(lower) - first, _MAX_TOKENS) * _MIN_FUNCTION_WORDS
        if len(list(filter(function_words.__contains__, lower[first : first + _SURE]))) > enough:
            return None
        sample = lower[first : first + _MAX_TOKENS]
        found = len(list(filter(function_words.__contains__, sample)))
        if found > enough:
            return None
        n_words = len([token for token in sample if token[0].isalpha()])
        return found / n_words if n_words >= _MIN_WORDS and found / n_words < _MIN_FUNCTION_WORDS else None

    @functools.cached_property
    def marks(self) -> Marks:
        """Quote marks of the story, paired."""
        story = [block.span for block in self.blocks if block.kind in STORY_KINDS]
        return pair_marks(self.text, story, self.language)

    @functools.cached_property
    def cast(self) -> Cast:
        """Who is named where."""
        return read_cast(self.text, self.sentences, self.tokens, self.language)

    @functools.cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who says what, in text order."""
        return read_attributions(self.text, self.sentences, self.tokens, self.marks, self.cast, self.language)


def read_document(text: str, language: Language) -> Document:
    """Read a text: lines, blocks, what each block is, sentences.

    Args:
        text: The article, unchanged.
        language: Its language.
    """
    lines = split_lines(text)
    tokens = split_tokens(text)
    blocks, folded = read_layout(text, group_blocks(text, lines, language), tokens, language)
    sentences = _split(text, blocks, tokens, language)
    return Document(text=text, language=language, tokens=tokens, blocks=blocks, sentences=sentences, folded=folded)


def _split(text: str, blocks: Sequence[Block], tokens: Tokens, language: Language) -> tuple[Sentence, ...]:
    """Split the blocks that tell the story into sentences."""
    told = [(index, block.span) for index, block in enumerate(blocks) if block.kind in STORY_KINDS]
    found = split_stretches(text, [(span.start, span.end) for _, span in told], language)
    rows = []
    starts, first = [*tokens.starts, len(text)], 0
    for (index, _), sentences in zip(told, found, strict=True):
        for start, end in sentences:
            # Between two sentences stands no token, unless there is another block between theirs.
            if starts[first] < start:
                first = bisect.bisect_left(starts, start, first)
            stop = bisect.bisect_left(starts, end, first)
            rows.append((start, end, first, stop, index))
            first = stop
    return tuple([tuple.__new__(Sentence, row) for row in rows])
