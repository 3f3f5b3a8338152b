"""Numbers that are no statistics: dates, times, addresses, names, list numbers, idioms."""

import functools
import re

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.readers.nouns import is_plural
from newsparse.readers.quantities import Quantity

__all__ = ["is_left_out"]

_DIGIT_NEIGHBOURS = re.compile(r"[\w/:#@_]|[.,\-–][\w]")
_LETTER_BEFORE = re.compile(r"(?:[A-Za-z]|[A-Za-z]{1,12}[-‑–])$")
_PHONE = re.compile(r"(?:\(?\+?\d{2,5}\)?[\s.-])?\d{3,4}[\s.-]\d{3,4}(?:[\s.-]\d{3,4})?(?![\d,.]\d)")
_NUMERIC_DATE = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4}(?!\d)|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/])")
_STREET = re.compile(
    r"(?:[-–]\d+)?\s(?:(?:[NSEW]\.?|North|South|East|West)\s)?(?:\d+(?:st|nd|rd|th)\s|(?:[A-Z][\w.'’]*\s){1,3})(?P<street>[A-Z][a-z]+)\b"
)
_YEAR_SPAN = re.compile(r"(?:1[5-9]|20)\d\d\s?[-–/]\s?(?:\d\d|(?:1[5-9]|20)\d\d)(?!\d)")


@attrs.frozen
class _Lexicon:
    months: frozenset[str]
    weekdays: frozenset[str]
    clock: frozenset[str]
    year_before: frozenset[str]
    era: frozenset[str]
    streets: frozenset[str]
    labels: frozenset[str]
    halves_before: frozenset[str]
    quarter: str
    one: str
    keep_one_after: frozenset[str]
    openers: frozenset[str]
    ordinals: frozenset[str]
    not_shares: frozenset[str]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table = language.table("exclusions")
    return _Lexicon(
        months=frozenset(table["months"]),
        weekdays=frozenset(table["weekdays"]),
        clock=frozenset(table["clock"]),
        year_before=frozenset(table["year_before"]),
        era=frozenset(table["era_behind"]),
        streets=frozenset(table["streets"]),
        labels=frozenset(table["labels"]),
        halves_before=frozenset(table["halves_before"]),
        quarter=table["quarter_needs_of"],
        one=table["determiner"],
        keep_one_after=frozenset(table["keep_one_after"]),
        openers=frozenset(table["openers"]),
        ordinals=frozenset(table["ordinal_endings"]),
        not_shares=frozenset(language.table("quantities")["share"]["not_before"]),
    )


def is_left_out(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """Tell whether a number is no statistic.

    Args:
        document: The document.
        sentence: The sentence it stands in.
        figure: The number with its unit and noun.
    """
    if figure.numeral.form in ("digits", "odds") and document.text[figure.numeral.start].isdigit():
        return (
            _is_glued(document, figure)
            or (not figure.signed and _is_date(document, sentence, figure))
            or _is_address_or_phone(document, sentence, figure)
            or (not figure.signed and _is_named(document, sentence, figure))
        )
    if figure.numeral.form == "fraction":
        return not figure.signed and _is_other_half(document, sentence, figure)
    return not figure.signed and _is_word_only(document, sentence, figure)


def _is_glued(document: Document, figure: Quantity) -> bool:
    """Part of a name, an identifier, a time or a date: letters, colons or slashes touch the digits."""
    text, start, end = document.text, figure.start, figure.end
    before = text[max(0, start - 12) : start]
    if before and (
        before[-1].isalpha()
        or before[-1] in "_@#/:'’"
        and figure.kind != "fraction"
        and not before[-2:-1].isspace()
        and before[-1] != ":"
    ):
        return True
    if before[-1:] in ("-", "–", ".", "‑") and before[-2:-1].isalpha():
        word = re.search(r"[A-Za-z]+$", before[:-1])
        if before[-1] != "." and word and (len(word.group()) < 10):
            return True
    if before[-1:] == ":" and before[-2:-1].isdigit():
        return True
    after = text[end : end + 2]
    if not after:
        return False
    if after[0].isalpha() or after[0] == "_":
        return True
    return after[0] in ":/" and after[1:].isdigit() and figure.kind != "money"


def _is_date(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    words = _lexicon(document.language)
    text, lower, tokens = document.text, document.tokens.lower, document.tokens
    number = text[figure.start : figure.end]
    if not number.isdigit():
        return bool(_NUMERIC_DATE.match(text, figure.start, sentence.end)) and "-" not in number
    first, stop = figure.first, figure.stop
    before = lower[first - 1] if first > sentence.first else ""
    if before == "." and first - 2 >= sentence.first:
        before = lower[first - 2]
    after = lower[stop] if stop < sentence.stop else ""
    if (
        before in words.months
        and document.tokens.words[first - 1 if lower[first - 1] != "." else first - 2][0].isupper()
    ):
        return True
    if after in words.months and tokens.words[stop][0].isupper():
        return True
    if before == "," and len(number) == 4 and _month_before(lower, first - 2, sentence.first, words):
        return True
    if after in words.clock and _is_clock(lower, stop, after):
        return True
    if _NUMERIC_DATE.match(text, figure.start, sentence.end) or _YEAR_SPAN.match(text, figure.start, sentence.end):
        return True
    return len(number) == 4 and "1500" <= number < "2100" and _is_year(document, sentence, figure)


def _month_before(lower: list[str], place: int, first: int, words: _Lexicon) -> bool:
    return any(lower[index] in words.months | words.weekdays for index in range(max(first, place - 2), place + 1))


def _is_clock(lower: list[str], stop: int, after: str) -> bool:
    return after not in ("a", "p") or lower[stop + 1 : stop + 3] == [".", "m"]


def _is_year(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    words = _lexicon(document.language)
    lower = document.tokens.lower
    before = lower[figure.first - 1] if figure.first > sentence.first else ""
    if figure.noun is None or figure.per is not None:
        return figure.per is None
    if before in words.year_before or document.tokens.words[figure.first - 1][0].isupper():
        return True
    return figure.noun.head != figure.stop


def _is_address_or_phone(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    text = document.text
    number = text[figure.start : figure.end]
    if not number[0].isdigit() or not number[-1].isdigit():
        return False
    if number[0] == "0" and len(number) > 1 and number.isdigit():
        return True
    street = _STREET.match(text, figure.end, sentence.end)
    words = _lexicon(document.language)
    if street and street["street"].lower() in words.streets and number.isdigit():
        return True
    if len(number) >= 3 and number.isdigit():
        phone = _PHONE.match(text, figure.start, sentence.end)
        if phone and phone.end() > figure.end and len(re.sub(r"\D", "", phone.group())) >= 7 and not figure.signed:
            return True
    left = text[max(sentence.start, figure.start - 16) : figure.start]
    return (
        bool(re.search(r"\d[\s.)-]{1,2}$", left))
        and len(number) >= 3
        and number.isdigit()
        and not figure.signed
        and bool(re.search(r"(?:\(\d{3}\)\s?|\b\d{3}[-.]|\b0\d{2,4}\s(?:\d{3}\s)?)$", left))
    )


def _is_named(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """The number of a law, a road, a product, an index: a label or a capitalised word stands right before it."""
    words = _lexicon(document.language)
    tokens, first = document.tokens, figure.first
    if first <= sentence.first:
        return False
    before = tokens.words[first - 1]
    lower = tokens.lower[first - 1]
    text = document.text
    if text[tokens.end(first - 1) : figure.start].strip(" \N{NO-BREAK SPACE}\n"):
        return False
    number = text[figure.start : figure.end]
    plain = number.isdigit()
    if before == "&" or lower == ".":
        return lower == "." and tokens.lower[first - 2] in ("no", "nos", "art", "sec", "ch", "vol", "pp")
    if before == "[" and plain:
        return True
    if not plain:
        return False
    if lower in words.labels and (before[0].isupper() or figure.noun is None):
        return True
    if not before[0].isupper() or lower in words.openers:
        return False
    if first - 1 == sentence.first and figure.noun is not None:
        return False
    if figure.noun is None:
        return not _is_age_behind_name(document, figure)
    return (
        not is_plural(tokens.lower[figure.noun.head], document.language) or tokens.words[figure.noun.head][0].isupper()
    )


def _is_age_behind_name(document: Document, figure: Quantity) -> bool:
    return figure.kind == "age" or document is None


def _is_other_half(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """A half or a quarter of a match or a year, a third party, a half brother: no share of anything."""
    words = _lexicon(document.language)
    text, lower = document.text, document.tokens.lower
    if figure.numeral.value is None or document.text[figure.start].isdigit():
        return False
    if text[figure.end : figure.end + 1] == "-":
        return True
    before = lower[figure.first - 1] if figure.first > sentence.first else ""
    after = lower[figure.stop] if figure.stop < sentence.stop else ""
    if after in words.not_shares:
        return True
    printed = text[figure.start : figure.end].lower()
    if " " not in printed and "-" not in printed:
        return before in words.halves_before and after != "of"
    if printed.split()[-1].split("-")[-1] == words.quarter or printed[:2] in ("a ", "an"):
        return after not in (
            "of",
            "less",
            "more",
            "fewer",
            "higher",
            "lower",
            "",
            ".",
            ",",
            "on",
            "from",
            "in",
            "since",
            "to",
            ";",
            "and",
            ")",
            "-",
            "after",
            "compared",
            "are",
            "were",
            "said",
            "say",
            "have",
            "who",
            "or",
            "as",
            "by",
            "that",
            "last",
            "this",
            "over",
            "between",
        )
    return False


def _is_word_only(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """A spelled number that counts nothing: "one" as a determiner, the number in a name ("Formula One")."""
    words = _lexicon(document.language)
    tokens, first = document.tokens, figure.first
    before = tokens.lower[first - 1] if first > sentence.first else ""
    printed = document.text[figure.start : figure.end]
    if printed.lower() == words.one and before not in words.keep_one_after:
        return True
    if (
        first > sentence.first
        and printed[0].isupper()
        and tokens.words[first - 1][0].isupper()
        and before not in words.openers
    ):
        return True
    if document.text[figure.start - 1 : figure.start] == "-" and figure.start > sentence.start:
        return document.text[figure.start - 2 : figure.start - 1].isalpha()
    return before in words.labels and figure.noun is None and before not in ("count", "point", "order")
