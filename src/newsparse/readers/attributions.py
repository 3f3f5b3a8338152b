"""Attributions: who says what. Quotes and statistics both rest on them, so that they name the same speaker."""

from collections.abc import Sequence

import attrs

from newsparse.languages import Language
from newsparse.model import Cue, Phrase, Span, Speaker, Via
from newsparse.readers.marks import Marks
from newsparse.readers.names import Cast
from newsparse.text.tokens import Tokens

__all__ = ["Attribution", "read_attributions"]


@attrs.frozen(kw_only=True)
class Attribution:
    """Somebody says something.

    Attributes:
        content: What is said: one span a fragment, outer quote marks left out, in text order.
        quoted: Those stretches of it that stand inside quote marks.
        cue: The words that mark the attribution; None where it is only implied.
        speaker: Who says it, resolved to a full name where the story gives one; None where nobody is named.
        addressee: To whom; None if that is not said.
        via: Who carried the words, in order.
        rule: Name of the rule that found it.
    """

    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: Cue | None
    speaker: Speaker | None
    addressee: Phrase | None = None
    via: tuple[Via, ...] = ()
    rule: str


def read_attributions(
    text: str,
    sentences: Sequence[tuple[int, int, int, int, int]],
    tokens: Tokens,
    marks: Marks,
    cast: Cast,
    language: Language,
) -> tuple[Attribution, ...]:
    """Find who says what in a story.

    Args:
        text: The whole source text.
        sentences: Sentences of the story: start, end, first token, token behind the last, block.
        tokens: Tokens of the text.
        marks: Its quote marks, paired.
        cast: Who is named where.
        language: Brings the cues.

    Returns:
        Attributions in text order.
    """
    del text, sentences, tokens, marks, cast, language
    return ()
