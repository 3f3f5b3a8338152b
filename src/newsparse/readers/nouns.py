"""Nouns: which noun a number counts, and where the noun phrase behind the number ends.

The reader needs no tagger. A number other than one is followed by a plural, and behind a plural subject no verb ends in
-s; so the noun is the first plural behind the number, or the last of several plurals in a row ("two sales executives").
"""

import functools
import re
from collections.abc import Mapping
from typing import NamedTuple

import attrs

from newsparse.languages import Language
from newsparse.memo import Memo
from newsparse.text.tokens import Tokens

__all__ = ["Noun", "is_plural", "leaves_people", "read_noun", "singular"]

_REACH = 7
_MOST_WORDS = 20_000
"""How many words are remembered; more than an archive's common words, few enough for memory."""
_OPENING = frozenset("\"'\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}")
_SIBILANT = re.compile(r"(?:ss|sh|ch|x|zz)es$")


class Noun(NamedTuple):
    """The noun phrase behind a number.

    Attributes:
        first: Index of its first token.
        head: Index of the token that is counted.
        stop: Index behind the head; what follows (relative clauses, "of" and its noun) is not looked at.
        unit: The head in the singular, capitals kept for names ("Syrian").
    """

    first: int
    head: int
    stop: int
    unit: str


@attrs.frozen
class _Lexicon:
    stops: frozenset[str]
    irregular: Mapping[str, str]
    no_plurals: frozenset[str]
    joiners: frozenset[str]
    past: frozenset[str]
    verb_endings: tuple[str, str]
    men: str


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table = language.table("nouns")
    endings = language.table("clause_words")["endings"]
    return _Lexicon(
        stops=frozenset(table["stops"]),
        verb_endings=(endings["third"], endings["past"]),
        irregular=table["irregular"],
        no_plurals=frozenset(table["singular_in_s"]["words"]),
        joiners=frozenset(table["joiners"]),
        past=frozenset(table["past"]),
        men=table["men"],
    )


def is_plural(word: str, language: Language) -> bool:
    """Tell whether a word looks like a plural noun.

    Args:
        word: The word in lower case.
        language: Brings the irregular plurals.
    """
    return _plurals(language)[word]


@functools.cache
def _plurals(language: Language) -> Memo[str, bool]:
    return Memo(functools.partial(_looks_plural, _lexicon(language)), most=_MOST_WORDS)


def _looks_plural(words: _Lexicon, word: str) -> bool:
    if word in words.irregular or (word.endswith(words.men) and len(word) > 4 and word not in words.no_plurals):
        return True
    if len(word) < 3 or word[-1] != "s" or word in words.no_plurals or word in words.stops:
        return False
    return not word.endswith(("ss", "'s", "ous", "us"))


def singular(word: str, language: Language) -> str:
    """Give the singular of a plural noun; any other word as it is.

    Args:
        word: The noun as printed.
        language: Brings the irregular plurals.

    Example:
        >>> from newsparse.languages import get_language
        >>> [singular(word, get_language("en")) for word in ("counties", "women", "churches", "Russians")]
        ['county', 'woman', 'church', 'Russian']
    """
    return _singulars(language)[word]


@functools.cache
def _singulars(language: Language) -> Memo[str, str]:
    return Memo(functools.partial(_make_singular, _lexicon(language)), most=_MOST_WORDS)


def _make_singular(words: _Lexicon, word: str) -> str:
    last = word.lower().rpartition("-")[2]
    known = words.irregular.get(last)
    if known is not None:
        stem = word[: len(word) - len(last)]
        return stem + (known.capitalize() if word[len(stem) :][0].isupper() else known)
    if not _looks_plural(words, last):
        return word
    if last.endswith(words.men):
        return word[: -len(words.men)] + words.irregular[words.men]
    if last.endswith("ies") and len(last) > 4:
        return word[:-3] + "y"
    if _SIBILANT.search(last):
        return word[:-2]
    return word[:-1]


def read_noun(tokens: Tokens, index: int, stop: int, language: Language, *, one: bool = False) -> Noun | None:
    """Read the noun phrase that follows a number.

    Args:
        tokens: Tokens of the text.
        index: Index of the token behind the number.
        stop: Index behind the last token of the sentence.
        language: Brings the words that end a noun phrase.
        one: Whether the number is one, so that its noun is a singular.

    Returns:
        The phrase up to its head; None if no noun follows.
    """
    lower, shapes = tokens.lower, _shapes(language)
    place, last = index, min(stop, index + _REACH)
    while place < last:
        shape = shapes[lower[place]]
        if shape == "d" and place > index and tokens.words[place - 1][0].isupper():
            shape = _plural_shape(lower[place], language)
        if shape == "p" and not one:
            head = place
            while head + 1 < last and is_plural(lower[head + 1], language):
                head += 1
            return tuple.__new__(Noun, (index, head, head + 1, _unit(tokens.words[head], language)))
        if shape == ".":
            # The full stops of "U.S." are tokens of their own, and quote marks may stand around a word of the phrase.
            if lower[place] == "." and place > index and len(lower[place - 1]) == 1 and place + 1 < last:
                place += 1
                continue
            if lower[place] in _OPENING and place <= index + 1 and not one and _opens(tokens, place, last):
                place += 1
                continue
            return None
        if shape == "j" and place > index and not one and place + 1 < last:
            # Two modifiers of one noun: "combat and civilian deaths".
            place += 1
            continue
        if shape in "sjd":
            return _singular_head(tokens, index, place, _lexicon(language)) if one else None
        if one and (place + 1 == last or not lower[place + 1][0].isalnum()):
            return _singular_head(tokens, index, place + 1, _lexicon(language))
        place += 1
    return None


def _opens(tokens: Tokens, place: int, stop: int) -> bool:
    """Whether a quote mark opens at a place, apart from the word before it: "285 "problem crocs""."""
    starts = tokens.starts
    return place + 1 < stop and starts[place + 1] == starts[place] + 1 and starts[place] > tokens.end(place - 1)


def leaves_people(noun: str, before: str, language: Language) -> bool:
    """Tell whether a noun for many people is one here: "the town's population", not "the wolf population".

    Args:
        noun: The noun in lower case.
        before: The word in front of it as printed; empty if there is none.
        language: Brings the nouns that animals have, too.

    Example:
        >>> from newsparse.languages import get_language
        >>> [leaves_people("population", word, get_language("en")) for word in ("Oldport's", "wolf")]
        [True, False]
    """
    populations, peopling, possessives = _populations(language)
    if noun not in populations or not before.islower():
        return True
    return before in peopling or before.endswith(possessives)


@functools.cache
def _populations(language: Language) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    people = language.table("nouns")["people"]
    possessives = tuple(language.table("quantities")["count"]["possessives"])
    return frozenset(people["populations"]), frozenset(people["peopling"]), possessives


@functools.cache
def _shapes(language: Language) -> Memo[str, str]:
    """Give what a word is to a noun phrase.

    A full stop for a mark, j for what joins two modifiers, s for what ends a phrase, d for digits, p for a plural, n for any
    other word.
    """
    words = _lexicon(language)

    def classify(word: str) -> str:
        if not word[0].isalnum():
            return "."
        if word in words.stops:
            return "j" if word in words.joiners else "s"
        return "d" if word[0].isdigit() else _plural_shape(word, language)

    return Memo(classify, most=_MOST_WORDS)


def _plural_shape(word: str, language: Language) -> str:
    """Tell a plural from other words, digits or not."""
    return "p" if is_plural(word.rpartition("-")[2], language) else "n"


def _singular_head(tokens: Tokens, index: int, stop: int, words: _Lexicon) -> Noun | None:
    """The noun behind "one": the last word before the phrase ends or its verb begins ("one boat sank", "one ship leaves")."""
    lower = tokens.lower
    stop = next((place for place in range(index + 1, stop) if lower[place] in words.past), stop)
    head = stop - 1
    if lower[head].endswith(words.verb_endings):
        head -= 1
    return Noun(index, head, head + 1, tokens.words[head]) if head >= index and lower[head][0].isalpha() else None


def _unit(word: str, language: Language) -> str:
    return singular(word.rpartition("-")[2], language)
