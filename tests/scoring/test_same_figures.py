"""The figures are those of the scorer beside the corpus, where the two are at hand."""

from __future__ import annotations

import importlib.util
from typing import Any

import pytest

from newsparse.scoring import Accuracy, Figures, score_folder
from tests.test_corpus import SHARED

CORPUS = SHARED / "corpus" / "dev"
SCORER = SHARED / "eval" / "score.py"

pytestmark = pytest.mark.skipif(
    not (CORPUS / "index.jsonl").exists() or not SCORER.exists(),
    reason="no gold corpus beside the project (set NEWSPARSE_CORPUS to the folder that holds corpus/ and eval/)",
)


def rows(figures: Figures) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for field, figure in figures.items():
        if isinstance(figure, Accuracy):
            found[field] = {"acc": figure.score, "n": figure.n}
        else:
            told = {"p": figure.precision, "r": figure.recall, "f1": figure.score}
            found[field] = {**told, "n": figure.n}
    return found


@pytest.mark.parametrize("use_url", [True, False])
def test_same_figures(use_url: bool) -> None:
    spec = importlib.util.spec_from_file_location("score", SCORER)
    assert spec is not None
    assert spec.loader is not None
    scorer: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    total, slices, info = scorer.run(CORPUS, None, None, use_url)
    report = score_folder(CORPUS, use_url=use_url)
    assert (report.documents, len(report.raised)) == (info["documents"], info["raised"])
    assert rows(report.total) == total.rows()
    parts = {**report.by_kind, **{f"outlet {o}": part for o, part in report.by_outlet.items()}}
    assert {name: rows(part) for name, part in parts.items()} == {
        name: board.rows() for name, board in slices.items()
    }
