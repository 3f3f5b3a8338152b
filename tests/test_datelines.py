"""The reader of datelines."""

import datetime as dt

import pytest

from newsparse.languages import get_language
from newsparse.readers.datelines import read_dateline

EN = get_language("en")

# The paragraph, then place, agency and date as printed.
DATELINES = [
    ("CLEVELAND (AFP) — Nobody came.", "CLEVELAND", "AFP", None),
    ("PORTSMOUTH, N.H. — Nobody came.", "PORTSMOUTH, N.H.", None, None),
    ("PORTSMOUTH, N.H. (AP) — Nobody came.", "PORTSMOUTH, N.H.", "AP", None),
    ("AKRON, May 1 (UPI) — Nobody came.", "AKRON", "UPI", "May 1"),
    ("AKRON, Ohio, May 1, 2019 (UPI) — Nobody came.", "AKRON, Ohio", "UPI", "May 1, 2019"),
    ("Paris (AFP) – Nobody came.", "Paris", "AFP", None),
    ("Akron, Ohio — Nobody came.", "Akron, Ohio", None, None),
    ("SPRINGFIELD, Ill.--Nobody came.", "SPRINGFIELD, Ill.", None, None),
    ("ST. LOUIS - Nobody came.", "ST. LOUIS", None, None),
    ("McALLEN, Texas — Nobody came.", "McALLEN, Texas", None, None),
    ("NEW YORK \N{HORIZONTAL BAR} Nobody came.", "NEW YORK", None, None),
    ("AKRON (WQXZ) — Nobody came.", "AKRON", "WQXZ", None),
    ("LONDON, Oct 30 (Reuters) - Nobody came.", "LONDON", "Reuters", "Oct 30"),
    ("NEW DELHI: Nobody came.", "NEW DELHI", None, None),
]

NO_DATELINES = [
    "The Springfield Herald – Nobody came.",
    "Springfield — nobody came.",
    "EXCLUSIVE — Nobody came.",
    "UPDATE: Nobody came.",
    "NATO, it seems — nobody came.",
    "WHO — Nobody came.",
    "NOBODY CAME TO THE FAIR — and nobody left.",
    "SMITH: Nobody came.",
    "11:00 am – Nobody came.",
    "Nobody (AP) came — nobody left.",
    "CLEVELAND (the city) — Nobody came.",
    "Nobody came.",
    "—",
    "",
]


@pytest.mark.parametrize(("text", "place", "agency", "date"), DATELINES)
def test_datelines(text: str, place: str, agency: str | None, date: str | None) -> None:
    dateline = read_dateline(text, 0, len(text), EN)

    assert dateline is not None
    assert (dateline.place, dateline.agency, dateline.date and dateline.date.text) == (place, agency, date)
    assert dateline.span.slice(text) == dateline.text
    assert text.startswith(dateline.text)


@pytest.mark.parametrize("text", NO_DATELINES)
def test_what_is_no_dateline(text: str) -> None:
    assert read_dateline(text, 0, len(text), EN) is None


def test_the_date_gets_its_year_from_the_reference() -> None:
    text = "AKRON, Dec. 30 (UPI) — Nobody came."
    dateline = read_dateline(text, 0, len(text), EN, reference=dt.date(2020, 1, 2))

    assert dateline is not None
    assert dateline.date is not None
    assert dateline.date.value == dt.date(2019, 12, 30)
