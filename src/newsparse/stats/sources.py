"""Sources: who states a figure."""

import functools
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model import Span, Speaker, Statistic
from newsparse.readers.attributions import Attribution
from newsparse.readers.phrases import classify_words, read_clause_subject, read_noun_phrase
from newsparse.readers.speakers import Source, read_speakers
from newsparse.stats.grouping import group_by_sentence

__all__ = ["find_sources"]

Words = Mapping[str, frozenset[str]]
Claim = tuple[int, int, int, int]
"""Tokens of a sentence: where the words begin and end that name a source, and where the stretch does that it vouches for."""


class _Sentence(NamedTuple):
    """A sentence, its words in lower case and their classes."""

    words: list[str]
    classes: str
    lexicon: Words


def find_sources(document: Document, figures: Sequence[Statistic]) -> list[Speaker | None]:
    """Find who states each figure.

    A figure inside what somebody says, as the quotes have it, is theirs. Beside that there are the ways in which only figures
    are attributed: "in a new poll", "the ministry counted", "the agency expects".

    Args:
        document: The document, read.
        figures: Its figures in text order.

    Returns:
        One speaker a figure; None where the text does not say.
    """
    words = _words(document.language)
    found = _attributed(document, figures, words)
    claims: dict[Source, list[int]] = {}
    for sentence, number, begin, stop in group_by_sentence(document, figures):
        gaps = [index for index in range(begin, stop) if found[index] is None]
        if gaps:
            for index, source in _claimed(document, sentence, number, figures, gaps, words):
                claims.setdefault(source, []).append(index)
    if claims:
        for source, speaker in zip(claims, _resolve(document, list(claims)), strict=True):
            for index in claims[source]:
                found[index] = speaker
    return found


def _attributed(document: Document, figures: Sequence[Statistic], words: Words) -> list[Speaker | None]:
    """Give each figure the speaker of the last attribution it stands in."""
    found: list[Speaker | None] = [None] * len(figures)
    starts = [figure.span.start for figure in figures]
    for attribution in document.attributions if figures else ():
        speaker = attribution.speaker
        if speaker is None or not _is_stating(attribution, words):
            continue
        for span in attribution.content:
            for index in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                if not _holds_figure(speaker.span, starts):
                    found[index] = speaker
    return found


def _is_stating(attribution: Attribution, words: Words) -> bool:
    speaker, cue = attribution.speaker, attribution.cue
    if speaker is None or (speaker.name is None and speaker.text.lower() in words["pronouns"]):
        return False
    return cue is None or cue.lemma in words["stating"] or bool(attribution.quoted)


def _holds_figure(span: Span, starts: Sequence[int]) -> bool:
    place = bisect_left(starts, span.start)
    return place < len(starts) and starts[place] < span.end


def _claimed(
    document: Document, sentence: Sentence, number: int, figures: Sequence[Statistic], gaps: Sequence[int], words: Words
) -> Iterator[tuple[int, Source]]:
    """Give the figures of a sentence that words beside them vouch for, each with those words."""
    tokens, first = document.tokens, sentence.first
    lower = tokens.lower[first : sentence.stop]
    if words["cues"].isdisjoint(lower):
        return
    inner = _Sentence(lower, classify_words(tokens, first, sentence.stop, document.language), words)
    claims = list(_claims(inner))
    for index in gaps:
        at = tokens.at(figures[index].span.start) - first
        fitting = [claim for claim in claims if claim[2] <= at < claim[3] and not claim[0] <= at < claim[1]]
        if fitting:
            start, end, *_ = min(fitting, key=lambda claim: claim[3] - claim[2])
            yield index, Source(tokens.starts[first + start], tokens.end(first + end - 1), number, tokens.starts[first])


def _claims(sentence: _Sentence) -> Iterator[Claim]:
    words, classes, lexicon = sentence
    for place, word in enumerate(words):
        if word not in lexicon["cues"]:
            continue
        scope = _bracket(classes, place)
        if word in lexicon["according"]:
            named = read_noun_phrase(classes, place + 2)
            if named:
                yield (*_with_maker(sentence, named), *scope)
        elif word in lexicon["inquiries"]:
            yield (*_around(sentence, place), *scope)
        elif word in lexicon["counting"] and classes[place] in "kve" and _is_active(sentence, place):
            named = _subject(sentence, place)
            if named:
                last = place + 1 == len(words) or classes[place + 1] in ".,;)"
                yield (*named, *(scope if last else (place, scope[1])))


def _is_active(sentence: _Sentence, verb: int) -> bool:
    """Refuse "is expected" and "an estimated 300"."""
    words, classes, lexicon = sentence
    place = verb
    while place and classes[place - 1] == "r":
        place -= 1
    return place > 0 and classes[place - 1] in "nb,.i)" and words[place - 1] not in lexicon["passive"]


def _subject(sentence: _Sentence, verb: int) -> tuple[int, int] | None:
    words, classes, lexicon = sentence
    named = read_clause_subject(classes, verb + 1)
    if named is None or "g" in classes[named[0] : named[1]]:
        return None
    for place in range(named[1] - 1, named[0] - 1, -1):
        if words[place] in lexicon["inquiries"] or words[place] in lexicon["papers"]:
            return _around(sentence, place)
    return None if words[named[0]] in lexicon["pronouns"] else named


def _around(sentence: _Sentence, head: int) -> tuple[int, int]:
    classes = sentence.classes
    start = head
    while start and classes[start - 1] in "neig.-r":
        start -= 1
    if start and classes[start - 1] == "d":
        start -= 1
    return _with_maker(sentence, (start, head + 1))


def _with_maker(sentence: _Sentence, named: tuple[int, int]) -> tuple[int, int]:
    """Take "from the central bank" in behind "data"."""
    words, classes, lexicon = sentence
    start, end = named
    if end < len(words) and words[end] in lexicon["makers"] and words[end - 1] in lexicon["cues"]:
        maker = read_noun_phrase(classes, end + 1)
        if maker and "g" not in classes[maker[0] : maker[1]]:
            return (start, maker[1])
    return named


def _bracket(classes: str, place: int) -> tuple[int, int]:
    """Give the stretch that a claim vouches for: the bracket it stands in, or the whole sentence."""
    start = classes.rfind("(", 0, place)
    end = classes.find(")", place)
    if start >= 0 and end >= 0 and ")" not in classes[start:place]:
        return (start, end)
    return (0, len(classes))


def _resolve(document: Document, sources: Sequence[Source]) -> list[Speaker]:
    order = sorted(range(len(sources)), key=lambda index: sources[index])
    speakers = read_speakers(
        document.text,
        document.sentences,
        document.tokens,
        document.marks,
        document.cast,
        document.language,
        [sources[index] for index in order],
    )
    return [speakers[order.index(index)] for index in range(len(sources))]


@functools.cache
def _words(language: Language) -> Words:
    words = {name: frozenset(entries) for name, entries in language.table("sources").items()}
    return words | {"cues": words["according"] | words["inquiries"] | words["counting"] | words["papers"]}
