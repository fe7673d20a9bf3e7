"""Drafts: written where nothing stands, never over what a person has read."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.testing import LedgerError, check, draft_ledger, parse_ledger, update_ledger
from tests.testing.sabana import LEDGER, PARSER, write_sample

DRAFTED = f"draft: read it line by line, then remove this line\n{LEDGER}"
DIFFERS = LEDGER.replace("place: Atambua", "place: Kupang")


def test_a_draft_is_what_the_parser_says(tmp_path: Path) -> None:
    sample = write_sample(tmp_path, ledger=None)
    assert draft_ledger(sample, PARSER) == parse_ledger(DRAFTED)
    assert not sample.path.exists()


def test_a_missing_ledger_is_written(tmp_path: Path) -> None:
    sample = write_sample(tmp_path, ledger=None)
    assert update_ledger(sample, PARSER)
    assert sample.path.read_text(encoding="utf-8") == DRAFTED
    assert [failure.kind for failure in check(sample, PARSER)] == ["draft"]


def test_a_draft_is_written_anew_with_its_address(tmp_path: Path) -> None:
    address = "url: https://kabarsabana.id/panen\n"
    sample = write_sample(tmp_path, ledger=f"{address}draft: lama\n---\n")
    assert update_ledger(sample, PARSER)
    first, rest = DRAFTED.split("\n", 1)
    assert sample.path.read_text(encoding="utf-8") == f"{first}\n{address}{rest}"


def test_what_a_person_has_read_stays(tmp_path: Path) -> None:
    sample = write_sample(tmp_path, ledger=DIFFERS)
    assert not update_ledger(sample, PARSER)
    assert sample.path.read_text(encoding="utf-8") == DIFFERS


def test_reviewed_ledgers_become_drafts_where_they_differ(tmp_path: Path) -> None:
    sample = write_sample(tmp_path, ledger=DIFFERS)
    assert update_ledger(sample, PARSER, reviewed=True)
    assert sample.path.read_text(encoding="utf-8") == DRAFTED
    write_sample(tmp_path)
    assert not update_ledger(sample, PARSER, reviewed=True)
    assert sample.path.read_text(encoding="utf-8") == LEDGER


def test_a_broken_ledger_is_never_written_over(tmp_path: Path) -> None:
    broken = f"titel: Padi\n{LEDGER}"
    sample = write_sample(tmp_path, ledger=broken)
    with pytest.raises(LedgerError):
        update_ledger(sample, PARSER, reviewed=True)
    assert sample.path.read_text(encoding="utf-8") == broken
