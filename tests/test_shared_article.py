"""A whole real article that lies beside a checkout, where there is one: facts that a reader sees in it."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

import newsparse
from schemas import validate

ARTICLES = sorted((Path(__file__).parents[2] / "shared" / "seeds").glob("*.txt"))
PESKOV, LAVROV = "Dmitry Peskov", "Sergey Lavrov"
# Kind, a piece of the content, who says it.
QUOTES = [
    ("mixed", "'hear our concerns'", PESKOV),
    ("direct", "The US demand", PESKOV),
    ("indirect", "appropriate platform", PESKOV),
    ("indirect", "remains willing to enter", None),
    ("direct", "The Russian leadership", LAVROV),
    ("mixed", '"always be ready to listen', LAVROV),
    ("direct", "The readiness of Russia", LAVROV),
    ("mixed", '"realistic proposals', LAVROV),
    ("indirect", "delays on conducting", LAVROV),
    ("mixed", '"a tragic turn', LAVROV),
    ("direct", "He (Zelenskyy) even signed", LAVROV),
]

pytestmark = pytest.mark.skipif(len(ARTICLES) != 1, reason="no article lies beside the checkout")


@pytest.fixture(scope="module")
def article() -> newsparse.Article:
    return newsparse.parse(ARTICLES[0].read_bytes().decode("utf-8"))


def find_quote(article: newsparse.Article, words: str) -> newsparse.Quote:
    (quote,) = [quote for quote in article.quotes if words in quote.text]
    return quote


def test_it_is_valid(article: newsparse.Article) -> None:
    validate(article.to_dict())
    assert newsparse.Article.from_dict(article.to_dict(), article.text) == article


def test_head(article: newsparse.Article) -> None:
    assert article.headline is not None
    assert article.headline.text.endswith(": Kremlin")
    assert article.deck is not None
    assert article.deck.text.split() in [block.text.split() for block in article.paragraphs]
    assert article.publisher is not None
    assert article.publisher.name == "A News"
    assert article.section is not None
    assert article.section.name == "World"
    assert all(author.kind == "organization" for author in article.authors)
    assert article.published is not None
    assert (article.published.value, article.published.precision) == (dt.date(2022, 10, 30), "day")
    assert article.modified is None


def test_blocks(article: newsparse.Article) -> None:
    kinds = {block.text: block.kind for block in article.blocks}

    assert kinds["Contact Us"] in {"boilerplate", "contact"}
    assert kinds["Subscribe"] == "boilerplate"
    assert kinds["'RUSSIA READY TO NEGOTIATE'"] == "crosshead"
    assert len(article.paragraphs) == 14


@pytest.mark.parametrize(("kind", "words", "name"), QUOTES)
def test_quote(article: newsparse.Article, kind: str, words: str, name: str | None) -> None:
    quote = find_quote(article, words)

    assert quote.kind == kind
    assert quote.speaker is not None
    assert quote.speaker.name == name


def test_quotes_stand_in_text_order(article: newsparse.Article) -> None:
    starts = [quote.spans[0].start for quote in article.quotes]

    assert starts == sorted(starts)
    assert not any(quote.text == "RUSSIA READY TO NEGOTIATE" for quote in article.quotes)


def test_speakers(article: newsparse.Article) -> None:
    roles = {(speaker.name, speaker.role) for quote in article.quotes if (speaker := quote.speaker)}

    assert (PESKOV, "Kremlin spokesperson") in roles
    assert (LAVROV, "Foreign Minister") in roles
    speaker = find_quote(article, "remains willing to enter").speaker
    assert speaker is not None
    assert speaker.text == "the country's top diplomat"


def test_what_stands_inside_quotes(article: newsparse.Article) -> None:
    assert find_quote(article, "The US demand").nested[0].text.startswith("What the Russians offer")
    assert [via.name for via in find_quote(article, "The Russian leadership").via] == ["TASS"]
    inserted = {
        edit.text for quote in article.quotes for edit in quote.edits if edit.kind == "insertion" and quote.speaker
    }
    assert {"(on Ukraine)", "(Kyiv)"} <= inserted


def test_statistics(article: newsparse.Article) -> None:
    whole, *parts = article.statistics

    assert [statistic.value for statistic in article.statistics] == [Decimal(16150), Decimal(6374), Decimal(9776)]
    assert all(statistic.kind == "count" for statistic in article.statistics)
    assert whole.subject is not None
    assert "civilian casualties" in whole.subject.text
    assert whole.source is not None
    assert whole.source.text.startswith("the Office of the UN High Commissioner for Human Rights")
    assert whole.as_of is not None
    assert whole.as_of.value == dt.date(2022, 10, 24)
    assert [part.part_of for part in parts] == [0, 0]
    assert whole.breakdown is not None
    assert whole.breakdown == newsparse.Breakdown(parts=(1, 2), sum=Decimal(16150), status="adds_up")
