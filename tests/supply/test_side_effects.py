"""Nothing inside `parse` touches a file, the network, a program, a clock or the environment."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache

import pytest

from tests.plugins.packages import ROOT, clean_environment
from tests.supply.misdeeds import MISDEEDS

KNOWN = {"datetime.today in dateparser.utils.strptime"}
"""Asked for a year to put before a day alone, of which the year is thrown away: see `test_clocks`."""


@cache
def heard() -> dict[str, list[str]]:
    """What the guard hears, in a process of its own: an audit hook cannot be taken away again."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.supply.guard"],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=clean_environment(PYTHONPATH=str(ROOT), RAHASIA="1"),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, list[str]] = json.loads(done.stdout)
    return told


def test_parse_does_nothing_but_parse() -> None:
    assert set(heard()["nothing"]) - KNOWN == set()


@pytest.mark.parametrize("misdeed", MISDEEDS)
def test_the_guard_hears_of(misdeed: str) -> None:
    assert set(heard()[misdeed]) - KNOWN
