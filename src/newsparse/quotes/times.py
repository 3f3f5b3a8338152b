"""When it was said: the date in the words around the cue, outside of what is said."""

import bisect
import datetime as dt

from newsparse.document import Document, Sentence
from newsparse.model import Timestamp
from newsparse.readers.attributions import Attribution
from newsparse.readers.dates import read_dates

__all__ = ["read_time"]

# How many tokens behind the cue, and in front of the speaker, the date may stand.
_BEHIND, _BEFORE = 12, 8
# How many characters behind the cue a speaker may stand whose words the date follows.
_FARTHEST = 60


def read_time(
    document: Document, item: Attribution, reference: dt.date | None, days: frozenset[str]
) -> Timestamp | None:
    """Read when something was said.

    Args:
        document: The document.
        item: The attribution.
        reference: Day that "on Sunday" is counted from.
        days: Words without which no date stands there.

    Returns:
        The date, or None where the sentence of the cue names none.
    """
    if item.cue is None:
        return None
    tokens = document.tokens
    start, end = item.cue.span.start, item.cue.span.end
    cue = start
    if item.speaker:
        source = item.speaker.span
        start = min(start, source.start)
        if end < source.end and source.start < end + _FARTHEST:
            end = source.end
    offsets, words = tokens.starts, tokens.words
    before = bisect.bisect_left(offsets, start)
    behind = bisect.bisect_left(offsets, end, before)
    first, stop = max(before - _BEFORE, 0), behind + _BEHIND
    if days.isdisjoint(words[first:stop]):
        return None
    for begin, until in ((behind, stop), (first, before)):
        if days.isdisjoint(words[begin:until]):
            continue
        start, end = _outside(document, item, begin, until, cue)
        found = read_dates(document.text, start, end, document.language, reference=reference) if start < end else []
        if found:
            return found[0]
    return None


def _outside(document: Document, item: Attribution, first: int, stop: int, cue: int) -> tuple[int, int]:
    """The stretch of some tokens that is in the sentence of the cue and not in what is said."""
    tokens = document.tokens
    last = min(stop, len(tokens)) - 1
    start, end = tokens.starts[first], tokens.end(last)
    place = bisect.bisect_right(document.sentences, cue, key=_start) - 1
    if place >= 0:
        start, end = max(start, document.sentences[place].start), min(end, document.sentences[place].end)
    for span in item.content:
        if span.start >= cue:
            end = min(end, span.start)
        else:
            start = max(start, span.end)
    return start, end


def _start(sentence: Sentence) -> int:
    return sentence.start
