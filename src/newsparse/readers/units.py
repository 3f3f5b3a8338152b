"""Units: the measure or the currency of a number, and what it is counted by."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple, cast

import attrs

from newsparse.languages import Language
from newsparse.model.statistics import StatisticKind
from newsparse.text.tokens import split_tokens

__all__ = [
    "OPEN_DOLLAR",
    "OPEN_MONEY",
    "Per",
    "Unit",
    "read_currency_before",
    "read_per",
    "read_unit_behind",
    "sign_ends",
    "unit_heads",
]

OPEN_DOLLAR = "$"
"""Unit of a bare dollar sign, until the whole text settles which dollar it is."""

OPEN_MONEY = frozenset("$?")
"""First characters of units that the whole text has to settle: a bare dollar sign, a peso, pounds."""

# What stands before "per", "a" and "/".
_BEFORE_LINKS = frozenset(" -/\n\N{NO-BREAK SPACE}")
# What stands before "old" and "of age".
_BEFORE_AGES = frozenset("- ")
_HUNDREDTH = Decimal("0.01")
# Before a code: thousands and millions, as companies of the north print them ("MSEK 1,240", "TEUR 95").
_SIZES = {"K": Decimal(1000), "T": Decimal(1000), "M": Decimal(1_000_000)}
_CODE = 3
# How far from its beginning a text has named its country.
_NAMED_BY = 4000
# A unit is looked up by its first word or its first sign.
_HEAD = re.compile(r"[^\W\d_]++|.", re.DOTALL)
_BEHIND = re.compile(
    rf"(?P<gap>(?:[ \N{{NO-BREAK SPACE}}\N{{THIN SPACE}}\N{{NARROW NO-BREAK SPACE}}\n]{{1,2}}+|-[ ]?+)?+)(?P<head>{_HEAD.pattern})",
    re.DOTALL,
)


class Unit(NamedTuple):
    """A unit beside a number.

    Attributes:
        name: "percent", the name of a measure, an ISO 4217 code; "$" or "?peso" for money whose country is not said.
        kind: The kind of statistic it makes.
        start: Where it begins.
        end: Offset behind it.
        factor: What the number is multiplied by: a hundredth for cents and pence.
        hyphen: Whether a hyphen binds it to the number ("45-minute").
    """

    name: str
    kind: StatisticKind
    start: int
    end: int
    factor: Decimal = Decimal(1)
    hyphen: bool = False


class Per(NamedTuple):
    """What a number is counted by: "hour", "100,000 people".

    Attributes:
        name: The words, without "per" or "an".
        start: Where the link begins.
        end: Offset behind the words.
    """

    name: str
    start: int
    end: int


class _Form(NamedTuple):
    """One way to write a unit: a word or a sign, glued to the number or not, doubtful where it is an ordinary word."""

    written: str
    name: str
    kind: StatisticKind
    is_sign: bool = False
    glued: bool = False
    factor: Decimal = Decimal(1)
    doubtful: bool = False


@attrs.frozen
class _Lexicon:
    behind: Mapping[str, tuple[_Form, ...]]
    signs: Mapping[str, str]
    sizes: Mapping[str, tuple[int, ...]]
    doubtful_signs: frozenset[str]
    plain_codes: frozenset[str]
    codes: Mapping[str, str]
    ages: tuple[str, ...]
    bounds: Mapping[str, tuple[int, int]]
    video: frozenset[int]
    per: re.Pattern[str]
    per_letters: frozenset[str]
    heads: frozenset[str]
    sign_ends: frozenset[str]
    national: Mapping[str, Mapping[str, Any]]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    units, money = language.table("units"), language.table("currencies")
    codes = {code: money["codes"]["aliases"].get(code, code) for code in money["codes"]["list"]}
    behind = _by_head([*_measure_forms(units["measure"]), *_money_forms(money)])
    signs = (
        money["signs"]
        | codes
        | {size + code: name for code, name in codes.items() if len(code) == _CODE for size in _SIZES}
    )
    sizes = {
        end: tuple(sorted({len(sign) for sign in signs if sign[-1] == end}, reverse=True))
        for end in {sign[-1] for sign in signs}
    }
    return _Lexicon(
        behind=behind,
        signs=signs,
        sizes=sizes,
        doubtful_signs=frozenset(money["doubtful"]["signs"]),
        plain_codes=frozenset([*money["codes"]["plain"], *money["codes"]["lower"]]),
        codes=codes,
        ages=tuple(units["age"]["tails"]),
        bounds={name: (low, high) for name, (low, high) in units["temperature"].items()},
        video=frozenset(units["video"]["lines"]),
        per=_per_pattern(units["per"]),
        per_letters=frozenset(
            letter for word in units["per"]["articles"] + units["per"]["links"] for letter in (word[0], word[0].upper())
        ),
        heads=frozenset(behind),
        sign_ends=frozenset(split_tokens(sign).words[-1] for sign in signs),
        national=money["national"],
    )


def _by_head(forms: Iterable[_Form]) -> dict[str, tuple[_Form, ...]]:
    """Forms by their first word or sign in lower case, longest first."""
    own: dict[str, list[_Form]] = {}
    for form in forms:
        head = cast("re.Match[str]", _HEAD.match(form.written)).group()
        own.setdefault(head.lower(), []).append(form)
    return {head: tuple(sorted(own[head], key=lambda form: -len(form.written))) for head in own}


def _measure_forms(measures: Iterable[Mapping[str, Any]]) -> Iterator[_Form]:
    for measure in measures:
        name, kind, words = measure["name"], measure["kind"], measure.get("words", [])
        plurals = [word + "s" for word in words if not word.endswith(("s", "ch", "z"))] + measure.get("plurals", [])
        yield from (_Form(word, name, kind) for word in {*words, *plurals})
        yield from (_Form(sign, name, kind, is_sign=True) for sign in measure.get("signs", []))
        yield from (_Form(sign, name, kind, is_sign=True, glued=True) for sign in measure.get("glued", []))


def _money_forms(money: Mapping[str, Any]) -> Iterator[_Form]:
    doubtful = set(money["doubtful"]["names"])
    names = {name: f"?{name}" if code == "?" else code for name, code in money["names"].items()}
    for country, wealth in money["countries"].items():
        names |= {f"{country} {name}": code for name, code in wealth.items()}
    for name, code in names.items():
        yield from (_Form(word, code, "money", doubtful=name in doubtful) for word in (name, name + "s"))
    codes = {code: money["codes"]["aliases"].get(code, code) for code in money["codes"]["list"]}
    codes |= {code.lower(): code for code in money["codes"]["lower"]} | money["signs_behind"]
    yield from (_Form(sign, code, "money", is_sign=True) for sign, code in codes.items())
    for name, code in (money["hundredths"] | money["hundredths_of_dollar"]).items():
        yield from (_Form(word, code, "money", factor=_HUNDREDTH) for word in (name, name + "s"))
    for sign, code in money["hundredth_signs"].items():
        yield _Form(sign, code, "money", is_sign=True, glued=True, factor=_HUNDREDTH)


def _per_pattern(per: Mapping[str, list[str]]) -> re.Pattern[str]:
    """Behind a number and its unit: a closed list of denominators after "a", "each", "/", anything after "per"."""
    words = "|".join(re.escape(word) for word in sorted(per["denominators"], key=len, reverse=True))
    never, bases, counted, sorts, ago, areas, articles = (
        "|".join(map(re.escape, per[part])).replace(r"\ ", r"\s")
        for part in ("never", "bases", "counted", "sorts", "not_before", "areas", "articles")
    )
    return re.compile(
        rf"""
        (?: [\s-]{{1,2}}(?: {articles} )[\s-] (?P<one> (?: {words} | {areas} ) ) \b (?! [-]\w | \s(?:{ago})\b )
          | [\s-]{{1,2}}every\s (?P<many> (?: \d{{1,3}} | [a-z]{{3,8}} ) \s (?: year | month | week | day | hour | minute | second )s ) \b
          | \s?/\s? (?P<slash> {words} ) \b
          | [\s-]{{1,2}}per[\s-] (?! (?:{never})\b )
            (?P<open> (?: \d[\d,]* | {bases} ) \s (?: [a-z-]+ \s ){{0,2}}? (?: [a-z-]+s | {counted} )
                    | \d{{1,3}} (?: ,\d{{3}} )+ (?= [.,;)] | $ | \s(?:and|or)\s )
                    | (?: {areas} ) | square[\s-][a-z]+ | cubic[\s-][a-z]+ | (?: (?: {sorts} ) \s )? [A-Za-z]+ ) (?! \w )
        )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def unit_heads(language: Language) -> frozenset[str]:
    """Give the first words and signs of all units that stand behind a number.

    Args:
        language: Brings the units.
    """
    return _lexicon(language).heads


def sign_ends(language: Language) -> frozenset[str]:
    """Give the last tokens of all signs and codes of currencies that stand before a number.

    Args:
        language: Brings the signs.
    """
    return _lexicon(language).sign_ends


def read_currency_before(text: str, start: int, language: Language, *, plain: bool) -> Unit | None:
    """Read the currency sign or code that stands right before a number.

    Args:
        text: The whole source text.
        start: Where the number begins.
        language: Brings the signs.
        plain: Whether the number is a bare whole one, before which letters that begin other names too are no sign.
    """
    end = start
    while end > 0 and start - end < 2 and text[end - 1] in " \N{NO-BREAK SPACE}\n":
        end -= 1
    words = _lexicon(language)
    for size in words.sizes.get(text[end - 1 : end], ()):
        begin = end - size
        sign = text[begin:end] if begin >= 0 else ""
        code = words.signs.get(sign)
        if code is None:
            continue
        if sign[0].isalpha() and begin and (text[begin - 1].isalnum() or text[begin - 1] in "-'’"):
            continue
        if sign in words.doubtful_signs and (plain or end != start):
            continue
        if plain and end == start and sign.isalpha() and sign not in words.plain_codes:
            continue
        factor = _SIZES[sign[0]] if len(sign) > _CODE and sign[1:] in words.codes else Decimal(1)
        return Unit(code, "money", begin, end, factor)
    national = words.national.get(text[start - 1 : start])
    if national and _is_national(text, start, national):
        return Unit(national["code"], "money", start - 1, start)
    return None


def _is_national(text: str, start: int, national: Mapping[str, Any]) -> bool:
    """Whether a letter glued to a number is the sign of the money of a country that the text names near its beginning."""
    before = text[start - 2 : start - 1] if start > 1 else " "
    if before.isalnum() or before in "-'’" or text.startswith(tuple(national["never"]), start - 1):
        return False
    return any(text.find(name, 0, _NAMED_BY) >= 0 for name in national["named_by"])


def read_unit_behind(text: str, end: int, limit: int, value: Decimal, language: Language) -> Unit | None:
    """Read the measure or currency that follows a number.

    Args:
        text: The whole source text.
        end: Offset behind the number.
        limit: Where to stop reading.
        value: Value of the number; some signs are units only within bounds.
        language: Brings the units.
    """
    words = _lexicon(language)
    behind = _BEHIND.match(text, end, limit)
    forms = behind and words.behind.get(behind["head"].lower())
    if not behind or not forms:
        return None
    gap, place = behind["gap"], behind.start("head")
    chunk = text[place : min(limit, place + 28)]
    lower = chunk.lower()
    if not lower.isprintable() or "\N{NO-BREAK SPACE}" in lower:
        lower = lower.replace("\n", " ").replace("\N{NO-BREAK SPACE}", " ")
    for form in forms:
        size = len(form.written)
        written = chunk if form.is_sign else lower
        if not written.startswith(form.written) or not _ends_there(chunk, size, form):
            continue
        if not (_fits(form, gap, value, words) or (form.name in words.bounds and _is_paired(text, end, place + size))):
            continue
        unit = Unit(form.name, form.kind, place, place + size, form.factor, "-" in gap)
        return _with_age(text, unit, limit, words)
    return None


def _ends_there(chunk: str, size: int, form: _Form) -> bool:
    if size == len(chunk):
        return True
    behind = chunk[size]
    if form.kind == "money" and behind.isdigit():
        return False
    if form.written[-1].isalpha() and (behind.isalnum() or behind in "'’²³"):
        # The possessive of a plural ("two weeks' notice") ends there too.
        return behind in "'’" and form.written[-1] == "s"
    if form.is_sign and form.glued and behind in "-/&":
        return False
    return not (form.name == "second" and (behind == "-" or chunk[size : size + 5] == " half"))


def _fits(form: _Form, gap: str, value: Decimal, words: _Lexicon) -> bool:
    if form.glued and gap:
        return False
    if form.is_sign and gap and not gap.isspace() and form.written.isalpha() and len(form.written) == 1:
        return False
    if form.glued and form.name in words.bounds:
        low, high = words.bounds[form.name]
        return low <= value <= high
    if form.written == "p" and value in words.video:
        return False
    return not (form.doubtful and value < 100)


def _is_paired(text: str, start: int, end: int) -> bool:
    """Whether a degree stands in brackets behind another one ("minus 12C (10F)"): there it may be as cold as it likes."""
    bracket = text.rfind("(", max(0, start - 8), start)
    return bracket > 1 and text[end : end + 1] == ")" and text[bracket - 2 : bracket].rstrip()[-1:] in ("C", "F")


def _with_age(text: str, unit: Unit, limit: int, words: _Lexicon) -> Unit:
    """A unit of time before "old" or "of age" makes an age."""
    if unit.kind != "duration":
        return unit
    if text[unit.end : unit.end + 1] not in _BEFORE_AGES:
        return unit
    tail = text[unit.end : min(limit, unit.end + 9)].lower()
    for age in words.ages:
        if tail.startswith(age) and not tail[len(age) : len(age) + 1].isalnum():
            return unit._replace(kind="age", end=unit.end + len(age))
    return unit


def read_per(text: str, end: int, limit: int, language: Language) -> Per | None:
    """Read what a number is counted by, behind its unit or noun.

    Args:
        text: The whole source text.
        end: Offset behind the unit or noun.
        limit: Where to stop reading.
        language: Brings the denominators.
    """
    mark, letter = text[end : end + 1], text[end + 1 : end + 2]
    words = _lexicon(language)
    if mark not in _BEFORE_LINKS or (letter.isalpha() and letter not in words.per_letters and mark != "/"):
        return None
    match = words.per.match(text, end, limit)
    if match is None:
        return None
    name = match["one"] or match["many"] or match["slash"] or match["open"]
    return Per(" ".join(name.lower().split()), match.start(), match.end())
