"""An article as JSON-LD: a `NewsArticle` in the vocabulary of schema.org."""

from __future__ import annotations

import datetime as dt
import re
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
from newsparse.values import Caption, Quote

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["to_schema_org"]

Node = dict[str, Any]

_NEWSROOM = re.compile(
    r"(?i)^tim\b|\b(?:redaksi|newsroom|news|media|tv)\b|\w\.(?:com|co|id|net|org)\b"
)


def to_schema_org(article: Article) -> Node:
    """The article as a `NewsArticle`; what it does not say has no key.

    Properties that can have several values are always lists. Reported clauses (`indirect`) are
    nobody's words and so no `Quotation`. Links to other articles stand beside the article and are
    left out.
    """
    url = as_uri(article.url)
    outlet = "" if article.outlet == "generic" else one_line(article.outlet_name)
    place = article.dateline.place if article.dateline else None
    return dict(
        storable(
            {
                "@context": "https://schema.org",
                "@type": "NewsArticle",
                "headline": one_line(article.title),
                "alternativeHeadline": one_line(article.deck),
                "articleSection": _each_once(article.kicker, article.section),
                "url": url,
                "mainEntityOfPage": _node("WebPage", **{"@id": url}),
                "datePublished": _iso(published(article)),
                "dateModified": _iso(updated(article)),
                "dateline": place,
                "locationCreated": _node("Place", name=place),
                **_people(article),
                "publisher": _node("Organization", name=outlet),
                "inLanguage": language(article),
                "articleBody": article.body,
                "wordCount": len(article.body.split()) or None,
                "keywords": _each_once(*article.tags),
                "image": _images(article),
                "citation": _each_once(*article.sources, *article.cited),
                "hasPart": [_quotation(quote) for quote in article.quotes if _is_spoken(quote)],
            }
        )
    )


def _node(kind: str, **said: Any) -> Node | None:
    """A node of a type; None where there is nothing to say of it."""
    return {"@type": kind, **said} if any(said.values()) else None


def _each_once(*names: str | None) -> list[str]:
    return list(dict.fromkeys(one_line(name) for name in names))


def _iso(when: dt.date | None) -> str | None:
    return when.isoformat() if when else None


def _people(article: Article) -> Node:
    """Contributors under the property of their role; a newsroom's name is an Organization."""
    found: dict[str, dict[str, Node | None]] = {}
    for who in article.contributors:
        name = one_line(who.name)
        is_newsroom = bool(_NEWSROOM.search(name)) or name == one_line(article.outlet_name)
        if who.role in ("author", "reporter"):
            role = "author"
        elif who.role == "translator" or (who.role == "editor" and not is_newsroom):
            role = who.role
        else:  # an `editor` must be a person; photographers and initials have no property
            role = "contributor"
        kind = "Organization" if is_newsroom else "Person"
        found.setdefault(role, {})[name] = _node(kind, name=name)
    return {role: list(parties.values()) for role, parties in found.items()}


def _images(article: Article) -> list[Node | None]:
    """The picture that the metadata name, then those of which only the caption is known."""
    lead = article.lead_image
    images = [_image(lead.caption, as_uri(lead.url))] if lead else []
    told = dict.fromkeys(article.captions)
    return images + [_image(each) for each in told if not lead or each != lead.caption]


def _image(caption: Caption | None, url: str | None = None) -> Node | None:
    text = one_line(caption.text) if caption else None
    credit = one_line(caption.credit) if caption else None
    return _node("ImageObject", url=url, caption=text, creditText=credit)


def _is_spoken(quote: Quote) -> bool:
    return quote.kind != "indirect"


def _quotation(quote: Quote) -> Node | None:
    """A quote; a document that is quoted is what the quotation is based on, and speaks not."""
    who = quote.speaker
    said: Node = {"text": quote.text, "citation": quote.cited}
    if who is not None and who.type == "document":
        said["isBasedOn"] = _node("CreativeWork", name=who.name)
    elif who is not None:
        called = {"name" if is_name(who.name) else "description": who.name}
        if who.type == "person":
            said["spokenByCharacter"] = _node("Person", **called, jobTitle=who.role)
        else:
            said["spokenByCharacter"] = _node("Organization", **called)
    return _node("Quotation", **said)
