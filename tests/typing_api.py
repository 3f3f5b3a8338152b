"""What users write, checked by mypy and never run: a change of a public type shows here."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_type

import newsparse

article = newsparse.parse("text", reference=dt.date(2022, 10, 30), date_order="DMY", language="en", max_chars=9)
assert_type(article, newsparse.Article)
assert_type(article.headline, newsparse.Headline | None)
assert_type(article.published, newsparse.Timestamp | None)
assert_type(article.blocks, tuple[newsparse.Block, ...])
assert_type(article.authors, tuple[newsparse.Author, ...])
assert_type(article.speakers, tuple[newsparse.Speaker, ...])
assert_type(article.warnings, tuple[newsparse.Warning, ...])
assert_type(article.body, str)
assert_type(article.to_dict(), dict[str, Any])
assert_type(newsparse.Article.from_dict({}, "text"), newsparse.Article)
assert_type(newsparse.Quote.from_dict({}), newsparse.Quote)

assert_type(newsparse.parse_many(["text"], workers=2, max_chars=None), Iterator[newsparse.Article])
assert_type(newsparse.extract_headline("text"), newsparse.Headline | None)
assert_type(newsparse.extract_byline("text"), newsparse.Byline | None)
assert_type(newsparse.extract_date("text", reference=dt.datetime.now(dt.UTC)), newsparse.Timestamp | None)
assert_type(newsparse.extract_section("text"), newsparse.Section | None)
assert_type(newsparse.extract_quotes("text"), tuple[newsparse.Quote, ...])
assert_type(newsparse.extract_statistics("text", reference=None), tuple[newsparse.Statistic, ...])

for quote in article.quotes:
    assert_type(quote.spans, tuple[newsparse.Span, ...])
    assert_type(quote.speaker, newsparse.Speaker | None)
    if quote.speaker is not None:
        assert_type(quote.speaker.name, str | None)
        assert_type(quote.speaker.span.slice(article.text), str)
for statistic in article.statistics:
    assert_type(statistic.value, Decimal | None)
    assert_type(statistic.fraction, Fraction | None)
    assert_type(statistic.source, newsparse.Speaker | None)
    assert_type(statistic.breakdown, newsparse.Breakdown | None)

newsparse.parse(b"text")  # type: ignore[arg-type]
newsparse.parse("text", max_chars="9")  # type: ignore[arg-type]
newsparse.parse("text", dt.date(2022, 10, 30))  # type: ignore[call-arg]
newsparse.Headline("text")  # type: ignore[call-arg]
article.language = "de"  # type: ignore[misc]
if quote.kind == "reported":  # type: ignore[comparison-overlap]
    pass
