"""Numbers that are no statistics by the words around them: names that hold a number, "one" as a determiner, halves of matches."""

import functools
import re
from collections.abc import Iterable
from decimal import Decimal

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.lexicon import split_phrases
from newsparse.readers.nouns import is_plural
from newsparse.readers.numbers import number_words
from newsparse.readers.quantities import Quantity
from newsparse.readers.units import unit_heads
from newsparse.stats.moments import is_moment

__all__ = ["drop_labels", "is_uncounted_one", "one_word"]


_HALF = Decimal("0.5")
# "4K": lines of a screen.
_SCREEN = re.compile(r"\d[kK]")
_LINES = frozenset("kK")
_MINUS = frozenset("-\N{MINUS SIGN}\N{EN DASH}")
# How far behind "one" its noun and "out of 17" stand.
_REACH = 10
# How far around a number in capitals a word in small letters shows that it stands in no headline.
_AROUND = 12
_WHOLE = 100
_THOUSANDS = 1000
_BARE = re.compile(r"\d+(?:[-–]\d+)?")
# A place in a list within a line: "Take the bus. 2. Walk on."
_LISTED = re.compile(r"[.!?]\s\d{1,2}[.)]\s[A-Z]")
# Behind a label only: "9 and 10".
_BARE_PAIR = re.compile(r"\d+\s[a-z]{2,3}\s\d+")


@attrs.frozen
class _Lexicon:
    adverb_ending: str
    labels: frozenset[str]
    nouns_too: frozenset[str]
    numbered: frozenset[str]
    openers: frozenset[str]
    one: str
    keep_one_after: frozenset[str]
    halves_before: frozenset[str]
    not_shares: frozenset[str]
    after_share: frozenset[str]
    linker: str
    articles: tuple[str, ...]
    emergency: frozenset[str]
    calls: frozenset[str]
    partners: frozenset[str]
    alternative: str
    joiner: str
    indefinite: frozenset[str]
    behind_pronoun: frozenset[str]
    odds: frozenset[tuple[str, ...]]
    counted_one: frozenset[str]
    before_one: frozenset[str]
    numbers: frozenset[str]
    idioms: frozenset[str]
    even_behind: frozenset[str]
    sizes: frozenset[str]
    filed: frozenset[str]
    wholly: frozenset[str]
    lists: frozenset[str]
    among: frozenset[str]
    naming: frozenset[str]
    plain: frozenset[str]


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table, numbers, age = language.table("exclusions"), language.table("numbers"), language.table("quantities")["age"]
    return _Lexicon(
        adverb_ending=language.table("clause_words")["endings"]["adverb"],
        labels=frozenset(table["labels"]),
        nouns_too=frozenset(table["labels_that_count"]),
        numbered=frozenset(table["numbered"]),
        openers=frozenset(table["openers"]).union(
            phrase.split()[-1] for phrases in language.table("bounds")["before"].values() for phrase in phrases
        ),
        one=table["determiner"],
        keep_one_after=frozenset(table["keep_one_after"]),
        halves_before=frozenset(table["halves_before"]),
        not_shares=frozenset(language.table("quantities")["share"]["not_before"]),
        after_share=frozenset(table["after_share"]),
        linker=language.table("numbers")["linker"],
        articles=tuple(f"{article} " for article in language.table("numbers")["articles"]),
        emergency=frozenset(table["emergency"]),
        calls=frozenset(table["calls"]),
        partners=frozenset(table["partners"]),
        joiner=language.table("numbers")["joiner"],
        alternative=language.table("ranges")["alternative"],
        indefinite=frozenset(language.table("numbers")["articles"]),
        behind_pronoun=frozenset(language.table("nouns")["stops"]) - frozenset(table["number_goes_on"]),
        odds=split_phrases(numbers["odds"]),
        counted_one=number_words(language).union(
            set(table["number_goes_on"]) - {numbers["linker"]}, language.table("ranges")["links"], unit_heads(language)
        ),
        numbers=number_words(language),
        idioms=frozenset(table["idioms"]),
        even_behind=frozenset(table["even_behind"]),
        sizes=frozenset(table["sizes"]),
        filed=frozenset(table["filed"]),
        wholly=frozenset(table["wholly"]),
        lists=frozenset(table["lists"]),
        naming=frozenset(table["labels"] + table["sizes"]),
        plain=frozenset(language.table("nouns")["stops"]),
        before_one=frozenset(
            age["before"] + age["turning"] + age["joins"] + age["joined"] + age["adverbs"] + age["limits"]
        ),
        among=frozenset(word for phrase in numbers["odds"] if " " in phrase for word in phrase.split())
        - {numbers["linker"], *numbers["odds"]},
    )


def drop_labels(document: Document, sentence: Sentence, figures: Iterable[Quantity]) -> list[Quantity]:
    """Leave out the numbers that name something, and those that go on a list of them: "the X 3080, 3090 or 3070".

    Args:
        document: The document.
        sentence: The sentence the figures stand in.
        figures: The figures in order, ranges and scores joined.
    """
    kept: list[Quantity] = []
    label: Quantity | None = None
    several = False
    for figure in figures:
        if _is_label(document, sentence, figure):
            # Behind a plural, more labels may follow: "articles 5, 6 and 12".
            several = is_plural(document.tokens.lower[figure.first - 1], document.language)
        elif label is None or not _goes_on(document, label, figure, several=several):
            kept.append(figure)
            continue
        label = figure
    return kept


def _goes_on(document: Document, label: Quantity, figure: Quantity, *, several: bool) -> bool:
    """Whether nothing but a comma or "or" stands between two numbers without a noun, of as many digits or behind a plural."""
    text, words = document.text, _lexicon(document.language)
    named, number = text[label.start : label.end], text[figure.start : figure.end]
    if figure.noun is not None or not (named.isdigit() and number.isdigit()):
        return False
    if not several and not len(named) == len(number) > 1:
        return False
    between = document.tokens.lower[label.stop : figure.first]
    return 0 < len(between) < 3 and all(word in (",", "/", words.joiner, words.alternative) for word in between)


def _is_label(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """Tell whether a number names something, or only looks like an amount."""
    words = _lexicon(document.language)
    if figure.kind in ("duration", "points") and not figure.hyphen:
        return is_moment(document, sentence, figure)
    if figure.kind == "percentage" and figure.value == _WHOLE:
        return figure.stop < sentence.stop and document.tokens.lower[figure.stop] in words.wholly
    if (figure.signed and not figure.hyphen) or figure.kind in ("ratio", "age", "rank", "multiple"):
        return False
    if document.text[figure.start : figure.end].lower() in words.idioms:
        return True
    if figure.kind == "score":
        return _is_no_score(document, sentence, figure, words)
    if figure.numeral.form == "odds":
        return document.tokens.lower[figure.first - 1] in words.labels and figure.first > sentence.first
    if figure.numeral.form == "digits":
        return _is_numbered_name(document, sentence, figure, words)
    if figure.numeral.form == "fraction":
        return _is_other_half(document, sentence, figure, words)
    return figure.numeral.form == "words" and _is_word_only(document, sentence, figure, words)


def one_word(language: Language) -> str:
    """Give the word for one.

    Args:
        language: Brings the words.
    """
    return _lexicon(language).one


def is_uncounted_one(document: Document, sentence: Sentence, index: int) -> bool:
    """Tell whether the word for one counts nothing: "one of them", "the one that", "one candidate". A quick look before it is read.

    Args:
        document: The document.
        sentence: The sentence it stands in.
        index: Index of its token.
    """
    lower = document.tokens.lower
    words = _lexicon(document.language)
    if index + 1 >= sentence.stop or lower[index - 1] in words.keep_one_after:
        return False
    after = lower[index + 1]
    if after in words.behind_pronoun:
        return True
    return (
        after.isalpha()
        and after not in words.counted_one
        and lower[index - 1] not in words.before_one
        and words.among.isdisjoint(lower[index + 2 : index + _REACH])
    )


def _is_numbered_name(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    """The number of a law, a road, a product, an index: a label or a capitalised word stands right before it."""
    tokens, text = document.tokens, document.text
    number = text[figure.start : figure.end]
    if number not in words.emergency and _is_amount(document, sentence, figure, words):
        return False
    if number in words.emergency and not words.calls.isdisjoint(
        tokens.lower[max(sentence.first, figure.first - 1) : min(sentence.stop, figure.stop + 1)]
    ):
        return True
    if figure.hyphen:
        return _is_capital_compound(document, sentence, figure)
    if figure.noun is None and _SCREEN.fullmatch(number):
        return True
    if (
        text[figure.start - 1 : figure.start] in ("(", "[")
        and text[figure.end : figure.end + 1] in (")", "]")
        and number.isdigit()
    ):
        return True
    if _names_what_follows(document, sentence, figure, number, words) or _LISTED.match(text, figure.start - 2):
        return True
    first = figure.first
    if first <= sentence.first:
        return False
    if number[0] in _MINUS and tokens.words[first - 1].isupper():
        # "COVID -19": a minus behind capitals is a hyphen.
        return True
    before, lower = tokens.words[first - 1], tokens.lower[first - 1]
    if not _BARE.fullmatch(number) and not (lower in words.labels | words.sizes and _BARE_PAIR.fullmatch(number)):
        return False
    if text[tokens.end(first - 1) : figure.start].strip(" \N{NO-BREAK SPACE}\n"):
        return False
    if lower == ".":
        return _is_listed(document, sentence, figure, words)
    if before[0].isupper() and (lower in words.numbered or lower in words.lists):
        return True
    if lower in words.sizes or (lower in words.labels and (before[0].isupper() or figure.noun is None)):
        return True
    if before == lower or lower in words.openers or (first - 1 == sentence.first and figure.noun is not None):
        return False
    if figure.noun is None:
        return True
    head = tokens.words[figure.noun.head]
    if figure.noun.head != figure.stop and (
        (before.isupper() and len(before) > 1) or tokens.words[figure.stop][0].isupper()
    ):
        return True
    return not is_plural(head.lower(), document.language) or head[0].isupper()


def _is_amount(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    """Whether a plain word stands before a number, and no capital behind it: then it names nothing."""
    tokens, text, first, stop = document.tokens, document.text, figure.first, figure.stop
    if first <= sentence.first or text[figure.start - 1] != " " or figure.hyphen or text[figure.end - 1] in _LINES:
        return False
    before = tokens.words[first - 1]
    if before != tokens.lower[first - 1] or not before.isalpha() or before in words.naming:
        return False
    return stop >= sentence.stop or not tokens.words[stop][0].isupper()


def _is_listed(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    """Whether "No." or the like stands right before the number."""
    lower, first = document.tokens.lower, figure.first
    return first - 2 >= sentence.first and lower[first - 1] == "." and lower[first - 2] in words.numbered


def _is_no_score(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    """Whether two numbers are the place of a list, a norm, the number of a case, or even odds ("a 50-50 chance")."""
    lower = document.tokens.lower
    before = lower[figure.first - 1] if figure.first > sentence.first else ""
    after = lower[figure.stop] if figure.stop < sentence.stop else ""
    if before in words.filed or (figure.low == figure.high and after in words.even_behind):
        return True
    return _is_listed(document, sentence, figure, words) or _is_standard(document, sentence, figure)


def _is_standard(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """Whether two numbers name a norm behind its body in capitals, "ISO 3888-2": no side scores thousands."""
    before = document.tokens.words[figure.first - 1] if figure.first > sentence.first else ""
    return before.isupper() and len(before) > 1 and (figure.low or 0) >= _THOUSANDS > (figure.high or 0)


def _stands_alone(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """Whether a capital stands among small letters, as in "the Gang of Eight said"; in a headline all are capitals."""
    words = document.tokens.words
    following = words[figure.stop] if figure.stop < sentence.stop else "."
    return words[figure.first - 1].islower() and not following[0].isupper()


def _is_place_name(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    """Whether a number and its noun are a name, both in capitals amid small letters: "in Two Harbors"; in a headline all are."""
    tokens = document.tokens
    if figure.noun is None or figure.noun.head != figure.stop or figure.first <= sentence.first:
        return False
    if not (tokens.words[figure.stop][0].isupper() and tokens.words[figure.first - 1].islower()):
        return False
    around = tokens.words[max(sentence.first, figure.first - _AROUND) : min(sentence.stop, figure.stop + _AROUND)]
    return any(word.islower() and word not in words.plain for word in around)


def _names_what_follows(document: Document, sentence: Sentence, figure: Quantity, number: str, words: _Lexicon) -> bool:
    """Whether a name goes on behind the number: "11 Pro", "787 Dreamliner"."""
    if figure.stop >= sentence.stop or not number.isdigit() or figure.direction is not None:
        return False
    following = document.tokens.words[figure.stop]
    if figure.noun is not None and document.tokens.lower[figure.first - 1] not in words.numbers:
        return False  # "five 787 jumbo jets" has a count of its own
    return (
        following[0].isupper()
        and following[1:2].islower()
        and figure.first > sentence.first
        and document.text[figure.end] == " "
    )


def _is_capital_compound(document: Document, sentence: Sentence, figure: Quantity) -> bool:
    """Whether a compound is part of a name: "the Six-Day War"."""
    printed = document.text[figure.start : figure.end]
    return printed.rpartition("-")[2][:1].isupper() and figure.first > sentence.first and not printed.isupper()


def _is_other_half(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    """A half or a quarter of a match or a year, a third party, a half brother: no share of anything."""
    text, lower = document.text, document.tokens.lower
    if not text[figure.start].isalpha():
        return False
    if text[figure.end : figure.end + 1] == "-":
        return True
    before = lower[figure.first - 1] if figure.first > sentence.first else ""
    after = lower[figure.stop] if figure.stop < sentence.stop else ""
    printed = text[figure.start : figure.end].lower()
    if after in words.not_shares:
        return True
    if before == words.joiner and figure.numeral.value == _HALF and printed.startswith(words.articles):
        # It belongs to the word before: "a year and a half".
        return True
    if " " not in printed and "-" not in printed:
        return before in words.halves_before
    if printed.startswith(words.articles):
        return after.isalpha() and after not in words.after_share and not after.endswith(words.adverb_ending)
    return False


def _is_word_only(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> bool:
    """A spelled number that counts nothing: "one" as a determiner, the number in a name ("Formula One")."""
    tokens, first = document.tokens, figure.first
    before = tokens.lower[first - 1] if first > sentence.first else ""
    printed = document.text[figure.start : figure.end]
    if printed.lower() == words.one:
        if figure.noun is not None and tuple(tokens.lower[figure.noun.stop : figure.noun.stop + 2]) in words.odds:
            return False  # "one night out of 17"
        return before not in words.keep_one_after or figure.noun is None
    if before == words.alternative and figure.value == 2:
        # "A boat or two" is no count of two.
        return not words.indefinite.isdisjoint(tokens.lower[max(sentence.first, first - 6) : first])
    if figure.hyphen:
        return (
            _is_capital_compound(document, sentence, figure)
            or printed.lower() in words.idioms
            or bool(words.partners.intersection(printed.lower().split("-")[1:]))
        )
    if (
        first > sentence.first
        and printed[0].isupper()
        and tokens.words[first - 1][0].isupper()
        and before not in words.openers
    ):
        return True
    if (
        first > sentence.first
        and printed[0].isupper()
        and (_stands_alone(document, sentence, figure) or _is_place_name(document, sentence, figure, words))
    ):
        return True
    if document.text[figure.start - 1 : figure.start] == "-" and figure.start > sentence.start:
        return document.text[figure.start - 2 : figure.start - 1].isalpha()
    return before in words.labels and figure.noun is None and before not in words.nouns_too
