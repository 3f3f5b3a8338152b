"""The group of a verb: what stands between it and its subject, and what behind it makes it one of saying."""

from newsparse.readers.attributions.contents import content_start
from newsparse.readers.attributions.subjects import opens_clause
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import CueForm, Grammar

__all__ = ["before_infinitive", "before_time", "leaves_unsaid", "own_subject", "read_meaning"]

_LONGEST_DENIAL = 4


def read_meaning(
    unit: Unit,
    cue: CueForm,
    at: int,
    found: tuple[int | None, int],
    source: tuple[int, int] | None,
    grammar: Grammar,
) -> tuple[int | None, int, bool]:
    """Tell whether what follows a verb makes it surely one of saying: "ordered the firm to pay", "denied taking the money".

    Args:
        unit: The sentence.
        cue: The form of the verb.
        at: The item behind the verb.
        found: First item of the content, and the one behind the hearer, as they are for any verb of its frame.
        source: Items of the subject.
        grammar: Closed classes.

    Returns:
        First item of the content, the one behind the hearer, and whether the verb is surely one of saying.
    """
    start, hearer = found
    if source is None:
        return start, hearer, False
    if cue.lemma in grammar.commanding:
        if cue.frame not in ("tell", "ask"):
            # "warned drivers to stay at home", but "warned the road was icy".
            start, hearer = content_start(unit, at, grammar, tells=True)
        if start is not None and hearer > at and _opens_infinitive(unit, start, grammar):
            meant = _is_somebody(unit, (at, hearer), grammar)
            return (start, hearer, True) if meant else (*found, False)
        return *found, False
    if start != at:
        return start, hearer, False
    if cue.lemma in grammar.denying:
        words = unit.words
        sure = words[start].endswith(grammar.progressive) or not grammar.deniable.isdisjoint(
            words[start : start + _LONGEST_DENIAL]
        )
    else:
        sure = _opens_infinitive(unit, start, grammar) and _is_somebody(unit, source, grammar)
    return start, hearer, sure


def _opens_infinitive(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Whether "to" or "not to" and a verb stand at an item."""
    at += unit.words[at] in grammar.asked and unit.words[at] not in grammar.to
    following = unit.word(at + 1)
    return (
        unit.word(at) in grammar.to
        and following.isalpha()
        and following not in grammar.governing
        and not unit.is_capital(at + 1)
    )


def _is_somebody(unit: Unit, phrase: tuple[int, int], grammar: Grammar) -> bool:
    """Whether a phrase means people or an organization, as far as its words show it."""
    words = unit.words
    first, stop = phrase
    for place in range(first + 1, stop):
        if words[place] in grammar.prepositions or words[place] == ",":
            stop = place
            break
    word = words[stop - 1]
    return (
        word in grammar.people
        or word in grammar.bodies
        or word in grammar.objects
        or (word in grammar.subjects and word not in grammar.expletives)
        or (unit.is_capital(stop - 1) and stop > 1)
        or (word.endswith(grammar.plural) and word[:-1] in grammar.people)
    )


def own_subject(unit: Unit, head: int, floor: int, grammar: Grammar) -> int:
    """Find where a participle's own subject begins, as in ", with critics calling it ..."; 0 if it has none.

    Args:
        unit: The sentence.
        head: The item in front of the participle.
        floor: Item before which nothing belongs to it.
        grammar: Closed classes.
    """
    for place in range(head, max(floor, head - 8) - 1, -1):
        if unit.words[place] in grammar.accompanying:
            return place + 1 if place < head else 0
        if not unit.words[place][0].isalnum():
            return 0
    return 0


def before_time(unit: Unit, head: int, floor: int, grammar: Grammar) -> int:
    """Step back over words that say when and stand between subject and verb: "on Monday", "last week", "here".

    Args:
        unit: The sentence.
        head: The last of them.
        floor: Item before which nothing belongs to the verb.
        grammar: Closed classes.
    """
    words = unit.words
    at = head
    if (
        words[at] in grammar.weekdays
        or (words[at] in grammar.months and unit.is_capital(at))
        or words[at] in grammar.periods
    ):
        at -= 1
        while at > floor and words[at] in grammar.before_times:
            at -= 1
        if words[head] in grammar.periods and at == head - 1:
            return head
        if words[at].endswith(grammar.past):
            # "a poll published on Sunday showed": the day belongs to the noun.
            return head
    elif words[at] in grammar.here:
        at -= 1
    return (
        at if at >= floor and at < head and words[at][0].isalnum() and words[at] not in grammar.prepositions else head
    )


def before_infinitive(unit: Unit, head: int, floor: int, grammar: Grammar) -> tuple[int, str]:
    """Step back over "declined to", "went on to", "was quick to": the item before, and its word.

    Args:
        unit: The sentence.
        head: The item of the "to".
        floor: Item before which nothing belongs to the verb.
        grammar: Closed classes.
    """
    words = unit.words
    start = head
    head -= 1
    steps = 0
    while (
        head >= floor
        and steps < 4
        and words[head].isalpha()
        and (words[head].endswith(grammar.past) or words[head] in grammar.verbal or words[head] in grammar.raising)
    ):
        head -= 1
        steps += 1
    return head, (words[head] if head >= floor and steps else words[start])


def leaves_unsaid(unit: Unit, at: int, cue: CueForm, head: int, start: int, grammar: Grammar) -> bool:
    """Tell whether somebody is reported not to say a clause: "did not say that the road was shut"; a question is left open.

    Args:
        unit: The sentence.
        at: The verb.
        cue: The form it is.
        head: Last item in front of it and its auxiliaries.
        start: First item of the clause.
        grammar: Closed classes.
    """
    group = unit.words[head + 1 : at]
    if not group or grammar.negations.isdisjoint(group) or cue.lemma in grammar.doubting:
        return False
    if not grammar.restricting.isdisjoint(group):
        return False
    first = unit.words[start]
    return unit.words[start - 1] in grammar.that or (
        start == at + 1
        and cue.lemma in grammar.certain
        and first not in grammar.subordinators
        and opens_clause(unit, start, grammar)
    )
