"""Speakers: who is meant by the words beside a cue, a name, "he", "the mayor", "officials"."""

import bisect
import functools
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.languages import Language
from newsparse.model import Span, Speaker
from newsparse.model.quotes import Gender, SpeakerKind
from newsparse.readers.marks import Marks
from newsparse.readers.names import Cast, Entity, Mention
from newsparse.readers.speakers.descriptions import Roster
from newsparse.readers.speakers.phrases import (
    SourcePhrase,
    SpeakerWords,
    is_group,
    name_alone,
    read_phrase,
    speaker_words,
)
from newsparse.readers.speakers.pronouns import Scene
from newsparse.text.tokens import Tokens

__all__ = ["Source", "read_speakers"]


# The most tokens between a name and its "who": party and state in brackets, a short apposition.
_MAX_APPOSITION = 8


class Source(NamedTuple):
    """The words that say who speaks.

    Attributes:
        start: Offset of the whole noun phrase nearest the cue ("he", "Mr. Coll", "Hugh Hill, a doctor").
        end: Offset behind it.
        sentence: Index of its sentence.
        quote_start: Offset where the attributed content starts.
    """

    start: int
    end: int
    sentence: int
    quote_start: int


def read_speakers(
    text: str,
    sentences: Sequence[tuple[int, int, int, int, int]],
    tokens: Tokens,
    marks: Marks,
    cast: Cast,
    language: Language,
    sources: Sequence[Source],
) -> list[Speaker]:
    """Find out who is meant by each source.

    Args:
        text: The whole source text.
        sentences: Sentences of the story: start, end, first token, token behind the last, block.
        tokens: Tokens of the text.
        marks: Its quote marks, paired.
        cast: Who is named where.
        language: Brings pronouns, roles and nouns for groups and documents.
        sources: The words beside the cues, in text order.

    Returns:
        One speaker for each source, in order.
    """
    words = speaker_words(language)
    resolver = _Resolver(text, sentences, tokens, marks, cast, words)
    found = [resolver.resolve(source) for source in sources]
    return [resolver.speaker(source, *each) for source, each in zip(sources, found, strict=True)]


class _Resolver:
    def __init__(
        self,
        text: str,
        sentences: Sequence[tuple[int, int, int, int, int]],
        tokens: Tokens,
        marks: Marks,
        cast: Cast,
        words: SpeakerWords,
    ) -> None:
        self.text, self.sentences, self.tokens, self.marks = text, sentences, tokens, marks
        self.cast, self.words = cast, words
        self.starts = cast.starts
        # Descriptions of people, until the next pronoun sees them.
        self.described: list[tuple[int, int, Entity | None]] = []
        self.spoken: list[tuple[int, Entity | None]] = []
        self.bodies: list[tuple[int, Entity]] = []
        self.roster: Roster | None = None
        self.shown: dict[Entity, Gender] = {}

    @functools.cached_property
    def scene(self) -> Scene:
        """The people of the story, made for the first pronoun."""
        return Scene(self.tokens, self.marks, self.cast, self.words, self.sentences)

    @functools.cached_property
    def interviewed(self) -> Entity | None:
        """Who answers: the only person in the headline, else whom the story names most often."""
        people = [
            (mention.sentence, mention.entity)
            for mention in self.cast.mentions
            if mention.entity is not None and mention.entity.kind == "person"
        ]
        titled = {entity for sentence, entity in people if sentence == 0}
        if len(titled) == 1:
            return titled.pop()
        often = Counter(entity for _, entity in people).most_common(2)
        return often[0][0] if often and (len(often) == 1 or often[0][1] > often[1][1]) else None

    def named(self, source: Source) -> Sequence[Mention]:
        """The names inside a source."""
        start, end, _, _ = source
        starts, mentions = self.starts, self.cast.mentions
        first = bisect.bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return ()
        if end - start == 1:
            # A lone letter labels question or answer and is no name.
            return ()
        if mentions[first].end == end:
            return (mentions[first],)
        return mentions[first : bisect.bisect_left(starts, end, first)]

    def resolve(self, source: Source) -> tuple[SourcePhrase, Entity | None]:
        """Find who is meant by a source, given the sources before it."""
        tokens = self.tokens
        named = self.named(source)
        if len(named) == 1 and named[0].start == source.start and named[0].end == source.end:
            first, stop = named[0].first, named[0].stop
            phrase = name_alone(named[0])
        else:
            first = tokens.first_from(source.start)
            stop = bisect.bisect_left(tokens.starts, source.end, first)
            phrase = read_phrase(tokens, first, stop, named, self.words)
        entity: Entity | None = None
        if source.end - source.start == 1 and tokens.lower[first] in self.words.answering:
            entity = self.interviewed
        elif phrase.form == "pronoun" and phrase.gender:
            for described in self.described:
                self.scene.see(*described)
            self.described.clear()
            entity = self.scene.choose(source.start, source.sentence, phrase.gender, self.spoken)
            if entity is not None:
                self.shown.setdefault(entity, phrase.gender)
        elif phrase.form == "relative":
            entity = self._antecedent(source, first)
        elif phrase.mention is not None and phrase.form != "other":
            entity = phrase.mention.entity
        elif phrase.form == "description" and phrase.definite:
            entity = self._apposed(source, phrase, stop) or self._described(source, phrase)
        elif phrase.form == "description" and phrase.kind == "unnamed" and self._is_aside(phrase.head, first, stop):
            entity = self._antecedent(source, first)
        elif phrase.form == "other" and not self.words.it.isdisjoint(tokens.lower[first:stop]):
            entity = self._organization_before(source.sentence)
        if entity is not None and phrase.head and (phrase.form == "name" or phrase.kind == "document"):
            self.roster = self.roster or Roster(self.tokens, self.cast, self.words)
            self.roster.tell(phrase.head, entity)
        if entity is not None and entity.is_organization:
            self.bodies.append((source.sentence, entity))
        else:
            unnamed = phrase.kind == "unnamed" and phrase.form == "description"
            if entity is not None or unnamed:
                self.spoken.append((source.sentence, entity))
            new = unnamed and tokens.lower[first] in self.words.indefinite and phrase.head in self.words.roles
            subject = not first or tokens.lower[first - 1] not in self.words.oblique
            if phrase.form == "description" and subject and (entity is not None or new):
                self.described.append((source.start, source.sentence, entity))
        return phrase, entity

    def _organization_before(self, sentence: int) -> Entity | None:
        """The organization that spoke in this or the last sentence."""
        if self.bodies and sentence - self.bodies[-1][0] <= 1:
            return self.bodies[-1][1]
        return None

    def _antecedent(self, source: Source, first: int) -> Entity | None:
        """The name right before "who", or before an apposition."""
        place = bisect.bisect_left(self.starts, source.start) - 1
        if place < 0:
            return None
        mention = self.cast.mentions[place]
        between = self.tokens.lower[mention.stop : first]
        if len(between) > _MAX_APPOSITION or (len(between) > 1 and between[0] not in "(,"):
            return None
        return mention.entity if not between or between[-1] == "," else None

    def _is_aside(self, head: str, first: int, stop: int) -> bool:
        """Whether a role or an age stands between commas ("Ann Lee, a doctor, said")."""
        lower = self.tokens.lower
        if not (head.isdecimal() or head in self.words.roles):
            return False
        return first > 0 and lower[first - 1] == "," and lower[stop : stop + 1] == [","]

    def _apposed(self, source: Source, phrase: SourcePhrase, stop: int) -> Entity | None:
        """The name between commas behind a description ("the group, Clean Rivers, said")."""
        lower = self.tokens.lower
        place = bisect.bisect_left(self.starts, source.end)
        if phrase.stop != stop or place == len(self.starts) or lower[stop : stop + 1] != [","]:
            return None
        mention = self.cast.mentions[place]
        if mention.first != stop + 1 or lower[mention.stop : mention.stop + 1] != [","] or mention.entity is None:
            return None
        self.roster = self.roster or Roster(self.tokens, self.cast, self.words)
        self.roster.tell(phrase.head, mention.entity)
        return mention.entity

    def _described(self, source: Source, phrase: SourcePhrase) -> Entity | None:
        """The person or organization that a description means."""
        if self.roster is None:
            self.roster = Roster(self.tokens, self.cast, self.words)
        if phrase.kind == "document":
            return self.roster.told.get(phrase.head)
        if phrase.kind == "organization":
            return None if phrase.proper else self.roster.organization(phrase.head, source.start, source.sentence)
        words = [word.removesuffix("'s") for word in self.tokens.lower[phrase.first : phrase.stop - 1]]
        modifiers = [word for word in words if word[0].isalnum() and word not in self.words.definite]
        return self.roster.person(phrase.head, modifiers, source.start, source.sentence)

    def speaker(self, source: Source, phrase: SourcePhrase, entity: Entity | None) -> Speaker:
        """Tell all that is known about who is meant."""
        kind: SpeakerKind = phrase.kind
        gender = phrase.gender
        if phrase.form in ("name", "relative"):
            kind = self._kind(phrase, entity)
        elif entity is not None and phrase.kind != "document":
            kind = "organization" if entity.kind == "organization" else "person"
        name = entity.name if entity is not None and kind != "group" else None
        if entity is None and self._is_proper(phrase, kind):
            kind, name = "organization", self._printed(phrase.first, phrase.stop)
        elif phrase.kind == "group" and phrase.mention is not None and (joined := self._joined(source, phrase)):
            kind, name, entity = "organization", joined, None
        elif (
            phrase.kind == "document"
            and phrase.mention is not None
            and (joined := self._allied(source, phrase.mention))
        ):
            name, entity = joined, None
        elif entity is None and phrase.form == "description" and (loose := self._loose(phrase)):
            kind, name = "person", loose
        role = affiliation = None
        if entity is not None and kind != "group":
            gender = gender or entity.gender or self.shown.get(entity)
            role, affiliation = entity.said
        return Speaker(
            name=name,
            text=self.text[source.start : source.end],
            span=Span(source.start, source.end),
            kind=kind,
            role=role,
            affiliation=affiliation,
            gender=gender,
        )

    def _is_proper(self, phrase: SourcePhrase, kind: SpeakerKind) -> bool:
        """Whether a description names an organization: "the Lee campaign", "the French foreign ministry"."""
        if phrase.head in self.words.bodies:
            return phrase.proper or not self.words.demonyms.isdisjoint(self.tokens.lower[phrase.first : phrase.stop])
        return phrase.proper and kind == "organization"

    def _printed(self, first: int, stop: int) -> str:
        """Some words without the article before them."""
        tokens = self.tokens
        if tokens.lower[first] in self.words.articles and first + 1 < stop:
            first += 1
        return " ".join(self.text[tokens.starts[first] : tokens.end(stop - 1)].split())

    def _joined(self, source: Source, phrase: SourcePhrase) -> str | None:
        """The names of two organizations that speak together."""
        named = [mention.entity for mention in self.named(source)]
        if len(named) != 2 or not all(entity and entity.kind == "organization" for entity in named):
            return None
        return self._printed(phrase.first, self.tokens.first_from(source.end))

    def _allied(self, source: Source, last: Mention) -> str | None:
        """The names of several who made a document together, with a stroke between them ("a Norwood University/WKTN poll")."""
        first = last
        for mention in reversed(self.named(source)):
            if mention.stop == first.first - 1 and self.tokens.lower[mention.stop] == "/":
                first = mention
        return None if first is last else self._printed(first.first, last.stop)

    def _loose(self, phrase: SourcePhrase) -> str | None:
        """A word with a capital that is named nowhere else: a name, unless it is a common word that opens the sentence."""
        words = self.words
        printed = self.tokens.words[phrase.first : phrase.stop]
        if phrase.kind != "unnamed" or len(printed) != 1 or not printed[0][0].isupper():
            return None
        if phrase.head in words.roles or phrase.head in words.common or len(phrase.head) < 3 or phrase.gender:
            return None
        return self._printed(phrase.first, phrase.stop)

    def _kind(self, phrase: SourcePhrase, entity: Entity | None) -> SpeakerKind:
        """Tell what a name stands for."""
        if entity is None:
            return phrase.kind
        if self._is_document(phrase, entity):
            return "document"
        if entity.kind != "unknown":
            return entity.kind
        if is_group(entity.name, self.words):
            return "group"
        word = self.tokens.lower[phrase.first]
        return "organization" if word in self.words.articles and word not in self.words.indefinite else "person"

    def _is_document(self, phrase: SourcePhrase, entity: Entity) -> bool:
        """Whether a name is that of a document ("a Norwood Poll")."""
        if self.tokens.lower[phrase.first] not in self.words.indefinite or entity.is_organization:
            return False
        return entity.name.rpartition(" ")[2].lower() in self.words.documents
