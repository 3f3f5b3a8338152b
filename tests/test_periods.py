"""Periods: what dates a figure, to which day it resolves, and what only looks like a period."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.languages import get_language
from newsparse.model import Timestamp
from newsparse.readers.periods import read_periods
from newsparse.text.tokens import split_tokens

SUNDAY = dt.date(2022, 10, 30)


def read(text: str, reference: dt.date | None = SUNDAY) -> list[Timestamp]:
    tokens = split_tokens(text)
    return read_periods(text, tokens, 0, len(tokens), get_language("en"), reference=reference)


@pytest.mark.parametrize(
    ("text", "words", "value", "precision"),
    [
        ("On Monday, 40 boats left.", "On Monday", "2022-10-24", "day"),
        ("Some 40 boats left on Sunday.", "on Sunday", "2022-10-30", "day"),
        ("Early Friday 40 boats left.", "Early Friday", "2022-10-28", "day"),
        ("Rain fell Tuesday afternoon.", "Tuesday afternoon", "2022-10-25", "day"),
        ("The port will close on Monday.", "on Monday", "2022-10-31", "day"),
        ("On Monday the port will close.", "On Monday", "2022-10-31", "day"),
        ("Prices rose 3% in May, more than expected.", "in May", "2022-05-01", "month"),
        ("The bridge is expected to open in May.", "in May", "2023-05-01", "month"),
        ("Prices rose 3% in May.", "in May", "2022-05-01", "month"),
        ("Prices rose 3% in December.", "in December", "2021-12-01", "month"),
        ("Prices rose 3% in May 2020.", "in May 2020", "2020-05-01", "month"),
        ("He left this March.", "this March", "2022-03-01", "month"),
        ("Prices have risen 3% since February.", "since February", "2022-02-01", "month"),
        ("Since 2015, 40 boats have sunk.", "Since 2015", "2015-01-01", "year"),
        ("It will employ 900 people by 2030.", "by 2030", "2030-01-01", "year"),
        ("In the 1980s he paid $8.", "In the 1980s", "1980-01-01", "year"),
        ("Exports fell 4% in the first quarter.", "in the first quarter", "2022-01-01", "month"),
        ("Exports fell 4% in the fourth quarter.", "in the fourth quarter", "2022-10-01", "month"),
        ("Exports fell in the second quarter of 2019.", "in the second quarter of 2019", "2019-04-01", "month"),
        ("So far this year 40 boats have sunk.", "So far this year", "2022-01-01", "year"),
        ("Earlier this month 40 boats sank.", "Earlier this month", "2022-10-01", "month"),
        ("Sales fell 3% last month.", "last month", "2022-09-01", "month"),
        ("Sales fell 3% last year.", "last year", "2021-01-01", "year"),
        ("Sales fell 3% last week.", "last week", "2022-10-17", "day"),
        ("In the past week, 40 boats sank.", "In the past week", "2022-10-23", "day"),
        ("Over the past 20 years, 40 boats sank.", "Over the past 20 years", "2002-01-01", "year"),
        ("It was 61% two years ago.", "two years ago", "2020-01-01", "year"),
        ("Two died over the weekend.", "over the weekend", "2022-10-29", "day"),
        ("The poll was taken March 17-20.", "March 17-20", "2022-03-17", "day"),
        ("The poll was taken Feb. 11-15.", "Feb. 11-15", "2022-02-11", "day"),
        ("The poll ran from April 27 through Sunday.", "from April 27 through Sunday", "2022-04-27", "day"),
        ("As of June 30, it held $4.", "As of June 30", "2022-06-30", "day"),
        ("On Tuesday, Nov. 19, 2019, 40 boats sank.", "On Tuesday, Nov. 19, 2019", "2019-11-19", "day"),
        ("On 12 April 2021, 40 boats sank.", "On 12 April 2021", "2021-04-12", "day"),
        ("Prices doubled from 1950 to 1960.", "from 1950 to 1960", "1950-01-01", "year"),
        ("Prices doubled between 2017 and 2022.", "between 2017 and 2022", "2017-01-01", "year"),
        ("Two died yesterday.", "yesterday", "2022-10-29", "day"),
        ("There are now 40 boats.", "now", "2022-10-30", "day"),
        ("Prices rose 3% in October.", "in October", "2022-10-01", "month"),
    ],
)
def test_period(text: str, words: str, value: str, precision: str) -> None:
    (period,) = read(text)

    assert period.text == words
    assert period.span.slice(text) == words
    assert (str(period.value), period.precision) == (value, precision)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At the start of the campaign 40 people worked there.", "At the start of the campaign"),
        ("Prices rose to $4 in six weeks.", "in six weeks"),
        ("In recent years, 40 boats sank.", "In recent years"),
        ("It was 61% a decade earlier.", "a decade earlier"),
    ],
)
def test_what_no_calendar_knows_stays_unresolved(text: str, words: str) -> None:
    (period,) = read(text)

    assert period.text == words
    assert period.value is None
    assert period.relative


@pytest.mark.parametrize(
    "text",
    [
        "It may march on.",
        "They march in step and may sing.",
        "It costs $12 a year.",
        "He worked there for 27 years.",
        "Room 2015 holds 40 people.",
        "The 2016 race drew 40 runners.",
        "Some 2,019 people came.",
        "A USA TODAY story names 40 people.",
        "The spring broke twice.",
        "Six weeks before the vote, 40 people came.",
        "Two years later, 40 people came.",
    ],
)
def test_no_period(text: str) -> None:
    assert read(text) == []


def test_without_a_reference_relative_periods_stay_unresolved() -> None:
    text = "On Monday 40 boats sank, last year 30, in May 2020 12."

    assert [(str(period.value), period.relative) for period in read(text, None)] == [
        ("None", True),
        ("None", True),
        ("2020-05-01", False),
    ]


def test_several_periods_stand_in_text_order() -> None:
    text = "The price rose from $2 in 2023 to $3 in 2024, and to $4 last month."

    assert [period.text for period in read(text)] == ["in 2023", "in 2024", "last month"]


@pytest.mark.parametrize("reference", [dt.date.min, dt.date.max, dt.date(2024, 2, 29)])
def test_the_ends_of_the_calendar(reference: dt.date) -> None:
    text = "In the past 999 weeks, last week, next week, on Monday, in the past 999 years, last year, in the past 90 centuries."

    assert len(read(text, reference)) == 7


def test_impossible_days_have_no_value() -> None:
    (period,) = read("It rose 3% on Feb. 30, 2021.")

    assert period.value is None


@given(st.text(alphabet="In Maythe2016-,pastfirstquarte\N{NO-BREAK SPACE}.0\n", max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    for period in read(text):
        assert period.span.slice(text) == period.text
