"""Measures what parsing costs: beside a bare pass over the text, by size and kind of text, in memory, and to import.

Usage: python benchmarks/speed.py [--rounds N] [--write] [FILE ...]
"""

import argparse
import re
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from tables import add_write_option, describe_machine, make_table, publish

import newsparse

SEEDS = Path(__file__).parent.parent / "seeds"
TOKEN = re.compile(r"\w+|[^\w\s]")
# Kinds of text, each a piece that is repeated: what a page may hold, and what costs most.
KINDS = {
    "short lines": "Home\nWorld\nSport\nShare this on Facebook\nRead more: bridge closes\n",
    "quotes": '"We won," said Ann Poe, the mayor. “It was hard,” she told reporters. "Very."\n\n',
    "figures": "Some 1,250 of 3,000 homes, 42 percent, had no water, up from 38% in May, at a cost of $1.2 million.\n\n",
    "names": "Ann Poe, the mayor of Oby, met Sen. Bo Lind and Mr. Orr of the Oby Council in New York.\n\n",
    "numbers only": "1 2 3 ",
    "quote marks only": '"',
    "one line without an end": "The mayor said so. ",
}


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """Give the shortest time, in seconds, that some work took."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def time_import(rounds: int, statement: str) -> float:
    """Give the time of a fresh interpreter that runs one statement, in seconds."""
    return best_of(rounds, lambda: subprocess.run([sys.executable, "-c", statement], check=True))


def peak_memory(text: str) -> int:
    """Give how many bytes parsing a text holds at most, beside the text."""
    tracemalloc.start()
    try:
        newsparse.parse(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def measure_texts(rounds: int, texts: list[str]) -> list[str]:
    """Measure some texts: characters, milliseconds each, megabytes a second, passes, memory."""
    size = sum(map(len, texts))
    parsing = best_of(rounds, lambda: [newsparse.parse(text) for text in texts])
    tokenising = best_of(rounds, lambda: [TOKEN.findall(text) for text in texts])
    held = max(peak_memory(text) / len(text.encode()) for text in texts)
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    return [
        f"{size // len(texts):,}",
        f"{parsing / len(texts) * 1e3:.1f}",
        f"{megabytes / parsing:.2f}",
        f"{parsing / tokenising:.1f}",
        f"{held:.0f}",
    ]


def measure_sizes(rounds: int, texts: list[str]) -> list[list[str]]:
    """Measure articles, and many of them in one text, from a sentence to a book; then other kinds of text."""
    rows = [["the articles", *measure_texts(rounds, texts)]]
    whole = "\n\n".join(texts)
    for size in (100, 1_000, 10_000, 100_000, 1_000_000):
        text = "\n\n".join(islice(cycle(texts), size // len(whole) * len(texts) + len(texts)))[:size]
        rows.append(
            [f"articles in one text of {size:,} characters", *measure_texts(2 if size > 10_000 else rounds, [text])]
        )
    rows += [[kind, *measure_texts(rounds, [piece * (10_000 // len(piece))])] for kind, piece in KINDS.items()]
    return rows


def measure_imports(rounds: int) -> list[list[str]]:
    """Measure what an import costs beside a bare interpreter."""
    bare = time_import(rounds, "pass")
    statements = ["import regex, attrs", "import newsparse", "import newsparse; newsparse.parse('Rain fell.')"]
    return [[f"`{statement}`", f"{(time_import(rounds, statement) - bare) * 1e3:.0f}"] for statement in statements]


def main() -> int:
    """Measure, and print tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="articles in plain text; the samples in seeds/ without")
    parser.add_argument("--rounds", type=int, default=7, help="how often each is measured (7)")
    add_write_option(parser)
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in options.files or sorted(SEEDS.glob("*.txt"))]
    rounds = options.rounds

    newsparse.parse("\n\n".join(texts))
    together = "\n\n".join(texts)
    growth = best_of(3, lambda: newsparse.parse(together * 8)) / best_of(3, lambda: newsparse.parse(together))
    head = ["text", "characters", "ms", "MB/s", "passes", "memory"]
    content = "\n".join(
        [
            describe_machine("regex", "attrs"),
            "",
            make_table(head, measure_sizes(rounds, texts)),
            f"Eight times the text takes {growth:.1f} times as long.",
            "",
            make_table(["a fresh interpreter runs", "ms"], measure_imports(rounds)),
        ]
    )
    publish("speed", content, write=options.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
