"""Blocks: which lines belong together."""

import textwrap

import pytest

from newsparse.languages import get_language
from newsparse.text.blocks import group_blocks
from newsparse.text.lines import split_lines

LONG = (
    "The harbour was closed for a second day after the storm had torn two ships from their moorings, and nobody could "
    "say on Tuesday when the ferries would sail again."
)
OTHER = (
    "Fishermen on the eastern quay, who had tied their boats to the old lighthouse, said that they had never seen the "
    "water rise so fast, not even in the winter of the great flood."
)

ENGLISH = get_language("en")


def blocks(text: str) -> list[str]:
    return [text[block.start : block.end] for block in group_blocks(text, split_lines(text), ENGLISH)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n", []),
        ("One", ["One"]),
        ("One\n\nTwo", ["One", "Two"]),
        ("One\nTwo", ["One", "Two"]),
        ("One\r\n\r\nTwo\r\n", ["One", "Two"]),
        ("One\u2029Two", ["One", "Two"]),
        (f"{LONG}\n{OTHER}", [LONG, OTHER]),
        (f"  {LONG}  \n\n\n {OTHER}", [LONG, OTHER]),
    ],
)
def test_a_line_is_a_block(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize("width", [60, 72, 78, 90])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_hard_wrapped_paragraphs_are_joined(width: int, end: str) -> None:
    text = (end * 2).join(end.join(textwrap.wrap(paragraph, width)) for paragraph in (LONG, OTHER))

    assert [" ".join(block.split()) for block in blocks(text)] == [LONG, OTHER]


def test_items_of_a_list_are_not_joined() -> None:
    items = [
        "* The harbour stays closed until the ships are moored once more",
        "* the ferries sail from the northern quay for the time being, and",
        "2. the old lighthouse is to be repaired before the next winter, at",
    ]

    assert blocks("\n".join(items)) == items


def test_titles_in_a_list_are_not_joined() -> None:
    titles = [
        "Harbour closed for a second day after the storm",
        "Ferries to sail from the northern quay until Friday",
        "Lighthouse keeper tells of the night the water came",
    ]

    assert blocks("\n".join(titles)) == titles


def test_blank_lines_between_blocks_are_counted() -> None:
    text = "\nOne\n\n\nTwo\nThree"

    assert [block.gap for block in group_blocks(text, split_lines(text), ENGLISH)] == [0, 2, 0]


def test_blocks_stand_in_order_and_keep_their_lines() -> None:
    text = "One\n\nTwo\nThree"

    assert [(block.first_line, block.last_line) for block in group_blocks(text, split_lines(text), ENGLISH)] == [
        (0, 0),
        (2, 2),
        (3, 3),
    ]


def test_signature_does_not_run_on() -> None:
    text = """Council closes two of its five libraries to save money for the roads
by: Ann Lee and Bob Ray
"""
    assert blocks(text) == text.splitlines()


def test_wrapped_line_with_by_runs_on() -> None:
    text = """the council voted on Tuesday to close two of its libraries, as proposed
by Ann Lee.
"""
    assert blocks(text) == [text.strip()]
