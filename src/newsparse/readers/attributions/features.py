"""What two small linear models look at: closed classes of words, shapes and places, never names or open words."""

from collections.abc import Mapping

from newsparse.readers.attributions.units import QUOTE, Unit
from newsparse.readers.attributions.words import Grammar

__all__ = ["describe_cue", "describe_cut", "describe_quote", "score", "word_class"]


def word_class(unit: Unit, index: int, grammar: Grammar) -> str:
    """Give the class of an item: a closed class of words, or what its letters look like.

    Args:
        unit: The sentence.
        index: The item; beyond the ends the class is "end".
        grammar: Closed classes.
    """
    words = unit.words
    if not 0 <= index < len(words):
        return "end"
    word = words[index]
    known = grammar.classes.get(word)
    if word == QUOTE and unit.stops.get(index):
        return "quote."
    if known is not None and not (known[:3] == "cue" and index and unit.printed[index][0].isupper()):
        return known
    first = unit.printed[index][0]
    if first.isupper():
        return "Cap"
    if not first.isalnum():
        return "mark"
    if first.isdigit():
        return "number"
    return _SHAPES.get(word[-2:], "plural" if word[-1] == "s" else "word")


_SHAPES = {"ng": "-ing", "ed": "-ed", "ly": "-ly"}


def score(features: list[str], weights: Mapping[str, float]) -> float:
    """Add up the weights of the features that are there.

    Args:
        features: Names of features.
        weights: Weight by name; a feature without one counts nothing.
    """
    get = weights.get
    return sum([get(feature, 0.0) for feature in features])


def describe_cue(
    unit: Unit,
    at: int,
    *,
    lemma: str,
    shape: str,
    head: int,
    source: tuple[int, int] | None,
    content: list[tuple[int, int]],
    behind: int,
    inside: bool,
    grammar: Grammar,
) -> list[str]:
    """Describe a word that may be a cue, for the model that decides whether it is one.

    Args:
        unit: The sentence.
        at: The word.
        lemma: Its dictionary form.
        shape: How source, cue and content stand.
        head: Last item in front of the verb and its auxiliaries.
        source: Items of the speaker's noun phrase.
        content: Items of the content.
        behind: Item behind the cue.
        inside: Whether it stands in the content of the attribution before it.
        grammar: Closed classes.
    """
    words = unit.words
    form = grammar.cues.get(words[at])
    kind = f"{form.frame}/{form.form}" if form else "according"
    share = min(form.share // 12, 7) if form else 8
    noun = "noun" if form and words[at] in grammar.nouns else "verb"
    following = word_class(unit, behind, grammar)
    before = word_class(unit, head, grammar)
    group = sorted({word_class(unit, place, grammar) for place in range(head + 1, at)})
    length = sum(stop - first for first, stop in content)
    size = 0 if length < 3 else 1 if length < 6 else 2 if length < 12 else 3 if length < 25 else 4
    quoted = any(QUOTE in words[first:stop] for first, stop in content)
    starts = word_class(unit, content[0][0], grammar) if content else "none"
    who = "none" if source is None else word_class(unit, source[1] - 1, grammar)
    capital = "Cap" if at and unit.printed[at][0].isupper() else "low"
    opening = word_class(unit, 0, grammar)
    return [
        "bias",
        f"share={share}",
        f"share={share}/{shape}",
        f"kind={kind}",
        f"kind={kind}/{following}",
        f"noun={noun}/{form.form if form else ''}/{following}",
        f"noun={noun}/{form.form if form else ''}/{before}",
        f"noun={noun}/{capital}",
        f"shape={shape}",
        f"shape={shape}/{size}",
        f"shape={shape}/{quoted}",
        f"before={before}",
        f"before={before}/{following}",
        f"following={following}",
        f"following2={following}/{word_class(unit, behind + 1, grammar)}",
        f"group={'+'.join(group)}",
        f"starts={starts}",
        f"who={who}",
        f"who={who}/{shape}",
        f"length={size}/{following}",
        f"quoted={quoted}/{share}",
        f"inside={inside}/{shape}",
        f"opening={opening}",
        f"headline={unit.block == 0}",
        f"end={unit.words[-1]}",
    ]


def describe_cut(
    unit: Unit, start: int, place: int, *, context: str, cue: tuple[int, int] | None, grammar: Grammar
) -> list[str]:
    """Describe a place where a content may end, for the model that decides whether it does.

    Args:
        unit: The sentence.
        start: First item of the content.
        place: The item in front of which it may end.
        context: How the attribution stands: frame of the cue, "that", subordinate clause, relative speaker.
        cue: Next word behind the place that may be a cue, and the next comma; None if there is no such word.
        grammar: Closed classes.
    """
    words = unit.words
    if unit.stops.get(place - 1) and words[place] != ",":
        mark, shift = "quote.", 0
    else:
        mark, shift = word_class(unit, place, grammar), 1
    after = word_class(unit, place + shift, grammar)
    second = word_class(unit, place + shift + 1, grammar)
    before = word_class(unit, place - 1, grammar)
    done = place - start
    done = 0 if done < 3 else 1 if done < 6 else 2 if done < 12 else 3 if done < 24 else 4
    left = len(words) - place
    left = 0 if left < 4 else 1 if left < 8 else 2 if left < 16 else 3
    said = "none" if cue is None else "near" if cue[0] - place < 4 else "clause" if cue[0] < cue[1] else "far"
    quoted = QUOTE in words[start:place]
    behind = QUOTE in words[place:]
    return [
        "bias",
        f"mark={mark}",
        f"mark={mark}/{after}",
        f"mark={mark}/{after}/{second}",
        f"mark={mark}/{before}",
        f"mark={mark}/{after}/{said}",
        f"mark={mark}/{after}/{context}",
        f"context={context}",
        f"context={context}/{mark}",
        f"done={done}/{mark}",
        f"left={left}/{mark}",
        f"left={left}/{after}",
        f"said={said}/{mark}",
        f"quoted={quoted}/{behind}/{mark}",
        f"quoted={quoted}/{before}/{after}",
        f"quoted={behind}/{after}",
    ]


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
    capitals = sum(word[0].isupper() for word in words)
    case = "title" if capitals > 0.6 * count and count > 1 else "Cap" if inner[:1].isupper() else "low"
    stop = inner[-1] if inner.endswith((",", ".", "?", "!")) else "open"
    before = word_class(unit, item - 1, grammar)
    after = word_class(unit, item + 1, grammar)
    anchored = not grammar.anchors.isdisjoint(unit.words)
    several = len(unit.quotes) > 1
    return [
        "bias",
        f"size={size}",
        f"size={size}/{case}",
        f"case={case}/{stop}",
        f"stop={stop}",
        f"before={before}",
        f"before={before}/{size}",
        f"before={before}/{case}",
        f"after={after}",
        f"after={after}/{case}",
        f"around={before}/{after}",
        f"found={found > 0}/{size}",
        f"alone={alone}",
        f"alone={alone}/{size}",
        f"anchored={anchored}/{found > 0}",
        f"several={several}",
        f"headline={unit.block == 0}",
        f"first={item == 0}/{stop}",
    ]
