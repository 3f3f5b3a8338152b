"""The words around a number that decide what kind of figure it is."""

import functools
import re
from collections.abc import Mapping, Sequence

import attrs

from newsparse.languages import Language
from newsparse.lexicon import group_phrases
from newsparse.readers.numbers import number_words
from newsparse.readers.units import sign_ends, unit_heads

__all__ = ["QuantityWords", "load_words"]


@attrs.frozen
class QuantityWords:
    """Words around numbers by what they show.

    Attributes:
        somebody: Nouns for one person, before an age between commas ("the driver, 34,").
        age_before: Words before an age ("aged").
        age_of: Words before "of" and an age ("the age of 21").
        turning: Verbs before an age without a noun ("turned 40").
        age_behind: What follows an age between commas.
        age_apposition: What follows an age in brackets and a comma ("Ann Poe (38), a nurse").
        age_verbs: What follows an age in brackets without one ("Ann Poe (38) said").
        age_at: What stands before an age at which a life turned ("died at 91").
        life_events: What such turns are, between blanks.
        not_of_life: Words that show that they are something else.
        given_names: Names of people.
        bearers: Words before a verb that joins them to their age ("she").
        joins: Such verbs ("is").
        joined: Both in one word ("I'm").
        age_adverbs: What may stand before such an age ("now").
        goes_on: What may follow it, beside a mark ("and").
        spans: Words for ages of many ("expectancy").
        averages: Words before those ("average").
        reaches: What joins those to the number ("is").
        limits: Bounds that make a number an age behind words for people ("children under 5").
        age_cues: Every word and mark that may stand right before an age.
        persons: Words for people whose age may be limited.
        decades: Words for the decades of a life.
        decade_parts: First and last year of the early, middle and late part of a decade.
        owners: Whose decade it is ("his mid-40s").
        margins: Phrases that name a margin of error.
        share: What stands between a fraction and its unit ("half of 1 percent").
        multiples_of: What follows "times" in a comparison.
        occasion: The unit of other "times".
        fold: The ending of "sixfold".
        times: The unit of multiples.
        linker: "of".
        alternative: "or".
        or_so: What follows that between a number and its noun ("a dozen or so boats").
        magnitude: The scale of earthquakes, before its number or bound to it.
        scale_ends: What the token before its number ends in.
        determiners: What stands between "of" and the noun counted.
        tails: Words bound to a number that are no nouns ("28,000-plus").
        links: Words between two numbers of one word ("two-to-one").
        extents: Words behind a length ("3m high").
        in_millions: What there are millions of ("the population grew to 5.4m").
        one: Articles that mean one thing, so that a length stands behind them ("a 3m board").
        lengths: Words beside a length ("a depth of 3m").
        parents: Words before "of" and a number of children ("a mother of three").
        child: The unit of those.
        no_units: Words bound to a number that are no nouns ("four-under").
        ones: Nouns that name nothing themselves ("three young ones").
        below: The first of the words that make a number of degrees negative.
        below_zero: What makes a number of degrees negative.
        degree: The unit of a bare one.
        degrees: The units that may be negative.
        round_numbers: Words for the base of a rate ("per thousand").
        people: The unit of people whose noun is left out.
        strong: The tail of "5,000-strong".
        suffered: What happens to people ("84 were killed").
        auxiliaries: Verbs before that.
        relatives: Pronouns for people ("95,800 who").
        people_before: Verbs before a number of people ("killing more than 10,000").
        people_of: Nouns before "of" and a number of people ("a crowd of 800").
        people_behind: What follows a number of people ("in attendance"), by its first word.
        people_cues: The first word of all that may follow a number and show that it counts people.
        before_noun: What may stand between a number and the noun it counts.
        possessives: Endings of owners ("two of Poe's aides").
        numbers: Words that numbers begin with.
        percent: The unit of percentages.
        percents: Words before "of" and a bare percentage ("a turnout percentage of 61").
        attributive: Singular nouns between a number and the noun it describes ("a 12 page report").
        sign_ends: Last tokens of the signs of currencies, before a number.
        unit_heads: First words and signs of the units behind one.
    """

    somebody: frozenset[str]
    age_before: frozenset[str]
    age_of: frozenset[str]
    turning: frozenset[str]
    age_behind: frozenset[str]
    age_apposition: frozenset[str]
    age_verbs: frozenset[str]
    age_at: frozenset[str]
    life_events: tuple[str, ...]
    not_of_life: frozenset[str]
    given_names: frozenset[str]
    bearers: frozenset[str]
    joins: frozenset[str]
    joined: frozenset[str]
    age_adverbs: frozenset[str]
    goes_on: frozenset[str]
    spans: frozenset[str]
    averages: frozenset[str]
    reaches: frozenset[str]
    limits: frozenset[str]
    age_cues: frozenset[str]
    persons: frozenset[str]
    decades: Mapping[str, int]
    decade_parts: Mapping[str, tuple[int, int]]
    owners: frozenset[str]
    margins: re.Pattern[str]
    share: re.Pattern[str]
    multiples_of: frozenset[str]
    occasion: str
    fold: str
    times: str
    linker: str
    alternative: str
    or_so: frozenset[str]
    magnitude: str
    scale_ends: tuple[str, ...]
    determiners: frozenset[str]
    tails: frozenset[str]
    links: frozenset[str]
    extents: frozenset[str]
    in_millions: frozenset[str]
    one: frozenset[str]
    lengths: frozenset[str]
    parents: frozenset[str]
    child: str
    no_units: frozenset[str]
    ones: frozenset[str]
    below: str
    below_zero: list[str]
    degree: str
    degrees: frozenset[str]
    round_numbers: frozenset[str]
    people: str
    strong: str
    suffered: frozenset[str]
    auxiliaries: frozenset[str]
    relatives: frozenset[str]
    people_before: frozenset[str]
    people_of: frozenset[str]
    people_behind: Mapping[str, Sequence[tuple[str, ...]]]
    people_cues: frozenset[str]
    before_noun: frozenset[str]
    possessives: tuple[str, ...]
    attributive: frozenset[str]
    sign_ends: frozenset[str]
    unit_heads: frozenset[str]
    numbers: frozenset[str]
    percent: str
    percents: tuple[tuple[str, ...], ...]


@functools.cache
def load_words(language: Language) -> QuantityWords:
    """Give the words around numbers of a language.

    Args:
        language: The language.
    """
    table, people = language.table("quantities"), language.table("nouns")["people"]
    gendered = language.table("gendered_nouns")
    age, count, multiple = table["age"], table["count"], table["multiple"]
    return QuantityWords(
        somebody=language.words("roles").union(gendered["female"], gendered["male"], age["somebody"]),
        age_before=frozenset(age["before"]),
        age_of=frozenset(age["of"]),
        turning=frozenset(age["turning"]),
        age_behind=frozenset(age["behind"]),
        age_apposition=frozenset(age["apposition"]),
        age_verbs=frozenset(age["verbs"]),
        age_at=frozenset(age["at"]),
        life_events=tuple(f" {event} " for event in age["life_events"]),
        not_of_life=frozenset(age["not_of_life"]),
        given_names=language.words("given_names"),
        bearers=frozenset(age["bearers"]),
        joins=frozenset(age["joins"]),
        joined=frozenset(age["joined"]),
        age_adverbs=frozenset(age["adverbs"]),
        goes_on=frozenset(age["goes_on"]),
        spans=frozenset(age["spans"]),
        averages=frozenset(age["averages"]),
        reaches=frozenset(age["reaches"]),
        limits=frozenset(age["limits"]),
        age_cues=frozenset(
            [",", "(", count["linker"], *age["at"]]
            + [word for part in ("before", "turning", "joins", "joined", "adverbs", "limits") for word in age[part]]
        ),
        persons=frozenset(age["persons"]),
        decades=age["decades"],
        decade_parts={name: (low, high) for name, (low, high) in age["parts"].items()},
        owners=frozenset(age["owners"]),
        margins=re.compile("|".join(map(re.escape, table["margin"]["phrases"]))),
        share=re.compile(table["share"]["link"], re.IGNORECASE),
        multiples_of=frozenset(multiple["of"]),
        occasion=multiple["occasion"],
        fold=multiple["fold"],
        times=multiple["unit"],
        linker=count["linker"],
        alternative=count["alternative"],
        or_so=frozenset(count["or_so"]),
        magnitude=count["magnitude"],
        scale_ends=(count["magnitude"], count["linker"], "-"),
        determiners=frozenset(count["determiners"]),
        tails=frozenset(count["tails"]),
        links=frozenset(count["links"]),
        extents=frozenset(count["extents"]),
        in_millions=frozenset(count["in_millions"]),
        one=frozenset(count["one"]),
        lengths=frozenset(count["lengths"] + count["extents"]),
        parents=frozenset(people["parents"]),
        child=people["child"],
        no_units=frozenset(language.table("nouns")["stops"]),
        ones=frozenset(language.table("nouns")["ones"]),
        below=table["degrees"]["below_zero"].split()[0],
        below_zero=table["degrees"]["below_zero"].split(),
        degree=table["degrees"]["unit"],
        degrees=frozenset(table["degrees"]["units"]),
        round_numbers=frozenset(count["round_numbers"]),
        people=people["unit"],
        strong=people["strong"],
        suffered=frozenset(people["suffered"]),
        auxiliaries=frozenset(people["auxiliaries"]),
        relatives=frozenset(people["relatives"]),
        people_before=frozenset(people["before"]),
        people_of=frozenset(people["of"]),
        people_behind=group_phrases(people["behind"]),
        people_cues=frozenset(
            [*people["relatives"], *people["auxiliaries"], *people["suffered"], *group_phrases(people["behind"])]
        ),
        before_noun=frozenset((count["linker"], count["alternative"])),
        possessives=tuple(count["possessives"]),
        numbers=number_words(language),
        percent=table["percent"]["unit"],
        percents=tuple(tuple(phrase.split()) for phrase in table["percent"]["before"]),
        attributive=frozenset(language.table("nouns")["attributive"]),
        sign_ends=sign_ends(language),
        unit_heads=unit_heads(language),
    )
