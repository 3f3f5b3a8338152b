"""Shows where the library's results for the sample articles differ from the expected ones, and changes what is expected.

Usage: python tools/expect.py [NN ...]                      show the differences, known ones marked
       python tools/expect.py NN --accept PATH [PATH ...]   expect at these places what is found; only where it is right
       python tools/expect.py NN --accept-all               the same for all places of one sample; read every line first
       python tools/expect.py --known                       write the list of known differences anew, keeping reasons
"""

import argparse
import json
import sys
from pathlib import Path

import newsparse

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from samples import (
    KNOWN,
    Difference,
    Sample,
    change,
    compare,
    keyed,
    known_differences,
    listed,
    samples,
)

UNEXPLAINED = "?"


def find_differences(sample: Sample) -> list[Difference]:
    """Compare what the library gives for a sample with what is expected."""
    return compare(sample.expected, newsparse.parse(sample.text).to_dict())


def accept(sample: Sample, paths: list[str]) -> None:
    """Expect at some places what the library finds there.

    Args:
        sample: The sample whose expected result is written.
        paths: Places, as they are shown.
    """
    expected, found = keyed(sample.expected), keyed(newsparse.parse(sample.text).to_dict())
    for path in paths:
        change(expected, path, found)
    sample.write(listed(expected, sample.text))


def write_known() -> None:
    """Write the list of known differences as it is now, by reason; new ones wait for theirs."""
    known = known_differences()
    lines = [KNOWN.read_text(encoding="utf-8").partition("\n[")[0].rstrip("\n")]
    for sample in samples():
        reasons = known.get(sample.name, {})
        places: dict[str, list[str]] = {}
        for difference in find_differences(sample):
            places.setdefault(reasons.get(difference.path, UNEXPLAINED), []).append(difference.path)
        lines += ["", f'["{sample.name}"]'] if places else []
        for reason, paths in places.items():
            lines += [f"{json.dumps(reason, ensure_ascii=False)} = [", *(f'    "{path}",' for path in paths), "]"]
    KNOWN.write_text("\n".join(lines) + "\n", encoding="utf-8")


def show(chosen: list[Sample]) -> None:
    """Print the differences of some samples, and what is listed but differs no longer."""
    known = known_differences()
    for sample in chosen:
        reasons = dict(known.get(sample.name, {}))
        print(f"{sample.name}:")
        for difference in find_differences(sample):
            reason = reasons.pop(difference.path, None)
            print(f"  {difference}" + (f"  [known: {reason}]" if reason else ""))
        for path in reasons:
            print(f"  {path}: listed as known, but found")


def main() -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("samples", nargs="*", metavar="NN", help="numbers or names of samples; all without any")
    parser.add_argument("--accept", nargs="+", metavar="PATH", default=[])
    parser.add_argument("--accept-all", action="store_true")
    parser.add_argument("--known", action="store_true")
    options = parser.parse_args()
    wanted = tuple(options.samples)
    chosen = [sample for sample in samples() if not wanted or sample.name.startswith(wanted)]
    if options.accept or options.accept_all:
        if len(chosen) != 1:
            parser.error("accept for one sample at a time")
        paths = options.accept or [difference.path for difference in find_differences(chosen[0])]
        accept(chosen[0], paths)
    if options.known:
        write_known()
    show(chosen)
    return 0


if __name__ == "__main__":
    sys.exit(main())
