"""What a table or a frame is made of, row by row: articles, and failures in their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeAlias, runtime_checkable

from newsparse.article import Article

__all__ = ["Failed", "Row", "RowLike", "as_rows"]


@runtime_checkable
class Failed(Protocol):
    """What `newsparse.parse_many` gives where no article came out: `Failure`."""

    @property
    def id(self) -> str | None:
        """The record's id."""

    @property
    def url(self) -> str | None:
        """The record's address."""

    @property
    def error(self) -> str:
        """Name of the error."""

    @property
    def message(self) -> str:
        """What was wrong."""

    @property
    def hint(self) -> str:
        """What to do about it."""


@dataclass(frozen=True)
class Row:
    """One row of a table: an article or the error in its place, and which row of the input it was.

    >>> Row(id="7", error="NotText: a PDF").article is None
    True
    >>> Row(id="7")
    Traceback (most recent call last):
    ...
    ValueError: a row holds an article or an error: one of the two
    """

    article: Article | None = None
    id: str | None = None
    url: str | None = None
    """Of a row with an error; an article brings its own."""
    error: str | None = None

    def __post_init__(self) -> None:
        if (self.article is None) == (self.error is None):
            raise ValueError("a row holds an article or an error: one of the two")


RowLike: TypeAlias = "Article | Row | Failed"
"""What can become a row; so a stream of `newsparse.parse_many` can be handed on as it is."""


def as_rows(values: Iterable[RowLike]) -> Iterator[Row]:
    """The rows one by one; raises `TypeError` for what is none.

    >>> list(as_rows([Row(error="NotText: a PDF")]))
    [Row(article=None, id=None, url=None, error='NotText: a PDF')]
    >>> list(as_rows("KUPANG - Hujan turun."))
    Traceback (most recent call last):
    ...
    TypeError: several articles are wanted, as a list or another iterable, not a str
    """
    if isinstance(values, (Article, Row, str, bytes)) or not isinstance(values, Iterable):
        wanted = "several articles are wanted, as a list or another iterable"
        raise TypeError(f"{wanted}, not {_kind(values)}")
    for value in values:
        yield value if isinstance(value, Row) else _row(value)


def _row(value: object) -> Row:
    if isinstance(value, Article):
        return Row(value)
    if isinstance(value, Failed) and isinstance(value.error, str):  # a soup has any attribute
        told = f"{value.error}: {value.message}"
        return Row(
            id=value.id, url=value.url, error=f"{told}; {value.hint}" if value.hint else told
        )
    raise TypeError(f"articles and failures make a row, {_kind(value)} does not")


def _kind(value: object) -> str:
    name = type(value).__name__
    return f"an {name}" if name[0] in "AEIOaeio" else f"a {name}"
