"""Ray Data: `parse_dataset` runs `newsparse.arrow.parse_batch` on every block of a dataset.

Ray plans the work, retries it and holds the blocks; nothing of that is done here. Needs the extra
`ray`, and newsparse on every node. `samples/cluster/ray_job.py` is a whole job.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from newsparse.arrow import parse_batch, schema
from newsparse.default import default_parser
from newsparse.extras import needed

if TYPE_CHECKING:
    import pyarrow as pa
    from ray.data import Dataset

    from newsparse.parser import Parser

__all__ = ["parse_dataset"]


def parse_dataset(
    dataset: Dataset,
    *,
    text: str = "text",
    url: str = "url",
    id: str = "id",
    parser: Parser | None = None,
    segments: bool = True,
    batch_size: int = 256,
    **options: Any,
) -> Dataset:
    """Parse every row of a Ray dataset; rows come out in the columns of `newsparse.arrow.schema`.

    Arguments are those of `newsparse.arrow.parse_batch`; `options` go to Ray's `map_batches`
    (`concurrency`, `num_cpus`, …). Ray may hand back blocks in another order: `id` tells rows
    apart. The parser, given or the default one with what `newsparse.register` added, travels to the
    workers; what its outlets import must be there.
    """
    schema(segments=segments)  # a missing package is told here, not from a worker
    columns = {"text": text, "url": url, "id": id}
    read = partial(
        _parse_table, columns=columns, parser=parser or default_parser(), segments=segments
    )
    return dataset.map_batches(read, batch_format="pyarrow", batch_size=batch_size, **options)


def _parse_table(
    table: pa.Table, *, columns: dict[str, str], parser: Parser | None, segments: bool
) -> pa.Table:
    pa = needed("pyarrow", "ray")
    batches = [
        parse_batch(batch, **columns, parser=parser, segments=segments)
        for batch in table.to_batches()
    ]
    return pa.Table.from_batches(batches, schema(segments=segments))
