"""Bylines: the grammar of the line that says who wrote a story."""

from collections.abc import Iterator

import attrs
import regex

from newsparse.languages import Language
from newsparse.model import Author, Span
from newsparse.readers.bylines.naming import bare, is_agency, is_group, is_outlet, tidy_name
from newsparse.readers.bylines.reading import ADDRESS, EDGE, Reading
from newsparse.readers.bylines.words import Words, get_words
from newsparse.readers.dates import read_dates

__all__ = [
    "Credit",
    "is_prefix",
    "is_prefixed",
    "is_staff",
    "read_bio",
    "read_byline",
    "read_closing",
    "read_detail",
    "tidy_name",
]

# How long a line is that is nothing but "By", and how far into a line its "By" can stand.
_MAX_PREFIX, _REACH = 16, 120
_MAX_DETAIL = 7
_BARS = frozenset("|:-/\N{EN DASH}\N{EM DASH}\N{BULLET}\N{MIDDLE DOT}")
_DIGIT = regex.compile(r"\d")


@attrs.frozen(kw_only=True)
class Credit:
    """A line read as a byline.

    Attributes:
        authors: Those it names, in order.
        start: Where the byline begins, its "By" included.
        end: Where it ends: behind the last name, role, outlet or address, in front of a date or a button.
        prefixed: Whether "By" or its like stands before the names.
        whole: Whether nothing but the byline, dates and buttons stand on the line.
        dated: Whether a date stands on the line.
        signed: Whether a role, an outlet, a handle or an address stands behind a name.
        known: Whether the first name is a common given name.
    """

    authors: tuple[Author, ...]
    start: int
    end: int
    prefixed: bool
    whole: bool
    dated: bool
    signed: bool
    known: bool


def read_byline(text: str, start: int, end: int, language: Language, *, prefixed: bool = False) -> Credit | None:
    """Read a line as a byline.

    Whether a line without "By" is a byline at all is for the caller to say: every name reads as one.

    Args:
        text: The whole source text.
        start: Where the line begins.
        end: Where it ends.
        language: Brings the words of bylines.
        prefixed: Whether "By" stands alone on the line above.

    Returns:
        The credit, or None where the line names nobody.

    Example:
        >>> from newsparse.languages import get_language
        >>> line = "By ANN LEE and Bob Ray, Staff Writers"
        >>> credit = read_byline(line, 0, len(line), get_language("en"))
        >>> [(author.name, author.role) for author in credit.authors]
        [('Ann Lee', 'Staff Writers'), ('Bob Ray', 'Staff Writers')]
    """
    words = get_words(language)
    dates = []
    if _DIGIT.search(text, start, end):
        dates = [stamp.span for stamp in read_dates(text, start, end, language)]
    prefix = _find_prefix(text, start, end, dates, words)
    begin = prefix.end if prefix else start
    prefixed = prefixed or prefix is not None
    readings = []
    for first, last in _around(dates, begin, end):
        inside = first if prefix else first + 1  # a label right behind "By" is nobody
        may_stop = words.stop_words.search(text, inside, last) is not None
        stopped = words.stop.search(text, inside, last) if may_stop else None
        reading = Reading(text, words, prefixed=prefixed)
        _read_parts(reading, first, stopped.start() if stopped else last)
        if reading.authors:
            readings.append(reading)
    if not readings:
        return None
    reading = _best(readings, prefixed=prefixed)
    first = prefix.start if prefix else reading.authors[0].span.start
    return Credit(
        authors=tuple(reading.authors),
        start=first,
        end=reading.end,
        prefixed=prefixed,
        whole=_is_whole(text, start, first, reading.end, end, dates, words),
        dated=bool(dates),
        signed=reading.signed,
        known=reading.known,
    )


def read_detail(text: str, start: int, end: int, author: Author, language: Language) -> Author | None:
    r"""Read the line below a byline: the author's role, outlet or address.

    Args:
        text: The whole source text.
        start: Where the line begins.
        end: Where it ends.
        author: Whose line it would be.
        language: Brings the words of bylines.

    Returns:
        The author with what the line says, or None where it says nothing of the kind.

    Example:
        >>> from newsparse.languages import get_language
        >>> english, lines = get_language("en"), "By Ann Lee\nStaff Writer"
        >>> author = read_byline(lines, 0, 10, english).authors[0]
        >>> read_detail(lines, 11, 23, author, english).role
        'Staff Writer'
    """
    words, line = get_words(language), text[start:end].strip(EDGE)
    printed = line.split()
    if not 1 <= len(printed) <= _MAX_DETAIL:
        return None
    if ADDRESS.fullmatch(line):
        return attrs.evolve(author, email=author.email or line)
    if bare(printed[-1]) in words.jobs and all(word[0].isupper() or bare(word) in words.roles for word in printed):
        return attrs.evolve(author, role=author.role or line)
    if len(printed) > 1 and printed[0][0].isupper() and (is_agency(line, words) or is_outlet(printed, words)):
        return attrs.evolve(author, affiliation=author.affiliation or line)
    return None


def read_closing(text: str, start: int, end: int, language: Language) -> Credit | None:
    """Read the credit at the end of a wire story: those who report or write, not those who edit.

    Args:
        text: The whole source text.
        start: Where the line begins.
        end: Where it ends.
        language: Brings the words of bylines.

    Returns:
        The credit, or None where the line is none.

    Example:
        >>> from newsparse.languages import get_language
        >>> line = "(Reporting by Ann Lee in Paris; Editing by Bob Ray)"
        >>> [author.name for author in read_closing(line, 0, len(line), get_language("en")).authors]
        ['Ann Lee']
    """
    words = get_words(language)
    opening = words.closing.match(text, start, end)
    if opening is None:
        return None
    stop = min((place for mark in ";)" if (place := text.find(mark, opening.end(), end)) >= 0), default=end)
    reading = Reading(text, words, prefixed=True)
    reading.read(opening.end(), stop)
    if not reading.authors or any(author.kind != "person" for author in reading.authors):
        return None
    return Credit(
        authors=tuple(reading.authors),
        start=opening.start("opening"),
        end=reading.end,
        prefixed=True,
        whole=True,
        dated=False,
        signed=reading.signed,
        known=reading.known,
    )


def read_bio(text: str, start: int, end: int, language: Language) -> Credit | None:
    """Read a note about the author: a name that opens it, and the job.

    Args:
        text: The whole source text.
        start: Where the note begins.
        end: Where it ends.
        language: Brings the words of bylines.

    Returns:
        The credit, or None where the stretch is no such note.

    Example:
        >>> from newsparse.languages import get_language
        >>> line = "Ann Lee is a staff writer at The Easton Post."
        >>> [author.name for author in read_bio(line, 0, len(line), get_language("en")).authors]
        ['Ann Lee']
    """
    words = get_words(language)
    bio = words.bio.match(text, start, end)
    if bio is None:
        return None
    credit = read_byline(text, start, bio.end("name"), language)
    person = credit is not None and len(credit.authors) == 1 and credit.authors[0].kind == "person"
    return credit if person and credit and credit.end == bio.end("name") else None


def _read_parts(reading: Reading, start: int, end: int) -> None:
    """Read a stretch, and behind the authors those who played another part."""
    parts = list(reading.words.part.finditer(reading.text, start, end))
    stops = [*(part.start() for part in parts), end]
    reading.read(start, stops[0])
    for part, stop in zip(parts, stops[1:], strict=True):
        if reading.authors:
            reading.read_part(part.end(), stop, part.lastgroup or "")


def is_prefixed(text: str, start: int, end: int, language: Language) -> bool:
    """Tell whether "By" or its like stands at the beginning of a line, or somewhere inside it.

    Args:
        text: The whole source text.
        start: Where the line begins.
        end: Where it ends.
        language: Brings the words of bylines.
    """
    words = get_words(language)
    line = text[start:end].lower()
    if not [hint for hint in words.prefix_hints if hint in line]:
        return False
    return bool(words.prefix.match(text, start, end) or words.inner.search(text, start, min(end, start + _REACH)))


def is_staff(name: str, language: Language) -> bool:
    """Tell whether a name is that of a desk, a staff or a team ("Staff Reports"), not of an outlet or a place.

    Args:
        name: The name as printed.
        language: Brings the words of bylines.
    """
    words = get_words(language)
    unknown = [word for word in name.split() if bare(word) not in words.modifiers | words.groups]
    return is_group(name.split(), words) and len(unknown) <= 1


def is_prefix(text: str, start: int, end: int, language: Language) -> bool:
    """Tell whether a line is nothing but "By" or its like.

    Args:
        text: The whole source text.
        start: Where the line begins.
        end: Where it ends.
        language: Brings the words of bylines.
    """
    if end - start > _MAX_PREFIX or not any(
        hint in text[start:end].lower() for hint in get_words(language).prefix_hints
    ):
        return False
    match = get_words(language).prefix.match(text[start:end] + " -")
    return match is not None and match.end() == end - start + 1


def _find_prefix(text: str, start: int, end: int, dates: list[Span], words: Words) -> Span | None:
    """Find "By" at the beginning of the line, or behind a date or a few words that are no sentence."""
    if prefix := words.prefix.match(text, start, end):
        return Span(*prefix.span())
    for inner in words.inner.finditer(text, start, min(end, start + _REACH)):
        before = [word for first, last in _around(dates, start, inner.start()) for word in text[first:last].split()]
        if any(word.islower() and len(word) > 2 for word in before) or len(before) > 5:
            continue
        if not before or (bare(before[-1]) not in words.not_the_story and (dates or before[-1][-1] in _BARS)):
            return Span(*inner.span())
    return None


def _is_whole(text: str, start: int, first: int, last: int, end: int, dates: list[Span], words: Words) -> bool:
    """Whether only dates stand in front of a byline, and only dates, labels, counters and buttons behind it."""
    before = "".join(text[begin:stop] for begin, stop in _around(dates, start, first)).strip(EDGE)
    if len(before) > 12 or (before and not dates):
        return False
    behind = text[last:end].strip(EDGE)
    if len(behind) <= 12 or words.stop.match(text, end - len(text[last:end].lstrip(EDGE)), end):
        return True
    return any(0 <= date.start - last <= 12 for date in dates)


def _around(dates: list[Span], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a line that are no dates."""
    for date in dates:
        if date.start >= end:
            break
        if start < date.start:
            yield start, date.start
        start = max(start, date.end)
    if start < end:
        yield start, end


def _best(readings: list[Reading], *, prefixed: bool) -> Reading:
    """The first stretch; but a person behind a date beats an outlet in front of it."""
    first = readings[0]
    if not prefixed and first.authors[0].kind != "person":
        return next((reading for reading in readings[1:] if reading.authors[0].kind == "person"), first)
    return first
