"""What a caller gives, as items of a stream: plain values that can be sent to another process."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from newsparse.ingest.crew import Chunk
from newsparse.ingest.values import Failure, Item, Record
from newsparse.pages.sniff import is_markup
from newsparse.pages.soup import markup_of_soup
from newsparse.parser import Source

__all__ = ["Given", "chunks_of", "item_of"]

Given: TypeAlias = "Source | Record | Failure | tuple[object, ...]"
"""A text, bytes or a soup; `(source, url)` or `(source, url, id)`; a `Record`; a `Failure`."""

_MOST_CHARS = 1_000_000  # of one chunk: pages are larger than texts
_LONGEST_TUPLE = 4  # the fields of a Record


def item_of(given: object) -> Item:
    """The record that something stands for; a `Failure` where it is none, and of a `Failure`.

    >>> item_of(("KUPANG - Hujan turun.", "https://contoh.id/1", 7)).id
    '7'
    >>> item_of(7).message
    'a record needs a str, bytes or a BeautifulSoup object, got int'
    """
    if isinstance(given, Failure):
        return given
    if isinstance(given, tuple):
        if not 1 <= len(given) <= _LONGEST_TUPLE:
            problem = f"a tuple is (source, url, id), got {len(given)} values"
            return Failure(None, None, "TypeError", problem, "make it a newsparse.Record")
        given = Record(*given)
    record = given if isinstance(given, Record) else Record(given)  # type: ignore[arg-type]
    try:
        return _checked(record)
    except Exception as error:  # a soup that cannot be printed, an id that cannot
        name = record.id if isinstance(record.id, str) else None
        return Failure(name, None, type(error).__name__, f"the record cannot be read: {error}")


def chunks_of(items: Iterable[Item], start: int, most: int) -> Iterator[Chunk]:
    """Up to `most` items together, fewer where they are long; no more is read than asked for.

    Where the input itself fails, the last chunk holds the error, behind what was read before.
    """
    chunk: list[Item] = []
    chars = 0
    problem = None
    try:
        for item in items:
            chunk.append(item)
            if isinstance(item, Record) and isinstance(item.source, (str, bytes)):
                chars += len(item.source)
            if len(chunk) >= most or chars >= _MOST_CHARS:
                yield Chunk(start, chunk)
                start += len(chunk)
                chunk, chars = [], 0
    except Exception as error:  # the caller's, who gets it in its place
        problem = error
    if chunk or problem:
        yield Chunk(start, chunk, problem)


def _checked(record: Record) -> Item:
    """The record in exact types: a string of Beautiful Soup's would drag its whole soup along."""
    name = _plain_or_none(record.id)
    if name is not None and not isinstance(name, str):
        name = str(name)
    url, outlet = _plain_or_none(record.url), _plain_or_none(record.outlet)
    source = _plain(record.source)
    if isinstance(source, str | bytes):
        if (url is None or isinstance(url, str)) and (outlet is None or isinstance(outlet, str)):
            return replace(record, source=source, url=url, id=name, outlet=outlet)
        told = "url and outlet of a record are str or None"
        kinds = f"{type(url).__name__} and {type(outlet).__name__}"
        return Failure(name, None, "TypeError", f"{told}, got {kinds}")
    kind = type(source).__name__
    problem = f"a record needs a str, bytes or a BeautifulSoup object, got {kind}"
    hint = "newsparse.read_records reads files" if isinstance(source, Path) else ""
    return Failure(name, url if isinstance(url, str) else None, "TypeError", problem, hint)


def _plain_or_none(value: object) -> object:
    """A value, None for the NaN that pandas puts where there is none."""
    if isinstance(value, float) and math.isnan(value):
        return None
    return _plain(value)


def _plain(value: object) -> object:
    """A string, bytes or the markup of a soup as exactly `str` or `bytes`; all else as it is."""
    if type(value) is str or type(value) is bytes:
        return value
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bytes):
        return bytes(value)
    markup = markup_of_soup(value)
    if markup is None:
        return value
    return markup if is_markup(markup) else f"<html>{markup}"  # known to be a page
