"""Bounds: whether a figure is exact, approximate or a limit."""

import functools
from collections.abc import Mapping, Sequence

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.lexicon import split_phrases
from newsparse.model.statistics import Bound
from newsparse.readers.numbers import number_words
from newsparse.readers.quantities import Quantity
from newsparse.stats.ranges import RANGE

__all__ = ["join_limits", "read_bounds"]

# Articles and adverbs that may stand between the bound and the figure ("at least another 20").
_REACH = 4
# How many words may stand between two limits of one figure ("but no more than").
_FAR = 6
_LOWER: frozenset[Bound] = frozenset(("more_than", "at_least"))
_UPPER: frozenset[Bound] = frozenset(("less_than", "at_most"))


_Phrases = tuple[tuple[int, dict[tuple[str, ...], Bound]], ...]
"""Phrases by how many words they have, longest first."""


@attrs.frozen
class _Lexicon:
    before: Mapping[str, _Phrases]
    after: Mapping[str, _Phrases]
    between: frozenset[str]
    over: str
    over_behind: frozenset[str]
    ago: frozenset[str]
    up_to: tuple[str, ...]
    adds: frozenset[str]
    passing: frozenset[tuple[str, ...]]
    handing: frozenset[str]
    levels: frozenset[str]
    owners: frozenset[str]
    than: frozenset[str]
    amounts: frozenset[str]
    glued: Mapping[str, Bound]
    bound_tails: Mapping[str, Bound]
    glue: frozenset[str]
    near: frozenset[str]
    joiners: list[str]
    short: frozenset[tuple[str, ...]]
    numbers: frozenset[str]
    inside: frozenset[str]


_PASSED = frozenset(["count", "money", "percentage"])


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
        levels=frozenset(table["words"]["levels"]),
        owners=frozenset(table["words"]["owners"]),
        than=frozenset(table["words"]["than"]),
        amounts=frozenset(table["words"]["amounts"]) | number_words(language),
        passing=frozenset((word,) for word in table["words"]["passing"]),
        handing=frozenset(table["words"]["handing"]),
        glued=table["glued"],
        bound_tails={
            phrase[1:]: bound for bound, phrases in table["after"].items() for phrase in phrases if phrase[0] == "-"
        },
        glue=frozenset(prefix[-1] for prefix in table["glued"]),
        near=between.union(before),
        joiners=table["words"]["joiners"],
        short=split_phrases(table["words"]["short"]),
        numbers=number_words(language),
        inside=frozenset(word for bound in _UPPER for phrase in table["before"][bound] for word in _split(phrase)),
    )


def _by_word(bounds: Mapping[Bound, list[str]], key: int) -> dict[str, _Phrases]:
    """Phrases by their word next to the figure."""
    found: dict[str, dict[int, dict[tuple[str, ...], Bound]]] = {}
    for bound, phrases in bounds.items():
        for phrase in phrases:
            parts = tuple(_split(phrase))
            found.setdefault(parts[key], {}).setdefault(len(parts), {}).setdefault(parts, bound)
    return {word: tuple(sorted(sizes.items(), reverse=True)) for word, sizes in found.items()}


def _split(phrase: str) -> list[str]:
    if phrase[0] in "<>-":
        return list(phrase) if phrase[0] != "-" else ["-", phrase[1:]]
    return phrase.split()


def read_bounds(document: Document, sentence: Sentence, figures: Sequence[Quantity]) -> None:
    """Read the bounds of figures: the words before each, then those behind it and behind its noun.

    Args:
        document: The document.
        sentence: The sentence they stand in.
        figures: The figures; they are changed in place.
    """
    words, text, lower = _lexicon(document.language), document.text, document.tokens.lower
    for figure in figures:
        if figure.bound == "vague":
            continue
        bound: Bound | None = None
        if text[figure.start - 1 : figure.start] in words.glue:
            bound = _read_glued(text, figure.start, words)
        if bound is None and figure.first > sentence.first and lower[figure.first - 1] in words.near:
            bound = _read_before(lower, sentence, figure, words)
        if bound is None and figure.stop < sentence.stop:
            bound = _read_after(text, lower, figure.end, figure.stop, words)
        if bound is None and figure.behind != figure.end:
            place = figure.noun.stop if figure.noun and not figure.per else document.tokens.first_from(figure.behind)
            bound = _read_after(text, lower, figure.behind, place, words) if place < sentence.stop else None
        if bound is not None and bound != "exact":
            figure.bound = bound


def join_limits(document: Document, sentence: Sentence, figures: Sequence[Quantity]) -> list[Quantity]:
    """Make one range of two limits of one figure: "more than 10 but less than 20 days".

    Args:
        document: The document.
        sentence: The sentence.
        figures: Its figures in order, bounds read.
    """
    joined: list[Quantity] = []
    for figure in figures:
        if figure.bound in _UPPER and joined and _are_limits(document, sentence, joined[-1], figure):
            first = joined[-1]
            first.low, first.high, first.value, first.fraction = first.value, figure.value, None, None
            first.unit, first.kind, first.per, first.noun = figure.unit, figure.kind, figure.per, figure.noun
            first.end, first.stop, first.behind, first.signed = figure.end, figure.stop, figure.behind, figure.signed
            first.bound, first.rule = "exact", RANGE.name
        else:
            joined.append(figure)
    return joined


def _are_limits(document: Document, sentence: Sentence, first: Quantity, second: Quantity) -> bool:
    """Whether a lower limit and an upper one stand side by side, the second with the unit of both."""
    if first.bound not in _LOWER or first.value is None or second.value is None or not first.value < second.value:
        return False
    if first.noun is not None or not (first.unit == second.unit or (first.unit is None and first.kind == "count")):
        return False
    words, between = _lexicon(document.language), document.tokens.lower[first.stop : second.first]
    if first.role != second.role and between[:1] == words.joiners[:1]:
        return False  # "rose more than 3% and less than 5% of them left"
    if not 1 < len(between) <= _FAR or between[0] not in words.joiners or not words.inside.issuperset(between[1:]):
        return False
    return _read_before(document.tokens.lower, sentence, first, words) in _LOWER


def _read_glued(text: str, start: int, words: _Lexicon) -> Bound | None:
    for prefix, bound in words.glued.items():
        if text[max(0, start - len(prefix)) : start].lower() == prefix:
            return bound
    return None


def _read_before(lower: list[str], sentence: Sentence, figure: Quantity, words: _Lexicon) -> Bound | None:
    """Read the words before a figure; "exact" where the words of a bound mean something else."""
    place = figure.first - 1
    last = max(sentence.first, figure.first - _REACH)
    while place >= last and lower[place] in words.near:
        for size, phrases in words.before.get(lower[place], ()):
            begin = place - size + 1
            phrase = tuple(lower[begin : place + 1])
            bound = phrases.get(phrase) if begin >= sentence.first else None
            if bound is not None:
                earlier = lower[begin - 1] if begin > sentence.first else ""
                follows = lower[figure.stop] if figure.stop < sentence.stop else ""
                if phrase[-2:] in words.short and _has_number(lower[max(sentence.first, begin - 2) : begin], words):
                    return "exact"  # "eight votes short of 60"
                owned = phrase[-1] in words.levels and not words.owners.isdisjoint(lower[place + 1 : figure.first])
                return "exact" if owned or _is_no_bound(phrase, figure, earlier, follows, words) else bound
        if lower[place] not in words.between:
            break
        place -= 1
    return None


def _has_number(before: Sequence[str], words: _Lexicon) -> bool:
    return any(word[0].isdigit() or word in words.numbers for word in before)


def _is_no_bound(phrase: tuple[str, ...], figure: Quantity, earlier: str, after: str, words: _Lexicon) -> bool:
    """Whether the words of a bound mean something else: "over two years" how long, "adds up to" a sum, "passed" a law, "8 percent more than" a number."""
    if phrase[-1] in words.than and (earlier[:1].isdigit() or earlier in words.amounts):
        return True
    if phrase in words.passing:
        # "revenue passed $60 million", but "passed $50 to the waiter", "passes 5 percent of its fees on"
        return figure.noun is not None or figure.kind not in _PASSED or after in words.handing
    if phrase == words.up_to:
        return earlier in words.adds
    over = phrase == (words.over,) and figure.kind == "duration"
    return over and bool(earlier) and earlier not in words.over_behind and after not in words.ago


def _read_after(text: str, lower: list[str], offset: int, place: int, words: _Lexicon) -> Bound | None:
    mark = text[offset]
    if mark == "+":
        return "at_least"
    if mark == "-":
        word = text[offset + 1 : offset + 12].split(" ", 1)[0].rstrip(".,;").lower()
        return words.bound_tails.get(word)
    if lower[place] in words.after:
        for size, phrases in words.after[lower[place]]:
            bound = phrases.get(tuple(lower[place : place + size]))
            if bound is not None:
                return bound
    return None
