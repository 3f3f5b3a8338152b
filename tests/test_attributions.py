"""Attributions of any words in any order: nothing is raised, everything lies in its sentence, no text takes long."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse.languages import get_language
from newsparse.readers.attributions.words import get_grammar

ENGLISH = get_language("en")
GRAMMAR = get_grammar(ENGLISH)
SPEECH = sorted(GRAMMAR.anchors)
SMALL = sorted(
    {word for words in ENGLISH.table("clause_words")["classes"].values() for word in words} - {*GRAMMAR.cues}
)
MARKS = ['"', "“", "”", "''", "'", "‘", "’", ",", ",", ".", "?", ":", ";", "-", "—", "(", ")", "[", "..."]
NAMES = [
    "Ann",
    "Poe",
    "Mr",
    "Lyon",
    "Reuters",
    "The Courier",
    "O'Hara",
    "May",
    "Said",
    "5",
    "250,000",
    "2019",
    "nobody",
    "farms",
]


@st.composite
def salads(draw: st.DrawFn) -> str:
    """Words that mark speech, words that begin and end clauses, marks, names and numbers, in any order."""
    word = st.sampled_from(SPEECH) | st.sampled_from(SMALL) | st.sampled_from(MARKS) | st.sampled_from(NAMES)
    words = draw(st.lists(word, min_size=2, max_size=25))
    spaces = draw(st.lists(st.sampled_from([" ", " ", " ", "", "\n\n"]), min_size=len(words), max_size=len(words)))
    text = "".join(map("".join, zip(words, spaces, strict=True)))
    return text.capitalize() if draw(st.booleans()) else text


@settings(max_examples=200, deadline=None)
@given(salads())
def test_any_words_in_any_order(text: str) -> None:
    for quote in newsparse.extract_quotes(text):
        assert quote.text.strip()
        for span in quote.quoted:
            assert any(whole.start <= span.start < span.end <= whole.end for whole in quote.spans)
        for span in quote.spans:
            assert quote.cue is None or not span.start <= quote.cue.span.start < span.end


@pytest.mark.parametrize(
    "text",
    [
        "Costs fell points of totaling billion after 5% among a that",
        "He said on Monday that",
        "She told the board yesterday that",
        'They noted when "x" that',
        "He said , :",
    ],
)
def test_nothing_follows(text: str) -> None:
    assert newsparse.extract_quotes(text) == ()


def cost(text: str) -> float:
    def once() -> float:
        begin = time.process_time()
        newsparse.extract_quotes(text)
        return time.process_time() - begin

    return min(once() for _ in range(3))


@pytest.mark.parametrize(
    "piece",
    [
        "the ministry counted 5, the study found 6 ",
        "A said, ",
        '"a," he said, ',
        "'a ",
        '“a" said he. ',
        "Ann Poe told Reuters that b. ",
        '"a\n\n',
        "adding ",
        "who said ",
    ],
)
def test_growth_of_a_repeated_piece(piece: str) -> None:
    n = 12_000 // len(piece)

    assert cost(piece * n * 8) < 8 * 2.5 * max(cost(piece * n), 1e-3)
