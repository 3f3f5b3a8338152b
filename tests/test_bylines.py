"""The grammar of bylines: names, roles, outlets, places, addresses, glued things, and what names nobody."""

import time

import pytest

from newsparse.languages import get_language
from newsparse.readers.bylines import Credit, is_prefix, read_bio, read_byline, tidy_name

EN = get_language("en")


def read(line: str, *, prefixed: bool = False) -> Credit | None:
    return read_byline(line, 0, len(line), EN, prefixed=prefixed)


# The line, and its authors.
PEOPLE = [
    ("By Ann Lee", ["Ann Lee"]),
    ("by: Mila Poe", ["Mila Poe"]),
    ("Written by: Otto Finch", ["Otto Finch"]),
    ("Words by Ann Lee", ["Ann Lee"]),
    ("By Ann Lee and Bob Ray", ["Ann Lee", "Bob Ray"]),
    ("By Ann Lee, Bob Ray and Cal Dow", ["Ann Lee", "Bob Ray", "Cal Dow"]),
    ("By Ann Lee, Bob Ray, and Cal Dow", ["Ann Lee", "Bob Ray", "Cal Dow"]),
    ("By Ann Lee & Bob Ray", ["Ann Lee", "Bob Ray"]),
    ("By Ann Lee with Bob Ray", ["Ann Lee", "Bob Ray"]),
    ("Ann Lee/Bob Ray", ["Ann Lee", "Bob Ray"]),
    ("By ANN LEE, BOB O'DOW AND CAL McRAE", ["Ann Lee", "Bob O'Dow", "Cal McRae"]),
    ("By ABBY GOODNIGHT", ["Abby Goodnight"]),
    ("By E.J. Dunn Jr.", ["E.J. Dunn Jr."]),
    ("By Ann Lee, Jr., and Bob Ray III", ["Ann Lee, Jr.", "Bob Ray III"]),
    ("By Tyler G. Jonas", ["Tyler G. Jonas"]),
    ("By Greta Silver-Grünberg", ["Greta Silver-Grünberg"]),
    ("By Victoria O\N{RIGHT SINGLE QUOTATION MARK}Dow", ["Victoria O\N{RIGHT SINGLE QUOTATION MARK}Dow"]),
    ("by Ann van der Fort", ["Ann van der Fort"]),
    ("By Inés Peñalva", ["Inés Peñalva"]),
    ("By Dr. Ann Lee, MD", ["Ann Lee"]),
    ("By Grace Post", ["Grace Post"]),
    ('By Dora "Dot" Finch November 19, 2023 7:18 pm', ['Dora "Dot" Finch']),
    ("Tuesday March 3, 2020 6:15 am PST by Ida Finch", ["Ida Finch"]),
    ("11/19/2019 by Ned Finch", ["Ned Finch"]),
    ("By Ann Lee@annlee May 1, 2024, 4:30pm EDT", ["Ann Lee"]),
    ("By Ida MarshTwitter", ["Ida Marsh"]),
    ("Ida MossPublished May 14, 2021, 10:05am|Updated May 14, 2021, 4:50pm", ["Ida Moss"]),
    ("Ann Lee2 minutes ago", ["Ann Lee"]),
    ("Xiao Yuan0,", ["Xiao Yuan"]),
    ("By Otto Poe 5 minute Read", ["Otto Poe"]),
    ("by Ann Lee Follow", ["Ann Lee"]),
    ("By Wanda Poe.", ["Wanda Poe"]),
    ("By Ann Lee, M.D., and Bob Ray, R.N.", ["Ann Lee", "Bob Ray"]),
    ("By Sen. Ann Lee", ["Ann Lee"]),
    ("By Mayor Ann Lee and Rev. Bob Ray", ["Ann Lee", "Bob Ray"]),
    ("By Ann Lee and others", ["Ann Lee"]),
    ("Guest commentary by Ann Lee", ["Ann Lee"]),
    ("An interview by Ann Lee", ["Ann Lee"]),
    ("Posted by Ann Lee on May 1, 2024", ["Ann Lee"]),
    ("By MARÍA DE LA CRUZ AND LUDWIG VAN DER BERG", ["María de la Cruz", "Ludwig van der Berg"]),
    ("By Nguyễn Văn An and Ōe Kenzaburō", ["Nguyễn Văn An", "Ōe Kenzaburō"]),
    ("By Ann Lee (@annlee) and Bob Ray (@bobray)", ["Ann Lee", "Bob Ray"]),
    ("By Ann Lee | Politics | May 1, 2024", ["Ann Lee"]),
]

SIGNED = [
    ("By Ned Poe, News Reporter", "role", "News Reporter"),
    ("Ann LeeStaff Writer", "role", "Staff Writer"),
    ("By Ann Lee Staff Writer", "role", "Staff Writer"),
    ("Ida Poe Political Correspondent", "role", "Political Correspondent"),
    ("Ann LeeLive and breaking news reporter", "role", "Live and breaking news reporter"),
    ("Otto B. Moss, AP Sports Writer", "role", "AP Sports Writer"),
    (
        "By Dora Finch, a deputy editor and writer of the Harbour Notes newsletter.",
        "role",
        "a deputy editor and writer",
    ),
    ("By Ann Lee, The Springfield Herald", "affiliation", "The Springfield Herald"),
    ("By Ann Lee | Special to the Herald", "affiliation", "Special to the Herald"),
    ("Ann Lee · QBC News · Posted: Jun 03, 2021 5:30 AM EDT", "affiliation", "QBC News"),
    ("By Ann LeeThe Springfield Herald", "affiliation", "The Springfield Herald"),
    ("By Ann Lee The Associated Press", "affiliation", "The Associated Press"),
    ("By Ann Lee, Associated Press", "affiliation", "Associated Press"),
    ("By Ann Lee, QBC", "affiliation", "QBC"),
    ("By Ann Lee, QBC Business", "affiliation", "QBC Business"),
    ("By Ann Lee QBC News", "affiliation", "QBC News"),
    ("By Ann Lee Special to the Herald", "affiliation", "Special to the Herald"),
    ("By Ann Lee, QBC News, Chicago", "location", "Chicago"),
    ("By Ann Lee, springfield.com", "affiliation", "springfield.com"),
    ("By Ann Lee for the Daily Globe", "affiliation", "Daily Globe"),
    ("Ann Lee in Paris", "location", "Paris"),
    ("Ann Lee China Correspondent, in Seoul", "location", "Seoul"),
    ("By Ann Lee | alee@example.com", "email", "alee@example.com"),
    ("By Ann Lee alee@example.com(509) 555-0123", "email", "alee@example.com"),
]

ORGANIZATIONS = [
    ("By Staff Reports -", "Staff Reports", "organization"),
    ("By SPQ Staff", "SPQ Staff", "organization"),
    ("By Politics.example.com staff", "Politics.example.com staff", "organization"),
    ("Our Foreign Staff", "Our Foreign Staff", "organization"),
    ("by SPQ News Desk Oct. 13, 2016", "SPQ News Desk", "organization"),
    ("Editorial", "Editorial", "organization"),
    ("A News WORLD", "A News", "organization"),
    ("By QTN, in News, Business", "QTN", "organization"),
    ("By Reuters", "Reuters", "agency"),
    ("Reuters March 3, 2020 9:40 PM", "Reuters", "agency"),
    ("The Associated Press", "The Associated Press", "agency"),
    ("Associated Press in Lisbon", "Associated Press", "agency"),
]

NOBODY = [
    "",
    "By",
    "Photo by Ann Lee",
    "Illustration by Ann Lee",
    "Edited by Ann Lee",
    "Promoted by Acme",
    "Powered by WordPress",
    "Senior Reporter",
    "Staff Writer, Springfield",
    "Email the author",
    "Read More",
    "Getty Images",
    "Contact Us",
    "By the way, this is over",
    "by Email",
    "Opinions expressed by contributors are their own.",
    "The company was bought by Ann Lee in 1999, she said.",
    "More Stories By Ann Lee",
    "By Email the Author",
    "Promoted By Ann Lee",
    "By Share",
]


BIOS = [
    ("Ann Lee is a reporter for The Easton Post. Contact her at alee@example.com.", "Ann Lee"),
    ("Ann B. Lee Jr. is a senior political correspondent in Paris.", "Ann B. Lee Jr."),
    ("Ann Lee is a professor of law at Easton University.", "Ann Lee"),
    ("Ann Lee covers schools for The Easton Post.", "Ann Lee"),
    ("Ann Lee, a reporter for the Post, said so.", None),
    ("Ann Lee is a teacher in Easton.", None),
    ("Ann Lee was a reporter for The Easton Post.", None),
    ("The Board is a council of the town.", None),
    ("Ann Lee and Bob Ray are reporters at The Post.", None),
]


@pytest.mark.parametrize(("line", "name"), BIOS)
def test_notes_about_authors(line: str, name: str | None) -> None:
    credit = read_bio(line, 0, len(line), EN)

    assert (credit.authors[0].name if credit else None) == name


@pytest.mark.parametrize(("line", "names"), PEOPLE)
def test_people(line: str, names: list[str]) -> None:
    credit = read(line)

    assert credit is not None
    assert [author.name for author in credit.authors] == names
    assert {author.kind for author in credit.authors} == {"person"}
    assert all(author.span.slice(line) == author.text for author in credit.authors)


@pytest.mark.parametrize(("line", "field", "value"), SIGNED)
def test_what_stands_behind_a_name(line: str, field: str, value: str) -> None:
    credit = read(line)

    assert credit is not None
    (author,) = credit.authors
    assert len(author.name.split()) <= 3
    assert getattr(author, field) == value
    assert credit.signed


def test_everybody_keeps_their_own_address_and_outlet() -> None:
    line = "By Jane Dow | jdow@example.com | Coast News Group, Ned Rod | jrod@example.com | Coast News Group and Sue Nix | s@x.org"
    credit = read(line)

    assert credit is not None
    assert [(author.name, author.email, author.affiliation) for author in credit.authors] == [
        ("Jane Dow", "jdow@example.com", "Coast News Group"),
        ("Ned Rod", "jrod@example.com", "Coast News Group"),
        ("Sue Nix", "s@x.org", None),
    ]


@pytest.mark.parametrize(
    ("line", "field", "values"),
    [
        ("By Ann Lee and Bob Ray, The Springfield Herald", "affiliation", ["The Springfield Herald"] * 2),
        ("Ann Lee, Bob Ray, Cal Dow | QBC TODAY", "affiliation", ["QBC TODAY"] * 3),
        ("By Ann Lee and Bob Ray, Staff Writers", "role", ["Staff Writers"] * 2),
        ("By Ann Lee and Bob Ray, Staff Writer", "role", [None, "Staff Writer"]),
        ("By Ann Lee, The Herald, and Bob Ray, QBC", "affiliation", ["The Herald", "QBC"]),
        ("Ann Lee in Paris and Bob Ray in London", "location", ["Paris", "London"]),
    ],
)
def test_what_a_list_of_authors_shares(line: str, field: str, values: list[str | None]) -> None:
    credit = read(line)

    assert credit is not None
    assert [getattr(author, field) for author in credit.authors] == values


def test_a_university_behind_two_names_is_no_author() -> None:
    credit = read("Ivo Stark, Ines J. Marsh, Springfield University")

    assert credit is not None
    assert [author.name for author in credit.authors] == ["Ivo Stark", "Ines J. Marsh"]


@pytest.mark.parametrize(("line", "name", "kind"), ORGANIZATIONS)
def test_organizations(line: str, name: str, kind: str) -> None:
    credit = read(line)

    assert credit is not None
    assert [(author.name, author.kind) for author in credit.authors] == [(name, kind)]


@pytest.mark.parametrize("line", NOBODY)
def test_what_names_nobody(line: str) -> None:
    credit = read(line)

    assert credit is None or not credit.prefixed
    assert credit is None or not credit.whole


@pytest.mark.parametrize(
    ("line", "answer"), [("By", True), ("by:", True), ("Written by", True), ("Bye", False), ("Menu", False)]
)
def test_a_prefix_alone(line: str, answer: bool) -> None:
    assert is_prefix(line, 0, len(line), EN) is answer


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ANN LEE", "Ann Lee"),
        ("ANN O'HARA-McGEE JR.", "Ann O'Hara-McGee Jr."),
        ("J.P. DE LA CRUZ III", "J.P. de la Cruz III"),
        ("Ann  Lee", "Ann Lee"),
        ("AJ Taylor", "AJ Taylor"),
    ],
)
def test_capitals_are_tidied(printed: str, name: str) -> None:
    assert tidy_name(printed, EN.words("name_particles")) == name


@pytest.mark.parametrize("unit", ["A-", "A.", "By Ann Lee, ", "Ann@", "a@b.", "and ", "( ", "2020-", "Staff "])
def test_cost_grows_with_the_length(unit: str) -> None:
    def cost(length: int) -> float:
        begin = time.perf_counter()
        read(unit * (length // len(unit)))
        return time.perf_counter() - begin

    cost(1000)
    assert min(cost(32_000) for _ in range(3)) < 24 * min(cost(4_000) for _ in range(3)) + 0.05
