"""The words that a page names its outlet with, as sets and patterns."""

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from newsparse.languages import Language
from newsparse.text.tokens import split_tokens

__all__ = ["Hinted", "Words", "fold_name", "get_words"]

_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}"
_HINTED = ("copyright", "outlet_told", "outlet_inside", "outlet_self", "outlet_own_before", "outlet_own_behind")
_DASH = r"[-\N{EN DASH}\N{EM DASH}]"


class Hinted(NamedTuple):
    """Phrases, each with one of its words: where none of these stands on a page, the phrases cannot either."""

    phrases: tuple[tuple[str, str], ...]

    def list_likely(self, hints: frozenset[str]) -> list[str]:
        """List the phrases that can stand on a page.

        Args:
            hints: Words of the page.
        """
        return [phrase for phrase, hint in self.phrases if hint in hints]


class Words(NamedTuple):
    """What the words of a language are made into.

    Attributes:
        copyright: The name in a line on copyright.
        lead: A name behind the words that open a line of the page ("More from ...").
        tail: A name that such words follow to the end of the line ("... newsletter").
        author: A name behind an author's, at the end of a byline.
        told: A name right behind `told_words`.
        note: A name in a note about an author.
        inside: A name right behind `inside_words`.
        itself: A name right in front of `self_words`.
        credit: A name at the end of a picture's credit.
        staff: A name in front of "Staff" and its like, at the end of a byline.
        signs: Signs of copyright.
        told_words: Words such as "told".
        job_words: Words for authors in notes.
        inside_words: What stands before an outlet's name where it speaks of itself inside a line.
        self_words: What stands behind the name there.
        own_before: What stands before the name of the page's own outlet and of no other.
        own_behind: What stands behind it.
        ours: Words that say that something is the outlet's.
        hints: Words without one of which nothing of the kind is on a page, to look for first.
        first_words: First words of `lead`.
        last_words: Last words of `tail`.
        articles: Articles that names begin with.
        buttons: First words of `lead` that no name begins with.
        outlet_words: Words that names of outlets are made of.
        page_words: Words that all pages have.
        given_names: Common given names.
        never: Folded words that stand where an outlet's name could and are none.
        company: Words that end the name of a company.
    """

    copyright: re.Pattern[str]
    lead: re.Pattern[str]
    tail: re.Pattern[str]
    author: re.Pattern[str]
    told: re.Pattern[str]
    note: re.Pattern[str]
    inside: re.Pattern[str]
    itself: re.Pattern[str]
    credit: re.Pattern[str]
    staff: re.Pattern[str]
    signs: Hinted
    told_words: Hinted
    job_words: frozenset[str]
    inside_words: Hinted
    self_words: Hinted
    own_before: Hinted
    own_behind: Hinted
    ours: frozenset[str]
    hints: frozenset[str]
    first_words: frozenset[str]
    last_words: frozenset[str]
    articles: frozenset[str]
    buttons: frozenset[str]
    outlet_words: frozenset[str]
    page_words: frozenset[str]
    given_names: frozenset[str]
    never: frozenset[str]
    company: frozenset[str]


@functools.cache
def get_words(language: Language) -> Words:
    """Compile the words of a language, once.

    Args:
        language: Brings the table ``layout`` and the lists of layout.
    """
    table = language.table("layout")
    name = _name_pattern(table["outlet_articles"], table["outlet_joiners"])
    leads, tails, before = (_any(table[key]) for key in ("outlet_leads", "outlet_tails", "outlet_of_author"))
    small = (
        rf"\ (?!(?:{_any([*table['outlet_articles'], *table['outlet_joiners'], *table['outlet_cut']])})\ [A-Z])[a-z]"
    )
    genitive = rf"[{_APOSTROPHES}]s\b"
    outlet_words, sections = language.words("layout_outlets"), language.words("layout_sections")
    job_words = frozenset(f"{job.split()[0]}{plural}" for job in table["jobs"] for plural in ("", "s"))
    hinted = {key: _hint(table[key]) for key in _HINTED}
    first_words = frozenset(lead.split()[0] for lead in table["outlet_leads"])
    last_words = frozenset(tail.split()[-1] for tail in table["outlet_tails"])
    nobody = [*table["outlet_never"], *language.words("agencies"), *language.words("layout_buttons"), *sections]
    articles = frozenset(table["outlet_articles"])
    return Words(
        copyright=_copyright_pattern(_any(table["copyright"]), _any(table["rights"])),
        lead=re.compile(
            rf"(?i:{leads})\ {name}(?:\ (?i:{tails}|{_any(table['outlet_behind'])})\b|{genitive}|[,.:|!]|$)"
        ),
        tail=re.compile(rf"(?i:(?:{_any(table['outlet_before_tails'])})\ )??{name}\ (?i:{tails})"),
        author=re.compile(
            rf"(?:\ [|\N{{MIDDLE DOT}}\N{{BULLET}}]\ |,\ |\b(?:{before})\ |^){name}\s*(?:$|[|\N{{MIDDLE DOT}}\N{{BULLET}}])"
        ),
        told=re.compile(rf"\ {name}(?=[,.]|{small}|\s*$)"),
        note=re.compile(
            rf"\b(?i:{_any(table['jobs'])})s?\ (?:[\w-]+\ ){{0,5}}?(?:{before})\ {name}(?=[,.]|{small}|$)(?!\ (?:{tails})\b)"
        ),
        inside=re.compile(rf"\ {name}(?={genitive}|[,.:;|!)]|{small}|\ ?\n|$)"),
        itself=re.compile(rf"(?<!\S){name}(?:[{_APOSTROPHES}]s)?\ \Z"),
        credit=re.compile(
            rf"(?:/\ ?|\b(?:{_any(table['outlet_of_picture'])})\ |(?i:{_any(table['outlet_pictures'])}):?\ ){name}\ ?\)?\.?$"
        ),
        staff=re.compile(
            rf"(?:^(?:(?i:{_any(table['outlet_before_tails'])})\ )?+|,\ |\ [|\N{{MIDDLE DOT}}\N{{BULLET}}]\ ){name}\ (?i:{_any(table['outlet_staff'])})\s*(?=$|[|,\N{{MIDDLE DOT}}\N{{BULLET}}]|\d)"
        ),
        signs=hinted["copyright"],
        told_words=hinted["outlet_told"],
        job_words=job_words,
        inside_words=hinted["outlet_inside"],
        self_words=hinted["outlet_self"],
        own_before=hinted["outlet_own_before"],
        own_behind=hinted["outlet_own_behind"],
        ours=frozenset(table["outlet_ours"]),
        hints=job_words.union({"@"}, outlet_words, *({hint for _, hint in each.phrases} for each in hinted.values())),
        first_words=first_words,
        last_words=last_words,
        articles=articles,
        buttons=first_words - articles,
        outlet_words=outlet_words,
        page_words=outlet_words | sections | last_words,
        given_names=language.words("given_names"),
        never=frozenset(fold_name(word, articles) for word in nobody),
        company=frozenset(table["company_words"]),
    )


def fold_name(name: str, articles: frozenset[str]) -> str:
    """Fold an outlet's name so that "The Easton Post" and "eastonpost.com" are one.

    Args:
        name: The name as printed.
        articles: Articles of the language.

    Example:
        >>> fold_name("The Easton Post", frozenset({"the"})), fold_name("eastonpost.com", frozenset())
        ('eastonpost', 'eastonpost')
    """
    first, _, rest = name.lower().partition(" ")
    if not rest or first not in articles:
        rest = name.lower()
    return _FOLD.sub("", rest)


_FOLD = re.compile(r"\.(?:com?\.[a-z]{2}|com|org|net)$|\W")


def _name_pattern(articles: Iterable[str], joiners: Iterable[str]) -> str:
    """One to five words with capitals or numbers, an article before them, small words between them; or a domain."""
    article = _any([form for word in articles for form in (word, word.capitalize())])
    word = rf"(?:[A-Z0-9][\w{_APOSTROPHES}&.-]*|[a-z]{{2,}}\.(?:com|org|net))"
    return rf"(?P<name>(?:(?:{article})\ )?{word}(?:\ (?:{word}|{_any(joiners)})){{0,4}}?)"


def _copyright_pattern(signs: str, rights: str) -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?: (?i:{signs}) \s* )+ (?i: by \s )?
        (?: (?:19|20)\d\d (?: \s? {_DASH} \s? (?:(?:19|20)\d\d|(?i:present)) )? [,.]? \s* (?:{_DASH}\s)? )?
        (?i: by \s )?
        (?P<name> (?! \d | (?i:{rights})\b ) [^\W\d_] [^|,;\N{{EN DASH}}\N{{EM DASH}}\N{{COPYRIGHT SIGN}}\n]{{1,40}}? )
        (?= \s* (?: [|,;\N{{EN DASH}}\N{{EM DASH}}] | \.(?:\s|$) | \s-\s | $ | \s (?i:media\s)? (?i:{rights}) \b | \s \(?(?:19|20)\d\d ) )
        """,
        re.VERBOSE,
    )


def _hint(phrases: Iterable[str]) -> Hinted:
    return Hinted(tuple((phrase, max(split_tokens(phrase).lower, key=len)) for phrase in phrases))


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
