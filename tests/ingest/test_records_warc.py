"""Web archives: exactly the pages that were put in, from the hosts that were asked for."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from newsparse import Article, Limits, Outlet, default, register
from newsparse.ingest.records import read_records
from newsparse.ingest.stream import parse_many
from newsparse.ingest.values import Failure, Record

pytest.importorskip("fastwarc")

PAGE = (
    b"<html><h1>Padi Naik Lagi di Sabana</h1>"
    b"<p>KUPANG - Harga padi naik lagi di pasar itu, kata seorang warga.</p></html>"
)


def record(kind: str, url: str, block: bytes) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\n"
    what = "application/http; msgtype=response" if kind == "response" else "text/plain"
    head += f"Content-Type: {what}\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def response(
    url: str,
    body: bytes = PAGE,
    *,
    kind: str = "text/html; charset=utf-8",
    status: int = 200,
    more: str = "",
) -> bytes:
    head = f"HTTP/1.1 {status} Status\r\nContent-Type: {kind}\r\n{more}\r\n"
    return record("response", url, head.encode() + body)


def chunked(body: bytes) -> bytes:
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)


RECORDS = [
    record("warcinfo", "", b"software: contoh"),
    response("https://www.kabarsabana.id/padi"),
    record("request", "https://www.kabarsabana.id/padi", b"GET /padi"),
    response("https://www.kabarsabana.id/logo.png", b"\x89PNG", kind="image/png"),
    response("https://www.kabarsabana.id/hilang", status=404),
    response("https://www.kabarsabana.id/pindah", status=301),
    response("<https://news.detik.com/padi>", kind="application/xhtml+xml"),
    response("https://www.bbc.com/indonesia/articles/c1", kind="TEXT/HTML"),
    response("https://www.bbc.com/news/articles/c1"),
    response("https://kabarlontar.example/padi"),
    response("https://kabar.my.id/padi", gzip.compress(PAGE), more="Content-Encoding: gzip\r\n"),
    response("https://a.co.id/padi", chunked(PAGE), more="Transfer-Encoding: chunked\r\n"),
    record("response", "dns:kabarsabana.id", b"1.2.3.4"),
]
NUMBERS = {"indonesian": [1, 5, 6, 9, 10], "all": [1, 5, 6, 7, 8, 9, 10]}


@pytest.fixture(autouse=True)
def _own_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(default, "_DEFAULT", default._Default())


def numbers(path: Path, items: list[object]) -> list[int]:
    found = []
    for item in items:
        assert isinstance(item, Record), str(item)
        assert item.source == PAGE
        assert str(item.id).startswith(f"{path}:")
        found.append(int(str(item.id).rpartition(":")[2]))
    return found


@pytest.mark.parametrize("packing", ["", ".gz", ".zst"])
def test_exactly_the_pages(packing: str, tmp_path: Path) -> None:
    path = tmp_path / f"crawl.warc{packing}"
    if packing == ".zst":
        zstandard = pytest.importorskip("zstandard")
        path.write_bytes(zstandard.compress(b"".join(RECORDS)))
    elif packing:
        path.write_bytes(b"".join(map(gzip.compress, RECORDS)))
    else:
        path.write_bytes(b"".join(RECORDS))
    assert numbers(path, [*read_records(path)]) == NUMBERS["indonesian"]
    assert numbers(path, [*read_records(path, hosts="all")]) == NUMBERS["all"]
    assert [item.url for item in read_records(path)][:3] == [
        "https://www.kabarsabana.id/padi",
        "https://news.detik.com/padi",
        "https://www.bbc.com/indonesia/articles/c1",
    ]


def test_a_registered_outlet_is_known(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"".join(RECORDS))
    register(Outlet(slug="kabar-lontar", name="Lontar", domains=("kabarlontar.example",)))
    assert numbers(path, [*read_records(path)]) == [1, 5, 6, 8, 9, 10]


def test_to_articles(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"".join(map(gzip.compress, RECORDS)))
    results = list(parse_many(read_records(path)))
    assert len(results) == 5
    for result in results:
        assert isinstance(result, Article)
        assert (result.title, result.format) == ("Padi Naik Lagi di Sabana", "html")
    assert [r.outlet for r in results if isinstance(r, Article)][1:3] == ["detik", "bbc-indonesia"]


def test_a_page_that_cannot_be_decoded_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    bad = response("https://a.id/2", b"Hujan", more="Content-Encoding: gzip\r\n")
    path.write_bytes(response("https://a.id/1") + bad + response("https://a.id/3"))
    first, failure, last = read_records(path)
    assert isinstance(failure, Failure)
    assert (failure.id, failure.url) == (f"{path}:2", "https://a.id/2")
    assert "cannot be decoded" in failure.message
    assert numbers(path, [first, last]) == [1, 3]


def test_large_pages_are_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    large = b"<p>" + b"Hujan turun. " * 20_000
    packed = response("https://a.id/2", gzip.compress(large), more="Content-Encoding: gzip\r\n")
    movie = response("https://a.id/4", large, kind="video/mp4")
    path.write_bytes(
        response("https://a.id/1", large) + packed + response("https://a.id/3") + movie
    )
    one, two, small = read_records(path, limits=Limits(max_bytes=len(PAGE)))
    for failure in (one, two):
        assert isinstance(failure, Failure)
        assert failure.error == "InputTooLarge"
    assert numbers(path, [small]) == [3]


@pytest.mark.parametrize("packing", ["", ".gz"])
def test_an_archive_that_breaks_off(packing: str, tmp_path: Path) -> None:
    path = tmp_path / f"crawl.warc{packing}"
    pages = [response(f"https://a.id/{number}") for number in range(8)]
    data = b"".join(map(gzip.compress, pages) if packing else pages)
    path.write_bytes(data[: -len(gzip.compress(pages[-1])) // 2])
    *whole, last = read_records(path)
    assert isinstance(last, Failure)
    assert last.error == "EOFError"
    kept = [item for item in whole if isinstance(item, Record)]
    assert numbers(path, [*kept]) == [1, 2, 3, 4, 5, 6, 7], "a torn page, or one lost"


def test_what_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"Hujan turun sejak pagi.\n" * 9)
    (failure,) = read_records(path)
    assert isinstance(failure, Failure)
    assert (failure.id, failure.error) == (str(path), "OSError")
    path.write_bytes(b"")
    assert list(read_records(path)) == []
