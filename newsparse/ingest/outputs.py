"""The forms of a batch's output: JSON lines, plain or compressed, and Parquet.

Rows are packed block by block, so that an interrupted batch can go on behind its last whole block:
a run of lines, a gzip member or a zstd frame of lines, or a row group of Parquet. Readers take
members and frames that follow each other for one file. Row groups need a footer behind the last of
them, so they wait as Arrow streams in `OUT.staged` until all are there.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from pydantic_core import to_json

from newsparse.article import Article
from newsparse.extras import needed
from newsparse.ingest.columns import DERIVED, FLAT, fields_of
from newsparse.ingest.output_files import UnknownForm

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["ENDINGS", "Form", "Packer", "form_of"]

ENDINGS = (".jsonl", ".jsonl.gz", ".jsonl.zst", ".parquet")
"""How the name of an output ends, which says its form."""

_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_ROWS = 128  # that wait as Python objects before they become Arrow


class Packer(Protocol):
    """Takes the rows of one block."""

    def add(self, id: str, article: Article) -> None:
        """Add a row."""

    def close(self) -> bytes:
        """The bytes of the block; none where it has no rows."""


class Form(Protocol):
    """How rows become bytes, and blocks a file."""

    records: int
    """How many records a block holds on average."""
    staged: bool
    """Whether the blocks wait in a file of their own until the output can be put together."""

    def packer(self) -> Packer:
        """Begin a block."""

    def assemble(
        self, pieces: Iterable[bytes | int], output: Path, target: BinaryIO
    ) -> list[tuple[int, int]]:
        """Write a whole output to `target`: place and size of each piece in it.

        A piece is the bytes of a block, or the number of a row group of the present output.
        """


def form_of(output: Path, fields: Sequence[str] = (), *, flat: bool = False) -> Form:
    """The form that the output's name asks for, with these fields of an article.

    Raises `UnknownForm` for another ending or an unknown field, `ModuleNotFoundError` where a
    package is missing.
    """
    name = output.name.lower()
    columns = fields_of(fields, flat=flat)
    if name.endswith(".parquet"):
        return _Parquet(columns, flat=flat)
    compressions: dict[str, Callable[[], Any]] = {
        ".jsonl": _Plain,
        ".jsonl.gz": lambda: zlib.compressobj(6, zlib.DEFLATED, 31),
        ".jsonl.zst": lambda: needed("zstandard", "zstd").ZstdCompressor().compressobj(),
    }
    for ending, compression in compressions.items():
        if name.endswith(ending):
            compression()  # tells now what is not installed
            row = _flat_row(columns) if flat else _nested_row(columns) if fields else _whole_row
            return _Lines(row, compression)
    hint = f"end its name in {', '.join(ENDINGS)}"
    raise UnknownForm(f"the name of the output {output.name!r} says no form", hint=hint)


class _Lines:
    """One JSON object a line."""

    records = 256
    staged = False

    def __init__(self, row: Callable[[str, Article], str], compression: Callable[[], Any]) -> None:
        self._row = row
        self._compression = compression

    def packer(self) -> Packer:
        return _LinePacker(self._row, self._compression())

    def assemble(
        self, pieces: Iterable[bytes | int], output: Path, target: BinaryIO
    ) -> list[tuple[int, int]]:
        places = []
        for piece in pieces:
            assert isinstance(piece, bytes)
            places.append((target.tell(), len(piece)))
            target.write(piece)
        return places


class _Plain:
    """The compression that does nothing."""

    def compress(self, data: bytes) -> bytes:
        return data

    def flush(self) -> bytes:
        return b""


class _LinePacker:
    def __init__(self, row: Callable[[str, Article], str], compression: Any) -> None:
        self._row = row
        self._compression = compression
        self._chunks: list[bytes] = []

    def add(self, id: str, article: Article) -> None:
        # What tears lines or steers a terminal goes out as escapes, which JSON readers undo.
        line = _UNSAFE_IN_JSON.sub(lambda m: f"\\u{ord(m[0]):04x}", self._row(id, article))
        self._chunks.append(self._compression.compress(f"{line}\n".encode()))

    def close(self) -> bytes:
        if self._chunks:
            self._chunks.append(self._compression.flush())
        return b"".join(self._chunks)


def _whole_row(id: str, article: Article) -> str:
    return f'{{"id":{json.dumps(id)},{article.model_dump_json()[1:]}'


def _nested_row(columns: Sequence[str]) -> Callable[[str, Article], str]:
    def row(id: str, article: Article) -> str:
        values = {name: getattr(article, name) for name in columns}
        return to_json({"id": id, **values}).decode()

    return row


def _flat_row(columns: Sequence[str]) -> Callable[[str, Article], str]:
    def row(id: str, article: Article) -> str:
        values = {name: FLAT[name](article) for name in columns}
        return json.dumps({"id": id, **values}, ensure_ascii=False, separators=(",", ":"))

    return row


class _Parquet:
    """One row group a block, in the columns of `newsparse.arrow.schema` or the flat ones."""

    records = 512
    staged = True

    def __init__(self, columns: tuple[str, ...], *, flat: bool) -> None:
        self._pa = needed("pyarrow", "frames")
        self._columns = columns
        self._flat = flat
        self._schema = self.batch([]).schema

    def packer(self) -> Packer:
        return _ArrowPacker(self._pa, self._schema, self.batch)

    def batch(self, rows: Sequence[tuple[str, Article]]) -> pa.RecordBatch:
        """The rows as Arrow."""
        pa = self._pa
        ids = pa.array([id for id, _ in rows], pa.string())
        if self._flat:
            kinds = [pa.int64() if name == "outside" else pa.string() for name in self._columns]
            arrays = [
                pa.array([FLAT[name](article) for _, article in rows], kind)
                for name, kind in zip(self._columns, kinds, strict=True)
            ]
            return pa.RecordBatch.from_arrays([ids, *arrays], names=["id", *self._columns])
        return self._nested(rows)

    def _nested(self, rows: Sequence[tuple[str, Article]]) -> pa.RecordBatch:
        from newsparse.arrow import Row, to_batch
        from newsparse.arrow.layout import LEDGER

        pa = self._pa
        segments = any(name in LEDGER for name in self._columns)
        batch = to_batch([Row(article, id) for id, article in rows], segments=segments)
        if self._columns == fields_of():
            return batch
        for name in DERIVED:
            values = [getattr(article, name) for _, article in rows]
            batch = batch.append_column(name, pa.array(values, pa.list_(pa.string())))
        return batch.select(["id", *self._columns])

    def assemble(
        self, pieces: Iterable[bytes | int], output: Path, target: BinaryIO
    ) -> list[tuple[int, int]]:
        pq = needed("pyarrow.parquet", "frames")
        places = []
        groups = 0
        with ExitStack() as files:
            writer = files.enter_context(pq.ParquetWriter(target, self._schema, compression="zstd"))
            present: Any = None
            for piece in pieces:
                places.append((groups, 1 if piece != b"" else 0))
                if isinstance(piece, int):
                    present = present or files.enter_context(pq.ParquetFile(output))
                    table = present.read_row_group(piece, use_threads=False)
                elif piece:
                    table = self._pa.ipc.open_stream(piece).read_all()
                else:
                    continue
                table = table.combine_chunks()  # the same bytes, wherever it was read
                writer.write_table(table, row_group_size=table.num_rows)
                groups += 1
        return places


class _ArrowPacker:
    """Packs rows as an Arrow stream."""

    def __init__(
        self,
        pa: Any,
        schema: pa.Schema,
        batch: Callable[[Sequence[tuple[str, Article]]], pa.RecordBatch],
    ) -> None:
        self._batch = batch
        self._rows: list[tuple[str, Article]] = []
        self._is_empty = True
        self._sink = pa.BufferOutputStream()
        options = pa.ipc.IpcWriteOptions(compression="zstd")
        self._writer = pa.ipc.new_stream(self._sink, schema, options=options)

    def add(self, id: str, article: Article) -> None:
        self._is_empty = False
        self._rows.append((id, article))
        if len(self._rows) == _ROWS:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_batch(self._batch(self._rows))
            self._rows.clear()

    def close(self) -> bytes:
        self._flush()
        self._writer.close()
        data: bytes = b"" if self._is_empty else self._sink.getvalue().to_pybytes()
        return data
