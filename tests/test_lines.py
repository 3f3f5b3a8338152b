"""Lines tile the text, whatever ends them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.lines import INVISIBLE, Line, split_lines

LINE_ENDS = ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}"]


@pytest.mark.parametrize("end", LINE_ENDS)
def test_every_line_end_of_unicode(end: str) -> None:
    text = f"One{end}{end}two"

    assert [text[line.start : line.end] for line in split_lines(text)] == ["One", "", "two"]


@pytest.mark.parametrize("mark", sorted(set(INVISIBLE)))
def test_what_cannot_be_seen_is_left_out(mark: str) -> None:
    text = f"{mark}One two{mark}{mark}"

    assert "One two" in [text[line.start : line.end] for line in split_lines(text)]
    assert all(line.start == line.end for line in split_lines(mark * 3))


def test_an_empty_text_has_no_lines() -> None:
    assert split_lines("") == []


def test_a_blank_line_is_empty_where_it_begins() -> None:
    assert split_lines(" \n")[0] == Line(begin=0, start=0, end=0, stop=2)


@given(st.text() | st.text(alphabet="a \n\r\x85\u2028\u200b\ufeff\u00a0"))
def test_lines_tile_the_text(text: str) -> None:
    lines = split_lines(text)

    assert "".join(text[line.begin : line.stop] for line in lines) == text
    for line in lines:
        assert line.begin <= line.start <= line.end <= line.stop
        assert text[line.start : line.end] == text[line.begin : line.stop].strip(INVISIBLE)
