"""Both packages, built and installed in a fresh virtual environment, without any network."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.packaging.environment import ROOT, Environment, new_environment

PLUGIN = ROOT / "samples" / "plugin"
SAMPLES = ("jembatan-haliwen.txt", "kuda-pos.txt", "panen-garam.html")

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Build and install newsparse and the package in `samples/plugin`."""
    environment = new_environment(tmp_path_factory.mktemp("environment"))
    environment.install(ROOT, PLUGIN)
    return environment


def test_they_are_installed_and_not_only_found(installed: Environment) -> None:
    code = "import newsparse_kabar_sabana as plugin\nanswer = newsparse.__file__, plugin.__file__"
    for path in installed.answer(code):
        assert Path(path).resolve().is_relative_to(installed.packages.resolve())


def test_the_outlet_is_listed(installed: Environment) -> None:
    code = "answer = [outlet.name for outlet in newsparse.outlets().values()]"
    assert {"Kabar Sabana", "Sindonews"} <= set(installed.answer(code))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_told_by_its_content(name: str, installed: Environment) -> None:
    path = str(PLUGIN / "samples" / name)
    code = f"""
from pathlib import Path
data = Path({path!r}).read_bytes()
answer = [newsparse.parse(data).outlet, newsparse.Parser(plugins=False).parse(data).outlet]
"""
    assert installed.answer(code) == ["kabar-sabana", "generic"]


def test_a_parser_without_plugins_does_not_know_it(installed: Environment) -> None:
    code = """
with_plugins, without = newsparse.Parser().outlets, newsparse.Parser(plugins=False).outlets
answer = sorted(set(with_plugins) - set(without))
"""
    assert "kabar-sabana" in installed.answer(code)


def test_nothing_failed(installed: Environment) -> None:
    code = "answer = [each.name for each in newsparse.Parser().plugin_failures]"
    assert "kabar-sabana" not in installed.answer(code)


def test_the_command_line_lists_it(installed: Environment) -> None:
    pytest.importorskip("typer")
    rows = {row["slug"]: row for row in json.loads(installed.run("newsparse", "outlets", "--json"))}
    assert rows["kabar-sabana"]["domains"] == ["kabarsabana.id"]


def test_its_own_tests_pass(installed: Environment, tmp_path: Path) -> None:
    """What its README says: `pytest`, and every text beside its ledger is a test."""
    folder = tmp_path / "plugin"
    shutil.copytree(PLUGIN, folder, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    shutil.rmtree(folder / "newsparse_kabar_sabana")  # the installed one is meant
    told = installed.run("python", "-m", "pytest", "-p", "no:cacheprovider", "-v", cwd=folder)
    for name in SAMPLES:
        for test in ("ledger", "own_rules"):
            assert f"{Path(name).stem}.ledger::{test} PASSED" in told
    assert "6 passed" in told
