"""Datelines: place, date and agency in front of the first sentence of a story."""

import datetime as dt
import re
from typing import NamedTuple

import regex

from newsparse.languages import Language
from newsparse.model import Dateline, Span, Timestamp
from newsparse.readers.dates import read_dates

__all__ = ["read_dateline"]

# What stands before the mark is short, and no sentence.
_MARK = re.compile(
    r"""
    (?P<mark> \N{EM DASH} | \N{EN DASH} | \N{HORIZONTAL BAR} | --+ | - (?<= \s- ) (?= \s ) | \.- (?= \s ) | : (?= \s ) )
    \s{0,2} (?=\S)
    """,
    re.VERBOSE,
)
_AGENCY = regex.compile(r"\s?\(\s?(?P<name>[^()\n]{2,40}?)\s?\)\s*$")
_ACRONYM = regex.compile(r"\p{Lu}[\p{Lu}\d.&-]{1,7}")
_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}.'\N{RIGHT SINGLE QUOTATION MARK}/-]*")
# Letters that stay small in a name in capitals: McALLEN, St. LOUIS.
_SMALL = regex.compile(r"\bM[ac]{1,2}(?=\p{Lu})|\bSt\.|\bSte\.")
# An acronym has fewer letters than a town, and a sentence in capitals more words.
_MIN_CAPITALS, _MAX_WORDS = 4, 3
_REACH = 90


class _Head(NamedTuple):
    """What stands before the mark, taken apart."""

    place: str
    parts: list[str]
    agency: str | None
    date: Timestamp | None
    end: int


def read_dateline(
    text: str, start: int, end: int, language: Language, *, reference: dt.date | None = None, headed: bool = False
) -> Dateline | None:
    """Read the dateline that opens a paragraph.

    A place is told from other words before a dash by its capitals, by an agency in brackets or by a region behind it;
    before a colon, where labels stand too, also by what stands above.

    Args:
        text: The whole source text.
        start: Where the paragraph begins.
        end: Where it ends.
        language: Brings agencies, regions and the labels that are no places.
        reference: Day that a date without a year is counted from.
        headed: Whether byline or date stand above the paragraph, so that it must open the story.

    Example:
        >>> from newsparse.languages import get_language
        >>> line = "PORTSMOUTH, N.H., May 1 (UPI) \N{EM DASH} Nobody came."
        >>> dateline = read_dateline(line, 0, len(line), get_language("en"))
        >>> dateline.place, dateline.agency, dateline.date.text, dateline.text
        ('PORTSMOUTH, N.H.', 'UPI', 'May 1', 'PORTSMOUTH, N.H., May 1 (UPI)')
    """
    match = _MARK.search(text, start + 2, min(end, start + _REACH)) if text[start : start + 1].isupper() else None
    if match is None:
        return None
    head = _take_apart(text, start, match.start(), language, reference)
    if head is None or not _is_place(head, match["mark"], language, headed=headed):
        return None
    whole = Span(start, head.end)
    return Dateline(place=head.place, agency=head.agency, date=head.date, text=whole.slice(text), span=whole)


def _take_apart(text: str, start: int, end: int, language: Language, reference: dt.date | None) -> _Head | None:
    while end > start and text[end - 1].isspace():
        end -= 1
    whole = end
    bracket = _AGENCY.search(text, start, end) if end > start and text[end - 1] == ")" else None
    if bracket:
        end = bracket.start()
    dates = read_dates(text, start, end, language, reference=reference, past=True)
    date = dates[0] if dates else None
    if date:
        end = date.span.start
    place = text[start:end].rstrip(" ,")
    parts = [part.strip() for part in place.split(",")]
    if not place or len(parts) > 3 or any(not _is_name(part) for part in parts):
        return None
    return _Head(place, parts, bracket["name"] if bracket else None, date, whole)


def _is_name(part: str) -> bool:
    words = part.split()
    return 1 <= len(words) <= 5 and all(_NAME.fullmatch(word) for word in words[:1] + words[-1:])


def _is_place(head: _Head, mark: str, language: Language, *, headed: bool) -> bool:
    in_capitals = _is_in_capitals(head.parts[0])
    agency = head.agency is not None and (
        _is_agency(head.agency, language) or (in_capitals and all(word[0].isupper() for word in head.agency.split()))
    )
    if head.agency is not None and not agency:
        return False
    place, *regions = (part.lower() for part in head.parts)
    region = any(part in language.words("regions") or part in language.words("places") for part in regions)
    known = place in language.words("places")
    if not in_capitals:
        return agency or region or (head.date is not None and known)
    if agency or region or known or head.date is not None:
        return True
    if (
        (mark == ":" and not (headed and _is_town(head.parts, language)))
        or len(head.parts[0].split()) > _MAX_WORDS
        or place in _labels(language)
    ):
        return False
    return all(not part.isupper() for part in head.parts[1:])


def _is_town(parts: list[str], language: Language) -> bool:
    """Whether a name before a colon can be a town's: not that of somebody who speaks, no section, and no label of a date."""
    words = parts[0].lower().split()
    return (
        len(parts) == 1
        and words[0] not in language.words("given_names")
        and language.words("roles").isdisjoint(words)
        and language.words("function_words").isdisjoint(words)
        and parts[0].lower() not in language.words("layout_sections")
        and parts[0].lower() not in language.table("layout")["dated"]
    )


def _is_in_capitals(part: str) -> bool:
    letters = _SMALL.sub("", part)
    return letters.isupper() and len(letters) >= _MIN_CAPITALS


def _is_agency(name: str, language: Language) -> bool:
    return name.lower().removeprefix("the ") in language.words("agencies") or _ACRONYM.fullmatch(name) is not None


def _labels(language: Language) -> frozenset[str]:
    return frozenset(language.table("layout")["labels"])
