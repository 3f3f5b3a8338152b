"""Short lines around the headline: sections, outlets, names without a "by", jobs."""

import re
from collections.abc import Container

from newsparse.layout.page import Page
from newsparse.layout.vocabulary import Vocabulary, fold_line

__all__ = [
    "PATH_MARK",
    "glued_kicker",
    "is_bare_byline",
    "is_job",
    "is_outlet_line",
    "is_place_line",
    "is_section_label",
]

PATH_MARK = re.compile(
    r"\s*[|\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}]\s*|\s+[>/\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}]\s+"
)
"""What stands between the parts of a way to a section."""
_NAME = re.compile(
    r"(?:[^\W\d_][\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*+ ?){2,4}(?:,? (?:and|&|,) (?:[^\W\d_][\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*+ ?){2,3})?"
)
_PLACE = re.compile(
    r"(?P<place>[A-Z][A-Z. '-]{2,30})(?:, (?P<region>[A-Z][\w. ]{1,15}))?"
    r"(?P<mark> \([A-Z]{2,10}\) ?[\N{EM DASH}\N{EN DASH}-]{0,2}| ?[\N{EM DASH}\N{EN DASH}-]{1,2})?"
)
_GLUED = re.compile(
    r"(?P<capitals>[A-Z][A-Z &-]{2,22}[A-Z])(?=[A-Z][a-z])|(?P<words>[A-Z][a-z]+(?: [A-Z&]?[a-z]*){1,2}?)(?=[A-Z][a-z]* )"
)
_LONGEST_LABEL = 30
# A section's label stands at most so many blocks above the headline.
_LABEL_REACH = 3
_LONGEST_PATH = 70
# So long is a line that signs the story.
_LONGEST_SIGNED = 80
# So many names of sections in a row are a list of them.
_LISTED = 3
# Looks of names without a "by", of the line below them, and of the line above a job.
_NAME_LOOKS = frozenset({"short", "mid"})
_DATED_LOOKS = frozenset({"date", "byline"})
_ABOVE_JOBS = frozenset({"byline", "short", "date"})


def glued_kicker(headline: str, kickers: Container[str]) -> int:
    """Tell how many characters of a headline are a kicker that lost the blank behind it: "EXCLUSIVECouncil closes ...".

    A kicker in small letters needs two words, as many names of one word are written with a capital inside ("TechCrunch").

    Args:
        headline: The headline as printed.
        kickers: Labels and names of sections, in lower case.

    Example:
        >>> glued_kicker("EXCLUSIVECouncil closes two libraries", {"exclusive"})
        9
    """
    match = _GLUED.match(headline)
    if match is None:
        return 0
    kicker = match["capitals"] or match["words"]
    return len(kicker) if kicker.lower() in kickers else 0


def is_outlet_line(page: Page, index: int) -> bool:
    """Tell whether a line names the outlet, and behind it a section.

    Args:
        page: The page.
        index: Index of the block.
    """
    shapes = page.shapes
    if shapes.lengths[index] > 60 or not 2 <= shapes.words[index] <= 7 or shapes.capitals[index] < 0.8:
        return False
    words = page.text[shapes.starts[index] : shapes.ends[index]].split()
    last = words[-1].lower()
    if index == 0 and last in page.vocabulary.issuers:
        return True
    return (
        last in page.vocabulary.sections
        and words[-1].isupper()
        and not all(word.isupper() for word in words[:-1])
        and not page.vocabulary.outlet_words.isdisjoint(word.lower() for word in words[:-1])
    )


def is_section_label(page: Page, index: int, headline: int) -> bool:
    """Tell whether a block above the headline names the section.

    Args:
        page: The page.
        index: Index of the block.
        headline: Index of the headline.
    """
    shapes = page.shapes
    length, folded = shapes.lengths[index], shapes.folded[index]
    if headline - index > _LABEL_REACH:
        return False
    if length <= _LONGEST_PATH and _is_path(folded, page.vocabulary):
        return True
    if length > _LONGEST_LABEL or shapes.words[index] > 4:
        return False
    if shapes.looks[index] == "section":
        return "button" not in shapes.looks[index + 1 : headline] and not _ends_list(page, index)
    if headline - index > 1 or shapes.looks[index] != "short" or shapes.dates[index]:
        return False
    if shapes.stopped[index] or shapes.capitals[index] <= 0.4 or fold_line(folded) in page.vocabulary.labels:
        return False
    words = folded.split()
    return (
        page.vocabulary.issuers.isdisjoint(words)
        and page.vocabulary.page_words.isdisjoint(words)
        and not any(map(str.isdigit, folded))
        and _opens_group(page, index)
    )


def _ends_list(page: Page, index: int) -> bool:
    """Whether names of sections stand right above a label, one a line, and the label nowhere else: the navigation."""
    shapes = page.shapes
    if index < _LISTED or shapes.gaps[index] or shapes.folded[index] in page.copied:
        return False
    return shapes.looks[index - _LISTED : index] == ("section",) * _LISTED


def _is_path(folded: str, vocabulary: Vocabulary) -> bool:
    """Whether a line is a way to a section, or a section beside a label: "Home › Politics", "Culture | Interview"."""
    parts = [fold_line(part) for part in PATH_MARK.split(folded)]
    if len(parts) < 2 or any(not 0 < len(part) <= _LONGEST_LABEL for part in parts):
        return False
    if "|" not in folded:
        return parts[0] in vocabulary.home or parts[0] in vocabulary.sections
    sections = vocabulary.sections.union(vocabulary.labels)
    return all(part in sections for part in parts) and not vocabulary.sections.isdisjoint(parts)


def _opens_group(page: Page, index: int) -> bool:
    """Whether a label opens a group of its own, or follows at most two other short lines."""
    gaps, lengths = page.shapes.gaps, page.shapes.lengths
    return any(
        other == 0 or gaps[other] > 0 or lengths[other - 1] > _LONGEST_LABEL
        for other in range(index, max(-1, index - 3), -1)
    )


def is_bare_byline(page: Page, index: int, headline: int) -> bool:
    """Tell whether a block below the headline is an author's name and nothing else, or one that a lost blank or a place hides.

    Args:
        page: The page.
        index: Index of the block.
        headline: Index of the headline.
    """
    shapes = page.shapes
    if shapes.lengths[index] <= _LONGEST_SIGNED and page.vocabulary.signed.match(
        page.text, shapes.starts[index], shapes.ends[index]
    ):
        return True
    if shapes.looks[index] not in _NAME_LOOKS or not 2 <= shapes.words[index] <= 8 or shapes.capitals[index] < 0.7:
        return False
    start, end = shapes.starts[index], shapes.ends[index]
    if shapes.stopped[index] or end - start > 60 or _NAME.fullmatch(page.text, start, end) is None:
        return False
    words = page.tokens.lower[shapes.firsts[index] : shapes.stops[index]]
    if not (page.page_words.isdisjoint(words) and page.vocabulary.never_names.isdisjoint(words)):
        return False
    if page.vocabulary.jobs.search(page.text, start, end):
        return False
    if index - headline <= 4:
        return True
    below = index + 1
    return below < len(shapes) and shapes.dates[below] and shapes.looks[below] in _DATED_LOOKS


def is_job(page: Page, index: int) -> bool:
    """Tell whether a block under a byline is its author's job.

    Args:
        page: The page.
        index: Index of the block.
    """
    shapes = page.shapes
    if shapes.lengths[index] > 60 or shapes.stopped[index] or shapes.looks[index - 1] not in _ABOVE_JOBS:
        return False
    return page.vocabulary.jobs.search(page.text, shapes.starts[index], shapes.ends[index]) is not None


def is_place_line(page: Page, index: int) -> bool:
    """Tell whether a block is a place in capitals: one that is known, or with what follows only places: region, agency, dash.

    Args:
        page: The page.
        index: Index of the block.
    """
    match = _PLACE.fullmatch(page.text, page.shapes.starts[index], page.shapes.ends[index])
    if match is None:
        return False
    known = page.vocabulary.places
    return match["mark"] is not None or any(
        name is not None and name.lower() in known for name in match.group("place", "region")
    )
