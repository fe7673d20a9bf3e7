"""Rows of a Parquet file, a few at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsparse.extras import needed
from newsparse.ingest.read_rows import Guess
from newsparse.ingest.values import Failure, Item

__all__ = ["read_parquet"]

_ROWS = 128  # at a time: 25 MB of large pages
_BUFFER = 1 << 20  # bytes of a column read at a time, however large its groups of rows are


def read_parquet(path: Path, name: str, guess: Guess) -> Iterator[Item]:
    """A record for each row; ids are row numbers where no column holds them.

    Raises `UnknownColumns`, `OSError` for a damaged file, and `ModuleNotFoundError` where pyarrow
    is missing.
    """
    arrow = needed("pyarrow", "frames")
    parquet = needed("pyarrow.parquet", "frames")
    number = 0
    try:
        with parquet.ParquetFile(path, buffer_size=_BUFFER, pre_buffer=False) as file:
            columns = guess.columns(name, file.schema_arrow.names)
            batches = file.iter_batches(_ROWS, columns=columns.names(), use_threads=False)
            for batch in batches:
                for row in _rows(batch):
                    number += 1
                    place = f"{name}:{number}"
                    is_row = not isinstance(row, UnicodeDecodeError)
                    yield columns.record(row, place) if is_row else _undecodable(row, place)
    except arrow.ArrowException as error:
        raise OSError(f"the file is damaged ({error})") from None


def _rows(batch: Any) -> Iterator[Any]:
    """The rows of a batch, and the error of each that is not UTF-8."""
    try:
        yield from batch.to_pylist()
    except UnicodeDecodeError:
        for at in range(batch.num_rows):
            try:
                yield from batch.slice(at, 1).to_pylist()
            except UnicodeDecodeError as error:
                yield error


def _undecodable(error: UnicodeDecodeError, place: str) -> Failure:
    problem = f"byte {error.object[error.start]:#04x} is not UTF-8"
    return Failure(place, None, "UnicodeDecodeError", problem, "store it as binary, or as UTF-8")
