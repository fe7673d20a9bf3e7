"""The part of schema.org that the export uses, as read on its pages: types, properties, values."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

__all__ = ["TERMS", "is_valid"]

_URL = re.compile(r"https?://([A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _is_url(value: Any) -> bool:
    return isinstance(value, str) and bool(_URL.fullmatch(value))


def _is_date(value: Any) -> bool:
    """A day, or a moment with its offset from UTC."""
    if not isinstance(value, str):
        return False
    if len(value) == 10:
        return dt.date.fromisoformat(value).isoformat() == value
    return dt.datetime.fromisoformat(value).utcoffset() is not None


def _is_count(value: Any) -> bool:
    return type(value) is int and value > 0


def _is_language(value: Any) -> bool:
    return bool(value == "id")


TERMS: dict[str, dict[str, Callable[[Any], bool] | set[str]]] = {
    "NewsArticle": {
        "headline": _is_text,
        "alternativeHeadline": _is_text,
        "articleSection": _is_text,
        "articleBody": _is_text,
        "url": _is_url,
        "mainEntityOfPage": {"WebPage"},
        "datePublished": _is_date,
        "dateModified": _is_date,
        "dateline": _is_text,
        "locationCreated": {"Place"},
        "author": {"Person", "Organization"},
        "editor": {"Person"},
        "translator": {"Person", "Organization"},
        "contributor": {"Person", "Organization"},
        "publisher": {"Organization"},
        "inLanguage": _is_language,
        "wordCount": _is_count,
        "keywords": _is_text,
        "image": {"ImageObject"},
        "citation": _is_text,
        "hasPart": {"Quotation"},
    },
    "Quotation": {
        "text": _is_text,
        "spokenByCharacter": {"Person", "Organization"},
        "citation": _is_text,
        "isBasedOn": {"CreativeWork"},
    },
    "Person": {"name": _is_text, "description": _is_text, "jobTitle": _is_text},
    "Organization": {"name": _is_text, "description": _is_text},
    "CreativeWork": {"name": _is_text},
    "ImageObject": {"url": _is_url, "caption": _is_text, "creditText": _is_text},
    "Place": {"name": _is_text},
    "WebPage": {"@id": _is_url},
}
"""For each type its properties, each with the types of nodes or the literals it may hold."""


def is_valid(node: dict[str, Any], types: set[str]) -> None:
    """Assert that a node is of one of the types and has only their properties, rightly filled."""
    kind = node["@type"]
    assert kind in types
    assert len(node) > 1, f"{kind} says nothing"
    for name, held in node.items():
        if name not in ("@type", "@context"):
            expected = TERMS[kind][name]
            for value in held if isinstance(held, list) else [held]:
                if isinstance(expected, set):
                    is_valid(value, expected)
                else:
                    assert expected(value), f"{kind}.{name}: {value!r}"
