"""Measures accuracy on an evaluation: runs its score board and prints the figures as a table.

Usage: python benchmarks/accuracy.py BOARD [--data FOLDER] [--write]

BOARD is the path of a program that runs the installed newsparse over articles with known results and, with `--json FILE`,
writes `{"figures": {name: number}}`. If a file `bars.json` stands beside it, what it says of the best other system is shown too.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tables import add_write_option, describe_machine, make_table, publish


def run_board(board: Path, *arguments: str) -> dict[str, float | None]:
    """Run a score board and give its figures by name."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "figures.json"
        command = [sys.executable, str(board), "--json", str(result), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        figures: dict[str, float | None] = json.loads(result.read_text(encoding="utf-8"))["figures"]
    return figures


def make_rows(figures: dict[str, float | None], known: dict[str, dict[str, Any]]) -> list[list[str]]:
    """Make a row for every figure: its name, the figure, that of the best other system and its name."""
    rows = []
    for name, value in figures.items():
        other = known.get(name, {})
        best = other.get("peer")
        shown = [f"{number:.1f}" if number is not None else "" for number in (value, best)]
        rows.append([f"`{name}`", *shown, other.get("peer_name") or ""])
    return rows


def main() -> int:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("board", type=Path, help="the program that scores")
    parser.add_argument("--data", type=Path, help="another folder of data for it")
    add_write_option(parser)
    options = parser.parse_args()
    figures = run_board(options.board, *(["--data", str(options.data)] if options.data else []))
    bars = options.board.with_name("bars.json")
    known = json.loads(bars.read_text(encoding="utf-8")) if bars.exists() else {}
    rows = make_rows({name: value for name, value in figures.items() if not name.startswith("speed.")}, known)
    table = make_table(["figure", "newsparse", "best other", "which"], rows)
    publish("accuracy", f"{describe_machine('regex')}\n\n{table}", write=options.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
