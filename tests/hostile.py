"""Hostile texts: what tempts a pattern or a loop to begin again and again. Made from the case files and by hand.

A piece is repeated until the text is long enough. The pieces of a rule are the texts of its case file, on lines and in
one line; its tokens, one a line and without a space; and each of its tokens alone.
"""

import functools
import itertools
import re
import tomllib
from collections.abc import Callable, Iterator
from typing import Any

from casefiles import CASES, load

MARKS = "\"'“”‘’«»„‚‹›`´"
SIGNS = "()[]{}<>-–—…•*#@_/\\|+=~^:;,.!?%$€£½²°§©"
INVISIBLE = "\x00\x1b\x85\xad\u0301\u200b\u200d\u202e\u2028\u2066\ufeff\r\n\x0b\x0c\t\u3000 \ud800\udfff"

# Beside signs alone: glued to words, numbers and names; chains of what one reader or another looks for; near misses.
PIECES = tuple(dict.fromkeys((
    *(f"{before}{sign}{behind}" for sign in MARKS for before, behind in (("", ""), ("", "a "), ("a", " "), ("said ", "We "))),
    *(f"{first}a{second} " for first, second in itertools.product("\"'“‘”’", repeat=2)),
    *(f"{before}{sign}{behind}" for sign in SIGNS for before, behind in (("", ""), ("a", ""), ("1", ""), ("A", " "), ("", "1 "))),
    *(f"{before}{sign}" for sign in INVISIBLE for before in ("", "a", '"')),
    *("a", "A", "1", "Aa", "a1", "1a", "Lee0", "中", "ß", "İ", "\N{GRINNING FACE}", "a\n", "Word\n", "Word\n\n", "word word\n\n"),
    *("1,000,", "1.5.", "1/2/", "1990s", "10:15 ", "2-1 ", "$1m ", "$5 million to ", "5% ", "two-", "two-thirds-"),
    *("hundred ", "one hundred and ", "half a ", "one in ", "12 of ", "between ", "from 1 to ", "more than ", "per 100,000 "),
    *("34-year-old ", "34, ", "rose 5% to ", "including 3 ", "1 men, ", "plus or minus 3 points ", "percentage points "),
    *("May ", "Jan. 6, ", "January 6, 2022 ", "3/4/2022 ", "2022-01-06 ", "2 hours ago ", "last week ", "on Monday ", "ET, "),
    *("Mr. ", "A. ", "A.B.", "U.S.", "O'Brien ", "al-", "van der ", "Ann Poe ", "Ann Poe and ", "ANN POE, ", "Ann Poe, 34, "),
    *("the mayor of ", "the mayor of the city of ", "spokesman for ", "New York-", "who ", "whose ", "that ", "he ", "she said "),
    *("said ", "he said that ", "says who ", "told ", "told Reuters ", "according to ", '," said Ann Poe. "', "asked? ", "“Oh, ", "''"),
    *('"We.\n\n', "“We.\n\n", '"We," he said. ', "'We' said 'Ann' ", "Q: We?\n", "ANN: We.\n", "[sic] ", "(he) ", "… "),
    *("By ", "By Ann Poe\n", "By Ann Poe, ", "By Ann Poe and ", "Reporting by ", "Photo: ", "(Reuters) - ", "LONDON, "),
    *("Published ", "Updated 3 May 2022\n", "Home > ", "Share\n", "• \n", "• a\n", "1. a\n", "Tags: ", "© 2022 ", "a@b.co ", "http://a.b/c "),
)))  # fmt: skip

# Texts that grow from inside: openings before closings, one sentence or quote over everything, ever other names and numbers.
SHAPES: dict[str, Callable[[int], str]] = {
    "round brackets in each other": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "square brackets in each other": lambda n: "[a " * (n // 6) + "] " * (n // 4),
    "quotes in each other": lambda n: "“a " * (n // 6) + "b” " * (n // 6),
    "quotes of two kinds in each other": lambda n: "“a ‘b " * (n // 12) + "c’ d” " * (n // 12),
    "one quote": lambda n: '"' + "We won. " * (n // 8) + '" said Ann Poe.',
    "a quote that is not closed": lambda n: '"We won.\n\n' + "It rained.\n\n" * (n // 12),
    "paragraphs that open quotes": lambda n: '"We won.\n\n' * (n // 10) + '"',
    "one word": lambda n: "a" * n,
    "one number": lambda n: "1" * n + " people",
    "one number in groups": lambda n: "1" + ",000" * (n // 4) + " people",
    "one amount": lambda n: "$0." + "1" * n,
    "zeros": lambda n: "0" * n + "1 people",
    "one name": lambda n: "Ann " * (n // 4) + "said so.",
    "one space": lambda n: "a" + " " * n + "b",
    "other names": lambda n: ", ".join(f"Ann {word} Poe" for word in make_words(n // 14)) + " said so.",
    "other people with one name": lambda n: ". ".join(f"{word} Poe won" for word in make_words(n // 13)),
    "other speakers": lambda n: " ".join(f'"We won," said Ann {word}. "So," she said.' for word in make_words(n // 43)),
    "other authors": lambda n: "By " + " and ".join(f"Ann {word}" for word in make_words(n // 13)),
    "other bylines": lambda n: "\n\n".join(f"By Ann {word}" for word in make_words(n // 13)),
    "other headlines": lambda n: "\n\n".join(f"Council closes bridge in {word}" for word in make_words(n // 32)),
    "other lines": lambda n: "\n".join(make_words(n // 5)),
    "wrapped lines": lambda n: "The mayor of Oby said on Monday that the bridge was closed and\nwould stay closed for weeks and " * (n // 95),
    "other numbers": lambda n: " and ".join(f"{number} men" for number in range(1000, 1000 + n // 13)),
    "parts of one whole": lambda n: "9000 people: " + ", ".join(f"{number} men" for number in range(1000, 1000 + n // 10)),
    "one number, over and over": lambda n: "Some 1,250 people came.\n\n" * (n // 25),
    "shares": lambda n: " ".join(f"{number % 90}% said yes and {number % 80}% no." for number in range(n // 26)),
    "other dates": lambda n: "\n".join(f"Published {number % 28 + 1} May {1950 + number % 90}" for number in range(n // 22)),
}  # fmt: skip


def repeat(piece: str, size: int) -> str:
    """Repeat a piece, at least twice, up to a size."""
    return piece * max(2, size // len(piece))


def make_words(count: int) -> Iterator[str]:
    """Give words that look like names, no two alike."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = ("".join((first.upper(), *rest)) for first, *rest in itertools.product(letters, repeat=4))
    return itertools.islice(names, count)


def list_files() -> list[tuple[str, str]]:
    """Give the area and the name of every case file."""
    return sorted((path.parent.name, path.stem) for path in CASES.glob("*/*.toml"))


def list_texts(area: str, rule: str) -> list[str]:
    """Give the pieces that all texts of a case file make together."""
    texts = [case.text for case in load(area) if case.rule == rule]
    tokens = sorted({token for text in texts for token in text.split()})
    return [
        "\n\n".join(texts) + "\n\n",
        " ".join(word for text in texts for word in text.split()) + " ",
        "\n".join(tokens) + "\n",
        "".join(tokens),
    ]


@functools.cache
def tokens_by_file() -> dict[tuple[str, str], list[str]]:
    """Give the tokens of every case file that differ from all before in shape or in the word lists they stand in.

    Two words that no list knows, or that one list knows, cost the same; one of them is enough.
    """
    seen: set[tuple[str, frozenset[str]]] = set()
    found = {}
    for area, rule in list_files():
        texts = (case.text for case in load(area) if case.rule == rule)
        kinds = {_kind(token): token for text in texts for token in re.findall(r"\w+(?:['’-]\w+)*|[^\w\s]", text)}
        found[area, rule] = sorted(token for kind, token in kinds.items() if kind not in seen)
        seen.update(kinds)
    return found


def _kind(token: str) -> tuple[str, frozenset[str]]:
    shape = re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]{2,}", "AA", token)))
    return shape, _lists_by_word().get(token.lower(), frozenset())


@functools.cache
def _lists_by_word() -> dict[str, frozenset[str]]:
    """Give for each word of the lexicons the files it stands in."""
    found: dict[str, set[str]] = {}
    for path in (CASES.parent.parent / "src" / "newsparse" / "languages" / "en").iterdir():
        if path.suffix == ".txt":
            entries: Any = [line.partition("#")[0] for line in path.read_text(encoding="utf-8").splitlines()]
        elif path.suffix == ".toml":
            entries = tomllib.loads(path.read_text(encoding="utf-8"))
        else:
            continue
        for word in _words(entries):
            found.setdefault(word, set()).add(path.stem)
    return {word: frozenset(names) for word, names in found.items()}


def _words(entries: Any) -> Iterator[str]:
    if isinstance(entries, str):
        yield from entries.lower().split()
    elif isinstance(entries, dict):
        yield from _words(list(entries))
        yield from _words(list(entries.values()))
    elif isinstance(entries, list):
        for entry in entries:
            yield from _words(entry)
