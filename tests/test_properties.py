"""Laws that hold for every text."""

import json
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from laws import check_forms, check_repeats, check_spans, members
from newsparse.model import Record, Span
from schemas import validate
from strategies import any_text, pages, splices

texts = any_text() | pages() | splices()
quick = settings(max_examples=60, deadline=None)


@quick
@given(texts)
def test_any_text_parses(text: str) -> None:
    article = newsparse.parse(text)

    assert article.text == text
    check_repeats(article)


@quick
@given(texts)
def test_spans_hold_their_text(text: str) -> None:
    check_spans(newsparse.parse(text))


@settings(max_examples=400, deadline=None)
@given(splices())
def test_spans_hold_their_text_where_rules_meet(text: str) -> None:
    check_spans(newsparse.parse(text))


@quick
@given(texts)
def test_dictionary_form_and_pickle_return(text: str) -> None:
    article = newsparse.parse(text)

    check_forms(article)
    validate(json.loads(json.dumps(article.to_dict())))


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
