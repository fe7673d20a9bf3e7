"""What goes into a stream, and what comes out of it where no article does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from newsparse.article import Article
from newsparse.parser import Source

__all__ = ["TIMED_OUT", "WORKER_DIED", "Failure", "Item", "Record", "Result"]

WORKER_DIED = "WorkerDied"
"""`Failure.error` of a record on which worker processes die, however often it is tried."""
TIMED_OUT = "TimedOut"
"""`Failure.error` of a record that took longer than `timeout`."""


@dataclass(frozen=True)
class Record:
    """One article to read: its text or page, and what is known about it.

    >>> Record("KUPANG - Hujan turun.", url="https://contoh.id/hujan", id="hujan-1")
    Record(url='https://contoh.id/hujan', id='hujan-1', outlet=None)
    """

    source: Source = field(repr=False)
    """The content itself, never a path or an address."""
    url: str | None = None
    id: str | None = None
    """The caller's own name for it: it comes back on a `Failure` and from `parse_with_ids`."""
    outlet: str | None = None
    """Forces an outlet by slug."""


@dataclass(frozen=True)
class Failure:
    """A record that gave no article, in its place in the stream.

    >>> print(Failure("b.jsonl:3", None, "InputTooLarge", "text has too many lines", "split it"))
    b.jsonl:3: InputTooLarge: text has too many lines; split it
    """

    id: str | None
    """The record's id; for what could not be read at all, its file and line."""
    url: str | None
    error: str
    """Name of the error: `InputTooLarge`, `TypeError`, `JSONDecodeError`, `WorkerDied` …"""
    message: str
    hint: str = ""
    """What to do about it."""
    position: int = 0
    """Its place in the stream, counted from 0."""

    def __str__(self) -> str:
        name = self.id or self.url or f"record {self.position}"
        text = f"{name}: {self.error}: {self.message}"
        return f"{text}; {self.hint}" if self.hint else text


Item: TypeAlias = "Record | Failure"
"""What is read from files; a failure passes through the parsing as it is."""
Result: TypeAlias = "Article | Failure"
"""What comes out for each item."""
