"""Many articles: the same results in the same order, in one process or several, whatever the items are."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

import newsparse

TEXTS = [f'"We counted {number} boats," said Ann Poe.' for number in range(100)]
MIXED: list[Any] = [TEXTS[0], None, TEXTS[1], b"bytes"]


@pytest.mark.parametrize("workers", [None, 1, 2])
def test_same_as_one_by_one(workers: int | None) -> None:
    found = list(newsparse.parse_many(TEXTS, workers=workers))

    assert found == [newsparse.parse(text) for text in TEXTS]


def test_options_are_passed_on() -> None:
    text = "Bridge closes\n\nPublished 03/04/2022\n\nThe bridge closes, the council said."
    (article,) = newsparse.parse_many([text], date_order="DMY")

    assert article.published is not None
    assert article.published.value == dt.date(2022, 4, 3)


@pytest.mark.parametrize("workers", [None, 2])
def test_every_text_is_cut(workers: int | None) -> None:
    found = list(newsparse.parse_many(TEXTS[:3], max_chars=30, workers=workers))

    assert found == [newsparse.parse(text, max_chars=30) for text in TEXTS[:3]]
    assert [article.text for article in found] == TEXTS[:3]


def test_texts_are_read_as_they_are_needed() -> None:
    taken = []

    def read() -> Iterator[str]:
        for text in TEXTS:
            taken.append(text)
            yield text

    articles = newsparse.parse_many(read())
    next(articles)

    assert len(taken) == 1


def test_errors_are_recorded() -> None:
    found = list(newsparse.parse_many(MIXED))

    assert [article.text for article in found] == [TEXTS[0], "", TEXTS[1], ""]
    assert [warning.code for article in found for warning in article.warnings] == ["not-text", "not-text"]
    assert "decode it first" in found[3].warnings[0].message


def test_errors_are_skipped() -> None:
    assert [article.text for article in newsparse.parse_many(MIXED, on_error="skip", workers=2)] == TEXTS[:2]


@pytest.mark.parametrize("workers", [None, 2])
def test_errors_are_raised(workers: int | None) -> None:
    with pytest.raises(newsparse.NotTextError, match="empty str"):
        list(newsparse.parse_many(MIXED, on_error="raise", workers=workers))


def test_progress_is_told() -> None:
    told: list[int] = []

    assert len(list(newsparse.parse_many(TEXTS[:3], progress=told.append))) == 3
    assert told == [1, 2, 3]


def test_progress_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    list(newsparse.parse_many(TEXTS[:2], progress=True))
    captured = capsys.readouterr()

    assert captured.out == ""
    assert captured.err.split("\r")[-1] == "newsparse: 2\n"


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"on_error": "ignore"}, newsparse.OptionError),
        ({"workers": 0}, newsparse.OptionError),
        ({"date_order": "YDM"}, newsparse.OptionError),
        ({"reference": "today"}, newsparse.OptionError),
        ({"max_chars": 0}, newsparse.OptionError),
        ({"language": "xx"}, newsparse.UnknownLanguageError),
    ],
)
def test_wrong_options_raise_at_once(options: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        newsparse.parse_many([], **options)


def test_one_text_is_no_list_of_texts() -> None:
    with pytest.raises(newsparse.NotTextError, match="use parse"):
        newsparse.parse_many("One text")
