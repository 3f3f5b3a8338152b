"""Laws that hold for every text."""

import json
import pickle
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse.model import Record, Span
from schemas import validate
from strategies import any_text, pages

texts = any_text() | pages()
quick = settings(max_examples=60, deadline=None)


def members(record: Record) -> dict[str, Any]:
    """Give the fields of a record with their values."""
    names = [field.name for field in attrs.fields(type(record))]  # type: ignore[arg-type]
    return {name: getattr(record, name) for name in names}


def records(value: Any) -> Iterator[Record]:
    """Give a record and all records in it."""
    if isinstance(value, Record):
        yield value
        for inner in members(value).values():
            yield from records(inner)
    elif isinstance(value, tuple):
        for item in value:
            yield from records(item)


def spans(value: Any) -> Iterator[Span]:
    """Give every span in a record."""
    for record in records(value):
        for inner in members(record).values():
            yield from (span for span in (inner if isinstance(inner, tuple) else (inner,)) if isinstance(span, Span))


@quick
@given(texts)
def test_any_text_parses(text: str) -> None:
    article = newsparse.parse(text)

    assert article.text == text
    assert article == newsparse.parse(text)
    assert hash(article) == hash(newsparse.parse(text))


@quick
@given(texts)
def test_spans_hold_their_text(text: str) -> None:
    article = newsparse.parse(text)

    for span in spans(article):
        assert 0 <= span.start <= span.end <= len(text)
    for record in records(article):
        if isinstance(record, newsparse.Quote):
            assert record.text == " ".join(span.slice(text) for span in record.spans)
            assert list(record.spans) == sorted(record.spans)
        elif record is not article and hasattr(record, "text"):
            assert record.text == record.span.slice(text), record  # type: ignore[attr-defined]


@quick
@given(texts)
def test_blocks_stand_in_order(text: str) -> None:
    places = [place for block in newsparse.parse(text).blocks for place in (block.span.start, block.span.end)]

    assert places == sorted(places)


@quick
@given(texts)
def test_dictionary_form_returns(text: str) -> None:
    article = newsparse.parse(text)
    data = article.to_dict()

    assert newsparse.Article.from_dict(data, text) == article
    shown = json.dumps(data)
    assert newsparse.Article.from_dict(json.loads(shown), text) == article
    validate(json.loads(shown))


@quick
@given(texts)
def test_pickle_returns(text: str) -> None:
    article = newsparse.parse(text)

    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301


def shifted(value: Any, by: int) -> Any:
    """Move every span of a record."""
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)
    if isinstance(value, tuple):
        return tuple(shifted(item, by) for item in value)
    if isinstance(value, Record):
        return type(value)(**{name: shifted(inner, by) for name, inner in members(value).items()})
    return value


@quick
@given(pages(), st.sampled_from(["\n", "\n\n\n", " \n\t\n", "\r\n"]))
def test_blank_lines_in_front_shift_every_span(text: str, blank: str) -> None:
    before = newsparse.parse(text)
    after = newsparse.parse(blank + text)

    assert attrs.evolve(after, text=text) == shifted(before, len(blank))


def values(value: Any) -> Any:
    """Leave out of a dictionary what depends on line ends: spans, and the line ends inside texts."""
    if isinstance(value, dict):
        return {key: values(item) for key, item in value.items() if key not in {"span", "spans", "quoted"}}
    if isinstance(value, list):
        return [values(item) for item in value]
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


@quick
@given(pages())
def test_crlf_and_lf_mean_the_same(text: str) -> None:
    unix = text.replace("\r", "")
    windows = unix.replace("\n", "\r\n")

    assert values(newsparse.parse(windows).to_dict()) == values(newsparse.parse(unix).to_dict())


@pytest.mark.parametrize(
    "text",
    [
        '"' * 100_000,
        "'" * 100_000,
        "“" * 50_000,
        "(" * 50_000,
        "\n" * 50_000,
        "A. " * 30_000,
        "1," * 50_000,
        "\x00" * 1000,
    ],
    ids=["straight", "apostrophes", "curly", "brackets", "lines", "initials", "numbers", "nul"],
)
def test_strange_text_parses(text: str) -> None:
    newsparse.parse(text)
