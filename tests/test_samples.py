"""Every sample beside its ledger: roles line by line, then the fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse import parse
from newsparse.ledger import first_break
from tests.ledger_files import lists_of, read_expected, samples, singles_of

PATHS = list(samples())


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _read(path: Path) -> str | bytes:
    data = path.read_bytes()
    return data if path.suffix == ".html" else data.decode("utf-8")


def test_there_are_three_samples_an_outlet_family() -> None:
    families = [path.parent.name for path in PATHS if path.suffix == ".txt"]
    for family in ("sindonews", "idntimes", "pikiran_rakyat", "translated_blogs"):
        assert families.count(family) >= 3, family
    assert families.count("generic") >= 2


@pytest.mark.parametrize("path", PATHS, ids=_name)
def test_ledger(path: Path) -> None:
    article = parse(_read(path))
    assert first_break(article.segments, len(article.text)) is None
    got = [row.rstrip() for row in article.ledger().split("\n")]
    wanted = read_expected(path.with_suffix(".ledger")).rows
    for (number, row), found in zip(wanted, got, strict=False):
        assert found == row, f"{path.stem}.ledger:{number}"
    assert len(got) == len(wanted)


@pytest.mark.parametrize("path", PATHS, ids=_name)
def test_fields(path: Path) -> None:
    article = parse(_read(path))
    expected = read_expected(path.with_suffix(".ledger"))
    assert singles_of(article) == expected.singles
    assert lists_of(article) == expected.lists
