"""What is kept from text to text: values that are right, within bounds that no text can break."""

import gc
import random
import string
import tracemalloc

import newsparse
from newsparse.memo import Memo


def test_full_memo_starts_again() -> None:
    lengths: Memo[str, int] = Memo(len, most=3)
    for word in ("a", "bb", "ccc", "dddd"):
        assert lengths[word] == len(word)
    assert dict(lengths) == {"dddd": 4}


def test_value_is_worked_out_once() -> None:
    answers = iter(["RAIN"])
    shouted: Memo[str, str] = Memo(lambda _: next(answers), most=3)
    assert [shouted["rain"], shouted["rain"]] == ["RAIN", "RAIN"]


def test_long_keys_are_not_kept() -> None:
    totals: Memo[tuple[str | int, ...], int] = Memo(len, most=3)
    assert [totals["a" * 60, "b" * 60], totals["a" * 60, "b" * 61], totals["c", 7]] == [2, 2, 2]
    assert list(totals) == [("a" * 60, "b" * 60), ("c", 7)]


def make_page(chance: random.Random) -> str:
    """Make a page of long words that no other page has, where each reader meets one."""

    def word(pool: str = string.ascii_lowercase) -> str:
        return "".join(chance.choices(pool, k=4_000))

    return " ".join(
        f"{word().title()} Lee met {word()} {word().title()}. “The {word()} {word()}ed,” said the {word()}, 5 {word()}s"
        f" of {word(string.digits)} in {word()}.com, who {word()} {word()}ly told {word()}. "
        for _ in range(4)
    )


def test_texts_leave_nothing_behind() -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    newsparse.parse(make_page(chance))
    tracemalloc.start()
    try:
        read = 0
        for _ in range(10):
            page = make_page(chance)
            newsparse.parse(page)
            read += len(page)
        del page
        gc.collect()
        assert tracemalloc.get_traced_memory()[0] < read / 50
    finally:
        tracemalloc.stop()
