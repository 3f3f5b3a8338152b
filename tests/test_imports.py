"""What `import newsparse` costs: next to nothing is loaded before it is used."""

import subprocess
import sys
import time

_LOADED = """
import sys
import newsparse
print(*sorted(sys.modules))
"""
_OPENED = """
import sys
opened = []
sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == "open" else None)
import newsparse
{then}
print(*(name for name in opened if name.endswith((".txt", ".toml"))))
"""


def run(code: str) -> str:
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")  # noqa: S603
    return ran.stdout


def test_import_loads_no_dependency() -> None:
    loaded = set(run(_LOADED).split())

    assert "newsparse" in loaded
    assert not loaded & {"dateparser", "regex", "attrs", "newsparse.parser", "newsparse.languages.en"}


def test_import_reads_no_lexicon() -> None:
    assert run(_OPENED.format(then="newsparse.parse")).split() == []


def test_the_lexicons_are_read_when_needed() -> None:
    assert "sentence_starters.txt" in run(_OPENED.format(then="newsparse.parse('He lives in the U.S. The end.')"))


def test_plain_dates_do_without_dateparser() -> None:
    text = "Town closes bridge\\n\\nBy Jane Doe\\nPublished October 30, 2022\\n\\nThe bridge closed on Monday."

    assert run(f"import newsparse, sys; newsparse.parse('{text}'); print('dateparser' in sys.modules)") == "False\n"


def test_import_costs_hardly_more_than_its_dependencies() -> None:
    def cost(code: str) -> float:
        def once() -> float:
            begin = time.perf_counter()
            run(code)
            return time.perf_counter() - begin

        return min(once() for _ in range(5))

    bare = cost("pass")

    assert cost("import newsparse") - bare < 1.5 * (cost("import regex, attrs") - bare)
