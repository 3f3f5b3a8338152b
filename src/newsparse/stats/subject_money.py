"""Forms in which a clause says what a sum of money is the price of, or what it goes to."""

from newsparse.readers.phrases import Range, read_noun_phrase, read_noun_phrase_before
from newsparse.stats.place import Place

__all__ = ["read_bought", "read_valued"]


def read_valued(place: Place) -> Range | None:
    """Read "the owner of a home assessed at $250,000": the price is that of the home."""
    at = place.head - 2
    if at < 1 or place.words[at] not in place.lexicon["valuing"] or place.classes[at - 1] not in "nei":
        return None
    found = read_noun_phrase_before(place.classes, at)
    if found is None:
        return None
    return (place.classes.rfind("o", *found) + 1 or found[0], found[1])


def read_bought(place: Place) -> Range | None:
    """Read "$8 million to buy a plane", "$100 worth of stock", "$2 million for the course"."""
    at = place.stop
    if place.figure.role is not None:
        return None
    if place.classes[at] in (",", "(") and place.classes[at + 1] in "rG":
        at = max(
            at, place.classes.find(place.classes[at] if place.classes[at] == "," else ")", at + 1) + 1
        )  # "50 euros, about $55, on"
    elif place.classes[at] == "d" and place.classes[at + 1] == "n":
        at += 2  # "$5 a month to run"
    word = place.words[at] if at < len(place.words) else ""
    if word in place.lexicon["worth"]:
        return read_noun_phrase(place.classes, at + 1 + (place.classes[at + 1] == "o"))
    if word in place.lexicon["purpose"]:
        following = place.words[at + 1 : at + 2]
        if not place.lexicon["unbuyable"].isdisjoint(following) or not place.lexicon["hollow"].isdisjoint(following):
            return None  # "$5 a month on average"
        if word in place.lexicon["bare"] and _is_means(place, at + 1):
            return None  # "$9 million in its last round", "in cash"; but "$9 million in fees"
        return read_noun_phrase(place.classes, at + 1)
    if place.classes[at] == "t" and at + 1 < len(place.words) and place.words[at + 1] in place.lexicon["purchase"]:
        return read_noun_phrase(place.classes, at + 2 + (place.classes[at + 2] == "p"))
    return None


def _is_means(place: Place, at: int) -> bool:
    """Whether no spending goes to what stands behind "in": "in cash", "in Oldport's markets"."""
    if not place.lexicon["means"].isdisjoint(place.words[at : at + 1]):
        return True
    owned = at < len(place.words) and place.words[at].endswith(tuple(place.lexicon["possessives"]))
    return owned and place.is_name(at)
