"""The command: news articles in, JSON out."""

import argparse
import contextlib
import datetime as dt
import io
import json
import os
import re
import sys
from collections.abc import Sequence
from importlib import resources
from typing import Any

from newsparse import __version__
from newsparse.languages import LANGUAGES
from newsparse.parser import DATE_ORDERS, MAX_CHARS, parse

__all__ = ["main"]

_STDIN = "-"
# A span in indented JSON: it is read better on one line. No string of JSON holds a line break.
_SPAN = re.compile(r"\[\n *(\d+),\n *(\d+)\n *\]")
_EPILOG = """\
One input gives indented JSON. Several give JSON lines: one article a line, with a key "file" more.
The keys are described in the JSON Schema that --schema prints.

examples:
  newsparse seeds/02-wire-story.txt
  echo '"We counted 212 boats," said Ann Poe.' | newsparse --compact

exit status: 0 all went well, 1 something could not be read, 2 wrong usage
"""


class _InputError(Exception):
    """An input that gives no article; the message says why."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: Arguments, without the name of the program; None takes those it was started with.

    Returns:
        The exit status: 0 if every input was parsed, 1 if one could not be read, 130 after an interruption.
    """
    options = _make_parser().parse_args(argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        status = _print_schema() if options.schema else _run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (`| head`) has seen enough. Nothing may be written again, not even when Python closes down.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status


def _run(options: argparse.Namespace) -> int:
    files = options.files or [_STDIN]
    indent = options.indent if options.indent is not None or len(files) > 1 else 2
    status = 0
    for file in files:
        try:
            text = _read(file)
        except _InputError as error:
            print(f"newsparse: {'standard input' if file == _STDIN else file}: {error}", file=sys.stderr)
            status = 1
            continue
        article = parse(
            text,
            reference=options.reference,
            date_order=options.date_order,
            language=options.language,
            max_chars=options.max_chars,
        ).to_dict()
        _print_json(article if len(files) == 1 else {"file": file, **article}, None if options.compact else indent)
    return status


def _read(file: str) -> str:
    """Read one input as UTF-8, whatever the platform's encoding; the line ends stay as they are."""
    try:
        if file == _STDIN:
            if sys.stdin.isatty():
                print("newsparse: reading standard input; Ctrl-D ends it", file=sys.stderr)
            data = sys.stdin.buffer.read()
        else:
            with open(file, "rb") as stream:  # noqa: PTH123 - the name is shown as it was typed
                data = stream.read()
    except IsADirectoryError:
        message = "is a directory; name the files in it"
        raise _InputError(message) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"cannot be read: {reason}"
        raise _InputError(message) from None
    text = data.decode("utf-8", "replace")
    if not text.strip("\N{ZERO WIDTH NO-BREAK SPACE} \t\r\n"):
        message = "is empty"
        raise _InputError(message)
    return text


def _print_json(data: dict[str, Any], indent: int | None) -> None:
    if indent is None:
        print(json.dumps(data, ensure_ascii=False, separators=(",", ":")), flush=True)
    else:
        print(_SPAN.sub(r"[\1, \2]", json.dumps(data, ensure_ascii=False, indent=indent)), flush=True)


def _print_schema() -> int:
    print(resources.files("newsparse").joinpath("schema", "article-1.json").read_text(encoding="utf-8"), end="")
    return 0


def _make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsparse",
        description="Read news articles in plain text and print what stands in them as JSON.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="a text file in UTF-8; - or none reads standard input")
    parser.add_argument(
        "--reference",
        type=_read_day,
        metavar="DATE",
        help='the day (2024-03-09) that "yesterday" is counted from where the article shows no date',
    )
    parser.add_argument(
        "--date-order", choices=DATE_ORDERS, help="how to read 03/04/2022 where the article does not show it"
    )
    parser.add_argument("--language", choices=sorted(LANGUAGES), default="en", help="language of the articles")
    parser.add_argument(
        "--max-chars",
        type=_read_count,
        metavar="N",
        help=f"characters of an article that are read at most ({MAX_CHARS}); the rest is left out, with a warning",
    )
    layout = parser.add_mutually_exclusive_group()
    layout.add_argument("--indent", type=_read_indent, metavar="N", help="indent the JSON by N spaces")
    layout.add_argument("--compact", action="store_true", help="print each article on one line")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of the output and stop")
    parser.add_argument("--version", action="version", version=f"newsparse {__version__}")
    return parser


def _read_day(value: str) -> dt.date:
    with contextlib.suppress(ValueError):
        return dt.date.fromisoformat(value)
    with contextlib.suppress(ValueError):
        return dt.datetime.fromisoformat(value)
    message = f"{value!r} is no date such as 2024-03-09"
    raise argparse.ArgumentTypeError(message)


def _read_count(value: str) -> int:
    if value.isdecimal() and int(value) > 0:
        return int(value)
    message = f"{value!r} is no number from 1"
    raise argparse.ArgumentTypeError(message)


def _read_indent(value: str) -> int:
    if value.isdecimal() and int(value) <= 16:
        return int(value)
    message = f"{value!r} is no number from 0 to 16"
    raise argparse.ArgumentTypeError(message)
