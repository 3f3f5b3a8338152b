"""The same texts give the same articles in threads and in processes, however these are started, and as often as one likes."""

import concurrent.futures
import multiprocessing
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from strategies import any_text, pages

SEEDS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))]
STARTS = [method for method in ("fork", "spawn", "forkserver") if method in multiprocessing.get_all_start_methods()]
# In a fresh interpreter nothing has been read yet: all threads ask for the word lists at once.
_FIRST_USE = """
import threading
import newsparse

text = open({path!r}, encoding="utf-8").read()
barrier = threading.Barrier(16)
found = [None] * 16

def work(number):
    barrier.wait()
    found[number] = newsparse.parse(text).to_dict()

threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert found[0] and all(article == found[0] for article in found)
assert found[0] == newsparse.parse(text).to_dict()
"""
# As a user's script does it, with what each start method asks of the module that starts the processes.
_SCRIPT = """
import multiprocessing
import sys
import newsparse

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    texts = [open(path, encoding="utf-8").read() for path in sys.argv[2:]] * 5
    if sys.argv[1] == "fork":
        newsparse.parse(texts[0])
    assert list(newsparse.parse_many(texts, workers=2)) == [newsparse.parse(text) for text in texts]
    print("equal")
"""


def run(code: str, *arguments: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout  # noqa: S603


@pytest.fixture(scope="module")
def seed_paths() -> list[str]:
    return [str(path) for path in sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))]


def test_threads_may_begin_together(seed_paths: list[str]) -> None:
    run(_FIRST_USE.format(path=seed_paths[4]))


@pytest.mark.parametrize("method", STARTS)
def test_processes_give_the_same(method: str, seed_paths: list[str], tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(_SCRIPT, encoding="utf-8")
    command = [sys.executable, str(script), method, *seed_paths]
    ran = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")  # noqa: S603

    assert (ran.returncode, ran.stdout) == (0, "equal\n"), ran.stderr


def test_hash_seeds_change_nothing(seed_paths: list[str]) -> None:
    code = "import newsparse, sys; print([newsparse.parse(open(path, encoding='utf-8').read()).to_dict() for path in sys.argv[1:]])"
    shown = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", code, *seed_paths],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path), "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("0", "1", "2")
    }

    assert len(shown) == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(any_text() | pages(), min_size=1, max_size=8))
def test_threads_give_the_same(texts: list[str]) -> None:
    expected = [newsparse.parse(text) for text in texts]

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert list(pool.map(newsparse.parse, texts * 4)) == expected * 4


@settings(max_examples=3, deadline=None)
@given(st.lists(any_text() | pages(), min_size=40, max_size=60))
def test_processes_give_the_same_for_any_texts(texts: list[str]) -> None:
    assert list(newsparse.parse_many(texts, workers=2)) == [newsparse.parse(text) for text in texts]


def test_order_of_texts_changes_nothing() -> None:
    expected = [newsparse.parse(text) for text in SEEDS]

    assert [newsparse.parse(text) for text in reversed(SEEDS)] == expected[::-1]
    assert [newsparse.parse(text) for text in SEEDS] == expected


def test_threads_that_read_different_articles_do_not_disturb_each_other() -> None:
    expected = [newsparse.parse(text) for text in SEEDS]
    wrong: list[int] = []

    def work(first: int) -> None:
        for step in range(len(SEEDS)):
            number = (first + step) % len(SEEDS)
            if newsparse.parse(SEEDS[number]) != expected[number]:
                wrong.append(number)

    threads = [threading.Thread(target=work, args=(first,)) for first in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert wrong == []
