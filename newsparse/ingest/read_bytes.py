"""Bytes of a file as it is or packed, whole or line by line, never more at once than a limit."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from pathlib import Path
from typing import Any, BinaryIO, cast

from newsparse.errors import InputTooLarge, NotText
from newsparse.extras import needed
from newsparse.ingest.read_paths import Packing

__all__ = ["FILE_ERRORS", "Lines", "open_packed", "whole"]

FILE_ERRORS = (OSError, EOFError, zlib.error)
"""What reading a file can raise: it is gone, may not be read, is damaged or cut off."""

_FEED = 512  # packed bytes at a time: what a bomb makes of them fits into memory
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HINT = "split it, or pass read_records(limits=...)"


def open_packed(path: Path, packing: Packing) -> BinaryIO:
    """The file's bytes, unpacked as they are read; raises what `FILE_ERRORS` holds.

    Raises `ModuleNotFoundError` for `zst` without the package that reads it.
    """
    if packing == "gz":
        return cast("BinaryIO", gzip.open(path, "rb"))
    if packing == "zst":
        zstandard = needed("zstandard", "zstd")
        return io.BufferedReader(_Zstd(path.open("rb"), zstandard), io.DEFAULT_BUFFER_SIZE * 8)
    return path.open("rb")


def whole(stream: BinaryIO, limit: int) -> bytes:
    """Everything; raises `InputTooLarge` where that is more than `limit` bytes.

    >>> whole(io.BytesIO(b"Hujan turun."), 5)
    Traceback (most recent call last):
    ...
    newsparse.errors.InputTooLarge: the file has too many bytes (limit 5); split it, or pass ...
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputTooLarge("the file has too many bytes", limit=limit, hint=_HINT)
    return data


class Lines:
    r"""The lines of a file, their ends kept. A line above the limit raises; the next one follows.

    `number` is that of the last line, counted from 1.

    >>> lines = Lines(io.BytesIO(b"satu\ndua dua dua\ntiga"), 6)
    >>> next(lines), lines.number
    (b'satu\n', 1)
    >>> next(lines)
    Traceback (most recent call last):
    ...
    newsparse.errors.InputTooLarge: the line has too many bytes (limit 6); split it, or pass ...
    >>> next(lines), lines.number
    (b'tiga', 3)
    """

    def __init__(self, stream: BinaryIO, limit: int) -> None:
        self._stream = stream
        self._limit = limit
        self.number = 0

    def __iter__(self) -> Lines:
        return self

    def __next__(self) -> bytes:
        """The next line; raises `InputTooLarge`, and `NotText` for a file in UTF-16."""
        line = self._stream.readline(self._limit + 1)
        if not line:
            raise StopIteration
        self.number += 1
        if self.number == 1:
            if line.startswith(_WIDE_MARKS):
                raise NotText("the file is in UTF-16", hint="save it as UTF-8")
            line = line.removeprefix(codecs.BOM_UTF8)
        if len(line) > self._limit:
            while line and not line.endswith(b"\n"):
                line = self._stream.readline(self._limit)
            raise InputTooLarge("the line has too many bytes", limit=self._limit, hint=_HINT)
        return line


class _Zstd(io.RawIOBase):
    """Frames of Zstandard, one after another; unlike the package's reader it sees a missing end."""

    def __init__(self, packed: BinaryIO, zstandard: Any) -> None:
        self._packed = packed
        self._zstandard = zstandard
        self._frame: Any = None
        self._rest = b""
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill a part of the buffer; 0 at the end. Raises `OSError` and `EOFError`."""
        while not self._ready:
            data = self._rest or self._packed.read(_FEED)
            if not data:
                if self._frame is not None:
                    raise EOFError("the packed file ends before its end mark")
                return 0
            self._unpack(data)
        size = min(len(buffer), len(self._ready))
        buffer[:size] = self._ready[:size]
        self._ready = self._ready[size:]
        return size

    def _unpack(self, data: bytes) -> None:
        if self._frame is None:
            self._frame = self._zstandard.ZstdDecompressor().decompressobj()
        try:
            self._ready = memoryview(self._frame.decompress(data))
        except self._zstandard.ZstdError as error:
            raise OSError(f"the packed file is damaged ({error})") from None
        self._rest = b""
        if self._frame.eof:
            self._rest, self._frame = self._frame.unused_data, None

    def close(self) -> None:
        """Close the file."""
        self._packed.close()
        super().close()
