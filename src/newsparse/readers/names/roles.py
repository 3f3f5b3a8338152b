"""Roles: what the story says that a person is, beside the name."""

import itertools
from collections.abc import Sequence

from newsparse.readers.names.runs import Row, Run
from newsparse.readers.names.words import NameWords
from newsparse.text.tokens import Tokens

__all__ = ["RoleReader", "states_in"]

# A role stands at the first places where somebody is named, if anywhere.
_PLACES = 4
# The longest role in words, before and behind a name.
_MAX_BEFORE, _MAX_BEHIND = 8, 16


class RoleReader:
    """Reads the roles beside the names of one story."""

    __slots__ = ("lower", "printed", "sentences", "text", "tokens", "words")

    def __init__(
        self, text: str, sentences: Sequence[tuple[int, int, int, int, int]], tokens: Tokens, words: NameWords
    ) -> None:
        """Take the story.

        Args:
            text: The whole source text.
            sentences: Sentences of the story: start, end, first token, token behind the last, block.
            tokens: Tokens of the text.
            words: Words that tell what a role is.
        """
        self.text, self.sentences, self.tokens, self.words = text, sentences, tokens, words
        self.printed, self.lower = tokens.words, tokens.lower

    def read(self, runs: Sequence[Row]) -> tuple[str | None, str | None]:
        """Read role and affiliation of somebody at the first places of the name.

        Args:
            runs: The places.

        Returns:
            Role as printed ("Foreign Minister", "a doctor" without its article) and affiliation; None for what is not
            said.
        """
        role = affiliation = None
        for row in _first_places(runs):
            if not self._is_beside_role(row):
                continue
            run = Run(*row)
            first, stop = self.sentences[run.sentence][2:4]
            for begin, end in (self._before(run, first), self._behind(run, stop)):
                if end > begin and not self._is_plural(begin, end):
                    role = role or " ".join(self.text[self.tokens.starts[begin] : self.tokens.end(end - 1)].split())
                    affiliation = affiliation or self._affiliation(begin, end, first)
            if role:
                break
            affiliation = affiliation or self._party(run, stop)
        return role, affiliation

    def home(self, runs: Sequence[Row]) -> frozenset[str]:
        """Read the party and the states that stand beside the first places of a name.

        Args:
            runs: The places.

        Returns:
            The noun for the party ("republican") and the states in full ("south carolina").
        """
        found: set[str] = set()
        for run in itertools.starmap(Run, _first_places(runs)):
            first, stop = self.sentences[run.sentence][2:4]
            found.update(self._party_and_state(run, stop))
            for begin, end in (self._before(run, first), self._behind(run, stop), self._origin(run, stop)):
                found.update(states_in(self.lower[begin:end], self.words.regions))
        return frozenset(found)

    def _party_and_state(self, run: Run, stop: int) -> list[str]:
        """Give what stands for party and state in brackets or commas behind a name, in full."""
        token = run.stop + 1
        if token >= stop or self.lower[run.stop] not in ("(", ","):
            return []
        letter, hyphen, state = self.lower[token].partition("-")
        if letter not in self.words.parties or not self.printed[token][0].isupper():
            return []
        while hyphen and token + 2 < stop and self.lower[token + 1] == "." and len(self.lower[token + 2]) == 1:
            # The state is written with several stops ("N.Y.").
            token += 2
            if not self.lower[token].isalpha():
                break
            state += self.lower[token]
        if hyphen and token + 1 < stop and self.printed[token + 1][0].isupper():
            state += f" {self.lower[token + 1]}"
        return [self.words.parties[letter], self.words.states.get(state, state)]

    def _origin(self, run: Run, stop: int) -> tuple[int, int]:
        """Give the tokens of the place behind a name and "of", or an empty pair."""
        of = run.stop
        return (of + 1, min(of + 3, stop)) if of < stop and self.lower[of] in self.words.inner else (of, of)

    def _is_role(self, token: int) -> bool:
        word = self.lower[token]
        return word in self.words.roles or ("-" in word and word.rpartition("-")[2] in self.words.roles)

    def _is_beside_role(self, run: Row) -> bool:
        """Whether a role may stand at a place at all: behind a title, a word for a role or a comma, before a mark."""
        first, name, stop, _, _, _, _ = run
        if name > first or (stop < len(self.lower) and self.lower[stop] in (",", "(")):
            return True
        before = self.lower[first - 1]
        return before == "," or before in self.words.modifiers or self._is_role(first - 1)

    def _is_plural(self, begin: int, end: int) -> bool:
        """Whether a title is that of several people ("Sens.")."""
        return end - begin <= 2 and self.lower[begin] in self.words.plural

    def _before(self, run: Run, first: int) -> tuple[int, int]:
        """Give the tokens of a role before a name ("Foreign Minister", "company spokesperson"), or an empty pair."""
        begin, end = run.first, run.name
        if begin == end and self.lower[begin - 1] == ",":
            whole = self._introduction(run, first)
            if whole is not None:
                return whole
            if self._is_introduced(run, first):
                begin = end = run.first - 1
        if end > begin and self.lower[begin] in self.words.honorifics and end - begin <= 2:
            end = begin
        limit = max(first, run.first - _MAX_BEFORE)
        has_role = begin < end and any(map(self._is_role, range(begin, end)))
        if begin < end and not has_role and begin - 2 >= limit and self.lower[begin - 1] in self.words.serving:
            begin -= 2 if self._is_role(begin - 2) else 0
            has_role = begin < run.first
        while begin > limit and self._belongs_before(begin - 1, has_role=has_role, first=first):
            begin -= 1
            has_role = has_role or self._is_role(begin)
        if not has_role:
            return run.first, run.first
        while begin < end and self.lower[begin] in (",", "."):
            begin += 1
        return begin, end

    def _introduction(self, run: Run, first: int) -> tuple[int, int] | None:
        """Give a whole noun phrase before a name between commas ("its director of operations, Ann Lee,")."""
        comma = run.first - 1
        if comma <= first or len(run.key) < 2 or self.lower[comma] != "," or not self._is_closed(run):
            return None
        begin = head = comma
        while begin > max(first, comma - _MAX_BEFORE) and self.lower[begin - 1] not in self.words.determiners:
            begin -= 1
            word = self.lower[begin]
            if word in self.words.closers or word.endswith(("'s", *self.words.verbal)):
                return None
            if word in self.words.serving:
                head = begin
        if begin == first or self.lower[begin - 1] not in self.words.determiners or begin >= head:
            return None
        return (begin, comma) if self._is_role(head - 1) else None

    def _is_closed(self, run: Run) -> bool:
        return run.stop < len(self.lower) and not self.lower[run.stop][0].isalnum()

    def _is_introduced(self, run: Run, first: int) -> bool:
        """Whether the name stands between commas behind a role ("the company's chief executive, Ann Lee,")."""
        comma = run.first - 1
        if comma <= first or len(run.key) < 2 or self.lower[comma] != "," or not self._is_role(comma - 1):
            return False
        return self._is_closed(run)

    def _belongs_before(self, token: int, *, has_role: bool, first: int) -> bool:
        """Whether a token before a role or name is part of the role."""
        word = self.lower[token]
        opens = word in self.words.openers and f"{word} {self.lower[token + 1]}" not in self.words.places
        if token == first and opens:
            return False
        if self._is_role(token) or word in self.words.modifiers:
            return True
        if not has_role:
            return False
        if word.endswith("'s") or self.printed[token][0].isupper():
            return not opens and not (token == first and word in self.words.never)
        return word == "&" or word in self.words.demonyms

    def _behind(self, run: Run, stop: int) -> tuple[int, int]:
        """Give the tokens of a role behind a name and a comma ("a doctor at …"), or an empty pair."""
        comma = run.stop
        none = (comma, comma)
        if comma + 2 >= stop or self.lower[comma] != ",":
            return none
        if self.lower[comma + 1].isdecimal() and self.lower[comma + 2] == ",":
            # An age stands between ("Ann Lee, 46, a doctor").
            comma += 2
        begin = comma + 1
        if begin + 1 >= stop:
            return none
        article = self.lower[begin] in self.words.articles
        begin += article
        head = self._head_behind(begin, min(stop, begin + _MAX_BEHIND), article=article)
        behind = head + 2 if self.lower[head + 1 : head + 2] == ["."] else head + 1
        if not head or (behind < stop and self.printed[behind][0].isupper()):
            return none
        end = head + 1
        limit = min(stop, head + _MAX_BEHIND)
        while end < limit and (self.lower[end] not in self.words.closers or self._goes_on(end, stop)):
            end += 1
        return begin, end

    def _head_behind(self, begin: int, limit: int, *, article: bool) -> int:
        """Give the token of the noun for a role that an apposition begins with; 0 if it begins with none."""
        found = 0
        for token in range(begin, limit):
            word = self.lower[token]
            if self._is_role(token):
                found = token
            elif found or not (word[0].isalnum() or word in "&'") or word in self.words.openers:
                return found
            elif not article and not self._is_modifier(token):
                return 0
        return found

    def _is_modifier(self, token: int) -> bool:
        """Whether a word can stand before a role that has no article."""
        word = self.lower[token]
        return word in self.words.modifiers or "-" in word or word == "&" or self.printed[token][0].isupper()

    def _goes_on(self, token: int, stop: int) -> bool:
        """Whether a full stop or "and" inside a role is not its end."""
        word = self.lower[token]
        if word == ".":
            before = self.lower[token - 1]
            return token + 1 < stop and (len(before) == 1 or before in self.words.dotted)
        if word not in self.words.both or token + 1 == stop:
            return False
        ahead = token + 1
        while ahead + 1 < stop and self.lower[ahead] in self.words.modifiers and not self._is_role(ahead):
            ahead += 1
        return self.printed[token + 1][0].isupper() or self._is_role(ahead)

    def _is_body(self, token: int) -> bool:
        """Whether a word that opens a sentence is a name for sure."""
        word = self.lower[token]
        return word in self.words.places or word.endswith("'s") or self.printed[token].isupper()

    def _affiliation(self, begin: int, end: int, first: int) -> str | None:
        """Give whom a role is for: the capitals behind "at", "of", "for", or those the role begins with."""
        if self.lower[begin].endswith("'s") and self.printed[begin][0].isupper():
            return self._capitals(begin, end, titles=frozenset())
        for token in range(begin, end - 1):
            if self.lower[token] in self.words.serving:
                served = token + 1
                if self.lower[served] in self.words.articles and served + 1 < end:
                    served += 1
                if self.printed[served][0].isupper():
                    return self._capitals(served, end, titles=frozenset())
        word = self.lower[begin]
        if self.printed[begin][0].isupper() and word not in self.words.roles and word not in self.words.modifiers:
            if word in self.words.demonyms or (begin == first and not self._is_body(begin)):
                return None
            return self._capitals(begin, end, titles=self.words.titles)
        return None

    def _capitals(self, first: int, end: int, *, titles: frozenset[str]) -> str | None:
        """Give the capitals from a place on, up to a title or a possessive mark."""
        last = first
        while last + 1 < end:
            word = self.printed[last + 1]
            small = self.lower[last + 1]
            joined = small in self.words.joining or (small == "." and self.lower[last] in self.words.dotted)
            joined = joined and last + 2 < end and self.printed[last + 2][0].isupper()
            if self.lower[last].endswith("'s") or not (word[0].isupper() or joined):
                break
            if small in titles:
                break
            last += 1
        if len(self.printed[first]) == 1 or "-" in self.printed[first]:
            return None
        found = self.text[self.tokens.starts[first] : self.tokens.end(last)]
        return " ".join(found.removesuffix("'s").removesuffix("\N{RIGHT SINGLE QUOTATION MARK}s").split())

    def _party(self, run: Run, stop: int) -> str | None:
        """Give party and state in brackets or commas behind a name ("R-Maine")."""
        token = run.stop + 1
        if token >= stop or self.lower[run.stop] not in ("(", ","):
            return None
        word = self.printed[token]
        party, hyphen, state = word.partition("-")
        if hyphen and len(party) == 1 and party.isupper() and state[:1].isupper():
            end = self.tokens.end(token)
            return self.text[self.tokens.starts[token] : end]
        return None


def _first_places(runs: Sequence[Row]) -> list[Row]:
    """Give the first places of a name that are a name for sure."""
    found = [run for run in runs[:_PLACES] if run[5] != "doubtful"]
    if len(found) == _PLACES or len(runs) <= _PLACES:
        return found
    return list(itertools.islice((run for run in runs if run[5] != "doubtful"), _PLACES))


def states_in(words: Sequence[str], states: frozenset[str]) -> list[str]:
    """Give the states that some words name.

    Args:
        words: The words, in lower case.
        states: The states, in lower case.
    """
    pairs = [f"{word} {following}" for word, following in itertools.pairwise(words)]
    found = [pair for pair in pairs if pair in states]
    # "West Virginia" is not "Virginia".
    return found or [word for word in words if word in states]
