"""What the blocks are that are neither headline nor deck nor plain paragraphs, and which rule says so."""

import re
from collections.abc import Iterator

from newsparse.layout.labels import is_bare_byline, is_job, is_outlet_line, is_place_line, is_section_label
from newsparse.layout.page import Page
from newsparse.layout.short import QUOTES, is_crosshead, is_pull_quote, is_speech, is_timed
from newsparse.model.structure import BlockKind
from newsparse.rules import Rule

__all__ = ["PAGE", "TAIL", "Verdict", "name_in_head", "name_in_story", "name_tail"]

PARAGRAPH = Rule(
    "layout.body-linear",
    "The story stands in long lines with commas, small letters and full stops, close to others of their kind.",
)
BARE_TEXT = Rule("layout.bare-text", "In a text without a page around it every line tells the story.")
LIST_ITEM = Rule("layout.list-item", "A line of the story behind a bullet or a number is an item of a list.")
CROSSHEAD = Rule(
    "layout.crosshead", "A short line without a full stop, alone between two paragraphs of the story, divides it."
)
SPEECH = Rule(
    "layout.speech-line",
    "A short line that double marks open and close, right behind a paragraph with speech, is more speech.",
)
SIGN_OFF = Rule(
    "layout.sign-off", "A news agency's sign behind the last full stop ends the last paragraph of its story."
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
CLOSING_CREDIT = Rule(
    "layout.closing-credit",
    "Behind the story, brackets or a line of their own say who else reported, wrote or edited, or whose story it is.",
)
INSERT = Rule("layout.insert", "A line inside the story that sends the reader elsewhere belongs to the page.")

Verdict = tuple[BlockKind, Rule]

# An address of mail, a handle; a telephone number.
_MAIL = re.compile(r"@(?:(?<=[\w.+-]@)[\w-]++\.\w|(?<!\w@)\w{3})")
_TELEPHONE = re.compile(r"[0-9]\d\d\)?[ .-]\d{3}[ .-]\d{4}")
_DASH = "\N{EM DASH}"
_HANDLE = re.compile(r"\N{EM DASH} .{1,60}\(@\w+\)")

# A longer block of the story that opens as nothing else does is a paragraph.
_LONGEST_ODD = 260
_ODD_OPENERS = QUOTES + _DASH
_LONGEST_LIST = 50
_LONGEST_TAGS = 300
_SHORTEST_CAPTION, _LONGEST_CAPTION = 30, 400
# So many blocks behind the last paragraph may still belong to the article.
TAIL = 6
# A line with an address of so many words holds no story.
_MOST_MAIL = 6
# What lines look like that can be inserts, pages' lines, captions, crossheads.
_INSERT_LOOKS = _PAGE_LOOKS = frozenset({"insert", "button"})
_CAPTION_LOOKS = frozenset({"mid", "long", "prose"})
# So many titles can follow a line that announces other stories, and so long is each.
_LISTED, _LONGEST_TITLE = 5, 120
# A sentence that names nobody has so few capitals.
_NAMED = 0.2
# What may stand around an agency's name on a line of its own.
_AROUND_AGENCY = "()[]-. \N{EN DASH}\N{EM DASH}"
# So long is the last paragraph of an agency's story, and its sign at the end of it.
_SHORTEST_SIGNED, _SIGN = 60, 36
_LONGEST_CONTACT = 220


def name_in_story(page: Page, first: int, stop: int, body: set[int]) -> Iterator[Verdict]:
    """Name the blocks between the first and the last paragraph of the story.

    Args:
        page: The page.
        first: Index of the first paragraph.
        stop: Index behind the last one.
        body: The blocks that tell the story.

    Yields:
        What each block is.
    """
    shapes, text = page.shapes, page.text
    looks, lengths, starts, stopped = shapes.looks, shapes.lengths, shapes.starts, shapes.stopped
    paragraph: Verdict = "paragraph", BARE_TEXT if page.bare else PARAGRAPH
    wordy = bool(page.contributed or page.postings)
    listed = 0  # how many titles may still follow a line that announces them: "Read more:"
    for index in range(first, stop):
        told = index in body
        listed = _LISTED if _announces(page, index) else listed - 1 if listed and not stopped[index] else 0
        if listed and lengths[index] <= _LONGEST_TITLE:
            yield "boilerplate", INSERT
        elif told and looks[index] == "prose" and not (shapes.openings[index] or shapes.bullets[index]):
            # Of a paragraph that opens as nothing else does, little is asked, and nothing if it is long.
            found = None
            if lengths[index] <= _LONGEST_ODD and (
                wordy or not stopped[index] or text[starts[index]] in _ODD_OPENERS or shapes.words[index] <= _MOST_MAIL
            ):
                found = _name_words(page, index, body)
            yield found or paragraph
        elif looks[index] == "button":
            yield "boilerplate", INSERT
        else:
            yield (
                _name_line(page, index, body)
                or (None if told else _name_last(page, index, body))
                or _remaining(page, index, told=told)
            )


def _announces(page: Page, index: int) -> bool:
    """Whether a line of the page ends with a colon and so announces titles of other stories."""
    return page.shapes.looks[index] in _INSERT_LOOKS and page.text[page.shapes.ends[index] - 1] == ":"


def _name_words(page: Page, index: int, body: set[int]) -> Verdict | None:
    """Name a block by what its words show it to be."""
    if _is_contact(page, index):
        return "contact", CONTACT
    if _is_closing(page, index):
        return "credit", CLOSING_CREDIT
    if _is_embed(page, index):
        return "embed", EMBED
    if is_pull_quote(page, index, body):
        return "pull-quote", PULL_QUOTE
    return None


def _name_line(page: Page, index: int, body: set[int]) -> Verdict | None:
    """Name a line of the story that looks like no paragraph or opens like something else."""
    shapes = page.shapes
    look, opening = shapes.looks[index], shapes.openings[index]
    if opening == "correction":
        return "correction", CORRECTION
    if _is_contact(page, index):
        return "contact", CONTACT
    if _is_closing(page, index) or (index in body and _is_agency_line(page, index)):
        return "credit", CLOSING_CREDIT
    if opening == "tags" and not shapes.stopped[index] and shapes.lengths[index] < _LONGEST_TAGS:
        return "tags", TAGS
    if _is_embed(page, index):
        return "embed", EMBED
    if look == "credit" and _name_picture(page, index)[0] == "credit":
        return "credit", CREDIT
    if _is_credited(page, index):
        return "caption", CAPTION
    if index not in body and (look == "credit" or _above_credit(page, index, max(body) + 1)):
        return "caption", CAPTION
    if shapes.bullets[index] and _is_list_item(page, index, body):
        return "list-item", LIST_ITEM
    if look in _INSERT_LOOKS:
        return "boilerplate", INSERT
    if is_pull_quote(page, index, body):
        return "pull-quote", PULL_QUOTE
    crosshead = is_crosshead(page, index, body)
    if (crosshead or index not in body) and is_speech(page, index, body):
        return "paragraph", SPEECH
    return ("crosshead", CROSSHEAD) if crosshead else None


def name_in_head(page: Page, index: int, headline: int | None, first: int, body: set[int]) -> Verdict:
    """Name a block around the headline, above the first paragraph.

    Args:
        page: The page.
        index: Index of the block.
        headline: Index of the headline.
        first: Index of the first paragraph.
        body: The blocks that tell the story; short ones may stand above the first paragraph.
    """
    shapes = page.shapes
    look, opening = shapes.looks[index], shapes.openings[index]
    if opening == "correction":
        return "correction", CORRECTION
    if is_outlet_line(page, index):
        return "publisher", OUTLET
    if look in _PAGE_LOOKS:
        return "boilerplate", PAGE
    if look == "byline":
        return "byline", BYLINE
    if shapes.dates[index] and look not in {"prose", "credit"} and not _is_credited(page, index):
        return "date", DATE
    if look == "credit":
        return _name_picture(page, index)
    if opening == "tags":
        return "tags", TAGS
    if index == first - 1 and look != "section" and is_place_line(page, index):
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
    if _is_contact(page, index):
        return "contact", CONTACT
    if _is_credited(page, index):
        return "caption", CAPTION
    if headline is not None and headline < index - 1 and is_timed(page, index) and is_crosshead(page, index, body):
        return "crosshead", CROSSHEAD
    repeated = index == first - 1 and shapes.folded[index] == shapes.folded[headline or 0]
    return _remaining(page, index, told=index in body or repeated)


def name_tail(page: Page, last: int) -> list[Verdict]:
    """Name the blocks behind the last paragraph.

    Args:
        page: The page.
        last: Index of the last paragraph.
    """
    openings = page.shapes.openings
    stop = min(last + 1 + TAIL, len(openings))
    verdicts = [_name_in_tail(page, index) for index in range(last + 1, stop)]
    if verdicts and verdicts[0] == ("boilerplate", PAGE):
        verdicts[0] = _name_last(page, last + 1, set()) or verdicts[0]
    if page.bare:
        return verdicts + [_remaining(page, index, told=False) for index in range(stop, len(openings))]
    far: list[Verdict] = [("boilerplate", PAGE)] * (len(openings) - stop)
    if "correction" in openings[stop:]:
        far = [
            ("correction", CORRECTION) if opening == "correction" else ("boilerplate", PAGE)
            for opening in openings[stop:]
        ]
    return verdicts + far


def _name_in_tail(page: Page, index: int) -> Verdict:
    shapes = page.shapes
    look, opening = shapes.looks[index], shapes.openings[index]
    if opening == "correction":
        return "correction", CORRECTION
    if opening == "tags" and shapes.lengths[index] < _LONGEST_TAGS:
        return "tags", TAGS
    if look == "byline":
        return "byline", BYLINE
    if opening == "dated" and shapes.dates[index]:
        return "date", DATE
    if _is_contact(page, index):
        return "contact", CONTACT
    if _is_closing(page, index):
        return "credit", CLOSING_CREDIT
    if look == "credit":
        return _name_picture(page, index)
    return _remaining(page, index, told=False)


def _remaining(page: Page, index: int, *, told: bool) -> Verdict:
    """Name a block that no other rule names."""
    if page.shapes.bullets[index] and (told or page.bare):
        return "list-item", LIST_ITEM
    if page.bare:
        return "paragraph", BARE_TEXT
    return ("paragraph", PARAGRAPH) if told else ("boilerplate", PAGE)


def _name_picture(page: Page, index: int) -> Verdict:
    shapes = page.shapes
    if (
        shapes.words[index] <= 8
        and not shapes.stopped[index]
        and (shapes.openings[index] == "credit" or shapes.capitals[index] > 0.5)
    ):
        return "credit", CREDIT
    return "caption", CAPTION


def _is_contact(page: Page, index: int) -> bool:
    shapes = page.shapes
    if shapes.openings[index] != "contact" and shapes.words[index] > _MOST_MAIL:
        return False
    line = shapes.folded[index]
    if len(line) > _LONGEST_CONTACT:
        return False
    return ("@" in line and _MAIL.search(line) is not None) or _TELEPHONE.search(line) is not None


def _is_credited(page: Page, index: int) -> bool:
    """Whether a line ends with a credit instead of a full stop."""
    shapes = page.shapes
    if shapes.stopped[index] or not _SHORTEST_CAPTION <= shapes.lengths[index] <= _LONGEST_CAPTION:
        return False
    return page.vocabulary.credited.search(page.text, shapes.starts[index], shapes.ends[index]) is not None


def _is_closing(page: Page, index: int) -> bool:
    """Whether a line names those who helped with the story."""
    shapes = page.shapes
    if shapes.openings[index] == "closing":
        return shapes.looks[index] != "prose" or shapes.capitals[index] > _NAMED
    if not page.contributed or shapes.lengths[index] > _LONGEST_CONTACT:
        return False
    return shapes.folded[index].rstrip(" .)").endswith(page.contributed)


def _is_agency_line(page: Page, index: int) -> bool:
    """Whether a line below which no paragraph stands is only an agency's name: it says whose story that was."""
    if page.shapes.folded[index].strip(_AROUND_AGENCY) not in page.vocabulary.agencies:
        return False
    return "prose" not in page.shapes.looks[index + 1 : index + 3]


def _name_last(page: Page, index: int, body: set[int]) -> Verdict | None:
    """Name the last paragraph of an agency's story, which ends with a sentence and the agency's sign; the story does not go on."""
    shapes = page.shapes
    if shapes.lengths[index] < _SHORTEST_SIGNED or shapes.looks[index] in _PAGE_LOOKS:
        return None
    if index + 1 in body and shapes.looks[index + 1] not in _PAGE_LOOKS:
        return None
    signed = page.vocabulary.signed_off.search(page.text, shapes.ends[index] - _SIGN, shapes.ends[index])
    return ("paragraph", SIGN_OFF) if signed else None


def _above_credit(page: Page, index: int, stop: int) -> bool:
    """Whether the next block is a bare credit, which a caption stands above."""
    looks = page.shapes.looks
    if index + 1 >= stop or looks[index + 1] != "credit" or looks[index] not in _CAPTION_LOOKS:
        return False
    return _name_picture(page, index + 1)[0] == "credit"


def _is_embed(page: Page, index: int) -> bool:
    shapes = page.shapes
    if page.postings and any(sign in shapes.folded[index] for sign in page.postings):
        return True
    start = shapes.starts[index]
    return page.text[start] == _DASH and _HANDLE.match(page.text, start, shapes.ends[index]) is not None


def _is_list_item(page: Page, index: int, body: set[int]) -> bool:
    """Whether a line behind a bullet is told, or its list is opened by the story."""
    shapes = page.shapes
    if index in body:
        return True
    top = index
    while shapes.bullets[top - 1] and 1 < top > index - _LONGEST_LIST:
        top -= 1
    if shapes.looks[index] in _INSERT_LOOKS:
        return False
    return page.text[shapes.ends[top - 1] - 1] == ":" or (top - 1 in body and all(shapes.stopped[top : index + 1]))
