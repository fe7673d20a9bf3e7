"""A worker: one process after another, so that a record on which one dies costs only itself."""

from __future__ import annotations

import signal
import threading

from newsparse.ingest.process import Died, NeverReady, ParsingProcess, TooSlow
from newsparse.ingest.values import TIMED_OUT, WORKER_DIED, Failure, Item, Result

__all__ = ["Stopped", "Worker"]

_TOGETHER = 8  # results in a message: all that is known of a class is sent once in each
_MOST_STARTS = 4
_MOST_DEATHS = 2  # over one item alone; who kills for want of memory does not look whom
_GRACE = 1.0  # seconds in which a dying process may tell its exit code


class Stopped(Exception):
    """Nobody wants the results any more."""


class Worker:
    """Parses items in a process of its own. One thread at a time may `parse`, any may `stop`."""

    def __init__(self, parser: bytes, timeout: float | None) -> None:
        self._parser = parser
        self._timeout = timeout
        self._together = 1 if timeout else _TOGETHER  # one by one, the late one is known
        self._lock = threading.Lock()
        self._is_stopped = False
        self._process = ParsingProcess(parser)

    def parse(self, start: int, items: list[Item]) -> list[Result]:
        """A result for each item; the first stands at `start` in the stream.

        After the process died, each item without a result goes alone to a new one; where two more
        die on it, the item is a `Failure`. One that takes longer than the timeout is one at once.

        Raises `Stopped` after `stop`, `RuntimeError` where no process can start, and `TypeError`
        where it cannot load the parser.
        """
        results: list[Result] = []
        is_alone = False
        deaths = 0
        while len(results) < len(items):
            done = len(results)
            batch = items[done : done + 1] if is_alone else items[done:]
            self._make_ready()
            try:
                self._process.send(start + done, batch, self._together)
                while len(results) < done + len(batch):
                    results += self._process.receive(self._timeout)
                deaths = 0
            except TooSlow:
                self._replace(0)
                results.append(self._late(items[len(results)], start + len(results)))
                deaths = 0
            except Died:
                code = self._replace(_GRACE)
                deaths += is_alone
                is_alone = True
                if deaths == _MOST_DEATHS:
                    results.append(_death(items[done], start + done, code))
                    deaths = 0
        return results

    def stop(self) -> None:
        """End the process, whatever it does."""
        with self._lock:
            self._is_stopped = True
            self._process.kill()

    def close(self) -> None:
        """Give back what the process held: after `stop`, and when no `parse` is under way."""
        self._process.close()

    def _make_ready(self) -> None:
        """See that the process can parse; one that was killed while it started is replaced."""
        code = 0
        for _ in range(_MOST_STARTS):
            try:
                return self._process.await_readiness()
            except NeverReady:
                code = self._replace(_GRACE)
            if code >= 0:  # it ended by itself: so would the next
                break
        raise RuntimeError(
            f"a worker process could not start ({_told(code)}); where processes are spawned, a "
            'script\'s own work belongs under if __name__ == "__main__"; or parse in this one: '
            "workers=1"
        )

    def _replace(self, grace: float) -> int:
        """Put a new process in the place of the old one; the exit code of that."""
        with self._lock:
            if self._is_stopped:
                raise Stopped
            old = self._process
            code = old.end(grace)
            self._process = ParsingProcess(self._parser)
            old.close()
            return code

    def _late(self, item: Item, position: int) -> Failure:
        message = f"it took longer than {self._timeout:g} seconds"
        hint = "give it more time, or please report it, with the text"
        return Failure(item.id, item.url, TIMED_OUT, message, hint, position)


def _death(item: Item, position: int, code: int) -> Failure:
    message = f"three worker processes died on it, the last with {_told(code)}"
    hint = "does it need too much memory? else please report it, with the text"
    return Failure(item.id, item.url, WORKER_DIED, message, hint, position)


def _told(code: int) -> str:
    """An exit code in words.

    >>> _told(-9), _told(3)
    ('signal SIGKILL', 'exit code 3')
    """
    try:
        return f"signal {signal.Signals(-code).name}"
    except ValueError:
        return f"exit code {code}"
