"""Dates of figures: the day, month or year that a figure holds for."""

import datetime as dt
import functools
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model import Timestamp
from newsparse.readers.datelines import read_dateline
from newsparse.readers.periods import read_periods
from newsparse.readers.quantities import Quantity
from newsparse.stats.grouping import Group

__all__ = ["find_dates"]

_TIMELESS = frozenset({"duration", "age", "rank", "margin_of_error", "score"})
"""Kinds of figures that a period beside them seldom dates."""

_HEAD = 12
"""Words of the longest dateline."""
_RARE = 5
"""Words before "since 2008" among which one tells how rare something is."""

_BASE = 3
"""How far behind a change the period stands from which it is counted: "a 5 percent drop | from last year"."""

_PARTING = frozenset({",", ";", "\N{EM DASH}", "\N{EN DASH}", ":"})
_ATTRIBUTIVE = re.compile(r"-[^\W\d_]+$")
"""A figure that stands before its noun like an adjective: "a 12-year sentence"."""


def find_dates(
    document: Document, figures: Sequence[Quantity], groups: Sequence[Group], reference: dt.date | None = None
) -> list[Timestamp | None]:
    """Find the date that each figure holds for.

    Args:
        document: The document, read.
        figures: Its figures in text order.
        groups: The same by sentence.
        reference: Day that "last month" is counted from; None leaves relative dates unresolved.

    Returns:
        One date a figure; None where the text gives none.
    """
    dates: list[Timestamp | None] = [None] * len(figures)
    dated_units = _words(document.language)["dated_units"]
    for sentence, _, begin, stop in groups:
        here = figures[begin:stop]
        if _TIMELESS.issuperset([figure.kind for figure in here]) and dated_units.isdisjoint(
            [figure.unit for figure in here]
        ):
            continue
        read = _read_sentence(document, sentence, here, reference)
        if read is not None:
            found: list[Timestamp | None] = []
            for index in range(stop - begin):
                found.append(_date(read, index, found))
            dates[begin:stop] = found
    return dates


class _Period(NamedTuple):
    """A period and the tokens it stands on, counted from the start of the sentence."""

    stamp: Timestamp
    start: int
    stop: int


class _Sentence(NamedTuple):
    """A sentence with figures: the whole source text, its words in lower case, where the figures stand in it, its periods, the words that decide."""

    text: str
    words: list[str]
    figures: Sequence[Quantity]
    places: Sequence[tuple[int, int]]
    periods: Sequence[_Period]
    lexicon: Mapping[str, frozenset[str]]

    def parted(self, start: int, stop: int, by: str = "breaks") -> bool:
        """Tell whether another clause begins between two places."""
        return not self.lexicon[by].isdisjoint(self.words[start:stop])

    def is_period(self, start: int, stop: int) -> bool:
        """Tell whether a figure is part of a period ("in the past two months")."""
        return any(period.start < stop and start < period.stop for period in self.periods)

    def resumes(self, start: int, stop: int) -> bool:
        """Tell whether an aside ends between two places: a comma, and the verb of the clause behind it."""
        words, resuming = self.words, self.lexicon["resuming"]
        return any(words[at] == "," and words[at + 1] in resuming for at in range(start, stop - 1))

    def has_mark(self, start: int, stop: int) -> bool:
        """Tell whether a comma or dash stands between two places; the commas inside numbers are none."""
        words = self.words
        return any(
            words[at] in _PARTING and not (words[at - 1][-1].isdigit() and words[at + 1][0].isdigit())
            for at in range(max(start, 1), stop)
        )

    def is_compared(self, period: _Period) -> bool:
        """Tell whether something is only compared with what held for a period: "higher than a year earlier"."""
        words, lexicon, start = self.words, self.lexicon, period.start
        if words[start] in lexicon["compared"]:
            # "up 5 percent from last year", but "in a poll released on Friday"
            changes = [stop for figure, (_, stop) in zip(self.figures, self.places, strict=True) if figure.role == "by"]
            if any(0 <= start - stop < _BASE for stop in changes):
                return True
        return bool(start) and words[start - 1] in lexicon["than"]


def _read_sentence(
    document: Document, sentence: Sentence, figures: Sequence[Quantity], reference: dt.date | None
) -> _Sentence | None:
    """Read the periods of a sentence, those left out that only date the speaking or a comparison."""
    tokens, first = document.tokens, sentence.first
    stamps = read_periods(document.text, tokens, first, sentence.stop, document.language, reference=reference)
    if not stamps:
        return None
    lexicon = _words(document.language)
    words = tokens.lower[first : sentence.stop]
    periods = []
    for stamp in stamps:
        start = tokens.first_from(stamp.span.start) - first
        stop = tokens.first_from(stamp.span.end) - first
        if _dates_figures(words, start, stop, lexicon):
            periods.append(_Period(stamp, start, stop))
    if len(periods) > 1 and periods[0].stop <= _HEAD:
        head = read_dateline(document.text, sentence.start, sentence.end, document.language)
        if head is not None and periods[0].stamp.span.end <= head.span.end:
            del periods[0]  # "PORTSMOUTH, May 1 (UPI) -": the day of writing
    if not periods:
        return None
    places = [(figure.first - first, figure.stop - first) for figure in figures]
    return _Sentence(document.text, words, figures, places, periods, lexicon)


def _dates_figures(words: Sequence[str], start: int, stop: int, lexicon: Mapping[str, frozenset[str]]) -> bool:
    rare = words[max(0, start - _RARE) : start]
    before = words[max(0, start - 4) : start]
    closed = [at for at, word in enumerate(before) if word in lexicon["openings"]]
    before = before[closed[-1] + 1 :] if closed else before
    if not lexicon["speaking"].isdisjoint(before):
        return False
    behind = words[stop] if stop < len(words) else ""
    told = behind in lexicon["told"] and not lexicon["telling"].isdisjoint(before[-2:])  # "reported last week that"
    if told or behind in lexicon["saying"]:
        return False  # "Police on Sunday said"
    if stop == start + 1 and before and before[-1] in lexicon["articles"]:
        return False  # "a Monday interview"
    if stop == start + 1 and words[start] in lexicon["completing"] and before and before[-1] in lexicon["perfect"]:
        return False  # "has now raised $5 million"
    counted = (
        words[start] in lexicon["stretches"] and words[stop - 1] in lexicon["lengths"]
    )  # "the highest in 20 years"
    return not (counted or words[start] in lexicon["beginnings"]) or lexicon["rarity"].isdisjoint(rare)


def _date(sentence: _Sentence, index: int, dates: Sequence[Timestamp | None]) -> Timestamp | None:
    """Find the period of one figure: behind it, before it, at the head of the sentence, or that of the figure before."""
    figure, (start, stop) = sentence.figures[index], sentence.places[index]
    if figure.kind in _TIMELESS and figure.unit not in sentence.lexicon["dated_units"]:
        return None
    if _ATTRIBUTIVE.search(sentence.text, figure.start, figure.end) or sentence.is_period(start, stop):
        return None
    following = sentence.places[index + 1][0] if index + 1 < len(sentence.places) else len(sentence.words)
    found = _behind(sentence, figure, stop, following)
    if found is None and (figure.role != "from" or _is_followed_by_to(sentence, index)):
        earlier = sentence.places[index - 1][1] if index else 0
        found = (
            _before(sentence, earlier, start)
            or _opening(sentence, start)
            or _shared(sentence, figure, stop)
            or _fielded(sentence)
            or (
                dates[-1]
                if index
                and (
                    _is_end_of_change(sentence, index)
                    or not sentence.lexicon["parts"].isdisjoint(sentence.words[earlier:start])
                )
                else None
            )
        )
    return found


def _is_end_of_change(sentence: _Sentence, index: int) -> bool:
    """Tell whether a figure is what the change right before it led to: "profit rose 5 percent to $4 million"."""
    return sentence.figures[index].role == "to" and sentence.figures[index - 1].role == "by"


def _is_followed_by_to(sentence: _Sentence, index: int) -> bool:
    return index + 1 < len(sentence.figures) and sentence.figures[index + 1].role == "to"


def _behind(sentence: _Sentence, figure: Quantity, start: int, stop: int) -> Timestamp | None:
    """Read "40 boats in May"; not "up 5 percent from 2019"."""
    for period in sentence.periods:
        # "60 percent 20 years ago": the length of time right behind a figure is a period
        if start <= period.start < stop or (period.start == start == stop < period.stop - 1):
            if sentence.parted(start, period.start) or sentence.resumes(start, period.start):
                return None
            if figure.role == "by" and _is_base(sentence, start, period):
                continue
            return period.stamp
    return None


def _is_base(sentence: _Sentence, start: int, period: _Period) -> bool:
    words, comparing = sentence.words, sentence.lexicon["comparing"]
    if period.start - start > 3:
        return False
    between = words[start : period.start]
    if len(between) > 2 and between[0] == between[2]:
        between = []  # "year on year" compares with no period that is named
    return not comparing.isdisjoint(between) or words[period.start] in sentence.lexicon["compared"]


def _before(sentence: _Sentence, start: int, stop: int) -> Timestamp | None:
    for period in reversed(sentence.periods):
        if start <= period.start and period.stop <= stop and not sentence.parted(period.stop, stop, "contrasts"):
            if sentence.is_compared(period):
                continue
            return None if _in_aside(sentence, period, stop) or _is_past(sentence, period, stop) else period.stamp
    return None


def _in_aside(sentence: _Sentence, period: _Period, stop: int) -> bool:
    """Tell whether a period ends an aside before the figure: "The mayor, who resigned in May, has 12 houses"."""
    words = sentence.words
    if words[0] in sentence.lexicon["origins"]:
        return "," in words[period.stop : stop]  # "Founded in 2018 by two farmers, the firm employs 40 people"
    if words[period.stop] != ",":
        return False
    begin = period.start
    while begin and words[begin - 1] != ",":
        begin -= 1
    if not sentence.lexicon["events"].isdisjoint(words[begin + 1 : period.start]):
        return True  # "has burned 41 homes since it broke out on Tuesday, and 400 people have left"
    if words[begin] in sentence.lexicon["origins"]:
        return True  # "the tunnel, approved in 2021, is 40 percent complete"
    return begin > 0 and words[begin] in sentence.lexicon["asides"]


def _is_past(sentence: _Sentence, period: _Period, stop: int) -> bool:
    """Tell whether the clause goes on in the present behind the period: "opened in 1931 and carries 6,000 cars"."""
    behind = sentence.words[period.stop : min(period.stop + 2, stop)]
    return len(behind) > 1 and behind[0] in sentence.lexicon["joiners"] and behind[1] in sentence.lexicon["present"]


def _opening(sentence: _Sentence, stop: int) -> Timestamp | None:
    """Read "In May, 40 boats and 12 ships": a period at the head of a sentence dates all of it."""
    period, words = sentence.periods[0], sentence.words
    first = next(start for start, stop in sentence.places if not sentence.is_period(start, stop))
    if period.stop > first or _in_aside(sentence, period, stop):
        return None
    framed = words[period.start - 1] == "," == words[period.stop] if period.start else True
    return period.stamp if framed or period.start <= 2 else None


def _shared(sentence: _Sentence, figure: Quantity, start: int) -> Timestamp | None:
    """Read "from $3 to $4 in May": a period further behind that no comma parts from the figure."""
    for period in sentence.periods:
        if start <= period.start:
            apart = sentence.has_mark(start, period.start) or sentence.parted(start, period.start)
            apart = apart or not sentence.lexicon["against"].isdisjoint(sentence.words[start : period.start])
            apart = apart or (figure.role == "to" and _belongs_to_base(sentence, start, period))
            return None if apart or (figure.role == "by" and _is_base(sentence, start, period)) else period.stamp
    return None


def _belongs_to_base(sentence: _Sentence, start: int, period: _Period) -> bool:
    """Tell whether the figure right before a period is where a change came from: "rose to 9 percent from 8 a year ago"."""
    before = [
        figure
        for figure, (begin, stop) in zip(sentence.figures, sentence.places, strict=True)
        if start <= begin and stop <= period.start
    ]
    return bool(before) and before[-1].role == "from"


def _fielded(sentence: _Sentence) -> Timestamp | None:
    """Read "The poll of 900 adults was taken April 9-12"."""
    for period in sentence.periods:
        if not sentence.lexicon["fielding"].isdisjoint(sentence.words[max(0, period.start - 2) : period.start]):
            return period.stamp
    return None


@functools.cache
def _words(language: Language) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in language.table("dating").items()}
