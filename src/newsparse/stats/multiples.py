"""Multiples and ranks: figures that are one word ("doubled", "twice", "third-largest")."""

import functools
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.readers.numbers import Numeral
from newsparse.readers.quantities import Quantity

__all__ = ["find_multiples"]


@attrs.frozen
class _Lexicon:
    verbs: Mapping[str, Decimal]
    either: Mapping[str, Decimal]
    comparisons: Mapping[str, Decimal]
    starters: frozenset[str]
    infinitive: frozenset[str]
    of: frozenset[str]
    ordinals: Mapping[str, int]
    superlatives: frozenset[str]
    rank_verbs: frozenset[str]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table = language.table("multiples")
    verbs, either, comparisons = (
        {word: Decimal(str(value)) for word, value in table[part].items()}
        for part in ("verbs", "either", "comparisons")
    )
    return _Lexicon(
        verbs=verbs,
        either=either,
        comparisons=comparisons,
        starters=frozenset(verbs | either | comparisons),
        infinitive=frozenset(table["words"]["infinitive"]),
        of=frozenset(table["words"]["of"]),
        ordinals=table["ranks"]["ordinals"],
        superlatives=frozenset(table["ranks"]["superlatives"]),
        rank_verbs=frozenset(table["ranks"]["verbs"]),
    )


def find_multiples(document: Document, sentence: Sentence, figures: Sequence[Quantity]) -> list[Quantity]:
    """Find multiples and ranks of a sentence.

    Args:
        document: The document.
        sentence: The sentence.
        figures: What was found in it so far.

    Returns:
        New figures, unsorted.
    """
    del figures
    words = _lexicon(document.language)
    lower = document.tokens.lower
    found = []
    for index in range(sentence.first, sentence.stop):
        word = lower[index]
        if word in words.starters:
            figure = _read_multiple(document, sentence, index, words)
            if figure is not None:
                found.append(figure)
    return found


def _read_multiple(document: Document, sentence: Sentence, index: int, words: _Lexicon) -> Quantity | None:
    lower = document.tokens.lower
    word = lower[index]
    before = lower[index - 1] if index > sentence.first else ""
    after = lower[index + 1] if index + 1 < sentence.stop else ""
    if word in words.verbs:
        down = words.verbs[word] < 1
        return _multiple(document, index, words.verbs[word], "down" if down else "up", "by")
    if word in words.either:
        if before in words.infinitive and before != "than":
            return _multiple(document, index, words.either[word], "up", "by")
        return _multiple(document, index, words.either[word], None, "diff") if after in words.of else None
    return _multiple(document, index, words.comparisons[word], None, "diff") if after in words.of else None


def _multiple(document: Document, index: int, value: Decimal, direction: str | None, role: str) -> Quantity:
    start, end = document.tokens.starts[index], document.tokens.end(index)
    numeral = Numeral(start, end, "words", value, None, None, None, value)
    figure = Quantity(start, end, index, index + 1, numeral, behind=end, kind="multiple", value=value, unit="times")
    figure.direction = "up" if direction == "up" else "down" if direction == "down" else None
    figure.role = "by" if role == "by" else "diff"
    figure.signed = True
    return figure
