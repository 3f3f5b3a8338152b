"""Lexicons: data that people can read, and that only `Language` reads."""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsparse import errors, lexicon
from newsparse.languages import LANGUAGES, get_language

PACKAGE = Path(lexicon.__file__).parent
FILES = sorted(path for path in (PACKAGE / "languages").rglob("*") if path.suffix in {".txt", ".toml"})
SOURCES = {path: path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))}


def test_there_are_lexicons() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_lexicon_is_tidy(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")

    assert text.startswith("# "), "it begins with a comment: what it holds, where from, who reads it, what not to add"
    assert len(text.partition("\n\n")[0]) > 80, "the comment at its head says too little"
    assert "\r" not in text
    assert text.endswith("\n")
    assert unicodedata.is_normalized("NFC", text)
    if path.suffix == ".toml":
        assert tomllib.loads(text)
    else:
        assert all(line == line.strip() for line in text.splitlines())
        assert lexicon.read_words(f"newsparse.languages.{path.parent.name}", path.stem)


def _lists(value: object, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """All lists of words in a table, each with where it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _lists(inner, f"{name}.{key}")
    elif isinstance(value, list) and all(isinstance(word, str) for word in value):
        yield name, value


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".toml"], ids=lambda path: path.name)
def test_no_list_holds_a_word_twice(path: Path) -> None:
    lists = _lists(tomllib.loads(path.read_text(encoding="utf-8")))

    assert not [(name, word) for name, words in lists for word, times in Counter(words).items() if times > 1]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_lexicon_is_read_by_somebody(path: Path) -> None:
    assert any(f'"{path.stem}"' in source for source in SOURCES.values()), f"no module names {path.stem!r}"


def test_words_are_read_through_the_language_only() -> None:
    readers = {path for path, source in SOURCES.items() if re.search(r"\bread_words\b", source)}
    openers = {path for path, source in SOURCES.items() if re.search(r"\bimport (?:resources|tomllib)\b", source)}

    assert readers == {PACKAGE / "lexicon.py", PACKAGE / "languages" / "__init__.py"}
    assert openers == {PACKAGE / "lexicon.py", PACKAGE / "cli.py"}


def test_every_language_has_the_same_files() -> None:
    names = {code: {path.name for path in FILES if path.parent.name == code} for code in LANGUAGES}

    assert len({frozenset(files) for files in names.values()}) == 1


def test_words_are_read_once() -> None:
    english = get_language("en")

    assert english.words("abbreviations") is english.words("abbreviations")
    assert english.table is not None
    with pytest.raises(errors.LexiconError, match=r"has no nothing\.txt"):
        english.words("nothing")
    with pytest.raises(errors.LexiconError, match=r"has no nothing\.toml"):
        english.table("nothing")


def test_malformed_lexicons_are_told_by_file_and_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "words_for_tests"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "twice.txt").write_text("# Head\none # first\ntwo\none\n", encoding="utf-8")
    (package / "empty.txt").write_text("# Head\n\n", encoding="utf-8")
    (package / "broken.toml").write_text("[a\n", encoding="utf-8")
    (package / "good.txt").write_text("# Head\n\ntwo  # comment\none\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    assert lexicon.read_words("words_for_tests", "good") == ("two", "one")
    with pytest.raises(errors.LexiconError, match=r"twice.txt line 4: 'one' stands already in line 2"):
        lexicon.read_words("words_for_tests", "twice")
    with pytest.raises(errors.LexiconError, match=r"empty.txt has no entries"):
        lexicon.read_words("words_for_tests", "empty")
    with pytest.raises(errors.LexiconError, match=r"broken.toml: .*line 1"):
        lexicon.read_table("words_for_tests", "broken")
    with pytest.raises(errors.LexiconError, match=r"nowhere has no good\.txt"):
        lexicon.read_words("nowhere", "good")
