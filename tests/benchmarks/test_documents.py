"""The documents that are measured: from folders, from JSONL, and made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsparse
from benchmarks.documents import documents_of, minimal_page, pages_in, texts_in
from benchmarks.made import made_page, made_text
from benchmarks.tables import Table

TEXT = "Harga Padi Naik\n\nKUPANG - Hujan <turun> sejak pagi.\n"


def test_samples_have_their_ledgers() -> None:
    documents = documents_of()
    assert len(texts_in(documents)) + len(pages_in(documents)) == len(documents) > 100
    assert all(page.markup == page.source for page in pages_in(documents))
    assert sum(document.gold is not None for document in documents) > 100


def test_labelled_folder(tmp_path: Path) -> None:
    for folder in ("raw", "html", "gold"):
        (tmp_path / folder).mkdir()
    rows = [("a", "text"), ("b", "html"), ("c", "html")]
    lines = [json.dumps({"id": i, "outlet": "x", "kind": kind, "url": None}) for i, kind in rows]
    (tmp_path / "index.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "raw/a.txt").write_text(TEXT, encoding="utf-8")
    for name in "bc":
        (tmp_path / f"html/{name}.html").write_text("<h1>Harga Padi Naik</h1>", encoding="utf-8")
    article = {"title": "Harga Padi Naik", "paragraphs": ["Hujan <turun> sejak pagi."]}
    for name, gold in (("a", article), ("b", article), ("c", {"article": False})):
        (tmp_path / f"gold/{name}.json").write_text(json.dumps(gold), encoding="utf-8")
    text, page = documents_of(tmp_path)  # c is an index page
    assert (text.name, text.is_page, page.name, page.is_page) == ("a", False, "b", True)
    assert text.gold is not None
    assert text.gold.title == "Harga Padi Naik"
    assert "<h1>Harga Padi Naik</h1>" in text.markup


def test_records_of_bare_texts(tmp_path: Path) -> None:
    source = tmp_path / "some.jsonl"
    source.write_text(json.dumps({"text": TEXT}) + "\n", encoding="utf-8")
    (document,) = documents_of(source)
    assert (document.source, document.raw, document.gold) == (TEXT, TEXT.encode(), None)


def test_nothing_to_measure(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no document"):
        documents_of(tmp_path)


def test_minimal_page_says_what_the_text_says() -> None:
    page = minimal_page(TEXT, "Harga Padi Naik")
    assert page.count("<h1>Harga Padi Naik</h1>") == 1
    assert "<p>KUPANG - Hujan &lt;turun&gt; sejak pagi.</p>" in page
    assert newsparse.parse(page).title == "Harga Padi Naik"


@pytest.mark.parametrize("size", [2_000, 50_000])
def test_made_text(size: int) -> None:
    text = made_text(size)
    assert text == made_text(size)
    assert abs(len(text) - size) < 500
    article = newsparse.parse(text)
    assert article.title
    assert article.timestamp
    assert article.dateline
    assert article.quotes
    assert len(article.body) > size * 0.7


@pytest.mark.parametrize("size", [5_000, 200_000])
def test_made_page(size: int) -> None:
    page = made_page(size)
    assert page == made_page(size)
    assert abs(len(page) - size) < size * 0.05
    article = newsparse.parse(page)
    assert (article.format, bool(article.title), bool(article.timestamp)) == ("html", True, True)
    assert size * 0.05 < len(article.body) < size * 0.2


def test_table() -> None:
    table = Table("sizes", ("", "ms"), [["a", "1.00"], ["long", "12"]], ["b: not installed"])
    assert str(table).split("\n") == [
        *("sizes", "          ms", "  a     1.00", "  long    12", "  b: not installed"),
    ]
    assert str(Table("none", (), [])) == "none"
