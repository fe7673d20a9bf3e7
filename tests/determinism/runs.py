"""Runs in processes of their own: a way, a Python, and what surrounds it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

__all__ = [
    "FOLDER",
    "PYTHONS",
    "ROOT",
    "Run",
    "local_runs",
    "pythons",
    "result",
    "short_runs",
    "surroundings",
    "usable",
]

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "samples"
PYTHONS = "NEWSPARSE_PYTHONS"
"""Variable with further interpreters, separated as in PATH."""
VERSIONS = ("3.10", "3.11", "3.12", "3.13")
_NEEDED = "import bs4, dateparser, pydantic, regex, selectolax, soupsieve"


@dataclass(frozen=True)
class Run:
    """One run; `environment` is laid over what surrounds us."""

    name: str
    way: str = "in turn"
    environment: dict[str, str] = field(default_factory=dict)
    python: str = sys.executable


def local_runs() -> list[Run]:
    """Every run that this Python can do."""
    methods = ["fork", "spawn"] if hasattr(os, "fork") else ["spawn"]
    return [
        *(Run(f"hash seed {n}", environment={"PYTHONHASHSEED": n}) for n in ("0", "1", "4711")),
        Run("locale C, Jayapura", environment={"LC_ALL": "C", "TZ": "Asia/Jayapura"}),
        Run(
            "locale C.UTF-8, New York", environment={"LC_ALL": "C.UTF-8", "TZ": "America/New_York"}
        ),
        Run("without UTF-8 mode", environment={"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
        Run("optimised", environment={"PYTHONOPTIMIZE": "2"}),
        *(Run(way, way) for way in ("shuffled", "backwards", "8 threads", *methods)),
    ]


def short_runs() -> list[Run]:
    """The same differences in few runs, several in each: what fails here, `local_runs` takes apart."""
    seeds = ("0", "1", "4711")
    around = [run.environment for run in local_runs() if "PYTHONHASHSEED" not in run.environment]
    mixed = [
        Run(f"{way}, hash seed {seed}", way, {"PYTHONHASHSEED": seed, **more})
        for way, seed, more in zip(
            ("shuffled", "backwards", "8 threads"), seeds, around, strict=False
        )
    ]
    return [*mixed, *(run for run in local_runs() if run.way in ("fork", "spawn"))]


def pythons() -> Iterator[str]:
    """Other interpreters: those of the variable, else what the path has of each version."""
    own = "{}.{}".format(*sys.version_info)
    others = (shutil.which(f"python{version}") for version in VERSIONS if version != own)
    named = os.environ.get(PYTHONS, "").split(os.pathsep)
    yield from dict.fromkeys(filter(None, named if any(named) else others))


@cache
def usable(python: str) -> str:
    """Why an interpreter cannot be used; nothing where it can."""
    done = subprocess.run(
        [python, "-c", f"import sys\nassert sys.version_info >= (3, 10)\n{_NEEDED}"],
        capture_output=True,
        text=True,
        env=surroundings({}),
        check=False,
    )
    return done.stderr.strip().rpartition("\n")[2] if done.returncode else ""


def result(run: Run, folders: Iterable[Path] = (FOLDER,)) -> str:
    """What a run came to: the hash over all articles, and how many there were."""
    done = subprocess.run(
        [run.python, "-m", "tests.determinism", "--way", run.way, *map(str, folders)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=surroundings(run.environment),
        check=False,
    )
    assert done.returncode == 0, f"{run.name}: {done.stderr}"
    return done.stdout.strip()


def surroundings(more: dict[str, str]) -> dict[str, str]:
    """The environment without what steers Python and locales, and with `more`."""
    steering = ("PYTHON", "LC_", "LANG")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(steering)}
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"} | more
