"""What `newsparse batch` shows: a bar while it runs, and a table of what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from newsparse.explain import visible

if TYPE_CHECKING:
    from newsparse.ingest.report import BatchReport, OutletFigures
    from newsparse.ingest.report import Progress as Done

__all__ = ["batch_bar", "batch_table", "closing_line", "failure_line"]

_SHOWN = {
    "title": "title",
    "place": "dateline",
    "stamp": "timestamp",
    "people": "contributors",
    "body": "body",
    "quotes": "quotes",
}
"""Headings of the table, short enough for a narrow terminal, and the fields below them."""
_UNPACKED = {"gz": 3.5, "zst": 3.5, "": 1.0}  # times the size of the file, as a rule
_OF_PARQUET = 2.5


class _Rate(ProgressColumn):
    """Records a second of this run; what an earlier one did is not its merit."""

    def render(self, task: Task) -> Text:
        parsed = task.fields["records"] - task.fields["reused"]
        rate = parsed / task.elapsed if task.elapsed else 0
        return Text(f"{rate:,.0f}/s")


@contextmanager
def batch_bar(
    errors: Console, inputs: Sequence[str], *, shown: bool
) -> Iterator[Callable[[Done], None] | None]:
    """A bar that vanishes when done, and what moves it; None where no bar is shown.

    How much there is to read is estimated from the sizes of the files, so the time left is too.
    """
    if not shown:
        yield None
        return
    columns = (
        TextColumn("Parsing"),
        BarColumn(),
        TextColumn("{task.fields[records]:,} records"),
        _Rate(),
        TextColumn("about"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failures]:,} failures", style="red"),
    )
    with Progress(
        *columns, console=errors, transient=True, redirect_stdout=False, redirect_stderr=False
    ) as bar:
        task = bar.add_task("", total=_size(inputs), records=0, reused=0, failures=0)

        def move(done: Done) -> None:
            bar.update(
                task,
                completed=done.size,
                records=done.records,
                reused=done.reused,
                failures=done.failures,
            )

        yield move


def _size(inputs: Sequence[str]) -> float | None:
    """About how many bytes of text the files hold; None where nobody can tell."""
    from newsparse.ingest.read_paths import InputError, input_files

    size = 0.0
    try:
        for file in input_files(inputs):
            if file.kind == "warc":  # most of it will be left out
                return None
            grown = _OF_PARQUET if file.kind == "parquet" else _UNPACKED[file.packing]
            size += file.path.stat().st_size * grown
    except (InputError, OSError):  # which the run itself will tell
        return None
    return size


def batch_table(report: BatchReport) -> Table:
    """By outlet: articles, the share of them with a field, diagnostics, articles a second."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0))
    table.add_column("outlet", style="bold", overflow="fold", min_width=10)
    for heading in ("articles", *_SHOWN, "notes", "/s"):
        table.add_column(heading, justify="right", no_wrap=True)
    ranked = sorted(report.outlets.items(), key=lambda row: (-row[1].articles, row[0]))
    for slug, figures in ranked:
        table.add_row(Text(visible(slug)), *_cells(figures))
    if len(ranked) > 1:
        table.add_section()
        table.add_row("all", *_cells(report.tally.total()))
    return table


def _cells(figures: OutletFigures) -> Iterable[str]:
    yield f"{figures.articles:,}"
    for name in _SHOWN.values():  # rounded down: 100% are all
        yield f"{100 * figures.fields[name] // figures.articles}%"
    yield f"{figures.diagnostics.total():,}"
    speed = figures.articles_per_second
    yield "" if speed is None else f"{speed:,.0f}"


def closing_line(report: BatchReport) -> str:
    """One line on where the articles are, and who did them."""
    told = f"{report.articles:,} articles in {report.output}"
    if report.tally.left_out:
        told += f", {report.tally.left_out:,} of other outlets left out"
    if report.reused:
        told += f"; {report.reused:,} of {report.tally.records:,} records were done before"
    if report.mended:
        told += f"; {report.mended:,} bytes of torn work were cut off"
    return told


def failure_line(report: BatchReport) -> str:
    """One line on the records that gave no article."""
    kinds = ", ".join(f"{error} {count:,}" for error, count in report.tally.failures.most_common())
    name = f"{report.output.name}.failures.jsonl"
    told = f"{report.failures:,} of {report.tally.records:,} records gave no article"
    return f"{told} ({kinds}); {name} says why"
