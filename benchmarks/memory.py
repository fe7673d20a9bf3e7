"""How much memory reading one document takes at its peak, by MB of input.

Each document is read in a process of its own, whose peak is held against what it had before: the
interpreter, the tool, a first small document, and the document itself.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.documents import minimal_page
from benchmarks.made import made_page, made_text
from benchmarks.peers import LEXBOR, NEWSPARSE, TRAFILATURA, Tool, load, undisturbed
from benchmarks.progress import Tell
from benchmarks.resident import held, peak
from benchmarks.tables import Table, number

__all__ = ["PAGE_SIZES", "TEXT_SIZES", "measure", "table_of"]

TEXT_SIZES = (1_000_000, 4_000_000)
PAGE_SIZES = (1_000_000, 4_950_000)
_TOOLS = {tool.name: tool for tool in (NEWSPARSE, LEXBOR, TRAFILATURA)}
_SMALL = 5_000


def measure(text_sizes: Sequence[int], page_sizes: Sequence[int], tell: Tell) -> dict[str, Any]:
    """MiB of every tool for every document."""
    with undisturbed():
        readers, missing = load(list(_TOOLS.values()))
    rows = []
    sources = [("text", made_text(size)) for size in text_sizes]
    sources += [("page", made_page(size)) for size in page_sizes]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document"
        for kind, source in sources:
            for tool in readers:
                tell(f"memory, {tool.name}, {kind} of {len(source):,} characters")
                is_given_text = kind == "page" or tool.reads_text
                given = source if is_given_text else minimal_page(source, None)
                path.write_text(given, encoding="utf-8")
                rows.append(
                    {
                        "tool": tool.name,
                        "kind": kind,
                        "characters": len(source),
                        "mib": _grown(tool, path),
                    }
                )
    return {"rows": rows, "missing": {tool.name: reason for tool, reason in missing.items()}}


def _grown(tool: Tool, path: Path) -> float:
    command = [sys.executable, "-m", "benchmarks.memory", tool.name, str(path)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return float(json.loads(done.stdout))


def _measure_here(name: str, path: Path) -> float:
    """MiB that this process grows by while it reads a document."""
    with undisturbed():
        readers, _ = load([_TOOLS[name]])
        (read,) = readers.values()
        read(made_page(_SMALL), None)
        read(made_text(_SMALL), None)
        given = path.read_text(encoding="utf-8")
        before = held()
        read(given, None)
    return peak() - before


def table_of(report: dict[str, Any]) -> Table:
    """MiB at the peak, and by the million characters of the document."""
    rows = [
        [
            row["kind"],
            row["tool"],
            f"{row['characters']:,}",
            number(row["mib"]),
            number(row["mib"] / row["characters"] * 1e6),
        ]
        for row in report["rows"]
    ]
    return Table(
        "memory at the peak of reading one document, above what the process had before",
        ("", "", "characters", "MiB", "MiB by M characters"),
        rows,
        [f"{name}: {reason}" for name, reason in report["missing"].items()],
        left=2,
    )


if __name__ == "__main__":
    print(json.dumps(_measure_here(sys.argv[1], Path(sys.argv[2]))))
