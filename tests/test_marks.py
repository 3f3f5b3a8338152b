"""Quote marks: what pairs with what, what is an apostrophe, what is left over."""

import itertools
import time

import pytest

from newsparse.languages import get_language
from newsparse.model import Span
from newsparse.readers.marks import Marks, pair_marks


def pair(text: str) -> Marks:
    """Pair the marks of a text whose blocks are its lines."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Span(start, start + len(line)))
        start += len(line) + 1
    return pair_marks(text, blocks, get_language("en"))


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“Curly marks,” he said.", ["Curly marks,"]),
        ('"Straight marks," he said, "twice."', ["Straight marks,", "twice."]),
        ("''Doubled marks,'' he said.", ["Doubled marks,"]),
        ("``Open and close,'' he said.", ["Open and close,"]),
        ("‘Single marks’ stand here.", ["Single marks"]),
        ("He said 'no comment' twice.", ["no comment"]),
        ("« Trois mots ici », dit-elle.", ["Trois mots ici"]),
        ("»Drei Wörter hier«, sagte sie.", ["Drei Wörter hier"]),
        ("„Drei Wörter hier“, sagte sie.", ["Drei Wörter hier"]),
        ('“Opened curly and closed straight," he said.', ["Opened curly and closed straight,"]),
        ("“They saw it. “", ["They saw it."]),
        ("Both ”wrong way” round.", ["wrong way"]),
    ],
)
def test_shapes(text: str, inside: list[str]) -> None:
    assert [text[quoted.start : quoted.end] for quoted in pair(text).quoted] == inside


@pytest.mark.parametrize(
    "text",
    [
        "'Tis the workers' pay that counts.",
        "In the '90s, rock 'n' roll wasn't dead.",
        "Give 'em the boys' shoes.",
        "It’s the farmers’ market.",
        "O'Brien didn't know.",
    ],
)
def test_apostrophes_open_nothing(text: str) -> None:
    marks = pair(text)

    assert marks.quoted == ()
    assert marks.stray == ()


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“He said ‘go home’ to us,” she said.", ["go home"]),
        ("'What they offer is \"nothing at all\" to me,' he said.", ["nothing at all"]),
        ("\"He asked, 'Why now?' and left,\" she said.", ["Why now?"]),
        ("“One “inner” pair,” she said.", ["inner"]),
    ],
)
def test_nested(text: str, inner: list[str]) -> None:
    (quoted,) = pair(text).quoted

    assert [span.slice(text) for span in quoted.nested] == inner


def test_a_quote_never_crosses_its_block() -> None:
    text = '"Nobody closed this.\nThe story goes on "here" as before.'
    first, second = pair(text).quoted

    assert text[first.start : first.end] == "Nobody closed this."
    assert not first.closed
    assert not first.runs_on
    assert text[second.start : second.end] == "here"
    assert pair(text).stray == (0,)


def test_running_quotes_open_every_paragraph() -> None:
    text = "“The first paragraph.\n“The second one,” he said."
    first, second = pair(text).quoted

    assert first.runs_on
    assert second.closed
    assert pair(text).stray == ()


@pytest.mark.parametrize("text", ["", '"', "'" * 500, '"' * 501, "“" * 300, "\ud800“\x00”", "a”"])
def test_odd_marks_raise_nothing(text: str) -> None:
    marks = pair(text)

    assert all(quoted.start < quoted.end for quoted in marks.quoted)


def test_inside() -> None:
    text = 'He said "go" and left.'
    marks = pair(text)

    assert marks.inside(text.index("go"))
    assert not marks.inside(text.index("left"))


def test_a_quote_that_is_not_closed_runs_on_once() -> None:
    marks = pair('They said “no one\n’2019 was bad\n"And nobody will')

    assert [quoted.runs_on for quoted in marks.quoted] == [True, False]
    assert marks.stray == (32,)


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "“",
        "”",
        "'",
        "’",
        "''",
        "``",
        "«",
        "„",
        '"a',
        "'a ",
        '"a" ',
        "“a",
        "a”",
        "“a ‘b ",
        "'a\" ",
        '"a\n',
        "“a\n“b”\n",
    ],
)
def test_thousands_of_marks(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    marks = pair(text)

    places = [(quoted.open, quoted.close) for quoted in marks.quoted]
    assert places == sorted(places)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(places))
    assert list(marks.stray) == sorted(set(marks.stray))
    for quoted in marks.quoted:
        assert quoted.open < quoted.start < quoted.end <= quoted.close
        assert "\n" not in text[quoted.open : quoted.close]
        assert all(quoted.start <= span.start < span.end <= quoted.end for span in quoted.nested)


@pytest.mark.parametrize("piece", ['"', "'", '"a', "“a ‘b ", "'a\" ", "“", "a’ "])
def test_marks_take_time_in_proportion(piece: str) -> None:
    def cost(count: int) -> float:
        text = piece * count
        begin = time.process_time()
        pair(text)
        return time.process_time() - begin

    assert min(cost(16_000) for _ in range(3)) < 8 * 2.5 * max(min(cost(2_000) for _ in range(3)), 1e-3)


def test_alternating_families() -> None:
    text = "“a\" 'b’ «c” „d» ``e’’ " * 1_000
    marks = pair(text)

    assert all(quoted.start < quoted.end for quoted in marks.quoted)
