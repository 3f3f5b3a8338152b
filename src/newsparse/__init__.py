"""newsparse turns a news article in plain text into facts a program can use.

Public is what `__all__` lists. Names are loaded when first used, so that ``import newsparse`` costs next to nothing.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.batch import parse_many
    from newsparse.errors import LexiconError, NewsparseError, NotTextError, OptionError, UnknownLanguageError
    from newsparse.model import (
        SCHEMA_VERSION,
        Article,
        Author,
        Block,
        Breakdown,
        Byline,
        Cue,
        Dateline,
        Deck,
        Edit,
        Headline,
        Phrase,
        Publisher,
        Quote,
        Section,
        Span,
        Speaker,
        Statistic,
        Timestamp,
        Via,
        Warning,  # noqa: A004
    )
    from newsparse.parser import (
        extract_byline,
        extract_date,
        extract_headline,
        extract_quotes,
        extract_section,
        extract_statistics,
        parse,
    )

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
    "LexiconError",
    "NewsparseError",
    "NotTextError",
    "OptionError",
    "Phrase",
    "Publisher",
    "Quote",
    "Section",
    "Span",
    "Speaker",
    "Statistic",
    "Timestamp",
    "UnknownLanguageError",
    "Via",
    "Warning",
    "extract_byline",
    "extract_date",
    "extract_headline",
    "extract_quotes",
    "extract_section",
    "extract_statistics",
    "parse",
    "parse_many",
]

__version__ = "0.1.0"


def _home(name: str) -> str:
    """Give the module that a public name is taken from."""
    if name == "parse_many":
        return "batch"
    if name == "parse" or name.startswith("extract_"):
        return "parser"
    return "errors" if name.endswith("Error") else "model"


def __getattr__(name: str) -> object:
    if name not in __all__:
        message = f"module 'newsparse' has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(importlib.import_module(f"newsparse.{_home(name)}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
