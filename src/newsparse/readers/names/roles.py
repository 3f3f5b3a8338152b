"""Roles: what the story says that a person is, beside the name."""

from collections.abc import Sequence

from newsparse.readers.names.people import Draft
from newsparse.readers.names.words import NameWords
from newsparse.text.tokens import Tokens

__all__ = ["read_roles"]


def read_roles(
    text: str,
    sentences: Sequence[tuple[int, int, int, int, int]],
    tokens: Tokens,
    draft: Draft,
    words: NameWords,
) -> tuple[str | None, str | None]:
    """Read role and affiliation."""
    del text, sentences, tokens, draft, words
    return None, None
