"""Thousands of real bodies, end to end by every way there is: each gives the same articles.

The texts are other people's, so they are no part of the project; without them this is skipped.
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

import newsparse
from newsparse import Article
from newsparse.arrow import from_table
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
from tests.test_corpus import SHARED

pa = pytest.importorskip("pyarrow", reason="needs the extra frames")
pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra frames")

BULK = SHARED / "corpus" / "bulk" / "articles.jsonl.gz"

pytestmark = [
    slow_to_start,
    pytest.mark.skipif(not BULK.exists(), reason="no heap of texts beside the project"),
]


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The heap as a crawl in Parquet files."""
    with gzip.open(BULK, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    kept = [{name: row[name] for name in ("id", "url", "text")} for row in rows]
    assert len(kept) > 3000
    folder = tmp_path_factory.mktemp("bulk")
    for number in range(4):
        pq.write_table(pa.Table.from_pylist(kept[number::4]), folder / f"{number}.parquet")
    return folder


@pytest.fixture(scope="module")
def expected(crawl: Path) -> Any:
    """Parse the crawl in one process."""
    return alone(crawl)


def test_lines_parquet_and_frames_hold_the_same(expected: Any, tmp_path: Path) -> None:
    count = expected.num_rows
    parser = newsparse.Parser(indirect=True)
    lines, table = tmp_path / "articles.jsonl", tmp_path / "articles.parquet"
    for output in (lines, table):
        report = newsparse.run_batch([BULK], output, parser=parser)
        assert (report.articles, report.failures) == (count, 0)
    assert len(newsparse.to_frame(from_table(pq.read_table(table)))) == count
    told = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    from_lines = {row.pop("id"): Article.model_validate(row) for row in told}
    stored = pq.read_table(table).sort_by("id")
    assert stored["id"].to_pylist() == expected["id"].to_pylist() == sorted(from_lines)
    wanted = list(from_table(expected))
    assert list(from_table(stored)) == wanted
    assert [from_lines[id] for id in sorted(from_lines)] == wanted


@needs_ray
def test_ray_gives_the_same(crawl: Path, expected: Any, tmp_path: Path) -> None:
    through_ray(crawl, tmp_path / "articles")
    assert is_same(tmp_path / "articles", expected) == expected.num_rows


@needs_spark
@needs_java
def test_spark_gives_the_same(crawl: Path, expected: Any, tmp_path: Path) -> None:
    through_spark(crawl, tmp_path / "articles")
    assert is_same(tmp_path / "articles", expected) == expected.num_rows
