"""Writes docs/schemas/article.schema.json: `python -m tests.export.article_schema`.

pydantic makes the schema; what it does not see, the words below each field, is read from the source.
"""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from pathlib import Path
from typing import Any

from newsparse import Article, Role, Segment, values

__all__ = ["COMMAND", "PUBLISHED", "schema"]

PUBLISHED = Path(__file__).parents[2] / "docs" / "schemas" / "article.schema.json"
COMMAND = "python -m tests.export.article_schema"


def schema() -> dict[str, Any]:
    """The JSON Schema of what `article.model_dump_json()` writes."""
    made = Article.model_json_schema(mode="serialization")
    models = {"Segment": Segment, "Role": Role, **vars(values)}
    definitions = {name: _described(made["$defs"][name], models[name]) for name in made["$defs"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newsparse Article",
        **_described({key: made[key] for key in ("type", "properties", "required")}, Article),
        "$defs": dict(sorted(definitions.items())),
    }


def _described(definition: dict[str, Any], model: type) -> dict[str, Any]:
    """A definition with the docstrings of its model and fields, without made-up titles."""
    kept = {key: part for key, part in definition.items() if key not in ("title", "description")}
    words = _field_words(model)
    if "properties" in kept:
        kept["properties"] = {
            name: {
                **({"description": words[name]} if name in words else {}),
                # early releases of pydantic write a constant as an enumeration as well
                **{k: v for k, v in field.items() if k != "title" and (k, v) != ("enum", ["1"])},
            }
            for name, field in kept["properties"].items()
        }
    return {"description": _prose(inspect.getdoc(model) or ""), **kept}


def _field_words(model: type) -> dict[str, str]:
    """The string that stands below each annotated field in the source of a class."""
    body = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
    assert isinstance(body, ast.ClassDef)
    found = {}
    for field, after in zip(body.body, body.body[1:], strict=False):
        match field, after:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(told))),
            ):
                found[name] = _prose(told)
    return found


def _prose(docstring: str) -> str:
    """A docstring without its examples, each paragraph on one line."""
    told = docstring.partition(">>>")[0].strip()
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in told.split("\n\n"))


if __name__ == "__main__":
    PUBLISHED.write_text(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n", "utf-8")
