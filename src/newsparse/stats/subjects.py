"""Subjects: what a figure counts or measures.

A figure is about the noun phrase behind it ("40 boats", "a third of the voters", "a $2 billion bridge") or about the subject
of its clause ("rents rose 4 percent"). Which of the two it is depends on the kind of figure and on the words beside it.
"""

import functools
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model import Phrase, Span, Statistic
from newsparse.readers.nouns import is_plural
from newsparse.readers.phrases import (
    Range,
    classify_words,
    read_clause_subject,
    read_noun_phrase,
    read_noun_phrase_before,
    read_verb_before,
)
from newsparse.stats.grouping import group_by_sentence

__all__ = ["find_subjects"]

Words = Mapping[str, frozenset[str]]

_BEYOND = "    "


class _Place(NamedTuple):
    """A figure in its sentence.

    Attributes:
        statistic: The figure.
        start: Place of its first word in the sentence.
        stop: Place behind its last word.
        words: Words of the sentence in lower case.
        classes: Their classes; every word of a figure has the letter G, a figure that is a verb the letter v. Spaces stand
            behind the last one, so that looking beyond either end of the sentence gives a space.
        lexicon: Words that decide.
        previous: Subject of the figure before in the same sentence, if it has one.
        previous_stop: Place behind that figure; 0 if there is none.
        head: Place behind the last word before the figure that does not only qualify it ("of more than 40").
        language: The language, for its plurals.
    """

    statistic: Statistic
    start: int
    stop: int
    words: list[str]
    classes: str
    lexicon: Words
    previous: Range | None
    previous_stop: int
    head: int
    language: Language


Reader = Callable[[_Place], Range | None]


def find_subjects(document: Document, figures: Sequence[Statistic]) -> list[Phrase | None]:
    """Find what each figure counts or measures.

    Args:
        document: The document, read.
        figures: Its figures in text order.

    Returns:
        One phrase a figure; None where the text does not say.
    """
    subjects: list[Phrase | None] = [None] * len(figures)
    for sentence, _, begin, stop in group_by_sentence(document, figures):
        subjects[begin:stop] = _in_sentence(document, sentence, figures[begin:stop])
    for index, figure in enumerate(figures):
        if figure.same_as is not None:
            subjects[index] = subjects[figure.same_as]
    return subjects


def _in_sentence(document: Document, sentence: Sentence, figures: Sequence[Statistic]) -> list[Phrase | None]:
    tokens, first = document.tokens, sentence.first
    words = tokens.lower[first : sentence.stop]
    ranges = [(tokens.at(figure.span.start) - first, tokens.first_from(figure.span.end) - first) for figure in figures]
    letters = list(classify_words(tokens, first, sentence.stop, document.language))
    for figure, (start, stop) in zip(figures, ranges, strict=True):
        if figure.kind == "multiple" and (letters[start] == "e" or (start and letters[start - 1] in "bt")):
            letters[start] = "v"
        else:
            letters[start:stop] = "G" * (stop - start)
    classes, lexicon = "".join(letters) + _BEYOND, _lexicon(document.language)
    subjects: list[Phrase | None] = []
    previous, previous_stop = None, 0
    for figure, (start, stop) in zip(figures, ranges, strict=True):
        head = start
        while head and classes[head - 1] in "rhd":
            head -= 1
        place = _Place(figure, start, stop, words, classes, lexicon, previous, previous_stop, head, document.language)
        found = _READERS.get(figure.kind, _level)(place)
        if found is not None:
            span = Span(tokens.starts[first + found[0]], tokens.end(first + found[1] - 1))
            subjects.append(Phrase(text=span.slice(document.text), span=span))
            previous = found
        else:
            subjects.append(None)
        previous_stop = stop
    return subjects


def _first_of(*readers: Reader) -> Reader:
    def read(place: _Place) -> Range | None:
        for reader in readers:
            found = reader(place)
            if found is not None:
                return found
        return None

    return read


def _of(place: _Place) -> Range | None:
    """Read "a third of the voters", "12 of them", but not "make up a third of the voters"."""
    if place.classes[place.stop] != "o":
        return None
    if place.classes[place.stop + 1] in "us":
        return place.previous
    before = place.head - (place.classes[place.head - 1] in "pq")
    if before > 0 and place.words[before - 1] in place.lexicon["share"]:
        return None
    return _until_plural(place, _noun_phrase_from(place, place.stop + 1))


def _until_plural(place: _Place, found: Range | None) -> Range | None:
    """Read "rural commuters | drive alone": behind a plural stands a verb, or another plural that it describes."""
    if found is None:
        return None
    for at in range(found[0], found[1] - 1):
        if place.classes[at] == "n" and place.classes[at + 1] in "nei":
            word, following = place.words[at : at + 2]
            if is_plural(word, place.language) and not is_plural(following, place.language):
                return (found[0], at + 1)
    return found


def _noun_phrase_from(place: _Place, start: int) -> Range | None:
    """Read a noun phrase; figures at its beginning do not hinder ("half of the 90 ships")."""
    classes = place.classes
    while start < len(classes) and classes[start] in "dr" and classes[start + 1 : start + 2] in "rGh":
        start += 1
    while start < len(classes) and classes[start] in "Gh":
        start += 1
    return read_noun_phrase(classes, start)


def _counted(place: _Place) -> Range | None:
    """Read "40 boats", "31 were rescued", "hundreds more"."""
    words, classes, fate = place.words, place.classes, place.lexicon["fate"]
    at = place.stop
    while at < len(words) and words[at] in place.lexicon["after"]:
        at += 1
    if at > place.stop and place.previous is not None:
        return place.previous
    found = None if place.classes[at] == "d" and place.statistic.kind != "fraction" else read_noun_phrase(classes, at)
    if found is not None:
        return _until_plural(place, found)
    while at < len(words) and classes[at] in "brve":
        if words[at] in fate:
            return (at, at + 1)
        at += 1
    return (at, at + 1) if at < len(words) and words[at] in fate else None


def _named_before(place: _Place) -> Range | None:
    """Read "a population of 40,000", "winds of 90 km/h", "casualties at 1,600"; not "an increase of 5 percent"."""
    head = place.head
    if place.classes[head - 1] not in "opqw" or place.words[head - 1] not in place.lexicon["naming"]:
        return None
    found = read_noun_phrase_before(place.classes, head - 1)
    if found is None:
        return None
    if place.classes[head - 1] == "p" and "o" in place.classes[found[0] : found[1]]:
        found = (found[0], place.classes.index("o", found[0]))  # "casualties of the war at 1,600"
    last = place.words[found[1] - 1]
    return None if last in place.lexicon["change"] or last in place.lexicon["after"] else found


def _attributive(place: _Place) -> Range | None:
    """Read "a $2 billion bridge", "a 12-year sentence"; "5 percent growth in exports" is about exports."""
    classes, words = place.classes, place.words
    at = place.stop
    if place.classes[at] == "(" and "-" in place.statistic.text:
        at = classes.find(")", at) + 1
    if place.classes[at] not in "nei" or words[at] in place.lexicon["after"]:
        return None
    if words[at] in place.lexicon["change"]:
        if place.classes[at + 1] in "op" and words[at + 1] in place.lexicon["change_of"]:
            return read_noun_phrase(classes, at + 2)
        return None
    return read_noun_phrase(classes, at)


def _carried(place: _Place) -> Range | None:
    """Read "7 percent, down from 9 percent", "10 km (6.2 miles)": nothing but a comparison since the figure before."""
    if place.previous is None:
        return None
    since = max(place.previous_stop, place.previous[1] if place.previous[1] <= place.start else 0)
    between = place.classes[since : place.start]
    if not _NO_CLAUSE.isdisjoint(between):
        return None
    mark = max(between.rfind(mark) for mark in ",(;c") + 1
    if mark == 0 and between.strip("rhptdo"):
        return None
    rest = range(since + mark, place.start)
    return (
        place.previous
        if all(place.classes[at] in "rhptdo" or place.words[at] in place.lexicon["change"] for at in rest)
        else None
    )


def _elliptic(place: _Place) -> Range | None:
    """Read "a third agree, and half have no view": the noun is that of the figure before."""
    at = place.stop
    while place.classes[at] == "r":
        at += 1
    return place.previous if place.classes[at] in "bkvei" else None


def _opponent(place: _Place) -> Range | None:
    """Read "Lee beat Roy, 53 percent to 39 percent": the second of a pair is the other side's."""
    classes, stop = place.classes, place.previous_stop
    if not stop or classes[stop : place.start] not in ("t", ";", "-", "") or place.statistic.role is not None:
        return None
    if place.classes[place.stop] == "q":
        return read_noun_phrase(classes, place.stop + 1)
    first = stop
    while first and classes[first - 1] == "G":
        first -= 1
    verb = read_verb_before(classes, first)
    if verb is None or classes[verb] == "b":
        return None
    return read_noun_phrase(classes, verb + 1)


def _gapped(place: _Place) -> Range | None:
    """A verb left out: "Reds will grow to 29 percent and Blues to 9 percent"."""
    between = place.classes[place.previous_stop : place.start]
    if place.previous_stop and between[:1] in ("c", ",") and between[-1:] in "tpq" and len(between) > 2:
        start = place.previous_stop + 1
        found = read_noun_phrase(place.classes, start + (place.classes[start] == "c"))
        if found is not None and found[1] == place.start - 1:
            return found
    return None


def _participle(place: _Place) -> Range | None:
    """Read "a sale totaling $2 million", "donors giving $200", ", earning 14 percent"."""
    head = place.head
    if head < 2 or (place.classes[head - 1] != "i" and place.words[head - 1] not in place.lexicon["size"]):
        return None
    if place.classes[head - 2] in "nei":
        return read_noun_phrase_before(place.classes, head - 1)
    return None


def _changed_object(place: _Place) -> Range | None:
    """Read "raised its key rate by 25 points", "bought the course for $3 million"."""
    if place.classes[place.head - 1] not in "tpq" or place.statistic.role == "diff":
        return None
    verb = read_verb_before(place.classes, place.head - 1)
    if verb is None or place.words[place.head - 1] not in place.lexicon["object"]:
        return None
    found = read_noun_phrase(place.classes, verb + 1)
    if found is None or place.classes[verb] == "b":
        return None
    rest = place.classes[found[1] : place.head]
    return found if not _NO_CLAUSE.intersection(rest) and "," not in rest else None


def _clause_subject(place: _Place) -> Range | None:
    """Read "sales rose 5 percent", "Lee leads by 8 points", "the poll shows Lee with 48 percent"."""
    classes = place.classes
    if place.statistic.direction is not None:
        end = place.head - (place.classes[place.head - 1] in "tpq")
        if place.classes[end - 1] == "n" and end > 1 and classes[end - 2] in "negi":
            classes = classes[: end - 1] + "v" + classes[end:]  # "sales plunge 5 percent"
    found = _without_figures(place, read_clause_subject(classes, place.start))
    if found is None or place.lexicon["inquiries"].isdisjoint(place.words[found[0] : found[1]]):
        return found
    verb = read_verb_before(classes, place.start)
    shown = None if verb is None else read_noun_phrase(classes, verb + 1)
    return shown if shown is not None and shown[1] <= place.start else found


def _without_figures(place: _Place, found: Range | None) -> Range | None:
    """Read "72 percent of the voters said" is about the voters."""
    if found is None or "G" not in place.classes[found[0] : found[1]]:
        return found
    start = place.classes.rindex("G", found[0], found[1]) + 1
    start += place.classes[start] == "o"
    return (start, found[1]) if start < found[1] else None


def _previous(place: _Place) -> Range | None:
    return place.previous


def _bought(place: _Place) -> Range | None:
    """Read "$8 million to buy a plane", "$100 worth of stock", "$2 million for the course"."""
    at = place.stop
    if place.statistic.role is not None:
        return None
    if place.classes[at] in (",", "(") and place.classes[at + 1] in "rG":
        at = max(
            at, place.classes.find(place.classes[at] if place.classes[at] == "," else ")", at + 1) + 1
        )  # "50 euros, about $55, on"
    elif place.classes[at] == "d" and place.classes[at + 1] == "n":
        at += 2  # "$5 a month to run"
    word = place.words[at] if at < len(place.words) else ""
    if word in place.lexicon["worth"]:
        return read_noun_phrase(place.classes, at + 1 + (place.classes[at + 1] == "o"))
    if word in place.lexicon["purpose"]:
        return read_noun_phrase(place.classes, at + 1)
    if place.classes[at] == "t" and at + 1 < len(place.words) and place.words[at + 1] in place.lexicon["purchase"]:
        return read_noun_phrase(place.classes, at + 2 + (place.classes[at + 2] == "p"))
    return None


def _aged(place: _Place) -> Range | None:
    """Read "Ann Lee, 30", "a 7-year-old boy", "people under 18"."""
    if place.classes[place.start - 1] == ",":
        return read_noun_phrase_before(place.classes, place.start - 1)
    found = read_noun_phrase(place.classes, place.stop)
    if found is not None:
        return found
    head = place.head
    while head and place.classes[head - 1] in "pqwi,":
        head -= 1
    return read_noun_phrase_before(place.classes, head)


def _error_margin(place: _Place) -> Range | None:
    for at, word in enumerate(place.words):
        if word in place.lexicon["margin"]:
            return read_noun_phrase(place.classes, at)
    return None


def _multiplied(place: _Place) -> Range | None:
    """Read "would triple the fee" is about the fee, "profit doubled" about the profit."""
    if place.classes[place.start] == "v":
        if place.classes[place.stop] == "d":
            return read_noun_phrase(place.classes, place.stop)
        return read_clause_subject(place.classes, place.stop)
    return None


def _rated(place: _Place) -> Range | None:
    """Read "112 infections per 100,000"; "fell to 5.4 deaths per 1,000" is about the subject of "fell"."""
    return (
        None if place.statistic.role in ("to", "from") and place.classes[place.start - 1] in "tp" else _counted(place)
    )


_NO_CLAUSE = frozenset("bvkeus")

_level = _first_of(
    _named_before, _attributive, _opponent, _carried, _gapped, _participle, _changed_object, _clause_subject, _previous
)
_READERS: Mapping[str, Reader] = {
    "count": _first_of(_of, _counted, _named_before, _opponent, _previous, _level),
    "rank": _first_of(_counted, _level),
    "rate": _first_of(_rated, _level),
    "measurement": _first_of(_of, _level),
    "duration": _first_of(_of, _attributive, _named_before, _level),
    "percentage": _first_of(_of, _elliptic, _level),
    "fraction": _first_of(_of, _elliptic, _counted, _level),
    "money": _first_of(_named_before, _participle, _bought, _of, _level),
    "age": _first_of(_aged, _level),
    "margin_of_error": _first_of(_error_margin, _level),
    "multiple": _first_of(_multiplied, _level),
}


@functools.cache
def _lexicon(language: Language) -> Words:
    words = {name: frozenset(entries) for name, entries in language.table("subjects").items()}
    return words | {"inquiries": frozenset(language.table("sources")["inquiries"])}
