"""The dates of publication and of the last change."""

import datetime as dt
import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, cast

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.model import Timestamp
from newsparse.readers.dates import infer_order, read_dates
from newsparse.readers.surroundings import NearLine, is_story, lines_behind

__all__ = ["Dates", "find"]

Label = Literal["published", "modified", "other", ""]

# How many lines below the headline, above it and behind the story may hold the dates, how long such a line is, and how
# long a line that is only the label of the date below it.
_BELOW, _ABOVE, _BEHIND = 24, 4, 14
_MAX_LENGTH, _MAX_LABEL = 180, 24
# Kinds of blocks whose dates are those of something else.
_NOT_HERE = frozenset({"headline", "caption", "credit", "list-item", "embed", "pull-quote", "tags"})
# So many words in lower case beside a date make a sentence, and what a sentence dates is an event.
_SENTENCE = 5
# So few characters beside a date leave it alone on its line.
_ALONE = 12
_DASHES = "\N{EM DASH}\N{EN DASH}\N{HORIZONTAL BAR}"


class Dates(NamedTuple):
    """The dates of an article.

    Attributes:
        published: When it was published; None if the text does not say.
        modified: When it was last changed; None if the text does not say.
    """

    published: Timestamp | None
    modified: Timestamp | None


class _Candidate(NamedTuple):
    """A date beside the story, and what the page calls it."""

    stamp: Timestamp
    label: Label
    alone: bool


def find(document: Document, reference: dt.date | None = None, date_order: str | None = None) -> Dates:
    """Find the dates of an article: below the headline, else above it, else behind the story.

    Where a numeric date could be read two ways, the rest of the article decides, as far as it shows an order.

    Args:
        document: The document, read.
        reference: Day (or moment) that relative dates are counted from.
        date_order: "MDY", "DMY" or "YMD" for numeric dates; None lets the article decide.
    """
    dates = _find(document, reference, date_order)
    unclear = next((stamp for stamp in dates if stamp and stamp.ambiguous), None)
    if unclear is None:
        return dates
    story = "\n".join(block.text for block in document.blocks if block.kind == "paragraph")
    foreign = document.foreign_share is not None
    order = infer_order(document.text, document.language, story=story, zone=unclear.zone, foreign=foreign)
    return _find(document, reference, order) if order else dates


def _find(document: Document, reference: dt.date | None, date_order: str | None) -> Dates:
    blocks, text = document.blocks, document.text
    read = functools.partial(_read_lines, document, reference=reference, order=date_order)
    below = read(document.below[:_BELOW])
    above = read(document.above[:_ABOVE])
    published = _choose(below) or _choose(above)
    modified = _first(below, "modified") or _first(above, "modified")
    if published is None:
        published = _first(read(lines_behind(blocks, text, _BEHIND)), "published")
    changed = modified and _add_year(document, modified.stamp, published.stamp if published else None)
    return Dates(published and published.stamp, changed)


def _add_year(document: Document, changed: Timestamp, published: Timestamp | None) -> Timestamp:
    """Read month and day of the last change, without a year, as those nearest to the publication, which is not later."""
    if changed.value or published is None or published.day is None or published.relative:
        return changed
    months = document.language.table("dates")["months"]
    if months.keys().isdisjoint(changed.text.lower().replace(".", " ").split()):
        return changed
    start, end = changed.span.start, changed.span.end
    stamps = read_dates(document.text, start, end, document.language, reference=published.day)
    found = stamps[0] if stamps and stamps[0].span == changed.span else None
    return found if found and found.day and found.day >= published.day else changed


def _choose(candidates: Sequence[_Candidate]) -> _Candidate | None:
    """The first date that is said to be of publication or that nothing else is said of."""
    return (
        next((item for item in candidates if item.label == "published" and item.stamp.value), None)
        or next((item for item in candidates if not item.label and item.stamp.value and _is_firm(item)), None)
        or next((item for item in candidates if item.label in {"published", ""} and _is_firm(item)), None)
    )


def _first(candidates: Sequence[_Candidate], label: Label) -> _Candidate | None:
    return next((item for item in candidates if item.label == label), None)


def _is_firm(candidate: _Candidate) -> bool:
    """Whether a date without a label can be that of publication: "Sunday" alone or a month inside a line cannot."""
    stamp = candidate.stamp
    if candidate.label:
        return True
    if stamp.precision in {"month", "year"} and not stamp.relative:
        return candidate.alone
    counted = stamp.text[0].isdigit() or (candidate.alone and stamp.text.count(" ") > 1)  # "3 days ago", "a week ago"
    return not stamp.relative or stamp.precision in {"minute", "second"} or counted


def _read_lines(
    document: Document, lines: Sequence[NearLine], *, reference: dt.date | None, order: str | None
) -> list[_Candidate]:
    found: list[_Candidate] = []
    label_line = ""
    for line in lines:
        found.extend(_read_line(document, line, label_line, reference=reference, order=order))
        label_line = document.text[line.start : line.end] if line.end - line.start <= _MAX_LABEL else ""
    return found


def _read_line(
    document: Document, line: NearLine, label_line: str, *, reference: dt.date | None, order: str | None
) -> Iterator[_Candidate]:
    start, end = line.start, line.end
    if line.kind in _NOT_HERE or end - start > _MAX_LENGTH or is_story(line.kind, end - start):
        return
    text, language = document.text, document.language
    if text[start] in _DASHES:  # a posting of social media is signed and dated behind a dash
        return
    stamps = read_dates(text, start, end, language, reference=reference, date_order=order, past=True)
    if not stamps:
        return
    labels = _labels(language)
    rest = end - start - sum(len(stamp.span) for stamp in stamps)
    sentence = rest > 20 and len(_LOWER_WORD.findall(text, start, end)) >= _SENTENCE
    before = start
    for stamp in stamps:
        ahead = text[before : stamp.span.start]
        if before == start and not ahead.strip(_MARKS):
            ahead = label_line
        match = labels.search(ahead)
        label = cast("Label", match.lastgroup or "") if match else ""
        alone = rest < _ALONE
        if label or not (sentence or (line.kind == "paragraph" and not alone)):
            yield _Candidate(stamp, label, alone)
        before = stamp.span.end


_LOWER_WORD = re.compile(r"\b[^\W\d_A-Z]{2,}\b")
_MARKS = " \t\N{NO-BREAK SPACE}:|,.-\N{BULLET}\N{MIDDLE DOT}\N{EN DASH}\N{EM DASH}()/"


@functools.cache
def _labels(language: Language) -> re.Pattern[str]:
    """Labels that end where a date begins: "Updated:", "Published on"; a capital may be glued to what stands before."""
    table = language.table("dates")["labels"]
    groups = "|".join(rf"(?P<{kind}>{_one_of(table[kind])})" for kind in ("modified", "published", "other"))
    edge = r"(?:(?<![^\W\d_])|(?=(?-i:[A-Z])))"
    return re.compile(
        rf"{edge}(?:{groups})(?![^\W\d_])[{re.escape(_MARKS)}]*+(?:{_one_of(table['between'])}\b[{re.escape(_MARKS)}]*+){{0,2}}\Z",
        re.IGNORECASE,
    )


def _one_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"
