"""The files of an output: what they are called, how they are written, and whose they are.

A file that replaces another is written beside it, flushed to disk (`fsync`) and renamed: whoever
looks finds the old one or the new one, never half of it.
"""

from __future__ import annotations

import errno
import glob
import os
import socket
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from newsparse.errors import NewsparseError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

__all__ = [
    "BatchError",
    "OtherOptions",
    "OutputLock",
    "OutputLocked",
    "UnknownForm",
    "beside",
    "refused",
    "remove",
    "replace",
    "start_over",
    "write_at",
    "write_whole",
]

_NO_ROOM = tuple(
    getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EFBIG") if hasattr(errno, name)
)
_GUARD = threading.Lock()
_HELD: set[Path] = set()  # locks of this process: the system's tell only processes apart


class BatchError(NewsparseError):
    """A batch cannot go on. What is done is kept, and the hint says what to do."""


class OtherOptions(BatchError):
    """The output was begun with other options, or by something else than a batch."""


class UnknownForm(BatchError):
    """The output was asked for in a form, or with a field, that there is not."""


class OutputLocked(BatchError):
    """Another batch is writing this output."""


def refused(path: Path, error: OSError) -> BatchError:
    """What to tell of a file that the system does not let us write."""
    why = error.strerror or str(error)
    if error.errno in _NO_ROOM:
        hint = "make room and run the same again: what is done is kept, and the run goes on there"
        return BatchError(f"there is no room left to write {path}: {why}", hint=hint)
    hint = "check its name and the permissions, or name another output"
    return BatchError(f"{path} cannot be written: {why}", hint=hint)


def beside(output: Path, ending: str) -> Path:
    """The file of that ending that belongs to an output.

    >>> beside(Path("berita.jsonl.gz"), "report.json").name
    'berita.jsonl.gz.report.json'
    """
    return output.with_name(f"{output.name}.{ending}")


def write_whole(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file so that it is there whole or not at all; raises `BatchError`."""
    draft = beside(path, "tmp")
    try:
        with draft.open("wb") as stream:
            stream.writelines(chunks)
            stream.flush()
            os.fsync(stream.fileno())
        replace(draft, path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise refused(path, error) from error


def write_at(file: FileIO, path: Path, at: int, data: bytes) -> None:
    """Write all of it from that offset on and flush it to disk, or leave nothing of it there.

    Raises `BatchError`.
    """
    try:
        file.seek(at)
        left = memoryview(data)
        while left:
            left = left[file.write(left) or 0 :]
        os.fsync(file.fileno())
    except OSError as error:
        with suppress(OSError):
            file.truncate(at)
        raise refused(path, error) from error


def replace(path: Path, final: Path) -> None:
    """Rename a file over another, and flush the folder that holds both."""
    path.replace(final)
    if os.name != "posix":  # elsewhere a folder cannot be opened
        return
    folder = os.open(final.parent, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network drives cannot
            os.fsync(folder)
    finally:
        os.close(folder)


def remove(path: Path) -> None:
    """Remove a file that may not be there; raises `BatchError`."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise refused(path, error) from error


def start_over(output: Path) -> None:
    """Remove an output and all that a batch left beside it, the checkpoint last."""
    drafts = output.parent.glob(f"{glob.escape(output.name)}.*.tmp")
    endings = ("staged", "failures.jsonl", "report.json", "checkpoint")
    for path in (output, *drafts, *(beside(output, ending) for ending in endings)):
        remove(path)


class OutputLock:
    """`OUT.lock`, held while a batch writes OUT; whose process dies, by any signal, has lost it.

    The system holds the lock, not the file: a file left behind by a dead process locks nothing.
    Worker processes do not inherit it.
    """

    def __init__(self, output: Path) -> None:
        self._output = output
        self._path = beside(output, "lock").resolve()
        self._stream: BinaryIO | None = None

    def __enter__(self) -> OutputLock:
        """Take the lock; raises `OutputLocked` where somebody has it."""
        with _GUARD:
            if self._path in _HELD:
                raise self._taken("this process")
            try:
                self._stream = self._locked()
            except OSError as error:
                raise refused(self._output, error) from error
            _HELD.add(self._path)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the lock back, and remove the file."""
        with _GUARD:
            _HELD.discard(self._path)
            if self._stream is None:
                return
            with suppress(OSError):  # where an open file cannot be removed it stays, harmless
                self._path.unlink()
            self._stream.close()
            self._stream = None

    def _locked(self) -> BinaryIO:
        while True:
            stream = self._path.open("a+b")
            if not _take(stream):
                stream.seek(0)
                holder = stream.read(200).decode("utf-8", "replace").strip()
                stream.close()
                raise self._taken(holder or "another process")
            if self._is_there(stream):
                break
            stream.close()  # its owner removed the file just before we had it
        stream.truncate(0)
        stream.write(f"process {os.getpid()} on {socket.gethostname()}\n".encode())
        stream.flush()
        return stream

    def _is_there(self, stream: BinaryIO) -> bool:
        try:
            return os.path.samestat(os.fstat(stream.fileno()), self._path.stat())
        except FileNotFoundError:
            return False

    def _taken(self, holder: str) -> OutputLocked:
        hint = "wait until it is done, or name another output"
        return OutputLocked(f"{self._output} is being written by {holder}", hint=hint)


def _take(stream: BinaryIO) -> bool:
    """Lock an open file for this process; False where another one has it."""
    try:
        if sys.platform == "win32":
            stream.seek(1 << 30)  # a byte far behind the text, which others may want to read
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # the two ways in which a system says: taken
        return False
    return True
