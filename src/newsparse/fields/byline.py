"""The byline."""

from collections.abc import Iterator, Sequence

from newsparse.document import Document
from newsparse.model import Author, Block, Byline, Span
from newsparse.readers.bylines import Credit, read_byline
from newsparse.readers.bylines.words import get_words
from newsparse.readers.dates import read_dates

__all__ = ["find"]

# How far from the headline a line that begins with "By" can stand, above it and below it, and a bare name below it.
_ABOVE, _BELOW, _NEAR = 8, 40, 6
_MAX_LENGTH, _MAX_BARE = 300, 90
# Two paragraphs in a row are the story; a single one can be a caption in front of the byline.
_STORY = 2


def find(document: Document) -> Byline | None:
    """Find the byline: a line that begins with "By" near the headline, else a bare name there, else one below the story.

    Args:
        document: The document, read.
    """
    blocks = document.blocks
    top = next((index for index, block in enumerate(blocks) if block.kind == "headline"), -1)
    head = list(_head(blocks, top))
    above = list(range(max(0, top - _ABOVE), max(0, top)))[::-1]
    return (
        _find_prefixed(document, head)
        or _find_prefixed(document, above)
        or _find_bare(document, head, top)
        or _find_prefixed(document, list(_foot(blocks)))
    )


def _head(blocks: Sequence[Block], top: int) -> Iterator[int]:
    """Blocks between the headline and the story; a single paragraph among them can be a caption."""
    run = 0
    for index in range(top + 1, min(len(blocks), top + 1 + _BELOW)):
        run = run + 1 if blocks[index].kind == "paragraph" else 0
        if run == _STORY:
            return
        yield index


def _foot(blocks: Sequence[Block]) -> Sequence[int]:
    last = next((index for index in range(len(blocks) - 1, -1, -1) if blocks[index].kind == "paragraph"), len(blocks))
    return range(last + 1, min(len(blocks), last + 4))


def _find_prefixed(document: Document, indices: Sequence[int]) -> Byline | None:
    """The first lines that begin with "By"; several in a row sign together."""
    for index in indices:
        credit = _read(document, index)
        if credit and credit.prefixed:
            return _build(document, _gather(document, index, credit))
    return None


def _gather(document: Document, index: int, credit: Credit) -> list[Credit]:
    """A credit and those that go on with it on the lines below."""
    credits_ = [credit]
    for following in range(index + 1, min(len(document.blocks), index + 12)):
        more = _read(document, following)
        if more is None or not more.prefixed:
            break
        credits_.append(more)
    return credits_


def _read(document: Document, index: int) -> Credit | None:
    block = document.blocks[index]
    if len(block.span) > _MAX_LENGTH or block.kind in {"headline", "credit"}:
        return None
    alone = index > 0 and _is_prefix_alone(document, index - 1)
    return read_byline(document.text, block.span.start, block.span.end, document.language, prefixed=alone)


def _is_prefix_alone(document: Document, index: int) -> bool:
    block = document.blocks[index]
    if len(block.span) > 16:
        return False
    pattern = get_words(document.language).prefix
    match = pattern.match(block.text + " -")
    return match is not None and match.end() == len(block.text) + 1


def _find_bare(document: Document, head: Sequence[int], top: int) -> Byline | None:
    for index in head:
        if index - top > _NEAR:
            return None
        block = document.blocks[index]
        if len(block.span) > _MAX_BARE or block.kind in {"paragraph", "caption", "credit", "deck"}:
            continue
        credit = read_byline(document.text, block.span.start, block.span.end, document.language)
        if credit and credit.whole and _is_trusted(document, index, credit):
            return _build(document, [credit])
    return None


def _is_trusted(document: Document, index: int, credit: Credit) -> bool:
    """Whether a bare name is an author's: it is signed or dated, or a known given name begins it."""
    author = credit.authors[0]
    dated = credit.dated or _is_dated(document, index + 1) or _is_dated(document, index - 1)
    if author.kind == "person":
        return credit.known or credit.signed or dated
    return author.kind == "agency" or dated


def _is_dated(document: Document, index: int) -> bool:
    if not 0 <= index < len(document.blocks):
        return False
    block = document.blocks[index]
    if block.kind in {"headline", "paragraph"} or len(block.span) > 120:
        return False
    return bool(read_dates(document.text, block.span.start, block.span.end, document.language))


def _build(document: Document, credits_: Sequence[Credit]) -> Byline:
    authors: list[Author] = []
    for credit in credits_:
        names = {author.name.lower() for author in authors}
        authors += [author for author in credit.authors if author.name.lower() not in names]
    span = Span(credits_[0].start, max(credit.end for credit in credits_))
    return Byline(text=span.slice(document.text), span=span, authors=tuple(authors))
