"""What reading costs, counted instead of timed: lines of newsparse that run, and its calls.

The counts are the same on a busy machine, and within three in a hundred the same from Python 3.10
to 3.13, so that one baseline serves all. A line counts as one whatever it asks of a regular
expression, of Lexbor or of pydantic (the stage `model` has no lines of its own): what grows in
there, only `python -m benchmarks` and the tests of linear time can see.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import newsparse
from benchmarks.documents import Document, documents_of, pages_in, texts_in
from benchmarks.seams import REST, STAGES, staged

__all__ = [
    "BASELINE",
    "UNITS",
    "Cost",
    "Costs",
    "Count",
    "by_stage",
    "complaints",
    "cost_of_samples",
]

BASELINE = Path(__file__).with_name("baseline.json")
UNITS = ("lines", "calls")
MARGIN = 0.10
"""What a stage, or the whole, may grow by."""
SLACK = 1.0
"""What a stage may grow by as well, a line or two a document: no small stage cries for those."""

Cost = dict[str, float]
"""By unit: how many for each thousand characters of input."""
Costs = dict[str, Cost]
"""By stage, or by stage and part: `segment/read_head`."""

_PACKAGE = str(Path(newsparse.__file__).parent)
_INLINED = ("<listcomp>", "<dictcomp>", "<setcomp>")  # no calls since Python 3.12
_LOOK = "python -m tests.benchmarks.baseline"


class Count:
    """Lines and calls of every function while documents are parsed, for each part of the work."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.characters = sum(len(document.source) for document in documents)
        self.lines: dict[str, Counter[CodeType]] = defaultdict(Counter)
        self.calls: dict[str, Counter[CodeType]] = defaultdict(Counter)
        self._is_own: dict[CodeType, bool] = {}
        parse = newsparse.Parser(plugins=False).parse
        for document in documents:
            parse(document.raw, url=document.url)  # patterns are made and caches filled
        self._switch(REST)
        before = sys.gettrace()
        with staged(self._switch):
            sys.settrace(self._enter)
            try:
                for document in documents:
                    parse(document.raw, url=document.url)
            finally:
                sys.settrace(before)

    def costs(self) -> Costs:
        """The cost of every part."""
        return {
            part: {
                "lines": self._each(self.lines[part].total()),
                "calls": self._each(self.calls[part].total()),
            }
            for part in list(self.lines)
            if self.lines[part]
        }

    def dearest(self, stage: str, most: int) -> list[tuple[str, float]]:
        """The functions of a stage that run the most lines, with their number."""
        found: Counter[CodeType] = Counter()
        for part, lines in self.lines.items():
            if part.partition("/")[0] == stage:
                found += lines
        return [
            (f"{code.co_filename[len(_PACKAGE) + 1 :]}:{code.co_name}", self._each(lines))
            for code, lines in found.most_common(most)
        ]

    def _each(self, number: int) -> float:
        return round(number / self.characters * 1000, 2)

    def _switch(self, part: str) -> None:
        self._lines, self._calls = self.lines[part], self.calls[part]

    def _enter(self, frame: FrameType, event: str, _: object) -> Any:
        code = frame.f_code
        is_own = self._is_own.get(code)
        if is_own is None:
            is_own = self._is_own[code] = code.co_filename.startswith(_PACKAGE)
        if not is_own:
            return None
        if code.co_name not in _INLINED:
            self._calls[code] += 1
        return self._line

    def _line(self, frame: FrameType, event: str, _: object) -> Any:
        if event == "line":
            self._lines[frame.f_code] += 1
        return self._line


def cost_of_samples() -> dict[str, Count]:
    """The counts for the texts and for the pages of `samples/`."""
    documents = documents_of()
    return {"texts": Count(texts_in(documents)), "pages": Count(pages_in(documents))}


def baseline() -> dict[str, Costs]:
    """The stored costs of texts and pages."""
    stored: dict[str, Costs] = json.loads(BASELINE.read_text(encoding="utf-8"))
    return stored


def by_stage(costs: Costs) -> Costs:
    """The parts of a stage added up; `all` is the whole."""
    sums: Costs = {stage: dict.fromkeys(UNITS, 0.0) for stage in (*STAGES, "all")}
    for part, cost in costs.items():
        for unit in UNITS:
            sums[part.partition("/")[0]][unit] += cost[unit]
            sums["all"][unit] += cost[unit]
    return sums


def complaints(what: str, before: Costs, now: Costs) -> list[str]:
    """A line for every stage that grew by more than it may, and what to do about it."""
    was, has = by_stage(before), by_stage(now)
    found = []
    for stage in was:
        for unit in UNITS:
            old, new = was[stage][unit], has[stage][unit]
            if new > old * (1 + MARGIN) + SLACK:
                found.append(
                    f"{what}: {stage} {_grown(old, new)} {unit}{_parts(before, now, stage)}"
                )
                break
    if found:
        found += [
            f"for each thousand characters of the samples; {MARGIN:.0%} more is allowed.",
            f"Look: {_LOOK}, and {_LOOK} --functions STAGE; for the time: python -m benchmarks stages.",
            f"Where the growth is worth it, or samples of another kind came: {_LOOK} --write",
        ]
    return found


def _parts(before: Costs, now: Costs, stage: str) -> str:
    """Which parts of a stage grew, where it has parts."""
    names: Iterable[str] = (part for part in now if part.startswith(f"{stage}/"))
    told = []
    for part in names:
        old, new = before.get(part, {}).get("lines", 0.0), now[part]["lines"]
        if new > old * (1 + MARGIN):
            told.append(f"{part.partition('/')[2]} {_grown(old, new)}")
    return f" ({', '.join(told)})" if told else ""


def _grown(old: float, new: float) -> str:
    share = f"{new / old - 1:+.0%}" if old else "new"
    return f"{old:,.1f} -> {new:,.1f}, {share}"
