"""The publisher: what a page says about itself, line by line, is added up for each name that could be the outlet's."""

from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.layout.linear import add_up
from newsparse.model import Block, Publisher, Span
from newsparse.readers.outlets import KINDS, PARAGRAPHS, Mention, Words, find_sites, fold_name, get_words, list_mentions

__all__ = ["Outlet", "find", "list_outlets"]

# The score of a name that is as likely the outlet's as no name is: below it, saying nothing is better.
_ENOUGH = 0
_MOST_MENTIONS = 200
# What is added for a name that stands where only that of the page's own outlet can; an address is seldom the printed name.
_OWN, _OWN_SITE = 300, 150
# A name that is shown once, on a line of its own between others or in an address of mail, is too weakly shown.
_WEAK = frozenset({"logo", "line", "mail"})
# Longer names in capitals are no abbreviations.
_LONGEST_INITIALS = 5
# Cues of names that the story says somebody spoke to.
_TOLD = frozenset({"told:1", "told:2"})
# Where the page speaks of its author just as of itself: "More from Ann Lee"; and so far into a byline its first name begins.
_OF_AUTHORS = frozenset({"lead", "inside", "logo", "line", "under-byline"})
_BYLINE_NAME = 12
# Longer words in capitals are none in names that are all in capitals.
_LONGEST_ABBREVIATION = 3
# A page with so many lines around the story speaks of its outlet more than once.
_PAGE_STEPS = (10, 25, 50, 100)


class Outlet(NamedTuple):
    """A name that could be the outlet's, where it is shown best, and what speaks for and against it.

    Attributes:
        start: Where the name begins.
        end: Where it ends.
        cues: What is added up.
        own: Whether the name stands where only that of the page's own outlet can.
    """

    start: int
    end: int
    cues: list[str]
    own: bool


class _Page(NamedTuple):
    """What stands around the story and in it, and all names that could be the outlet's.

    Attributes:
        printed: The lines around the story, one behind the other.
        lines: Each of them in lower case.
        headline: The headline.
        story: The paragraphs, one behind the other.
        sites: Names of the sites whose addresses stand in the text.
        named: The mentions of each name, by the folded name.
        initials: The initials of each name.
        words: Words of the language.
    """

    printed: str
    lines: Sequence[str]
    headline: str
    story: str
    sites: frozenset[str]
    named: Mapping[str, Sequence[Mention]]
    initials: Mapping[str, str]
    words: Words


def find(document: Document) -> Publisher | None:
    """Find the outlet: on a line of its own by the byline, in the line on copyright, in what the page says of itself.

    Args:
        document: The document, read.
    """
    for block in document.blocks:
        if block.kind == "publisher":
            return _read_outlet(block, document.language)
    return _most_named(document)


def _read_outlet(block: Block, language: Language) -> Publisher | None:
    """Read the outlet's name off its line, without the section behind it."""
    words = block.text.split()
    sections = language.words("layout_sections")
    stop = len(words)
    while stop > 1 and words[stop - 1].isupper() and " ".join(words[stop - 1 :]).lower() in sections:
        stop -= 1
    end = block.text.find(words[stop - 1]) + len(words[stop - 1]) if stop < len(words) else len(block.text)
    name = block.text[:end]
    return Publisher(name=name, text=name, span=Span(block.span.start, block.span.start + end))


def _most_named(document: Document) -> Publisher | None:
    """Weigh every name that could be the outlet's and take the best, if it is better than none."""
    text, articles = document.text, get_words(document.language).articles
    best, most = None, _ENOUGH
    outlets = list_outlets(document)
    for outlet in outlets:
        score = (
            add_up(outlet.cues, "publisher")
            + (_OWN_SITE if "." in text[outlet.start : outlet.end] else _OWN) * outlet.own
        )
        if score > most:
            best, most = outlet, score
    if best is None:
        return None
    short = _build(text, best.start, best.end, articles)
    if not _TOLD.isdisjoint(best.cues):
        for outlet in outlets:  # a story gives the name in full once, and in short then
            if not _TOLD.isdisjoint(outlet.cues) and text[outlet.start : outlet.end].endswith(f" {short.text}"):
                return _build(text, outlet.start, outlet.end, articles)
    return short


def _build(text: str, start: int, end: int, articles: Container[str]) -> Publisher:
    """Make the publisher, its name tidied: no article in small letters, no capitals but those of abbreviations."""
    first, _, rest = text[start:end].partition(" ")
    if rest and first in articles:
        start = end - len(rest)
    name = text[start:end]
    words = name.split()
    if len(words) > 1 and name.isupper():
        name = " ".join(
            word.capitalize() if len(word) > _LONGEST_ABBREVIATION or word.lower() in articles else word
            for word in words
        )
    return Publisher(name=name, text=text[start:end], span=Span(start, end))


def list_outlets(document: Document) -> list[Outlet]:
    """List the names that could be the outlet's, each with what speaks for and against it.

    Args:
        document: The document, read.
    """
    text, blocks = document.text, document.blocks
    if PARAGRAPHS.issuperset([block.kind for block in blocks]):
        return []  # a text that is nothing but story names its outlet nowhere
    words = get_words(document.language)
    named: dict[str, list[Mention]] = {}
    mentions = list_mentions(text, blocks, document.folded, document.tokens, document.language)
    for mention in mentions[:_MOST_MENTIONS]:
        name = text[mention.start : mention.end]
        key = fold_name(name, words.articles)
        never = key in words.never and not (mention.kind == "own" and "." in name)
        if len(key) > 1 and not never and not key.isdecimal():
            named.setdefault(key, []).append(mention)
    if not named:
        return []
    around = [index for index, block in enumerate(blocks) if block.kind not in PARAGRAPHS]
    page = _Page(
        printed="\n".join([blocks[index].text for index in around]),
        lines=[document.folded[index] for index in around],
        headline=next((block.text for block in blocks if block.kind == "headline"), ""),
        story="\n".join([block.text for block in blocks if block.kind in PARAGRAPHS]),
        sites=frozenset(text[start:dot].lower().replace("-", "") for start, dot, _ in find_sites(text, 0, len(text))),
        named=named,
        initials={key: _initials(text[found[0].start : found[0].end]) for key, found in named.items()},
        words=words,
    )
    signed = [document.folded[index] for index in around if blocks[index].kind == "byline"]
    return [
        _weigh(text, key, page)
        for key, found in named.items()
        if (len(found) > 1 or found[0].kind not in _WEAK) and not _is_author(text, found, signed, words.outlet_words)
    ]


def _is_author(text: str, mentions: Sequence[Mention], signed: Sequence[str], outlet_words: frozenset[str]) -> bool:
    """Whether a name is that of the author, who signs the page."""
    if not _OF_AUTHORS.issuperset([mention.kind for mention in mentions]):
        return False
    name = text[mentions[0].start : mentions[0].end].lower()
    words = name.split()
    return (
        len(words) > 1
        and outlet_words.isdisjoint(words)
        and any(0 <= line.find(name) <= _BYLINE_NAME for line in signed)
    )


def _weigh(text: str, key: str, page: _Page) -> Outlet:
    """Gather what speaks for and against a name."""
    mentions = page.named[key]
    counts: dict[str, int] = {}
    for mention in mentions:
        counts[mention.kind] = counts.get(mention.kind, 0) + 1
    best = next(kind for kind in KINDS if kind in counts)
    own = counts.pop("own", 0) > 0
    start, end, _ = next(mention for mention in mentions if mention.kind == best)
    name = text[start:end]
    times = page.printed.count(name)
    cues = [
        "bias",
        f"page:{bisect_right(_PAGE_STEPS, len(page.lines))}",
        f"words:{min(name.count(' ') + 1, 5)}",
        f"lines:{min(times, 9) // 2}",
        f"story:{min(page.story.count(name), 4)}",
        f"kinds:{min(len(counts), 4)}",
        *[f"{kind}:{min(count, 2)}" for kind, count in counts.items()],
    ]
    shown = {
        "only-logo": counts.keys() == {"logo"},
        "alone": len(mentions) == 1 and times <= 1,
        "copyright-and-elsewhere": "copyright" in counts and times > 1,
        "owner": "company" in counts and times <= 1,
        "in-headline": name in page.headline,
        **_name_cues(name, page),
        **_other_cues(key, page),
        "site": key in page.sites and counts.keys() != {"address"},
    }
    return Outlet(start, end, [*cues, *[cue for cue, fits in shown.items() if fits]], own)


def _name_cues(name: str, page: _Page) -> dict[str, bool]:
    """Give what a name looks like: an outlet's, a person's, a button's, or any page's."""
    folded, upper = name.lower(), name.isupper()
    words, lexicon = folded.split(), page.words
    return {
        "own-line": folded in page.lines,
        "upper": upper,
        "initials": upper and len(name) <= _LONGEST_INITIALS,
        "the": len(words) > 1 and words[0] in lexicon.articles,
        "outlet-word": not lexicon.outlet_words.isdisjoint(words),
        "person": len(words) in {2, 3} and words[0] in lexicon.given_names,
        "button": words[0] in lexicon.buttons,
        "any-page": lexicon.page_words.issuperset(words),
    }


def _other_cues(key: str, page: _Page) -> dict[str, bool]:
    """Give how a name goes with the other names and the addresses."""
    named, initials, sites = page.named, page.initials, page.sites
    return {
        "initials-of-another": any(short == key != other for other, short in initials.items()),
        "has-initials": initials[key] != key and initials[key] in named,
        "site-holds": any(key in site and key != site for site in sites),
        "part-of-another": any(key in other and key != other for other in named),
        "holds-another": any(other in key and key != other for other in named),
    }


def _initials(name: str) -> str:
    return "".join([word[0] for word in name.split()]).lower()
