"""Measures what parsing costs: beside a bare pass over the text, by the second, as the text grows, and to import.

Usage: python benchmarks/speed.py [--rounds N] [FILE ...]
"""

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import newsparse

SEEDS = Path(__file__).parent.parent / "seeds"
TOKEN = re.compile(r"\w+|[^\w\s]")


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


def main() -> int:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="articles in plain text; the samples in seeds/ without")
    parser.add_argument("--rounds", type=int, default=7, help="how often each is measured (7)")
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in options.files or sorted(SEEDS.glob("*.txt"))]
    rounds = options.rounds

    newsparse.parse(texts[0])
    parsing = best_of(rounds, lambda: [newsparse.parse(text) for text in texts])
    tokenising = best_of(rounds, lambda: [TOKEN.findall(text) for text in texts])
    together = "\n\n".join(texts)
    growth = best_of(2, lambda: newsparse.parse(together * 8)) / best_of(2, lambda: newsparse.parse(together))
    bare = time_import(rounds, "pass")
    floor = time_import(rounds, "import regex, attrs") - bare
    ours = time_import(rounds, "import newsparse") - bare
    whole = time_import(rounds, "import newsparse; newsparse.parse('Rain fell.')") - bare

    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    print(f"Python {sys.version.split()[0]}, newsparse {newsparse.__version__}, {len(texts)} texts, {megabytes:.2f} MB")
    for name, value in (
        ("parse, in passes of re over the text", f"{parsing / tokenising:.1f}"),
        ("articles a second", f"{len(texts) / parsing:.0f}"),
        ("megabytes a second", f"{megabytes / parsing:.2f}"),
        ("time for 8 times the text", f"{growth:.1f}"),
        (f"import newsparse, in ms (regex and attrs: {floor * 1e3:.0f})", f"{ours * 1e3:.0f}"),
        ("import and first sentence, in ms", f"{whole * 1e3:.0f}"),
    ):
        print(f"{name:45}{value:>8}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
