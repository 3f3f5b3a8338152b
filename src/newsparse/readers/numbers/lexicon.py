"""The number words of a language, and how to step from one word to the next."""

import functools
import re
from collections.abc import Mapping

import attrs

from newsparse.languages import Language

__all__ = ["NumberWords", "article_before", "load_words", "next_word", "word_before"]

# Between the words of one number stands white space, a hyphen, or a hyphen between spaces in tokenised text.
_WORD = re.compile(r"\s{0,2}[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}]?\s?(?P<word>[^\W\d_]+)")
_WORD_BEFORE = re.compile(r"(?:(?P<earlier>[A-Za-z]+)\s)?(?<![A-Za-z])(?P<word>[A-Za-z]+)$")
_LONGEST = 24


@attrs.frozen
class NumberWords:
    """Number words by what they do.

    Attributes:
        articles: "a", "an".
        joiner: The word that joins the parts of a number ("three hundred and five").
        linker: The word between a share and its whole ("half of 1 percent").
        point: The word for the decimal point.
        negatives: Words for the minus sign.
        no_sign_after: Words behind which a minus word is no sign ("plus or minus").
        few: Words that make a round number vague ("several hundred").
        ones: Values from zero to nineteen.
        tens: Values from twenty to ninety.
        magnitudes: Values of hundred, thousand, lakh and so on.
        short: Values of letters behind digits: "bn", "k".
        money: Values of letters behind digits that a currency stands before.
        groups: Values of dozen and couple.
        denominators: Values of half, third, quarter and so on.
        vague: Lowest values of plurals such as "dozens".
        vague_of: The same for words that count only before "of".
        not_odds_before: Words behind a pair such as "3 in 10" that is no share.
        not_odds_after: Words before such a pair.
        odds: What stands between the two numbers of "one in five".
        starters: Every word that a number may begin with.
        followers: Every word with which a number may go on behind digits or behind a cardinal.
    """

    articles: frozenset[str]
    joiner: str
    linker: str
    point: str
    over: str
    negatives: frozenset[str]
    no_sign_after: frozenset[str]
    few: frozenset[str]
    ones: Mapping[str, int]
    tens: Mapping[str, int]
    magnitudes: Mapping[str, int]
    short: Mapping[str, int]
    money: Mapping[str, int]
    groups: Mapping[str, int]
    denominators: Mapping[str, int]
    vague: Mapping[str, int]
    vague_of: Mapping[str, int]
    not_odds_before: frozenset[str]
    not_odds_after: frozenset[str]
    odds: re.Pattern[str]
    starters: frozenset[str]
    followers: frozenset[str]


@functools.cache
def load_words(language: Language) -> NumberWords:
    """Give the number words of a language.

    Args:
        language: The language.
    """
    table = language.table("numbers")
    spelled = ("ones", "tens", "magnitudes", "groups", "denominators", "vague", "vague_of")
    odds = "|".join(phrase.replace(" ", r"\s") for phrase in sorted(table["odds"], key=len, reverse=True))
    return NumberWords(
        articles=frozenset(table["articles"]),
        joiner=table["joiner"],
        linker=table["linker"],
        point=table["point"],
        over=table["over"],
        negatives=frozenset(table["negatives"]),
        no_sign_after=frozenset(table["no_sign_after"]),
        few=frozenset(table["few"]),
        ones=table["ones"],
        tens=table["tens"],
        magnitudes=table["magnitudes"],
        short=table["short_magnitudes"],
        money=table["money_magnitudes"],
        groups=table["groups"],
        denominators=table["denominators"],
        vague=table["vague"],
        vague_of=table["vague_of"],
        not_odds_before=frozenset(table["not_odds_before"]),
        not_odds_after=frozenset(table["not_odds_after"]),
        odds=re.compile(rf"[\s-](?:{odds})[\s-]", re.IGNORECASE),
        starters=frozenset(word for name in spelled for word in table[name]),
        followers=frozenset(
            {table["joiner"], table["point"], table["over"], *(phrase.split()[0] for phrase in table["odds"])}
            | {word for name in ("magnitudes", "groups", "denominators") for word in table[name]}
        ),
    )


def next_word(text: str, place: int, limit: int) -> tuple[str, int]:
    """Give the next word in lower case and the offset behind it; an empty word if there is none.

    Args:
        text: The whole source text.
        place: Where to begin.
        limit: Where to stop.
    """
    match = _WORD.match(text, place, limit)
    return (match["word"].lower(), match.end()) if match else ("", place)


def word_before(text: str, place: int) -> tuple[str, str, int]:
    """Give the word before a place, the one before that, and where the first of the two begins.

    Args:
        text: The whole source text.
        place: Offset of the character behind the word.
    """
    match = _WORD_BEFORE.search(text[max(0, place - _LONGEST) : max(0, place)])
    if match is None:
        return "", "", place
    return match["word"].lower(), (match["earlier"] or "").lower(), place - len(match["word"])


def article_before(text: str, start: int, words: NumberWords) -> int | None:
    """Give where the article right before a place begins; None if there is none.

    Args:
        text: The whole source text.
        start: Where the number begins.
        words: The number words.
    """
    if text[start - 1 : start] not in (" ", "-", "\n", "\N{NO-BREAK SPACE}") or start < 2:
        return None
    word, _, begin = word_before(text, start - 1)
    return begin if word in words.articles else None
