"""Reads case files: TOML tables of texts in which the expected spans are marked.

    [[case]]
    label = "the speaker stands before the cue"
    text = '''⟦speaker|Ann Lee⟧ ⟦cue|said⟧: "⟦content|⟦quoted|We will see.⟧⟧"'''
    expect = { "quotes.0.speaker.name" = "Ann Lee" }

A mark is ``⟦tag|words⟧``; marks may nest. Every tag of the area that the text uses must be found exactly where it is
marked and nowhere else. ``expect`` holds further values by their path in the dictionary form (``quotes.count`` is how many
there are), ``absent`` the paths of what must be null. A label that begins with ``negative:`` names a text in which the
file's rule must not fire; in a file that has no rule's name it is a text that only looks like the theme of the file.
``fail = true`` marks a known failure (strict xfail).
"""

import functools
import re
import tomllib
from pathlib import Path
from typing import Any

import attrs

CASES = Path(__file__).parent / "cases"
_MARK = re.compile(r"⟦([a-z_-]+)\||⟧")


@attrs.frozen(kw_only=True)
class Case:
    area: str
    rule: str
    label: str
    text: str
    spans: frozenset[tuple[str, int, int]]
    expect: dict[str, Any]
    absent: tuple[str, ...]
    options: dict[str, Any]
    fail: bool

    @property
    def negative(self) -> bool:
        return self.label.startswith("negative:")

    def __str__(self) -> str:
        return f"{self.area}/{self.rule}: {self.label}"


def unmark(marked: str) -> tuple[str, frozenset[tuple[str, int, int]]]:
    """Take the marks out of a text and give their places in what is left."""
    pieces, spans, stack = [], set(), []
    place = length = 0
    for mark in _MARK.finditer(marked):
        pieces.append(marked[place : mark.start()])
        length += mark.start() - place
        place = mark.end()
        if mark[1]:
            stack.append((mark[1], length))
        else:
            tag, start = stack.pop()
            spans.add((tag, start, length))
    assert not stack, f"a mark is not closed in {marked!r}"
    pieces.append(marked[place:])
    return "".join(pieces), frozenset(spans)


@functools.cache
def load(area: str) -> list[Case]:
    """Read all case files of an area."""
    cases = []
    for path in sorted((CASES / area).glob("*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            text, spans = unmark(entry["text"])
            cases.append(
                Case(
                    area=area,
                    rule=path.stem,
                    label=entry["label"],
                    text=text,
                    spans=spans,
                    expect=entry.get("expect", {}),
                    absent=tuple(entry.get("absent", ())),
                    options=entry.get("options", {}),
                    fail=entry.get("fail", False),
                )
            )
    return cases


def at(data: Any, path: str) -> Any:
    """Follow a dotted path into dictionaries and lists; "count" behind a list is its length."""
    for key in path.split("."):
        if isinstance(data, list) and key == "count":
            return len(data)
        data = data[int(key)] if isinstance(data, list) else data[key]
    return data
