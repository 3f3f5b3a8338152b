"""Descriptions: who of the story is "the mayor", "the agency", "her mother"."""

import bisect
import functools

from newsparse.readers.names import Cast, Entity
from newsparse.readers.speakers.phrases import SpeakerWords

__all__ = ["Roster"]

# Among several people of one role, the one named in this or the last sentences is meant.
_NEAR = 2
# How many names back a reader remembers.
_REACH = 100


class Roster:
    """The people and organizations of a story by what they are."""

    def __init__(self, cast: Cast, words: SpeakerWords) -> None:
        self.cast, self.words = cast, words
        self.told: dict[str, Entity] = {}

    @functools.cached_property
    def roles(self) -> dict[str, list[tuple[Entity, frozenset[str]]]]:
        """People by the noun of their role, each with all its words."""
        roles: dict[str, list[tuple[Entity, frozenset[str]]]] = {}
        for entity in self.cast.entities:
            if entity.role:
                parts = entity.role.lower().replace(".", "").split()
                roles.setdefault(self._head(parts), []).append((entity, frozenset(parts)))
        return roles

    @functools.cached_property
    def bodies(self) -> dict[str, list[Entity]]:
        """Organizations by the last word of their name, and companies by the nouns for them."""
        words = self.words
        bodies: dict[str, list[Entity]] = {}
        for entity in self.cast.entities:
            if entity.is_organization:
                last = entity.name.rstrip(".").rpartition(" ")[2].lower()
                for noun in (last, *words.company_nouns) if last in words.company_forms else (last,):
                    bodies.setdefault(noun, []).append(entity)
        return bodies

    @functools.cached_property
    def organizations(self) -> list[Entity]:
        """All organizations."""
        return [entity for entity in self.cast.entities if entity.is_organization]

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
        found = self.roles.get(self.words.long.get(head, head), [])
        fitting = [entity for entity, parts in found if parts.issuperset(modifiers)]
        if not fitting:
            fitting = [entity for entity, parts in found if len(parts) == 1 or not self._adjectives(modifiers)]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        latest = self._latest(fitting, offset, sentence - _NEAR)
        return latest[0] if len(latest) == 1 else None

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

    def _head(self, role: list[str]) -> str:
        word = ""
        for part in role:
            if part in self.words.after_head or word.endswith(","):
                break
            word = part
        word = word.rstrip(",")
        return self.words.long.get(word, word)
