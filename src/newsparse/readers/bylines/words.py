"""The words bylines are made of, as sets and patterns."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import regex

from newsparse.languages import Language

__all__ = ["Words", "get_words"]

# Marks between the pieces of a byline. A full stop is one only behind a word, not behind an initial; a hyphen only
# between blanks.
_MARKS = (
    r"\s*[,;|/(\N{BULLET}\N{MIDDLE DOT}\N{BULLET OPERATOR}]\s*"
    r"|\s[-\N{EN DASH}\N{EM DASH}]{1,2}(?:\s+|$)"
    r"|(?<=\p{Ll}{3})\.\s+"
    r"|\s{3,}|\s*\n\s*"
)


@attrs.frozen(eq=False, kw_only=True)
class Words:
    """The words of bylines in one language.

    Attributes:
        prefix: "By" and its like at the beginning of a line, also where the blank behind it was lost, and "from" where a place ends the line.
        prefix_hints: A word of each of these, without which there is none.
        inner: "By" inside a line, behind a date or a section, but not behind "Photo".
        not_the_story: Words before "by" that name something else than the story ("photo").
        part: What stands before those who played another part ("photos by"); the group tells the part.
        closing: What begins the credit at the end of a wire story ("Reporting by").
        bio: A note about the author: a name, and what its bearer writes.
        stop_words: Labels and buttons that end a name, wherever they stand: finds quickly that there is none.
        stop: Labels and buttons that end a name, glued ones too.
        split: What separates names, roles, outlets and places.
        glue: Where a role is glued to a name ("Ann LeeStaff Writer").
        place: "in", between an author and a place.
        outlet: "for", between an author and an outlet.
        outlet_openings: The first two words of what stands there as a whole: "Special to the Post".
        joiners: Words that join two authors.
        jobs: What authors of news do.
        modifiers: Words in front of those.
        roles: Both together.
        groups: Nouns for those who sign together.
        outlet_words: Words of outlets' names.
        agencies: News agencies.
        nobody: One-word bylines that name nobody.
        suffixes: What belongs to a family name.
        degrees: What stands behind a family name and does not.
        titles: Forms of address.
        never: Words no name of a person holds.
        given: Common given names.
        particles: Small words inside names.
        sections: Sections of papers.
        places: Well-known places.
        boxes: Lines above lists of other stories.
    """

    prefix: regex.Pattern[str]
    prefix_hints: frozenset[str]
    inner: regex.Pattern[str]
    not_the_story: frozenset[str]
    part: regex.Pattern[str]
    closing: regex.Pattern[str]
    bio: regex.Pattern[str]
    stop_words: re.Pattern[str]
    stop: regex.Pattern[str]
    split: regex.Pattern[str]
    glue: regex.Pattern[str]
    place: regex.Pattern[str]
    outlet: regex.Pattern[str]
    outlet_openings: frozenset[str]
    joiners: frozenset[str]
    jobs: frozenset[str]
    modifiers: frozenset[str]
    roles: frozenset[str]
    groups: frozenset[str]
    outlet_words: frozenset[str]
    agencies: frozenset[str]
    nobody: frozenset[str]
    suffixes: frozenset[str]
    degrees: frozenset[str]
    titles: frozenset[str]
    never: frozenset[str]
    given: frozenset[str]
    particles: frozenset[str]
    sections: frozenset[str]
    places: frozenset[str]
    boxes: frozenset[str]


@functools.cache
def get_words(language: Language) -> Words:
    """Compile the words of a language, once.

    Args:
        language: Brings the lexicons ``byline``, ``agencies`` and those of names and places.
    """
    table = language.table("byline")
    joined = one_of(form for word in table["joiners"] for form in (word, word.upper()))
    joiners = rf"(?:\s*,)?\s+{joined}\s+(?=[\p{{Lu}}\p{{P}}]|the\s)|\s*&\s*"
    glued = one_of(word.capitalize() for word in (*table["jobs"], *table["job_modifiers"], "the") if len(word) > 2)
    stop_words = {form for word in table["stops"] for form in (word, word.capitalize(), word.upper(), word.title())}
    parts = "|".join(rf"(?P<{part}>{one_of(phrases)})" for part, phrases in table["parts"].items())
    name = (
        r"\p{Lu}[\p{L}.'\N{RIGHT SINGLE QUOTATION MARK}-]*+(?:\s\p{Lu}[\p{L}.'\N{RIGHT SINGLE QUOTATION MARK}-]*+){0,2}"
    )
    sets = (
        "not_the_story",
        "jobs",
        "groups",
        "outlet_words",
        "nobody",
        "suffixes",
        "degrees",
        "titles",
        "never",
        "joiners",
        "outlet_openings",
        "boxes",
    )
    return Words(
        prefix=regex.compile(
            rf"(?i:{one_of(table['prefixes'])})(?:(?<=:)\s*|\s*:\s*|\s+)(?=\S)"
            rf"|{one_of(map(str.capitalize, table['inner']))}(?=\p{{Lu}}\p{{Ll}}+\s\p{{Lu}})"
            rf"|(?i:{one_of(table['reporters'])})\s+(?={name}\s{one_of(table['reporter_places'])}\s{name}$)"
        ),
        prefix_hints=frozenset(
            phrase.split()[-1].strip(":") for phrase in (*table["prefixes"], *table["inner"], *table["reporters"])
        ),
        inner=regex.compile(rf"(?<![\p{{L}}\p{{N}}])(?i:{one_of(table['inner'])})(?:\s*:\s*|\s+)(?=\p{{Lu}})"),
        stop=regex.compile(rf"(?:(?<=[\s,|(\[.\d])|(?<=\p{{Ll}})(?=\p{{Lu}})){one_of(stop_words)}(?!\p{{Ll}})"),
        stop_words=re.compile("|".join(f"{first}(?:{rest})" for first, rest in _by_letter(stop_words))),
        part=regex.compile(rf"(?i)(?<=[\s,;|(])(?:{parts})\s+(?=\S)"),
        closing=regex.compile(rf"(?i)\W{{0,2}}(?P<opening>{one_of(table['closing'])})\s+(?=\S)"),
        bio=regex.compile(_bio_pattern(table)),
        split=regex.compile(rf"(?P<joiner>{joiners})|{_MARKS}"),
        glue=regex.compile(rf"(?<=[\p{{Ll}}.]){glued}\b"),
        place=regex.compile(rf"(?<!\S){one_of(table['places'])}\s(?=\p{{Lu}})"),
        outlet=regex.compile(rf"(?<!\S){one_of(table['outlets'])}\s(?:the\s)?(?=\p{{Lu}}|\p{{Ll}}+\.\p{{Ll}})"),
        modifiers=frozenset(table["job_modifiers"]),
        roles=frozenset(table["jobs"]) | frozenset(table["job_modifiers"]),
        agencies=language.words("agencies"),
        given=language.words("given_names"),
        particles=language.words("name_particles"),
        sections=language.words("layout_sections"),
        places=language.words("places"),
        **{name: frozenset(table[name]) for name in sets},
    )


def _bio_pattern(table: Mapping[str, Any]) -> str:
    """Ann Lee is a senior reporter at ...; Ann Lee writes for ...; Ann Lee covers schools for ..."""
    word = r"\p{Lu}[\p{L}\p{M}.'\N{RIGHT SINGLE QUOTATION MARK}-]*"
    articles, modifiers, jobs = (one_of(table[key]) for key in ("bio_articles", "job_modifiers", "jobs"))
    job = rf"{articles}\s(?:(?i:{modifiers})[-,]?\s){{0,4}}(?i:{jobs})\s(?:[\p{{Ll}}-]++\s){{0,3}}?{one_of(table['bio_outlets'])}\s"
    return (
        rf"(?P<name>{word}(?:\s{word}){{1,3}}),?\s(?:{one_of(table['bio_is'])}\s{job}|{one_of(table['bio_writes'])}\s)"
    )


def one_of(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, the longest first.

    Args:
        words: Plain words.
    """
    return "(?:" + "|".join(sorted(map(regex.escape, set(words)), key=len, reverse=True)) + ")"


def _by_letter(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the first letters of some words, each with a pattern for what may follow."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words):
        rests.setdefault(re.escape(word[0]), []).append(re.escape(word[1:]))
    for first, following in rests.items():
        yield first, "|".join(following)
