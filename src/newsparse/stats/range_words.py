"""The words between two numbers that decide whether they are one figure."""

import functools
from collections.abc import Mapping

import attrs

from newsparse.languages import Language

__all__ = ["RangeWords", "load_words"]


@attrs.frozen
class RangeWords:
    """The words that join two numbers, by what they join them to."""

    links: frozenset[str]
    joiner: str
    alternative: str
    joiners: frozenset[str]
    opener: str
    to: str
    by: str
    for_: str
    ranging: frozenset[str]
    sides: frozenset[str]
    scores: frozenset[str]
    vote: str
    votes: frozenset[str]
    bounds: frozenset[str]
    from_: str
    from_links: frozenset[str]
    ratio_before: frozenset[str]
    majority: frozenset[str]
    scored: frozenset[str]
    smaller: Mapping[str, Mapping[str, int]]
    out_of: tuple[str, ...]
    all_links: frozenset[str]
    no_ranges: frozenset[str]


@functools.cache
def load_words(language: Language) -> RangeWords:
    """Give the words between two numbers of a language.

    Args:
        language: The language.
    """
    table = language.table("ranges")
    return RangeWords(
        links=frozenset(table["links"]),
        joiner=table["joiner"],
        alternative=table["alternative"],
        joiners=frozenset((table["joiner"], table["alternative"])),
        opener=table["opener"],
        to=table["to"],
        by=table["by"],
        for_=table["for"],
        ranging=frozenset(table["ranging"]),
        sides=frozenset(table["sides"]),
        scores=frozenset(table["scores"]),
        vote=table["vote"],
        votes=frozenset(table["votes"]),
        bounds=frozenset(table["bounds"]),
        from_=table["from"],
        from_links=frozenset(table["from_links"]),
        ratio_before=frozenset(table["ratio_before"]),
        majority=frozenset(table["majority"]),
        scored=frozenset(table["scored"]),
        smaller=language.table("units")["smaller"],
        out_of=tuple(table["out_of"]),
        no_ranges=frozenset([*table["out_of"], table["for"]]),
        all_links=frozenset([*table["links"], *table["out_of"], table["for"]]),
    )
