"""Which wanted text belongs to which one that was got, so that one missing row is one failure."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

__all__ = ["Pair", "align"]

_GAP = 0.6  # cost of a text without partner: two cost more than a pair that shares no word
_MOST_CELLS = 40_000  # larger blocks are paired in order: nobody reads that many failures


@dataclass(frozen=True)
class Pair:
    """Index of a wanted text and of the one got; None where one has no partner."""

    wanted: int | None
    got: int | None
    moved: bool = False
    """Whether the same text stands elsewhere among those that were got."""


def align(wanted: Sequence[str], got: Sequence[str]) -> list[Pair]:
    """Pair two lists of texts: equal ones first, between them those that share most words.

    >>> def told(pairs):
    ...     return [(pair.wanted, pair.got) for pair in pairs]
    >>> told(align(["Judul", "Warga panen padi.", "Tags"], ["Judul", "Tags"]))
    [(0, 0), (1, None), (2, 1)]
    >>> told(align(["Judul", "Warga panen padi."], ["Judul", "Dibaca 4 kali", "Warga panen padi"]))
    [(0, 0), (None, 1), (1, 2)]
    >>> align(["Judul", "Isi.", "Tags"], ["Isi.", "Tags", "Judul"])[0]
    Pair(wanted=0, got=2, moved=True)
    """
    pairs: list[Pair] = []
    matcher = difflib.SequenceMatcher(None, wanted, got, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            pairs += map(Pair, range(i1, i2), range(j1, j2))
        else:
            pairs += _pair_block(wanted, got, range(i1, i2), range(j1, j2))
    return _with_moves(pairs, wanted, got)


def _with_moves(pairs: list[Pair], wanted: Sequence[str], got: Sequence[str]) -> list[Pair]:
    """One pair of two halves with the same text."""
    extras: dict[str, list[int]] = {}
    for pair in reversed(pairs):
        if pair.wanted is None and pair.got is not None:
            extras.setdefault(got[pair.got], []).append(pair.got)
    joined: dict[int, int] = {}
    for pair in pairs:
        if pair.got is None and pair.wanted is not None and extras.get(wanted[pair.wanted]):
            joined[pair.wanted] = extras[wanted[pair.wanted]].pop()
    used = set(joined.values())
    return [
        Pair(pair.wanted, joined[pair.wanted], moved=True) if pair.wanted in joined else pair
        for pair in pairs
        if pair.wanted is not None or pair.got not in used
    ]


def _pair_block(
    wanted: Sequence[str], got: Sequence[str], rows: range, columns: range
) -> Iterator[Pair]:
    """The cheapest way through two stretches that share no equal text in the same order."""
    height, width = len(rows), len(columns)
    if height * width > _MOST_CELLS:
        yield from map(Pair, rows, columns)
        yield from (Pair(row, None) for row in rows[width:])
        yield from (Pair(None, column) for column in columns[height:])
        return
    distances = _distances([wanted[i] for i in rows], [got[j] for j in columns])
    costs = _costs(distances, height, width)
    i = j = 0
    while i < height or j < width:
        if i < height and j < width and costs[i][j] == costs[i + 1][j + 1] + distances[i][j]:
            yield Pair(rows[i], columns[j])
            i, j = i + 1, j + 1
        elif i < height and costs[i][j] == costs[i + 1][j] + _GAP:
            yield Pair(rows[i], None)
            i += 1
        else:
            yield Pair(None, columns[j])
            j += 1


def _costs(distances: list[list[float]], height: int, width: int) -> list[list[float]]:
    """What the rest costs from each pair of places on."""
    costs = [[0.0] * (width + 1) for _ in range(height + 1)]
    for i in range(height, -1, -1):
        for j in range(width, -1, -1):
            ways = []
            if i < height and j < width:
                ways.append(costs[i + 1][j + 1] + distances[i][j])
            if i < height:
                ways.append(costs[i + 1][j] + _GAP)
            if j < width:
                ways.append(costs[i][j + 1] + _GAP)
            costs[i][j] = min(ways, default=0.0)
    return costs


def _distances(wanted: Sequence[str], got: Sequence[str]) -> list[list[float]]:
    """How far texts are apart: 0 where all words are shared, 1 where none is."""
    left = [Counter(text.split()) for text in wanted]
    right = [Counter(text.split()) for text in got]
    return [[_distance(one, other) for other in right] for one in left]


def _distance(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 1 - 2 * (one & other).total() / total if total else 0.0
