"""The words that layout knows lines by, prepared for fast look-up."""

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

import attrs

from newsparse.languages import Language
from newsparse.text.tokens import split_tokens

__all__ = ["Vocabulary", "fold_line", "get_vocabulary"]

_NUMBER = re.compile(r"\d[\d.,]*")
_EDGES = " \t\N{NO-BREAK SPACE}.:;,!?|*+>\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}<-\N{EN DASH}\N{EM DASH}\N{BULLET}\N{MIDDLE DOT}\N{RIGHTWARDS ARROW}\N{HORIZONTAL ELLIPSIS}"

# Which list of the table `layout` makes which opening; of two that fit, the longer one counts.
_OPENINGS = {
    "byline": "byline",
    "dated": "dated",
    "credit_starts": "credit",
    "correction": "correction",
    "contact": "contact",
    "tags": "tags",
    "copyright": "copyright",
}

Opening = tuple[list[str], str]


@attrs.frozen(eq=False)
class Vocabulary:
    """What layout knows of a language.

    Attributes:
        buttons: Whole lines of navigation, folded by `fold_line`.
        sections: Names of sections, folded likewise.
        endings: Whole lines behind which an article is over.
        page_words: Words that show a line of the page.
        openings: By its first word: beginnings of lines as tokens, longest first, each with what it opens.
        credit: Words that only credits hold, as one pattern.
        embed: Words that only postings hold, as one pattern.
        date_words: Dates that need words: without a year, or relative.
        jobs: Jobs, desks and agencies, as one pattern.
        labels: Labels that stand before a headline, folded.
        outlet_words: Words that names of outlets are made of.
    """

    buttons: frozenset[str]
    sections: frozenset[str]
    endings: frozenset[str]
    page_words: frozenset[str]
    openings: Mapping[str, tuple[Opening, ...]]
    credit: re.Pattern[str]
    embed: re.Pattern[str]
    date_words: re.Pattern[str]
    jobs: re.Pattern[str]
    labels: frozenset[str]
    outlet_words: frozenset[str]

    def opening(self, lower: list[str], first: int, stop: int) -> str:
        """Tell what a line opens as ("byline", "dated", "credit", "insert" ...); "" if nothing known.

        Args:
            lower: Tokens of the text in lower case.
            first: Index of the line's first token.
            stop: Index behind its last one.
        """
        for words, kind in self.openings.get(lower[first], ()):
            end = first + len(words)
            if end <= stop and lower[first:end] == words:
                return kind
        return ""


def fold_line(line: str) -> str:
    """Fold a short line so that it can be looked up: lower case, no marks at its ends, every number 0.

    Args:
        line: The line.

    Example:
        >>> fold_line("View 12 comments »")
        'view 0 comments'
    """
    return _NUMBER.sub("0", line.lower().strip(_EDGES)).replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


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
    months, weekdays, units = any_of(table["months"]), any_of(table["weekdays"]), any_of(table["units"])
    date_words = rf"""
        \b (?: (?:{months}) \.?\ \d{{1,2}} (?:st|nd|rd|th)? (?![\w%,.]*\d)
             | \d{{1,2}} (?:st|nd|rd|th)? \ (?:{months}) \b
             | \d{{1,2}} \ ? (?:{units}|h|d) s?\.? \ (?:{any_of(table["ago"])}) \b
             | (?:{any_of(table["relative"])}) \b
             | (?:{weekdays}) ,? \ (?:at\ )? \d{{1,2}}:\d\d )
    """
    return Vocabulary(
        buttons=frozenset(map(fold_line, language.words("layout_buttons"))),
        sections=frozenset(map(fold_line, language.words("layout_sections"))),
        endings=frozenset(map(fold_line, language.words("layout_endings"))),
        page_words=language.words("layout_page_words"),
        openings=_openings(language),
        credit=re.compile(any_of(table["credit_words"]), re.IGNORECASE),
        embed=re.compile(any_of(table["embed"]), re.IGNORECASE),
        date_words=re.compile(date_words, re.IGNORECASE | re.VERBOSE),
        jobs=re.compile(rf"\b(?:{any_of(table['jobs'])})\b", re.IGNORECASE),
        labels=frozenset(map(fold_line, table["labels"])),
        outlet_words=language.words("layout_outlets"),
    )


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
