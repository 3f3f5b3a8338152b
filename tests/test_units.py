"""Units, nouns and what a number is counted by."""

from decimal import Decimal

import pytest

from newsparse.languages import get_language
from newsparse.readers.home_money import read_home_money
from newsparse.readers.nouns import read_noun, singular
from newsparse.readers.units import read_currency_before, read_per, read_unit_behind
from newsparse.text.tokens import split_tokens

ENGLISH = get_language("en")


def digits_end(text: str) -> int:
    return max(index for index, character in enumerate(text) if character.isdigit()) + 1


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("5%", "percent", "percentage"),
        ("5 per cent", "percent", "percentage"),
        ("5pc", "percent", "percentage"),
        ("5 percentage points", "percentage_point", "points"),
        ("25bps", "basis_point", "points"),
        ("90km/h", "kilometre per hour", "measurement"),
        ("80 m.p.h.", "mile per hour", "measurement"),
        ("11 km", "kilometre", "measurement"),
        ("100m", "metre", "measurement"),
        ("100t", "tonne", "measurement"),
        ("12C", "celsius", "measurement"),
        ("90F", "fahrenheit", "measurement"),
        ("20 square feet", "square foot", "measurement"),
        ("5-square-foot", "square foot", "measurement"),
        ("3 months", "month", "duration"),
        ("3-year-old", "year", "age"),
        ("3 months of age", "month", "age"),
        ("40 euros", "EUR", "money"),
        ("40 Canadian dollars", "CAD", "money"),
        ("40 pesos", "?peso", "money"),
        ("40 CHF", "CHF", "money"),
        ("10 $", "$", "money"),
        ("10 times", "times", "multiple"),
    ],
)
def test_unit_behind(text: str, name: str, kind: str) -> None:
    unit = read_unit_behind(text, digits_end(text), len(text), Decimal(40), ENGLISH)

    assert unit is not None
    assert (unit.name, unit.kind) == (name, kind)
    assert unit.end == len(text)


@pytest.mark.parametrize(
    "text", ["5 in", "5 a", "2 pm", "5 minded", "7 secondhand", "13F", "5 won", "5 S", "3 kmart", "3-D", "20 $5 bills"]
)
def test_no_letter_soup(text: str) -> None:
    end = 2 if text.startswith("20") else max(1, len(text) - len(text.lstrip("0123456789")))
    value = Decimal(text[:end])

    assert read_unit_behind(text, end, len(text), value, ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("$5", "$"),
        ("US $5", "USD"),
        ("A$5", "AUD"),
        ("Rs 5", "INR"),
        ("EUR 5", "EUR"),
        ("£5", "GBP"),
        ("NIS5.2", "ILS"),
    ],
)
def test_currency_before(text: str, code: str) -> None:
    start = next(index for index, character in enumerate(text) if character.isdigit())
    unit = read_currency_before(text, start, ENGLISH, plain="." not in text)

    assert unit is not None
    assert (unit.name, unit.start) == (code, 0)


@pytest.mark.parametrize("text", ["R2", "S5", "xUSD5", "a 5", "5"])
def test_letters_that_begin_other_names_are_no_currency(text: str) -> None:
    assert read_currency_before(text, len(text) - 1, ENGLISH, plain=True) is None


@pytest.mark.parametrize(
    ("text", "dollar"),
    [
        ("They paid $5.", "USD"),
        ("A Toronto firm paid $5, up 3 per cent.", "CAD"),
        ("A Sydney firm paid $5, or US$3.", "AUD"),
        ("A Hobart firm paid $5 for two metres.", "AUD"),
        ("They paid $5 for two metres.", "dollar"),
        ("They paid an American firm $5 for two metres.", "USD"),
        ("A Toronto firm paid $5, the U.S. and American banks said, up 3 per cent.", "USD"),
    ],
)
def test_home_money(text: str, dollar: str) -> None:
    assert read_home_money(text, split_tokens(text), ENGLISH)["dollar"] == dollar


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" an hour", "hour"),
        (" per month", "month"),
        ("/litre", "litre"),
        (" each day", "day"),
        (" every three months", "three months"),
        (" per square foot", "square foot"),
        (" per 100,000 people", "100,000 people"),
        (" per 1,000 live births", "1,000 live births"),
    ],
)
def test_per(text: str, name: str) -> None:
    per = read_per(text, 0, len(text), ENGLISH)

    assert per is not None
    assert (per.name, per.end) == (name, len(text))


@pytest.mark.parametrize("text", [" per cent", " per capita", " a success", " each of them", " an hour-long"])
def test_no_per(text: str) -> None:
    assert read_per(text, 0, len(text), ENGLISH) is None


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("people", "people"),
        ("women", "woman"),
        ("lawmen", "lawman"),
        ("counties", "county"),
        ("churches", "church"),
        ("boxes", "box"),
        ("classes", "class"),
        ("lives", "life"),
        ("Israelis", "Israeli"),
        ("movies", "movie"),
        ("series", "series"),
        ("gas", "gas"),
        ("virus", "virus"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural, ENGLISH) == one


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("boats left", "boat"),
        ("small wooden boats left", "boat"),
        ("sales executives met", "executive"),
        ("combat and civilian deaths", "death"),
        ("U.S. senators", "senator"),
        ("Russians held", "Russian"),
        ("were injured", None),
        ("of the boats", None),
        (", boats", None),
    ],
)
def test_noun(text: str, unit: str | None) -> None:
    tokens = split_tokens(text)
    noun = read_noun(tokens, 0, len(tokens), ENGLISH)

    assert (noun.unit if noun else None) == unit
