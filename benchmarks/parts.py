"""The parts of the benchmark: what each measures, and the tables it makes of that."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import memory, sizes, stages, start_up, workers
from benchmarks.documents import Document, documents_of, pages_in, spread, texts_in
from benchmarks.peers import GENERIC, NEWSPARSE, PEERS
from benchmarks.progress import Tell
from benchmarks.race import race, table_of
from benchmarks.tables import Table, number

__all__ = ["PARTS", "Part", "Settings"]

_LENGTHS = (0, 1000, 2000, 3000, 4000, 8000, 5_000_000)


@dataclass(frozen=True)
class Settings:
    """How much is measured."""

    source: Path | None = None
    """A folder or a JSONL file; `samples/` by default."""
    rounds: int = 5
    most: int = 300
    """Documents of a kind, spread over the source."""
    quick: bool = False
    """Little of everything: to see that it works, not what it costs."""

    def documents(self) -> list[Document]:
        """The documents of the source, few where it has to be quick."""
        found = documents_of(self.source)
        most = 3 if self.quick else self.most
        return [*spread(texts_in(found), most), *spread(pages_in(found), most)]


@dataclass(frozen=True)
class Part:
    """One part: `measure` gives what can be written as JSON, `tables` reads it."""

    name: str
    about: str
    measure: Callable[[Settings, Tell], dict[str, Any]]
    tables: Callable[[dict[str, Any]], list[Table]]


def _race(which: Callable[[Sequence[Document]], list[Document]]) -> Any:
    def measure(settings: Settings, tell: Tell) -> dict[str, Any]:
        documents = which(settings.documents())
        if not documents:
            return {}
        tools = (NEWSPARSE, GENERIC, *PEERS) if documents[0].is_page else (NEWSPARSE, *PEERS)
        report = race(documents, settings.rounds, tools, tell)
        lengths = {document.name: len(document.source) for document in documents}
        return report | {"lengths": lengths}

    return measure


def _text_tables(report: dict[str, Any]) -> list[Table]:
    if not report:
        return [_nothing("texts")]
    times = report["tools"][0]["ms"]
    rows = []
    for low, high in itertools.pairwise(_LENGTHS):
        found = {name: n for name, n in report["lengths"].items() if low < n <= high}
        if found:
            spent = [times[name] for name in found]
            rows.append(
                [
                    f"{low:,} to {high:,}",
                    str(len(found)),
                    number(statistics.median(spent)),
                    number(1000 * len(spent) / sum(spent)),
                    number(sum(found.values()) / sum(spent) / 1000),
                ]
            )
    columns = ("characters", "texts", "ms each", "a second", "M characters/s")
    return [table_of(report, "texts"), Table("newsparse by the length of texts", columns, rows)]


def _page_tables(report: dict[str, Any]) -> list[Table]:
    return [table_of(report, "pages") if report else _nothing("pages")]


def _nothing(what: str) -> Table:
    return Table(f"{what}: the source holds none", (), [])


def _stages(settings: Settings, tell: Tell) -> dict[str, Any]:
    documents = settings.documents()
    kinds = {"texts": texts_in(documents), "pages": pages_in(documents)}
    rounds = settings.rounds
    return {kind: stages.profile(found, rounds, tell) for kind, found in kinds.items() if found}


def _stage_tables(report: dict[str, Any]) -> list[Table]:
    return [table for kind, told in report.items() for table in stages.tables_of(told, kind)]


def _sizes(settings: Settings, tell: Tell) -> dict[str, Any]:
    few = 2 if settings.quick else None
    rounds = 1 if settings.quick else max(3, settings.rounds // 2)
    return {
        "texts": sizes.grow_texts(sizes.TEXT_SIZES[:few], rounds, tell),
        "pages": sizes.grow_pages(sizes.PAGE_SIZES[:few], rounds, tell),
    }


def _size_tables(report: dict[str, Any]) -> list[Table]:
    return [sizes.table_of(told, kind) for kind, told in report.items()]


def _workers(settings: Settings, tell: Tell) -> dict[str, Any]:
    count, rounds = (100, 1) if settings.quick else (4000, 3)
    return workers.measure(settings.source, count, rounds, tell)


def _start(settings: Settings, tell: Tell) -> dict[str, Any]:
    return start_up.start(1 if settings.quick else max(7, settings.rounds), tell)


def _memory(settings: Settings, tell: Tell) -> dict[str, Any]:
    if settings.quick:
        return memory.measure((50_000,), (50_000,), tell)
    return memory.measure(memory.TEXT_SIZES, memory.PAGE_SIZES, tell)


PARTS = {
    part.name: part
    for part in (
        Part("texts", "newsparse and its peers on texts", _race(texts_in), _text_tables),
        Part("pages", "newsparse and its peers on pages", _race(pages_in), _page_tables),
        Part("stages", "where newsparse spends its time", _stages, _stage_tables),
        Part("sizes", "cost by size, on documents made for it", _sizes, _size_tables),
        Part("workers", "one worker and two", _workers, lambda told: [workers.table_of(told)]),
        Part("import", "what an import costs", _start, lambda told: [start_up.table_of(told)]),
        Part("memory", "MiB by size", _memory, lambda told: [memory.table_of(told)]),
    )
}
"""By name, in the order in which they run."""
