"""Numbers: in digits, in words, and in both, with their exact value.

The work is done where a number can begin (`find_places`), never on the whole text; `read_numeral` then reads as far as
the number goes. What it stands for is not asked here.
"""

import re
from fractions import Fraction
from itertools import compress

from newsparse.languages import Language
from newsparse.readers.numbers import digits
from newsparse.readers.numbers.digits import VULGAR, read_digits
from newsparse.readers.numbers.lexicon import NumberWords, load_words, next_word, word_before
from newsparse.readers.numbers.numerals import EXACT, Numeral, exact_decimal, make_fraction
from newsparse.readers.numbers.plain import read_hyphened, read_plain
from newsparse.readers.numbers.spelled import read_spelled
from newsparse.text.tokens import Tokens

__all__ = [
    "EXACT",
    "Numeral",
    "exact_decimal",
    "find_places",
    "number_links",
    "number_words",
    "read_hyphened",
    "read_magnitude",
    "read_numeral",
    "read_plain",
]

_DIGITS = "0123456789"
_DIGITS_AND_VULGAR = _DIGITS + "".join(VULGAR)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def number_words(language: Language) -> frozenset[str]:
    """Give every word that a number may begin with.

    Args:
        language: Brings the words.
    """
    return load_words(language).starters


def number_links(language: Language) -> frozenset[str]:
    """Give every word with which a number may go on.

    Args:
        language: Brings the words.
    """
    words = load_words(language)
    return words.followers.union(words.short, words.money)


def read_magnitude(text: str, end: int, limit: int, language: Language) -> tuple[int, int]:
    """Read magnitude words that stand apart from their number: "75 USD million".

    Args:
        text: The whole source text.
        end: Offset behind what stands between.
        limit: Where to stop reading.
        language: Brings the words.

    Returns:
        Their product, 1 if there are none, and the offset behind them.
    """
    return digits.read_magnitude(text, end, limit, load_words(language))


def find_places(text: str, tokens: Tokens, starters: frozenset[str]) -> list[int]:
    """Find where a number may begin: every run of digits, every token that is or begins with a number word.

    Args:
        text: The whole source text.
        tokens: Its tokens.
        starters: The words to stop at: `number_words`, and others.

    Returns:
        Offsets in text order.
    """
    starts, lower = tokens.starts, tokens.lower
    places = list(compress(starts, map(starters.__contains__, lower)))
    place = text.find("-")
    while place != -1:
        index = tokens.at(place)
        if index >= 0 and lower[index].partition("-")[0] in starters:
            places.append(starts[index])
        # On behind the whole token: one token may have many hyphens.
        place = text.find("-", max(place + 1, tokens.end(index) if index >= 0 else 0))
    places += _digits(text)
    return sorted(set(places))


def _digits(text: str) -> list[int]:
    """Offsets of the first digit of every run, and of vulgar fractions.

    Looking for ten characters one by one is several times faster than one pattern for all of them.
    """
    found = []
    for digit in _DIGITS if text.isascii() else _DIGITS_AND_VULGAR:
        place = text.find(digit)
        while place != -1:
            if not (place and text[place - 1] in _DIGITS):
                found.append(place)
            place = text.find(digit, place + 1)
    return found


def read_numeral(text: str, start: int, limit: int, language: Language) -> Numeral | None:
    """Read the number that begins at a place.

    Args:
        text: The whole source text.
        start: Where its first digit or word begins; an article or a sign before it is taken in.
        limit: Where to stop reading.
        language: Brings the number words.

    Returns:
        The numeral; None if no number begins there.

    Example:
        >>> from newsparse.languages import get_language
        >>> read_numeral("some 2.5 million people", 5, 23, get_language("en")).value
        Decimal('2500000')
    """
    words = load_words(language)
    numeral = _read_one(text, start, limit, words)
    if numeral is None or numeral.form not in ("digits", "words"):
        return numeral
    if next_word(text, numeral.end, limit)[0] not in words.followers:
        return numeral
    return _read_odds(text, numeral, limit, words) or _read_over(text, numeral, limit, words) or numeral


def _read_one(text: str, start: int, limit: int, words: NumberWords) -> Numeral | None:
    if text[start] in _DIGITS or text[start] in VULGAR:
        return read_digits(text, start, limit, words)
    return read_spelled(text, start, limit, words)


def _read_odds(text: str, first: Numeral, limit: int, words: NumberWords) -> Numeral | None:
    """Read "one in five", "3 out of 10": one number, not two."""
    link = words.odds.match(text, first.end, limit)
    if link is None:
        return None
    place = link.end()
    word, after = next_word(text, place, limit)
    if word in words.articles:
        place = after + 1
    second = _read_one(text, place, limit, words) if place < limit else None
    if second is None or second.form not in ("digits", "words") or _YEAR.fullmatch(text, place, second.end):
        return None
    if _happens_in(text, first, second, limit, words):
        return None
    share = _share(first, second)
    return make_fraction(first.start, second.end, share, "odds") if share is not None and share < 1 else None


def _happens_in(text: str, first: Numeral, second: Numeral, limit: int, words: NumberWords) -> bool:
    """Whether "in" says how long or how often something was tried: "287 for 6 in 50 overs", "won 7-3 in 10 innings"."""
    if (
        text[first.start - 1 : first.start] in ("-", "\N{EN DASH}")
        and text[first.start - 2 : first.start - 1].isdigit()
    ):
        return True
    word, _, begin = word_before(text, first.start - 1)
    if word in words.not_odds_after and text[begin - 2 : begin - 1].isdigit():
        return True
    several = first.value != 1 and next_word(text, first.end, limit)[1] == second.start - 1
    return several and next_word(text, second.end, limit)[0] in words.not_odds_before


def _read_over(text: str, first: Numeral, limit: int, words: NumberWords) -> Numeral | None:
    """Read "one over twenty", where nothing is counted behind it."""
    word, after = next_word(text, first.end, limit)
    if word != words.over or abs(first.value or 0) != 1 or after + 1 >= limit:
        return None
    second = _read_one(text, after + 1, limit, words)
    if second is None or second.form not in ("digits", "words") or second.end < limit:
        return None
    share = _share(first, second)
    return make_fraction(first.start, second.end, share) if share is not None else None


def _share(first: Numeral, second: Numeral) -> Fraction | None:
    """The first number as a share of the second; None where one of them is no whole number."""
    top, bottom = first.value, second.value
    if top is None or bottom is None or top != int(top) or bottom != int(bottom) or top == 0 or bottom < 1:
        return None
    return Fraction(int(top), int(bottom))
