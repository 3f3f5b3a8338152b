"""Laws that hold for the result of every text; the property tests and the fuzzer share them."""

import functools
import json
import pickle
from collections.abc import Iterator
from typing import Any

import attrs

import newsparse
from newsparse.model import Record, Span


@functools.cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind))


def members(record: Record) -> dict[str, Any]:
    """Give the fields of a record with their values."""
    return {name: getattr(record, name) for name in _names(type(record))}  # type: ignore[arg-type]


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
            yield from [span for span in (inner if isinstance(inner, tuple) else (inner,)) if isinstance(span, Span)]


def check_spans(article: newsparse.Article) -> None:
    """Every span lies in the text, and what has a text and a span has the text of the span."""
    text = article.text
    for span in spans(article):
        assert 0 <= span.start <= span.end <= len(text)
    for record in records(article):
        if isinstance(record, newsparse.Quote):
            assert record.text == " ".join(span.slice(text) for span in record.spans)
            assert list(record.spans) == sorted(record.spans)
        elif record is not article and hasattr(record, "text"):
            assert record.text == record.span.slice(text), record  # type: ignore[attr-defined]
    places = [place for block in article.blocks for place in (block.span.start, block.span.end)]
    assert places == sorted(places)


def check_forms(article: newsparse.Article) -> None:
    """The article comes back from its dictionary, from JSON and from a pickle."""
    data = article.to_dict()
    assert newsparse.Article.from_dict(data, article.text) == article
    assert newsparse.Article.from_dict(json.loads(json.dumps(data)), article.text) == article
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301


def check_repeats(article: newsparse.Article) -> None:
    """The same text gives the same article."""
    again = newsparse.parse(article.text)
    assert again == article
    assert hash(again) == hash(article)
    assert repr(again.to_dict()) == repr(article.to_dict())
