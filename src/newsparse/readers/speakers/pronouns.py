"""He and she: which of the people named before is meant."""

import bisect
import itertools
import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.model.quotes import Gender
from newsparse.readers.marks import Marks
from newsparse.readers.names import Cast, Entity, Mention
from newsparse.readers.speakers.phrases import SpeakerWords, is_group
from newsparse.text.tokens import Tokens

__all__ = ["WEIGHTS", "Scene"]


class Sighting(NamedTuple):
    """One place outside quotes where a person is named.

    Attributes:
        start: Offset of the name.
        sentence: Index of its sentence.
        entity: Who it is.
        rank: How many people that could be its subject are named before it in the sentence; a word that may be no name is nobody.
        subject: Whether it can be the subject of its clause: no preposition before it, no possessive mark behind.
    """

    start: int
    sentence: int
    entity: Entity
    rank: int
    subject: bool


class _Weights(NamedTuple):
    """What speaks for somebody to be meant by a pronoun, found by a search (tools/weigh_pronouns.py).

    Attributes:
        near: The name stands near.
        first: It is the first person of its sentence that could be its subject.
        fade: How fast a name fades with each sentence.
        again: What another place of the name is worth.
        order: The name is nearer than others.
        chain: The pronoun means whom the one means that begins the sentence before.
        oblique: The name stands in the pronoun's own sentence, and is no subject there.
        spoke: Spoke last.
        spoke_before: Spoke before the last one.
        spoke_fade: How fast that fades with each sentence.
        speaks_for: The most that the pronouns near a name can speak for its gender; there is no limit against it.
        titled: What a title or a noun of kinship speaks for its gender.
        few_for: How many pronouns near a name are few, where most of them speak for its gender.
        few_against: The same where most of them speak against it.
        doubt: Two words that may be no person.
        doubt_alone: One word that may be no person.
    """

    near: float = 1.2
    first: float = 0.9
    fade: float = 0.8
    again: float = 0.08
    order: float = 1.1
    oblique: float = 1.0
    chain: float = 1.0
    spoke: float = 0.85
    spoke_before: float = 0.55
    spoke_fade: float = 0.3
    speaks_for: float = 1.1
    titled: float = 0.7
    few_for: float = 1.5
    few_against: float = 0.5
    doubt: float = 0.8
    doubt_alone: float = 4.7


WEIGHTS = _Weights()
# How many names back a reader remembers.
_REACH = 24
# For how many sentences that begin with a pronoun the first one is looked for.
_LONGEST_CHAIN = 8


class Scene:
    """The people of a story as a reader has them in mind at each place."""

    def __init__(
        self,
        tokens: Tokens,
        marks: Marks,
        cast: Cast,
        words: SpeakerWords,
        sentences: Sequence[tuple[int, int, int, int, int]],
    ) -> None:
        self.sentences = sentences
        self.sightings = list(_sight(tokens, marks, cast, words))
        self.starts = [sighting.start for sighting in self.sightings]
        self.spoke: set[Entity] = set()
        self.openers = _find_openers(tokens, marks, words, sentences)
        self.meant: dict[int, Entity | None] = {}
        self.leaning = _vote(tokens, marks, self, words)

    def before(self, offset: int, reach: int) -> list[Sighting]:
        """Give the last sightings before a place, nearest first."""
        stop = bisect.bisect_left(self.starts, offset)
        return self.sightings[max(0, stop - reach) : stop][::-1]

    def choose(
        self, offset: int, sentence: int, gender: Gender, spoken: Sequence[tuple[int, Entity | None]]
    ) -> Entity | None:
        """Choose who "he" or "she" is.

        Args:
            offset: Where the pronoun stands.
            sentence: Index of its sentence.
            gender: What it shows.
            spoken: Sentence and speaker of the sources before it, nearest last; None for one who is not named.

        Returns:
            The person; None if nobody fits, or if somebody who is not named fits best.
        """
        scores: dict[Entity | None, float] = {}
        weights = WEIGHTS
        for sighting in self.before(offset, _REACH):
            entity = sighting.entity
            if entity.gender not in (None, gender):
                continue
            near = weights.near + (weights.first if sighting.subject and sighting.rank == 0 else 0.0)
            score = near / (1 + weights.fade * (sentence - sighting.sentence))
            if entity in scores:
                scores[entity] += weights.again * score
            else:
                scores[entity] = score + weights.order / (2 + len(scores)) + self.lean(entity, gender)
                if sighting.sentence == sentence and not sighting.subject:
                    scores[entity] -= weights.oblique
        before = self._opener(sentence - 1, gender, spoken)
        if before is not None:
            scores[before] = scores.get(before, 0.0) + weights.chain
        self.spoke.update(speaker for _, speaker in spoken[-2:] if speaker)
        for back, (where, speaker) in enumerate(reversed(spoken[-2:])):
            if speaker is None and back:
                continue
            if speaker is not None and speaker not in scores:
                if speaker.gender not in (None, gender):
                    continue
                scores[speaker] = self.lean(speaker, gender)
            spoke = weights.spoke_before if back else weights.spoke
            scores[speaker] = scores.get(speaker, 0.0) + spoke / (1 + weights.spoke_fade * (sentence - where))
        return max(scores, key=scores.__getitem__) if scores else None

    def _opener(self, sentence: int, gender: Gender, spoken: Sequence[tuple[int, Entity | None]]) -> Entity | None:
        """Whom the pronoun means with which a sentence begins, those of the sentences before it settled first."""
        openers, meant = self.openers, self.meant
        if sentence not in openers or openers[sentence][1] != gender:
            return None
        first = sentence
        while first in openers and first not in meant:
            if sentence - first == _LONGEST_CHAIN:
                meant[first] = None
                break
            first -= 1
        for index in range(first, sentence + 1):
            if index in openers and index not in meant:
                offset, shown = openers[index]
                meant[index] = self.choose(offset, index, shown, [each for each in spoken if each[0] < index])
        return meant[sentence]

    def lean(self, entity: Entity, gender: Gender) -> float:
        """Tell how much a title, the pronouns of the story and the shape of the name speak for a person of a gender."""
        if entity.gender == gender:
            return WEIGHTS.titled
        female, male = self.leaning.get(entity, (0.0, 0.0))
        fit, unfit = (female, male) if gender == "female" else (male, female)
        # A few pronouns are soon enough against somebody; to speak for somebody takes more.
        few = WEIGHTS.few_for if fit > unfit else WEIGHTS.few_against
        share = math.log((fit + few) / (unfit + few))
        doubt = 0.0
        if entity.kind != "person" and (entity not in self.spoke or " " not in entity.name):
            doubt = WEIGHTS.doubt if " " in entity.name else WEIGHTS.doubt_alone
        return min(WEIGHTS.speaks_for, share) - doubt


def _find_openers(
    tokens: Tokens, marks: Marks, words: SpeakerWords, sentences: Sequence[tuple[int, int, int, int, int]]
) -> dict[int, tuple[int, Gender]]:
    """Find the sentences outside quotes that begin with "he" or "she": offset and gender by sentence."""
    lower, gendered = tokens.lower, words.gendered
    return {
        index: (start, words.gender[lower[first]])
        for index, (start, _, first, stop, _) in enumerate(sentences)
        if first < stop and lower[first] in gendered and not marks.inside(start)
    }


def _sight(tokens: Tokens, marks: Marks, cast: Cast, words: SpeakerWords) -> list[Sighting]:
    found: list[Sighting] = []
    sentence, rank = -1, 0
    for mention in _outside_quotes(cast.mentions, marks):
        entity = mention.entity
        if entity is None or entity.is_organization or len(entity.name) == 1:
            continue
        if is_group(entity.name, words) and entity.kind == "unknown":
            continue
        if mention.sentence != sentence:
            sentence, rank = mention.sentence, 0
        subject = _is_subject(tokens, mention, words)
        found.append(Sighting(mention.start, sentence, entity, rank, subject))
        rank += subject and (" " in entity.name or entity.kind == "person")
    return found


def _outside_quotes(mentions: Sequence[Mention], marks: Marks) -> Iterator[Mention]:
    place, quoted = 0, marks.quoted
    for mention in mentions:
        while place < len(quoted) and quoted[place].end <= mention.start:
            place += 1
        if place == len(quoted) or mention.start < quoted[place].start:
            yield mention


def _is_subject(tokens: Tokens, mention: Mention, words: SpeakerWords) -> bool:
    lower = tokens.lower
    if lower[mention.stop - 1].endswith("'s"):
        return False
    return mention.first == 0 or lower[mention.first - 1] not in words.oblique


def _vote(tokens: Tokens, marks: Marks, scene: Scene, words: SpeakerWords) -> dict[Entity, tuple[float, float]]:
    """Count for everybody how often "she" and "he" follow close by."""
    votes: dict[Entity, tuple[float, float]] = {}
    gender, gendered, starts = words.gender, words.gendered, tokens.starts
    sentence = 0
    for token in itertools.compress(range(len(tokens)), map(gendered.__contains__, tokens.lower)):
        word, offset = tokens.lower[token], starts[token]
        while sentence + 1 < len(scene.sentences) and scene.sentences[sentence + 1][0] <= offset:
            sentence += 1
        if marks.inside(offset):
            continue
        near = [s for s in scene.before(offset, 6) if sentence - s.sentence <= 1]
        if not near:
            continue
        best = near[0]
        if len(near) > 1:
            best = max(near, key=lambda s: (s.sentence, s.subject and s.rank == 0, s.subject, s.start))
        weight = 1.0 if all(s.entity is best.entity for s in near) else 0.4
        female, male = votes.get(best.entity, (0.0, 0.0))
        votes[best.entity] = (female + weight, male) if gender[word] == "female" else (female, male + weight)
    return votes
