"""Both packages, built and installed in a fresh virtual environment, without any network.

What they depend on comes from the environment that runs the tests, by a `.pth` file.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

import pytest

from tests.plugins.packages import ROOT, clean_environment

PLUGIN = ROOT / "samples" / "plugin"
SAMPLES = ("jembatan-haliwen.txt", "kuda-pos.txt", "panen-garam.html")

pytestmark = pytest.mark.timeout(300)


class Environment:
    """A virtual environment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(folder)
        self.scripts = folder / ("Scripts" if os.name == "nt" else "bin")
        code = "import sysconfig; print(sysconfig.get_path('purelib'))"
        self.packages = Path(self.run("python", "-c", code).strip())

    def run(self, script: str, *args: str, cwd: Path | None = None) -> str:
        """Run a script of the environment; what it prints."""
        done = subprocess.run(
            [str(self.scripts / script), *args],
            capture_output=True,
            encoding="utf-8",
            env=clean_environment(PYTHONUTF8="1"),
            cwd=cwd or self.folder,
            check=False,
        )
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
        return done.stdout

    def answer(self, code: str) -> Any:
        """What a piece of code leaves in `answer`."""
        code = f"import json, newsparse\n{code}\nprint(json.dumps(answer))"
        return json.loads(self.run("python", "-I", "-c", code))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Build and install newsparse and the package in `samples/plugin`."""
    for needed, where in (("hatchling", "pip install hatchling"), ("ensurepip", "python3-venv")):
        if importlib.util.find_spec(needed) is None:
            pytest.skip(f"building and installing needs {needed} ({where})")
    environment = Environment(tmp_path_factory.mktemp("environment"))
    shared = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    (environment.packages / "shared.pth").write_text("\n".join(shared), encoding="utf-8")
    environment.run(
        *("python", "-m", "pip", "--isolated", "--disable-pip-version-check", "install"),
        *("--no-index", "--no-deps", "--no-build-isolation", str(ROOT), str(PLUGIN)),
    )
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
