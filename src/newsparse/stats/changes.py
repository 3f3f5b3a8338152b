"""Changes: whether a figure says how far something rose or fell, from where, or to where."""

import functools
from collections.abc import Mapping, Sequence

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model.statistics import Change, Direction
from newsparse.readers.quantities import Quantity

__all__ = ["mark_changes"]

# How many words may stand between a verb of change and its figure ("rose by an average of 12%").
_REACH = 6
# How far before "to" or "from" the verb of change may stand ("rose 60% in 2018 to 3.9 million").
_FAR = 14


@attrs.frozen
class _Lexicon:
    verbs: Mapping[str, Direction]
    adverbs: Mapping[str, Direction]
    nouns: Mapping[str, Direction]
    between: frozenset[str]
    to: frozenset[str]
    from_: frozenset[str]
    diff_after: frozenset[str]
    by: str
    than: str


@functools.cache
def _lexicon(language: Language) -> _Lexicon:
    table = language.table("changes")
    directions: tuple[Direction, ...] = ("up", "down")
    verbs, adverbs, nouns = (
        {word: direction for direction in directions for word in table[direction][part]}
        for part in ("verbs", "adverbs", "nouns")
    )
    words = table["words"]
    return _Lexicon(
        verbs=verbs,
        adverbs=adverbs,
        nouns=nouns,
        between=frozenset(words["between"]),
        to=frozenset(words["to"]),
        from_=frozenset(words["from"]),
        diff_after=frozenset(words["diff_after"]),
        by=words["by"],
        than=words["than"],
    )


def mark_changes(document: Document, sentence: Sentence, figures: Sequence[Quantity]) -> None:
    """Set direction and role of the figures of a sentence.

    Args:
        document: The document.
        sentence: The sentence.
        figures: Its figures, in order; they are changed in place.
    """
    for index, figure in enumerate(figures):
        if figure.kind in ("age", "rank", "score", "ratio", "margin_of_error"):
            continue
        earlier = figures[index - 1] if index else None
        change = _read_change(document, sentence, figure, earlier)
        if change is not None:
            figure.direction, figure.role = change


def _read_change(
    document: Document, sentence: Sentence, figure: Quantity, earlier: Quantity | None
) -> tuple[Direction | None, Change] | None:
    words = _lexicon(document.language)
    return (
        _behind(document, sentence, figure, words)
        or _before(document, sentence, figure, words)
        or _from_or_to(document, sentence, figure, earlier, words)
    )


def _behind(
    document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon
) -> tuple[Direction | None, Change] | None:
    """Read "12% higher", "a 3 percent drop", "an 8-point lead", "24% more than"."""
    lower = document.tokens.lower
    place = document.tokens.first_from(figure.behind)
    following = lower[place] if place < sentence.stop else ""
    if following in words.diff_after and figure.kind != "money":
        return None, "diff"
    if figure.kind not in ("percentage", "points", "multiple", "fraction"):
        if following in words.nouns and figure.hyphen:
            return words.nouns[following], "by"
        return None
    direction = words.adverbs.get(following)
    if direction is not None:
        than = any(word == words.than for word in lower[place + 1 : min(sentence.stop, place + 7)])
        compares = following not in ("higher", "lower", "up", "down") or than
        return direction, "diff" if compares else "by"
    for ahead in range(place, min(place + 3, sentence.stop)):
        if lower[ahead] in words.nouns and (figure.first == sentence.first or lower[figure.first - 1] != words.than):
            return words.nouns[lower[ahead]], "by"
        if not lower[ahead][0].isalpha():
            break
    return None


def _before(
    document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon
) -> tuple[Direction | None, Change] | None:
    """Read "rose 12%", "fell by 3 points", "up 35 per cent", "an increase of 40,000"."""
    lower = document.tokens.lower
    place, role = figure.first - 1, "by"
    for _ in range(_REACH):
        if place < sentence.first:
            return None
        word = lower[place]
        if word in words.to and role == "by" and lower[place + 1 : place + 2] != ["least"]:
            if word == "to" and place and lower[place - 1] in ("up", "close", "closer"):
                place -= 1
            else:
                return None
        direction = words.verbs.get(word)
        if direction is not None and not (word in words.between and word not in ("up", "down")):
            if word in ("up", "down") and lower[place + 1] == "to":
                place -= 1
                continue
            if word in ("over", "more", "reached"):
                return None
            return direction, "by"
        if word in words.nouns and lower[place + 1] == "of":
            return words.nouns[word], "by"
        if word not in words.between and not word.endswith("ly"):
            return None
        place -= 1
    return None


def _from_or_to(
    document: Document, sentence: Sentence, figure: Quantity, earlier: Quantity | None, words: _Lexicon
) -> tuple[Direction | None, Change] | None:
    """Read "rose 2% to 4.5", "down from 8", "dropped from 31 points to two": the verb stands earlier in the clause."""
    lower = document.tokens.lower
    place = figure.first - 1
    steps = 0
    while place >= sentence.first and steps < 4 and lower[place] in words.between - words.to:
        place, steps = place - 1, steps + 1
    if place < sentence.first:
        return None
    role: Change
    if lower[place] in words.to:
        role = "to"
    elif lower[place] in words.from_:
        role = "from"
    else:
        return None
    if lower[place] == "at" and (earlier is None or earlier.role is None):
        return None
    for back in range(place - 1, max(sentence.first, place - _FAR) - 1, -1):
        word = lower[back]
        if word in (";", ":", "(", ")") or (word == "and" and back < place - 4):
            return None
        direction = words.verbs.get(word)
        if direction is not None:
            if word == "up" and lower[back + 1] == "to" and back + 1 == place:
                continue
            return direction, role
    return None
