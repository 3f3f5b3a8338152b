"""Names: who is named in the story, where, and who is who."""

import functools
from collections.abc import Sequence
from typing import Literal, NamedTuple

import attrs

from newsparse.languages import Language
from newsparse.model.quotes import Gender
from newsparse.readers.names.people import link_runs
from newsparse.readers.names.roles import RoleReader
from newsparse.readers.names.runs import Run, find_runs
from newsparse.readers.names.words import name_words
from newsparse.text.tokens import Tokens

__all__ = ["Cast", "Entity", "Mention", "read_cast"]


@attrs.frozen(eq=False)
class Entity:
    """Somebody or something that the story names. Two entities are equal only if they are the same object.

    Attributes:
        name: The full form that the story uses most, titles left out.
        gender: Only where a title or a kinship word shows it.
    """

    name: str
    gender: Gender | None
    _kind: Literal["person", "organization", "unknown"]
    _runs: Sequence[Run]
    _roles: RoleReader

    # Few of those who are named speak, so what is said of them is read when it is asked for.
    @functools.cached_property
    def _said(self) -> tuple[str | None, str | None]:
        return (None, None) if self._kind == "organization" else self._roles.read(self._runs)

    @property
    def is_organization(self) -> bool:
        """Whether the name is that of an organization."""
        return self._kind == "organization"

    @property
    def role(self) -> str | None:
        """Role or title the story gives; None if it gives none."""
        return self._said[0]

    @property
    def affiliation(self) -> str | None:
        """Whom they work or speak for; None if the story does not say."""
        return self._said[1]

    @functools.cached_property
    def kind(self) -> Literal["person", "organization", "unknown"]:
        """A person, an organization, or unknown where the story does not show it."""
        return "person" if self._kind == "unknown" and self.role else self._kind


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


@attrs.frozen(eq=False)
class Cast:
    """Everybody who is named in a story.

    Attributes:
        entities: Each once, in order of appearance.
        mentions: Every place where one is named, in text order.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]

    @functools.cached_property
    def starts(self) -> list[int]:
        """Offsets of `mentions`, for searching."""
        return [mention.start for mention in self.mentions]


def read_cast(
    text: str, sentences: Sequence[tuple[int, int, int, int, int]], tokens: Tokens, language: Language
) -> Cast:
    """Find the names of a story and who is who.

    Args:
        text: The whole source text.
        sentences: Sentences of the story: start, end, first token, token behind the last, block.
        tokens: Tokens of the text.
        language: Brings titles, roles and the words that begin sentences.

    Returns:
        Everybody and everything that is named.
    """
    words = name_words(language)
    drafts, links = link_runs(text, tokens, find_runs(sentences, tokens, words), words)
    roles = RoleReader(text, sentences, tokens, words)
    entities = {draft: Entity(draft.name, draft.gender, draft.kind, draft.runs, roles) for draft in drafts}
    printed, starts = tokens.words, tokens.starts
    mentions = []
    for (first, _, stop, sentence, _, _), draft in links:
        end = starts[stop - 1] + len(printed[stop - 1])
        mentions.append(Mention(starts[first], end, entities[draft] if draft else None, sentence, first, stop))
    return Cast(tuple(entities.values()), tuple(mentions))
