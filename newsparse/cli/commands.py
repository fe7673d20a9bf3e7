"""The group of commands, which knows what is meant by `newsparse a.txt`."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

from typer.core import TyperGroup

__all__ = ["Commands"]


class Commands(TyperGroup):
    """Commands by name; a file in the place of one is offered to `parse`."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; the error for a file, a folder or an address says how to read it."""
        try:
            return super().resolve_command(ctx, args)
        except Exception as error:  # a UsageError; where typer keeps it depends on its version
            name = args[0]
            is_meant = "://" in name or Path(name).suffix or Path(name).exists()
            if hasattr(error, "message") and is_meant:
                error.message = (
                    f"There is no command {name!r}. To read it: newsparse parse {shlex.quote(name)}"
                )
            raise
