"""Numbers as most are printed, "40", "1,250", "2.5 million", "two": read at a glance, where nothing beside them can belong to them."""

import functools
import re
from collections.abc import Mapping
from decimal import Decimal

import attrs

from newsparse.languages import Language
from newsparse.readers.numbers.lexicon import load_words
from newsparse.readers.numbers.numerals import Numeral, make_number
from newsparse.text.tokens import Tokens

__all__ = ["read_plain"]

_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3}){1,8}|\d{1,9})(?:\.\d{1,15})?+(?![\w'’/-]|[.,]\d)")
# Behind a number: marks that end it.
_ENDS = frozenset(",.;)%")
# Before a number: what is neither a sign nor part of it.
_OPENERS = frozenset(" (\n$€£")
_MINUS = frozenset("-\N{MINUS SIGN}")
# The sign of a product: "1.5 x 10".
_PRODUCT = "x"


@attrs.frozen(eq=False)
class _Lexicon:
    values: Mapping[str, Decimal]
    magnitudes: Mapping[str, int]
    goes_on: frozenset[str]
    links: frozenset[str]
    behind_links: frozenset[str]
    signs: frozenset[str]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    words, odds = load_words(language), language.table("numbers")["odds"]
    small = {**words.ones, **words.tens}
    return _Lexicon(
        values={word: Decimal(value) for word, value in small.items()},
        magnitudes=words.magnitudes,
        goes_on=words.followers.union(words.short, words.money, small, (_PRODUCT,)),
        links=frozenset({words.joiner, words.over, *(phrase.split()[0] for phrase in odds)}),
        behind_links=words.starters.union(words.articles, *(phrase.split() for phrase in odds)),
        signs=frozenset(words.negatives),
    )


def read_plain(text: str, tokens: Tokens, index: int, limit: int, language: Language) -> tuple[Numeral, int] | None:
    """Read a number with a blank or a mark on both sides and no word behind it with which it could go on.

    Args:
        text: The whole source text.
        tokens: Its tokens.
        index: Index of its first token.
        limit: Where to stop reading.
        language: Brings the words of numbers.

    Returns:
        The numeral and the index behind its last token; None where a closer look is needed.
    """
    words = _lexicon(language)
    start = tokens.starts[index]
    if start and (
        text[start - 1] not in _OPENERS
        or text[start - 2 : start - 1] in _MINUS
        or (index and tokens.lower[index - 1] in words.signs)
    ):
        return None
    word = tokens.words[index]
    digits, value = None, words.values.get(tokens.lower[index])
    if value is not None:
        end, stop = start + len(word), index + 1
    else:
        digits = _DIGITS.match(text, start, limit)
        if digits is None:
            return None
        printed, end = digits[0], digits.end()
        value = Decimal(printed.replace(",", ""))
        stop = index + 1 + 2 * (printed.count(",") + printed.count("."))
        if _may_follow(tokens, stop, end) and tokens.lower[stop] in words.magnitudes and end + 1 < limit:
            magnitude, end = words.magnitudes[tokens.lower[stop]], tokens.end(stop)
            plain = _ends_there(text, tokens, stop + 1, end, limit, words)
            return (make_number(start, end, "digits", value, magnitude), stop + 1) if plain else None
    if not _ends_there(text, tokens, stop, end, limit, words):
        return None
    return Numeral(start, end, "digits" if digits else "words", value, None, None, None, value), stop


def _may_follow(tokens: Tokens, stop: int, end: int) -> bool:
    """Whether a word follows behind one blank."""
    return stop < len(tokens.words) and tokens.starts[stop] == end + 1 and tokens.words[stop].isalpha()


def _ends_there(text: str, tokens: Tokens, stop: int, end: int, limit: int, words: _Lexicon) -> bool:
    if end >= limit:
        return True
    following = text[end]
    if following in _ENDS:
        return not text[end + 1 : end + 2].isdecimal()
    if following != " " or not _may_follow(tokens, stop, end):
        return False
    after = tokens.lower[stop]
    if after not in words.goes_on:
        return True
    if after not in words.links or stop + 1 == len(tokens.words):
        return False
    return tokens.words[stop + 1].isalpha() and tokens.lower[stop + 1] not in words.behind_links
