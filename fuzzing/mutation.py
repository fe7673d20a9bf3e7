"""Change inputs by their lines or tags, beside what libFuzzer does to their bytes.

A byte that is flipped seldom makes another article; a line that moves, or one of another sample
between two of this, often does.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

__all__ = ["Mutation"]

_MOST_CHANGES = 4
_BLANKS = (b"", b"\t", b"\x0b", b"\x1c", b"\xc2\xa0", b"\xe2\x80\x83", b"\xe2\x80\x8b", b"  ")


class Mutation:
    """Changes to parts of an input, between `joint`s; the same seed makes the same changes."""

    def __init__(self, joint: bytes, seeds: Sequence[bytes], words: Sequence[bytes]) -> None:
        self._joint = joint
        self._parts = sorted({part for seed in seeds for part in seed.split(joint)})
        self._words = words

    def of(self, data: bytes, longest: int, seed: int) -> bytes:
        """Another input, no longer than `longest`."""
        dice = random.Random(seed)
        parts = data.split(self._joint)
        for _ in range(dice.randint(1, _MOST_CHANGES)):
            self._change(parts, dice)
        return self._joint.join(parts)[:longest]

    def _change(self, parts: list[bytes], dice: random.Random) -> None:
        at = dice.randrange(len(parts))
        way = dice.choice(("word", "word", "foreign", "again", "blanks", "swap", "drop", "glue"))
        if way == "word":
            blanks = [0, *(n for n, byte in enumerate(parts[at]) if byte == 32), len(parts[at])]
            here = dice.choice(blanks)
            parts[at] = parts[at][:here] + dice.choice(self._words) + parts[at][here:]
        elif way == "blanks":
            parts[at] = parts[at].replace(b" ", dice.choice(_BLANKS))
        elif way == "foreign":
            parts.insert(at, dice.choice(self._parts))
        elif way == "again":
            parts.insert(at, dice.choice(parts))
        elif way == "swap":
            other = dice.randrange(len(parts))
            parts[at], parts[other] = parts[other], parts[at]
        elif at + 1 < len(parts):  # a single part is neither dropped nor glued
            dropped = parts.pop(at + 1)
            parts[at] += dropped if way == "glue" else b""
