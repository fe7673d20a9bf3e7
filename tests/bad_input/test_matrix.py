"""Every row of the matrix has a test, by the ids that pytest collects in this folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from tests.bad_input.matrix import MATRIX

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
_ROW = re.compile(r"::(?:test_([0-9]{2})_|[^\[]*\[([0-9]{2})-)")


def rows_in(ids: Iterable[str]) -> dict[int, int]:
    """How many tests each row has, by their ids."""
    counted: dict[int, int] = {}
    for match in filter(None, map(_ROW.search, ids)):
        row = int(match[1] or match[2])
        counted[row] = counted.get(row, 0) + 1
    return counted


@cache
def collected() -> dict[int, int]:
    """The rows of this folder's tests, without this file's."""
    quiet = ("-q", "--collect-only", "-p", "no:cacheprovider", "--ignore", __file__)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *quiet, str(FOLDER)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return rows_in(done.stdout.splitlines())


def test_there_are_80_rows() -> None:
    assert list(MATRIX) == list(range(1, 81))


@pytest.mark.parametrize("row", MATRIX)
def test_a_row_has_a_test(row: int) -> None:
    assert collected().get(row, 0) > 0, f"row {row}, {MATRIX[row].given}: no test"


def test_no_test_names_a_row_that_there_is_not() -> None:
    assert set(collected()) <= set(MATRIX)


def test_ids_are_read() -> None:
    ids = (
        "tests/bad_input/test_a.py::test_sizes[03-empty-text]",
        "tests/bad_input/test_a.py::test_07_a_million_lines[LF]",
        "tests/bad_input/test_a.py::test_09_no_side_effects[09-path]",
        "tests/bad_input/test_a.py::test_stamps[52-31-Februari-2022]",
        "tests/bad_input/test_a.py::test_of_no_row[2022-13-40]",
    )
    assert rows_in(ids) == {3: 1, 7: 1, 9: 1, 52: 1}
