"""Where indirect speech ends: it has no mark there."""

import itertools

from newsparse.readers.attributions.features import describe_cut
from newsparse.readers.attributions.judging import Judge
from newsparse.readers.attributions.subjects import is_verb, speaks_next
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import DASHES, QUOTE, Grammar

__all__ = ["right_edge"]

_FARTHEST_COMMA = 18
_FARTHEST_NOUN = 6
_ASIDES = DASHES | {"-"}
_TOLD = frozenset(["clause", "tell", "ask"])
_SPOKEN = _TOLD | {"object"}


def right_edge(unit: Unit, cue: int, start: int, context: str, grammar: Grammar, judge: Judge) -> int:
    """Find the item behind the last one of a content.

    Args:
        unit: The sentence.
        cue: Item of its cue.
        start: First item of the content.
        context: How the attribution stands, for the model.
        grammar: Closed classes.
        judge: Decides at each place.
    """
    words = unit.words
    size = len(words)
    cutting, stops = grammar.cutting, unit.stops
    if words[start] == QUOTE and stops[start]:
        return start + 1
    inner = words[start + 1 : size - 1]
    if not stops and cutting.isdisjoint(inner):
        return size
    places = list(itertools.compress(range(start + 1, size - 1), map(cutting.__contains__, inner)))
    if stops:
        behind = [item + 1 for item, stopped in stops.items() if stopped and start <= item < size - 2]
        places = sorted({*places, *behind})
    belongs = 0
    if words[start] in grammar.conditional and "," in words[start:]:
        # "said if the vote failed, the firm would go".
        belongs = words.index(",", start) + 1
    for place in places:
        mark = words[place]
        if mark in grammar.pairing and (_parts(unit, cue, place, context, grammar) or _comments(unit, place, grammar)):
            return place
        if mark == "(" or place < belongs:
            continue
        if mark in _ASIDES or (mark == "," and words[place + 1] in grammar.relatives):
            belongs = _behind_aside(unit, start, place, grammar)
            if belongs:
                continue
        evidence = describe_cut(unit, cue, start, place, context=context, grammar=grammar)
        if judge.cuts(unit, cue, start, place, evidence):
            return place
    return size


def _parts(unit: Unit, cue: int, place: int, context: str, grammar: Grammar) -> bool:
    """Whether a clause of the speaker's sentence surely follows: the main verb, another speaker, ", adding ..."."""
    words = unit.words
    following = words[place + 1]
    pause = words[place] == ","
    if pause:
        if context == "relative" and is_verb(unit, place + 1, grammar):
            return True
        if following in grammar.citing:
            return True
        if following in grammar.contrasting and speaks_next(unit, place, grammar):
            return True
        if following in grammar.joining:
            following = unit.word(place + 2)
            own, other = grammar.cues.get(words[cue]), grammar.cues.get(following)
            if own and other and own.form == other.form and other.frame in _TOLD and following in grammar.finite_cues:
                # "said the road was open, and urged drivers ...".
                return True
    elif words[place] in grammar.joining and grammar.form_of(words[cue]) != "ing":
        return False
    after = grammar.cues.get(following)
    return after is not None and after.form == "ing" and after.frame in (_SPOKEN if pause else _TOLD)


def _comments(unit: Unit, place: int, grammar: Grammar) -> bool:
    """Whether the writer says something of the words or of the speaker: "— his third such promise", ", holding up a glass"."""
    words = unit.words
    mark, following = words[place], words[place + 1]
    if mark == "(":
        # A bracket at the end that holds a sentence.
        return ")" in words[-2:] and (
            following in grammar.subjects
            or following in grammar.determining
            or any(is_verb(unit, item, grammar) for item in range(place + 2, len(words) - 1))
        )
    if mark not in DASHES and mark != ",":
        return False
    if mark == "," and following in grammar.gestures:
        needed = grammar.gestures[following]
        return not needed or unit.word(place + 2) in needed
    if following not in grammar.articles and following not in grammar.possessives:
        return False
    for item in range(place + 2, min(place + _FARTHEST_NOUN, len(words) - 1)):
        if words[item] in grammar.verdicts:
            behind = words[item + 1]
            return not (behind in grammar.finite or behind in grammar.attached or is_verb(unit, item + 1, grammar))
        if words[item] in grammar.prepositions or not words[item][0].isalpha():
            break
    return False


def _behind_aside(unit: Unit, start: int, place: int, grammar: Grammar) -> int:
    """The item behind what stands inside a clause; or 0.

    Two dashes hold it, or it is a relative clause between a subject and its verb: "the well, which was drilled in May, gave ...".
    """
    words = unit.words
    stop = min(len(words) - 1, place + _FARTHEST_COMMA)
    if words[place] in _ASIDES:
        for item in range(place + 3, stop):
            if words[item] in _ASIDES:
                return item + 1 + (words[item + 1] in _ASIDES)
            if words[item] in grammar.finite_cues or words[item] == QUOTE:
                break
        return 0
    for item in range(place + 2, stop):
        if words[item] == ",":
            if not _may_be_verb(unit, item + 1, grammar):
                return 0
            return 0 if any(is_verb(unit, i, grammar) for i in range(start + 1, place)) else item + 1
    return 0


def _may_be_verb(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Whether an item behind an inner clause goes on with the verb of the outer one."""
    return is_verb(unit, at, grammar) or (grammar.is_adverb(unit.printed[at]) and is_verb(unit, at + 1, grammar))
