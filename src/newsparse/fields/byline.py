"""The byline."""

import itertools
import re
from collections.abc import Container, Sequence

import attrs

from newsparse.document import Document
from newsparse.model import Author, Block, Byline, Span
from newsparse.readers.bylines import (
    Credit,
    is_prefix,
    is_prefixed,
    is_staff,
    read_bio,
    read_byline,
    read_closing,
    read_detail,
)
from newsparse.readers.bylines.words import get_words
from newsparse.readers.dates import read_dates
from newsparse.readers.surroundings import NearLine, is_story, lines_behind

__all__ = ["find"]

# How many lines behind the story can hold a line that begins with "By", and how far below the headline a bare name can
# stand; how long such lines are.
_BEHIND, _NEAR = 3, 8
_MAX_LENGTH, _MAX_BARE, _DIRECTLY = 300, 140, 2
# How many lines below a name can say more about its bearer.
_DETAILS = 3
# How many lines a list of authors can have, one a line.
_MAX_LINES = 16
# The end of a sentence without a number in it; what stands behind a name at the end of a line is an initial or "Jr.".
_ENDS = re.compile(r"^\D*[^\W\d_]{3}\.$")
# A short word and a name behind it; how often the story must write the word small, and how long such a line is.
_OPENING = re.compile(r"(?P<word>[^\W\d_]{2,4}):?\s+(?=[^\W\d_])")
_OFTEN, _MAX_FOREIGN, _LONGEST_SMALL = 2, 120, 4
# A place with its state and no name: "em São Paulo (SP)".
_STATE = re.compile(r"\([A-Z]{2,3}\b")
# Kinds of blocks that are no byline whatever they begin with, and those whose names are somebody else's.
_NOT_HERE = frozenset({"headline", "credit", "caption", "embed", "tags", "correction"})
_NO_NAMES = frozenset({"caption", "credit", "embed", "pull-quote", "list-item", "tags", "crosshead"})
# Kinds of blocks that tell the story, those that can hold a note about the author, so many last ones and so long.
_TOLD = frozenset({"headline", "deck", "paragraph", "list-item"})
_BIO_KINDS = frozenset({"paragraph", "contact", "boilerplate"})
_NOTES, _LONGEST_BIO = 2, 300
# Two paragraphs in a row are the story; a single one can be a caption in front of the byline.
_STORY = 2


def find(document: Document) -> Byline | None:
    """Find the byline: a line that begins with "By" near the headline, else a bare name there, else "By" behind the story.

    Args:
        document: The document, read.
    """
    blocks, text = document.blocks, document.text
    below, above = document.below, document.above
    return (
        _find_prefixed(document, below)
        or _find_prefixed(document, above)
        or _find_foreign(document, below[:_NEAR])
        or _find_bare(document, _before_boxes(document, below[:_NEAR]))
        or _find_bare(document, _before_boxes(document, above[::-1]), above=True)
        or _find_prefixed(document, _before_boxes(document, lines_behind(blocks, text, _BEHIND)))
        or _find_closing(document)
        or _find_bio(document)
    )


def _before_boxes(document: Document, lines: Sequence[NearLine]) -> Sequence[NearLine]:
    """The lines in front of a list of other stories, whose authors are named there: "Trending", "Most read"."""
    boxes = get_words(document.language).boxes
    for index, line in enumerate(lines):
        if document.text[line.start : line.end].lower().strip(" :") in boxes:
            return lines[:index]
    return lines


def _find_prefixed(document: Document, lines: Sequence[NearLine]) -> Byline | None:
    """The first line that begins with "By" and a person's name, else with any; several in a row sign together."""
    found = None
    for index in range(len(lines)):
        credit = _read_prefixed(document, lines, index)
        if credit and credit.authors[0].kind == "person":
            found_here = _gather(document, lines, index, credit)
            return _detail(document, lines, _build(document, found_here))
        found = found or credit
    return _build(document, [found]) if found else None


def _read_prefixed(document: Document, lines: Sequence[NearLine], index: int) -> Credit | None:
    start, end, kind = lines[index]
    if end - start > _MAX_LENGTH or kind in _NOT_HERE:
        return None
    text, language = document.text, document.language
    alone = index > 0 and is_prefix(text, lines[index - 1].start, lines[index - 1].end, language)
    if not alone and not is_prefixed(text, start, end, language):
        return None
    credit = read_byline(text, start, end, language, prefixed=alone)
    return credit if credit and credit.prefixed else None


def _gather(document: Document, lines: Sequence[NearLine], index: int, credit: Credit) -> list[Credit]:
    """A credit and those that go on with it on the lines below: one a line, each with its "By" or with a comma or "and"."""
    found, text = [credit], document.text
    joiners = get_words(document.language).joiners
    joined = _is_joined(text, lines[index], joiners)
    for following in range(index + 1, min(len(lines), index + _MAX_LINES)):
        start, end = lines[following].start, lines[following].end
        line = text[start:end].lower().strip(" ,")
        if not line or line in joiners:
            joined = True
        if line in joiners or not any(map(str.isalpha, line)):
            continue
        if text[start] == "@" and " " not in text[start:end]:
            joined = True  # one author a line, each with a handle below
            continue
        more = read_byline(text, start, end, document.language, prefixed=True) if joined else None
        more = more or _read_prefixed(document, lines, following)
        if more is None or not more.whole or more.authors[0].kind != "person":
            break
        found.append(more)
        joined = _is_joined(text, lines[following], joiners)
    return found


def _is_joined(text: str, line: NearLine, joiners: Container[str]) -> bool:
    """Whether a line ends in such a way that another author must follow."""
    return text[line.end - 1] in ",&" or text[line.start : line.end].lower().rpartition(" ")[2] in joiners


def _find_bare(document: Document, lines: Sequence[NearLine], *, above: bool = False) -> Byline | None:
    """The first line that is nothing but a name, and that something shows to be an author's.

    Above the headline stand many names that are no author's; there a common given name and a date below it are needed.
    """
    headline = next((block.text for block in document.blocks if block.kind == "headline"), "")
    for index, line in enumerate(lines):
        text = document.text[line.start : line.end]
        if len(text) > _MAX_BARE or line.kind in _NO_NAMES or text in headline or is_story(line.kind, len(text)):
            continue
        if _ENDS.search(text) and not is_prefixed(document.text, line.start, line.end, document.language):
            continue
        if document.foreign_share is not None and _STATE.search(text):
            continue
        if above and not any(_is_dated(document, near) for near in lines[index + 1 : index + 3]):
            continue
        credit = read_byline(document.text, line.start, line.end, document.language)
        if credit is None or not credit.whole or _is_sentence(text, credit):
            continue
        if credit.known if above else credit.prefixed or _is_trusted(document, lines, index, credit):
            return _detail(document, lines, _build(document, [credit]))
    return None


def _find_foreign(document: Document, lines: Sequence[NearLine]) -> Byline | None:
    """The first name behind a small word, on its line or on the line above, in a language that is not known.

    What the story often writes small is no name: it is that language's "by".
    """
    if document.foreign_share is None:
        return None
    ahead = False
    for line in lines:
        if line.kind in _NO_NAMES or line.end - line.start > _MAX_FOREIGN:
            ahead = False
            continue
        opening = _OPENING.match(document.text, line.start, line.end)
        start = line.start if ahead else opening.end() if opening and _is_small(document, opening["word"]) else 0
        credit = read_byline(document.text, start, line.end, document.language, prefixed=True) if start else None
        placed = _STATE.search(document.text, line.start, line.end)
        people = credit is not None and all(author.kind == "person" and " " in author.name for author in credit.authors)
        if credit and credit.whole and people and not placed:
            return _build(document, [attrs.evolve(credit, start=line.start)])
        word = document.text[line.start : line.end].rstrip(" :")
        ahead = len(word) <= _LONGEST_SMALL and word.isalpha() and _is_small(document, word)
    return None


def _is_small(document: Document, word: str) -> bool:
    """Whether the story often writes a word in small letters."""
    return document.tokens.words.count(word.lower()) >= _OFTEN


def _is_sentence(text: str, credit: Credit) -> bool:
    """Whether a line ends like a sentence or a picture's credit, and not like a name."""
    return text.endswith(".") and not (credit.prefixed or credit.dated or credit.authors[-1].text.endswith("."))


def _find_closing(document: Document) -> Byline | None:
    """The credit at the end of a wire story that nobody signs at the top."""
    last = _find_last(document.blocks)
    for block in document.blocks[max(0, last - 1) : last + 1 + _BEHIND]:
        credit = read_closing(document.text, block.span.start, block.span.end, document.language)
        if credit:
            return _build(document, [credit])
    return None


def _find_last(blocks: Sequence[Block]) -> int:
    """Find the last paragraph; -1 if there is none."""
    last = len(blocks) - 1
    while last >= 0 and blocks[last].kind != "paragraph":
        last -= 1
    return last


def _find_bio(document: Document) -> Byline | None:
    """The note about the author at the end of a story that nobody signs; the story itself does not speak of its author."""
    blocks = document.blocks
    last = _find_last(blocks)
    story = [block for block in blocks[: last + 1] if block.kind in _TOLD]
    for block in [*story[-_NOTES:], *blocks[last + 1 : last + 1 + _BEHIND]] if len(story) > _STORY else []:
        if block.kind not in _BIO_KINDS or len(block.text) > _LONGEST_BIO:
            continue
        credit = read_bio(document.text, block.span.start, block.span.end, document.language)
        if credit and not any(
            credit.authors[0].name.rpartition(" ")[2] in other.text for other in story if other is not block
        ):
            return _build(document, [credit])
    return None


def _is_trusted(document: Document, lines: Sequence[NearLine], index: int, credit: Credit) -> bool:
    """Whether a bare name is an author's: it is signed or dated, or a known given name begins it."""
    author, kind = credit.authors[0], lines[index].kind
    if kind in {"deck", "paragraph"}:
        return author.kind == "person" and (credit.signed or credit.dated)
    if credit.dated or kind == "byline":
        return True
    if author.kind == "person" and (credit.known or credit.signed):
        return True
    beside = any(_is_dated(document, lines[near]) for near in (index - 1, index + 1) if 0 <= near < len(lines))
    if author.kind == "organization":
        staff = is_staff(author.name, document.language)
        return (staff and index < _DIRECTLY) or (beside and (staff or kind == "publisher"))
    return beside


def _is_dated(document: Document, line: NearLine) -> bool:
    if line.kind == "paragraph" or line.end - line.start > _MAX_BARE:
        return False
    return bool(read_dates(document.text, line.start, line.end, document.language))


def _detail(document: Document, lines: Sequence[NearLine], byline: Byline) -> Byline:
    """Give a single author the role, the outlet and the address that stand on the lines below the name."""
    if len(byline.authors) != 1 or byline.authors[0].kind != "person":
        return byline
    author = byline.authors[0]
    below = (line for line in lines if line.start >= byline.span.end and line.kind not in _NO_NAMES)
    for line in itertools.islice(below, _DETAILS):
        more = read_detail(document.text, line.start, line.end, author, document.language)
        if more is None:
            break
        author = more
    return attrs.evolve(byline, authors=(author,))


def _build(document: Document, credits_: Sequence[Credit]) -> Byline:
    authors: list[Author] = []
    for credit in credits_:
        names = {author.name.lower() for author in authors}
        authors += [author for author in credit.authors if author.name.lower() not in names]
    span = Span(credits_[0].start, max(credit.end for credit in credits_))
    return Byline(text=span.slice(document.text), span=span, authors=tuple(authors))
