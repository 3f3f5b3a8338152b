"""The publisher: what a page says about itself, line by line, is added up for each name that could be the outlet's."""

import functools
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from newsparse.document import Document
from newsparse.languages import Language
from newsparse.layout.linear import add_up
from newsparse.model import Block, Publisher, Span
from newsparse.text.tokens import split_tokens

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
# Kinds of blocks that name authors and dates.
_SIGNED = frozenset({"byline", "date"})
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
    hints: frozenset[str]
    sign_hints: frozenset[str]
    told_hints: frozenset[str]
    outlet_words: frozenset[str]
    page_words: frozenset[str]
    given_names: frozenset[str]


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
    for mention in _list_mentions(document)[:_MOST_MENTIONS]:
        key = _fold(text[mention.start : mention.end])
        if len(key) > 1 and key not in never:
            named.setdefault(key, []).append(mention)
    if not named:
        return []
    page = [line for line, block in zip(document.folded, document.blocks, strict=True) if block.kind not in _STORY]
    printed = "\n".join([block.text for block in document.blocks if block.kind not in _STORY])
    sites = {text[start:dot].lower().replace("-", "") for start, dot, _ in _sites(text, 0, len(text))}
    initials = {key: _initials(text[mentions[0].start : mentions[0].end]) for key, mentions in named.items()}
    shorts = {short for key, short in initials.items() if short != key}
    all_keys, all_sites = "\n".join(named), "\n".join(sites)
    outlets = []
    for key, mentions in named.items():
        counts = Counter([mention.kind for mention in mentions])
        start, end, _ = next(
            mention for kind in _BEST_FIRST if kind in counts for mention in mentions if mention.kind == kind
        )
        name = text[start:end]
        folded, times, upper = name.lower(), printed.count(name), name.isupper()
        shown = {
            "only-logo": counts.keys() == {"logo"},
            "alone": len(mentions) == 1 and times <= 1,
            "copyright-and-elsewhere": "copyright" in counts and times > 1,
            "initials-of-another": key in shorts,
            "has-initials": initials[key] != key and initials[key] in named,
            "owner": "company" in counts and times <= 1,
            "site": key in sites and counts.keys() != {"address"},
            "site-holds": all_sites.count(key) > (key in sites),
            "own-line": folded in page,
            "upper": upper,
            "initials": upper and len(name) <= _LONGEST_INITIALS,
            "the": folded.startswith("the "),
            "part-of-another": all_keys.count(key) > 1,
            "holds-another": sum(map(key.__contains__, named)) > 1,
            **_word_cues(folded.split(), _patterns(document.language)),
        }
        sizes = (f"words:{min(name.count(' ') + 1, 5)}", f"lines:{min(times, 9) // 2}", f"kinds:{min(len(counts), 4)}")
        kinds = [f"{kind}:{min(count, 2)}" for kind, count in counts.items()]
        outlets.append(Outlet(start, end, ["bias", *kinds, *sizes, *[cue for cue, fits in shown.items() if fits]]))
    return outlets


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).lower()


def _word_cues(words: Sequence[str], patterns: _Patterns) -> dict[str, bool]:
    """Give what the words of a name say: an outlet's, a person's, a button's, or any page's."""
    return {
        "outlet-word": not patterns.outlet_words.isdisjoint(words),
        "person": len(words) in {2, 3} and words[0] in patterns.given_names,
        "button": words[0] in patterns.first_words,
        "any-page": patterns.page_words.issuperset(words),
    }


def _list_mentions(document: Document) -> list[_Mention]:
    """List every place where the outlet may be named; a text that is nothing but story has none."""
    blocks, text = document.blocks, document.text
    kinds = [block.kind for block in blocks]
    if _STORY.issuperset(kinds):
        return []
    patterns = _patterns(document.language)
    hints = patterns.hints.intersection(document.tokens.lower)
    lines = "\n".join(document.folded)
    starts = list(accumulate([len(line) + 1 for line in document.folded], initial=0))
    signed = _blocks_with(patterns.signs if hints & patterns.sign_hints else (), lines, starts)
    told = _blocks_with(patterns.told_words if hints & patterns.told_hints else (), lines, starts)
    noted = _blocks_with(hints & patterns.job_words, lines, starts)
    found: list[_Mention] = []
    for index in told:
        if kinds[index] in _STORY:
            span = blocks[index].span
            found += [
                _Mention(*match.span("name"), "told") for match in patterns.told.finditer(text, span.start, span.end)
            ]
    for index in signed:
        if kinds[index] not in _STORY:
            start, end = blocks[index].span.start, blocks[index].span.end
            match = patterns.copyright.search(text, start, min(end, start + 300))
            if match and not match["name"].islower():
                found.append(_without_company(document, match.start("name"), match.end("name")))
    for index in noted:
        length, story = len(blocks[index].text), kinds[index] in _STORY
        if length < _SHORTEST_NOTE or (not story and index in signed):
            continue
        if index > _FIRST_NOTE and length < _LONGEST_NOTE if story else length <= _LONGEST_LINE:
            span = blocks[index].span
            if match := patterns.note.search(text, span.start, span.end):
                found.append(_Mention(*match.span("name"), "note"))
    page = [
        index
        for index, kind in enumerate(kinds)
        if kind not in _STORY and index not in signed and len(document.folded[index]) <= _LONGEST_LINE
    ]
    found += _line_mentions(document, page, patterns, patterns.outlet_words & hints)
    if "headline" in kinds:
        found += _title_mentions([blocks[index] for index in page], blocks[kinds.index("headline")].text)
    found.sort()
    return found


def _blocks_with(words: Iterable[str], lines: str, starts: Sequence[int]) -> set[int]:
    """Give the blocks that hold one of some words.

    Args:
        words: The words.
        lines: All blocks in lower case, one behind the other.
        starts: Where each of them starts there, and where one more would.
    """
    found = set()
    for word in words:
        place = lines.find(word)
        while place >= 0:
            index = bisect_right(starts, place)
            found.add(index - 1)
            place = lines.find(word, starts[index])
    return found


def _line_mentions(
    document: Document, page: Iterable[int], patterns: _Patterns, outlet_words: frozenset[str]
) -> Iterator[_Mention]:
    """Give the mentions on lines of the page, each of which is read in one way only where its first or last word allows."""
    blocks, text = document.blocks, document.text
    first_words, last_words = patterns.first_words, patterns.last_words
    for index in page:
        folded = document.folded[index]
        block, line = blocks[index], blocks[index].text
        start, end = block.span.start, block.span.end
        bare = len(line) <= _LONGEST_LOGO
        if folded.partition(" ")[0] in first_words and (match := patterns.lead.match(text, start, end)):
            yield _Mention(*match.span("name"), "lead")
            bare = False
        if folded.rpartition(" ")[2] in last_words and (match := patterns.tail.fullmatch(text, start, end)):
            yield _Mention(*match.span("name"), "tail")
            bare = False
        if block.kind in _SIGNED and (match := patterns.author.search(text, start, end)):
            yield _Mention(*match.span("name"), "author")
        if index and blocks[index - 1].kind == "byline" and _is_logo(line):
            yield _Mention(start, end, "under-byline")
        if bare:
            if index < _LOGO_LINES:
                if _is_logo(line):
                    yield _Mention(start, end, "logo")
            elif not outlet_words.isdisjoint(folded.split()) and _is_logo(line):
                yield _Mention(start, end, "line")
        if "." in line:
            for site, _, stop in _sites(text, start, end):
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


def _title_mentions(page: Iterable[Block], headline: str) -> Iterator[_Mention]:
    """Give the site's name off page titles: the headline, a mark, the name."""
    for block in page:
        if not block.text.startswith(headline):
            continue
        rest = block.text[len(headline) :]
        name = rest.strip(" |-\N{EN DASH}\N{EM DASH}\N{MIDDLE DOT}\N{BULLET}")
        if name and rest[:1] != name[:1] and len(name) <= 40 and not any(map(str.isdigit, name)):
            start = block.span.start + len(headline) + rest.find(name)
            yield _Mention(start, start + len(name), "title")


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
    job_words = frozenset(f"{job.split()[0]}{plural}" for job in table["jobs"] for plural in ("", "s"))
    outlet_words = language.words("layout_outlets")
    last_words = frozenset(tail.split()[-1] for tail in table["outlet_tails"])
    sign_hints, told_hints = (
        frozenset(max(split_tokens(entry).lower, key=len) for entry in table[name])
        for name in ("copyright", "outlet_told")
    )
    told_words = tuple(
        words for words in table["outlet_told"] if not any(other in words != other for other in table["outlet_told"])
    )
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
        last_words=last_words,
        hints=job_words | outlet_words | sign_hints | told_hints,
        sign_hints=sign_hints,
        told_hints=told_hints,
        outlet_words=outlet_words,
        page_words=outlet_words | language.words("layout_sections") | last_words,
        given_names=language.words("given_names"),
        signs=tuple(table["copyright"]),
        told_words=told_words,
        job_words=job_words,
    )
