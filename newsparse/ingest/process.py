"""A process that parses what it is sent, and this process's end of its pipe.

Not `concurrent.futures.ProcessPoolExecutor`: when one of its processes is killed while it hands
back a result, the caller waits for ever (seen on Python 3.10 to 3.13), and none of its processes
can be ended alone. Here each process has a pipe of its own.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
import time
from multiprocessing.connection import Connection
from typing import cast

from newsparse.ingest.attempt import attempt
from newsparse.ingest.packing import unpacked
from newsparse.ingest.values import Item, Result

__all__ = ["Died", "NeverReady", "ParsingProcess", "TooSlow", "start_method"]

_LONGEST_START = 60.0  # seconds to import newsparse, on however slow a disk
_LOOK = 1.0  # seconds between looks at whether the other process still lives
_STARTING = threading.Lock()  # no process inherits a pipe that another thread is just making


class Died(Exception):
    """The process ended before it gave a result."""


class NeverReady(Exception):
    """The process ended, or hung, before it could parse anything."""


class TooSlow(Exception):
    """No result came in time."""


def start_method() -> str:
    """How processes start: as the program chose, else as the platform does."""
    chosen = multiprocessing.get_start_method(allow_none=True)  # fixes no choice for the program
    return chosen or multiprocessing.get_all_start_methods()[0]


class ParsingProcess:
    """A process as seen from this one; one thread at a time may use it, any thread kill it."""

    def __init__(self, parser: bytes) -> None:
        context = multiprocessing.get_context(start_method())
        with _STARTING:
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(  # type: ignore[attr-defined]
                target=_serve, args=(parser, theirs), daemon=True, name="newsparse"
            )
            self._process.start()
            theirs.close()
        self._is_ready = False

    def await_readiness(self) -> None:
        """Return when it can parse; raises `NeverReady`, `TypeError` where it has no parser."""
        if self._is_ready:
            return
        try:
            problem = self._received(_LONGEST_START)
        except (Died, TooSlow):
            raise NeverReady from None
        if problem:
            raise TypeError(
                f"worker processes cannot load this parser ({problem}); define the functions of "
                "outlets in a module that can be imported, or parse in this process: workers=1"
            )
        self._is_ready = True

    def send(self, start: int, items: list[Item], together: int) -> None:
        """Hand over items, the first at `start` in the stream; raises `Died`.

        Their results come `together` at a time: fewer messages cost less, and say less.
        """
        try:
            self._pipe.send((start, items, together))
        except OSError:
            raise Died from None

    def receive(self, timeout: float | None) -> list[Result]:
        """The next results; raises `Died`, and `TooSlow` after `timeout` seconds."""
        return cast("list[Result]", self._received(timeout))

    def kill(self) -> None:
        """End it, whatever it does; whoever waits for a result gets `Died`."""
        self._process.kill()

    def end(self, grace: float = 0.0) -> int:
        """Its exit code: its own, where it ends by itself within `grace` seconds."""
        self._process.join(grace)
        self._process.kill()
        self._process.join()
        code: int = self._process.exitcode
        return code

    def close(self) -> None:
        """End it and give back what it holds."""
        self.end()
        self._process.close()
        self._pipe.close()

    def _received(self, timeout: float | None) -> object:
        ends = None if timeout is None else time.monotonic() + timeout
        try:
            while not self._pipe.poll(_LOOK if ends is None else _left(ends)):
                if not self._process.is_alive():
                    raise Died
                if ends is not None and time.monotonic() >= ends:
                    raise TooSlow
            return self._pipe.recv()
        except (EOFError, OSError):
            raise Died from None


def _left(ends: float) -> float:
    """Seconds to wait at most, of those until `ends`."""
    return min(_LOOK, max(0.0, ends - time.monotonic()))


def _serve(parser: bytes, pipe: Connection) -> None:
    """The other end: parse until the pipe is closed or the process that started this one ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one that started this one
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()  # what was copied stays as it is: none of it is finalised a second time
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    try:
        ready = unpacked(parser)
    except Exception as error:  # whatever the import of an outlet's module does
        pipe.send(f"{type(error).__name__}: {error}")
        return
    try:
        pipe.send("")
        while True:
            start, items, together = pipe.recv()
            for first in range(0, len(items), together):
                some = enumerate(items[first : first + together], start + first)
                pipe.send([attempt(ready, item, position) for position, item in some])
    except (EOFError, OSError):
        return


def _end_with(parent: int) -> None:
    """End soon after the process that started this one, whatever this one does.

    A copy of that process holds copies of its pipes, so their ends do not tell.
    """
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)
