"""Subjects: what a figure counts or measures.

A figure is about the noun phrase behind it ("40 boats", "a third of the voters", "a $2 billion bridge") or about the subject
of its clause ("rents rose 4 percent"). Which of the two it is depends on the kind of figure and on the words beside it.
"""

import functools
from collections.abc import Callable, Mapping, Sequence

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model import Phrase, Span
from newsparse.readers.nouns import is_plural
from newsparse.readers.phrases import Range, classify_words
from newsparse.readers.quantities import Quantity
from newsparse.stats.grouping import Group
from newsparse.stats.place import NOTHING, Place
from newsparse.stats.subject_counts import (
    read_among,
    read_chosen,
    read_counted,
    read_elliptic,
    read_of,
    read_suffered,
)
from newsparse.stats.subject_forms import (
    read_aged,
    read_apart,
    read_attributive,
    read_bracketed,
    read_carried,
    read_changed_object,
    read_compared,
    read_counted_from,
    read_error_margin,
    read_framed,
    read_gapped,
    read_moved,
    read_multiplied,
    read_named_before,
    read_opponent,
    read_participle,
    read_previous,
    read_rated,
    read_scored,
    read_subject,
)
from newsparse.stats.subject_money import read_bought, read_valued
from newsparse.stats.subject_names import is_day, read_given, read_relative, read_set_off, read_undecided
from newsparse.text.tokens import Tokens

__all__ = ["find_subjects"]

_BEYOND = "    "
"""Spaces behind the classes of a sentence."""

_QUALIFYING = "rhdpqt"
"""Classes of the words that may only qualify the number behind them."""

_SHARES = frozenset({"percentage", "fraction"})
_OPENING = 3
"""How many words may stand before a figure that opens its sentence ("But only about 40 percent")."""

Reader = Callable[[Place], Range | None]


def find_subjects(document: Document, figures: Sequence[Quantity], groups: Sequence[Group]) -> list[Phrase | None]:
    """Find what each figure counts or measures.

    Args:
        document: The document, read.
        figures: Its figures in text order.
        groups: The same by sentence.

    Returns:
        One phrase a figure; None where the text does not say.
    """
    subjects: list[Phrase | None] = [None] * len(figures)
    last_number = -1
    for sentence, number, begin, stop in groups:
        subjects[begin:stop] = _in_sentence(document, sentence, figures[begin:stop])
        if number == last_number + 1 and begin and _goes_on(sentence, figures[begin - 1], figures[begin]):
            subjects[begin] = subjects[begin] or subjects[begin - 1]
        last_number = number
    for index, figure in enumerate(figures):
        if figure.same_as is not None:
            subjects[index] = subjects[index - 1]  # what is given twice is given at once
    return subjects


def _goes_on(sentence: Sentence, last: Quantity, first: Quantity) -> bool:
    """Tell whether a sentence opens with a share of those that the sentence before was about: "One in ten said no."."""
    if last.kind not in _SHARES or first.kind not in _SHARES:
        return False
    return first.first - sentence.first <= _OPENING


def _in_sentence(document: Document, sentence: Sentence, figures: Sequence[Quantity]) -> list[Phrase | None]:
    tokens, first = document.tokens, sentence.first
    text, language, starts = document.text, document.language, tokens.starts
    words = tokens.lower[first : sentence.stop]
    classes = _mark_figures(words, classify_words(tokens, first, sentence.stop, language), figures, first, language)
    lexicon = _lexicon(language)
    subjects: list[Phrase | None] = []
    alike: dict[str, Range] = {}
    place = Place(words, classes, lexicon, language, text, starts, first, figures[0])
    for figure in figures:
        kind, start = figure.kind, figure.first - first
        place.figure, place.start, place.stop = figure, start, figure.stop - first
        place.head = _head(words, classes, start, lexicon) if start and classes[start - 1] in _QUALIFYING else start
        place.alike = alike.get(kind)
        for reader in _READERS.get(kind, _LEVEL):
            found = reader(place)
            if found == NOTHING:
                subjects.append(None)
                break
            if found is not None and not is_day(place, found):
                alike[kind] = place.previous = found
                begin, end = found
                # A pronoun names nothing.
                subjects.append(
                    _phrase(text, tokens, first + begin, first + end) if classes[begin:end] != "u" else None
                )
                break
        else:
            subjects.append(None)
            if place.previous is not None:
                alike[kind] = place.previous
        place.previous_stop = place.stop
    return subjects


def _phrase(text: str, tokens: Tokens, first: int, stop: int) -> Phrase:
    start, end = tokens.starts[first], tokens.end(stop - 1)
    return Phrase(text=text[start:end], span=Span(start, end))


def _head(words: Sequence[str], classes: str, start: int, lexicon: Mapping[str, frozenset[str]]) -> int:
    """Go back over the words that only qualify a number ("of | more than 40", "of | up to 40", "of | over 40")."""
    head = start
    while head:
        letter = classes[head - 1]
        if letter in "rhd" or (letter in "pq" and words[head - 1] in lexicon["bounding"]):
            head -= 1
        elif letter == "t" and head > 1 and words[head - 2] in lexicon["up"]:
            head -= 2
        else:
            break
    return head


def _mark_figures(
    words: Sequence[str], classes: str, figures: Sequence[Quantity], first: int, language: Language
) -> str:
    """Give the words of figures the letter G, or v where the figure is a verb ("doubled")."""
    for figure in figures:
        start, stop = figure.first - first, figure.stop - first
        if figure.kind == "multiple" and (classes[start] == "e" or (start and classes[start - 1] in "bt")):
            classes = f"{classes[:start]}v{classes[start + 1 :]}"
            continue
        classes = f"{classes[:start]}{'G' * (stop - start)}{classes[stop:]}"
        if figure.kind == "count" and stop < len(words) and classes[stop] in "kv" and is_plural(words[stop], language):
            classes = f"{classes[:stop]}n{classes[stop + 1 :]}"  # "two states" are no verb
    return classes + _BEYOND


def _then_level(*readers: Reader) -> tuple[Reader, ...]:
    """Give the forms to try one after the other: those of a kind of figure, and behind them those of any level."""
    return tuple(dict.fromkeys((*readers, *_LEVEL)))


_LEVEL: tuple[Reader, ...] = (
    read_compared,
    read_set_off,
    read_named_before,
    read_attributive,
    read_bracketed,
    read_opponent,
    read_carried,
    read_gapped,
    read_participle,
    read_changed_object,
    read_relative,
    read_subject,
    read_previous,
)
_READERS: Mapping[str, tuple[Reader, ...]] = {
    "count": _then_level(
        read_of,
        read_suffered,
        read_counted,
        read_compared,
        read_named_before,
        read_opponent,
        read_bracketed,
        read_moved,
        read_previous,
    ),
    "rank": _then_level(read_counted),
    "score": _then_level(read_bracketed, read_carried, read_scored),
    "rate": _then_level(read_rated),
    "measurement": _then_level(read_of, read_apart),
    "duration": _then_level(read_of, read_attributive, read_named_before, read_counted_from, read_framed),
    "percentage": _then_level(read_of, read_undecided, read_given, read_chosen, read_elliptic, read_among),
    "fraction": _then_level(read_of, read_chosen, read_elliptic, read_among, read_counted),
    "money": _then_level(read_set_off, read_valued, read_named_before, read_participle, read_bought, read_of),
    "age": _then_level(read_aged),
    "margin_of_error": _then_level(read_error_margin),
    "multiple": _then_level(read_multiplied),
}


@functools.cache
def _lexicon(language: Language) -> Mapping[str, frozenset[str]]:
    words = {name: frozenset(entries) for name, entries in language.table("subjects").items()}
    dates, phrases = language.table("dates"), language.table("phrases")
    pronouns = {*phrases["pronoun"], *phrases["subordinator"]}
    return words | {
        # "it's", "they've": verb and pronoun in one word.
        "contracted": frozenset(word for word in phrases["auxiliary"] if word.partition("'")[0] in pronouns),
        "possessives": frozenset(language.table("sources")["possessives"]),
        "inquiries": frozenset(language.table("sources")["inquiries"]),
        "turning": frozenset(language.table("quantities")["age"]["turning"]),
        "age_at": frozenset(language.table("quantities")["age"]["at"]),
        "times": frozenset(language.table("periods")["units"]),
        "which": frozenset(language.table("periods")["which"]),
        "weekdays": frozenset(dates["weekdays"]),
        "unbuyable": words["each"].union(dates["months"], dates["weekdays"]),
    }
