"""Changes: whether a figure says how far something rose or fell, from where, or to where."""

import functools
from collections.abc import Mapping, Sequence

import attrs

from newsparse.document import Document, Sentence
from newsparse.languages import Language
from newsparse.model.statistics import Change, Direction
from newsparse.readers.numbers import number_words
from newsparse.readers.quantities import Quantity

__all__ = ["mark_changes"]

# How many words may stand between a verb of change and its figure ("rose by an average of 12%").
_REACH = 7
# How far before a figure its verb may stand with "by" between them.
_WINDOW = 2 * _REACH + 1
# How far before a figure "to" or "from" may stand.
_OPENING = 5
# How far before "to" or "from" the verb of change may stand ("its price rose at the end of May to 3.9 million").
_FAR = 10
# How many words may stand between "over" and its unit of time ("over the past two and a half years").
_SPAN = 7
# How far behind one figure of a change the next one stands ("grew 40% last year to 2.8 million").
_NEAR = 8

# Kinds of figures that are always relative to something.
_RELATIVE = frozenset({"percentage", "points", "fraction", "multiple"})

# Kinds of figures that do not change.
_UNMOVED = frozenset({"age", "rank", "score", "ratio", "margin_of_error"})

_Marked = tuple[Direction | None, Change] | None


@attrs.frozen
class _Lexicon:
    verbs: Mapping[str, Direction]
    adverbs: Mapping[str, Direction]
    nouns: Mapping[str, Direction]
    between: frozenset[str]
    adverb_ending: str
    to: frozenset[str]
    ends: frozenset[str]
    from_: frozenset[str]
    diff_after: frozenset[str]
    diff_verbs: frozenset[str]
    votes: frozenset[str]
    short: frozenset[str]
    moves: frozenset[str]
    levels: frozenset[str]
    transfers: frozenset[str]
    adverbial: frozenset[str]
    phrasal: frozenset[str]
    bounding: frozenset[str]
    bounded: frozenset[str]
    halting: frozenset[str]
    within: frozenset[str]
    levels_at: frozenset[str]
    norms: frozenset[str]
    before_norms: frozenset[str]
    at_bounds: frozenset[str]
    opener: str
    lasting: frozenset[str]
    spans: frozenset[str]
    spanning: frozenset[str]
    no_spans: frozenset[str]
    set_against: frozenset[str]
    bounded_by: frozenset[str]
    moved: frozenset[str]
    stops: frozenset[str]
    by: str
    than: str
    linker: str
    joiner: str
    cues: frozenset[str]
    moving: frozenset[str]
    following: frozenset[str]
    to_or_from: frozenset[str]


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
        adverb_ending=language.table("clause_words")["endings"]["adverb"],
        between=frozenset(words["between"]),
        to=frozenset(words["to"]),
        ends=frozenset(words["ends"] + words["from"]),
        from_=frozenset(words["from"]),
        diff_after=frozenset(words["diff_after"]),
        diff_verbs=frozenset(words["diff_verbs"]),
        votes=frozenset(words["votes"]),
        short=frozenset(words["short"]),
        moves=frozenset(words["moves"]),
        levels=frozenset(words["levels"]),
        transfers=frozenset(words["transfers"]),
        adverbial=frozenset(words["adverbial"]),
        phrasal=frozenset(words["phrasal"]),
        bounding=frozenset(words["bounding"]),
        bounded=frozenset(words["bounded"]),
        halting=frozenset(words["halting"]),
        within=frozenset(words["within"]),
        levels_at=frozenset(words["levels_at"]),
        norms=frozenset(words["norms"]),
        before_norms=frozenset(words["before_norms"]),
        at_bounds=frozenset(words["at_bounds"]),
        opener=language.table("ranges")["opener"],
        lasting=frozenset(words["lasting"]),
        spans=frozenset(words["spans"]),
        spanning=number_words(language).union(words["spanning"]),
        no_spans=frozenset(words["no_spans"]),
        set_against=frozenset(words["set_against"]),
        bounded_by=number_words(language).union(words["occasions"]),
        moved=frozenset(words["moved"]),
        stops=frozenset(language.table("nouns")["stops"]),
        by=words["by"],
        than=words["than"],
        linker=words["linker"],
        joiner=words["joiner"],
        moving=frozenset([*verbs, *nouns, *words["diff_verbs"]]),
        following=frozenset([*adverbs, *nouns, *words["diff_after"]]),
        to_or_from=frozenset(words["to"] + words["from"]),
        cues=frozenset([*verbs, *adverbs, *nouns, *words["diff_after"], *words["diff_verbs"], *words["within"]]),
    )


def mark_changes(document: Document, sentence: Sentence, figures: Sequence[Quantity]) -> None:
    """Set direction and role of the figures of a sentence.

    Args:
        document: The document.
        sentence: The sentence.
        figures: Its figures, in order; they are changed in place.
    """
    words, lower = _lexicon(document.language), document.tokens.lower
    if words.cues.isdisjoint(lower[sentence.first : sentence.stop]) and "+" not in document.text:
        return
    for earlier, figure in zip((None, *figures), figures, strict=False):
        if figure.kind in _UNMOVED or figure.role is not None:
            continue
        before = lower[max(sentence.first, figure.first - _WINDOW) : figure.first]
        change = (
            _signed(document, figure)
            or _behind(document, sentence, figure, words)
            or (None if words.moving.isdisjoint(before) else _before(document, sentence, figure, words))
            or (
                None
                if words.to_or_from.isdisjoint(before[-_OPENING:])
                else _from_or_to(document, sentence, figure, earlier, words)
            )
            or (_again(document, figure, earlier, words) if earlier is not None and earlier.role == "by" else None)
            or _ahead(document, sentence, figure, words)
        )
        if change is not None:
            figure.direction, figure.role = change
            if earlier is not None and earlier.role is None:
                _mark_end(document, earlier, figure, words)


def _signed(document: Document, figure: Quantity) -> _Marked:
    """Read the plus of "+0.2%"; a minus stays in the value."""
    relative = figure.kind in ("percentage", "points")
    return ("up", "by") if relative and document.text[figure.start - 1 : figure.start] == "+" else None


def _behind(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> _Marked:
    """Read "12% higher", "a 3 percent drop", "an 8-point lead", "24% more than"."""
    lower = document.tokens.lower
    place = document.tokens.first_from(figure.behind)
    if words.following.isdisjoint(lower[place : place + 2]):
        return None
    following = lower[place] if place < sentence.stop else ""
    relative = figure.kind in _RELATIVE
    if following in words.diff_after and (relative or figure.hyphen or figure.unit in words.votes):
        short = following in words.short and lower[place + 1 : place + 2] == [words.linker]
        return "down" if short and not relative else None, "diff"
    if not relative:
        if following in words.nouns and figure.hyphen:
            return words.nouns[following], "by"
        return _compared(lower[place : min(sentence.stop, place + 3)], figure, words)
    if following in words.lasting and _is_span(lower[place + 1 : min(sentence.stop, place + _SPAN + 1)], words):
        return None
    direction = words.adverbs.get(following)
    if direction is not None:
        than = any(word == words.than for word in lower[place + 1 : min(sentence.stop, place + 7)])
        return direction, "diff" if than or following not in words.moves else "by"
    for ahead in range(place, min(place + 2, sentence.stop)):
        if lower[ahead] in words.nouns:
            return words.nouns[lower[ahead]], "by"
        if not lower[ahead][0].isalpha() or lower[ahead] in words.stops:
            break
    return None


def _compared(following: Sequence[str], figure: Quantity, words: _Lexicon) -> _Marked:
    """Read "62 cents less than a year ago", "8C above average", "a metre above the record", "costs $40 less": amounts that compare."""
    adverb, behind, further = [*following, "", "", ""][:3]
    direction = words.adverbs.get(adverb)
    if direction is None:
        return None
    if behind == words.than:
        compared = not further[:1].isdigit() and further not in words.bounded_by
    elif figure.kind == "money" and not behind[:1].isalnum():
        compared = adverb in words.set_against
    else:
        norm = further if behind in words.before_norms else behind
        compared = figure.kind == "measurement" and norm in words.norms
    return (direction, "diff") if compared else None


def _is_span(following: Sequence[str], words: _Lexicon) -> bool:
    """Whether "over" tells how long a change took, "over the past year", and compares with nothing, "over target", "over last year"."""
    if following and following[0] in words.no_spans:
        return False
    for place, word in enumerate(following):
        if word in words.spans:
            return words.no_spans.isdisjoint(following[place + 1 : place + 2])
        if word not in words.spanning and not word[0].isdigit() and word.partition("-")[0] not in words.spanning:
            return False
    return False


def _before(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> _Marked:
    """Read "rose 12%", "fell by 3 points", "up 35 per cent", "an increase of 40,000", "cut its rate by 2 points"."""
    lower = document.tokens.lower
    place, by = figure.first - 1, False
    relative = figure.kind in _RELATIVE
    for _ in range(_REACH):
        if place < sentence.first:
            return None
        word, after = lower[place], lower[place + 1]
        if word in words.nouns and after == words.linker and word not in words.levels:
            return words.nouns[word], "by"
        direction = words.verbs.get(word)
        if direction is not None and after == words.than:
            return None
        if word in words.adverbial and lower[place - 1] in words.phrasal:
            return None
        if direction is not None and not (word in words.adverbial and after in words.to):
            if by and figure.kind == "points" and word in words.diff_verbs:
                return None, "diff"
            if after in words.levels_at:
                return direction, "to"
            movable = relative or by or word not in words.transfers
            return (direction, "by") if movable else None
        if word == words.by and not by:
            by = True
        elif (
            word not in words.between
            and not word.endswith(words.adverb_ending)
            and not (figure.kind == "points" and word in words.moved)
            and not (word == words.opener and lower[place - 1] == words.by)
        ):
            break
        elif (
            word in words.to
            and not (after in words.at_bounds and (relative or by))
            and not (word in words.bounded and lower[place - 1] in words.bounding)
        ):
            return None
        place -= 1
    if not by:
        return None
    for back in range(place, max(sentence.first, place - _REACH) - 1, -1):
        word = lower[back]
        if not word[0].isalpha() or word in words.halting:
            return None
        if word in words.diff_verbs:
            return None, "diff"
        if word in words.verbs:
            return words.verbs[word], "by"
    return None


def _from_or_to(
    document: Document, sentence: Sentence, figure: Quantity, earlier: Quantity | None, words: _Lexicon
) -> _Marked:
    """Read "rose 2% to 4.5", "down from 8", "dropped from 31 points to two": the verb stands earlier in the clause."""
    lower = document.tokens.lower
    place = figure.first - 1
    for _ in range(4):
        if place < sentence.first or lower[place] not in words.between:
            break
        if lower[place] in words.to_or_from and lower[place + 1] not in words.at_bounds:
            break
        place -= 1
    if place <= sentence.first:
        return None
    tokens = document.tokens
    role: Change | None = "to" if lower[place] in words.to else "from" if lower[place] in words.from_ else None
    if role is None or (lower[place - 1] in words.bounding and lower[place] in words.bounded):
        return None
    if role == "from" and lower[place - 1] in words.adverbial:
        return words.adverbs[lower[place - 1]], role  # "rose 3 percent, down from 4 percent"
    if (
        earlier is not None
        and earlier.direction is not None
        and place - tokens.first_from(earlier.behind) <= _NEAR
        and _is_end(earlier, figure, role)
        and words.halting.isdisjoint(lower[earlier.stop : place])
    ):
        return earlier.direction, role
    if lower[place] not in words.ends:
        return None
    last = place - 2 if lower[place - 1] == "," else place - 1
    for back in range(last, max(sentence.first, place - _FAR) - 1, -1):
        word = lower[back]
        if word in words.verbs:
            return words.verbs[word], role
        if not word[0].isalnum() or word in words.halting:
            return None
    return None


def _is_end(earlier: Quantity, figure: Quantity, role: Change) -> bool:
    """Whether a figure can be an end of the change that an earlier one belongs to."""
    if earlier.role == "diff" or role == earlier.role == "from":
        return False
    if figure.kind == "duration" and earlier.kind != "duration":
        return False
    return earlier.role == "by" or figure.unit == earlier.unit or not (figure.signed and earlier.signed)


def _again(document: Document, figure: Quantity, earlier: Quantity, words: _Lexicon) -> _Marked:
    """Read the second of two changes: "an increase of 6% on the year and 28% on the decade", "by 2 and 3 points"."""
    if earlier.unit != figure.unit or earlier.kind not in ("percentage", "points"):
        return None
    between = document.tokens.lower[earlier.stop : figure.first]
    if not between or len(between) > _NEAR:
        return None
    if between[-1] == words.joiner and words.verbs.keys().isdisjoint(between):
        return earlier.direction, "by"
    if between[-1] == words.by and any(word in (",", words.joiner) for word in between):
        return earlier.direction, "by"
    return None


def _ahead(document: Document, sentence: Sentence, figure: Quantity, words: _Lexicon) -> _Marked:
    """Read "ahead of him by two points", "within 5 points of the leader": how far two stand apart."""
    if figure.kind not in ("points", "percentage"):
        return None
    lower = document.tokens.lower
    before = lower[max(sentence.first, figure.first - 1) : figure.first]
    if before and before[0] in words.within and lower[figure.stop : figure.stop + 1] == [words.linker]:
        return None, "diff"
    return None


def _mark_end(document: Document, earlier: Quantity, figure: Quantity, words: _Lexicon) -> None:
    """Behind a level, "up from 87" and "down two points" say that the level is where the change ended."""
    lower = document.tokens.lower
    between = lower[earlier.stop : figure.first]
    if (
        not between
        or len(between) > _FAR
        or figure.direction is None
        or earlier.kind in ("duration", "age", "fraction")
    ):
        return
    for place, word in enumerate(between):
        if word in words.adverbial and place and between[place - 1] in (",", ")", "("):
            by_points = figure.role == "by" and figure.kind == "points" and earlier.kind == "percentage"
            if by_points or (figure.role == "from" and place + 1 < len(between) and between[place + 1] in words.from_):
                earlier.direction, earlier.role = figure.direction, "to"
            return
