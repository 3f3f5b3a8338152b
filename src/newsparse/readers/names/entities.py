"""Those whom a story names: each of them once, and the places where they are named."""

from typing import Literal, NamedTuple

import attrs

from newsparse.model.quotes import Gender
from newsparse.readers.names.cuts import Key
from newsparse.readers.names.roles import RoleReader
from newsparse.readers.names.runs import Row

__all__ = ["Entity", "Mention"]


@attrs.define(eq=False)
class Entity:
    """Somebody or something that the story names. Two entities are equal only if they are the same object.

    It is filled in while the names of the story are linked, and changes no more afterwards. Few of those who are named
    speak, so what is said of them is read when it is first asked for.

    Attributes:
        key: Words of the name in lower case.
        name: The full form that the story uses most, titles left out; the shortest of several.
        shown: What the name, its titles and its places show it to be.
        roles: Reads what the story says of somebody.
        runs: The places where it is named, in text order.
        gender: Only where a title or a kinship word shows it.
        forms: How often each printed form of a full name stands there.
    """

    key: Key
    name: str
    shown: Literal["person", "organization", "unknown"]
    roles: RoleReader
    runs: list[Row] = attrs.Factory(list)
    gender: Gender | None = None
    forms: dict[str, int] = attrs.Factory(dict)
    _said: tuple[str | None, str | None] | None = attrs.field(default=None, init=False)
    _home: frozenset[str] | None = attrs.field(default=None, init=False)

    @property
    def is_organization(self) -> bool:
        """Whether the name is that of an organization."""
        return self.shown == "organization"

    @property
    def said(self) -> tuple[str | None, str | None]:
        """Role or title the story gives, and whom they work or speak for; None for what the story does not say."""
        if self._said is None:
            self._said = (None, None) if self.shown == "organization" else self.roles.read(self.runs)
        return self._said

    @property
    def home(self) -> frozenset[str]:
        """The noun for the party and the states that the story names beside them."""
        if self._home is None:
            self._home = frozenset() if self.shown == "organization" else self.roles.home(self.runs)
        return self._home

    @property
    def kind(self) -> Literal["person", "organization", "unknown"]:
        """A person, an organization, or unknown where the story does not show it."""
        return "person" if self.shown == "unknown" and self.said[0] else self.shown


class Mention(NamedTuple):
    """One place where an entity is named.

    Attributes:
        start: Offset of the first character of the name, titles included.
        end: Offset behind the last one.
        entity: Who it is; None for a name that could be several.
        sentence: Index of its sentence.
        first: Index of its first token.
        stop: Index behind its last token.
    """

    start: int
    end: int
    entity: Entity | None
    sentence: int
    first: int
    stop: int
