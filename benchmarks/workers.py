"""What a second worker brings: `parse_many` over many articles, see `benchmarks.ingestion`."""

from __future__ import annotations

import statistics
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.ingestion import run
from benchmarks.progress import Tell
from benchmarks.tables import Table, number

__all__ = ["measure", "table_of"]

_WORKERS = (1, 2)


def measure(source: Path | None, count: int, rounds: int, tell: Tell) -> dict[str, Any]:
    """One worker and two in turn, each time in processes of their own."""
    runs = []
    for turn in range(rounds):
        for workers in _WORKERS:
            tell(f"workers, round {turn + 1} of {rounds}, {workers}")
            one = run(source, count, workers)
            runs.append({"number": workers, "rate": one.rate, **asdict(one)})
    return {"articles": count, "rounds": rounds, "runs": runs}


def table_of(report: dict[str, Any]) -> Table:
    """Articles a second, memory, and the ratio of the rates."""
    rates: dict[int, list[float]] = {}
    rows = []
    for workers in _WORKERS:
        alike = [run for run in report["runs"] if run["number"] == workers]
        rates[workers] = [run["rate"] for run in alike]
        rows.append(
            [
                str(workers),
                number(statistics.median(rates[workers])),
                number(max(run["own"] for run in alike)),
                number(max(run["workers"] for run in alike)) if workers > 1 else "–",
            ]
        )
    one, two = (rates[workers] for workers in _WORKERS)
    ratio = statistics.median(many / single for single, many in zip(one, two, strict=True))
    return Table(
        f"workers: parse_many over {report['articles']:,} articles, {report['rounds']} rounds "
        "in turn, each with its start",
        ("workers", "articles a second", "MiB", "MiB of the largest worker"),
        rows,
        [f"two workers are {ratio:.2f} times as fast as one"],
        left=0,
    )
