"""Writes the expected results of the sample articles in `seeds/`, to be read line by line before they are committed.

Usage: python tools/expect.py [seeds/01-name.txt ...]
"""

import json
import sys
from pathlib import Path

import newsparse

SEEDS = Path(__file__).parent.parent / "seeds"


def write_expected(sample: Path) -> bool:
    """Write the result for one sample beside it.

    Args:
        sample: The text file of the sample.

    Returns:
        Whether the expected result is new or has changed.
    """
    article = newsparse.parse(sample.read_text(encoding="utf-8"))
    result = json.dumps(article.to_dict(), ensure_ascii=False, indent=1) + "\n"
    expected = sample.with_suffix(".json")
    changed = not expected.exists() or expected.read_text(encoding="utf-8") != result
    if changed:
        expected.write_text(result, encoding="utf-8")
    return changed


def main(arguments: list[str]) -> int:
    """Write the expected results of the samples named, or of all."""
    samples = [Path(name) for name in arguments] or sorted(SEEDS.glob("*.txt"))
    for sample in samples:
        print(f"{'changed' if write_expected(sample) else 'as before'}  {sample.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
