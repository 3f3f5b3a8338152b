"""Two numbers that are one figure: ranges, scores, ratios; and two that look like one but are two sides."""

import functools
import re
from collections.abc import Sequence
from decimal import Context, Decimal

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.readers.quantities import Quantity
from newsparse.rules import Rule

__all__ = ["RANGE", "RATIO", "SCORE", "join_ranges"]

RANGE = Rule(
    "stats.range",
    "A range gives two numbers with a dash, with 'to', or with 'between' and 'and'; they share unit and magnitude.",
)
SCORE = Rule("stats.score", "The score of a match or a vote is two bare numbers with a dash.")
RATIO = Rule("stats.ratio", "A ratio gives two numbers of which the second is one.")

_EXACT = Context(prec=80)
_SPACES = re.compile(r"\s+")
_REACH = 6


@attrs.frozen
class _Lexicon:
    links: frozenset[str]
    joiner: str
    opener: str
    to: str
    by: str
    ranging: frozenset[str]
    sides: frozenset[str]
    scores: frozenset[str]
    vote: str
    votes: frozenset[str]
    bounds: frozenset[str]
    ratio_before: frozenset[str]
    majority: frozenset[str]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table = language.table("ranges")
    return _Lexicon(
        links=frozenset(table["links"]),
        joiner=table["joiner"],
        opener=table["opener"],
        to=table["to"],
        by=table["by"],
        ranging=frozenset(table["ranging"]),
        sides=frozenset(table["sides"]),
        scores=frozenset(table["scores"]),
        vote=table["vote"],
        votes=frozenset(table["votes"]),
        bounds=frozenset(table["bounds"]),
        ratio_before=frozenset(table["ratio_before"]),
        majority=frozenset(table["majority"]),
    )


def join_ranges(document: Document, sentence: Sentence, figures: Sequence[Quantity]) -> list[Quantity]:
    """Join the numbers that are one figure.

    Args:
        document: The document.
        sentence: The sentence.
        figures: Its quantities in order, changes marked.

    Returns:
        The figures, in order.
    """
    joined: list[Quantity] = []
    for figure in figures:
        if joined and _join(document, sentence, joined[-1], figure):
            continue
        joined.append(figure)
    return joined


def _join(document: Document, sentence: Sentence, first: Quantity, second: Quantity) -> bool:
    """Take the second number into the first where they are one figure; tell whether they are."""
    text = document.text
    if second.start - first.end > 12 or first.value is None or second.value is None or first.numeral.form == "odds":
        return False
    words = _lexicon(document.language)
    link = _SPACES.sub(" ", text[first.end : second.start]).strip().lower()
    if link.startswith(words.to + " "):
        link = words.to if link[len(words.to) + 1 :] in words.bounds else link
    if link == words.joiner:
        before = document.tokens.lower[max(sentence.first, first.first - 3) : first.first]
        if words.opener not in before:
            return False
    elif link.strip("-") == words.to and link != words.to:
        link = "-to-"
    elif link not in words.links and not (link.strip("- ") == words.by and second.hyphen):
        return False
    if first.kind == "age" and not first.signed:
        return False
    if _is_pair(document, sentence, first, second, link, words):
        _share_unit(first, second)
        return False
    if _is_score(document, sentence, first, second, link, words):
        return True
    return _is_range(document, sentence, first, second, link, words)


def _is_pair(
    document: Document, sentence: Sentence, first: Quantity, second: Quantity, link: str, words: _Lexicon
) -> bool:
    """Two sides of a poll or a vote: percentages or votes, the larger one first."""
    if second.noun is not None and second.unit == words.vote and first.value is not None and second.value is not None:
        return link == words.to and first.value > second.value
    if second.unit != "percent" or first.value is None or second.value is None:
        return False
    if first.signed and first.unit != "percent":
        return False
    return first.value > second.value or (
        link != words.joiner
        and first.signed
        and bool(words.sides.intersection(document.tokens.lower[second.stop : second.stop + 3]))
    )


def _share_unit(first: Quantity, second: Quantity) -> None:
    first.direction = first.role = second.direction = second.role = None
    if first.unit is None or not first.signed:
        first.unit, first.kind, first.noun = second.unit, second.kind, None
        first.signed = second.signed


def _is_score(
    document: Document, sentence: Sentence, first: Quantity, second: Quantity, link: str, words: _Lexicon
) -> bool:
    if first.signed or second.signed or first.numeral.magnitude > 1 or link == words.joiner or link == "or":
        return False
    lower, tokens = document.tokens.lower, document.tokens
    if first.value is None or second.value is None:
        return False
    around = set(lower[max(sentence.first, first.first - _REACH) : first.first])
    around.update(lower[second.stop : min(sentence.stop, second.stop + 3)])
    if (
        second.value == 1
        and first.value > 1
        and (
            "to" in link
            or (
                words.ratio_before.intersection(lower[max(sentence.first, first.first - 2) : first.first])
                and second.noun is None
            )
        )
    ):
        kind, rule = "ratio", RATIO
    elif (
        first.numeral.form != "digits"
        or second.numeral.form != "digits"
        or "." in document.text[first.start : second.end]
    ):
        return False
    elif (
        second.noun is not None
        and first.value < second.value
        and not words.scores.intersection(around - words.majority)
    ):
        return False
    elif link in ("-", "–", "‑") and (first.value >= second.value or words.scores & around or second.noun is None):
        kind, rule = "score", SCORE
    elif link == words.to and words.votes & around and second.noun is None:
        kind, rule = "score", SCORE
    else:
        return False
    del tokens
    first.kind = "ratio" if kind == "ratio" else "score"
    first.low, first.high, first.value = first.value, second.value, None
    first.end, first.stop, first.behind, first.hyphen = second.end, second.stop, second.end, second.hyphen
    first.unit = words.vote if kind == "score" and words.votes & around else None
    first.noun, first.per, first.rule = None, None, rule.name
    first.direction = first.role = None
    return True


def _is_range(
    document: Document, sentence: Sentence, first: Quantity, second: Quantity, link: str, words: _Lexicon
) -> bool:
    if first.signed and second.signed and first.unit != second.unit:
        return False
    if first.value is None or second.value is None:
        return False
    if link == "or" and (
        first.signed or first.numeral.magnitude > 1 or not first.value < second.value <= first.value + 5
    ):
        return False
    if first.signed and not second.signed and (first.kind != "money" or second.noun is not None):
        return False
    if first.noun is not None and second.noun is None and second.signed:
        return False
    ranging = words.ranging.intersection(document.tokens.lower[max(sentence.first, first.first - 4) : first.first])
    if first.signed and second.signed and link == words.to and not ranging and first.direction and second.role == "to":
        return False
    if first.role == "from" and not ranging and not _shares_magnitude(first, second, link):
        return False
    if link == words.to and first.value is not None and second.value is not None and first.value == second.value:
        return False
    low, high = first.value, second.value
    if low is None or high is None:
        return False
    if (
        not first.signed
        and second.numeral.magnitude == 1
        and second.value is not None
        and second.unit
        and second.numeral.value
    ):
        low = _EXACT.multiply(low, _EXACT.divide(high, second.numeral.value)) if second.numeral.value != high else low
    if _shares_magnitude(first, second, link):
        low = (
            _EXACT.multiply(low, Decimal(second.numeral.magnitude)).to_integral_value()
            if _is_whole(low, second)
            else _EXACT.multiply(low, Decimal(second.numeral.magnitude))
        )
    if high < low and link in ("-", "–", "or"):
        return False
    if not first.signed and second.signed:
        first.unit, first.kind = second.unit, second.kind
    elif first.signed and not second.signed and first.numeral.magnitude == 1 and second.numeral.magnitude == 1:
        pass
    elif not first.signed:
        first.unit, first.kind, first.noun = second.unit, second.kind, second.noun
    if first.kind == "money" and not second.signed and second.numeral.magnitude > 1 and first.numeral.magnitude == 1:
        pass
    first.low, first.high, first.value, first.fraction = low, high, None, None
    first.end, first.stop, first.behind = second.end, second.stop, second.behind
    first.signed, first.hyphen = first.signed or second.signed, second.hyphen
    first.per = second.per or first.per
    first.rule = RANGE.name
    if first.role is None and second.role not in (None, "to"):
        first.direction, first.role = second.direction, second.role
    return True


def _is_whole(low: Decimal, second: Quantity) -> bool:
    product = _EXACT.multiply(low, Decimal(second.numeral.magnitude))
    return product == product.to_integral_value()


def _shares_magnitude(first: Quantity, second: Quantity, link: str) -> bool:
    """Whether the magnitude behind the second number holds for the first: "$8-12bn", "four to five thousand"."""
    if first.numeral.magnitude != 1 or second.numeral.magnitude == 1 or first.numeral.mantissa is None:
        return False
    mantissa = second.numeral.mantissa
    return mantissa is not None and first.numeral.mantissa < mantissa and first.numeral.mantissa < 1000
