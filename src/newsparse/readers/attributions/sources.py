"""The speaker's noun phrase: where it begins and ends beside a cue."""

from newsparse.readers.attributions.subjects import names_medium
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import BREAKS, DASHES, QUOTE, Grammar

__all__ = ["read_source_after", "read_source_before"]

_DASHES = DASHES | {"-"}
_LONGEST_APPOSITIVE = 30
_LONGEST_RELATIVE = 7
_LONGEST_BRACKET = 6
_LONGEST_PERIOD = 4


def read_source_before(unit: Unit, last: int, floor: int, grammar: Grammar) -> tuple[int, int] | None:
    """Read the noun phrase that ends in front of a verb.

    Args:
        unit: The sentence.
        last: The item in front of the verb and its auxiliaries.
        floor: Item before which the phrase cannot begin.
        grammar: Closed classes.

    Returns:
        First item and the one behind the last, or None where no noun phrase stands there.
    """
    word = unit.word(last)
    if last < floor or word == QUOTE:
        return None
    if word in grammar.subjects or (word in grammar.be and word.partition("'")[0] in grammar.subjects):
        return last, last + 1
    if word in grammar.relatives:
        return (last, last + 1)
    if word in grammar.that:
        return (last, last + 1) if last - 1 >= floor and unit.word(last - 1).isalpha() else None
    if word in ",)" or word in _DASHES:
        return _source_before_aside(unit, last, floor, grammar)
    if not _may_end(unit, last, grammar):
        return None
    begin = _phrase_start(unit, last, floor, grammar)
    return (begin, last + 1) if begin <= last else None


def _may_end(unit: Unit, last: int, grammar: Grammar) -> bool:
    word = unit.words[last]
    if word == ".":
        return last > 0 and (unit.words[last - 1] in grammar.abbreviated or len(unit.words[last - 1]) == 1)
    return (word[0].isalnum() or word in ("'", "\N{RIGHT SINGLE QUOTATION MARK}", "%")) and word not in grammar.not_last


def _phrase_start(unit: Unit, last: int, floor: int, grammar: Grammar) -> int:
    """Where the noun phrase that ends with an item begins."""
    words = unit.words
    near = grammar.near_start
    at = last
    while at > floor:
        before = words[at - 1]
        if before not in near:
            pass
        elif before in grammar.joining:
            if not _joins(unit, at - 1, last, floor, grammar):
                break
        elif before in grammar.relatives or before in grammar.that:
            if at - 1 == floor or at > last or not words[at - 2][0].isalpha() or words[at - 2] in grammar.verbal:
                break
            if unit.word(at) in grammar.subjects or unit.word(at) in grammar.determiners:
                break
        elif before in grammar.comparing and _in_relative_clause(unit, at - 1, floor, grammar):
            # "a woman who gave her name only as Irina"
            pass
        elif before == "/" and words[last] in grammar.documents and unit.is_capital(at) and unit.is_capital(at - 2):
            # "a Norwood University/WKTN poll"
            pass
        elif before == ")" and unit.is_capital(at) and (bracket := _bracket_start(unit, at - 1, floor)):
            # "Superintendent of Police (Rural) Anita Rao"
            at = bracket
            continue
        elif before in grammar.opposing and at - 2 >= floor and words[at - 2] in grammar.entire:
            # "all but two of the members"
            pass
        elif before == ".":
            if not (words[at - 2] in grammar.abbreviated or len(words[at - 2]) == 1) or at - 2 < floor:
                break
        elif before in grammar.verbal and before not in grammar.adnominal:
            if not _in_relative_clause(unit, at - 1, floor, grammar):
                break
        elif before not in grammar.adnominal and not (before == QUOTE and unit.is_inner(at - 1)):
            break
        at -= 1
    return _trim_start(unit, at, last, grammar)


def _bracket_start(unit: Unit, close: int, floor: int) -> int:
    """Where a bracket begins that stands inside a title; 0 if none does."""
    for place in range(close - 1, max(floor, close - _LONGEST_BRACKET), -1):
        if unit.words[place] == "(":
            return place if unit.is_capital(place - 1) and unit.is_capital(place + 1) else 0
    return 0


def _in_relative_clause(unit: Unit, at: int, floor: int, grammar: Grammar) -> bool:
    """Whether a verb belongs to a relative clause of the noun phrase: "a diplomat who asked not to be named"."""
    words = unit.words
    for place in range(at - 1, max(floor, at - _LONGEST_RELATIVE), -1):
        if words[place] in grammar.relatives:
            return words[place - 1][0].isalpha() and words[place - 1] not in grammar.governing
        if words[place] in BREAKS or words[place] == QUOTE or words[place] in grammar.subjects:
            return False
    return False


def _joins(unit: Unit, at: int, last: int, floor: int, grammar: Grammar) -> bool:
    """Whether an "and" joins two parts of one noun phrase rather than two clauses."""
    if at - 1 < floor or at + 1 > last:
        return False
    words = unit.words
    left, right = words[at - 1], words[at + 1]
    if not left[0].isalpha() or left in grammar.verbal or right in grammar.subjects or right in grammar.cues:
        return False
    if unit.is_capital(at - 1) and unit.is_capital(at + 1):
        return True
    if left in grammar.cues or left.endswith(grammar.past):
        return False
    return not unit.is_capital(at - 1) and not unit.is_capital(at + 1) and right not in grammar.determiners


def _trim_start(unit: Unit, at: int, last: int, grammar: Grammar) -> int:
    """Leave out what stands in front of the noun phrase: an adverbial, a verb and its object."""
    words = unit.words
    # The last determiner that no attaching preposition ties to a noun before it begins the phrase.
    begin = at
    for place in range(last, at, -1):
        if words[place] in grammar.determining:
            before = words[place - 1]
            if before in grammar.attaching or before in grammar.determiners or before in grammar.sharing:
                continue
            dated = place < last and words[place + 1] in grammar.periods and words[place] in grammar.before_times
            if dated or _in_relative_clause(unit, place, at, grammar):
                # "a report issued this year", "people who know the mayor"
                continue
            begin = place
            break
    while begin <= last and (words[begin] in grammar.prepositions or grammar.is_adverb(unit.printed[begin])):
        if words[begin] in grammar.prepositions:
            begin = _behind_adverbial(unit, begin + 1, last, grammar)
        else:
            begin += 1
    while (begin <= last and words[begin] in (".", "'")) or (begin <= last and words[begin] in grammar.coordinators):
        begin += 1
    if begin < last and words[begin] in grammar.sharing and words[begin + 1] in grammar.possessives:
        # "Then my mum said"
        begin += 1
    return _behind_period(unit, begin, last, grammar)


def _behind_period(unit: Unit, begin: int, last: int, grammar: Grammar) -> int:
    """Where the subject begins behind "last week", "the same day", "Friday morning": with a name or an article."""
    words = unit.words
    for place in range(begin, min(last, begin + _LONGEST_PERIOD)):
        word = words[place]
        if word in grammar.periods:
            following = words[place + 1]
            if unit.is_capital(place + 1) or following in grammar.determiners or following in grammar.possessives:
                return place + 1
            break
        if unit.is_capital(place) and place > 0 and word not in grammar.weekdays:
            break
    return begin


def _behind_adverbial(unit: Unit, at: int, last: int, grammar: Grammar) -> int:
    """Where the subject begins behind "on Monday", "in the speech", "at a rally in Ohio"."""
    words = unit.words
    start = at
    for place in range(last, at, -1):
        if words[place] in grammar.prepositions:
            start = place + 1
            break
    for place in range(last, start, -1):
        if words[place] in grammar.determining:
            return place
    while start <= last and (words[start] in grammar.times or words[start].isdigit()):
        start += 1
    return start


def _source_before_aside(unit: Unit, last: int, floor: int, grammar: Grammar) -> tuple[int, int] | None:
    """The phrase before an aside between commas, dashes or brackets: an appositive, a party, a relative clause."""
    words = unit.words
    mark = words[last]
    at = last - 1
    nearest = 0
    while at > floor and last - at < _LONGEST_APPOSITIVE:
        word = words[at]
        if word == QUOTE and mark == ",":
            return None
        if (mark == ")" and word == "(") or (mark in _DASHES and word in _DASHES):
            break
        if mark == "," and word == ",":
            inner = words[at + 1]
            # "R-Maine", "Jr.", "45" and lists of appositives stand between commas of their own.
            if at + 1 < last and not _is_list_part(unit, at + 1, last, grammar):
                break
            if inner in grammar.subjects:
                return None
            nearest = nearest or at
        at -= 1
    else:
        # No appositive begins further in front: "Ana Prieto, D-Nev., said".
        at = nearest
    if not at:
        return None
    inner = words[at + 1] if at + 1 < last else ""
    if mark == "," and (
        (inner in grammar.subjects and inner not in grammar.relatives) or inner in grammar.coordinators or not inner
    ):
        return None
    if at - 1 < floor or not _may_end(unit, at - 1, grammar):
        if words[at - 1] in (",", ")") and at - 2 > floor:
            return _source_before_aside(unit, at - 1, floor, grammar)
        return None
    begin = _phrase_start(unit, at - 1, floor, grammar)
    if begin > at - 1:
        return None
    keeps = (
        inner not in grammar.relatives and inner not in grammar.prepositions and not inner.endswith(grammar.progressive)
    )
    keeps = keeps and inner not in grammar.subordinators and inner not in grammar.verbal and inner not in grammar.cues
    resident = _resident(unit, begin, at - 1, floor, grammar)
    if resident is not None:
        return (resident[0], last) if keeps and words[begin].isdigit() else resident
    if mark == "," and words[begin] in grammar.articles and begin - 2 >= floor and words[begin - 1] == ",":
        # The appositive itself is a list: "Lena Orlova, a lawyer, author and former judge, said".
        named = _phrase_start(unit, begin - 2, floor, grammar)
        if named <= begin - 2 and unit.is_capital(begin - 2):
            return named, last if keeps else begin - 1
    return begin, (last if mark == "," else last + 1) if keeps else at


def _resident(unit: Unit, begin: int, last: int, floor: int, grammar: Grammar) -> tuple[int, int] | None:
    """Who lives where a phrase between commas says, or is as old: "Ann Poe, 58, of Mill Lane, Hexley, said"."""
    words = unit.words
    comma = begin - 1
    if words[comma] in grammar.residing and unit.is_capital(begin):
        comma -= 1
    elif begin < last or not words[begin].isdigit():
        return None
    if comma - 1 < floor or words[comma] != ",":
        return None
    if words[comma - 1].isdigit():
        return _source_before_aside(unit, comma, floor, grammar)
    if words[begin].isdigit():
        named = _source_before_aside(unit, last + 1, floor, grammar) if unit.is_capital(comma - 1) else None
        return named if named is None or named[0] < begin else None
    name = _phrase_start(unit, comma - 1, floor, grammar)
    return (name, comma) if name < comma and unit.is_capital(comma - 1) else None


def _is_list_part(unit: Unit, first: int, last: int, grammar: Grammar) -> bool:
    """Whether what stands between two commas only continues an appositive: a state, an age, a suffix, "and ..."."""
    words = unit.words
    if words[first] in grammar.articles:
        return False
    if words[first] in grammar.coordinators:
        return last - first < 8 and not any(word in grammar.verbal for word in words[first:last])
    if last - first <= 2 and words[first].isdigit():
        return True
    # "N.C.", "Ala.", "R-Fla."
    return last - first <= 5 and unit.words[last - 1] == "." and unit.is_capital(first)


def read_source_after(unit: Unit, first: int, grammar: Grammar, stop: int | None = None) -> tuple[int, int] | None:
    """Read the noun phrase that follows an inverted verb, "by" or "according to".

    Args:
        unit: The sentence.
        first: The item behind the verb.
        grammar: Closed classes.
        stop: Item behind which the phrase cannot go on.

    Returns:
        First item and the one behind the last, or None where no noun phrase stands there.
    """
    words = unit.words
    stop = len(words) if stop is None else stop
    if first >= stop:
        return None
    near = grammar.near_end
    if words[first] in grammar.subjects or words[first] in grammar.objects:
        # "Said her lawyer".
        owner = words[first] in grammar.possessives and first + 1 < stop and words[first + 1][0].isalpha()
        ends = not owner or words[first + 1] in grammar.determiners
        if ends or (words[first + 1] in near and _ends_phrase(unit, first + 1, first, grammar)):
            return first, first + 1
    at = first
    while at < stop and not (words[at] in near and _ends_phrase(unit, at, first, grammar)):
        at += 1
    if at == first:
        return None
    while at < stop and words[at] in (",", "("):
        grown = _grow(unit, at, stop, grammar)
        if grown == at:
            break
        at = grown
    return first, at


def _ends_phrase(unit: Unit, at: int, first: int, grammar: Grammar) -> bool:
    words = unit.words
    word = words[at]
    if word == QUOTE:
        return not (at > first and unit.is_capital(at - 1) and unit.is_inner(at))
    if word in BREAKS:
        return word != "/"
    if word == ".":
        before = words[at - 1] if at > first else ""
        if at + 1 < len(words) and unit.end_of(at) == unit.starts[at + 1] and words[at + 1].isalnum():
            return False
        return at + 1 >= len(words) or not (before in grammar.abbreviated or len(before) == 1)
    if at > 0 and unit.is_capital(at):
        # Will, May, Early, Mark: a capital makes it a name.
        return word in grammar.weekdays
    if word in grammar.joining:
        left = at - 2 if words[at - 1] == "." else at - 1
        return not (
            at > first
            and at + 1 < len(words)
            and words[at + 1] not in grammar.subjects
            and words[at + 1] not in grammar.cues
            and unit.is_capital(at + 1) == unit.is_capital(left)
        )
    if word in grammar.prepositions:
        return at == first or word not in grammar.attaching_behind or names_medium(unit, at, grammar)
    if at > first and word in grammar.times:
        return True
    return (
        word in grammar.relatives
        or (word in grammar.subordinators and (at > first or word not in grammar.that))
        or word in grammar.coordinators
        or word in grammar.verbal
        or (at > first and grammar.form_of(word) not in ("", "base") and not _is_plural(unit, at, grammar))
    )


def _is_plural(unit: Unit, at: int, grammar: Grammar) -> bool:
    """Whether what could be a verb is a noun at the end of a noun phrase: "according to police reports, ..."."""
    following = unit.word(at + 1)
    return unit.words[at] in grammar.nouns and (following in (",", ".", "") or following in grammar.prepositions)


def _grow(unit: Unit, at: int, stop: int, grammar: Grammar) -> int:
    """Take in an appositive, a party bracket, an age or a suffix that stands behind the name."""
    words = unit.words
    if words[at] == "(":
        for place in range(at + 1, min(at + 8, stop)):
            if words[place] == ")":
                return place + 1
        return at
    inner = unit.word(at + 1)
    first = at + 1
    if inner in grammar.residing and words[at - 1].isdigit() and unit.is_capital(at + 2):
        # "Ann Poe, 34, of Lyon"
        first, inner = at + 2, unit.word(at + 2)
    if inner in grammar.suffixes:
        return at + 2 + (unit.word(at + 2) == ".")
    if inner.isdigit() and len(inner) <= 3 and unit.word(at + 2) in (",", "."):
        return at + 2
    if (
        not inner
        or not inner[0].isalpha()
        or inner in grammar.relatives
        or inner in grammar.subordinators
        or inner in grammar.coordinators
        or inner in grammar.subjects
        or inner in grammar.verbal
        or inner in grammar.prepositions
        or inner in grammar.cues
        or inner.endswith(grammar.progressive)
    ):
        return at
    place = first
    near = grammar.near_end
    while (place < stop and not (words[place] in near and _ends_phrase(unit, place, first, grammar))) or unit.word(
        place
    ) in grammar.inner:
        place += 1
        if place - at > _LONGEST_APPOSITIVE:
            return at
    following = unit.word(place) if place < stop else ""
    if following in grammar.verbal or (following in grammar.cues and following not in grammar.relatives):
        # A verb follows: this is a clause of its own, not an appositive.
        return at
    return place
