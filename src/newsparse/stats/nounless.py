"""Figures without a noun: what they count shows by what they are about, or by the whole they are a part of."""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.model import Phrase
from newsparse.readers.nouns import is_plural, leaves_people, singular
from newsparse.readers.quantities import Quantity

__all__ = ["name_units"]

_WORD = re.compile(r"[^\W\d_][\w'\N{RIGHT SINGLE QUOTATION MARK}-]*")


@attrs.frozen
class _Lexicon:
    peopled: frozenset[str]
    uncounted: frozenset[str]
    ends: frozenset[str]
    people: str
    linker: str
    numbers_of: re.Pattern[str]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    shared = language.table("shared_units")
    return _Lexicon(
        peopled=frozenset(shared["peopled"]),
        uncounted=frozenset(shared["uncounted"]),
        ends=frozenset(language.table("phrases")["preposition"])
        | {language.table("numbers")["linker"], *language.table("phrases")["to"]},
        people=language.table("nouns")["people"]["unit"],
        linker=language.table("numbers")["linker"],
        numbers_of=re.compile(rf".*?\b(?:{'|'.join(map(re.escape, shared['numbers_of']))})\s", re.IGNORECASE),
    )


def name_units(
    document: Document, figures: Sequence[Quantity], subjects: Iterable[Phrase | None], wholes: Mapping[int, int]
) -> None:
    """Give counts without a noun the unit of what they are about, or of their whole.

    Args:
        document: The document, read.
        figures: Its figures in text order; they are changed in place.
        subjects: What each counts or measures.
        wholes: Index of the whole of each part.
    """
    words, lower = _lexicon(document.language), document.tokens.lower
    for index, (figure, subject) in enumerate(zip(figures, subjects, strict=True)):
        if figure.unit is not None or figure.kind != "count" or figure.noun is not None:
            continue
        whole = wholes.get(index)
        if whole is not None and figures[whole].kind == "count":
            figure.unit = figures[whole].unit
        elif subject is not None and words.linker not in lower[figure.stop : figure.stop + 1]:
            figure.unit = _unit_of(subject.text, words, document.language, moved=figure.direction is not None)


def _unit_of(subject: str, words: _Lexicon, language: Language, *, moved: bool) -> str | None:
    """Read "the population of Oldport": people; "the number of homes sold", "visits to the pool", if they rose: the plural."""
    numbered = words.numbers_of.match(subject)
    if numbered is None:
        printed = _WORD.findall(subject)
        head = [word.lower() for word in printed]
        head = head[: next((place for place, word in enumerate(head) if place and word in words.ends), len(head))]
        if head and head[-1] in words.peopled:
            before = printed[len(head) - 2] if len(head) > 1 else ""
            return words.people if leaves_people(head[-1], before, language) else None
        counted = moved and head and is_plural(head[-1], language) and head[-1] not in words.uncounted
        return singular(head[-1], language) if counted else None
    for word in _WORD.findall(subject[numbered.end() :]):
        if is_plural(word.lower(), language):
            return singular(word, language)
    return None
