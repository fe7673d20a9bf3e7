"""The guard of speed: no stage costs more than its baseline, and growth would be seen."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from typing import Any
from unittest import mock

import pytest

from benchmarks.documents import documents_of, pages_in, spread, texts_in
from benchmarks.seams import STAGES, staged
from newsparse import Parser
from newsparse.document import cut_lines
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.passes import PASSES
from tests.benchmarks.cost import Costs, Count, baseline, by_stage, complaints, cost_of_samples

TEXTS = spread(texts_in(documents_of()), 6)
PAGES = spread(pages_in(documents_of()), 2)
ONLY_PAGES = ("tree", "facts", "render")
OF_PYDANTIC = "model"


def test_samples_cost_no_more_than_the_baseline() -> None:
    stored = baseline()
    found = [
        line
        for what, count in cost_of_samples().items()
        for line in complaints(what, stored[what], count.costs())
    ]
    assert not found, "\n".join(["the cost of reading grew", *found])


@pytest.mark.parametrize("what", ["texts", "pages"])
def test_baseline_knows_every_stage(what: str) -> None:
    absent = {OF_PYDANTIC} | (set(ONLY_PAGES) if what == "texts" else set())
    found = by_stage(baseline()[what])
    assert {stage for stage, cost in found.items() if not cost["lines"]} <= absent


def test_counts_are_the_same_each_time() -> None:
    assert Count(TEXTS).costs() == Count(TEXTS).costs()


@pytest.mark.parametrize(
    ("stage", "home", "name"),
    [
        ("read", "newsparse.parser", "cut_lines"),
        ("detect", "newsparse.parser", "detect"),
        ("quotes", "newsparse.assemble", "read_capped"),
        ("tree", "newsparse.pages.page", "grow"),
        ("facts", "newsparse.pages.page", "read_facts"),
    ],
)
def test_work_done_twice_is_caught(stage: str, home: str, name: str) -> None:
    documents = PAGES if stage in ONLY_PAGES else TEXTS
    usual = Count(documents).costs()
    owner = pkgutil.resolve_name(home)
    with mock.patch.object(owner, name, doubled(getattr(owner, name))):
        found = complaints("documents", usual, Count(documents).costs())
    assert any(line.startswith(f"documents: {stage} ") for line in found), found
    assert not complaints("documents", usual, usual)


def doubled(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function that does its work twice."""

    def twice(*args: Any, **kwargs: Any) -> Any:
        function(*args, **kwargs)
        return function(*args, **kwargs)

    return twice


def idle_pass(draft: Draft) -> None:
    for _ in range(20):
        cut_lines(draft.document)


def test_pass_that_is_new_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = Count(TEXTS).costs()
    monkeypatch.setattr("newsparse.parser.PASSES", (*PASSES, idle_pass))
    first = complaints("texts", usual, Count(TEXTS).costs())[0]
    assert first.startswith("texts: segment ")
    assert "idle_pass 0.0 -> " in first


@pytest.mark.parametrize(
    ("lines", "calls", "grown"),
    [(1.09, 1.0, False), (1.14, 1.0, True), (1.0, 1.14, True), (0.5, 0.5, False)],
)
def test_margin(lines: float, calls: float, grown: bool) -> None:
    before: Costs = {
        "quotes": {"lines": 800.0, "calls": 80.0},
        "segment/read_head": {"lines": 200.0, "calls": 20.0},
    }
    now = before | {"quotes": {"lines": 800.0 * lines, "calls": 80.0 * calls}}
    found = complaints("texts", before, now)
    assert bool(found) is grown
    assert not grown or found[0].startswith("texts: quotes 80")
    assert not grown or "--write" in found[-1]


def test_small_stage_may_grow_by_a_line() -> None:
    before: Costs = {
        "decode": {"lines": 5.0, "calls": 1.0},
        "quotes": {"lines": 995.0, "calls": 99.0},
    }
    assert not complaints("texts", before, before | {"decode": {"lines": 6.4, "calls": 1.5}})
    assert complaints("texts", before, before | {"decode": {"lines": 10.0, "calls": 2.0}})


def test_many_small_growths_are_one_large() -> None:
    before: Costs = {stage: {"lines": 100.0, "calls": 10.0} for stage in STAGES}
    now: Costs = {stage: {"lines": 110.5, "calls": 10.0} for stage in STAGES}
    assert complaints("texts", before, now)[0].startswith("texts: all ")


def test_stages_leave_the_reading_as_it_is() -> None:
    read = Parser(plugins=False).parse
    passed: list[str] = []
    plain = [read(document.raw) for document in (*TEXTS, *PAGES)]
    with staged(passed.append):
        assert [read(document.raw) for document in (*TEXTS, *PAGES)] == plain
    assert {stage.partition("/")[0] for stage in passed} == set(STAGES)
