"""Spark: `parse_frame` runs `newsparse.arrow.parse_batch` on every batch of a DataFrame.

Spark plans the work and retries it; nothing of that is done here. Needs the extra `spark`, a Java,
and newsparse on every node. `samples/cluster/spark_job.py` is a whole job.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsparse.arrow import parse_batch, schema
from newsparse.default import default_parser
from newsparse.extras import needed

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

    from newsparse.parser import Parser

__all__ = ["parse_frame"]


def parse_frame(
    frame: DataFrame,
    *,
    text: str = "text",
    url: str = "url",
    id: str = "id",
    parser: Parser | None = None,
    segments: bool = True,
) -> DataFrame:
    """Parse every row of a Spark DataFrame; the columns are those of `newsparse.arrow.schema`.

    Arguments are those of `newsparse.arrow.parse_batch`. How many rows a batch has is Spark's
    setting `spark.sql.execution.arrow.maxRecordsPerBatch`. The parser, given or the default one
    with what `newsparse.register` added, travels to the workers; what its outlets import must be
    there.
    """
    from_arrow_schema = needed("pyspark.sql.pandas.types", "spark").from_arrow_schema
    columns = {"text": text, "url": url, "id": id}
    parser = parser or default_parser()

    def parse_batches(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield parse_batch(batch, **columns, parser=parser, segments=segments)

    return frame.mapInArrow(parse_batches, from_arrow_schema(schema(segments=segments)))
