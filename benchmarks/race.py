"""newsparse and its peers over the same documents, in turn: how right they are, and how fast.

Everything runs in one process, and time is the processor's: others on the machine disturb little.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import newsparse
from benchmarks.documents import Document
from benchmarks.peers import LEXBOR, NEWSPARSE, TRAFILATURA, Read, Tool, load, undisturbed
from benchmarks.progress import Tell
from benchmarks.quality import Overlap, Quality, Reading, measure
from benchmarks.tables import Table, number

__all__ = ["race", "table_of"]

COLUMNS = (
    "",
    "version",
    "words F1",
    "paragraphs F1",
    "title",
    "timestamp",
    "raised",
    "empty",
    "ms each",
    "a second",
    "× newsparse",
)


@dataclass(frozen=True)
class Outcome:
    """What one tool did: its quality, and for each document the median time in milliseconds."""

    tool: Tool
    quality: Quality | None
    """None where nobody labelled the documents."""
    times: list[float]

    def ratios_to(self, other: Outcome) -> list[float]:
        """For each document, how many times as long as another tool."""
        return [mine / its for mine, its in zip(self.times, other.times, strict=True)]


def race(
    documents: Sequence[Document], rounds: int, tools: Sequence[Tool], tell: Tell
) -> dict[str, Any]:
    """Run everything; what comes back is printed and written as it is."""
    with undisturbed():
        readers, missing = load(tools)
        outcomes = {one.tool: one for one in _run(readers, documents, rounds, tell)}
    own = outcomes[NEWSPARSE]
    return {
        "documents": len(documents),
        "characters": round(statistics.mean(len(document.source) for document in documents)),
        "rounds": rounds,
        "tools": [_figures(outcome, own, documents) for outcome in outcomes.values()],
        "missing": {tool.name: reason for tool, reason in missing.items()},
        "newsparse_to_lexbor": _against(own, outcomes.get(LEXBOR), documents),
        "trafilatura_to_newsparse": _against(outcomes.get(TRAFILATURA), own, documents),
    }


def _attempt(tool: Tool, read: Read, document: Document) -> Reading | None:
    """A reading, or nothing where the tool raises: it pays for that in quality."""
    given = document.source if tool.reads_text else document.markup
    try:
        return read(given, document.url) or Reading()
    except Exception:
        return None


def _run(
    readers: dict[Tool, Read], documents: Sequence[Document], rounds: int, tell: Tell
) -> list[Outcome]:
    """One pass that warms up and is scored, then timed rounds with all tools in turn."""
    qualities = {}
    for tool, read in readers.items():
        tell(f"warming up, {tool.name}")
        qualities[tool] = _quality(
            documents, [_attempt(tool, read, document) for document in documents]
        )
    times: dict[Tool, list[list[float]]] = {tool: [[] for _ in documents] for tool in readers}
    gc.collect()
    gc.freeze()  # nobody's collector walks over what the others imported
    order = list(readers)
    for turn in range(rounds):
        for tool in order:
            tell(f"round {turn + 1} of {rounds}, {tool.name}")
            gc.collect()  # a tool clears up after itself, not after the one before
            for document, slot in zip(documents, times[tool], strict=True):
                start = time.process_time()
                _attempt(tool, readers[tool], document)
                slot.append((time.process_time() - start) * 1000)
        order = order[1:] + order[:1]
    gc.unfreeze()
    return [
        Outcome(tool, qualities[tool], [statistics.median(slot) for slot in times[tool]])
        for tool in readers
    ]


def _quality(documents: Sequence[Document], readings: list[Reading | None]) -> Quality | None:
    pairs = [
        (document.gold, reading)
        for document, reading in zip(documents, readings, strict=True)
        if document.gold is not None
    ]
    return measure([gold for gold, _ in pairs], [got for _, got in pairs]) if pairs else None


def _figures(outcome: Outcome, own: Outcome, documents: Sequence[Document]) -> dict[str, Any]:
    """The figures of a tool; nothing where it does not tell such a thing at all."""
    tool, quality = outcome.tool, outcome.quality
    version = newsparse.__version__ if tool.reads_text else tool.version
    names = [document.name for document in documents]
    told: dict[str, Any] = {
        "name": tool.name,
        "version": version,
        "ms_each": statistics.median(outcome.times),
        "a_second": 1000 * len(outcome.times) / sum(outcome.times),
        "ratio_to_newsparse": statistics.median(outcome.ratios_to(own)),
        "ms": dict(zip(names, outcome.times, strict=True)),
    }
    if quality is None:
        return told

    def overlap(of: Overlap) -> dict[str, float] | None:
        shares = {"f1": of.f1, "precision": of.precision, "recall": of.recall}
        return shares if "text" in tool.tells else None

    return told | {
        "words": overlap(quality.words),
        "paragraphs": overlap(quality.paragraphs),
        "titles": asdict(quality.titles) if "title" in tool.tells else None,
        "timestamps": asdict(quality.timestamps) if "timestamp" in tool.tells else None,
        "raised": quality.raised,
        "empty": quality.empty if "text" in tool.tells else None,
    }


def _against(
    one: Outcome | None, other: Outcome | None, documents: Sequence[Document]
) -> dict[str, Any]:
    """How many times as long as the other one tool takes: in the median, and the extremes."""
    if one is None or other is None:
        return {}
    ratios = one.ratios_to(other)
    least, most = min(ratios), max(ratios)
    return {
        "median": statistics.median(ratios),
        "least": least,
        "least_at": documents[ratios.index(least)].name,
        "most": most,
        "most_at": documents[ratios.index(most)].name,
    }


def table_of(report: dict[str, Any], what: str) -> Table:
    """The table, what is missing in it, and the distances that matter most."""
    remarks = [f"{name}: {reason}" for name, reason in report["missing"].items()]
    if far := report["newsparse_to_lexbor"]:
        remarks.append(
            f"newsparse to the bare Lexbor parse of the same document: {number(far['median'])} "
            f"times in the median, at most {number(far['most'])} ({far['most_at']})"
        )
    if far := report["trafilatura_to_newsparse"]:
        remarks.append(
            f"trafilatura with metadata to newsparse: {number(far['median'])} times in the "
            f"median, at least {number(far['least'])} ({far['least_at']})"
        )
    return Table(
        f"{what}: {report['documents']} of {report['characters']:,} characters on average, "
        f"{report['rounds']} rounds in turn",
        COLUMNS,
        [_row(figures) for figures in report["tools"]],
        remarks,
        left=2,
    )


def _row(figures: dict[str, Any]) -> list[str]:
    def shown(key: str, form: str) -> str:
        value = figures.get(key)
        return "–" if value is None else form.format(value)

    return [
        figures["name"],
        figures["version"],
        shown("words", "{0[f1]:.3f}"),
        shown("paragraphs", "{0[f1]:.3f}"),
        shown("titles", "{0[right]}/{0[of]}"),
        shown("timestamps", "{0[right]}/{0[of]}"),
        shown("raised", "{}"),
        shown("empty", "{}"),
        number(figures["ms_each"]),
        number(figures["a_second"]),
        number(figures["ratio_to_newsparse"]),
    ]
