"""The forms of a batch's output: what stands in a row, and that usual readers read it."""

from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from newsparse import Article, parse
from newsparse.ingest.columns import FLAT, fields_of
from newsparse.ingest.output_files import UnknownForm
from newsparse.ingest.outputs import Form, form_of
from tests.ingest.batch_inputs import text_of

PAGE = """<html><head><title>Jagung</title></head><body><h1>Jagung Lereng Nuabosi Dipanen Lebih Awal</h1>
<p>Oleh: Maria Dhone</p><p>BAJAWA - Jagung dipanen dua pekan lebih awal tahun ini.</p>
<p>"Hujannya pas," kata Paulus Wara. "Gudang penuh," ujarnya.</p>
<p>Jagung itu akan dijual ke pasar di tiga kecamatan, kata panitia panen.</p></body></html>"""


def packed(form: Form, *blocks: list[tuple[str, Article]]) -> list[bytes]:
    done = []
    for rows in blocks:
        packer = form.packer()
        for name, article in rows:
            packer.add(name, article)
        done.append(packer.close())
    return done


def articles(count: int = 5) -> list[tuple[str, Article]]:
    rows = [(f"sumur-{number}", parse(text_of(number))) for number in range(count)]
    return [*rows, ("jagung", parse(PAGE))]


def parquet(form: Form, *pieces: bytes | int, present: Path = Path("tiada")) -> bytes:
    target = io.BytesIO()
    form.assemble(pieces, present, target)
    return target.getvalue()


def test_a_line_is_the_article_and_its_id() -> None:
    rows = articles()
    (block,) = packed(form_of(Path("a.jsonl")), rows)
    lines = block.decode().splitlines()
    assert [Article.model_validate_json(line) for line in lines] == [a for _, a in rows]
    assert [json.loads(line)["id"] for line in lines] == [name for name, _ in rows]
    assert block.startswith(b'{"id":"sumur-0","schema_version":"1",')


def test_what_tears_lines_or_steers_terminals_is_escaped() -> None:
    article = parse("Judul\x85Berita \x9b31m \u202eterbalik.\u2028Isinya panjang, ditulis kemarin.")
    for flat in (False, True):
        (block,) = packed(form_of(Path("a.jsonl"), ["text"], flat=flat), [('a"\u2028', article)])
        assert len(block.decode().splitlines()) == 1
        assert json.loads(block) == {"id": 'a"\u2028', "text": article.text}


def test_blocks_of_gzip_follow_each_other() -> None:
    rows = articles()
    plain = packed(form_of(Path("a.jsonl")), rows[:3], [], rows[3:])
    members = packed(form_of(Path("A.JSONL.GZ")), rows[:3], [], rows[3:])
    assert members[1] == b""
    assert gzip.decompress(b"".join(members)) == b"".join(plain)
    assert members == packed(form_of(Path("b.jsonl.gz")), rows[:3], [], rows[3:])


def test_blocks_of_zstd_follow_each_other(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    rows = articles()
    plain = packed(form_of(Path("a.jsonl")), rows[:3], rows[3:])
    frames = packed(form_of(Path("a.jsonl.zst")), rows[:3], rows[3:])
    path = tmp_path / "a.jsonl.zst"
    path.write_bytes(b"".join(frames))
    with zstandard.open(path, "rt", encoding="utf-8") as lines:
        assert lines.read() == b"".join(plain).decode()


def test_parquet_gives_the_articles_back(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    import newsparse.arrow as arrow

    rows = articles()
    form = form_of(tmp_path / "a.parquet")
    (tmp_path / "a.parquet").write_bytes(parquet(form, *packed(form, rows[:3], [], rows[3:])))
    with pq.ParquetFile(tmp_path / "a.parquet") as file:
        assert file.schema_arrow == arrow.schema()
        assert file.num_row_groups == 2
        table = file.read()
    assert list(arrow.from_table(table)) == [article for _, article in rows]
    assert table["id"].to_pylist() == [name for name, _ in rows]


def test_row_groups_of_an_output_are_as_good_as_new_ones(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    for options in ({}, {"flat": True}, {"fields": ["title", "authors", "timestamp"]}):
        path = tmp_path / "a.parquet"
        form = form_of(path, **options)
        first, second, third = packed(form, articles(3), articles(140), articles(1))
        path.write_bytes(parquet(form, first, second, third))
        again = parquet(form, 2, first, 1, present=path)
        assert again == parquet(form, third, first, second)


def test_an_output_without_rows_has_its_columns(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    path.write_bytes(parquet(form_of(path, ["title"])))
    assert pq.read_table(path).schema.names == ["id", "title"]


def test_fields_come_in_the_order_asked_for() -> None:
    names = ["tags", "title", "authors", "dateline", "title"]
    rows = articles(1)
    (block,) = packed(form_of(Path("a.jsonl"), names), rows)
    first, page = map(json.loads, block.decode().splitlines())
    assert list(first) == ["id", "tags", "title", "authors", "dateline"]
    assert first["dateline"] == {"raw": "ENDE -", "place": "ENDE", "brand": None}
    assert page["authors"] == ["Maria Dhone"]


def test_moments_are_written_as_the_model_writes_them() -> None:
    rows = articles(1)
    whole, some = (
        json.loads(packed(form_of(Path("a.jsonl"), names), rows)[0].splitlines()[0])
        for names in ([], ["timestamp", "dates", "segments", "quotes"])
    )
    assert some == {name: whole[name] for name in some}
    assert some["timestamp"] == "2023-03-01T07:00:00+08:00"


def test_flat_rows_hold_nothing_nested() -> None:
    rows = articles()
    (block,) = packed(form_of(Path("a.jsonl"), flat=True), rows)
    told = [json.loads(line) for line in block.decode().splitlines()]
    for row in told:
        assert all(value is None or isinstance(value, str | int) for value in row.values())
    first, page = told[0], told[-1]
    assert (first["dateline_place"], first["timestamp_zone"]) == ("ENDE", "WITA")
    assert first["timestamp"] == "2023-03-01T07:00:00+08:00"
    assert first["dates"] == "2023-03-07"
    assert first["speakers"] == "Paulus Wara"
    assert page["quotes"] == "Paulus Wara: Hujannya pas\nPaulus Wara: Gudang penuh"
    assert page["contributors"] == "Maria Dhone (author)"
    assert "text" not in first


def test_flat_parquet_is_a_plain_table(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    form = form_of(path, flat=True)
    path.write_bytes(parquet(form, *packed(form, articles())))
    table = pq.read_table(path)
    assert {str(kind) for kind in table.schema.types} == {"string", "int64"}
    lines = packed(form_of(Path("a.jsonl"), flat=True), articles())[0].decode().splitlines()
    assert table.to_pylist() == [json.loads(line) for line in lines]


@pytest.mark.parametrize("flat", [False, True])
def test_every_field_has_a_form(flat: bool) -> None:
    named = set(fields_of(flat=flat))
    if flat:  # what no cell of a sheet can hold
        left = {"schema_version", "paragraphs", "segments", "anchors", "basis", "text"}
        named |= {"dateline", "timestamp_detail"} | left
        assert set(FLAT) >= named - left - {"dateline", "timestamp_detail"}
    assert set(Article.model_fields) <= named


@pytest.mark.parametrize(
    ("name", "fields", "flat", "told"),
    [
        ("a.csv", [], False, "says no form; end its name in .jsonl, .jsonl.gz"),
        ("jsonl", [], False, "says no form"),
        ("a.jsonl.bz2", [], False, "says no form"),
        ("a.jsonl", ["judul"], False, "there is no 'judul' field; there are"),
        ("a.jsonl", ["judul"], True, "there is no 'judul' field; there are outlet,"),
        ("a.jsonl", ["segments"], True, "'segments' has no flat form"),
    ],
)
def test_forms_and_fields_that_there_are_not(
    name: str, fields: list[str], flat: bool, told: str
) -> None:
    with pytest.raises(UnknownForm) as caught:
        form_of(Path(name), fields, flat=flat)
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [("a.parquet", "pyarrow", "frames"), ("a.jsonl.zst", "zstandard", "zstd")],
)
def test_a_missing_package_is_named(
    name: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    absent: Any = None
    monkeypatch.setitem(sys.modules, module, absent)
    with pytest.raises(ModuleNotFoundError, match=rf"newsparse\[{extra}\]"):
        form_of(Path(name))
