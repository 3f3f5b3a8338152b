"""Ranks: places in an order, "third-largest", "ranked 12th", "No. 2", "top 10"."""

import functools
import re
from collections.abc import Mapping
from decimal import Decimal

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.readers.numbers import Numeral
from newsparse.readers.quantities import Quantity

__all__ = ["rank_words", "read_rank"]

_SMALL = re.compile(r"\d{1,3}")


@attrs.frozen
class _Lexicon:
    ordinals: Mapping[str, int]
    superlatives: frozenset[str]
    verbs: frozenset[str]
    places: frozenset[str]
    numbers: frozenset[str]
    top: str
    determiners: frozenset[str]
    possessive: tuple[str, ...]
    ordinal: re.Pattern[str]
    heights: frozenset[str]
    percents: tuple[str, ...]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    ranks = language.table("multiples")["ranks"]
    return _Lexicon(
        ordinals=ranks["ordinals"],
        superlatives=frozenset(ranks["superlatives"]),
        verbs=frozenset(ranks["verbs"]),
        places=frozenset(ranks["places"]),
        numbers=frozenset(ranks["numbers"]),
        top=ranks["top"],
        determiners=frozenset(ranks["determiners"]),
        possessive=tuple(ranks["possessive"]),
        ordinal=re.compile(rf"(\d{{1,4}})(?:{'|'.join(ranks['endings'])})(?:-([a-z]+))?"),
        heights=frozenset(ranks["heights"]),
        percents=tuple(ranks["percents"]),
    )


@functools.cache
def rank_words(language: Language) -> frozenset[str]:
    """Give the words that a rank may begin with; ordinals in digits are not among them.

    Args:
        language: Brings the words.
    """
    words = _lexicon(language)
    return frozenset({*words.ordinals, *words.numbers, words.top})


def read_rank(document: Document, sentence: Sentence, index: int) -> Quantity | None:
    """Read the rank that begins at a token.

    Args:
        document: The document.
        sentence: The sentence it stands in.
        index: Index of the token.

    Returns:
        The rank; None where an ordinal names something or only counts on.
    """
    words = _lexicon(document.language)
    tokens = document.tokens
    word = tokens.lower[index]
    if word in words.numbers or word == words.top:
        return _read_numbered(document, sentence, index, words)
    digits = words.ordinal.fullmatch(word)
    ordinal, _, tail = word.partition("-")
    value = int(digits[1]) if digits else words.ordinals.get(ordinal)
    if value is None:
        return None
    tail = (digits[2] or "") if digits else tail
    after = tokens.lower[index + 1] if index + 1 < sentence.stop else ""
    before = tokens.lower[index - 1] if index > sentence.first else ""
    if tail in words.superlatives or tail in words.places:
        return _rank(document, index, index + 1, value)
    if tail or (tokens.words[index][0].isupper() and index > sentence.first):
        return None
    if after in words.superlatives and tokens.words[index + 1].islower():
        return _rank(document, index, index + 2, value)
    if before in words.verbs or after in words.places:
        return _rank(document, index, index + 1, value)
    return None


def _read_numbered(document: Document, sentence: Sentence, index: int, words: _Lexicon) -> Quantity | None:
    """Read "No. 2" and "top 10"; the number of a case or a list is longer, or nothing follows that it could rank."""
    tokens = document.tokens
    place = index + 1
    if tokens.lower[index] in words.numbers:
        if not tokens.words[index][0].isupper() or index == sentence.first:
            return None
        before = tokens.lower[index - 1]
        if before not in words.determiners and not before.endswith(words.possessive):
            return None
        if place < sentence.stop and tokens.lower[place] == ".":
            place += 1
    if place + 1 >= sentence.stop or not _SMALL.fullmatch(tokens.lower[place]):
        return None
    if not tokens.words[place + 1].islower() or not tokens.words[place + 1].isalpha():
        return None
    if tokens.lower[index] == words.top:
        if tokens.lower[place] not in words.heights:
            return None
        figure = _rank(document, place, place + 1, int(tokens.lower[place]))
        return None if tokens.lower[place + 1].startswith(words.percents) else figure
    return _rank(document, index, place + 1, int(tokens.lower[place]))


def _rank(document: Document, first: int, stop: int, value: int) -> Quantity:
    start, end = document.tokens.starts[first], document.tokens.end(stop - 1)
    number = Decimal(value)
    return Quantity(
        start,
        end,
        first,
        stop,
        Numeral(start, end, "words", number, mantissa=number),
        kind="rank",
        value=number,
        signed=True,
        behind=end,
    )
