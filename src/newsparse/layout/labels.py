"""Short lines around the headline: sections, outlets, names without a "by", jobs."""

import re

from newsparse.layout.page import Page
from newsparse.layout.shapes import Shape
from newsparse.layout.vocabulary import fold_line

__all__ = ["PATH_MARK", "is_bare_byline", "is_job", "is_outlet_line", "is_section_label"]

PATH_MARK = re.compile(
    r"\s*[|\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}]\s*|\s+[>/\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}]\s+"
)
"""What stands between the parts of a way to a section."""
_NAME = re.compile(
    r"(?:[^\W\d_][\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*+ ?){2,4}(?:,? (?:and|&|,) (?:[^\W\d_][\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*+ ?){2,3})?"
)
_LONGEST_LABEL = 30
# A section's label stands at most so many blocks above the headline.
_LABEL_REACH = 3
_LONGEST_PATH = 70


def is_outlet_line(page: Page, index: int) -> bool:
    """Tell whether a line names the outlet, and behind it a section.

    Args:
        page: The page.
        index: Index of the block.
    """
    shape = page.shapes[index]
    if shape.length > 60 or not 2 <= shape.words <= 7 or shape.capitals < 0.8:
        return False
    words = page.text[shape.start : shape.end].split()
    if index == 0 and words[-1].lower() in page.vocabulary.issuers:
        return True
    return (
        words[-1].isupper()
        and not all(word.isupper() for word in words[:-1])
        and words[-1].lower() in page.vocabulary.sections
        and not page.vocabulary.outlet_words.isdisjoint(word.lower() for word in words[:-1])
    )


def is_section_label(page: Page, index: int, headline: int) -> bool:
    """Tell whether a block above the headline names the section.

    Args:
        page: The page.
        index: Index of the block.
        headline: Index of the headline.
    """
    shape = page.shapes[index]
    if headline - index <= _LABEL_REACH and shape.length <= _LONGEST_PATH and _is_path(page, shape):
        return True
    if headline - index > _LABEL_REACH or shape.length > _LONGEST_LABEL or shape.words > 4 or not shape.key:
        return False
    if shape.look == "section":
        return all(page.shapes[other].look != "button" for other in range(index + 1, headline))
    if headline - index > 1 or shape.look != "short" or shape.date or shape.key in page.vocabulary.labels:
        return False
    if not page.vocabulary.issuers.isdisjoint(page.folded[index].split()):
        return False
    if shape.stopped or any(character.isdigit() for character in page.text[shape.start : shape.end]):
        return False
    return (
        shape.capitals > 0.4
        and not page.vocabulary.page_words.intersection(page.folded[index].split())
        and _opens_group(page, index)
    )


def _is_path(page: Page, shape: Shape) -> bool:
    """Whether a line is a way to a section, or a section beside a label: "Home › Politics", "Culture | Interview"."""
    parts = [fold_line(part) for part in PATH_MARK.split(shape.folded)]
    vocabulary = page.vocabulary
    if len(parts) < 2 or any(not 0 < len(part) <= _LONGEST_LABEL for part in parts):
        return False
    if "|" not in shape.folded:
        return parts[0] in vocabulary.home or parts[0] in vocabulary.sections
    sections = vocabulary.sections.union(vocabulary.labels)
    return all(part in sections for part in parts) and not vocabulary.sections.isdisjoint(parts)


def _opens_group(page: Page, index: int) -> bool:
    """Whether a label opens a group of its own, or follows at most two other short lines."""
    shapes = page.shapes
    return any(
        other == 0 or shapes[other].gap > 0 or shapes[other - 1].length > _LONGEST_LABEL
        for other in range(index, max(-1, index - 3), -1)
    )


def is_bare_byline(page: Page, index: int, headline: int) -> bool:
    """Tell whether a block below the headline is an author's name and nothing else.

    Args:
        page: The page.
        index: Index of the block.
        headline: Index of the headline.
    """
    shape = page.shapes[index]
    if shape.look not in {"short", "mid"} or not 2 <= shape.words <= 8 or shape.capitals < 0.7 or shape.stopped:
        return False
    if shape.length > 60 or _NAME.fullmatch(page.text, shape.start, shape.end) is None:
        return False
    if not page.vocabulary.page_words.isdisjoint(page.tokens.lower[shape.first : shape.stop]):
        return False
    if page.vocabulary.jobs.search(page.text, shape.start, shape.end):
        return False
    following = page.shapes[index + 1] if index + 1 < len(page.shapes) else None
    dated = following is not None and following.date and following.look in {"date", "byline"}
    return index - headline <= 4 or dated


def is_job(page: Page, index: int) -> bool:
    """Tell whether a block under a byline is its author's job.

    Args:
        page: The page.
        index: Index of the block.
    """
    shape = page.shapes[index]
    if shape.length > 60 or shape.stopped:
        return False
    before = page.shapes[index - 1]
    return page.vocabulary.jobs.search(page.text, shape.start, shape.end) is not None and before.look in {
        "byline",
        "short",
        "date",
    }
