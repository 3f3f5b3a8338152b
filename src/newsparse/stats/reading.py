"""Reading: the figures of a story, sentence by sentence, before it is asked what they are about."""

import functools
import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.readers.numbers import find_places, number_words, read_hyphened, read_numeral, read_plain
from newsparse.readers.quantities import (
    Quantity,
    Scope,
    decade_words,
    make_scope,
    read_decade,
    read_plain_quantity,
    read_quantity,
)
from newsparse.stats.bounds import join_limits, read_bounds
from newsparse.stats.changes import mark_changes
from newsparse.stats.exclusions import is_date_or_code, read_plain_date
from newsparse.stats.grouping import Group, group_figures
from newsparse.stats.labels import drop_labels, is_uncounted_one, one_word
from newsparse.stats.multiples import multiple_words, read_multiple
from newsparse.stats.ranges import join_ranges
from newsparse.stats.ranks import is_spelled_ordinal, rank_words, read_rank
from newsparse.stats.units import share_units

__all__ = ["read_figures"]

_BINDING = frozenset("-\N{EN DASH}/:.")
_COMMA = ", "
# A longer token is no word of news, and reading it for every digit in it would take the square of its length.
_LONGEST = 60
_INNER = re.compile(r"-(?:to|by)-(?=[^\W\d_])")


def read_figures(document: Document) -> tuple[list[Quantity], list[Group]]:
    """Read the figures of a story.

    Args:
        document: The document, read.

    Returns:
        The figures in text order, and which of them stand in which sentence.
    """
    places = find_places(document.text, document.tokens, _starters(document.language))
    if not places:
        return [], []
    sentences = document.sentences
    ends = [sentence[1] for sentence in sentences]
    figures: list[Quantity] = []
    groups: list[Group] = []
    index, count = 0, len(places)
    while index < count:
        number = bisect_right(ends, places[index])
        if number == len(ends):
            break
        sentence = sentences[number]
        first = bisect_left(places, sentence[0], index)
        index = bisect_left(places, sentence[1], first)
        found = _read_sentence(document, sentence, places[first:index]) if first < index else None
        if found:
            groups += group_figures(document, number, found, len(figures))
            figures += found
    return figures, groups


@functools.cache
def _starters(language: Language) -> frozenset[str]:
    """Every word that a figure may begin with."""
    return number_words(language) | multiple_words(language) | rank_words(language) | decade_words(language)


class _FirstWords(NamedTuple):
    """Words that figures begin with: those of numbers only, the one for one, those of multiples and ranks, of ranks only."""

    numbers: frozenset[str]
    one: str
    multiples: frozenset[str]
    ranks: frozenset[str]
    only_ranks: frozenset[str]


@functools.cache
def _first_words(language: Language) -> _FirstWords:
    ranks = rank_words(language)
    only_ranks = ranks - number_words(language) - decade_words(language)
    one, multiples = one_word(language), multiple_words(language)
    # What ends in "s" may be a decade.
    numbers = [
        word for word in number_words(language) - multiples - ranks - {one} if word.isalpha() and word[-1] != "s"
    ]
    return _FirstWords(frozenset(numbers), one, multiples, ranks, only_ranks)


def _read_sentence(document: Document, sentence: Sentence, places: list[int]) -> list[Quantity]:
    """The order of the steps: numbers with their units, what is left out, changes, ranges, bounds."""
    figures = _read_quantities(document, sentence, places)
    if not figures:
        return []
    several = len(figures) > 1
    mark_changes(document, sentence, figures)
    if several:
        figures = join_ranges(document, sentence, figures)
    figures = drop_labels(document, sentence, figures)
    read_bounds(document, sentence, figures)
    if several:
        figures = join_limits(document, sentence, figures)
    share_units(document, sentence, figures)
    return figures


def _read_quantities(document: Document, sentence: Sentence, places: list[int]) -> list[Quantity]:
    """Numbers with their units, dates and codes left out together with what a dash or a slash binds to them."""
    text, tokens, language = document.text, document.tokens, document.language
    starts, lower, numbers = tokens.starts, tokens.lower, _first_words(language).numbers
    found: list[Quantity] = []
    end, left_out = sentence.start, len(text)
    scope: Scope | None = None
    queue = places[::-1]
    while queue:
        place = queue.pop()
        if place < end:
            continue
        index = bisect_right(starts, place) - 1
        word = lower[index]
        if len(word) > _LONGEST:
            continue
        at_start = starts[index] == place
        figure: Quantity | None = None
        if word not in numbers:
            if not word.isdecimal():
                figure, passed = _read_word(document, sentence, index, at_start=at_start)
                if passed:
                    continue
                if figure is None and word[-1] == "s":
                    scope = scope or make_scope(text, tokens, *sentence[:4], language)
                    figure = read_decade(scope, place)
            if figure is None and at_start and word[0].isdigit():
                date_end = read_plain_date(document, sentence, index)
                if date_end is not None:
                    end = left_out = date_end
                    continue
        if figure is None:
            scope = scope or make_scope(text, tokens, *sentence[:4], language)
            figure = _read_number(scope, place, index, end, at_start=at_start)
            if figure is None:
                continue
            gap = figure.start - left_out
            if (0 < gap <= len(_COMMA) and _goes_on(text, left_out, figure)) or (
                not figure.settled and is_date_or_code(document, sentence, figure)
            ):
                end = left_out = figure.end
                continue
        # A number in the denominator is no figure of its own: "per 1,000 births", "every three months".
        numbered = figure.kind == "rate" or (figure.per is not None and _is_number(figure.per, language))
        end = figure.behind if numbered else figure.end
        found.append(figure)
        # The second number of one token: "two-to-one".
        inner = _INNER.match(text, end) if text[end : end + 1] == "-" else None
        if inner is not None and (not queue or queue[-1] > inner.end()):
            queue.append(inner.end())
    return found


def _read_word(document: Document, sentence: Sentence, index: int, *, at_start: bool) -> tuple[Quantity | None, bool]:
    """Read what shows by one word: a multiple or a rank; also tell whether the word is passed over for good."""
    word = document.tokens.lower[index]
    words = _first_words(document.language)
    if word == words.one:
        return None, is_uncounted_one(document, sentence, index)
    if word in words.multiples:
        figure = read_multiple(document, sentence, index)
        return figure, figure is None
    if word in words.ranks or word[0].isdigit() or (at_start and word.partition("-")[0] in words.ranks):
        figure = read_rank(document, sentence, index)
        return figure, figure is None and word in words.only_ranks
    if at_start and "-" in word and is_spelled_ordinal(document, sentence, index):
        figure = read_rank(document, sentence, index)
        return figure, figure is None
    return None, False


def _read_number(scope: Scope, place: int, index: int, end: int, *, at_start: bool) -> Quantity | None:
    """Read a number with its unit or noun."""
    text, tokens, language = scope.text, scope.tokens, scope.language
    plain = read_plain(text, tokens, index, scope.end, language) if at_start else None
    if plain is not None:
        return read_plain_quantity(scope, *plain, index)
    numeral = read_hyphened(text, tokens, index, language) if at_start else None
    numeral = numeral or read_numeral(text, place, scope.end, language)
    return None if numeral is None or numeral.start < end else read_quantity(scope, numeral)


def _is_number(per: str, language: Language) -> bool:
    """Whether what a figure is counted by begins with a number: "three months"."""
    return per[0].isdigit() or per.partition(" ")[0] in number_words(language)


def _goes_on(text: str, left_out: int, figure: Quantity) -> bool:
    """Whether a dash, a slash or a comma binds a number to the date or code before it: "March 17-20", "Nov. 4, 5"."""
    between = text[left_out : figure.start]
    if len(between) == 1:
        return between in _BINDING
    bare = not figure.signed and figure.noun is None and text[figure.start : figure.end].isdigit()
    return between == _COMMA and bare and figure.end - figure.start < 3
