"""Subjects: what a figure counts or measures."""

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.model import Phrase, Span, Statistic
from newsparse.readers.phrases import classify_words, read_clause_subject, read_noun_phrase

__all__ = ["find_subjects"]

Range = tuple[int, int]


class _Sentence(NamedTuple):
    """The words around a figure: one sentence, its words in lower case and their classes, and what was found in it."""

    words: list[str]
    classes: str
    cues: Mapping[str, frozenset[str]]


class _Figure(NamedTuple):
    """A figure and the words of its sentence it stands on."""

    statistic: Statistic
    start: int
    stop: int


def find_subjects(document: Document, figures: Sequence[Statistic]) -> list[Phrase | None]:
    """Find what each figure counts or measures.

    Args:
        document: The document, read.
        figures: Its figures in text order.

    Returns:
        One phrase a figure; None where the text does not say.
    """
    tokens, text = document.tokens, document.text
    cues = _cues(document.language)
    subjects: list[Phrase | None] = []
    sentences = iter(document.sentences)
    current = next(sentences, None)
    sentence, previous, first = None, None, 0
    for statistic in figures:
        at = statistic.span.start
        while current is not None and current.end <= at:
            current, sentence = next(sentences, None), None
        if current is None or current.start > at:
            subjects.append(None)
            continue
        if sentence is None:
            first, previous = current.first, None
            classes = classify_words(tokens, first, current.stop, document.language)
            sentence = _Sentence(tokens.lower[first : current.stop], classes, cues)
        figure = _Figure(statistic, tokens.at(at) - first, tokens.first_from(statistic.span.end) - first)
        found = _READERS.get(statistic.kind, _level)(sentence, figure, previous)
        if found is None:
            subjects.append(None)
            continue
        previous = found
        span = Span(tokens.starts[first + found[0]], tokens.end(first + found[1] - 1))
        subjects.append(Phrase(text=span.slice(text), span=span))
    return subjects


def _count(sentence: _Sentence, figure: _Figure, previous: Range | None) -> Range | None:
    words, classes, cues = sentence
    place = figure.stop
    if classes[place : place + 1] == "o":
        place += 1
        if classes[place : place + 1] == "u":
            return previous
    while words[place : place + 1] and words[place] in cues["after"]:
        place += 1
    start = place
    while classes[place : place + 1] in ("b", "r", "v", "e") and classes[place : place + 1]:
        if words[place] in cues["fate"]:
            return (place, place + 1)
        place += 1
    if words[place : place + 1] and words[place] in cues["fate"]:
        return (place, place + 1)
    found = read_noun_phrase(classes, start)
    if found is None:
        found = _object_before(sentence, figure) or previous or read_clause_subject(classes, figure.start)
    return found


def _object_before(sentence: _Sentence, figure: _Figure) -> Range | None:
    """Read the noun that a figure follows: "a population of 400,000", "casualties at 16,150"."""
    classes = sentence.classes
    place = figure.start
    while place and classes[place - 1] in "rhdg":
        place -= 1
    if place and classes[place - 1] in "op" and place > 1 and classes[place - 2] in "nei":
        return _noun_phrase_before(classes, place - 1)
    return None


def _noun_phrase_before(classes: str, stop: int) -> Range | None:
    start = stop
    while start and classes[start - 1] in "neio.-":
        start -= 1
    if start and classes[start - 1] == "d":
        start -= 1
    return (start, stop) if start < stop else None


def _share(sentence: _Sentence, figure: _Figure, previous: Range | None) -> Range | None:
    classes = sentence.classes
    if classes[figure.stop : figure.stop + 1] == "o" and not _is_share_of_whole(sentence, figure):
        if classes[figure.stop + 1 : figure.stop + 2] == "u":
            return previous
        found = read_noun_phrase(classes, figure.stop + 1)
        if found:
            return found
    return _level(sentence, figure, previous)


def _is_share_of_whole(sentence: _Sentence, figure: _Figure) -> bool:
    place = figure.start
    while place and sentence.classes[place - 1] in "rhp":
        place -= 1
    return place > 0 and sentence.words[place - 1] in sentence.cues["share"]


def _level(sentence: _Sentence, figure: _Figure, previous: Range | None) -> Range | None:
    words, classes, cues = sentence
    place = figure.stop
    if words[place : place + 1] and words[place] in cues["change"]:
        place += 1
        if words[place : place + 1] == ["in"] or classes[place : place + 1] == "o":
            return read_noun_phrase(classes, place + 1)
    elif place < len(classes) and classes[place] in "nei" and words[place] not in cues["after"]:
        found = read_noun_phrase(classes, place)
        if found:
            return found
    return read_clause_subject(classes, figure.start) or _object_before(sentence, figure) or previous


def _money(sentence: _Sentence, figure: _Figure, previous: Range | None) -> Range | None:
    words, classes, cues = sentence
    place = figure.stop
    before = words[figure.start - 1] if figure.start else ""
    if before in cues["size"]:
        return _noun_phrase_before(classes, figure.start - 1)
    if words[place : place + 1] == ["worth"]:
        place += 1
    if place < len(words) and words[place] in cues["purpose"] and figure.statistic.role is None:
        found = read_noun_phrase(classes, place + 1)
        if found:
            return found
    return _level(sentence, figure, previous)


def _age(sentence: _Sentence, figure: _Figure, previous: Range | None) -> Range | None:
    classes = sentence.classes
    if figure.start and classes[figure.start - 1] == ",":
        return _noun_phrase_before(classes, figure.start - 1)
    if figure.stop < len(classes) and classes[figure.stop] in "nei":
        return read_noun_phrase(classes, figure.stop)
    return _object_before(sentence, figure) or read_clause_subject(classes, figure.start) or previous


def _following(sentence: _Sentence, figure: _Figure, previous: Range | None) -> Range | None:
    place = figure.stop
    if sentence.classes[place : place + 1] == "o":
        place += 1
    return read_noun_phrase(sentence.classes, place) or _level(sentence, figure, previous)


_READERS: Mapping[str, Callable[[_Sentence, _Figure, Range | None], Range | None]] = {
    "count": _count,
    "percentage": _share,
    "fraction": _share,
    "money": _money,
    "age": _age,
    "duration": _following,
    "rank": _following,
    "measurement": _following,
    "rate": _following,
}


@functools.cache
def _cues(language: Language) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in language.table("subjects").items()}
