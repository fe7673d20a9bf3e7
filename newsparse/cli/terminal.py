"""What every command shows on a terminal with rich: consoles, complaints, bars, headings.

All words that come from a text or a file name pass through `visible` and `Text`: neither control
characters nor rich's own markup can act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from newsparse.explain import visible

__all__ = ["ASIDE", "complain", "console", "grid", "heading", "progress"]

ASIDE = "dim"
"""The style of what is beside the point."""


def console(*, stderr: bool = False) -> Console:
    """Make a console that obeys NO_COLOR and prints nothing but text to a pipe."""
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False)


def complain(errors: Console, message: str, name: str = "") -> None:
    """Print one line about what failed; `name` is the input's, safe to print."""
    about: list[str | tuple[str, str]] = [(name, "bold"), ": "] if name else []
    line = Text.assemble(("newsparse: ", "bold red"), *about, visible(message))
    errors.print(line, soft_wrap=True)


@contextmanager
def progress(
    errors: Console, description: str, total: int, *, shown: bool
) -> Iterator[Callable[[], None]]:
    """Show a bar that leaves standard output alone and vanishes when done.

    Gives the function that moves it on by one. Where it is not shown, nothing at all is printed.
    """
    if not shown:  # even a disabled bar of rich 13 ends with an empty line
        yield lambda: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns,
        TimeRemainingColumn(),
        console=errors,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    ) as bar:
        task = bar.add_task(description, total=total)
        yield lambda: bar.advance(task)


def heading(title: str) -> Text:
    """The heading of a section, below a blank line."""
    return Text(f"\n{title}", "bold underline")


def grid(rows: Iterable[tuple[str, Text]]) -> RenderableType:
    """Label and value a line."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="cyan", no_wrap=True, min_width=12)
    table.add_column(overflow="fold")
    for label, value in rows:
        table.add_row(label, value)
    return Padding(table, (0, 0, 0, 2))
