#!/usr/bin/env python3
"""Fits the weights of `newsparse.layout` on annotated pages and writes ``src/newsparse/layout/weights.toml``.

    python tools/train_layout.py PAGES.jsonl.gz [--check]

A page is a JSON object: "text"; "domain"; "set" ("english" or other); "truth" with "headline" and "deck" (each "value",
"alt", "visible", "absent") and "body" ("value": paragraphs, "crossheads", "visible", "trust"). Beside the pages as they are,
their stories are used alone, with and without headline, with and without blank lines, so that text without a page
around it is read as well. Four decisions are fitted: headline and publisher by a conditional logit over all candidates and "none",
deck and body by logistic regression. `--check` prints cross-validated figures by domain instead of writing.

Needs numpy beside newsparse.
"""

import argparse
import collections
import gzip
import hashlib
import json
import pathlib
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from newsparse.document import read_document
from newsparse.fields.publisher import list_outlets
from newsparse.languages import get_language
from newsparse.layout.body import BODY_NAMES, body_cues
from newsparse.layout.deck import DECK_NAMES, deck_cues, list_deck_candidates
from newsparse.layout.headline import HEADLINE_NAMES, headline_cues, list_candidates, no_headline_cues
from newsparse.layout.page import Page, read_page
from newsparse.text.blocks import group_blocks
from newsparse.text.lines import split_lines
from newsparse.text.tokens import split_tokens

TARGET = pathlib.Path(__file__).parent.parent / "src/newsparse/layout/weights.toml"
FOLDS = 4
# Pages in other languages lack the words that the cues know, stories made from pages are not as people paste them.
OTHER_LANGUAGE, MADE = 0.5, 0.25
HEAD = """# Weights of the cues by which layout decides, written by tools/train_layout.py from annotated pages of some three hundred
# news sites in several languages. Read by layout/linear.py. Cues are named where they are made: layout/headline.py, deck.py,
# body.py and fields/publisher.py.
# Do not edit by hand: a weight means something only among the others.
"""


class Choice(NamedTuple):
    """One decision that was taken right: candidates with their cues, and which of them are right."""

    domain: str
    part: str
    weight: float
    cues: list[list[str]]
    right: list[float]
    sizes: list[float]


def fold_text(text: str) -> str:
    """Lower case words, no marks."""
    return " ".join(re.findall(r"\w+", text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").replace("'", "")))


def read(text: str) -> Page:
    """A page as layout sees it."""
    english = get_language("en")
    return read_page(text, group_blocks(text, split_lines(text), english), split_tokens(text), english)


def block(page: Page, index: int) -> str:
    """The text of a block."""
    return page.text[page.shapes.starts[index] : page.shapes.ends[index]]


def values(truth: dict[str, Any]) -> set[str]:
    """All forms of a value that are right, folded."""
    return {fold_text(value) for value in [truth["value"] or "", *(truth.get("alt") or [])]} - {""}


def made(page: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Stories without a page around them, and whether they have a headline."""
    truth = page["truth"]
    if truth["body"].get("trust") != "high" or not truth["headline"]["visible"] or page["rendering"] != "blocks":
        return
    body = truth["body"]["value"]
    title = truth["headline"]["value"]
    deck = [truth["deck"]["value"]] if truth["deck"]["visible"] else []
    yield "\n\n".join(body), False
    yield body[0], False
    yield "\n\n".join(body[:3]), False
    yield "\n".join(body), False
    yield "\n\n".join([title, *body]), True
    yield "\n\n".join([title, *deck, *body]), True
    yield "\n".join([title, *deck, *body]), True


def headline_choices(pages: Sequence[dict[str, Any]]) -> Iterator[Choice]:
    """All pages and made stories, each a choice among candidates and none."""
    for record in pages:
        truth = record["truth"]["headline"]
        weight = 1.0 if record["set"] == "english" else OTHER_LANGUAGE
        if truth["visible"]:
            yield headline_choice(record, record["text"], values(truth), weight, record["rendering"])
        for text, titled in made(record):
            part = "made, with" if titled else "made, without"
            yield headline_choice(record, text, values(truth) if titled else set(), weight * MADE, part)


def headline_choice(record: dict[str, Any], text: str, want: set[str], weight: float, part: str) -> Choice:
    """One choice of a headline."""
    page = read(text)
    candidates = list_candidates(page)
    right = [float(fold_text(block(page, index)) in want) for index in candidates]
    cues = [headline_cues(page, index, HEADLINE_NAMES) for index in candidates]
    return Choice(
        record["domain"],
        f"{record['set']} {part}",
        weight,
        [no_headline_cues(page, HEADLINE_NAMES), *cues],
        [float(not want), *right],
        [1.0] * (1 + len(cues)),
    )


def find_headline(record: dict[str, Any], page: Page) -> int | None:
    """Where the headline stands."""
    truth = record["truth"]["headline"]
    if not truth["visible"]:
        return None
    want = values(truth)
    return next((index for index in list_candidates(page) if fold_text(block(page, index)) in want), None)


def deck_choices(pages: Sequence[dict[str, Any]]) -> Iterator[Choice]:
    """All blocks that could be decks of headlines."""
    for record in pages:
        truth = record["truth"]["deck"]
        page = read(record["text"])
        headline = find_headline(record, page)
        if headline is None or not (truth["visible"] or truth["absent"]):
            continue
        want = [collections.Counter(value.split()) for value in values(truth)] if truth["visible"] else []
        candidates = list_deck_candidates(page, headline)
        if candidates:
            yield Choice(
                record["domain"],
                f"{record['set']} {record['rendering']}",
                1.0 if record["set"] == "english" else OTHER_LANGUAGE,
                [deck_cues(page, headline, index, DECK_NAMES) for index in candidates],
                [float(any(similar(fold_text(block(page, index)), value) for value in want)) for index in candidates],
                [1.0] * len(candidates),
            )
        yield from wrong_pairs(record, page, headline)
        yield from made_decks(record)


def made_decks(record: dict[str, Any]) -> Iterator[Choice]:
    """Headline, deck if there is one, byline and story, without a page around them."""
    truth = record["truth"]
    if truth["body"].get("trust") != "high" or not truth["headline"]["visible"] or record["rendering"] != "blocks":
        return
    title, body = truth["headline"]["value"], truth["body"]["value"]
    deck = [truth["deck"]["value"]] if truth["deck"]["visible"] else []
    byline = ["By Jo Doe", "January 2, 2020"]
    weight = MADE if record["set"] == "english" else MADE * OTHER_LANGUAGE
    for lines in ([title, *body], [title, *byline, *body], [title, *deck, *body], [title, *deck, *byline, *body]):
        for gap in ("\n\n", "\n"):
            page = read(gap.join(lines))
            candidates = list_deck_candidates(page, 0)
            right = [float(block(page, index) in deck and deck[0] in lines) for index in candidates]
            if candidates:
                cues = [deck_cues(page, 0, index, DECK_NAMES) for index in candidates]
                yield Choice(record["domain"], "made", weight, cues, right, [1.0] * len(candidates))


def wrong_pairs(record: dict[str, Any], page: Page, headline: int) -> Iterator[Choice]:
    """What stands above the headline, taken for a headline that has the real one as its deck."""
    weight = 1.0 if record["set"] == "english" else OTHER_LANGUAGE
    for above in list_candidates(page):
        if headline - 3 <= above < headline and headline in list_deck_candidates(page, above):
            yield Choice(
                record["domain"], "pairs", weight, [deck_cues(page, above, headline, DECK_NAMES)], [0.0], [1.0]
            )


def similar(text: str, want: collections.Counter[str]) -> bool:
    """Whether two decks share most of their words."""
    words = collections.Counter(text.split())
    return 2 * (words & want).total() >= 0.8 * (words.total() + want.total())


def body_choices(pages: Sequence[dict[str, Any]]) -> Iterator[Choice]:
    """All blocks below the headlines."""
    for record in pages:
        truth = record["truth"]["body"]
        if not truth["visible"] or truth.get("trust") != "high":
            continue
        weight = 1.0 if record["set"] == "english" else OTHER_LANGUAGE
        page = read(record["text"])
        headline = find_headline(record, page)
        yield body_choice(record, page, 0 if headline is None else headline + 1, weight, record["rendering"])
        for text, titled in made(record):
            yield body_choice(record, read(text), int(titled), weight * MADE, "made")


def body_choice(record: dict[str, Any], page: Page, first: int, weight: float, part: str) -> Choice:
    """The blocks of one page, told or not told."""
    truth = record["truth"]["body"]
    paragraphs = {fold_text(value) for value in truth["value"]}
    crossheads = {fold_text(value) for value in truth.get("crossheads") or []}
    whole = f" {' '.join(fold_text(value) for value in truth['value'])} "
    rows = []
    for index, cues in body_cues(page, first, BODY_NAMES).items():
        line = fold_text(block(page, index))
        if line not in crossheads:
            told = line in paragraphs or (len(line) > 20 and f" {line} " in whole)
            rows.append((cues, float(told), min(2.0, max(0.1, page.shapes.lengths[index] / 100))))
    shown, right, sizes = [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows]
    sheer = 60 / max(60, len(rows))
    return Choice(record["domain"], f"{record['set']} {part}", weight * sheer, shown, right, sizes)


def publisher_choices(pages: Sequence[dict[str, Any]]) -> Iterator[Choice]:
    """All pages that name their outlet, each a choice among names and none."""
    for record in pages:
        truth = record["truth"]["publisher"]
        if record["set"] == "english" and truth["visible"]:
            document = read_document(record["text"], get_language("en"))
            outlets = list_outlets(document)
            want = {
                fold_outlet(value) for value in [truth["value"], *(truth.get("alt") or []), *(truth.get("also") or [])]
            }
            right = [float(fold_outlet(record["text"][outlet.start : outlet.end]) in want) for outlet in outlets]
            cues = [outlet.cues for outlet in outlets]
            none = float(not any(right))
            yield Choice(
                record["domain"], record["rendering"], 1.0, [[], *cues], [none, *right], [1.0] * (1 + len(cues))
            )


def fold_outlet(name: str) -> str:
    """An outlet without article and ending."""
    return re.sub(r"^the | (com|net|org|co uk|news|online)$", "", fold_text(name)).replace(" ", "")


def matrix(cues: Sequence[Sequence[str]], names: dict[str, int]) -> np.ndarray:
    """Cues as zeros and ones."""
    found = np.zeros((len(cues), len(names)), np.float32)
    for row, shown in enumerate(cues):
        for cue in shown:
            found[row, names[cue]] = 1
    return found


class Problem:
    """All decisions of one kind, as matrices."""

    def __init__(self, choices: Sequence[Choice], conditional: bool, ridge: float) -> None:  # noqa: FBT001
        self.choices = [choice for choice in choices if choice.cues]
        self.conditional = conditional
        self.ridge = ridge
        shown = sorted({cue for choice in self.choices for cues in choice.cues for cue in cues})
        self.names = {name: index for index, name in enumerate(shown)}
        self.matrices = [matrix(choice.cues, self.names) for choice in self.choices]

    def fit(self, places: Sequence[int]) -> np.ndarray:
        """Newton's method on the log-likelihood with a ridge penalty."""
        weights = np.zeros(len(self.names))
        for _ in range(20):
            slope = -self.ridge * weights
            bend = self.ridge * np.eye(len(weights))
            for place in places:
                first, second = self.part(place, weights)
                slope += first
                bend += second
            step = np.linalg.solve(bend, slope)
            weights += step
            if abs(step).max() < 1e-3:
                break
        return weights

    def part(self, place: int, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Slope and bend of one choice."""
        choice, shown = self.choices[place], self.matrices[place]
        score = shown @ weights
        right = np.array(choice.right)
        if self.conditional:
            if not right.any():
                return np.zeros(len(weights)), np.zeros((len(weights), len(weights)))
            chance = np.exp(score - score.max())
            chance /= chance.sum()
            right = right * chance / (right * chance).sum()
            mean = chance @ shown
            bend = shown.T @ (shown * chance[:, None]) - np.outer(mean, mean)
            return choice.weight * (shown.T @ (right - chance)), choice.weight * bend
        chance = 1 / (1 + np.exp(-score))
        size = choice.weight * np.array(choice.sizes)
        bend = shown.T @ (shown * (size * chance * (1 - chance))[:, None])
        return shown.T @ (size * (right - chance)), bend

    def table(self) -> dict[str, float]:
        """Weights by cue, fitted on everything."""
        weights = self.fit(range(len(self.choices)))
        rounded = {name: round(float(weights[index]), 2) for name, index in self.names.items()}
        return {name: weight for name, weight in rounded.items() if weight}

    def check(self) -> Iterator[str]:
        """Cross-validated by domain: how often the best candidate is right, or how many decisions are."""
        good: dict[str, float] = collections.defaultdict(float)
        count: dict[str, float] = collections.defaultdict(float)
        for fold in range(FOLDS):
            held = [place for place, choice in enumerate(self.choices) if fold_of(choice.domain) == fold]
            weights = self.fit([place for place in range(len(self.choices)) if place not in set(held)])
            for place in held:
                choice = self.choices[place]
                score = self.matrices[place] @ weights
                right = np.array(choice.right)
                if self.conditional:
                    good[choice.part] += right[score.argmax()]
                    count[choice.part] += 1
                else:
                    good[choice.part] += (np.array(choice.sizes) * ((score > 0) == (right > 0))).sum()
                    count[choice.part] += sum(choice.sizes)
        for part in sorted(count):
            yield f"{part:32}{count[part]:9.0f}{100 * good[part] / count[part]:8.1f}"


def fold_of(domain: str) -> int:
    """The fold of a domain."""
    return int(hashlib.md5(domain.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def main() -> None:
    """Fit and write, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=pathlib.Path)
    parser.add_argument("--check", action="store_true", help="print cross-validated figures instead of writing")
    options = parser.parse_args()
    with gzip.open(options.pages, "rt", encoding="utf-8") as file:
        pages = [json.loads(line) for line in file]
    problems = {
        "headline": Problem(list(headline_choices(pages)), conditional=True, ridge=4.0),
        "deck": Problem(list(deck_choices(pages)), conditional=False, ridge=3.0),
        "publisher": Problem(list(publisher_choices(pages)), conditional=True, ridge=5.0),
        "body": Problem(list(body_choices(pages)), conditional=False, ridge=2.0),
    }
    tables = []
    for name, problem in problems.items():
        if options.check:
            print(name, *problem.check(), sep="\n")
        else:
            lines = [f'"{cue}" = {weight}' for cue, weight in problem.table().items()]
            tables.append("\n".join([f"[{name}]", *lines]))
    if tables:
        TARGET.write_text(HEAD + "\n" + "\n\n".join(tables) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
