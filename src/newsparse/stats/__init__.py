"""Statistics: the number claims of a story, each with its subject, source and date."""

import datetime as dt
from collections.abc import Mapping, Sequence

from newsparse.document import Document
from newsparse.model import Span, Statistic
from newsparse.model.statistics import StatisticKind
from newsparse.readers.home_money import read_home_money
from newsparse.readers.quantities import Quantity
from newsparse.readers.units import OPEN_DOLLAR, OPEN_MONEY
from newsparse.rules import Rule
from newsparse.stats.breakdowns import Links, link_parts
from newsparse.stats.context import Context, without_dates
from newsparse.stats.dating import find_dates
from newsparse.stats.nounless import name_units
from newsparse.stats.polls import tie_polls
from newsparse.stats.reading import read_figures
from newsparse.stats.sources import find_sources
from newsparse.stats.subjects import find_subjects

__all__ = ["find"]

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
    figures, groups = read_figures(document)
    if not figures:
        return ()
    _settle_money(document, figures)
    dates = find_dates(document, figures, groups, reference)
    context = Context(
        without_dates(find_subjects(document, figures, groups), dates), find_sources(document, figures, groups), dates
    )
    tie_polls(document, figures, groups, context, reference)
    links = link_parts(document, figures, groups)
    name_units(document, figures, context.subjects, links.wholes)
    return _as_statistics(document, figures, context, links)


def _settle_money(document: Document, quantities: Sequence[Quantity]) -> None:
    """Decide which country's money the figures mean that do not say it."""
    units = {quantity.unit for quantity in quantities if quantity.unit and quantity.unit[0] in OPEN_MONEY}
    if not units:
        return
    dollars = units == {OPEN_DOLLAR}
    home = read_home_money(document.text, document.tokens, document.language, dollars=dollars)
    for quantity in quantities:
        if quantity.unit == OPEN_DOLLAR:
            quantity.unit = home["dollar"]
        elif quantity.unit == "?pound" and "pound" not in home:
            quantity.unit, quantity.kind = "pound", "measurement"
        elif quantity.unit and quantity.unit[0] == "?":
            quantity.unit = home.get(quantity.unit[1:], quantity.unit[1:])


def _as_statistics(
    document: Document, figures: Sequence[Quantity], context: Context, links: Links
) -> tuple[Statistic, ...]:
    text, inside = document.text, document.marks.inside
    wholes, breakdowns = links
    found = []
    for index, (figure, subject, source, date) in enumerate(zip(figures, *context, strict=True)):
        start, end, kind = figure.start, figure.end, figure.kind
        found.append(
            Statistic(
                text=text[start:end],
                span=Span(start, end),
                kind=kind,
                value=figure.value,
                low=figure.low,
                high=figure.high,
                fraction=figure.fraction,
                bound=figure.bound,
                unit=figure.unit,
                per=figure.per,
                direction=figure.direction,
                role=figure.role,
                subject=subject,
                source=source,
                as_of=date,
                part_of=wholes.get(index) if wholes else None,
                # What is given twice is given at once.
                same_as=None if figure.same_as is None else index - 1,
                breakdown=breakdowns.get(index) if wholes else None,
                quoted=inside(start),
                rule=figure.rule or _RULES[kind].name,
            )
        )
    return tuple(found)
