"""What the blocks are that are neither headline nor deck nor plain paragraphs, and which rule says so."""

import re
from collections.abc import Callable, Sequence

from newsparse.layout.labels import is_bare_byline, is_job, is_outlet_line, is_section_label
from newsparse.layout.page import Page
from newsparse.layout.shapes import Shape
from newsparse.model.structure import BlockKind
from newsparse.rules import Rule

__all__ = ["PAGE", "Verdict", "name_author_notes", "name_in_head", "name_in_story", "name_in_tail"]

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
AUTHOR_NOTE = Rule(
    "layout.author-note", "Behind the story, a paragraph that opens with the author's name says who that is."
)
CLOSING_CREDIT = Rule(
    "layout.closing-credit", "Behind the story, brackets or a line of their own say who else reported, wrote or edited."
)
INSERT = Rule("layout.insert", "A line inside the story that sends the reader elsewhere belongs to the page.")

Verdict = tuple[BlockKind, Rule]

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.\w+)+|(?<!\w)@\w{3,}|\+?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}")
# Somebody's turn to speak in an interview: "Q:", "Lee:".
_TURN = re.compile(r"[^\W\d_][\w.' -]{0,24}:")
# The time of a post in a live blog, alone on its line: "16.52 GMT", "4:05 p.m.".
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?", re.IGNORECASE)
_DASH = "\N{EM DASH}"
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
_SHORTEST_CAPTION, _LONGEST_CAPTION, _SHORTEST_NAME = 30, 400, 3
_LONGEST_CLOCK = 16
# So many of the last paragraphs can be notes about the authors.
_NOTES = 4
_LONGEST_CROSSHEAD, _LONGEST_CONTACT, _LONGEST_PULL_QUOTE = 80, 220, 260


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
        if _is_closing(page, index, body):
            return "credit", CLOSING_CREDIT
        if _is_embed(page, index, body):
            return "embed", EMBED
        if not (shape.stopped and page.text[shape.start] not in _QUOTES) and _is_pull_quote(page, index, body):
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
    if is_outlet_line(page, index):
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
            if is_section_label(page, index, headline):
                return "section", SECTION
        elif is_bare_byline(page, index, headline):
            return "byline", BARE_BYLINE
        elif is_job(page, index):
            return "byline", JOB
    if _is_contact(page, shape):
        return "contact", CONTACT
    if _is_credited(page, index, body):
        return "caption", CAPTION
    if headline is not None and headline < index - 1 and _is_timed(page, index) and _is_crosshead(page, index, body):
        return "crosshead", CROSSHEAD
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
        return _remaining(page, index, told=False) if page.bare else ("boilerplate", PAGE)
    if shape.opening == "tags" and shape.length < 300:
        return "tags", TAGS
    if shape.look == "byline":
        return "byline", BYLINE
    if shape.opening == "dated" and shape.date:
        return "date", DATE
    if _is_contact(page, shape):
        return "contact", CONTACT
    if _is_closing(page, index, set()):
        return "credit", CLOSING_CREDIT
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
    if _is_credited(page, index, body):
        return True
    if index in body:
        return False
    return page.shapes[index].look == "credit" or _above_credit(page, index, max(body) + 1)


def _is_credited(page: Page, index: int, body: set[int]) -> bool:
    """Whether a line ends with a credit instead of a full stop."""
    del body
    shape = page.shapes[index]
    if shape.stopped or not _SHORTEST_CAPTION <= shape.length <= _LONGEST_CAPTION:
        return False
    return page.vocabulary.credited.search(page.text, shape.start, shape.end) is not None


def _is_closing(page: Page, index: int, body: set[int]) -> bool:
    """Whether a line names those who helped with the story."""
    del body
    shape = page.shapes[index]
    if shape.opening == "closing":
        return True
    return shape.length <= _LONGEST_CONTACT and shape.folded.rstrip(" .)").endswith(page.vocabulary.contributed)


def name_author_notes(page: Page, verdicts: Sequence[Verdict], last: int) -> dict[int, Verdict]:
    """Name the notes about the authors among the last paragraphs and right behind them.

    Args:
        page: The page.
        verdicts: What all blocks were named.
        last: Index of the last paragraph.
    """
    signed = [page.folded[index] for index, (kind, _) in enumerate(verdicts) if kind == "byline"]
    notes: dict[int, Verdict] = {}
    for index in range(max(0, last - _NOTES), min(last + _TAIL, len(verdicts))) if signed else ():
        shape = page.shapes[index]
        if verdicts[index][0] not in {"paragraph", "boilerplate"} or shape.length > _LONGEST_PULL_QUOTE:
            continue
        name = page.tokens.lower[shape.first : shape.first + 2]
        if shape.stopped and shape.first + 2 < shape.stop and _is_signed(" ".join(name), page, index, signed):
            notes[index] = "contact", AUTHOR_NOTE
    return notes


def _is_signed(name: str, page: Page, index: int, signed: Sequence[str]) -> bool:
    """Whether a block opens with a name that the byline holds, and goes on in small letters."""
    if name.find(" ") < _SHORTEST_NAME or not page.folded[index].startswith(name) or name.partition(" ")[0] == "by":
        return False
    first, second, third = page.tokens.words[page.shapes[index].first : page.shapes[index].first + 3]
    capitals = first[0].isupper() and second[0].isupper() and not third[0].isupper()
    return capitals and any(name in line for line in signed)


def _above_credit(page: Page, index: int, stop: int) -> bool:
    """Whether the next block is a bare credit, which a caption stands above."""
    shape = page.shapes[index]
    if shape.look not in {"mid", "long", "prose"} or index + 1 >= stop:
        return False
    following = page.shapes[index + 1]
    return following.look == "credit" and _name_picture(following)[0] == "credit"


def _is_embed(page: Page, index: int, body: set[int]) -> bool:
    del body
    if any(sign in page.folded[index] for sign in page.postings):
        return True
    shape = page.shapes[index]
    return page.text[shape.start] == _DASH and _HANDLE.match(page.text, shape.start, shape.end) is not None


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
    if shape.stopped and page.text[shape.end - 2] in ".," and page.text[shape.end - 1] in _QUOTES:
        return False  # a quoted paragraph has its full stop inside the marks
    if index + 1 not in body or page.shapes[index + 1].look != "prose":
        return False
    if index not in body and page.copies[page.folded[index]] > 1:
        return False
    before = page.shapes[index - 1]
    if _is_timed(page, index):
        return True
    return index - 1 in body and before.look == "prose" and (before.stopped or before.length > 120)


def _is_timed(page: Page, index: int) -> bool:
    """Whether the line above is a time of day, as over the posts of a live blog."""
    before = page.shapes[index - 1]
    return before.length <= _LONGEST_CLOCK and _CLOCK.fullmatch(page.text, before.start, before.end) is not None


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
    (("credit", CLOSING_CREDIT), _is_closing),
    (("tags", TAGS), _is_tags),
    (("embed", EMBED), _is_embed),
    (("credit", CREDIT), _is_credit),
    (("caption", CAPTION), _is_caption),
    (("list-item", LIST_ITEM), _is_list_item),
    (("boilerplate", INSERT), _is_insert),
    (("pull-quote", PULL_QUOTE), _is_pull_quote),
    (("crosshead", CROSSHEAD), _is_crosshead),
)
