"""Finds the weights by which readers/speakers/pronouns.py says who "he" or "she" is.

    python tools/weigh_pronouns.py ARTICLES.jsonl.gz NAMES.tsv [MINUTES]

ARTICLES has one annotated article a line: its `text` and its `attributions`, each with the `source` spans. NAMES has one
given name and its usual gender a line ("ann<TAB>female"); it serves to judge here and is no part of the library, which
takes gender from the story alone. No pronoun is annotated with its person, and none needs to be: a pronoun that is
resolved to a name of the other gender is wrong for certain, and half of all confusions show in this way. The search
changes one or two weights at a time and keeps what is wrong less often on every other article; the articles between
tell whether that holds elsewhere. `speaks_for` and `titled` are not searched: genders alone would set them so high that the person named
most would win everywhere; they were set by hand on pronouns whose person had been read.
"""

import bisect
import gzip
import json
import random
import sys
import time
from pathlib import Path

from newsparse.document import Document, read_document
from newsparse.languages import get_language
from newsparse.readers.speakers import Source, pronouns, read_speakers

FIXED = ("speaks_for", "titled")
STEPS = (0.5, 0.7, 0.85, 1.2, 1.4, 2.0)
Story = tuple[Document, list[Source]]


def read_stories(path: Path) -> list[Story]:
    """Read the articles with their annotated sources, each once and in text order."""
    stories = []
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for line in lines:
            row = json.loads(line)
            document = read_document(row["text"], get_language("en"))
            starts = [sentence.start for sentence in document.sentences]
            spans = {tuple(item["source"][0]): item["content"][0][0] for item in row["attributions"] if item["source"]}
            sources = [
                Source(start, end, max(0, bisect.bisect_right(starts, start) - 1), content)
                for (start, end), content in sorted(spans.items())
            ]
            stories.append((document, sources))
    return stories


def read_names(path: Path) -> dict[str, str]:
    """Read the usual gender of given names."""
    pairs = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)
    return {name.lower(): gender for name, gender in pairs}


def count(stories: list[Story], names: dict[str, str]) -> tuple[int, int]:
    """Count the pronouns that are resolved to a name of the other gender, and to one of their own."""
    wrong = right = 0
    for document, sources in stories:
        speakers = read_speakers(
            document.text,
            document.sentences,
            document.tokens,
            document.marks,
            document.cast,
            document.language,
            sources,
        )
        for speaker in speakers:
            if speaker.gender is None or speaker.name is None or len(speaker.text) > 3:
                continue
            usual = names.get(speaker.name.split()[0].lower())
            wrong += usual not in (None, speaker.gender)
            right += usual == speaker.gender
    return wrong, right


def search(stories: list[Story], names: dict[str, str], minutes: float) -> None:
    """Change weights at random and keep what is wrong less often."""
    here, elsewhere = stories[::2], stories[1::2]
    best, least = pronouns.WEIGHTS, count(here, names)[0]
    print("wrong, right:", count(here, names), "elsewhere", count(elsewhere, names))
    chance = random.Random(1)  # noqa: S311 - a search, not a secret
    stop = time.monotonic() + 60 * minutes
    while time.monotonic() < stop:
        changed = chance.sample([name for name in best._fields if name not in FIXED], chance.choice((1, 2)))
        pronouns.WEIGHTS = best._replace(**{name: getattr(best, name) * chance.choice(STEPS) for name in changed})
        wrong = count(here, names)[0]
        if wrong < least:
            best, least = pronouns.WEIGHTS, wrong
            print(best, least, "elsewhere", count(elsewhere, names), flush=True)


if __name__ == "__main__":
    search(
        read_stories(Path(sys.argv[1])), read_names(Path(sys.argv[2])), float(sys.argv[3]) if len(sys.argv) > 3 else 5.0
    )
