"""What is said: where the content of an attribution begins, and where one in front of its cue goes on behind it."""

from newsparse.readers.attributions.subjects import behind_occasion, opens_clause, speaks_next
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import DASHES, ENDS, QUOTE, Grammar

__all__ = ["content_before", "content_start", "left_start", "resume_start"]

_SAYING = frozenset(["clause", "tell"])
_BEFORE_SPEAKER = DASHES.union([",", QUOTE, "?", "!"])
_FARTHEST = 18
_LONGEST_RECIPIENT = 12
_LONGEST_ATTRIBUTION = 14


def content_start(unit: Unit, at: int, grammar: Grammar, *, tells: bool = False) -> tuple[int | None, int]:
    """Find where the content begins behind a verb.

    Args:
        unit: The sentence.
        at: The item behind the verb.
        grammar: Closed classes.
        tells: Whether the verb names the hearer first.

    Returns:
        First item of the content, None where nothing is said on this side; and the item behind the hearer.
    """
    words = unit.words
    size = len(words)
    while (
        at < size
        and (words[at] in grammar.adverbs or words[at].endswith(grammar.adverbial))
        and grammar.is_adverb(unit.printed[at])
        and words[at] not in grammar.focusing
    ):
        at += 1
    if at < size and words[at] in grammar.focusing and unit.word(at + 1) in grammar.that:
        at += 1
    behind = _skip_recipient(unit, at, grammar) if tells else at
    if behind >= size:
        return None, behind
    start = (
        _opening(unit, behind, grammar, behind_hearer=behind > at) if words[behind] in grammar.near_content else behind
    )
    return (start if start is not None and start < size else None), behind


def _opening(unit: Unit, at: int, grammar: Grammar, *, behind_hearer: bool) -> int | None:
    """Where the content begins behind the verb, its adverbs and its hearer; perhaps behind the end of the sentence."""
    words = unit.words
    size = len(words)
    word = words[at]
    if word in grammar.that:
        return at + 1 if unit.word(at + 1) not in ENDS else None
    if word == ",":
        return at + 1 if unit.word(at + 1) == QUOTE else None
    if word in (":", QUOTE):
        return at + (word == ":")
    if word in ENDS or word in DASHES or word in grammar.coordinators:
        return None
    if word in grammar.adjoining:
        return _behind_adjunct(unit, at, grammar)
    if word in grammar.times:
        place = _behind_time(unit, at, grammar)
        if place == at:
            return at
        if place < size and not (
            words[place] in grammar.prepositions
            or words[place] in grammar.coordinators
            or words[place] in grammar.adjoining
            or words[place] in _HALTS
        ):
            return place + (words[place] in grammar.that)
        at = place - 1 if words[place - 1] in grammar.times else at
        return _behind_adjunct(unit, at, grammar)
    if word in grammar.relatives and behind_hearer:
        # "told the mayors who had gathered, "..."".
        return _next_quote(unit, at) or at
    if word in grammar.to and _names_hearer(unit, at + 1, grammar):
        # "wrote to his followers, "..."", "explained to the board that ...".
        place = _skip_recipient(unit, at + 1, grammar)
        if unit.word(place) in grammar.that or (unit.word(place) in (",", ":") and unit.word(place + 1) == QUOTE):
            return place + 1
        return at
    if word in grammar.prepositions and word not in grammar.to:
        # "said on Thursday more than 400 homes had been lost"
        place = _behind_time(unit, at + 1, grammar) if unit.word(at + 1) in grammar.moving else at
        if place > at + 1 and opens_clause(unit, place, grammar):
            return place
        return _behind_adjunct(unit, at, grammar)
    return at


_HALTS = frozenset([",", ".", ":", ";", "?", "!", ")"]) | DASHES


def _behind_time(unit: Unit, at: int, grammar: Grammar) -> int:
    """The item behind words such as "Tuesday night", "last week", "earlier this month", "Jan. 6"."""
    words = unit.words
    place = at
    if words[at] in grammar.before_times and unit.word(at + 1) in grammar.dated and unit.word(at + 2) in grammar.dating:
        # "early on Monday", "late in May"
        place += 2
    while place < len(words):
        word = words[place]
        if (
            word in grammar.weekdays
            or word in grammar.periods
            or (place > at and word.isdigit())
            or (word in grammar.times and unit.word(place + 1) in grammar.moving)
        ):
            place += 1
        elif word in grammar.months and unit.is_capital(place):
            place += 2 if unit.word(place + 1) == "." and unit.word(place + 2).isdigit() else 1
        elif (place > at and word in grammar.times and word not in grammar.determiners) or (
            place == at and word in grammar.moments
        ):
            place += 1
        else:
            break
    return place


def _names_hearer(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Whether what follows "to" is somebody and no verb."""
    word = unit.word(at)
    return unit.is_capital(at) or word in grammar.determiners or word in grammar.possessives or word in grammar.objects


def _skip_recipient(unit: Unit, at: int, grammar: Grammar) -> int:
    """The item behind the words that name the hearer."""
    words = unit.words
    if at >= len(words):
        return at
    if words[at] in grammar.objects and words[at] not in grammar.possessives:
        return at + 1
    for place in range(at, min(len(words), at + _LONGEST_RECIPIENT)):
        word = words[place]
        if word not in grammar.near_hearer and not word.isdigit():
            continue
        if (
            word == QUOTE
            or word in ENDS
            or word in (",", ":")
            or word in grammar.reopening
            or word in DASHES
            or (word in grammar.subjects and word not in grammar.objects)
            or word in grammar.times
            or (
                place > at
                and (
                    word in grammar.prepositions
                    or word in grammar.determining
                    or (word.isdigit() and words[place - 1] not in grammar.governing and not words[place - 1].isdigit())
                )
                and words[place - 1] not in grammar.attached
                and words[place - 1] not in grammar.attached_before
                and word not in grammar.attached
            )
        ):
            return place
        if place > at and (word in grammar.be or word in grammar.auxiliaries):
            return at
    return min(len(words), at + _LONGEST_RECIPIENT)


def _behind_adjunct(unit: Unit, at: int, grammar: Grammar) -> int | None:
    """The content behind words that say where, when or to whom: it begins with "that", a colon, a quote, a subject."""
    words = unit.words
    clause = words[at] in grammar.adjoining
    for place in range(at, min(len(words), at + _FARTHEST)):
        word = words[place]
        if word not in grammar.near_adjunct:
            continue
        if word in grammar.that and place > at:
            return place + 1
        if word == "," and grammar.form_of(unit.word(place + 1)) == "ing":
            return None
        if word == ":":
            return place + 1
        if word == QUOTE and unit.word(place + 1) in grammar.that:
            return place + 2
        if word == QUOTE and words[place - 1] not in grammar.governing:
            return place
        if (word in ENDS and word != ".") or word in DASHES:
            return None
        if (
            not clause
            and place > at + 1 - (words[at] in grammar.times)
            and word in grammar.subjects
            and word not in grammar.relatives
            and words[place - 1] != ","
            and words[place - 1] not in grammar.coordinators
        ):
            return place
    return behind_occasion(unit, at, grammar) if words[at] in grammar.occasions else None


def left_start(unit: Unit, floor: int, stop: int, grammar: Grammar) -> int:
    """Find where a content that ends in front of the cue begins.

    Args:
        unit: The sentence.
        floor: Item before which it cannot begin.
        stop: Item behind the content.
        grammar: Closed classes.
    """
    words = unit.words
    first = floor
    while first < stop and words[first] in _SKIPPED:
        first += 1
    if first < stop - 1 and words[first] in grammar.coordinators:
        first += 1
    return first


_SKIPPED = DASHES.union([",", ".", ";", ":", ")"])


def resume_start(
    unit: Unit, at: int, mark: str, grammar: Grammar, *, dangling: bool = False, inverted: bool = False
) -> int | None:
    """Find where a content goes on behind "..., she said, ...".

    Args:
        unit: The sentence.
        at: Item behind the cue or the speaker.
        mark: Item in front of the attribution.
        grammar: Closed classes.
        dangling: Whether what stands in front is no sentence yet: "While it rained, she said, ...".
        inverted: Whether the speaker stands behind the verb, where an appositive may follow.

    Returns:
        The item, or None if the content does not go on.
    """
    words = unit.words
    for place in range(at, min(len(words), at + _LONGEST_ATTRIBUTION)):
        if words[place] in grammar.near_resumption:
            if words[place] in grammar.subordinators:
                # "..., said Lee, who owns the farm, "...""
                return _next_quote(unit, place)
            break
    else:
        place = max(at, min(len(words), at + _LONGEST_ATTRIBUTION))
    if mark in DASHES and place < len(words) - 1 and words[place] in DASHES:
        # "The ward – she said – had lost money".
        return place + 1
    if place >= len(words) - 1 or words[place] != ",":
        return place if unit.word(place) == QUOTE and words[place - 1] in (",", ":") else None
    after = words[place + 1]
    if after == QUOTE or (mark != QUOTE and after in grammar.coordinators and unit.word(place + 2) == QUOTE):
        return place + 1
    if after in grammar.relatives:
        return _next_quote(unit, place + 1)
    if mark == QUOTE or after in grammar.according or (inverted and after in grammar.articles):
        return None
    if after in grammar.contrasting and speaks_next(unit, place, grammar, _SAYING):
        return None
    if dangling:
        return place + 1
    if (
        after.endswith(grammar.progressive)
        or after in grammar.cues
        or after in grammar.opposing
        or (after in grammar.subordinators and after not in grammar.that)
    ):
        return None
    return place + 1


def _next_quote(unit: Unit, at: int) -> int | None:
    """The quoted span behind the next comma that has one behind it."""
    for place in range(at, min(len(unit.words) - 1, at + _FARTHEST)):
        if unit.words[place] == "," and unit.words[place + 1] == QUOTE:
            return place + 1
    return None


def _is_dangling(unit: Unit, first: int, stop: int, grammar: Grammar) -> bool:
    """Whether what stands in front of "..., she said, ..." is no sentence yet: an adverbial or a subordinate clause."""
    words = unit.words
    if "," in words[first:stop]:
        return False
    opening = words[first]
    if opening in grammar.subordinators or opening in grammar.prepositions:
        return opening not in grammar.nominal
    return stop - first <= 4 and words[stop - 1] in grammar.times


def content_before(
    unit: Unit, left: int, mark: str, floor: int, behind: int, grammar: Grammar
) -> list[tuple[int, int]]:
    """Give the content in front of a speaker, with what goes on behind the verb; empty where a speaker cannot follow.

    Args:
        unit: The sentence.
        left: First item of the speaker.
        mark: The item in front of it.
        floor: Item before which nothing belongs to the verb.
        behind: Item behind the verb.
        grammar: Closed classes.
    """
    words = unit.words
    if mark not in _BEFORE_SPEAKER:
        return []
    stop = left if mark == QUOTE else left - 1
    first = left_start(unit, floor, stop, grammar)
    if first >= stop:
        return []
    resume = resume_start(unit, behind, mark, grammar, dangling=_is_dangling(unit, first, stop, grammar))
    return [(first, stop)] if resume is None else [(first, stop), (resume, len(words))]
