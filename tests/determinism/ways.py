"""The ways to go through many documents in one process: in turn, in any order, at once, in copies."""

from __future__ import annotations

import multiprocessing
import random
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from tests.determinism.documents import Document, digest

__all__ = ["WAYS", "Way"]

Way = Callable[[list[Document]], dict[str, str]]
"""Gives the digests by the documents' names."""

THREADS = 8


def _in_turn(given: list[Document]) -> dict[str, str]:
    return dict(map(digest, given))


def _shuffled(given: list[Document]) -> dict[str, str]:
    return _in_turn(random.Random(20220403).sample(given, len(given)))


def _backwards(given: list[Document]) -> dict[str, str]:
    return _in_turn(given[::-1])


def _in_threads(given: list[Document]) -> dict[str, str]:
    """Each document in two of eight threads, which take turns as often as Python can."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            once, again = list(pool.map(digest, given)), list(pool.map(digest, given[::-1]))
    finally:
        sys.setswitchinterval(interval)
    assert dict(once) == dict(again)
    return dict(again)


def _in_processes(method: str) -> Way:
    def way(given: list[Document]) -> dict[str, str]:
        if method == "fork":
            digest(given[0])  # what a copy takes over from a process that has parsed
        with multiprocessing.get_context(method).Pool(2) as pool:
            return dict(pool.imap_unordered(digest, given, chunksize=16))

    return way


WAYS: dict[str, Way] = {
    "in turn": _in_turn,
    "shuffled": _shuffled,
    "backwards": _backwards,
    "8 threads": _in_threads,
    "fork": _in_processes("fork"),
    "spawn": _in_processes("spawn"),
}
