"""Numbers that are no statistics by their shape: dates, years, times, addresses, telephone numbers, parts of codes."""

import functools
import re

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.readers.numbers import number_links, number_words
from newsparse.readers.quantities import Quantity
from newsparse.readers.units import unit_heads

__all__ = ["is_date_or_code", "read_plain_date"]

_PHONE = re.compile(r"(?:\(?\+?\d{2,5}\)?[\s.-])?\d{3,4}[\s.-]\d{3,4}(?:[\s.-]\d{3,4})?(?![\d,.]\d)")
_PHONE_BEFORE = re.compile(r"(?:\(\d{3}\)\s?|\b0\d{2,4}\s(?:\d{3}\s)?|\+\d{1,3}\s)$")
_PHONE_PARTS = re.compile(r"\b\d{3}[-.]$")
# Numbers in a row with nothing but blanks between them, as telephone numbers of some countries are printed: "13 11 14".
_ROW = re.compile(
    r"(?<![\w.,:/$\N{POUND SIGN}\N{EURO SIGN}-])\d{1,4}(?: \d{2,4}){2,4}(?![\w%]| \d| ?[%$\N{EURO SIGN}]|[.,:/-]\d)"
)
_GROUPS = re.compile(r"\d+(?: \d{3})+")
_ROW_REACH = 12
# The last part of a telephone number; shorter ones are scores ("lost 112-104").
_LAST_PART = 4
_NUMERIC_DATE = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}(?!\d)|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/])")
# An address on the internet, a version: more full stops than one number has.
_DOTTED = re.compile(r"\d+\.\d+\.\d+")
_ROUND_RANGE = re.compile(r"(\d+00)[-\N{EN DASH}](\d+00)")
_TOLL_FREE = r"1-\d{3}-\w"
_TRIPLE = r"\d+[-–]\d+[-–]\d+"
_YEAR_SPAN = r"(?:1[5-9]|20)\d\d\s?[-–/]\s?(?:\d\d|(?:1[5-9]|20)\d\d)(?!\d|,\d)"
_PARTED = re.compile(f"{_NUMERIC_DATE.pattern}|{_TRIPLE}|{_YEAR_SPAN}|{_TOLL_FREE}")
_CLOCK = re.compile(r"\d{1,2}(?::\d\d){1,2}(?!\d)")
# Behind a number: a paragraph of a law or a plan named after it, "401(k)"; a deal, "2-for-1".
_NAMED_BEHIND = re.compile(r"\([a-z\d]{1,2}\)|-for-[1-3]\b")
_NAMING = frozenset("(-")
_CLOSING = frozenset(",.;)")
_WORD_GLUED = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]+)[-–‑.]$")
_DECADE = re.compile(r"['’]?s\b")
# Numbers that are years in news more often than amounts, even before a plural: "2018 figures".
_RECENT = (1900, 2049)
# So many digits without a separator are an identifier.
_IDENTIFIER = 9
# How far behind a number its noun and "per" stand.
_REACH = 10
# What stands between the numbers of a date or a span of years.
# Digits of a number that is neither a year nor a part of a telephone number.
_PLAIN = 3
_PARTS = frozenset("-\N{EN DASH}/. ")


@attrs.frozen
class _Lexicon:
    months: frozenset[str]
    month_or_day: frozenset[str]
    clock: frozenset[str]
    year_before: frozenset[str]
    averages: frozenset[str]
    average_links: frozenset[str]
    streets: frozenset[str]
    street: re.Pattern[str]
    named_day: re.Pattern[str]
    prefixes: frozenset[str]
    count_before: frozenset[str]
    blocks: frozenset[str]
    postcodes: frozenset[str]
    pounds: tuple[str, ...]
    plain_year_before: frozenset[str]
    only_year_before: frozenset[str]
    goes_on: frozenset[str]
    number_before: frozenset[str]
    links: frozenset[str]
    linker: str
    stops: frozenset[str]
    beside: frozenset[str]
    behind: frozenset[str]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table, per = language.table("exclusions"), language.table("units")["per"]
    return _Lexicon(
        months=frozenset(table["months"]),
        month_or_day=frozenset(table["months"] + table["weekdays"]),
        clock=frozenset(table["clock"]),
        year_before=frozenset(table["year_before"]),
        averages=frozenset(table["averages"]),
        average_links=frozenset(table["average_links"]),
        streets=frozenset(table["streets"]),
        street=_street_pattern("|".join(table["directions"]), "|".join(table["ordinal_endings"])),
        named_day=re.compile(rf"(?:1[5-9]|20)\d0s|\d{{1,4}}(?:{'|'.join(table['ordinal_endings'])})"),
        prefixes=frozenset(table["prefixes"]),
        count_before=frozenset(table["count_before"]),
        blocks=frozenset(table["blocks"]),
        postcodes=frozenset(table["postcodes"]),
        pounds=tuple(table["pounds"]),
        plain_year_before=frozenset(table["plain_year_before"]),
        only_year_before=frozenset(table["year_before"]) - frozenset(table["average_links"]),
        goes_on=number_words(language) | number_links(language) | unit_heads(language),
        number_before=frozenset(table["number_before"]),
        links=frozenset(per["articles"] + per["links"]),
        linker=language.table("numbers")["linker"],
        beside=frozenset(table["months"] + table["postcodes"]),
        behind=frozenset(table["clock"] + table["blocks"]),
        stops=frozenset(language.table("nouns")["stops"]) - frozenset(language.table("ranges")["links"]),
    )


def _street_pattern(directions: str, endings: str) -> re.Pattern[str]:
    """Behind a house number: up to three capitalised words or an ordinal, the last word caught as `street`."""
    return re.compile(
        rf"""
        (?: [-–]\d+ )? \s
        (?: (?: [NSEW]\.? | {directions} ) \s )?
        (?: \d+(?:{endings}) \s | (?: [A-Z][\w.'’]* \s ){{1,3}} )
        (?P<street> [A-Z][a-z]+ ) \b
        """,
        re.VERBOSE,
    )


def is_date_or_code(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """Tell whether a number in digits is part of a date, a time, an address, a telephone number or a code.

    Args:
        document: The document.
        sentence: The sentence it stands in.
        figure: The number with its unit and noun.
    """
    if not document.text[figure.numeral.end - 1].isdigit() and figure.numeral.form != "digits":
        return False
    words = _lexicon(document.language)
    if figure.plain:
        if figure.signed or _is_plain_amount(document, figure, words):
            return False
    elif _is_glued(document, figure, words):
        return True
    elif figure.signed and not figure.hyphen:
        return False
    return _is_date(document, sentence, figure, words) or _is_address_or_phone(document, sentence, figure, words)


def _is_plain_amount(document: Document, figure: Quantity, words: _Lexicon) -> bool:
    """Whether a number to which nothing is glued is no date and no code beyond doubt: a quick look at its neighbours."""
    text, end = document.text, figure.end
    number = text[figure.start : end]
    if not number.isdigit():
        return True  # the separators of a date or a code would be glued to it
    if len(number) > _PLAIN or number[0] == "0" or text[end : end + 1] != " ":
        return False
    behind, before = text[end + 1 : end + 2], text[max(0, figure.start - 2) : figure.start - 1]
    if behind.isupper() or behind.isdigit() or before == ")" or before.isdigit():
        return False
    lower = document.tokens.lower
    return words.beside.isdisjoint(lower[max(0, figure.first - 2) : figure.stop + 1]) and words.behind.isdisjoint(
        lower[figure.stop : figure.stop + 1]
    )


def read_plain_date(document: Document, sentence: Sentence, index: int) -> int | None:
    """Read a number that is part of a date or a time beyond doubt: a quick look, before the number itself is read.

    Args:
        document: The document.
        sentence: The sentence it stands in.
        index: Index of its token.

    Returns:
        The offset behind it; None where a closer look is needed.
    """
    tokens = document.tokens
    word, size = tokens.lower[index], len(tokens.lower[index])
    if index + 1 >= sentence.stop:
        return None
    if not word.isdecimal():
        weighs = tokens.lower[index + 1].endswith(_lexicon(document.language).pounds)  # "11st 4lb"
        named = None if weighs else _lexicon(document.language).named_day.fullmatch(word)
        return tokens.end(index) if named else None
    if size > 4 or size == 3:
        return None
    text, start = document.text, tokens.starts[index]
    end = start + size
    if size < 3 and text[end] == ":" and text[end + 1 : end + 2].isdecimal():
        clock = _CLOCK.match(text, start, sentence.end)
        return clock.end() if clock else None
    return end if _is_plain_date(document, sentence, index, word, _lexicon(document.language)) else None


def _is_plain_date(document: Document, sentence: Sentence, index: int, word: str, words: _Lexicon) -> bool:
    if index <= sentence.first:
        return False
    tokens = document.tokens
    after, before = tokens.lower[index + 1], tokens.lower[index - 1]
    is_year = len(word) == 4 and "1500" <= word < "2100"
    if after not in words.stops and (
        after not in _CLOSING or document.text[tokens.starts[index + 1] + 1 : tokens.starts[index + 1] + 2].isdecimal()
    ):
        return (
            is_year
            and before in words.only_year_before
            and after.isalpha()
            and after not in words.goes_on
            and words.links.isdisjoint(tokens.lower[index + 1 : index + _REACH])
        )
    if is_year and before in words.plain_year_before:
        return True
    place = index - 1
    if before == "." and place > sentence.first:
        place -= 1
    return tokens.lower[place] in words.months and tokens.words[place][0].isupper()


def _is_glued(document: Document, figure: Quantity, words: _Lexicon) -> bool:
    """Whether letters, colons, slashes or hyphens bind the digits to something else: "F-16", "8:30", "13F"."""
    text, start, end = document.text, figure.start, figure.end
    last = text[start - 1 : start]
    if last.isalpha() or (last in ("_", "@", "#") and last) or (last == "=" and text[start - 2 : start - 1].isalnum()):
        return True
    if last in ("-", "–", ".", "‑") and last:
        word = _WORD_GLUED.search(text[max(0, start - 24) : start])
        if word is not None and word[1].lower() not in words.prefixes:
            return True
    if last in ("'", "’") and last and (end - start == 2 or not text[start - 2 : start - 1].isspace()):
        return not figure.signed
    if last == "/" and not text[start - 2 : start - 1].isspace() and not figure.signed:
        return True
    if last == ":" and text[start - 2 : start - 1].isdigit():
        return True
    following = text[end : end + 1]
    if following.isalpha() or following == "_" or (following in _NAMING and _NAMED_BEHIND.match(text, end)):
        return True
    return following in (":", "/") and text[end + 1 : end + 2].isdigit() and figure.kind != "money"


def _is_date(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    text, tokens = document.text, document.tokens
    lower = tokens.lower
    number = text[figure.numeral.start : figure.numeral.end]
    if figure.numeral.form == "fraction":
        if figure.stop < sentence.stop and lower[figure.stop] == words.linker:
            return False
        return lower[figure.first - 1] in words.year_before and figure.first > sentence.first
    if not number.isdigit():
        shape = _NUMERIC_DATE.match(text, figure.start, sentence.end) or _DOTTED.match(text, figure.start, sentence.end)
        return shape is not None and "-" not in number
    first, stop = figure.first, figure.stop
    place = first - 1
    if place > sentence.first and lower[place] == ".":
        place -= 1
    if place >= sentence.first and lower[place] in words.months and tokens.words[place][0].isupper():
        return True
    after = lower[stop] if stop < sentence.stop else ""
    if after in words.months and tokens.words[stop][0].isupper():
        return True
    if after in words.clock and (after not in ("a", "p") or lower[stop + 1 : stop + 3] == [".", "m"]):
        return True
    if (
        lower[first - 1] == ","
        and len(number) == 4
        and first - 4 >= 0
        and words.month_or_day.intersection(lower[max(sentence.first, first - 4) : first])
    ):
        return True
    if text[figure.numeral.end : figure.numeral.end + 1] in _PARTS and _PARTED.match(text, figure.start, sentence.end):
        return True
    return len(number) == 4 and "1500" <= number < "2100" and _is_year(document, sentence, figure, words)


def _is_year(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    """A bare year, unless a noun follows at once and nothing that goes before years stands before it."""
    tokens = document.tokens
    lower, first = tokens.lower, figure.first
    if figure.hyphen and figure.unit is not None:
        return False
    before = lower[first - 1] if first > sentence.first else ""
    if (
        before in words.average_links
        and first - 2 >= sentence.first
        and words.averages.intersection(lower[max(sentence.first, first - 4) : first - 1])
    ):
        return False
    if figure.per is not None or (figure.noun is None and before in words.number_before):
        return False
    if (
        figure.noun is None
        or before in words.year_before
        or (first > sentence.first and tokens.words[first - 1][0].isupper())
    ):
        return True
    if figure.noun.head != figure.stop:
        return True
    number = int(document.text[figure.start : figure.end])
    recent = (
        _RECENT[0] <= number <= _RECENT[1] and figure.noun.unit != document.language.table("nouns")["people"]["unit"]
    )
    return recent and before not in words.count_before


def _is_address_or_phone(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    text = document.text
    number = text[figure.start : figure.end]
    if not number.isdigit():
        return False
    if (number[0] == "0" and len(number) > 1) or len(number) >= _IDENTIFIER:
        return True
    lower = document.tokens.lower
    if figure.stop < sentence.stop and lower[figure.stop] in words.blocks:
        return True
    if (
        not words.postcodes.isdisjoint(lower[max(sentence.first, figure.first - 2) : figure.stop + 1])
        and figure.noun is None
    ):
        return True
    goes_on = text[figure.end + 1 : figure.end + 2]
    if _is_in_row(text, sentence, figure):
        return True
    street = None
    if goes_on.isupper() or goes_on.isdigit():
        street = words.street.match(text, figure.end, sentence.end)
    if street and street["street"].lower() in words.streets:
        return True
    if len(number) < 3:
        return False
    phone = _PHONE.match(text, figure.start, sentence.end)
    if phone and phone.end() > figure.end and sum(map(str.isdigit, phone.group())) >= 7:
        ends = _ROUND_RANGE.fullmatch(phone.group())
        return ends is None or int(ends[1]) >= int(ends[2])
    before = text[max(sentence.start, figure.start - 16) : figure.start]
    if _PHONE_PARTS.search(before) and len(number) >= _LAST_PART:
        return True
    return _PHONE_BEFORE.search(before) is not None


def _is_in_row(text: str, sentence: Sentence, figure: Quantity) -> bool:
    """Whether a number is one of three or more in a row with nothing between them; groups of three digits may be one number."""
    if not (text[figure.end + 1 : figure.end + 2].isdigit() or text[figure.start - 2 : figure.start - 1].isdigit()):
        return False
    start = max(sentence.start, figure.start - _ROW_REACH)
    for row in _ROW.finditer(text, start, min(sentence.end, figure.end + _ROW_REACH)):
        if row.start() <= figure.start < row.end():
            return _GROUPS.fullmatch(row.group()) is None
    return False
