"""The dates of publication and of the last change."""

import datetime as dt
import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, cast

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.model import Block, Timestamp
from newsparse.readers.dates import read_dates

__all__ = ["Dates", "find"]

Label = Literal["published", "modified", "other", ""]

# How many blocks below the headline, above it and below the story may hold the dates, and how long such a block is.
_BELOW, _ABOVE, _BEHIND = 24, 4, 14
_MAX_LENGTH = 180
# Two paragraphs in a row are the story; a single one can be a caption in front of the dates.
_STORY = 2
# Kinds of blocks whose dates are those of something else.
_NOT_HERE = frozenset(
    {"headline", "paragraph", "caption", "credit", "deck", "list-item", "embed", "pull-quote", "tags"}
)
# So many words in lower case beside a date make a sentence, and what a sentence dates is an event.
_SENTENCE = 5


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
    block: int
    alone: bool


def find(document: Document, reference: dt.date | None = None, date_order: str | None = None) -> Dates:
    """Find the dates of an article: below the headline, else above it, else below the story.

    Args:
        document: The document, read.
        reference: Day (or moment) that relative dates are counted from.
        date_order: "MDY", "DMY" or "YMD" for numeric dates; None lets the article decide.
    """
    blocks = document.blocks
    top = next((index for index, block in enumerate(blocks) if block.kind == "headline"), -1)
    read = functools.partial(_read_block, document, reference=reference, order=date_order)
    below = [candidate for index in _head(blocks, top) for candidate in read(index)]
    above = [candidate for index in range(max(0, top - _ABOVE), top)[::-1] for candidate in read(index)]
    published = _choose(below) or _choose(above)
    modified = _first(below, "modified") or _first(above, "modified")
    if published is None:
        behind = [candidate for index in _foot(blocks) for candidate in read(index) if candidate.label]
        published = _first(behind, "published")
        modified = modified or _first(behind, "modified")
    return Dates(published and published.stamp, modified and modified.stamp)


def _head(blocks: Sequence[Block], top: int) -> Iterator[int]:
    """Blocks between the headline and the story; a single paragraph among them can be a caption."""
    run = 0
    for index in range(top + 1, min(len(blocks), top + 1 + _BELOW)):
        run = run + 1 if blocks[index].kind == "paragraph" else 0
        if run == _STORY:
            return
        yield index


def _foot(blocks: Sequence[Block]) -> Iterable[int]:
    last = next((index for index in range(len(blocks) - 1, -1, -1) if blocks[index].kind == "paragraph"), len(blocks))
    return range(last + 1, min(len(blocks), last + 1 + _BEHIND))


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
    return not stamp.relative or stamp.precision in {"minute", "second"} or stamp.text[0].isdigit()


def _read_block(
    document: Document, index: int, *, reference: dt.date | None, order: str | None
) -> Iterator[_Candidate]:
    block = document.blocks[index]
    if block.kind in _NOT_HERE or len(block.span) > _MAX_LENGTH:
        return
    language = document.language
    start, end = block.span.start, block.span.end
    stamps = read_dates(document.text, start, end, language, reference=reference, date_order=order, past=True)
    if not stamps:
        return
    labels = _labels(language)
    rest = len(block.span) - sum(len(stamp.span) for stamp in stamps)
    sentence = rest > 20 and len(_LOWER_WORD.findall(block.text)) >= _SENTENCE
    before = start
    for stamp in stamps:
        ahead = document.text[before : stamp.span.start]
        if not ahead.strip(_MARKS) and before == start and index:
            ahead = _label_line(document.blocks[index - 1])
        match = labels.search(ahead)
        label = cast("Label", match.lastgroup or "") if match else ""
        if label or not sentence:
            yield _Candidate(stamp, label, index, rest < 12)
        before = stamp.span.end


_LOWER_WORD = re.compile(r"\b[^\W\d_A-Z]{2,}\b")
_MARKS = " \t\N{NO-BREAK SPACE}:|,.-\N{BULLET}\N{MIDDLE DOT}\N{EN DASH}\N{EM DASH}()/"


def _label_line(block: Block) -> str:
    """The text of a block that may be nothing but the label of the date below it."""
    return block.text if len(block.span) <= 24 else ""


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
