"""The classes that results are made of: frozen, slotted, keyword-only, hashable and comparable.

`base` holds what they share (`Span`, `Record` with its dictionary form), the other modules the classes themselves.
"""

from newsparse.model.article import SCHEMA_VERSION, Article, Warning  # noqa: A004
from newsparse.model.base import Phrase, Record, Span, TextRecord
from newsparse.model.quotes import Cue, Edit, Quote, Speaker, Via
from newsparse.model.statistics import Breakdown, Statistic
from newsparse.model.structure import Author, Block, Byline, Dateline, Deck, Headline, Publisher, Section, Timestamp

__all__ = [
    "SCHEMA_VERSION",
    "Article",
    "Author",
    "Block",
    "Breakdown",
    "Byline",
    "Cue",
    "Dateline",
    "Deck",
    "Edit",
    "Headline",
    "Phrase",
    "Publisher",
    "Quote",
    "Record",
    "Section",
    "Span",
    "Speaker",
    "Statistic",
    "TextRecord",
    "Timestamp",
    "Via",
    "Warning",
]
