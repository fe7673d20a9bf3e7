"""Which files are meant: names, folders and patterns, each file with its kind and its packing."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from newsparse.errors import NewsparseError

__all__ = ["InputError", "InputFile", "Kind", "Packing", "input_files"]

Kind = Literal["document", "lines", "table", "parquet", "warc"]
Packing = Literal["", "gz", "zst"]

_KINDS: dict[str, Kind] = {
    ".txt": "document",
    ".html": "document",
    ".htm": "document",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".json": "lines",
    ".csv": "table",
    ".tsv": "table",
    ".parquet": "parquet",
    ".warc": "warc",
}
_PACKINGS: dict[str, Packing] = {".gz": "gz", ".zst": "zst"}


class InputError(NewsparseError, ValueError):
    """Files that cannot be read as asked: none there, of no known kind, without the columns."""


@dataclass(frozen=True)
class InputFile:
    """A file to read records from."""

    path: Path
    kind: Kind
    packing: Packing = ""
    is_named: bool = True
    """Whether the caller named this very file, and so must hear that it cannot be used; else it
    was found in a folder or by a pattern."""

    @property
    def suffix(self) -> str:
        """What its kind is told by: `.csv` of `Berita.CSV.gz`."""
        suffixes = [suffix.lower() for suffix in self.path.suffixes]
        return suffixes[-2] if self.packing else suffixes[-1]


def input_files(names: Iterable[str | os.PathLike[str]]) -> Iterator[InputFile]:
    """The files of these names in order; those of a folder and of a pattern sorted.

    In folders, what begins with a dot and what is of no known kind is passed over.

    Raises `InputError` where there is no such file, where its kind is not known, and where a folder
    or a pattern gives none.
    """
    for name in names:
        path = Path(name)
        if path.is_dir():
            yield from _found(path, _below(path), "the folder holds no file of a known kind")
        elif path.exists() or not glob.has_magic(str(name)):
            yield _named(path)
        else:
            found = map(Path, sorted(_fitting(str(name))))
            yield from _found(path, found, "the pattern fits no file of a known kind")


def _fitting(pattern: str) -> list[str]:
    return glob.glob(pattern, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute ones


def _named(path: Path) -> InputFile:
    if not path.exists():
        raise InputError(f"{path}: there is no such file", hint="check the name")
    file = _file(path, is_named=True)
    if file is None:
        raise InputError(f"{path}: its kind is not known", hint=f"known are {_known()}")
    return file


def _found(given: Path, paths: Iterable[Path], problem: str) -> Iterator[InputFile]:
    count = 0
    for path in paths:
        file = _file(path, is_named=False)
        if file is not None and not path.is_dir():
            count += 1
            yield file
    if not count:
        raise InputError(f"{given}: {problem}", hint=f"known are {_known()}")


def _below(folder: Path) -> Iterator[Path]:
    """Every file below a folder; one folder's names at a time are held."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(place, name)


def _file(path: Path, *, is_named: bool) -> InputFile | None:
    suffixes = [suffix.lower() for suffix in path.suffixes]
    packing = _PACKINGS.get(suffixes[-1]) if suffixes else None
    if packing:
        suffixes.pop()
    kind = _KINDS.get(suffixes[-1]) if suffixes else None
    if kind is None or (packing and kind == "parquet"):
        return None
    return InputFile(path, kind, packing or "", is_named)


def _known() -> str:
    return f"{', '.join(_KINDS)}, and these with .gz or .zst"
