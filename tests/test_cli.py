"""The command, from inside and as users run it."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse import cli
from schemas import load_schema, validate

STORY = "Town council closes bridge\n\n“It was never safe,” said Ann Poe, the mayor of Łódź.\n"


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


def run(*arguments: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "newsparse", *arguments], capture_output=True, check=False, **options)  # noqa: S603


def test_one_file_gives_indented_json(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([story]) == 0

    shown = capsys.readouterr().out
    assert shown.startswith('{\n  "schema": 1,\n')
    assert json.loads(shown) == newsparse.parse(STORY).to_dict()
    validate(json.loads(shown))


def test_several_files_give_json_lines(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([story, story]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["file"] for line in lines] == [story, story]
    article = json.loads(lines[0])
    assert newsparse.Article.from_dict(article, STORY) == newsparse.parse(STORY)


@pytest.mark.parametrize(
    ("options", "n_lines"), [(["--compact"], 1), (["--indent", "0"], None), (["--indent", "4"], None)]
)
def test_layout(story: str, options: list[str], n_lines: int | None, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*options, story]) == 0

    shown = capsys.readouterr().out
    assert json.loads(shown)["language"] == "en"
    assert n_lines is None or len(shown.splitlines()) == n_lines


def test_options_reach_the_parser(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Bridge closes\n\nPublished 03/04/2022\n\nThe bridge closed on Monday.\n", encoding="utf-8")
    cli.main(["--date-order", "DMY", "--reference", "2022-04-05T10:00:00", "--language", "en", str(path)])

    shown = json.loads(capsys.readouterr().out)
    assert shown == newsparse.parse(path.read_text(encoding="utf-8"), date_order="DMY").to_dict()


def test_long_input_is_cut(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--max-chars", "30", story]) == 0

    shown = json.loads(capsys.readouterr().out)
    assert shown == newsparse.parse(STORY, max_chars=30).to_dict()
    assert [warning["code"] for warning in shown["warnings"]] == ["input-truncated"]


def test_what_cannot_be_read_is_told_and_the_others_go_on(
    story: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"\xef\xbb\xbf \r\n")
    missing = str(tmp_path / "missing.txt")

    assert cli.main([missing, str(tmp_path), str(empty), "a\0b", story]) == 1

    out, err = capsys.readouterr()
    assert [json.loads(line)["file"] for line in out.splitlines()] == [story]
    assert err.splitlines() == [
        f"newsparse: {missing}: cannot be read: No such file or directory",
        f"newsparse: {tmp_path}: is a directory; name the files in it",
        f"newsparse: {empty}: is empty",
        "newsparse: a\0b: cannot be read: embedded null byte",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nothing"],
        ["--date-order", "day"],
        ["--language", "xx"],
        ["--reference", "yesterday"],
        ["--indent", "-1"],
        ["--max-chars", "0"],
        ["--max-chars", "9" * 5000],
        ["--max-chars", "many"],
        ["--indent", "2", "--compact"],
    ],
)
def test_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)

    assert stopped.value.code == 2
    assert "usage: newsparse" in capsys.readouterr().err


def test_version_help_and_schema(capsys: pytest.CaptureFixture[str]) -> None:
    for option in ("--version", "--help"):
        with pytest.raises(SystemExit) as stopped:
            cli.main([option])
        assert stopped.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"newsparse {newsparse.__version__}\n")
    assert "examples:" in shown

    assert cli.main(["--schema"]) == 0
    assert json.loads(capsys.readouterr().out) == load_schema()


@pytest.mark.parametrize("arguments", [[], ["-"]])
def test_standard_input(arguments: list[str]) -> None:
    ran = run(*arguments, input=STORY.encode(), env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"})

    assert ran.returncode == 0
    assert json.loads(ran.stdout.decode()) == newsparse.parse(STORY).to_dict()
    assert ran.stderr == b""


def test_bytes_that_are_no_utf_8_are_replaced() -> None:
    ran = run(input=b"Caf\xe9 closes\r\n\r\nThe caf\xe9 in Main Street closed.\r\n")

    assert ran.returncode == 0
    text = "Caf\N{REPLACEMENT CHARACTER} closes\r\n\r\nThe caf\N{REPLACEMENT CHARACTER} in Main Street closed.\r\n"
    assert json.loads(ran.stdout) == newsparse.parse(text).to_dict()


def test_empty_standard_input() -> None:
    ran = run(input=b"")

    assert ran.returncode == 1
    assert ran.stdout == b""
    assert ran.stderr == b"newsparse: standard input: is empty\n"


def test_closed_pipe_is_quiet(story: str) -> None:
    command = [sys.executable, "-m", "newsparse", "--indent", "1", *[story] * 200]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        shown = process.stderr.read()

    assert shown == b""
    assert process.returncode == 0


def test_interruption(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "parse", interrupt)

    assert cli.main([story]) == 130


def test_a_terminal_is_told_that_it_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Terminal(io.BytesIO(STORY.encode())))

    assert cli.main([]) == 0
    assert "Ctrl-D" in capsys.readouterr().err
