"""Several workers at once, their results in the order of the input."""

from __future__ import annotations

import itertools
import queue
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
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
    threads = ThreadPoolExecutor(len(first), "newsparse")
    try:
        for _ in first:  # processes before threads: to copy a process with threads is delicate
            crew.append(Worker(parser, timeout))
        yield from _in_order(itertools.chain(first, chunks), crew, threads)
    finally:
        for worker in crew:
            worker.stop()
        threads.shutdown(cancel_futures=True)
        for worker in crew:
            worker.close()


def _in_order(
    chunks: Iterator[Chunk], crew: list[Worker], threads: ThreadPoolExecutor
) -> Generator[Settled, None, None]:
    free: queue.SimpleQueue[Worker] = queue.SimpleQueue()
    for worker in crew:
        free.put(worker)

    def settle(chunk: Chunk) -> Settled:
        worker = free.get()  # as many threads as workers: one is free
        try:
            return Settled(chunk, worker.parse(chunk.start, chunk.items))
        finally:
            free.put(worker)

    waiting: deque[Future[Settled]] = deque()
    for chunk in chunks:
        waiting.append(threads.submit(settle, chunk))
        while waiting and (waiting[0].done() or len(waiting) >= most_ahead(len(crew))):
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
