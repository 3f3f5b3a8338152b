"""Polls: which figures belong to one poll, who made it and when its questions were asked.

A story names its poll in full once and tells the days in the field and the margin of error at its end; in between stands "the
survey", or nothing but what the people asked have answered. All these figures are the poll's, and hold for its days in the field.
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

import attrs

from newsparse.document import Document, Sentence
from newsparse.model import Phrase, Span, Speaker, Timestamp
from newsparse.readers.periods import read_periods
from newsparse.readers.phrases import classify_words, read_noun_phrase
from newsparse.readers.quantities import Quantity
from newsparse.readers.speakers import Source, read_speakers
from newsparse.stats.context import Context
from newsparse.stats.grouping import Group
from newsparse.stats.poll_mentions import Mention, Poll, Words, find_polls, get_words

__all__ = ["tie_polls"]

_SHARES = frozenset({"percentage", "fraction", "points"})
_OWN = _SHARES | {"margin_of_error", "ratio", "multiple"}
_REACH = 4
"""Sentences behind a poll's last figure in which answers without any source are still its answers."""
_NEAR = 14
"""Tokens between a verb of field work and the days it tells."""
_SPAN = 3  # "from May to July"
_FEW = 20
"""Fewer people than that are no sample."""
_MANY = 500_000
"""More people than that are not asked."""


def tie_polls(
    document: Document,
    figures: Sequence[Quantity],
    groups: Sequence[Group],
    context: Context,
    reference: dt.date | None = None,
) -> None:
    """Give the figures of a poll its name and its days in the field.

    A figure keeps the source and the date that its own sentence gives it, but for the day on which the poll was released.

    Args:
        document: The document, read.
        figures: Its figures in text order.
        groups: The same by sentence.
        context: What the story says about them; changed in place.
        reference: Day that "last week" is counted from.
    """
    words = get_words(document.language)
    if _SHARES.isdisjoint([figure.kind for figure in figures]) or words["polls"].isdisjoint(document.tokens.lower):
        return
    polls = find_polls(document, words)
    if not polls:
        return
    _collect_figures(document, figures, groups, context, polls, words)
    _find_days(document, polls, words, reference)
    _name_polls(document, polls)
    for poll in polls:
        for index in poll.figures:
            _tie(document, figures[index], index, context, poll, words)


def _collect_figures(
    document: Document,
    figures: Sequence[Quantity],
    groups: Sequence[Group],
    context: Context,
    polls: Sequence[Poll],
    words: Words,
) -> None:
    """Go through the story and keep in mind which poll it speaks of."""
    named: dict[int, list[Poll]] = {}
    for poll in polls:
        for mention in poll.mentions:
            named.setdefault(mention.sentence, []).append(poll)
    mentioned = sorted(number for number, here in named.items() if not all(poll.past for poll in here))
    turns = _turns(document, words)
    foreign: frozenset[int] | None = None
    current: Poll | None = None
    last = seen = 0
    for sentence, number, begin, stop in groups:
        reached = bisect_right(mentioned, number)
        if reached > seen:
            last, seen = mentioned[reached - 1], reached
            current = next(poll for poll in reversed(named[last]) if not poll.past)
        here = named.get(number, [])
        if not here and bisect_right(turns, number) > bisect_right(turns, last):
            current = None
        answered = bool(here) or (
            number - last <= _REACH
            and not words["answers"].isdisjoint(document.tokens.lower[sentence.first : sentence.stop])
        )
        for index in range(begin, stop):
            figure = figures[index]
            sample = _is_sample(document, figure, sentence, words)
            if figure.kind not in _OWN and not sample:
                continue
            source = context.sources[index]
            poll_here = _poll_of(document, source, polls, here, words)
            fits = (
                figure.kind == "margin_of_error"
                or sample
                or (answered and _is_answer(document, figure, context.dates[index]))
            )
            if poll_here is None and fits and source is None and current is not None:
                foreign = _foreign(document, figures) if foreign is None else foreign
                poll_here = None if index in foreign else current
            if poll_here is not None:
                poll_here.figures.append(index)
                if not poll_here.past:
                    current, last = poll_here, number
            elif source is not None and source.kind != "person" and not here:
                current = None  # somebody quoted speaks about the poll; an office has figures of its own


def _turns(document: Document, words: Words) -> list[int]:
    """Sentences in which a story turns to other inquiries: "Other polls differ", not "They go to the polls"."""
    lower, several = document.tokens.lower, words["several"]
    if several.isdisjoint(lower):
        return []
    ends = [sentence.stop for sentence in document.sentences]
    places = compress(range(len(lower)), map(several.__contains__, lower))
    return [bisect_right(ends, place) for place in places if not place or lower[place - 1] not in words["definite"]]


def _foreign(document: Document, figures: Sequence[Quantity]) -> frozenset[int]:
    """Figures in what somebody says who is not himself counted."""
    starts = [figure.start for figure in figures]
    found: set[int] = set()
    for attribution in document.attributions:
        speaker = attribution.speaker
        if speaker is not None:
            counted = bisect_left(starts, speaker.span.start) < bisect_left(starts, speaker.span.end)
            for span in attribution.content:
                if not counted:
                    found.update(range(bisect_left(starts, span.start), bisect_left(starts, span.end)))
    return frozenset(found)


def _poll_of(
    document: Document, source: Speaker | None, polls: Sequence[Poll], here: Sequence[Poll], words: Words
) -> Poll | None:
    """Find the poll that the source of a figure is, or whose maker it is."""
    if source is None:
        return None
    tokens = document.tokens
    first, stop = tokens.at(source.span.start), tokens.first_from(source.span.end)
    for poll in polls:
        if any(first <= mention.token < stop for mention in poll.mentions):
            return poll
    said = {word for word in tokens.lower[first:stop] if word not in words["determiners"]}
    if not said or source.kind == "person":
        return None
    for poll in (*here, *reversed(polls)):
        if said <= poll.names:
            return poll
    return None


def _is_answer(document: Document, figure: Quantity, as_of: Timestamp | None) -> bool:
    """Whether a share can be an answer given in a poll: no change, not in somebody's words, not of another month or year."""
    if figure.kind not in _SHARES or figure.direction is not None or document.marks.inside(figure.start):
        return False
    return figure.role in (None, "diff") and (as_of is None or as_of.precision == "day")


def _is_sample(document: Document, figure: Quantity, sentence: Sentence, words: Words) -> bool:
    """Read "surveyed 900 adults", "a sample of 900", "900 people were polled"."""
    if figure.kind != "count" or not _FEW <= (figure.value or 0) <= _MANY:
        return False
    tokens = document.tokens
    first, behind = figure.first, figure.stop
    after = tokens.lower[behind : min(behind + 5, sentence.stop)]
    if "," in after:
        after = after[: after.index(",")]
    if words["people"].isdisjoint(after):
        return False
    before = tokens.lower[max(sentence.first, first - 3) : first]
    return not words["asking"].isdisjoint(before) or not words["asked"].isdisjoint(after)


def _find_days(document: Document, polls: Sequence[Poll], words: Words, reference: dt.date | None) -> None:
    """Read when the questions of each poll were asked."""
    for poll in polls:
        if poll.figures:
            found = [days for mention in poll.mentions for days in _days_in_field(document, mention, words, reference)]
            if found:
                poll.fielded = max(found, key=lambda days: days[0])[1]


def _days_in_field(
    document: Document, mention: Mention, words: Words, reference: dt.date | None
) -> Iterator[tuple[int, Timestamp]]:
    """Read periods behind a verb of field work or beside the poll's name, each with how well it fits."""
    tokens, sentence = document.tokens, document.sentences[mention.sentence]
    first = sentence.first
    stamps = read_periods(document.text, tokens, first, sentence.stop, document.language, reference=reference)
    for stamp in stamps:
        start = tokens.first_from(stamp.span.start)
        exact = any(map(str.isdigit, stamp.text))
        opening = tokens.lower[start]
        if opening in words["comparing"] or (opening in words["starting"] and stamp.text.count(" ") < _SPAN):
            continue
        before = tokens.lower[max(first, start - _NEAR) : start]
        verbs = [place for place, word in enumerate(before) if word in words["fielding"]]
        if verbs and words["elsewhere"].isdisjoint(before[verbs[-1] :]):
            if words["asides"].isdisjoint(tokens.lower[max(first, mention.start - 3) : mention.token]):
                yield 2 + exact, stamp
        elif stamp.day is not None and reference is not None and stamp.day > reference:
            continue  # "the first poll in two years"
        elif mention.start <= start <= mention.stop and (stamp.precision != "day" or exact):
            yield exact, stamp


def _name_polls(document: Document, polls: Iterable[Poll]) -> None:
    """Resolve each poll by the fullest of its names."""
    fullest = [
        (max(poll.mentions, key=lambda mention: (len(mention.names), -mention.token)), poll)
        for poll in polls
        if poll.figures
    ]
    fullest.sort(key=lambda pair: pair[0].named)
    tokens = document.tokens
    sources = [
        Source(
            tokens.starts[mention.named[0]],
            tokens.end(mention.named[1] - 1),
            mention.sentence,
            tokens.starts[mention.start],
        )
        for mention, _ in fullest
    ]
    text, sentences, language = document.text, document.sentences, document.language
    speakers = read_speakers(text, sentences, tokens, document.marks, document.cast, language, sources)
    for (_, poll), speaker in zip(fullest, speakers, strict=True):
        poll.speaker = speaker


def _tie(document: Document, figure: Quantity, index: int, context: Context, poll: Poll, words: Words) -> None:
    source, as_of = context.sources[index], context.dates[index]
    if source is None:
        context.sources[index] = poll.speaker
    elif source.name is None and poll.speaker is not None:
        context.sources[index] = attrs.evolve(source, name=poll.speaker.name)
    if poll.fielded is not None and figure.role != "from" and (as_of is None or _is_release(document, as_of, words)):
        context.dates[index] = poll.fielded
    if context.subjects[index] is None and figure.kind == "count":
        context.subjects[index] = _people_asked(document, figure)


def _is_release(document: Document, stamp: Timestamp, words: Words) -> bool:
    """Tell whether a day is the one on which the poll came out: "released on Wednesday", "a poll out this week"."""
    tokens = document.tokens
    start = tokens.first_from(stamp.span.start)
    return not (words["releasing"] | words["polls"]).isdisjoint(tokens.lower[max(0, start - 2) : start]) and not any(
        map(str.isdigit, stamp.text)
    )


def _people_asked(document: Document, figure: Quantity) -> Phrase | None:
    tokens = document.tokens
    first = figure.stop
    phrase = read_noun_phrase(classify_words(tokens, first, min(first + 8, len(tokens)), document.language), 0)
    if phrase is None:
        return None
    start, end = tokens.starts[first], tokens.end(first + phrase[1] - 1)
    return Phrase(text=document.text[start:end], span=Span(start, end))
