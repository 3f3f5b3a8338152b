"""Quantities: a number together with its unit, its noun and what it is counted by."""

import functools
import re
from collections.abc import Collection, Mapping
from decimal import Context, Decimal
from fractions import Fraction
from typing import cast

import attrs

from newsparse.languages import Language
from newsparse.model.statistics import Bound, Change, Direction, StatisticKind
from newsparse.readers.nouns import Noun, is_plural, read_noun
from newsparse.readers.numbers import Numeral
from newsparse.readers.units import Unit, read_currency_before, read_per, read_unit_behind
from newsparse.text.tokens import Tokens

__all__ = ["Quantity", "decade_words", "read_decade", "read_quantity"]

_EXACT = Context(prec=80)
_COMPOUND = re.compile(r"-[A-Za-z][A-Za-z'’]+(?:-[A-Za-z]+)?")
_INCHES = re.compile(
    r"""(?P<feet>\d)(?:\s?(?:ft|feet|foot|['′’])[\s-]?|-(?:foot|feet|ft)[\s-])(?P<inches>1[01]|\d)(?![\d,.]\d|/)\s?(?P<sign>in(?:ches|ch)?\b|["″”]|(?=[\s,.;)-]))"""
)
_DECADE = re.compile(r"(?:(?P<tens>[1-9]0)['’]?s|(?P<word>[A-Za-z]{5,10}))(?!\w)")


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


@attrs.frozen
class _Lexicon:
    age_before: frozenset[str]
    age_of: frozenset[str]
    decade_parts: Mapping[str, tuple[int, int]]
    owners: frozenset[str]
    margins: tuple[str, ...]
    share: re.Pattern[str]
    not_shares: frozenset[str]
    multiples_of: frozenset[str]
    occasion: str
    suffered: frozenset[str]
    auxiliaries: frozenset[str]
    people_before: frozenset[str]
    people_of: frozenset[str]
    people: str
    strong: str
    fold: str
    times: str
    tails: frozenset[str]
    relatives: frozenset[str]
    determiners: frozenset[str]
    links: frozenset[str]
    decades: Mapping[str, int]
    linker: str


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table = language.table("quantities")
    people = language.table("nouns")["people"]
    age = table["age"]
    return _Lexicon(
        age_before=frozenset(age["before"]),
        age_of=frozenset(age["of"]),
        decade_parts={name: (low, high) for name, (low, high) in age["parts"].items()},
        owners=frozenset(age["owners"]),
        margins=tuple(table["margin"]["phrases"]),
        share=re.compile(table["share"]["link"], re.IGNORECASE),
        not_shares=frozenset(table["share"]["not_before"]),
        multiples_of=frozenset(table["multiple"]["of"]),
        occasion=table["multiple"]["occasion"],
        suffered=frozenset(people["suffered"]),
        auxiliaries=frozenset(people["auxiliaries"]),
        people_before=frozenset(people["before"]),
        people_of=frozenset(people["of"]),
        people=people["unit"],
        fold=table["multiple"]["fold"],
        times=table["multiple"]["unit"],
        tails=frozenset(table["count"]["tails"]),
        relatives=frozenset(people["relatives"]),
        determiners=frozenset(table["count"]["determiners"]),
        links=frozenset(table["count"]["links"]),
        decades=age["decades"],
        linker=table["count"]["linker"],
        strong=people["strong"],
    )


def read_quantity(
    text: str, tokens: Tokens, numeral: Numeral, begin: int, limit: int, stop: int, language: Language
) -> Quantity:
    """Read what a number counts or measures.

    Args:
        text: The whole source text.
        tokens: Its tokens.
        numeral: The number.
        begin: Where its sentence begins.
        limit: Where its sentence ends.
        stop: Index behind the last token of the sentence.
        language: Brings the units and nouns.
    """
    first = tokens.at(numeral.start)
    figure = Quantity(numeral.start, numeral.end, first, first + 1, numeral, behind=numeral.end)
    figure.value, figure.low, figure.high = numeral.value, numeral.low, numeral.high
    figure.fraction = numeral.fraction
    if numeral.form in ("fraction", "odds"):
        figure.kind = "fraction"
    if numeral.form == "vague":
        figure.bound = "vague"
    elif numeral.rough:
        figure.bound = "about"
    _read_unit(text, begin, limit, figure, language)
    figure.first = tokens.at(figure.start)
    figure.stop = tokens.first_from(figure.end)
    if not figure.signed:
        _read_noun(text, tokens, limit, stop, figure, language)
    elif figure.unit == "times":
        _read_times(tokens, stop, figure, language)
    _read_age(text, tokens, figure, language)
    _read_rate(text, limit, figure, language)
    _read_margin(text, begin, figure, language)
    return figure


def _read_unit(text: str, begin: int, limit: int, figure: Quantity, language: Language) -> None:
    numeral = figure.numeral
    plain = text[numeral.start : numeral.end].isdigit() and len(text[numeral.start : numeral.end]) < 4
    before = read_currency_before(text, numeral.start, language, plain=plain)
    if before is not None and before.start >= begin:
        _take_unit(figure, before)
        figure.start = before.start
        if (
            text[before.start - 1 : before.start] in ("-", "\N{MINUS SIGN}")
            and not text[max(0, before.start - 2) : before.start - 1].strip()
        ):
            figure.start -= 1
            figure.value = None if figure.value is None else -figure.value
        behind = read_unit_behind(text, numeral.end, limit, numeral.value or Decimal(1000), language)
        if behind is not None and behind.kind == "money" and behind.factor == 1 and not behind.hyphen:
            figure.end = figure.behind = behind.end
            if behind.name[0] not in "$?":
                figure.unit = behind.name
        return
    if _read_height(text, limit, figure):
        return
    unit = _read_unit_behind(text, limit, figure, language)
    if unit is not None:
        _take_unit(figure, unit)
        figure.end = figure.behind = unit.end


def _read_unit_behind(text: str, limit: int, figure: Quantity, language: Language) -> Unit | None:
    numeral = figure.numeral
    value = numeral.value if numeral.value is not None else Decimal(1000)
    place = numeral.end
    if numeral.form == "fraction":
        return _read_share(text, limit, figure, language)
    if numeral.form == "odds":
        return None
    if numeral.form == "vague" or numeral.magnitude > 1:
        linked = re.compile(r"\s+of(?=\s)").match(text, place, limit)
        if linked:
            place = linked.end()
    unit = read_unit_behind(text, place, limit, value, language)
    if unit is not None and unit.kind == "money" and place != numeral.end and numeral.form != "vague":
        return None
    if unit is not None and unit.name == "metre" and unit.start == numeral.end and unit.end == unit.start + 1:
        return _metres_or_millions(text, limit, figure, unit, language)
    return unit


def _metres_or_millions(text: str, limit: int, figure: Quantity, unit: Unit, language: Language) -> Unit | None:
    """A bare "3m" is three million before a plural ("3m homes") or the name of a currency, else three metres."""
    word = re.compile(r"\s([A-Za-z-]+)(?:\s([A-Za-z-]+))?").match(text, unit.end, limit)
    if word is None or word[1].lower() in ("high", "long", "wide", "tall", "deep"):
        return unit
    money = read_unit_behind(text, unit.end, limit, Decimal(1000), language)
    if (
        (money is not None and money.kind == "money")
        or is_plural(word[1].lower(), language)
        or (word[2] and is_plural(word[2].lower(), language))
    ):
        figure.value = _EXACT.multiply(cast("Decimal", figure.value), Decimal(1_000_000)).to_integral_value()
        figure.numeral = attrs.evolve(figure.numeral, end=unit.end, value=figure.value, magnitude=1_000_000)
        figure.end = figure.behind = unit.end
        return money if money is not None and money.kind == "money" else None
    return unit


def _read_share(text: str, limit: int, figure: Quantity, language: Language) -> Unit | None:
    """Read "half of 1 percent", "half a mile", "1/4 mile": a fraction of one unit is so much of it."""
    numeral = figure.numeral
    link = _lexicon(language).share.match(text, numeral.end, limit)
    place = link.end() if link else numeral.end
    unit = read_unit_behind(text, place, limit, Decimal(1), language)
    if unit is None and link:
        unit = read_unit_behind(text, numeral.end, limit, Decimal(1), language)
    if unit is None or unit.kind in ("money", "multiple", "age"):
        return None
    figure.fraction = None
    figure.kind = "count"
    return unit


def _take_unit(figure: Quantity, unit: Unit) -> None:
    figure.unit, figure.signed, figure.hyphen = unit.name, True, unit.hyphen
    figure.kind = unit.kind
    if unit.factor != 1:
        numbers = (figure.value, figure.low, figure.high)
        figure.value, figure.low, figure.high = (
            None if number is None else _EXACT.multiply(number, unit.factor) for number in numbers
        )


def _read_height(text: str, limit: int, figure: Quantity) -> bool:
    """Read feet and inches, given in inches: 6'3", 5ft 10in, 6-foot-3."""
    match = _INCHES.match(text, figure.start, limit)
    if match is None or (not match["sign"] and "-" not in match.group() and "'" not in match.group()):
        return False
    figure.value = Decimal(int(match["feet"]) * 12 + int(match["inches"]))
    figure.unit, figure.kind, figure.signed = "inch", "measurement", True
    figure.end = figure.behind = match.end()
    figure.numeral = attrs.evolve(figure.numeral, end=match.end())
    return True


def _read_noun(text: str, tokens: Tokens, limit: int, stop: int, figure: Quantity, language: Language) -> None:
    """Read the noun counted: behind the number, behind "of", or the people that a verb shows."""
    words = _lexicon(language)
    index = figure.stop
    lower = tokens.lower
    tail = text[figure.end : tokens.end(index - 1)]
    if tail:
        if _COMPOUND.fullmatch(tail) and figure.numeral.form != "fraction" and tail[1:].lower() not in words.tails:
            if tail.split("-")[1].lower() in words.links:
                return
            _read_compound(tokens, index, tail, figure, words)
            return
        if tail[1:].lower() not in words.tails:
            return
    if figure.kind == "fraction":
        return
    if index + 1 < stop and lower[index] == words.linker:
        if lower[index + 1] in words.determiners:
            index += 2
        elif figure.numeral.form == "vague" or figure.numeral.magnitude != 1:
            index += 1
        else:
            return
    one = figure.value == 1
    noun = read_noun(tokens, index, stop, language, one=one)
    if noun is not None:
        figure.noun = noun
        figure.unit = noun.unit
        figure.behind = tokens.end(noun.stop - 1)
        return
    if _counts_people(lower, figure, stop, words):
        figure.unit = words.people


def _read_compound(tokens: Tokens, index: int, tail: str, figure: Quantity, words: _Lexicon) -> None:
    """Read the noun that a hyphen binds to its number: "112-member", "5,000-strong"."""
    noun = tail.rpartition("-")[2]
    figure.end = figure.behind = tokens.end(index - 1)
    figure.hyphen = figure.signed = True
    figure.unit = words.people if noun.lower() == words.strong else noun
    if noun.lower() == words.fold:
        figure.kind, figure.unit = "multiple", words.times


def _counts_people(lower: Collection[str], figure: Quantity, stop: int, words: _Lexicon) -> bool:
    lower = cast("list[str]", lower)
    place = figure.stop
    while place < stop and place < figure.stop + 3 and lower[place] in words.auxiliaries:
        place += 1
    if place < stop and (lower[place] in words.suffered or (lower[place] in words.relatives and place == figure.stop)):
        return True
    place = figure.first - 1
    for _ in range(4):
        if place < 0:
            return False
        if lower[place] in words.people_before:
            return True
        if lower[place] == "of" and place and lower[place - 1] in words.people_of:
            return True
        place -= 1
    return False


def _read_times(tokens: Tokens, stop: int, figure: Quantity, language: Language) -> None:
    """Tell a multiple ("10 times the average") from a count of occasions ("scored four times")."""
    words = _lexicon(language)
    following = tokens.lower[figure.stop] if figure.stop < stop else ""
    if following not in words.multiples_of and tokens.words[figure.stop - 1][-1] not in "xX":
        figure.kind, figure.unit = "count", words.occasion


def _read_age(text: str, tokens: Tokens, figure: Quantity, language: Language) -> None:
    words = _lexicon(language)
    lower, first = tokens.lower, figure.first
    if figure.signed or figure.noun is not None or figure.value is None or not 0 < figure.value < 130:
        return
    before = lower[first - 1] if first else ""
    if before in words.age_before or (before == "of" and first > 1 and lower[first - 2] in words.age_of):
        figure.kind, figure.unit, figure.signed = "age", "year", True
        return
    if _is_apposition(text, tokens, figure):
        figure.kind, figure.unit, figure.signed = "age", "year", True


def _is_apposition(text: str, tokens: Tokens, figure: Quantity) -> bool:
    """Whether an age stands behind a name between commas: "Jane Doe, 44, said"."""
    first, stop = figure.first, figure.stop
    if first < 2 or tokens.words[first - 1] != "," or figure.numeral.form != "digits":
        return False
    name = tokens.words[first - 2]
    if not name[0].isupper() or name.isupper() and len(name) > 3:
        return False
    number = text[figure.start : figure.end]
    if not number.isdigit() or not 2 <= int(number) <= 115:
        return False
    following = tokens.words[stop] if stop < len(tokens) else "."
    return following in (",", ".", ";", ")", "—", "–") or following in (
        "who",
        "and",
        "from",
        "of",
        "was",
        "is",
        "told",
        "said",
    )


def _read_rate(text: str, limit: int, figure: Quantity, language: Language) -> None:
    per = read_per(text, figure.behind, limit, language)
    if per is None or figure.kind in ("percentage", "points", "age") or figure.hyphen:
        return
    figure.per = per.name
    figure.behind = per.end
    if figure.kind == "count" and (per.name[0].isdigit() or per.name.split()[0] in ("thousand", "million", "hundred")):
        figure.kind = "rate"


def _read_margin(text: str, begin: int, figure: Quantity, language: Language) -> None:
    if figure.kind not in ("percentage", "points"):
        return
    around = (
        text[max(begin, figure.start - 32) : figure.start].lower() + "|" + text[figure.end : figure.end + 26].lower()
    )
    left, _, right = around.partition("|")
    if any(phrase in left or right.startswith(phrase, 1) for phrase in _lexicon(language).margins):
        figure.kind = "margin_of_error"


@functools.cache
def decade_words(language: Language) -> frozenset[str]:
    """Give the words for the decades of a life: "thirties".

    Args:
        language: Brings the words.
    """
    return frozenset(_lexicon(language).decades)


def read_decade(text: str, tokens: Tokens, place: int, language: Language) -> Quantity | None:
    """Read a decade of somebody's life: "in his mid-40s", "in their 80s".

    Args:
        text: The whole source text.
        tokens: Its tokens.
        place: Where the number or word begins.
        language: Brings the words.

    Returns:
        An age from the first to the last year of it; None for decades of a century and other plurals.
    """
    words = _lexicon(language)
    match = _DECADE.match(text, place)
    if match is None:
        return None
    low = int(match["tens"]) if match["tens"] else words.decades.get(match["word"].lower())
    if low is None:
        return None
    index = tokens.at(place)
    part = tokens.lower[index].partition("-")[0]
    before = tokens.lower[max(0, index - 2) : index]
    if part not in words.decade_parts:
        part = before[-1] if before and before[-1] in words.decade_parts else ""
    if words.owners.isdisjoint(before):
        return None
    first, last = words.decade_parts.get(part, (0, 9))
    start, end = match.span()
    numeral = Numeral(start, end, "words", None)
    return Quantity(
        start,
        end,
        index,
        index + 1,
        numeral,
        kind="age",
        low=Decimal(low + first),
        high=Decimal(low + last),
        unit="year",
        signed=True,
        behind=end,
    )
