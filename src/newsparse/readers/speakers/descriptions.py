"""Descriptions: who of the story is "the mayor", "the agency", "her mother"."""

import bisect
import functools

from newsparse.readers.names import Cast, Entity, states_in
from newsparse.readers.speakers.phrases import SpeakerWords
from newsparse.text.tokens import Tokens

__all__ = ["Roster"]

# Among several people of one role, the one named in this or the last sentences is meant.
_NEAR = 2
# How many names back a reader remembers.
_REACH = 100
# What stands around an age behind a name.
_ASIDES = frozenset([",,", ",.", "()"])


class Roster:
    """The people and organizations of a story by what they are."""

    def __init__(self, tokens: Tokens, cast: Cast, words: SpeakerWords) -> None:
        self.tokens, self.cast, self.words = tokens, cast, words
        self.told: dict[str, Entity] = {}

    @functools.cached_property
    def roles(self) -> dict[str, list[tuple[Entity, frozenset[str]]]]:
        """People by the noun of their role, each with all its words."""
        roles: dict[str, list[tuple[Entity, frozenset[str]]]] = {}
        for entity in self.people:
            for head, parts in self._parts(role) if (role := entity.said[0]) else ():
                roles.setdefault(head, []).append((entity, parts))
        return roles

    @functools.cached_property
    def people(self) -> list[Entity]:
        """All who may be people."""
        return [entity for entity in self.cast.entities if entity.shown != "organization"]

    @functools.cached_property
    def ages(self) -> dict[str, list[Entity]]:
        """People by the age that stands between commas or in brackets behind their name."""
        words = self.tokens.words
        ages: dict[str, dict[Entity, None]] = {}
        for mention in self.cast.mentions:
            behind = words[mention.stop : mention.stop + 3]
            if mention.entity and len(behind) == 3 and behind[0] + behind[2] in _ASIDES and behind[1].isdecimal():
                ages.setdefault(behind[1], {})[mention.entity] = None
        return {age: list(people) for age, people in ages.items()}

    @functools.cached_property
    def bodies(self) -> dict[str, list[Entity]]:
        """Organizations by the last word of their name, and companies by the nouns for them."""
        words = self.words
        bodies: dict[str, list[Entity]] = {}
        for entity in self.organizations:
            last = entity.name.rstrip(".").rpartition(" ")[2].lower()
            for noun in (last, *words.company_nouns) if last in words.company_forms else (last,):
                bodies.setdefault(noun, []).append(entity)
        return bodies

    @functools.cached_property
    def organizations(self) -> list[Entity]:
        """All organizations."""
        return [entity for entity in self.cast.entities if entity.shown == "organization"]

    def tell(self, head: str, entity: Entity) -> None:
        """Note that the story itself says who a description is ("the group, Clean Rivers,")."""
        self.told[head] = entity

    def person(self, head: str, modifiers: list[str], offset: int, sentence: int) -> Entity | None:
        """Find the one person whose role a description gives.

        Args:
            head: Its noun.
            modifiers: The words before the noun, article left out.
            offset: Where it stands.
            sentence: Index of its sentence.
        """
        if head in self.told:
            return self.told[head]
        *modifiers, head = self._shorten([*modifiers, head])
        found = self.roles.get(self.words.long.get(head, head), [])
        states = states_in(modifiers, self.words.regions)
        if states:
            home = self._at_home(head, states[0], found)
            if home or head in self.words.partisan or len(found) != 1:
                return home[0] if len(home) == 1 else None
            # The only one of that office is meant, unless the story says that it is in another state.
            only = found[0][0]
            return only if self.words.regions.isdisjoint(only.home) else None
        aged = self._aged([*modifiers, head])
        if aged:
            return aged[0] if len(aged) == 1 else None
        # "The former president" is not the president.
        past = not self.words.past.isdisjoint(modifiers)
        found = [each for each in found if self.words.past.isdisjoint(each[1]) != past]
        fitting = [entity for entity, parts in found if parts.issuperset(modifiers)]
        if not fitting:
            fitting = [entity for entity, parts in found if len(parts) == 1 or not self._adjectives(modifiers)]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        latest = self._latest(fitting, offset, sentence - _NEAR)
        return latest[0] if len(latest) == 1 else None

    def _at_home(self, head: str, state: str, found: list[tuple[Entity, frozenset[str]]]) -> list[Entity]:
        """Those of an office, of a party or of a parliament who come from a state."""
        people = [entity for entity, _ in found]
        if head in self.words.lawmakers:
            people = [entity for entity in self.people if not self.words.parties.isdisjoint(entity.home)]
        elif head in self.words.parties:
            people = [entity for entity in self.people if head in entity.home or entity in people]
        return [entity for entity in people if state in entity.home]

    def _aged(self, words: list[str]) -> list[Entity]:
        """Those of the age that a description gives ("the 34-year-old")."""
        for word in words:
            age, _, tail = word.partition("-")
            if age.isdecimal() and tail in self.words.aged:
                return self.ages.get(age, [])
        return []

    def organization(self, head: str, offset: int, sentence: int) -> Entity | None:
        """Find the organization whose name ends in the noun of a description, or the only one just named.

        Args:
            head: The noun.
            offset: Where the description stands.
            sentence: Index of its sentence.
        """
        if head in self.told:
            return self.told[head]
        found = self.bodies.get(head, [])
        latest = self._latest(found, offset, 0)
        if latest or head not in self.words.standing:
            return latest[-1] if latest else None
        near = self._latest(self.organizations, offset, sentence - _NEAR)
        return near[0] if len(near) == 1 and near[0].name.lower() not in self.words.places else None

    def _latest(self, entities: list[Entity], offset: int, sentence: int) -> list[Entity]:
        """Those who are named before a place, from a sentence on, in the order in which they were named last."""
        stop = bisect.bisect_left(self.cast.starts, offset)
        named = [m.entity for m in self.cast.mentions[max(0, stop - _REACH) : stop] if m.sentence >= sentence]
        return list(dict.fromkeys(entity for entity in named if entity in entities))

    def _adjectives(self, modifiers: list[str]) -> bool:
        """Whether the words before a noun tell one office from another ("foreign", "prime")."""
        return any(word in self.words.modifiers or "-" in word for word in modifiers)

    def _parts(self, role: str) -> list[tuple[str, frozenset[str]]]:
        """Give the noun of each of the roles that a person has at once, with the words that go with it."""
        words = role.lower().replace(".", "").split()
        stop = 0
        while stop < len(words) and words[stop] not in self.words.after_head and not (stop and "," in words[stop - 1]):
            stop += 1
        found: list[tuple[str, frozenset[str]]] = []
        begin = 0
        for at in range(stop + 1):
            if at < stop and words[at] not in self.words.joining:
                continue
            if at > begin:
                named = self._shorten([word.rstrip(",") for word in words[begin:at]])
                own = words[begin:at] if at < stop else words[begin:]
                found.append((self.words.long.get(named[-1], named[-1]), frozenset([*own, *named])))
            begin = at + 1
        return found

    def _shorten(self, role: list[str]) -> list[str]:
        """Write the office at the end of a role by its initials, where it has some ("chief executive")."""
        for size in (3, 2):
            initials = self.words.initials.get(" ".join(role[-size:]))
            if initials:
                return [*role[:-size], initials]
        return role
