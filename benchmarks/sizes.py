"""What a document costs as it grows: invented texts and pages, newsparse and others in turn."""

from __future__ import annotations

import gc
import itertools
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.documents import minimal_page
from benchmarks.made import made_page, made_text
from benchmarks.peers import (
    LEXBOR,
    NEWSPARSE,
    TRAFILATURA,
    TRAFILATURA_FAST,
    Read,
    Tool,
    load,
    undisturbed,
)
from benchmarks.progress import Tell
from benchmarks.tables import Table, number

__all__ = ["PAGE_SIZES", "TEXT_SIZES", "grow_pages", "grow_texts", "table_of"]

TEXT_SIZES = (500, 2_000, 8_000, 32_000, 128_000, 512_000, 2_000_000, 4_000_000)
PAGE_SIZES = (5_000, 20_000, 80_000, 320_000, 1_280_000, 4_950_000)
_TOOLS = (NEWSPARSE, LEXBOR, TRAFILATURA_FAST, TRAFILATURA)
_REPEATED = 40_000  # characters; smaller documents are read again and again up to them
_LONGEST = 20.0  # seconds; a tool that needs longer sits out what is larger still


def grow_texts(sizes: Sequence[int], rounds: int, tell: Tell) -> dict[str, Any]:
    """Texts of these sizes; peers get them as minimal pages."""
    return _grow(sizes, rounds, tell, made_text)


def grow_pages(sizes: Sequence[int], rounds: int, tell: Tell) -> dict[str, Any]:
    """Pages of these sizes."""
    return _grow(sizes, rounds, tell, made_page)


def _grow(
    sizes: Sequence[int], rounds: int, tell: Tell, make: Callable[[int], str]
) -> dict[str, Any]:
    times: dict[str, list[float]] = {}
    lengths = []
    with undisturbed():
        readers, missing = load(_TOOLS)
        for size in sizes:
            source = make(size)
            lengths.append(len(source))
            given = _given(readers, source, is_page=make is made_page)
            for tool in given:  # warms up, and shows who is out of breath
                times.setdefault(tool.name, [])
            tell(f"{size:,} characters")
            taken = _in_turn(given, rounds, repeats=max(1, _REPEATED // size))
            for tool, seconds in taken.items():
                times[tool.name].append(statistics.median(seconds) * 1000)
                if max(seconds) > _LONGEST:
                    del readers[tool]
    told = {tool.name: reason for tool, reason in missing.items()}
    return {"characters": lengths, "rounds": rounds, "ms": times, "missing": told}


def _given(
    readers: dict[Tool, Read], source: str, *, is_page: bool
) -> dict[Tool, Callable[[], object]]:
    """For every tool the work to be timed, on what it can read."""
    markup = source if is_page else minimal_page(source, source.partition("\n")[0])

    def work(tool: Tool, read: Read) -> Callable[[], object]:
        document = source if tool.reads_text else markup
        return lambda: read(document, None)

    return {tool: work(tool, read) for tool, read in readers.items()}


def _in_turn(
    works: dict[Tool, Callable[[], object]], rounds: int, repeats: int
) -> dict[Tool, list[float]]:
    """Seconds of every tool in every round, for one time out of so many."""
    times: dict[Tool, list[float]] = {tool: [] for tool in works}
    for work in works.values():
        work()
    gc.collect()
    gc.freeze()  # nobody's collector walks over what the others imported
    for _ in range(rounds):
        for tool, work in works.items():
            gc.collect()
            start = time.process_time()
            for _ in range(repeats):
                work()
            times[tool].append((time.process_time() - start) / repeats)
    gc.unfreeze()
    return times


def table_of(report: dict[str, Any], what: str) -> Table:
    """Milliseconds for each size, and how much faster than the document the cost grows."""
    lengths, times = report["characters"], report["ms"]
    rows = []
    for at, length in enumerate(lengths):
        cells = [number(spent[at]) if at < len(spent) else "–" for spent in times.values()]
        own = times[NEWSPARSE.name]
        rows.append(
            [f"{length:,}", *cells, number(length / own[at] / 1000), _step(own, at, report)]
        )
    columns = ["characters", *(f"{name}, ms" for name in times), "M characters/s", "step"]
    remarks = [f"{name}: {reason}" for name, reason in report["missing"].items()]
    remarks.append(
        "step: newsparse's time by that of the row above, divided by the same of lengths"
    )
    heading = f"{what} by size, made for this, {report['rounds']} rounds in turn"
    return Table(heading, columns, rows, remarks, left=0)


def _step(times: Sequence[float], at: int, report: dict[str, Any]) -> str:
    """1.00 where cost grows as the document does, 2.00 where it grows by twice as much."""
    if at == 0:
        return "–"
    pairs = list(itertools.pairwise(zip(times, report["characters"], strict=True)))
    (before, short), (after, long) = pairs[at - 1]
    return f"{after / before / (long / short):.2f}"
