"""A quantity while it is being read, and the stretch of text it is read in."""

from decimal import Decimal
from fractions import Fraction

import attrs

from newsparse.languages import Language
from newsparse.model.statistics import Bound, Change, Direction, StatisticKind
from newsparse.readers.nouns import Noun
from newsparse.readers.numbers import Numeral
from newsparse.readers.quantities.lexicon import QuantityWords
from newsparse.text.tokens import Tokens

__all__ = ["Quantity", "Scope"]


@attrs.define(eq=False)
class Scope:
    """One sentence, in which quantities are read.

    Attributes:
        text: The whole source text.
        tokens: Its tokens.
        start: Where the sentence begins.
        end: Offset behind it.
        first: Index of its first token.
        stop: Index behind its last token.
        language: Its language.
        words: The words around numbers.
    """

    text: str
    tokens: Tokens
    start: int
    end: int
    first: int
    stop: int
    language: Language
    words: QuantityWords


@attrs.define(slots=True)
class Quantity:
    """A number with what stands around it, while it is being read.

    Attributes:
        start: Offset of the first character of the figure.
        end: Offset behind the last one.
        first: Index of its first token.
        stop: Index behind its last token.
        numeral: The number itself.
        kind: What sort of figure it is.
        value: Its value in its unit; None for a range, a score or a vague plural.
        low: First number of a range or score.
        high: Second number of a range or score.
        fraction: The exact fraction where the text states one.
        unit: Name of its unit; None if it has none.
        signed: Whether the unit is printed with this number: a sign, a measure word, not a counted noun.
        hyphen: Whether a hyphen binds the unit or noun to the number ("45-minute", "112-member").
        per: What it is counted by; None if nothing.
        noun: The noun phrase it counts; None if there is none.
        behind: Offset behind noun and denominator: where the words that qualify the figure begin.
        bound: Whether it is exact, approximate or a limit.
        direction: Whether it is a change upward or downward.
        role: What it is to the change.
        same_as: The quantity whose value it repeats in another unit.
        rule: Name of the rule that found it.
        plain: Whether nothing is glued to it, and it has no unit.
        settled: Whether it cannot be part of a date or a code: nothing is glued to it, and a unit or its spelling shows it.
    """

    start: int
    end: int
    first: int
    stop: int
    numeral: Numeral
    kind: StatisticKind = "count"
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    fraction: Fraction | None = None
    unit: str | None = None
    signed: bool = False
    hyphen: bool = False
    per: str | None = None
    noun: Noun | None = None
    behind: int = 0
    bound: Bound = "exact"
    direction: Direction | None = None
    role: Change | None = None
    same_as: "Quantity | None" = None
    rule: str = ""
    plain: bool = False
    settled: bool = False
