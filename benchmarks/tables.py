"""Tables as they are printed: a heading, columns, rows and remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Table", "number"]


@dataclass(frozen=True)
class Table:
    """What one part has to show; the first `left` columns hold words, the others numbers."""

    heading: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    remarks: Sequence[str] = ()
    left: int = 1

    def __str__(self) -> str:
        lines = [list(self.columns), *map(list, self.rows)] if self.rows else []
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        shown = [self.heading]
        for cells in lines:
            padded = [
                cell.ljust(width) if at < self.left else cell.rjust(width)
                for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
            ]
            shown.append("  ".join(["", *padded]).rstrip())
        return "\n".join([*shown, *(f"  {remark}" for remark in self.remarks)])


def number(value: float | None, digits: int = 3) -> str:
    """A figure with so many digits that tell; nothing where there is none.

    >>> number(0.012345), number(3.14159), number(1234.5), number(None)
    ('0.0123', '3.14', '1,234', '–')
    """
    if value is None:
        return "–"
    if abs(value) >= 10 ** (digits - 1):
        return f"{value:,.0f}"
    decimals, rest = digits - 1, abs(value)
    while 0 < rest < 1:
        decimals, rest = decimals + 1, rest * 10
    while rest >= 10:
        decimals, rest = decimals - 1, rest / 10
    return f"{value:.{decimals}f}"
