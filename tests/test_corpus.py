"""Scores over a gold corpus of real texts, where one is at hand beside the project.

The corpus is other people's texts, so it is no part of the project; without it the tests are
skipped. Floors are those the core promised, not the best figures reached.
"""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SHARED = Path(os.environ.get("NEWSPARSE_CORPUS", Path(__file__).resolve().parents[2] / "shared"))
OWN = ("sindonews", "idntimes", "pikiran-rakyat", "isubogor", "translated-blogs")
TEXT_KINDS = {"seed", "page", "twin"}

pytestmark = pytest.mark.skipif(
    not (SHARED / "corpus" / "dev" / "index.jsonl").exists(),
    reason="no gold corpus beside the project (set NEWSPARSE_CORPUS to the folder that holds corpus/ and eval/)",
)


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def slices(scorer: ModuleType) -> dict[str, Any]:
    total, parts, info = scorer.run(SHARED / "corpus" / "dev", None, TEXT_KINDS)
    assert info["raised"] == 0
    assert total.rows()["ledger"]["acc"] == 1.0
    return dict(parts)


def _figure(slices: dict[str, Any], outlets: set[str], name: str) -> float:
    """A figure over several outlets: the mean, weighted by how much each counts."""
    rows = [board.rows().get(name) for key, board in slices.items() if key[7:] in outlets]
    kept = [row for row in rows if row and row["n"]]
    weight = sum(row["n"] for row in kept)
    return float(sum(row.get("acc", row.get("f1")) * row["n"] for row in kept) / weight)


@pytest.mark.parametrize(
    ("field", "own", "other"),
    [
        ("title", 0.98, 0.90),
        ("timestamp", 0.98, 0.90),
        ("dateline", 0.98, 0.85),
        ("body.paragraphs", 0.97, 0.90),
        ("body.words", 0.99, 0.95),
    ],
)
def test_floor(slices: dict[str, Any], field: str, own: float, other: float) -> None:
    known = set(OWN)
    others = {key[7:] for key in slices if key.startswith("outlet ")} - known
    assert _figure(slices, known, field) >= own
    assert _figure(slices, others, field) >= other
