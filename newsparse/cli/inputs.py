"""What a command is given to read: files, folders, standard input; each failure fit to be shown."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import typer

from newsparse.cli.missing import (
    why_folder_is_empty,
    why_not_for_parse,
    why_nothing_is_there,
)
from newsparse.errors import InputTooLarge, NewsparseError
from newsparse.explain import visible
from newsparse.limits import Limits

if TYPE_CHECKING:
    from newsparse.article import Article
    from newsparse.parser import Parser

__all__ = ["STDIN", "InputFailed", "expand", "label", "load", "read"]

STDIN = "-"
"""The name that stands for standard input."""

_SUFFIXES = (".txt", ".html", ".htm")


class InputFailed(Exception):
    """One input failed; the text says what happened and what to do."""


def expand(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give the name of each input, folders opened, with "" or why there is nothing to read.

    Raises `typer.BadParameter` where standard input is to be read twice.
    """
    if names.count(STDIN) > 1:
        raise typer.BadParameter("standard input (-) can be read only once")
    for name in names:
        try:
            is_folder = name != STDIN and Path(name).is_dir()
        except OSError:  # a name too long, say: opening it will tell
            is_folder = False
        if not is_folder:
            yield name, ""
            continue
        files = (path for path in Path(name).rglob("*") if path.suffix.lower() in _SUFFIXES)
        found = sorted(path for path in files if path.is_file())
        if not found:
            yield name, why_folder_is_empty(name)
        for path in found:
            yield str(path), ""


def read(name: str) -> bytes:
    """The bytes of one input; raises `InputFailed` where it cannot be read or is too large."""
    try:
        if name == STDIN:
            _tell_who_waits()
            return _bounded(sys.stdin.buffer)
        path = Path(name)
        if path.is_dir():  # which Windows calls a lack of permission
            raise InputFailed("it is a folder; name one file in it")
        with path.open("rb") as stream:
            if told := why_not_for_parse(name):
                raise InputFailed(told)
            return _bounded(stream)
    except FileNotFoundError:
        raise InputFailed(why_nothing_is_there(name)) from None
    except PermissionError:
        raise InputFailed("it may not be read; check its permissions") from None
    except OSError as error:  # a name too long, a broken disk
        raise InputFailed(f"it cannot be read ({error.strerror}); check the file") from None
    except NewsparseError as error:
        raise InputFailed(str(error)) from None


def _tell_who_waits() -> None:
    """Say that the program reads what is typed, where nothing was piped to it."""
    if sys.stdin is not None and sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if os.name == "nt" else "Ctrl-D"
        sys.stderr.write(
            f"newsparse: paste the article here, then press {end} on a line of its own\n"
        )
        sys.stderr.flush()


def load(name: str, parser: Parser, outlet: str | None = None, url: str | None = None) -> Article:
    """Read and parse one input; every failure becomes an `InputFailed`."""
    data = read(name)
    try:
        return parser.parse(data, url=url, outlet=outlet)
    except NewsparseError as error:
        raise InputFailed(str(error)) from None
    except Exception as error:  # a bug of ours must not cost the user the other files
        what = f"newsparse failed on it with {type(error).__name__}: {error}"
        raise InputFailed(f"{what}; please report this, with the text") from error


def _bounded(stream: BinaryIO) -> bytes:
    """Read all bytes, unless they are more than a parser accepts: those are not even loaded."""
    limit = Limits().max_bytes
    data = stream.read(limit + 1)
    if len(data) > limit:
        hint = "cut it in articles, or use newsparse.Parser(limits=...) from Python"
        raise InputTooLarge("it has too many bytes for one article", limit=limit, hint=hint)
    return data


def label(name: str) -> str:
    """An input's name, safe to print."""
    return "standard input" if name == STDIN else visible(name)
