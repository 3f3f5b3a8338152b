"""Makes `languages/en/quote_weights.toml`: what is a cue, and where indirect speech ends.

    python tools/train_quotes.py ATTRIBUTIONS.jsonl.gz [--held-out PUBLISHER ...] [--write]

Each line of the file is an article with its annotated attributions, in offsets of `text`:
``{"text", "publisher", "attributions": [{"cue": [[s, e], ...], "content": [[s, e], ...]}, ...], "discard": [[s, e], ...]}``.
A reader walks through the articles with a judge that looks up the truth, and every decision it has to take becomes an
example. Two logistic models are fitted to them; their features are closed classes of words, shapes and places
(`newsparse.readers.attributions.features`). Without --write only the quality on the held-out publishers is printed.
"""

import argparse
import gzip
import json
import math
import random
from collections import Counter
from pathlib import Path
from typing import Any

from newsparse.document import read_document
from newsparse.languages import Language, get_language
from newsparse.readers.attributions.carrying import Carrier
from newsparse.readers.attributions.features import Evidence
from newsparse.readers.attributions.judging import Judge
from newsparse.readers.attributions.units import Unit, read_units
from newsparse.readers.attributions.words import Grammar, get_grammar

TARGET = Path(__file__).parents[1] / "src/newsparse/languages/en/quote_weights.toml"
HEAD = """\
# Weights of two linear models: [cue] decides whether a word that may mark speech does, [cut] where indirect
# speech ends, [quote] whether quoted words without a cue are speech.
# Fitted by tools/train_quotes.py to annotated news articles; features are closed classes, shapes and places, see
# readers/attributions/features.py. Read by readers/attributions. Do not edit by hand.
"""
Examples = list[tuple[list[str], int]]


class Teacher(Judge):
    """A judge that knows the annotation of one article and notes every decision."""

    def __init__(self, grammar: Grammar, article: dict[str, Any], speech: frozenset[str] | None) -> None:
        super().__init__(grammar)
        self.cue_examples: Examples = []
        self.cut_examples: Examples = []
        self.quote_examples: Examples = []
        self.gold = []
        text = article["text"]
        for attribution in article["attributions"]:
            words = " ".join(text[start:end] for start, end in attribution["cue"]).lower()
            quoted = any(mark in text[start:end] for start, end in attribution["content"] for mark in '"\u201c\u201d')
            in_scope = speech is None or quoted or any(word in speech for word in words.split())
            self.gold.append((attribution["cue"], sorted(attribution["content"]), in_scope))

    def accepts(self, unit: Unit, cue: tuple[int, int], content: list[tuple[int, int]], evidence: Evidence) -> bool:
        """Note whether the annotation has a cue here."""
        begin, end = unit.starts[cue[0]], unit.end_of(cue[1] - 1)
        for spans, contents, in_scope in self.gold:
            if _overlap(spans, begin, end) and any(
                _overlap(contents, unit.starts[first], unit.end_of(stop - 1)) for first, stop in content
            ):
                if in_scope:
                    self.cue_examples.append((self.cue.names(evidence), 1))
                return in_scope
        self.cue_examples.append((self.cue.names(evidence), 0))
        return False

    def cuts(self, unit: Unit, cue: int, start: int, place: int, evidence: Evidence) -> bool:
        """Note whether the annotated content has ended."""
        begin, end = unit.starts[cue], unit.end_of(cue)
        for spans, contents, _ in self.gold:
            if not _overlap(spans, begin, end):
                continue
            inside = [stop for first, stop in contents if unit.starts[start] - 8 <= first < unit.end]
            if inside and _overlap(contents, unit.starts[start], unit.end_of(start)):
                cut: bool = max(inside) <= unit.starts[place]
                self.cut_examples.append((self.cut.names(evidence), int(cut)))
                return cut
        return False

    def speaks(self, unit: Unit, item: int, evidence: Evidence) -> bool:
        """Note whether the quoted words are annotated as said."""
        begin, end = unit.starts[item], unit.end_of(item)
        said = any(
            min(end, stop) - max(begin, start) > (end - begin) / 2
            for _, contents, in_scope in self.gold
            if in_scope
            for start, stop in contents
        )
        self.quote_examples.append((self.quote.names(evidence), int(said)))
        return said


def _overlap(spans: list[list[int]], start: int, end: int) -> bool:
    return any(first < end and start < stop for first, stop in spans)


def collect(articles: list[dict[str, Any]], language: Language, speech: frozenset[str] | None) -> dict[str, Examples]:
    """Walk through the articles with the teacher."""
    grammar = get_grammar(language)
    cues: Examples = []
    cuts: Examples = []
    quotes: Examples = []
    for article in articles:
        document = read_document(article["text"], language)
        teacher = Teacher(grammar, article, speech)
        carrier = Carrier(document.text, document.sentences, document.marks, document.cast, grammar, teacher)
        for unit in read_units(document.text, document.sentences, document.tokens, document.marks, grammar):
            if not _overlap(article["discard"], unit.start, unit.end):
                carrier.read(unit)
        cues += teacher.cue_examples
        cuts += teacher.cut_examples
        quotes += teacher.quote_examples
    return {"cue": cues, "cut": cuts, "quote": quotes}


def fit(
    examples: Examples, *, epochs: int = 20, rate: float = 0.3, decay: float = 1e-4, rarest: int = 8
) -> dict[str, float]:
    """Fit a logistic model by adaptive gradient steps; the weights are the mean over the second half of the rounds."""
    counts = Counter(feature for features, _ in examples for feature in features)
    data = [([f for f in features if counts[f] >= rarest], label) for features, label in examples]
    weights = dict.fromkeys((f for f, n in counts.items() if n >= rarest), 0.0)
    squares = dict.fromkeys(weights, 1.0)
    sums = dict.fromkeys(weights, 0.0)
    generator = random.Random(7)  # noqa: S311 - shuffling, not secrets
    for epoch in range(epochs):
        generator.shuffle(data)
        for features, label in data:
            total = max(-30.0, min(30.0, sum([weights[f] for f in features])))
            error = label - 1.0 / (1.0 + math.exp(-total))
            for feature in features:
                step = error - decay * len(data) * weights[feature] / max(counts[feature], 1)
                squares[feature] += step * step
                weights[feature] += rate * step / math.sqrt(squares[feature])
        if epoch >= epochs // 2:
            for feature, weight in weights.items():
                sums[feature] += weight / (epochs - epochs // 2)
    return {f: round(w, 2) for f, w in sums.items() if abs(w) >= 0.05}


def report(name: str, examples: Examples, weights: dict[str, float]) -> None:
    """Print precision and recall of the positive decisions."""
    found = [(sum(weights.get(f, 0.0) for f in features) > 0, label) for features, label in examples]
    hits = sum(said and label for said, label in found)
    said, gold = sum(s for s, _ in found), sum(label for _, label in found)
    right = sum(s == bool(label) for s, label in found)
    print(
        f"{name}: {len(found)} decisions, {100 * right / max(1, len(found)):.1f} % right; "
        f"precision {100 * hits / max(1, said):.1f}, recall {100 * hits / max(1, gold):.1f}, {len(weights)} weights"
    )


def main() -> None:
    """Fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--held-out", nargs="*", default=[])
    parser.add_argument(
        "--speech-words", type=Path, help="cues that hold none of these words are left out if not quoted"
    )
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    with gzip.open(options.articles, "rt", encoding="utf-8", newline="") as file:
        articles = [json.loads(line) for line in file if line.strip()]
    speech = None
    if options.speech_words:
        lines = options.speech_words.read_text(encoding="utf-8").splitlines()
        speech = frozenset(word for line in lines for word in line.partition("#")[0].split())
    language = get_language("en")
    fitted = [a for a in articles if a["publisher"] not in options.held_out]
    tested = [a for a in articles if a["publisher"] in options.held_out]
    examples = collect(fitted, language, speech)
    models = {name: fit(found) for name, found in examples.items()}
    for name, found in (collect(tested, language, speech) if tested else examples).items():
        report(name, found, models[name])
    if options.write:
        tables = []
        for name, weights in models.items():
            rows = [f"{json.dumps(f, ensure_ascii=False)} = {weights[f]}" for f in sorted(weights)]
            tables.append("\n".join([f"[{name}]", *rows]))
        TARGET.write_text(HEAD + "\n" + "\n\n".join(tables) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
