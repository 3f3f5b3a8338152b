"""What the blocks are that are neither headline nor deck nor plain paragraphs, and which rule says so."""

import re
from collections.abc import Callable

from newsparse.layout.page import Page
from newsparse.layout.shapes import Shape
from newsparse.model.structure import BlockKind
from newsparse.rules import Rule

__all__ = ["PAGE", "Verdict", "name_in_head", "name_in_story", "name_in_tail"]

PARAGRAPH = Rule(
    "layout.body-linear",
    "The story stands in long lines with commas, small letters and full stops, close to others of their kind.",
)
BARE_TEXT = Rule("layout.bare-text", "In a text without a page around it every line tells the story.")
LIST_ITEM = Rule("layout.list-item", "A line of the story behind a bullet or a number is an item of a list.")
CROSSHEAD = Rule(
    "layout.crosshead", "A short line without a full stop, alone between two paragraphs of the story, divides it."
)
CAPTION = Rule("layout.caption", "A line with a picture's credit in it, or above one, tells what the picture shows.")
CREDIT = Rule(
    "layout.credit",
    "A line that begins with a word for a picture, or is only an agency's name, says whose picture it is.",
)
CORRECTION = Rule("layout.correction", "A correction says at its beginning that it is one.")
CONTACT = Rule("layout.contact", "A line with an address and no story in it tells how to reach the author.")
TAGS = Rule("layout.tags", "A line that begins with a word for tags or topics lists them.")
PULL_QUOTE = Rule(
    "layout.pull-quote", "A short block in the story whose words a longer paragraph repeats was pulled out of it."
)
EMBED = Rule("layout.embed", "A posting carries its own marks: a short link, a handle behind a dash.")
BYLINE = Rule("layout.byline", 'A line that opens with "by" and goes on with names says who wrote the story.')
BARE_BYLINE = Rule(
    "layout.bare-byline", "A line of two to four capitalised words between headline and date is the author's name."
)
JOB = Rule("layout.byline-job", "A short line with a job or desk, right under a byline, belongs to it.")
DATE = Rule("layout.date", "A short line around the headline that holds a date says when the story was published.")
SECTION = Rule("layout.section-label", "A short label right above the headline names the section.")
OUTLET = Rule(
    "layout.outlet-line",
    "A short line of capitalised words by byline or date that ends in a section's name opens with the outlet's.",
)
DATELINE = Rule("layout.dateline-line", "A place in capitals alone above the first paragraph is a dateline.")
PAGE = Rule("layout.page", "What stands around the story and does nothing for it belongs to the page.")
INSERT = Rule("layout.insert", "A line inside the story that sends the reader elsewhere belongs to the page.")

Verdict = tuple[BlockKind, Rule]

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.\w+)+|(?<!\w)@\w{3,}|\+?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}")
_NAME = re.compile(
    r"(?:[^\W\d_][\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*+ ?){2,4}(?:,? (?:and|&|,) (?:[^\W\d_][\w.'\N{RIGHT SINGLE QUOTATION MARK}-]*+ ?){2,3})?"
)
# Without one of these no block is a posting.
_EMBED_MARKS = ("@", "//", "twitter", "post", "<")
# Somebody's turn to speak in an interview: "Q:", "Lee:".
_TURN = re.compile(r"[^\W\d_][\w.' -]{0,24}:")
_HANDLE = re.compile(r"\N{EM DASH} .{1,60}\(@\w+\)")
_PLACE = re.compile(
    r"[A-Z][A-Z. '-]{2,30}(?:, [A-Z][\w. ]{1,15})?(?: \([A-Z]{2,10}\))? ?[\N{EM DASH}\N{EN DASH}-]{0,2}"
)
_QUOTES = "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK} ."

# A longer block of the story that opens as nothing else does is a paragraph.
_LONGEST_ODD = 260
_LONGEST_LIST = 50
# What was pulled out of a paragraph stands there too.
_REPEATED = 2
_LONGEST_CROSSHEAD, _LONGEST_CONTACT, _LONGEST_PULL_QUOTE, _LONGEST_LABEL = 80, 220, 260, 30


def name_in_story(page: Page, index: int, body: set[int]) -> Verdict:
    """Name a block between the first and the last paragraph of the story.

    Args:
        page: The page.
        index: Index of the block.
        body: The blocks that tell the story.
    """
    shape = page.shapes[index]
    told = index in body
    if shape.look == "button":
        return "boilerplate", INSERT
    if told and shape.look == "prose" and not (shape.opening or shape.bullet):
        return _name_paragraph(page, index, body)
    for verdict, fits in _IN_STORY:
        if fits(page, index, body):
            return verdict
    return _remaining(page, index, told=told)


def _name_paragraph(page: Page, index: int, body: set[int]) -> Verdict:
    """Name a paragraph that opens as nothing else does: of longer ones nothing is asked, of others little."""
    shape = page.shapes[index]
    if shape.length <= _LONGEST_ODD:
        if _is_contact(page, shape):
            return "contact", CONTACT
        if page.postings and _is_embed(page, index, body):
            return "embed", EMBED
        if _is_pull_quote(page, index, body):
            return "pull-quote", PULL_QUOTE
    return _remaining(page, index, told=True)


def name_in_head(page: Page, index: int, headline: int | None, first: int, body: set[int]) -> Verdict:
    """Name a block around the headline, above the first paragraph.

    Args:
        page: The page.
        index: Index of the block.
        headline: Index of the headline.
        first: Index of the first paragraph.
        body: The blocks that tell the story; short ones may stand above the first paragraph.
    """
    shape = page.shapes[index]
    if shape.opening == "correction":
        return "correction", CORRECTION
    if _is_outlet_line(page, index):
        return "publisher", OUTLET
    if shape.look in {"insert", "button"}:
        return "boilerplate", PAGE
    if shape.look == "byline":
        return "byline", BYLINE
    if shape.date and shape.look not in {"prose", "credit"}:
        return "date", DATE
    if shape.look == "credit":
        return _name_picture(shape)
    if shape.opening == "tags":
        return "tags", TAGS
    if index == first - 1 and _PLACE.fullmatch(page.text, shape.start, shape.end) and shape.look != "section":
        return "dateline", DATELINE
    if _above_credit(page, index, first):
        return "caption", CAPTION
    if headline is not None:
        if index < headline:
            if _is_section_label(page, index, headline):
                return "section", SECTION
        elif _is_bare_byline(page, index, headline):
            return "byline", BARE_BYLINE
        elif _is_job(page, index):
            return "byline", JOB
    if _is_contact(page, shape):
        return "contact", CONTACT
    return _remaining(
        page, index, told=index in body or (page.folded[index] == page.folded[headline or 0] and index == first - 1)
    )


def name_in_tail(page: Page, index: int, last: int) -> Verdict:
    """Name a block behind the last paragraph.

    Args:
        page: The page.
        index: Index of the block.
        last: Index of the last paragraph.
    """
    shape = page.shapes[index]
    if shape.opening == "correction":
        return "correction", CORRECTION
    if index - last > _TAIL:
        return _remaining(page, index, told=False)
    if shape.opening == "tags" and shape.length < 300:
        return "tags", TAGS
    if shape.look == "byline":
        return "byline", BYLINE
    if shape.opening == "dated" and shape.date:
        return "date", DATE
    if _is_contact(page, shape):
        return "contact", CONTACT
    if shape.look == "credit":
        return _name_picture(shape)
    return _remaining(page, index, told=False)


# So many blocks behind the last paragraph may still belong to the article.
_TAIL = 6


def _remaining(page: Page, index: int, *, told: bool) -> Verdict:
    """Name a block that no other rule names."""
    if page.shapes[index].bullet and (told or page.bare):
        return "list-item", LIST_ITEM
    if page.bare:
        return "paragraph", BARE_TEXT
    return ("paragraph", PARAGRAPH) if told else ("boilerplate", PAGE)


def _name_picture(shape: Shape) -> Verdict:
    if shape.words <= 8 and not shape.stopped and (shape.opening == "credit" or shape.capitals > 0.5):
        return "credit", CREDIT
    return "caption", CAPTION


def _is_correction(page: Page, index: int, body: set[int]) -> bool:
    del body
    return page.shapes[index].opening == "correction"


def _is_told_contact(page: Page, index: int, body: set[int]) -> bool:
    del body
    return _is_contact(page, page.shapes[index])


def _is_contact(page: Page, shape: Shape) -> bool:
    if shape.length > _LONGEST_CONTACT:
        return False
    return (shape.opening == "contact" or shape.words <= 6) and _MAIL.search(
        page.text, shape.start, shape.end
    ) is not None


def _is_tags(page: Page, index: int, body: set[int]) -> bool:
    del body
    shape = page.shapes[index]
    return shape.opening == "tags" and not shape.stopped and shape.length < 300


def _is_credit(page: Page, index: int, body: set[int]) -> bool:
    del body
    shape = page.shapes[index]
    return shape.look == "credit" and _name_picture(shape)[0] == "credit"


def _is_caption(page: Page, index: int, body: set[int]) -> bool:
    if index in body:
        return False
    return page.shapes[index].look == "credit" or _above_credit(page, index, max(body) + 1)


def _above_credit(page: Page, index: int, stop: int) -> bool:
    """Whether the next block is a bare credit, which a caption stands above."""
    shape = page.shapes[index]
    if shape.look not in {"mid", "long", "prose"} or index + 1 >= stop:
        return False
    following = page.shapes[index + 1]
    return following.look == "credit" and _name_picture(following)[0] == "credit"


def _is_embed(page: Page, index: int, body: set[int]) -> bool:
    del body
    shape = page.shapes[index]
    if not any(mark in page.folded[index] for mark in _EMBED_MARKS):
        return False
    return (
        any(word in page.folded[index] for word in page.vocabulary.embed)
        or _HANDLE.match(page.text, shape.start, shape.end) is not None
    )


def _is_list_item(page: Page, index: int, body: set[int]) -> bool:
    shapes = page.shapes
    if not shapes[index].bullet:
        return False
    if index in body:
        return True
    top = index
    while shapes[top - 1].bullet and 1 < top > index - _LONGEST_LIST:
        top -= 1
    if shapes[index].look in {"button", "insert"}:
        return False
    opener = shapes[top - 1]
    return page.text[opener.end - 1] == ":" or (
        top - 1 in body and all(item.stopped for item in shapes[top : index + 1])
    )


def _is_insert(page: Page, index: int, body: set[int]) -> bool:
    del body
    shape = page.shapes[index]
    return shape.look in {"insert", "button"}


def _is_crosshead(page: Page, index: int, body: set[int]) -> bool:
    shape = page.shapes[index]
    if shape.length > _LONGEST_CROSSHEAD or shape.look not in {"short", "mid", "section"} or shape.bullet:
        return False
    if _TURN.match(page.text, shape.start, shape.end):
        return False
    if page.text[shape.end - 1] in ".,;:!" or shape.date or page.text[shape.start].islower():
        return False
    if index + 1 not in body or page.shapes[index + 1].look != "prose":
        return False
    if index not in body and page.copies[page.folded[index]] > 1:
        return False
    before = page.shapes[index - 1]
    return index - 1 in body and before.look == "prose" and (before.stopped or before.length > 120)


def _is_pull_quote(page: Page, index: int, body: set[int]) -> bool:
    shape = page.shapes[index]
    if not 30 <= shape.length <= _LONGEST_PULL_QUOTE:
        return False
    if shape.stopped and page.text[shape.start] not in _QUOTES:
        return False
    words = page.folded[index].strip(_QUOTES)
    if page.lower.count(words) < _REPEATED:
        return False
    return any(
        words in page.folded[other] and len(page.folded[other]) > len(words) + 20
        for other in range(max(0, index - 12), min(index + 13, len(page.shapes)))
        if other != index and other in body
    )


_IN_STORY: tuple[tuple[Verdict, Callable[[Page, int, set[int]], bool]], ...] = (
    (("correction", CORRECTION), _is_correction),
    (("contact", CONTACT), _is_told_contact),
    (("tags", TAGS), _is_tags),
    (("embed", EMBED), _is_embed),
    (("credit", CREDIT), _is_credit),
    (("caption", CAPTION), _is_caption),
    (("list-item", LIST_ITEM), _is_list_item),
    (("boilerplate", INSERT), _is_insert),
    (("pull-quote", PULL_QUOTE), _is_pull_quote),
    (("crosshead", CROSSHEAD), _is_crosshead),
)


def _is_outlet_line(page: Page, index: int) -> bool:
    shape = page.shapes[index]
    if shape.length > 60 or not 2 <= shape.words <= 7 or shape.capitals < 0.8:
        return False
    words = page.text[shape.start : shape.end].split()
    return (
        words[-1].isupper()
        and not all(word.isupper() for word in words[:-1])
        and words[-1].lower() in page.vocabulary.sections
        and not page.vocabulary.outlet_words.isdisjoint(word.lower() for word in words[:-1])
    )


def _is_section_label(page: Page, index: int, headline: int) -> bool:
    shape = page.shapes[index]
    if headline - index > _LABEL_REACH or shape.length > _LONGEST_LABEL or shape.words > 4 or not shape.key:
        return False
    if shape.look == "section":
        return all(page.shapes[other].look != "button" for other in range(index + 1, headline))
    if headline - index > 1 or shape.look != "short" or shape.date or shape.key in page.vocabulary.labels:
        return False
    if shape.stopped or any(character.isdigit() for character in page.text[shape.start : shape.end]):
        return False
    return (
        shape.capitals > 0.4
        and not page.vocabulary.page_words.intersection(page.folded[index].split())
        and _opens_group(page, index)
    )


# A section's label stands at most so many blocks above the headline.
_LABEL_REACH = 3


def _opens_group(page: Page, index: int) -> bool:
    """Whether a label opens a group of its own, or follows at most two other short lines."""
    shapes = page.shapes
    return any(
        other == 0 or shapes[other].gap > 0 or shapes[other - 1].length > _LONGEST_LABEL
        for other in range(index, max(-1, index - 3), -1)
    )


def _is_bare_byline(page: Page, index: int, headline: int) -> bool:
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


def _is_job(page: Page, index: int) -> bool:
    shape = page.shapes[index]
    if shape.length > 60 or shape.stopped:
        return False
    before = page.shapes[index - 1]
    return page.vocabulary.jobs.search(page.text, shape.start, shape.end) is not None and before.look in {
        "byline",
        "short",
        "date",
    }
