"""Quantities: a number together with its unit, its noun and what it is counted by."""

from newsparse.languages import Language
from newsparse.readers.numbers import Numeral
from newsparse.readers.quantities.ages import OLDEST, is_behind_age, read_age, read_decade
from newsparse.readers.quantities.counted import read_counted, read_times
from newsparse.readers.quantities.lexicon import load_words
from newsparse.readers.quantities.measured import read_unit, read_unit_behind_plain
from newsparse.readers.quantities.quantity import Quantity, Scope
from newsparse.readers.units import Per, read_per
from newsparse.text.tokens import Tokens

__all__ = [
    "OLDEST",
    "Quantity",
    "Scope",
    "decade_words",
    "make_scope",
    "read_decade",
    "read_plain_quantity",
    "read_quantity",
]

# How far before or behind a number its margin of error is named.
_REACH = 44
# What stands beside a figure to which nothing is glued.
_APART = frozenset(("", " ", "\n", ",", ".", ";", "(", ")"))


def make_scope(text: str, tokens: Tokens, start: int, end: int, first: int, stop: int, language: Language) -> Scope:
    """Make the scope of a sentence.

    Args:
        text: The whole source text.
        tokens: Its tokens.
        start: Where the sentence begins.
        end: Offset behind it.
        first: Index of its first token.
        stop: Index behind its last token.
        language: Brings the units, the nouns and the words around numbers.
    """
    return Scope(text, tokens, start, end, first, stop, language, load_words(language))


def decade_words(language: Language) -> frozenset[str]:
    """Give the words for the decades of a life: "thirties".

    Args:
        language: Brings the words.
    """
    return frozenset(load_words(language).decades)


def read_plain_quantity(scope: Scope, numeral: Numeral, stop: int, first: int) -> Quantity:
    """Read what a number counts or measures to which nothing is glued but a sign of its unit.

    Args:
        scope: The sentence it stands in.
        numeral: The number.
        stop: Index behind its last token, as `read_plain` gives it.
        first: Index of its first token.
    """
    figure = Quantity(numeral.start, numeral.end, first, stop, numeral, value=numeral.value, behind=numeral.end)
    tokens, words = scope.tokens, scope.words
    if first and tokens.words[first - 1] in words.sign_ends:
        read_unit(scope, figure)
    elif stop < len(tokens.lower) and tokens.lower[stop] in words.unit_heads:
        read_unit_behind_plain(scope, figure)
    else:
        figure.plain = True
        figure.settled = numeral.form == "words"
    if figure.signed and not figure.hyphen:
        figure.settled = (
            scope.text[figure.start - 1 : figure.start] in _APART and scope.text[figure.end : figure.end + 1] in _APART
        )
    return _with_noun(scope, figure)


def read_quantity(scope: Scope, numeral: Numeral) -> Quantity:
    """Read what a number counts or measures.

    Args:
        scope: The sentence it stands in.
        numeral: The number.
    """
    figure = Quantity(numeral.start, numeral.end, 0, 0, numeral, value=numeral.value, behind=numeral.end)
    figure.low, figure.high, figure.fraction = numeral.low, numeral.high, numeral.fraction
    if numeral.form in ("fraction", "odds"):
        figure.kind = "fraction"
    if numeral.form == "vague":
        figure.bound = "vague"
    elif numeral.rough:
        figure.bound = "about"
    read_unit(scope, figure)
    return _with_noun(scope, figure)


def _with_noun(scope: Scope, figure: Quantity) -> Quantity:
    """Read what stands behind a number and its unit."""
    lower = scope.tokens.lower
    if not figure.signed:
        read_counted(scope, figure)
        if figure.noun is None:
            read_age(scope, figure)
    elif figure.unit == scope.words.times:
        read_times(scope, figure)
    elif figure.kind == "duration" and is_behind_age(scope, figure):
        figure.kind = "age"
    below = figure.stop < len(lower) and lower[figure.stop] == scope.words.below
    if below and figure.value and (figure.plain or figure.unit in scope.words.degrees):
        _read_below_zero(scope, figure)
    if figure.kind in ("percentage", "points"):
        _read_margin(scope, figure)
    elif figure.kind != "age" and not figure.hyphen:
        per = read_per(scope.text, figure.behind, scope.end, scope.language)
        if per is not None:
            _take_rate(scope, figure, per)
    return figure


def _read_below_zero(scope: Scope, figure: Quantity) -> None:
    """Make a number of degrees negative behind which "below zero" stands, and take those words in."""
    words, stop = scope.words, figure.stop + len(scope.words.below_zero)
    if scope.tokens.lower[figure.stop : stop] != words.below_zero or stop > scope.stop or figure.value is None:
        return
    figure.value = -figure.value
    figure.unit, figure.kind, figure.signed = figure.unit or words.degree, "measurement", True
    figure.stop, figure.end = stop, scope.tokens.end(stop - 1)
    figure.behind = figure.end


def _take_rate(scope: Scope, figure: Quantity, per: Per) -> None:
    figure.per, figure.behind = per.name, per.end
    base = per.name.split()[0]
    if figure.kind == "count" and (base[0].isdigit() or base in scope.words.round_numbers):
        figure.kind = "rate"


def _read_margin(scope: Scope, figure: Quantity) -> None:
    left = scope.text[max(scope.start, figure.start - _REACH) : figure.start].lower()
    right = scope.text[figure.end : figure.end + _REACH].lower().lstrip(" -")
    if scope.words.margins.search(left) or scope.words.margins.match(right):
        figure.kind = "margin_of_error"
