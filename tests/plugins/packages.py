"""Packages with plugins that nobody installed: modules and `dist-info` folders on the path."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

TEXT = """Jagung Sabana Panen Raya di Lereng Bukit

ATAMBUA - Warga memanen jagung sejak pagi tadi di lereng bukit itu.
"""

_TO_JSON = "\nimport json\nprint(json.dumps(answer))\n"


def outlet_source(slug: str = "kabar-lontar", name: str = "Kabar Lontar", more: str = "") -> str:
    """A module with one outlet; `more` are further arguments, as code."""
    return f"from newsparse import Outlet\nOUTLET = Outlet(slug={slug!r}, name={name!r}, {more})\n"


def clean_environment(**more: str) -> dict[str, str]:
    """The environment without what steers Python, pip and pytest."""
    steering = ("PYTHON", "PIP_", "PYTEST_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(steering)}
    return kept | more


class Packages:
    """A folder of packages, and a Python that finds them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, name: str, source: str | None, *, target: str = "", metadata: bool = True) -> str:
        """Lay down version 1.0 of a package with an entry point and, with `source`, its module.

        Gives back the module's name: the package's, with `_` for `-`.
        """
        module = name.replace("-", "_")
        about = self._folder / f"{module}-1.0.dist-info"
        about.mkdir()
        points = f"[newsparse.outlets]\n{name} = {target or f'{module}:OUTLET'}\n"
        (about / "entry_points.txt").write_text(points, encoding="utf-8")
        if metadata:
            words = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
            (about / "METADATA").write_text(words, encoding="utf-8")
        if source is not None:
            (self._folder / f"{module}.py").write_text(source, encoding="utf-8")
        return module

    def run(self, *args: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run Python where the packages are found; a plugin that hangs it fails the test."""
        path = os.pathsep.join([str(self._folder), str(ROOT)])
        return subprocess.run(
            [sys.executable, *args],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            env=clean_environment(PYTHONPATH=path, PYTHONUTF8="1"),
            cwd=self._folder,
            timeout=30,
            check=False,
        )

    def answer(self, code: str) -> Any:
        """What a piece of code, run in a process of its own, leaves in `answer`."""
        done = self.run("-c", f"TEXT = {TEXT!r}\n{code}{_TO_JSON}")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)
