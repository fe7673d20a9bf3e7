"""Time against length, one rung after the other: a bad pattern is found out before it takes long."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence

__all__ = ["RUNGS", "climb", "slope", "timed"]

RUNGS = (11, 22, 250, 4_000, 16_000, 64_000, 256_000)
"""Characters: few for what doubles with each one, more for what grows with a power."""
_SLACK = 2.5  # times what a linear cost allows: four times the length is 16 times for a square
_NOISE = 0.001  # seconds below which a measurement says nothing
_TRIES = 3
_SURE = 64_000  # characters up to which all are measured,
_ENOUGH = 0.02  # and seconds after which a longer text is not tried


def timed(work: Callable[[], object]) -> float:
    """How long some work keeps the processor; a busy machine adds little to it."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def climb(prepare: Callable[[int], Callable[[], object]], rungs: Sequence[int] = RUNGS) -> str:
    """What is wrong with the growth of some work, prepared for a length; nothing where it is linear.

    Each step is judged by the one before. What looks bad is measured again before it counts. A step
    that passed and took long is the last one.

    >>> climb(lambda size: lambda: [i for i in range(size) for _ in range(size)], (400, 4_000))
    '400 characters ... s, 4000 characters ... s'
    >>> climb(lambda size: lambda: sum(range(size)))
    ''
    """
    before, last = 0.0, rungs[0]
    for size in rungs:
        work = prepare(size)
        taken = timed(work)
        for _ in range(_TRIES):
            if taken <= _allowed(last, before, size):
                break
            before = max(before, timed(prepare(last)))
            taken = min(taken, timed(work))
        else:
            return f"{last} characters {before:.4f} s, {size} characters {taken:.4f} s"
        before, last = taken, size
        if size >= _SURE and taken > _ENOUGH:
            break
    return ""


def _allowed(last: int, before: float, size: int) -> float:
    return _SLACK * size / last * max(before, _NOISE)


def slope(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The exponent of growth: the slope of the line through the logarithms, 0 for too few values.

    What is too short to be measured is left out.

    >>> round(slope([1_000, 2_000, 4_000], [0.01, 0.04, 0.16]), 2)
    2.0
    >>> slope([1_000, 2_000], [0.00001, 0.00002])
    0.0
    """
    pairs = zip(sizes, seconds, strict=True)
    points = [(math.log(size), math.log(taken)) for size, taken in pairs if taken > _NOISE]
    if len(points) < 2:
        return 0.0
    middle = sum(x for x, _ in points) / len(points)
    height = sum(y for _, y in points) / len(points)
    rise = sum((x - middle) * (y - height) for x, y in points)
    return rise / sum((x - middle) ** 2 for x, _ in points)
