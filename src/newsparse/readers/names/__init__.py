"""Names: who is named in the story, where, and who is who."""

from collections.abc import Sequence

import attrs

from newsparse.languages import Language
from newsparse.readers.names.entities import Entity, Mention
from newsparse.readers.names.people import link_runs
from newsparse.readers.names.roles import RoleReader, states_in
from newsparse.readers.names.runs import find_runs
from newsparse.readers.names.words import name_words
from newsparse.text.tokens import Tokens

__all__ = ["Cast", "Entity", "Mention", "read_cast", "states_in"]


@attrs.frozen(eq=False)
class Cast:
    """Everybody who is named in a story.

    Attributes:
        entities: Each once, in order of appearance.
        mentions: Every place where one is named, in text order.
        starts: Their offsets, for searching.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    starts: list[int]


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
    runs = find_runs(sentences, tokens, words)
    entities, mentions = link_runs(text, tokens, runs, words, RoleReader(text, sentences, tokens, words))
    return Cast(tuple(entities), tuple(mentions), [mention[0] for mention in mentions])
