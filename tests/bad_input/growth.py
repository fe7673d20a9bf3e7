"""How time grows with the length of a text: builders of pump strings, and the judgement."""

from __future__ import annotations

import time
from collections.abc import Callable

from newsparse import Limits, Parser

__all__ = ["LONG", "PARSER", "Build", "Work", "assert_linear", "numbered", "repeat", "seconds"]

PARSER = Parser(limits=Limits(max_chars=20_000_000, max_lines=20_000_000))
SHORT, LONG = 64_000, 1_024_000
MOST = 48  # for sixteen times the text: 16 is linear, 256 is quadratic; benchmarks look closer
_NOISE = 0.002  # seconds below which a measurement says nothing

Build = Callable[[int], str]
"""Makes a text of about so many characters."""

Work = Callable[[str], object]
"""What is timed: reading a text."""


def repeat(unit: str, head: str = "") -> Build:
    """The same unit again and again."""
    return lambda size: head + unit * ((size - len(head)) // len(unit))


def numbered(line: str, head: str = "") -> Build:
    """Lines that differ by a number where `line` says `{}`."""

    def build(size: int) -> str:
        count = size // (len(line) + 4)
        return head + "\n".join(line.format(index) for index in range(count))

    return build


def seconds(text: str, work: Work = PARSER.parse) -> float:
    """How long some work keeps the processor; a busy machine adds little to it."""
    begin = time.process_time()
    work(text)
    return time.process_time() - begin


def assert_linear(build: Build, work: Work = PARSER.parse, short: int = SHORT) -> None:
    """Assert that sixteen times the text takes about sixteen times as long."""
    small, large = build(short), build(LONG // SHORT * short)
    few = max(_NOISE, min(seconds(small, work) for _ in range(3)))
    many = seconds(large, work)
    if many > MOST * few:
        many = min(many, seconds(large, work))
    told = f"{len(small)} characters {few:.3f} s, {len(large)} characters {many:.3f} s"
    assert many <= MOST * few, told
