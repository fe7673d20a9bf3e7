"""What must hold for every export: it is JSON that UTF-8 can hold, and says nothing empty."""

from __future__ import annotations

import json
from typing import Any

__all__ = ["is_plain_json", "nodes_in"]


def is_plain_json(value: dict[str, Any]) -> None:
    """Assert that a value is written and read as JSON without change, with no empty parts."""
    written = json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")
    assert json.loads(written) == value
    for part in nodes_in(value):
        assert part not in (None, "", [], {})


def nodes_in(value: Any) -> list[Any]:
    """A JSON value and every value inside it."""
    if isinstance(value, dict):
        inner = list(value.values())
    else:
        inner = value if isinstance(value, list) else []
    return [value, *(node for part in inner for node in nodes_in(part))]
