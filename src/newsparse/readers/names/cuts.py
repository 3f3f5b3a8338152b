"""Cuts a stretch of capitals into the names that stand in it, and each name off its titles."""

import functools
from typing import Literal

from newsparse.memo import Memo
from newsparse.readers.names.words import NameWords, also_of

__all__ = [
    "Cuts",
    "Key",
    "Piece",
    "RunKind",
    "bare",
    "cuts_behind",
    "is_acronym",
    "straight",
]

Key = tuple[str, ...]
RunKind = Literal["person", "organization", "unknown", "doubtful"]
# One name in a stretch of capitals: the fields of a `Run` without its sentence. The indexes count from the first token
# of the stretch.
Piece = tuple[int, int, int, Key, RunKind, int]
# Stretches of capitals, each cut into names when it is first met.
Cuts = Memo[Key, tuple[Piece, ...]]

# The most stretches and words that are kept.
_MAX_CUTS = 8192

_QUOTES = frozenset(
    "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
)
_MARKS = _QUOTES | {".", "&", ","}


def bare(word: str) -> str:
    """Give a word without its possessive mark."""
    return word[:-2] if word.endswith("'s") else word.rstrip("'")


def straight(word: str) -> str:
    """Give a word with straight apostrophes."""
    return word.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def is_acronym(word: str) -> bool:
    """Tell whether a word is printed in capitals throughout."""
    return len(word) > 1 and word.isupper()


@functools.cache
def cuts_behind(words: NameWords) -> Memo[str, Cuts]:
    """Give the stretches of a language that are cut already, by the token in lower case before them.

    Names recur in a story and from story to story. "" stands where a sentence begins.

    Args:
        words: Words that tell what a capital stands for.
    """
    opening, articled, inner = (_cuts(words, opens=True), _cuts(words, the=True), _cuts(words))

    def choose(before: str) -> Cuts:
        if before in words.the:
            return articled
        return inner if before[:1].isalnum() or before in (",", "-", "(") else opening

    return Memo(choose, most=_MAX_CUTS)


def _cuts(words: NameWords, *, opens: bool = False, the: bool = False) -> Cuts:
    """Give the stretches that a sentence or a quote begins with, or that stand behind the definite article, or others."""
    return Memo(functools.partial(_cut_names, words=words, opens=opens, the=the), most=_MAX_CUTS)


def _cut_names(printed: Key, words: NameWords, *, opens: bool, the: bool) -> tuple[Piece, ...]:
    """Cut a stretch of capitals into names."""
    cutter = _Cutter(printed, words, opens=opens, the=the)
    pieces = []
    token = 0
    while token < len(printed):
        end = cutter.extend(token)
        if end:
            piece = cutter.cut(token, end)
            if piece is not None:
                pieces.append(piece)
        token = max(end, token + 1)
    return tuple(pieces)


class _Cutter:
    """Cuts one stretch."""

    def __init__(self, printed: Key, words: NameWords, *, opens: bool, the: bool) -> None:
        self.printed, self.words, self.opening, self.the = printed, words, opens, the
        self.lower = [straight(word.lower()) for word in printed]
        self.bare = [bare(word) if "'" in word else word for word in self.lower]
        self.stop = len(printed)

    def _opens(self, token: int) -> bool:
        return self.opening if token == 0 else self.printed[token - 1] in _QUOTES

    def _is_after_the(self, token: int) -> bool:
        return self.the if token == 0 else self.lower[token - 1] in self.words.the

    def _is_capital(self, token: int) -> bool:
        """Whether a token is a word with a capital that may be part of a name."""
        if token >= self.stop:
            return False
        word, small = self.printed[token], self.lower[token]
        if small in self.words.never:
            return small in self.words.feasts and self._is_addressed(token)
        if "-" not in word:
            return word[0].isupper()
        head, _, _ = word.partition("-")
        if len(head) == 1:
            # Party and state ("R-Maine").
            return False
        _, _, tail = self.bare[token].rpartition("-")
        return (word[0].isupper() or head in self.words.particles) and tail not in self.words.tails

    def _is_addressed(self, token: int) -> bool:
        """Whether a form of address stands before a token, and a word with a capital behind it."""
        before = token - 2 if token > 1 and self.printed[token - 1] == "." else token - 1
        return before >= 0 and self.lower[before] in self.words.honorifics and self._is_capital(token + 1)

    def _is_organization(self, first: int, stop: int) -> bool:
        return not self.words.organizations.isdisjoint(self.bare[first:stop])

    def extend(self, token: int) -> int:
        """Give the index behind the name that begins at a token; 0 if the token begins none."""
        if not self._is_capital(token):
            return 0
        small = self.lower[token]
        if small in self.words.openers and token + 1 < self.stop:
            article = small in self.words.articles
            if article or self._opens(token) or not self._is_capital(token + 1):
                return token + 2 if f"{small} {self.bare[token + 1]}" in self.words.places else 0
        last = token
        while (following := self._following(token, last)) > last:
            last = following
        return last + 1

    def _following(self, first: int, last: int) -> int:
        """Give the token that goes on with the name after its last one; the last one itself if the name ends there."""
        after = last + 1
        if after >= self.stop:
            return last
        small, mark = self.lower[last], self.lower[after]
        if small.endswith(("'s", "'")):
            return after if self._is_office_of(after) else last
        if mark[0].isalpha():
            return self._following_word(first, last, after, mark)
        if mark == ".":
            return self._following_stop(last, after, small)
        if mark == "&" and self._is_capital(after + 1):
            return after + 1
        if mark == "," and after + 1 < self.stop and self.lower[after + 1] in self.words.suffixes:
            return after + 1
        if mark in _QUOTES and small in self.words.given:
            return self._following_nickname(last, after)
        return last

    def _is_office_of(self, after: int) -> bool:
        """Whether a possessive role goes on with its office ("the California Governor's Office")."""
        role = self.bare[after - 1]
        if (role in self.words.titles or role[:-1] in self.words.titles) and self._is_capital(after):
            return self._is_organization(after, after + 2)
        return False

    def _following_word(self, first: int, last: int, after: int, mark: str) -> int:
        if self._is_capital(after):
            return after
        ahead = after + 1
        if mark in self.words.particles:
            while ahead < self.stop and self.lower[ahead] in self.words.particles:
                ahead += 1
            return ahead if self._is_capital(ahead) else last
        if mark in self.words.both:
            return ahead if self._is_joined_name(first, after) else last
        if mark in self.words.about and self.lower[last] in self.words.panels:
            return ahead if self._is_capital(ahead) else last
        if mark in self.words.inner:
            if self.lower[last] not in self.words.roles and not self._is_organization(first, after):
                return last
            if ahead < self.stop and self.lower[ahead] in self.words.the:
                ahead += 1
            return ahead if self._is_capital(ahead) else last
        return last

    def _is_joined_name(self, first: int, joint: int) -> bool:
        """Whether the words on both sides of a joint are one name ("the Food and Drug Administration")."""
        if not self._is_after_the(first) and self.words.inner.isdisjoint(self.lower[first:joint]):
            return False
        ahead = joint + 1
        while ahead < joint + 4 and self._is_capital(ahead):
            ahead += 1
        return self._is_organization(joint + 1, ahead) and not self._is_organization(first, joint)

    def _following_stop(self, last: int, after: int, small: str) -> int:
        """Go on over the full stop of an initial, a short form or an address on the web."""
        ahead = after + 1
        if len(small) == 1:
            dotted = last > 1 and self.printed[last - 1] == "." and len(self.lower[last - 2]) == 1
            if self._is_capital(ahead):
                return ahead
            particle = ahead < self.stop and self.lower[ahead] in self.words.particles
            return after if dotted or particle else last
        if ahead < self.stop and self.printed[ahead].islower():
            return ahead
        if small in self.words.dotted:
            return ahead if self._is_capital(ahead) else after if small in self.words.suffixes else last
        return last

    def _following_nickname(self, last: int, mark: int) -> int:
        """Go on over a nickname in quote marks between given and family name."""
        for close in (mark + 2, mark + 3):
            if (
                close + 1 < self.stop
                and self.lower[close] in _QUOTES
                and all(self._is_capital(token) for token in range(mark + 1, close))
                and self._is_capital(close + 1)
            ):
                return close + 1
        return last

    def cut(self, first: int, stop: int) -> Piece | None:
        """Cut a name off its titles, and tell what its words show."""
        if stop - first == 1:
            return self._cut_alone(first)
        whole = self._letters_start(first, stop)
        name = self._name_start(first, whole)
        if name == whole or (whole - name > 2 and all(map(str.isupper, self.printed[name:whole]))):
            return None
        suffixes = self.words.suffixes
        # A particle of one letter is no initial ("Ó Murrow").
        particle = self.lower[name] in self.words.particles and self.printed[name + 1 : name + 2] != (".",)
        first_word = name + 1 if particle else name
        key = tuple(
            [
                self.bare[token]
                for token in range(name, whole)
                if (len(word := self.lower[token]) > 1 or token == first_word)
                and word not in suffixes
                and word not in _MARKS
            ]
        )
        if not key:
            return None
        if len(key[0]) == 1 and len(key) > 1 and self.printed[name + 1] == ".":
            key = (key[0] + ".", *key[1:])
        also = also_of(key[0], self.words) if len(key) == 1 else 0
        return first, name, stop, key, self._kind(first, name, whole, key), also

    def _letters_start(self, first: int, stop: int) -> int:
        """Give the index behind a whole name, where degrees, orders or a seat follow it ("Ann Lee KC")."""
        whole = stop
        while whole - first > 2 and self.lower[whole - 1] in self.words.letters:
            whole -= 1
        # A seat may be one of a party or region ("the Norwood Valley MP").
        seated = whole < stop and not self.words.roles.isdisjoint(self.lower[whole:stop])
        return stop if seated and self.lower[first] not in self.words.given else whole

    def _cut_alone(self, token: int) -> Piece | None:
        """Read a word with a capital that stands alone: a name, or doubtful, or known to be none."""
        words, word = self.words, self.bare[token]
        if word in words.demonyms and word not in words.given and self._is_after_the(token):
            # "The Italian" is somebody who is named elsewhere, or a noun with its adjective.
            return None
        doubtful = word in words.months or word in words.titles
        if word in words.openers and not is_acronym(self.printed[token]):
            if self._opens(token):
                return None
            doubtful = True
        kind = "doubtful" if doubtful else self._kind_alone(token, word)
        return token, token, token + 1, (word,), kind, also_of(word, words)

    def _name_start(self, first: int, stop: int) -> int:
        """Give the first token behind titles and adjectives; `stop` if nothing is left."""
        words, lower = self.words, self.lower
        name = self._title_end(first, stop)
        if name == first:
            name = self._given_name(first, stop)
        if name == first and self._ends_in_organization(first, stop):
            return first
        if name < stop and lower[name] == ".":
            name += 1
        if name == stop and self._is_kept_whole(first, stop):
            return first
        if name < stop and lower[name] in words.inner:
            behind = self._behind_office(name, stop)
            return (
                first
                if self._is_organization(first, name) and not self._is_office(first, name, named=behind < stop)
                else behind
            )
        if name == stop - 1 and name > first and lower[name - 1] in words.kept:
            return name - 1
        while (
            name < stop - (2 if self._is_after_the(first) else 1)
            and (lower[name] in words.demonyms or (lower[name] in words.places and name < stop - 2))
            and not self._is_organization(name, stop)
        ):
            name += 1
        return name

    def _title_end(self, first: int, stop: int) -> int:
        """Give the index behind the last title of a name; the first token if there is none."""
        words, lower = self.words, self.lower
        for token in range(stop - 1, first - 1, -1):
            if self.bare[token] not in words.titles or self._is_given_name(first, token, stop):
                continue
            ahead = token + 1
            while ahead < stop - 1 and lower[ahead] in words.halves and lower[token] in words.ranks:
                ahead += 1
            if ahead < stop and self._is_organization(ahead, stop):
                behind = lower[ahead]
                if behind not in words.given and behind not in words.inner:
                    return first
            if not (token > first and lower[token - 1] in words.given and ahead == stop):
                return ahead
        return first

    def _is_given_name(self, first: int, token: int, stop: int) -> bool:
        """Whether a title that is a given name too is one: one word follows, and no word for an office leads to it ("Dean Lee", "striker Dean Lee")."""
        words, lower = self.words, self.lower
        if lower[token] not in words.given or token + 2 != stop or not self._is_capital(token + 1):
            return False
        if lower[token + 1] in words.given or words.the.intersection(lower[first:token]):
            return False
        before = lower[token - 1]
        return token == first or (before in words.titles and before not in words.modifiers)

    def _given_name(self, first: int, stop: int) -> int:
        """Give the given name that three words or more end with ("Norwood County Recorder Ann Lee"); else the first."""
        words, lower = self.words, self.lower
        last = self.bare[stop - 1]
        if last in words.organizations or last in words.places or last in words.titles or lower[first] in words.given:
            return first
        if stop - first == 3 and not self._opens(first) and not lower[first].endswith(words.bearers):
            # Inside a sentence, a capital that is no title begins a rare name ("Norbrook Ann Lee").
            return first
        for given in (stop - 2, stop - 4):
            if given > first and lower[given] in words.given and (given == stop - 2 or lower[stop - 2] == "."):
                return first if lower[given - 1] in words.joining else given
        return first

    def _ends_in_organization(self, first: int, stop: int) -> bool:
        """Whether a title stands inside the name of an organization ("the Investor Education Foundation")."""
        titled = not self.words.titles.isdisjoint(self.bare[first : stop - 1])
        return titled and self._is_organization(stop - 1, stop)

    def _is_office(self, first: int, of: int, *, named: bool) -> bool:
        """Whether a role stands before "of", and a name behind it or no other organization before it ("Commissioner of Police")."""
        if self.bare[of - 1] not in self.words.roles or not self.words.inner.isdisjoint(self.lower[first:of]):
            return False
        return named or not self._is_organization(first, of - 1)

    def _behind_office(self, of: int, stop: int) -> int:
        """Give the first token of the name behind an office ("Secretary of State Ann Lee"); `stop` if there is none."""
        for token in range(of + 1, stop - 1):
            if self.lower[token] in self.words.given:
                return token
        last = stop - 2
        while last > of + 1 and self.lower[last] in self.words.particles:
            last -= 1
        return last if last - of > 1 and self.lower[stop - 2] not in self.words.the else stop

    def _is_kept_whole(self, first: int, stop: int) -> bool:
        """Whether what ends in a title is a name all the same ("King" behind a given name, an organization)."""
        if stop - first == 2 and self.lower[first] in self.words.modifiers:
            # "The Union Minister".
            return False
        return self._is_organization(first, stop) or (stop - first == 2 and self.lower[first] in self.words.given)

    def _kind(self, first: int, name: int, stop: int, key: Key) -> RunKind:
        words = self.words
        if " ".join(key) in words.places:
            return "organization"
        inner = not words.inner.isdisjoint(self.lower[name:stop])
        if name > first and not inner:
            return "person"
        if len(key) == 1:
            return self._kind_alone(name, key[0])
        given = key[0].partition("-")[0] in words.given
        if inner or "&" in self.printed[name:stop] or self._is_organization(name + given, stop):
            return "organization"
        if given or "." in key[0] or key[0] in words.kept or not words.particles.isdisjoint(key[1:]):
            return "person"
        if self._is_after_the(name) or key[0] in words.places or key[-1] in words.places or key[0] in words.demonyms:
            return "organization"
        return "unknown"

    def _kind_alone(self, token: int, word: str) -> RunKind:
        dotted = len(word) == 1 and self.printed[token + 1 : token + 2] == (".",)
        if word in self.words.places or word in self.words.demonyms or is_acronym(self.printed[token]) or dotted:
            return "organization"
        return "unknown"
