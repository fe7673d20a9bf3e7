"""Broken lines, rows and files: each is one `Failure` in its place, and the rest is read."""

from __future__ import annotations

import csv
import gzip
import json
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from newsparse import Limits
from newsparse.ingest.read_paths import InputError
from newsparse.ingest.records import read_records
from newsparse.ingest.values import Failure, Item, Record


def line(text: str) -> bytes:
    return json.dumps({"text": text}).encode() + b"\n"


def told(items: list[Item]) -> list[str]:
    """Texts of records; of failures the end of the id and the error."""
    return [
        str(item.source) if isinstance(item, Record) else f"{str(item.id)[-2:]} {item.error}"
        for item in items
    ]


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    broken = [
        b'{"text": "Hujan\n',
        b"\n",
        b"[1, 2]\n",
        b'{"text": "Hujan \x93deras\x94"}\n',
        b'{"text": 7}\n',
        b'{"judul": "Hujan"}\n',
        b'{"text": null}\n',
        b'{"text": ' + b"[" * 100_000 + b"}\n",
        b'{"text": ' + b"9" * 5_000 + b"}\n",
        b"\xff\xfe\n",
    ]
    path.write_bytes(line("satu") + b"".join(broken) + line("dua") + line("tiga").rstrip())
    found = list(read_records(path))
    assert [item.position for item in found if isinstance(item, Failure)] == [*range(1, 10)]
    assert told(found) == [
        "satu",
        ":2 JSONDecodeError",
        ":4 TypeError",
        ":5 UnicodeDecodeError",
        ":6 TypeError",
        ":7 NoText",
        ":8 NoText",
        ":9 RecursionError",
        "10 ValueError",
        "11 UnicodeDecodeError",
        "dua",
        "tiga",
    ]
    messages = [item.message for item in found if isinstance(item, Failure)]
    assert "column" in messages[0]
    assert "a list, not an object" in messages[1]
    assert "byte 0x93 is not UTF-8 (column 17)" in messages[2]
    assert "'text' must hold text, it holds int" in messages[3]
    assert "there is no 'text', only judul" in messages[4]
    assert "'text' is empty" in messages[5]


@pytest.mark.parametrize(
    "data",
    [b'[\n  {"text": "Hujan"}\n]\n', b'[{"text": "Hujan"}]', b'{\n  "text": "Hujan"\n}\n'],
    ids=["array", "array-in-a-line", "object"],
)
def test_json_that_is_not_in_lines(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"\n" + data)
    with pytest.raises(InputError, match=r"not one object a line; .* jq -c"):
        list(read_records(path))
    assert told(list(read_records(tmp_path))) == ["on InputError"]


def test_table_rows(tmp_path: Path) -> None:
    rows = [
        b"id,text\n",
        b"1,satu\n",
        b"2\n",
        b"3,hujan,deras\n",
        b'4,"dia berkata "air surut" kemarin"\n',
        b"\n",
        b"5,Hujan \x93deras\x94\n",
        b"6,\n",
        b'7,"dua\nbaris"\n',
        b"8,akhir",
    ]
    path = tmp_path / "a.csv"
    path.write_bytes(b"".join(rows))
    found = list(read_records(path))
    assert told(found) == [
        "satu",
        ":2 CSVError",
        ":3 CSVError",
        ":4 CSVError",
        ":5 UnicodeDecodeError",
        "6 NoText",
        "dua\nbaris",
        "akhir",
    ]
    messages = [item.message for item in found if isinstance(item, Failure)]
    assert messages[:2] == [
        "the row has 1 fields, the header 2",
        "the row has 3 fields, the header 2",
    ]
    assert "up to line 5" in messages[2]
    assert messages[3] == "byte 0x93 is not UTF-8"


def test_a_quotation_mark_that_is_never_closed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b'text\nsatu\n"dua\ntiga\n')
    assert told(list(read_records(path))) == ["satu", ":2 CSVError"]


def test_long_fields_are_read(tmp_path: Path) -> None:
    length = csv.field_size_limit() + 1 if csv.field_size_limit() < 10**6 else 200_000
    path = tmp_path / "a.csv"
    path.write_bytes(b"text\n" + b"x" * length + b"\n")
    (record,) = read_records(path)
    assert isinstance(record, Record)
    assert len(str(record.source)) == length


@pytest.mark.parametrize(("suffix", "growth"), [(".jsonl", 6), (".csv", 1)])
def test_a_line_without_end_is_not_loaded(suffix: str, growth: int, tmp_path: Path) -> None:
    write: Callable[[str], bytes] = line if suffix == ".jsonl" else lambda t: f"{t}\n".encode()
    head = b"" if suffix == ".jsonl" else b"text\n"
    path = tmp_path / f"a{suffix}"
    path.write_bytes(head + write("satu") + write("x" * (100 * growth)) + write("tiga"))
    found = list(read_records(path, limits=Limits(max_bytes=100)))
    assert [type(item) for item in found] == [Record, Failure, Record]
    assert told(found)[1:] == [":2 InputTooLarge", "tiga"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_utf_16_is_told_once(name: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes("\ufefftext,id\nHujan,1\n".encode(encoding))
    (failure,) = read_records(path)
    assert isinstance(failure, Failure)
    assert (failure.error, failure.message) == ("NotText", "the file is in UTF-16")


def test_empty_files_hold_nothing(tmp_path: Path) -> None:
    for name in ("a.jsonl", "a.csv", "b.tsv", "c.json"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "d.csv").write_bytes(b"text,url\n")
    (tmp_path / "e.jsonl").write_bytes(b"\n\n")
    assert list(read_records(tmp_path)) == []


def test_packed_files_that_break_off(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    data = b"".join(line(f"{number} {os.urandom(60).hex()}") for number in range(2_000))
    packed = {"a.jsonl.gz": gzip.compress(data), "b.jsonl.zst": zstandard.compress(data)}
    for name, whole in packed.items():
        (tmp_path / name).write_bytes(whole[: len(whole) // 2])
        *records, failure = read_records(tmp_path / name)
        assert isinstance(failure, Failure), name
        assert (failure.id, failure.error) == (str(tmp_path / name), "EOFError")
        assert 300 < len(records) < 1_200, name
        assert all(isinstance(record, Record) for record in records)
        assert failure.position == len(records)


def test_packed_files_that_are_damaged(tmp_path: Path) -> None:
    pytest.importorskip("zstandard")
    for name in ("a.jsonl.gz", "b.csv.zst", "c.txt.gz", "d.html.zst"):
        (tmp_path / name).write_bytes(b"Hujan turun, tidak terkemas sama sekali.")
    found = list(read_records(tmp_path))
    assert told(found) == ["gz BadGzipFile", "st OSError", "gz BadGzipFile", "st OSError"]


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    zeros = bytes(50_000_000)
    for name, packed in (
        ("a.txt.gz", gzip.compress(zeros)),
        ("b.txt.zst", zstandard.compress(zeros)),
    ):
        (tmp_path / name).write_bytes(packed)
    tracemalloc.start()
    try:
        assert told(list(read_records(tmp_path, limits=Limits(max_bytes=10**6)))) == [
            "gz InputTooLarge",
            "st InputTooLarge",
        ]
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 25_000_000, "of 50 MB"


def test_files_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jsonl").write_bytes(line("satu"))
    (tmp_path / "b.jsonl").write_bytes(line("dua"))
    real = Path.open

    def forbidden(self: Path, *mode: str) -> object:
        if self.name == "a.jsonl":
            raise PermissionError(13, "Permission denied")
        return real(self, *mode)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", forbidden)
    found = list(read_records(tmp_path))
    assert told(found) == ["nl PermissionError", "dua"]
    assert isinstance(found[0], Failure)
    assert found[0].message == "the file cannot be read further: Permission denied"


def test_parquet_that_is_damaged(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = arrow.table({"text": [os.urandom(500).hex() for _ in range(1_000)]})
    parquet.write_table(rows, tmp_path / "a.parquet", compression="none", use_dictionary=False)
    data = bytearray((tmp_path / "a.parquet").read_bytes())
    (tmp_path / "a.parquet").write_bytes(data[: len(data) // 2])
    (tmp_path / "b.parquet").write_bytes(b"")
    found = list(read_records(tmp_path))
    assert told(found) == ["et OSError", "et OSError"]
    assert isinstance(found[0], Failure)
    assert "damaged" in found[0].message


def test_parquet_rows(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    cells = arrow.array([b"satu", b"Hujan \x93deras\x94", None, b"tiga"], arrow.binary())
    text = arrow.Array.from_buffers(arrow.string(), 4, cells.buffers())
    parquet.write_table(arrow.table({"text": text}), tmp_path / "a.parquet")
    parquet.write_table(arrow.table({"text": [1, 2]}), tmp_path / "b.parquet")
    assert told(list(read_records(tmp_path))) == [
        "satu",
        ":2 UnicodeDecodeError",
        ":3 NoText",
        "tiga",
        ":1 TypeError",
        ":2 TypeError",
    ]
