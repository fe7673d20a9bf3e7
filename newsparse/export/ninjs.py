"""An article as ninjs, the IPTC's "News in JSON", of the 3.x line."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Any

from newsparse.export.forms import (
    as_uri,
    is_name,
    language,
    one_line,
    published,
    storable,
    updated,
)
from newsparse.values import Caption, LeadImage, Related

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["to_ninjs"]

Node = dict[str, Any]

_STANDARD = {
    "name": "ninjs",
    "version": "3.0",  # the earliest 3.x; what is used here is the same in 3.1 and 3.2
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#",
}
_CREDITED = ("editor", "translator", "photographer", "initials")


def to_ninjs(article: Article) -> Node:
    """The article as a news object of ninjs 3.0; what it does not say has no key.

    `uri` is the article's address; without one, the name that RFC 6920 gives to its text
    (`ni:///sha-256;...`), so that the same text has the same one. Dates of ninjs have a clock: a
    stamp that is only a day is left out. Pictures and related articles are `associations`, which
    need an address: captions of unknown pictures are `bodies` with the role `caption`, and related
    titles without a link are left out.
    """
    return dict(
        storable(
            {
                "uri": as_uri(article.url) or _name_of(article.text),
                "standard": _STANDARD,
                "type": "text",
                "representationType": "partial" if article.pages else None,
                "firstCreated": _date_time(published(article)),
                "versionCreated": _date_time(updated(article) or published(article)),
                "language": language(article),
                "headlines": [
                    _text("main", one_line(article.title)),
                    _text("kicker", one_line(article.kicker)),
                    _text("deck", one_line(article.deck)),
                ],
                "by": ", ".join(article.authors),
                "located": article.dateline.place if article.dateline else None,
                "bodies": [_body(article.body), *_loose_captions(article)],
                "subjects": _subjects(article),
                **_quoted(article),
                "infoSources": _sources(article),
                "associations": [
                    _picture(article.lead_image) if article.lead_image else None,
                    *map(_link, article.related),
                ],
            }
        )
    )


def _name_of(text: str) -> str:
    """The name of a text by its digest (RFC 6920)."""
    digest = hashlib.sha256(text.encode("utf-8", "replace")).digest()
    return "ni:///sha-256;" + base64.urlsafe_b64encode(digest).decode("ascii").rstrip("=")


def _date_time(when: dt.date | None) -> str | None:
    return when.isoformat() if isinstance(when, dt.datetime) else None


def _text(role: str, value: str) -> Node | None:
    return {"role": role, "contentType": "text/plain", "value": value} if value else None


def _body(body: str) -> Node | None:
    main = _text("main", body)
    return {**main, "charCount": len(body), "wordCount": len(body.split())} if main else None


def _words(caption: Caption | None) -> str:
    """A caption as it is read, without the credit where that could be told apart."""
    if caption is None:
        return ""
    return one_line(caption.text if caption.text or caption.credit else caption.raw)


def _loose_captions(article: Article) -> list[Node | None]:
    """Captions of pictures whose address is not known."""
    lead = article.lead_image
    shown = lead.caption if lead and as_uri(lead.url) else None
    told = dict.fromkeys(article.captions)
    return [_text("caption", one_line(each.raw)) for each in told if each != shown]


def _subjects(article: Article) -> list[Node]:
    names = dict.fromkeys(map(one_line, article.tags))
    section = one_line(article.section)
    tags: list[Node] = [{"name": name} for name in names if name]
    return [{"name": section, "rel": "section"}, *tags] if section else tags


def _quoted(article: Article) -> Node:
    """Those who are quoted by name; phrases that stand for somebody name nobody."""
    named = [who for who in article.speakers if is_name(who.name)]
    return {
        key: [{"name": who.name, "rel": "quoted"} for who in named if who.type == kind]
        for key, kind in (("people", "person"), ("organisations", "organisation"))
    }


def _sources(article: Article) -> list[Node]:
    """The outlet, who worked on the text beside its authors, and where it was taken from."""
    told = [(one_line(article.outlet_name), "publisher")] if article.outlet != "generic" else []
    told += [(one_line(c.name), c.role) for c in article.contributors if c.role in _CREDITED]
    told += [(one_line(name), "source") for name in article.sources]
    told += [(one_line(name), "cited") for name in article.cited]
    return [{"name": name, "role": role} for name, role in dict.fromkeys(told) if name]


def _picture(image: LeadImage) -> Node | None:
    uri = as_uri(image.url)
    if uri is None:
        return None
    credit = one_line(image.caption.credit) if image.caption else ""
    return {
        "name": "lead image",
        "uri": uri,
        "type": "picture",
        "descriptions": [_text("caption", _words(image.caption))],
        "infoSources": [{"name": credit, "role": "credit"}] if credit else [],
        "renditions": [{"name": "main", "href": uri}],
    }


def _link(related: Related) -> Node | None:
    uri = as_uri(related.url)
    name = one_line(related.title)
    return {"name": name, "rel": "related", "uri": uri, "type": "text"} if uri and name else None
