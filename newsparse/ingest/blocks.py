"""Records in blocks, cut where their own contents say.

A block ends at a record whose digest happens to be a multiple of the average length, not after a
fixed number. So a record that is added, changed or taken away changes its own block and at most the
next one: all others are cut as before, and what an earlier run did of them is good.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsparse.ingest.values import Item, Record

__all__ = ["Block", "cut_blocks"]

_LONGEST = 2  # times the average
_MOST_SIZE = 8_000_000  # characters or bytes of one block


@dataclass(frozen=True)
class Block:
    """Records that are parsed and written together."""

    digest: bytes
    """Of the ids, addresses and contents of the records, in their order."""
    items: list[Item]
    size: int
    """Characters or bytes of their sources."""


def cut_blocks(items: Iterable[Item], average: int) -> Iterator[Block]:
    """The items in blocks of that many on average; no two blocks have the same digest.

    >>> def cut(records):
    ...     return [len(block.items) for block in cut_blocks(records, 4)]
    >>> records = [Record(f"Hujan ke-{number}.", id=str(number)) for number in range(20)]
    >>> cut(records), cut([Record("Kemarau.", id="baru"), *records])
    ([2, 5, 4, 5, 4], [3, 5, 4, 5, 4])
    """
    seen: set[bytes] = set()
    taken: list[Item] = []
    size = 0
    whole = hashlib.blake2b(digest_size=16)
    for item in items:
        key = _key(item)
        whole.update(key)
        taken.append(item)
        size += len(item.source) if isinstance(item, Record) else 0
        is_end = int.from_bytes(key[:4], "big") % average == 0
        if is_end or len(taken) == _LONGEST * average or size >= _MOST_SIZE:
            yield Block(_once(whole, seen), taken, size)
            taken, size = [], 0
            whole = hashlib.blake2b(digest_size=16)
    if taken:
        yield Block(_once(whole, seen), taken, size)


def _once(whole: hashlib.blake2b, seen: set[bytes]) -> bytes:
    """The digest; another one where the same records were there before."""
    while whole.digest() in seen:
        whole.update(b"again")
    seen.add(whole.digest())
    return whole.digest()


def _key(item: Item) -> bytes:
    """A digest of all that tells what will come out for an item."""
    if isinstance(item, Record):
        source = item.source
        kind = b"str" if isinstance(source, str) else b"bytes"
        parts = [kind, _bytes(source), _bytes(item.id), _bytes(item.url), _bytes(item.outlet)]
    else:
        parts = [b"failure", *map(_bytes, (item.id, item.url, item.error, item.message, item.hint))]
    key = hashlib.blake2b(digest_size=16)
    for part in parts:
        key.update(b"%d:" % len(part))
        key.update(part)
    return key.digest()


def _bytes(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    return b"\0" if value is None else str(value).encode("utf-8", "surrogatepass")
