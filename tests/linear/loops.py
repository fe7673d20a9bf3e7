"""Loops in a graph: the positions from which one can come back."""

from __future__ import annotations

__all__ = ["loops_of"]


def loops_of(targets: list[list[int]]) -> dict[int, set[int]]:
    """For each node on a loop all the nodes that share a loop with it.

    >>> loops_of([[1], [0, 2], [], [3]])
    {0: {0, 1}, 1: {0, 1}, 3: {3}}
    """
    sources: list[list[int]] = [[] for _ in targets]
    for node, after in enumerate(targets):
        for target in after:
            sources[target].append(node)
    found: dict[int, set[int]] = {}
    for node in range(len(targets)):
        if node not in found:
            loop = _reached(node, targets) & _reached(node, sources)
            found.update(dict.fromkeys(loop, loop))
    return dict(sorted(found.items()))


def _reached(node: int, targets: list[list[int]]) -> set[int]:
    """The nodes that some steps, one at least, lead to."""
    reached: set[int] = set()
    open_ = list(targets[node])
    while open_:
        at = open_.pop()
        if at not in reached:
            reached.add(at)
            open_ += targets[at]
    return reached
