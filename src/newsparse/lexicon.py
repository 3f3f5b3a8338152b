"""Reads the word lists of a language. Words are data: no other module opens a lexicon file."""

import tomllib
from collections.abc import Iterable
from importlib import resources
from typing import Any

from newsparse.errors import LexiconError

__all__ = ["group_phrases", "read_table", "read_words", "split_phrases"]


def read_words(package: str, name: str) -> tuple[str, ...]:
    """Read ``name.txt``: one entry a line, ``#`` starts a comment.

    Args:
        package: Dotted name of the language's package.
        name: File name without its ending.

    Returns:
        The entries in the order of the file.

    Raises:
        LexiconError: The file is missing, has no entries or names one twice.
    """
    entries: dict[str, int] = {}
    for number, line in enumerate(_read(package, f"{name}.txt").splitlines(), start=1):
        entry = line.partition("#")[0].strip()
        if entry in entries:
            message = f"{package}/{name}.txt line {number}: {entry!r} stands already in line {entries[entry]}; keep one"
            raise LexiconError(message)
        if entry:
            entries[entry] = number
    if not entries:
        message = f"{package}/{name}.txt has no entries; add one a line"
        raise LexiconError(message)
    return tuple(entries)


def read_table(package: str, name: str) -> dict[str, Any]:
    """Read ``name.toml``.

    Args:
        package: Dotted name of the language's package.
        name: File name without its ending.

    Raises:
        LexiconError: The file is missing or is no TOML; the message gives the line.
    """
    try:
        return tomllib.loads(_read(package, f"{name}.toml"))
    except tomllib.TOMLDecodeError as error:
        message = f"{package}/{name}.toml: {error}"
        raise LexiconError(message) from error


def split_phrases(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Split the phrases of a list into words, to look up words in a row.

    Args:
        phrases: Words with blanks between them.
    """
    return frozenset(tuple(phrase.split()) for phrase in phrases)


def group_phrases(phrases: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Split the phrases of a list into words, by the first word of each; those with the same one keep their order.

    Args:
        phrases: Words with blanks between them.

    Example:
        >>> group_phrases(["in a row", "in all", "each"])
        {'in': [('in', 'a', 'row'), ('in', 'all')], 'each': [('each',)]}
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return found


def _read(package: str, file: str) -> str:
    try:
        return resources.files(package).joinpath(file).read_text(encoding="utf-8")
    except (FileNotFoundError, ModuleNotFoundError) as error:
        message = f"{package} has no {file}; every language brings the same files"
        raise LexiconError(message) from error
