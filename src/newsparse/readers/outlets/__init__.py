"""Outlets: the places where a page names the outlet that it belongs to."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from newsparse.languages import Language
from newsparse.model import Block
from newsparse.readers.outlets.own import list_own
from newsparse.readers.outlets.page import PARAGRAPHS, Mention, Page
from newsparse.readers.outlets.sites import MAIL, find_sites
from newsparse.readers.outlets.words import Words, fold_name, get_words
from newsparse.text.tokens import Tokens

__all__ = ["KINDS", "PARAGRAPHS", "Mention", "Words", "find_sites", "fold_name", "get_words", "list_mentions"]

KINDS = (
    "title",
    "under-byline",
    "author",
    "copyright",
    "logo",
    "company",
    "note",
    "lead",
    "tail",
    "line",
    "inside",
    "self",
    "told",
    "self-story",
    "inside-story",
    "link",
    "credit",
    "mail",
    "address",
    "own",
)
"""How an outlet can be mentioned, what shows its name best first."""

_LONGEST_LINE = 160
# Notes about authors stand behind the story and are short.
_FIRST_NOTE, _SHORTEST_NOTE, _LONGEST_NOTE = 5, 25, 400
_LOGO_LINES, _LONGEST_LOGO = 8, 30
_LONGEST_TITLE = 40
# So far in front of what an outlet says of itself its name begins.
_LONGEST_SELF = 60
# A bare link above the story leads to the page itself.
_LINK_LINES = 12
# So much of a block is searched for a line on copyright.
_COPYRIGHT = 300
_DIGIT = re.compile(r"\d")
# Kinds of blocks that name authors and dates, and those that name whose a picture is.
_SIGNED = frozenset({"byline", "date"})
_PICTURES = frozenset({"caption", "credit"})
# Mentions that words of the line show.
_WORDED = frozenset({"lead", "tail"})

# What stands at the end of a mention and belongs to the sentence.
_MARK = re.compile(r"(?:['\N{RIGHT SINGLE QUOTATION MARK}][sS]|[.'\N{RIGHT SINGLE QUOTATION MARK}])$")


def list_mentions(
    text: str, blocks: Sequence[Block], folded: Sequence[str], tokens: Tokens, language: Language
) -> list[Mention]:
    """List every place where the outlet may be named; a text that is nothing but story has none, and need not be asked.

    Args:
        text: The whole source text.
        blocks: All blocks.
        folded: Each of them in lower case.
        tokens: Tokens of the text.
        language: Brings the words.
    """
    words = get_words(language)
    starts = list(accumulate([len(line) + 1 for line in folded], initial=0))
    page = Page(text, blocks, folded, "\n".join(folded), starts, words.hints.intersection(tokens.lower), words)
    signed = [
        index for index in page.list_blocks(words.signs.list_likely(page.hints)) if blocks[index].kind not in PARAGRAPHS
    ]
    noted = page.list_blocks(page.hints & words.job_words)
    found = [*_in_copyright(page, signed), *_in_notes(page, noted, signed), *_in_phrases(page), *_in_credits(page)]
    found += [*_on_lines(page, signed), *_in_titles(page, signed)]
    if "@" in page.hints:
        for index in page.list_blocks("@"):
            span = blocks[index].span
            found += [Mention(*match.span("site"), "mail") for match in MAIL.finditer(text, span.start, span.end)]
    found += list_own(page, noted)
    return sorted(_trim(text, mention) for mention in found)


def _in_copyright(page: Page, signed: Iterable[int]) -> Iterator[Mention]:
    for index in signed:
        start, end = page.blocks[index].span.start, page.blocks[index].span.end
        match = page.words.copyright.search(page.text, start, min(end, start + _COPYRIGHT))
        if match and not match["name"].islower():
            yield _without_company(page, match.start("name"), match.end("name"))


def _without_company(page: Page, start: int, end: int) -> Mention:
    """Take the words of the company off the name in a line on copyright; what is left counts less if there were any."""
    words = page.text[start:end].split()
    kept = len(words)
    while kept > 1 and words[kept - 1].lower().strip(".()") in page.words.company:
        kept -= 1
    if kept == len(words):
        return Mention(start, end, "copyright")
    return Mention(start, page.text.index(words[kept - 1], start) + len(words[kept - 1]), "company")


def _in_notes(page: Page, noted: Sequence[int], signed: Sequence[int]) -> Iterator[Mention]:
    """Give the outlet of notes about authors: "Ann Lee is a reporter for the Easton Post."."""
    for index in noted:
        block = page.blocks[index]
        length, story = len(block.text), block.kind in PARAGRAPHS
        if length < _SHORTEST_NOTE or index in signed:
            continue
        if index > _FIRST_NOTE and length < _LONGEST_NOTE if story else length <= _LONGEST_LINE:
            match = page.words.note.search(page.text, block.span.start, block.span.end)
            if match:
                yield Mention(*match.span("name"), "note")


def _in_phrases(page: Page) -> Iterator[Mention]:
    """Give the names behind "told", and those in what an outlet says of itself inside a line."""
    words, text = page.words, page.text
    for index, _, stop in page.find_phrases(words.told_words):
        block = page.blocks[index]
        if block.kind in PARAGRAPHS and (match := words.told.match(text, stop, block.span.end)):
            yield Mention(*match.span("name"), "told")
    for index, _, stop in page.find_phrases(words.inside_words):
        block = page.blocks[index]
        if match := words.inside.match(text, stop, block.span.end):
            yield Mention(*match.span("name"), "inside-story" if block.kind in PARAGRAPHS else "inside")
    for index, start, _ in page.find_phrases(words.self_words):
        block = page.blocks[index]
        if match := words.itself.search(text, max(block.span.start, start - _LONGEST_SELF), start):
            yield Mention(*match.span("name"), "self-story" if block.kind in PARAGRAPHS else "self")


def _in_credits(page: Page) -> Iterator[Mention]:
    """Give whose picture it is where a name stands at the end of a caption or a credit."""
    pictures = [
        block
        for block, line in zip(page.blocks, page.folded, strict=True)
        if block.kind in _PICTURES or line[-1:] == ")"
    ]
    for block in pictures:
        match = page.words.credit.search(page.text, block.span.start, block.span.end)
        if match:
            yield Mention(*match.span("name"), "credit")


def _on_lines(page: Page, signed: Sequence[int]) -> Iterator[Mention]:
    """Give the mentions on short lines of the page; one is read closely only where its first or last word allows."""
    blocks, folded, words = page.blocks, page.folded, page.words
    outlet_words = words.outlet_words & page.hints
    lines = [
        index
        for index, (block, line) in enumerate(zip(blocks, folded, strict=True))
        if len(line) <= _LONGEST_LINE and block.kind not in PARAGRAPHS
    ]
    if signed:
        lines = [index for index in lines if index not in signed]
    led = {index for index in lines if folded[index].partition(" ")[0] in words.first_words}
    tailed = {index for index in lines if folded[index].rpartition(" ")[2] in words.last_words}
    below = {index for index in lines if index and blocks[index - 1].kind == "byline"}
    short = [index for index in lines if len(folded[index]) <= _LONGEST_LOGO]
    bare = {index for index in short if index < _LOGO_LINES or not outlet_words.isdisjoint(folded[index].split())}
    worded = set()
    for index in sorted(led.union(tailed, [index for index in lines if blocks[index].kind in _SIGNED])):
        for mention in _with_words(page, index, led=index in led, tailed=index in tailed):
            yield mention
            if mention.kind in _WORDED:
                worded.add(index)
    for index in sorted(below.union(bare - worded)):
        if _is_logo(blocks[index].text):
            span = blocks[index].span
            if index in below:
                yield Mention(span.start, span.end, "under-byline")
            if index in bare and index not in worded:
                yield Mention(span.start, span.end, "logo" if index < _LOGO_LINES else "line")
    for index in [index for index in lines if "." in folded[index]]:
        yield from _in_addresses(page, index)


def _with_words(page: Page, index: int, *, led: bool, tailed: bool) -> Iterator[Mention]:
    """Give the names behind words that open a line, before words that end it, and behind an author's."""
    block, words = page.blocks[index], page.words
    start, end = block.span.start, block.span.end
    if led and (match := words.lead.match(page.text, start, end)):
        yield Mention(*match.span("name"), "lead")
    if tailed and (match := words.tail.fullmatch(page.text, start, end)):
        yield Mention(*match.span("name"), "tail")
    if block.kind in _SIGNED and (match := words.author.search(page.text, start, end)):
        yield Mention(*match.span("name"), "author")


def _in_addresses(page: Page, index: int) -> Iterator[Mention]:
    """Give the sites whose addresses stand on a line."""
    line, span = page.blocks[index].text, page.blocks[index].span
    own = index < _LINK_LINES and " " not in line and line.startswith("http")
    for site, _, stop in find_sites(page.text, span.start, span.end):
        if page.text[site - 1] != "@":
            yield Mention(site, stop, "link" if own else "address")


def _is_logo(line: str) -> bool:
    return len(line) <= _LONGEST_LOGO and line[0].isupper() and line.count(" ") <= 3 and not _DIGIT.search(line)


def _in_titles(page: Page, signed: Sequence[int]) -> Iterator[Mention]:
    """Give the site's name off page titles: the headline, a mark, the name."""
    headline = next((index for index, block in enumerate(page.blocks) if block.kind == "headline"), None)
    for index in () if headline is None else page.list_blocks([page.folded[headline]]):
        block, title = page.blocks[index], page.blocks[headline or 0].text
        long = block.kind in PARAGRAPHS or len(block.text) > _LONGEST_LINE
        if long or index in signed or not block.text.startswith(title):
            continue
        rest = block.text[len(title) :]
        name = rest.strip(" |-\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}\N{BULLET}")
        if name and rest[:1] != name[:1] and len(name) <= _LONGEST_TITLE and not any(map(str.isdigit, name)):
            start = block.span.start + len(title) + rest.find(name)
            yield Mention(start, start + len(name), "title")


def _trim(text: str, mention: Mention) -> Mention:
    """Take off a mention what belongs to the sentence: another sentence, a full stop, the mark of a genitive."""
    start, end, kind = mention
    stop = text.find(". ", start, end)
    if stop - start > 2:
        end = stop
    mark = _MARK.search(text, start, end)
    return Mention(start, mark.start() if mark else end, kind)
