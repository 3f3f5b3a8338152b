"""The noun phrase beside a cue: its head, and what it can stand for."""

import functools
from collections.abc import Sequence
from typing import Literal, NamedTuple

import attrs

from newsparse.languages import Language
from newsparse.model.quotes import Gender, SpeakerKind
from newsparse.readers.names import Mention
from newsparse.text.tokens import Tokens

__all__ = ["SourcePhrase", "SpeakerWords", "is_group", "name_alone", "read_phrase", "speaker_words"]

# Marks behind which no head of a noun phrase comes.
_ENDS = frozenset(',;:()-\N{EN DASH}\N{EM DASH}"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}')
Form = Literal["pronoun", "relative", "name", "description", "other"]


@attrs.frozen(eq=False)
class SpeakerWords:
    """Word sets of the speaker readers, all in lower case.

    Attributes:
        pronouns: What each pronoun can stand for.
        gender: The gender each gendered pronoun or noun shows.
        gendered: The pronouns that show a gender, with a verb's short form too.
        relative: Pronouns that stand for the noun right before them.
        definite: Words that make a description one of a certain person.
        articles: The articles.
        indefinite: Those that mean one of several.
        after_head: Words after which the head of a noun phrase is complete.
        ends: These, words that join two speakers or leave some out, and marks.
        making: Of these and the articles, the ones behind which stands who made a document.
        received: Words before "by" that show who only got a document.
        company_forms: Last words of the name of a company ("plc").
        company_nouns: Nouns that stand for one ("the firm").
        standing: Nouns that stand for the organization just named.
        leading: Words before a name inside a phrase that show that the phrase is not about its bearer.
        reflexive: Pronouns that only stress the noun before them.
        it: The pronoun of an organization.
        joining: Words that join two speakers.
        naming: Words that lead from a participle to a name ("identified as").
        verbal: What such a participle ends with.
        oblique: Words that show that a name behind them is no subject.
        roles: Nouns for what a person is or does.
        groups: Nouns for several people.
        documents: Nouns for what is written or published.
        organizations: Common nouns for organizations.
        bodies: Nouns for several people who speak as an organization ("police").
        modifiers: Words that tell one role from another ("foreign", "deputy").
        common: Words that open a sentence without being a name.
        demonyms: Adjectives of nations, faiths and parties.
        places: Names of places.
        long: What a short form of a role stands for.
        initials: Offices that have initials ("chief executive"), and these.
        parties: Nouns for the members of a party ("republican").
        lawmakers: Nouns for any member of a parliament.
        partisan: Both.
        regions: The states.
        answering: Letters that label the answers of an interview.
        past: Words for those who hold an office no longer ("former").
        aged: What follows the number in the adjective of an age ("year-old").
    """

    pronouns: dict[str, SpeakerKind]
    gender: dict[str, Gender]
    gendered: frozenset[str]
    relative: frozenset[str]
    definite: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    after_head: frozenset[str]
    ends: frozenset[str]
    making: frozenset[str]
    received: frozenset[str]
    company_forms: frozenset[str]
    company_nouns: tuple[str, ...]
    standing: frozenset[str]
    leading: frozenset[str]
    joining: frozenset[str]
    reflexive: frozenset[str]
    it: frozenset[str]
    naming: frozenset[str]
    verbal: frozenset[str]
    oblique: frozenset[str]
    roles: frozenset[str]
    groups: frozenset[str]
    documents: frozenset[str]
    organizations: frozenset[str]
    bodies: frozenset[str]
    modifiers: frozenset[str]
    common: frozenset[str]
    demonyms: frozenset[str]
    places: frozenset[str]
    long: dict[str, str]
    initials: dict[str, str]
    parties: frozenset[str]
    lawmakers: frozenset[str]
    partisan: frozenset[str]
    regions: frozenset[str]
    answering: frozenset[str]
    past: frozenset[str]
    aged: frozenset[str]


@functools.cache
def speaker_words(language: Language) -> SpeakerWords:
    """Gather the words of a language.

    Args:
        language: The language.
    """
    table = language.table("pronouns")
    nouns, parties = language.table("gendered_nouns"), language.table("parties")
    kinds: list[tuple[str, SpeakerKind]] = [
        ("male", "person"),
        ("female", "person"),
        ("narrator", "person"),
        ("group", "group"),
        ("unnamed", "unnamed"),
        ("thing", "unnamed"),
    ]
    genders: list[Gender] = ["female", "male"]
    short = table["short"]
    return SpeakerWords(
        pronouns={word: kind for key, kind in kinds for word in table[key]},
        gender={word: gender for gender in genders for word in (*table[gender], *short[gender], *nouns[gender])},
        gendered=frozenset(word for gender in genders for word in (*table[gender], *short[gender])),
        relative=frozenset(table["relative"]),
        definite=frozenset(table["definite"]),
        articles=frozenset(table["articles"]),
        indefinite=frozenset(table["articles"]) - frozenset(table["definite"]),
        after_head=frozenset(table["after_head"]),
        ends=_ENDS.union(table["after_head"], table["joining"], table["excepting"]),
        making=frozenset([*table["maker"], *table["articles"]]),
        received=frozenset(table["received"]),
        company_forms=frozenset(table["company_forms"]),
        company_nouns=tuple(table["company_nouns"]),
        standing=frozenset(table["standing"]),
        leading=frozenset([*table["after_head"], *table["articles"]]),
        it=frozenset(table["it"]),
        reflexive=frozenset(table["reflexive"]),
        joining=frozenset(table["joining"]),
        naming=frozenset(table["naming"]),
        verbal=frozenset(table["verbal"]),
        oblique=frozenset(table["oblique"]),
        roles=language.words("roles") | frozenset([*nouns["female"], *nouns["male"]]),
        groups=language.words("group_nouns"),
        documents=language.words("document_nouns"),
        organizations=language.words("organization_nouns"),
        bodies=frozenset(table["bodies"]),
        modifiers=language.words("role_modifiers"),
        common=language.words("sentence_openers") | language.words("never_names"),
        demonyms=language.words("demonyms"),
        places=language.words("places"),
        long=dict(language.table("titles")["long"]),
        initials=dict(language.table("titles")["initials"]),
        parties=frozenset(parties["parties"].values()),
        lawmakers=frozenset(parties["lawmakers"]),
        partisan=frozenset([*parties["parties"].values(), *parties["lawmakers"]]),
        regions=frozenset(parties["states"].values()),
        answering=frozenset(table["answering"]),
        past=frozenset(table["past"]),
        aged=frozenset(table["aged"]),
    )


def is_group(name: str, words: SpeakerWords) -> bool:
    """Tell whether a word with a capital stands for several people ("Republicans", "Russians")."""
    word = name.lower()
    return word in words.groups or (word.endswith("s") and word[:-1] in words.demonyms)


class SourcePhrase(NamedTuple):
    """What the words beside a cue are.

    Attributes:
        form: A pronoun, a relative pronoun, a name, a description ("the mayor"), or something else ("I", "they").
        kind: What they stand for, as far as the words alone show it.
        mention: The name at the head of the phrase, or behind it as an apposition; for a document, who made it.
        head: The head noun of a description, in lower case; else empty.
        first: Index of the first token.
        stop: Index behind the token that ends the head.
        definite: Whether a description means a certain person.
        gender: What a pronoun or noun shows.
        proper: Whether a name stands before the head of a description ("the Lee campaign").
    """

    form: Form
    kind: SpeakerKind
    mention: Mention | None
    head: str = ""
    first: int = 0
    stop: int = 0
    definite: bool = False
    gender: Gender | None = None
    proper: bool = False


def name_alone(mention: Mention) -> SourcePhrase:
    """Give the phrase that is a name and nothing else, as most are.

    Args:
        mention: The name.
    """
    fields = ("name", "person", mention, "", mention.first, mention.stop, False, None, False)
    return tuple.__new__(SourcePhrase, fields)


def read_phrase(tokens: Tokens, first: int, stop: int, named: Sequence[Mention], words: SpeakerWords) -> SourcePhrase:
    """Read the noun phrase beside a cue.

    Args:
        tokens: Tokens of the text.
        first: Index of its first token.
        stop: Index behind its last one.
        named: The names inside it, in order.
        words: Words that tell what it can stand for.
    """
    lower = tokens.lower
    word = lower[first] if first < stop else ""
    if stop - first == 1 and not named and not (len(word) == 2 and tokens.words[first].isupper()):
        if word in words.pronouns:
            gender = words.gender.get(word)
            form: Form = "pronoun" if gender else "other"
            return SourcePhrase(form, words.pronouns[word], None, "", first, stop, gender=gender)
        if word in words.relative:
            return SourcePhrase("relative", "unnamed", None, "", first, stop)
    if stop - first > 1 and lower[stop - 1] in words.reflexive:
        stop -= 1
    end, mention = _head_end(tokens, first, stop, named, words)
    if mention is not None and mention.stop == end:
        joined = end + 1 < stop and lower[end] in words.joining and lower[end + 1] not in words.pronouns
        if joined and any(other.first > end for other in named):
            return SourcePhrase("other", "group", mention, "", first, end)
        return SourcePhrase("name", "person", mention, "", first, end)
    if end == first:
        return SourcePhrase("other", "unnamed", None, "", first, end)
    head = lower[end - 1].removesuffix("'s")
    gender = words.gender.get(head)
    kind = "group" if words.pronouns.get(head) == "group" else _kind_of(head, words)
    if kind == "unnamed" and end - first > 1 and f"{lower[end - 2]} {head}" in words.organizations:
        kind = "organization"
    if head.isdecimal() and end < stop and lower[end] in words.after_head:
        # A share of people ("1 in 5").
        kind = "group"
    if kind == "unnamed" and named and _ends_in_person(lower, end, stop, named, words):
        return SourcePhrase("name", "person", named[-1], head, first, stop, gender=gender)
    definite = word in words.definite or word.endswith(("'s", "'")) or (bool(named) and named[0].first == first)
    behind = _mention_behind(lower, end, stop, named, words, kind, mention) if named else None
    form = "name" if behind is not None and kind != "document" else "description"
    return SourcePhrase(form, kind, behind, head, first, end, definite, gender, mention is not None)


def _ends_in_person(lower: list[str], end: int, stop: int, named: Sequence[Mention], words: SpeakerWords) -> bool:
    """Whether a role and whom it serves stand before the name of a person ("ambassador to Britain Ann Lee")."""
    if named[-1].stop != stop:
        return False
    before = lower[named[-1].first - 1]
    if end < stop and lower[end] in words.joining and (before not in words.roles or lower[end + 1] in words.articles):
        # One person has both roles: "her friend and costar Ann Lee".
        return False
    entity = named[-1].entity
    if entity is None or before in words.leading:
        return False
    return entity.kind == "person" or (before == ")" and not entity.is_organization)


def _head_end(
    tokens: Tokens, first: int, stop: int, named: Sequence[Mention], words: SpeakerWords
) -> tuple[int, Mention | None]:
    """Give the index behind the head of a phrase, and the last name before it."""
    lower, ends = tokens.lower, words.ends
    token, last = first, None
    # Another article begins another noun ("a study the town ordered").
    articles = words.articles if lower[first] in words.articles else ()
    coming = iter(named)
    mention = next(coming, None)
    while token < stop:
        if mention is not None and mention.first <= token:
            token, last = max(mention.stop, token + 1), mention
            if token + 1 < stop and lower[token] == "'":
                token += 1
            mention = next(coming, None)
            continue
        word = lower[token]
        if token > first and (word in ends or (word in articles and token > first + 1)):
            break
        token += 1
    return token, last


def _mention_behind(
    lower: list[str],
    end: int,
    stop: int,
    named: Sequence[Mention],
    words: SpeakerWords,
    kind: SpeakerKind,
    inside: Mention | None,
) -> Mention | None:
    """Give the name in apposition to a description ("her mother, Ann Lee"), or the maker of a document."""
    behind = next((m for m in named if m.first >= end), None)
    if behind is not None and lower[end] == "," and lower[behind.stop - 1][-2:] != "'s":
        articled = behind.first == end + 2 and lower[end + 1] in words.articles and behind.stop == stop
        if behind.first == end + 1 or articled or _is_led(lower[end + 1 : behind.first], words):
            return behind
    if kind != "document":
        return None
    if behind is None or lower[behind.first - 1] not in words.making:
        return inside
    return inside if words.received.intersection(lower[end : behind.first]) else behind


def _is_led(between: list[str], words: SpeakerWords) -> bool:
    """Whether a role alone stands between a comma and a name ("her grandmother, retired teacher Ann,")."""
    return bool(between) and between[-1] in words.roles and words.modifiers.union(words.roles).issuperset(between)


def _kind_of(head: str, words: SpeakerWords) -> SpeakerKind:
    """Tell from its noun what a description stands for."""
    if head in words.documents:
        return "document"
    if head in words.groups:
        return "group"
    if head in words.organizations:
        return "organization"
    if head in words.roles:
        return "unnamed"
    if head.endswith("s") and not head.endswith("ss"):
        return "group"
    return "unnamed"
