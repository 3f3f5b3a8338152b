"""Bylines: the grammar of the line that says who wrote a story."""

from collections.abc import Iterator
from typing import NamedTuple

import attrs
import regex

from newsparse.languages import Language
from newsparse.model import Author, Span
from newsparse.model.structure import AuthorKind
from newsparse.readers.bylines.naming import (
    bare,
    is_agency,
    is_group,
    is_outlet,
    is_person,
    is_role,
    role_start,
    tidy_name,
)
from newsparse.readers.bylines.words import Words, get_words
from newsparse.readers.dates import read_dates

__all__ = ["Credit", "is_prefix", "is_prefixed", "is_staff", "read_byline", "tidy_name"]

_EDGE = " \t\n\r\N{NO-BREAK SPACE},;:|*-\N{EN DASH}\N{EM DASH}\N{BULLET}\N{MIDDLE DOT}/()[]"
_MAX_PREFIX, _MAX_OUTLET = 16, 6
_BARS = frozenset("|:-/\N{EN DASH}\N{EM DASH}\N{BULLET}\N{MIDDLE DOT}")
_DIGIT = regex.compile(r"\d")
_WORD = regex.compile(r"\S+")
_COUNTER = regex.compile(r"\d+\+?$")
_ADDRESS = regex.compile(r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}|\[email\sprotected\]")
_HANDLE = regex.compile(r"@\w+")
# Marks that set an outlet or a date apart; a name behind one is no further author.
_HARD = frozenset("|(-\N{EN DASH}\N{EM DASH}\N{BULLET}\N{MIDDLE DOT}.:")


@attrs.frozen(kw_only=True)
class Credit:
    """A line read as a byline.

    Attributes:
        authors: Those it names, in order.
        start: Where the byline begins, its "By" included.
        end: Where it ends: behind the last name, role, outlet or address, in front of a date or a button.
        prefixed: Whether "By" or its like stands before the names.
        whole: Whether nothing but the byline, dates and buttons stand on the line.
        dated: Whether a date stands on the line.
        signed: Whether a role, an outlet, a handle or an address stands behind a name.
        known: Whether the first name is a common given name.
    """

    authors: tuple[Author, ...]
    start: int
    end: int
    prefixed: bool
    whole: bool
    dated: bool
    signed: bool
    known: bool


class _Piece(NamedTuple):
    """A stretch between two separators, and the separator in front of it: "&" for every word that joins."""

    start: int
    end: int
    mark: str


def read_byline(text: str, start: int, end: int, language: Language, *, prefixed: bool = False) -> Credit | None:
    """Read a line as a byline.

    Whether a line without "By" is a byline at all is for the caller to say: every name reads as one.

    Args:
        text: The whole source text.
        start: Where the line begins.
        end: Where it ends.
        language: Brings the words of bylines.
        prefixed: Whether "By" stands alone on the line above.

    Returns:
        The credit, or None where the line names nobody.

    Example:
        >>> from newsparse.languages import get_language
        >>> line = "By ANN LEE and Bob Ray, Staff Writers"
        >>> credit = read_byline(line, 0, len(line), get_language("en"))
        >>> [(author.name, author.role) for author in credit.authors]
        [('Ann Lee', None), ('Bob Ray', 'Staff Writers')]
    """
    words = get_words(language)
    dates = []
    if _DIGIT.search(text, start, end):
        dates = [stamp.span for stamp in read_dates(text, start, end, language)]
    prefix = _find_prefix(text, start, end, dates, words)
    begin = prefix.end if prefix else start
    prefixed = prefixed or prefix is not None
    readings = []
    for first, last in _around(dates, begin, end):
        stopped = words.stop.search(text, first + 1, last)
        reading = _Reading(text, words, prefixed)
        reading.read(first, stopped.start() if stopped else last)
        if reading.authors:
            readings.append(reading)
    if not readings:
        return None
    reading = _best(readings, prefixed=prefixed)
    first = prefix.start if prefix else reading.authors[0].span.start
    return Credit(
        authors=tuple(reading.authors),
        start=first,
        end=reading.end,
        prefixed=prefixed,
        whole=_is_whole(text, start, first, reading.end, end, dates, words),
        dated=bool(dates),
        signed=reading.signed,
        known=reading.known,
    )


def is_prefixed(text: str, start: int, end: int, language: Language) -> bool:
    """Tell whether "By" or its like stands at the beginning of a line, or somewhere inside it.

    Args:
        text: The whole source text.
        start: Where the line begins.
        end: Where it ends.
        language: Brings the words of bylines.
    """
    words = get_words(language)
    return bool(words.prefix.match(text, start, end) or words.inner.search(text, start, end))


def is_staff(name: str, language: Language) -> bool:
    """Tell whether a name is that of a desk, a staff or a team ("Staff Reports"), not of an outlet or a place.

    Args:
        name: The name as printed.
        language: Brings the words of bylines.
    """
    words = get_words(language)
    unknown = [word for word in name.split() if bare(word) not in words.modifiers | words.groups]
    return is_group(name.split(), words) and len(unknown) <= 1


def is_prefix(text: str, start: int, end: int, language: Language) -> bool:
    """Tell whether a line is nothing but "By" or its like.

    Args:
        text: The whole source text.
        start: Where the line begins.
        end: Where it ends.
        language: Brings the words of bylines.
    """
    if end - start > _MAX_PREFIX:
        return False
    match = get_words(language).prefix.match(text[start:end] + " -")
    return match is not None and match.end() == end - start + 1


def _find_prefix(text: str, start: int, end: int, dates: list[Span], words: Words) -> Span | None:
    """Find "By" at the beginning of the line, or behind a date or a few words that are no sentence."""
    if prefix := words.prefix.match(text, start, end):
        return Span(*prefix.span())
    for inner in words.inner.finditer(text, start, end):
        before = [word for first, last in _around(dates, start, inner.start()) for word in text[first:last].split()]
        if any(word.islower() and len(word) > 2 for word in before) or len(before) > 5:
            continue
        if not before or (bare(before[-1]) not in words.not_the_story and (dates or before[-1][-1] in _BARS)):
            return Span(*inner.span())
    return None


def _is_whole(text: str, start: int, first: int, last: int, end: int, dates: list[Span], words: Words) -> bool:
    """Whether only dates stand in front of a byline, and only dates, labels, counters and buttons behind it."""
    before = "".join(text[begin:stop] for begin, stop in _around(dates, start, first)).strip(_EDGE)
    if len(before) > 12 or (before and not dates):
        return False
    behind = text[last:end].strip(_EDGE)
    if len(behind) <= 12 or words.stop.match(text, end - len(text[last:end].lstrip(_EDGE)), end):
        return True
    return any(0 <= date.start - last <= 12 for date in dates)


def _around(dates: list[Span], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a line that are no dates."""
    for date in dates:
        if date.start >= end:
            break
        if start < date.start:
            yield start, date.start
        start = max(start, date.end)
    if start < end:
        yield start, end


def _best(readings: "list[_Reading]", *, prefixed: bool) -> "_Reading":
    """The first stretch; but a person behind a date beats an outlet in front of it."""
    first = readings[0]
    if not prefixed and first.authors[0].kind != "person":
        return next((reading for reading in readings[1:] if reading.authors[0].kind == "person"), first)
    return first


class _Reading:
    """The pieces of a byline, taken one after the other."""

    def __init__(self, text: str, words: Words, prefixed: bool) -> None:  # noqa: FBT001 - private, called once
        self.text = text
        self.words = words
        self.prefixed = prefixed
        self.authors: list[Author] = []
        self.end = 0
        self.signed = False

    @property
    def known(self) -> bool:
        """Whether the first author has a common given name."""
        name = self.authors[0].name if self.authors else ""
        return bool(name) and name.split()[0].lower() in self.words.given

    def read(self, start: int, end: int) -> None:
        """Read a stretch of a line; it stops at the first piece that belongs to no byline."""
        for piece in self._split(start, end):
            if not self._take(piece):
                break

    def _split(self, start: int, end: int) -> Iterator[_Piece]:
        mark, place = "", start
        for match in self.words.split.finditer(self.text, start, end):
            yield from self._unglue(place, match.start(), mark)
            mark = "&" if match["joiner"] else match[0].strip()[:1] or " "
            place = match.end()
        yield from self._unglue(place, end, mark)

    def _unglue(self, start: int, end: int, mark: str) -> Iterator[_Piece]:
        """A role that is glued to a name is a piece of its own."""
        glue = self.words.glue.search(self.text, start, end)
        if glue and glue.start() - start >= 4:
            yield _Piece(start, glue.start(), mark)
            yield _Piece(glue.start(), end, ",")
        else:
            yield _Piece(start, end, mark)

    def _take(self, piece: _Piece) -> bool:
        start, end = self._trim(piece.start, piece.end)
        if start >= end:
            return True
        if address := _ADDRESS.search(self.text, start, end):
            taken = self._take(_Piece(start, address.start(), piece.mark))
            self._extend(address.end(), email=address[0] if "@" in address[0] else None)
            return taken
        if handle := _HANDLE.search(self.text, start, end):
            taken = self._take(_Piece(start, handle.start(), piece.mark))
            self._extend(handle.end())
            return taken and handle.end() == end
        place = self.words.place.search(self.text, start, end)
        if place and self._take(_Piece(start, place.start(), piece.mark)) and self.authors:
            self._extend(end, location=self.text[place.end() : end])
            return True
        outlet = self.words.outlet.search(self.text, start, end)
        if outlet and self._take(_Piece(start, outlet.start(), piece.mark)) and self.authors:
            self._extend(end, affiliation=self.text[outlet.end() : end])
            return True
        return self._take_words(start, end, piece.mark)

    def _take_words(self, start: int, end: int, mark: str) -> bool:
        spans = self._words(start, end)
        if not spans:
            return bool(self.authors)
        start, end = spans[0][0], spans[-1][1]
        printed = [self.text[first:last] for first, last in spans]
        lexicon, whole = self.words, self.text[start:end]
        if len(printed) == 1 and bare(whole) in lexicon.suffixes | lexicon.degrees:
            self._join_suffix(start, end)
            return bool(self.authors)
        if is_role(printed, lexicon):
            if self.authors:
                self._extend(end, role=whole)
                return True
            if not is_group(printed[-1:], lexicon):
                return False
        if is_agency(whole, lexicon):
            return self._take_organization(start, end, mark, "agency")
        if self._is_organization(printed):
            kept = self._without_section(printed)
            return self._take_organization(start, spans[kept - 1][1], mark, "organization")
        return self._take_person(spans, printed, mark)

    def _words(self, start: int, end: int) -> list[tuple[int, int]]:
        """Words up to the first number, without small words at the end ("Ann Lee on")."""
        spans: list[tuple[int, int]] = []
        for match in _WORD.finditer(self.text, start, end):
            if spans and match[0][0].isdigit():
                break
            spans.append(match.span())
        while len(spans) > 1 and self.text[spans[-1][0] : spans[-1][1]].islower() and spans[-1][1] - spans[-1][0] <= 2:
            spans.pop()
        return spans

    def _is_organization(self, printed: list[str]) -> bool:
        """Whether some words are a desk, a staff or an outlet, and not a person whose role or outlet stands behind."""
        lexicon = self.words
        small = (word for word in printed if word.islower() and len(word) > 3)
        if len(printed) > _MAX_OUTLET or any(word not in lexicon.groups for word in small):
            return False
        tail = role_start(printed, lexicon)
        if tail < len(printed) or self._outlet_start(printed) < len(printed):
            return tail < 2 or bare(printed[1]) in lexicon.modifiers
        if not is_group(printed, lexicon) and not is_outlet(printed, lexicon):
            return False
        return len(printed) != 2 or bare(printed[0]) not in lexicon.given

    def _outlet_start(self, printed: list[str]) -> int:
        """Where "The ..." begins behind a name; the number of words if it does not."""
        articles = (index for index in range(2, len(printed)) if printed[index] == "The")
        return next(articles, len(printed))

    def _take_person(self, spans: list[tuple[int, int]], printed: list[str], mark: str) -> bool:
        lexicon = self.words
        skipped = 1 if len(printed) > 1 and bare(printed[0]) in lexicon.titles else 0
        tail = min(role_start(printed, lexicon), self._outlet_start(printed))
        stop = min(tail, self._without_section(printed))
        name = printed[skipped:stop]
        alone = self.prefixed and not self.authors
        further = bool(self.authors) and (mark in _HARD or (mark == "," and len(name) < 2))
        if not name or further or not is_person(name, lexicon, prefixed=self.prefixed, alone=alone):
            return self._take_affiliation(spans[0][0], spans[-1][1])
        if len(name) == 1 and bare(name[0]) in lexicon.nobody:
            return False
        if self.authors and mark == "," and " ".join(name).lower() in lexicon.places:
            self._extend(spans[-1][1], location=" ".join(name))
            return True
        self._add(spans[skipped][0], spans[stop - 1][1], "person")
        if tail < len(printed):
            rest, last = self.text[spans[tail][0] : spans[-1][1]], spans[-1][1]
            self._extend(last, affiliation=rest) if printed[tail] == "The" else self._extend(last, role=rest)
        return True

    def _take_organization(self, start: int, end: int, mark: str, kind: AuthorKind) -> bool:
        if not self.authors or (mark == "&" and kind == "agency" and self.authors[-1].kind == "person"):
            self._add(start, end, kind)
            return True
        return self._take_affiliation(start, end)

    def _take_affiliation(self, start: int, end: int) -> bool:
        """What follows the authors and is none is their outlet, if it is written like a name."""
        printed = self.text[start:end]
        if not self.authors or len(printed) > 60 or not (printed[0].isupper() or is_outlet([printed], self.words)):
            return False
        self._extend(end, affiliation=self.text[start:end])
        return True

    def _without_section(self, printed: list[str]) -> int:
        """How many words are left where the name of a section in capitals stands behind a name that is not."""
        if len(printed) > 1 and printed[-1].isupper() and printed[-1].lower() in self.words.sections:
            return len(printed) - 1 if any(word.isalpha() and not word.isupper() for word in printed) else len(printed)
        return len(printed)

    def _join_suffix(self, start: int, end: int) -> None:
        if not self.authors:
            return
        if bare(self.text[start:end]) in self.words.suffixes:
            author = self.authors.pop()
            self._add(author.span.start, end, author.kind)
        self.end = end

    def _add(self, start: int, end: int, kind: AuthorKind) -> None:
        printed = self.text[start:end]
        if printed.endswith(".") and not regex.search(r"\b(?:\p{L}|\p{L}r|\p{L}.*\.\p{L})\.$", printed):
            end, printed = end - 1, printed[:-1]
        name = tidy_name(printed, self.words.particles) if kind == "person" else " ".join(printed.split())
        self.authors.append(Author(name=name, kind=kind, text=printed, span=Span(start, end)))
        self.end = end

    def _extend(
        self,
        end: int,
        *,
        role: str | None = None,
        affiliation: str | None = None,
        location: str | None = None,
        email: str | None = None,
    ) -> None:
        """Give the last author what stands behind the name; what came first counts."""
        if not self.authors:
            return
        last = self.authors[-1]
        self.authors[-1] = attrs.evolve(
            last,
            role=last.role or role,
            affiliation=last.affiliation or affiliation,
            location=last.location or location,
            email=last.email or email,
        )
        self.end = max(self.end, end)
        self.signed = True

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        """Leave out marks at both ends, and a counter glued to the end."""
        while start < end and self.text[start] in _EDGE:
            start += 1
        while start < end and self.text[end - 1] in _EDGE:
            end -= 1
        counter = _COUNTER.search(self.text, start, end) if end > start and self.text[end - 1].isdigit() else None
        return start, counter.start() if counter else end
