"""The part of ninjs 3.0 to 3.2 that the export uses, restated as a JSON Schema.

Names, types and what is required follow the IPTC's schemas; as there, no other property is allowed.
"""

from __future__ import annotations

from typing import Any

__all__ = ["NINJS"]

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_URI: Schema = {
    "type": "string",
    "pattern": r"^(https?://|ni:///sha-256;)([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$",
}
_DATE_TIME: Schema = {  # of RFC 3339
    "type": "string",
    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)$",
}


def _object(required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items, "minItems": 1}


_words = {"role": _TEXT, "contentType": {"const": "text/plain"}, "value": _TEXT}
_NEWS_OBJECT: dict[str, Schema] = {
    "uri": _URI,
    "type": {
        "enum": [
            *("text", "audio", "video", "picture", "graphic"),
            *("composite", "component", "event", "planning"),
        ]
    },
    "representationType": {"enum": ["full", "partial"]},
    "firstCreated": _DATE_TIME,
    "versionCreated": _DATE_TIME,
    "language": _TEXT,
    "headlines": _list(_object(("value",), **_words)),
    "descriptions": _list(_object(("value",), **_words)),
    "bodies": _list(_object(("value",), **_words, charCount=_COUNT, wordCount=_COUNT)),
    "by": _TEXT,
    "located": _TEXT,
    "people": _list(_object(name=_TEXT, rel=_TEXT)),
    "organisations": _list(_object(name=_TEXT, rel=_TEXT)),
    "subjects": _list(_object(name=_TEXT, rel=_TEXT)),
    "infoSources": _list(_object(name=_TEXT, role=_TEXT)),
    "renditions": _list(_object(("name",), name=_TEXT, href=_URI)),
}
_ASSOCIATED = _object(("uri", "name"), **_NEWS_OBJECT, name=_TEXT, rel=_TEXT)

NINJS: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    **_object(
        ("uri",),
        **_NEWS_OBJECT,
        standard=_object(name={"const": "ninjs"}, version=_TEXT, schema=_URI),
        associations=_list(_ASSOCIATED),
    ),
}
