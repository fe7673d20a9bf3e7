"""The command line: one module a command, `main` the entry point of the `newsparse` script.

Exit codes: 0 all went well; 1 some input failed, each with a line on stderr; 2 wrong usage.

This package imports without the extra `cli`, so that `main` can say what is missing. Each command
imports what it needs when it runs: help and version wait for no parser.
"""

from __future__ import annotations

import sys

__all__ = ["main"]

_EXTRA = ("typer", "rich")


def main() -> None:
    """Run the command line; the entry point of the `newsparse` script."""
    try:
        from newsparse.cli.app import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        sys.stderr.write('newsparse needs typer and rich for this: pip install "newsparse[cli]"\n')
        raise SystemExit(1) from None
    run()
