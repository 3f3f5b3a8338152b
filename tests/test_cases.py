"""Every case of every area: the marked spans are found, the expected values come out, the negatives stay silent."""

import datetime as dt
import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest

import newsparse
from casefiles import CASES, Case, at, load
from newsparse.rules import Rule
from schemas import validate

AREAS = ("layout", "fields", "quotes", "stats")
FIELDS = ("headline", "deck", "byline", "publisher", "section", "published", "modified", "dateline")


def spans(article: dict[str, Any]) -> Iterator[tuple[str, list[int]]]:
    """Give every span of an article with the tag that case files use for it."""
    for block in article["blocks"]:
        yield "block-" + block["kind"], block["span"]
    for field in FIELDS:
        if article[field]:
            yield field, article[field]["span"]
    for author in (article["byline"] or {}).get("authors", ()):
        yield "author", author["span"]
    for quote in article["quotes"]:
        yield from (("content", span) for span in quote["spans"])
        yield from (("quoted", span) for span in quote["quoted"])
        yield from ((tag, quote[tag]["span"]) for tag in ("cue", "speaker", "addressee") if quote[tag])
        yield from (("via", via["span"]) for via in quote["via"])
        yield from ((edit["kind"], edit["span"]) for edit in quote["edits"])
        yield from (("nested", phrase["span"]) for phrase in quote["nested"])
    for statistic in article["statistics"]:
        yield "stat", statistic["span"]
        yield from ((tag, statistic[tag]["span"]) for tag in ("subject", "source", "as_of") if statistic[tag])


def rules(article: dict[str, Any]) -> set[str]:
    return {item["rule"] for key in ("blocks", "quotes", "statistics") for item in article[key]}


def parameters() -> list[Any]:
    found = []
    for area in AREAS:
        for case in load(area):
            marks = [pytest.mark.xfail(strict=True, reason=case.label)] if case.fail else []
            found.append(pytest.param(case, id=str(case), marks=marks))
    return found


def collect_rules() -> frozenset[str]:
    """Names of all `Rule` constants of the package."""
    found = set()
    for module in pkgutil.walk_packages(newsparse.__path__, "newsparse."):
        if module.name == "newsparse.__main__":
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Rule):
                found.add(value.name)
    return frozenset(found)


RULES = collect_rules()


@pytest.mark.parametrize("case", parameters())
def test_case(case: Case) -> None:
    options = dict(case.options)
    if "reference" in options:
        options["reference"] = dt.date.fromisoformat(options["reference"])
    article = newsparse.parse(case.text, **options).to_dict()
    found = {(tag, *span) for tag, span in spans(article)}
    tags = {tag for tag, _, _ in case.spans}

    validate(article)
    assert {span for span in found if span[0] in tags} == case.spans
    for path, value in case.expect.items():
        assert at(article, path) == value, path
    for path in case.absent:
        assert at(article, path) is None, path
    rule = f"{case.area}.{case.rule}"
    if case.negative:
        assert rule not in rules(article)
    elif rule in RULES:
        assert rule in rules(article)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_has_cases(rule: str) -> None:
    area, _, name = rule.partition(".")
    cases = [case for case in load(area) if case.rule == name]

    assert area in AREAS, f"{rule}: its area is none of {AREAS}"
    assert any(not case.negative and not case.fail for case in cases), (
        f"no case in {CASES / area / name}.toml where it fires"
    )
    assert any(case.negative for case in cases), f"no case in {CASES / area / name}.toml where it must not fire"
