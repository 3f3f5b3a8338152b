"""Mentions of polls: where a story names one, and which places name the same."""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

import attrs

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.model import Speaker, Timestamp
from newsparse.readers.periods import read_periods
from newsparse.readers.phrases import Range, classify_words, read_noun_phrase

__all__ = ["Mention", "Poll", "Words", "find_polls", "get_words"]

_NEAR = 14
"""Tokens between a poll and who made it."""
_TIED = re.compile("[^qw]+")

Words = Mapping[str, frozenset[str]]


class Mention(NamedTuple):
    """One place where a poll is named.

    Attributes:
        sentence: Index of the sentence.
        token: Index of the token "poll".
        start: Index of the first token of the noun phrase.
        stop: Index behind its last one, whoever made the poll included.
        named: The tokens that name it best: the noun phrase, or further behind whoever made it.
        names: Words of its name, in lower case.
        definite: Whether it speaks of a poll named before.
        other: Whether it sets the poll apart from the one named before.
        past: Whether it is only there to be compared with: "the previous survey", "a survey in March".
    """

    sentence: int
    token: int
    start: int
    stop: int
    named: Range
    names: frozenset[str]
    definite: bool
    other: bool
    past: bool


@attrs.define(eq=False)
class Poll:
    """One poll: where it is named, by what names, and the days in the field."""

    mentions: list[Mention] = attrs.field(factory=list)
    names: set[str] = attrs.field(factory=set)
    fielded: Timestamp | None = None
    past: bool = False
    figures: list[int] = attrs.field(factory=list)
    speaker: Speaker | None = None


def find_polls(document: Document, words: Words) -> list[Poll]:
    """Find the polls that a story names.

    Args:
        document: The document, read.
        words: The words of `get_words`.

    Returns:
        Polls: those only compared with first, the one spoken of last at the end.
    """
    return _group_mentions(document, _find_mentions(document, words))


def _find_mentions(document: Document, words: Words) -> Iterator[Mention]:
    lower = document.tokens.lower
    nouns = words["polls"]
    ends = [sentence.stop for sentence in document.sentences]
    number, classes = -1, ""
    for token in compress(range(len(lower)), map(nouns.__contains__, lower)):
        at = bisect_left(ends, token + 1)
        if at == len(ends) or document.sentences[at].first > token:
            continue
        sentence = document.sentences[at]
        if at != number:
            number, classes = at, classify_words(document.tokens, sentence.first, sentence.stop, document.language)
        if lower[token + 1 : token + 2] and lower[token + 1] in words["compounds"]:
            continue
        if token > sentence.first and classes[token - sentence.first - 1] in "tub":
            continue  # "to poll", "they survey"
        yield _read_mention(document, at, token, classes, words)


def _read_mention(document: Document, number: int, token: int, classes: str, words: Words) -> Mention:
    """Read "the latest Norwick College poll by the institute"."""
    tokens, sentence = document.tokens, document.sentences[number]
    first, place = sentence.first, token - sentence.first
    start = place
    while start and classes[start - 1] in "neig.-r":
        start -= 1
    if start and classes[start - 1] == "d":
        start -= 1
    names, stop, named = _names(tokens.words[first + start : token], at_head=start == 0), place + 1, (start, place + 1)
    maker = _read_maker(tokens.lower[first : sentence.stop], classes, stop, words)
    if maker is not None:
        found = _names(tokens.words[first + maker[0] : first + maker[1]])
        if maker[0] == stop + 1:
            stop = maker[1]
            named = (start, stop)
        elif found and not names:
            named = maker
        names |= found
    before = tokens.lower[first + start : token]
    return Mention(
        sentence=number,
        token=token,
        start=first + start,
        stop=first + stop,
        named=(first + named[0], first + named[1]),
        names=names,
        definite=bool(before) and before[0] in words["definite"],
        other=not words["others"].isdisjoint(before),
        past=not words["past"].isdisjoint(before),
    )


def _read_maker(lower: Sequence[str], classes: str, stop: int, words: Words) -> Range | None:
    """Read who made a poll: "a poll by the institute", "a poll of 900 adults released on Friday by the institute"."""
    for place in range(stop, min(stop + _NEAR, len(classes))):
        if classes[place] in ".;()":
            return None
        if lower[place] in words["makers" if place == stop else "agents"] and (
            place == stop or not (words["fielding"] | words["releasing"]).isdisjoint(lower[stop:place])
        ):
            phrase = read_noun_phrase(classes, place + 1)
            if phrase is None or "g" in classes[phrase[0] : phrase[1]]:
                return None
            bare = _TIED.match(classes, *phrase)  # "the institute", not "the institute for the paper"
            return (phrase[0], bare.end()) if bare else None
    return None


def _names(words: Sequence[str], *, at_head: bool = False) -> frozenset[str]:
    return frozenset(word.lower() for word in words[at_head:] if word[0].isupper())


def _group_mentions(document: Document, mentions: Iterable[Mention]) -> list[Poll]:
    """Put the places together that name the same poll; the one spoken of last comes last."""
    polls: list[Poll] = []
    for mention in mentions:
        past = mention.past or (not mention.definite and _is_dated(document, mention))
        poll = None if mention.other or (past and polls) else _named_before(polls, mention)
        if poll is None:
            poll = Poll(past=past and bool(polls))
        else:
            polls.remove(poll)
        polls.insert(0 if poll.past else len(polls), poll)
        poll.mentions.append(mention)
        poll.names |= mention.names
    return polls


def _is_dated(document: Document, mention: Mention) -> bool:
    """Tell whether a month stands in or behind the words: "a March poll", "a survey by the institute in March"."""
    stop = min(mention.stop + 3, document.sentences[mention.sentence].stop)
    stamps = read_periods(document.text, document.tokens, mention.start, stop, document.language)
    return any(stamp.precision != "day" for stamp in stamps)


def _named_before(polls: Sequence[Poll], mention: Mention) -> Poll | None:
    if not polls:
        return None
    last = polls[-1]
    if mention.names:
        for poll in reversed(polls):
            if poll.names & mention.names:
                return poll
        # "A new poll shows": its name follows.
        return last if len(polls) == 1 and not last.names else None
    at_head = mention.start == mention.token  # "Poll of 900 adults taken in May."
    again = last.mentions[-1].sentence == mention.sentence  # "The poll is based on a survey of 900 adults."
    return last if mention.definite or at_head or again else None


@functools.cache
def get_words(language: Language) -> Words:
    """Give the words of reports on polls."""
    return {name: frozenset(entries) for name, entries in language.table("polls").items()}
