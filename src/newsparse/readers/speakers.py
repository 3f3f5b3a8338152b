"""Speakers: who is meant by the words beside a cue, a name, "he", "the mayor", "officials"."""

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.languages import Language
from newsparse.model import Span, Speaker
from newsparse.readers.marks import Marks
from newsparse.readers.names import Cast
from newsparse.text.tokens import Tokens

__all__ = ["Source", "read_speakers"]


class Source(NamedTuple):
    """The words that say who speaks.

    Attributes:
        start: Offset of the whole noun phrase nearest the cue ("he", "Mr. Coll", "Hugh Hill, a doctor").
        end: Offset behind it.
        sentence: Index of its sentence.
        quote_start: Offset where the attributed content starts.
    """

    start: int
    end: int
    sentence: int
    quote_start: int


def read_speakers(
    text: str,
    sentences: Sequence[tuple[int, int, int, int, int]],
    tokens: Tokens,
    marks: Marks,
    cast: Cast,
    language: Language,
    sources: Sequence[Source],
) -> list[Speaker]:
    """Find out who is meant by each source.

    Args:
        text: The whole source text.
        sentences: Sentences of the story: start, end, first token, token behind the last, block.
        tokens: Tokens of the text.
        marks: Its quote marks, paired.
        cast: Who is named where.
        language: Brings pronouns, roles and nouns for groups and documents.
        sources: The words beside the cues, in text order.

    Returns:
        One speaker for each source, in order.
    """
    del sentences, tokens, marks, cast, language
    return [
        Speaker(text=text[source.start : source.end], span=Span(source.start, source.end), kind="unnamed")
        for source in sources
    ]
