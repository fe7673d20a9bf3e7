"""The recipes of docs/ingestion.md, run with the programs that they are for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

import newsparse
from tests.docs.documents import DOCS, blocks

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.timeout(120)


def in_folder(folder: Path, *command: str) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.mark.skipif(find_spec("scrapy") is None, reason="scrapy is not installed: the extra scrapy")
def test_scrapy_crawls_into_articles(tmp_path: Path) -> None:
    card = "<article><h2><a href=/padi>Harga padi naik lagi di kampung itu</a></h2></article>"
    index = f'<link rel=canonical href=https://kabar.id/tag/padi><body class="tag">{card * 8}'
    (tmp_path / "indeks.html").write_text(index, encoding="utf-8")
    (tmp_path / "laporan.html").write_bytes(b"%PDF-1.7\n")
    sample = ROOT / "samples" / "kompas" / "editor-as-author.html"
    pages = [sample, tmp_path / "indeks.html", tmp_path / "laporan.html"]
    output = tmp_path / "articles.jsonl"
    log = in_folder(
        ROOT / "samples" / "scrapy",
        *("-m", "scrapy", "runspider", "spider.py", "-O", str(output)),
        *("-a", f"pages={','.join(page.as_uri() for page in pages)}"),
    )
    (row,) = map(json.loads, output.read_text(encoding="utf-8").splitlines())
    article = newsparse.parse_file(sample, url=sample.as_uri())
    assert row["article"]["title"] == article.title
    assert row["article"]["body"] == article.body
    assert "html" not in row
    for count in ("outlet/kompas': 1", "not_article': 1", "refused': 1"):
        assert f"newsparse/{count}" in log


@pytest.mark.skipif(find_spec("datasets") is None, reason="datasets is not installed")
def test_datasets_maps_arrow_batches(tmp_path: Path) -> None:
    (recipe,) = [b for b in blocks(DOCS / "ingestion.md") if b.note == "with_datasets.py"]
    (tmp_path / "with_datasets.py").write_text(recipe.text, encoding="utf-8")
    texts = ("KUPANG - Hujan turun sejak pagi.", "ATAMBUA - Jagung dipanen warga.")
    lines = "".join(f"{json.dumps({'id': text[:4], 'text': text})}\n" for text in texts)
    (tmp_path / "berita.jsonl").write_text(lines, encoding="utf-8")
    told = in_folder(tmp_path, "with_datasets.py")
    assert "['KUPANG', 'ATAMBUA']" in told
