"""The publisher: what a page says about itself, line by line, is added up for each name that could be the outlet's."""

import functools
import itertools
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.layout.linear import add_up
from newsparse.model import Block, Publisher, Span

__all__ = ["Outlet", "find", "list_outlets"]

# The score of a name that is as likely the outlet's as no name is: below it, saying nothing is better.
_ENOUGH = 0
_LONGEST_LINE = 160
_MOST_MENTIONS = 200
# Notes about authors stand behind the story and are short.
_FIRST_NOTE, _SHORTEST_NOTE, _LONGEST_NOTE = 5, 25, 400
# Longer names in capitals are no abbreviations.
_LONGEST_INITIALS = 5
_LOGO_LINES, _LONGEST_LOGO = 8, 30
_DIGIT = re.compile(r"\d")
# The mention that shows a name best is the one to point at.
_BEST_FIRST = (
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
    "told",
    "address",
)
_STORY = frozenset({"paragraph", "headline", "crosshead", "section"})


class Outlet(NamedTuple):
    """A name that could be the outlet's, where it is shown best, and what speaks for and against it."""

    start: int
    end: int
    cues: list[str]


class _Mention(NamedTuple):
    """A place where the outlet may be named, and how."""

    start: int
    end: int
    kind: str


class _Patterns(NamedTuple):
    """What the words of a language are made into."""

    copyright: re.Pattern[str]
    lead: re.Pattern[str]
    tail: re.Pattern[str]
    author: re.Pattern[str]
    told: re.Pattern[str]
    note: re.Pattern[str]
    signs: tuple[str, ...]
    told_words: tuple[str, ...]
    job_words: frozenset[str]
    first_words: frozenset[str]
    last_words: frozenset[str]
    outlet_words: frozenset[str]


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
    best, most = None, _ENOUGH
    for outlet in list_outlets(document):
        score = add_up(outlet.cues, "publisher")
        if score > most:
            best, most = outlet, score
    if best is None:
        return None
    name = document.text[best.start : best.end]
    return Publisher(name=name, text=name, span=Span(best.start, best.end))


def list_outlets(document: Document) -> list[Outlet]:
    """List the names that could be the outlet's, each with what speaks for and against it.

    Args:
        document: The document, read.
    """
    text = document.text
    never = _never(document.language)
    named: dict[str, list[_Mention]] = {}
    for mention in itertools.islice(_mentions(document), _MOST_MENTIONS):
        key = _fold(text[mention.start : mention.end])
        if len(key) > 1 and key not in never:
            named.setdefault(key, []).append(mention)
    if not named:
        return []
    page = "\n".join(block.text for block in document.blocks if block.kind not in _STORY)
    lines = set(page.lower().split("\n"))
    sites = {text[start:dot].lower().replace("-", "") for start, dot, _ in _sites(text, 0, len(text))}
    initials = {key: _initials(text[mentions[0].start : mentions[0].end]) for key, mentions in named.items()}
    outlets = []
    for key, mentions in named.items():
        start, end, _ = min(mentions, key=lambda mention: _BEST_FIRST.index(mention.kind))
        name = text[start:end]
        counts = Counter(mention.kind for mention in mentions)
        shown = {
            f"words:{min(name.count(' ') + 1, 5)}": True,
            f"lines:{min(page.count(name), 9) // 2}": True,
            f"kinds:{min(len(counts), 4)}": True,
            "only-logo": counts.keys() == {"logo"},
            "alone": len(mentions) == 1 and page.count(name) <= 1,
            "copyright-and-elsewhere": "copyright" in counts and page.count(name) > 1,
            "initials-of-another": any(key == short and key != other for other, short in initials.items()),
            "has-initials": initials[key] != key and initials[key] in named,
            "owner": "company" in counts and page.count(name) <= 1,
            "site": key in sites and counts.keys() != {"address"},
            "site-holds": any(key in site and key != site for site in sites),
            "own-line": name.lower() in lines,
            "upper": name.isupper(),
            "initials": name.isupper() and len(name) <= _LONGEST_INITIALS,
            "the": name[:4].lower() == "the ",
            "part-of-another": any(key in other and key != other for other in named),
            "holds-another": any(other in key and key != other for other in named),
            **_word_cues(name.lower().split(), document.language),
        }
        kinds = (f"{kind}:{min(count, 2)}" for kind, count in counts.items())
        outlets.append(Outlet(start, end, ["bias", *kinds, *(cue for cue, fits in shown.items() if fits)]))
    return outlets


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).lower()


def _word_cues(words: Sequence[str], language: Language) -> dict[str, bool]:
    """Give what the words of a name say: an outlet's, a person's, a button's, or any page's."""
    outlet_words, sections = language.words("layout_outlets"), language.words("layout_sections")
    return {
        "outlet-word": not outlet_words.isdisjoint(words),
        "person": len(words) in {2, 3} and words[0] in language.words("given_names"),
        "button": words[0] in _patterns(language).first_words,
        "any-page": all(
            word in outlet_words or word in sections or word in _patterns(language).last_words for word in words
        ),
    }


def _mentions(document: Document) -> Iterator[_Mention]:
    """Give every place where the outlet may be named; a text that is nothing but story has none."""
    blocks, text = document.blocks, document.text
    if all(block.kind in _STORY for block in blocks):
        return
    patterns = _patterns(document.language)
    headline = next((block.text for block in blocks if block.kind == "headline"), None)
    starts = [block.span.start for block in blocks]
    lower = text.lower()
    signed = _blocks_with(patterns.signs, lower, starts)
    told = _blocks_with(patterns.told_words, text, starts)
    noted = _blocks_with(patterns.job_words.intersection(document.tokens.lower), lower, starts)
    for index, block in enumerate(blocks):
        start, end = block.span.start, block.span.end
        story = block.kind in _STORY
        if story and index in told:
            for match in patterns.told.finditer(text, start, end):
                yield _Mention(*match.span("name"), "told")
        if not story and index in signed:
            found = patterns.copyright.search(text, start, min(end, start + 300))
            if found and not found["name"].islower():
                yield _without_company(document, found.start("name"), found.end("name"))
            continue
        if not story and end - start <= _LONGEST_LINE:
            yield from _line_mentions(document, index, patterns, headline)
        note = index > _FIRST_NOTE and end - start < _LONGEST_NOTE if story else end - start <= _LONGEST_LINE
        if index in noted and note and end - start >= _SHORTEST_NOTE:
            yield from _note_mentions(document, start, end, patterns)


def _blocks_with(words: Iterable[str], text: str, starts: Sequence[int]) -> set[int]:
    """Give the blocks that hold one of some words."""
    found = set()
    for word in words:
        place = text.find(word)
        while place >= 0:
            index = bisect_right(starts, place)
            found.add(index - 1)
            place = text.find(word, starts[index]) if index < len(starts) else -1
    return found


def _note_mentions(document: Document, start: int, end: int, patterns: _Patterns) -> Iterator[_Mention]:
    """Give the outlet of a note about the author: "Ann Lee is a reporter for the Easton Post."."""
    if match := patterns.note.search(document.text, start, end):
        yield _Mention(*match.span("name"), "note")


def _line_mentions(document: Document, index: int, patterns: _Patterns, headline: str | None) -> Iterator[_Mention]:
    block = document.blocks[index]
    line, text, start, end = block.text, document.text, block.span.start, block.span.end
    if headline and line.startswith(headline) and len(line) > len(headline) and (found := _site_title(block, headline)):
        yield _Mention(*found, "title")
    bare = True
    if line.partition(" ")[0].lower() in patterns.first_words and (match := patterns.lead.match(text, start, end)):
        yield _Mention(*match.span("name"), "lead")
        bare = False
    if line.rpartition(" ")[2].lower() in patterns.last_words and (match := patterns.tail.fullmatch(text, start, end)):
        yield _Mention(*match.span("name"), "tail")
        bare = False
    if block.kind in {"byline", "date"} and (match := patterns.author.search(text, start, end)):
        yield _Mention(*match.span("name"), "author")
    if index and document.blocks[index - 1].kind == "byline" and _is_logo(line):
        yield _Mention(start, end, "under-byline")
    if bare and end - start <= _LONGEST_LOGO:
        if index < _LOGO_LINES:
            if _is_logo(line):
                yield _Mention(start, end, "logo")
        elif not patterns.outlet_words.isdisjoint(line.lower().split()) and _is_logo(line):
            yield _Mention(start, end, "line")
    for site, _, stop in _sites(text, start, end) if "." in line else ():
        yield _Mention(site, stop, "address")


def _without_company(document: Document, start: int, end: int) -> _Mention:
    """Take the words of the company off the name in a line on copyright; what is left counts less if there were any."""
    company = document.language.table("layout")["company_words"]
    words = document.text[start:end].split()
    kept = len(words)
    while kept > 1 and words[kept - 1].lower().strip(".()") in company:
        kept -= 1
    if kept == len(words):
        return _Mention(start, end, "copyright")
    return _Mention(start, document.text.index(words[kept - 1], start) + len(words[kept - 1]), "company")


def _is_logo(line: str) -> bool:
    return len(line) <= _LONGEST_LOGO and line[0].isupper() and line.count(" ") <= 3 and not _DIGIT.search(line)


def _site_title(block: Block, headline: str) -> tuple[int, int] | None:
    """Read the site's name off a page title: the headline, a mark, the name."""
    text = block.text
    if text.startswith(headline):
        rest = text[len(headline) :]
        name = rest.strip(" |-\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}\N{BULLET}")
        if name and rest[:1] != name[:1] and len(name) <= 40 and not any(map(str.isdigit, name)):
            start = block.span.start + len(headline) + rest.find(name)
            return start, start + len(name)
    return None


def _fold(name: str) -> str:
    return re.sub(r"^the(?=\W)|\.(?:com|org|net|co\.uk)$|\W", "", name.lower())


_DOMAIN = re.compile(r"\.(?:co\.uk|com|org|net|news|info|co|[a-z]{2})\b")
_SITE = re.compile(r"[a-zA-Z0-9-]{3,40}$")


def _sites(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Web and mail addresses in a stretch of text: where the site's name starts, where it ends, where the domain ends."""
    for domain in _DOMAIN.finditer(text, start, end):
        dot = domain.start()
        if site := _SITE.search(text, max(start, dot - 40), dot):
            yield site.start(), dot, domain.end()


@functools.cache
def _never(language: Language) -> frozenset[str]:
    """Folded words that stand where an outlet's name could and are none."""
    words = language.table("layout")["outlet_never"]
    return frozenset(map(_fold, [*words, *language.words("layout_buttons"), *language.words("layout_sections")]))


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@functools.cache
def _patterns(language: Language) -> _Patterns:
    table = language.table("layout")
    word = r"(?:[A-Z0-9][\w'\N{RIGHT SINGLE QUOTATION MARK}&.-]*|[a-z]{2,}\.(?:com|org|net))"
    name = rf"(?P<name>(?:[Tt]he\ )?{word}(?:\ (?:{word}|of|the|&|and)){{0,4}}?)"
    tails = _any(table["outlet_tails"])
    leads, authors = _any(table["outlet_leads"]), _any(table["outlet_of_author"])
    signs = _any(table["copyright"])
    rights = _any(table["rights"])
    dash = r"[-\N{EN DASH}\N{EM DASH}]"
    return _Patterns(
        copyright=re.compile(
            rf"""
            (?: (?i:{signs}) \s* )+ (?i: by \s )?
            (?: (?:19|20)\d\d (?: \s? {dash} \s? (?:(?:19|20)\d\d|(?i:present)) )? [,.]? \s* (?:{dash}\s)? )?
            (?i: by \s )?
            (?P<name> (?! \d | (?i:{rights})\b ) [^\W\d_] [^|,;\N{{EN DASH}}\N{{EM DASH}}\N{{COPYRIGHT SIGN}}\n]{{1,40}}? )
            (?= \s* (?: [|,;\N{{EN DASH}}\N{{EM DASH}}] | \.(?:\s|$) | \s-\s | $ | \s (?i:media\s)? (?i:{rights}) \b | \s \(?(?:19|20)\d\d ) )
            """,
            re.VERBOSE,
        ),
        lead=re.compile(
            rf"(?i:{leads})\ {name}(?:\ (?i:{tails}|on|for|in|is|to|has|with|with one account)\b|['\N{{RIGHT SINGLE QUOTATION MARK}}]s\b|[,.:|!]|$)"
        ),
        tail=re.compile(rf"(?i:(?:by|our|the|more)\ )??{name}\ (?i:{tails})"),
        author=re.compile(
            rf"(?:\ [|\N{{MIDDLE DOT}}\N{{BULLET}}]\ |,\ |\b(?:{authors})\ |^){name}\s*(?:$|[|\N{{MIDDLE DOT}}\N{{BULLET}}])"
        ),
        told=re.compile(rf"\b(?:{_any(table['outlet_told'])})\ {name}(?=[\s,.]*(?:[a-z]|$|[,.]))"),
        note=re.compile(rf"\b(?:{_any(table['jobs'])})s?\ (?:[\w-]+\ ){{0,5}}?(?:{authors})\ {name}(?=[,.]|\ [a-z]|$)"),
        first_words=frozenset(lead.split()[0] for lead in table["outlet_leads"]),
        last_words=frozenset(tail.split()[-1] for tail in table["outlet_tails"]),
        outlet_words=language.words("layout_outlets"),
        signs=tuple(table["copyright"]),
        told_words=tuple(table["outlet_told"]),
        job_words=frozenset(f"{job.split()[0]}{plural}" for job in table["jobs"] for plural in ("", "s")),
    )
