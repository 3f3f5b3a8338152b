"""The date reader: every form news writes, what is no date, zones, orders, relative dates, threads."""

import concurrent.futures
import datetime as dt
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsparse.languages import get_language
from newsparse.model import Timestamp
from newsparse.readers.dates import infer_order, read_dates
from newsparse.readers.dates.fallback import ask_dateparser

EN = get_language("en")
MOMENT = dt.datetime(2022, 10, 30, 18, 0)  # noqa: DTZ001 - a Sunday, in no zone in particular
DAY = dt.date(2022, 10, 30)


def read(text: str, **options: object) -> list[Timestamp]:
    return read_dates(text, 0, len(text), EN, **options)  # type: ignore[arg-type]


def iso(stamp: Timestamp) -> str | None:
    return stamp.value.isoformat() if stamp.value else None


# What stands in the text, what is read of it, and the value.
ABSOLUTE = [
    ("Published October 30, 2022", "October 30, 2022", "2022-10-30"),
    ("October 30,2022", "October 30,2022", "2022-10-30"),
    ("Oct. 30, 2022", "Oct. 30, 2022", "2022-10-30"),
    ("Oct 30 2022", "Oct 30 2022", "2022-10-30"),
    ("OCTOBER 30, 2022", "OCTOBER 30, 2022", "2022-10-30"),
    ("Sept. 3, 2021", "Sept. 3, 2021", "2021-09-03"),
    ("May 1st, 2024", "May 1st, 2024", "2024-05-01"),
    ("3rd Nov 2023", "3rd Nov 2023", "2023-11-03"),
    ("1st of May 2024", "1st of May 2024", "2024-05-01"),
    ("30 October 2022", "30 October 2022", "2022-10-30"),
    ("30-Oct-2022", "30-Oct-2022", "2022-10-30"),
    ("1 december 2020", "1 december 2020", "2020-12-01"),
    ("2024 May 1", "2024 May 1", "2024-05-01"),
    ("October, 30 2022", "October, 30 2022", "2022-10-30"),
    ("Oct.30,2022", "Oct.30,2022", "2022-10-30"),
    ("the 30th of October, 2022", "30th of October, 2022", "2022-10-30"),
    ("Tues., Nov. 1, 2022", "Tues., Nov. 1, 2022", "2022-11-01"),
    ("October 24-26, 2022", "October 24-26, 2022", "2022-10-24"),
    ("Wednesday, May 1, 2024", "Wednesday, May 1, 2024", "2024-05-01"),
    ("Wednesday | May 1, 2024", "Wednesday | May 1, 2024", "2024-05-01"),
    ("Wed., May 1, 2024", "Wed., May 1, 2024", "2024-05-01"),
    ("2022-10-30", "2022-10-30", "2022-10-30"),
    ("2022/10/30", "2022/10/30", "2022-10-30"),
    ("13/11/2022", "13/11/2022", "2022-11-13"),
    ("11/13/2022", "11/13/2022", "2022-11-13"),
    ("on 5/5/2022.", "5/5/2022", "2022-05-05"),
    ("By Ann LeeMay 1, 2024", "May 1, 2024", "2024-05-01"),
    ("Ann LeeWednesday 1 May 2024", "Wednesday 1 May 2024", "2024-05-01"),
    ("May 9, 2024timer5 min. read", "May 9, 2024", "2024-05-09"),
    ("May 1, 202401234", "May 1, 2024", "2024-05-01"),
]

TIMED = [
    ("October 30, 20247:05 AM", "October 30, 20247:05 AM", "2024-10-30T07:05:00"),
    ("May 1, 20241:30pm", "May 1, 20241:30pm", "2024-05-01T13:30:00"),
    ("3:45 PM ET, Sun October 30, 2022", "3:45 PM ET, Sun October 30, 2022", "2022-10-30T15:45:00-04:00"),
    ("5:30 p.m. ET May 1, 2024", "5:30 p.m. ET May 1, 2024", "2024-05-01T17:30:00-04:00"),
    ("Wed., May 1, 2024 at 3 p.m.", "Wed., May 1, 2024 at 3 p.m.", "2024-05-01T15:00:00"),
    ("Sept. 3, 2021 | 10:15 am EDT", "Sept. 3, 2021 | 10:15 am EDT", "2021-09-03T10:15:00-04:00"),
    ("Aug 08, 2024 \N{BULLET} 4:00 AM", "Aug 08, 2024 \N{BULLET} 4:00 AM", "2024-08-08T04:00:00"),
    ("Aug 08, 2024 \N{MIDDLE DOT} 16:00", "Aug 08, 2024 \N{MIDDLE DOT} 16:00", "2024-08-08T16:00:00"),
    ("Aug 08, 2024 - 16.05", "Aug 08, 2024 - 16.05", "2024-08-08T16:05:00"),
    ("October 30, 2022 / 3:45 PM / The Post", "October 30, 2022 / 3:45 PM", "2022-10-30T15:45:00"),
    ("Sun 30 Oct 2022 14.05 GMT", "Sun 30 Oct 2022 14.05 GMT", "2022-10-30T14:05:00+00:00"),
    ("30 Oct 2022 14:05 GMT+1", "30 Oct 2022 14:05 GMT+1", "2022-10-30T14:05:00+01:00"),
    ("Oct 30, 2022 1405 GMT", "Oct 30, 2022 1405 GMT", "2022-10-30T14:05:00+00:00"),
    ("May 12 2024, 12:01 a.m. (UTC)", "May 12 2024, 12:01 a.m. (UTC)", "2024-05-12T00:01:00+00:00"),
    ("October 24, 2022 at noon", "October 24, 2022 at noon", "2022-10-24T12:00:00"),
    ("2024-05-01T12:30:00Z", "2024-05-01T12:30:00Z", "2024-05-01T12:30:00+00:00"),
    ("Ann Lee2024-05-01 12:30:00 UTC", "2024-05-01 12:30:00 UTC", "2024-05-01T12:30:00+00:00"),
    ("11:59 p.m. Eastern Oct. 30, 2022", "11:59 p.m. Eastern Oct. 30, 2022", "2022-10-30T23:59:00-04:00"),
    ("Sun, 30 Oct 2022 14:05:00 +0000", "Sun, 30 Oct 2022 14:05:00 +0000", "2022-10-30T14:05:00+00:00"),
    ("1 November 2022 at 09h30", "1 November 2022 at 09h30", "2022-11-01T09:30:00"),
    ("2024-05-01T12:30:00.123+02:00", "2024-05-01T12:30:00.123+02:00", "2024-05-01T12:30:00+02:00"),
]

OPEN = ["Nov. 1", "on Oct. 24", "2 hours ago", "Yesterday at 3:45 PM", "Friday"]

RELATIVE = [
    ("2 hours ago", "2022-10-30T16:00:00", "minute"),
    ("Ann Lee2 minutes ago", "2022-10-30T17:58:00", "minute"),
    ("3 seconds ago", "2022-10-30T17:59:57", "second"),
    ("an hour ago", "2022-10-30T17:00:00", "minute"),
    ("half an hour ago", "2022-10-30T17:30:00", "minute"),
    ("2 hours and 20 minutes ago", "2022-10-30T15:40:00", "minute"),
    ("1 day ago", "2022-10-29", "day"),
    ("3 weeks ago", "2022-10-09", "day"),
    ("4 months ago", "2022-06-01", "month"),
    ("Yesterday at 3:45 PM", "2022-10-29T15:45:00", "minute"),
    ("Today, 10:14 AM", "2022-10-30T10:14:00", "minute"),
    ("yesterday", "2022-10-29", "day"),
    ("on Friday", "2022-10-28", "day"),
    ("on Sunday", "2022-10-30", "day"),
    ("last Sunday", "2022-10-23", "day"),
    ("next Friday", "2022-11-04", "day"),
    ("Nov. 1", "2022-11-01", "day"),
    ("Dec. 24", "2022-12-24", "day"),
    ("June 3", "2022-06-03", "day"),
]

NO_DATES = [
    "",
    "she may march on in august company",
    "in May",
    "Sun and Sat, Mon and Fri",
    "May 5% of them leave?",
    "in October 20,000 people came",
    "in March 1.5 million left",
    "February 30, 2022",
    "November 31",
    "13/13/2022",
    "2022-13-45",
    "Call 555-123-4567",
    "version 1.2.3",
    "release 10.2.15 of the program",
    "won 3-2-1",
    "between 2019 and 2021",
    "Sundays only",
    "Friday's vote",
    "USA Today's poll",
    "Marchetti 5, Decker 7",
    "a decade ago",
]


@pytest.mark.parametrize(("text", "printed", "value"), ABSOLUTE + TIMED)
def test_forms(text: str, printed: str, value: str) -> None:
    (stamp,) = read(text)

    assert (stamp.text, iso(stamp)) == (printed, value)
    assert stamp.span.slice(text) == stamp.text
    assert (stamp.precision == "day") == ("T" not in value)
    assert not stamp.relative


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    assert read(text, reference=DAY) == []


@pytest.mark.parametrize(("text", "value", "precision"), RELATIVE)
def test_relative(text: str, value: str, precision: str) -> None:
    (stamp,) = read(text, reference=MOMENT)

    assert (iso(stamp), stamp.precision) == (value, precision)


@pytest.mark.parametrize("text", OPEN)
def test_without_a_reference_a_date_stays_open(text: str) -> None:
    (stamp,) = read(text)

    assert stamp.value is None


@pytest.mark.parametrize(
    ("text", "precision"),
    [("2024-05-01 12:30:15", "second"), ("May 1, 2024 12:30", "minute"), ("May 1, 2024 3 p.m.", "minute")],
)
def test_precision_is_what_is_printed(text: str, precision: str) -> None:
    (stamp,) = read(text)

    assert stamp.precision == precision


def test_a_day_as_reference_gives_days() -> None:
    (stamp,) = read("2 hours ago", reference=DAY)

    assert (stamp.value, stamp.precision) == (DAY, "day")


def test_a_month_has_the_precision_of_a_month() -> None:
    (stamp,) = read("the October 2022 issue")

    assert (stamp.text, iso(stamp), stamp.precision) == ("October 2022", "2022-10-01", "month")


@pytest.mark.parametrize(
    ("text", "past", "value"),
    [("Nov. 1", True, "2021-11-01"), ("Nov. 1", False, "2022-11-01"), ("Oct. 31", True, "2022-10-31")],
)
def test_a_date_of_publication_cannot_be_in_the_future(text: str, past: bool, value: str) -> None:
    (stamp,) = read(text, reference=DAY, past=past)

    assert iso(stamp) == value


@pytest.mark.parametrize(
    ("text", "order", "value", "other"),
    [
        ("10/11/2022", None, "2022-10-11", "2022-11-10"),
        ("10/11/2022", "MDY", "2022-10-11", None),
        ("10/11/2022", "DMY", "2022-11-10", None),
        ("01.05.2024", None, "2024-05-01", "2024-01-05"),
        ("5/1/24", None, "2024-05-01", "2024-01-05"),
        ("10/10/2022", None, "2022-10-10", None),
        ("12/25/2022", "DMY", "2022-12-25", None),
        ("2022-10-11", "DMY", "2022-10-11", None),
        ("Thu 10/11/2022", None, "2022-11-10", None),
        ("Tue 10/11/2022", None, "2022-10-11", None),
    ],
)
def test_order_of_day_and_month(text: str, order: str | None, value: str, other: str | None) -> None:
    (stamp,) = read(text, date_order=order)

    assert iso(stamp) == value
    assert stamp.ambiguous == (other is not None)
    assert (stamp.alternative and stamp.alternative.isoformat()) == other


@pytest.mark.parametrize(
    ("text", "zone", "order"),
    [
        ("The shop opened on 25/03/2022.", None, "DMY"),
        ("The shop opened on 03/25/2022.", None, "MDY"),
        ("It opened on 3 June 2021 and closed on 4 July 2021.", None, "DMY"),
        ("It opened on June 3, 2021.", None, "MDY"),
        ("Nothing shows it.", "PST", "MDY"),
        ("Nothing shows it.", "SAST", "DMY"),
        ("The colour cost \N{POUND SIGN}3.", None, "DMY"),
        ("Nothing shows it.", None, None),
    ],
)
def test_order_from_the_article(text: str, zone: str | None, order: str | None) -> None:
    assert infer_order(text, EN, zone=zone) == order


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("July 30, 2022 3:45 PM ET", -4),
        ("January 30, 2022 3:45 PM ET", -5),
        ("March 13, 2022 3:45 PM PT", -7),
        ("March 12, 2022 3:45 PM PT", -8),
        ("October 30, 2005 3:45 PM ET", -5),
        ("April 3, 2005 3:45 PM ET", -4),
        ("July 1, 2022 9:57 PM MDT", -6),
        ("July 1, 2022 9:57 PM CET", 1),
        ("July 1, 2022 9:57 PM Eastern Time", -4),
        ("July 1, 2022 21:57 UTC-03:30", -3.5),
    ],
)
def test_zones_have_the_offset_of_the_day(text: str, offset: float) -> None:
    (stamp,) = read(text)

    assert isinstance(stamp.value, dt.datetime)
    assert stamp.value.utcoffset() == dt.timedelta(hours=offset)
    assert stamp.zone is not None
    assert stamp.text.endswith(stamp.zone)


@pytest.mark.parametrize("zone", ["IST", "CST", "BST"])
def test_a_zone_of_two_regions_is_kept_without_an_offset(zone: str) -> None:
    (stamp,) = read(f"July 1, 2022 9:57 PM {zone}")

    assert isinstance(stamp.value, dt.datetime)
    assert (stamp.zone, stamp.value.tzinfo) == (zone, None)


def rows_of_the_page() -> list[list[str]]:
    page = (Path(__file__).parents[1] / "docs" / "reference" / "dates.md").read_text(encoding="utf-8")
    lines = [line for line in page.splitlines() if line.startswith("| `")]
    return [[cell.strip(" `").replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


@pytest.mark.parametrize(("text", "value", "precision", "more"), rows_of_the_page())
def test_the_page_of_date_forms_is_true(text: str, value: str, precision: str, more: str) -> None:
    (stamp,) = read(text, reference=MOMENT)

    assert (iso(stamp), stamp.precision) == (value, precision)
    assert more == (stamp.zone or (stamp.alternative.isoformat() if stamp.alternative else ""))


def test_nothing_is_read_where_the_page_says_so() -> None:
    page = (Path(__file__).parents[1] / "docs" / "reference" / "dates.md").read_text(encoding="utf-8")
    examples = re.findall("`([^`]+)`", page.rpartition("## What is no date")[2])

    assert examples
    assert [text for text in examples if read(text, reference=DAY)] == []


def test_several_dates_on_a_line() -> None:
    text = "Posted: 5:22 PM, Nov 19, 2023 and last updated 7:15 AM, Nov 20, 2023"

    assert [iso(stamp) for stamp in read(text)] == ["2023-11-19T17:22:00", "2023-11-20T07:15:00"]


def test_only_the_stretch_is_read() -> None:
    text = "May 1, 2024 and May 2, 2024 and May 3, 2024"

    assert [stamp.text for stamp in read_dates(text, 12, 27, EN)] == ["May 2, 2024"]


def test_dateparser_is_asked_for_what_looks_like_a_date_only() -> None:
    assert [iso(stamp) for stamp in read("Oct the 30th of 2022")] == ["2022-10-30"]
    assert ask_dateparser("x" * 65, EN, MOMENT, "MDY") is None


def test_dateparser_is_not_imported_for_common_forms() -> None:
    code = (
        "import sys, newsparse\n"
        "newsparse.parse('Headline here\\n\\nBy Ann Lee\\nPublished May 1, 2024 3 p.m. ET\\n\\nNobody came.')\n"
        "sys.exit('dateparser' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


def test_threads_get_the_same_results() -> None:
    texts = [text for text, *_ in ABSOLUTE + TIMED + RELATIVE] + ["Oct the 30th of 2022", "the 3rd day of May, 2021"]
    expected = [read(text, reference=MOMENT) for text in texts]
    ask_dateparser.cache_clear()

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        runs = list(pool.map(lambda _: [read(text, reference=MOMENT) for text in texts], range(24)))

    assert all(run == expected for run in runs)


@pytest.mark.parametrize("unit", ["May 1 ", "1/", "2020-", "ago ", "2 hours ", "Sunday ", "19:00 ", "12/12/", "Jan. "])
def test_cost_grows_with_the_length(unit: str) -> None:
    def cost(length: int) -> float:
        text = unit * (length // len(unit))
        begin = time.perf_counter()
        read(text)
        return time.perf_counter() - begin

    cost(1000)
    assert min(cost(32_000) for _ in range(3)) < 24 * min(cost(4_000) for _ in range(3)) + 0.05
