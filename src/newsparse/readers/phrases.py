"""Phrases and clauses: where a noun phrase ends, which noun phrase is the subject of a verb.

There is no tagger here. Every token gets one letter: closed classes and frequent verbs from a word list, all other words by
their shape. A noun phrase is then a pattern over those letters, and a clause is what stands between two letters that end one.
"""

import functools
import re

from newsparse.languages import Language
from newsparse.text.tokens import Tokens

__all__ = ["classify_words", "read_clause_subject", "read_noun_phrase"]

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
}
_MARKS = {",": ",", ".": ".", "'": ".", "\N{RIGHT SINGLE QUOTATION MARK}": ".", "$": "g", "%": "g", "-": "-", "/": "-"}

_NOUN_PHRASE = re.compile(
    r"""
    (?: d? r? (?: [neig.-] | (?<=n) c (?=n) )*+ (?<= [nei] )      # "the registered voters", "dogs and cats"
        (?: (?:, d? [nei]{1,3})*+ ,? c d? [nei]{1,3} (?! [bvk]) )?    # ", trucks and vans"
    )
    (?: o d? r? (?: [neig.-] | (?<=n) c (?=n) )*+ (?<= [nei] ) )*+     # "of the southern coast"
    """,
    re.VERBOSE,
)
_VERBS = frozenset("bvke")
_CLAUSE_ENDS = frozenset(",;skb()")


def classify_words(tokens: Tokens, first: int, stop: int, language: Language) -> str:
    """Give every token of a stretch the letter of its word class.

    Args:
        tokens: Tokens of the text.
        first: Index of the first token.
        stop: Index behind the last one.
        language: Brings the classes.

    Returns:
        One letter a token: d determiner, o "of", t "to", p preposition, c conjunction, s subordinator, b auxiliary, u pronoun,
        r adverb, h "than", k verb of speech, v other verb, e word in -ed, i word in -ing, g number, n any other word; comma, full stop
        and hyphen stand for themselves, ( and ) for brackets, ; for every other mark.
    """
    look_up = _word_classes(language).get
    classes = "".join([look_up(word) or _shape(word) for word in tokens.lower[first:stop]])
    return classes.replace("kb", "nb")  # what an auxiliary follows is a noun: "her estimates were"


def read_noun_phrase(classes: str, start: int) -> tuple[int, int] | None:
    """Read the noun phrase that begins at a place.

    Args:
        classes: Letters of `classify_words`.
        start: Where it begins.

    Returns:
        Its first letter and the one behind its last, "of" phrases included; None if none begins there.
    """
    found = _NOUN_PHRASE.match(classes, start)
    if found is None or found.end() == start:
        return None
    end = found.end()
    while end > start + 1 and classes[end - 1] in "ie.-":
        end -= 1
    return (start, end)


def read_clause_subject(classes: str, stop: int, start: int = 0) -> tuple[int, int] | None:
    """Find the subject of the last verb before a place.

    Args:
        classes: Letters of `classify_words`.
        stop: Place behind the verb.
        start: Where the sentence begins.

    Returns:
        Where the subject begins and ends; None if there is no verb, or nothing stands before it.
    """
    place = stop
    while True:
        verb = _last_verb(classes, place, start)
        if verb is None:
            return None
        end = verb
        while end > start and classes[end - 1] in "brveth":
            end -= 1
        if end > start and classes[end - 1] in "cs":
            if classes[end - 1] == "s":
                end -= 1
                if end > start and classes[end - 1] == ",":
                    end -= 1
            else:
                place = end - 1
                continue
        elif end > start and classes[end - 1] == ",":
            comma = classes.rfind(",", start, end - 1)
            end = comma if comma > start else end - 1
        if end == start:
            return None
        begin = _subject_start(classes, end, start)
        return (begin, end) if begin < end else None


def _last_verb(classes: str, stop: int, start: int) -> int | None:
    for place in range(stop - 1, start - 1, -1):
        letter = classes[place]
        if letter in "bvk":
            return place
        if letter == "e" and place > start and classes[place - 1] in "nur," and classes[place + 1 : place + 2] != "n":
            return place
    return None


def _subject_start(classes: str, end: int, start: int) -> int:
    begin = end
    while begin > start:
        letter = classes[begin - 1]
        if letter in _CLAUSE_ENDS:
            break
        if letter == "c" and _last_verb(classes, begin - 1, start) is not None:
            break
        begin -= 1
    while begin < end and classes[begin] in "cr.-":
        begin += 1
    return begin


def _shape(word: str) -> str:
    head = word[0]
    if head.isdigit():
        return "g"
    if not (head.isalpha() or head == "_"):
        return ";"
    if word.endswith("ed") and len(word) > 4:
        return "e"
    if word.endswith("ing") and len(word) > 5:
        return "i"
    if word.endswith("ly") and len(word) > 4:
        return "r"
    return "n"


@functools.cache
def _word_classes(language: Language) -> dict[str, str]:
    table = language.table("phrases")
    classes = {word: letter for name, letter in _LETTERS.items() for word in table[name]}
    return classes | _MARKS | {"(": "(", ")": ")", "[": "(", "]": ")"}
