"""Scores over a gold corpus of real texts, where one is at hand beside the project.

The corpus is other people's texts, so it is no part of the project; without it the tests are
skipped. Floors are those the core promised, not the best figures reached.
"""

from __future__ import annotations

import functools
import importlib.util
import json
import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import newsparse
from newsparse.scoring import GoldDocument, Report, confusion_table, score_folder

SHARED = Path(os.environ.get("NEWSPARSE_CORPUS", Path(__file__).resolve().parents[2] / "shared"))
OWN = ("sindonews", "idntimes", "pikiran-rakyat", "isubogor", "translated-blogs")
TEXT_KINDS = {"seed", "page", "twin"}
ALL_TEXT_KINDS = {*TEXT_KINDS, "body"}

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


def _texts() -> Iterator[tuple[str, list[dict[str, Any]], str | None]]:
    """Texts, their labelled quotes and their addresses."""
    folder = SHARED / "corpus" / "dev"
    for line in (folder / "index.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold = json.loads((folder / "gold" / f"{row['id']}.json").read_text(encoding="utf-8"))
        if row["kind"] in ALL_TEXT_KINDS and gold.get("quotes") is not None:
            source = (folder / "raw" / f"{row['id']}.txt").read_text(encoding="utf-8")
            yield source, gold["quotes"], row.get("url")


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


@pytest.mark.parametrize(
    ("field", "least"),
    [
        ("quotes.direct_found", 0.98),
        ("quotes.span", 0.96),
        ("quotes.speaker", 0.93),
        ("quotes.end_to_end", 0.90),
    ],
)
def test_quotes_floor(slices: dict[str, Any], field: str, least: float) -> None:
    everywhere = {key[7:] for key in slices if key.startswith("outlet ")}
    assert _figure(slices, everywhere, field) >= least


def test_wrong_speakers_are_rare(scorer: ModuleType) -> None:
    """At most 4 % of the found quotes carry a wrong name; `None` is no wrong name."""
    wrong = found = 0
    for source, gold, url in _texts():
        read = newsparse.parse(source, url=url)
        own = [{"text": quote.text, "kind": quote.kind} for quote in read.quotes]
        for mine, theirs in scorer.match_quotes(own, gold):
            who = read.quotes[mine].speaker
            found += 1
            name = scorer.person(gold[theirs].get("speaker"))
            wrong += who is not None and scorer.person(who.name) != name
    assert found > 0
    assert wrong <= 0.04 * found


@pytest.mark.parametrize("use_url", [True, False], ids=["with-address", "by-content"])
def test_no_document_is_read_as_another_outlets(
    use_url: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """The confusion matrix, printed; generic is no mistake, another outlet's name is one."""
    confusion = score_folder(SHARED / "corpus" / "dev", use_url=use_url).confusion
    with capsys.disabled():
        print(f"\n{confusion_table(confusion)}")
    wrong = [mixup for mixup in confusion.mixups if mixup.detected != "generic"]
    assert sum(mixup.documents for mixup in wrong) <= 0.03 * confusion.total
    assert confusion.right >= 0.7 * confusion.total


@pytest.mark.parametrize(
    ("field", "least"),
    [("title", 0.93), ("timestamp", 0.95), ("dateline", 0.92), ("body.paragraphs", 0.94)],
)
def test_floor_without_the_outlets_own_file(field: str, least: float) -> None:
    assert _left_out().total[field].score >= least


@functools.lru_cache(maxsize=1)
def _left_out() -> Report:
    """Every document by a parser that does not know its outlet."""
    full = newsparse.Parser(plugins=False)
    known: dict[str, newsparse.Parser] = {"generic": full}

    def parser_for(document: GoldDocument) -> newsparse.Parser:
        slug = full.detect(document.source(), url=document.url).outlet.slug
        if slug not in known:
            known[slug] = newsparse.Parser(plugins=False, without=[slug])
        return known[slug]

    return score_folder(SHARED / "corpus" / "dev", parser_for=parser_for)
