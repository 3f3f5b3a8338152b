"""Numbers as most are printed, "40", "1,250", "2.5 million", "two": read at a glance, where nothing beside them can belong to them."""

import functools
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

import attrs

from newsparse.languages import Language
from newsparse.readers.numbers.lexicon import load_words
from newsparse.readers.numbers.numerals import Form, Numeral, make_number
from newsparse.text.tokens import Tokens

__all__ = ["read_hyphened", "read_plain"]

_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3}){1,8}|\d{1,9})(?:\.\d{1,15})?+(?![\w'’/-]|[.,]\d)")
# So many digits without a separator may be an amount.
_MOST_DIGITS = 9
_HEAD = re.compile(r"[0-9]{1,9}")
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
    links = frozenset({words.joiner, words.over, *(phrase.split()[0] for phrase in odds)})
    return _Lexicon(
        values={word: Decimal(value) for word, value in small.items()},
        magnitudes=words.magnitudes,
        goes_on=words.followers.union(words.short, words.money, small, (_PRODUCT,)) - links,
        links=links,
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
    lower, start, printed = tokens.lower, tokens.starts[index], tokens.words[index]
    if start and not _begins_there(text, lower, index, start, words):
        return None
    stop, magnitude = index + 1, 1
    end = start + len(printed)
    value = words.values.get(lower[index])
    if value is not None:
        form: Form = "words"
    else:
        form = "digits"
        if not printed.isdecimal() or len(printed) > _MOST_DIGITS or text[end : end + 1] != " ":
            digits = _DIGITS.match(text, start, limit)
            if digits is None:
                return None
            printed, end = digits[0], digits.end()
            if len(printed) > len(tokens.words[index]):
                stop += 2 * (printed.count(",") + printed.count("."))
                printed = printed.replace(",", "")
        value = Decimal(printed)
        if (
            stop < len(lower)
            and lower[stop] in words.magnitudes
            and text[end : tokens.starts[stop]] == " "
            and end < limit
        ):
            magnitude, end, stop = words.magnitudes[lower[stop]], tokens.end(stop), stop + 1
    if end < limit and not _ends_there(text, tokens, stop, end, words):
        return None
    return make_number(start, end, form, value, magnitude), stop


def read_hyphened(text: str, tokens: Tokens, index: int, language: Language) -> Numeral | None:
    """Read a number to which a hyphen binds a word with which it cannot go on: "two-year", "30-second".

    Args:
        text: The whole source text.
        tokens: Its tokens.
        index: Index of its token.
        language: Brings the words of numbers.

    Returns:
        The numeral; None where a closer look is needed.
    """
    words, start = _lexicon(language), tokens.starts[index]
    head, hyphen, tail = tokens.lower[index].partition("-")
    bound = tail.partition("-")[0]
    if not hyphen or not bound.isalpha() or bound in words.goes_on or bound in words.links:
        return None
    value = words.values.get(head)
    if value is None and not _HEAD.fullmatch(head):
        return None
    end = start + len(head)
    if text[end] != hyphen or (start and not _begins_there(text, tokens.lower, index, start, words)):
        return None
    if value is not None:
        return make_number(start, end, "words", value)
    return make_number(start, end, "digits", Decimal(head))


def _begins_there(text: str, lower: Sequence[str], index: int, start: int, words: _Lexicon) -> bool:
    """Whether nothing of what stands before a number belongs to it."""
    if text[start - 1] not in _OPENERS or text[start - 2 : start - 1] in _MINUS:
        return False
    return not index or lower[index - 1] not in words.signs


def _ends_there(text: str, tokens: Tokens, stop: int, end: int, words: _Lexicon) -> bool:
    """Whether nothing of what stands behind a number belongs to it."""
    following = text[end]
    if following in _ENDS:
        return not text[end + 1 : end + 2].isdecimal()
    if following != " " or stop >= len(tokens.lower):
        return False
    after = tokens.lower[stop]
    if not after.isalpha() or tokens.starts[stop] != end + 1 or after in words.goes_on:
        return False
    if after not in words.links:
        return True
    behind = tokens.lower[stop + 1] if stop + 1 < len(tokens.lower) else ""
    return behind.isalpha() and behind not in words.behind_links
