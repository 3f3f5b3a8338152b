"""Capital runs: the stretches of text that could be names, cut into title and name."""

import itertools
import operator
from collections.abc import Sequence
from typing import Literal, NamedTuple

from newsparse.readers.names.words import NameWords
from newsparse.text.tokens import Tokens

__all__ = ["Run", "find_runs"]

RunKind = Literal["person", "organization", "unknown", "doubtful"]

Key = tuple[str, ...]

_MARKS = frozenset({".", "&", ","})
_QUOTES = frozenset("\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}")
# Between two tokens of one run stands white space: a blank, or a line end with its carriage return.
_MAX_GAP = 2


class Run(NamedTuple):
    """Some words with capitals that belong together.

    Attributes:
        first: Index of the first token, titles included.
        name: Index of the first token of the name itself.
        stop: Index behind the last token.
        sentence: Index of the sentence.
        key: Words of the name in lower case, initials, suffixes and possessive marks left out.
        kind: What its words show it to be; "doubtful" for a word whose capital proves nothing, as it opens a sentence or stands
            in a title: it is a name only if the same name stands elsewhere.
    """

    first: int
    name: int
    stop: int
    sentence: int
    key: tuple[str, ...]
    kind: RunKind


def find_runs(sentences: Sequence[tuple[int, int, int, int, int]], tokens: Tokens, words: NameWords) -> list[Run]:
    """Find the runs of capitals in the sentences of a story.

    Args:
        sentences: Sentences of the story: start, end, first token, token behind the last, block.
        tokens: Tokens of the text.
        words: Words that tell what a capital stands for.

    Returns:
        Runs in text order.
    """
    printed, lower = tokens.words, tokens.lower
    capital = list(itertools.compress(range(len(printed)), map(operator.ne, printed, lower)))
    reader = _Reader(tokens, words)
    runs: list[Run] = []
    place, count = 0, len(capital)
    for number, (_, _, first, stop, _) in enumerate(sentences):
        while place < count and capital[place] < first:
            place += 1
        begin = place
        while place < count and capital[place] < stop:
            place += 1
        if place == begin:
            continue
        if _is_headline(printed, first, stop, place - begin):
            runs += (
                Run(i, i, i + 1, number, (_bare(lower[i]),), "doubtful")
                for i in capital[begin:place]
                if lower[i] not in words.openers
            )
            continue
        reader.enter(number, first, stop)
        end = 0
        for token in capital[begin:place]:
            if token >= end:
                run, end = reader.read(token)
                if run is not None:
                    runs.append(run)
    return runs


def _is_headline(printed: list[str], first: int, stop: int, capitals: int) -> bool:
    """Whether the words of a sentence are printed with capitals throughout, as in titles."""
    if capitals < 4:
        return capitals == stop - first == 3
    if 5 * capitals < 2 * (stop - first):
        return False
    letters = [word for word in printed[first:stop] if word[0].isalpha() and len(word) > 3]
    return 4 * sum(word[0].isupper() for word in letters) >= 3 * len(letters)


def _bare(word: str) -> str:
    """The word without its possessive mark."""
    return word[:-2] if word.endswith("'s") else word.rstrip("'")


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


class _Reader:
    """Reads the runs of a story, sentence by sentence."""

    def __init__(self, tokens: Tokens, words: NameWords) -> None:
        self.printed, self.lower, self.starts = tokens.words, tokens.lower, tokens.starts
        self.words, self.seen = words, set(tokens.words)
        self.number = self.first = self.stop = 0
        self.linking = words.particles | _MARKS | _QUOTES | words.inner | words.both
        self.skipped = words.suffixes | _MARKS | _QUOTES
        # A word alone in the middle of a sentence is read once for the story.
        self.alone: dict[str, tuple[Key, RunKind] | None] = {}

    def enter(self, number: int, first: int, stop: int) -> None:
        """Go to a sentence."""
        self.number, self.first, self.stop = number, first, stop

    def read(self, token: int) -> tuple[Run | None, int]:
        """Read the run that begins at a token, and the index behind it."""
        lower = self.lower
        small, after = lower[token], token + 1
        if after < self.stop and small[-2:] != "'s":
            following = lower[after]
            if following in self.linking or following != self.printed[after]:
                end = self._extend(token)
                if end > after:
                    return self._cut(token, end), end
        if self._opens(token):
            return self._read_opening(token, small), after
        word = self.printed[token]
        if word in self.alone:
            found = self.alone[word]
        else:
            found = self.alone[word] = self._read_alone(token, small)
        return (Run(token, token, after, self.number, *found) if found else None), after

    def _read_alone(self, token: int, small: str) -> tuple[Key, RunKind] | None:
        """Read a word with a capital in the middle of a sentence, no capital beside it."""
        if not self._is_capital(token):
            return None
        bare = _bare(small)
        if bare in self.words.months or (bare in self.words.openers and not _is_acronym(self.printed[token])):
            return (bare,), "doubtful"
        return (bare,), "doubtful" if bare in self.words.titles else self._kind_alone(token, bare)

    def _read_opening(self, token: int, small: str) -> Run | None:
        """Read a word that has a capital as it opens a sentence or a quote: it may be a common word."""
        words = self.words
        bare = _bare(small)
        if (bare in words.openers and not _is_acronym(self.printed[token])) or not self._is_capital(token):
            return None
        doubtful = (
            bare in self.seen
            or bare in words.months
            or bare in words.titles
            or bare in words.common
            or (bare[-1:] == "s" and (bare[:-1] in words.titles or bare[:-1] in self.seen))
            or bare in words.modifiers
            or (token + 1 < self.stop and self.printed[token + 1] == ",")
        )
        kind = "doubtful" if doubtful else self._kind_alone(token, bare)
        return Run(token, token, token + 1, self.number, (bare,), kind)

    def _extend(self, token: int) -> int:
        """Give the index behind the run that begins at a token; 0 if the token begins none."""
        if not self._is_capital(token):
            return 0
        small = self.lower[token]
        if small in self.words.openers and (
            small in self.words.articles or self._opens(token) or not self._is_capital(token + 1)
        ):
            return token + 2 if f"{small} {_bare(self.lower[token + 1])}" in self.words.places else 0
        last = token
        while (following := self._following(token, last)) > last:
            last = following
        return last + 1

    def _is_capital(self, token: int) -> bool:
        """Whether a token is a word with a capital that may be part of a name."""
        if token >= self.stop:
            return False
        word, small = self.printed[token], self.lower[token]
        if small in self.words.never:
            return False
        if "-" not in word:
            return word[0].isupper()
        head, _, _ = word.partition("-")
        _, _, tail = _bare(small).rpartition("-")
        return (word[0].isupper() or head in self.words.particles) and tail not in self.words.tails

    def _opens(self, token: int) -> bool:
        """Whether a token opens its sentence, or a quote in it."""
        before = self.printed[token - 1]
        return token == self.first or not (before[0].isalnum() or before in ",-(")

    def _joined(self, left: int, right: int) -> bool:
        return right < self.stop and self.starts[right] - self.starts[left] - len(self.printed[left]) <= _MAX_GAP

    def _following(self, first: int, last: int) -> int:
        """Give the token that goes on with the run after its last one; the last one itself if the run ends there."""
        after = last + 1
        if after >= self.stop or not self._joined(last, after):
            return last
        small, mark = self.lower[last], self.lower[after]
        if small.endswith(("'s", "'")):
            return after if self._is_office_of(small, after) else last
        if mark[0].isalpha():
            return self._following_word(first, last, after, mark)
        if mark == ".":
            return self._following_stop(last, after, small)
        if mark == "&" and self._is_capital(after + 1) and self._joined(after, after + 1):
            return after + 1
        if mark == "," and after + 1 < self.stop and self.lower[after + 1] in self.words.suffixes:
            return after + 1
        if mark in _QUOTES and small in self.words.given:
            return self._following_nickname(last, after)
        return last

    def _is_office_of(self, small: str, after: int) -> bool:
        """Whether a possessive role goes on with its office ("the California Governor's Office")."""
        bare = _bare(small)
        if not (bare in self.words.titles or bare[:-1] in self.words.titles) or not self._is_capital(after):
            return False
        return self._is_organization(self.lower[after : after + 2])

    def _following_word(self, first: int, last: int, after: int, mark: str) -> int:
        if self._is_capital(after):
            return after
        if mark in self.words.particles:
            ahead = after + 1
            while ahead < after + 3 and ahead < self.stop and self.lower[ahead] in self.words.particles:
                ahead += 1
            return ahead if self._is_capital(ahead) else last
        if mark in self.words.both:
            return after + 1 if self._is_joined_name(first, after) else last
        if mark in self.words.inner:
            if self.lower[last] not in self.words.roles and not self._is_organization(self.lower[first:after]):
                return last
            ahead = after + 1
            if ahead < self.stop and self.lower[ahead] in self.words.the:
                ahead += 1
            return ahead if self._is_capital(ahead) else last
        return last

    def _is_joined_name(self, first: int, joint: int) -> bool:
        """Whether the words on both sides of a joint are one name ("the Food and Drug Administration")."""
        lower = self.lower
        if first == self.first or (
            lower[first - 1] not in self.words.the and self.words.inner.isdisjoint(lower[first:joint])
        ):
            return False
        ahead = joint + 1
        while ahead < joint + 4 and self._is_capital(ahead):
            ahead += 1
        return self._is_organization(lower[joint + 1 : ahead]) and not self._is_organization(lower[first:joint])

    def _following_stop(self, last: int, after: int, small: str) -> int:
        """Go on over the full stop of an initial or a short form."""
        if self.starts[after] != self.starts[last] + len(small):
            return last
        if len(small) == 1:
            inside = after + 1 < self.stop and self._is_capital(after + 1) and self._joined(after, after + 1)
            dotted = self.printed[last - 1] == "." and last - 2 >= self.first and len(self.lower[last - 2]) == 1
            return after + 1 if inside else after if dotted else last
        if (
            after + 1 < self.stop
            and self.starts[after + 1] == self.starts[after] + 1
            and self.lower[after + 1].isalpha()
        ):
            return after + 1 if self.printed[after + 1].islower() else last
        if small in self.words.dotted:
            return after + 1 if self._is_capital(after + 1) else after if small in self.words.suffixes else last
        return last

    def _following_nickname(self, last: int, mark: int) -> int:
        """Go on over a nickname in quote marks between given and family name."""
        for close in (mark + 2, mark + 3):
            if (
                close + 1 < self.stop
                and self.lower[close] in _QUOTES | {"\N{RIGHT SINGLE QUOTATION MARK}"}
                and all(self._is_capital(token) for token in range(mark + 1, close))
                and self._is_capital(close + 1)
            ):
                return close + 1
        return last

    def _cut(self, first: int, stop: int) -> Run | None:
        """Cut a run of several tokens into title and name, and tell what its words show."""
        name = self._name_start(first, stop)
        if name == stop or (stop - name > 2 and all(map(str.isupper, self.printed[name:stop]))):
            return None
        skipped = self.skipped
        key = tuple(
            _bare(word)
            for i, word in enumerate(self.lower[name:stop])
            if (len(word) > 1 or not i) and word not in skipped
        )
        if not key:
            return None
        if len(key[0]) == 1 and len(key) > 1 and self.printed[name + 1] == ".":
            key = (key[0] + ".", *key[1:])
        return Run(first, name, stop, self.number, key, self._kind(first, name, stop, key))

    def _name_start(self, first: int, stop: int) -> int:
        """Give the first token behind titles and adjectives; `stop` if nothing is left."""
        words, lower = self.words, self.lower
        name = first
        for token in range(stop - 1, first - 1, -1):
            small = _bare(lower[token])
            if small not in words.titles:
                continue
            behind = lower[token + 1 : stop]
            if behind and behind[0] not in words.given | words.inner and self._is_organization(behind):
                return first
            if not (token > first and lower[token - 1] in words.given and token == stop - 1):
                name = token + 1
                break
        if name < stop and self.printed[name] == ".":
            name += 1
        if name == stop and self._is_kept_whole(first, stop):
            return first
        if name < stop and lower[name] in words.inner:
            return first if self._is_organization(lower[first:name]) else self._behind_office(name, stop)
        if name == stop - 1 and name > first and lower[name - 1] in words.kept:
            return name - 1
        while (
            name < stop - (2 if first and lower[first - 1] in words.the else 1)
            and (lower[name] in words.demonyms or (lower[name] in words.places and name < stop - 2))
            and not self._is_organization(lower[name:stop])
        ):
            name += 1
        return name

    def _behind_office(self, of: int, stop: int) -> int:
        """Give the first token of the name behind an office ("Secretary of State Ann Lee"); `stop` if there is none."""
        for token in range(of + 1, stop - 1):
            if self.lower[token] in self.words.given:
                return token
        return stop - 2 if stop - of > 3 and self.lower[stop - 2] not in self.words.the else stop

    def _is_kept_whole(self, first: int, stop: int) -> bool:
        """Whether a run that ends in a title is a name all the same ("King" behind a given name, an organization)."""
        return self._is_organization(self.lower[first:stop]) or (
            stop - first == 2 and self.lower[first] in self.words.given
        )

    def _is_organization(self, lower: list[str]) -> bool:
        return not self.words.organizations.isdisjoint(map(_bare, lower))

    def _kind(self, first: int, name: int, stop: int, key: tuple[str, ...]) -> RunKind:
        words = self.words
        if " ".join(key) in words.places:
            return "organization"
        inner = not words.inner.isdisjoint(self.lower[name:stop])
        if name > first and not inner:
            return "person"
        if len(key) == 1:
            return self._kind_alone(name, key[0])
        if (
            self._is_organization(self.lower[name + (key[0] in words.given) : stop])
            or "&" in self.printed[name:stop]
            or inner
        ):
            return "organization"
        if key[0] in words.given or "." in key[0]:
            return "person"
        if name > self.first and self.lower[name - 1] in words.the:
            return "organization"
        if key[0] in words.places or key[-1] in words.places or key[0] in words.demonyms:
            return "organization"
        return "unknown"

    def _kind_alone(self, token: int, bare: str) -> RunKind:
        printed = self.printed[token]
        if bare in self.words.places or bare in self.words.demonyms or _is_acronym(printed):
            return "organization"
        return "unknown"
