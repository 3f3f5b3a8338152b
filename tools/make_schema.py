"""Writes the JSON Schema of the dictionary form from the result classes.

    python tools/make_schema.py

Keys, types and closed vocabularies come from the annotations, descriptions from the docstrings. Run it after a change of
`newsparse.model` and look at the difference: a key that is renamed or removed, or that changes its meaning, is a new
version of the schema.
"""

import datetime as dt
import inspect
import json
import re
import types
import typing
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import attrs

from newsparse.model import SCHEMA_VERSION, Article, Span

SCHEMA = Path(__file__).parent.parent / "src" / "newsparse" / "schema" / f"article-{SCHEMA_VERSION}.json"

_ENTRY = re.compile(r"^    (?P<name>\w+): (?P<text>.+(?:\n {5,}.+)*)", re.MULTILINE)
_DATE = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?([+-]\d{2}:\d{2}(:\d{2})?)?)?$"
_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    float: {"type": "number", "minimum": 0, "maximum": 1},
    Span: {"$ref": "#/$defs/Span"},
    Decimal: {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"},
    Fraction: {"type": "string", "pattern": r"^-?\d+/[1-9]\d*$"},
    dt.date: {"type": "string", "pattern": _DATE},
}


def make_schema() -> dict[str, Any]:
    """Make the schema of `Article.to_dict()`."""
    definitions: dict[str, Any] = {
        "Span": {
            "description": "A stretch of the source text: offset of its first character and behind its last one, in code points.",
            "type": "array",
            "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
            "items": False,
            "minItems": 2,
        }
    }
    article = _describe_class(Article, definitions)
    article["properties"]["schema"] = {**article["properties"]["schema"], "const": SCHEMA_VERSION}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:newsparse:article:{SCHEMA_VERSION}",
        "title": "newsparse article",
        **article,
        "$defs": dict(sorted(definitions.items())),
    }


def _describe_class(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(cls)
    docstring = (inspect.getdoc(cls) or "").replace("None", "null")
    texts = {entry["name"]: " ".join(entry["text"].split()) for entry in _ENTRY.finditer(docstring)}
    names = [field.name for field in attrs.fields(cls) if field.metadata.get("in_dict", True)]
    return {
        "description": " ".join(docstring.partition("\n\n")[0].split()),
        "type": "object",
        "properties": {name: {"description": texts[name], **_describe(hints[name], definitions)} for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _describe(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        options = [argument for argument in arguments if argument is not type(None)]
        inner = _describe(dt.date if dt.date in options else options[0], definitions)
        return inner if len(options) == len(arguments) else _or_null(inner)
    if origin is tuple:
        return {"type": "array", "items": _describe(arguments[0], definitions)}
    if origin is typing.Literal:
        return {"type": "string", "enum": list(arguments)}
    if hint is int:
        return {"type": "integer", "minimum": 0}
    if hint in _SIMPLE:
        return dict(_SIMPLE[hint])
    if hint.__name__ not in definitions:
        definitions[hint.__name__] = {}
        definitions[hint.__name__] = _describe_class(hint, definitions)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    nullable = {**schema, "type": [schema["type"], "null"]}
    if "enum" in schema:
        nullable["enum"] = [*schema["enum"], None]
    return nullable


def write_schema(path: Path) -> None:
    """Write the schema to a file."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(make_schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_schema(SCHEMA)
    print(SCHEMA)
