"""Statistics: the number claims of a story, each with its subject, source and date."""

import datetime as dt
import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model import Phrase, Span, Speaker, Statistic, Timestamp
from newsparse.model.statistics import StatisticKind
from newsparse.readers.numbers import find_places, number_words, read_numeral, read_plain
from newsparse.readers.quantities import (
    Quantity,
    Scope,
    decade_words,
    make_scope,
    read_decade,
    read_plain_quantity,
    read_quantity,
)
from newsparse.readers.units import OPEN_DOLLAR, OPEN_MONEY, read_home_money
from newsparse.rules import Rule
from newsparse.stats.bounds import read_bound
from newsparse.stats.breakdowns import link_parts
from newsparse.stats.changes import mark_changes
from newsparse.stats.dating import find_dates
from newsparse.stats.exclusions import is_date_or_code, read_plain_date
from newsparse.stats.grouping import group_spans
from newsparse.stats.labels import drop_labels, is_uncounted_one, one_word
from newsparse.stats.multiples import multiple_words, read_multiple
from newsparse.stats.polls import tie_polls
from newsparse.stats.ranges import join_ranges
from newsparse.stats.ranks import rank_words, read_rank
from newsparse.stats.sources import find_sources
from newsparse.stats.subjects import find_subjects
from newsparse.stats.units import share_units

__all__ = ["find"]

_BINDING = frozenset("-\N{EN DASH}/:.")
_COMMA = ", "
_INNER = re.compile(r"-(?:to|by)-(?=[^\W\d_])")

COUNT = Rule("stats.count", "A number before a noun counts what the noun names.")
PERCENTAGE = Rule("stats.percentage", "A share has a percent sign or word behind the number.")
POINTS = Rule("stats.points", "How far two shares or levels stand apart is given in points.")
MONEY = Rule("stats.money", "A sum has the sign of its currency before it or its name behind it.")
FRACTION = Rule("stats.fraction", "A share may be spelled as a fraction, or as so many in so many.")
MULTIPLE = Rule("stats.multiple", "A comparison or a change may be given as a multiple.")
RATE = Rule("stats.rate", "A rate is a count for every so many.")
MEASUREMENT = Rule("stats.measurement", "A quantity has a measure behind the number.")
RANK = Rule("stats.rank", "A place in an order is an ordinal before a superlative, or a number behind 'No.' or 'top'.")
DURATION = Rule("stats.duration", "How long something lasts is a number with a unit of time.")
AGE = Rule("stats.age", "An age stands between commas behind a name, or is a number of years 'old'.")
MARGIN = Rule("stats.margin", "The margin of error of a poll is called so, or follows 'plus or minus'.")

_RULES: Mapping[StatisticKind, Rule] = {
    "count": COUNT,
    "percentage": PERCENTAGE,
    "points": POINTS,
    "money": MONEY,
    "fraction": FRACTION,
    "multiple": MULTIPLE,
    "rate": RATE,
    "measurement": MEASUREMENT,
    "rank": RANK,
    "duration": DURATION,
    "age": AGE,
    "margin_of_error": MARGIN,
}


def find(document: Document, reference: dt.date | None = None) -> tuple[Statistic, ...]:
    """Find the number claims.

    Args:
        document: The document, read.
        reference: Day that "last month" is counted from, usually the day of publication.

    Returns:
        Statistics in text order.
    """
    quantities: list[Quantity] = []
    for sentence, places in _sentences_with_numbers(document):
        quantities += _read_sentence(document, sentence, places)
    if not quantities:
        return ()
    _settle_money(document, quantities)
    groups = list(group_spans(document, [(quantity.start, quantity.end) for quantity in quantities]))
    subjects = find_subjects(document, quantities, groups)
    sources = find_sources(document, quantities, groups)
    dates = find_dates(document, quantities, groups, reference)
    figures = [
        _as_statistic(document, index, *context)
        for index, context in enumerate(zip(quantities, subjects, sources, dates, strict=True))
    ]
    return tuple(link_parts(document, tie_polls(document, figures, reference), groups))


def _sentences_with_numbers(document: Document) -> Iterator[tuple[Sentence, list[int]]]:
    """Sentences in which a number may stand, each with the places where one may begin."""
    language = document.language
    places = find_places(document.text, document.tokens, _starters(language))
    index, count = 0, len(places)
    for sentence in document.sentences:
        while index < count and places[index] < sentence.start:
            index += 1
        first = index
        while index < count and places[index] < sentence.end:
            index += 1
        if index > first:
            yield sentence, places[first:index]


@functools.cache
def _starters(language: Language) -> frozenset[str]:
    """Every word that a figure may begin with."""
    return number_words(language) | multiple_words(language) | rank_words(language) | decade_words(language)


class _FirstWords(NamedTuple):
    """Words that figures begin with: the one for one, those of multiples and ranks, those of ranks and nothing else."""

    one: str
    multiples: frozenset[str]
    ranks: frozenset[str]
    only_ranks: frozenset[str]


@functools.cache
def _first_words(language: Language) -> _FirstWords:
    ranks = rank_words(language)
    only_ranks = ranks - number_words(language) - decade_words(language)
    return _FirstWords(one_word(language), multiple_words(language), ranks, only_ranks)


def _read_sentence(document: Document, sentence: Sentence, places: Sequence[int]) -> list[Quantity]:
    """The order of the steps: numbers with their units, what is left out, changes, ranges, bounds."""
    figures = list(_read_quantities(document, sentence, places))
    if not figures:
        return []
    mark_changes(document, sentence, figures)
    figures = drop_labels(document, sentence, join_ranges(document, sentence, figures))
    for figure in figures:
        figure.bound = read_bound(document, sentence, figure)
    share_units(document, sentence, figures)
    return figures


def _read_quantities(document: Document, sentence: Sentence, places: Sequence[int]) -> Iterator[Quantity]:
    """Numbers with their units, dates and codes left out together with what a dash or a slash binds to them."""
    text, tokens, language = document.text, document.tokens, document.language
    lower, starts = tokens.lower, tokens.starts
    words = _first_words(language)
    end, left_out = sentence.start, len(text)
    scope: Scope | None = None
    queue = list(reversed(places))
    while queue:
        place = queue.pop()
        if place < end:
            continue
        index = bisect_right(starts, place) - 1
        word, at_start = lower[index], starts[index] == place
        figure: Quantity | None = None
        if word.isdecimal():
            date_end = read_plain_date(document, sentence, index) if at_start else None
            if date_end is not None:
                end = left_out = date_end
                continue
        elif word == words.one:
            if is_uncounted_one(document, sentence, index):
                continue
        elif word in words.multiples:
            figure = read_multiple(document, sentence, index)
            if figure is None:
                continue
        elif word in words.ranks or word[0].isdigit() or (at_start and word.partition("-")[0] in words.ranks):
            figure = read_rank(document, sentence, index)
            if figure is None and word in words.only_ranks:
                continue
            if figure is None and at_start and word[0].isdigit():
                date_end = read_plain_date(document, sentence, index)
                if date_end is not None:
                    end = left_out = date_end
                    continue
        if figure is None:
            scope = scope or make_scope(text, tokens, *sentence[:4], language)
            figure = read_decade(scope, place) if word[-1] == "s" else None
        if figure is None:
            plain = read_plain(text, tokens, index, sentence.end, language) if at_start else None
            if plain is not None:
                figure = read_plain_quantity(scope, *plain, index)
            else:
                numeral = read_numeral(text, place, sentence.end, language)
                if numeral is None or numeral.start < end:
                    continue
                figure = read_quantity(scope, numeral)
            if _goes_on(text, left_out, figure) or is_date_or_code(document, sentence, figure):
                end = left_out = figure.end
                continue
        # The denominator of a rate is no figure of its own.
        end = figure.behind if figure.kind == "rate" else figure.end
        yield figure
        # The second number of one token: "two-to-one".
        inner = _INNER.match(text, end) if text[end : end + 1] == "-" else None
        if inner is not None and (not queue or queue[-1] > inner.end()):
            queue.append(inner.end())


def _goes_on(text: str, left_out: int, figure: Quantity) -> bool:
    """Whether a dash, a slash or a comma binds a number to the date or code before it: "March 17-20", "Nov. 4, 5"."""
    gap = figure.start - left_out
    if gap == 1:
        return text[left_out] in _BINDING
    if gap != len(_COMMA):
        return False
    between = text[left_out : figure.start]
    bare = not figure.signed and figure.noun is None and text[figure.start : figure.end].isdigit()
    return between == _COMMA and bare and figure.end - figure.start < 3


def _settle_money(document: Document, quantities: Sequence[Quantity]) -> None:
    """Decide which country's money the figures mean that do not say it."""
    if not any(quantity.unit and quantity.unit[0] in OPEN_MONEY for quantity in quantities):
        return
    home = read_home_money(document.text, document.tokens, document.language)
    for quantity in quantities:
        if quantity.unit == OPEN_DOLLAR:
            quantity.unit = home["dollar"]
        elif quantity.unit == "?pound" and "pound" not in home:
            quantity.unit, quantity.kind = "pound", "measurement"
        elif quantity.unit and quantity.unit[0] == "?":
            quantity.unit = home.get(quantity.unit[1:], quantity.unit[1:])


def _as_statistic(
    document: Document,
    index: int,
    quantity: Quantity,
    subject: Phrase | None,
    source: Speaker | None,
    as_of: Timestamp | None,
) -> Statistic:
    return Statistic(
        text=document.text[quantity.start : quantity.end],
        span=Span(quantity.start, quantity.end),
        kind=quantity.kind,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        fraction=quantity.fraction,
        bound=quantity.bound,
        unit=quantity.unit,
        per=quantity.per,
        direction=quantity.direction,
        role=quantity.role,
        subject=subject,
        source=source,
        as_of=as_of,
        # What is given twice is given at once.
        same_as=None if quantity.same_as is None else index - 1,
        quoted=document.marks.inside(quantity.start),
        rule=quantity.rule or _RULES[quantity.kind].name,
    )
