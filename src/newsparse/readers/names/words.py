"""The words that tell what a capital stands for, gathered once for each language."""

import functools

import attrs

from newsparse.languages import Language
from newsparse.memo import Memo

__all__ = ["COMMON", "DEMONYM", "GIVEN", "PLACE", "NameWords", "also_of", "name_words"]

# What the one word of a name is beside a name; added up.
PLACE, GIVEN, DEMONYM, COMMON = 1, 2, 4, 8
# The most words of which that is kept.
_MAX_WORDS = 8192


@attrs.frozen(eq=False)
class NameWords:
    """Word sets of the name readers, all in lower case.

    Attributes:
        openers: Words that have a capital only because they open a sentence.
        never: Words with a capital that end every run of capitals (days, months, "I").
        feasts: Those of them that are names behind a form of address ("Mr. Sunday Etim").
        months: Those of them that are given names too ("april"): alone they are no name.
        particles: Small words inside a name ("de", "van").
        suffixes: What follows a family name ("jr").
        letters: What follows a whole name and is no part of it ("kc").
        honorifics: Forms of address without a role ("mr").
        ranks: Short forms of a role ("sen").
        halves: Second parts of a rank ("con" behind "det").
        plural: Those of them that stand before several names ("sens").
        dotted: All words whose full stop belongs to a name.
        titles: Everything that can stand before a name: roles, ranks, forms of address.
        roles: Nouns for what a person is or does, ranks included.
        kept: Titles that stay in the name where one word follows ("prince").
        female: Words that show a woman.
        male: Words that show a man.
        shown: Words that show either.
        given: Common given names.
        organizations: Words that show an organization.
        demonyms: Adjectives of nations, faiths and parties.
        places: Countries, states, cities.
        modifiers: Words that stand before a role.
        tails: Second parts that make an adjective of a name ("based").
        articles: The articles.
        determiners: The articles and possessive pronouns that open a noun phrase.
        possessives: The possessive pronouns.
        closers: Words and marks that end a role behind a name.
        bearers: Endings of nouns for people that may stand before a name ("Vermonter").
        verbal: Endings of verb forms, which begin no role.
        serving: Words between a role and whom it serves ("at").
        joining: Small words inside the name of an organization.
        common: Nouns that open a sentence without being a name ("officials", "data").
        the: The definite article.
        both: Words that join the two halves of a name ("Food and Drug").
        inner: Words that lead on to the rest of a name ("Bank of", "Center for").
        about: Words that lead from a panel to its matter ("Council on").
        panels: Those words.
        domains: Last parts of addresses on the web ("com").
        long: What a short form of a role stands for.
        parties: What the letter of a party stands for ("r").
        states: What the short form of a state stands for ("tenn").
        regions: The states.
    """

    openers: frozenset[str]
    never: frozenset[str]
    feasts: frozenset[str]
    months: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    letters: frozenset[str]
    honorifics: frozenset[str]
    ranks: frozenset[str]
    halves: frozenset[str]
    plural: frozenset[str]
    dotted: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    kept: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    shown: frozenset[str]
    given: frozenset[str]
    organizations: frozenset[str]
    demonyms: frozenset[str]
    places: frozenset[str]
    modifiers: frozenset[str]
    tails: frozenset[str]
    articles: frozenset[str]
    determiners: frozenset[str]
    possessives: frozenset[str]
    closers: frozenset[str]
    bearers: tuple[str, ...]
    verbal: tuple[str, ...]
    serving: frozenset[str]
    joining: frozenset[str]
    common: frozenset[str]
    the: frozenset[str]
    both: frozenset[str]
    inner: frozenset[str]
    about: frozenset[str]
    panels: frozenset[str]
    domains: frozenset[str]
    long: dict[str, str]
    parties: dict[str, str]
    states: dict[str, str]
    regions: frozenset[str]


@functools.cache
def name_words(language: Language) -> NameWords:
    """Gather the words of a language.

    Args:
        language: The language.
    """
    titles = language.table("titles")
    gendered, parties = language.table("gendered_nouns"), language.table("parties")
    honorifics = frozenset([*titles["female"], *titles["male"], *titles["neutral"]])
    ranks, kept, suffixes = (frozenset(titles[key]) for key in ("ranks", "kept", "suffixes"))
    roles = language.words("roles") | frozenset([*gendered["female"], *gendered["male"]]) | ranks
    female = frozenset([*titles["female"], *gendered["female"]])
    male = frozenset([*titles["male"], *gendered["male"]])
    return NameWords(
        openers=language.words("sentence_openers"),
        never=language.words("never_names"),
        feasts=frozenset(titles["feasts"]),
        months=frozenset(titles["months"]),
        particles=language.words("name_particles"),
        suffixes=suffixes,
        letters=frozenset(titles["letters"]),
        honorifics=honorifics,
        ranks=ranks,
        halves=frozenset(titles["halves"]),
        plural=frozenset(titles["plural"]),
        dotted=honorifics | ranks | suffixes | {"st"},
        titles=honorifics | roles | kept,
        roles=roles,
        kept=kept,
        female=female,
        male=male,
        shown=female | male,
        given=language.words("given_names"),
        organizations=language.words("organization_words"),
        demonyms=language.words("demonyms"),
        places=language.words("places"),
        modifiers=language.words("role_modifiers"),
        tails=language.words("hyphen_tails"),
        articles=frozenset(titles["articles"]),
        determiners=frozenset([*titles["articles"], *titles["possessives"]]),
        possessives=frozenset(titles["possessives"]),
        closers=frozenset(titles["closers"]),
        bearers=tuple(titles["bearers"]),
        verbal=tuple(titles["verbal"]),
        serving=frozenset(titles["serving"]),
        joining=frozenset(titles["joining"]),
        common=frozenset().union(*map(language.words, ("group_nouns", "document_nouns", "organization_nouns"))),
        the=frozenset(titles["the"]),
        both=frozenset(titles["both"]),
        inner=frozenset(titles["inner"]),
        about=frozenset(titles["about"]),
        panels=frozenset(titles["panels"]),
        domains=frozenset(titles["domains"]),
        long=dict(titles["long"]),
        parties=dict(parties["parties"]),
        states=dict(parties["states"]),
        regions=frozenset(parties["states"].values()),
    )


@functools.cache
def _also(words: NameWords) -> Memo[str, int]:
    def add_up(word: str) -> int:
        common = word in words.common or word in words.modifiers or (word[-1:] == "s" and word[:-1] in words.titles)
        return (
            PLACE * (word in words.places)
            + GIVEN * (word in words.given)
            + DEMONYM * (word in words.demonyms)
            + COMMON * common
        )

    return Memo(add_up, most=_MAX_WORDS)


def also_of(word: str, words: NameWords) -> int:
    """Tell what a word in lower case is beside a name: `PLACE`, `GIVEN`, `DEMONYM`, `COMMON`, added up.

    Args:
        word: The word.
        words: Words that tell what a capital stands for.
    """
    return _also(words)[word]
