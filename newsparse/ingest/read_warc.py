"""Pages of a web archive: successful responses with HTML, from Indonesian hosts or from all."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO, Literal

from newsparse.default import known_outlets
from newsparse.extras import needed
from newsparse.ingest.values import Failure, Item, Record
from newsparse.outlets.registry import Registry, host_of

__all__ = ["Hosts", "read_warc"]

Hosts = Literal["indonesian", "all"]
_HTML = ("text/html", "application/xhtml+xml")
_MOST_HEADERS = 1 << 16  # bytes above the page itself
_HEAD = (
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
    b"Content-Length: %d\r\n\r\n"
)


def read_warc(stream: BinaryIO, name: str, hosts: Hosts, limit: int) -> Iterator[Item]:
    """A record for each page; ids are the numbers of the responses, counted before any is left out.

    Left out are answers other than 200, other types than HTML and, for `indonesian`, hosts outside
    `.id` that belong to no known outlet.

    Raises what `FILE_ERRORS` holds where the archive is damaged or cut off, behind the pages before
    that, and `ModuleNotFoundError` where fastwarc is missing.
    """
    warc = needed("fastwarc.warc", "warc")
    known = Registry(known_outlets().values()) if hosts == "indonesian" else None
    responses = warc.ArchiveIterator(
        _Source(stream), record_types=warc.WarcRecordType.response, parse_http=False
    )
    for number, response in enumerate(responses, 1):
        url = _address(response)
        if known is None or _is_indonesian(url, known):
            yield from _pages(warc, response, url, f"{name}:{number}", limit)


class _Source:
    """A stream in small reads: one that breaks gives what stands before the break, then raises."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream: Any = stream
        self._place = 0

    def tell(self) -> int:
        """How many bytes were read."""
        return self._place

    def read(self, size: int = -1) -> bytes:
        """Some bytes, none at the end; raises what `FILE_ERRORS` holds."""
        data: bytes = self._stream.read1(size)
        self._place += len(data)
        return data


def _address(response: Any) -> str | None:
    """The page's address, without the angle brackets that some programs write around it."""
    address = response.headers.get("WARC-Target-URI")
    return address.strip().strip("<>") if isinstance(address, str) else None


def _is_indonesian(url: str | None, known: Registry) -> bool:
    return host_of(url).endswith(".id") or known.of_address(url) is not None


def _pages(warc: Any, response: Any, url: str | None, place: str, limit: int) -> Iterator[Item]:
    """The page of a response, none where it is something else, or what is wrong with it."""
    size = response.content_length
    if size > limit + _MOST_HEADERS:
        response.parse_http()
        if _is_page(response):
            yield _too_large(place, url, limit)
        return
    data = response.reader.read(size)
    if len(data) < size:
        problem = f"the response is cut off after {len(data)} of {size} bytes"
        yield Failure(place, url, "EOFError", problem, "is the archive damaged?")
        return
    try:
        page = _decoded(warc, data, limit)
    except OSError as error:
        problem = f"the page cannot be decoded ({error})"
        yield Failure(place, url, "OSError", problem, "is the archive damaged?")
        return
    if page is not None:
        yield Record(page, url, place) if len(page) <= limit else _too_large(place, url, limit)


def _too_large(place: str, url: str | None, limit: int) -> Failure:
    problem = f"the page has too many bytes (limit {limit})"
    hint = "pass read_records(limits=...), and the same to the parser"
    return Failure(place, url, "InputTooLarge", problem, hint)


def _decoded(warc: Any, data: bytes, limit: int) -> bytes | None:
    """The page in a response, transfer and compression undone; None where it is no page.

    In an archive of its own: an archive is not read further behind a page that cannot be decoded.
    """
    alone = io.BytesIO(_HEAD % len(data) + data + b"\r\n\r\n")
    for response in warc.ArchiveIterator(alone, auto_decode="all"):
        if _is_page(response):
            page: bytes = response.reader.read(limit + 1)
            return page
    return None


def _is_page(response: Any) -> bool:
    http = response.http_headers
    if http is None or http.status_code != 200:
        return False
    return (response.http_content_type or "").strip().lower() in _HTML
