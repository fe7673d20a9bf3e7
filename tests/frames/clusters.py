"""The worked scripts of `samples/cluster`, run on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from newsparse import Parser
from newsparse.arrow import from_table, parse_batch
from tests.frames.samples import ROOT

pa = pytest.importorskip("pyarrow", reason="needs the extra frames")
pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra frames")

JOBS = ROOT / "samples" / "cluster"

needs_ray = pytest.mark.skipif(
    find_spec("ray") is None, reason='ray is not installed: pip install "newsparse[ray]"'
)
needs_spark = pytest.mark.skipif(
    find_spec("pyspark") is None, reason='pyspark is not installed: pip install "newsparse[spark]"'
)
needs_java = pytest.mark.skipif(
    not (shutil.which("java") or os.environ.get("JAVA_HOME")),
    reason="Spark needs a Java, and none is found by PATH or JAVA_HOME",
)
slow_to_start = pytest.mark.timeout(400)


def alone(crawl: Path) -> Any:
    """What one process makes of a crawl, with the parser of the scripts."""
    (batch,) = pq.read_table(crawl).combine_chunks().to_batches()
    parsed = parse_batch(batch, parser=Parser(indirect=True))
    return pa.Table.from_batches([parsed]).sort_by("id")


def through_ray(crawl: Path, out: Path) -> str:
    """Run the script for Ray, whose sockets need a folder with a short name; what it prints."""
    with tempfile.TemporaryDirectory(prefix="np", ignore_cleanup_errors=True) as folder:
        return _run("ray_job.py", crawl, out, RAY_USAGE_STATS_ENABLED="0", RAY_TMPDIR=folder)


def through_spark(crawl: Path, out: Path) -> str:
    """Run the script for Spark; what it prints."""
    return _run(
        "spark_job.py",
        crawl,
        out,
        PYSPARK_PYTHON=sys.executable,
        PYSPARK_SUBMIT_ARGS="--master local[2] --conf spark.ui.enabled=false pyspark-shell",
        SPARK_LOCAL_IP="127.0.0.1",
    )


def _run(script: str, crawl: Path, out: Path, **environment: str) -> str:
    """What a script prints; the machine's clock runs on the time of Jayapura meanwhile."""
    done = subprocess.run(
        [sys.executable, str(JOBS / script), str(crawl), str(out)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TZ": "Asia/Jayapura", **environment},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout


def is_same(out: Path, alone: Any) -> int:
    """Compare what a cluster wrote with what one process made; the number of articles."""
    told = pq.read_table(out).sort_by("id")
    own = ["id", "url", "error"]
    assert told.select(own).to_pylist() == alone.select(own).to_pylist()
    assert told.column_names == alone.column_names
    articles = list(from_table(told))
    assert [a.model_dump_json() for a in articles] == [
        a.model_dump_json() for a in from_table(alone)
    ]
    return len(articles)
