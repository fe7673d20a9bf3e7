"""Entry points run other people's code, and can be switched off."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plugins.packages import Packages, outlet_source

WATCHED = """
import importlib.metadata, sys
asked = []
scan = importlib.metadata.entry_points
def watched(**which):
    if which.get("group") == "newsparse.outlets":  # others have plugins as well
        asked.append(which)
    return scan(**which)
importlib.metadata.entry_points = watched
import newsparse
"""


@pytest.fixture
def packages(tmp_path: Path) -> Packages:
    """One package whose module leaves a file behind when it is imported."""
    found = Packages(tmp_path)
    mark = f"from pathlib import Path\nPath({str(tmp_path / 'ran')!r}).touch()\n"
    found.add("kabar-lontar", mark + outlet_source())
    return found


@pytest.mark.parametrize(
    "call",
    [
        "Parser(plugins=False).parse(TEXT)",
        "Parser(plugins=False).detect(TEXT)",
        "Parser(plugins=False).outlets",
        "Parser(**newsparse.Parser(plugins=False).settings).parse(TEXT)",
        "next(newsparse.parse_many([TEXT], parser=newsparse.Parser(plugins=False)))",
    ],
)
def test_nothing_is_looked_for_and_nothing_runs(
    call: str, packages: Packages, tmp_path: Path
) -> None:
    call = call if call.startswith("next(") else f"newsparse.{call}"
    answer = packages.answer(f"{WATCHED}\n{call}\nanswer = [asked, 'kabar_lontar' in sys.modules]")
    assert answer == [[], False]
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("call", ["Parser().parse(TEXT)", "parse(TEXT)"])
def test_otherwise_it_runs(call: str, packages: Packages, tmp_path: Path) -> None:
    answer = packages.answer(f"{WATCHED}\nnewsparse.{call}\nanswer = len(asked)")
    assert answer == 1
    assert (tmp_path / "ran").exists()
