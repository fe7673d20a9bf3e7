"""Articles as Arrow tables, losslessly: the form that Parquet, Ray, Spark, DuckDB and Polars share.

`schema` is the layout of a row, `to_table` and `from_table` lead there and back, `parse_batch` is
the one function that every engine can call on its batches. Needs the extra `frames`.

A column `error` is there for texts that could not be read: it says why, and all that an article
would fill is null. `id` and `url` say which row it was.
"""

from __future__ import annotations

from newsparse.arrow.batches import parse_batch
from newsparse.arrow.layout import schema
from newsparse.arrow.rows import Row
from newsparse.arrow.tables import from_table, to_batch, to_table

__all__ = ["Row", "from_table", "parse_batch", "schema", "to_batch", "to_table"]
