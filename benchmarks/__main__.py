"""newsparse and its peers over the same documents in turn: speed, quality, memory, growth.

python -m benchmarks                            # everything, over samples/
python -m benchmarks FOLDER                     # over a folder of .txt and .html, labelled or not
python -m benchmarks texts stages FILE.jsonl.gz # some parts, over records with "text"
python -m benchmarks --quick                    # little of everything
python -m benchmarks --json FILE --plots FOLDER

A folder with index.jsonl and gold/ (see newsparse.scoring.gold), and ledgers beside documents, tell
what is right; without them only time is taken: that of the processor, but for workers. Even so, on
a busy machine ratios hold better than milliseconds.
Peers come with `pip install "newsparse[bench]"`; what is missing is left out. Nothing is fetched.
Also: benchmarks.bulk (a heap of texts), benchmarks.growth (every rule, doubled again and again),
benchmarks.ingestion (many articles, batches).
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import sys
from pathlib import Path
from typing import Any

import newsparse
from benchmarks.parts import PARTS, Settings
from benchmarks.plots import draw
from benchmarks.progress import progress

__all__ = ["main"]


def main() -> None:
    """Run the parts asked for; print their tables."""
    options, given = _options()
    parts, source = _parts_and_source(options, given.words)
    if given.plots and "sizes" not in parts:
        options.error("--plots draws what the part sizes measures")
    settings = Settings(source, 1 if given.quick else given.rounds, given.documents, given.quick)
    report = _circumstances(source)
    print("{newsparse}, {python}, {machine}, {date}, over {source}".format_map(report))
    for name in parts:
        with progress() as tell:
            told = report[name] = PARTS[name].measure(settings, tell)
        for table in PARTS[name].tables(told):
            print(f"\n{table}", flush=True)
        if given.json:  # after every part: a later one may be interrupted
            text = json.dumps(report, ensure_ascii=False, indent=1)
            given.json.write_text(text + "\n", encoding="utf-8")
        if given.plots and name == "sizes":
            _plot(told, given.plots)


def _options() -> tuple[argparse.ArgumentParser, argparse.Namespace]:
    options = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="parts:\n" + "\n".join(f"  {p.name:<8} {p.about}" for p in PARTS.values()),
    )
    options.add_argument("words", nargs="*", metavar="PART or SOURCE")
    options.add_argument("--rounds", type=int, default=5, help="how often each tool has its turn")
    options.add_argument("--documents", type=int, default=300, help="at most, of a kind")
    options.add_argument("--quick", action="store_true", help="to see that it works")
    options.add_argument("--json", type=Path, metavar="FILE", help="all figures")
    options.add_argument("--plots", type=Path, metavar="FOLDER", help="cost by size, PNG and SVG")
    given = options.parse_intermixed_args()
    if given.rounds < 1 or given.documents < 1:
        options.error("--rounds and --documents are at least 1")
    return options, given


def _parts_and_source(
    options: argparse.ArgumentParser, words: list[str]
) -> tuple[list[str], Path | None]:
    """The names of parts among the words, all of them where there is none, and the source."""
    named = [name for name in PARTS if name in words]
    others = [word for word in words if word not in PARTS]
    if len(others) > 1 or (others and not Path(others[0]).exists()):
        options.error(f"{others[-1]!r} is neither a part ({', '.join(PARTS)}) nor a file or folder")
    return named or list(PARTS), Path(others[0]) if others else None


def _circumstances(source: Path | None) -> dict[str, Any]:
    return {
        "newsparse": f"newsparse {newsparse.__version__}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}",
        "date": dt.date.today().isoformat(),
        "source": source.name if source else "samples",
    }


def _plot(told: dict[str, Any], folder: Path) -> None:
    try:
        paths = draw(told, folder)
    except ImportError:
        print("no plots: matplotlib is not installed", file=sys.stderr)
        return
    for path in paths:
        print(f"wrote {path}")


if __name__ == "__main__":
    main()
