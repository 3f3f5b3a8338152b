"""Reported speech: quotes, their cues and their speakers."""

from typing import Literal

import attrs

from newsparse.model.base import Phrase, Record, Span, TextRecord
from newsparse.model.structure import Timestamp

__all__ = ["Cue", "Edit", "EditKind", "Gender", "Quote", "QuoteKind", "Speaker", "SpeakerKind", "Via"]

QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerKind = Literal["person", "group", "organization", "document", "unnamed"]
Gender = Literal["female", "male"]
EditKind = Literal["insertion", "ellipsis"]


@attrs.frozen(kw_only=True, repr=False)
class Cue(TextRecord):
    """The words that mark the attribution.

    Attributes:
        text: The cue as printed ("said", "according to").
        span: Where it stands.
        lemma: Its dictionary form ("say", "according to").
    """

    text: str
    span: Span
    lemma: str


@attrs.frozen(kw_only=True, repr=False)
class Speaker(TextRecord):
    """Who says it.

    Attributes:
        name: Who that is in full, as the article names them somewhere; None where the article does not say.
        text: The mention that is nearest the cue ("he", "Lavrov", "the country's chief envoy").
        span: Where the mention stands.
        kind: A person, a group, an organization, a document, or somebody who is not named.
        role: Role or title the article gives ("Foreign Minister"); None if none is given.
        affiliation: Whom they speak or work for; None if none is given.
        gender: "female" or "male", only where the article itself shows it; else None.
    """

    name: str | None = None
    text: str
    span: Span
    kind: SpeakerKind
    role: str | None = None
    affiliation: str | None = None
    gender: Gender | None = None


@attrs.frozen(kw_only=True, repr=False)
class Via(TextRecord):
    """Somebody who carried the words of the speaker to the reader.

    Attributes:
        name: The carrier's name ("TASS").
        text: The words that say so ("the news agency TASS reported").
        span: Where they stand.
    """

    name: str
    text: str
    span: Span


@attrs.frozen(kw_only=True, repr=False)
class Edit(TextRecord):
    """What an editor did to the words inside quote marks.

    Attributes:
        kind: "insertion" for words in brackets, "ellipsis" for words left out.
        text: The edit as printed, brackets included.
        span: Where it stands.
    """

    kind: EditKind
    text: str
    span: Span


@attrs.frozen(kw_only=True, repr=False)
class Quote(Record):
    """One piece of reported speech.

    A quote that is split by its attribution, or that runs over several paragraphs, is one quote with several spans.

    Attributes:
        kind: "direct" if all of it stands inside quote marks, "mixed" if some of it does, "indirect" if none.
        text: The content, its fragments joined by one space.
        spans: The content, one span a fragment, outer quote marks left out.
        quoted: The spans inside quote marks, quote marks left out: all of it for direct, none for indirect. The turns of an
            interview are quoted without marks.
        cue: The words that mark the attribution; None where it is only implied.
        speaker: Who says it; None where the article names nobody.
        addressee: To whom it was said ("reporters"); None if that is not said.
        via: Who carried it, in order ("TASS reported").
        edits: Insertions and ellipses of an editor inside the quote marks.
        nested: Quotes inside the quote, quote marks left out.
        time: When it was said; None if that is not said.
        rule: Name of the rule that found it.
        confidence: Share of such quotes that are right; None until that is measured.
    """

    kind: QuoteKind
    text: str
    spans: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    cue: Cue | None = None
    speaker: Speaker | None = None
    addressee: Phrase | None = None
    via: tuple[Via, ...] = ()
    edits: tuple[Edit, ...] = ()
    nested: tuple[Phrase, ...] = ()
    time: Timestamp | None = None
    rule: str
    confidence: float | None = None

    def __str__(self) -> str:
        return self.text
