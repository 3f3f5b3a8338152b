"""Cues: the words that mark speech, and what stands around them."""

from newsparse.readers.attributions.constructions import (
    propose_according,
    propose_fronted,
    propose_inverted,
    propose_passive,
)
from newsparse.readers.attributions.contents import content_before, content_start, left_start
from newsparse.readers.attributions.proposals import Proposal
from newsparse.readers.attributions.relaying import is_outlet, propose_relayed
from newsparse.readers.attributions.sources import read_source_before
from newsparse.readers.attributions.subjects import find_clause_subject, is_verb, names_medium, opens_adverbial
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.unnamed import (
    closes_statement,
    finds_hearer,
    has_speaker,
    propose_heard,
    propose_in_court,
    propose_noun,
    reports_clause,
)
from newsparse.readers.attributions.verbs import (
    before_infinitive,
    before_time,
    leaves_unsaid,
    own_subject,
    read_meaning,
)
from newsparse.readers.attributions.words import DASHES, QUOTE, CueForm, Grammar

__all__ = ["propose"]

# How far behind its beginning a clause has its verb, and how far behind its verb a noun stands that makes it an act.
_FARTHEST_VERB, _FARTHEST_DEED = 9, 6
_STOPS = frozenset(["", "."])
_PAUSING = frozenset([",", QUOTE])
_OPENINGS = DASHES.union(["", QUOTE, ",", "?", "!", ";"])
# Constructions whose verb may stand before its subject: behind a quote or a clause, and behind a quote only.
_INVERTED = frozenset(["clause", "quoting"])
_INVERTED_BEHIND_QUOTES = frozenset(["ask", *_INVERTED])


def propose(unit: Unit, at: int, floor: int, grammar: Grammar, previous: Proposal | None) -> Proposal | None:
    """Read the source and the content of a word that may be a cue.

    Args:
        unit: The sentence.
        at: The word.
        floor: Item where the sentence begins, or behind the content of the attribution before.
        grammar: Cue verbs and closed classes.
        previous: The attribution before it in the sentence, whose speaker it may share.

    Returns:
        The proposal, or None if the word stands where it cannot be a cue.
    """
    words = unit.words
    word = words[at]
    if (
        word in grammar.noun_cues
        and reports_clause(unit, at, grammar)
        and not (word in grammar.cues and (_is_participle(unit, at, grammar) or has_speaker(unit, at, grammar)))
    ):
        return propose_noun(unit, at, floor, grammar)
    if word in grammar.according or word in grammar.per:
        return propose_according(unit, at, floor, grammar)
    cue = grammar.cues.get(word)
    if cue is None:
        return None
    head = at - 1
    verbal = grammar.verbal
    while head >= floor and (
        words[head] in verbal or (words[head].endswith(grammar.adverbial) and grammar.is_adverb(unit.printed[head]))
    ):
        head -= 1
    if head > floor and words[head] in grammar.dating:
        head = before_time(unit, head, floor, grammar)
        while head > floor and words[head] in grammar.adverbs:
            head -= 1
    group = words[head + 1 : at]
    progressive = False
    if group:
        progressive = not grammar.be.isdisjoint(group)
        if "'" in group[0] and group[0].partition("'")[0] in grammar.subjects:
            # "He's saying": the subject is the first half of the contraction.
            head += 1
    before = words[head] if head >= floor else ""
    if word in grammar.relaying or before in grammar.comparing:
        relayed = propose_relayed(unit, at, head, floor, grammar)
        if relayed is not None:
            return relayed
    if cue.form == "past" and (
        progressive
        or (
            unit.word(at + 1) in grammar.by
            and not _has_subject(unit, head, cue, grammar)
            and not names_medium(unit, at + 1, grammar)
        )
    ):
        return propose_passive(unit, at, head, floor, cue, grammar)
    if word in grammar.addressed and not group and (hearer := finds_hearer(unit, at, head, floor, grammar)) is not None:
        return propose_heard(unit, at, hearer, floor, cue, grammar)
    if cue.lemma in grammar.hearing and not progressive:
        heard = propose_in_court(unit, at, head, floor, cue, grammar)
        if heard is not None:
            return heard
    inverting = _INVERTED_BEHIND_QUOTES if before == QUOTE else _INVERTED
    if not group and before in _OPENINGS and cue.form in ("past", "s") and cue.frame in inverting:
        inverted = propose_inverted(unit, at, floor, cue, grammar)
        if inverted is not None:
            return inverted
    return _propose_active(unit, at, floor, cue, head, grammar, previous, progressive=progressive)


def _propose_active(
    unit: Unit,
    at: int,
    floor: int,
    cue: CueForm,
    head: int,
    grammar: Grammar,
    previous: Proposal | None,
    *,
    progressive: bool,
) -> Proposal | None:
    """Read a verb with its subject before it, or with the subject of the verb before it."""
    before = unit.words[head] if head >= floor else ""
    stop = at
    if before in grammar.to and cue.form == "base":
        head, before = before_infinitive(unit, head, floor, grammar)
        stop = head + 1
    shared = (cue.form == "ing" and not progressive) or not before or before == QUOTE or before in grammar.sharing
    source = None
    if not shared:
        source = read_source_before(unit, head, floor, grammar)
        shared = source is None and before == ","
    if cue.form == "ing" and shared and (begin := own_subject(unit, head, floor, grammar)):
        source = read_source_before(unit, head, begin, grammar)
        shared = source is None
    if shared:
        source = previous.source if previous and previous.source else find_clause_subject(unit, at, 0, grammar)
        if source is None and before == "":
            # "Speaking to reporters, he said": the subject follows the participle's clause.
            return propose_fronted(unit, at, cue, grammar)
        if before == "," and unit.words[at] in grammar.participles:
            # "The book, written in 2013 by Lee, says ...".
            return None
    elif source is None:
        return None
    left = source[0] if source and not shared else min(head + 1, stop)
    return _with_content(unit, at, floor, cue, left, head, source, grammar, shared=shared, follows=previous is not None)


def _with_content(
    unit: Unit,
    at: int,
    floor: int,
    cue: CueForm,
    left: int,
    head: int,
    source: tuple[int, int] | None,
    grammar: Grammar,
    *,
    shared: bool,
    follows: bool,
) -> Proposal | None:
    """Find the content of a verb whose subject stands before it; `follows` says that another attribution precedes."""
    words = unit.words
    behind = at + 1
    lemma = cue.lemma
    if lemma in grammar.particles and unit.word(behind) in grammar.particles[lemma]:
        behind += 1 + (unit.word(behind + 1) in grammar.aiming and lemma in grammar.phrasal)
    elif lemma in grammar.phrasal:
        return None
    start, hearer = _behind_verb(unit, behind, cue.frame, grammar)
    if start is not None and leaves_unsaid(unit, at, cue, head, start, grammar):
        return None
    meant = False
    if lemma in grammar.meaning:
        start, hearer, meant = read_meaning(unit, cue, behind, (start, hearer), source, grammar)
    certain = lemma in grammar.certain
    if start is None and certain and cue.form == "base" and behind + 1 < len(words):
        # "did not say when the line would reopen": a question, not the time of saying.
        start = behind if words[behind] in grammar.asking else None
    mark = words[left - 1] if left - 1 >= floor else ""
    if mark in grammar.comparing and start is None:
        left -= 1
        mark = words[left - 1] if left - 1 >= floor else ""
        if mark != QUOTE and _main_clause_follows(unit, behind, mark, grammar):
            # "As the minister noted, the law ...": what follows the comma is said.
            start = behind + 1
    if start is not None and mark == QUOTE and not shared and unit.stops[left - 1] and words[floor] not in grammar.cues:
        # "Who would pay?" Lee asked the board: what follows the verb is no content unless it is a quote again.
        # But behind "In his book "Dry Land," Lee argues that" a title stands there.
        titled = words[start - 1] in grammar.that and words[floor] in grammar.prepositions
        again = words[start] == QUOTE and start == behind
        start = start if titled or again or words[start - 1] in (",", ":") else None
    if start is not None:
        plain = shared or mark not in _PAUSING
        content = [(start, len(words))] if plain else _content_from(unit, start, left, mark, floor, grammar)
        how = "around" if len(content) > 1 else "before"
    else:
        content = content_before(unit, left, mark, floor, behind, grammar)
        how = "around" if len(content) > 1 else "after"
    if not content or (
        shared and behind == at + 1 and source and content[0][0] <= source[0] < content[0][1] <= source[1] + 1
    ):
        # "Ann Poe, defending, said": nobody is said.
        return None
    if start is not None and (behind == at + 1 or cue.frame == "ask") and _is_deed(unit, at, start, lemma, grammar):
        return None
    found = cue.frame == "quoting" and not any(QUOTE in words[first:stop] for first, stop in content)
    if found and not meant and not _needs_no_quote(unit, cue, start, source, grammar):
        return None
    addressee = (behind, hearer) if (meant or cue.frame in ("tell", "ask")) and hearer > behind else None
    sure = (
        found
        or (meant and (follows or not shared))
        or behind > at + 2
        or (
            how == "after"
            and mark == ","
            and unit.word(behind) in _STOPS
            and (certain or (not shared and closes_statement(unit, at, cue, source, content[0], grammar)))
        )
        or (not shared and how != "after" and (certain or _quotes(unit, at, start, grammar)))
        or (
            (follows or not shared or words[head] in grammar.negating or _goes_on(unit, head, cue, source, grammar))
            and how != "after"
            and _says_that(unit, at, start, grammar)
        )
    )
    context = _context(unit, start, floor, source, cue.frame, grammar)
    if behind > at + 1:
        lemma = " ".join([lemma, *words[at + 1 : behind]])
    shape = f"shared-{how}" if shared else how
    # By their places, since names cost as much as the rest of the call.
    proposal = Proposal((at, behind), lemma, shape, source, content, head, context, sure, addressee)
    if addressee and is_outlet(unit, addressee, grammar):
        # "told Reuters": the one who heard it carried it.
        proposal.via.append((behind, hearer, at, hearer))
    return proposal


def _is_participle(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Whether a word in -ing that may be a noun follows a clause: ", warning that ..."."""
    return grammar.form_of(unit.words[at]) == "ing" and unit.word(at - 1) == ","


def _has_subject(unit: Unit, head: int, cue: CueForm, grammar: Grammar) -> bool:
    """Whether a verb that is seldom passive has a subject: "she said by telephone"."""
    return cue.lemma in grammar.certain and (unit.is_capital(head) or unit.word(head) in grammar.subjects)


def _goes_on(unit: Unit, head: int, cue: CueForm, source: tuple[int, int] | None, grammar: Grammar) -> bool:
    """Whether a second verb in the past goes on behind "and": "the minister sat down and hinted that ..."."""
    return source is not None and cue.form == "past" and head >= 0 and unit.words[head] in grammar.joining


def _says_that(unit: Unit, at: int, start: int | None, grammar: Grammar) -> bool:
    """Whether "that" and a clause follow a verb of saying, one that cannot be a noun with a relative clause behind it."""
    words = unit.words
    return (
        start is not None
        and (words[at] not in grammar.nouns or has_speaker(unit, at, grammar))
        and grammar.cues[words[at]].frame in ("clause", "tell")
        and words[start - 1] in grammar.that
        and words[start] not in grammar.verbal
        and words[start] not in grammar.prepositions
        and not is_verb(unit, start, grammar)
    )


def _quotes(unit: Unit, at: int, start: int | None, grammar: Grammar) -> bool:
    """Whether a colon and a quote follow a verb at once, one that cannot be a noun there: "a sign read: ..."."""
    word = unit.words[at]
    return (
        start == at + 2
        and unit.words[start] == QUOTE
        and (
            (unit.words[at + 1] == ":" and (word not in grammar.nouns or grammar.cues[word].frame == "quoting"))
            or (
                grammar.cues[word].frame == "about"
                and unit.words[at + 1] in grammar.particles.get(grammar.cues[word].lemma, ())
            )
        )
    )


def _main_clause_follows(unit: Unit, behind: int, mark: str, grammar: Grammar) -> bool:
    """Whether the sentence goes on behind the comma of a clause that opens it, or stands in its middle."""
    following = unit.word(behind + 1)
    if unit.word(behind) != "," or not following:
        return False
    return not mark or mark in grammar.coordinators or following not in grammar.subordinators


def _behind_verb(unit: Unit, behind: int, frame: str, grammar: Grammar) -> tuple[int | None, int]:
    """Where the content begins behind a verb, and the item behind the hearer; "asked" may name one or not."""
    words = unit.words
    start, hearer = content_start(unit, behind, grammar, tells=frame == "tell")
    if frame == "ask" and start is not None and words[start] != QUOTE and words[start] not in grammar.asked:
        asked, told = content_start(unit, behind, grammar, tells=True)
        if asked is not None and (words[asked] == QUOTE or words[asked] in grammar.asked):
            return asked, told
    return start, hearer


def _content_from(unit: Unit, start: int, left: int, mark: str, floor: int, grammar: Grammar) -> list[tuple[int, int]]:
    """The content from an item behind the verb on, with what stands in front of the speaker where that is a part of it."""
    words = unit.words
    behind = (start, len(words))
    if mark == QUOTE and words[start - 1] == ":" and not unit.stops[left - 1]:
        # "Granting that it was "a risk" she warned: "..."": what stands in front is no part of it.
        return [behind]
    if mark == QUOTE and (words[start] == QUOTE or words[start - 1] in (",", ":")):
        return [(left_start(unit, floor, left - 1, grammar), left), behind]
    if mark == "," and words[start - 1] == "," and left - 1 > floor:
        # "The vote, he said, "was a farce"": but not behind "In a letter, he said, ...".
        first = left_start(unit, floor, left - 1, grammar)
        adverbial = opens_adverbial(unit, first, grammar) or (
            first == left - 2 and words[first] in grammar.coordinators
        )
        if first < left - 1 and (words[first] in grammar.conditional or not adverbial):
            return [(first, left - 1), behind]
    return [behind]


def _is_deed(unit: Unit, at: int, start: int, lemma: str, grammar: Grammar) -> bool:
    """Whether a verb of saying means an act: "declared martial law", "called the police", "asked not to be named"."""
    if lemma in grammar.acting and not _reports(unit, start, grammar):
        return True
    nouns = grammar.deeds.get(lemma, ())
    first = start if unit.words[start - 1] in grammar.that else at + 1
    for place in range(first, min(len(unit.words), at + _FARTHEST_DEED)) if nouns else ():
        if unit.words[place] in nouns:
            following = unit.word(place + 1)
            return not following or (
                following in grammar.near_end and following != QUOTE and following not in grammar.verbal
            )
    return False


def _reports(unit: Unit, start: int, grammar: Grammar) -> bool:
    """Whether a clause or a quote follows a verb that means an act where only a thing follows: "declared martial law"."""
    words = unit.words
    return (
        words[start - 1] in grammar.that
        or words[start] in grammar.definite
        or any(
            words[place] in (QUOTE, ":")
            or words[place] in grammar.to
            or words[place] in grammar.verbal
            or is_verb(unit, place, grammar)
            for place in range(start, min(len(words), start + _FARTHEST_VERB))
        )
    )


def _needs_no_quote(
    unit: Unit, cue: CueForm, start: int | None, source: tuple[int, int] | None, grammar: Grammar
) -> bool:
    """Whether a verb means speech without a quote: "..., the survey found", "a study shows that ...", "he continued that ..."."""
    words = unit.words
    if start is not None:
        if words[start - 1] not in grammar.that:
            return False
        if cue.lemma in grammar.resuming:
            # Not "continued that night".
            return words[start] not in grammar.moving
    if source is None or cue.lemma not in grammar.finding:
        return False
    for word in words[source[0] : source[1]]:
        if word in grammar.documents:
            return True
        if word in grammar.prepositions:
            return False
    return False


def _context(
    unit: Unit, start: int | None, floor: int, source: tuple[int, int] | None, frame: str, grammar: Grammar
) -> str:
    """The construction, as far as it matters for where the content ends."""
    words = unit.words
    if source is not None and words[source[0]] in grammar.relatives:
        return "relative"
    if source is not None and source[0] > floor and words[source[0] - 1] in grammar.subordinators:
        return "subordinate"
    if words[floor] in grammar.subordinators and source is not None and "," not in words[floor : source[0]]:
        return "subordinate"
    if start is None:
        return "resumed"
    if words[start] in grammar.to:
        return "infinitive"
    if start and words[start - 1] in grammar.that:
        return "that"
    return "quote" if words[start] == QUOTE else frame
