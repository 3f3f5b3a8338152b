"""Chains: somebody's words that another one carries, an agency, a paper, a station."""

from newsparse.readers.attributions.contents import content_start, left_start
from newsparse.readers.attributions.proposals import Proposal
from newsparse.readers.attributions.sources import read_source_after, read_source_before
from newsparse.readers.attributions.subjects import find_clause_subject
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import QUOTE, Grammar

__all__ = ["is_outlet", "name_cited", "note_carriers", "propose_relayed"]

# The longest phrase between "quoted" and "as saying", and between a cue and the words that name a carrier.
_LONGEST_SPEAKER = 18
_FARTHEST_CARRIER = 10
_FINALS = frozenset(["", ".", ";"])
_HALTS = frozenset([QUOTE, ";", ":", "?", "!"])


def propose_relayed(unit: Unit, at: int, head: int, floor: int, grammar: Grammar) -> Proposal | None:
    """Read "the agency quoted the general as saying ...", ", as reported by the agency", "is on record as saying ...".

    Args:
        unit: The sentence.
        at: The verb.
        head: Last item in front of it and its auxiliaries.
        floor: Item before which nothing belongs to it.
        grammar: Cue verbs and closed classes.
    """
    words = unit.words
    if words[at - 1] in grammar.comparing and at > floor:
        if unit.word(at + 1) in grammar.by:
            return _as_carried(unit, at, floor, grammar)
        recorded = at - 2 > floor and words[at - 2] in grammar.recorded
        source = find_clause_subject(unit, at - 2, floor, grammar) if recorded else None
        return None if source is None else _with_words(unit, at, floor, source, grammar)
    if words[at] not in grammar.relaying or unit.word(at + 1) in grammar.by:
        return None
    for place in range(at + 2, min(len(words) - 1, at + _LONGEST_SPEAKER)):
        if words[place] in _HALTS:
            break
        if words[place] in grammar.comparing and words[place + 1] in grammar.saying:
            shared = grammar.form_of(words[at]) == "ing"
            carrier = None if shared else read_source_before(unit, head, floor, grammar)
            if carrier is None and not shared:
                break
            proposal = _with_words(unit, place + 1, floor, (at + 1, place), grammar, left=carrier[0] if carrier else at)
            if proposal is not None:
                carrier = carrier or find_clause_subject(unit, at, 0, grammar)
                if carrier is not None:
                    proposal.via.append((*carrier, at if shared else carrier[0], at + 1))
            return proposal
    return None


def _with_words(
    unit: Unit, at: int, floor: int, source: tuple[int, int], grammar: Grammar, left: int | None = None
) -> Proposal | None:
    """The words of a speaker: behind "as saying", or in front of who quotes them."""
    start, _ = content_start(unit, at + 1, grammar)
    content = (start or 0, len(unit.words))
    if start is None:
        left = source[0] if left is None else left
        mark = unit.words[left - 1] if left - 1 >= floor else ""
        if mark not in (QUOTE, ","):
            return None
        stop = left if mark == QUOTE else left - 1
        content = (left_start(unit, floor, stop, grammar), stop)
        if content[0] >= stop:
            return None
    return Proposal(
        cue=(at, at + 1),
        lemma=grammar.cues[unit.words[at]].lemma,
        shape="relayed",
        source=source,
        content=[content],
        head=at - 1,
        context="that" if start and unit.words[start - 1] in grammar.that else "clause",
        sure=True,
    )


def _as_carried(unit: Unit, at: int, floor: int, grammar: Grammar) -> Proposal | None:
    """Read "as quoted by the agency" behind a sentence, or "As reported by the agency, ..." in front of it."""
    words = unit.words
    source = read_source_after(unit, at + 2, grammar)
    cue = grammar.cues.get(words[at])
    if source is None or cue is None:
        return None
    stop = at - 2 if words[at - 2] == "," and at - 2 > floor else at - 1
    content = (left_start(unit, floor, stop, grammar), stop)
    if content[0] >= stop:
        # In front of the sentence no appositive can be told from the sentence itself.
        comma = words.index(",", source[0]) if "," in words[source[0] : source[1] + 1] else 0
        source = source[0], comma
        content = (comma + 1, len(words))
        if not comma or content[0] >= content[1]:
            return None
    elif unit.word(source[1]) not in _FINALS:
        return None
    return Proposal(
        cue=(at - 1, at + 2),
        lemma=cue.lemma,
        shape="according",
        source=source,
        content=[content],
        head=at - 2,
        context="according",
        # Who only quotes is the carrier of a speaker named before, never the speaker.
        sure=cue.lemma in grammar.carrying,
    )


def name_cited(unit: Unit, at: int, previous: Proposal, grammar: Grammar) -> bool:
    """Take whom a carrier cites for the speaker: "..., the agency reported, citing the general".

    Args:
        unit: The sentence.
        at: The participle.
        previous: The attribution to the carrier; it changes where somebody is cited.
        grammar: Closed classes.

    Returns:
        Whether the word belongs to that attribution.
    """
    words = unit.words
    source, cue = previous.source, previous.cue
    if source is None or words[at - 1] != "," or cue[0] > at or not _carries(unit, previous, grammar):
        return False
    cited = read_source_after(unit, at + 1, grammar)
    if cited is None or unit.word(cited[1]) in grammar.comparing or not _is_somebody(unit, cited, grammar):
        return False
    content = [(first, min(stop, at - 1)) for first, stop in previous.content if first < at - 1]
    if not content:
        return False
    previous.content = content
    previous.via.append((*source, min(source[0], cue[0]), max(source[1], cue[1])))
    previous.source, previous.cue = cited, (at, at + 1)
    previous.lemma = grammar.cues[words[at]].lemma
    previous.shape = "relayed"
    return True


def _carries(unit: Unit, previous: Proposal, grammar: Grammar) -> bool:
    """Whether an attribution is one to an agency, a paper, a station: by its name, its noun or the verb."""
    if previous.source is None or previous.shape.startswith("shared"):
        return False
    return previous.lemma in grammar.carrying or is_outlet(unit, previous.source, grammar)


def _is_somebody(unit: Unit, phrase: tuple[int, int], grammar: Grammar) -> bool:
    """Whether a phrase means a person, an office, a document: "citing officials", but not "citing high costs"."""
    words = unit.words
    for place in range(*phrase):
        word = words[place]
        if word in grammar.cited or word in grammar.people or word in grammar.documents:
            return True
        if word in grammar.outlets or unit.is_capital(place):
            return True
        if word in grammar.prepositions or word == ",":
            break
    return False


def note_carriers(unit: Unit, found: list[Proposal], grammar: Grammar) -> None:
    """Note who carried words beside their cue: "said in an interview with the Courier", "in a letter seen by AFP".

    Args:
        unit: The sentence.
        found: The attributions in it, in order; carriers are added to them.
        grammar: Closed classes.
    """
    words = unit.words
    for place, word in enumerate(words[:-2]):
        if word not in grammar.channels or words[place + 1] not in grammar.channels[word]:
            continue
        if any(first <= place < stop for item in found for first, stop in item.content):
            continue
        carrier = read_source_after(unit, place + 2, grammar)
        if carrier is None or not (unit.is_capital(carrier[1] - 1) or is_outlet(unit, carrier, grammar)):
            continue
        if words[carrier[0]] in grammar.articles.difference(grammar.definite) and not unit.is_capital(carrier[1] - 1):
            # "A local broadcaster" leads nobody to the words.
            continue
        begin = place + (words[place + 1] in grammar.accompanying)
        before = [item for item in found if item.cue[1] <= place <= item.cue[1] + _FARTHEST_CARRIER]
        behind = [item for item in found if carrier[1] < item.first <= carrier[1] + 1]
        for item in (before[-1:] or behind)[:1]:
            if not any(carrier[0] < stop and first < carrier[1] for first, stop, _, _ in item.via):
                item.via.append((*carrier, begin, carrier[1]))


def is_outlet(unit: Unit, phrase: tuple[int, int], grammar: Grammar) -> bool:
    """Tell whether a phrase means an agency, a paper or a station, by its name or its noun.

    Args:
        unit: The sentence.
        phrase: Items of the phrase.
        grammar: Names and nouns of outlets.
    """
    first, stop = phrase
    words = unit.words[first + (unit.words[first] in grammar.articles) : stop]
    if " ".join(words) in grammar.agencies or not words:
        return bool(words)
    if not unit.is_capital(stop - 1):
        return words[-1] in grammar.outlets
    # A paper calls itself by the last word of its name: "told the Courier".
    if len(words) < 2:
        return False
    return words[-1] in grammar.named_outlets or any(
        unit.words[place] in grammar.airing and unit.is_capital(place) for place in range(first, stop)
    )
