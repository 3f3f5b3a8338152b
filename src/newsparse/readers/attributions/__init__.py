"""Attributions: who says what. Quotes and statistics both rest on them, so that they name the same speaker."""

import bisect
import operator
import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.languages import Language
from newsparse.model import Cue, Phrase, Span, Speaker, Via
from newsparse.readers.attributions.carrying import Carrier
from newsparse.readers.attributions.clauses import Draft
from newsparse.readers.attributions.judging import get_judge
from newsparse.readers.attributions.units import read_units
from newsparse.readers.attributions.words import get_grammar
from newsparse.readers.marks import Marks
from newsparse.readers.names import Cast
from newsparse.readers.speakers import Source, read_speakers
from newsparse.text.tokens import Tokens

__all__ = ["Attribution", "read_attributions"]


class Attribution(NamedTuple):
    """Somebody says something.

    Attributes:
        content: What is said: one span a fragment, outer quote marks left out, in text order.
        quoted: Those stretches of it that stand inside quote marks.
        cue: The words that mark the attribution; None where it is only implied.
        speaker: Who says it, resolved to a full name where the story gives one; None where nobody is named.
        addressee: To whom; None if that is not said.
        via: Who carried the words, in order.
        rule: Name of the rule that found it.
        turn: Whether it is a turn of an interview: all of it is quoted, without marks around it.
    """

    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: Cue | None
    speaker: Speaker | None
    addressee: Phrase | None
    via: tuple[Via, ...]
    rule: str
    turn: bool


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
    grammar = get_grammar(language)
    carrier = Carrier(text, sentences, marks, cast, grammar, get_judge(language))
    for unit in read_units(text, sentences, tokens, marks, grammar):
        carrier.read(unit)
    carrier.note_turns()
    return _finish(text, sentences, tokens, marks, cast, language, carrier.drafts)


_SAYS = re.compile(r"\w")
_CONTENT = operator.attrgetter("content")
_START = operator.attrgetter("start")


def _finish(
    text: str,
    sentences: Sequence[tuple[int, int, int, int, int]],
    tokens: Tokens,
    marks: Marks,
    cast: Cast,
    language: Language,
    drafts: list[Draft],
) -> tuple[Attribution, ...]:
    for draft in drafts:
        draft.content = sorted([(start, end) for start, end in draft.content if _SAYS.search(text, start, end)])
    drafts = [draft for draft in drafts if draft.content]
    drafts.sort(key=_CONTENT)
    begins = [sentence[0] for sentence in sentences]
    cited = sorted({(*draft.source, draft.content[0][0]) for draft in drafts if draft.source})
    sources = [Source(start, end, bisect.bisect_right(begins, start) - 1, quote) for start, end, quote in cited]
    found = read_speakers(text, sentences, tokens, marks, cast, language, sources)
    speakers = {(start, end): speaker for (start, end, _), speaker in zip(cited, found, strict=True)}
    return tuple(
        [_attribution(text, marks, cast, draft, speakers[draft.source] if draft.source else None) for draft in drafts]
    )


def _attribution(text: str, marks: Marks, cast: Cast, draft: Draft, speaker: Speaker | None) -> Attribution:
    content: list[Span] = []
    quoted: list[Span] = []
    opens = marks.opens
    for start, end in draft.content:
        place = bisect.bisect_left(opens, start)
        before = len(quoted)
        while place < len(opens) and opens[place] < end:
            quoted.append(Span(marks.quoted[place].start, marks.quoted[place].end))
            place += 1
        # Outer quote marks are left out; those of a part stay, so that the words read as printed.
        if len(quoted) == before + 1 and quoted[-1].start - start <= 2 and end - quoted[-1].end <= 2:
            content.append(quoted[-1])
        else:
            content.append(Span(start, end))
    if draft.turn:
        quoted = content = [Span(start, end) for start, end in draft.content]
    cue = addressee = None
    if draft.cue:
        start, end, lemma = draft.cue
        cue = Cue(text=text[start:end], span=Span(start, end), lemma=lemma)
    if draft.addressee:
        start, end = draft.addressee
        addressee = Phrase(text=text[start:end], span=Span(start, end))
    via = tuple([_via(text, cast, *carrier) for carrier in draft.via]) if draft.via else ()
    return Attribution(tuple(content), tuple(quoted), cue, speaker, addressee, via, draft.rule.name, draft.turn)


def _via(text: str, cast: Cast, first: int, last: int, start: int, end: int) -> Via:
    return Via(name=_name_of(text, cast, first, last), text=text[start:end], span=Span(start, end))


def _name_of(text: str, cast: Cast, start: int, end: int) -> str:
    """The name inside a carrier's noun phrase, the last one there; the phrase itself where it holds none."""
    mentions = cast.mentions
    place = bisect.bisect_left(mentions, end, key=_START) - 1
    while place >= 0 and mentions[place].start >= start:
        last = mentions[place]
        if last.end <= end:
            return last.entity.name if last.entity is not None else text[last.start : last.end]
        place -= 1
    return text[start:end]
