"""Capital runs: the stretches of text that could be names."""

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.memo import Memo
from newsparse.readers.names.cuts import Key, RunKind, bare, cuts_behind, straight
from newsparse.readers.names.words import COMMON, NameWords, also_of
from newsparse.text.tokens import Tokens

__all__ = ["Row", "Run", "find_runs"]

# A run over the classes of tokens, one letter a token (see `_word_classes`). It takes in too much rather than too
# little: it is cut again (see `cuts_behind`) by what its words are.
_RUN = re.compile(
    r"""
    [CDO] (?: (?<!O) | (?=[CDO]) | (?<=[-,]O) )
    (?:
        (?=-)                           # nothing goes on over an ordinary word
      | (?:
            [CDO]
          | (?<=D) \. p{0,3} [CDO]      # an initial or a title, its stop, the next word
          | (?<=D) \.? N (?=[CDO])      # a day that is a name behind a form of address
          | p{1,3} [CDO]                # particles
          | o t? [CDO]                  # of the
          | [a&] [CDO]                  # and, &
          | , D                         # a suffix
          | q [CDO]{1,2} q [CDO]        # a nickname
          | \. w                        # an address on the web
        ){0,40}+
        (?: (?<=D) \. | )
    )
    """,
    re.VERBOSE,
)


# The most words whose class is kept.
_MAX_CLASSED = 20_000


class Run(NamedTuple):
    """Some words with capitals that belong together.

    Attributes:
        first: Index of the first token, titles included.
        name: Index of the first token of the name itself.
        stop: Index behind the last token.
        sentence: Index of the sentence.
        key: Words of the name in lower case, initials, suffixes and possessive marks left out.
        kind: What its words show it to be; "doubtful" for a word whose capital proves nothing, as it opens a sentence
            or stands in a title: it is a name only if the same name stands elsewhere.
        also: What the word of a name of one word is beside a name, as `also_of` has it.
    """

    first: int
    name: int
    stop: int
    sentence: int
    key: Key
    kind: RunKind
    also: int


# The fields of a run. A plain tuple is made and taken apart in half the time.
Row = tuple[int, int, int, int, Key, RunKind, int]


def find_runs(sentences: Sequence[tuple[int, int, int, int, int]], tokens: Tokens, words: NameWords) -> list[Row]:
    """Find the runs of capitals in the sentences of a story.

    Args:
        sentences: Sentences of the story: start, end, first token, token behind the last, block.
        tokens: Tokens of the text.
        words: Words that tell what a capital stands for.

    Returns:
        Runs in text order.
    """
    printed, lower = tokens.words, tokens.lower
    classes = "".join(map(_word_classes(words).__getitem__, printed))
    behind = cuts_behind(words)
    opening = behind[""]
    runs: list[Row] = []
    openers: list[tuple[int, str]] = []
    append, count, matches = runs.append, classes.count, _RUN.finditer
    for number, (_, _, first, stop, _) in enumerate(sentences):
        capitals = count("C", first, stop) + count("O", first, stop)
        if 5 * capitals >= 2 * (stop - first) and _is_title(printed, capitals, first, stop):
            runs += _read_title(tokens, classes, first, stop, number, words)
            continue
        for match in matches(classes, first, stop):
            begin, end = match.span()
            cuts = opening if begin == first else behind[lower[begin - 1]]
            for ahead, name, past, key, shown, also in cuts[tuple(printed[begin:end])]:
                kind = shown
                if past == 1 and cuts is opening:
                    if also & COMMON or printed[begin + 1 : begin + 2] == [","]:
                        kind = "doubtful"
                    else:
                        openers.append((len(runs), key[0]))
                append((begin + ahead, begin + name, begin + past, number, key, kind, also))
    for place in _find_common(openers, printed):
        runs[place] = (*runs[place][:5], "doubtful", runs[place][6])
    return runs


@functools.cache
def _word_classes(words: NameWords) -> Memo[str, str]:
    """Give the class of each printed word, one letter, as `_RUN` names them.

    C is a capital, D one that may carry a stop, N a day that may be a name, O a word that opens sentences.
    """
    quotes = "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    quotes += "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    capital = (
        dict.fromkeys("abcdefghijklmnopqrstuvwxyz", "D")
        | dict.fromkeys(words.dotted, "D")
        | dict.fromkeys(words.openers - words.given, "O")
        | dict.fromkeys(words.never, "-")
        | dict.fromkeys(words.feasts, "N")
    )
    other = (
        dict.fromkeys(words.particles, "p")
        | dict.fromkeys(words.inner | words.about, "o")
        | dict.fromkeys(words.both, "a")
        | dict.fromkeys(words.the, "t")
        | dict.fromkeys(words.domains, "w")
        | {mark: mark for mark in ".,&"}
        | dict.fromkeys(quotes, "q")
    )

    def classify(word: str) -> str:
        small = word.lower()
        return other.get(small, "-") if word == small else capital.get(straight(small), "C")

    return Memo(classify, most=_MAX_CLASSED)


def _is_title(printed: list[str], capitals: int, first: int, stop: int) -> bool:
    """Whether the words of a sentence are printed with capitals throughout, as in titles."""
    if capitals < 4:
        return capitals == stop - first == 3
    letters = [word for word in printed[first:stop] if word[0].isalpha() and len(word) > 3]
    upper = sum([word[0].isupper() for word in letters])
    if printed[stop - 1] == ".":
        return len(letters) > 5 and upper == len(letters)
    return 4 * upper >= 3 * len(letters)


def _read_title(tokens: Tokens, classes: str, first: int, stop: int, number: int, words: NameWords) -> list[Row]:
    """Read each capital of a title alone: only what is named elsewhere is a name here."""
    runs: list[Row] = []
    for token in range(first, stop):
        if classes[token] == "C" and tokens.lower[token] not in words.openers:
            word = bare(tokens.lower[token])
            runs.append((token, token, token + 1, number, (word,), "doubtful", also_of(word, words)))
    return runs


def _find_common(openers: list[tuple[int, str]], printed: list[str]) -> list[int]:
    """Tell which words that open a sentence may be common words there: the story has them in lower case too."""
    seen = {form for _, word in openers for form in (word, word.removesuffix("s"))}.intersection(printed)
    return [place for place, word in openers if word in seen or word.removesuffix("s") in seen] if seen else []
