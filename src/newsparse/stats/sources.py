"""Sources: who states a figure."""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

import attrs

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.model import Span, Speaker
from newsparse.readers.attributions import Attribution
from newsparse.readers.phrases import Range, classify_words, read_clause_subject, read_noun_phrase
from newsparse.readers.quantities import Quantity
from newsparse.readers.speakers import Source, read_speakers
from newsparse.stats.grouping import Group

__all__ = ["find_sources"]

_PUT_REACH = 16
"""Tokens between "put" and the "at" before the number."""
_CLOSING = re.compile(r"[pq]? d? [n.]{1,2} g? [.]?", re.VERBOSE)
_YEAR = re.compile(r"(?:19|20)\d\d")

Words = Mapping[str, frozenset[str]]


class _Claim(NamedTuple):
    """Words that name a source, and what it vouches for, as places in a sentence.

    Attributes:
        start: Where the words begin.
        end: Where they end.
        scope: The stretch whose figures they vouch for.
        strong: Whether they do so even where the sentence as a whole is somebody's speech.
    """

    start: int
    end: int
    scope: Range
    strong: bool = False


class _Sentence(NamedTuple):
    """A sentence, its words in lower case and their classes."""

    words: list[str]
    classes: str
    lexicon: Words


def find_sources(document: Document, figures: Sequence[Quantity], groups: Sequence[Group]) -> list[Speaker | None]:
    """Find who states each figure.

    A figure inside what somebody says, as the quotes have it, is theirs. Beside that there are the ways in which only figures
    are attributed: "in a new poll", "the ministry counted", "the agency expects".

    Args:
        document: The document, read.
        figures: Its figures in text order.
        groups: The same by sentence.

    Returns:
        One speaker a figure; None where the text does not say.
    """
    words = _words(document.language)
    found = _attributed(document, figures)
    claims: dict[Source, list[int]] = {}
    cues, lower = words["cues"], document.tokens.lower
    for group in groups:
        if cues.isdisjoint(lower[group[0].first : group[0].stop]):
            continue
        for index, source in _claimed(document, group, figures, found, words):
            claims.setdefault(source, []).append(index)
    if claims:
        for source, speaker in zip(claims, _resolve(document, list(claims)), strict=True):
            for index in claims[source]:
                found[index] = speaker
    return found


def _attributed(document: Document, figures: Sequence[Quantity]) -> list[Speaker | None]:
    """Give each figure the speaker of the last attribution it stands in."""
    found: list[Speaker | None] = [None] * len(figures)
    starts = [figure.start for figure in figures]
    for attribution in document.attributions if figures else ():
        for span in attribution.content:
            begin = bisect_left(starts, span.start)
            if begin < len(starts) and starts[begin] < span.end:
                speaker = _speaker(attribution, starts, document.language)
                if speaker is not None:
                    for index in range(begin, bisect_left(starts, span.end)):
                        found[index] = speaker
    return found


def _speaker(attribution: Attribution, starts: Sequence[int], language: Language) -> Speaker | None:
    """Give the speaker of an attribution if that makes him the source of the figures in it."""
    speaker, cue, words = attribution.speaker, attribution.cue, _words(language)
    if speaker is None:
        return None
    speaker = _shortened(speaker, language)
    if _holds_figure(speaker.span, starts):
        return None
    if speaker.name is None and speaker.text.partition(" ")[0].lower() in words["pronouns"]:
        return None
    if cue is not None and cue.lemma not in words["stating"] and not attribution.quoted:
        return None
    return speaker


def _shortened(speaker: Speaker, language: Language) -> Speaker:
    """Cut off what only explains who it is: "Ann Lee, professor of law", "a study published by the office"."""
    text = speaker.text
    name, comma, _ = text.partition(", ")
    if comma and speaker.name is not None and speaker.name.rpartition(" ")[2] in name:
        text = name
    participle = _participle(language).search(text)
    if participle is not None and " " in text[: participle.start()]:
        text = text[: participle.start()]  # but "data compiled by the bank": the data alone name nobody
    text = _possessive(language).sub("", text)
    if text == speaker.text:
        return speaker
    return attrs.evolve(speaker, text=text, span=Span(speaker.span.start, speaker.span.start + len(text)))


def _holds_figure(span: Span, starts: Sequence[int]) -> bool:
    place = bisect_left(starts, span.start)
    return place < len(starts) and starts[place] < span.end


def _claimed(
    document: Document,
    group: Group,
    figures: Sequence[Quantity],
    attributed: Sequence[Speaker | None],
    lexicon: Words,
) -> Iterator[tuple[int, Source]]:
    """Give the figures of a sentence that words beside them vouch for, each with those words."""
    tokens, first = document.tokens, group.sentence.first
    words = tokens.lower[first : group.sentence.stop]
    inside = range(group.begin, group.stop)
    classes = classify_words(tokens, first, group.sentence.stop, document.language)
    for index in inside:
        start, stop = figures[index].first - first, figures[index].stop - first
        if "," in classes[start:stop]:
            classes = classes[:start] + classes[start:stop].replace(",", "g") + classes[stop:]  # "2,150" ends no clause
    claims = list(_claims(_Sentence(words, classes, lexicon)))
    if not claims:
        return
    places = {index: figures[index].first - first for index in inside}
    counted = [
        place for index, place in places.items() if "-" not in document.text[figures[index].start : figures[index].end]
    ]
    claims = [claim for claim in claims if not any(claim.start <= place < claim.end for place in counted)]
    for index, place in places.items() if claims else ():
        fitting = [
            claim
            for claim in claims
            if claim.scope[0] <= place < claim.scope[1] and (claim.strong or attributed[index] is None)
        ]
        if fitting:
            claim = min(fitting, key=lambda claim: claim.scope[1] - claim.scope[0])
            start, end = tokens.starts[first + claim.start], tokens.end(first + claim.end - 1)
            yield index, Source(start, end, group.number, tokens.starts[first])


def _claims(sentence: _Sentence) -> Iterator[_Claim]:
    words, classes, lexicon = sentence
    for place in compress(range(len(words)), map(lexicon["cues"].__contains__, words)):
        word = words[place]
        scope = _bracket(classes, place)
        if word in lexicon["according"]:
            named = read_noun_phrase(classes, place + 2)
            if named:
                yield _Claim(*_with_maker(sentence, named), scope, strong=scope[0] > 0)
        elif word in lexicon["inquiries"]:
            if not lexicon["compounds"].isdisjoint(words[place + 1 : place + 2]):
                continue  # "polling stations"
            yield _Claim(*_around(sentence, place), scope)
        elif word in lexicon["putting"]:
            yield from _putting(sentence, place, scope)
        elif word in lexicon["showing"] and classes[place] == "n":
            marked = _Sentence(words, f"{classes[:place]}v{classes[place + 1 :]}", lexicon)
            named = _subject(marked, place)
            if named and words[named[0] : named[1]] and not lexicon["papers"].isdisjoint(words[named[0] : named[1]]):
                yield _Claim(*named, (place, scope[1]))
        elif word in lexicon["counting"] and classes[place] in "kve" and _is_active(sentence, place):
            named = _subject(sentence, place)
            if named:
                last = place + 1 == len(words) or classes[place + 1] in ".,;)"
                behind = classes[named[0] - 1 : named[0]] == ","
                if last and not behind:
                    continue
                last = last or (behind and _is_closing(sentence, place + 1))
                shown = words[named[1] - 1] in lexicon["inquiries"]
                yield _Claim(*named, scope if last else (place, scope[1]), strong=shown)


def _is_closing(sentence: _Sentence, start: int) -> bool:
    """Tell whether nothing but a day or place stands between a verb and the end: ", the bureau forecast on Monday."."""
    return _CLOSING.fullmatch(sentence.classes, start) is not None


def _putting(sentence: _Sentence, verb: int, scope: Range) -> Iterator[_Claim]:
    """Read "the agency put the toll at 40", but not "the deal put 40 jobs at risk"."""
    words, classes, lexicon = sentence
    if not verb or not _is_active(sentence, verb):
        return
    named = _subject(sentence, verb)
    for place in range(verb + 2, min(len(words), verb + _PUT_REACH)) if named else ():
        if classes[place] in ",;.":
            return
        if words[place] in lexicon["at"]:
            after = place + 1
            while classes[after : after + 1] in tuple("rhpqd"):
                after += 1
            if named and classes[after : after + 1] == "g":
                yield _Claim(*named, (place, scope[1]))
            return


def _is_active(sentence: _Sentence, verb: int) -> bool:
    """Refuse "is expected" and "an estimated 300"."""
    words, classes, lexicon = sentence
    place = verb
    while place and classes[place - 1] == "r":
        place -= 1
    return place > 0 and classes[place - 1] in "nbg,.i)" and words[place - 1] not in lexicon["passive"]


def _subject(sentence: _Sentence, verb: int) -> tuple[int, int] | None:
    words, classes, lexicon = sentence
    named = read_clause_subject(classes, verb + 1)
    if named is None:
        return None
    for place in range(named[1] - 1, named[0] - 1, -1):
        headed = classes[place + 1 : place + 2] != "n"  # not "the statistics office"
        if words[place] in lexicon["inquiries"] or (headed and words[place] in lexicon["papers"]):
            return _around(sentence, place)
    start, end = named
    if classes[start] == "p":
        start = classes.find("d", start, end)  # "On Monday the agency put"
    return None if start < 0 or words[start] in lexicon["pronouns"] else (start, end)


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
    bare = end - start == 1 and words[start] in lexicon["cues"]
    made = bare and not lexicon["participles"].isdisjoint(words[end : end + 1])
    if made and not lexicon["agents"].isdisjoint(words[end + 1 : end + 2]):
        maker = read_noun_phrase(classes, end + 2)
        return (start, maker[1]) if maker and "g" not in classes[maker[0] : maker[1]] else named
    if end < len(words) and words[end] in lexicon["makers"] and words[end - 1] in lexicon["cues"]:
        maker = read_noun_phrase(classes, end + 1)
        if maker and "g" not in classes[maker[0] : maker[1]]:
            return (start, maker[1])
        if _YEAR.fullmatch("".join(words[end + 1 : end + 2])):
            return (start, end + 2)
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
    return words | {
        "compounds": frozenset(language.table("polls")["compounds"]),
        "cues": words["according"] | words["inquiries"] | words["counting"] | words["papers"] | words["putting"],
    }


@functools.cache
def _participle(language: Language) -> re.Pattern[str]:
    return re.compile(rf",?\s(?:{'|'.join(sorted(_words(language)['participles']))})\b")


@functools.cache
def _possessive(language: Language) -> re.Pattern[str]:
    endings = "|".join(map(re.escape, _words(language)["possessives"]))
    return re.compile(rf"\s*(?:{endings}|['\N{{RIGHT SINGLE QUOTATION MARK}}])$")
