"""A fresh virtual environment to install into, without any network.

What the packages depend on comes from the environment that runs the tests, by a `.pth` file: there
it is found after what is installed, and no editable install is followed.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

import pytest

from tests.plugins.packages import ROOT, clean_environment

__all__ = ["ROOT", "Environment", "new_environment", "run"]


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Run a program that must end well; what it prints."""
    done = subprocess.run(
        list(map(str, command)),
        capture_output=True,
        encoding="utf-8",
        env=clean_environment(PYTHONUTF8="1", **environment),
        cwd=cwd,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


class Environment:
    """A virtual environment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(folder)
        self.scripts = folder / ("Scripts" if os.name == "nt" else "bin")
        code = "import sysconfig; print(sysconfig.get_path('purelib'))"
        self.packages = Path(self.run("python", "-c", code).strip())
        shared = [p for p in sys.path if Path(p).name in ("site-packages", "dist-packages")]
        (self.packages / "shared.pth").write_text("\n".join(shared), encoding="utf-8")

    def run(self, script: str, *args: str, cwd: Path | None = None) -> str:
        """Run a script of the environment; what it prints."""
        return run(self.scripts / script, *args, cwd=cwd or self.folder)

    def install(self, *packages: Path) -> None:
        """Install wheels, or packages to build."""
        self.run(
            *("python", "-m", "pip", "--isolated", "--disable-pip-version-check", "install"),
            *("--no-index", "--no-deps", "--no-build-isolation", *map(str, packages)),
        )

    def answer(self, code: str) -> Any:
        """What a piece of code leaves in `answer`."""
        code = f"import json, newsparse\n{code}\nprint(json.dumps(answer))"
        return json.loads(self.run("python", "-I", "-c", code))


def new_environment(folder: Path) -> Environment:
    """Make an environment; skips the test where something that building needs is missing."""
    for needed, where in (("hatchling", "pip install hatchling"), ("ensurepip", "python3-venv")):
        if importlib.util.find_spec(needed) is None:
            pytest.skip(f"building and installing needs {needed} ({where})")
    return Environment(folder)
