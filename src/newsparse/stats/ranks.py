"""Ranks: places in an order, "third-largest", "ranked 12th", "No. 2", "top 10"."""

import functools
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.lexicon import group_phrases
from newsparse.readers.numbers import Numeral
from newsparse.readers.quantities import Quantity
from newsparse.readers.units import read_unit_behind

__all__ = ["is_spelled_ordinal", "rank_words", "read_rank"]

_ENDS = frozenset(",.;)")
_TEN = 10
# How far behind an ordinal its noun and what is said of it stand.
_REACH = 6
# "the top 50 metres" of the sea rank nothing.
_MEASURED = frozenset({"measurement", "duration"})
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
    tens: Mapping[str, int]
    ones: Mapping[str, int]
    unit_of_time: str
    counted_before: frozenset[str]
    done: frozenset[str]
    spans: Mapping[str, Sequence[tuple[str, ...]]]
    became: frozenset[str]
    infinitive: str
    not_counted: frozenset[str]
    stops: frozenset[str]
    ordinal: re.Pattern[str]
    heights: frozenset[str]
    moved: frozenset[str]
    ends: frozenset[str]
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
        tens=language.table("numbers")["tens"],
        ones={word: value for word, value in ranks["ordinals"].items() if value < _TEN} | {ranks["first"]: 1},
        unit_of_time=ranks["unit_of_time"],
        counted_before=frozenset(ranks["counted_before"]),
        done=frozenset(ranks["done"]),
        spans=group_phrases(ranks["spans"]),
        became=frozenset(ranks["became"]),
        infinitive=ranks["infinitive"],
        not_counted=frozenset(ranks["not_counted"]),
        stops=frozenset(language.table("nouns")["stops"]),
        ordinal=re.compile(rf"(\d{{1,4}})(?:{'|'.join(ranks['endings'])})(?:-([a-z]+))?"),
        heights=frozenset(ranks["heights"]),
        moved=frozenset(ranks["moved"]),
        ends=frozenset(ranks["ends"]),
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
    value, tail = _read_ordinal(word, words)
    if value is None:
        return None
    after = tokens.lower[index + 1] if index + 1 < sentence.stop else ""
    before = tokens.lower[index - 1] if index > sentence.first else ""
    if tail in words.superlatives or tail in words.places:
        return _rank(document, index, index + 1, value)
    if tail or (tokens.words[index][0].isupper() and index > sentence.first):
        return None
    if after in words.superlatives and tokens.words[index + 1].islower():
        return _rank(document, index, index + 2, value)
    if before in words.ends and _is_moved(document, sentence, index, words):
        return _rank(document, index, index + 1, value)
    if before in words.verbs or after in words.places or _counts_events(document, sentence, index, words):
        return _rank(document, index, index + 1, value)
    return None


def _read_ordinal(word: str, words: _Lexicon) -> tuple[int | None, str]:
    """The value of "third", "12th", "twenty-first", and what a hyphen binds to it: "largest"."""
    digits = words.ordinal.fullmatch(word)
    if digits:
        return int(digits[1]), digits[2] or ""
    ordinal, _, tail = word.partition("-")
    if ordinal in words.tens and tail in words.ones:
        return words.tens[ordinal] + words.ones[tail], ""
    return words.ordinals.get(ordinal), tail


def is_spelled_ordinal(document: Document, sentence: Sentence, index: int) -> bool:
    """Tell whether a token is an ordinal of two words, "twenty-first"; "a thirty-second spot" lasts so long.

    Args:
        document: The document.
        sentence: The sentence it stands in.
        index: Index of the token.
    """
    words, lower = _lexicon(document.language), document.tokens.lower
    ten, _, one = lower[index].partition("-")
    if ten not in words.tens or one not in words.ones:
        return False
    return one != words.unit_of_time or (index > sentence.first and lower[index - 1] in words.counted_before)


def _is_moved(document: Document, sentence: Sentence, index: int, words: _Lexicon) -> bool:
    """Whether somebody moved to a place or from it: "slipped to seventh", "climbed from 24th to 21st"."""
    lower = document.tokens.lower
    after = lower[index + 1] if index + 1 < sentence.stop else "."
    if after[0].isalnum() and after not in words.stops:
        return False  # "moved up to third grade"
    before = lower[max(sentence.first, index - _REACH) : index - 1]
    return not words.moved.isdisjoint(before) and all(word[0].isalnum() for word in before[-2:])


def _counts_events(document: Document, sentence: Sentence, index: int, words: _Lexicon) -> bool:
    """Whether an ordinal counts what happens: "the fourth driver fined", "his 12th goal of the season"."""
    tokens = document.tokens
    lower, first = tokens.lower, index - 1
    if first < sentence.first or not (lower[first] in words.counted_before or lower[first].endswith(words.possessive)):
        return False
    for place in range(index + 1, min(sentence.stop, index + _REACH)):
        word = lower[place]
        if word in words.not_counted or not word[0].isalpha():
            return False
        if place > index + 1:
            if word in words.done:
                return True
            if any(tuple(lower[place : place + len(phrase)]) == phrase for phrase in words.spans.get(word, ())):
                return True
            if word == words.infinitive:
                return first > sentence.first and lower[first - 1] in words.became
        if word in words.stops or tokens.words[place][0].isupper():
            return False
    return False


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
    if tokens.lower[index] == words.top and tokens.lower[place] in words.heights and tokens.lower[place + 1] in _ENDS:
        return _rank(document, place, place + 1, int(tokens.lower[place]))
    if not tokens.words[place + 1].islower() or not tokens.words[place + 1].isalpha():
        return None
    if tokens.lower[index] == words.top:
        if tokens.lower[place] not in words.heights:
            return None
        if tokens.lower[place + 1].startswith(words.percents):
            return None
        value = int(tokens.lower[place])
        unit = read_unit_behind(document.text, tokens.end(place), sentence.end, Decimal(value), document.language)
        return None if unit and unit.kind in _MEASURED else _rank(document, place, place + 1, value)
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
