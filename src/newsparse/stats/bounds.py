"""Bounds: whether a figure is exact, approximate or a limit."""

import functools
from collections.abc import Mapping

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model.statistics import Bound
from newsparse.readers.quantities import Quantity

__all__ = ["read_bound"]

# Articles and adverbs that may stand between the bound and the figure ("at least another 20").
_REACH = 3


@attrs.frozen
class _Lexicon:
    before: Mapping[str, tuple[tuple[tuple[str, ...], Bound], ...]]
    after: Mapping[str, tuple[tuple[tuple[str, ...], Bound], ...]]
    between: frozenset[str]
    over: str
    over_behind: frozenset[str]
    ago: frozenset[str]
    up_to: tuple[str, ...]
    adds: frozenset[str]
    glued: Mapping[str, Bound]
    glue: frozenset[str]
    near: frozenset[str]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table = language.table("bounds")
    before, between = _by_word(table["before"], -1), frozenset(table["words"]["between"])
    return _Lexicon(
        before=before,
        after=_by_word(table["after"], 0),
        between=between,
        over=table["words"]["over"],
        over_behind=frozenset(table["words"]["over_behind"]),
        ago=frozenset(table["words"]["ago"]),
        up_to=tuple(table["words"]["up_to"]),
        adds=frozenset(table["words"]["adds"]),
        glued=table["glued"],
        glue=frozenset(prefix[-1] for prefix in table["glued"]),
        near=between.union(before),
    )


def _by_word(bounds: Mapping[str, list[str]], key: int) -> dict[str, tuple[tuple[tuple[str, ...], Bound], ...]]:
    """Phrases by their word next to the figure, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for bound, phrases in bounds.items():
        for phrase in phrases:
            parts = tuple(_split(phrase))
            found.setdefault(parts[key], []).append((parts, bound))  # type: ignore[arg-type]  # the table's keys are bounds
    return {word: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for word, entries in found.items()}


def _split(phrase: str) -> list[str]:
    if phrase[0] in "<>-":
        return list(phrase) if phrase[0] != "-" else ["-", phrase[1:]]
    return phrase.split()


def read_bound(document: Document, sentence: Sentence, figure: Quantity) -> Bound:
    """Read the bound of a figure: the words before it, then those behind it and behind its noun.

    Args:
        document: The document.
        sentence: The sentence it stands in.
        figure: The figure.

    Returns:
        The bound; "exact" if there is none.
    """
    if figure.bound == "vague":
        return "vague"
    found = _read_around(document, sentence, figure)
    return figure.bound if found == "exact" else found


def _read_around(document: Document, sentence: Sentence, figure: Quantity) -> Bound:
    words = _lexicon(document.language)
    lower = document.tokens.lower
    if document.text[figure.start - 1 : figure.start] in words.glue:
        for prefix, bound in words.glued.items():
            if document.text[max(0, figure.start - len(prefix)) : figure.start].lower() == prefix:
                return bound
    place = figure.first - 1
    last = max(sentence.first, figure.first - _REACH)
    while place >= last and lower[place] in words.near:
        for phrase, bound in words.before.get(lower[place], ()):
            begin = place - len(phrase) + 1
            if begin >= sentence.first and tuple(lower[begin : place + 1]) == phrase:
                earlier = lower[begin - 1] if begin > sentence.first else ""
                follows = lower[figure.stop] if figure.stop < sentence.stop else ""
                return "exact" if _is_no_bound(phrase, figure, earlier, follows, words) else bound
        if lower[place] not in words.between:
            break
        place -= 1
    after = _read_after(document.text, lower, figure.end, figure.stop, sentence.stop, words)
    if after is None and figure.behind != figure.end:
        place = document.tokens.first_from(figure.behind)
        after = _read_after(document.text, lower, figure.behind, place, sentence.stop, words)
    return after or "exact"


def _is_no_bound(phrase: tuple[str, ...], figure: Quantity, earlier: str, after: str, words: _Lexicon) -> bool:
    """Whether the words of a bound mean something else: "over two years" how long, "adds up to" a sum."""
    if phrase == words.up_to:
        return earlier in words.adds
    over = phrase == (words.over,) and figure.kind == "duration"
    return over and bool(earlier) and earlier not in words.over_behind and after not in words.ago


def _read_after(text: str, lower: list[str], offset: int, place: int, stop: int, words: _Lexicon) -> Bound | None:
    if place >= stop:
        return None
    mark = text[offset]
    if mark == "+":
        return "at_least"
    if mark == "-":
        word = text[offset + 1 : offset + 12].split(" ", 1)[0].rstrip(".,;").lower()
        for phrase, bound in words.after.get("-", ()):
            if word == phrase[1]:
                return bound
        return None
    for phrase, bound in words.after.get(lower[place], ()):
        if tuple(lower[place : place + len(phrase)]) == phrase:
            return bound
    return None
