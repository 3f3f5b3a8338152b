"""The words that layout knows lines by, prepared for fast look-up."""

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal

import attrs

from newsparse.languages import Language
from newsparse.text.tokens import split_tokens

__all__ = ["Vocabulary", "fold_line", "get_vocabulary"]

_NAME = r"[A-Z][\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*"
_NUMBER = re.compile(r"\d[\d.,]*")
_DIGIT = re.compile(r"\d")
_EDGES = " \t\N{NO-BREAK SPACE}.:;,!?|*+>\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}<-\N{EN DASH}\N{EM DASH}\N{BULLET}\N{MIDDLE DOT}\N{RIGHTWARDS ARROW}\N{HORIZONTAL ELLIPSIS}"

# Which list of the table `layout` makes which opening; of two that fit, the longer one counts.
_OPENINGS = {
    "byline": "byline",
    "dated": "dated",
    "credit_starts": "credit",
    "correction": "correction",
    "contact": "contact",
    "closing_credits": "closing",
    "tags": "tags",
    "copyright": "copyright",
}

Opening = tuple[list[str], str]


@attrs.frozen(eq=False)
class Vocabulary:
    """What layout knows of a language.

    Attributes:
        hints: The words below without one of which whole groups of lines cannot stand on a page, to look for first.
        known: What whole lines are, folded by `fold_line`; a line without a letter or number is a button.
        known_openers: Words that any of them and of the endings begins with.
        sections: Names of sections, folded likewise.
        endings: Whole lines behind which an article is over.
        page_words: Words that show a line of the page.
        openings: By its first word: beginnings of lines as tokens, longest first, each with what it opens.
        credit: Words that only credits hold.
        credit_hints: One word of each of these, to ask first.
        embed: Words that only postings hold, each with one of its words, to ask first.
        date_words: Dates that need words: without a year, or relative.
        date_hints: The words without one of which there is no such date.
        relative: Words that are a date alone.
        jobs: Jobs, desks and agencies, as one pattern.
        labels: Labels that stand before a headline, folded.
        home: What breadcrumbs begin with, folded.
        contributed: Ends of lines that name those who helped.
        contributed_hints: A word of each of these.
        credited: A picture's credit at the end of a caption: a name, and behind a stroke or "for" an outlet's.
        agencies: News agencies.
        signed: Lines that sign a story without a "by" of its own: "ByAnn Lee", "From Ann Lee in Paris".
        signed_off: An agency's sign behind the last full stop: "PTI ANL KL", "(ANI)", a dash and "Reuters".
        outlet_words: Words that names of outlets are made of.
        issuers: Nouns that end the names of offices, which put their name over what they release.
        never_names: Words with a capital that names of authors do not hold.
        places: Names of places and of regions.
        telling: Words that sentences are full of, without those that stand around dates.
        around_dates: Words in small letters that stand in lines which give a date.
        dated: Words that a line which gives a date begins with.
    """

    hints: frozenset[str]
    known: Mapping[str, Literal["button", "section"]]
    known_openers: frozenset[str]
    sections: frozenset[str]
    endings: frozenset[str]
    page_words: frozenset[str]
    openings: Mapping[str, tuple[Opening, ...]]
    credit: tuple[str, ...]
    credit_hints: frozenset[str]
    embed: tuple[tuple[str, str], ...]
    date_words: re.Pattern[str]
    date_hints: frozenset[str]
    relative: frozenset[str]
    jobs: re.Pattern[str]
    labels: frozenset[str]
    home: frozenset[str]
    contributed: tuple[str, ...]
    contributed_hints: frozenset[str]
    credited: re.Pattern[str]
    agencies: frozenset[str]
    signed: re.Pattern[str]
    signed_off: re.Pattern[str]
    outlet_words: frozenset[str]
    issuers: frozenset[str]
    never_names: frozenset[str]
    places: frozenset[str]
    telling: frozenset[str]
    around_dates: frozenset[str]
    dated: frozenset[str]


def fold_line(line: str) -> str:
    """Fold a short line so that it can be looked up: no marks at its ends, every number 0, apostrophes straight.

    Args:
        line: The line, in lower case.

    Example:
        >>> fold_line("view 12 comments »")
        'view 0 comments'
    """
    folded = line.strip(_EDGES)
    if _DIGIT.search(folded):
        folded = _NUMBER.sub("0", folded)
    return folded if folded.isascii() else folded.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def any_of(words: Iterable[str]) -> str:
    """Give a pattern that matches one of some words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@functools.cache
def get_vocabulary(language: Language) -> Vocabulary:
    """Prepare the words of a language.

    Args:
        language: The language.
    """
    table = language.table("layout")
    dates = language.table("dates")
    months, weekdays, units = any_of(dates["months"]), any_of(dates["weekdays"]), any_of(table["units"])
    date_words = rf"""
        \b (?: (?:{months}) \.?\ \d{{1,2}} (?:st|nd|rd|th)? (?![\w%,.]*\d)
             | \d{{1,2}} (?:st|nd|rd|th)? \ (?:{months}) \b
             | \d{{1,2}} \ ? (?:{units}|h|d) s?\.? \ (?:{any_of(table["ago"])}) \b
             | (?:{any_of(table["relative"])}) \b
             | (?:{weekdays}) ,? \ (?:at\ )? \d{{1,2}}:\d\d )
    """
    sections = frozenset(map(fold_line, language.words("layout_sections")))
    endings = frozenset(map(fold_line, language.words("layout_endings")))
    buttons = map(fold_line, language.words("layout_buttons"))
    known: dict[str, Literal["button", "section"]] = {
        **dict.fromkeys(sections, "section"),
        **dict.fromkeys(buttons, "button"),
        "": "button",
    }
    page_words = language.words("layout_page_words")
    credit_hints = frozenset(map(_longest_token, table["credit_words"]))
    embed = tuple((entry, _longest_token(entry)) for entry in table["embed"])
    contributed_hints = frozenset(map(_longest_token, table["contributed"]))
    date_hints = frozenset(
        word
        for entries in (dates["months"], dates["weekdays"], table["ago"], table["relative"])
        for entry in entries
        for word in split_tokens(entry).lower
    )
    byline = language.table("byline")
    return Vocabulary(
        hints=page_words | credit_hints | {hint for _, hint in embed} | contributed_hints | date_hints,
        known=known,
        known_openers=frozenset(split_tokens(key).lower[0] for key in (*known, *endings) if key),
        sections=sections,
        endings=endings,
        page_words=page_words,
        openings=_openings(language),
        credit=tuple(table["credit_words"]),
        credit_hints=credit_hints,
        embed=embed,
        date_words=re.compile(date_words, re.IGNORECASE | re.VERBOSE),
        date_hints=date_hints,
        relative=frozenset(table["relative"]),
        jobs=re.compile(rf"\b(?:{any_of(table['jobs'])})\b", re.IGNORECASE),
        labels=frozenset(map(fold_line, table["labels"])),
        home=frozenset(map(fold_line, table["home"])),
        contributed=tuple(table["contributed"]),
        contributed_hints=contributed_hints,
        credited=re.compile(
            rf"(?:[.!?][\"\N{{RIGHT DOUBLE QUOTATION MARK}}]?|\() ?{_NAME}(?: {_NAME}){{1,3}}"
            rf" ?(?:/|{any_of(language.table('byline')['outlets'])}) ?{_NAME}(?: [\w.&'-]+){{0,4}}\)?$"
        ),
        agencies=language.words("agencies"),
        signed=re.compile(
            rf"(?:{any_of(map(str.capitalize, byline['inner']))})(?=[A-Z][a-z]+\ [A-Z])"
            rf"|(?i:{any_of(byline['reporters'])}) {_NAME}(?: {_NAME}){{1,2}} (?:{any_of(byline['reporter_places'])}) {_NAME}(?: {_NAME}){{0,2}}$"
        ),
        signed_off=_signed_off(language),
        outlet_words=language.words("layout_outlets"),
        issuers=frozenset(table["issuers"]),
        never_names=frozenset(byline["never"]).difference(byline["joiners"], table["outlet_articles"]),
        places=language.words("places") | language.words("regions"),
        telling=language.words("function_words").difference(table["around_dates"]),
        around_dates=date_hints.union(table["around_dates"], table["units"], [f"{unit}s" for unit in table["units"]]),
        dated=frozenset(split_tokens(entry).lower[-1] for entry in table["dated"]),
    )


def _signed_off(language: Language) -> re.Pattern[str]:
    agencies = any_of(form for name in language.words("agencies") for form in (name.upper(), name.title()))
    return re.compile(
        r"[.!?][\"\N{RIGHT DOUBLE QUOTATION MARK}]?\s*"
        rf"(?:\((?:{agencies})\)|[\N{{EM DASH}}\N{{EN DASH}}-]{{1,2}}\s?(?:{agencies})|(?:{agencies})(?:[ /][A-Z]{{2,5}}){{1,4}})\.?$"
    )


def _longest_token(entry: str) -> str:
    return max(reversed(split_tokens(entry).lower), key=len)


def _openings(language: Language) -> dict[str, tuple[Opening, ...]]:
    table = language.table("layout")
    entries = [(entry, kind) for name, kind in _OPENINGS.items() for entry in table[name]]
    entries += [(entry, "insert") for entry in language.words("layout_inserts")]
    found: defaultdict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for entry, kind in entries:
        words = split_tokens(entry).lower
        found[words[0]].setdefault(tuple(words), kind)
    return {
        first: tuple((list(words), kinds[words]) for words in sorted(kinds, key=len, reverse=True))
        for first, kinds in found.items()
    }
