"""Python values to Arrow arrays, column by column, straight from the models.

A lone surrogate, which no UTF-8 can hold, becomes U+FFFD. `parse` does the same to what it is
given; only an article made by hand can still hold one here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any

from newsparse.arrow.layout import moment_type, pair_types
from newsparse.encodable import encodable
from newsparse.extras import needed

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["EPOCH", "encode"]

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc)

_MICROSECOND = dt.timedelta(microseconds=1)
_MINUTE = dt.timedelta(minutes=1)


def encode(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    """The values as an array of that type; None is null.

    A struct is read from the attributes of a value, a pair from its two items.
    """
    pa = needed("pyarrow", "frames")
    if kind == moment_type():
        return _structs(values, kind, (_utc, _offset))
    if kind in pair_types():
        return _structs(values, kind, (itemgetter(0), itemgetter(1)))
    if pa.types.is_struct(kind):
        return _structs(values, kind, [attrgetter(field.name) for field in kind])
    if pa.types.is_map(kind):
        return _maps(values, kind)
    if pa.types.is_list(kind):
        offsets, items = _flattened(values)
        return pa.ListArray.from_arrays(offsets, encode(items, kind.value_type))
    return _plain(values, kind)


def _structs(values: Sequence[Any], kind: pa.DataType, parts: Iterable[Any]) -> pa.Array:
    pa = needed("pyarrow", "frames")
    is_null = pa.array([value is None for value in values], pa.bool_())
    arrays = [
        encode([None if value is None else part(value) for value in values], field.type)
        for field, part in zip(kind, parts, strict=True)
    ]
    return pa.StructArray.from_arrays(arrays, fields=list(kind), mask=is_null)


def _maps(values: Sequence[Mapping[str, str] | None], kind: pa.DataType) -> pa.Array:
    pa = needed("pyarrow", "frames")
    offsets, items = _flattened([None if v is None else list(v.items()) for v in values])
    keys = encode([key for key, _ in items], kind.key_type)
    return pa.MapArray.from_arrays(offsets, keys, encode([v for _, v in items], kind.item_type))


def _flattened(values: Sequence[Sequence[Any] | None]) -> tuple[pa.Array, list[Any]]:
    """Where each list begins, null for a null one, and the items of all."""
    pa = needed("pyarrow", "frames")
    items: list[Any] = []
    offsets: list[int | None] = []
    for value in values:
        offsets.append(None if value is None else len(items))
        items += value or ()
    return pa.array([*offsets, len(items)], pa.int32()), items


def _plain(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    pa = needed("pyarrow", "frames")
    try:
        array = pa.array(values, kind)
    except UnicodeEncodeError:
        array = pa.array([None if v is None else encodable(v) for v in values], kind)
    if isinstance(array, pa.ChunkedArray):
        raise ValueError("a column of one batch exceeds 2 GiB; use batches of fewer rows")
    return array


def _utc(moment: dt.datetime) -> int:
    """Microseconds since 1970, exactly; also where the instant lies outside Python's years."""
    return (moment - EPOCH) // _MICROSECOND


def _offset(moment: dt.datetime) -> int:
    """Minutes east of UTC; the seconds of an offset (none is printed in our time) are cut off."""
    return (moment.utcoffset() or dt.timedelta()) // _MINUTE
