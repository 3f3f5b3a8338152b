"""Quotes without a cue of their own: carried over from the last speaker, behind a colon, signed, or a few quoted words."""

import bisect
import functools
import operator
from collections.abc import Sequence

from newsparse.readers.attributions.clauses import Draft, draft, read_unit
from newsparse.readers.attributions.features import Evidence, describe_quote
from newsparse.readers.attributions.headlines import find_headline_source, is_office
from newsparse.readers.attributions.judging import Judge
from newsparse.readers.attributions.subjects import find_clause_subject
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import QUOTE, Grammar
from newsparse.readers.marks import Marks
from newsparse.readers.names import Cast
from newsparse.rules import Rule

__all__ = ["Carrier"]

COLON = Rule("quotes.colon", "A colon introduces the words of whoever stands before it.")
CARRIED = Rule("quotes.carried-over", "Quoted words without a cue belong to the speaker of the sentence before.")
HEADLINE = Rule("quotes.headline-source", "A headline ends with its source, behind a colon or a dash.")
SIGNED = Rule("quotes.signed", "A dash and a name behind a quote say who spoke.")
FRAGMENT = Rule("quotes.fragment", "Some quoted words inside a sentence that names no cue are its subject's words.")

# How many blocks may stand between a quote and the one that goes on with it: a caption or a line of the page.
_FARTHEST = 2
_DASHES = frozenset(["\N{EN DASH}", "\N{EM DASH}", "-", "\N{HORIZONTAL BAR}", "~"])
_LONGEST_LABEL = 7
_LONGEST_NAME = 40
_sentence_start = operator.itemgetter(0)
# Words that keep their small letter in a title: "of", "the", "and".
_SHORT = 3


class Carrier:
    """Reads the units of a story in order and remembers who spoke last.

    Attributes:
        drafts: What was found so far.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[tuple[int, int, int, int, int]],
        marks: Marks,
        cast: Cast,
        grammar: Grammar,
        judge: Judge,
    ) -> None:
        self.text = text
        self.marks = marks
        self.grammar = grammar
        self.judge = judge
        self.cast = cast
        self.sentences = sentences
        self.drafts: list[Draft] = []
        self.last: Draft | None = None
        self.spoken: Draft | None = None
        self.last_block = -1
        self.labelled = -1
        self.turns: list[tuple[str, Draft]] = []

    @functools.cached_property
    def block_ends(self) -> dict[int, int]:
        """Where the last sentence of each block ends."""
        return {block: end for _, end, _, _, block in self.sentences}

    def read(self, unit: Unit) -> None:
        """Read the next unit.

        Args:
            unit: The sentence.
        """
        if unit.block == self.labelled:
            return
        if (
            unit.opens
            and (":" in unit.words[1:6] or unit.words[0] in self.grammar.lettered)
            and self._read_labelled(unit)
        ):
            return
        if unit.sentence == 0 and not unit.quotes and self._read_headline(unit):
            return
        found: list[Draft] = []
        if unit.anchors:
            for proposal in read_unit(unit, self.grammar, self.judge):
                made = draft(unit, proposal, self.grammar)
                if made.content:
                    found.append(made)
        if unit.quotes and (loose := _loose_quotes(unit, found)):
            self._read_loose(unit, loose, found)
        if not found:
            return
        self.drafts += found
        for item in found:
            self.spoken = item if item.whole else self.spoken if self.spoken and self.spoken.unit is unit else None
            if item.quotes or item is found[-1]:
                self.last, self.last_block = item, unit.block

    def note_turns(self) -> None:
        """Take what is labelled for an interview where two take turns; call it when all units are read.

        A list of people, each with what he did, has neither a question nor a label that comes again.
        """
        labels = {label for label, _ in self.turns}
        asked = any(self.text[end - 1] == "?" for _, turn in self.turns for _, end in turn.content)
        if len(labels) > 1 and (asked or len(labels) < len(self.turns)):
            for _, turn in self.turns:
                turn.turn = True

    def _read_labelled(self, unit: Unit) -> bool:
        """Read "NAME: words" or "Q. words" at the beginning of a block: a headline, an interview."""
        words = unit.words
        if ":" in words[1:6]:
            colon = words.index(":")
        elif words[0] in self.grammar.lettered and unit.word(1) == ".":
            # "A." may be an initial, unless a question stands in front.
            asked = self.labelled >= 0 and unit.block - self.labelled <= _FARTHEST
            if not asked and words[0] not in self.grammar.questioning:
                return False
            colon = 1
        else:
            return False
        follows = self.labelled >= 0 and unit.block - self.labelled <= _FARTHEST
        shortest = 3 if follows or words[colon] != ":" else 4
        if unit.word(colon + 1) in ("", QUOTE) or len(words) - colon < shortest:
            return False
        if not (
            (colon == 1 and words[0] in self.grammar.labels)
            or self._is_person(unit, colon, follows=follows)
            or (unit.sentence == 0 and is_office(unit, colon, self.grammar))
            or self._is_interviewed(unit, colon, follows=follows)
        ):
            return False
        # Who is labelled speaks to the end of the block.
        self.labelled = unit.block
        span = (unit.starts[colon + 1], self.block_ends[unit.block])
        cue = (unit.starts[colon], unit.end_of(colon), ":")
        source = (unit.starts[0], unit.end_of(colon - 1))
        self.last = Draft(unit, [span], COLON, cue, source, quotes=QUOTE in words)
        self.last_block = unit.block
        self.drafts.append(self.last)
        in_headline = not unit.sentence and unit.printed[0][1:].islower()
        if not in_headline and (colon > 1 or words[0] in self.grammar.lettered or words[0] not in self.grammar.labels):
            self.turns.append((" ".join(words[:colon]), self.last))
        return True

    def _is_person(self, unit: Unit, colon: int, *, follows: bool) -> bool:
        """Whether the name of a person stands in front of a colon; in a headline or a talk, any name that the story repeats."""
        start, end = unit.starts[0], unit.end_of(colon - 1)
        place = bisect.bisect_left(self.cast.starts, start)
        if place == len(self.cast.starts) or self.cast.starts[place] != start:
            return False
        mention = self.cast.mentions[place]
        entity = mention.entity
        if mention.end != end or entity is None:
            return False
        if entity.kind != "unknown" or (unit.sentence and not follows) or len(entity.key) == 1 or len(entity.runs) == 1:
            return entity.kind == "person"
        return self.grammar.named_outlets.isdisjoint(entity.key) and self.grammar.bodies.isdisjoint(entity.key)

    def _is_interviewed(self, unit: Unit, colon: int, *, follows: bool) -> bool:
        """Whether a name in capitals labels question or answer: another one does so beside it."""
        if not _is_capital_label(self.text, unit.starts[0], unit.end_of(colon - 1)):
            return False
        if follows:
            label = self.text[self.drafts[-1].unit.starts[0] :]
            return label[:2].isupper()
        end = self.block_ends[unit.block]
        later = bisect.bisect_left(self.sentences, end, key=_sentence_start)
        if self.text[end - 1] != "?" or later == len(self.sentences):
            return False
        start = self.sentences[later][0]
        stop = self.text.find(":", start, start + _LONGEST_NAME)
        return stop > 0 and _is_capital_label(self.text, start, stop)

    def _read_headline(self, unit: Unit) -> bool:
        """Read a headline that ends with its source."""
        last = self.block_ends[unit.block]
        mark = find_headline_source(unit, self.grammar) if last == unit.end and last < self.sentences[-1][1] else None
        if mark is None:
            return False
        cue = (unit.starts[mark], unit.end_of(mark), unit.words[mark])
        source = (unit.starts[mark + 1], unit.end_of(len(unit.words) - 1))
        self.drafts.append(Draft(unit, [(unit.starts[0], unit.end_of(mark - 1))], HEADLINE, cue, source))
        return True

    def _read_loose(self, unit: Unit, loose: list[int], found: list[Draft]) -> None:
        """Find a speaker for quoted spans that no cue has taken; what is found is added to `found`."""
        alone = not found and _is_all_quote(unit)
        if alone and self._goes_on(unit):
            self._extend(unit, loose)
            return
        for item in loose:
            if unit.word(item - 1) in self.grammar.titling:
                continue
            span = (unit.starts[item], unit.end_of(item))
            made = self._signed(unit, item) or self._introduced(unit, item, found)
            if made is None and " " not in self.text[slice(*span)] and not alone:
                # One quoted word without a cue is more often a term or a scare quote.
                continue
            if not self.judge.speaks(unit, item, self._describe(unit, item, found, alone=alone)) and not (
                made is not None and made.source and self.text.count(" ", *span) >= 4
            ):
                continue
            if made is None and found and item > 0 and unit.words[item - 1][0].isalnum() and self._is_title(span):
                # "..., he said on "The Morning Show"."
                continue
            if made is None and found and item > 0 and unit.starts[item] > found[-1].content[0][0] and found[-1].whole:
                found[-1].content.append(span)
                continue
            if made is None and not found and item == 0 and self._goes_on(unit) and unit.stops[item]:
                self._extend(unit, [item])
                continue
            found.append(made or self._fragment(unit, item, found))

    def _is_title(self, span: tuple[int, int]) -> bool:
        """Whether the words of a quoted span have capitals throughout, short ones left aside."""
        words = [word for word in self.text[span[0] + 1 : span[1] - 1].split() if len(word) > _SHORT]
        return len(words) <= _LONGEST_LABEL and all(word[0].isupper() or not word[0].isalpha() for word in words)

    def _goes_on(self, unit: Unit) -> bool:
        """Whether the last speaker may go on in a unit that begins with a quote."""
        return self.last is not None and unit.block - self.last_block <= _FARTHEST

    def _extend(self, unit: Unit, items: list[int]) -> None:
        last = self.last
        if last is None:
            return
        spans = [(unit.starts[item], unit.end_of(item)) for item in items]
        if last.whole:
            last.content += spans
        elif self.spoken is not None and self.spoken.source == last.source:
            # "...," she said, adding that it was late. "...": her own words go on.
            self.spoken.content += spans
        else:
            # What was reported in other words before is another quote than the speaker's own words.
            self.last = Draft(unit, spans, CARRIED, source=last.source, quotes=True, whole=True)
            self.drafts.append(self.last)
        self.last_block = unit.block

    def _signed(self, unit: Unit, item: int) -> Draft | None:
        """A quote with a dash and a name behind it."""
        size = len(unit.words)
        if unit.word(item + 1) not in _DASHES or not unit.is_capital(item + 2):
            return None
        stop = size
        while stop > item + 2 and unit.words[stop - 1] in (".", ")"):
            stop -= 1
        if stop - item > 20 or QUOTE in unit.words[item + 1 :]:
            return None
        return self._made(unit, item, SIGNED, (item + 2, stop), cue=(item + 1, item + 2))

    def _introduced(self, unit: Unit, item: int, found: list[Draft]) -> Draft | None:
        """A quote behind a colon."""
        if item < 2 or unit.words[item - 1] != ":":
            return None
        source = find_clause_subject(unit, item - 1, 0, self.grammar)
        if source is None and item - 1 <= _LONGEST_LABEL and unit.is_capital(0):
            source = (0, item - 1)
        made = self._made(unit, item, COLON, source, cue=(item - 1, item))
        if found:
            made.source = found[-1].source
        return made

    def _fragment(self, unit: Unit, item: int, found: list[Draft]) -> Draft:
        source = None if found else find_clause_subject(unit, item, 0, self.grammar)
        made = self._made(unit, item, FRAGMENT, source, cue=None)
        if found:
            made.source = found[-1].source
        return made

    def _made(
        self, unit: Unit, item: int, rule: Rule, source: tuple[int, int] | None, cue: tuple[int, int] | None
    ) -> Draft:
        mark = None if cue is None else (unit.starts[cue[0]], unit.end_of(cue[1] - 1), unit.words[cue[0]])
        return Draft(
            unit,
            [(unit.starts[item], unit.end_of(item))],
            rule,
            mark,
            None if source is None else (unit.starts[source[0]], unit.end_of(source[1] - 1)),
            quotes=True,
            whole=True,
        )

    def _describe(self, unit: Unit, item: int, found: list[Draft], *, alone: bool) -> Evidence:
        span = self.marks.quoted[unit.quotes[item]]
        return describe_quote(
            unit, item, self.text[span.start : span.end], found=bool(found), alone=alone, grammar=self.grammar
        )


def _loose_quotes(unit: Unit, found: list[Draft]) -> list[int]:
    """The quoted spans of a unit that are no part of what was found, nor of a speaker's phrase."""
    loose = []
    for item in unit.quotes:
        offset = unit.starts[item]
        for other in found:
            if other.quotes and any(start <= offset < end for start, end in other.content):
                break
            if other.source and other.source[0] < offset < other.source[1]:
                break
        else:
            loose.append(item)
    return loose


def _is_all_quote(unit: Unit) -> bool:
    return all(word == QUOTE or not word[0].isalnum() for word in unit.words)


def _is_capital_label(text: str, start: int, end: int) -> bool:
    """Whether two or three words in capitals stand between two offsets."""
    label = text[start:end]
    return label.isupper() and 1 <= label.count(" ") < _LONGEST_LABEL // 2 and label[0].isalpha()
