"""Figures: what is counted or measured, who says so, and for when."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

import attrs

from newsparse.model.base import Phrase, Record, Span, TextRecord
from newsparse.model.quotes import Speaker
from newsparse.model.structure import Timestamp

__all__ = ["Bound", "Breakdown", "BreakdownStatus", "Change", "Direction", "Statistic", "StatisticKind"]

StatisticKind = Literal[
    "count",
    "percentage",
    "points",
    "money",
    "fraction",
    "ratio",
    "multiple",
    "rate",
    "measurement",
    "rank",
    "duration",
    "age",
    "score",
    "margin_of_error",
]
Bound = Literal["exact", "about", "almost", "more_than", "at_least", "less_than", "at_most", "vague"]
Direction = Literal["up", "down"]
Change = Literal["by", "to", "from", "diff"]
BreakdownStatus = Literal["adds_up", "partial", "exceeds", "not_comparable"]


@attrs.frozen(kw_only=True, repr=False)
class Breakdown(Record):
    """How the parts of a total relate to it.

    Attributes:
        parts: Indices of the parts in the article's statistics.
        sum: Sum of the parts; None where they cannot be added.
        status: "adds_up", "partial" (the parts are less), "exceeds" (they are more) or "not_comparable".
    """

    parts: tuple[int, ...]
    sum: Decimal | None
    status: BreakdownStatus


@attrs.frozen(kw_only=True, repr=False)
class Statistic(TextRecord):
    """One number claim.

    Attributes:
        text: The figure as printed, with sign, currency, magnitude and measure; without bound and counted noun.
        span: Where it stands.
        kind: What sort of figure it is.
        value: The exact number; None for a range or a score.
        low: First number of a range or score, in written order; else None.
        high: Second number of a range or score, in written order; else None.
        fraction: The exact fraction where the text states one ("a third"); else None.
        bound: Whether the figure is exact, approximate or a limit.
        unit: "percent", "percentage_point", an ISO 4217 code, a measure's name, or the singular head of the noun
            counted; None if there is none.
        per: What it is counted by ("hour", "100,000 people"); None if nothing.
        direction: "up" or "down" for a change; else None.
        role: Whether a change is "by", "to" or "from" the figure, or the figure is a "diff"; else None.
        subject: The phrase that is counted or measured; None if not found.
        source: Who states the figure; None if the article does not say.
        as_of: The date the figure holds for; None if the article does not say.
        part_of: Index of the whole in the article's statistics; None if it is no part.
        same_as: Index of the same figure in another currency or unit; None if there is none.
        breakdown: Its parts and their sum, on a whole that has parts; else None.
        quoted: Whether it stands inside quote marks.
        rule: Name of the rule that found it.
        confidence: Share of such statistics that are right; None until that is measured.
    """

    text: str
    span: Span
    kind: StatisticKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    fraction: Fraction | None = None
    bound: Bound = "exact"
    unit: str | None = None
    per: str | None = None
    direction: Direction | None = None
    role: Change | None = None
    subject: Phrase | None = None
    source: Speaker | None = None
    as_of: Timestamp | None = None
    part_of: int | None = None
    same_as: int | None = None
    breakdown: Breakdown | None = None
    quoted: bool = False
    rule: str
    confidence: float | None = None
