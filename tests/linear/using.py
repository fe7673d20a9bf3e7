"""A pattern put to use as the package uses it, on a text of any length."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from tests.linear.allowed import excuse_of
from tests.linear.collection import Found
from tests.linear.ladder import RUNGS
from tests.linear.pumps import Pump

__all__ = ["is_timed", "prepared", "rungs_of"]


def is_timed(found: Found) -> bool:
    """Whether a text of others can come to a pattern."""
    excuse = excuse_of(found)
    return excuse is None or excuse.is_timed


def rungs_of(found: Found, rungs: tuple[int, ...] = RUNGS) -> tuple[int, ...]:
    """The lengths for a pattern: none beyond what it is ever given."""
    excuse = excuse_of(found)
    longest = (excuse and excuse.longest) or found.longest
    return (*(size for size in rungs if size < longest), longest) if longest else rungs


def prepared(found: Found, pump: Pump, method: str) -> Callable[[int], Callable[[], object]]:
    """Makes the work for a length: one try to match, or all that a search finds."""
    pattern = found.compiled()

    def work(size: int) -> Callable[[], object]:
        text: str | bytes = pump.text(size)
        if isinstance(found.pattern, bytes):
            text = pump.text(size).encode("latin-1", "replace")
        if method == "search":
            return lambda: deque(pattern.finditer(text), 0)
        use = getattr(pattern, method)
        return lambda: use(text)

    return work
