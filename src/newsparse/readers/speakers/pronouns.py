"""He and she: which of the people named before is meant."""

import bisect
import itertools
import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.model.quotes import Gender
from newsparse.readers.marks import Marks, Quoted
from newsparse.readers.names import Cast, Entity
from newsparse.readers.speakers.phrases import SpeakerWords, is_group
from newsparse.text.tokens import Tokens

__all__ = ["WEIGHTS", "Scene"]


# One place outside quotes where a person is named: offset, index of its sentence, who it is (None for one who is not
# named), whether it can be the subject of its clause (no preposition before it, no possessive mark behind), and whether
# it is the first of its sentence that can (a single word that may be no name counts for nobody).
Sighting = tuple[int, int, Entity | None, bool, bool]


class _Weights(NamedTuple):
    """What speaks for somebody to be meant by a pronoun, found by a search (tools/weigh_pronouns.py).

    Attributes:
        near: The name stands near.
        first: It is the first person of its sentence that could be its subject.
        fade: How fast a name fades with each sentence.
        again: What another place of the name is worth.
        order: The name is nearer than others.
        chain: The pronoun means whom the one means that begins the sentence before.
        sole: It is the only name of the sentence before, and its subject; set by hand, as low as breaks a tie.
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
    sole: float = 0.2
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
        self.sightings = _sight(tokens, marks, cast, words)
        self.starts = [sighting[0] for sighting in self.sightings]
        self.spoke: set[Entity] = set()
        gendered = list(itertools.compress(itertools.count(), map(words.gendered.__contains__, tokens.lower)))
        self.openers = _find_openers(gendered, tokens, marks, words, sentences)
        self.meant: dict[int, Entity | None] = {}
        self.leaning = _vote(gendered, tokens, marks, self, words)

    def see(self, start: int, sentence: int, entity: Entity | None) -> None:
        """Note that a description, outside quotes and the subject of its sentence, means somebody ("the mayor said").

        Args:
            start: Offset of the description.
            sentence: Index of its sentence.
            entity: Who it is; None for one who is not named ("a clerk said").
        """
        place = bisect.bisect_left(self.starts, start)
        self.starts.insert(place, start)
        self.sightings.insert(place, (start, sentence, entity, True, True))

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
            The person; None if nobody fits, if more speaks against all, or if somebody who is not named fits best.
        """
        scores: dict[Entity | None, float] = {}
        weights = WEIGHTS
        plain, leading, fade = weights.near, weights.near + weights.first, weights.fade
        stop = bisect.bisect_left(self.starts, offset)
        for _, where, entity, subject, leads in self.sightings[max(0, stop - _REACH) : stop][::-1]:
            score = (leading if leads else plain) / (1 + fade * (sentence - where))
            if entity in scores:
                scores[entity] += weights.again * score
            elif entity is None or entity.gender is None or entity.gender == gender:
                score += weights.order / (2 + len(scores))
                if entity is not None:
                    score += self.lean(entity, gender)
                scores[entity] = score - weights.oblique if where == sentence and not subject else score
        sole = self._sole(sentence - 1, stop)
        if sole is not None and sole in scores and sole.kind == "person" and self.lean(sole, gender) >= 0:
            scores[sole] += weights.sole
        before = self._opener(sentence - 1, gender, spoken)
        if before is not None:
            scores[before] = scores.get(before, 0.0) + weights.chain
        for back, (where, speaker) in enumerate(reversed(spoken[-2:])):
            if speaker is not None:
                self.spoke.add(speaker)
            if speaker is None and back:
                continue
            if speaker is not None and speaker not in scores:
                if speaker.gender not in (None, gender):
                    continue
                scores[speaker] = self.lean(speaker, gender)
            spoke = weights.spoke_before if back else weights.spoke
            scores[speaker] = scores.get(speaker, 0.0) + spoke / (1 + weights.spoke_fade * (sentence - where))
        best = max(scores, key=scores.__getitem__) if scores else None
        return best if best is None or scores[best] > 0 else None

    def _sole(self, sentence: int, stop: int) -> Entity | None:
        """The only person whom a sentence names, as its subject; those named behind it are from `stop` on."""
        found = None
        for _, where, entity, _, leads in self.sightings[max(0, stop - _REACH) : stop][::-1]:
            if where < sentence:
                break
            if where == sentence:
                if entity is None or not leads or found not in (None, entity):
                    return None
                found = entity
        return found

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
        if entity.kind != "person":
            if " " not in entity.name:
                doubt = WEIGHTS.doubt_alone
            elif entity not in self.spoke:
                doubt = WEIGHTS.doubt
        return min(WEIGHTS.speaks_for, share) - doubt


def _find_openers(
    gendered: list[int],
    tokens: Tokens,
    marks: Marks,
    words: SpeakerWords,
    sentences: Sequence[tuple[int, int, int, int, int]],
) -> dict[int, tuple[int, Gender]]:
    """Find the sentences outside quotes that begin with "he" or "she": offset and gender by sentence."""
    lower, begin = tokens.lower, set(gendered)
    return {
        index: (start, words.gender[lower[first]])
        for index, (start, _, first, stop, _) in enumerate(sentences)
        if first in begin and first < stop and not marks.inside(start)
    }


def _sight(tokens: Tokens, marks: Marks, cast: Cast, words: SpeakerWords) -> list[Sighting]:
    found: list[Sighting] = []
    people = {entity for entity in cast.entities if _may_be_person(entity, words)}
    # Those of whom it is known whether they take the lead in a sentence from others.
    leaders: dict[Entity, bool] = {}
    printed, lower, oblique, articles = tokens.words, tokens.lower, words.oblique, words.articles
    quoted = iter(marks.quoted)
    opened, closed = _next_quoted(quoted)
    sentence, leads = -1, True
    for mention in cast.mentions:
        entity = mention.entity
        if entity is None or entity not in people:
            continue
        start, _, _, where, first, stop = mention
        while closed <= start:
            opened, closed = _next_quoted(quoted)
        if opened <= start:
            continue
        if where != sentence:
            sentence, leads = where, True
        before = lower[first - 1] if first else ""
        subject = before not in oblique and lower[stop - 1][-2:] != "'s"
        if (before in words.naming and lower[first - 2][-2:] in words.verbal) or (
            before in articles and _names_thing(printed, first, stop)
        ):
            # "the leader, identified as Suresh Babu"
            subject = False
        found.append((start, where, entity, subject, subject and leads))
        if subject and leads:
            if entity not in leaders:
                leaders[entity] = " " in entity.name or entity.kind == "person"
            leads = not leaders[entity]
    return found


def _names_thing(printed: list[str], first: int, stop: int) -> bool:
    """Whether a name behind an article is that of the thing behind it: "the Lee case", not "the Rev. Ann Lee said"."""
    return printed[stop : stop + 1] != [] and printed[stop].islower() and printed[first + 1] != "."


def _next_quoted(quoted: Iterator[Quoted]) -> tuple[float, float]:
    """Give where the next quote begins and ends; a place behind all texts if there is none."""
    following = next(quoted, None)
    return (math.inf, math.inf) if following is None else (following.start, following.end)


def _may_be_person(entity: Entity, words: SpeakerWords) -> bool:
    if entity.shown == "organization" or len(entity.name) == 1:
        return False
    return not (is_group(entity.name, words) and entity.kind == "unknown")


def _vote(
    gendered: list[int], tokens: Tokens, marks: Marks, scene: Scene, words: SpeakerWords
) -> dict[Entity | None, tuple[float, float]]:
    """Count for everybody how often "she" and "he" follow close by."""
    votes: dict[Entity | None, tuple[float, float]] = {}
    lower, starts, gender = tokens.lower, tokens.starts, words.gender
    sightings, begins, sights = scene.sightings, [sentence[0] for sentence in scene.sentences], scene.starts
    for token in gendered:
        offset = starts[token]
        stop = bisect.bisect_left(sights, offset)
        least = bisect.bisect_right(begins, offset) - 2
        if not stop or sightings[stop - 1][1] < least or marks.inside(offset):
            continue
        _, where, best, subject, leads = sightings[stop - 1]
        weight = 1.0
        for _, sentence, other, acts, opens in sightings[max(0, stop - _NEAREST) : stop - 1][::-1]:
            if sentence < least:
                break
            if other is not best:
                weight = _AMONG_OTHERS
            if (sentence, opens, acts) > (where, leads, subject):
                where, best, subject, leads = sentence, other, acts, opens
        female, male = votes.get(best, (0.0, 0.0))
        votes[best] = (female + weight, male) if gender[lower[token]] == "female" else (female, male + weight)
    return votes


# How many names back a pronoun may look, and what its vote counts where several people are named there.
_NEAREST, _AMONG_OTHERS = 6, 0.4
