"""Names: who is named in the story, where, and who is who."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import attrs

from newsparse.languages import Language
from newsparse.model.quotes import Gender
from newsparse.readers.names.people import Draft, link_runs
from newsparse.readers.names.roles import read_roles
from newsparse.readers.names.runs import find_runs
from newsparse.readers.names.words import name_words
from newsparse.text.tokens import Tokens

__all__ = ["Cast", "Entity", "Mention", "read_cast"]


@attrs.frozen(kw_only=True, eq=False)
class Entity:
    """Somebody or something that the story names. Two entities are equal only if they are the same object.

    Attributes:
        name: The full form that the story uses most, titles left out.
        kind: A person, an organization, or unknown where the story does not show it.
        role: Role or title the story gives; None if it gives none.
        affiliation: Whom they work or speak for; None if the story does not say.
        gender: Only where a title or a kinship word shows it.
    """

    name: str
    kind: Literal["person", "organization", "unknown"]
    role: str | None = None
    affiliation: str | None = None
    gender: Gender | None = None


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
    entities: dict[Draft | None, Entity | None] = {None: None}
    for draft in drafts:
        role, affiliation = read_roles(text, sentences, tokens, draft, words)
        entities[draft] = Entity(
            name=draft.name,
            kind="person" if role and draft.kind == "unknown" else draft.kind,
            role=role,
            affiliation=affiliation,
            gender=draft.gender,
        )
    printed, starts = tokens.words, tokens.starts
    mentions = [
        Mention(
            starts[run.first],
            starts[run.stop - 1] + len(printed[run.stop - 1]),
            entities[draft],
            run.sentence,
            run.first,
            run.stop,
        )
        for run, draft in links
    ]
    return Cast(tuple(entity for entity in entities.values() if entity), tuple(mentions))
