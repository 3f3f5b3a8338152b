"""Long texts: what lies behind `max_chars` is not read, and a warning says so."""

import attrs
import pytest

import newsparse
from newsparse import parser

LINES = [f'"We counted {number} boats," said Ann Poe.\n' for number in range(1000, 2000)]
TEXT = "".join(LINES)
LINE = len(LINES[0])


def cut(text: str, max_chars: int | None) -> tuple[newsparse.Article, int]:
    """Parse up to a limit; check the warning, and give the article with the place where reading stopped."""
    article = newsparse.parse(text, max_chars=max_chars)
    *others, told = article.warnings

    assert told.code == "input-truncated"
    assert told.span is not None
    assert told.span.end == len(text)
    assert str(len(told.span)) in told.message
    assert article.text == text
    read = newsparse.parse(text[: told.span.start])
    assert attrs.evolve(article, text=read.text, warnings=tuple(others)) == read
    return article, told.span.start


@pytest.mark.parametrize("max_chars", [LINE * 10, LINE * 10 + 1, LINE * 11 - 1])
def test_reading_stops_behind_a_line(max_chars: int) -> None:
    article, end = cut(TEXT, max_chars)

    assert end == LINE * 10
    assert [str(quote) for quote in article.quotes] == [f"We counted {number} boats," for number in range(1000, 1010)]


def test_reading_stops_behind_a_word_where_lines_are_long() -> None:
    text = "Boats\n" + "counted " * 100

    assert cut(text, 100)[1] == len("Boats\n" + "counted " * 11)


def test_no_figure_is_cut_in_two() -> None:
    text = "The council said 1,250 people came."

    for max_chars in range(len("The council said 1"), len("The council said 1,250 ")):
        assert cut(text, max_chars)[0].statistics == ()


def test_reading_stops_anywhere_in_a_text_without_spaces() -> None:
    assert cut("a" * 100, 30)[1] == 30
    assert cut("\n" + "a" * 100, 30)[1] == 30
    assert cut("ab", 1)[1] == 1


@pytest.mark.parametrize("max_chars", [None, len(TEXT), 10**9])
def test_shorter_texts_are_read_whole(max_chars: int | None) -> None:
    assert newsparse.parse(TEXT, max_chars=max_chars).warnings == ()


def test_a_limit_holds_where_none_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    assert parser.MAX_CHARS == 1_000_000
    monkeypatch.setattr(parser, "MAX_CHARS", 10 * LINE)

    assert cut(TEXT, None)[1] == 10 * LINE


def test_single_things_are_looked_for_in_the_whole_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parser, "MAX_CHARS", 10 * LINE)

    assert len(newsparse.extract_quotes(TEXT)) == len(LINES)
