"""Numbers: what is printed is read back, exactly."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsparse
from newsparse.languages import get_language
from newsparse.readers.numbers import Numeral, find_places, number_words, read_numeral, read_plain
from newsparse.text.tokens import split_tokens

ENGLISH = get_language("en")
SPELLED: dict[int, str] = {
    value: word for word, value in ENGLISH.table("numbers")["ones"].items() if word not in ("nought", "naught")
}
TENS: dict[int, str] = {value: word for word, value in ENGLISH.table("numbers")["tens"].items() if word != "fourty"}
MAGNITUDES = (("billion", 10**9), ("million", 10**6), ("thousand", 10**3), ("hundred", 100))


def read(text: str) -> Numeral | None:
    place = find_places(text, split_tokens(text), number_words(ENGLISH))[0]
    return read_numeral(text, place, len(text), ENGLISH)


def spell(number: int) -> str:
    """Spell a whole number the way British style books ask for."""
    if number < 20:
        return SPELLED[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return TENS[ten * 10] + (f"-{SPELLED[one]}" if one else "")
    for word, size in MAGNITUDES:
        if number >= size:
            count, rest = divmod(number, size)
            joiner = " and " if rest < 100 else " "
            return f"{spell(count)} {word}" + (joiner + spell(rest) if rest else "")
    raise AssertionError(number)


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("14", "14", "14"),
        ("16,150", "16150", "16,150"),
        ("1,80,000", "180000", "1,80,000"),
        ("1\N{NO-BREAK SPACE}200\N{NO-BREAK SPACE}000", "1200000", None),
        ("1\N{THIN SPACE}200\N{THIN SPACE}000", "1200000", None),
        ("1 414 021 100", "1414021100", None),
        ("816 000", "816000", None),
        ("1'200'000", "1200000", None),
        ("1.111,11", "1111.11", None),
        ("16.50", "16.50", None),
        (".5", "0.5", None),
        ("-0.4", "-0.4", None),
        ("\N{MINUS SIGN}12", "-12", None),
        ("minus 12", "-12", None),
        ("1.2bn", "1200000000", None),
        ("25k", "25000", None),
        ("4.3M", "4300000", None),
        ("1.5 million", "1500000", None),
        ("2.5 lakh crore", "2500000000000", None),
        ("10 1/2", "10.5", None),
        ("2½", "2.5", None),
        ("1.3e6", "1300000", None),
        ("6.23x10^-4", "0.000623", None),
        ("twenty-one", "21", None),
        ("three hundred and twenty-five", "325", None),
        ("one million two thousand and six", "1002006", None),
        ("a hundred", "100", None),
        ("five and a half million", "5500000", None),
        ("two and a half", "2.5", None),
        ("a dozen", "12", None),
        ("two dozen", "24", None),
        ("half a dozen", "6.0", None),
        ("half a million", "500000", None),
        ("a quarter of a million", "250000", None),
        ("a couple of hundred", "200", None),
        ("five point five", "5.5", None),
        ("two hundred point seventy-one", "200.71", None),
        ("one hundred and three quarters", "100.75", None),
    ],
)
def test_value(text: str, value: str, printed: str | None) -> None:
    numeral = read(text)

    assert numeral is not None
    assert numeral.value == Decimal(value)
    assert text[numeral.start : numeral.end] == (printed or text)


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        ("a third", Fraction(1, 3)),
        ("two-thirds", Fraction(2, 3)),
        ("three-quarters", Fraction(3, 4)),
        ("half", Fraction(1, 2)),
        ("3/4", Fraction(3, 4)),
        ("1\N{FRACTION SLASH}32", Fraction(1, 32)),
        ("½", Fraction(1, 2)),
        ("one in five", Fraction(1, 5)),
        ("six in 10", Fraction(3, 5)),
        ("three out of ten", Fraction(3, 10)),
        ("twenty fifths", Fraction(4)),
    ],
)
def test_fraction(text: str, fraction: Fraction) -> None:
    numeral = read(text)

    assert numeral is not None
    assert numeral.fraction == fraction
    assert (numeral.start, numeral.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "low"),
    [("dozens", 12), ("hundreds", 100), ("tens of thousands", 10_000), ("several hundred", 100), ("a few dozen", 12)],
)
def test_vague(text: str, low: int) -> None:
    numeral = read(text)

    assert numeral is not None
    assert numeral.value is None
    assert [numeral.low, numeral.high] == [Decimal(low), Decimal(low * 10)]


@pytest.mark.parametrize("text", ["9/11", "24/7", "3 + 4"])
def test_slashes_part_other_things_too(text: str) -> None:
    numeral = read(text)

    assert numeral is None or numeral.fraction is None


@given(st.integers(0, 10**12 - 1))
@example(1_000_001)
@example(100_000)
def test_spelled_numbers_are_read_back(number: int) -> None:
    numeral = read(spell(number))

    assert numeral is not None
    assert numeral.value == number
    assert numeral.end == len(spell(number))


@given(st.decimals(min_value=0, max_value=10**12, allow_nan=False, allow_infinity=False, places=2))
def test_digits_are_read_back(number: Decimal) -> None:
    for printed in (f"{number:f}", f"{number:,f}"):
        numeral = read(printed)
        assert numeral is not None
        assert numeral.value == number
        assert str(numeral.value) == f"{number:f}"


@given(
    st.decimals(min_value=1, max_value=999, places=1, allow_nan=False, allow_infinity=False),
    st.sampled_from(
        [("bn", 10**9), (" million", 10**6), (" billion", 10**9), ("tn", 10**12), ("k", 10**3), (" lakh crore", 10**12)]
    ),
)
def test_magnitudes_are_exact(number: Decimal, magnitude: tuple[str, int]) -> None:
    word, size = magnitude
    numeral = read(f"{number}{word}")

    assert numeral is not None
    assert numeral.value == number * size


FORMS = st.one_of(
    st.integers(1000, 10**9).map(lambda number: f"${number:,}"),
    st.integers(1, 999).map(lambda number: f"£{number}.5bn"),
    st.integers(1, 99).map(lambda number: f"{number}.25 percent"),
    st.integers(2, 98).map(lambda number: f"{number} percentage points"),
    st.integers(2, 998).map(lambda number: f"{number} miles"),
    st.integers(10_000, 10**8).map(lambda number: f"{number:,}"),
)
WORDS = st.sampled_from(
    ["prices", "the boats", "fell to", "rose by", "and", "a", "of", "in May", "houses", "than", "over", "to"]
)


@given(st.lists(st.one_of(FORMS, WORDS), min_size=1, max_size=12))
def test_a_span_never_cuts_a_number(pieces: list[str]) -> None:
    text = " ".join(pieces) + " there."
    for statistic in newsparse.extract_statistics(text):
        before, after = text[: statistic.span.start], text[statistic.span.end :]
        assert statistic.text == text[statistic.span.start : statistic.span.end]
        assert not re.search(r"[\d.,]$", before.rstrip("., ")) or before.endswith(" ")
        assert not re.match(r"\d|[.,]\d", after)


@given(st.lists(st.one_of(FORMS, WORDS, st.text(max_size=6)), max_size=10).map(" ".join))
@example("\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT TWO} people")
@example("²⁵ boats and ① van")
@example("30/2030 and")
@example("1" * 5000)
@example("1,111" * 400)
@example("\ud800 5 \ud800 m")
@example("a " * 200)
@example("half of half of half")
@example("-$-£-5")
@example("0/0 1/0 0 in 0 one in zero")
@example("one in 0.0")
@example("5 over 0")
@example("million " * 300)
@example("millions of " * 60)
@example("two-" * 500)
def test_any_text_is_read(text: str) -> None:
    statistics = newsparse.extract_statistics(text)

    assert all(statistic.text == statistic.span.slice(text) for statistic in statistics)
    starts = [statistic.span.start for statistic in statistics]
    assert starts == sorted(starts)
    assert newsparse.parse(text).statistics is not None


NUMBERS = st.one_of(
    st.integers(0, 10**7).map(lambda number: f"{number:,}"),
    st.integers(0, 10**4).map(str),
    st.decimals(min_value=0, max_value=999, places=1, allow_nan=False, allow_infinity=False).map(str),
    st.integers(0, 99).map(spell),
    st.sampled_from(sorted(number_words(ENGLISH))),
)
AROUND = st.sampled_from(
    ["million", "and a half", "in", "of", "every", "out of", "over", "point", "boats", "k", "x", "-", "(", ")", ",", ".", "%", "$",
     "minus", "bn", "½", "/", "10", "a", "third", "dozen", "to", ":", "'", "million-plus", "\n", "\N{NO-BREAK SPACE}"]
)  # fmt: skip


@given(st.lists(st.one_of(NUMBERS, AROUND), min_size=1, max_size=7), st.sampled_from([" ", "", "  "]))
@example(["2.5", "million", "and a half"], " ")
@example(["two", "in", "10"], " ")
def test_a_glance_reads_what_a_closer_look_reads(pieces: list[str], space: str) -> None:
    text = space.join(pieces)
    tokens = split_tokens(text)
    for place in find_places(text, tokens, number_words(ENGLISH)):
        index = tokens.at(place)
        if tokens.starts[index] == place:
            glance = read_plain(text, tokens, index, len(text), ENGLISH)
            if glance is not None:
                assert glance[0] == read_numeral(text, place, len(text), ENGLISH)
                assert glance[1] == tokens.first_from(glance[0].end)


@given(
    st.one_of(st.integers(2, 1499), st.integers(2100, 10**8)),
    st.sampled_from(["{} boats", "{} miles", "${}", "{} percent", "{} million boats", "£{} million", "{} points"]),
    st.sampled_from(["There were {}.", "It fell by about {} there.", "Of these, {} (or more) stayed."]),
)
def test_what_is_printed_is_read_back(number: int, form: str, sentence: str) -> None:
    figures = newsparse.extract_statistics(sentence.format(form.format(f"{number:,}")))

    assert [figure.value for figure in figures] == [number * (1_000_000 if "million" in form else 1)]


@pytest.mark.parametrize("count", [2, 3, 7, 20, 1_000, 45_000])
def test_money_is_read_back(count: int) -> None:
    [statistic] = newsparse.extract_statistics(f"It cost ${count:,}.")

    assert statistic.value == count
    assert statistic.unit == "USD"
