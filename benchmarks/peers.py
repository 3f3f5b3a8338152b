"""Compares newsparse with other packages, each as far as it does the same job: same articles, one run.

Usage: python benchmarks/peers.py [--spacy-model NAME] [--rounds N] [--write]

Needs an environment of its own: `pip install -e . --group peers`. A package that is missing is left out, with a line that says so.
The articles are the samples in `seeds/`, the truth the results that a careful reader expects of them. Tools that read web pages
get the text as a bare page: each paragraph in `<p>`, no metadata. newsparse was developed with these samples at hand, so
its figures here are those of a text it knows; what it does on others stands on the page about accuracy.
"""

import argparse
import collections
import html
import importlib
import json
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple

from tables import add_write_option, describe_machine, make_table, publish

import newsparse

SEEDS = Path(__file__).parent.parent / "seeds"


class Found(NamedTuple):
    """What one package found in one article; None for what it does not look for.

    Attributes:
        headline: The headline.
        authors: Names of the authors.
        day: Day of publication in ISO form.
        quotes: Direct quotes, each unbroken stretch: the words and the last word of the speaker's phrase.
        values: Values of the numbers that count or measure something.
    """

    headline: str | None = None
    authors: frozenset[str] | None = None
    day: str | None = None
    quotes: list[tuple[str, str]] | None = None
    values: list[Decimal] | None = None


Tool = Callable[[str], Found]
JOBS = ("headline", "authors", "day", "quotes", "values")


def words(text: str) -> str:
    """Leave only the words of a text, so that marks and spaces make no difference."""
    return " ".join(re.findall(r"\w+", text.lower()))


def from_dict(data: dict[str, Any], text: str) -> Found:
    """Read the dictionary form of an article."""
    published = (data["published"] or {}).get("value")
    quotes = [
        (words(text[start:end]), words((quote["speaker"] or {"text": ""})["text"]).rpartition(" ")[2])
        for quote in data["quotes"]
        if quote["kind"] == "direct"
        for start, end in quote["spans"]
    ]
    numbers = [item[key] for item in data["statistics"] for key in ("value", "low", "high") if item[key] is not None]
    return Found(
        headline=words((data["headline"] or {"text": ""})["text"]),
        authors=frozenset(words(author["name"]) for author in (data["byline"] or {"authors": []})["authors"]),
        day=published[:10] if published else "",
        quotes=quotes,
        values=list(map(Decimal, numbers)),
    )


def as_page(text: str) -> str:
    """Make a bare page of a text."""
    paragraphs = "".join(f"<p>{html.escape(part)}</p>\n" for part in re.split(r"\n\s*\n", text))
    return f"<html><body><article>{paragraphs}</article></body></html>"


def load_newsparse(_model: str) -> Tool:
    """Set up newsparse."""
    return lambda text: from_dict(newsparse.parse(text).to_dict(), text)


def load_trafilatura(_model: str) -> Tool:
    """Set up trafilatura: headline, authors and day."""
    trafilatura = importlib.import_module("trafilatura")

    def find(text: str) -> Found:
        page = trafilatura.bare_extraction(as_page(text), with_metadata=True)
        data = page.as_dict() if page is not None else {}
        authors = frozenset(words(name) for name in (data.get("author") or "").split(";") if name.strip())
        return Found(headline=words(data.get("title") or ""), authors=authors, day=data.get("date") or "")

    return find


def load_newspaper4k(_model: str) -> Tool:
    """Set up newspaper4k: headline, authors and day."""
    newspaper = importlib.import_module("newspaper")

    def find(text: str) -> Found:
        article = newspaper.Article("https://example.org/story", language="en")
        article.download(input_html=as_page(text))
        article.parse()
        day = article.publish_date.date().isoformat() if article.publish_date else ""
        return Found(headline=words(article.title or ""), authors=frozenset(map(words, article.authors)), day=day)

    return find


def load_quantulum3(_model: str) -> Tool:
    """Set up quantulum3: values."""
    parser = importlib.import_module("quantulum3.parser")
    # Its classifier is an extra; where scikit-learn is there for other reasons, the stored one may not fit that version.
    vars(importlib.import_module("quantulum3.classifier"))["USE_CLF"] = False
    return lambda text: Found(values=[Decimal(str(found.value)) for found in parser.parse(text)])


def load_recognizers(_model: str) -> Tool:
    """Set up Recognizers-Text: values."""
    units = importlib.import_module("recognizers_number_with_unit")
    numbers = importlib.import_module("recognizers_number")
    with_unit, plain = units.NumberWithUnitRecognizer("en-us"), numbers.NumberRecognizer("en-us")
    models = [plain.get_number_model(), plain.get_percentage_model(), with_unit.get_currency_model()]

    def find(text: str) -> Found:
        by_place = {found.start: found for model in models for found in model.parse(text)}
        shown = (str((found.resolution or {}).get("value", "")).rstrip("%") for found in by_place.values())
        return Found(values=list(read_decimals(shown)))

    return find


def read_decimals(shown: Iterable[str]) -> Iterable[Decimal]:
    """Read numbers; what is none is left out."""
    for number in shown:
        try:
            yield Decimal(number)
        except InvalidOperation:
            continue


def load_textacy(model: str) -> Tool:
    """Set up textacy with a model of spaCy: direct quotes."""
    spacy, triples = importlib.import_module("spacy"), importlib.import_module("textacy.extract.triples")
    nlp = spacy.load(model)

    def find(text: str) -> Found:
        try:
            found = [
                (words(str(quote.content)), words(str(quote.speaker[-1])) if quote.speaker else "")
                for quote in triples.direct_quotations(nlp(text))
            ]
        except ValueError:  # it raises where quote marks do not pair
            found = []
        return Found(quotes=found)

    return find


TOOLS: dict[str, tuple[str, Callable[[str], Tool]]] = {
    "newsparse": ("newsparse", load_newsparse),
    "trafilatura": ("trafilatura", load_trafilatura),
    "newspaper4k": ("newspaper4k", load_newspaper4k),
    "quantulum3": ("quantulum3", load_quantulum3),
    "Recognizers-Text": ("recognizers-text-suite", load_recognizers),
    "textacy": ("textacy", load_textacy),
}


def matches(gold: list[Any], found: list[Any]) -> int:
    """Count what stands in both, each as often as in both."""
    return (collections.Counter(gold) & collections.Counter(found)).total()


def score(job: str, gold: list[Found], found: list[Found]) -> str:
    """Give the F1 of one job over all articles, in percent; nothing where the package does not do it."""
    pairs = [(getattr(one, job), getattr(other, job)) for one, other in zip(gold, found, strict=True)]
    if any(other is None for _, other in pairs):
        return ""
    as_list = [([one], [other]) if isinstance(one, str) else (list(one), list(other)) for one, other in pairs]
    cleaned = [([x for x in one if x != ""], [x for x in other if x != ""]) for one, other in as_list]
    right = sum(matches(one, other) for one, other in cleaned)
    total = sum(len(one) + len(other) for one, other in cleaned)
    return f"{200 * right / total:.0f}" if total else ""


def main() -> int:
    """Run every package over the samples, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--spacy-model", default="en_core_web_sm", help="for textacy (en_core_web_sm)")
    parser.add_argument("--rounds", type=int, default=2, help="how often the time is measured (2)")
    add_write_option(parser)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    paths = sorted(SEEDS.glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    gold = [
        from_dict(json.loads(path.with_suffix(".json").read_text(encoding="utf-8")), text)
        for path, text in zip(paths, texts, strict=True)
    ]
    rows, versions, left_out = [], [], []
    for name, (package, load) in TOOLS.items():
        start = time.perf_counter()
        try:
            tool = load(options.spacy_model)
        except (ImportError, OSError) as error:
            left_out.append(f"{name} was left out: {str(error).splitlines()[0]}\n")
            continue
        tool(texts[0])
        ready = time.perf_counter() - start
        times = []
        for _ in range(options.rounds):
            start = time.perf_counter()
            found = [tool(text) for text in texts]
            times.append(time.perf_counter() - start)
        figures = [score(job, gold, found) for job in JOBS]
        rows.append([name, *figures, f"{min(times) / len(texts) * 1e3:.1f}", f"{ready:.1f}"])
        if package != "newsparse":
            versions.append(package)
    head = [
        "package",
        "headline",
        "authors",
        "day",
        "direct quotes with speaker",
        "values",
        "ms an article",
        "s to be ready",
    ]
    content = "\n".join([describe_machine(*versions), "", make_table(head, rows), *left_out])
    publish("peers", content, write=options.write)
    return 0


if __name__ == "__main__":
    sys.exit(main())
