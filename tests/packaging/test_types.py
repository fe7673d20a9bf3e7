"""What type checkers and editors make of the installed package."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.environment import Environment
from tests.plugins.packages import clean_environment

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(
        importlib.util.find_spec("mypy") is None, reason="needs mypy: pip install 'newsparse[dev]'"
    ),
]

WRONG = """import newsparse
newsparse.parse(["Hujan turun."])
newsparse.parse("Hujan turun.").titel
newsparse.parse("Hujan turun.").timestamp.isoformat()
newsparse.Outlet(slug="kabar-sabana")
"""


def check(environment: Environment, folder: Path, *args: str) -> tuple[int, str]:
    """Check the Python files of a folder against what is installed; exit code and complaints."""
    neutral = ("--config-file=", "--python-executable", str(environment.scripts / "python"))
    cache = ("--cache-dir", str(environment.folder / "mypy"))
    files = sorted(path.name for path in folder.glob("*.py"))
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *neutral, *cache, *args, *files],
        capture_output=True,
        encoding="utf-8",
        env=clean_environment(PYTHONUTF8="1"),
        cwd=folder,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_a_user_s_program_is_strictly_typed(installed: Environment, tmp_path: Path) -> None:
    shutil.copy(Path(__file__).with_name("user_program.py"), tmp_path)
    code, told = check(installed, tmp_path, "--strict")
    assert code == 0, told


def test_mistakes_are_found(installed: Environment, tmp_path: Path) -> None:
    """So types are seen at all: an untyped package would let everything pass."""
    (tmp_path / "wrong.py").write_text(WRONG, encoding="utf-8")
    code, told = check(installed, tmp_path, "--strict")
    assert code == 1
    found = [line.partition("error: ")[2].rpartition("[")[2] for line in told.splitlines()[:-1]]
    assert found == ["arg-type]", "attr-defined]", "union-attr]", "call-arg]"], told
