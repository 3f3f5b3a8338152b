"""Tokens: every visible character is in one, in order, where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.lines import INVISIBLE
from newsparse.text.tokens import split_tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" \n\t", []),
        ("Mr. O'Brien didn't.", ["Mr", ".", "O'Brien", "didn't", "."]),
        ("Mr. O’Brien didn’t.", ["Mr", ".", "O’Brien", "didn’t", "."]),
        ("the U.S. and 3.5%", ["the", "U", ".", "S", ".", "and", "3", ".", "5", "%"]),
        ("al-Assad, 45-minute", ["al-Assad", ",", "45-minute"]),
        ("well--known — so", ["well", "-", "-", "known", "—", "so"]),
        ("the workers' 'rights'", ["the", "workers", "'", "'", "rights", "'"]),
        ("''We won''", ["'", "'", "We", "won", "'", "'"]),
        ("$5m", ["$", "5m"]),
        ("co\u00adoperate\u200b now\ufeff", ["co\u00adoperate", "now"]),
        ("one\u200b two", ["one", "two"]),
        ("Zürich 東京 naïve", ["Zürich", "東京", "naïve"]),
    ],
)
def test_words_and_marks(text: str, words: list[str]) -> None:
    assert split_tokens(text).words == words


def test_small_letters_straight_apostrophes_no_zero_width() -> None:
    assert split_tokens("O’Brien Said SO\u00adON\u200b!").lower == ["o'brien", "said", "soon", "!"]


def test_letters_that_grow_when_small_keep_their_place() -> None:
    tokens = split_tokens("İİ said")

    assert tokens.starts == [0, 3]
    assert len(tokens.lower) == 2


def test_places() -> None:
    tokens = split_tokens("He said so.")

    assert tokens.starts == [0, 3, 8, 10]
    assert [tokens.end(index) for index in range(len(tokens))] == [2, 7, 10, 11]
    assert [tokens.first_from(offset) for offset in (0, 1, 3, 11)] == [0, 1, 1, 4]
    assert [tokens.at(offset) for offset in (0, 2, 3, 99)] == [0, 0, 1, 3]
    assert split_tokens(" x").at(0) == -1


@given(st.text() | st.text(alphabet="aB'’-. \n\u200b\u00ad1"))
def test_tokens_cover_all_that_can_be_seen(text: str) -> None:
    tokens = split_tokens(text)

    assert len(tokens.words) == len(tokens.lower) == len(tokens.starts)
    place = 0
    for index, word in enumerate(tokens.words):
        assert text[tokens.starts[index] : tokens.end(index)] == word
        assert not text[place : tokens.starts[index]].strip(INVISIBLE)
        place = tokens.end(index)
    assert not text[place:].strip(INVISIBLE)


def test_a_long_text_keeps_each_word_once() -> None:
    piece = "Rain fell on OBY, Ann’s town. "
    tokens, few = split_tokens(piece * 1000), split_tokens(piece)

    assert tokens.words == few.words * 1000
    assert tokens.lower == few.lower * 1000
    assert tokens.starts == [len(piece) * number + start for number in range(1000) for start in few.starts]
    assert len(set(map(id, tokens.words))) == len(few.words)
