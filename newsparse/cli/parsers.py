"""Which parser a command reads with: the installed outlets, and those named on the command line."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from newsparse.cli.terminal import complain, console
from newsparse.errors import OutletClash, UnknownOutlet

if TYPE_CHECKING:
    from newsparse.outlets.outlet import Outlet
    from newsparse.parser import Parser

__all__ = ["check_slug", "named_outlets", "open_parser"]


def open_parser(names: Sequence[str] = (), *, layouts: bool = True) -> Parser:
    """Build the parser with the outlets of these names, and tell on stderr which plugins it lacks.

    Raises `typer.BadParameter` for a name that leads to no outlet, or to one that clashes.
    """
    from newsparse.parser import Parser

    extra = named_outlets(names)
    try:
        parser = Parser(outlets=extra, layouts=layouts)
    except OutletClash as error:
        if not extra:
            raise
        raise typer.BadParameter(str(error), param_hint="'--outlets'") from None
    if parser.plugin_failures:
        errors = console(stderr=True)
        for failure in parser.plugin_failures:
            complain(errors, str(failure))
    return parser


def named_outlets(names: Sequence[str]) -> list[Outlet]:
    """The outlets behind names such as `kabar_sabana:OUTLET`.

    Raises `typer.BadParameter` for a name that leads to none, and for a module that does not run.
    """
    if not names:
        return []
    from newsparse.testing import load_outlets

    with _current_folder_first():
        try:
            return load_outlets(names)
        except Exception as error:  # whatever a draft does when it is imported
            raise typer.BadParameter(_why(error), param_hint="'--outlets'") from None


def _why(error: Exception) -> str:
    """What is wrong with a name, and what to do where its module was not found."""
    if not isinstance(error, ValueError):
        return f"the module cannot be imported: {type(error).__name__}: {error}"
    is_lost = isinstance(error.__cause__, ImportError)
    hint = "; name a module of the current folder, or one that is installed" if is_lost else ""
    return f"{error}{hint}"


@contextmanager
def _current_folder_first() -> Iterator[None]:
    folder = str(Path.cwd())
    sys.path.insert(0, folder)
    importlib.invalidate_caches()  # the draft may be younger than the last look
    try:
        yield
    finally:
        sys.path.remove(folder)


def check_slug(parser: Parser, slug: str | None) -> None:
    """Refuse an unknown slug before any file is read; raises `typer.BadParameter`."""
    if slug is None:
        return
    try:
        parser.parse("", outlet=slug)
    except UnknownOutlet as error:
        offer = f"{error.hint} " if error.hint.endswith("?") else ""
        told = f"{error.message}; {offer}newsparse outlets lists all"
        raise typer.BadParameter(told, param_hint="'--outlet'") from None
