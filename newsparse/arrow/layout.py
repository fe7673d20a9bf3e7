"""The columns of an article, written out: the Arrow types and what they are called."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from newsparse.extras import needed

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["LEDGER", "ROW", "VERSION", "VERSION_KEY", "moment_type", "pair_types", "schema"]

VERSION = "1"
"""Of this layout: raised with every change of a column."""

VERSION_KEY = b"newsparse.arrow_version"
"""Where the version stands in the metadata of the schema."""

ROW = ("id", "error")
"""Columns that belong to the row and not to its article; `url` belongs to both."""

LEDGER = ("text", "segments", "anchors")
"""Columns of the ledger, which `segments=False` leaves out. They are half of an article's size."""


@cache
def moment_type() -> pa.DataType:
    """A moment: the instant in UTC, and the minutes east of it that were printed (WIB: 420)."""
    pa = needed("pyarrow", "frames")
    return pa.struct([("utc", pa.timestamp("us", tz="UTC")), ("offset_minutes", pa.int16())])


@cache
def pair_types() -> tuple[pa.DataType, ...]:
    """What Python keeps as a pair of numbers: a span, and an anchor (see `Article.anchors`)."""
    pa = needed("pyarrow", "frames")
    names = (("start", "end"), ("text", "source"))
    return tuple(pa.struct([(name, pa.int32()) for name in pair]) for pair in names)


def schema(*, segments: bool = True) -> pa.Schema:
    """The Arrow schema of a row: one article, or the error in its place.

    Columns have the names of the fields of `Article`. A moment is a struct of the instant (`utc`)
    and the printed offset, so that WIB, WITA and WIT survive. `segments=False` leaves out the
    ledger: `text`, `segments` and `anchors`. The version stands in the schema's metadata.

    >>> row = schema()
    >>> row.field("dateline").type
    StructType(struct<raw: string, place: string, brand: string>)
    >>> row.field("timestamp").type
    StructType(struct<utc: timestamp[us, tz=UTC], offset_minutes: int16>)
    >>> row.metadata
    {b'newsparse.arrow_version': b'1'}
    >>> [name for name in row.names if name not in schema(segments=False).names]
    ['text', 'segments', 'anchors']
    """
    return _schema(segments)


@cache
def _schema(segments: bool) -> pa.Schema:
    pa = needed("pyarrow", "frames")
    columns = {**_plain_columns(pa), **_value_columns(pa)}
    kept = [(name, kind) for name, kind in columns.items() if segments or name not in LEDGER]
    return pa.schema(kept, metadata={VERSION_KEY: VERSION.encode()})


def _plain_columns(pa: Any) -> dict[str, pa.DataType]:
    string, strings = pa.string(), pa.list_(pa.string())
    return {
        "id": string,
        "url": string,
        "error": string,
        "schema_version": string,
        "outlet": string,
        "outlet_name": string,
        "network": string,
        "format": string,
        "title": string,
        "deck": string,
        "kicker": string,
        "section": string,
        "estimated_date": pa.date32(),
        "body": string,
        "paragraphs": strings,
        "subheads": strings,
        "tags": strings,
        "pages": strings,
        "sources": strings,
        "cited": strings,
        "basis": pa.map_(string, string),
        "outside": pa.int32(),
        "text": string,
    }


def _value_columns(pa: Any) -> dict[str, pa.DataType]:
    string, number = pa.string(), pa.int32()
    span, anchor = pair_types()
    caption = _texts(pa, "raw", "text", "credit")
    detail = [*_texts(pa, "raw", "zone", "precision", "basis"), ("zone_assumed", pa.bool_())]
    segment = [("start", number), ("end", number), ("role", string), ("rule", string)]
    return {
        "dateline": _texts(pa, "raw", "place", "brand"),
        "timestamp": moment_type(),
        "timestamp_detail": pa.struct(detail),
        "modified": moment_type(),
        "dates": pa.list_(pa.struct([("raw", string), ("date", pa.date32()), ("span", span)])),
        "contributors": pa.list_(_texts(pa, "name", "role")),
        "quotes": pa.list_(_quote_type(pa, span)),
        "captions": pa.list_(caption),
        "related": pa.list_(_texts(pa, "title", "url")),
        "lead_image": pa.struct([("url", string), ("caption", caption)]),
        "segments": pa.list_(pa.struct(segment)),
        "anchors": pa.list_(anchor),
        "diagnostics": pa.list_(pa.struct([*_texts(pa, "code", "message"), ("span", span)])),
    }


def _quote_type(pa: Any, span: pa.DataType) -> pa.DataType:
    string = pa.string()
    speaker = [*_texts(pa, "name", "surface", "role", "type"), ("antecedent", span)]
    return pa.struct(
        [
            ("text", string),
            ("kind", string),
            ("span", span),
            ("paragraph", pa.int32()),
            ("speaker", pa.struct(speaker)),
            ("cue", string),
            ("cited", string),
            ("resolved_by", string),
            ("confidence", pa.float64()),
            ("flags", pa.list_(string)),
        ]
    )


def _texts(pa: Any, *names: str) -> pa.DataType:
    """A struct of strings."""
    return pa.struct([(name, pa.string()) for name in names])
