"""The whole result."""

from typing import Any, Final, Self

import attrs

from newsparse.model.base import Record, Span
from newsparse.model.quotes import Quote, Speaker
from newsparse.model.statistics import Statistic
from newsparse.model.structure import Author, Block, Byline, Dateline, Deck, Headline, Publisher, Section, Timestamp

__all__ = ["SCHEMA_VERSION", "Article", "Warning"]

SCHEMA_VERSION: Final = 1
"""Version of the dictionary form; it changes when a key is renamed or removed or changes its meaning."""

BODY_KINDS: Final = frozenset({"paragraph", "list-item", "pull-quote", "embed"})


@attrs.frozen(kw_only=True, repr=False)
class Warning(Record):  # noqa: A001
    """Something in the text that was doubtful, and how it was read.

    Attributes:
        code: What it is, for programs ("unclosed-quote", "ambiguous-date").
        message: The same for people.
        span: Where it stands; None if it is about the whole text.
    """

    code: str
    message: str
    span: Span | None = None

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"


@attrs.frozen(kw_only=True, repr=False)
class Article(Record):
    """Everything that was found in one article.

    Attributes:
        schema: Version of the dictionary form.
        language: Code of the language it was read in.
        headline: The headline; None if there is none.
        deck: The standfirst; None if there is none.
        byline: The byline; None if there is none.
        publisher: The outlet; None if the text does not name it.
        section: The section; None if the text does not show it.
        published: When it was published; None if the text does not say.
        modified: When it was last changed; None if the text does not say.
        dateline: Where it was filed; None if the text does not say.
        blocks: The blocks of the page, classified, in order.
        quotes: Reported speech, in text order.
        statistics: Number claims, in text order.
        warnings: What was doubtful.
        text: The source text, unchanged; not part of the dictionary.
    """

    schema: int = SCHEMA_VERSION
    language: str
    headline: Headline | None = None
    deck: Deck | None = None
    byline: Byline | None = None
    publisher: Publisher | None = None
    section: Section | None = None
    published: Timestamp | None = None
    modified: Timestamp | None = None
    dateline: Dateline | None = None
    blocks: tuple[Block, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    warnings: tuple[Warning, ...] = ()
    text: str = attrs.field(metadata={"in_dict": False})

    @classmethod
    def from_dict(cls, data: dict[str, Any], text: str = "") -> Self:
        """Give back the article whose `to_dict` gave the dictionary.

        Args:
            data: What `to_dict` returned.
            text: The source text, which the dictionary does not hold.
        """
        return cls(**cls._decoded(data), text=text)

    @property
    def authors(self) -> tuple[Author, ...]:
        """Those the byline names."""
        return self.byline.authors if self.byline else ()

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The blocks of running text, in order."""
        return tuple(block for block in self.blocks if block.kind == "paragraph")

    @property
    def body(self) -> str:
        """The story itself: paragraphs, list items, pull quotes and embeds, with a blank line between them."""
        return "\n\n".join(block.text for block in self.blocks if block.kind in BODY_KINDS)

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who is quoted, once each, in order of appearance."""
        found: dict[str, Speaker] = {}
        for quote in self.quotes:
            if quote.speaker is not None:
                found.setdefault(quote.speaker.name or quote.speaker.text, quote.speaker)
        return tuple(found.values())

    def __repr__(self) -> str:
        title = repr(self.headline.text) if self.headline else "no headline"
        return f"<Article {title}, {len(self.blocks)} blocks, {len(self.quotes)} quotes, {len(self.statistics)} statistics>"
