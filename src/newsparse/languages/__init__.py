"""The languages newsparse has words of, and how to get one.

A language is a folder beside `en` with the same files. Nothing is read before it is asked for; what was read is kept.
"""

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs

from newsparse.errors import UnknownLanguageError
from newsparse.lexicon import read_table, read_words

__all__ = ["LANGUAGES", "Language", "get_language"]


@attrs.frozen(eq=False)
class Language:
    """The words of one language. There is one object for each, so that what is kept by language is found fast.

    Attributes:
        code: Its code in ISO 639-1.
        package: Dotted name of the package that holds its lexicon files.
    """

    code: str
    package: str

    def words(self, name: str) -> frozenset[str]:
        """Give a word list as a set.

        Args:
            name: Name of a ``.txt`` lexicon.
        """
        return _words(self.package, name)

    def table(self, name: str) -> Mapping[str, Any]:
        """Give a table.

        Args:
            name: Name of a ``.toml`` lexicon.
        """
        return _table(self.package, name)


@functools.cache
def _words(package: str, name: str) -> frozenset[str]:
    return frozenset(read_words(package, name))


@functools.cache
def _table(package: str, name: str) -> Mapping[str, Any]:
    return MappingProxyType(read_table(package, name))


LANGUAGES = MappingProxyType({"en": Language("en", "newsparse.languages.en")})
"""Every language, by code."""


def get_language(code: str) -> Language:
    """Look up a language.

    Args:
        code: Code in ISO 639-1, such as "en".

    Raises:
        UnknownLanguageError: newsparse has no words of that language.
    """
    try:
        return LANGUAGES[code]
    except (KeyError, TypeError):
        message = f"no lexicon for language {code!r}; known: {', '.join(LANGUAGES)}"
        raise UnknownLanguageError(message) from None
