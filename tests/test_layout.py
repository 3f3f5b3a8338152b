"""Layout and the fields read off it: what must be absent, and what must hold for any text."""

import pytest

import newsparse

STORY = (
    "The council voted on Tuesday to close two of its five libraries, saying that it could no longer pay for them.\n\n"
    "Readers had gathered outside the town hall since the morning. Some held signs, others read aloud from books.\n\n"
    "The two buildings will be sold by the end of the year, according to the plan, which also cuts opening hours."
)
TITLED = f"Council closes two libraries to save money\n\n{STORY}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "He said the talks had failed.",
        '"We will see," said Ruth Okafor, the mayor of Easton.',
        "Profit rose 5% to $3 million.\n\nSales fell.",
        STORY,
        STORY.replace("\n\n", "\n"),
    ],
)
def test_text_without_a_headline_has_none(text: str) -> None:
    assert newsparse.extract_headline(text) is None


@pytest.mark.parametrize("text", [STORY, TITLED])
def test_what_a_bare_article_does_not_say_is_absent(text: str) -> None:
    article = newsparse.parse(text)

    assert article.deck is None
    assert article.section is None
    assert article.publisher is None


@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n", "\u2029"])
def test_the_headline_does_not_need_blank_lines(gap: str) -> None:
    headline = newsparse.extract_headline(TITLED.replace("\n\n", gap))

    assert headline is not None
    assert headline.text == "Council closes two libraries to save money"
    assert headline.label is None


def test_a_mail_address_alone_names_no_publisher() -> None:
    article = newsparse.parse(f"{TITLED}\n\nContact Ann Lee at ann.lee@example.com.")

    assert article.publisher is None


@pytest.mark.parametrize(
    "text",
    [
        "\x00",
        "\ud800",
        "*",
        "* ",
        "1.",
        "\N{COPYRIGHT SIGN}",
        "By",
        "\N{EM DASH}",
        '"' * 9999,
        "- \n" * 500,
        "|",
        "\ufeff",
    ],
)
def test_strange_text_is_laid_out(text: str) -> None:
    for block in newsparse.parse(text).blocks:
        assert block.text == block.span.slice(text)


@pytest.mark.parametrize("text", [TITLED, f"Politics\n\n{TITLED}", "Home\nNews\n\n" + TITLED])
def test_blank_lines_in_front_change_nothing(text: str) -> None:
    before, after = (newsparse.parse(blank + text) for blank in ("", "\n \n\n\n"))

    assert [block.kind for block in before.blocks] == [block.kind for block in after.blocks]
