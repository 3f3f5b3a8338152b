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
        ("The bank raised its key rate by 50 basis points to 4.5 percent from 4.25 percent.", "50 basis points"),
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
        "The bank raised its key rate by 25 basis points to 4.5 percent from 4.25 percent.",
        "The gale sank 30 of the 90 boats, or 33 percent, on Sunday.",
        "The gale sank 30 of the 90 boats, or 33.3 percent, on Sunday.",
        "The gale sank 30 of the 90 boats, and prices rose 43 percent.",
        "Sales rose 20 percent to 60 tickets, and rents fell 44 percent to $50 from $90.",
        "Exports grew 5 percent to 12,000 tonnes from 11,000 tonnes.",
    ],
)
def test_no_false_alarm(text: str) -> None:
    assert misfits(text) == []
