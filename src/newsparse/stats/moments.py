"""Lengths of time that are none: they say when something is, not how long."""

import functools

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.readers.quantities import Quantity

__all__ = ["is_moment"]


@attrs.frozen
class _Lexicon:
    some_day: frozenset[str]
    keep_one_after: frozenset[str]
    clock_before: frozenset[str]
    minutes: frozenset[str]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table = language.table("exclusions")
    return _Lexicon(
        some_day=frozenset(table["some_day"]),
        keep_one_after=frozenset(table["keep_one_after"]),
        clock_before=frozenset(table["clock_before"]),
        minutes=frozenset(table["minutes"]),
    )


def is_moment(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """Tell whether a length of time only says when: "one day", a goal "on 51 minutes".

    Args:
        document: The document.
        sentence: The sentence it stands in.
        figure: The length of time.
    """
    words = _lexicon(document.language)
    return _is_some_day(document, sentence, figure, words) or _is_match_time(document, sentence, figure, words)


def _is_some_day(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    """Whether "one day" or "one second" says when or how, not how long."""
    before = document.tokens.lower[figure.first - 1] if figure.first > sentence.first else ""
    return (
        figure.value == 1
        and figure.numeral.form == "words"
        and figure.unit in words.some_day
        and before not in words.keep_one_after
        and figure.per is None
    )


def _is_match_time(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    """Whether a length of time is the clock of a match: a goal "on 51 minutes"."""
    lower, first, stop = document.tokens.lower, figure.first, figure.stop
    if figure.unit not in words.minutes or first <= sentence.first or lower[first - 1] not in words.clock_before:
        return False
    return stop >= sentence.stop or not lower[stop][0].isalnum()
