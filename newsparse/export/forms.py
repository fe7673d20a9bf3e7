"""What every export needs: JSON that can be stored, web addresses as URIs, dates, names."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from newsparse.encodable import encodable

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["as_uri", "is_name", "language", "one_line", "published", "storable", "updated"]

_BREAKS = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029]+")
_WEB_ADDRESS = re.compile(r"(?i)https?://[^\s/?#\[\]]")
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_URI_SAFE = "%:/?@!$&'()*+,;=~"


def storable(value: Any) -> Any:
    r"""A JSON value without empty parts; lone surrogates, which no UTF-8 can hold, as U+FFFD.

    >>> storable({"name": "Rini\ud800", "url": None, "tags": []})
    {'name': 'Rini�'}
    """
    if isinstance(value, str):
        return encodable(value)
    if isinstance(value, dict):
        kept = {key: storable(part) for key, part in value.items()}
        return {key: part for key, part in kept.items() if part not in (None, "", [], {})}
    if isinstance(value, list):
        return [part for part in map(storable, value) if part not in (None, "", [], {})]
    return value


def one_line(text: str | None) -> str:
    r"""Text without line ends and tabs.

    >>> one_line("Jalan Tol \n Dibuka ")
    'Jalan Tol Dibuka'
    """
    parts = [part.strip() for part in _BREAKS.split(text or "")]
    return " ".join([part for part in parts if part])


def as_uri(address: str | None) -> str | None:
    """A web address as a URI of RFC 3986; None for what is no absolute address.

    >>> as_uri("https://contoh.id/berita terkini?q=naïf%20#a")
    'https://contoh.id/berita%20terkini?q=na%C3%AFf%20#a'
    >>> as_uri("contoh.id/berita"), as_uri("javascript:alert(1)")
    (None, None)
    """
    whole = encodable(address or "").strip()
    if not _WEB_ADDRESS.match(whole):
        return None
    before, mark, fragment = _LONE_PERCENT.sub("%25", whole).partition("#")
    return quote(before, safe=_URI_SAFE) + mark + quote(fragment, safe=_URI_SAFE)


def published(article: Article) -> dt.date | None:
    """The publication moment; a bare date where no clock was read."""
    detail = article.timestamp_detail
    if article.timestamp is not None and detail is not None and detail.precision == "day":
        return article.timestamp.date()
    return article.timestamp


def updated(article: Article) -> dt.date | None:
    """The moment of the update; a bare date for midnight, which is what a day alone is read as."""
    moment = article.modified
    return moment.date() if moment is not None and moment.time() == dt.time() else moment


def language(article: Article) -> str | None:
    """The tag of Indonesian (BCP 47); None where the body was found to be in another language."""
    is_foreign = any(note.code == "language.not_indonesian" for note in article.diagnostics)
    return None if is_foreign else "id"


def is_name(speaker: str) -> bool:
    """Whether a speaker's name is one: a phrase that stands for it has no capital letter.

    >>> is_name("Rini Astuti"), is_name("@rini"), is_name("pejabat itu")
    (True, True, False)
    """
    return speaker.startswith("@") or speaker != speaker.lower()
