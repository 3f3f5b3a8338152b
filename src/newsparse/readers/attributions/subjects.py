"""Subject and verb of a clause: whose words a participle, a second verb or a bare quote reports."""

from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import BREAKS, ENDS, QUOTE, Grammar

__all__ = [
    "behind_occasion",
    "find_clause_subject",
    "is_verb",
    "names_medium",
    "opens_adverbial",
    "opens_clause",
    "speaks_next",
]

_PAUSES = (BREAKS | ENDS).difference(["-", "/"])
_LONGEST_OCCASION = 10
_LONGEST_SUBJECT = 10
# A speaker has so many words, and the cue stands so near behind the pause.
_SHORTEST_SPEAKER, _NEAREST_CUE = 2, 6


def find_clause_subject(unit: Unit, verb: int, floor: int, grammar: Grammar) -> tuple[int, int] | None:
    """Find the subject of the sentence that a participle or a second verb shares.

    Args:
        unit: The sentence.
        verb: The participle or second verb.
        floor: Item before which the phrase cannot begin.
        grammar: Closed classes.
    """
    words = unit.words
    at = floor
    while at < verb and (words[at] == QUOTE or not words[at][0].isalnum() or words[at] in grammar.coordinators):
        at += 1
    if at < verb and (opens_adverbial(unit, at, grammar) or words[at] in grammar.before_times):
        at = _behind_opening(unit, at, verb, grammar)
    if at >= verb or words[at] in grammar.existential:
        return None
    if words[at] in grammar.subjects:
        return at, at + 1
    near = grammar.near_verb
    for place in range(at + 1, verb):
        if words[place] in near or is_verb(unit, place, grammar):
            break
    else:
        return None
    while place - 1 > at and (grammar.is_adverb(unit.printed[place - 1]) or words[place - 1] in grammar.correlating):
        place -= 1
    return at, place


def _behind_opening(unit: Unit, at: int, verb: int, grammar: Grammar) -> int:
    """Where the subject begins behind an adverbial in front of it, with a comma ("In May, ...") or without ("Then she ...")."""
    words = unit.words
    for place in range(at, verb - 1):
        if words[place] == ",":
            return place + 1
    while at < verb:
        if words[at] in grammar.before_times and unit.word(at + 1) in grammar.moving:
            # "Last week Lee ...", but "This week was ..." has the week for its subject.
            following = unit.word(at + 2)
            begins = unit.is_capital(at + 2) or following in grammar.subjects or following in grammar.governing
            return at + 2 if begins else at
        if words[at] not in grammar.subordinators and not grammar.is_adverb(words[at]):
            break
        at += 1
    return verb if at < verb and words[at] in grammar.prepositions else at


def opens_adverbial(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Tell whether a sentence begins with words that are not its subject: "In May", "When", "Asked whether", "Clearly".

    Args:
        unit: The sentence.
        at: Its first item.
        grammar: Closed classes.
    """
    word = unit.words[at]
    if word in grammar.prepositions or word in grammar.subordinators or grammar.is_adverb(word):
        return True
    cue = grammar.cues.get(word)
    return cue is not None and cue.form in ("past", "ing") and "," in unit.words[at:]


def is_verb(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Tell whether the verb of a clause stands at an item, by its ending and what stands beside it.

    Args:
        unit: The sentence.
        at: An item behind the subject.
        grammar: Closed classes.
    """
    words = unit.words
    word = words[at]
    if word in grammar.finite:
        return not unit.is_capital(at)
    if not word.endswith(grammar.verb_endings) or unit.is_capital(at):
        return False
    if word.endswith(grammar.past):
        before = words[at - 1]
        if grammar.is_adverb(before):
            # "Tester openly backed": not so in "newly elected members".
            return unit.is_capital(at - 2)
        return before not in grammar.determining
    following = unit.word(at + 1)
    return following in grammar.determining or following in grammar.objects


def behind_occasion(unit: Unit, at: int, grammar: Grammar) -> int | None:
    """Find the clause behind an occasion, without "that" or a pause: "said after the game the team had looked tired".

    Args:
        unit: The sentence.
        at: The preposition.
        grammar: Closed classes.
    """
    words = unit.words
    for place in range(at + 1, min(len(words) - 1, at + _LONGEST_OCCASION)):
        word = words[place]
        if word in _PAUSES or word == QUOTE or (place > at + 1 and is_verb(unit, place, grammar)):
            return None
        if (
            place > at + 2
            and word in grammar.determining
            and words[place - 1][0].isalnum()
            and words[place - 1] not in grammar.not_last
            and words[place + 1] not in grammar.moving
            and opens_clause(unit, place, grammar)
        ):
            return place
    return None


def opens_clause(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Tell whether a subject and its verb begin at an item, before any pause.

    Args:
        unit: The sentence.
        at: The item.
        grammar: Closed classes.
    """
    words = unit.words
    first = unit.word(at)
    if not first or not first[0].isalnum() or first in grammar.prepositions or first in grammar.coordinators:
        return False
    if first in grammar.that or first in grammar.adjoining or first in grammar.verbal:
        return False
    for place in range(at + 1, min(len(words), at + _LONGEST_SUBJECT)):
        word = words[place]
        if word in grammar.finite and not unit.is_capital(place):
            return True
        if word in _PAUSES or word == QUOTE or word in grammar.that or words[place - 1].endswith(grammar.genitives):
            return False
        if is_verb(unit, place, grammar):
            return True
    return False


def speaks_next(unit: Unit, place: int, grammar: Grammar, frames: frozenset[str] = frozenset()) -> bool:
    """Tell whether a clause with a speaker and a cue of its own follows; ", and that officials said" goes on.

    Args:
        unit: The sentence.
        place: The pause in front of the clause.
        grammar: Cue verbs and closed classes.
        frames: What the cue must be followed by; empty if any will do.
    """
    if unit.word(place + 2) in grammar.that or unit.word(place + 2) in grammar.existential:
        return False
    for later, word in enumerate(unit.words[place + 1 : place + _NEAREST_CUE + 1], 1):
        if word == ",":
            return False
        if word in grammar.finite_cues and (not frames or grammar.cues[word].frame in frames):
            return later > _SHORTEST_SPEAKER
    return False


def names_medium(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Tell whether "by" and how something was said stand at an item: "by telephone", "by text message", not "by phone users".

    Args:
        unit: The sentence.
        at: The item that may be "by".
        grammar: Closed classes.
    """
    if unit.word(at) not in grammar.by or unit.word(at + 1) not in grammar.media or unit.is_capital(at + 1):
        return False
    place = at + 2
    while unit.word(place) in grammar.media:
        place += 1
    following = unit.word(place)
    return (
        not following[:1].isalnum()
        or unit.is_capital(place)
        or following in grammar.governing
        or following in grammar.subjects
        or following in grammar.times
        or following in grammar.subordinators
        or following in grammar.coordinators
    )
