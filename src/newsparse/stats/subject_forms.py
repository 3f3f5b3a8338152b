"""Forms in which a clause says what a figure counts or measures.

Each reader knows one form and gives the phrase, or None where the clause has another form. Which forms are tried for a figure,
and in which order, stands in `newsparse.stats.subjects`.
"""

import re

from newsparse.readers.nouns import is_plural
from newsparse.readers.phrases import (
    Range,
    read_clause_subject,
    read_noun_phrase,
    read_noun_phrase_before,
    read_verb_before,
)
from newsparse.stats.place import NOTHING, Place
from newsparse.stats.subject_counts import read_counted, until_plural
from newsparse.stats.subject_names import read_numbered

__all__ = [
    "read_aged",
    "read_apart",
    "read_attributive",
    "read_bracketed",
    "read_carried",
    "read_changed_object",
    "read_compared",
    "read_counted_from",
    "read_error_margin",
    "read_framed",
    "read_gapped",
    "read_moved",
    "read_multiplied",
    "read_named_before",
    "read_opponent",
    "read_participle",
    "read_previous",
    "read_rated",
    "read_scored",
    "read_subject",
]

_NO_CLAUSE = frozenset("bvkeus")
"""Classes of words that show a clause of its own."""


_HEADLINE = re.compile(r"[ei.]{0,3} n [nei.]{0,4}", re.VERBOSE)
_BEATING = re.compile(r"[wc] d? (?P<winner> [n.]+ ) i [^,;bvk]* $", re.VERBOSE)


def read_named_before(place: Place) -> Range | None:
    """Read "a population of 40,000", "winds of 90 km/h", "casualties at 1,600"; not "an increase of 5 percent"."""
    head = place.head
    if place.classes[head - 1] not in "opqw" or place.words[head - 1] not in place.lexicon["naming"]:
        return None
    found = read_noun_phrase_before(place.classes, head - 1)
    if found is None or place.classes[head - 2] == "e":
        return None  # "valued at"
    if found[1] - found[0] == 1 and place.classes[found[0] - 1] in "bt" and place.classes[head - 1] != "o":
        return None  # "can start at"
    if place.classes[head - 1] == "p" and "o" in place.classes[found[0] : found[1]]:
        found = (found[0], place.classes.index("o", found[0]))  # "casualties of the war at 1,600"
    last = place.words[found[1] - 1]
    vague = last in place.lexicon["change"] or last in place.lexicon["after"] or last in place.lexicon["hollow"]
    return None if vague else found


def read_compared(place: Place) -> Range | None:
    """Read "cleared 63 percent of cases, compared with 49 percent before": the same as the figure it is set against."""
    words, head = place.words, place.head
    if place.alike is None or not head:
        return None
    if words[head - 1] in place.lexicon["against"]:
        return place.alike
    compared = words[head - 1] in place.lexicon["compared_to"] and words[max(0, head - 2)] in place.lexicon["compared"]
    return place.alike if compared else None


def read_attributive(place: Place) -> Range | None:
    """Read "a $2 billion bridge", "a 12-year sentence"; "5 percent growth in exports" is about exports."""
    classes, words = place.classes, place.words
    at = place.stop
    if place.classes[at] == "(" and place.compound:
        at = classes.find(")", at) + 1
    if place.classes[at] not in "nei" or words[at] in place.lexicon["after"] or words[at] in place.lexicon["extent"]:
        return None
    if not place.lexicon["unbuyable"].isdisjoint(words[at : at + 1]) or _is_predicate(place):
        return None  # "voted 5-4 Tuesday night"
    if words[at] in place.lexicon["change"]:
        if place.classes[at + 1] in "op" and words[at + 1] in place.lexicon["change_of"]:
            return read_noun_phrase(classes, at + 2)
        return None
    return read_noun_phrase(classes, at)


def _is_predicate(place: Place) -> bool:
    """Whether the word behind a share is said of the subject: "butter was 9 percent cheaper", "is 40 percent complete"."""
    if place.figure.kind != "percentage" or place.compound or place.classes[place.stop + 1] in "neigo":
        return False
    verb = place.start
    while verb and place.classes[verb - 1] in "rh":
        verb -= 1
    return verb > 0 and (place.classes[verb - 1] == "b" or place.words[verb - 1] in place.lexicon["linking"])


def read_carried(place: Place) -> Range | None:
    """Read "7 percent, down from 9 percent", "10 km (6.2 miles)": nothing but a comparison since the figure before."""
    if place.previous is None:
        return None
    if place.figure.role == "from":
        return place.previous
    if place.words[place.previous[1] - 1] in place.lexicon["hollow"]:
        return None  # "an 11-month low of 5 percent"
    since = max(place.previous_stop, place.previous[1] if place.previous[1] <= place.start else 0)
    between = place.classes[since : place.start]
    if not _NO_CLAUSE.isdisjoint(between):
        return None
    mark = max(between.rfind(mark) for mark in ",(;c") + 1
    if mark == 0 and between.strip("rhptdo"):
        return None
    rest = range(since + mark, place.start)
    return (
        place.previous
        if all(place.classes[at] in "rhptdo" or place.words[at] in place.lexicon["change"] for at in rest)
        else None
    )


def read_bracketed(place: Place) -> Range | None:
    """Read "the economy (33 percent), health (15 percent)"."""
    before = place.head - 1
    if before < 1 or place.classes[before] != "(" or place.classes[before - 1] not in "nei.":
        return None
    found = read_noun_phrase_before(place.classes, before)
    if found is not None and found[0] and place.words[found[0] - 1] in place.lexicon["locating"]:
        return read_subject(place) or found  # "prices rose most in the north (6 percent)"
    return found


def read_opponent(place: Place) -> Range | None:
    """Read "Lee beat Roy, 53 percent to 39 percent": the second of a pair is the other side's."""
    classes, stop = place.classes, place.previous_stop
    if not stop or classes[stop : place.start] not in ("t", ";", "-", "") or place.figure.role is not None:
        return None
    if place.classes[place.stop] == "q":
        return read_noun_phrase(classes, place.stop + 1)
    first = len(classes[:stop].rstrip("G"))
    verb = read_verb_before(classes, first)
    if verb is None or classes[verb] == "b":
        return None
    other = read_noun_phrase(classes, verb + 1)
    sided = other is None and classes[stop : place.start] == "t" and place.figure.value is not None
    sided = sided and place.figure.kind == "percentage" and place.alike == place.previous is not None
    return NOTHING if sided else other  # "Poe leads by 48 percent to 39 percent"


def read_gapped(place: Place) -> Range | None:
    """A verb left out: "Reds will grow to 29 percent and Blues to 9 percent"."""
    between = place.classes[place.previous_stop : place.start]
    if place.previous_stop and between[:1] in ("c", ",") and between[-1:] in "tpq" and len(between) > 2:
        start = place.previous_stop + 1
        found = read_noun_phrase(place.classes, start + (place.classes[start] in "cw"))
        if found is not None and found[1] == place.start - 1:
            return found
    if (
        place.previous_stop
        and place.figure.kind == "percentage"
        and between[:1] in ("c", ",")
        and between[-1:] in tuple("nei")
    ):
        start = place.previous_stop + 1 + (between[:2] == ",c")
        found = None if between[:2] == ",d" else read_noun_phrase(place.classes, start)
        if (
            found is not None
            and found[1] == place.head
            and place.lexicon["times"].isdisjoint(place.words[slice(*found)])
        ):
            return found  # "rents rose 5 percent and wages 3 percent"
    return None


def read_participle(place: Place) -> Range | None:
    """Read "a sale totaling $2 million", "donors giving $200", ", earning 14 percent"."""
    head = place.head
    if head < 2 or (place.classes[head - 1] != "i" and place.words[head - 1] not in place.lexicon["size"]):
        return None
    if place.classes[head - 2] in "nei":
        return read_noun_phrase_before(place.classes, head - 1)
    return None


def read_changed_object(place: Place) -> Range | None:
    """Read "raised its key rate by 25 points", "bought the course for $3 million"."""
    if place.classes[place.head - 1] not in "tpq" or place.figure.role == "diff":
        return None
    verb = read_verb_before(place.classes, place.head - 1)
    if verb is None or place.words[place.head - 1] not in place.lexicon["object"] or _is_pair(place):
        return None
    found = read_noun_phrase(place.classes, verb + 1)
    if found is None or place.classes[verb] == "b" or place.words[found[1] - 1] in place.lexicon["hollow"]:
        return None  # "gas held steady at 26 percent"
    rest = place.classes[found[1] : place.head]
    return found if not _NO_CLAUSE.intersection(rest) and "," not in rest else None


def _is_pair(place: Place) -> bool:
    """Whether the figure is the first of two sides: "Lee leads Roy by 48 percent to 42 percent"."""
    sided = place.figure.kind == "percentage" and place.figure.role is None
    return sided and place.classes[place.stop] in "t;-" and place.classes[place.stop + 1] == "G"


def read_subject(place: Place) -> Range | None:
    """Read "sales rose 5 percent", "Lee leads by 8 points", "the poll shows Lee with 48 percent"."""
    classes = place.classes
    if place.figure.direction is not None:
        end = place.head - (place.classes[place.head - 1] in "tpq")
        if place.classes[end - 1] == "n" and end > 1 and classes[end - 2] in "negi":
            classes = classes[: end - 1] + "v" + classes[end:]  # "sales plunge 5 percent"
    verb = read_verb_before(classes, place.start)
    if verb is None and _is_headline_verb(place):
        return (0, place.head - 1)
    if verb is not None and _is_apart(place, verb):
        return None
    found = _without_figures(place, read_clause_subject(classes, place.start))
    found = found and read_numbered(place, _owned(place, found))
    if found is None and classes[place.stop] in "bvke":
        found = _without_figures(place, read_clause_subject(classes, place.stop + 1))
    if found is None or place.lexicon["inquiries"].isdisjoint(place.words[found[0] : found[1]]):
        return found
    shown = None if verb is None else read_noun_phrase(classes, verb + 1)
    return shown if shown is not None and shown[1] <= place.start else found


def _is_headline_verb(place: Place) -> bool:
    """Whether the word before a figure can only be the verb of a headline: "Ferry toll passes 400", "Firm raises $85m"."""
    verb = place.head - 1
    if verb < 1 or place.figure.noun is not None or not {"p", "q"}.isdisjoint(place.classes[place.head : place.start]):
        return False
    if _HEADLINE.fullmatch(place.classes, 0, verb) is None:
        return False
    return place.classes[verb] == "n" and is_plural(place.words[verb], place.language)


def _is_apart(place: Place, verb: int) -> bool:
    """Whether the clause of the verb before a figure says nothing about it.

    "Every year it's 3 percent", "he expects it to drop 5 percent": a pronoun. "He said: "Ten million is not enough"": the figure
    is what its own clause is about.
    """
    classes = place.classes
    if place.words[verb] in place.lexicon["contracted"] and verb and classes[verb - 1] in "nei":
        return True
    if classes[verb] == "k" and classes[verb + 1] == "u" and "t" in classes[verb + 2 : place.start]:
        return True
    return classes[verb] == "k" and classes[place.stop] == "b" and not classes[verb + 1 : place.head].strip(";,")


def _owned(place: Place, found: Range) -> Range:
    """Read "a product whose price fell": the price."""
    owning = [at for at in range(*found) if place.words[at] in place.lexicon["owning"]]
    return (owning[-1] + 1, found[1]) if owning and owning[-1] + 1 < found[1] else found


def _without_figures(place: Place, found: Range | None) -> Range | None:
    """Read "72 percent of the voters said" is about the voters."""
    if found is None or "G" not in place.classes[found[0] : found[1]]:
        return found
    start = place.classes.rindex("G", found[0], found[1]) + 1
    if start < found[1] and place.classes[start] in "onei":
        start += place.classes[start] == "o"
        return (start, found[1]) if start < found[1] else None
    stop = place.classes.index("G", found[0])  # "its value around $30,000 is": the value
    if place.words[stop - 1] in place.lexicon["ordering"]:
        return None  # "the first 72 hours are": no figure stands between the words of its subject
    while stop > found[0] and place.classes[stop - 1] in "opqrhd":
        stop -= 1
    return (found[0], stop) if found[0] < stop else None


def read_moved(place: Place) -> Range | None:
    """Read "and barge trips rose by 500": the subject of a verb of its own, behind the figure before."""
    if place.figure.direction is None or not place.previous_stop:
        return None
    found = read_subject(place)
    return found if found is not None and found[0] >= place.previous_stop else None


def read_previous(place: Place) -> Range | None:
    """Give the subject of the figure before."""
    return place.previous


def read_apart(place: Place) -> Range | None:
    """Read "a farm 3 miles north of here", "Oldport, about 40 miles south"."""
    if place.stop >= len(place.words) or place.words[place.stop] not in place.lexicon["extent"]:
        return None
    stop = place.head - (place.classes[place.head - 1] == "," and place.head > 0)
    return read_noun_phrase_before(place.classes, stop)


def read_counted_from(place: Place) -> Range | None:
    """Read "two years after the flood"."""
    if place.stop >= len(place.words) or place.words[place.stop] not in place.lexicon["counting"]:
        return None
    start = place.stop + 1
    found = read_noun_phrase(place.classes, start + (place.classes[start] == "i" and place.classes[start + 1] == "d"))
    return None if found is None else (start, found[1])


def read_framed(place: Place) -> Range | None:
    """Read "Within a year, the herd had doubled": a length of time at the head of a sentence."""
    classes = place.classes
    comma = classes.find(",", place.stop)
    if comma < 0 or (place.head and classes[0] not in "pqwas") or not _NO_CLAUSE.isdisjoint(classes[:comma]):
        return None
    return until_plural(place, read_noun_phrase(classes, comma + 1))


def read_scored(place: Place) -> Range | None:
    """Read "gave the hosts a 2-1 win", "with Lee beating Roy 6-4, 6-3"."""
    classes, at = place.classes, place.stop
    while classes[at] in ",G":
        at += 1
    if at < len(place.words) and place.words[at] in place.lexicon["result"] and classes[place.head - 1] in "n.":
        return read_noun_phrase_before(classes, place.head)
    beating = _BEATING.search(classes, 0, place.start)
    return None if beating is None else beating.span("winner")


def read_aged(place: Place) -> Range | None:
    """Read "Ann Lee, 30", "Ann Lee turned 30", "a 7-year-old boy", "people under 18"."""
    if place.words[place.head - 1] in place.lexicon["turning"] and place.head:
        return read_noun_phrase_before(place.classes, place.head - 1)
    if place.classes[place.start - 1] == ",":
        return read_noun_phrase_before(place.classes, place.start - 1)
    bare = place.figure.end == place.figure.numeral.end and place.head == place.start > 0
    if bare and place.words[place.head - 1] in place.lexicon["age_at"]:
        if place.head == 1:
            return read_noun_phrase(place.classes, place.stop + 1)  # "At 29, she has two shops"
        found = read_subject(place)
        return found if found is not None else read_noun_phrase_before(place.classes, place.head - 2)
    found = read_noun_phrase(place.classes, place.stop)
    if found is not None:
        return found
    head = place.head
    while head and place.classes[head - 1] in "pqwi,":
        head -= 1
    return read_noun_phrase_before(place.classes, head)


def read_error_margin(place: Place) -> Range | None:
    """Read "a margin of error of 3 points"."""
    for at, word in enumerate(place.words):
        if word in place.lexicon["margin"]:
            return read_noun_phrase(place.classes, at)
    return None


def read_multiplied(place: Place) -> Range | None:
    """Read "would triple the fee" is about the fee, "profit doubled" about the profit."""
    if (
        place.head > 1
        and place.words[place.head - 1] in place.lexicon["standing"]
        and place.classes[place.head - 2] in "ve"
    ):
        return read_subject(place)  # "debt stood at 1.8 times earnings"
    if place.classes[place.start] == "v":
        if place.classes[place.stop] == "d":
            return read_noun_phrase(place.classes, place.stop)
        return read_clause_subject(place.classes, place.stop)
    return None


def read_rated(place: Place) -> Range | None:
    """Read "112 infections per 100,000"; "fell to 3.2 thefts per 1,000" is about the subject of "fell"."""
    return (
        None if place.figure.role in ("to", "from") and place.classes[place.start - 1] in "tp" else read_counted(place)
    )
