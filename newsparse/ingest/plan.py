"""Where records are parsed: in this process, or in how many others."""

from __future__ import annotations

import logging
import multiprocessing
import os
from dataclasses import dataclass

from newsparse.ingest.packing import packed
from newsparse.ingest.process import start_method
from newsparse.parser import Parser

__all__ = ["Plan", "plan"]

_FEW = 64  # records that are parsed before a worker process would have started
_LOGGER = logging.getLogger("newsparse")


@dataclass(frozen=True)
class Plan:
    """How a stream is parsed."""

    here: int | None
    """Records from the first one that are parsed in this process; None for all."""
    workers: int = 0
    parser: bytes = b""
    """For the workers."""


def plan(parser: Parser, workers: int | None, timeout: float | None) -> Plan:
    """What the arguments of `parse_many` come to.

    Raises `TypeError` and `ValueError` for wrong ones, and as `packed` does.
    """
    _check(workers, timeout)
    if timeout is None and (workers == 1 or (workers is None and _is_alone())):
        return Plan(here=None)
    try:
        data = packed(parser, by_fork=start_method() == "fork")
    except TypeError as error:
        if workers is not None or timeout is not None:
            raise
        _LOGGER.warning("newsparse.parse_many parses in this process alone: %s", error)
        return Plan(here=None)
    few = _FEW if workers is None and timeout is None else 0
    return Plan(here=few, workers=workers or _cores(), parser=data)


def _is_alone() -> bool:
    """Whether no other process could help, or none may be started from here."""
    return _cores() == 1 or multiprocessing.current_process().daemon


def _cores() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1


def _check(workers: object, timeout: object) -> None:
    is_whole = isinstance(workers, int) and not isinstance(workers, bool)
    if workers is not None and not is_whole:
        raise TypeError(f"workers must be a whole number or None, got {workers!r}")
    if isinstance(workers, int) and workers < 1:
        raise ValueError(f"workers must be at least 1, got {workers}; 1 parses in this process")
    if timeout is not None and not isinstance(timeout, int | float):
        raise TypeError(f"timeout must be seconds or None, got {timeout!r}")
    if isinstance(timeout, int | float) and not timeout > 0:
        raise ValueError(f"timeout must be more than 0 seconds, got {timeout}")
