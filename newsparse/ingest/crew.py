"""Several workers at once, their results in the order of the input."""

from __future__ import annotations

import contextlib
import itertools
import queue
import threading
from collections import deque
from collections.abc import Generator, Iterator
from dataclasses import dataclass

from newsparse.ingest.values import Item, Result
from newsparse.ingest.worker import Worker

__all__ = ["Chunk", "Settled", "in_workers", "most_ahead"]


@dataclass(frozen=True)
class Chunk:
    """Items that go to a worker together; the first stands at `start` in the stream."""

    start: int
    items: list[Item]
    problem: Exception | None = None
    """What the input raised behind them."""


@dataclass(frozen=True)
class Settled:
    """A chunk with a result for each of its items."""

    chunk: Chunk
    results: list[Result]


def most_ahead(workers: int) -> int:
    """Chunks that are read before the first of them is handed out: enough to keep all busy."""
    return 2 * workers + 2


def in_workers(
    chunks: Iterator[Chunk], parser: bytes, workers: int, timeout: float | None
) -> Generator[Settled, None, None]:
    """The chunks as they are done, in order. No process is left when it ends or is closed."""
    first = list(itertools.islice(chunks, workers))
    if not first:
        return
    crew: list[Worker] = []
    desk = _Desk()
    try:
        for _ in first:  # processes before threads: to copy a process with threads is delicate
            crew.append(Worker(parser, timeout))
        desk.open(crew)
        yield from _in_order(itertools.chain(first, chunks), most_ahead(len(crew)), desk)
    finally:
        for worker in crew:
            worker.stop()
        desk.close()
        for worker in crew:
            worker.close()


class _Desk:
    """Hands chunks to workers, a thread for each of them.

    Its queues are the ones written in C: Ctrl-C in the middle of theirs leaves no lock behind. It
    can in the middle of a `Future`, whose lock is Python's, and then its thread never ends.
    """

    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []

    def open(self, crew: list[Worker]) -> None:
        """Let the workers begin."""
        for number, worker in enumerate(crew):
            thread = threading.Thread(
                target=self._serve, args=(worker,), name=f"newsparse_{number}", daemon=True
            )
            self._threads.append(thread)
            thread.start()

    def hand_in(self, chunk: Chunk) -> _Reply:
        """Give a chunk away; its result, or what went wrong, comes to the reply."""
        task = _Task(chunk, queue.SimpleQueue())
        self._waiting.put(task)
        return task.reply

    def close(self) -> None:
        """Take back what no worker has begun, and see the threads off."""
        with contextlib.suppress(queue.Empty):
            while True:
                self._waiting.get_nowait()
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()

    def _serve(self, worker: Worker) -> None:
        while (task := self._waiting.get()) is not None:
            chunk = task.chunk
            try:
                task.reply.put(Settled(chunk, worker.parse(chunk.start, chunk.items)))
            except BaseException as error:
                task.reply.put(error)


_Reply = queue.SimpleQueue["Settled | BaseException"]


@dataclass(frozen=True)
class _Task:
    chunk: Chunk
    reply: _Reply


def _in_order(chunks: Iterator[Chunk], most: int, desk: _Desk) -> Generator[Settled, None, None]:
    waiting: deque[_Reply] = deque()
    for chunk in chunks:
        waiting.append(desk.hand_in(chunk))
        while waiting and (not waiting[0].empty() or len(waiting) >= most):
            yield _settled(waiting.popleft())
    while waiting:
        yield _settled(waiting.popleft())


def _settled(reply: _Reply) -> Settled:
    result = reply.get()
    if isinstance(result, BaseException):
        raise result
    return result
