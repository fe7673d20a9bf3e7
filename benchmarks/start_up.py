"""What an import costs: fresh interpreters, in turn, above one that imports nothing."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from typing import Any

from benchmarks.progress import Tell
from benchmarks.tables import Table, number

__all__ = ["start", "table_of"]

_BARE = "bare Python"
_TEXT = "newsparse.parse('KUPANG - Hujan turun sejak pagi di kota itu.')"
_PAGE = "newsparse.parse('<h1>Hujan Turun</h1><p>KUPANG - Hujan turun sejak pagi di kota itu.</p>')"
_PROGRAMS = {
    _BARE: "pass",
    "import newsparse": "import newsparse",
    "import newsparse, first text": f"import newsparse; {_TEXT}",
    "import newsparse, first page": f"import newsparse; {_PAGE}",
    "import selectolax.lexbor": "import selectolax.lexbor",
    "import bs4": "import bs4",
    "import trafilatura": "import trafilatura",
    "import newspaper": "import newspaper",
    "import readability": "import readability",
    "import justext": "import justext",
    "import goose3": "import goose3",
    "import resiliparse": "import resiliparse.extract.html2text",
}


def start(rounds: int, tell: Tell) -> dict[str, Any]:
    """Milliseconds of every program: medians over the rounds."""
    times: dict[str, list[float]] = {name: [] for name in _PROGRAMS}
    missing = {}
    for turn in range(rounds + 1):  # the first fills the caches of byte code and of the disk
        for name in list(times):
            tell(f"start, round {turn} of {rounds}, {name}")
            began = _spent_by_children()
            command = [sys.executable, "-W", "ignore", "-c", _PROGRAMS[name]]
            done = subprocess.run(command, stderr=subprocess.PIPE, text=True)
            if done.returncode:
                missing[name] = done.stderr.strip().rpartition("\n")[2]
                del times[name]
            elif turn:
                times[name].append((_spent_by_children() - began) * 1000)
    medians = {name: statistics.median(kept) for name, kept in times.items()}
    return {"rounds": rounds, "ms": medians, "missing": missing}


def _spent_by_children() -> float:
    """Seconds of the processor, which others on the machine disturb little."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def table_of(report: dict[str, Any]) -> Table:
    """Milliseconds above the bare interpreter."""
    bare = report["ms"][_BARE]
    rows = [
        [name, number(spent), "–" if name == _BARE else number(spent - bare)]
        for name, spent in report["ms"].items()
    ]
    return Table(
        f"import: fresh interpreters, {report['rounds']} rounds in turn",
        ("", "ms", "ms above bare"),
        rows,
        [f"{name}: {reason}" for name, reason in report["missing"].items()],
    )
