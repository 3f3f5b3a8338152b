"""Arithmetic: planted errors are found, rounding and rough figures raise no alarm."""

import pytest

import newsparse


def misfits(text: str) -> list[str]:
    return [
        warning.span.slice(text)
        for warning in newsparse.parse(text).warnings
        if warning.code == "figures-misfit" and warning.span is not None
    ]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        (
            "Sales at the ferry rose 30 percent to 60 tickets from 50 tickets.",
            "30 percent",
        ),
        ("Profit at the shipyard fell 12% to $1.2bn from $1.5bn, the firm said.", "12%"),
        ("Sales rose 20 percent from 500 cars in 2019 to 700 cars in 2020.", "20 percent"),
        ("The lender lifted its base rate by 75 basis points to 3.75 percent from 3.25 percent.", "75 basis points"),
        ("The gale sank 30 of the 90 boats, or 43 percent, on Sunday.", "43 percent"),
        (
            "The gale sank 30 of the 90 boats (33 percent), and 30 of the 90 sheds (50 percent).",
            "50 percent",
        ),
    ],
)
def test_planted_error(text: str, figure: str) -> None:
    assert figure in misfits(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 20 percent to 60 tickets from 50 tickets.",
        "Profit at the shipyard fell 20% to $1.2bn from $1.5bn, the firm said.",
        "Profit at the shipyard fell 18% to $1.2bn from $1.5bn, the firm said.",
        "Sales rose about 30 percent to 60 tickets from 50 tickets.",
        "The lender lifted its base rate by 50 basis points to 3.75 percent from 3.25 percent.",
        "The gale sank 30 of the 90 boats, or 33 percent, on Sunday.",
        "The gale sank 30 of the 90 boats, or 33.3 percent, on Sunday.",
        "The gale sank 30 of the 90 boats, and prices rose 43 percent.",
        "Sales rose 20 percent to 60 tickets, and rents fell 44 percent to $50 from $90.",
        "Exports grew 5 percent to 12,000 tonnes from 11,000 tonnes.",
    ],
)
def test_no_false_alarm(text: str) -> None:
    assert misfits(text) == []


def excesses(text: str) -> list[str]:
    return [
        warning.span.slice(text)
        for warning in newsparse.parse(text).warnings
        if warning.code == "shares-exceed" and warning.span is not None
    ]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (
            "In the town 45 percent said yes, 41 percent said no and 24 percent did not know.",
            "45 percent said yes, 41 percent said no and 24 percent",
        ),
        (
            "Here 52% of voters back the toll, while 43% oppose it and 15% are undecided.",
            "52% of voters back the toll, while 43% oppose it and 15%",
        ),
        ("The survey found 58 percent in favor of the toll, 53 percent against it.", None),
        ("Of the drivers, 55.5 percent agreed, 40.2 percent disagreed and 5.1 percent had no opinion.", None),
        (
            "The soil consists of 45 percent sand, 41 percent clay and 20 percent silt.",
            "45 percent sand, 41 percent clay and 20 percent",
        ),
        (
            "Poe won 52 percent of the vote, Lee 41 percent and Roe 12 percent.",
            "52 percent of the vote, Lee 41 percent and Roe 12 percent",
        ),
    ],
)
def test_shares_exceed(text: str, shares: str | None) -> None:
    found = excesses(text)

    assert found if shares is None else shares in found


@pytest.mark.parametrize(
    "text",
    [
        "In the town 45 percent said yes, 41 percent said no and 14 percent did not know.",
        # Rounded: 44.6 + 41.4 + 14.5 is 100.5 in print 45, 41, 15.
        "In the town 45 percent said yes, 41 percent said no and 15 percent did not know.",
        "In the town 45.5 percent said yes, 40 percent said no and 15 percent did not know.",
        "In the town about 55 percent said yes, 51 percent said no and 15 percent did not know.",
        # Two groups, two questions, two answers that go together.
        "Of the men 62 percent said yes, while 55 percent of women said no.",
        "Here 62 percent of men said yes while 55 percent of women said no.",
        "Here 62 percent support the toll and 55 percent oppose the tunnel.",
        "Here 62 percent said yes to the first question and 55 percent said no to the second.",
        "In the survey 45 percent said they liked tea, 41 percent coffee and 24 percent milk.",
        "Here 72 percent of adults said yes, 47 percent said they agreed and 45 percent did not.",
        "Here 62 percent said yes, compared with 55 percent who said no last year.",
        "Here 62 percent oppose it, and 55 percent strongly oppose it.",
        "The town is 54 percent female, 72 percent urban and 13 percent foreign-born.",
        "Poe won 52 percent of the vote in May and 61 percent in June.",
        "Poe won 52 percent of the vote, with 100 percent of precincts reporting.",
        "Poe won 52 percent of the vote and Lee 61 percent of the seats.",
        "Sales rose 62 percent in May, 41 percent in June and 24 percent in July.",
    ],
)
def test_shares_do_not_exceed(text: str) -> None:
    assert excesses(text) == []
