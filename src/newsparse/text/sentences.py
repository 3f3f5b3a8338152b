"""Sentences of a block, with exact offsets.

Every full stop, question mark, exclamation mark and ellipsis is a possible end. Whether it is one shows in three places:
the word before it (an abbreviation, an initial), the marks that close with it, and what follows.
"""

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from newsparse.languages import Language
from newsparse.text.lines import ZERO_WIDTH

__all__ = ["split_sentences", "split_stretches"]

_OTHER_STOPS = "!?\N{HORIZONTAL ELLIPSIS}"
_STOPS = f".{_OTHER_STOPS}"
# Quote marks and brackets that close behind a stop, and those that open a sentence.
_CLOSERS = "\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK})\\]"
_OPENERS = (
    "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}(["
)
_BRACKETS = "(["
# What goes on with a sentence, whatever stands before it: marks of punctuation and dashes.
_GOES_ON = ",;:.!?/\N{HORIZONTAL ELLIPSIS}-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}"
# So many small letters before a full stop are an ordinary word.
_MIN_ORDINARY = 6

# What follows a stop that may be an end. The stop is glued to the next sentence where a space was lost: behind a small
# letter and before a word in capitals ("ended.The next"), or where a curly quote mark shows which way it belongs. A full
# stop between an ordinary word and a capital, which most are, is an end for sure.
_END = rf"""
    (?<! [{_STOPS}][{_STOPS}] )
    (?:
        (?<= [a-z]{{{_MIN_ORDINARY}}}\. ) (?P<sure> [{_CLOSERS}]*+ ) [\s{ZERO_WIDTH}]++ (?= [{_OPENERS}]*+ [A-Z] )
      |
        [{_STOPS}]*+ (?P<close> [{_CLOSERS}]*+ )
        (?:
            [\s{ZERO_WIDTH}]++
          | (?<= [a-z][a-z][.!?] ) (?P<glued> (?= [A-Z][a-z]*+ (?: ['\N{{RIGHT SINGLE QUOTATION MARK}}][a-z]++ )?+ [\s,] ) )
          | (?<= [.!?][\N{{RIGHT DOUBLE QUOTATION MARK}}\N{{RIGHT SINGLE QUOTATION MARK}})] ) (?= [A-Z\N{{LEFT DOUBLE QUOTATION MARK}}] )
          | (?<= [a-z][.!?] ) (?= \N{{LEFT DOUBLE QUOTATION MARK}} )
        )
    )
"""
_STOP = re.compile(rf"[{_STOPS}] {_END}", re.VERBOSE)
# One known letter is found several times faster than one of a class; most blocks have no other stops.
_FULL_STOP = re.compile(rf"\. {_END}", re.VERBOSE)
# A name in capitals and the verb behind it: what tags a quote that ends with a question or exclamation mark.
_NAME_AND_VERB = re.compile(
    r"""
    (?P<first> [^\W\d_a-z][\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*+ ) \s++
    (?: [^\W\d_a-z][\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*+ \s++ ){0,4}+
    (?P<verb> [a-z]++ )
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][^\W_]+)?+")
# Letters with full stops between them: U.S., N.H., Ph.D.
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)++[^\W\d_]{1,4}")
# The longest abbreviation, with the full stops inside it.
_MAX_ABBREVIATION = 12
# A number at the beginning numbers a list, unless it has the digits of a year.
_MIN_YEAR = 4
_BEFORE_WORDS = str.maketrans(dict.fromkeys(_OPENERS + "-\N{EN DASH}\N{EM DASH}/" + ZERO_WIDTH, " "))


class _Words(NamedTuple):
    """The lexicons that decide about a full stop; `short` is all words, in small letters, that can carry one."""

    titles: frozenset[str]
    before_numbers: frozenset[str]
    either_way: frozenset[str]
    clock_times: frozenset[str]
    after_clock_times: frozenset[str]
    starters: frozenset[str]
    tags: frozenset[str]
    short: frozenset[str]


@functools.cache
def _words(language: Language) -> _Words:
    titles = language.words("abbreviations")
    either_way = language.words("abbreviations_either_way")
    clock_times = language.words("clock_times")
    return _Words(
        titles=titles,
        before_numbers=language.words("abbreviations_before_numbers"),
        either_way=either_way,
        clock_times=clock_times,
        after_clock_times=language.words("after_clock_times"),
        starters=language.words("sentence_starters"),
        tags=language.words("speech_tags"),
        short=titles | clock_times | frozenset(map(str.lower, either_way)),
    )


def split_sentences(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """Split one block into sentences.

    A sentence keeps the quote marks and brackets that open and close it. What tags a quote belongs to its sentence, in
    small letters ('"Really?" he asked.') and as a name ('"Really?" Ms. Lee asked.').

    Args:
        text: The whole source text.
        start: Where the block starts.
        end: Where it ends.
        language: Brings the abbreviations and the words that begin sentences.

    Returns:
        Start and end of each sentence, in order; between them stands nothing that can be seen.
    """
    return split_stretches(text, [(start, end)], language)[0]


def split_stretches(text: str, stretches: Iterable[tuple[int, int]], language: Language) -> list[list[tuple[int, int]]]:
    """Split several blocks into sentences, each as `split_sentences` does.

    Args:
        text: The whole source text.
        stretches: Where each block starts and where it ends.
        language: Brings the abbreviations and the words that begin sentences.

    Returns:
        For each block its sentences.
    """
    words = _words(language)
    others = [mark for mark in _OTHER_STOPS if mark in text]
    found = []
    for start, end in stretches:
        scan = _FULL_STOP
        for mark in others:
            if text.find(mark, start, end) >= 0:
                scan = _STOP
        sentences = []
        begin = start
        for stop in scan.finditer(text, start, end):
            close = stop.end("sure")
            if close < 0:
                if stop.end() == end or not _is_end(text, stop, begin, end, words):
                    continue
                close = stop.end("close")
            sentences.append((begin, close))
            begin = stop.end()
        if begin < end:
            sentences.append((begin, end))
        found.append(sentences)
    return found


def _is_end(text: str, stop: re.Match[str], begin: int, end: int, words: _Words) -> bool:
    behind = place = stop.end()
    at, closing = stop.start(), stop.start("close")
    if text[place].isupper() and closing == at + 1 and text[at] == ".":
        return _is_full_stop(text, stop, begin, place, words)
    while place < end and text[place] in _OPENERS:
        place += 1
    following = text[place] if place < end else ""
    if following in _GOES_ON:
        return False
    opened = place > behind
    mark = text[at:closing]
    closes = closing < stop.end("close")
    if following.islower() and not text[place + 1 : place + 2].isupper():
        return opened and mark == "." and text[place - 1] not in _BRACKETS and not closes
    if mark == ".":
        return _is_full_stop(text, stop, begin, place, words)
    if mark[-1] in ".\N{HORIZONTAL ELLIPSIS}":
        return len(mark) > 3 or opened or _starts_sentence(text, place, words)
    return not (closes and not opened and _is_tagged(text, place, words))


def _is_full_stop(text: str, stop: re.Match[str], begin: int, place: int, words: _Words) -> bool:
    """Whether one full stop, with a capital, a number or a mark behind it, ends the sentence."""
    at = stop.start()
    following = text[place]
    before = text[max(begin, at - _MAX_ABBREVIATION) : at]
    if following.isalpha():
        word = before.rpartition(" ")[2]
        if len(word) > 1 and word.isalpha() and word.lower() not in words.short:
            is_whole = word.islower() or stop["glued"] is None
            if is_whole:
                return True
        if at - begin >= _MIN_ORDINARY and _is_ordinary(before[-_MIN_ORDINARY:]):
            return True
    before = before.translate(_BEFORE_WORDS)
    if not before or before[-1].isspace():
        # A full stop that stands alone: the last of a spaced ellipsis (". . .") or a mark that lost its word.
        return before.rstrip()[-1:] != "." or _starts_sentence(text, place, words)
    word = before.split()[-1]
    small = word.lower()
    if small in words.titles:
        return False
    if stop["glued"] is not None:
        return word.islower()
    if following.isdecimal() and (small in words.before_numbers or word in words.either_way):
        return False
    if small in words.clock_times:
        return not following.isdecimal() and _word(text, place) not in words.after_clock_times
    if at - len(word) <= begin and (len(word) == 1 or (word.isdecimal() and len(word) < _MIN_YEAR)):
        return False
    if len(word) == 1 and word.isalpha():
        return word.islower() or _starts_sentence(text, place, words)
    if word in words.either_way or (word.isupper() and word.title() in words.either_way) or _DOTTED.fullmatch(word):
        return _starts_sentence(text, place, words)
    return True


def _is_ordinary(letters: str) -> bool:
    return letters.islower() and letters.isalpha()


def _starts_sentence(text: str, place: int, words: _Words) -> bool:
    """Whether the word at a place is one that begins sentences. A letter with a full stop behind it is an initial."""
    word = _word(text, place)
    return word in words.starters and not (len(word) == 1 and text[place + 1 : place + 2] == ".")


def _is_tagged(text: str, place: int, words: _Words) -> bool:
    """Whether a name and a verb of saying stand at a place, which belong to the quote before it."""
    tag = _NAME_AND_VERB.match(text, place)
    if tag is None or tag["verb"] not in words.tags:
        return False
    return len(tag["first"]) == 1 or tag["first"].lower() not in words.starters


def _word(text: str, place: int) -> str:
    word = _WORD.match(text, place)
    return word[0].lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'") if word else ""
