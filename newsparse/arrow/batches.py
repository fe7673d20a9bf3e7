"""`parse_batch`: record batch in, record batch out; what every engine can call."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from newsparse.arrow.rows import Row
from newsparse.arrow.tables import to_batch
from newsparse.default import parse
from newsparse.extras import needed

if TYPE_CHECKING:
    import pyarrow as pa

    from newsparse.article import Article
    from newsparse.parser import Parser

__all__ = ["parse_batch"]

_URL = "url"
_ID = "id"


def parse_batch(
    record_batch: pa.RecordBatch,
    *,
    text: str = "text",
    url: str = _URL,
    id: str = _ID,
    parser: Parser | None = None,
    segments: bool = True,
) -> pa.RecordBatch:
    """Parse every row: one row in, one row out, in order, in the columns of `schema`.

    `text` names the column of texts or pages, as strings or as bytes. `url` and `id` name columns
    that may be absent under these names; ids of any plain type come out as strings. A row that
    cannot be read never raises: its `error` says why, `id` and `url` are kept, all else is null.
    `segments=False` leaves out the ledger.

    Raises `ValueError` where a named column is absent, `TypeError` where it has no fit type.

    >>> import pyarrow
    >>> rows = {"id": [7, 8], "text": ["KUPANG - Hujan turun.", None]}
    >>> parsed = parse_batch(pyarrow.RecordBatch.from_pydict(rows))
    >>> parsed.select(["id", "outlet", "body", "error"]).to_pylist()[1]
    {'id': '8', 'outlet': None, 'body': None, 'error': 'TypeError: the text is null'}
    """
    texts = _texts(record_batch, text)
    urls = _labels(record_batch, url, is_optional=url == _URL)
    ids = _labels(record_batch, id, is_optional=id == _ID)
    read = parser.parse if parser is not None else parse
    rows = [_row(read, *given) for given in zip(texts, urls, ids, strict=True)]
    return to_batch(rows, segments=segments)


def _row(
    read: Callable[..., Article], text: str | bytes | None, url: str | None, row_id: str | None
) -> Row:
    if text is None:
        return Row(id=row_id, url=url, error="TypeError: the text is null")
    try:
        return Row(read(text, url=url), id=row_id)
    except (Exception, SystemExit) as error:  # one row must not end a job of a million
        return Row(id=row_id, url=url, error=f"{type(error).__name__}: {error}")


def _texts(batch: pa.RecordBatch, name: str) -> list[Any]:
    types = needed("pyarrow", "frames").types
    column = _column(batch, name)
    kind = column.type.value_type if types.is_dictionary(column.type) else column.type
    named = ("string", "large_string", "string_view", "binary", "large_binary", "binary_view")
    if str(kind) not in named and not types.is_null(kind):
        raise TypeError(f"column {name!r} must hold texts or bytes, it holds {kind}")
    values: list[Any] = column.to_pylist()
    return values


def _labels(batch: pa.RecordBatch, name: str, *, is_optional: bool) -> list[str | None]:
    """A column as strings; nothing but None where it may be absent and is."""
    pa = needed("pyarrow", "frames")
    if is_optional and name not in batch.schema.names:
        return [None] * batch.num_rows
    column = _column(batch, name)
    try:
        values: list[str | None] = column.cast(pa.string()).to_pylist()
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise TypeError(f"column {name!r} cannot be read as strings: {error}") from error
    return values


def _column(batch: pa.RecordBatch, name: str) -> pa.Array:
    names = batch.schema.names
    if name not in names:
        raise ValueError(f"the batch has no column {name!r}; it has {', '.join(names)}")
    return batch.column(names.index(name))
