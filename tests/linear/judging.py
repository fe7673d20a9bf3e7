"""One pattern judged: read, built, searched for the shapes that are slow."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from tests.linear.alphabet import Alphabet
from tests.linear.ambiguity import Danger, dangers
from tests.linear.positions import build
from tests.linear.syntax import parse

__all__ = ["judge"]


def judge(pattern: str | bytes, flags: int, engine: str, methods: Iterable[str]) -> list[Danger]:
    """What can be slow in a pattern; raises ValueError where it cannot be read."""
    return list(_judged(pattern, flags, engine, tuple(sorted(methods))))


@cache
def _judged(
    pattern: str | bytes, flags: int, engine: str, methods: tuple[str, ...]
) -> tuple[Danger, ...]:
    tree = parse(pattern, flags, engine)
    return tuple(dangers(build(tree, Alphabet(tree, engine)), methods))
