"""The few places where a page can name no outlet but its own."""

import re
from collections.abc import Iterable, Iterator

from newsparse.readers.outlets.page import PARAGRAPHS, Mention, Page
from newsparse.readers.outlets.sites import MAIL, find_sites, is_site

__all__ = ["list_own"]

# An address of the page itself repeats so many long words of the headline, and most of those that it has.
_ENOUGH_WORDS = 3
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
# So far in front of a mail address the words stand that say whose it is.
_AHEAD = 70
# So far into a note about its author a job begins that is the author's own.
_OPENING = 60
_LONGEST_NOTE = 400


def list_own(page: Page, noted: Iterable[int]) -> Iterator[Mention]:
    """List the places where a page names its own outlet and could name no other.

    Args:
        page: The page.
        noted: The blocks that hold words for authors.
    """
    yield from _in_own_address(page)
    if "@" in page.hints:
        yield from _in_own_mail(page)
    yield from _in_own_words(page)
    yield from _in_authors(page, noted)


def _in_own_address(page: Page) -> Iterator[Mention]:
    """The address of the page: alone on its line, with the words of the headline in its path."""
    if "http" not in page.joined:
        return
    headline = next(
        (folded for block, folded in zip(page.blocks, page.folded, strict=True) if block.kind == "headline"), ""
    )
    words = set(_LONG_WORD.findall(headline))
    for block, folded in zip(page.blocks, page.folded, strict=True):
        if folded.startswith("http") and " " not in folded and words:
            path = set(_LONG_WORD.findall(folded.partition("//")[2].partition("/")[2]))
            shared = len(path & words)
            site = next(find_sites(page.text, block.span.start, block.span.end), None)
            if site and shared >= _ENOUGH_WORDS and 2 * shared >= len(words):
                yield Mention(site[0], site[2], "own")


def _in_own_mail(page: Page) -> Iterator[Mention]:
    """An address of mail that is "ours": "Email us at news@eastonpost.com"."""
    for index in page.list_blocks("@"):
        span = page.blocks[index].span
        for mail in MAIL.finditer(page.text, span.start, span.end):
            ahead = page.text[max(span.start, mail.start() - _AHEAD) : mail.start()].rpartition(". ")[2]
            if not page.words.ours.isdisjoint(ahead.lower().split()):
                yield Mention(*mail.span("site"), "own")


def _in_own_words(page: Page) -> Iterator[Mention]:
    """What only the outlet itself says: "The Easton Post values your comments", "newsletters from The Easton Post"."""
    words, text = page.words, page.text
    for index, _, stop in page.find_phrases(words.own_before):
        if match := words.inside.match(text, stop, page.blocks[index].span.end):
            yield Mention(*match.span("name"), "own")
    for index, start, _ in page.find_phrases(words.own_behind):
        if match := words.itself.search(text, page.blocks[index].span.start, start):
            yield Mention(*match.span("name"), "own")


def _in_authors(page: Page, noted: Iterable[int]) -> Iterator[Mention]:
    """The outlet of the page's author: "By Ann Lee, Easton Post Staff", "Ann Lee is a reporter for The Easton Post."."""
    signed = [index for index, block in enumerate(page.blocks) if block.kind == "byline"]
    for index in signed:
        block, below = page.blocks[index], page.folded[index + 1 : index + 2]
        if below and is_site(below[0]):
            yield Mention(page.blocks[index + 1].span.start, page.blocks[index + 1].span.end, "own")
        if match := page.words.staff.search(block.text):
            yield Mention(block.span.start + match.start("name"), block.span.start + match.end("name"), "own")
    names = " ".join([page.folded[index] for index in signed])
    for index in noted if names else ():
        block, folded = page.blocks[index], page.folded[index]
        if len(folded) > _LONGEST_NOTE or index in signed or block.kind == "headline":
            continue
        match = page.words.note.search(page.text, block.span.start, block.span.end)
        if match is None or match.start() - block.span.start > _OPENING:
            continue
        opening = " ".join(folded.split(maxsplit=2)[:2])
        above = page.folded[index - 1] if index else ""
        if (opening in names and " " in opening) or (block.kind not in PARAGRAPHS and " " in above and above in names):
            yield Mention(*match.span("name"), "own")
