"""Attributions: who says what. Quotes and statistics both rest on them, so that they name the same speaker."""

import bisect
from collections.abc import Sequence

import attrs

from newsparse.languages import Language
from newsparse.model import Cue, Phrase, Span, Speaker, Via
from newsparse.readers.attributions.contents import right_edge
from newsparse.readers.attributions.cues import Proposal, describe, propose
from newsparse.readers.attributions.judging import Judge
from newsparse.readers.attributions.units import QUOTE, Unit, read_units
from newsparse.readers.attributions.words import Grammar, get_grammar
from newsparse.readers.marks import Marks
from newsparse.readers.names import Cast
from newsparse.readers.speakers import Source, read_speakers
from newsparse.rules import Rule
from newsparse.text.tokens import Tokens

__all__ = ["Attribution", "read_attributions", "read_unit"]

CLAUSE = Rule("quotes.clause", "The speaker and a verb of saying introduce what is said.")
TRAILING = Rule("quotes.trailing", "The speaker and a verb of saying follow what is said, behind a comma or a quote.")
AROUND = Rule("quotes.around", "The speaker and the verb stand in the middle of what is said.")
INVERTED = Rule("quotes.inverted", "The verb of saying stands before the speaker's name, behind the quote.")
SHARED = Rule("quotes.shared-subject", "A participle or a second verb shares the speaker of the verb before it.")
ACCORDING = Rule("quotes.according-to", "'According to' and a noun phrase stand before or behind the words of that source.")
PASSIVE = Rule("quotes.passive", "A passive verb of saying names its speaker behind 'by', or nobody.")
COLON = Rule("quotes.colon", "A colon introduces the words of whoever stands before it.")
CARRIED = Rule("quotes.carried-over", "A quote without a cue goes on with the words of the last speaker.")
FRAGMENT = Rule("quotes.fragment", "Some quoted words inside a sentence that names no cue are its subject's words.")

_SHAPES = {
    "before": CLAUSE,
    "after": TRAILING,
    "around": AROUND,
    "inverted": INVERTED,
    "according": ACCORDING,
    "passive": PASSIVE,
    "impersonal": PASSIVE,
    "colon": COLON,
}


@attrs.frozen(kw_only=True)
class Attribution:
    """Somebody says something.

    Attributes:
        content: What is said: one span a fragment, outer quote marks left out, in text order.
        quoted: Those stretches of it that stand inside quote marks.
        cue: The words that mark the attribution; None where it is only implied.
        speaker: Who says it, resolved to a full name where the story gives one; None where nobody is named.
        addressee: To whom; None if that is not said.
        via: Who carried the words, in order.
        rule: Name of the rule that found it.
    """

    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: Cue | None
    speaker: Speaker | None
    addressee: Phrase | None = None
    via: tuple[Via, ...] = ()
    rule: str


@attrs.define(eq=False)
class _Draft:
    """An attribution while it is being read; content in offsets, marks included."""

    unit: Unit
    content: list[tuple[int, int]]
    rule: Rule
    cue: tuple[int, int, str] | None = None
    source: tuple[int, int] | None = None
    addressee: tuple[int, int] | None = None
    via: list[tuple[int, int, int, int]] = attrs.Factory(list)
    has_quote: bool = False


def read_attributions(
    text: str,
    sentences: Sequence[tuple[int, int, int, int, int]],
    tokens: Tokens,
    marks: Marks,
    cast: Cast,
    language: Language,
) -> tuple[Attribution, ...]:
    """Find who says what in a story.

    Args:
        text: The whole source text.
        sentences: Sentences of the story: start, end, first token, token behind the last, block.
        tokens: Tokens of the text.
        marks: Its quote marks, paired.
        cast: Who is named where.
        language: Brings the cues.

    Returns:
        Attributions in text order.
    """
    grammar = get_grammar(language)
    judge = Judge(grammar)
    drafts: list[_Draft] = []
    units = read_units(sentences, tokens, marks, grammar)
    last: _Draft | None = None
    before: Unit | None = None
    for unit in units:
        found = [_draft(unit, proposal) for proposal in read_unit(unit, grammar, judge)]
        covered = [span for draft in found for span in draft.content]
        loose = [
            item
            for item in unit.quotes
            if not any(start <= unit.starts[item] < end for start, end in covered)
        ]
        if unit.quotes and not found and _is_all_quote(unit):
            if last is not None and _carries(unit, before, last, sentences):
                last.content.extend((unit.starts[item], unit.ends[item]) for item in unit.quotes)
                before = unit
                continue
        for item in loose:
            if found and len(marks.quoted[unit.quotes[item]]) and _long(unit, item, marks, text):
                found[-1].content.append((unit.starts[item], unit.ends[item]))
        drafts += found
        speaking = [draft for draft in found if draft.has_quote]
        if speaking:
            last = speaking[-1]
        elif found:
            last = found[-1]
        before = unit
    return _finish(text, sentences, tokens, marks, cast, language, drafts)


def _long(unit: Unit, item: int, marks: Marks, text: str) -> bool:
    span = marks.quoted[unit.quotes[item]]
    return text.count(" ", span.start, span.end) >= 3


def _is_all_quote(unit: Unit) -> bool:
    return all(word == QUOTE or not word[0].isalnum() for word in unit.words)


def _carries(unit: Unit, before: Unit | None, last: _Draft, sentences: Sequence[tuple[int, int, int, int, int]]) -> bool:
    """Whether the last speaker goes on in a unit that is nothing but a quote."""
    return before is not None and unit.block - last.unit.block <= 6


def read_unit(unit: Unit, grammar: Grammar, judge: Judge) -> list[Proposal]:
    """Find the attributions of one unit.

    Args:
        unit: The sentence.
        grammar: Cue verbs and closed classes.
        judge: Decides what is a cue and where contents end.
    """
    accepted: list[Proposal] = []
    floor = 0
    anchors = grammar.anchors
    for at, word in enumerate(unit.words):
        if word not in anchors:
            continue
        previous = accepted[-1] if accepted else None
        inside = previous is not None and any(first <= at < stop for first, stop in previous.content)
        if previous is not None and not inside:
            floor = max(floor, *(stop for _, stop in previous.content if stop <= at), 0)
        proposal = propose(unit, at, 0 if inside else floor, grammar, previous)
        if proposal is None:
            continue
        if previous is not None and (inside or _covers(proposal, previous)):
            _note_carrier(proposal, previous)
            continue
        if not judge.accepts(unit, proposal.cue, proposal.content, describe(unit, proposal, grammar, inside=inside)):
            continue
        first, stop = proposal.content[-1]
        if stop == len(unit.words) and first >= proposal.cue[1]:
            proposal.content[-1] = first, right_edge(unit, at, first, proposal.context, grammar, judge)
        accepted.append(proposal)
    return accepted


def _covers(proposal: Proposal, previous: Proposal) -> bool:
    return any(first < previous.cue[1] and previous.cue[0] < stop for first, stop in proposal.content)


def _note_carrier(proposal: Proposal, previous: Proposal) -> None:
    """Note who carried the words: "Lavrov said ..., the agency reported"."""
    if proposal.shape not in ("after", "inverted") or proposal.source is None:
        return
    cut = proposal.content[0][1]
    if proposal.content[0][0] > previous.first:
        return
    previous.content = [(first, min(stop, cut)) for first, stop in previous.content if first < cut]
    start, end = proposal.source
    previous.via.append((start, end, min(start, proposal.cue[0]), max(end, proposal.cue[1])))


def _draft(unit: Unit, proposal: Proposal) -> _Draft:
    offsets = lambda pair: (unit.starts[pair[0]], unit.ends[pair[1] - 1])
    content = []
    has_quote = False
    for first, stop in proposal.content:
        while stop > first and unit.words[stop - 1] in (".", ",", ";", ":"):
            stop -= 1
        if stop > first:
            content.append(offsets((first, stop)))
            has_quote = has_quote or QUOTE in unit.words[first:stop]
    cue = offsets(proposal.cue)
    shape = proposal.shape.removeprefix("shared-")
    rule = SHARED if proposal.shape.startswith("shared") else _SHAPES[shape]
    return _Draft(
        unit,
        content,
        rule,
        (*cue, proposal.lemma),
        offsets(proposal.source) if proposal.source else None,
        offsets(proposal.addressee) if proposal.addressee else None,
        [(*offsets((a, b)), *offsets((c, d))) for a, b, c, d in proposal.via],
        has_quote,
    )


def _finish(
    text: str,
    sentences: Sequence[tuple[int, int, int, int, int]],
    tokens: Tokens,
    marks: Marks,
    cast: Cast,
    language: Language,
    drafts: list[_Draft],
) -> tuple[Attribution, ...]:
    drafts = [draft for draft in drafts if draft.content]
    drafts.sort(key=lambda draft: min(draft.content))
    begins = [sentence[0] for sentence in sentences]
    sources = {
        Source(*draft.source, bisect.bisect_right(begins, draft.source[0]) - 1, min(draft.content)[0]): None
        for draft in sorted(drafts, key=lambda draft: draft.source or (0, 0))
        if draft.source
    }
    speakers = dict(
        zip(
            [(source.start, source.end) for source in sources],
            read_speakers(text, sentences, tokens, marks, cast, language, list(sources)),
            strict=True,
        )
    )
    return tuple(_attribution(text, marks, draft, speakers[draft.source] if draft.source else None) for draft in drafts)


def _attribution(text: str, marks: Marks, draft: _Draft, speaker: Speaker | None) -> Attribution:
    content, quoted = [], []
    for start, end in sorted(draft.content):
        inner = _quoted_in(marks, start, end)
        quoted += inner
        # Outer quote marks are left out where they enclose the fragment or end it.
        if inner and start <= inner[0].start and text[start : inner[0].start].strip() and inner[0].start - start <= 2:
            start = inner[0].start
        if inner and inner[-1].end < end and end - inner[-1].end <= 2:
            end = inner[-1].end
        content.append(Span(start, end))
    cue = None
    if draft.cue:
        begin, stop, lemma = draft.cue
        cue = Cue(text=text[begin:stop], span=Span(begin, stop), lemma=lemma)
    addressee = None
    if draft.addressee:
        span = Span(*draft.addressee)
        addressee = Phrase(text=span.slice(text), span=span)
    via = tuple(Via(name=text[a:b], text=text[c:d], span=Span(c, d)) for a, b, c, d in draft.via)
    return Attribution(
        content=tuple(content), quoted=tuple(quoted), cue=cue, speaker=speaker, addressee=addressee, via=via,
        rule=draft.rule.name,
    )


def _quoted_in(marks: Marks, start: int, end: int) -> list[Span]:
    place = max(bisect.bisect_right(marks.opens, start) - 1, 0)
    found = []
    while place < len(marks.quoted) and marks.quoted[place].open < end:
        span = marks.quoted[place]
        if span.open >= start:
            found.append(Span(span.start, span.end))
        place += 1
    return found
