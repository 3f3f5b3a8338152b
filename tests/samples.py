"""The sample articles in `seeds/`: the results expected of them, and how a result differs from that.

Places are written as paths. The members of a list are named by where they start in the text, not by their number, so
that a missing one does not shift the others: ``quotes@1205.speaker.name`` is the name of the speaker of the quote whose
content starts at character 1205.
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs

SEEDS = Path(__file__).parent.parent / "seeds"
KNOWN = SEEDS / "known-differences.toml"
# How something was found is no part of what is true.
_UNCOMPARED = frozenset({"rule", "confidence"})
_STEP = re.compile(r"[^.@]+|@\d+\+*")

Keyed = dict[str, Any]


@attrs.frozen
class Difference:
    """A place where a result is not what is expected; None where there is nothing."""

    path: str
    expected: Any
    found: Any

    def __str__(self) -> str:
        if self.expected is None and "@" in self.path.rpartition(".")[2]:
            return f"{self.path}: not expected, found {_show(self.found)}"
        return f"{self.path}: expected {_show(self.expected)}, found {_show(self.found)}"


@attrs.frozen
class Sample:
    """An article of `seeds/` and the file with the result expected of it."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def text(self) -> str:
        return self.path.read_bytes().decode("utf-8")

    @property
    def expected(self) -> dict[str, Any]:
        result: dict[str, Any] = json.loads(self.path.with_suffix(".json").read_text(encoding="utf-8"))
        return result

    def write(self, expected: dict[str, Any]) -> None:
        result = json.dumps(expected, ensure_ascii=False, indent=1) + "\n"
        self.path.with_suffix(".json").write_text(result, encoding="utf-8")


def samples() -> list[Sample]:
    """All of them, in the order of their numbers."""
    return [Sample(path) for path in sorted(SEEDS.glob("*.txt"))]


def known_differences() -> dict[str, dict[str, str]]:
    """For each sample the places where the library is known to be wrong, with the reasons."""
    listed_by_reason: dict[str, dict[str, list[str]]] = tomllib.loads(KNOWN.read_text(encoding="utf-8"))
    return {
        name: {path: reason for reason, paths in reasons.items() for path in paths}
        for name, reasons in listed_by_reason.items()
    }


def compare(expected: dict[str, Any], found: dict[str, Any]) -> list[Difference]:
    """Give every place where two results of one text differ, in the order of the expected one."""
    return list(_compare("", keyed(expected), keyed(found)))


def keyed(article: dict[str, Any]) -> Keyed:
    """Name the members of all lists, and the statistics that others point to, by where they start."""
    names = [_place(statistic) for statistic in article["statistics"]]
    return {name: _keyed(value, names.__getitem__) for name, value in article.items()}


def listed(article: Keyed, text: str) -> dict[str, Any]:
    """Give the dictionary form back that `keyed` was made from, with the words that stand at its spans."""
    order = sorted(article["statistics"], key=_start)
    return {name: _listed(value, order.index, text) for name, value in article.items()}


def change(article: Keyed, path: str, source: Keyed) -> None:
    """Take the value at a path over from another result; what is not there is taken away."""
    *way, last = _STEP.findall(path)
    for step in way:
        article, source = article[step], source[step]
    if last in source:
        article[last] = source[last]
    else:
        del article[last]


def _compare(path: str, expected: Any, found: Any) -> Iterator[Difference]:
    if not (isinstance(expected, dict) and isinstance(found, dict) and _is_same_place(expected, found)):
        if expected != found:
            yield Difference(path.removeprefix("."), expected, found)
        return
    for name in dict.fromkeys((*expected, *found)):
        # The words follow from the span.
        if name not in _UNCOMPARED and not (name == "text" and expected.keys() & {"span", "spans"}):
            step = name if name.startswith("@") else f".{name}"
            yield from _compare(path + step, expected.get(name), found.get(name))


def _is_same_place(expected: Keyed, found: Keyed) -> bool:
    """Whether two records were read off the same words, so that their values can be compared one by one."""
    if "span" not in expected or "span" not in found:
        return True
    return bool(expected["span"][0] < found["span"][1] and found["span"][0] < expected["span"][1])


def _keyed(value: Any, name_of: Callable[[int], str]) -> Any:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        members: Keyed = {}
        for member in value:
            name = _place(member)
            while name in members:
                name += "+"
            members[name] = _keyed(member, name_of)
        return members
    if isinstance(value, dict):
        return {name: _point(name, member, name_of) or _keyed(member, name_of) for name, member in value.items()}
    return value


def _listed(value: Any, index_of: Callable[[str], int], text: str) -> Any:
    if not isinstance(value, dict):
        return value
    if value and all(name.startswith("@") for name in value):
        return [_listed(value[name], index_of, text) for name in sorted(value, key=_start)]
    record = {name: _point(name, member, index_of) for name, member in value.items()}
    record = {name: _listed(value[name], index_of, text) if new is None else new for name, new in record.items()}
    if "text" in record:
        spans = record["spans"] if "spans" in record else [record["span"]]
        record["text"] = " ".join(text[start:end] for start, end in spans)
    return record


def _point(name: str, value: Any, translate: Callable[[Any], Any]) -> Any:
    """Translate what points to statistics, from numbers to names or back; None for everything else."""
    if name in {"part_of", "same_as"} and value is not None:
        return translate(value)
    return [translate(member) for member in value] if name == "parts" else None


def _place(member: dict[str, Any]) -> str:
    start = member["spans"][0][0] if "spans" in member else member["span"][0]
    return f"@{start}"


def _start(name: str) -> tuple[int, str]:
    return int(name.strip("@+")), name


def _show(value: Any) -> str:
    if value is None:
        return "nothing"
    if not isinstance(value, dict) or "text" not in value:
        return json.dumps(value, ensure_ascii=False)
    kind = f"{value['kind']} " if "kind" in value else ""
    name = f" ({value['name']})" if value.get("name") else ""
    return f"{kind}{value['text']!r}{name}"
