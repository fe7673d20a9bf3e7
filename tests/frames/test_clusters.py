"""The worked scripts, run for real on this machine: their rows are those of a single process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsparse import Outlet, Parser
from tests.frames.clusters import (
    alone,
    is_same,
    needs_java,
    needs_ray,
    needs_spark,
    slow_to_start,
    through_ray,
    through_spark,
)
from tests.frames.samples import ROOT, sample_paths

pa = pytest.importorskip("pyarrow", reason="needs the extra frames")
pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra frames")

OUTLET = Outlet(slug="kabar-lore", name="Kabar Lore", domains=("kabarlore.id",))


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All samples and some rows that cannot be read, in two files."""
    rows: list[dict[str, Any]] = [
        {"id": str(path.relative_to(ROOT)), "text": path.read_bytes()} for path in sample_paths()
    ]
    rows.append({"id": "null", "url": "https://contoh.id/kosong", "text": None})
    rows.append({"id": "pdf", "url": "https://contoh.id/berkas", "text": b"%PDF-1.7\n\x00"})
    layout = pa.schema([("id", pa.string()), ("url", pa.string()), ("text", pa.binary())])
    table = pa.Table.from_pylist(rows, layout)
    folder = tmp_path_factory.mktemp("crawl")
    pq.write_table(table.slice(0, 60), folder / "1.parquet")
    pq.write_table(table.slice(60), folder / "2.parquet")
    return folder


@pytest.fixture(scope="module")
def expected(crawl: Path) -> Any:
    """Parse the crawl in one process."""
    return alone(crawl)


@needs_ray
@slow_to_start
def test_ray_gives_the_rows_of_one_process(crawl: Path, expected: Any, tmp_path: Path) -> None:
    out = tmp_path / "articles"
    printed = through_ray(crawl, out)
    assert f"{expected.num_rows} rows, of which 2 could not be read" in printed
    assert is_same(out, expected) == len(sample_paths())


@needs_spark
@needs_java
@slow_to_start
def test_spark_gives_the_rows_of_one_process(crawl: Path, expected: Any, tmp_path: Path) -> None:
    out = tmp_path / "articles"
    printed = through_spark(crawl, out)
    assert f"{expected.num_rows} rows, of which 2 could not be read" in printed
    assert is_same(out, expected) == len(sample_paths())


class Sent:
    """In the place of a dataset or a DataFrame: keeps what is sent to the workers."""

    def map_batches(self, read: Any, **options: Any) -> Any:
        """As a Ray dataset has it."""
        self.read, self.options = read, options
        return self

    def mapInArrow(self, read: Any, schema: Any) -> Any:  # noqa: N802
        """As a Spark DataFrame has it."""
        self.read, self.schema = read, schema
        return self


IN_A_WORKER = """
import pickle, sys
import pyarrow as pa
read, kind = pickle.load(open(sys.argv[1], "rb")), sys.argv[2]
batch = pa.RecordBatch.from_pydict({"nomor": [7], "isi": ["Hujan turun."], "link": ["https://kabarlore.id/7"]})
out = read(pa.Table.from_batches([batch])) if kind == "ray" else next(read(iter([batch])))
print(out.select(["id", "outlet", "url"]).to_pylist(), "segments" in out.schema.names)
"""
COLUMNS: dict[str, Any] = {"text": "isi", "url": "link", "id": "nomor", "segments": False}


def in_a_worker(read: Any, cloudpickle: Any, kind: str, folder: Path) -> str:
    """What a function gives in a process that knows nothing of this one."""
    file = folder / "read.pickle"
    file.write_bytes(cloudpickle.dumps(read))
    code = [sys.executable, "-c", IN_A_WORKER, str(file), kind]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(code, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


FROM_LORE = "[{'id': '7', 'outlet': 'kabar-lore', 'url': 'https://kabarlore.id/7'}] False\n"


@needs_ray
@pytest.mark.filterwarnings("ignore")  # Ray's own, while it is imported
def test_ray_sends_parser_columns_and_options(tmp_path: Path) -> None:
    import ray.cloudpickle

    from newsparse.ray import parse_dataset

    sent: Any = Sent()
    parse_dataset(sent, **COLUMNS, parser=Parser(outlets=[OUTLET]), batch_size=9, concurrency=3)
    assert sent.options == {"batch_format": "pyarrow", "batch_size": 9, "concurrency": 3}
    assert in_a_worker(sent.read, ray.cloudpickle, "ray", tmp_path) == FROM_LORE


@needs_spark
@pytest.mark.filterwarnings("ignore")  # Spark's own, while it is imported
def test_spark_sends_parser_and_columns(tmp_path: Path) -> None:
    import pyspark.cloudpickle

    from newsparse.spark import parse_frame

    sent: Any = Sent()
    parse_frame(sent, **COLUMNS, parser=Parser(outlets=[OUTLET]))
    assert "segments" not in sent.schema.names
    assert in_a_worker(sent.read, pyspark.cloudpickle, "spark", tmp_path) == FROM_LORE


@needs_spark
@pytest.mark.filterwarnings("ignore")  # Spark's own, while it is imported
def test_what_was_registered_goes_along(tmp_path: Path) -> None:
    code = f"""
import sys, pyspark.cloudpickle
from tests.frames.test_clusters import COLUMNS, OUTLET, Sent, in_a_worker
from pathlib import Path
import newsparse, newsparse.spark
newsparse.register(OUTLET)
sent = newsparse.spark.parse_frame(Sent(), **COLUMNS)
sys.stdout.write(in_a_worker(sent.read, pyspark.cloudpickle, "spark", Path({str(tmp_path)!r})))
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True
    )
    assert done.stdout == FROM_LORE, done.stderr
