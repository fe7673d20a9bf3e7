"""Run targets, each in a process of its own, two side by side, and gather what came of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Outcome", "read_log", "run_all"]

_SIDE_BY_SIDE = 2
_ROOT = Path(__file__).resolve().parent.parent
_PROGRESS = re.compile(r"^#[0-9]+.* cov: ([0-9]+) ft: ([0-9]+)", re.MULTILINE)
_EXECUTIONS = re.compile(r"^(?:#|stat::number_of_executed_units: )([0-9]+)", re.MULTILINE)


@dataclass(frozen=True)
class Outcome:
    """What a run of one target did."""

    name: str
    executions: int
    coverage: int
    """Edges of the code that were reached."""
    features: int
    """Edges, each with how often it was passed: what libFuzzer counts as something new."""
    cpu: float
    """Seconds."""
    findings: list[Path]
    log: Path
    code: int
    """Exit code of the process; not 0 where it crashed, hung, or could not begin."""

    @property
    def passed(self) -> bool:
        """Whether all went well."""
        return not self.findings and self.code == 0


def run_all(names: list[str], seconds: int, folder: Path) -> Iterator[Outcome]:
    """Fuzz targets for so many seconds each; outcomes come in the order of the names."""
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as pool:
        yield from pool.map(lambda name: _run(name, seconds, folder / name), names)


def _run(name: str, seconds: int, folder: Path) -> Outcome:
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "fuzzing.one", name, str(folder), f"-max_total_time={seconds}"]
    log = folder / "log.txt"
    with log.open("wb") as told:
        process = subprocess.Popen(
            command, cwd=_ROOT, stdin=subprocess.DEVNULL, stdout=told, stderr=told
        )
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    executions, coverage, features = read_log(log.read_text(encoding="utf-8", errors="replace"))
    return Outcome(
        name=name,
        executions=executions,
        coverage=coverage,
        features=features,
        cpu=used.ru_utime + used.ru_stime,
        findings=[
            path
            for path in sorted((folder / "findings").glob("*"))
            if path.suffix != ".txt" and not path.name.startswith("slow-unit-")
        ],
        log=log,
        code=process.returncode,
    )


def read_log(log: str) -> tuple[int, int, int]:
    """Executions, coverage and features that libFuzzer's log tells last."""
    executions = _EXECUTIONS.findall(log)
    progress = _PROGRESS.findall(log)
    coverage, features = map(int, progress[-1]) if progress else (0, 0)
    return int(executions[-1]) if executions else 0, coverage, features
