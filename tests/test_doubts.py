"""Doubts: each code comes where it should and stays away where it should not."""

import pytest

import newsparse

# A story without any doubt in it.
STORY = """\
Council closes old bridge

By Jane Doe
Published October 30, 2022

The city council voted on Monday to close the old bridge to all traffic, because it was never meant to carry lorries.

"It was never safe," said Ann Poe, the mayor. "We should have closed it when the first stone fell."

Of the 12 members of the council, 8 voted for the plan and 4 against it. The bridge will be closed from May to October.
"""


def codes(text: str) -> list[str]:
    return [warning.code for warning in newsparse.parse(text).warnings]


def test_a_clear_story_has_no_warnings() -> None:
    assert codes(STORY) == []


@pytest.mark.parametrize(
    ("code", "text", "where"),
    [
        ("unclosed-quote", STORY.replace('when the first stone fell."', "when the first stone fell."), '"We should'),
        ("ambiguous-date", STORY.replace("October 30, 2022", "03/04/2022"), "03/04/2022"),
        ("breakdown-exceeds", STORY.replace("8 voted for", "10 voted for"), "12"),
    ],
)
def test_warning(code: str, text: str, where: str) -> None:
    (warning,) = newsparse.parse(text).warnings

    assert warning.code == code
    assert warning.span is not None
    assert where.startswith(warning.span.slice(text))
    assert str(warning).startswith(f"{code}: ")


def test_a_quote_that_runs_on_is_closed_later() -> None:
    text = STORY.replace(
        'when the first stone fell."',
        'when the first stone fell.\n\n"But nobody listened, and so it stood open for years, with all those lorries."',
    )

    assert codes(text) == []


def test_the_order_of_a_date_can_be_given() -> None:
    text = STORY.replace("October 30, 2022", "03/04/2022")

    assert newsparse.parse(text, date_order="MDY").warnings == ()


@pytest.mark.parametrize(
    "text",
    [
        (
            "Der Gemeinderat hat am Montag beschlossen, die alte Brücke für den Verkehr zu sperren, weil sie nie für Lastwagen "
            "gedacht war. Die Bürgermeisterin sagte, die Brücke sei nie sicher gewesen und man hätte sie schon vor Jahren "
            "sperren müssen, als der erste Stein fiel. Acht der zwölf Mitglieder stimmten dafür, vier dagegen. Sie bleibt zu."
        ),
        (
            "Le conseil municipal a décidé lundi de fermer le vieux pont à la circulation, parce qu'il n'a jamais été fait pour "
            "les camions. La maire a dit que le pont n'avait jamais été sûr et qu'on aurait dû le fermer il y a des années, "
            "quand la première pierre est tombée. Huit des douze membres ont voté pour, quatre contre. Le pont reste fermé."
        ),
    ],
    ids=["german", "french"],
)
def test_another_language_is_noticed(text: str) -> None:
    warnings = newsparse.parse(text).warnings

    assert "unknown-language" in [warning.code for warning in warnings]
    assert [warning.span for warning in warnings if warning.code == "unknown-language"] == [None]


def test_a_few_words_say_nothing_about_the_language() -> None:
    assert codes("Der Gemeinderat hat die Brücke gesperrt.") == []
