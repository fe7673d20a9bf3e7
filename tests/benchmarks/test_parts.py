"""Each part of `python -m benchmarks` runs over the samples, with or without its peers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.parts import PARTS, Settings
from benchmarks.peers import PEERS
from benchmarks.sizes import PAGE_SIZES, TEXT_SIZES
from benchmarks.texts import ROOT

pytestmark = pytest.mark.timeout(300)  # many processes, each started anew
QUICK = Settings(rounds=1, quick=True)


def silent(words: str) -> None:
    """Nobody watches."""


def tables(name: str, settings: Settings = QUICK) -> tuple[dict[str, Any], str]:
    """What a part measures, after a way through JSON, and what it prints of that."""
    told = json.loads(json.dumps(PARTS[name].measure(settings, silent)))
    return told, "\n".join(map(str, PARTS[name].tables(told)))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("texts", ["texts: 3 of", "newsparse by the length of texts", "paragraphs F1"]),
        ("pages", ["pages: 3 of", "newsparse, generic", "to the bare Lexbor parse"]),
        ("stages", ["stages of texts: 3", "quotes", "stages of pages: 3", "render", "label_lines"]),
        ("sizes", ["texts by size", "pages by size", "M characters/s"]),
        ("workers", ["over 100 articles", "times as fast as one"]),
        ("import", ["bare Python", "import newsparse, first page"]),
        ("memory", ["MiB by M characters", "text  newsparse", "page  newsparse"]),
    ],
)
def test_part(name: str, words: list[str]) -> None:
    _, printed = tables(name)
    assert [word for word in words if word not in printed] == [], printed


def test_every_part_is_tried() -> None:
    assert list(PARTS) == ["texts", "pages", "stages", "sizes", "workers", "import", "memory"]


def test_peers_that_are_missing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("trafilatura", "newspaper", "readability", "justext", "goose3", "resiliparse"):
        monkeypatch.setitem(sys.modules, module, None)
    told, printed = tables("texts")
    assert set(told["missing"]) >= {"trafilatura", "newspaper4k", "goose3"}
    assert "trafilatura: not installed (" in printed
    assert not told["trafilatura_to_newsparse"]
    assert told["tools"][0]["ratio_to_newsparse"] == 1


def test_quality_is_measured_where_there_is_a_ledger(tmp_path: Path) -> None:
    own = tables("texts")[0]["tools"][0]
    assert own["words"]["f1"] > 0.9
    (tmp_path / "lone.txt").write_text("Harga Padi Naik\n\nKUPANG - Hujan turun sejak pagi.\n")
    told, printed = tables("texts", Settings(tmp_path, rounds=1, quick=True))
    assert "words" not in told["tools"][0]
    assert "–" in printed
    assert "the source holds none" in tables("pages", Settings(tmp_path, quick=True))[1]


def test_stages_add_up() -> None:
    told = tables("stages")[0]["pages"]
    parts = sum(told["parts"].values())
    own = told["microseconds"]["segment"]
    assert 0 < parts <= own < sum(told["microseconds"].values())


def test_sizes_cover_what_is_promised() -> None:
    assert (TEXT_SIZES[0], TEXT_SIZES[-1], PAGE_SIZES[0]) == (500, 4_000_000, 5_000)
    assert 4_900_000 < PAGE_SIZES[-1] < 5_000_000


def test_seven_peers_and_two_parsers_are_known() -> None:
    names = {tool.distribution for tool in PEERS}
    assert names == {
        *("trafilatura", "newspaper4k", "readability-lxml", "jusText", "goose3", "resiliparse"),
        *("selectolax", "beautifulsoup4"),
    }


def run(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "benchmarks", *words]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)


def test_one_command(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    wanted = ["--json", str(tmp_path / "all.json"), "--plots", str(tmp_path / "plots")]
    done = run("sizes", "stages", "samples/idntimes", "--quick", *wanted)
    assert done.returncode == 0, done.stderr
    assert "stages of texts" in done.stdout
    report = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert {"newsparse", "python", "date", "source", "stages", "sizes"} <= set(report)
    assert (tmp_path / "plots/cost-by-size.png").read_bytes().startswith(b"\x89PNG")
    assert "</svg>" in (tmp_path / "plots/cost-by-size.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("paegs",), "'paegs' is neither a part"),
        (("texts", "--rounds", "0"), "at least 1"),
        (("stages", "--quick", "--plots", "x"), "--plots draws what the part sizes measures"),
    ],
)
def test_mistakes_are_told(words: tuple[str, ...], told: str) -> None:
    done = run(*words)
    assert done.returncode == 2
    assert told in done.stderr
