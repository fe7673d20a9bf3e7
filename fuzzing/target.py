"""What a fuzzing target is: a check that takes any bytes, inputs to begin with, words to mix in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["SAMPLES", "Target", "as_text", "holds_bytes", "pieces"]

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


@dataclass(frozen=True)
class Target:
    """One door of newsparse. `check` raises where a law is broken; `longest` is in bytes."""

    name: str
    check: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    words: Callable[[], Iterable[str]]
    longest: int
    joint: bytes = b"\n"
    """What stands between the parts that are moved about."""


def as_text(data: bytes) -> str:
    """Bytes as a string of any content: what is no UTF-8 becomes a lone surrogate."""
    return data.decode("utf-8", "surrogateescape")


def holds_bytes(text: str) -> bool:
    """Whether a string came from bytes that are no UTF-8: `parse` must guess or refuse those."""
    return re.search("[\udc80-\udcff]", text) is not None


def pieces(text: str, length: int) -> Iterator[str]:
    """A text in pieces of whole lines: short inputs are checked many times as fast as long ones."""
    piece = ""
    for line in text.split("\n"):
        if piece and len(piece) + len(line) > length:
            yield piece
            piece = ""
        piece += f"{line}\n"
    yield piece
