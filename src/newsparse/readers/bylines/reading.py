"""The pieces of a byline, taken one after the other."""

from collections.abc import Iterator
from typing import NamedTuple

import attrs
import regex

from newsparse.model import Author, Span
from newsparse.model.structure import AuthorKind
from newsparse.readers.bylines.naming import (
    bare,
    is_agency,
    is_group,
    is_outlet,
    is_person,
    is_role,
    is_station,
    role_start,
    tidy_name,
)
from newsparse.readers.bylines.words import Words

__all__ = ["ADDRESS", "EDGE", "Reading"]

EDGE = " \t\n\r\N{NO-BREAK SPACE},;:|*-\N{EN DASH}\N{EM DASH}\N{BULLET}\N{MIDDLE DOT}/()[]"
"""Marks and blanks that may stand around a piece."""

_MAX_OUTLET, _MAX_WORDS = 6, 16
_WORD = regex.compile(r"\S+")
_SMALL_WORD = regex.compile(r"\p{Ll}{5,}\W?")
_COUNTER = regex.compile(r"\d+\+?$")
ADDRESS = regex.compile(r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}|\[email\sprotected\]")
_HANDLE = regex.compile(r"@\w+")
# Marks that set an outlet or a date apart; a name behind one is no further author.
_HARD = frozenset("|(-\N{EN DASH}\N{EM DASH}\N{BULLET}\N{MIDDLE DOT}.:")


class Piece(NamedTuple):
    """A stretch between two separators, and the separator in front of it: "&" for every word that joins."""

    start: int
    end: int
    mark: str


class Reading:
    """What was read of a byline so far.

    Attributes:
        text: The whole source text.
        words: Words of the language.
        prefixed: Whether "By" stands before the names: then nearly anything with a capital is one.
        authors: The authors found.
        end: Where the last thing that belongs to the byline ends.
        signed: Whether a role, an outlet, a place or an address stands behind a name.
    """

    def __init__(self, text: str, words: Words, *, prefixed: bool) -> None:
        """Begin with nothing read."""
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
        """Read a stretch of a line; it stops at the first piece that belongs to no byline.

        Args:
            start: Where the stretch begins.
            end: Where it ends.
        """
        for piece in self._split(start, end):
            if not self._take(piece):
                break

    def read_part(self, start: int, end: int, role: str) -> None:
        """Read those who played another part than writing.

        Args:
            start: Where their names begin.
            end: Where they end.
            role: The part they played.
        """
        others = Reading(self.text, self.words, prefixed=True)
        others.read(start, end)
        self.authors += [attrs.evolve(author, role=role) for author in others.authors if author.kind == "person"]
        self.end = max(self.end, others.end)

    def _split(self, start: int, end: int) -> Iterator[Piece]:
        mark, place = "", start
        for match in self.words.split.finditer(self.text, start, end):
            yield from self._unglue(place, match.start(), mark)
            mark = "&" if match["joiner"] else match[0].strip()[:1] or " "
            place = match.end()
        yield from self._unglue(place, end, mark)

    def _unglue(self, start: int, end: int, mark: str) -> Iterator[Piece]:
        """A role that is glued to a name is a piece of its own."""
        glue = self.words.glue.search(self.text, start, end)
        if glue and glue.start() - start >= 4:
            yield Piece(start, glue.start(), mark)
            yield Piece(glue.start(), end, ",")
        else:
            yield Piece(start, end, mark)

    def _take(self, piece: Piece) -> bool:
        start, end = self._trim(piece.start, piece.end)
        if start >= end:
            return True
        if (address := self._find_address(start, end)) is not None:
            taken = self._take(Piece(start, address.start(), piece.mark))
            self._extend(address.end(), email=address[0] if "@" in address[0] else None)
            return taken
        if handle := _HANDLE.search(self.text, start, end):
            taken = self._take(Piece(start, handle.start(), piece.mark))
            self._extend(handle.end())
            return taken and handle.end() == end
        place = self.words.place.search(self.text, start, end)
        if place and self._take(Piece(start, place.start(), piece.mark)) and self.authors:
            rest = self.text[place.end() : end]
            if rest.lower() in self.words.sections:  # behind the section stand topics
                self.end, self.signed = max(self.end, end), True
                return False
            outlet = is_outlet(rest.split(), self.words)
            self._extend(end, affiliation=rest if outlet else None, location=None if outlet else rest)
            return True
        serving = self.words.outlet.search(self.text, start, end)
        if serving and self._take(Piece(start, serving.start(), piece.mark)) and self.authors:
            self._extend(end, affiliation=self.text[serving.end() : end])
            return True
        return self._take_words(start, end, piece.mark)

    def _find_address(self, start: int, end: int) -> regex.Match[str] | None:
        if self.text.find("@", start, end) < 0 and self.text.find("[", start, end) < 0:
            return None
        return ADDRESS.search(self.text, start, end)

    def _take_words(self, start: int, end: int, mark: str) -> bool:
        spans = self._words(start, end)
        if not spans or len(spans) > _MAX_WORDS:
            return bool(self.authors) and not spans
        start, end = spans[0][0], spans[-1][1]
        printed = [self.text[first:last] for first, last in spans]
        lexicon, whole = self.words, self.text[start:end]
        if mark == "(" and self.authors and whole.islower() and len(printed) == 1:
            self.end = min(end + 1, len(self.text))  # a note: "(now)", "(earlier)"
            return True
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
        if self.authors and mark == "," and whole.lower() in lexicon.places:
            self._extend(end, location=whole)
            return True
        if self.authors and mark != "&" and not self.authors[-1].text.isupper() and is_station(printed, lexicon):
            return self._take_affiliation(start, end)
        if self._is_organization(printed):
            kept = self._without_section(printed)
            return self._take_organization(start, spans[kept - 1][1], mark, "organization")
        return self._take_person(spans, printed, mark)

    def _words(self, start: int, end: int) -> list[tuple[int, int]]:
        """Words up to the first number, without small words at the end ("Ann Lee on")."""
        spans: list[tuple[int, int]] = []
        for match in _WORD.finditer(self.text, start, end):
            if len(spans) > _MAX_WORDS or (spans and match[0][0].isdigit()):
                break
            spans.append(match.span())
        while len(spans) > 1 and self._is_small(self.text[spans[-1][0] : spans[-1][1]]):
            spans.pop()
        return spans

    def _is_small(self, word: str) -> bool:
        return word.islower() and (len(word) <= 2 or word in self.words.joiners)

    def _goes_on_small(self, second: str) -> bool:
        """Whether the second of some words is none that a name can have there."""
        return second.islower() and second.isalpha() and second not in self.words.particles

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
        """Where an outlet begins behind a name, with "The", with capitals or as an agency; the number of words if none does."""
        sure = self.prefixed or bare(printed[0]) in self.words.given
        station = sure and not " ".join(printed).isupper()
        for index in range(2, len(printed)):
            rest = printed[index:]
            if is_agency(" ".join(rest), self.words) or (rest[0] == "The" and is_outlet(rest, self.words)):
                return index
            if " ".join(rest[:2]).lower() in self.words.outlet_openings or (station and is_station(rest, self.words)):
                return index
        return len(printed)

    def _take_person(self, spans: list[tuple[int, int]], printed: list[str], mark: str) -> bool:
        lexicon = self.words
        skipped = 1 if len(printed) > 1 and bare(printed[0]) in lexicon.titles else 0
        alone = self.prefixed and not self.authors
        if not alone and (len(printed) < skipped + 2 or self._goes_on_small(printed[skipped + 1])):
            return self._take_affiliation(spans[0][0], spans[-1][1])
        tail = min(role_start(printed, lexicon), self._outlet_start(printed))
        stop = min(tail, self._without_section(printed))
        name = printed[skipped:stop]
        further = bool(self.authors) and (mark in _HARD or (mark == "," and len(name) < 2))
        if not name or further or not is_person(name, lexicon, prefixed=self.prefixed, alone=alone):
            return self._take_affiliation(spans[0][0], spans[-1][1])
        if len(name) == 1 and bare(name[0]) in lexicon.nobody:
            return False
        self._add(spans[skipped][0], spans[stop - 1][1], "person")
        if tail < len(printed):
            rest, last = self.text[spans[tail][0] : spans[-1][1]], spans[-1][1]
            is_job = bare(printed[-1]) in lexicon.jobs
            self._extend(last, role=rest if is_job else None, affiliation=None if is_job else rest)
        return True

    def _take_organization(self, start: int, end: int, mark: str, kind: AuthorKind) -> bool:
        if not self.authors or (mark == "&" and self.authors[-1].kind == "person"):
            self._add(start, end, kind)
            return True
        return self._take_affiliation(start, end)

    def _take_affiliation(self, start: int, end: int) -> bool:
        """What follows the authors and is none is their outlet, if it is written like a name."""
        printed = self.text[start:end]
        if not self.authors or len(printed) > 60:
            return False
        small = [bare(word) for word in printed.split() if _SMALL_WORD.fullmatch(word)]
        if not all(word in self.words.groups or word in self.words.roles for word in small):
            return False
        if printed.lower() in self.words.sections:  # the section, which is no outlet
            self.end, self.signed = max(self.end, end), True
            return True
        if not (printed[0].isupper() or is_outlet([printed], self.words)):
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
        self._share(role if role and self._is_plural(role) else None, affiliation)
        self.end = max(self.end, end)
        self.signed = True

    def _share(self, role: str | None, affiliation: str | None) -> None:
        """An outlet behind a list of authors is that of all of them, and so is a role in the plural."""
        for index in range(len(self.authors) - 2, -1, -1):
            author = self.authors[index]
            if author.role or author.affiliation or author.location or author.email:
                break
            self.authors[index] = attrs.evolve(author, role=role, affiliation=affiliation)

    def _is_plural(self, role: str) -> bool:
        last = bare(role.rsplit(maxsplit=1)[-1])
        return last in self.words.jobs and last[:-1] in self.words.jobs

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        """Leave out marks at both ends, and a counter glued to the end."""
        while start < end and self.text[start] in EDGE:
            start += 1
        while start < end and self.text[end - 1] in EDGE:
            end -= 1
        counter = _COUNTER.search(self.text, start, end) if end > start and self.text[end - 1].isdigit() else None
        return start, counter.start() if counter else end
