"""What the linear models look at: closed classes of words, shapes and places, never names or open words.

Each model has a function that describes a decision as a list of feature names. Templates that did not lower the loss on
publishers left out of the fit were taken away.
"""

import itertools
from collections.abc import Mapping

from newsparse.readers.attributions.units import QUOTE, Unit
from newsparse.readers.attributions.words import Grammar

__all__ = ["describe_cue", "describe_cut", "describe_quote", "score", "word_class"]

_NOTHING = itertools.repeat(0.0)
_ENDINGS = {"ng": "-ing", "ed": "-ed", "ly": "-ly"}


def word_class(unit: Unit, index: int, grammar: Grammar) -> str:
    """Give the class of an item: a closed class of words, or what its letters look like.

    Args:
        unit: The sentence.
        index: The item; beyond the ends the class is "end".
        grammar: Closed classes.
    """
    if index < 0 or index >= len(unit.words):
        return "end"
    word = unit.words[index]
    known = grammar.classes.get(word)
    first = unit.printed[index][0]
    if known is not None:
        if known == "quote" and unit.stops.get(index):
            return "quote."
        if not (index and known[:3] == "cue" and first.isupper()):
            return known
    if first.isupper():
        return "Cap"
    if not first.isalpha():
        return "number" if first.isdigit() else "mark"
    return _ENDINGS.get(word[-2:], "plural" if word[-1] == "s" else "word")


def score(features: list[str], weights: Mapping[str, float]) -> float:
    """Add up the weights of the features that are there.

    Args:
        features: Names of features.
        weights: Weight by name; a feature without one counts nothing.
    """
    return sum(map(weights.get, features, _NOTHING))


def describe_cue(
    unit: Unit,
    at: int,
    *,
    shape: str,
    head: int,
    source: tuple[int, int] | None,
    content: list[tuple[int, int]],
    behind: int,
    grammar: Grammar,
) -> list[str]:
    """Describe a word that may be a cue, for the model that decides whether it is one.

    Args:
        unit: The sentence.
        at: Its first item.
        shape: How source, cue and content stand.
        head: Last item in front of the verb and its auxiliaries.
        source: Items of the speaker's noun phrase.
        content: Items of the content, at least one pair.
        behind: Item behind it and the words that name the hearer.
        grammar: Closed classes.
    """
    words = unit.words
    word = words[at]
    verb = grammar.cues.get(word)
    following = word_class(unit, behind, grammar)
    noun = f"{word in grammar.nouns}/{verb.form if verb else shape}"
    length = sum([stop - first for first, stop in content])
    size = 0 if length < 3 else 1 if length < 6 else 2 if length < 12 else 3 if length < 25 else 4
    quoted = bool(unit.quotes) and any(QUOTE in words[first:stop] for first, stop in content)
    who = "none" if source is None else word_class(unit, source[1] - 1, grammar)
    return [
        "bias",
        f"kind={verb.frame}/{verb.form}" if verb else f"kind={shape}",
        f"lemma={verb.lemma}/{quoted}" if verb else f"lemma={word}",
        f"share={min(verb.share // 12, 7) if verb else shape}/{quoted}",
        f"shape={shape}/{quoted}",
        f"noun={noun}/{at > 0 and unit.printed[at][0].isupper()}",
        f"noun={noun}/before={word_class(unit, head, grammar)}",
        f"noun={noun}/following={following}",
        f"following={following}/{word_class(unit, behind + 1, grammar)}",
        f"starts={word_class(unit, content[0][0], grammar)}",
        f"who={who}",
        f"who={who}/{shape}",
        f"length={size}/{following}",
        f"opening={word_class(unit, 0, grammar)}",
    ]


def describe_cut(
    unit: Unit, start: int, place: int, *, context: str, cue: tuple[int, int] | None, form: str, grammar: Grammar
) -> list[str]:
    """Describe a place where a content may end, for the model that decides whether it does.

    Args:
        unit: The sentence.
        start: First item of the content.
        place: The item in front of which it may end.
        context: How the attribution stands: frame of the cue, "that", subordinate clause, relative speaker.
        cue: Next word behind the place that may be a cue, and the next comma; None if there is no such word.
        form: Form of the attribution's own cue: a second verb of that form shares its subject.
        grammar: Closed classes.
    """
    words = unit.words
    if unit.stops.get(place - 1) and words[place] != ",":
        mark, after = "quote.", word_class(unit, place, grammar)
    else:
        mark, after = word_class(unit, place, grammar), word_class(unit, place + 1, grammar)
    done = place - start
    left = len(words) - place
    left = 0 if left < 4 else 1 if left < 8 else 2 if left < 16 else 3
    verb = grammar.cues.get(words[cue[0]]) if cue is not None and cue[0] - place < 4 else None
    parallel = f"{verb.form == form}/{verb.frame}/{mark}" if verb else "none"
    return [
        "bias",
        f"mark={mark}/{word_class(unit, place - 1, grammar)}",
        f"after={mark}/{after}",
        f"context={context}",
        f"context={context}/{mark}",
        f"done={0 if done < 3 else 1 if done < 6 else 2 if done < 12 else 3 if done < 24 else 4}/{mark}",
        f"left={left}/{mark}",
        f"left={left}/{mark}/{after}" if mark in _PAUSES else f"left={left}/{after}",
        f"parallel={parallel}",
        f"parallel={parallel}/{after}",
    ]


_PAUSES = frozenset(["comma", "quote."])


def describe_quote(unit: Unit, item: int, inner: str, *, found: int, alone: bool, grammar: Grammar) -> list[str]:
    """Describe a quoted span that no cue has taken, for the model that tells speech from titles and scare quotes.

    Args:
        unit: The sentence.
        item: Its item.
        inner: What stands between the marks.
        found: How many attributions the sentence has.
        alone: Whether the sentence is nothing but quotes.
        grammar: Closed classes.
    """
    words = inner.split()
    count = len(words)
    size = count if count < 5 else 5 if count < 7 else 7 if count < 10 else 10 if count < 20 else 20
    capitals = sum([word[0].isupper() for word in words])
    case = "title" if capitals > 0.6 * count and count > 1 else "Cap" if inner[:1].isupper() else "low"
    stop = inner[-1] if inner.endswith((",", ".", "?", "!")) else "open"
    before = word_class(unit, item - 1, grammar)
    after = word_class(unit, item + 1, grammar)
    return [
        "bias",
        f"size={size}",
        f"size={size}/{case}",
        f"case={case}/{stop}",
        f"before={before}",
        f"before={before}/{size}",
        f"before={before}/{case}",
        f"after={after}",
        f"after={after}/{case}",
        f"found={found > 0}/{size}",
        f"alone={alone}/{size}",
        f"anchored={bool(unit.anchors)}/{found > 0}",
        f"several={len(unit.quotes) > 1}",
        f"first={item == 0}/{stop}",
    ]
