"""The byline."""

from collections.abc import Iterator, Sequence

from newsparse.document import Document
from newsparse.model import Author, Block, Byline, Span
from newsparse.readers.bylines import Credit, is_prefix, is_prefixed, read_byline
from newsparse.readers.bylines.words import get_words
from newsparse.readers.dates import read_dates

__all__ = ["find"]

# How far from the headline a line that begins with "By" can stand, above it and below it, and a bare name below it.
_ABOVE, _BELOW, _NEAR = 8, 40, 8
_MAX_LENGTH, _MAX_BARE = 300, 140
# How many lines a list of authors can have, one a line.
_MAX_LINES = 16
# Kinds of blocks that are no byline whatever they begin with, and those whose names are somebody else's.
_NOT_HERE = frozenset({"headline", "credit", "caption", "embed", "tags", "correction", "deck"})
_NO_NAMES = frozenset({"paragraph", "caption", "credit", "embed", "pull-quote", "list-item", "tags", "crosshead"})
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
    """The first line that begins with "By" and a person's name, else with any; several in a row sign together."""
    found = None
    for index in indices:
        credit = _read_prefixed(document, index)
        if credit and credit.authors[0].kind == "person":
            return _build(document, _gather(document, index, credit))
        found = found or credit
    return _build(document, [found]) if found else None


def _read_prefixed(document: Document, index: int) -> Credit | None:
    block = document.blocks[index]
    start, end = block.span.start, block.span.end
    if end - start > _MAX_LENGTH or block.kind in _NOT_HERE:
        return None
    language = document.language
    alone = index > 0 and is_prefix(document.text, *_ends(document.blocks[index - 1]), language)
    if not alone and not is_prefixed(document.text, start, end, language):
        return None
    credit = read_byline(document.text, start, end, language, prefixed=alone)
    return credit if credit and credit.prefixed else None


def _gather(document: Document, index: int, credit: Credit) -> list[Credit]:
    """A credit and those that go on with it on the lines below: one a line, each with its "By" or with a comma or "and"."""
    found, text = [credit], document.text
    joiners = get_words(document.language).joiners
    for following in range(index + 1, min(len(document.blocks), index + _MAX_LINES)):
        start, end = _ends(document.blocks[following])
        if text[start:end].strip(" ,").lower() in joiners:
            continue
        last = document.blocks[following - 1].text.rstrip()
        joined = last.endswith((",", "&")) or last.lower() in joiners or last.lower().endswith(" and")
        more = read_byline(text, start, end, document.language, prefixed=True) if joined else None
        more = more or _read_prefixed(document, following)
        if more is None or not more.whole:
            break
        found.append(more)
    return found


def _find_bare(document: Document, head: Sequence[int], top: int) -> Byline | None:
    """The first line below the headline that is nothing but a name, and that something shows to be an author's."""
    headline = document.blocks[top].text if top >= 0 else ""
    for index in head:
        if index - top > _NEAR:
            return None
        block = document.blocks[index]
        if len(block.span) > _MAX_BARE or block.kind in _NO_NAMES or block.text in headline:
            continue
        credit = read_byline(document.text, *_ends(block), document.language)
        if credit and credit.whole and _is_trusted(document, index, credit):
            return _build(document, [credit])
    return None


def _is_trusted(document: Document, index: int, credit: Credit) -> bool:
    """Whether a bare name is an author's: it is signed or dated, or a known given name begins it."""
    author, kind = credit.authors[0], document.blocks[index].kind
    if author.kind == "organization":
        return credit.dated or kind == "byline"
    if author.kind == "agency":
        return True
    if kind == "deck":
        return credit.signed or credit.dated
    return (
        credit.known
        or credit.signed
        or credit.dated
        or _is_dated(document, index + 1)
        or _is_dated(document, index - 1)
    )


def _is_dated(document: Document, index: int) -> bool:
    if not 0 <= index < len(document.blocks):
        return False
    block = document.blocks[index]
    if block.kind in {"headline", "paragraph"} or len(block.span) > _MAX_BARE:
        return False
    return bool(read_dates(document.text, *_ends(block), document.language))


def _ends(block: Block) -> tuple[int, int]:
    return block.span.start, block.span.end


def _build(document: Document, credits_: Sequence[Credit]) -> Byline:
    authors: list[Author] = []
    for credit in credits_:
        names = {author.name.lower() for author in authors}
        authors += [author for author in credit.authors if author.name.lower() not in names]
    span = Span(credits_[0].start, max(credit.end for credit in credits_))
    return Byline(text=span.slice(document.text), span=span, authors=tuple(authors))
