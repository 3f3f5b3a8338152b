"""Figures: what is printed with its unit is read back, whole, whatever sentence stands around it."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

import newsparse


class Printed(NamedTuple):
    """A figure as it is printed, and what has to be read."""

    text: str
    kind: str
    value: Decimal | None
    unit: str | None
    low: Decimal | None = None
    high: Decimal | None = None


WHOLE = st.one_of(st.integers(2, 999), st.integers(2100, 10**8))
DECIMAL = st.decimals(min_value=1, max_value=999, places=1, allow_nan=False, allow_infinity=False)
MAGNITUDES = st.sampled_from([("bn", 10**9), (" million", 10**6), (" billion", 10**9), ("tn", 10**12), ("m", 10**6)])
MONEY = st.sampled_from(
    [("$", "USD"), ("£", "GBP"), ("€", "EUR"), ("US$", "USD"), ("A$", "AUD"), ("Rs ", "INR"), ("₹", "INR")]
)
MEASURES = st.sampled_from(
    [(" miles", "mile"), ("km", "kilometre"), (" square feet", "square foot"), ("kg", "kilogram"), (" tonnes", "tonne"), (" mph", "mile per hour"),
     (" litres", "litre"), (" hectares", "hectare")]
)  # fmt: skip
SHARES = st.sampled_from(["%", " percent", " per cent", "pc"])
NOUNS = st.sampled_from(
    [
        ("boats", "boat"),
        ("women", "woman"),
        ("factories", "factory"),
        ("churches", "church"),
        ("new buses", "bus"),
        ("sheep", "sheep"),
    ]
)


def _money(sign: tuple[str, str], number: Decimal, size: tuple[str, int]) -> Printed:
    return Printed(f"{sign[0]}{number}{size[0]}", "money", number * size[1], sign[1])


def _range(sign: tuple[str, str], low: int, more: int, dash: str) -> Printed:
    return Printed(
        f"{sign[0]}{low}{dash}{sign[0]}{low + more}bn",
        "money",
        None,
        sign[1],
        Decimal(low),
        Decimal(low + more) * 10**9,
    )


FIGURES = st.one_of(
    st.builds(_money, MONEY, DECIMAL, MAGNITUDES),
    st.builds(lambda sign, number: Printed(f"{sign[0]}{number:,}", "money", Decimal(number), sign[1]), MONEY, WHOLE),
    st.builds(lambda number, share: Printed(f"{number}{share}", "percentage", number, "percent"), DECIMAL, SHARES),
    st.builds(
        lambda number, unit: Printed(f"{number:,}{unit[0]}", "measurement", Decimal(number), unit[1]), WHOLE, MEASURES
    ),
    st.builds(lambda number: Printed(f"{number} percentage points", "points", number, "percentage_point"), DECIMAL),
    st.builds(
        lambda number: Printed(f"minus {number}C", "measurement", Decimal(-number), "celsius"), st.integers(1, 40)
    ),
    st.builds(
        lambda low, more: Printed(
            f"{low} to {low + more} miles", "measurement", None, "mile", Decimal(low), Decimal(low + more)
        ),
        st.integers(2, 90),
        st.integers(1, 90),
    ),
    st.builds(
        lambda low, more, share: Printed(
            f"{low}-{low + more}{share}", "percentage", None, "percent", Decimal(low), Decimal(low + more)
        ),
        st.integers(2, 40),
        st.integers(1, 40),
        SHARES,
    ),
)
SENTENCES = st.sampled_from(
    [
        "There was talk of {} there.",
        "The total is {}.",
        "It is nearly {}, they said.",
        "She saw it ({}) in May.",
        "About {} or more is left over.",
    ]
)


@given(FIGURES, SENTENCES)
def test_a_figure_is_read_back_whole(printed: Printed, sentence: str) -> None:
    [figure] = newsparse.extract_statistics(sentence.format(printed.text))

    assert (figure.text, figure.kind, figure.unit) == (printed.text, printed.kind, printed.unit)
    assert (figure.value, figure.low, figure.high) == (printed.value, printed.low, printed.high)


@given(
    WHOLE,
    NOUNS,
    st.sampled_from(["There were {} {} there.", "Of {} {}, some left.", "They lost {} {}; all of them are gone."]),
)
def test_what_is_counted_is_read_back(number: int, noun: tuple[str, str], sentence: str) -> None:
    [figure] = newsparse.extract_statistics(sentence.format(f"{number:,}", noun[0]))

    assert (figure.text, figure.value, figure.unit, figure.kind) == (f"{number:,}", Decimal(number), noun[1], "count")


@given(st.integers(1, 9), st.integers(10, 99), st.sampled_from(["in", "out of", "in every"]))
def test_odds_are_read_back(top: int, bottom: int, link: str) -> None:
    [figure] = newsparse.extract_statistics(f"It fails on {top} {link} {bottom} farms.")

    assert figure.fraction == Fraction(top, bottom)
    assert figure.kind == "fraction"


@given(st.integers(0, 150), st.integers(0, 150))
def test_scores_are_read_back(first: int, second: int) -> None:
    [figure] = newsparse.extract_statistics(f"The Herons beat the Owls {first}-{second} on Sunday.")

    assert (figure.kind, figure.low, figure.high) == ("score", Decimal(first), Decimal(second))


@given(
    st.integers(2, 115),
    st.sampled_from(
        ["Ann Poe, {}, said so.", "The driver, {}, was hurt.", "A {}-year-old man left.", "She is aged {}."]
    ),
)
def test_ages_are_read_back(age: int, sentence: str) -> None:
    [figure] = newsparse.extract_statistics(sentence.format(age))

    assert (figure.kind, figure.value, figure.unit) == ("age", Decimal(age), "year")


PIECES = st.one_of(
    FIGURES.map(lambda figure: figure.text),
    st.integers(0, 10**6).map(lambda number: f"{number:,}"),
    st.tuples(st.integers(0, 200), st.integers(0, 200)).map(lambda pair: f"{pair[0]}-{pair[1]}"),
    st.sampled_from(
        ["1 in 10", "7lb 6oz", "6'3\"", "287 for 6", "more than", "but less than", "aged", "boats", "people", "rose", "from", "to", "and", "of", "per 1,000",
         "below zero", "magnitude", "the 12th goal since", "or so", "or more", "out of", "half", "May 5", "2019", ",", "(", ")", "in", "men", "tens of thousands"]
    ),
)  # fmt: skip
# A number with its separators: no span begins or ends inside one.
_NUMBER = re.compile(r"\d(?:[\d,.]*\d)?")


@given(st.lists(PIECES, min_size=1, max_size=10).map(" ".join))
def test_spans_cut_no_number_and_do_not_overlap(text: str) -> None:
    figures = newsparse.extract_statistics(text)

    ends = [figure.span.end for figure in figures]
    assert all(end <= figure.span.start for end, figure in zip(ends, figures[1:], strict=False))
    for figure in figures:
        assert figure.text == figure.span.slice(text)
        for number in _NUMBER.finditer(text):
            inside = range(number.start() + 1, number.end())
            assert figure.span.start not in inside
            assert figure.span.end not in inside
