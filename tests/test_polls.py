"""Polls: what stands near a poll and is none of its figures has no source."""

import pytest

import newsparse

POLL = "The Norwick College poll shows 45 percent of voters in favour of the toll."


@pytest.mark.parametrize(
    "text",
    [
        f"{POLL} Traffic rose 12 percent.",
        f"{POLL} The bridge is 120 metres long and cost 12 percent more than planned.",
        f"{POLL}\n\nOther polls differ. Some 60 percent of adults said no.",
        f"{POLL}\n\nA baker spoke of her bread. Some liked it. It was warm. It was cheap. It sold out. Half said it was good.",
        "Voters go to the polls on Sunday. Some 60 percent of adults said no.",
        "A poll worker opened the hall. Some 60 percent of adults said no.",
        "The crew will survey the reef. Some 60 percent of residents said no.",
    ],
)
def test_not_of_the_poll(text: str) -> None:
    assert newsparse.extract_statistics(text)[-1].source is None


def test_the_poll_goes_on_behind_a_person() -> None:
    text = f"{POLL} Ann Poe, the mayor, said 60 percent of drivers wanted a bridge.\n\nIn the poll, 52 percent of women said yes."
    names = [figure.source and figure.source.name for figure in newsparse.extract_statistics(text)]

    assert names == ["Norwick College", "Ann Poe", "Norwick College"]
