"""Who is who: the runs of capitals of a story gathered under the people and organizations they name."""

from typing import Literal

import attrs

from newsparse.model.quotes import Gender
from newsparse.readers.names.cuts import Key
from newsparse.readers.names.runs import Run
from newsparse.readers.names.words import NameWords
from newsparse.text.tokens import Tokens

__all__ = ["Draft", "link_runs"]

# The most people of one family name that are told apart.
_MAX_NAMESAKES = 32
# For how many sentences a full name tells who its family name is.
_TALKED_ABOUT = 2
_POSSESSIVES = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s", "'", "\N{RIGHT SINGLE QUOTATION MARK}")


@attrs.define(eq=False)
class Draft:
    """Somebody or something that the story names, as far as it is known yet.

    Attributes:
        key: Words of the name in lower case.
        name: The full form that the story uses most, the shortest of several.
        kind: What it is, as far as it is known.
        runs: The runs that name it in full, then those that name it in short.
        gender: What titles and kinship words show.
        forms: How often each full form stands in the story.
        female: How often titles and kinship words show a woman.
        male: How often they show a man.
    """

    key: Key
    name: str
    kind: Literal["person", "organization", "unknown"]
    runs: list[Run] = attrs.Factory(list)
    gender: Gender | None = None
    forms: dict[str, int] = attrs.Factory(dict)
    female: int = 0
    male: int = 0


def link_runs(
    text: str, tokens: Tokens, runs: list[Run], words: NameWords
) -> tuple[list[Draft], list[tuple[Run, Draft | None]]]:
    """Gather runs under the people and organizations they name.

    Args:
        text: The whole source text.
        tokens: Its tokens.
        runs: Its runs of capitals, in text order.
        words: Words that tell what a capital stands for.

    Returns:
        Drafts in order of appearance, and each run with its draft; None for a run that could name several.
    """
    linker = _Linker(text, tokens, words)
    for run in runs:
        if len(run.key) > 1:
            linker.add_full(run)
    linker.index()
    return linker.link(runs)


class _Linker:
    """Holds the drafts by their full forms, family names, given names and short forms."""

    def __init__(self, text: str, tokens: Tokens, words: NameWords) -> None:
        self.text, self.tokens, self.words = text, tokens, words
        self.telling = words.shown | {","}
        self.full: dict[Key, Draft] = {}
        self.by_last: dict[str, list[Draft]] = {}
        self.by_first: dict[str, list[Draft]] = {}
        self.short: dict[str, Draft] = {}
        self.single: dict[str, Draft] = {}
        self.latest: dict[str, tuple[Draft, int]] = {}
        self.settled: dict[str, Draft] = {}
        self.edges: dict[str, list[str]] = {}

    def _printed(self, run: Run) -> str:
        return self.text[self.tokens.starts[run.name] : self.tokens.end(run.stop - 1)]

    def add_full(self, run: Run) -> None:
        """Note a run of two or more words."""
        key = run.key if run.kind == "organization" else (run.key[0], run.key[-1])
        draft = self.full.get(key)
        if draft is None:
            draft = self.full[key] = Draft(run.key, "", "unknown")
        elif len(run.key) > len(draft.key):
            draft.key = run.key
        form = self._printed(run)
        draft.forms[form] = draft.forms.get(form, 0) + 1
        draft.gender = draft.gender or self._gender(run)
        if draft.kind == "unknown" and run.kind != "doubtful":
            draft.kind = run.kind
        if run.kind == "organization":
            self._add_acronym(run, draft)

    def _add_acronym(self, run: Run, draft: Draft) -> None:
        """Note the short form that stands in brackets behind a name."""
        printed = self.tokens.words
        if printed[run.stop : run.stop + 1] == ["("] and printed[run.stop + 2 : run.stop + 3] == [")"]:
            short = printed[run.stop + 1]
            if sum(letter.isupper() for letter in short) > 1:
                self.short[short.lower()] = draft

    def index(self) -> None:
        """Make the drafts findable by family name, given name and initials."""
        self._join_parts()
        for draft in dict.fromkeys(self.full.values()):
            forms = draft.forms
            draft.name = _tidy(max(forms, key=lambda form: (forms[form], -len(form))))
            if draft.kind == "organization":
                initials = "".join(word[0] for word in draft.key if word not in self.words.joining)
                if len(initials) > 1:
                    self.short.setdefault(initials, draft)
            self.by_last.setdefault(draft.key[-1], []).append(draft)
            self.by_first.setdefault(draft.key[0], []).append(draft)
            if len(draft.key) > 2 and draft.kind != "organization":
                self.by_last.setdefault(draft.key[1], []).append(draft)

    def _join_parts(self) -> None:
        """Join a family name of two words to the full name that ends in it, and a name to the one that begins with it."""
        parts: dict[Key, Key] = {}
        for key, draft in self.full.items():
            for cut in range(1, len(draft.key) - 1) if draft.kind != "organization" else ():
                parts[draft.key[cut:]] = key
                parts[draft.key[:-cut]] = key
        for part, draft in list(self.full.items()):
            if draft.key not in parts or draft.kind == "organization":
                continue
            whole = self.full[parts[draft.key]]
            if whole is not self.full[part]:
                if part[0] == whole.key[0]:
                    whole.forms |= self.full[part].forms
                self.full[part] = whole

    def link(self, runs: list[Run]) -> tuple[list[Draft], list[tuple[Run, Draft | None]]]:
        """Give each run its draft, in text order."""
        drafts: list[Draft] = []
        links: list[tuple[Run, Draft | None]] = []
        lower, telling, settled = self.tokens.lower, self.telling, self.settled
        for run in runs:
            first, name, _, _, key, _ = run
            if first == name and lower[first - 1] not in telling:
                # Most places show nothing but the name.
                gender = None
                draft = settled.get(key[0]) if len(key) == 1 else None
            else:
                gender = self._gender(run)
                draft = None
            draft = draft or self._find(run, gender)
            if draft is not None:
                if not draft.runs:
                    drafts.append(draft)
                draft.runs.append(run)
                draft.female += gender == "female"
                draft.male += gender == "male"
            elif run.kind == "doubtful":
                continue
            links.append((run, draft))
        for draft in drafts:
            self._judge(draft)
        return drafts, links

    def _find(self, run: Run, gender: Gender | None) -> Draft | None:
        key = run.key
        if len(key) > 1:
            draft = self.full.get(key) or self.full[key[0], key[-1]]
            self.latest[key[-1]] = draft, run.sentence
            return draft
        word = key[0]
        candidates = self.by_last.get(word, [])
        if word in self.words.places:
            candidates = [draft for draft in candidates if draft.kind == "person"]
        if candidates:
            return self._choose(run, gender, candidates)
        if word in self.single:
            return self._add_single(run, word)
        found: Draft | None
        if word in self.words.given:
            found = self._choose(run, gender, self.by_first.get(word, []))
        else:
            found = self._by_part(run, word)
        if found is not None or run.kind == "doubtful":
            return found
        return self._add_single(run, word)

    def _choose(self, run: Run, gender: Gender | None, candidates: list[Draft]) -> Draft | None:
        """Choose among namesakes: the form of address decides, then who is talked about."""
        if gender is None and len(candidates) == 1 and run.name == run.first:
            # No other place of this name alone can choose otherwise.
            self.settled[run.key[0]] = candidates[0]
            return candidates[0]
        found = [
            draft for draft in candidates[:_MAX_NAMESAKES] if draft.kind != "organization" or run.name == run.first
        ]
        if gender:
            known = [draft for draft in found if draft.gender == gender]
            found = known or [draft for draft in found if draft.gender is None]
        chosen = self._most_likely(run, found)
        if gender and chosen is not None:
            # From here on the other form of address means a namesake.
            chosen.gender = gender
        return chosen

    def _most_likely(self, run: Run, found: list[Draft]) -> Draft | None:
        """Give the one named in full in these sentences, else the one whom the story names in full most often."""
        latest, sentence = self.latest.get(run.key[0], (None, 0))
        if latest in found and run.sentence - sentence <= _TALKED_ABOUT:
            return latest
        people = [draft for draft in found if draft.kind != "organization"] or found
        return max(people, key=lambda draft: sum(draft.forms.values()), default=None)

    def _by_part(self, run: Run, word: str) -> Draft | None:
        """Find what a single word is short for: initials, the first word of a name, a name with one letter changed."""
        if word in self.short and self.tokens.words[run.name].isupper():
            return self.short[word]
        if word in self.words.places or word in self.words.demonyms:
            return None
        first = self.by_first.get(word, ())
        if len(first) == 1:
            return first[0]
        if len(word) > 4 and run.kind != "organization":
            near = self._near(word)
            if near is not None and self.by_last[near][0].kind != "organization":
                return self.by_last[near][0]
        return None

    def _near(self, word: str) -> str | None:
        """Find the one family name that differs from a word by one letter."""
        # Of two names one letter apart, both begin or both end alike.
        if not self.edges:
            for name in self.by_last:
                if len(name) > 4:
                    self.edges.setdefault(name[:2], []).append(name)
                    self.edges.setdefault(name[0] + name[-2:], []).append(name)
        alike = {
            *self.edges.get(word[:2], ())[:_MAX_NAMESAKES],
            *self.edges.get(word[0] + word[-2:], ())[:_MAX_NAMESAKES],
        }
        near = [name for name in alike if name + "s" != word and word + "s" != name and _is_near(word, name)]
        return near[0] if len(near) == 1 else None

    def _add_single(self, run: Run, word: str) -> Draft:
        draft = self.single.get(word)
        if draft is None:
            kind = "unknown" if run.kind == "doubtful" else run.kind
            if word in self.words.places:
                kind = "organization"
            draft = self.single[word] = self.settled[word] = Draft(run.key, _tidy(self._printed(run)), kind)
        elif run.kind == "person":
            draft.kind = "person"
        return draft

    def _gender(self, run: Run) -> Gender | None:
        """What the titles of a run, and the noun before it, show."""
        tokens = self.tokens
        begin = run.first
        if begin == run.name and (begin == 0 or tokens.lower[begin - 1] not in self.telling):
            return None
        if begin and tokens.starts[begin] - tokens.end(begin - 1) == 1:
            begin -= 1
        if begin and begin < run.first and tokens.lower[begin] == "," and len(run.key) > 1 and self._is_closed(run):
            begin -= 1
        before = tokens.lower[begin : run.name]
        if not self.words.female.isdisjoint(before):
            return "female"
        return None if self.words.male.isdisjoint(before) else "male"

    def _is_closed(self, run: Run) -> bool:
        """Whether a mark stands behind a name: then the noun before it and a comma is who that is."""
        return run.stop < len(self.tokens) and not self.tokens.words[run.stop][0].isalnum()

    def _judge(self, draft: Draft) -> None:
        """Decide on kind and gender from all places of a name."""
        female, male = draft.female, draft.male
        if (female or male) and draft.kind != "organization":
            draft.kind = "person"
            draft.gender = None if female == male else "female" if female > male else "male"
        if draft.kind == "unknown" and len(draft.key) > 1 and any(map(self._is_person, draft.runs)):
            draft.kind = "person"

    def _is_person(self, run: Run) -> bool:
        """Whether one place shows that an unknown name of two words is a person's: a short form, an age behind it."""
        if len(run.key) == 1:
            return run.kind != "organization"
        age = self.tokens.words[run.stop : run.stop + 3]
        return len(age) == 3 and age[0] == age[2] == "," and age[1].isdecimal() and len(age[1]) < 4


def _tidy(name: str) -> str:
    """Give a printed name without a possessive mark and with single blanks."""
    if name.endswith(_POSSESSIVES):
        name = name[:-2] if name[-1] == "s" else name[:-1]
    return " ".join(name.split())


def _is_near(word: str, name: str) -> bool:
    """Whether two words are one letter apart: both become the same when one letter is left out, but not the first."""
    if abs(len(word) - len(name)) > 1:
        return False
    return not _without_a_letter(word).isdisjoint(_without_a_letter(name))


def _without_a_letter(word: str) -> set[str]:
    return {word, *[word[:i] + word[i + 1 :] for i in range(1, len(word))]}
