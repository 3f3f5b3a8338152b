"""Speech whose speaker is named behind a noun, or not at all: "drivers were told to ...", "a warning by the union that ..."."""

from newsparse.readers.attributions.contents import content_before, content_start
from newsparse.readers.attributions.proposals import Proposal
from newsparse.readers.attributions.sources import read_source_after, read_source_before
from newsparse.readers.attributions.subjects import is_verb, names_medium
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import QUOTE, CueForm, Grammar

__all__ = [
    "closes_statement",
    "finds_hearer",
    "has_speaker",
    "propose_heard",
    "propose_in_court",
    "propose_noun",
    "reports_clause",
]

_LONGEST_OWNER = 9
_NEAREST_VERB = 6
_OPEN = frozenset(["word", "plural"])


def propose_noun(unit: Unit, at: int, floor: int, grammar: Grammar) -> Proposal | None:
    """Read a noun of saying: "his claim that ...", "a warning by the union that ...", "after reports that ...".

    Args:
        unit: The sentence.
        at: The word.
        floor: Item before which nothing belongs to it.
        grammar: Cue verbs and closed classes.
    """
    words = unit.words
    start = at + 2
    source = None
    if words[at + 1] in grammar.owning:
        source = read_source_after(unit, at + 2, grammar)
        if source is None or unit.word(source[1]) not in grammar.that:
            return None
        start = source[1] + 1
    elif at > floor and words[at - 1] in grammar.possessives:
        source = (at - 1, at)
    else:
        for place in range(at - 1, max(floor, at - 4) - 1, -1):
            if words[place].endswith(grammar.genitives):
                source = read_source_before(unit, place, floor, grammar)
                break
    if start >= len(words):
        return None
    stop = len(words)
    if source is None and (words[floor] in grammar.prepositions or words[floor] in grammar.subordinators):
        # "After reports that the bridge had fallen, people left": what is said ends in front of the main clause.
        stop = next(
            (
                place
                for place in range(start + 2, stop)
                if words[place] == "," and _holds_verb(unit, start, place, grammar)
            ),
            stop,
        )
    return Proposal(
        cue=(at, at + 1),
        lemma=words[at],
        shape="noun",
        source=source,
        content=[(start, stop)],
        head=at - 1,
        context="that",
        sure=source is not None or (words[at] in grammar.rumours and _opens_clause(unit, at, start, grammar)),
    )


def _holds_verb(unit: Unit, first: int, stop: int, grammar: Grammar) -> bool:
    return any(is_verb(unit, place, grammar) for place in range(first + 1, stop))


def _opens_clause(unit: Unit, at: int, start: int, grammar: Grammar) -> bool:
    """Whether a clause with a subject follows "that", and no article makes it one that tells which: "the claims that she made"."""
    return unit.word(at - 1) not in grammar.articles and _begins_clause(unit, start, grammar)


def reports_clause(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Tell whether "that" follows a noun of saying, at once or behind its owner: "claims by the party that ...".

    Args:
        unit: The sentence.
        at: The noun.
        grammar: Closed classes.
    """
    following = unit.word(at + 1)
    return following in grammar.that or (
        following in grammar.owning and not grammar.that.isdisjoint(unit.words[at + 3 : at + _LONGEST_OWNER])
    )


def has_speaker(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Tell whether somebody stands in front of a word that may be a noun, so that it is a verb: "the ministry claims that".

    Args:
        unit: The sentence.
        at: The word.
        grammar: Nouns for people, organizations and documents.
    """
    if (
        unit.words[at] not in grammar.stating
        or not at
        or unit.word(at + 1) not in grammar.that
        or not _begins_clause(unit, at + 2, grammar)
    ):
        return False
    before = unit.words[at - 1]
    if before.endswith(grammar.genitives):
        return False
    return (
        before in grammar.subjects
        or (unit.is_capital(at - 1) and (at > 1 or grammar.classes.of_small(before) in _OPEN))
        or before in grammar.people
        or before in grammar.bodies
        or before in grammar.documents
    )


def _begins_clause(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Whether a subject begins at an item, or a verb follows soon: not so in "reports that track spending"."""
    words = unit.words
    word = unit.word(at)
    if not word or word in grammar.nouns or word in grammar.verbal or word in grammar.prepositions:
        return False
    return (
        unit.is_capital(at)
        or word.isdigit()
        or word in grammar.determining
        or word in grammar.subjects
        or not grammar.finite.isdisjoint(words[at + 1 : at + _NEAREST_VERB])
    )


def finds_hearer(unit: Unit, at: int, head: int, floor: int, grammar: Grammar) -> int | None:
    """Find the item in front of the auxiliary of a second passive: "was summoned and told that ...".

    Args:
        unit: The sentence.
        at: The participle.
        head: The item in front of it.
        floor: Item before which nothing belongs to it.
        grammar: Closed classes.
    """
    words = unit.words
    if words[head] in grammar.coordinators and (unit.word(at + 1) in grammar.that or unit.word(at + 1) in grammar.to):
        for place in range(head - 1, max(floor, head - _LONGEST_OWNER), -1):
            if words[place] in grammar.be:
                return place - 1
    return None


def propose_heard(unit: Unit, at: int, head: int, floor: int, cue: CueForm, grammar: Grammar) -> Proposal | None:
    """Read a passive whose subject is the hearer: "drivers were told to ...", "the envoy was warned that ...".

    Args:
        unit: The sentence.
        at: The participle.
        head: Last item in front of the verb.
        floor: Item before which nothing belongs to it.
        cue: The form it is.
        grammar: Cue verbs and closed classes.
    """
    words = unit.words
    start, _ = content_start(unit, at + 1, grammar)
    if start is None:
        return _heard_before(unit, at, head, floor, cue, grammar)
    if start + 1 >= len(words):
        return None
    if (
        start > at + 2
        and words[at + 1] in grammar.prepositions
        and words[at + 1] not in grammar.before_times
        and not names_medium(unit, at + 1, grammar)
    ):
        # "was assured of a seat that ..."
        return None
    told = cue.frame == "tell" and (words[start] in grammar.reopening or words[start] in grammar.subjects)
    if words[start] in grammar.to and cue.lemma not in grammar.commanding:
        return None
    if not (
        told
        or words[start - 1] in grammar.that
        or words[start] in grammar.to
        or words[start] == QUOTE
        or (words[start] in grammar.asked and unit.word(start + 1) in grammar.to)
    ):
        return None
    hearer = read_source_before(unit, head, floor, grammar)
    if hearer is None or words[hearer[0]] in grammar.expletives:
        return None
    return Proposal(
        cue=(at, at + 1),
        lemma=cue.lemma,
        shape="impersonal",
        source=None,
        content=[(start, len(words))],
        head=head,
        context="infinitive" if words[start] in grammar.to else "that",
        addressee=None if words[hearer[0]] in grammar.relatives else hearer,
        sure=True,
    )


def _heard_before(unit: Unit, at: int, head: int, floor: int, cue: CueForm, grammar: Grammar) -> Proposal | None:
    """Read words that stand in front of who heard them: "The van was stolen, the court was told"."""
    hearer = read_source_before(unit, head, floor, grammar)
    if hearer is None or unit.words[hearer[0]] in grammar.expletives or unit.words[hearer[0]] in grammar.relatives:
        return None
    mark = unit.words[hearer[0] - 1] if hearer[0] - 1 >= floor else ""
    following = unit.word(at + 1)
    if following not in _PAUSES and following not in grammar.times and following not in grammar.before_times:
        return None
    content = content_before(unit, hearer[0], mark, floor, at + 1, grammar)
    if not any(_is_statement(unit, part, grammar) for part in content):
        return None
    return _impersonal(at, head, cue, content, hearer)


def _impersonal(at: int, head: int, cue: CueForm, content: list[tuple[int, int]], hearer: tuple[int, int]) -> Proposal:
    return Proposal(
        cue=(at, at + 1),
        lemma=cue.lemma,
        shape="heard" if cue.frame == "quoting" else "impersonal",
        source=None,
        content=content,
        head=head,
        context="that" if content[0][0] > at else "resumed",
        addressee=hearer,
        sure=True,
    )


def propose_in_court(unit: Unit, at: int, head: int, floor: int, cue: CueForm, grammar: Grammar) -> Proposal | None:
    """Read what a court hears: "the jury heard that ...", "..., the inquest heard".

    Args:
        unit: The sentence.
        at: The verb of hearing.
        head: Last item in front of it and its auxiliaries.
        floor: Item before which nothing belongs to it.
        cue: The form it is.
        grammar: Cue verbs and closed classes.
    """
    hearer = read_source_before(unit, head, floor, grammar)
    if hearer is None or cue.form not in ("past", "s") or _head_of(unit, hearer, grammar) not in grammar.courts:
        return None
    start, _ = content_start(unit, at + 1, grammar)
    if start is None:
        return _heard_before(unit, at, head, floor, cue, grammar)
    if unit.words[start - 1] in grammar.that or (
        start == at + 1 and (unit.words[start] in grammar.hearsay or _opens_report(unit, start, grammar))
    ):
        return _impersonal(at, head, cue, [(start, len(unit.words))], hearer)
    return None


def _opens_report(unit: Unit, start: int, grammar: Grammar) -> bool:
    """Whether a clause follows a verb of hearing without "that": its verb is one that is no participle."""
    for place in range(start + 1, min(len(unit.words), start + _LONGEST_OWNER)):
        word = unit.words[place]
        if (word in grammar.be or word in grammar.auxiliaries) and not unit.is_capital(place):
            return True
        if not word[0].isalnum() or word in grammar.subordinators or word in grammar.coordinators:
            return False
    return False


def _is_statement(unit: Unit, part: tuple[int, int], grammar: Grammar) -> bool:
    """Whether something is said: words in quote marks, or a clause that no other one has to follow."""
    words = unit.words
    first, stop = part
    if QUOTE in words[first:stop]:
        return True
    return words[first] not in grammar.adjoining and _holds_verb(unit, first, stop, grammar)


def _head_of(unit: Unit, phrase: tuple[int, int], grammar: Grammar) -> str:
    """Give the noun of a phrase: its last word, or the last one before a preposition or a comma."""
    first, stop = phrase
    for place in range(first + 1, stop):
        if unit.words[place] in grammar.prepositions or unit.words[place] == ",":
            return unit.words[place - 1]
    return unit.words[stop - 1]


def closes_statement(
    unit: Unit, at: int, cue: CueForm, source: tuple[int, int] | None, content: tuple[int, int], grammar: Grammar
) -> bool:
    """Tell whether a verb of saying at the end of a sentence can be nothing else: "..., the affidavit states".

    Args:
        unit: The sentence.
        at: The verb.
        cue: The form it is.
        source: Items of the subject.
        content: Items of what stands in front of it.
        grammar: Nouns for people, organizations and documents.
    """
    if source is None or cue.frame != "clause" or cue.form == "ing" or unit.is_capital(at):
        return False
    head = _head_of(unit, source, grammar)
    return (
        unit.words[source[0]] in grammar.determining
        and (head in grammar.documents or head in grammar.bodies or head in grammar.people or head in grammar.courts)
        and _is_statement(unit, content, grammar)
    )


_PAUSES = frozenset(["", ".", ",", ";"])
