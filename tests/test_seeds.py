"""The sample articles: everything that comes out of them, exactly."""

import difflib
import json
from pathlib import Path
from typing import Any

import pytest

import newsparse
from schemas import validate

SEEDS = Path(__file__).parent.parent / "seeds"
ARTICLES = sorted(SEEDS.glob("*.txt"))


def show(article: dict[str, Any]) -> list[str]:
    return json.dumps(article, indent=1, ensure_ascii=False, sort_keys=True).splitlines()


def test_there_are_samples_of_many_shapes() -> None:
    assert len(ARTICLES) >= 12
    assert {path.stem for path in SEEDS.glob("*.json")} == {path.stem for path in ARTICLES}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_sample(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    article = newsparse.parse(text)
    found = article.to_dict()

    validate(found)
    assert newsparse.Article.from_dict(expected, text).to_dict() == expected
    difference = "\n".join(difflib.unified_diff(show(expected), show(found), "expected", "found", n=6, lineterm=""))
    assert not difference, f"tools/expect.py {path.name} accepts the new result, where it is right\n{difference}"
    assert newsparse.Article.from_dict(expected, text) == article
