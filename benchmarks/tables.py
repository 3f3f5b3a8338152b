"""Tables in Markdown, with what they were measured on. The pages of the documentation include them."""

import argparse
import platform
import sys
from collections.abc import Iterable, Sequence
from importlib import metadata
from pathlib import Path

import newsparse

FOLDER = Path(__file__).parent.parent / "docs" / "tables"


def describe_machine(*packages: str) -> str:
    """Name the machine, the interpreter and the versions that a table was made with.

    Args:
        packages: Names of distributions whose versions matter.
    """
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        names = [line.partition(":")[2].strip() for line in cpuinfo.read_text().splitlines() if "model name" in line]
        model = names[0] if names else model
    versions = [f"{name} {metadata.version(name)}" for name in packages]
    parts = [f"newsparse {newsparse.__version__}", f"Python {platform.python_version()}", *versions]
    return f"{', '.join(parts)}, on {model}, {platform.system()}."


def make_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Make a table: the first column is text, the others are numbers.

    Args:
        head: Names of the columns.
        rows: Their cells.
    """
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def add_write_option(parser: argparse.ArgumentParser) -> None:
    """Let the command write its table for the documentation."""
    parser.add_argument(
        "--write", action="store_true", help=f"write the table into {FOLDER.name}/ of the documentation"
    )


def publish(name: str, content: str, *, write: bool) -> None:
    """Print a table; write it into the documentation if that was asked for.

    Args:
        name: Name of the file, without its ending.
        content: What it holds, in Markdown.
        write: Whether it is written.
    """
    print(content)
    if write:
        FOLDER.mkdir(exist_ok=True)
        path = FOLDER / f"{name}.md"
        path.write_text(content, encoding="utf-8")
        print(f"written to {path}", file=sys.stderr)
