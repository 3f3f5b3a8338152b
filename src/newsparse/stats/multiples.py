"""Multiples that are one word: "doubled", "twice", "tenfold"."""

import functools
from collections.abc import Mapping
from decimal import Decimal

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model.statistics import Change, Direction
from newsparse.readers.numbers import Numeral
from newsparse.readers.quantities import Quantity

__all__ = ["multiple_words", "read_multiple"]


@attrs.frozen
class _Lexicon:
    verbs: Mapping[str, Decimal]
    either: Mapping[str, Decimal]
    comparisons: Mapping[str, Decimal]
    folds: Mapping[str, Decimal]
    infinitive: frozenset[str]
    of: frozenset[str]
    not_before: frozenset[str]
    as_: str
    stops: frozenset[str]
    unit: str


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table, numbers = language.table("multiples"), language.table("numbers")
    verbs, either, comparisons = (
        {word: Decimal(str(value)) for word, value in table[part].items()}
        for part in ("verbs", "either", "comparisons")
    )
    fold = language.table("quantities")["multiple"]["fold"]
    return _Lexicon(
        verbs=verbs,
        either=either,
        comparisons=comparisons,
        folds={
            word + fold: Decimal(value)
            for part in ("ones", "tens", "magnitudes")
            for word, value in numbers[part].items()
        },
        infinitive=frozenset(table["words"]["infinitive"]),
        of=frozenset(table["words"]["of"]),
        not_before=frozenset(table["words"]["not_before"]),
        as_=table["words"]["as"],
        stops=frozenset(language.table("nouns")["stops"]),
        unit=language.table("quantities")["multiple"]["unit"],
    )


@functools.cache
def multiple_words(language: Language) -> frozenset[str]:
    """Give the words that a multiple may be.

    Args:
        language: Brings the words.
    """
    words = _lexicon(language)
    return frozenset({*words.verbs, *words.either, *words.comparisons, *words.folds})


def read_multiple(document: Document, sentence: Sentence, index: int) -> Quantity | None:
    """Read the multiple that a token is.

    Args:
        document: The document.
        sentence: The sentence it stands in.
        index: Index of the token.

    Returns:
        The figure with its role; None where the word multiplies nothing ("double standard", "scored twice").
    """
    words = _lexicon(document.language)
    lower = document.tokens.lower
    word = lower[index]
    before = lower[index - 1] if index > sentence.first else ""
    after = lower[index + 1] if index + 1 < sentence.stop else ""
    if after in words.not_before:
        return None
    if word in words.verbs:
        value = words.verbs[word]
        return _multiple(document, index, value, "down" if value < 1 else "up", "by", words)
    if word in words.folds:
        return _multiple(document, index, words.folds[word], None, None, words)
    if word in words.either and before in words.infinitive:
        return _multiple(document, index, words.either[word], "up", "by", words)
    value = words.either.get(word) or words.comparisons[word]
    if after not in words.of or (after == words.as_ and not _compares(document, sentence, index + 2, words)):
        return None
    return _multiple(document, index, value, None, "diff", words)


def _compares(document: Document, sentence: Sentence, place: int, words: _Lexicon) -> bool:
    """Whether "as" goes on with what is compared: "twice as many", not "scored twice as the Reds won"."""
    return (
        place < sentence.stop
        and document.tokens.words[place][0].islower()
        and document.tokens.lower[place] not in words.stops
    )


def _multiple(
    document: Document, index: int, value: Decimal, direction: Direction | None, role: Change | None, words: _Lexicon
) -> Quantity:
    start, end = document.tokens.starts[index], document.tokens.end(index)
    return Quantity(
        start,
        end,
        index,
        index + 1,
        Numeral(start, end, "words", value, mantissa=value),
        kind="multiple",
        value=value,
        unit=words.unit,
        signed=True,
        behind=end,
        direction=direction,
        role=role,
    )
