"""Units that stand with another figure: what a figure without unit or noun counts, and figures given twice."""

import functools
import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.lexicon import split_phrases
from newsparse.readers.numbers import EXACT
from newsparse.readers.quantities import OLDEST, Quantity
from newsparse.readers.units import read_per

__all__ = ["is_of_another_order", "share_units"]

_OTHER_ORDER = 10
_LEVELS = frozenset({"count", "measurement", "rate"})
# How far a part stands from its whole: "20 of the lower chamber's 90 seats".
_REACH = 6
# The least magnitude that two ends of a change share.
_THOUSAND = 1000
_DOUBLED = frozenset({"money", "measurement"})
# What two numbers are together, one of them cannot be.
_PAIRS = frozenset({"score", "ratio"})
# "1.3 billion euros ($1.4 billion)", "148 pesos a day, or $8.60".
_OPENING = re.compile(r"[\w\s-]{0,16}(?:[(\[]\s?|,\s+)(?:[a-z~]+\s){0,2}")
# "four-, five- and six-cylinder engines".
_HANGING = re.compile(r"-(?:,|\s)")


@attrs.frozen
class _Lexicon:
    of_them: frozenset[str]
    linker: str
    including: frozenset[str]
    joiner: str
    article: str
    point: str
    compared: frozenset[tuple[str, ...]]
    more: frozenset[str]
    rough: frozenset[str]
    than: frozenset[str]
    ages: frozenset[tuple[str, ...]]
    ages_behind: frozenset[tuple[str, ...]]
    year: str
    listing: frozenset[str]
    aged: frozenset[str]
    stands_alone: frozenset[str]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    count, shared = language.table("quantities")["count"], language.table("shared_units")
    return _Lexicon(
        of_them=frozenset(count["of_them"]),
        linker=count["linker"],
        including=frozenset(count["including"]),
        joiner=language.table("numbers")["joiner"],
        article=count["article"],
        point=count["point"],
        compared=split_phrases(shared["compared"]),
        more=frozenset(shared["more"]),
        rough=frozenset(shared["rough"]),
        than=frozenset(shared["than"]),
        ages=split_phrases(shared["ages"]),
        ages_behind=split_phrases(shared["ages_behind"]),
        year=shared["year"],
        listing=frozenset((",", language.table("numbers")["joiner"])),
        aged=frozenset(language.table("quantities")["age"]["before"]),
        stands_alone=frozenset(language.table("nouns")["stops"] + count["further"]),
    )


def share_units(document: Document, sentence: Sentence, figures: Sequence[Quantity]) -> None:
    """Give figures without a unit the unit of the figure they belong to, and link figures given twice.

    Args:
        document: The document.
        sentence: The sentence.
        figures: Its figures in order; they are changed in place.
    """
    several = len(figures) > 1
    if several:
        for first, second in pairwise(figures):
            _link_double(document, first, second)
            if second.role == "to" and first.role == "from":
                _share_end(first, second)
    for figure in figures:
        if figure.unit is None and figure.kind == "count" and _is_age(document, sentence, figure):
            figure.unit, figure.kind = _lexicon(document.language).year, "age"
    if several:
        _share(document, sentence, figures)


def _share(document: Document, sentence: Sentence, figures: Sequence[Quantity]) -> None:
    """Give figures without a unit that of another one in the sentence."""
    for figure, later in zip(figures[-2::-1], figures[:0:-1], strict=True):
        if (
            figure.unit is None
            and _HANGING.match(document.text, figure.end)
            and later.kind not in _PAIRS
            and (later.hyphen or later.noun is None)
        ):
            figure.unit, figure.kind = later.unit, later.kind
    for index, figure in enumerate(figures):
        if index and figures[index - 1].kind == "age" and _is_next_age(document, sentence, figures, index):
            figure.unit, figure.kind = figures[index - 1].unit, "age"
        elif figure.unit is None and figure.kind == "count" and figure.numeral.form != "fraction":
            owner = _owner(document, sentence, figures, index)
            if owner is not None and owner.kind not in _PAIRS:
                figure.unit, figure.kind, figure.per = owner.unit, owner.kind, owner.per


def is_of_another_order(part: Quantity, whole: Quantity) -> bool:
    """Tell whether a number is so much larger than another that it counts something else: "three crowds, including 28,000".

    Args:
        part: What might be a part.
        whole: The figure that it might be a part of.
    """
    return part.value is not None and whole.value is not None and part.value > _OTHER_ORDER * whole.value


def _is_age(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """Read "younger than 18", "those 65 and older"."""
    words, lower = _lexicon(document.language), document.tokens.lower
    if figure.value is None or figure.value > OLDEST:
        return False
    before = tuple(lower[max(sentence.first, figure.first - 2) : figure.first])
    return before in words.ages or tuple(lower[figure.stop : figure.stop + 2]) in words.ages_behind


def _owner(document: Document, sentence: Sentence, figures: Sequence[Quantity], index: int) -> Quantity | None:
    """The figure whose unit holds for a bare one: the other end of a change, the whole of a part, a hanging hyphen."""
    figure = figures[index]
    words = _lexicon(document.language)
    lower = document.tokens.lower
    earlier = figures[index - 1] if index else None
    later = figures[index + 1] if index + 1 < len(figures) else None
    set_against = earlier is not None and (
        _is_level(earlier) or (earlier.kind == "money" and figure.numeral.magnitude > 1)
    )
    if set_against and _is_beside(document, sentence, figure, words):
        return earlier  # "profit of $4.2 million, against 3.9 million"
    if earlier is not None and earlier.hyphen and index > 1 and figures[index - 2].noun and figure.role == "by":
        earlier = figures[index - 2]  # "78 seats in the 150-member chamber, up 31"
    if earlier is not None and earlier.unit is not None:
        if figure.role == "to" and earlier.role == "by" and earlier.unit == words.point:
            return earlier
        if figure.role in ("from", "to") and (earlier.role in ("to", "from") or earlier.kind in ("count", "rate")):
            return (
                earlier
                if earlier.kind not in ("percentage", "points", "duration", "age") or earlier.role in ("from", "to")
                else None
            )
        behind = lower[figure.stop : figure.stop + 2]
        if earlier.kind == "count" and behind[:1] == [words.linker] and behind[1:] and behind[1] in words.of_them:
            return earlier
        if earlier.kind == "count" and earlier.role is None and figure.role == "by" and figure.direction:
            return earlier
        if (
            earlier.kind == "count"
            and lower[figure.first - 1] == words.joiner
            and _stands_alone(document, sentence, figure)
        ):
            return earlier
        if figure.role == earlier.role == "by" and earlier.kind in ("percentage", "points"):
            return earlier
    if later is not None and later.kind == "money" and figure.numeral.magnitude > 1:
        between = lower[figure.stop : later.first]
        if between in ([words.linker], [words.linker, words.article]):
            return later
    if later is not None and later.unit is not None:
        between = lower[figure.stop : later.first]
        near = words.including.intersection(between) and len(between) <= 3
        whole = between[:1] == [words.linker] and len(between) <= _REACH and all(word[0].isalnum() for word in between)
        if later.kind == "count" and (near or whole):
            return later
        if later.unit == words.point and later.role == "by" and later.direction and len(between) == 1:
            return later
    if figure.kind == "count" and earlier is not None and earlier.kind == "count" and earlier.unit is not None:
        between = lower[earlier.stop : figure.first]
        if is_of_another_order(figure, earlier):
            return None
        if between and between[-1] in words.including and between[-1] != words.linker:
            return earlier
        if len(between) <= 12 and words.including.isdisjoint(between) and figure.numeral.form != "vague":
            following = lower[figure.stop] if figure.stop < sentence.stop else "."
            if following in words.of_them or (following in (",", ".", ";") and figure.stop >= sentence.stop - 3):
                return earlier
    return None


def _is_level(figure: Quantity) -> bool:
    return figure.kind in _LEVELS and not figure.hyphen and (figure.unit is not None or figure.kind == "rate")


def _is_beside(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    """Read "heard 40 cases, compared with 30", "has 11 goals, three more than last year": no other noun stands behind."""
    lower = document.tokens.lower
    if figure.noun is not None or figure.numeral.form == "vague":
        return False
    behind = [*lower[figure.stop : min(figure.stop + 2, sentence.stop)], "."]
    if behind[0] in words.more:
        return behind[1] in words.than or not behind[1][0].isalnum()
    head = figure.first
    while head > sentence.first and lower[head - 1] in words.rough:
        head -= 1
    before = lower[max(sentence.first, head - 2) : head]
    return any(tuple(before[place:]) in words.compared for place in range(len(before)))


def _share_end(first: Quantity, second: Quantity) -> None:
    """Give the figure from which something moved what is printed with the one to which it moved: "from 8 to 12 million euros"."""
    first.per = first.per or second.per
    if second.kind == "rate" and first.kind == "count":
        first.kind = "rate"
    if first.unit is not None or first.kind != "count" or first.value is None:
        return
    if second.signed:
        first.unit, first.kind = second.unit, second.kind
    elif second.noun is not None:
        first.unit = second.unit
    size, printed = second.value if second.low is None else second.low, second.numeral.mantissa
    if size and printed and first.numeral.magnitude == 1 and first.value < _THOUSAND <= EXACT.divide(size, printed):
        first.value = EXACT.multiply(first.value, EXACT.divide(size, printed))
        if first.value % 1 == 0:
            first.value = first.value.to_integral_value(context=EXACT)


def _stands_alone(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """Whether no noun can follow a number: "12 cows and 24 were sold", not "489 passengers and 24 cabin staff"."""
    following = document.tokens.lower[figure.stop] if figure.stop < sentence.stop else "."
    return not following[0].isalpha() or following in _lexicon(document.language).stands_alone


_MOST_AGES = 12


def _is_next_age(document: Document, sentence: Sentence, figures: Sequence[Quantity], index: int) -> bool:
    """Whether a bare number goes on the ages of several people: "aged 24 and 31", "aged 4, 7 and 9"."""
    words, lower, figure = _lexicon(document.language), document.tokens.lower, figures[index]
    if figure.kind != "count" or figure.signed or figure.noun is not None or not 0 < (figure.value or 0) <= OLDEST:
        return False
    # Nobody lists more ages in a row, and a text of nothing else must not take long.
    for _ in range(_MOST_AGES):
        if not index or figures[index - 1].kind != "age":
            return False
        between = lower[figures[index - 1].stop : figures[index].first]
        if not 0 < len(between) <= 2 or not words.listing.issuperset(between):
            return False
        index -= 1
        if figures[index].first > sentence.first and lower[figures[index].first - 1] in words.aged:
            return True
    return False


def _link_double(document: Document, first: Quantity, second: Quantity) -> None:
    """Link a figure in brackets or behind "or" to the one it repeats in another unit."""
    if first.kind != second.kind or first.kind not in _DOUBLED or first.unit == second.unit:
        return
    if second.start - first.end > 32:
        return
    between = document.text[first.end : second.start]
    if not _OPENING.fullmatch(between):
        return
    bracket = "(" in between or "[" in between
    if bracket or document.text[second.behind : second.behind + 1] in {"", ",", ".", ";", ")"}:
        second.same_as = first
        if bracket and second.per is None:
            per = read_per(document.text, second.end + 1, len(document.text), document.language)
            second.per = per and per.name
        first.per = second.per = second.per or first.per
        if second.direction is None:
            second.direction, second.role = first.direction, first.role
        if second.bound == "exact":
            second.bound = first.bound
