"""Bytes and files that press on the readers, to any length."""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path

from tests.bad_input.specimens import PARAGRAPHS
from tests.linear.outlet_texts import HEAD

__all__ = ["BYTES", "FILES", "write"]

_TEXT = HEAD + "\n".join(PARAGRAPHS) + "\n"
_PAGE = (
    f"<html><h1>Harga Padi Naik di Sabana</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></html>"
)

Bytes = Callable[[int], bytes]


def _pumped(unit: bytes, head: bytes = b"") -> Bytes:
    return lambda size: head + unit * max(1, (size - len(head)) // len(unit))


_CURLY = "“Kami pulang,” kata dia – sore itu.\n"
BYTES: dict[str, Bytes] = {
    "UTF-8": _pumped(_TEXT.encode()),
    "UTF-8 with its mark": _pumped(_TEXT.encode(), codecs.BOM_UTF8),
    "UTF-16": _pumped(_TEXT.encode("utf-16-le"), codecs.BOM_UTF16_LE),
    "UTF-16 with surrogates": _pumped(b"a\x00\x00\xd8", codecs.BOM_UTF16_LE),
    "cp1252": _pumped(_CURLY.encode("cp1252")),
    "cp1252 and its holes": _pumped(b"\x93Kami\x94 \x81\x8d pulang. "),
    "UTF-8 with bad bytes": _pumped("Hujan – turun – ”".encode() * 9 + b"\xff\n"),
    "UTF-8 cut off in every letter": _pumped(b"\xe2\x80 " + "”".encode() * 12),
    "a declared encoding": _pumped(b"<p>Ra\xe9.</p>", b"<meta charset=iso-8859-15>"),
    "declarations without an end": _pumped(b"<meta "),
    "marks of byte order": _pumped(codecs.BOM_UTF8 + b"kata "),
    "controls": _pumped(b"a" * 30 + b"\x01"),
    "a page": _pumped(b"<p>Warga pulang sore itu.</p>", b"<html>"),
}
"""What `parse` decodes."""


def _jsonl(text: str) -> Bytes:
    return _pumped((json.dumps({"isi": text, "url": "https://contoh.id/1"}) + "\n").encode())


def _table(text: str, delimiter: str = ",") -> Bytes:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerow(["1", text])
    return _pumped(stream.getvalue().encode(), f"id{delimiter}isi\r\n".encode())


def _response(body: bytes) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://www.kabarsabana.id/padi\r\n"
    head += (
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def _packed(build: Bytes) -> Bytes:
    return lambda size: gzip.compress(build(size))


def _in_zstd(build: Bytes) -> Bytes:
    import zstandard

    return lambda size: zstandard.ZstdCompressor().compress(build(size))


def _parquet(size: int) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    stream = io.BytesIO()
    pq.write_table(pa.table({"isi": [_TEXT] * (size // len(_TEXT) + 1)}), stream)
    return stream.getvalue()


def _large_line(size: int) -> bytes:
    return json.dumps({"isi": "Hujan – turun. " * (size // 20)}).encode()


def _large_row(size: int) -> bytes:
    return ('id,isi\r\n1,"' + 'Hujan ""turun"". ' * (size // 17) + '"\r\n').encode()


FILES: dict[str, tuple[str, str, Callable[[int], bytes]]] = {
    "a text": ("a.txt", "", _pumped(_TEXT.encode())),
    "a packed text": ("a.txt.gz", "", _packed(_pumped(_TEXT.encode()))),
    "a packed text of zeros": ("b.txt.gz", "", _packed(_pumped(b"\0"))),
    "a text in Zstandard": ("a.txt.zst", "zstandard", lambda s: _in_zstd(BYTES["UTF-8"])(s)),
    "a page": ("a.html", "", _pumped(_PAGE.encode())),
    "lines of JSON": ("a.jsonl", "", _jsonl(_TEXT)),
    "short lines of JSON": ("b.jsonl", "", _jsonl("Hujan turun.")),
    "packed lines of JSON": ("a.jsonl.gz", "", _packed(_jsonl(_TEXT))),
    "one long line of JSON": ("c.jsonl", "", _large_line),
    "lines that are no JSON": ("d.jsonl", "", _pumped(b'{"isi"\n', b'{"isi": "Hujan."}\n')),
    "brackets in a line of JSON": ("e.jsonl", "", _pumped(b"[", b'{"isi": "Hujan."}\n')),
    "empty lines": ("f.jsonl", "", _pumped(b"\n", b'{"isi": "Hujan."}\n')),
    "rows of a table": ("a.csv", "", _table(_TEXT)),
    "rows between tabs": ("a.tsv", "", _table(_TEXT, "\t")),
    "short rows": ("b.csv", "", _table("Hujan turun.")),
    "one long row": ("c.csv", "", _large_row),
    "quotes in a table": ("d.csv", "", _pumped(b'"', b"id,isi\r\n1,Hujan\r\n")),
    "commas in a table": ("e.csv", "", _pumped(b",", b"id,isi\r\n1,Hujan\r\n")),
    "a table in Parquet": ("a.parquet", "pyarrow", _parquet),
    "pages of an archive": ("a.warc", "fastwarc", _pumped(_response(_PAGE.encode()))),
    "a packed archive": ("a.warc.gz", "fastwarc", _packed(_pumped(_response(_PAGE.encode())))),
    "one long page of an archive": (
        "b.warc", "fastwarc", lambda size: _response(_pumped(_PAGE.encode())(size))
    ),
    "heads of responses": ("c.warc", "fastwarc", _pumped(_response(b""))),
    "an archive of one head": ("d.warc", "fastwarc", _pumped(b"X: y\r\n", b"WARC/1.0\r\n")),
}  # fmt: skip
"""Files for `read_records`: their name, what must be installed, and how they are made."""


def write(folder: Path, name: str, size: int) -> Path:
    """Write a file of about so many characters."""
    file, _, build = FILES[name]
    path = folder / f"{size}-{file}"
    path.write_bytes(build(size))
    return path
