"""Arrow arrays to Python values: the way back of `encode`."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from newsparse.arrow.encode import EPOCH
from newsparse.arrow.layout import moment_type, pair_types
from newsparse.extras import needed

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["decode"]

_EPOCH = EPOCH.replace(tzinfo=None)


def decode(array: pa.Array) -> list[Any]:
    """The values of an array: a struct as a dict, a pair as a tuple, a moment as a `datetime`."""
    pa = needed("pyarrow", "frames")
    kind = array.type
    if kind == moment_type():
        utc, offset = array.flatten()
        return list(map(_moment, utc.cast(pa.int64()).to_pylist(), offset.to_pylist()))
    if pa.types.is_map(kind):
        return [None if value is None else dict(value) for value in array.to_pylist()]
    if pa.types.is_list(kind):
        return _lists(array)
    if not pa.types.is_struct(kind):
        values: list[Any] = array.to_pylist()
        return values
    rows = zip(*map(decode, array.flatten()), strict=True)
    valid = array.is_valid().to_pylist()
    if kind in pair_types():
        return [row if is_valid else None for is_valid, row in zip(valid, rows, strict=True)]
    names = [field.name for field in kind]
    return [
        dict(zip(names, row, strict=True)) if is_valid else None
        for is_valid, row in zip(valid, rows, strict=True)
    ]


def _lists(array: pa.Array) -> list[list[Any] | None]:
    items = decode(array.flatten())
    lists: list[list[Any] | None] = []
    at = 0
    for length in array.value_lengths().to_pylist():
        lists.append(None if length is None else items[at : at + length])
        at += length or 0
    return lists


def _moment(utc: int | None, offset: int | None) -> dt.datetime | None:
    if utc is None:
        return None
    east = dt.timedelta(minutes=offset or 0)
    # Added up without a zone: the instant itself may lie outside Python's years.
    return (_EPOCH + (dt.timedelta(microseconds=utc) + east)).replace(tzinfo=dt.timezone(east))
