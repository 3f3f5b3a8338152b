"""Time grows with the text: twice the text costs about twice as much, whatever it is made of. And nothing raises.

Machines are noisy, so that each measurement is the least of several, more are taken before one fails, and the time of
the process counts, not the clock's.
"""

import gc
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import newsparse
from hostile import INVISIBLE, MARKS, PIECES, SHAPES, SIGNS, list_files, list_texts, repeat, tokens_by_file
from laws import check_spans
from newsparse import doubts, quotes, stats
from newsparse.document import Document, read_document
from newsparse.fields import byline, date, dateline, deck, headline, publisher, section
from newsparse.languages import get_language

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
# Twice the text may cost so many times as much.
LIMIT = 2.5
# Measurements of one pair of texts before it fails.
ROUNDS = 6
# Less is not measured but chance, in seconds.
LEAST = 2e-3

Work = Callable[[], object]


def cost(work: Work) -> float:
    # The collector would walk all objects of the test run at some sizes and not at others.
    gc.disable()
    try:
        begin = time.process_time()
        work()
        return max(time.process_time() - begin, LEAST)
    finally:
        gc.enable()


def measure_growth(small: Callable[[], Work], large: Callable[[], Work]) -> float:
    """Give how many times as much the second of two pieces of work costs, on twice the text of the first."""
    smalls, larges = [], []
    growth = 0.0
    for _ in range(ROUNDS):
        smalls.append(cost(small()))
        larges.append(cost(large()))
        growth = min(larges) / min(smalls)
        if growth <= LIMIT:
            break
    return growth


def check_growth(make: Callable[[int], Work], size: int) -> None:
    """Fail if work on twice the text costs out of proportion more, at a size and at four times that size.

    Some limits of the readers lie between a short text and its double, and a few milliseconds are soon disturbed; what
    takes the square of the length does so at every size, and shows better the longer the text.
    """
    for larger in (size, 4 * size):
        growth = measure_growth(lambda larger=larger: make(larger), lambda larger=larger: make(2 * larger))  # type: ignore[misc]
        if growth <= LIMIT:
            return
    pytest.fail(f"{growth:.1f} times the time for twice the text")


def check_parse(make: Callable[[int], str], size: int) -> None:
    def work(length: int) -> Work:
        text = make(length)
        return lambda: newsparse.parse(text)

    check_growth(work, size)


def check_piece(piece: str, size: int) -> None:
    check_parse(lambda length: repeat(piece, length), size)


@pytest.fixture(autouse=True, scope="module")
def warm() -> Iterator[None]:
    """Word lists are read before anything is measured, and no collection walks them, the tests and their tools again."""
    for path in SEEDS:
        newsparse.parse(path.read_text(encoding="utf-8"))
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.parametrize(("area", "rule"), list_files())
def test_texts_of_a_rule(area: str, rule: str) -> None:
    for piece in list_texts(area, rule):
        check_piece(piece, 8_000)


@pytest.mark.parametrize(("area", "rule"), list_files())
def test_tokens_of_a_rule(area: str, rule: str) -> None:
    for token in tokens_by_file()[area, rule]:
        check_piece(token + " ", 2_000)


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_piece(piece: str) -> None:
    check_piece(piece, 4_000)


@pytest.mark.parametrize("shape", SHAPES)
def test_shape(shape: str) -> None:
    check_parse(SHAPES[shape], 32_000)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_article(path: Path) -> None:
    text = path.read_text(encoding="utf-8") + "\n\n"
    check_piece(text, 4 * len(text))


# Whole stages, each alone, so that a quick one is not lost in the time of the others.
STAGES: dict[str, Callable[[Document], object]] = {
    "marks": lambda document: document.marks,
    "cast": lambda document: document.cast,
    "attributions": lambda document: document.attributions,
    "headline": headline.find,
    "deck": deck.find,
    "byline": byline.find,
    "date": date.find,
    "dateline": lambda document: dateline.find(document, None),
    "publisher": publisher.find,
    "section": section.find,
    "quotes": lambda document: quotes.find(document, None),
    "statistics": lambda document: stats.find(document, None),
    "doubts": lambda document: doubts.find(document, byline=None, dates=(), statistics=stats.find(document, None)),
}
# What comes before a stage is done before it is measured.
BEFORE = {
    "attributions": ("marks", "cast"),
    "quotes": ("attributions",),
    "statistics": ("attributions",),
    "doubts": ("statistics",),
}
SOUPS = {
    "a page": "Home > World\n\nBridge closes in Oby\n\nBy Ann Poe\n\n3 May 2022\n\nOBY (Reuters) - We won.\n\n",
    "quotes": '"We won," said Ann Poe. “No,” he said. It was bad, she told Reuters. ',
    "numbers": "Some 1,250 of 3,000 people, 42 percent, paid $5 million, up from 38% in May 2019. ",
    "names": "Ann Poe, the mayor of Oby, and Sen. Bo Lind of the Oby Council met Mr. Lind. ",
    "dates": "Published 3 May 2022\nUpdated 03/04/2022 3:45 p.m. ET\n2 hours ago\n",
    "lines": "By Ann Poe\nShare\n• We won\nPhoto: Ann Poe / Reuters\n",
    "marks": "\"a ‘b' “c «d) [e ",
    "capitals": "ANN Poe BO ",
}  # fmt: skip


@pytest.mark.parametrize("soup", SOUPS)
def test_document(soup: str) -> None:
    def make(size: int) -> Work:
        text = repeat(SOUPS[soup], size)
        return lambda: read_document(text, get_language("en"))

    check_growth(make, 16_000)


@pytest.mark.parametrize("stage", STAGES)
def test_stage(stage: str) -> None:
    def make(piece: str, size: int) -> Work:
        document = read_document(repeat(piece, size), get_language("en"))
        for name in BEFORE.get(stage, ()):
            STAGES[name](document)
        return lambda: STAGES[stage](document)

    for piece in SOUPS.values():
        check_growth(lambda size, piece=piece: make(piece, size), 8_000)  # type: ignore[misc]


def huge() -> Iterator[Any]:
    for mark in MARKS:
        yield pytest.param(mark * 100_000, id=f"100,000 times {mark!a}")
    for sign in SIGNS + INVISIBLE + "aA1":
        yield pytest.param(sign * 10_000 + "\n" + (sign + "\n") * 5_000, id=f"lines of {sign!a}")
    for opening, closing in ("()", "[]", "“”", "‘’", "«»", ("“‘", "’”"), ("“a ‘b ", "c’ d” ")):
        yield pytest.param(opening * 20_000 + closing * 20_000, id=f"20,000 times {opening!a} in each other")
    yield pytest.param("The mayor said so. " * 550_000, id="a line of ten million characters")
    yield pytest.param("a" * 10_000_000, id="a word of ten million characters")


@pytest.mark.parametrize("text", list(huge()))
def test_huge_text_parses(text: str) -> None:
    article = newsparse.parse(text)

    check_spans(article)
    assert article.text == text
