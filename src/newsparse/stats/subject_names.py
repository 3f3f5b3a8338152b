"""Forms in which what a figure is about is named right beside it, or told not to be named at all.

Each reader knows one form and gives the phrase, or None where the clause has another form.
"""

from newsparse.readers.phrases import Range, read_noun_phrase_before
from newsparse.stats.place import NOTHING, Place

__all__ = ["is_day", "read_given", "read_numbered", "read_relative", "read_set_off", "read_undecided"]

_APART = frozenset(",;skau()")
"""Classes of what begins or ends another clause."""

_ENDS = frozenset(",.;c) ")
"""Classes of what may stand behind a figure that ends its phrase."""

_REACH = 24
"""How far before a figure or a subject its clause is looked through."""


def read_given(place: Place) -> Range | None:
    """Read "the poll gives Poe 46 percent and Lee 43 percent": a name right before a share, behind a verb of giving or another share."""
    classes, words, stop = place.classes, place.words, place.start
    start = stop
    while start and classes[start - 1] == "n" and place.is_name(start - 1):
        start -= 1
    if not 0 < start < stop or place.figure.direction is not None or classes[place.stop] in "bvke":
        return None
    owned = words[stop - 1].endswith(tuple(place.lexicon["possessives"]))
    if owned or (classes[place.stop] in "t;-" and classes[place.stop + 1] == "G"):
        return None  # "Poe leads Lee 50 percent to 44 percent"
    given = words[start - 1] in place.lexicon["giving"] or (place.alike is not None and classes[start - 1] in "c,;")
    return (start, stop) if given and place.lexicon["unbuyable"].isdisjoint(words[start:stop]) else None


def read_undecided(place: Place) -> Range | None:
    """Read "7 percent undecided", "21 percent who are undecided": the share of nobody who stands for election."""
    at = place.stop
    while place.classes[at] in "sbr":
        at += 1
    open_minded = not place.lexicon["undecided"].isdisjoint(place.words[at : at + 1])
    return (at, at + 1) if open_minded and (at == place.stop or place.classes[place.stop] == "s") else None


def read_set_off(place: Place) -> Range | None:
    """Read "her first payment, of $85, is due", "ahead of Poe, with 3.8 percent": the noun before the comma."""
    classes, before = place.classes, place.head - 2
    if before < 1 or classes[before] != "," or classes[place.stop] not in _ENDS:
        return None
    if classes[before + 1] == "o":
        found = read_noun_phrase_before(classes, before)
        return None if found is None or classes[found[0] - 1] in "c," else found
    if classes[before + 1] != "w" or place.figure.kind != "percentage":
        return None
    start = before
    while start and classes[start - 1] == "n" and place.is_name(start - 1):
        start -= 1
    return (start, before) if start < before and start and classes[start - 1] in "opq" else None


def read_relative(place: Place) -> Range | None:
    """Read "inflation, which peaked at 17 percent": a verb in -ed right behind "which" speaks of the noun before it."""
    classes, words = place.classes, place.words
    at = place.head - 1
    last = max(0, at - _REACH)
    while at > last and classes[at] not in _APART:
        at -= 1
    if (
        at <= last
        or words[at] not in place.lexicon["relatives"]
        or classes[at + 1] != "e"
        or "e" in classes[at + 2 : place.head]
    ):
        return None
    if (
        place.figure.noun is not None
        or place.figure.kind == "duration"
        or "G" in classes[at : place.start]
        or not {"v", "b"}.isdisjoint(classes[at : place.head])
    ):
        return None
    found = read_noun_phrase_before(classes, at - (classes[at - 1] == ","))
    if found is None or "o" in classes[found[0] : found[1]]:
        return None
    return found if place.lexicon["unbuyable"].isdisjoint(words[found[0] : found[1]]) else None


def read_numbered(place: Place, found: Range) -> Range:
    """Read "the number of cars sold in towns and villages fell": what is numbered goes on to the verb."""
    words, classes = place.words, place.classes
    for at in range(found[0] - 1, max(-1, found[0] - _REACH), -1):
        if classes[at] in _APART or classes[at] == "b":
            break
        if classes[at] == "o" and at and words[at - 1] in place.lexicon["numbering"]:
            start = at - 1
            while start and classes[start - 1] in "nei":
                start -= 1
            return (start - (start > 0 and classes[start - 1] == "d"), found[1])
    return found


def is_day(place: Place, found: Range) -> bool:
    """Tell whether a phrase is a weekday: no figure is about one.

    Args:
        place: The figure in its sentence.
        found: The phrase.
    """
    return found != NOTHING and found[1] - found[0] == 1 and place.words[found[0]] in place.lexicon["weekdays"]
