"""Articles to tables and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any

from newsparse.arrow.decode import decode
from newsparse.arrow.encode import encode
from newsparse.arrow.layout import LEDGER, ROW, VERSION, VERSION_KEY, schema
from newsparse.arrow.rows import Row, RowLike, as_rows
from newsparse.article import Article
from newsparse.extras import needed

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["from_table", "to_batch", "to_table"]

_ROWS = 512
_CHARACTERS = 64_000_000
"""A batch of a table ends at these: no column of it comes near the 2 GiB that Arrow allows."""


def to_batch(rows: Iterable[RowLike], *, segments: bool = True) -> pa.RecordBatch:
    """One record batch of articles, in order; `segments=False` leaves out the ledger.

    An article may come as a `Row`, with its id; a failure of `newsparse.parse_many` fills the
    column `error`. Raises `TypeError` for anything else.

    >>> import newsparse
    >>> batch = to_batch([newsparse.parse("KUPANG - Hujan turun sejak pagi di kota itu.")])
    >>> batch["dateline"].to_pylist()
    [{'raw': 'KUPANG -', 'place': 'KUPANG', 'brand': None}]
    """
    pa = needed("pyarrow", "frames")
    told = list(as_rows(rows))
    layout = schema(segments=segments)
    articles = [row.article for row in told]
    own: dict[str, list[str | None]] = {
        "id": [row.id for row in told],
        "error": [row.error for row in told],
        "url": [row.article.url if row.article else row.url for row in told],
    }
    arrays = []
    for field in layout:
        values: list[Any] | None = own.get(field.name)
        if values is None:
            values = [None if a is None else getattr(a, field.name) for a in articles]
        arrays.append(encode(values, field.type))
    return pa.RecordBatch.from_arrays(arrays, schema=layout)


def to_table(rows: Iterable[RowLike], *, segments: bool = True) -> pa.Table:
    """A table of articles, in order; `segments=False` leaves out the ledger.

    Takes what `to_batch` takes. Nothing is lost: `from_table` gives equal articles. A lone
    surrogate becomes U+FFFD.

    >>> import newsparse
    >>> article = newsparse.parse("KUPANG - Hujan turun sejak pagi di kota itu.")
    >>> list(from_table(to_table([article]))) == [article]
    True
    """
    pa = needed("pyarrow", "frames")
    batches = [to_batch(group, segments=segments) for group in _groups(as_rows(rows))]
    return pa.Table.from_batches(batches, schema(segments=segments))


def from_table(table: pa.Table | pa.RecordBatch) -> Iterator[Article]:
    """The articles of a table, in order; rows with an error are left out.

    Columns may stand in any order among others, and have types that cast without loss: a table that
    went through Parquet, Ray or Spark is read as well. Without the ledger `text`, `segments` and
    `anchors` are empty.

    Raises `ValueError` for a table that lacks columns, or has another version.
    """
    return chain.from_iterable(map(_articles, _conformed(table).to_batches(_ROWS)))


def _groups(rows: Iterator[Row]) -> Iterator[list[Row]]:
    group: list[Row] = []
    characters = 0
    for row in rows:
        size = len(row.article.text) + len(row.article.body) if row.article else 0
        if group and (len(group) == _ROWS or characters + size > _CHARACTERS):
            yield group
            group, characters = [], 0
        group.append(row)
        characters += size
    if group:
        yield group


def _conformed(table: pa.Table | pa.RecordBatch) -> pa.Table:
    """The columns of an article in the types of the schema."""
    pa = needed("pyarrow", "frames")
    found = (table.schema.metadata or {}).get(VERSION_KEY, VERSION.encode()).decode()
    if found != VERSION:
        told = f"newsparse.arrow version {found}, this newsparse reads {VERSION}"
        raise ValueError(f"the table has {told}")
    has_ledger = any(name in table.column_names for name in LEDGER)
    fields = [field for field in schema(segments=has_ledger) if field.name not in ROW]
    absent = [field.name for field in fields if field.name not in table.column_names]
    if absent:
        raise ValueError(f"the table lacks columns of an article: {', '.join(absent)}")
    columns = {}
    for field in fields:
        try:
            columns[field.name] = table[field.name].cast(field.type)
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError, pa.ArrowTypeError) as error:
            has = table.schema.field(field.name).type
            told = f"column {field.name} is {has}, not {field.type}: {error}"
            raise ValueError(told) from error
    return pa.table(columns)


def _articles(batch: pa.RecordBatch) -> Iterator[Article]:
    columns = [decode(column) for column in batch.columns]
    names = batch.schema.names
    for values in zip(*columns, strict=True):
        row = dict(zip(names, values, strict=True))
        if row["outlet"] is not None:  # null where there is an error, and never else
            yield Article.model_validate(row)
