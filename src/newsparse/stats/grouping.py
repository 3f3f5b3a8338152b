"""Figures by the sentence they stand in."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.document import Document, Sentence
from newsparse.model import Statistic
from newsparse.readers.quantities import Quantity

__all__ = ["Group", "group_by_sentence", "group_figures", "group_spans"]


_LONGEST = 400
"""Tokens of the longest sentence that is read as one; prose stays far below."""


class Group(NamedTuple):
    """The figures of one sentence.

    Attributes:
        sentence: The sentence.
        number: Its index in the document.
        begin: Index of its first figure.
        stop: Index behind its last one.
    """

    sentence: Sentence
    number: int
    begin: int
    stop: int


def group_by_sentence(document: Document, figures: Sequence[Statistic]) -> Iterator[Group]:
    """Go through the sentences that hold figures.

    Args:
        document: The document, read.
        figures: Its figures in text order; those outside all sentences are passed over.

    Returns:
        A group a sentence, in text order.
    """
    return group_spans(document, [(figure.span.start, figure.span.end) for figure in figures])


def group_figures(document: Document, number: int, figures: Sequence[Quantity], begin: int) -> list[Group]:
    """Put the figures of a sentence into one group, those of a table into several.

    Args:
        document: The document, read.
        number: Index of the sentence.
        figures: Its figures in text order.
        begin: How many figures stand before it.
    """
    sentence = document.sentences[number]
    if sentence.stop - sentence.first <= _LONGEST:
        return [Group(sentence, number, begin, begin + len(figures))]
    pieces = group_spans(document, [(figure.start, figure.end) for figure in figures])
    return [Group(piece.sentence, number, begin + piece.begin, begin + piece.stop) for piece in pieces]


def group_spans(document: Document, spans: Sequence[tuple[int, int]]) -> Iterator[Group]:
    """Go through the sentences that hold stretches of text.

    Args:
        document: The document, read.
        spans: Start and end of each stretch in text order; those outside all sentences are passed over.

    Yields:
        A group a sentence, in text order.
    """
    sentences = document.sentences
    starts = [start for start, _ in spans]
    ends = [sentence.end for sentence in sentences]
    index = number = 0
    while index < len(starts):
        number = bisect_left(ends, starts[index] + 1, number)
        if number == len(ends):
            return
        sentence = sentences[number]
        begin = bisect_left(starts, sentence.start, index)
        index = bisect_left(starts, sentence.end, begin)
        if begin < index:
            if sentence.stop - sentence.first > _LONGEST:
                sentence, index = _window(document, sentence, spans, starts, begin)
            yield Group(sentence, number, begin, index)


def _window(
    document: Document, sentence: Sentence, spans: Sequence[tuple[int, int]], starts: Sequence[int], begin: int
) -> tuple[Sentence, int]:
    """Cut a piece with the next figures out of what is no sentence but a table, so that none looks at all the others."""
    tokens = document.tokens
    first = max(sentence.first, tokens.at(starts[begin]) - _LONGEST // 4)
    last = min(sentence.stop, first + _LONGEST) - 1
    index = bisect_left(starts, tokens.end(last), begin + 1)
    last = max(last, tokens.first_from(spans[index - 1][1]) - 1)
    piece = Sentence(tokens.starts[first], tokens.end(last), first, last + 1, sentence.block)
    return piece, index
