"""An outlet's file holds what is its own: every rule fires in a sample, none repeats the generic ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse import Outlet, Parser
from newsparse.outlets.built_in import BUILT_IN
from newsparse.testing import Sample, find_samples, repeated_rules, unused_rules

ROOT = Path(__file__).parents[2]
SAMPLES = [sample for sample in find_samples(ROOT / "samples") if "plugin" not in sample.path.parts]
OUTLETS = [outlet for outlet in BUILT_IN if outlet.slug != "generic"]


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser(plugins=False)


def _samples_of(outlet: Outlet) -> list[Sample]:
    slugs = {outlet.slug, *(brand.slug for brand in outlet.brands)}
    found = []
    for sample in SAMPLES:
        ledger = sample.ledger()
        assert ledger is not None, sample.path
        if ledger.entries("outlet")[0].value in slugs:
            found.append(sample)
    return found


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.slug)
def test_there_is_a_text_of_every_outlet(outlet: Outlet) -> None:
    assert any(sample.source.suffix == ".txt" for sample in _samples_of(outlet))


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.slug)
def test_every_rule_fires_in_a_sample(outlet: Outlet, parser: Parser) -> None:
    assert [rule.name for rule in unused_rules(outlet, _samples_of(outlet), parser)] == []


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.slug)
def test_no_rule_repeats_a_generic_one(outlet: Outlet) -> None:
    assert [rule.name for rule in repeated_rules(outlet)] == []


def test_every_text_is_read_as_its_outlet_says() -> None:
    """By the text alone, but for the samples that say which address they need."""
    needing = {
        sample.path.parent.name
        for sample in SAMPLES
        if (ledger := sample.ledger()) is not None and ledger.url
    }
    assert needing <= {"beritasatu", "katadata", "rmol", "tempo", "voi"}


def test_every_file_is_listed() -> None:
    """A new outlet's file that nobody lists would be read by nobody."""
    machinery = {"__init__", "built_in", "detect", "furniture", "furniture_patterns", "invitations"}
    machinery |= {"layout", "outlet", "registry", "rules"}
    files = {path.stem for path in (ROOT / "newsparse" / "outlets").glob("*.py")} - machinery
    assert len(files) == len(BUILT_IN)
    assert {outlet.slug.replace("-", "_") for outlet in BUILT_IN} == files
