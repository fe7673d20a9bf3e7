"""Where newsparse spends its time: stage by stage, and within segmenting pass by pass."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import newsparse
from benchmarks.documents import Document
from benchmarks.progress import Tell
from benchmarks.seams import REST, STAGES, staged
from benchmarks.tables import Table, number

__all__ = ["profile", "tables_of"]

_MOST_PARTS = 8  # of a stage's parts, the dearest are shown


class _Stopwatch:
    """The seconds of every stage; the time of its own wrappers falls into `rest`."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)
        self._stage, self._since = REST, time.process_time()

    def __call__(self, stage: str) -> None:
        now = time.process_time()
        self.spent[self._stage] += now - self._since
        self._stage, self._since = stage, time.process_time()


def profile(documents: Sequence[Document], rounds: int, tell: Tell) -> dict[str, Any]:
    """Microseconds a document in every stage and part of one: medians over the rounds."""
    parse = newsparse.Parser(plugins=False).parse
    for document in documents:
        parse(document.raw, url=document.url)
    runs = []
    for turn in range(rounds):
        tell(f"stages, round {turn + 1} of {rounds}")
        watch = _Stopwatch()
        with staged(watch):
            for document in documents:
                parse(document.raw, url=document.url)
            watch(REST)
        runs.append(watch.spent)
    parts = {
        part: statistics.median(run[part] for run in runs) / len(documents) * 1e6
        for part in runs[0]
    }
    sums: dict[str, float] = dict.fromkeys(STAGES, 0.0)
    for part, spent in parts.items():
        sums[part.partition("/")[0]] += spent
    return {
        "documents": len(documents),
        "characters": round(statistics.mean(len(document.source) for document in documents)),
        "rounds": rounds,
        "microseconds": {stage: spent for stage, spent in sums.items() if spent},
        "parts": {part: spent for part, spent in parts.items() if "/" in part},
    }


def tables_of(report: dict[str, Any], what: str) -> list[Table]:
    """The stages with their shares, and the dearest passes."""
    spent = report["microseconds"]
    total = sum(spent.values())
    heading = (
        f"stages of {what}: {report['documents']} of {report['characters']:,} characters on "
        f"average, given as bytes, {report['rounds']} rounds"
    )
    rows = [[stage, number(each), f"{each / total:.1%}"] for stage, each in spent.items()]
    parts = sorted(report["parts"].items(), key=lambda pair: -pair[1])[:_MOST_PARTS]
    dearest = [
        [part.partition("/")[2], number(each), f"{each / total:.1%}"] for part, each in parts
    ]
    columns = ("", "µs each", "share")
    return [
        Table(heading, columns, [*rows, ["all", number(total), "100.0%"]]),
        Table(f"the dearest passes of segment, {what}", columns, dearest),
    ]
