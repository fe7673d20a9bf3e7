"""What is being measured just now, on stderr; silent without Rich or without a terminal."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

__all__ = ["Tell", "progress"]

Tell = Callable[[str], None]
"""Is told what is being done."""


@contextlib.contextmanager
def progress() -> Iterator[Tell]:
    """Yield a function that shows words in one line.

    The line is drawn only when it is told something: Rich's own thread, which draws ten times a
    second, would disturb what is being timed.
    """
    try:
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
    except ImportError:
        yield lambda words: None
        return
    console = Console(stderr=True)
    line = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
        console=console,
        auto_refresh=False,
        transient=True,
        disable=not console.is_terminal,
    )
    with line:
        task = line.add_task("")

        def tell(words: str) -> None:
            line.update(task, description=words)
            line.refresh()

        yield tell
