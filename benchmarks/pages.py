"""newsparse and its peers over the same web pages: how right they are, and how fast.

python -m benchmarks.pages                  # over samples/
python -m benchmarks.pages FOLDER           # index.jsonl, html/<id>.html, gold/<id>.json
python -m benchmarks.pages --mask-layouts   # also newsparse without the outlets' own selectors
python -m benchmarks.pages --json FILE      # the same figures, and each page's times

Everything runs in one process, in turn, so the ratios hold on a busy machine where the
milliseconds do not. `ms a page` is the median over the pages of each page's median over the rounds,
`× newsparse` the median over the pages of a tool's time for a page by newsparse's for the same one.
A peer that is not installed is left out. Nothing is fetched.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import newsparse
from benchmarks.peers import GENERIC, LEXBOR, NEWSPARSE, PEERS, Read, Tool, load, undisturbed
from benchmarks.quality import Overlap, Quality, Reading, measure
from benchmarks.texts import ROOT

LEAST_ROUNDS = 5
COLUMNS = (
    "",
    "version",
    "words F1",
    "paragraphs F1",
    "title",
    "timestamp",
    "raised",
    "empty",
    "ms a page",
    "× newsparse",
)


@dataclass(frozen=True)
class Page:
    """A web page and what it really says."""

    name: str
    html: str
    url: str | None
    gold: Reading


@dataclass(frozen=True)
class Outcome:
    """What one tool did: its quality, and for each page the median time in milliseconds."""

    tool: Tool
    quality: Quality
    times: list[float]

    def ratios_to(self, other: Outcome) -> list[float]:
        """For each page, how many times as long as another tool."""
        return [mine / its for mine, its in zip(self.times, other.times, strict=True)]


def pages_of_folder(folder: Path) -> Iterator[Page]:
    """The articles of a corpus folder that are kept as HTML, in the order of its index."""
    for line in (folder / "index.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["kind"] != "html":
            continue
        name = row["id"]
        gold = json.loads((folder / "gold" / f"{name}.json").read_text(encoding="utf-8"))
        if gold.get("article") is False:  # an index page has nothing to read
            continue
        published = gold.get("published_at")
        wanted = Reading(
            gold.get("title"),
            datetime.fromisoformat(published) if published else None,
            tuple(gold.get("paragraphs") or ()),
        )
        yield Page(name, read_page(folder / "html" / f"{name}.html"), row.get("url"), wanted)


def pages_of_samples(folder: Path) -> Iterator[Page]:
    """The project's own sample pages: those with a ledger beside them."""
    for path in sorted(folder.rglob("*.html")):
        ledger = path.with_suffix(".ledger")
        if ledger.exists():
            name = path.relative_to(folder).with_suffix("").as_posix()
            yield Page(name, read_page(path), None, read_ledger(ledger))


def read_ledger(path: Path) -> Reading:
    """The title, the timestamp and the body rows of a ledger."""
    head, _, rows = path.read_text(encoding="utf-8").partition("\n---\n")
    singles = dict(line.partition(": ")[::2] for line in head.split("\n"))
    cells = [row.partition(" | ")[::2] for row in rows.split("\n")]
    stamp = singles.get("timestamp")
    return Reading(
        singles.get("title"),
        datetime.fromisoformat(stamp) if stamp else None,
        tuple(text for role, text in cells if role.strip() == "body"),
    )


def read_page(path: Path) -> str:
    """A page decoded once for all tools: telling the encoding is not what is measured here."""
    return newsparse.decode(path.read_bytes())[0]


def attempt(read: Read, page: Page) -> Reading | None:
    """A reading, or nothing where the tool raises: it pays for that in quality."""
    try:
        return read(page.html, page.url) or Reading()
    except Exception:
        return None


def run(readers: dict[Tool, Read], pages: Sequence[Page], rounds: int) -> list[Outcome]:
    """One pass that warms up and is scored, then timed rounds with all tools in turn."""
    golds = [page.gold for page in pages]
    scores = {
        tool: measure(golds, [attempt(read, page) for page in pages])
        for tool, read in readers.items()
    }
    times: dict[Tool, list[list[float]]] = {tool: [[] for _ in pages] for tool in readers}
    order = list(readers)
    for _ in range(rounds):
        for tool in order:
            gc.collect()  # a tool clears up after itself, not after the one before
            for page, slot in zip(pages, times[tool], strict=True):
                start = time.perf_counter()
                attempt(readers[tool], page)
                slot.append((time.perf_counter() - start) * 1000)
        order = order[1:] + order[:1]
    return [
        Outcome(tool, scores[tool], [statistics.median(slot) for slot in times[tool]])
        for tool in readers
    ]


def figures_of(outcome: Outcome, own: Outcome, pages: Sequence[Page]) -> dict[str, Any]:
    """The figures of a tool; nothing where it does not tell such a thing at all."""
    tool, quality = outcome.tool, outcome.quality
    of_newsparse = tool.distribution == newsparse.__name__

    def overlap(of: Overlap) -> dict[str, float] | None:
        shares = {"f1": of.f1, "precision": of.precision, "recall": of.recall}
        return shares if "text" in tool.tells else None

    return {
        "name": tool.name,
        "version": newsparse.__version__ if of_newsparse else tool.version,
        "words": overlap(quality.words),
        "paragraphs": overlap(quality.paragraphs),
        "titles": asdict(quality.titles) if "title" in tool.tells else None,
        "timestamps": asdict(quality.timestamps) if "timestamp" in tool.tells else None,
        "raised": quality.raised,
        "empty": quality.empty if "text" in tool.tells else None,
        "ms_a_page": statistics.median(outcome.times),
        "ratio_to_newsparse": statistics.median(outcome.ratios_to(own)),
        "ms": {page.name: ms for page, ms in zip(pages, outcome.times, strict=True)},
    }


def against_lexbor(own: Outcome, bare: Outcome | None, pages: Sequence[Page]) -> dict[str, Any]:
    """How many times as long as the bare parse newsparse takes: any reader has to pay for that."""
    if bare is None:
        return {}
    ratios = own.ratios_to(bare)
    most = max(ratios)
    name = pages[ratios.index(most)].name
    return {"median": statistics.median(ratios), "maximum": most, "page_of_maximum": name}


def report_of(pages: Sequence[Page], rounds: int, tools: Sequence[Tool]) -> dict[str, Any]:
    """Run everything; what comes back is printed and written as it is."""
    with undisturbed():
        readers, missing = load(tools)
        outcomes = {outcome.tool: outcome for outcome in run(readers, pages, rounds)}
    own = outcomes[NEWSPARSE]
    return {
        "newsparse": newsparse.__version__,
        "python": sys.version.split()[0],
        "pages": len(pages),
        "rounds": rounds,
        "tools": [figures_of(outcome, own, pages) for outcome in outcomes.values()],
        "missing": {tool.name: reason for tool, reason in missing.items()},
        "newsparse_to_lexbor": against_lexbor(own, outcomes.get(LEXBOR), pages),
    }


def row_of(figures: dict[str, Any]) -> list[str]:
    """A tool's row of the table."""

    def shown(key: str, form: str) -> str:
        return form.format(figures[key]) if figures[key] is not None else "–"

    return [
        figures["name"],
        figures["version"],
        shown("words", "{0[f1]:.3f}"),
        shown("paragraphs", "{0[f1]:.3f}"),
        shown("titles", "{0[right]}/{0[of]}"),
        shown("timestamps", "{0[right]}/{0[of]}"),
        shown("raised", "{}"),
        shown("empty", "{}"),
        shown("ms_a_page", "{:.2f}"),
        shown("ratio_to_newsparse", "{:.2f}"),
    ]


def print_report(report: dict[str, Any]) -> None:
    """The table, what is missing in it, and the distance to the bare parse."""
    print(
        f"newsparse {report['newsparse']}, Python {report['python']}: "
        f"{report['pages']} pages, {report['rounds']} rounds in turn"
    )
    rows = [list(COLUMNS), *map(row_of, report["tools"])]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        texts = [cell.ljust(width) for cell, width in zip(row[:2], widths[:2], strict=True)]
        numbers = [cell.rjust(width) for cell, width in zip(row[2:], widths[2:], strict=True)]
        print("  ".join(["", *texts, *numbers]))
    for name, reason in report["missing"].items():
        print(f"  {name}: {reason}")
    if bare := report["newsparse_to_lexbor"]:
        print(
            f"newsparse to the bare Lexbor parse of the same page: {bare['median']:.2f} times in "
            f"the median, at most {bare['maximum']:.2f} ({bare['page_of_maximum']})"
        )


def pages_or_exit(folder: Path | None) -> list[Page]:
    """The pages asked for; without any there is nothing to measure."""
    if folder is None:
        pages = list(pages_of_samples(ROOT / "samples"))
        lack = "samples/ holds no .html page with a .ledger beside it yet; give a FOLDER"
    elif not (folder / "index.jsonl").is_file():
        pages, lack = [], f"{folder} holds no index.jsonl"
    else:
        pages, lack = list(pages_of_folder(folder)), f"{folder} holds no article kept as HTML"
    if not pages:
        print(f"benchmarks.pages: {lack}", file=sys.stderr)
        raise SystemExit(2)
    return pages


def main() -> None:
    """Print the table, and write it as JSON where that is asked for."""
    options = argparse.ArgumentParser(
        prog="python -m benchmarks.pages",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options.add_argument("folder", nargs="?", type=Path)
    options.add_argument("--rounds", type=int, default=LEAST_ROUNDS, help="5 or more")
    options.add_argument("--mask-layouts", action="store_true")
    options.add_argument("--json", type=Path, metavar="FILE")
    given = options.parse_args()
    if given.rounds < LEAST_ROUNDS:
        options.error(f"fewer than {LEAST_ROUNDS} rounds say nothing")
    tools = [NEWSPARSE, GENERIC, *PEERS] if given.mask_layouts else [NEWSPARSE, *PEERS]
    report = report_of(pages_or_exit(given.folder), given.rounds, tools)
    if given.json:
        text = json.dumps(report, ensure_ascii=False, indent=1)
        given.json.write_text(text + "\n", encoding="utf-8")
    print_report(report)


if __name__ == "__main__":
    main()
