"""Forms in which a figure has the noun it counts beside it, or leaves it out.

Each reader knows one form and gives the phrase, or None where the clause has another form.
"""

from newsparse.readers.nouns import is_plural
from newsparse.readers.phrases import Range, read_clause_subject, read_noun_phrase, read_noun_phrase_before
from newsparse.stats.place import Place

__all__ = [
    "read_among",
    "read_chosen",
    "read_counted",
    "read_elliptic",
    "read_of",
    "read_suffered",
    "until_plural",
]


def read_of(place: Place) -> Range | None:
    """Read "a third of the voters", "12 of them", but not "make up a third of the voters"."""
    classes, at = place.classes, place.stop
    if classes[at] in "();Gr-":
        # "2 inches (5 centimetres) of rain", "a third, or 31 percent, of them"
        at = len(classes) - len(classes[at:].lstrip("();Gr-"))
    if classes[at] != "o":
        return None
    if classes[at + 1] in "us" and (
        place.words[at + 1] not in place.lexicon["pointing"] or classes[at + 2] not in "nei"
    ):
        before = place.head - 1
        return place.previous or (
            read_noun_phrase_before(place.classes, before) if place.classes[before] == "," else None
        )
    verb = place.head - 1 - (place.classes[place.head - 1] in "pq")
    if verb >= 0 and place.words[verb] in place.lexicon["share"]:
        if classes[verb - 1] == "," and verb:
            return read_clause_subject(classes, verb)  # "sales grew, making up 14 percent of"
        return read_clause_subject(classes[:verb] + "v" + classes[verb + 1 :], verb + 1)
    pointing = classes[at + 1] == "s"  # "a third of that book"
    found = until_plural(place, _noun_phrase_from(place, at + 1 + pointing))
    return (at + 1, found[1]) if pointing and found else _with_age(place, found)


def read_counted(place: Place) -> Range | None:
    """Read "40 boats", "31 were rescued", "hundreds more"."""
    words, classes, fate = place.words, place.classes, place.lexicon["fate"]
    at = place.stop
    if classes[place.head - 2 : place.head] in ("os", "ou") and place.previous is not None:
        return place.previous  # "of whom 40 work in the port"
    while at < len(words) and words[at] in place.lexicon["after"]:
        at += 1
    if classes[at] == ";" and at == place.stop and place.figure.noun is not None:
        return (at + 1, place.figure.noun.stop - place.first)  # "285 "problem crocs""
    found = None if place.classes[at] == "d" and place.figure.kind != "fraction" else read_noun_phrase(classes, at)
    dated = at > place.stop and words[at - 1] in place.lexicon["which"]
    if dated and not place.lexicon["times"].isdisjoint(words[at : at + 1]):
        return place.previous  # "another three next year"
    if found is not None and "n" in classes[found[0] : found[1]] and (at == place.stop or classes[at] == "n"):
        return _with_age(place, until_plural(place, found))
    if at > place.stop and place.previous is not None:
        return place.previous
    if classes[at] == "b" and classes[at + 1] == "n" and is_plural(words[at + 1], place.language):
        named = read_noun_phrase(classes, at + 1)  # "31 were children"
        if named is not None and classes[named[1]] not in "bvk":
            return named
    while at < len(words) and classes[at] in "brve":
        if words[at] in fate:
            return (at, at + 1)
        at += 1
    return (at, at + 1) if at < len(words) and words[at] in fate else None


def read_elliptic(place: Place) -> Range | None:
    """Read "a third agree, and half have no view": the noun is that of the figure before."""
    at = place.stop
    while place.classes[at] == "r":
        at += 1
    if place.classes[at] in "bkvei":
        return place.previous
    # "and 42 percent support her": without an article the word behind is a verb that looks like a noun
    if place.classes[at] != "n" or not place.head or place.classes[place.head - 1] not in "c,":
        return None
    counted = place.figure.kind == "fraction" and is_plural(place.words[at], place.language)
    return None if counted else place.previous  # but "and one in five sellers"


def read_among(place: Place) -> Range | None:
    """Read "Among first-time voters, 40 percent agree"."""
    if place.words[0] not in place.lexicon["population"] or place.classes[place.stop] not in "brkve":
        return None
    found = read_noun_phrase(place.classes, 1)
    return found if found is not None and found[1] < place.start else None


def read_suffered(place: Place) -> Range | None:
    """Read "killing more than 10,000", "arrested 40": nobody is named, the verb before the number says what was done."""
    verb = place.head - 1
    if verb < 1 or place.words[verb] not in place.lexicon["fate"]:
        return None
    following = place.classes[place.stop]
    if following in "nei" and place.words[place.stop] not in place.lexicon["after"]:
        return None
    if place.previous is not None and place.words[place.previous[0]] not in place.lexicon["fate"]:
        return None  # "shot dead 100 rebels and injured hundreds more"
    return (verb, verb + 1) if place.classes[verb - 1] not in "do" else None


def read_chosen(place: Place) -> Range | None:
    """Read "38 percent would vote for Lee and 12 percent for Poe": the share of a candidate is his."""
    choosing, at = place.lexicon["choosing"], place.stop
    if choosing.isdisjoint(place.words):
        return None
    if place.previous is not None and is_plural(place.words[place.previous[1] - 1], place.language):
        return None  # "a third of voters back Poe, and 12 percent back Lee": of the voters
    while place.classes[at] in "br":
        at += 1
    if at < len(place.words) and place.words[at] in choosing:
        at += 1
    elif at > place.stop or place.classes[at] != "q":
        return None
    if place.classes[at] == "q" and place.words[at] in place.lexicon["purpose"]:
        at += 1
    found = read_noun_phrase(place.classes, at)
    return found if found is not None and place.is_name(found[0]) else None


def until_plural(place: Place, found: Range | None) -> Range | None:
    """Read "rural commuters | drive alone": behind a plural stands a verb, or another plural that it describes."""
    if found is None:
        return None
    for at in range(found[0], found[1] - 1):
        if place.classes[at] == "n" and place.classes[at + 1] in "nei":
            word, following = place.words[at : at + 2]
            if is_plural(word, place.language) and not is_plural(following, place.language):
                return (found[0], at + 1)
    return found


def _noun_phrase_from(place: Place, start: int) -> Range | None:
    """Read a noun phrase; figures at its beginning do not hinder ("half of the 90 ships")."""
    classes = place.classes
    while start < len(classes) and classes[start] in "dr" and classes[start + 1 : start + 2] in "rGh":
        start += 1
    while start < len(classes) and classes[start] in "Gh":
        start += 1
    found = read_noun_phrase(classes, start)
    if (
        found is not None
        and classes[found[1]] == "G"
        and place.words[found[1] - 1].endswith(tuple(place.lexicon["possessives"]))
    ):
        return _noun_phrase_from(place, found[1]) or found  # "17 of the state's 31 reservoirs"
    return found


def _with_age(place: Place, found: Range | None) -> Range | None:
    """Take in "aged 16 to 24", "aged 70 and over": only those are counted."""
    if found is None:
        return None
    at = found[1]
    if at >= len(place.words) or place.words[at] not in place.lexicon["aged"] or place.classes[at + 1] != "G":
        return found
    at += 1
    while place.classes[at] == "G":
        at += 1
    older = place.classes[at] == "c" and not place.lexicon["or_more"].isdisjoint(place.words[at + 1 : at + 2])
    if older or (place.classes[at] in "tc" and place.classes[at + 1] == "G"):
        at += 2
    return (found[0], at)
