"""Time grows with the text: eight times the text may cost a good eight times as much, whatever the text is made of."""

import time
from pathlib import Path

import pytest

import newsparse

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
# Pieces that tempt a pattern or a loop to start again and again: openings without an end, chains, near misses.
PIECES = [
    '"',
    "“Oh, ",
    "''",
    "(",
    "A. ",
    "Mr. ",
    "Ann Poe and ",
    "said ",
    "he said that ",
    "1,",
    "1.",
    "12 of ",
    "$5 million to ",
    "Jan. 6, ",
    "3/4/",
    "New York-",
    "the mayor of the city of ",
    "By Ann Poe, ",
    "Share\n",
    "• \n",
    "according to ",
    "aaaaaaaa",
    "AAAA ",
    " ",
    "\n",
    "\u200b",
    "\x00",
]


def cost(text: str) -> float:
    def once() -> float:
        begin = time.process_time()
        newsparse.parse(text)
        return time.process_time() - begin

    return min(once() for _ in range(3))


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_growth_of_a_repeated_piece(piece: str) -> None:
    n = 4_000 // len(piece)

    assert cost(piece * n * 8) < 8 * 2.5 * max(cost(piece * n), 1e-3)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_growth_of_an_article(path: Path) -> None:
    text = path.read_text(encoding="utf-8") + "\n\n"

    assert cost(text * 16) < 8 * 2.5 * cost(text * 2)
