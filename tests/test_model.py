"""The result classes: frozen, compact, and the same in their dictionary form, their schema and their documentation."""

import datetime as dt
import inspect
import json
import pickle
import re
import typing
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

import newsparse
from newsparse import model
from newsparse.model import Article, Headline, Record, Span
from schemas import load_schema, validate

CLASSES = [
    value
    for name in newsparse.__all__
    if isinstance(value := getattr(newsparse, name), type) and issubclass(value, Record)
]
SPAN = Span(0, 4)
WHEN = newsparse.Timestamp(
    value=dt.datetime(2024, 3, 9, 15, 45, tzinfo=dt.UTC),
    precision="minute",
    zone="GMT",
    alternative=dt.date(2024, 9, 3),
    ambiguous=True,
    text="Text",
    span=SPAN,
)
SPEAKER = newsparse.Speaker(name="Ann Poe", text="Text", span=SPAN, kind="person", role="mayor", gender="female")
FULL = Article(
    language="en",
    headline=Headline(text="Text", span=SPAN, label="LIVE"),
    deck=newsparse.Deck(text="Text", span=SPAN),
    byline=newsparse.Byline(
        text="Text",
        span=SPAN,
        authors=(newsparse.Author(name="Jane Doe", kind="person", email="j@x.example", text="Text", span=SPAN),),
    ),
    publisher=newsparse.Publisher(name="The Courier", text="Text", span=SPAN),
    section=newsparse.Section(name="World", path=("Home", "World"), text="Text", span=SPAN),
    published=WHEN,
    modified=attrs.evolve(WHEN, value=dt.date(2024, 3, 9), precision="day", zone=None),
    dateline=newsparse.Dateline(place="LISBON", agency="AFP", date=WHEN, text="Text", span=SPAN),
    blocks=(newsparse.Block(kind="headline", text="Text", span=SPAN, rule="layout.headline"),),
    quotes=(
        newsparse.Quote(
            kind="direct",
            text="Text",
            spans=(SPAN,),
            quoted=(SPAN,),
            cue=newsparse.Cue(text="Text", span=SPAN, lemma="say"),
            speaker=SPEAKER,
            addressee=newsparse.Phrase(text="Text", span=SPAN),
            via=(newsparse.Via(name="TASS", text="Text", span=SPAN),),
            edits=(newsparse.Edit(kind="ellipsis", text="Text", span=SPAN),),
            nested=(newsparse.Phrase(text="Text", span=SPAN),),
            time=WHEN,
            rule="quotes.inverted",
            confidence=0.9,
        ),
    ),
    statistics=(
        newsparse.Statistic(
            text="Text",
            span=SPAN,
            kind="count",
            value=Decimal(1250),
            low=Decimal("0.10"),
            high=Decimal("1E+3"),
            fraction=Fraction(1, 3),
            unit="home",
            direction="up",
            role="by",
            subject=newsparse.Phrase(text="Text", span=SPAN),
            source=SPEAKER,
            as_of=WHEN,
            part_of=0,
            same_as=0,
            breakdown=newsparse.Breakdown(parts=(0, 1), sum=Decimal(3), status="adds_up"),
            quoted=True,
            rule="stats.count",
        ),
    ),
    warnings=(newsparse.Warning(code="ambiguous-date", message="Two readings", span=SPAN),),
    text="Text",
)


def test_dictionary_form_of_everything_returns() -> None:
    data = FULL.to_dict()

    validate(data)
    assert Article.from_dict(json.loads(json.dumps(data)), "Text") == FULL
    assert data["published"]["value"] == "2024-03-09T15:45:00+00:00"
    assert data["modified"]["value"] == "2024-03-09"
    assert data["statistics"][0]["high"] == "1000"
    assert data["statistics"][0]["low"] == "0.10"
    assert data["statistics"][0]["fraction"] == "1/3"
    assert data["headline"]["span"] == [0, 4]
    assert "text" not in data


def test_records_are_plain_values() -> None:
    assert pickle.loads(pickle.dumps(FULL)) == FULL  # noqa: S301
    assert hash(attrs.evolve(FULL)) == hash(FULL)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FULL.language = "de"  # type: ignore[misc]


@pytest.mark.parametrize("cls", CLASSES)
def test_classes_are_frozen_slotted_and_keyword_only(cls: type) -> None:
    assert not hasattr(object.__new__(cls), "__dict__")
    assert all(field.kw_only for field in attrs.fields(cls))
    with pytest.raises(TypeError):
        cls(1)


@pytest.mark.parametrize("cls", CLASSES)
def test_docstrings_name_every_field(cls: type) -> None:
    docstring = inspect.getdoc(cls) or ""

    assert [field.name for field in attrs.fields(cls)] == re.findall(r"^    (\w+): ", docstring, re.MULTILINE)


@pytest.mark.parametrize("cls", CLASSES)
def test_schema_matches_the_class(cls: type) -> None:
    schema = load_schema() if cls is Article else load_schema()["$defs"][cls.__name__]
    hints = typing.get_type_hints(cls)
    names = [field.name for field in attrs.fields(cls) if (cls, field.name) != (Article, "text")]

    assert schema["required"] == list(schema["properties"]) == names
    assert schema["additionalProperties"] is False
    for name in names:
        assert schema["properties"][name].get("enum", []) == literals(hints[name])


def literals(hint: Any) -> list[str | None]:
    """Give the words of a closed vocabulary, with None where it is optional."""
    if typing.get_origin(hint) is typing.Literal:
        return list(typing.get_args(hint))
    words = [word for option in typing.get_args(hint) if option is not type(None) for word in literals(option)]
    return [*words, None] if words and type(None) in typing.get_args(hint) else words


def test_schema_is_a_schema_with_a_version() -> None:
    schema = load_schema()

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:newsparse:article:{newsparse.SCHEMA_VERSION}"


def test_str_is_the_text() -> None:
    assert str(FULL.headline) == "Text"
    assert str(FULL.quotes[0]) == "Text"
    assert str(FULL.warnings[0]) == "ambiguous-date: Two readings"


def test_repr_leaves_out_what_is_absent() -> None:
    assert repr(Headline(text="We won", span=Span(0, 6))) == "Headline(text='We won', span=Span(0, 6))"
    assert repr(FULL) == "<Article 'Text', 1 blocks, 1 quotes, 1 statistics>"
    assert repr(Article(language="en", text="")) == "<Article no headline, 0 blocks, 0 quotes, 0 statistics>"
    assert len(repr(Headline(text="long " * 100, span=Span(0, 500)))) < 140


def test_derived_properties() -> None:
    assert [author.name for author in FULL.authors] == ["Jane Doe"]
    assert [speaker.name for speaker in FULL.speakers] == ["Ann Poe"]
    assert FULL.paragraphs == ()
    assert FULL.body == ""
    assert Article(language="en", text="").authors == ()
    assert WHEN.day == dt.date(2024, 3, 9)


def test_spans() -> None:
    assert Span(1, 3).slice("abcd") == "bc"
    assert Span(1, 3).overlaps(Span(2, 9))
    assert not Span(1, 3).overlaps(Span(3, 9))
    assert Span(1, 3).covers(Span(1, 2))
    assert not Span(1, 3).covers(Span(0, 2))
    assert len(Span(1, 3)) == 2
    assert not Span(2, 2)
    assert Span(1, 3) < Span(2, 2)


def test_a_missing_key_is_an_error() -> None:
    with pytest.raises(KeyError, match="span"):
        Headline.from_dict({"text": "We won", "label": None})


def test_every_record_is_public() -> None:
    internal = {"Record", "TextRecord"}

    assert set(model.__all__) - internal <= set(newsparse.__all__)
