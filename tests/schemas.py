"""The JSON Schema of the package, ready to check results with."""

import functools
import json
from importlib import resources
from typing import Any

from jsonschema import Draft202012Validator


@functools.cache
def load_schema() -> dict[str, Any]:
    path = resources.files("newsparse").joinpath("schema", "article-1.json")
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


@functools.cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(load_schema())


def validate(article: dict[str, Any]) -> None:
    """Fail where the dictionary form of an article is not what the schema says."""
    errors = [f"{error.json_path}: {error.message}" for error in _validator().iter_errors(article)]
    assert not errors, "\n".join(errors)
