"""Many articles: rate, what more workers bring, whether memory stays flat, whether any is lost.

python -m benchmarks.ingestion                                  # over samples/
python -m benchmarks.ingestion FILE.jsonl.gz                    # over records with "text"
python -m benchmarks.ingestion FILE.jsonl.gz --memory 10000 100000
python -m benchmarks.ingestion FILE.jsonl.gz --batch 200000 --into FOLDER

The texts are repeated with altered ids up to the number that is asked for. Each run has a process
of its own, so that its peak memory is its own.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import newsparse
from benchmarks.resident import peak
from benchmarks.texts import load
from newsparse import Record

ROUNDS = 3
_MEBI = 1024  # kilobytes, in which Linux tells memory


@dataclass(frozen=True)
class Run:
    """What one process measured."""

    articles: int
    failures: int
    seconds: float
    own: float
    """Peak memory of the process that reads and collects, in MiB."""
    workers: float
    """Of the largest worker process, in MiB; 0 without workers."""

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.articles / self.seconds


def repeated(texts: list[str], count: int) -> Iterator[Record]:
    """That many records, made of the texts again and again, each with an id of its own."""
    for number in range(count):
        yield Record(texts[number % len(texts)], id=f"{number % len(texts)}-{number}")


def stream(texts: list[str], count: int, workers: int) -> tuple[int, int]:
    """Articles and failures of `parse_many`, none of which is kept."""
    articles = failures = 0
    for result in newsparse.parse_many(repeated(texts, count), workers=workers):
        if isinstance(result, newsparse.Failure):
            failures += 1
        else:
            articles += 1
    return articles, failures


def batch(texts: list[str], count: int, workers: int, folder: Path) -> tuple[int, int]:
    """Articles and failures of `run_batch`, from a file of JSON lines into one of Parquet."""
    source, output = folder / "load.jsonl", folder / "load.parquet"
    with source.open("w", encoding="utf-8") as lines:
        for record in repeated(texts, count):
            lines.write(json.dumps({"id": record.id, "text": record.source}) + "\n")
    report = newsparse.run_batch([source], output, workers=workers, restart=True)
    return report.articles, report.failures


def measure(given: argparse.Namespace) -> None:
    """Make one run and print what it measured as JSON."""
    texts = load(given.source)
    began = time.perf_counter()
    if given.into:
        articles, failures = batch(texts, given.count, given.workers, given.into)
    else:
        articles, failures = stream(texts, given.count, given.workers)
    told = {
        "articles": articles,
        "failures": failures,
        "seconds": time.perf_counter() - began,
        "own": peak(),
        "workers": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / _MEBI,
    }
    print(json.dumps(told))


def run(source: Path | None, count: int, workers: int, into: Path | None = None) -> Run:
    """One run in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.ingestion", *([str(source)] if source else [])]
    command += ["--measure", "--count", str(count), "--workers", str(workers)]
    command += ["--into", str(into)] if into else []
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Run(**json.loads(done.stdout))


def compare_workers(source: Path | None, count: int, workers: int) -> None:
    """One worker and several in turn; the median of the ratios."""
    print(f"workers, {count:,} articles, {ROUNDS} rounds in turn")
    pairs = [(run(source, count, 1), run(source, count, workers)) for _ in range(ROUNDS)]
    for number, alike in zip((1, workers), zip(*pairs, strict=True), strict=True):
        rate = statistics.median(one.rate for one in alike)
        print(f"  {number} worker{'s' * (number > 1):<2} {rate:>7,.0f} articles/s")
    ratio = statistics.median(many.rate / one.rate for one, many in pairs)
    print(f"  ratio {ratio:.2f}")


def compare_memory(source: Path | None, counts: list[int], workers: int) -> None:
    """Peak memory for few and for many articles."""
    print(f"memory, {workers} workers")
    runs = [(count, run(source, count, workers)) for count in counts]
    first = runs[0][1]
    for count, one in runs:
        grown = (one.own + one.workers) / (first.own + first.workers)
        print(
            f"  {count:>9,} articles: {one.own:.0f} MiB, a worker {one.workers:.0f} MiB, "
            f"x{grown:.2f}; {one.rate:,.0f}/s, {count - one.articles - one.failures} lost"
        )


def load_batch(source: Path | None, count: int, workers: int, into: Path) -> None:
    """A whole batch, from a file into a file."""
    one = run(source, count, workers, into)
    lost = count - one.articles - one.failures
    print(f"batch of {count:,}, {workers} workers, JSON lines to Parquet")
    print(
        f"  {one.articles:,} articles, {one.failures:,} failures, {lost} lost; "
        f"{one.seconds:,.0f} s, {one.rate:,.0f}/s; "
        f"{one.own:.0f} MiB, a worker {one.workers:.0f} MiB"
    )


def main() -> None:
    """Print the figures asked for."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("source", nargs="?", type=Path)
    options.add_argument("--count", type=int, default=4000, help="articles of the first comparison")
    options.add_argument("--workers", type=int, default=2)
    options.add_argument("--memory", type=int, nargs="+", metavar="COUNT")
    options.add_argument("--batch", type=int, metavar="COUNT")
    options.add_argument("--into", type=Path, metavar="FOLDER", help="where a batch is written")
    options.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.measure:
        measure(given)
        return
    print(f"newsparse {newsparse.__version__}, Python {sys.version.split()[0]}")
    if given.memory:
        compare_memory(given.source, given.memory, given.workers)
    if given.batch:
        with tempfile.TemporaryDirectory(dir=given.into) as folder:
            load_batch(given.source, given.batch, given.workers, Path(folder))
    if not (given.memory or given.batch):
        compare_workers(given.source, given.count, given.workers)


if __name__ == "__main__":
    main()
