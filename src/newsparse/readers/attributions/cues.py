"""Cues: the words that mark speech, and what stands around them."""

import attrs

from newsparse.readers.attributions.contents import content_start, is_dangling, left_start, resume_start
from newsparse.readers.attributions.features import describe_cue
from newsparse.readers.attributions.sources import find_clause_subject, opens_adverbial, read_source_after, read_source_before
from newsparse.readers.attributions.units import QUOTE, Unit
from newsparse.readers.attributions.words import CueForm, Grammar

__all__ = ["Proposal", "describe", "propose"]

_DASHES = frozenset(["\N{EN DASH}", "\N{EM DASH}"])
_PAUSES = frozenset(["", ",", ".", ";", "("])


@attrs.define(eq=False, kw_only=True)
class Proposal:
    """A cue with what may be its source and its content, in items of a unit.

    Attributes:
        cue: First item of the cue and the one behind its last.
        lemma: Dictionary form of the cue.
        shape: How source, cue and content stand: "before", "after", "around", "inverted", "according", "passive",
            "impersonal", or one of the first three behind "shared-" where the source belongs to a verb before it.
        source: Items of the speaker's noun phrase; None if there is none.
        content: Items of the content, one pair a fragment. One that goes on to the right is not cut yet.
        head: Last item in front of the verb and its auxiliaries.
        context: The construction, for the model that cuts the content.
        addressee: Items of the hearer.
        via: Items of carriers: name, then name and verb.
        sure: Whether the words can mean nothing else, so that no model is asked.
    """

    cue: tuple[int, int]
    lemma: str
    shape: str
    source: tuple[int, int] | None
    content: list[tuple[int, int]]
    head: int
    context: str = "clause"
    addressee: tuple[int, int] | None = None
    via: list[tuple[int, int, int, int]] = attrs.Factory(list)
    sure: bool = False

    @property
    def first(self) -> int:
        """Its leftmost item outside the content."""
        return min(self.cue[0], self.source[0]) if self.source else self.cue[0]


def describe(unit: Unit, proposal: Proposal, grammar: Grammar) -> list[str]:
    """Describe a proposal for the model that accepts or rejects it.

    Args:
        unit: The sentence.
        proposal: The proposal.
        grammar: Closed classes.
    """
    return describe_cue(
        unit,
        proposal.cue,
        shape=proposal.shape,
        head=proposal.head,
        source=proposal.source,
        content=proposal.content,
        grammar=grammar,
    )


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
    if words[at] in grammar.according:
        return _propose_according(unit, at, floor, grammar)
    if words[at] in grammar.noun_cues and unit.word(at + 1) in grammar.that:
        return _propose_noun(unit, at, floor, grammar)
    if words[at] not in grammar.cues:
        return None
    cue = grammar.cues[words[at]]
    head = at - 1
    verbal = grammar.verbal
    while head >= floor and (words[head] in verbal or grammar.is_adverb(unit.printed[head])):
        head -= 1
    if head > floor:
        head = _before_time(unit, head, floor, grammar)
    group = words[head + 1 : at]
    if group and "'" in group[0] and group[0].partition("'")[0] in grammar.subjects:
        # "He's saying": the subject is the first half of the contraction.
        head += 1
    before = words[head] if head >= floor else ""
    progressive = any(word in grammar.be for word in group)
    if cue.form == "past" and (progressive or unit.word(at + 1) in grammar.by):
        return _propose_passive(unit, at, head, floor, cue, grammar)
    opens = before in ("", QUOTE, ",", "?", "!", ";") or before in _DASHES
    if opens and not group and cue.form in ("past", "s") and cue.frame in ("clause", "quoting"):
        inverted = _propose_inverted(unit, at, floor, cue, grammar)
        if inverted is not None:
            return inverted
    stop = at
    if before in grammar.to and cue.form == "base":
        head, before = _before_infinitive(unit, head, floor, grammar)
        stop = head + 1
    shared = (cue.form == "ing" and not progressive) or not before or before == QUOTE or before in grammar.sharing
    source = None
    if not shared:
        source = read_source_before(unit, head, floor, grammar)
        shared = source is None and before == ","
    if cue.form == "ing" and shared and _has_own_subject(unit, head, floor, grammar):
        source = read_source_before(unit, head, floor, grammar)
        shared = source is None
    if shared:
        source = previous.source if previous and previous.source else find_clause_subject(unit, at, 0, grammar)
        if source is None and before == "":
            # "Speaking to reporters, he said": the subject follows the participle's clause.
            return None
    elif source is None:
        return None
    left = source[0] if source and not shared else min(head + 1, stop)
    return _with_content(unit, at, floor, cue, left, head, source, grammar, shared=shared)


def _has_own_subject(unit: Unit, head: int, floor: int, grammar: Grammar) -> bool:
    """Whether a participle has a subject of its own: ", with critics calling it ..."."""
    for place in range(head, max(floor, head - 8) - 1, -1):
        if unit.words[place] in grammar.accompanying:
            return place < head
        if not unit.words[place][0].isalnum():
            return False
    return False


def _propose_noun(unit: Unit, at: int, floor: int, grammar: Grammar) -> Proposal | None:
    """ "his claim that ...", "the minister's statement that ...". """
    words = unit.words
    if at + 2 >= len(words):
        return None
    head = at - 1
    source = None
    if head >= floor and words[head] in grammar.possessives:
        source = (head, at)
    else:
        for place in range(head, max(floor, at - 4) - 1, -1):
            if words[place].endswith(grammar.genitives):
                source = read_source_before(unit, place, floor, grammar)
                break
    return Proposal(
        cue=(at, at + 1), lemma=words[at], shape="noun", source=source, content=[(at + 2, len(words))], head=head,
        context="that",
    )


def _before_time(unit: Unit, head: int, floor: int, grammar: Grammar) -> int:
    """Step back over words that say when and stand between subject and verb: "on Monday", "last week", "here"."""
    words = unit.words
    at = head
    if words[at] in grammar.weekdays or (words[at] in grammar.months and unit.is_capital(at)) or words[at] in grammar.periods:
        at -= 1
        while at > floor and words[at] in grammar.before_times:
            at -= 1
        if words[head] in grammar.periods and at == head - 1:
            return head
    elif words[at] in grammar.here:
        at -= 1
    return at if at >= floor and at < head and words[at][0].isalnum() and words[at] not in grammar.prepositions else head


def _before_infinitive(unit: Unit, head: int, floor: int, grammar: Grammar) -> tuple[int, str]:
    """Step back over "declined to", "went on to", "was quick to": the item before, and its word."""
    words = unit.words
    start = head
    head -= 1
    steps = 0
    while (
        head >= floor
        and steps < 4
        and words[head].isalpha()
        and (words[head].endswith("ed") or words[head] in grammar.verbal or words[head] in grammar.raising)
    ):
        head -= 1
        steps += 1
    return head, (words[head] if head >= floor and steps else words[start])


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
) -> Proposal | None:
    """Find the content of a verb whose subject stands before it."""
    words = unit.words
    behind = at + 1
    if unit.word(behind) in grammar.particles.get(cue.lemma, ()):
        behind += 1
    start, hearer = content_start(unit, behind, grammar, tells=cue.frame == "tell")
    if cue.frame == "ask" and start is not None and words[start] != QUOTE and words[start] not in grammar.asked:
        asked, hearer = content_start(unit, behind, grammar, tells=True)
        if asked is not None and (words[asked] == QUOTE or words[asked] in grammar.asked):
            start = asked
        else:
            hearer = behind
    mark = words[left - 1] if left - 1 >= floor else ""
    if mark in grammar.comparing and start is None:
        left -= 1
        mark = words[left - 1] if left - 1 >= floor else ""
        if mark != QUOTE and unit.word(behind) == "," and behind + 1 < len(words) and (
            not mark or mark in grammar.coordinators or words[behind + 1] not in grammar.subordinators
        ):
            # "As the minister noted, the law ...": what follows the comma is said.
            start = behind + 1
    content: list[tuple[int, int]] = []
    if start is not None and mark == QUOTE and not shared and unit.stops[left - 1]:
        # "Who would pay?" Lee asked the board: what follows the verb is no content unless it is a quote again.
        start = start if words[start] == QUOTE or words[start - 1] in (",", ":") else None
    if start is not None:
        how = "before"
        if mark == QUOTE and not shared and (words[start] == QUOTE or words[start - 1] in (",", ":")):
            content.append((left_start(unit, floor, left - 1, grammar), left))
            how = "around"
        elif mark == "," and not shared and words[start - 1] == "," and left - 1 > floor:
            # "The vote, he said, "was a farce"": but not behind "In a letter, he said, ...".
            first = left_start(unit, floor, left - 1, grammar)
            if first < left - 1 and not opens_adverbial(unit, first, grammar):
                content.append((first, left - 1))
                how = "around"
        content.append((start, len(words)))
    else:
        if not (mark in (",", QUOTE, "?", "!") or mark in _DASHES):
            return None
        stop = left if mark == QUOTE else left - 1
        first = left_start(unit, floor, stop, grammar)
        if first >= stop:
            return None
        content.append((first, stop))
        how = "after"
        resume = resume_start(unit, behind, mark, grammar, dangling=is_dangling(unit, first, stop, grammar))
        if resume is not None:
            content.append((resume, len(words)))
            how = "around"
    if cue.frame == "quoting" and not any(QUOTE in words[first:stop] for first, stop in content):
        return None
    return Proposal(
        cue=(at, behind),
        lemma=" ".join([cue.lemma, *words[at + 1 : behind]]),
        shape=f"shared-{how}" if shared else how,
        source=source,
        content=content,
        head=head,
        context=_context(unit, start, floor, source, cue.frame, grammar),
        addressee=(behind, hearer) if cue.frame in ("tell", "ask") and hearer > behind else None,
    )


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


def _propose_inverted(unit: Unit, at: int, floor: int, cue: CueForm, grammar: Grammar) -> Proposal | None:
    words = unit.words
    mark = words[at - 1] if at - 1 >= floor else ""
    first = "" if unit.is_capital(at + 1) and at + 1 > 1 else unit.word(at + 1)
    if not _begins_speaker(unit, at + 1, mark, grammar):
        return None
    source = read_source_after(unit, at + 1, grammar)
    if source is None or (first in grammar.determiners and source[1] - source[0] == 1):
        return None
    content: list[tuple[int, int]] = []
    stop = at if mark in (QUOTE, "?", "!") else at - 1
    start = left_start(unit, floor, stop, grammar)
    if mark and start < stop:
        content.append((start, stop))
    after = unit.word(source[1])
    if mark == "" or after == ":":
        if after in (":", ",") and source[1] + 1 < len(words):
            content.append((source[1] + 1, len(words)))
        elif mark == "" or not content:
            return None
    elif content:
        # The clause needs an end, or what follows belongs to the verb as its object: ", said the plan was dead".
        if mark != QUOTE and not (
            after in _PAUSES
            or after in grammar.coordinators
            or after in _DASHES
            or after in grammar.prepositions
            or after in grammar.times
            or after in grammar.relatives
            or after in grammar.subordinators
        ):
            return None
        resume = resume_start(unit, source[1], mark, grammar, inverted=True)
        if resume is not None:
            content.append((resume, len(words)))
    if not content:
        return None
    return Proposal(
        cue=(at, at + 1), lemma=cue.lemma, shape="inverted", source=source, content=content, head=at - 1, context="resumed"
    )


def _begins_speaker(unit: Unit, at: int, mark: str, grammar: Grammar) -> bool:
    """Whether a noun phrase that may speak begins behind an inverted verb."""
    word = unit.word(at)
    if not word or word in grammar.weekdays or (word in grammar.times and not unit.is_capital(at)):
        return False
    if unit.is_capital(at) or word in grammar.determiners or word in grammar.possessives:
        return True
    if mark != QUOTE or not word[0].isalpha():
        return False
    return word in grammar.subjects or not (
        word in grammar.prepositions or word in grammar.subordinators or word in grammar.verbal
    )


def _propose_passive(unit: Unit, at: int, head: int, floor: int, cue: CueForm, grammar: Grammar) -> Proposal | None:
    words = unit.words
    following = unit.word(at + 1)
    size = len(words)
    if following in grammar.by:
        source = read_source_after(unit, at + 2, grammar)
        subject = read_source_before(unit, head, floor, grammar)
        if source is None:
            return None
        behind = source[1]
        if unit.word(behind) in grammar.reporting and behind + 1 < size:
            start = behind + (words[behind] in grammar.that)
            return Proposal(
                cue=(at, at + 1), lemma=cue.lemma, shape="passive", source=source, content=[(start, size)], head=head,
                context="that",
            )
        if subject is None:
            return None
        content = [subject]
        if behind < size and (words[behind] == QUOTE or words[behind] in grammar.predicating):
            content.append((behind, size))
        return Proposal(
            cue=(at, at + 1), lemma=cue.lemma, shape="passive", source=source, content=content, head=head, context="passive"
        )
    if words[at] in grammar.quoted_as and following in grammar.comparing and unit.word(at + 2) in grammar.cues:
        source = read_source_before(unit, head, floor, grammar)
        start, _ = content_start(unit, at + 3, grammar)
        if source is None:
            return None
        fragment = (start, size) if start is not None else (left_start(unit, floor, source[0] - 1, grammar), source[0] - 1)
        if fragment[0] >= fragment[1]:
            return None
        return Proposal(
            cue=(at, at + 3), lemma=cue.lemma, shape="passive", source=source, content=[fragment], head=head, context="that",
            sure=True,
        )
    impersonal = unit.word(head) in grammar.expletives or unit.word(head + 1) in grammar.expletives
    if following in grammar.that and impersonal and at + 2 < size:
        return Proposal(
            cue=(at, at + 1),
            lemma=cue.lemma,
            shape="impersonal",
            source=None,
            content=[(at + 2, size)],
            head=head,
            context="that",
        )
    return None


def _propose_according(unit: Unit, at: int, floor: int, grammar: Grammar) -> Proposal | None:
    words = unit.words
    if unit.word(at + 1) not in grammar.to:
        return None
    source = read_source_after(unit, at + 2, grammar)
    if source is None:
        return None
    before = words[at - 1] if at > floor else ""
    content: list[tuple[int, int]] = []
    if before and before != "(" and before not in grammar.coordinators:
        stop = at - 1 if before == "," else at
        start = left_start(unit, floor, stop, grammar)
        if start < stop:
            content.append((start, stop))
        resume = resume_start(unit, source[1], QUOTE if before == QUOTE else ",", grammar, inverted=True)
        if resume is not None and words[resume - 1] == ",":
            content.append((resume, len(words)))
    else:
        place = source[1]
        while place < len(words) and words[place] != ",":
            place += 1
        if place + 1 < len(words):
            content.append((place + 1, len(words)))
    if not content:
        return None
    return Proposal(
        cue=(at, at + 2), lemma=" ".join(words[at : at + 2]), shape="according", source=source, content=content, head=at - 1,
        context="according", sure=True,
    )
