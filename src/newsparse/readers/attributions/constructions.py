"""Constructions with a shape of their own: inverted, passive, "according to"."""

from newsparse.readers.attributions.contents import content_start, left_start, resume_start
from newsparse.readers.attributions.proposals import Proposal
from newsparse.readers.attributions.sources import read_source_after, read_source_before
from newsparse.readers.attributions.subjects import is_verb, names_medium
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.unnamed import propose_heard
from newsparse.readers.attributions.words import QUOTE, CueForm, Grammar

__all__ = ["propose_according", "propose_fronted", "propose_inverted", "propose_passive"]

_DASHES = frozenset(["\N{EN DASH}", "\N{EM DASH}"])
_PAUSES = frozenset(["", ",", ".", ";", "("])
_LONGEST_FRONTED = 40


def propose_fronted(unit: Unit, at: int, cue: CueForm, grammar: Grammar) -> Proposal | None:
    """Read a participle in front of its subject: "Adding that the road was shut, Orr said ...".

    Args:
        unit: The sentence.
        at: The participle, first of its sentence.
        cue: The form it is.
        grammar: Cue verbs and closed classes.
    """
    words = unit.words
    if cue.form != "ing" or unit.word(at + 1) not in grammar.that:
        return None
    comma = 0
    for place in range(at + 2, min(len(words), at + _LONGEST_FRONTED)):
        if words[place] == ",":
            comma = place
        elif comma and grammar.form_of(words[place]) in ("past", "s"):
            source = read_source_before(unit, place - 1, comma + 1, grammar)
            if source is None or source[0] != comma + 1:
                return None
            return Proposal(
                cue=(at, at + 1),
                lemma=cue.lemma,
                shape="shared-before",
                source=source,
                content=[(at + 2, comma)],
                head=at - 1,
                context="that",
                sure=True,
            )
    return None


def propose_inverted(unit: Unit, at: int, floor: int, cue: CueForm, grammar: Grammar) -> Proposal | None:
    """Read a verb with its subject behind it: "...," said the mayor.

    Args:
        unit: The sentence.
        at: The word.
        floor: Item before which nothing belongs to it.
        cue: The form it is.
        grammar: Cue verbs and closed classes.
    """
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
        if after in grammar.be or after in grammar.auxiliaries:
            return None
        if mark == "," and _is_apposition_ahead(unit, start, stop, source, grammar):
            return None
        if mark == "," and first and first not in grammar.governing and not _is_bare_speaker(unit, source, grammar):
            return None
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
        cue=(at, at + 1),
        lemma=cue.lemma,
        shape="inverted",
        source=source,
        content=content,
        head=at - 1,
        context="resumed",
        sure=cue.lemma in grammar.certain and (mark == QUOTE or (mark == "," and _is_verbless(unit, source, grammar))),
    )


def _begins_speaker(unit: Unit, at: int, mark: str, grammar: Grammar) -> bool:
    """Whether a noun phrase that may speak begins behind an inverted verb."""
    word = unit.word(at)
    if not word or word in grammar.weekdays or (word in grammar.times and not unit.is_capital(at)):
        return False
    if unit.is_capital(at) or word in grammar.determiners or word in grammar.possessives:
        return True
    if mark not in (QUOTE, ",") or not word[0].isalpha():
        return False
    if word in grammar.subjects:
        return mark == QUOTE
    return not (
        word in grammar.prepositions
        or word in grammar.subordinators
        or word in grammar.verbal
        or grammar.is_adverb(unit.printed[at])
    )


def _is_verbless(unit: Unit, source: tuple[int, int], grammar: Grammar) -> bool:
    """Whether a phrase in front of a pause holds no verb: no clause that the verb of saying introduces."""
    first, stop = source
    return (
        unit.word(stop) in _PAUSES
        and unit.words[first] not in grammar.that
        and unit.words[first] not in grammar.possessives
        and not any(is_verb(unit, place, grammar) for place in range(first + 1, stop))
    )


def _is_apposition_ahead(unit: Unit, start: int, stop: int, source: tuple[int, int], grammar: Grammar) -> bool:
    """Whether a verb of saying has its subject before it, and a clause behind: "Ann Lee, a vet, said the cow limped"."""
    words = unit.words
    if "," not in words[start:stop] or not any(is_verb(unit, at, grammar) for at in range(source[0] + 1, source[1])):
        return False
    comma = words.index(",", start, stop)
    return not any(is_verb(unit, at, grammar) for at in range(start + 1, comma))


def _is_bare_speaker(unit: Unit, source: tuple[int, int], grammar: Grammar) -> bool:
    """Whether a phrase without an article is somebody: "officials", "fire chief Rosa Engel"; a pause follows it."""
    first, stop = source
    comma = unit.words.index(",", first, stop) if "," in unit.words[first:stop] else stop
    return (
        unit.word(stop) in _PAUSES
        and grammar.prepositions.isdisjoint(unit.words[first:comma])
        and (unit.is_capital(comma - 1) or unit.words[comma - 1] in grammar.people)
    )


def propose_passive(unit: Unit, at: int, head: int, floor: int, cue: CueForm, grammar: Grammar) -> Proposal | None:
    """Read a passive: "was described by her as ...", "was quoted as saying ...", "it was reported that ...".

    Args:
        unit: The sentence.
        at: The participle.
        head: Last item in front of the verb.
        floor: Item before which nothing belongs to it.
        cue: The form it is.
        grammar: Cue verbs and closed classes.
    """
    following = unit.word(at + 1)
    if following in grammar.by and not names_medium(unit, at + 1, grammar):
        if unit.word(at + 2).endswith(grammar.progressive) and not unit.is_capital(at + 2):
            # "Lund replied by calling ...": how, not by whom.
            return None
        return _with_agent(unit, at, head, floor, cue, grammar)
    if unit.words[at] in grammar.quoted_as and following in grammar.comparing:
        return _quoted_as_saying(unit, at, head, floor, cue, grammar, behind=at + 1)
    impersonal = unit.word(head) in grammar.expletives or unit.word(head + 1) in grammar.expletives
    understood = unit.words[at] in grammar.understood
    start = at + 1 + (following in grammar.that)
    if (
        impersonal
        and start + 1 < len(unit.words)
        and (start > at + 1 or (understood and _begins_clause(unit, start, grammar)))
    ):
        return Proposal(
            cue=(at, at + 1),
            lemma=cue.lemma,
            shape="impersonal",
            source=None,
            content=[(start, len(unit.words))],
            head=head,
            context="that",
            sure=True,
        )
    if unit.words[at] in grammar.addressed and not impersonal:
        return propose_heard(unit, at, head, floor, cue, grammar)
    if following in grammar.to and (cue.frame == "clause" or understood) and unit.word(at + 2) in grammar.infinitives:
        # "The two sides are said to be close": both halves are said.
        subject = read_source_before(unit, head, floor, grammar)
        if subject is not None and unit.words[subject[0]] not in grammar.expletives:
            return Proposal(
                cue=(at, at + 1),
                lemma=cue.lemma,
                shape="impersonal",
                source=None,
                # "The club, which is understood to have paid, ...": who that is stands outside.
                content=[subject, (at + 1, len(unit.words))][unit.words[subject[0]] in grammar.relatives :],
                head=head,
                context="infinitive",
                sure=True,
            )
    return None


def _begins_clause(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Whether a subject may begin at an item."""
    return unit.is_capital(at) or unit.words[at] in grammar.determining or unit.words[at] in grammar.subjects


def _with_agent(unit: Unit, at: int, head: int, floor: int, cue: CueForm, grammar: Grammar) -> Proposal | None:
    words = unit.words
    size = len(words)
    source = read_source_after(unit, at + 2, grammar)
    if source is None:
        return None
    behind = source[1]
    context = "passive"
    sure = False
    if words[at] in grammar.quoted_as and unit.word(behind) in grammar.comparing and behind + 2 < size:
        proposal = _quoted_as_saying(unit, at, head, floor, cue, grammar, behind=behind)
        if proposal is not None:
            proposal.via.append((*source, *source))
        return proposal
    if unit.word(behind) in grammar.reporting and behind + 1 < size:
        content = [(behind + (words[behind] in grammar.that), size)]
        context = "that"
        sure = words[behind] in grammar.that and cue.frame in ("clause", "tell")
    else:
        subject = read_source_before(unit, head, floor, grammar)
        if subject is None:
            return None
        content = [subject]
        if behind < size and (words[behind] == QUOTE or words[behind] in grammar.predicating):
            content.append((behind, size))
    return Proposal(
        cue=(at, at + 1),
        lemma=cue.lemma,
        shape="passive",
        source=source,
        content=content,
        head=head,
        context=context,
        sure=sure,
    )


def _quoted_as_saying(
    unit: Unit, at: int, head: int, floor: int, cue: CueForm, grammar: Grammar, *, behind: int
) -> Proposal | None:
    """Read "was quoted (by the agency) as saying"; `behind` is the item of the "as"."""
    source = read_source_before(unit, head, floor, grammar)
    if source is None or unit.word(behind + 1) not in grammar.cues:
        return None
    start, _ = content_start(unit, behind + 2, grammar)
    stop = len(unit.words)
    carrier = None
    if start is None:
        stop = source[0] - (unit.word(source[0] - 1) != QUOTE)
        start = left_start(unit, floor, stop, grammar)
        if unit.word(behind + 2) in grammar.by:
            # "...," the general was quoted as saying by state television.
            carrier = read_source_after(unit, behind + 3, grammar)
    if start >= stop:
        return None
    return Proposal(
        cue=(at, behind + 2) if behind == at + 1 else (at, at + 1),
        lemma=cue.lemma,
        shape="passive",
        source=source,
        content=[(start, stop)],
        head=head,
        context="that",
        via=[(*carrier, *carrier)] if carrier else [],
        sure=True,
    )


def propose_according(unit: Unit, at: int, floor: int, grammar: Grammar) -> Proposal | None:
    """Read "according to" or "as per", in front of what is said or behind it.

    Args:
        unit: The sentence.
        at: The word.
        floor: Item before which nothing belongs to it.
        grammar: Cue verbs and closed classes.
    """
    words = unit.words
    per = words[at] in grammar.per
    if per:
        # "As per the complaint, ..."
        if at - 1 < floor or words[at - 1] not in grammar.comparing:
            return None
        at -= 1
    elif unit.word(at + 1) not in grammar.to:
        return None
    source = read_source_after(unit, at + 2, grammar)
    if source is None or (per and grammar.testifying.isdisjoint(words[source[0] : source[1]])):
        return None
    via = None
    for place in range(source[0] + 1, source[1] + 1):
        via = _seen_by(unit, place, grammar) if unit.word(place) in grammar.obtaining or place == source[1] else None
        if via:
            source = source[0], place
            break
    behind = via[3] if via else source[1]
    before = words[at - 1] if at > floor else ""
    content: list[tuple[int, int]] = []
    if before and before != "(" and before not in grammar.coordinators:
        stop = at - 1 if before == "," else at
        start = left_start(unit, floor, stop, grammar)
        if start < stop:
            content.append((start, stop))
        resume = resume_start(unit, behind, QUOTE if before == QUOTE else ",", grammar, inverted=True)
        if resume is not None and words[resume - 1] == ",":
            content.append((resume, len(words)))
    else:
        place = behind
        while place < len(words) and words[place] != ",":
            place += 1
        if place + 1 >= len(words) and "," in words[source[0] : source[1]]:
            # What seemed to stand in apposition is the sentence itself: "According to police, the man fled".
            commas = [item for item in range(*source) if words[item] == ","]
            place = commas[len(commas) > 1 and unit.is_capital(source[0]) and words[commas[0] + 1] in grammar.articles]
            source = source[0], place
        if place + 1 < len(words):
            content.append((place + 1, len(words)))
    if not content:
        return None
    return Proposal(
        cue=(at, at + 2),
        lemma=" ".join(words[at : at + 2]),
        shape="according",
        source=source,
        content=content,
        head=at - 1,
        context="according",
        via=[via] if via else [],
        sure=True,
    )


def _seen_by(unit: Unit, at: int, grammar: Grammar) -> tuple[int, int, int, int] | None:
    """Who carried a document: "according to a letter seen by the agency"."""
    if unit.word(at) not in grammar.seen or unit.word(at + 1) not in grammar.by:
        return None
    carrier = read_source_after(unit, at + 2, grammar)
    return None if carrier is None else (*carrier, at, carrier[1])
