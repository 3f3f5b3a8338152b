"""From text to article: the only module that knows the order of the steps."""

import datetime as dt
from collections.abc import Iterator

from newsparse import doubts, quotes, stats
from newsparse.document import Document, read_document
from newsparse.errors import NotTextError, OptionError
from newsparse.fields import byline, date, dateline, deck, headline, publisher, section
from newsparse.languages import get_language
from newsparse.model import (
    Article,
    Byline,
    Headline,
    Quote,
    Section,
    Span,
    Statistic,
    Timestamp,
    Warning,  # noqa: A004
)

__all__ = [
    "check_options",
    "extract_byline",
    "extract_date",
    "extract_headline",
    "extract_quotes",
    "extract_section",
    "extract_statistics",
    "parse",
]

DATE_ORDERS = ("MDY", "DMY", "YMD")
MAX_CHARS = 1_000_000
"""So many characters of an article are read where nothing else is asked for: a long novel, fifty of the longest features."""


def parse(
    text: str,
    *,
    reference: dt.date | None = None,
    date_order: str | None = None,
    language: str = "en",
    max_chars: int | None = None,
) -> Article:
    """Read an article.

    Args:
        text: One article as plain text, with or without the page around it.
        reference: Day (or moment) that relative dates are counted from where the article itself carries no date.
        date_order: "MDY", "DMY" or "YMD" for dates such as 03/04/2022; None lets the article decide.
        language: Code of its language.
        max_chars: How many characters are read at most; None stands for a million. What lies behind is left out, with
            a warning ``input-truncated``.

    Returns:
        Everything that was found, with its place in the text.

    Raises:
        NotTextError: `text` is no `str`.
        OptionError: `date_order` is none of the three, `reference` no date, or `max_chars` no number from 1.
        UnknownLanguageError: newsparse has no words of that language.
    """
    check_options(reference, date_order, language, max_chars)
    document = _read(text, language, MAX_CHARS if max_chars is None else max_chars)
    dates = date.find(document, reference, date_order)
    day = _day(dates, reference)
    the_byline = byline.find(document)
    the_dateline = dateline.find(document, day)
    statistics = stats.find(document, day)
    all_dates = (dates.published, dates.modified, the_dateline.date if the_dateline else None)
    doubtful = doubts.find(document, byline=the_byline, dates=all_dates, statistics=statistics)
    return Article(
        language=language,
        headline=headline.find(document),
        deck=deck.find(document),
        byline=the_byline,
        publisher=publisher.find(document),
        section=section.find(document),
        published=dates.published,
        modified=dates.modified,
        dateline=the_dateline,
        blocks=document.blocks,
        quotes=quotes.find(document, day),
        statistics=statistics,
        warnings=(*doubtful, *_tell_unread(text, len(document.text))),
        text=text,
    )


def extract_headline(text: str) -> Headline | None:
    """Find the headline of an article.

    Args:
        text: The article as plain text.
    """
    return headline.find(_read(text))


def extract_byline(text: str) -> Byline | None:
    """Find the byline of an article.

    Args:
        text: The article as plain text.
    """
    return byline.find(_read(text))


def extract_date(text: str, *, reference: dt.date | None = None, date_order: str | None = None) -> Timestamp | None:
    """Find the date of publication.

    Args:
        text: The article as plain text.
        reference: Day (or moment) that "2 hours ago" is counted from.
        date_order: "MDY", "DMY" or "YMD" for dates such as 03/04/2022; None lets the article decide.
    """
    check_options(reference, date_order)
    return date.find(_read(text), reference, date_order).published


def extract_section(text: str) -> Section | None:
    """Find the section of an article.

    Args:
        text: The article as plain text.
    """
    return section.find(_read(text))


def extract_quotes(text: str) -> tuple[Quote, ...]:
    """Find the quotes of an article, a paragraph or a sentence.

    Args:
        text: The article, or part of it, as plain text.
    """
    document = _read(text)
    return quotes.find(document, _day(date.find(document), None))


def extract_statistics(text: str, *, reference: dt.date | None = None) -> tuple[Statistic, ...]:
    """Find the number claims of an article, a paragraph or a sentence.

    Args:
        text: The article, or part of it, as plain text.
        reference: Day that "last month" is counted from where the text itself carries no date.
    """
    check_options(reference, None)
    document = _read(text)
    return stats.find(document, _day(date.find(document), reference))


def _read(text: str, language: str = "en", max_chars: int | None = None) -> Document:
    if not isinstance(text, str):
        raise NotTextError.from_value(text)
    if max_chars is not None and len(text) > max_chars:
        text = text[: _find_cut(text, max_chars)]
    return read_document(text, get_language(language))


def _find_cut(text: str, most: int) -> int:
    """Find where to stop: behind a line, else behind a word, so that no figure is cut in two; half of it is read at least."""
    for end in ("\n", " "):
        place = text.rfind(end, most // 2, most)
        if place >= 0:
            return place + 1
    return most


def _tell_unread(text: str, end: int) -> Iterator[Warning]:
    if end < len(text):
        message = (
            f"the last {len(text) - end} of {len(text)} characters were not read; a larger max_chars would read more"
        )
        yield Warning(code="input-truncated", message=message, span=Span(end, len(text)))


def _day(dates: date.Dates, reference: dt.date | None) -> dt.date | None:
    """Give the day that the story counts from: that of its publication, else of its last change, else the caller's."""
    return next((stamp.day for stamp in dates if stamp and stamp.day), reference)


def check_options(reference: object, date_order: object, language: str = "en", max_chars: object = None) -> None:
    """Raise for an option that `parse` does not take.

    Args:
        reference: Should be a date, a datetime or None.
        date_order: Should be one of `DATE_ORDERS` or None.
        language: Should be the code of a language that newsparse knows.
        max_chars: Should be 1 or more, or None.

    Raises:
        OptionError: `date_order`, `reference` or `max_chars` is something else.
        UnknownLanguageError: newsparse has no words of that language.
    """
    if date_order is not None and date_order not in DATE_ORDERS:
        message = f"date_order {date_order!r} is unknown: use one of {', '.join(DATE_ORDERS)}, or None"
        raise OptionError(message)
    if reference is not None and not isinstance(reference, dt.date):
        message = f"reference is {reference!r}, not a date or datetime: make one, for example datetime.date.fromisoformat(day)"
        raise OptionError(message)
    if max_chars is not None and (not isinstance(max_chars, int) or max_chars < 1):
        message = f"max_chars is {max_chars!r}: use a whole number from 1, or None for {MAX_CHARS}"
        raise OptionError(message)
    get_language(language)
