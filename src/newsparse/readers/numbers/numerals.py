"""What a number is, and exact arithmetic for it."""

import functools
from decimal import Context, Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

__all__ = ["EXACT", "Form", "Numeral", "exact_decimal", "make_fraction", "make_number"]

Form = Literal["digits", "words", "fraction", "odds", "vague"]

EXACT = Context(prec=120)
"""Exact for every product of a number of 30 digits with magnitudes; never the caller's context."""

_MOST_NUMBERS = 1_000
"""How many fractions are remembered; more than an archive's common ones, few enough for memory."""

# Decimal places of a fraction such as a third, whose exact value stands beside it.
_PLACES = Decimal(1).scaleb(-12)


class Numeral(NamedTuple):
    """One number as printed, without unit.

    Attributes:
        start: Offset of the first character, sign included.
        end: Offset behind the last character.
        form: How it is written: digits (with or without a magnitude word), words, a fraction, odds such as "one in
            five", or a vague plural such as "dozens".
        value: Its value; None for a vague plural. A fraction that has no end is rounded to twelve places.
        fraction: The exact value where the text states a fraction or odds; else None.
        low: For a vague plural, the word's own value; else None.
        high: For a vague plural, ten times that; else None.
        mantissa: Value without its magnitude ("1.2" of "1.2bn").
        magnitude: Value of its magnitude words, 1 if there are none.
        rough: Whether the words themselves say that the number is rough ("a couple of hundred").
    """

    start: int
    end: int
    form: Form
    value: Decimal | None
    fraction: Fraction | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    mantissa: Decimal | None = None
    magnitude: int = 1
    rough: bool = False


@functools.lru_cache(maxsize=_MOST_NUMBERS)
def exact_decimal(number: Fraction | int) -> Decimal:
    """Give a number as a decimal: exact where it has an end, else rounded to twelve places.

    Example:
        >>> exact_decimal(Fraction(3, 4)), exact_decimal(Fraction(1, 3))
        (Decimal('0.75'), Decimal('0.333333333333'))
    """
    fraction = Fraction(number)
    if fraction.denominator == 1:
        return Decimal(fraction.numerator)
    quotient = EXACT.divide(Decimal(fraction.numerator), Decimal(fraction.denominator))
    if Fraction(quotient) == fraction:
        return quotient
    return quotient.quantize(_PLACES, context=EXACT)


def make_number(
    start: int, end: int, form: Form, mantissa: Decimal, magnitude: int = 1, *, rough: bool = False
) -> Numeral:
    """Make the numeral of a mantissa and a magnitude; the printed precision stays where there is no magnitude."""
    value = mantissa
    if magnitude != 1:
        value = EXACT.multiply(mantissa, Decimal(magnitude))
        whole = value.to_integral_value(context=EXACT)
        value = whole if whole == value else value
    return tuple.__new__(Numeral, (start, end, form, value, None, None, None, mantissa, magnitude, rough))


def make_fraction(start: int, end: int, value: Fraction, form: Form = "fraction") -> Numeral:
    """Make the numeral of an exact fraction."""
    decimal = exact_decimal(value)
    return Numeral(start, end, form, decimal, fraction=value, mantissa=decimal)
