"""What a batch has done, kept so that it survives being killed at any instant.

The work is cut into blocks of records. The bytes of finished blocks stand one behind the other in
one file; the checkpoint (`OUT.checkpoint`) has a line of JSON for each: which records it holds, as
a digest of their ids and contents, where its bytes are, and their checksum.

A block is written and flushed to disk (`fsync`) before its line is, and the line is flushed before
the next block: no line ever speaks of bytes that are not there. What stands behind the last line, a
torn block or a torn line, is cut off by the next run. Bytes that no longer have their checksum are
parsed again.

Where blocks must be put into another order, or together to a Parquet file, the new output and the
new checkpoint change together: the checkpoint carries the number of its generation, and a run that
finds the output of that number still beside the old one finishes the renaming.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Any

from newsparse.ingest.finished_blocks import Entry, FinishedBlocks
from newsparse.ingest.output_files import (
    OtherOptions,
    beside,
    refused,
    replace,
    write_at,
    write_whole,
)
from newsparse.ingest.outputs import Form
from newsparse.ingest.settings import START_OVER, check_same

__all__ = ["Checkpoint"]

_FORMAT = 1
_CHUNK = 1 << 20


class Checkpoint:
    """The finished blocks of one output, opened under its `OutputLock`.

    `settings` are the options that shape the output, `inputs` the names that were given; both are
    compared with what the output was begun with.

    Raises `OtherOptions` where they do not fit, and `BatchError` where a file cannot be written.
    """

    def __init__(
        self, output: Path, form: Form, settings: Mapping[str, Any], inputs: Sequence[str]
    ) -> None:
        self.settings = dict(settings)
        self.inputs = tuple(inputs)
        self.mended = 0
        """Bytes of torn work that were cut off."""
        self._files = ExitStack()
        self._output = output
        self._form = form
        self._path = beside(output, "checkpoint")
        self._data_path = beside(output, "staged") if form.staged else output
        self._header: dict[str, Any] = {}
        self._blocks = FinishedBlocks()
        self._order: list[Entry] = []
        self._in_order: int | None = 0  # where the blocks placed so far end in the output, if they
        if not self._path.exists():  # stand there without a gap
            self._begin(settings, inputs)
        try:
            self._line_end = self._load()
            self._compare(settings, inputs)
            self._finish_renaming()
            self._lines = self._opened(self._path)
            self._data = self._opened(self._data_path)
            self._data_end = self._cut_torn_ends()
        except OSError as error:
            self._files.close()
            raise refused(Path(error.filename or self._path), error) from error
        if self._header["inputs"] != list(inputs):
            self._header["inputs"] = list(inputs)
            self._write_line({"inputs": list(inputs)})

    def __enter__(self) -> Checkpoint:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._files.close()

    def known(self, digest: bytes) -> Entry | None:
        """The block of these records, where an earlier run finished it and it is still whole."""
        entry = self._blocks.get(digest)
        is_good = entry and not entry.is_doubtful and self._is_whole(entry)
        return entry if is_good else None

    def facts(self, entry: Entry) -> dict[str, Any]:
        """What was told of a block when it was added."""
        at, length = entry.line
        self._lines.seek(at)
        row: dict[str, Any] = json.loads(self._lines.read(length))
        return row

    def place(self, entry: Entry) -> None:
        """Put a finished block behind those of this run."""
        self._order.append(entry)
        if entry.size:
            is_next = entry.at == self._in_order and not entry.is_staged
            self._in_order = entry.end if is_next else None

    def add(
        self, digest: bytes, data: bytes, facts: Mapping[str, Any], *, is_doubtful: bool = False
    ) -> None:
        """Write a new block and place it; it is safe when this returns.

        Raises `BatchError` where there is no room; nothing of the block is left then.
        """
        checksum = zlib.crc32(data)
        old = self._blocks.get(digest)
        if old and old.checksum == checksum and self._is_whole(old):
            at, size, staged = old.at, old.size, old.is_staged
        else:
            self._drop_stale_end()
            at, size, staged = self._data_end, len(data), self._form.staged
            write_at(self._data, self._data_path, at, data)
            self._data_end += size
        where = {"at": at, "size": size, "staged": staged}
        told = {"block": digest.hex(), **where, "checksum": checksum, "doubtful": is_doubtful}
        entry = Entry.of(told, self._write_line({**told, **facts}))
        self._blocks.note(digest, entry)
        self.place(entry)

    def finish(self) -> None:
        """Leave in the output the blocks of this run and no others, in their order."""
        try:
            if self._in_order is None:
                self._publish()
            elif not self._form.staged:
                self._data.truncate(self._in_order)
                os.fsync(self._data.fileno())
            elif self._in_order != self._header.get("groups"):
                self._publish()
            else:
                self._data.close()
                self._data_path.unlink()
        except OSError as error:
            raise refused(self._output, error) from error

    def _begin(self, settings: Mapping[str, Any], inputs: Sequence[str]) -> None:
        if self._output.exists() and self._output.stat().st_size:
            told = f"{self._output} is there already, and no checkpoint of a batch beside it"
            raise OtherOptions(told, hint=START_OVER)
        begun = {"newsparse_batch": _FORMAT, "generation": 0, "settings": dict(settings)}
        write_whole(self._path, [_line({**begun, "inputs": list(inputs)})])

    def _load(self) -> int:
        """Take in the lines; where the last whole one ends."""
        at = 0
        with self._path.open("rb") as lines:
            for line in lines:
                try:
                    if not line.endswith(b"\n"):
                        break
                    self._enter(json.loads(line), (at, len(line)))
                except (ValueError, KeyError, TypeError):
                    break
                at += len(line)
        if not self._header:
            raise OtherOptions(f"{self._path} is no checkpoint of a batch", hint=START_OVER)
        return at

    def _enter(self, row: dict[str, Any], line: tuple[int, int]) -> None:
        if not self._header:
            if row["newsparse_batch"] != _FORMAT:
                raise ValueError(row["newsparse_batch"])
            self._header = row
        elif "block" in row:
            self._blocks.note(bytes.fromhex(row["block"]), Entry.of(row, line))
        else:
            self._header["inputs"] = row["inputs"]

    def _compare(self, settings: Mapping[str, Any], inputs: Sequence[str]) -> None:
        if self._blocks:
            check_same(self._output, self._header, settings, inputs)
        else:  # nothing is done that could be lost
            self._header |= {"settings": dict(settings), "inputs": list(inputs)}
            write_whole(self._path, [_line(self._header)])
            self._line_end = len(_line(self._header))

    def _finish_renaming(self) -> None:
        generation = self._header["generation"]
        ready = self._draft(generation)
        if ready.exists():
            replace(ready, self._output)
        self._draft(generation + 1).unlink(missing_ok=True)

    def _draft(self, generation: int) -> Path:
        return beside(self._output, f"{generation}.tmp")

    def _opened(self, path: Path) -> FileIO:
        return self._files.enter_context(FileIO(path, "r+" if path.exists() else "x+"))

    def _cut_torn_ends(self) -> int:
        """Cut off what no line speaks of, forget what is not there; where the data ends."""
        self._lines.truncate(self._line_end)
        staged = self._form.staged
        if staged and self._size_of_output() != self._header.get("size"):
            self._header.pop("groups", None)
            self._blocks.forget_output()
        size = self._data.seek(0, os.SEEK_END)
        self._blocks.cut(size, staged=staged)
        last = self._blocks.last(staged=staged)
        end = last.end if last else 0
        self._data.truncate(end)
        self.mended = size - end
        return end

    def _size_of_output(self) -> int | None:
        return self._output.stat().st_size if self._output.exists() else None

    def _is_whole(self, entry: Entry) -> bool:
        """Whether the bytes of a block are those that were written."""
        if entry.is_staged != self._form.staged:  # a row group: the output's size was compared
            return True
        checksum = 0
        for chunk in self._bytes_of(entry):
            checksum = zlib.crc32(chunk, checksum)
        return checksum == entry.checksum

    def _bytes_of(self, entry: Entry) -> Iterator[bytes]:
        self._data.seek(entry.at)
        left = entry.size
        while left and (chunk := self._data.read(min(left, _CHUNK))):
            left -= len(chunk)
            yield chunk

    def _drop_stale_end(self) -> None:
        """Forget the last block where the new one belongs: it lacks records that came later."""
        last = self._blocks.last(staged=False)
        if last and last.size and last.at == self._in_order and not self._form.staged:
            self._blocks.cut(last.at, staged=False)
            self._data.truncate(last.at)
            self._data_end = last.at

    def _write_line(self, row: Mapping[str, Any]) -> tuple[int, int]:
        line = _line(row)
        at = self._line_end
        write_at(self._lines, self._path, at, line)
        self._line_end += len(line)
        return at, len(line)

    def _publish(self) -> None:
        """Write the output anew from the blocks of this run, and the checkpoint to fit it."""
        generation = self._header["generation"] + 1
        draft = self._draft(generation)
        try:
            with draft.open("wb") as target:
                places = self._form.assemble(map(self._piece, self._order), self._output, target)
                target.flush()
                os.fsync(target.fileno())
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
        size = draft.stat().st_size
        header = {**self._header, "generation": generation, "size": size}
        if self._form.staged:
            header["groups"] = sum(unit for _, unit in places)
        write_whole(self._path, self._renumbered(header, places))
        self._data.close()
        replace(draft, self._output)
        if self._form.staged:
            self._data_path.unlink()

    def _piece(self, entry: Entry) -> bytes | int:
        is_group = entry.size and entry.is_staged != self._form.staged
        return entry.at if is_group else b"".join(self._bytes_of(entry))

    def _renumbered(self, header: dict[str, Any], places: list[tuple[int, int]]) -> Iterator[bytes]:
        yield _line(header)
        for entry, (at, size) in zip(self._order, places, strict=True):
            where = {"at": at, "size": size, "staged": False}
            yield _line({**self.facts(entry), **where})
        self._lines.close()  # an open file cannot be replaced everywhere


def _line(row: Mapping[str, Any]) -> bytes:
    return f"{json.dumps(row)}\n".encode()
