"""What the linear models look at: closed classes of words, shapes and places, never names or open words.

Each model has a function that gathers the evidence for a decision, as one key for each of its groups of features, and a
function for each group that names the features of a key. What a key weighs is worked out once and kept. Templates that did
not lower the loss on publishers left out of the fit were taken away.
"""

import bisect
import itertools
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newsparse.memo import Memo
from newsparse.readers.attributions.proposals import Proposal
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import QUOTE, Grammar

__all__ = [
    "Evidence",
    "Model",
    "cue_model",
    "cut_model",
    "describe_cue",
    "describe_cut",
    "describe_quote",
    "quote_model",
]

Evidence = tuple[tuple[Any, ...], ...]
"""What speaks for or against a decision: one key for each group of features, in the order of the model."""

_NOTHING = itertools.repeat(0)
_MOST_KEYS = 20_000
"""How many keys of a group keep their weight; more than news needs, few enough for memory."""


def _make_group(name: Callable[..., list[str]], weights: Mapping[str, int]) -> Memo[tuple[Any, ...], int]:
    """Tell what each key of a group of features weighs."""
    return Memo(lambda key: sum(map(weights.get, name(*key), _NOTHING)), most=_MOST_KEYS)


class Model:
    """A linear model over groups of features.

    Attributes:
        namers: Name the features of a key, one for each group.
        groups: What the keys of each group weigh.
    """

    def __init__(self, names: Sequence[Callable[..., list[str]]], weights: Mapping[str, float]) -> None:
        # Whole hundredths add up to the same in any order.
        hundredths = {name: round(100 * weight) for name, weight in weights.items()}
        self.namers = names
        self.groups = [_make_group(name, hundredths) for name in names]

    def score(self, evidence: Evidence) -> int:
        """Add up what the evidence weighs, in hundredths; a feature without a weight counts nothing.

        Args:
            evidence: A key for each group.
        """
        return sum(map(operator.getitem, self.groups, evidence))

    def names(self, evidence: Evidence) -> list[str]:
        """Name the features of some evidence, as they stand in the table of weights.

        Args:
            evidence: A key for each group.
        """
        return [name for namer, key in zip(self.namers, evidence, strict=True) for name in namer(*key)]


def _class_at(unit: Unit, index: int, grammar: Grammar) -> str:
    """Give the class of an item, "end" beyond the ends of the sentence."""
    if index > 0:
        return grammar.classes[unit.printed[index]] if index < len(unit.printed) else "end"
    if index < 0:
        return "end"
    # The first word of a sentence has its capital for that; a verb keeps its class there.
    found = grammar.classes.named.get(unit.words[0], "")
    return found if found[:3] == "cue" else grammar.classes[unit.printed[0]]


def cue_model(grammar: Grammar) -> Model:
    """Give the model that decides whether a word is a cue.

    Args:
        grammar: Brings the weights.
    """

    def name_word(word: str, shape: str, quoted: str) -> list[str]:
        verb = grammar.cues.get(word)
        return [
            "bias",
            f"kind={verb.frame}/{verb.form}" if verb else f"kind={shape}",
            f"lemma={verb.lemma}/{quoted}" if verb else f"lemma={word}",
            f"share={min(verb.share // 12, 7) if verb else shape}/{quoted}",
            f"shape={shape}/{quoted}",
        ]

    return Model([name_word, *_CUE_NAMES], grammar.cue_weights)


_CUE_NAMES: Sequence[Callable[..., list[str]]] = (
    lambda noun, form, capital, before: [f"noun={noun}/{form}/{capital}", f"noun={noun}/{form}/before={before}"],
    lambda noun, form, following, size: [f"noun={noun}/{form}/following={following}", f"length={size}/{following}"],
    lambda following, after: [f"following={following}/{after}"],
    lambda starts, opening: [f"starts={starts}", f"opening={opening}"],
    lambda who, shape: [f"who={who}", f"who={who}/{shape}"],
)


def describe_cue(unit: Unit, proposal: Proposal, grammar: Grammar) -> Evidence:
    """Gather what speaks for a word to be a cue.

    Args:
        unit: The sentence.
        proposal: What would be said, and by whom.
        grammar: Closed classes.
    """
    words, printed, classes = unit.words, unit.printed, grammar.classes
    size = len(words)
    at, behind = proposal.cue
    shape, source, content = proposal.shape, proposal.source, proposal.content
    if proposal.addressee:
        behind = proposal.addressee[1]
    word = words[at]
    verb = grammar.cues.get(word)
    form = verb.form if verb else shape
    noun = word in grammar.nouns
    following = classes[printed[behind]] if behind < size else "end"
    length = 0
    quoted = False
    for first, stop in content:
        length += stop - first
        quoted = quoted or (QUOTE in words[first:stop])
    return (
        (word, shape, quoted),
        (noun, form, at > 0 and printed[at][0].isupper(), _class_at(unit, proposal.head, grammar)),
        (noun, form, following, bisect.bisect_right(_LENGTHS, length)),
        (following, classes[printed[behind + 1]] if behind + 1 < size else "end"),
        (_class_at(unit, content[0][0], grammar), _class_at(unit, 0, grammar)),
        ("none" if source is None else _class_at(unit, source[1] - 1, grammar), shape),
    )


def cut_model(grammar: Grammar) -> Model:
    """Give the model that decides whether a content ends at a place.

    Args:
        grammar: Brings the weights.
    """
    return Model(_CUT_NAMES, grammar.cut_weights)


_PAUSES = frozenset(["comma", "quote."])
_CUT_NAMES: Sequence[Callable[..., list[str]]] = (
    lambda mark, before: ["bias", f"mark={mark}/{before}"],
    lambda mark, after, left: [
        f"after={mark}/{after}",
        f"left={left}/{mark}",
        f"left={left}/{mark}/{after}" if mark in _PAUSES else f"left={left}/{after}",
    ],
    lambda mark, context, done: [f"context={context}", f"context={context}/{mark}", f"done={done}/{mark}"],
    lambda mark, commas, lemma: [f"commas={commas}/{mark}", f"lemma={lemma}"],
    lambda mark, pause, occasion: [f"pause={pause}/{mark}", f"occasion={occasion}/{mark}"],
    lambda parallel, after: [f"parallel={parallel}", f"parallel={parallel}/{after}"],
)


def describe_cut(unit: Unit, cue: int, start: int, place: int, *, context: str, grammar: Grammar) -> Evidence:
    """Gather what speaks for a content to end at a place.

    Args:
        unit: The sentence.
        cue: Item of its cue: a second verb of the same form shares its subject.
        start: First item of the content.
        place: The item in front of which it may end.
        context: How the attribution stands: frame of the cue, "that", subordinate clause, relative speaker.
        grammar: Closed classes.
    """
    words, printed, classes = unit.words, unit.printed, grammar.classes
    mark, after = classes[printed[place]], classes[printed[place + 1]]
    if unit.stops.get(place - 1) and words[place] != ",":
        mark, after = "quote.", mark
    own = grammar.cues.get(words[cue])
    form, lemma = (own.form, own.lemma) if own else ("", words[cue])
    ahead = words[place + 2 : place + _NEAR_PAUSE]
    pause = next(filter(grammar.pausing.__contains__, ahead), "far" if place + _NEAR_PAUSE < len(words) else "end")
    occasion = mark in _ADJUNCTS and not grammar.events.isdisjoint(words[place + 1 : place + _NEAR_OCCASION])
    near = words[place + 1 : place + _NEAR]
    parallel = "none"
    if not grammar.finite_cues.isdisjoint(near):
        verb = grammar.cues[next(filter(grammar.finite_cues.__contains__, near))]
        parallel = f"{verb.form == form}/{verb.frame}/{mark}"
    return (
        (mark, classes[printed[place - 1]]),
        (mark, after, bisect.bisect_right(_LEFT, len(words) - place)),
        (mark, context, bisect.bisect_right(_DONE, place - start)),
        (mark, min(words[start:place].count(","), 3), lemma),
        (mark, pause, occasion),
        (parallel, after),
    )


# How many items are left, and how many the content has: below each of these it is another feature.
_LEFT, _DONE, _LENGTHS = (4, 8, 16), (3, 6, 12, 24), (3, 6, 12, 25)
# How near a verb must stand to share the subject of the cue.
_NEAR = 4
_NEAR_PAUSE = 12
_NEAR_OCCASION = 5
_ADJUNCTS = frozenset(["in", "on", "prepositions", "when"])


def quote_model(grammar: Grammar) -> Model:
    """Give the model that tells speech from titles and scare quotes.

    Args:
        grammar: Brings the weights.
    """
    return Model(_QUOTE_NAMES, grammar.quote_weights)


_QUOTE_NAMES: Sequence[Callable[..., list[str]]] = (
    lambda size, case, alone, found: [
        "bias",
        f"size={size}",
        f"size={size}/{case}",
        f"found={found}/{size}",
        f"alone={alone}/{size}",
    ],
    lambda before, size, case: [f"before={before}", f"before={before}/{size}", f"before={before}/{case}"],
    lambda after, case: [f"after={after}", f"after={after}/{case}"],
    lambda case, stop, first: [f"case={case}/{stop}", f"first={first}/{stop}"],
    lambda anchored, found, several: [f"anchored={anchored}/{found}", f"several={several}"],
)


def describe_quote(unit: Unit, item: int, inner: str, *, found: bool, alone: bool, grammar: Grammar) -> Evidence:
    """Gather what speaks for a quoted span that no cue has taken to be speech.

    Args:
        unit: The sentence.
        item: Its item.
        inner: What stands between the marks.
        found: Whether the sentence has an attribution.
        alone: Whether the sentence is nothing but quotes.
        grammar: Closed classes.
    """
    words = inner.split()
    count = len(words)
    size = count if count < 5 else 5 if count < 7 else 7 if count < 10 else 10 if count < 20 else 20
    capitals = sum([word[0].isupper() for word in words])
    case = "title" if capitals > 0.6 * count and count > 1 else "Cap" if inner[:1].isupper() else "low"
    return (
        (size, case, alone, found),
        (_class_at(unit, item - 1, grammar), size, case),
        (_class_at(unit, item + 1, grammar), case),
        (case, inner[-1] if inner.endswith((",", ".", "?", "!")) else "open", item == 0),
        (bool(unit.anchors), found, len(unit.quotes) > 1),
    )
