"""Who is who: the runs of capitals of a story gathered under the people and organizations they name."""

from collections.abc import Container

from newsparse.model.quotes import Gender
from newsparse.readers.names.cuts import Key
from newsparse.readers.names.entities import Entity, Mention
from newsparse.readers.names.roles import RoleReader
from newsparse.readers.names.runs import Row
from newsparse.readers.names.words import DEMONYM, GIVEN, PLACE, NameWords
from newsparse.text.tokens import Tokens

__all__ = ["link_runs"]

# The most people of one family name that are told apart.
_MAX_NAMESAKES = 32
# For how many sentences a full name tells who its family name is.
_TALKED_ABOUT = 2
# The most words of a relation, its owner included.
_MAX_RELATION = 4
_POSSESSIVES = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s", "'", "\N{RIGHT SINGLE QUOTATION MARK}")


def link_runs(
    text: str, tokens: Tokens, runs: list[Row], words: NameWords, roles: RoleReader
) -> tuple[list[Entity], list[Mention]]:
    """Gather runs under the people and organizations they name.

    Args:
        text: The whole source text.
        tokens: Its tokens.
        runs: Its runs of capitals, in text order.
        words: Words that tell what a capital stands for.
        roles: Reads what the story says of somebody.

    Returns:
        Everybody in order of appearance, and every place where somebody is named.
    """
    linker = _Linker(text, tokens, words, roles)
    lower, shown = tokens.lower, words.shown
    genders = []
    couples = []
    single = None
    for run in runs:
        first, name, _, _, key, _, also = run
        before = lower[first - 1]
        # Most places show nothing but the name.
        gender = linker.gender(run) if name != first or before in shown or before == "," else None
        genders.append(gender)
        if len(key) == 1:
            # In "Moss, Ryan and Ann Lee" three are named.
            single = run if also & GIVEN and name == first and before != "," else None
            continue
        if single is not None and name == first == single[2] + 1 and lower[single[2]] in words.both:
            couples.append((single, run))
        linker.add_full(run, gender)
    families = {key[-1] for key in linker.full} if couples else set()
    for couple in couples:
        linker.add_couple(*couple, families)
    linker.index()
    return linker.link(runs, genders)


class _Linker:
    """Holds entities by their full forms, family names, given names and short forms."""

    def __init__(self, text: str, tokens: Tokens, words: NameWords, roles: RoleReader) -> None:
        self.text, self.tokens, self.words, self.roles = text, tokens, words, roles
        self.full: dict[Key, Entity] = {}
        self.by_last: dict[str, list[Entity]] = {}
        self.by_first: dict[str, list[Entity]] = {}
        self.short: dict[str, Entity] = {}
        self.single: dict[str, Entity] = {}
        self.latest: dict[str, tuple[Entity, int]] = {}
        # Those whom a key names wherever it stands without a title.
        self.settled: dict[Key, Entity] = {}
        self.addressed: dict[Entity, list[Gender]] = {}
        self.edges: dict[str, list[str]] = {}
        self.halves: dict[str, list[Entity]] = {}

    def _printed(self, name: int, stop: int) -> str:
        """Give a name as printed, without the degrees, orders and seats behind it."""
        tokens = self.tokens
        while stop - name > 2 and tokens.lower[stop - 1] in self.words.letters:
            stop -= 1
        last = stop - 1
        word = tokens.words[last]
        return word if name == last else self.text[tokens.starts[name] : tokens.starts[last] + len(word)]

    def add_full(self, run: Row, gender: Gender | None) -> None:
        """Note a run of two or more words."""
        _, name, stop, _, key, kind, _ = run
        known = key if kind == "organization" else (key[0], key[-1])
        entity = self.full.get(known)
        if entity is None:
            entity = self.full[known] = Entity(key, "", "unknown", self.roles)
        elif len(key) > len(entity.key):
            entity.key = key
        form, forms = self._printed(name, stop), entity.forms
        forms[form] = forms.get(form, 0) + 1
        if gender and not entity.gender:
            entity.gender = gender
        if entity.shown == "unknown" and kind != "doubtful":
            entity.shown = kind
        if kind == "organization":
            self._add_acronym(stop, entity)

    def add_couple(self, single: Row, run: Row, families: Container[str]) -> None:
        """Note who shares the family name of a full name behind "and" ("Bo and Ann Lee"); a family name is no given name ("Lee and Bo Moss")."""
        _, own, own_stop, _, (given, *_), _, _ = single
        _, name, stop, _, (beside, *family), kind, _ = run
        if kind != "person" or beside not in self.words.given or (given, family[-1]) in self.full or given in families:
            return
        whole = f"{self._printed(own, own_stop)} {self._printed(name + 1, stop)}"
        self.full[given, family[-1]] = Entity((given, *family), "", "person", self.roles, forms={whole: 1})

    def _add_acronym(self, stop: int, entity: Entity) -> None:
        """Note the short form that stands in brackets behind a name."""
        printed = self.tokens.words
        if printed[stop : stop + 1] == ["("] and printed[stop + 2 : stop + 3] == [")"]:
            short = printed[stop + 1]
            if sum(letter.isupper() for letter in short) > 1:
                self.short[short.lower()] = entity

    def index(self) -> None:
        """Make the entities findable by family name, given name and initials."""
        self._join_parts()
        by_last, by_first, joining = self.by_last, self.by_first, self.words.joining
        for entity in dict.fromkeys(self.full.values()):
            forms, key = entity.forms, entity.key
            form = next(iter(forms)) if len(forms) == 1 else max(forms, key=lambda form: (forms[form], -len(form)))
            entity.name = _tidy(form)
            by_last.setdefault(key[-1], []).append(entity)
            by_first.setdefault(key[0], []).append(entity)
            if "-" in key[-1]:
                for half in key[-1].split("-"):
                    self.halves.setdefault(half, []).append(entity)
            if entity.shown == "organization":
                initials = "".join([word[0] for word in key if word not in joining])
                if len(initials) > 1:
                    self.short.setdefault(initials, entity)
            elif len(key) > 2:
                by_last.setdefault(key[1], []).append(entity)

    def _join_parts(self) -> None:
        """Join a family name of two words to the full name that ends in it, and a name to the one that begins with it."""
        parts: dict[Key, Key] = {}
        for known, entity in self.full.items():
            key = entity.key
            for cut in range(1, len(key) - 1) if len(key) > 2 and entity.shown != "organization" else ():
                parts[key[cut:]] = known
                parts[key[:-cut]] = known
        if not parts:
            return
        for part, entity in list(self.full.items()):
            if entity.key not in parts or entity.shown == "organization":
                continue
            whole = self.full[parts[entity.key]]
            if whole is not self.full[part]:
                if part[0] == whole.key[0]:
                    whole.forms |= self.full[part].forms
                self.full[part] = whole

    def link(self, runs: list[Row], genders: list[Gender | None]) -> tuple[list[Entity], list[Mention]]:
        """Give each run its entity, in text order."""
        entities: list[Entity] = []
        mentions: list[Mention] = []
        starts, printed, settled = self.tokens.starts, self.tokens.words, self.settled
        # The constructor of a named tuple takes twice as long as that of a tuple.
        new = tuple.__new__
        for run, gender in zip(runs, genders, strict=True):
            first, name, stop, sentence, key, kind, _ = run
            entity = settled.get(key)
            if entity is None or ((gender or first != name) and len(key) == 1):
                entity = self._find_single(run, gender) if len(key) == 1 else self._find_full(key, sentence)
                if entity is None and kind == "doubtful":
                    continue
            if entity is not None:
                if not entity.runs:
                    entities.append(entity)
                entity.runs.append(run)
                if gender:
                    self.addressed.setdefault(entity, []).append(gender)
            end = starts[stop - 1] + len(printed[stop - 1])
            mentions.append(new(Mention, (starts[first], end, entity, sentence, first, stop)))
        for entity in entities:
            if entity in self.addressed or (entity.shown == "unknown" and len(entity.key) > 1):
                self._judge(entity)
        return entities, mentions

    def _find_full(self, key: Key, sentence: int) -> Entity:
        entity = self.full.get(key) or self.full[key[0], key[-1]]
        last = key[-1]
        if len(self.by_last.get(last, ())) > 1 or last in self.by_first:
            self.latest[last] = entity, sentence
        else:
            # Nobody shares the family name, so who was talked about last is never asked.
            self.settled[key] = entity
        return entity

    def _find_single(self, run: Row, gender: Gender | None) -> Entity | None:
        _, name, stop, _, key, kind, also = run
        word = key[0]
        candidates = self.by_last.get(word)
        if candidates and also & PLACE:
            candidates = [entity for entity in candidates if entity.shown == "person"]
        if candidates:
            return self._choose(run, gender, candidates)
        entity = self.single.get(word)
        if entity is not None:
            if kind == "person":
                entity.shown = "person"
            return entity
        entity = self._choose(run, gender, self.by_first.get(word, [])) if also & GIVEN else self._by_part(run)
        if entity is None and kind != "doubtful":
            shown = "organization" if also & PLACE else kind
            entity = Entity(key, _tidy(self._printed(name, stop)), shown, self.roles)
            self.single[word] = self.settled[key] = entity
        return entity

    def _choose(self, run: Row, gender: Gender | None, candidates: list[Entity]) -> Entity | None:
        """Choose among namesakes: the form of address decides, then who is talked about."""
        first, name, _, sentence, key, _, _ = run
        if gender is None and len(candidates) == 1 and name == first:
            # No other place of this name alone can choose otherwise.
            self.settled[key] = candidates[0]
            return candidates[0]
        found = [entity for entity in candidates[:_MAX_NAMESAKES] if entity.shown != "organization" or name == first]
        if gender:
            known = [entity for entity in found if entity.gender == gender]
            found = known or [entity for entity in found if entity.gender is None]
        chosen = self._most_likely(key[0], sentence, found)
        if gender and chosen is not None:
            # From here on the other form of address means a namesake.
            chosen.gender = gender
        return chosen

    def _most_likely(self, word: str, sentence: int, found: list[Entity]) -> Entity | None:
        """Give the one named in full in these sentences, else the one whom the story names in full most often."""
        if len(found) < 2:
            return found[0] if found else None
        latest, where = self.latest.get(word, (None, 0))
        if latest in found and sentence - where <= _TALKED_ABOUT:
            return latest
        people = [entity for entity in found if entity.shown != "organization"] or found
        return max(people, key=lambda entity: sum(entity.forms.values()))

    def _by_part(self, run: Row) -> Entity | None:
        """Find what a single word is short for: initials, the first word of a name, half of a family name with a hyphen, a name with one letter changed."""
        _, name, _, _, (word, *_), kind, also = run
        if word in self.short and self.tokens.words[name].isupper():
            return self.short[word]
        if also & (PLACE | DEMONYM):
            return None
        first = self.by_first.get(word, ())
        if len(first) == 1:
            return first[0]
        halved = self.halves.get(word, ())
        if len(halved) == 1 and halved[0].shown != "organization" and kind != "organization":
            return halved[0]
        if len(word) > 4 and kind != "organization":
            near = self._near(word)
            if near is not None and self.by_last[near][0].shown != "organization":
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
        begun = self.edges.get(word[:2], [])[:_MAX_NAMESAKES]
        ended = self.edges.get(word[0] + word[-2:], [])[:_MAX_NAMESAKES]
        if not begun and not ended:
            return None
        alike = {*begun, *ended} if begun and ended else begun or ended
        least, most = len(word) - 1, len(word) + 1
        near = [name for name in alike if least <= len(name) <= most and _is_near(word, name)]
        near = [name for name in near if name + "s" != word and word + "s" != name]
        return near[0] if len(near) == 1 else None

    def gender(self, run: Row) -> Gender | None:
        """Give what the titles of a run, and the noun before it, show."""
        first, name, stop, _, key, _, _ = run
        lower, words = self.tokens.lower, self.words
        begin = first
        if begin and self.tokens.starts[begin] - self.tokens.end(begin - 1) == 1:
            begin -= 1
            if begin and lower[begin] == "," and (len(key) > 1 or self._is_owned(begin)) and self._is_closed(stop):
                begin -= 1
        shown = lower[begin:name]
        if not words.female.isdisjoint(shown):
            return "female"
        return None if words.male.isdisjoint(shown) else "male"

    def _is_owned(self, comma: int) -> bool:
        """Whether somebody's relation stands before a comma ("his wife", "Lee's late father")."""
        lower = self.tokens.lower
        before = lower[max(0, comma - _MAX_RELATION) : comma - 1]
        return any(word in self.words.possessives or word.endswith("'s") for word in before)

    def _is_closed(self, stop: int) -> bool:
        """Whether a mark stands behind a name: then the noun before it and a comma is who that is."""
        return stop < len(self.tokens) and not self.tokens.words[stop][0].isalnum()

    def _judge(self, entity: Entity) -> None:
        """Decide on kind and gender from all places of a name."""
        genders = self.addressed.get(entity)
        if genders and entity.shown != "organization":
            entity.shown = "person"
            female, male = genders.count("female"), genders.count("male")
            entity.gender = None if female == male else "female" if female > male else "male"
        if entity.shown == "unknown" and len(entity.key) > 1 and any(map(self._is_person, entity.runs)):
            entity.shown = "person"

    def _is_person(self, run: Row) -> bool:
        """Whether one place shows that an unknown name of two words is a person's: a short form, an age behind it."""
        _, _, stop, _, key, kind, _ = run
        if len(key) == 1:
            return kind != "organization"
        age = self.tokens.words[stop : stop + 3]
        return len(age) == 3 and age[0] == age[2] == "," and age[1].isdecimal() and len(age[1]) < 4


def _tidy(name: str) -> str:
    """Give a printed name without a possessive mark and with single blanks."""
    if name.endswith(_POSSESSIVES):
        name = name[:-2] if name[-1] == "s" else name[:-1]
    return " ".join(name.split())


def _is_near(word: str, name: str) -> bool:
    """Whether two words of about one length are one letter apart, which is not the first: without it both are the same."""
    longer = len(word) - len(name)
    place = _first_difference(word, name)
    word, name = word[place:], name[place:]
    if longer:
        return word[longer == 1 :] == name[longer == -1 :]
    return _is_without_a_letter(word[1:], name) or _is_without_a_letter(name[1:], word)


def _is_without_a_letter(short: str, word: str) -> bool:
    """Whether a word is the same as a shorter one when one letter is left out."""
    place = _first_difference(short, word)
    return short[place:] == word[place + 1 :]


def _first_difference(word: str, other: str) -> int:
    place, stop = 0, min(len(word), len(other))
    while place < stop and word[place] == other[place]:
        place += 1
    return place
