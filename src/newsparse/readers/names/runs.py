"""Capital runs: the stretches of text that could be names."""

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from newsparse.readers.names.cuts import Key, RunKind, bare, cut_names
from newsparse.readers.names.words import NameWords
from newsparse.text.tokens import Tokens

__all__ = ["Run", "find_runs"]

# A run over the classes of tokens, one letter a token (see `_token_classes`). It takes in too much rather than too
# little: `cut_names` cuts it again by what its words are.
_RUN = re.compile(
    r"""
    (?: [CD] | O (?=[CDO]) | (?<=[-,]) O )
    (?:
        [CDO]
      | (?<=D) \. p{0,3} [CDO]      # an initial or a title, its stop, the next word
      | p{1,3} [CDO]                # particles
      | o t? [CDO]                  # of the
      | [a&] [CDO]                  # and, &
      | , D                         # a suffix
      | q [CDO]{1,2} q [CDO]         # a nickname
      | \. w                        # an address on the web
    ){0,40}+
    (?: (?<=D) \. )?
    """,
    re.VERBOSE,
)


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
    """

    first: int
    name: int
    stop: int
    sentence: int
    key: Key
    kind: RunKind


def find_runs(sentences: Sequence[tuple[int, int, int, int, int]], tokens: Tokens, words: NameWords) -> list[Run]:
    """Find the runs of capitals in the sentences of a story.

    Args:
        sentences: Sentences of the story: start, end, first token, token behind the last, block.
        tokens: Tokens of the text.
        words: Words that tell what a capital stands for.

    Returns:
        Runs in text order.
    """
    printed, lower = tokens.words, tokens.lower
    classes = _token_classes(tokens, words)
    seen = set(printed)
    runs: list[Run] = []
    append = runs.append
    for number, (_, _, first, stop, _) in enumerate(sentences):
        if _is_title(printed, classes, first, stop):
            runs += _read_title(tokens, classes, first, stop, number, words)
            continue
        for match in _RUN.finditer(classes, first, stop):
            begin, end = match.span()
            before = printed[begin - 1] if begin > first else ""
            opens = begin == first or not (before[0].isalnum() or before in ",-(")
            the = begin > first and lower[begin - 1] in words.the
            for ahead, name, behind, key, kind in cut_names((*printed[begin:end],), words, opens, the):
                common = opens and behind == 1 and _is_common(key[0], printed, begin, seen, words)
                append(Run(begin + ahead, begin + name, begin + behind, number, key, "doubtful" if common else kind))
    return runs


@functools.cache
def _class_tables(words: NameWords) -> tuple[dict[str, str], dict[str, str]]:
    """The classes of words with a capital, and of other tokens."""
    capital = dict.fromkeys("abcdefghijklmnopqrstuvwxyz", "D") | dict.fromkeys(words.dotted, "D")
    other = (
        dict.fromkeys(words.particles, "p")
        | dict.fromkeys(words.inner | words.about, "o")
        | dict.fromkeys(words.both, "a")
    )
    other |= dict.fromkeys(words.the, "t") | dict.fromkeys(words.domains, "w") | {mark: mark for mark in ".,&"}
    quotes = "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    quotes += "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    for word in words.openers - words.given:
        capital[word] = "O"
    return capital | dict.fromkeys(words.never, "-"), other | dict.fromkeys(quotes, "q")


def _token_classes(tokens: Tokens, words: NameWords) -> str:
    """One letter a token: C for a capital, D for one that may carry a stop, O for a word that opens sentences, others as `_RUN` names them."""
    capital, other = _class_tables(words)
    capital_class, other_class = capital.get, other.get
    return "".join(
        [
            other_class(small, "-") if word == small else capital_class(small, "C")
            for word, small in zip(tokens.words, tokens.lower, strict=True)
        ]
    )


def _is_title(printed: list[str], classes: str, first: int, stop: int) -> bool:
    """Whether the words of a sentence are printed with capitals throughout, as in titles."""
    capitals = classes.count("C", first, stop) + classes.count("O", first, stop)
    if capitals < 4:
        return capitals == stop - first == 3
    if 5 * capitals < 2 * (stop - first):
        return False
    letters = [word for word in printed[first:stop] if word[0].isalpha() and len(word) > 3]
    upper = sum(word[0].isupper() for word in letters)
    if printed[stop - 1] == ".":
        return len(letters) > 5 and upper == len(letters)
    return 4 * upper >= 3 * len(letters)


def _read_title(tokens: Tokens, classes: str, first: int, stop: int, number: int, words: NameWords) -> list[Run]:
    """Read each capital of a title alone: only what is named elsewhere is a name here."""
    return [
        Run(token, token, token + 1, number, (bare(tokens.lower[token]),), "doubtful")
        for token in range(first, stop)
        if classes[token] == "C" and tokens.lower[token] not in words.openers
    ]


def _is_common(word: str, printed: list[str], token: int, seen: set[str], words: NameWords) -> bool:
    """Whether one word that opens a sentence may be a common word there, not a name."""
    return (
        word in seen
        or word in words.common
        or word in words.modifiers
        or (word[-1:] == "s" and (word[:-1] in words.titles or word[:-1] in seen))
        or printed[token + 1 : token + 2] == [","]
    )
