"""Cues: the words that mark speech, and what stands around them."""

import attrs

from newsparse.readers.attributions.contents import content_start, right_edge
from newsparse.readers.attributions.sources import find_clause_subject, read_source_after, read_source_before
from newsparse.readers.attributions.units import QUOTE, Unit
from newsparse.readers.attributions.words import CueForm, Grammar

__all__ = ["Proposal", "propose"]

_DASHES = frozenset(["\N{EN DASH}", "\N{EM DASH}"])


@attrs.define(eq=False, kw_only=True)
class Proposal:
    """A cue with what may be its source and its content, in items of a unit.

    Attributes:
        cue: First item of the cue and the one behind its last.
        lemma: Dictionary form of the cue.
        shape: How source, cue and content stand: "before", "after", "around", "inverted", "according", "shared", "passive".
        source: Items of the speaker's noun phrase; None if there is none.
        content: Items of the content, one pair a fragment.
        addressee: Items of the hearer.
    """

    cue: tuple[int, int]
    lemma: str
    form: CueForm | None
    shape: str
    source: tuple[int, int] | None
    content: list[tuple[int, int]]
    addressee: tuple[int, int] | None = None
    via: list[tuple[int, int, int, int]] = attrs.Factory(list)

    @property
    def first(self) -> int:
        """Its leftmost item outside the content."""
        return min(self.cue[0], self.source[0]) if self.source else self.cue[0]


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
    cue = grammar.cues[words[at]]
    head = at - 1
    while head >= floor and (words[head] in grammar.verbal or (words[head].endswith("ly") and len(words[head]) > 4)):
        head -= 1
    group = words[head + 1 : at]
    before = words[head] if head >= floor else ""
    passive = cue.form == "past" and any(word in grammar.be for word in group)
    if passive:
        return _propose_passive(unit, at, head, floor, cue, grammar)
    if not group and cue.form in ("past", "s") and cue.frame in ("clause", "quoting") and (
        before in ("", QUOTE, ",", "?", "!", ";", "...") or before in _DASHES
    ):
        inverted = _propose_inverted(unit, at, floor, cue, grammar)
        if inverted is not None:
            return inverted
    if before == "to" and cue.form == "base":
        head, before = _before_infinitive(unit, head, floor, grammar)
    source = None
    shape = "subject"
    if cue.form == "ing" and not any(word in grammar.be for word in group):
        shape = "shared"
    elif before in ("and", "but", "or", "then", ",", "", "to") or before == QUOTE:
        shape = "shared"
        if before == "," and not (previous and previous.source):
            source = read_source_before(unit, head, floor, grammar)
            shape = "subject" if source else "shared"
        elif before == ",":
            source = read_source_before(unit, head, floor, grammar)
            shape = "subject" if source else "shared"
    else:
        source = read_source_before(unit, head, floor, grammar)
        if source is None:
            return None
    if shape == "shared":
        if previous is not None and previous.source is not None:
            source = previous.source
        else:
            source = find_clause_subject(unit, at, 0, grammar)
        if source is None and before == "":
            # "Speaking to reporters, he said": the subject follows the participle's clause.
            return None
    return _with_content(unit, at, floor, cue, shape, source, head + 1, grammar)


def _before_infinitive(unit: Unit, head: int, floor: int, grammar: Grammar) -> tuple[int, str]:
    """Step back over "declined to", "went on to", "was quick to": the item before, and its word."""
    words = unit.words
    head -= 1
    steps = 0
    while head >= floor and steps < 4 and words[head].isalpha() and (
        words[head].endswith("ed") or words[head] in grammar.verbal or words[head] in ("on", "went", "goes", "refuses", "declines")
    ):
        head -= 1
        steps += 1
    return head, (unit.words[head] if head >= floor and steps else "to")


def _with_content(
    unit: Unit,
    at: int,
    floor: int,
    cue: CueForm,
    shape: str,
    source: tuple[int, int] | None,
    group: int,
    grammar: Grammar,
) -> Proposal | None:
    words = unit.words
    start, behind = content_start(unit, at + 1, grammar, tells=cue.frame == "tell")
    addressee = (at + 1, behind) if cue.frame == "tell" and behind > at + 1 else None
    left = source[0] if source and shape == "subject" else group
    content: list[tuple[int, int]] = []
    mark = words[left - 1] if left - 1 >= floor else ""
    if mark == "as" and left - 2 >= floor and start is None:
        left -= 1
        mark = words[left - 1]
    has_left = mark in (",", QUOTE) or mark in _DASHES or mark in ("?", "!")
    if start is not None:
        if mark == QUOTE and shape == "subject" and (words[start] == QUOTE or words[start - 1] in (",", ":")):
            content.append((_left_start(unit, floor, left - 1, grammar), left))
        content.append((start, right_edge(unit, start, grammar)))
        how = "around" if len(content) == 2 else "before"
    elif has_left:
        stop = left if mark == QUOTE else left - 1
        first = _left_start(unit, floor, stop, grammar)
        if stop - first < 1:
            return None
        content.append((first, stop))
        how = "after"
        resume = _resumes(unit, at + 1, mark, grammar)
        if resume is not None:
            content.append((resume, right_edge(unit, resume, grammar)))
            how = "around"
    else:
        return None
    if cue.frame == "quoting" and not any(QUOTE in words[first:stop] for first, stop in content):
        return None
    return Proposal(
        cue=(at, at + 1), lemma=cue.lemma, form=cue, shape=how if shape == "subject" else f"{shape}-{how}", source=source,
        content=content, addressee=addressee,
    )


def _left_start(unit: Unit, floor: int, stop: int, grammar: Grammar) -> int:
    """Where a content that ends in front of the cue begins."""
    words = unit.words
    first = floor
    while first < stop and (words[first] in (",", ".", ";", ":", ")") or words[first] in _DASHES):
        first += 1
    if first < stop - 1 and words[first] in ("and", "but"):
        first += 1
    return first


def _resumes(unit: Unit, at: int, mark: str, grammar: Grammar) -> int | None:
    """Where the content goes on behind "..., she said, ...": the item, or None if it does not."""
    words = unit.words
    place = at
    while place < len(words) and place - at < 14 and words[place] not in (",", ";", ":", QUOTE) and words[place] not in _DASHES:
        if words[place] in ("who", "which", "that", "as", "when", "after", "while"):
            return None
        place += 1
    if place >= len(words) - 1 or words[place] != ",":
        return place if unit.word(place) == QUOTE and words[place - 1] in (",", ":") else None
    after = words[place + 1]
    if after == QUOTE:
        return place + 1
    if (
        mark == QUOTE
        or after.endswith("ing")
        or after in grammar.cues
        or after in ("but", "who", "which", "according", "though", "although", "while", "when", "where", "as", "a", "the")
    ):
        return None
    return place + 1


def _propose_inverted(unit: Unit, at: int, floor: int, cue: CueForm, grammar: Grammar) -> Proposal | None:
    words = unit.words
    mark = words[at - 1] if at - 1 >= floor else ""
    first = unit.word(at + 1)
    if not (
        unit.is_capital(at + 1)
        or first in grammar.determiners
        or first in grammar.possessives
        or (first in grammar.subjects and mark == QUOTE)
        or (mark == QUOTE and first[:1].isalpha() and first not in grammar.prepositions and first not in grammar.times
            and first not in grammar.subordinators and first not in grammar.verbal)
    ) or first in grammar.times:
        return None
    source = read_source_after(unit, at + 1, grammar)
    if source is None or (first in grammar.determiners and source[1] - source[0] == 1):
        return None
    content: list[tuple[int, int]] = []
    if mark:
        stop = at if mark in (QUOTE, "?", "!") else at - 1
        start = _left_start(unit, floor, stop, grammar)
        if start < stop:
            content.append((start, stop))
    after = unit.word(source[1])
    if mark == "" or after == ":":
        if after in (":", ",") and source[1] + 1 < len(words):
            content.append((source[1] + 1, right_edge(unit, source[1] + 1, grammar)))
        elif mark == "" or not content:
            return None
    elif content:
        # The clause needs an end, or what follows belongs to the verb as its object: ", said the plan was dead".
        if mark != QUOTE and not (after in ("", ",", ".", ";", "(") or after in _DASHES or after in grammar.prepositions
                                  or after in grammar.times or after in grammar.relatives or after in grammar.subordinators or after in ("and", "but")):
            return None
        resume = _resumes(unit, source[1], mark, grammar)
        if resume is not None:
            content.append((resume, right_edge(unit, resume, grammar)))
    if not content:
        return None
    return Proposal(
        cue=(at, at + 1), lemma=cue.lemma, form=cue, shape="inverted", source=source, content=content
    )


def _propose_passive(unit: Unit, at: int, head: int, floor: int, cue: CueForm, grammar: Grammar) -> Proposal | None:
    words = unit.words
    following = unit.word(at + 1)
    if following == "by":
        source = read_source_after(unit, at + 2, grammar)
        subject = read_source_before(unit, head, floor, grammar)
        if source is None or subject is None:
            return None
        content = [subject]
        behind = source[1]
        if behind < len(words) and words[behind] in ("as", "for", "of", "to", "over", QUOTE):
            content.append((behind, right_edge(unit, behind, grammar)))
        return Proposal(cue=(at, at + 1), lemma=cue.lemma, form=cue, shape="passive", source=source, content=content)
    if cue.lemma == "quote" and following == "as" and unit.word(at + 2) in grammar.cues:
        source = read_source_before(unit, head, floor, grammar)
        start, _ = content_start(unit, at + 3, grammar)
        if source is None:
            return None
        if start is None:
            stop = source[0] - 1
            if stop <= floor:
                return None
            fragment = (_left_start(unit, floor, stop, grammar), stop)
        else:
            fragment = (start, right_edge(unit, start, grammar))
        return Proposal(
            cue=(at, at + 3), lemma="quote", form=cue, shape="passive", source=source, content=[fragment]
        )
    if following == "that" and unit.word(head) == "it":
        return Proposal(
            cue=(at, at + 1), lemma=cue.lemma, form=cue, shape="impersonal", source=None,
            content=[(at + 2, right_edge(unit, at + 2, grammar))],
        )
    return None


def _propose_according(unit: Unit, at: int, floor: int, grammar: Grammar) -> Proposal | None:
    words = unit.words
    if unit.word(at + 1) != "to":
        return None
    source = read_source_after(unit, at + 2, grammar)
    if source is None:
        return None
    before = words[at - 1] if at > floor else ""
    content: list[tuple[int, int]] = []
    if before and before not in ("but", "and") and before not in ("(",):
        stop = at - 1 if before == "," else at
        start = _left_start(unit, floor, stop, grammar)
        if start < stop:
            content.append((start, stop))
        resume = _resumes(unit, source[1], QUOTE if before == QUOTE else ",", grammar)
        if resume is not None and words[resume - 1] == ",":
            content.append((resume, right_edge(unit, resume, grammar)))
    else:
        place = source[1]
        while place < len(words) and words[place] != ",":
            place += 1
        if place + 1 < len(words):
            content.append((place + 1, right_edge(unit, place + 1, grammar)))
    if not content:
        return None
    return Proposal(cue=(at, at + 2), lemma="according to", form=None, shape="according", source=source, content=content)
