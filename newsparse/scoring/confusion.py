"""Which outlet a document is from, and which one was detected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Confusion", "Mixup"]


@dataclass(frozen=True)
class Mixup:
    """Documents of one outlet that were read as another's."""

    outlet: str
    detected: str
    documents: int


@dataclass(frozen=True)
class Confusion:
    """The confusion matrix of outlets: documents by `(outlet of the gold, outlet detected)`.

    >>> confusion = Confusion.of([("detik", "detik"), ("detik", "generic"), ("voi", "voi")])
    >>> confusion.cells["detik", "generic"], confusion.right, confusion.total
    (1, 2, 3)
    """

    cells: dict[tuple[str, str], int]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Confusion:
        """Count pairs of an outlet and the one detected."""
        cells: dict[tuple[str, str], int] = {}
        for pair in pairs:
            cells[pair] = cells.get(pair, 0) + 1
        return cls(cells)

    @property
    def total(self) -> int:
        """How many documents were read."""
        return sum(self.cells.values())

    @property
    def right(self) -> int:
        """How many of them were read as their own outlet's."""
        return sum(count for (outlet, got), count in self.cells.items() if outlet == got)

    @property
    def mixups(self) -> list[Mixup]:
        """The cells off the diagonal, the fullest first, then by name."""
        wrong = [Mixup(*pair, count) for pair, count in self.cells.items() if pair[0] != pair[1]]
        return sorted(wrong, key=lambda m: (-m.documents, m.outlet, m.detected))

    def detected(self, outlet: str) -> dict[str, int]:
        """The row of one outlet: what its documents were read as.

        >>> Confusion.of([("detik", "detik"), ("detik", "generic")]).detected("detik")
        {'detik': 1, 'generic': 1}
        """
        return {got: count for (own, got), count in self.cells.items() if own == outlet}
