"""Coverage-guided fuzzing: looks for a text that breaks a law, raises or takes too long.

Needs `pip install atheris` beside newsparse; the test suite does not. From the root of the project:

    python tests/fuzz/fuzz_parse.py [--corpus FOLDER] [--seconds N] [FILE ...]

The first texts are the sample articles and the texts of the cases, the words to mutate with those of the cases. Texts that
reach new code are kept in the folder. With FILE, the texts in these files are tried once and nothing else: to repeat a
finding. What is found belongs into `tests/test_hostile.py`, as small as it can be made.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "tests"))

with atheris.instrument_imports(include=["newsparse"]):
    import newsparse
    import newsparse.model
    import newsparse.parser

import casefiles  # noqa: E402 - the path comes first
from laws import check_forms, check_repeats, check_spans  # noqa: E402

# A finding takes longer than this, in seconds, for at most so many bytes.
TIMEOUT, MAX_BYTES = 10, 4096
# Characters that word lists and patterns treat in their own way, beside those that texts of cases have.
CHARACTERS = (
    "“”‘’«»„‚‹›\"'`´…–—•·©§£€¥%$¢½⅓\u00a0\u00ad\u200b\u200d\u2028\u2029\u202e\ufeff\u0301\x00\x0b\x0c\x1c\x85\r\n\t"
)


def try_bytes(data: bytes) -> None:
    """Parse what the bytes spell, as the laws ask for it; bytes that are no UTF-8 become lone surrogates."""
    article = newsparse.parse(data.decode("utf-8", "surrogateescape"))
    check_spans(article)
    check_forms(article)
    check_repeats(article)


def list_texts() -> list[str]:
    """Give the texts to begin with: those of all cases, and the sample articles."""
    areas = sorted(path.name for path in casefiles.CASES.iterdir() if path.is_dir())
    cases = [case.text for area in areas for case in casefiles.load(area)]
    return [*cases, *(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))]


def write_dictionary(path: Path, texts: list[str]) -> None:
    """Write the words that mutations put in, in the format that libFuzzer reads."""
    words = {word for text in texts for word in text.split()} | set(CHARACTERS)
    escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in sorted(words))
    path.write_text("".join(f'"{word}"\n' for word in escaped), encoding="ascii")


def main() -> None:
    """Fuzz until the time is over or something is found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="texts to try once, nothing else")
    parser.add_argument("--corpus", type=Path, help="where texts that reach new code are kept (a new folder)")
    parser.add_argument("--seconds", type=int, default=600, help="how long (600)")
    options = parser.parse_args()
    if options.files:
        for path in options.files:
            try_bytes(path.read_bytes())
        return
    work = Path(tempfile.mkdtemp(prefix="newsparse-fuzz."))
    corpus = options.corpus or work / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    texts = list_texts()
    for number, text in enumerate(texts):
        (corpus / f"text-{number:04}").write_bytes(text.encode()[:MAX_BYTES])
    write_dictionary(work / "words.dict", texts)
    print(f"texts in {corpus}, findings in {work}")
    arguments = {
        "dict": work / "words.dict",
        "artifact_prefix": f"{work}/",
        "max_len": MAX_BYTES,
        "timeout": TIMEOUT,
        "max_total_time": options.seconds,
        "print_final_stats": 1,
    }
    atheris.Setup([sys.argv[0], *(f"-{name}={value}" for name, value in arguments.items()), str(corpus)], try_bytes)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
