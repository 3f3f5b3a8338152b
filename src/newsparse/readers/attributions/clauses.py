"""The attributions inside one sentence: each cue in turn, with what the ones before it have taken."""

import attrs

from newsparse.readers.attributions.cues import propose
from newsparse.readers.attributions.edges import right_edge
from newsparse.readers.attributions.features import describe_cue
from newsparse.readers.attributions.judging import Judge
from newsparse.readers.attributions.proposals import Proposal
from newsparse.readers.attributions.relaying import name_cited, note_carriers
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.unnamed import reports_clause
from newsparse.readers.attributions.words import QUOTE, CueForm, Grammar
from newsparse.rules import Rule

__all__ = ["Draft", "draft", "read_unit"]

CLAUSE = Rule("quotes.clause", "The speaker and a verb of saying introduce what is said.")
TRAILING = Rule("quotes.trailing", "The speaker and a verb of saying follow what is said, behind a comma or a quote.")
AROUND = Rule("quotes.around", "The speaker and the verb stand in the middle of what is said.")
INVERTED = Rule("quotes.inverted", "The verb of saying stands before the speaker's name, behind the quote.")
SHARED = Rule("quotes.shared-subject", "A participle or a second verb shares the speaker of the verb before it.")
ACCORDING = Rule("quotes.according-to", "What a source says stands before or behind a phrase such as 'according to'.")
PASSIVE = Rule("quotes.passive", "A passive verb of saying names its speaker behind 'by', or nobody.")
RELAYED = Rule("quotes.relayed", "An agency, a paper or a station quotes or cites whoever says it.")
HEARD = Rule("quotes.heard", "A court, a jury or an inquiry hears what somebody says whom the sentence does not name.")
NOUN = Rule("quotes.noun", "A noun of saying and 'that' introduce what its owner says.")

_RULES = {
    "before": CLAUSE,
    "after": TRAILING,
    "around": AROUND,
    "inverted": INVERTED,
    "according": ACCORDING,
    "passive": PASSIVE,
    "impersonal": PASSIVE,
    "heard": HEARD,
    "noun": NOUN,
    "relayed": RELAYED,
    "shared-before": SHARED,
    "shared-after": SHARED,
    "shared-around": SHARED,
}


@attrs.define(eq=False)
class Draft:
    """An attribution while it is being read; places are offsets.

    Attributes:
        unit: The sentence of its cue, or of its first quote.
        content: Fragments, quote marks included.
        rule: The rule that found it.
        cue: Start, end and dictionary form of the cue.
        source: The speaker's noun phrase.
        addressee: The hearer.
        via: Carriers: name, then name and verb.
        quotes: Whether a quoted span is part of it.
        whole: Whether it consists of quoted spans only.
        turn: Whether it is a turn of an interview, which is printed word for word without marks.
    """

    unit: Unit
    content: list[tuple[int, int]]
    rule: Rule
    cue: tuple[int, int, str] | None = None
    source: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    via: list[tuple[int, int, int, int]] = attrs.Factory(list)
    quotes: bool = False
    whole: bool = False
    turn: bool = False


def read_unit(unit: Unit, grammar: Grammar, judge: Judge) -> list[Proposal]:
    """Find the attributions of one unit.

    Args:
        unit: The sentence.
        grammar: Cue verbs and closed classes.
        judge: Decides what is a cue and where contents end.
    """
    accepted: list[Proposal] = []
    words, nouns = unit.words, grammar.noun_forms
    floor = 0
    for at in unit.anchors:
        if words[at] in nouns and _is_noun(unit, at, grammar):
            continue
        previous = accepted[-1] if accepted else None
        inside = False
        if previous is not None:
            for first, stop in previous.content:
                if first <= at < stop:
                    inside = True
                elif floor < stop <= at:
                    floor = stop
            if words[at] in grammar.citing and name_cited(unit, at, previous, grammar):
                continue
            if inside and not _may_carry(unit, at, grammar):
                continue
        proposal = propose(unit, at, 0 if inside else floor, grammar, previous)
        if proposal is None and previous is not None and floor and _may_carry(unit, at, grammar):
            # "Lavrov said the talks would go on, the agency reported": all in front is what it carries.
            proposal = propose(unit, at, 0, grammar, previous)
            apart = proposal is None or proposal.source is None or proposal.source[0] >= previous.cue[1]
            if proposal is not None and not (apart and _covers(proposal, previous)):
                continue
        if proposal is None:
            continue
        if previous is not None and at < previous.cue[1]:
            continue
        outranked = False
        if previous is not None and (inside or _covers(proposal, previous)):
            if not _outranks(unit, proposal, previous, grammar):
                _note_carrier(proposal, previous)
                continue
            outranked = True
        if not proposal.sure and not judge.accepts(
            unit, proposal.cue, proposal.content, describe_cue(unit, proposal, grammar)
        ):
            continue
        if outranked:
            accepted.pop()
        first, stop = proposal.content[-1]
        if stop == len(words) and first >= proposal.cue[1]:
            proposal.content[-1] = first, right_edge(unit, at, first, proposal.context, grammar, judge)
        accepted.append(proposal)
    if accepted and not grammar.channelling.isdisjoint(words):
        note_carriers(unit, accepted, grammar)
    return accepted


def _may_carry(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Whether a verb inside what is said may belong to a carrier: nothing that it could report follows it."""
    following = unit.word(at + 1)
    if grammar.cues.get(unit.words[at], _NO_CUE).frame == "tell":
        return True
    return following in _PAUSES or following in grammar.times or following in grammar.prepositions


_PAUSES = frozenset(["", ".", ",", ";"])
_NO_CUE = CueForm("", "", 0, "")


def _is_noun(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Whether a word that could be a verb is a noun by what stands before it: "the report", "United States", "state law"."""
    words = unit.words
    word = words[at]
    if word in grammar.noun_cues:
        if reports_clause(unit, at, grammar):
            return False
        if word not in grammar.cues:
            return True
    if not at or word not in grammar.nouns:
        return False
    before = words[at - 1]
    if before in grammar.to or before in grammar.subjects or before in grammar.verbal:
        return False
    if (
        before in grammar.articles
        or before in grammar.possessives
        or before in grammar.prepositions
        or (unit.is_capital(at) and not unit.opens)
    ):
        return True
    after = unit.word(at + 1)
    if after == ":" and unit.word(at + 2) == QUOTE and grammar.cues[word].frame == "quoting":
        return False
    if grammar.cues[word].form == "s" and grammar.form_of(after) in ("base", "past"):
        return True
    if after in grammar.irregular_pasts or after in grammar.be or after in grammar.auxiliaries:
        return True
    if (
        grammar.cues[word].lemma in grammar.finding
        and after in _PAUSES
        and not grammar.documents.isdisjoint(words[:at])
    ):
        return False
    return grammar.cues[word].form == "base" and before.isalpha() and not before.endswith(grammar.plural)


def _covers(proposal: Proposal, previous: Proposal) -> bool:
    """Whether the content of an attribution takes in the cue before it, or shares words with what that one reports."""
    for first, stop in proposal.content:
        if first < previous.cue[1] and previous.cue[0] < stop:
            return True
        if any(first < end and start < stop for start, end in previous.content):
            return True
    return False


def _outranks(unit: Unit, proposal: Proposal, previous: Proposal, grammar: Grammar) -> bool:
    """Whether an attribution behind a sentence takes all of it: "He rejects the offer, an aide said"."""
    if previous.shape == "impersonal" and proposal.source is not None:
        # "The firm was told to pay, according to the court": who is named speaks.
        return proposal.shape in _TRAILING and proposal.content[0][0] <= previous.first
    cue = grammar.cues.get(previous.lemma)
    if cue is None or cue.frame in ("clause", "tell") or proposal.shape != "after" or proposal.source is None:
        return False
    if any(QUOTE in unit.words[first:stop] for first, stop in previous.content):
        return False
    return proposal.content[0][0] <= previous.first and proposal.content[0][1] > previous.cue[1]


_TRAILING = frozenset(["after", "inverted", "according"])


def _note_carrier(proposal: Proposal, previous: Proposal) -> None:
    """Note who carried the words: "Lavrov said ..., the agency reported"."""
    if proposal.shape not in _TRAILING or proposal.source is None:
        return
    cut = proposal.content[0][1]
    if proposal.content[0][0] > previous.first:
        return
    previous.content = [(first, min(stop, cut)) for first, stop in previous.content if first < cut]
    start, end = proposal.source
    previous.via.append((start, end, min(start, proposal.cue[0]), max(end, proposal.cue[1])))


def draft(unit: Unit, proposal: Proposal, grammar: Grammar) -> Draft:
    """Turn a proposal into offsets.

    Args:
        unit: The sentence.
        proposal: An attribution that was accepted.
        grammar: Closed classes.
    """
    words, starts = unit.words, unit.starts
    content = []
    size = quoted = 0
    for begin, behind in proposal.content:
        first, stop = begin, behind
        while first < stop and words[first] in _LEADING_MARKS:
            first += 1
        while stop > first and words[stop - 1] in _TRAILING_MARKS:
            stop -= 1
        if stop > first:
            content.append((starts[first], unit.end_of(stop - 1)))
            if unit.quotes:
                size += stop - first
                quoted += words[first:stop].count(QUOTE)
    start, stop = proposal.cue
    return Draft(
        unit,
        content,
        _RULES[proposal.shape],
        (starts[start], unit.end_of(stop - 1), proposal.lemma),
        _source_offsets(unit, *proposal.source, grammar) if proposal.source else None,
        _offsets(unit, *proposal.addressee) if proposal.addressee else None,
        [(*_offsets(unit, a, b), *_offsets(unit, c, d)) for a, b, c, d in proposal.via] if proposal.via else [],
        quoted > 0,
        quoted == size > 0,
    )


def _offsets(unit: Unit, first: int, stop: int) -> tuple[int, int]:
    return unit.starts[first], unit.end_of(stop - 1)


def _source_offsets(unit: Unit, first: int, stop: int, grammar: Grammar) -> tuple[int, int]:
    """Offsets of a speaker; of "he's", the pronoun alone."""
    while stop - 1 > first and unit.words[stop - 1] == ",":
        stop -= 1
    start = unit.starts[first]
    if stop - first == 1 and "'" in unit.words[first]:
        head = unit.words[first].partition("'")[0]
        if head in grammar.subjects:
            return start, start + len(head)
    return start, unit.end_of(stop - 1)


_LEADING_MARKS = frozenset([",", ";", ":", "\N{EN DASH}", "\N{EM DASH}"])
_TRAILING_MARKS = frozenset([".", ",", ";", ":", "\N{EN DASH}", "\N{EM DASH}", "(", "-"])
