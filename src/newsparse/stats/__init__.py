"""Statistics: the number claims of a story, each with its subject, source and date."""

import datetime as dt
import functools
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model import Phrase, Span, Speaker, Statistic, Timestamp
from newsparse.model.statistics import StatisticKind
from newsparse.readers.numbers import find_places, number_words, read_numeral
from newsparse.readers.quantities import Quantity, decade_words, make_scope, read_decade, read_quantity
from newsparse.readers.units import OPEN_DOLLAR, OPEN_MONEY, read_home_money
from newsparse.rules import Rule
from newsparse.stats.bounds import read_bound
from newsparse.stats.breakdowns import link_parts
from newsparse.stats.changes import mark_changes
from newsparse.stats.dating import find_dates
from newsparse.stats.exclusions import is_date_or_code, read_plain_date
from newsparse.stats.grouping import group_spans
from newsparse.stats.labels import drop_labels, is_pronoun
from newsparse.stats.multiples import multiple_words, read_multiple
from newsparse.stats.polls import tie_polls
from newsparse.stats.ranges import join_ranges
from newsparse.stats.ranks import rank_words, read_rank
from newsparse.stats.sources import find_sources
from newsparse.stats.subjects import find_subjects
from newsparse.stats.units import share_units

__all__ = ["find"]

_BINDING = frozenset("-\N{EN DASH}/:.")
# A longer token is no word of news, and reading it for every digit in it would take the square of its length.
_LONGEST = 60
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


@functools.cache
def _rank_words_only(language: Language) -> frozenset[str]:
    """Words that can begin a rank and no other figure."""
    return rank_words(language) - number_words(language) - decade_words(language)


def _read_sentence(document: Document, sentence: Sentence, places: Iterable[int]) -> list[Quantity]:
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


def _read_quantities(document: Document, sentence: Sentence, places: Iterable[int]) -> Iterator[Quantity]:
    """Numbers with their units, dates and codes left out together with what a dash or a slash binds to them."""
    text, tokens, language = document.text, document.tokens, document.language
    end, left_out = sentence.start, len(text)
    scope = make_scope(text, tokens, *sentence[:4], language)
    queue = deque(places)
    multiples, ranks = multiple_words(language), rank_words(language)
    never_numbers = _rank_words_only(language)
    while queue:
        place = queue.popleft()
        index = tokens.at(place)
        word = tokens.lower[index]
        if place < end or len(word) > _LONGEST:
            continue
        figure: Quantity | None = None
        if word in multiples:
            figure = read_multiple(document, sentence, index)
            if figure is None:
                continue
        elif is_pronoun(document, sentence, index):
            continue
        elif (
            word in ranks
            or (place == tokens.starts[index] and not word.isalnum() and word.partition("-")[0] in ranks)
            or (word[0].isdigit() and not word.isdigit())
        ):
            figure = read_rank(document, sentence, index)
            if figure is None and word in never_numbers:
                continue
        if figure is None:
            in_digits = word[0].isdigit() and place == tokens.starts[index]
            date_end = read_plain_date(document, sentence, index) if in_digits else None
            if date_end is not None:
                end = left_out = date_end
                continue
            figure = read_decade(scope, place) if word[-1] == "s" else None
        if figure is None:
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
        if inner is not None and (not queue or queue[0] > inner.end()):
            queue.appendleft(inner.end())


def _goes_on(text: str, left_out: int, figure: Quantity) -> bool:
    """Whether a dash, a slash or a comma binds a number to the date or code before it: "March 17-20", "Nov. 4, 5"."""
    between = text[left_out : figure.start]
    if len(between) == 1:
        return between in _BINDING
    bare = not figure.signed and figure.noun is None and text[figure.start : figure.end].isdigit()
    return between == ", " and bare and figure.end - figure.start < 3


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
