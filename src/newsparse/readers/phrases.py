"""Phrases and clauses: where a noun phrase ends, which noun phrase is the subject of a verb.

There is no tagger here. Every token gets one letter: closed classes and frequent verbs from a word list, all other words by
their shape. A noun phrase is then a pattern over those letters, and a clause is what stands between two letters that end one.
"""

import functools
import re

from newsparse.languages import Language
from newsparse.memo import Memo
from newsparse.text.tokens import Tokens

__all__ = [
    "Range",
    "classify_words",
    "read_clause_subject",
    "read_noun_phrase",
    "read_noun_phrase_before",
    "read_verb_before",
]

Range = tuple[int, int]
"""Where a phrase begins and ends, as places in the letters of `classify_words`."""

_LETTERS = {
    "determiner": "d",
    "of": "o",
    "to": "t",
    "preposition": "p",
    "conjunction": "c",
    "subordinator": "s",
    "auxiliary": "b",
    "pronoun": "u",
    "adverb": "r",
    "speech": "k",
    "verb": "v",
    "comparison": "h",
    "after": "a",
    "link": "q",
    "with": "w",
}
_ENDINGS = {"participle": "e", "progressive": "i", "adverb": "r"}
_MARKS = {",": ",", ".": ".", "'": ".", "\N{RIGHT SINGLE QUOTATION MARK}": ".", "$": "g", "%": "g", "/": "-"}
_MOST_WORDS = 20_000
"""How many words keep their letter; more than an archive's common words, few enough for memory."""
_BRACKETS = {"(": "(", ")": ")", "[": "(", "]": ")"}

# "registered voters", "FTSE 100", "cats and dogs", "a U.S. firm": words, full stops and slashes only between them.
_CORE = r"(?: [.-]{0,2}+ [nei] | (?<=n) g | (?<=[ni]) c (?: n | i (?! [Gdrh] ) ) (?! [bvku] ) )++"
_NOUN_PHRASE = re.compile(
    rf"""
    d? r? (?: g (?= n ) )? {_CORE}
    (?: (?: , d? [nei]{{1,3}}+ )++ ,? c d? [nei]{{1,3}}+ (?! [bvk] ) )?      # ", trucks and vans"
    (?: o d? [rG]? {_CORE} | [qw] d? r? {_CORE} )*+          # "of the 12 ports", "against the firm", "with a view"
    """,
    re.VERBOSE,
)
# A word that could be a verb is a noun behind a determiner or preposition ("the cost") and before another verb ("costs rose").
_NOUN_HERE = re.compile(r"[vk] (?: (?=[bv]) | (?<=[dopqw][vk]) )", re.VERBOSE)
_CLAUSE_ENDS = frozenset(",;askbu()")
_VERBAL = frozenset("bvkt")
_BEFORE_VERB = frozenset("brvth")
"""Classes of the words that stand between a subject and the last word of its verb."""


def classify_words(tokens: Tokens, first: int, stop: int, language: Language) -> str:
    """Give every token of a stretch the letter of its word class.

    Args:
        tokens: Tokens of the text.
        first: Index of the first token.
        stop: Index behind the last one.
        language: Brings the classes.

    Returns:
        One letter a token: d determiner, o "of", t "to", p preposition, c conjunction, s subordinator, b auxiliary, u pronoun,
        a "after" and its like, q and w prepositions that tie a noun to a noun ("against", "with"), r adverb, h "than", k verb of speech, v other verb, e word in -ed, i word in -ing, g number, n any other word; comma and
        full stop stand for themselves, - for a slash, ( and ) for brackets, ; for every other mark.
    """
    look_up = _word_classes(language).__getitem__
    return _NOUN_HERE.sub("n", "".join(map(look_up, tokens.lower[first:stop])))


def read_noun_phrase(classes: str, start: int) -> Range | None:
    """Read the noun phrase that begins at a place.

    Args:
        classes: Letters of `classify_words`.
        start: Where it begins.

    Returns:
        Its first letter and the one behind its last, "of" phrases included; None if none begins there.
    """
    found = _NOUN_PHRASE.match(classes, start)
    if found is None:
        return None
    end = found.end()
    while end > start and classes[end - 1] == "e":
        end -= 1
    return (start, end) if end > start and classes[end - 1] not in "dr" else None


def read_noun_phrase_before(classes: str, stop: int) -> Range | None:
    """Read the noun phrase that ends at a place.

    Args:
        classes: Letters of `classify_words`.
        stop: Place behind it.

    Returns:
        Its first letter and the one behind its last; None if none ends there.
    """
    start = stop
    while start and classes[start - 1] in "neiog.-":
        start -= 1
        if classes[start] == "o" and start and classes[start - 1] == "d":
            break
    if start and classes[start - 1] == "d":
        start -= 1
        if start > 1 and classes[start - 1] == "o" and classes[start - 2] in "nei":
            outer = read_noun_phrase_before(classes, start - 1)
            return (outer[0] if outer else start, stop)
    while start < stop and classes[start] in "o.-":
        start += 1
    return (start, stop) if start < stop else None


def read_clause_subject(classes: str, stop: int) -> Range | None:
    """Find the subject of the last verb before a place.

    Args:
        classes: Letters of `classify_words`.
        stop: Place behind the verb.

    Returns:
        Where the subject begins and ends; None if there is no verb, or nothing stands before it.
    """
    place = stop
    while (verb := read_verb_before(classes, place)) is not None:
        end = _before_verb(classes, verb)
        letter = classes[end - 1] if end else ""
        if letter == "c":
            place = end - 1  # "fell to 5 and closed at 4": the subject stands before the first of the two verbs
            continue
        if letter == "u":
            return (end - 1, end)
        if letter == "s":
            end -= 1 + (classes[end - 2 : end - 1] in (",", "("))
            if end <= 0 or classes[end - 1] not in "neg.":
                place = end  # "from what was then": nothing that the clause could be about
                continue
        elif letter == ",":
            comma = classes.rfind(",", 0, end - 1)
            end = comma if comma > 0 else end - 1
        elif letter == ";":
            dash = classes.rfind(";", 0, end - 2)  # "sales -- of new boats -- rose"
            while dash > 0 and classes[dash - 1] == ";":
                dash -= 1
            end = dash if dash > 0 else end - 1
        begin, end = _subject_start(classes, end)
        if letter == "s":
            begin = _last_noun_phrase(classes, begin, end)
        if begin < end and classes[begin] == "e" and begin and classes[begin - 1] == "u":
            begin += 1  # "he blamed prices"
        return (begin, end) if begin < end else None
    return None


def _last_noun_phrase(classes: str, begin: int, end: int) -> int:
    """Go to the noun phrase that a relative clause is about: "ignored a plan to sell the mill, which"."""
    while begin < end and classes[begin] == "p":
        begin += 1
    if _VERBAL.isdisjoint(classes[begin:end]):
        return begin
    last = read_noun_phrase_before(classes, end)
    return begin if last is None else max(begin, last[0])


def _before_verb(classes: str, verb: int) -> int:
    """Go back over the words between a subject and the last word of its verb."""
    end = verb
    while end and (classes[end - 1] in _BEFORE_VERB or (classes[end - 1] == "e" and classes[end : end + 1] == "t")):
        if classes[end - 1] == "t" and classes[end] not in "bve":
            break
        end -= 1
    return end


def read_verb_before(classes: str, stop: int) -> int | None:
    """Find the last verb before a place.

    Args:
        classes: Letters of `classify_words`.
        stop: Place behind the verb.

    Returns:
        Its place; None if there is no verb.
    """
    verb = max(classes.rfind("b", 0, stop), classes.rfind("v", 0, stop), classes.rfind("k", 0, stop))
    likely = -1
    place = classes.rfind("e", verb + 1, stop)
    while place > 0:
        if classes[place - 1] in "nurgG,":
            if classes[place + 1 : place + 2] not in ("n", "i"):
                verb = place
                break
            if likely < 0 and classes[place - 1] in "nu":
                likely = place  # "beat" or "frozen": a verb only if there is no other in its part of the sentence
        place = classes.rfind("e", verb + 1, place)
    if likely >= 0 and (verb < 0 or "," in classes[verb:likely]):
        return likely
    return verb if verb >= 0 else None


def _subject_start(classes: str, end: int) -> Range:
    begin = end
    while begin:
        letter = classes[begin - 1]
        if letter == "s" and begin < end and classes[begin] in "vbe" and begin > 1 and classes[begin - 2] in "nei.":
            end = begin = begin - 1  # "the number that caught the eye": the clause behind "that" is left out
            continue
        if letter in _CLAUSE_ENDS or (letter == "c" and read_verb_before(classes, begin - 1) is not None):
            break
        begin -= 1
    while begin < end and classes[begin] in "cro.-hGg" and classes[begin : begin + 2] != "gn":
        begin += 1
    return begin, end


@functools.cache
def _word_classes(language: Language) -> Memo[str, str]:
    """Give the letters of words; a word that is not in the lists gets its letter by its shape."""
    table = language.table("phrases")
    words = {word: letter for name, letter in _LETTERS.items() for word in table[name]} | _MARKS | _BRACKETS
    endings = {ending: _ENDINGS[name] for name, ending in table["endings"].items()}
    any_ending = tuple(endings)

    def classify(word: str) -> str:
        head = word[0]
        if word in words:
            return words[word]
        if head.isdigit():
            return "g"
        if not (head.isalpha() or head == "_"):
            return ";"
        if word.endswith(any_ending):
            for ending, letter in endings.items():
                if word.endswith(ending) and len(word) > len(ending) + 2:
                    return letter
        return "n"

    return Memo(classify, most=_MOST_WORDS)
