"""`read_records`: files of every kind, their columns, ids, order, and what is named or found."""

from __future__ import annotations

import csv
import gzip
import io
import json
import logging
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsparse import Article, Limits
from newsparse.ingest.read_paths import InputError
from newsparse.ingest.read_rows import UnknownColumns
from newsparse.ingest.records import read_records
from newsparse.ingest.stream import parse_many
from newsparse.ingest.values import Failure, Record

ROWS: list[dict[str, Any]] = [
    {"isi": f"KUPANG - Hujan ke-{n} turun, “deras”,\nkata Rini.", "link": f"https://kabar.id/{n}"}
    for n in range(5)
]


def json_lines(rows: list[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def table(rows: list[dict[str, Any]], delimiter: str = ",") -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def tabs(rows: list[dict[str, Any]]) -> bytes:
    return table(rows, "\t")


def parquet(rows: list[dict[str, Any]]) -> bytes:
    arrow = pytest.importorskip("pyarrow")
    writer = pytest.importorskip("pyarrow.parquet")
    sink = io.BytesIO()
    writer.write_table(arrow.Table.from_pylist(rows), sink, row_group_size=3)
    return sink.getvalue()


def zst(data: bytes) -> bytes:
    zstandard = pytest.importorskip("zstandard")
    half = len(data) // 2  # two frames, as appending writes them
    return b"".join(zstandard.compress(part) for part in (data[:half], data[half:]))


PACKINGS: dict[str, Callable[[bytes], bytes]] = {"": bytes, ".gz": gzip.compress, ".zst": zst}
TABLES = {".jsonl": json_lines, ".json": json_lines, ".csv": table, ".tsv": tabs}


def one_by_one(items: Iterator[Any]) -> list[Record]:
    found = list(items)
    assert all(isinstance(item, Record) for item in found), [str(item) for item in found]
    return found


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("suffix", TABLES)
def test_tables(suffix: str, packing: str, tmp_path: Path) -> None:
    path = tmp_path / f"Berita.2022{suffix.upper()}{packing}"
    path.write_bytes(PACKINGS[packing](TABLES[suffix](ROWS)))
    assert one_by_one(read_records(path)) == [
        Record(row["isi"], row["link"], f"{path}:{number}") for number, row in enumerate(ROWS, 1)
    ]


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "berita.parquet"
    path.write_bytes(parquet(ROWS))
    assert one_by_one(read_records(path)) == [
        Record(row["isi"], row["link"], f"{path}:{number}") for number, row in enumerate(ROWS, 1)
    ]


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("suffix", [".txt", ".html", ".htm"])
def test_documents(suffix: str, packing: str, tmp_path: Path) -> None:
    data = "<p>KUPANG - “Hujan” turun.</p>".encode("cp1252")  # the parser decodes, and reports it
    path = tmp_path / f"berita{suffix}{packing}"
    path.write_bytes(PACKINGS[packing](data))
    assert one_by_one(read_records(path)) == [Record(data, None, str(path))]


def test_a_semicolon_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "lembar.csv"
    path.write_bytes(b"\xef\xbb\xbf" + table(ROWS, ";"))
    assert [record.source for record in one_by_one(read_records(path))] == [
        row["isi"] for row in ROWS
    ]


def test_columns_as_named(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"no": 7, "naskah": "Hujan turun.", "laman": "<p>Hujan.</p>", "alamat": "https://a.id/7"},
        {"no": None, "naskah": "Padi dipanen.", "laman": None, "alamat": " "},
    ]
    for suffix, write in ({**TABLES, ".parquet": parquet}).items():
        path = tmp_path / f"tabel{suffix}"
        path.write_bytes(write(rows))
        named: Any = {"text": "naskah", "url": "alamat", "id": "no"}
        assert one_by_one(read_records(path, **named)) == [
            Record("Hujan turun.", "https://a.id/7", "7"),
            Record("Padi dipanen.", None, f"{path}:2"),
        ], suffix
        pages = one_by_one(read_records(path, html="laman", **named))
        assert [page.source for page in pages] == ["<p>Hujan.</p>", "Padi dipanen."], suffix


def test_bytes_in_parquet(tmp_path: Path) -> None:
    path = tmp_path / "laman.parquet"
    path.write_bytes(parquet([{"html": b"<p>\x93Hujan\x94 turun.</p>", "uuid": 1}]))
    assert one_by_one(read_records(path)) == [Record(b"<p>\x93Hujan\x94 turun.</p>", None, "1")]


@pytest.mark.parametrize(
    "name", ["text", "Body", "CONTENT", "article", " isi", "teks", "html", "page"]
)
def test_usual_names_of_the_text(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(json_lines([{"judul": "Hujan", name: "Hujan turun."}]))
    assert one_by_one(read_records(path))[0].source == "Hujan turun."


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("url", Record("x", "y", None)),
        ("Link", Record("x", "y", None)),
        ("source_url", Record("x", "y", None)),
        ("ID", Record("x", None, "y")),
        ("uuid", Record("x", None, "y")),
    ],
)
def test_usual_names_of_address_and_id(name: str, record: Record, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(table([{name: "y", "text": "x", "tanggal": "1"}]))
    (found,) = one_by_one(read_records(path))
    assert (found.url, found.id) == (record.url, record.id or f"{path}:1")


def test_the_guess_is_told_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for number in range(3):
        (tmp_path / f"{number}.jsonl").write_bytes(json_lines(ROWS))
    (tmp_path / "3.csv").write_bytes(table([{"body": "Hujan.", "uuid": "u"}]))
    told: list[str] = []
    assert len(list(read_records(tmp_path, tell=told.append))) == 16
    assert len(told) == 2
    assert told[0].startswith(f"{tmp_path / '0.jsonl'}: the text is read from 'isi'")
    assert "the address from 'link', ids are row numbers" in told[0]
    assert "'body', no address, the id from 'uuid'" in told[1]
    with caplog.at_level(logging.INFO, "newsparse"):
        list(read_records(tmp_path / "0.jsonl"))
    assert "read from 'isi'" in caplog.text


def test_what_is_named_is_not_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(table([{"a": "Hujan.", "b": "https://a.id", "c": "1"}]))
    told: list[str] = []
    list(read_records(path, text="a", url="b", id="c", tell=told.append))
    assert told == []


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".parquet"])
def test_a_table_without_text_lists_its_columns(suffix: str, tmp_path: Path) -> None:
    write = {**TABLES, ".parquet": parquet}[suffix]
    path = tmp_path / f"meta{suffix}"
    path.write_bytes(write([{"judul": "Hujan", "tanggal": "1"}]))
    with pytest.raises(UnknownColumns, match=r"columns: judul, tanggal.*text=") as caught:
        list(read_records(path))
    assert caught.value.columns == ("judul", "tanggal")
    with pytest.raises(UnknownColumns, match="no column is called isi "):
        list(read_records(path, text="isi"))
    (tmp_path / f"n{suffix}").write_bytes(write(ROWS))
    failure, *records = read_records(tmp_path)  # found in a folder, it does not end the run
    assert isinstance(failure, Failure)
    assert (failure.id, failure.error) == (str(path), "UnknownColumns")
    assert len(records) == 5


def test_a_named_address_must_be_there(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(table(ROWS))
    with pytest.raises(UnknownColumns, match="no column is called alamat "):
        list(read_records(path, url="alamat"))
    path = tmp_path / "a.jsonl"  # an object may leave out what it has not
    path.write_bytes(json_lines([{"isi": "Hujan."}, {"isi": "Padi.", "alamat": "https://a.id"}]))
    assert [record.url for record in one_by_one(read_records(path, url="alamat"))] == [
        None,
        "https://a.id",
    ]


def folder_of_files(folder: Path) -> None:
    for name in ("b.txt", "a/z.html", "a/c.txt.gz", "a/b/c.jsonl", ".b.txt", ".git/d.txt", "e.pdf"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = b'{"text": "Hujan turun."}' if name.endswith("jsonl") else b"Hujan turun."
        path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)


def test_folders_patterns_and_files_in_order(tmp_path: Path) -> None:
    folder_of_files(tmp_path)

    def names(*paths: str) -> list[str]:
        found = one_by_one(read_records([tmp_path / path for path in paths]))
        return [str(Path(record.id or "").relative_to(tmp_path)) for record in found]

    assert names("") == ["b.txt", "a/c.txt.gz", "a/z.html", "a/b/c.jsonl:1"]
    assert names("a/b", "*.txt") == ["a/b/c.jsonl:1", "b.txt"]
    assert names("**/*.txt*", "b.txt") == ["a/c.txt.gz", "b.txt", "b.txt"]
    assert names("a/[bz]*") == ["a/z.html"]


def test_a_name_that_looks_like_a_pattern(tmp_path: Path) -> None:
    path = tmp_path / "berita [1].txt"
    path.write_bytes(b"Hujan turun.")
    assert one_by_one(read_records(str(path))) == [Record(b"Hujan turun.", None, str(path))]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("tidak-ada.txt", "there is no such file"),
        ("e.pdf", "its kind is not known; known are .txt"),
        ("tanpa_akhiran", "its kind is not known"),
        ("kosong", "the folder holds no file"),
        ("*.jsonl", "the pattern fits no file"),
        ("a.parquet.gz", "its kind is not known"),
    ],
)
def test_names_that_lead_nowhere_raise_at_the_call(name: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    for file in ("e.pdf", "tanpa_akhiran", "a.parquet.gz"):
        (tmp_path / file).write_bytes(b"")
    with pytest.raises(InputError, match=told):
        read_records(tmp_path / name)


def test_unknown_hosts_raise_at_the_call(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="hosts must be one of indonesian, all, got 'id'"):
        read_records(tmp_path, hosts="id")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "module", "extra"),
    [
        ("a.parquet", "pyarrow.parquet", "frames"),
        ("a.warc.gz", "fastwarc.warc", "warc"),
        ("a.csv.zst", "zstandard", "zstd"),
    ],
)
def test_missing_packages_are_named_at_the_call(
    name: str, module: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setitem(sys.modules, module.partition(".")[0], None)
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(ModuleNotFoundError, match=rf'pip install "newsparse\[{extra}\]"'):
        read_records(tmp_path)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.csv.gz").write_bytes(gzip.compress(table(ROWS)))
    assert len(list(read_records(tmp_path / "b"))) == 5, "what needs no package is read"


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_memory_stays_small(suffix: str, packing: str, tmp_path: Path) -> None:
    rows = [{"isi": f"{n} " + "Hujan turun. " * 400} for n in range(2_000)]  # 10 MB
    path = tmp_path / f"besar{suffix}{packing}"
    path.write_bytes(PACKINGS[packing](TABLES[suffix](rows)))
    del rows
    tracemalloc.start()
    try:
        count = sum(1 for _ in read_records(path))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 2_000
    assert peak < 3_000_000


def test_parquet_is_read_in_batches(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    path = tmp_path / "besar.parquet"
    path.write_bytes(parquet([{"isi": f"{n} " + "Hujan turun. " * 400} for n in range(3_000)]))
    before = arrow.total_allocated_bytes()
    most = 0
    for count, _ in enumerate(read_records(path), 1):
        if count % 50 == 0:
            most = max(most, arrow.total_allocated_bytes() - before)
    assert count == 3_000
    assert most < 4_000_000, "of 15 MB"


def test_files_are_opened_as_they_are_wanted(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_bytes(b"Hujan turun.")
    items = read_records(tmp_path)
    next(items)
    (tmp_path / "1.txt").unlink()
    lost, found = items
    assert isinstance(lost, Failure)
    assert (lost.id, lost.error) == (str(tmp_path / "1.txt"), "FileNotFoundError")
    assert (lost.position, found.id) == (1, str(tmp_path / "2.txt"))


def test_from_files_to_articles(tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl"
    path.write_bytes(json_lines(ROWS[:2]) + b'{"isi": \n' + json_lines(ROWS[2:]))
    results = list(parse_many(read_records([path]), workers=2, chunk=2))
    assert [type(result) for result in results] == [Article, Article, Failure, *[Article] * 3]
    assert isinstance(results[2], Failure)
    assert (results[2].id, results[2].position) == (f"{path}:3", 2)
    assert isinstance(results[5], Article)
    assert results[5].url == "https://kabar.id/4"


def test_limits_bound_a_document(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 101)
    (failure,) = read_records(path, limits=Limits(max_bytes=100))
    assert isinstance(failure, Failure)
    assert (failure.id, failure.error) == (str(path), "InputTooLarge")
    assert len(one_by_one(read_records(path, limits=Limits(max_bytes=101)))) == 1
