"""The package in `samples/plugin`: its samples hold, and each of its rules and its hook is needed."""

from __future__ import annotations

import importlib
from dataclasses import replace

import pytest

from newsparse import Outlet, Parser
from newsparse.testing import (
    Sample,
    check,
    check_own_rules,
    find_samples,
    repeated_rules,
    unused_rules,
)
from tests.plugins.packages import ROOT

FOLDER = ROOT / "samples" / "plugin"
SAMPLES = list(find_samples(FOLDER / "samples"))


@pytest.fixture
def outlet(monkeypatch: pytest.MonkeyPatch) -> Outlet:
    monkeypatch.syspath_prepend(str(FOLDER))
    module = importlib.import_module("newsparse_kabar_sabana")
    found = module.OUTLET
    assert isinstance(found, Outlet)
    return found


def parser_with(outlet: Outlet) -> Parser:
    return Parser(outlets=[outlet], plugins=False)


def test_there_are_two_texts_and_a_page() -> None:
    assert [sample.source.suffix for sample in SAMPLES] == [".txt", ".txt", ".html"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.source.stem)
def test_a_sample_is_read_as_its_ledger_says(sample: Sample, outlet: Outlet) -> None:
    parser = parser_with(outlet)
    assert list(map(str, check(sample, parser))) == []
    assert list(map(str, check_own_rules(sample, parser))) == []
    assert sample.parse(parser).outlet == "kabar-sabana"


def test_every_rule_is_used_and_says_something_new(outlet: Outlet) -> None:
    assert 5 <= len(outlet.rules) <= 7
    assert unused_rules(outlet, SAMPLES, parser_with(outlet)) == []
    assert repeated_rules(outlet) == []


def test_no_rule_can_be_spared(outlet: Outlet) -> None:
    for rule in outlet.rules:
        others = tuple(other for other in outlet.rules if other is not rule)
        parser = parser_with(replace(outlet, rules=others))
        assert [sample for sample in SAMPLES if check(sample, parser)], rule.name


def test_the_page_needs_layout_and_hook(outlet: Outlet) -> None:
    (page,) = [sample for sample in SAMPLES if sample.source.suffix == ".html"]
    (layout,) = outlet.layouts
    for layouts in ((), (replace(layout, refine=None),)):
        assert check(page, parser_with(replace(outlet, layouts=layouts)))
