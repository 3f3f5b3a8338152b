"""The public face: what there is, and what misuse raises."""

import datetime as dt
import io
import typing
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

import newsparse

FUNCTIONS = [getattr(newsparse, name) for name in newsparse.__all__ if name == "parse" or name.startswith("extract_")]
STORY = """\
Council votes to close bridge

By Jane Doe
Published October 30, 2022

The city council voted 5-4 on Monday to close the old bridge.

"It was never safe," said Ann Poe, the mayor.
"""


def test_public_names() -> None:
    assert len(newsparse.__all__) == len(set(newsparse.__all__))
    assert set(dir(newsparse)) == {*newsparse.__all__, "__version__"}
    assert all(getattr(newsparse, name) is not None for name in newsparse.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = newsparse.nothing


def test_version() -> None:
    assert newsparse.__version__ == metadata.version("newsparse")


@pytest.mark.parametrize("name", newsparse.__all__)
def test_type_hints_resolve(name: str) -> None:
    value = getattr(newsparse, name)
    if callable(value):
        typing.get_type_hints(value)


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize(
    ("value", "advice"),
    [
        (b"text", "decode it first"),
        (bytearray(b"text"), "decode it first"),
        (None, "pass an empty str"),
        (io.StringIO("text"), "file.read()"),
        (Path("story.txt"), "read_text"),
        (["text"], "one str"),
        (7, "one str"),
    ],
    ids=["bytes", "bytearray", "none", "file", "path", "list", "int"],
)
def test_other_than_text_raises_with_advice(function: Any, value: Any, advice: str) -> None:
    with pytest.raises(TypeError, match=advice) as raised:
        function(value)

    assert isinstance(raised.value, newsparse.NewsparseError)


def test_wrong_options_raise() -> None:
    with pytest.raises(LookupError, match="no lexicon for language 'xx'; known: en"):
        newsparse.parse("", language="xx")
    with pytest.raises(ValueError, match="MDY, DMY, YMD"):
        newsparse.parse("", date_order="mdy")
    with pytest.raises(ValueError, match="MDY, DMY, YMD"):
        newsparse.extract_date("", date_order="day first")
    for function in (newsparse.parse, newsparse.extract_date, newsparse.extract_statistics):
        with pytest.raises(ValueError, match="fromisoformat"):
            function("", reference="2022-10-30")  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [0, -1, 1.5, "10", b"1"])
def test_wrong_max_chars_raises(value: Any) -> None:
    with pytest.raises(ValueError, match="whole number from 1"):
        newsparse.parse("", max_chars=value)


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\u200b\n", "\x00", "\ud800", "Word"])
def test_nothing_to_find_is_none_or_empty(text: str) -> None:
    article = newsparse.parse(text)
    missing = [
        article.byline,
        article.publisher,
        article.section,
        article.published,
        article.modified,
        article.dateline,
    ]
    empty = [article.quotes, article.statistics, article.authors, article.warnings]

    assert missing == [None] * 6
    assert empty == [()] * 4
    assert [newsparse.extract_byline(text), newsparse.extract_date(text), newsparse.extract_section(text)] == [None] * 3
    assert [newsparse.extract_quotes(text), newsparse.extract_statistics(text)] == [()] * 2


def test_extract_functions_agree_with_parse() -> None:
    article = newsparse.parse(STORY)

    assert newsparse.extract_headline(STORY) == article.headline
    assert newsparse.extract_byline(STORY) == article.byline
    assert newsparse.extract_date(STORY) == article.published
    assert newsparse.extract_section(STORY) == article.section
    assert newsparse.extract_quotes(STORY) == article.quotes
    assert newsparse.extract_statistics(STORY) == article.statistics


def test_reference_may_be_a_day_or_a_moment() -> None:
    for reference in (dt.date(2022, 10, 30), dt.datetime(2022, 10, 30, 12, tzinfo=dt.UTC)):
        newsparse.parse(STORY, reference=reference)


def test_subclasses_of_str_are_text() -> None:
    class Text(str):
        __slots__ = ()

    assert newsparse.parse(Text(STORY)) == newsparse.parse(STORY)
