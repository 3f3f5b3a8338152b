"""What stands around and above the story: headline, byline, dates, section, blocks."""

import datetime as dt
from typing import Literal

import attrs

from newsparse.model.base import Span, TextRecord

__all__ = [
    "Author",
    "AuthorKind",
    "Block",
    "BlockKind",
    "Byline",
    "Dateline",
    "Deck",
    "Headline",
    "Precision",
    "Publisher",
    "Section",
    "Timestamp",
]

BlockKind = Literal[
    "headline",
    "deck",
    "byline",
    "publisher",
    "section",
    "date",
    "dateline",
    "paragraph",
    "crosshead",
    "list-item",
    "caption",
    "credit",
    "correction",
    "contact",
    "tags",
    "pull-quote",
    "embed",
    "boilerplate",
]
AuthorKind = Literal["person", "organization", "agency"]
Precision = Literal["minute", "second", "day", "month", "year"]


@attrs.frozen(kw_only=True, repr=False)
class Block(TextRecord):
    """One unit of the page: usually a paragraph, a headline, a line of navigation.

    Attributes:
        kind: What the block is.
        text: Its text as printed, without a bullet in front.
        span: Where it stands.
        rule: Name of the rule that decided on the kind.
    """

    kind: BlockKind
    text: str
    span: Span
    rule: str


@attrs.frozen(kw_only=True, repr=False)
class Headline(TextRecord):
    """The headline as shown on the page.

    Attributes:
        text: The headline, its label included where it stands on the same line.
        span: Where it stands.
        label: Kicker such as "BREAKING", "Opinion" or "Live", on the same line or above; None if there is none.
    """

    text: str
    span: Span
    label: str | None = None


@attrs.frozen(kw_only=True, repr=False)
class Deck(TextRecord):
    """The standfirst or subheading that goes with the headline.

    Attributes:
        text: The deck as printed.
        span: Where it stands.
    """

    text: str
    span: Span


@attrs.frozen(kw_only=True, repr=False)
class Author(TextRecord):
    """One of those who are named as authors.

    Attributes:
        name: The name, tidied: no "By", no role, no handle, ALL CAPS made readable.
        kind: A person, an organization (desk, staff, outlet) or a news agency.
        role: Job title or part played ("Senior Reporter", "photographer"); None if none is given.
        affiliation: Outlet or desk the author writes for; None if none is given.
        location: Place given with the name; None if none is given.
        email: E-mail address given with the name; None if none is given.
        text: The name as printed.
        span: Where the name stands.
    """

    name: str
    kind: AuthorKind
    role: str | None = None
    affiliation: str | None = None
    location: str | None = None
    email: str | None = None
    text: str
    span: Span


@attrs.frozen(kw_only=True, repr=False)
class Byline(TextRecord):
    """The line that says who wrote the article.

    Attributes:
        text: The byline as printed, whole.
        span: Where it stands.
        authors: Those it names, in order.
    """

    text: str
    span: Span
    authors: tuple[Author, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class Publisher(TextRecord):
    """The outlet that published the article, as far as the text itself names it.

    Attributes:
        name: The outlet's name, tidied.
        text: The name as printed.
        span: Where it stands.
    """

    name: str
    text: str
    span: Span


@attrs.frozen(kw_only=True, repr=False)
class Section(TextRecord):
    """The section of the site or paper that the article stands in.

    Attributes:
        name: The section's name, tidied ("World").
        path: From the outermost to the innermost section where a breadcrumb shows them, else the name alone.
        text: The section as printed ("WORLD").
        span: Where it stands.
    """

    name: str
    path: tuple[str, ...] = ()
    text: str
    span: Span


@attrs.frozen(kw_only=True, repr=False)
class Timestamp(TextRecord):
    """A day, a moment, a month or a year that the text states.

    Attributes:
        value: The date, or date and time (aware where the text gives the zone); the first day for a month or a year;
            None where a relative date has no day to be counted from.
        precision: What the text states: "minute", "second", "day", "month" or "year".
        zone: Abbreviation of the zone as printed ("ET"); None if none is given.
        relative: Whether the text counts from another day ("yesterday", "2 hours ago").
        ambiguous: Whether another reading is as good (03/04/2022).
        alternative: The other reading; None if there is none.
        text: The date as printed.
        span: Where it stands.
    """

    value: dt.date | dt.datetime | None
    precision: Precision
    zone: str | None = None
    relative: bool = False
    ambiguous: bool = False
    alternative: dt.date | dt.datetime | None = None
    text: str
    span: Span

    @property
    def day(self) -> dt.date | None:
        """The day, without the time."""
        return self.value.date() if isinstance(self.value, dt.datetime) else self.value


@attrs.frozen(kw_only=True, repr=False)
class Dateline(TextRecord):
    """Where, and sometimes when and by which agency, the story was filed ("CLEVELAND (AFP) — ").

    Attributes:
        place: The place as printed, region included.
        agency: The agency named in it; None if none is named.
        date: The date in it; None if there is none.
        text: The dateline as printed, without the dash behind it.
        span: Where it stands.
    """

    place: str
    agency: str | None = None
    date: Timestamp | None = None
    text: str
    span: Span
