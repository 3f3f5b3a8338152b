"""The unit printed with a number: a currency before it, a measure behind it."""

import re
from decimal import Decimal

from newsparse.readers.nouns import is_plural
from newsparse.readers.numbers import EXACT, read_magnitude
from newsparse.readers.quantities.quantity import Quantity, Scope
from newsparse.readers.units import OPEN_MONEY, Unit, read_currency_before, read_unit_behind

__all__ = ["read_unit", "read_unit_behind_plain"]

_MINUS = frozenset("-\N{MINUS SIGN}")
_MILLION = 1_000_000
# What a sign before a number of unknown size is read with: vague plurals are large.
_LARGE = Decimal(1000)
_HEIGHT = re.compile(
    r"""
    (?P<feet> \d{1,2} )
    (?: \s? (?: ft | feet | foot | ['′’] ) [\s-]? | - (?: foot | feet | ft ) [\s-] )
    (?P<inches> 1[01] | \d ) (?! [\d,.]\d | / )
    \s? (?P<sign> in (?:ches|ch)? \b | ["″”] | (?= [\s,.;)-] ) )
    """,
    re.VERBOSE,
)
# "11st 4lb", "7lb 6oz", "8 pounds, 3 ounces".
_WEIGHT = re.compile(
    r"""
    (?P<large> \d{1,2} ) \s? (?P<of> st | lbs? | stone | pounds? ) ,? \s? (?P<small> 1[0-5] | \d ) \s?
    (?P<in> lbs? | oz | pounds? | ounces? ) (?! \w )
    """,
    re.VERBOSE,
)
# How the larger of two units begins, behind the number or what parts them.
_PAIRED = frozenset("fslp'\N{PRIME}\N{RIGHT SINGLE QUOTATION MARK}")
# How many of the smaller unit the larger one has, by the first letters of the two.
_WEIGHTS = {"sl": (14, "pound"), "sp": (14, "pound"), "lo": (16, "ounce"), "po": (16, "ounce")}
_DIGIT = re.compile(r"\s?\d")
_LINKED = re.compile(r"\s+of(?=\s)")
_TWO_WORDS = re.compile(r"\s([A-Za-z-]+)(?:\s([A-Za-z-]+))?")


def read_unit(scope: Scope, figure: Quantity) -> None:
    """Read the unit that is printed with a number, and take it into the figure.

    Args:
        scope: The sentence.
        figure: The figure, so far only a number; changed in place.
    """
    numeral = figure.numeral
    size = numeral.end - numeral.start
    plain = size < 4 and scope.text[numeral.start : numeral.end].isdigit()
    before = read_currency_before(scope.text, numeral.start, scope.language, plain=plain)
    if before is not None and before.start >= scope.start:
        _take_currency(scope, figure, before)
    elif size > 2 or not _read_two_units(scope, figure):
        unit = _read_behind(scope, figure)
        if unit is not None:
            _take_behind(scope, figure, unit)
    figure.first = scope.tokens.at(figure.start)
    figure.stop = scope.tokens.first_from(figure.end)


def read_unit_behind_plain(scope: Scope, figure: Quantity) -> None:
    """Read the unit of a number before which no currency stands and to which nothing is glued, and take it into the figure.

    Args:
        scope: The sentence.
        figure: The figure, so far only a number; changed in place.
    """
    numeral = figure.numeral
    if numeral.end - numeral.start > 2 or not _read_two_units(scope, figure):
        unit = _read_behind(scope, figure)
        if unit is None:
            return
        _take_behind(scope, figure, unit)
    figure.stop = scope.tokens.first_from(figure.end)


def _take_behind(scope: Scope, figure: Quantity, unit: Unit) -> None:
    _take(figure, unit)
    # The full stop of "lb." ends the sentence, too, and is left to it.
    stop = unit.end == scope.end and scope.text[unit.start : unit.end].find(".") == unit.end - unit.start - 1
    figure.end = figure.behind = unit.end - stop
    _take_magnitude(scope, figure, unit)


def _take(figure: Quantity, unit: Unit) -> None:
    figure.unit, figure.signed, figure.hyphen = unit.name, True, unit.hyphen
    figure.kind = unit.kind
    if unit.factor != 1:
        numbers = (figure.value, figure.low, figure.high)
        figure.value, figure.low, figure.high = (
            None if number is None else _times(number, unit.factor) for number in numbers
        )


def _times(number: Decimal, factor: Decimal) -> Decimal:
    """The product; of thousands and millions without the zeros behind the point that only fill it up."""
    product = EXACT.multiply(number, factor)
    return product.to_integral_value(context=EXACT) if factor > 1 and product % 1 == 0 else product


def _take_magnitude(scope: Scope, figure: Quantity, unit: Unit) -> None:
    """Take in a magnitude that stands behind the code of a currency: "75 USD million"."""
    if unit.kind != "money" or figure.numeral.magnitude != 1 or not scope.text[unit.start : unit.end].isupper():
        return
    magnitude, end = read_magnitude(scope.text, figure.end, scope.end, scope.language)
    if magnitude > 1 and figure.value is not None:
        figure.value = EXACT.multiply(figure.value, Decimal(magnitude))
        figure.numeral = figure.numeral._replace(magnitude=magnitude)
        figure.end = figure.behind = end


def _take_currency(scope: Scope, figure: Quantity, sign: Unit) -> None:
    """Take in a currency before the number, the minus before that, and a name that says which one it is."""
    text = scope.text
    _take(figure, sign)
    figure.start = sign.start
    if (
        sign.start > scope.start
        and text[sign.start - 1] in _MINUS
        and not text[max(0, sign.start - 2) : sign.start - 1].strip()
    ):
        figure.start -= 1
        figure.value = None if figure.value is None else figure.value.copy_negate()
    value = figure.numeral.value
    behind = read_unit_behind(text, figure.numeral.end, scope.end, _LARGE if value is None else value, scope.language)
    if behind is not None and behind.kind == "money" and behind.factor == 1 and not behind.hyphen:
        if _DIGIT.match(text, behind.end, scope.end):
            return  # "EUR 10 USD 11": it belongs to the next number
        figure.end = figure.behind = behind.end
        if behind.name[0] not in OPEN_MONEY:
            figure.unit = behind.name


def _read_behind(scope: Scope, figure: Quantity) -> Unit | None:
    numeral = figure.numeral
    if numeral.form == "fraction":
        return _read_share(scope, figure)
    if numeral.form == "odds":
        return None
    place = numeral.end
    if numeral.form == "vague" or numeral.magnitude > 1:
        linked = _LINKED.match(scope.text, place, scope.end)
        place = linked.end() if linked else place
    value = _LARGE if numeral.value is None else numeral.value
    unit = read_unit_behind(scope.text, place, scope.end, value, scope.language)
    if unit is None or (unit.kind == "money" and place != numeral.end and numeral.form != "vague"):
        return None
    if unit.name == "metre" and unit.start == numeral.end and unit.end == unit.start + 1:
        return _metres_or_millions(scope, figure, unit)
    return unit


_NEAR_MILLIONS = 15


def _metres_or_millions(scope: Scope, figure: Quantity, unit: Unit) -> Unit | None:
    """A bare "3m" is three million before a plural ("3m homes") or the name of a currency, else three metres."""
    words = _TWO_WORDS.match(scope.text, unit.end, scope.end)
    if figure.value is None or (words is not None and words[1].lower() in scope.words.extents):
        return unit
    money = read_unit_behind(scope.text, unit.end, scope.end, _LARGE, scope.language)
    if money is not None and money.kind != "money":
        money = None
    behind = words.groups() if words else ()
    plural = any(is_plural(word.lower(), scope.language) for word in behind if word)
    if money is None and not plural and not _is_of_millions(scope, figure):
        return unit
    figure.value = EXACT.multiply(figure.value, Decimal(_MILLION)).to_integral_value(context=EXACT)
    figure.numeral = figure.numeral._replace(end=unit.end, value=figure.value, magnitude=_MILLION)
    figure.end = figure.behind = unit.end
    return money


def _is_of_millions(scope: Scope, figure: Quantity) -> bool:
    """Whether words near a number count what there are millions of, and measure no length: "the population grew to 5.4m"."""
    place = scope.tokens.first_from(figure.start)
    if place > scope.first and scope.tokens.lower[place - 1] in scope.words.one:
        return False  # "a 3m board"
    lower = scope.tokens.lower[max(scope.first, place - _NEAR_MILLIONS) : min(scope.stop, place + _NEAR_MILLIONS)]
    return not scope.words.in_millions.isdisjoint(lower) and scope.words.lengths.isdisjoint(lower)


def _read_share(scope: Scope, figure: Quantity) -> Unit | None:
    """Read "half of 1 percent", "half a mile", "1/4 mile": a fraction of one unit is so much of it."""
    end = figure.numeral.end
    link = scope.words.share.match(scope.text, end, scope.end)
    for place in (link.end(), end) if link else (end,):
        unit = read_unit_behind(scope.text, place, scope.end, Decimal(1), scope.language)
        if unit is not None:
            if unit.kind in ("money", "multiple", "age"):
                return None
            figure.fraction, figure.kind = None, "count"
            return unit
    return None


def _read_two_units(scope: Scope, figure: Quantity) -> bool:
    """Read feet and inches, given in inches, and weights in two units, given in the smaller one: 6'3", 5ft 10in, 11st 4lb."""
    if _PAIRED.isdisjoint(scope.text[figure.numeral.end : figure.numeral.end + 2]):
        return False
    weight = _WEIGHT.match(scope.text, figure.start, scope.end)
    parts = weight and _WEIGHTS.get(weight["of"][0] + weight["in"][0])
    if weight and parts:
        figure.value = Decimal(int(weight["large"]) * parts[0] + int(weight["small"]))
        _take_pair(figure, parts[1], weight.end())
        return True
    match = _HEIGHT.match(scope.text, figure.start, scope.end)
    if match is None or not (match["sign"] or "-" in match.group() or "'" in match.group()):
        return False
    figure.value = Decimal(int(match["feet"]) * 12 + int(match["inches"]))
    _take_pair(figure, "inch", match.end())
    return True


def _take_pair(figure: Quantity, unit: str, end: int) -> None:
    figure.unit, figure.kind, figure.signed = unit, "measurement", True
    figure.end = figure.behind = end
    figure.numeral = figure.numeral._replace(end=end)
