"""A row of the bad-input matrix as data: its number, its input, what must come out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest

import newsparse
from newsparse import Article
from tests.bad_input.soundness import as_read, codes, sound

__all__ = ["Check", "Row", "check_row", "rows"]

Check = Callable[[Article], None]


@dataclass(frozen=True)
class Row:
    """One input of one row of the matrix.

    `source` is the input or builds it; `codes` must be among the diagnostics and `absent` must not.
    `text` is what `Article.text` must be; None asks for the input itself, normalised.
    """

    number: int
    what: str
    source: str | bytes | Callable[[], str | bytes]
    codes: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    check: Check | None = None
    text: str | None = None
    outlet: str | None = None
    seconds: int = 30

    def build(self) -> str | bytes:
        """The input."""
        return self.source() if callable(self.source) else self.source


def rows(*all_rows: Row) -> Iterable[object]:
    """Parameters for pytest; each id begins with the row's number."""
    return [
        pytest.param(
            row,
            id=f"{row.number:02}-{row.what.replace(' ', '-')}",
            marks=pytest.mark.timeout(row.seconds),
        )
        for row in all_rows
    ]


def check_row(row: Row) -> Article:
    """Parse a row's input and assert all that the row says, and what holds for every article."""
    source = row.build()
    article = newsparse.parse(source, outlet=row.outlet)
    if row.text is not None:
        assert article.text == row.text
    elif isinstance(source, str):
        assert article.text == as_read(source)
    sound(article)
    found = codes(article)
    assert set(row.codes) <= found
    assert found.isdisjoint(row.absent)
    if row.check is not None:
        row.check(article)
    return article
