"""What a page says about its article outside the text: metadata, each value with where it stood."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsparse.pages.json_ld import (
    article_nodes,
    composed,
    first_text,
    names_of,
    nodes_of,
    texts_of,
)
from newsparse.pages.links import joined, split

if TYPE_CHECKING:
    from newsparse.pages.tree import Tree

__all__ = ["PageFacts", "Told", "read_facts"]

_LONGEST = 2_000  # characters of one value
_MOST_META = 500
_MOST_TITLES = 12
_PUBLISHED = (  # in the order in which they are believed
    "dtk:publishdateunix",
    "article:published_time",
    "content_publisheddate",
    "dtk:publishdate",
    "jpnncom_news_pubdate",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "publishdate",
    "published_time",
    "date",
    "dc.date",
    "dc.date.issued",
    "pubdate",
    "datepublished",
    "og:updated_time",
)
_NOT_PUBLISHED = frozenset(("og:updated_time",))
_MODIFIED = ("article:modified_time", "og:updated_time", "lastmod", "datemodified", "last-modified")
_AUTHORS = (
    "content_author",
    "article:author",
    "author",
    "jpnncom_news_author",
    "dc.creator",
    "parsely-author",
)
_EDITORS = ("content_editor", "editor")
_SECTIONS = ("article:section", "content_category", "parsely-section", "section")
_TITLES = ("og:title", "twitter:title", "headline")
_TIMES = (
    "time[datetime], abbr.published[title], [itemprop=datePublished][content], "
    '[property*="dc:date"][content]'
)
_MOST_TIMES = 40
_META_NAMES = ("name", "property", "itemprop", "http-equiv")
_PAGE_NUMBER = re.compile(r"(?:[?&]page=(?:[0-9]{1,3}|all))$|/[0-9]{1,2}/?$")


@dataclass(frozen=True)
class Told:
    """A value as a page's metadata prints it, and where: `json-ld` or `meta`, with its name."""

    raw: str
    basis: str
    name: str


@dataclass(frozen=True)
class PageFacts:
    """The metadata of a page; nothing here is believed before it was held against the text."""

    url: str | None = None
    addresses: tuple[str, ...] = ()
    """Canonical and OpenGraph addresses, for telling the outlet."""
    site: str | None = None
    titles: tuple[str, ...] = ()
    published: tuple[Told, ...] = ()
    times: tuple[Told, ...] = ()
    """Machine-readable moments in the page's elements: of the article, or of any card."""
    modified: tuple[Told, ...] = ()
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    section: str | None = None
    image: str | None = None
    pages: tuple[str, ...] = ()
    """Addresses of the other parts of an article that is cut in parts."""
    kinds: frozenset[str] = field(default=frozenset())
    """Types of all its JSON-LD objects, lower case: `newsarticle`, `itemlist`."""
    og_types: frozenset[str] = field(default=frozenset())
    is_article: bool = False
    """Whether a JSON-LD object describes an article, a video or a gallery."""


def read_facts(tree: Tree, url: str | None) -> PageFacts:
    """Collect the metadata of a page whose address, if given, is `url`."""
    meta = _meta(tree)
    every = nodes_of(_scripts(tree))
    nodes = article_nodes(every)
    canonical = _attribute(tree, 'link[rel="canonical"]', "href")
    itemprop = _attribute(tree, '[itemprop="url"]', "href") or first_of(meta, ("url",))
    addresses = [a for a in (url, canonical, first_of(meta, ("og:url",)), itemprop) if a]
    base = next((a for a in addresses if "://" in a), None)
    image = first_of(meta, ("og:image", "twitter:image"))
    kinds = {kind.casefold() for node in every for kind in texts_of(node.get("@type"))}
    return PageFacts(
        url=base,
        addresses=tuple(addresses),
        site=first_of(meta, ("og:site_name", "application-name")),
        titles=_titles(tree, meta, nodes),
        published=_moments(meta, nodes, "datePublished", _PUBLISHED),
        times=_times(tree),
        modified=_moments(meta, nodes, "dateModified", _MODIFIED),
        authors=_people(meta, nodes, "author", _AUTHORS),
        editors=_people(meta, nodes, "editor", _EDITORS),
        tags=tuple(meta.get("article:tag", [])),
        section=first_of(meta, _SECTIONS)
        or next(filter(None, (first_text(n.get("articleSection")) for n in nodes)), None),
        image=joined(base, image) if image else None,
        pages=_pages(tree, base),
        kinds=frozenset(kinds),
        og_types=frozenset(kind.casefold() for kind in meta.get("og:type", [])),
        is_article=bool(nodes),
    )


def _meta(tree: Tree) -> dict[str, list[str]]:
    """Contents of the meta tags by lower-case name, property or item property."""
    found: dict[str, list[str]] = {}
    for node in tree.css("meta[content]")[:_MOST_META]:
        attributes = node.attributes
        content = composed((attributes["content"] or "").strip())
        if not content or len(content) > _LONGEST:
            continue
        for key in _META_NAMES:
            name = attributes.get(key)
            if name:
                found.setdefault(name.strip().casefold(), []).append(content)
    return found


def _scripts(tree: Tree) -> Iterable[str]:
    for node in tree.css('script[type*="ld+json"]')[:_MOST_META]:
        yield node.text(deep=True) or ""


def _attribute(tree: Tree, selector: str, name: str) -> str | None:
    node = tree.css_first(selector)
    value = (node.attributes.get(name) or "").strip() if node is not None else ""
    return value if 0 < len(value) <= _LONGEST else None


def first_of(meta: dict[str, list[str]], names: Iterable[str]) -> str | None:
    """The first content of the first name that has one."""
    return next((meta[name][0] for name in names if name in meta), None)


def _titles(
    tree: Tree, meta: dict[str, list[str]], nodes: list[dict[str, object]]
) -> tuple[str, ...]:
    found = [text for node in nodes for text in texts_of(node.get("headline"))]
    found += [text for name in _TITLES for text in meta.get(name, [])]
    head = tree.css_first("title")
    if head is not None:
        found.append(" ".join((head.text(deep=True) or "").split()))
    kept = dict.fromkeys(text for text in found if text and len(text) <= _LONGEST)
    return tuple(kept)[:_MOST_TITLES]


def _moments(
    meta: dict[str, list[str]],
    nodes: list[dict[str, object]],
    name: str,
    names: tuple[str, ...],
) -> tuple[Told, ...]:
    """Candidates for one moment: epochs first, then JSON-LD, then the meta tags."""
    found = [Told(text, "json-ld", name) for node in nodes for text in texts_of(node.get(name))]
    found += [
        Told(text, "meta", key)
        for key in names
        if name == "dateModified" or key not in _NOT_PUBLISHED
        for text in meta.get(key, [])[:2]
    ]
    return tuple(sorted(found, key=lambda told: not told.name.endswith("unix")))


def _times(tree: Tree) -> tuple[Told, ...]:
    found: dict[str, None] = {}
    for node in tree.css(_TIMES)[:_MOST_TIMES]:
        attributes = node.attributes
        for name in ("datetime", "content", "title"):
            value = (attributes.get(name) or "").strip()
            if 8 <= len(value) <= 40:
                found[value] = None
                break
    return tuple(Told(raw, "meta", "time") for raw in found)


def _people(
    meta: dict[str, list[str]],
    nodes: list[dict[str, object]],
    key: str,
    names: tuple[str, ...],
) -> tuple[str, ...]:
    found = [name for node in nodes for name in names_of(node.get(key))]
    found += [text for name in names for text in meta.get(name, [])]
    return tuple(dict.fromkeys(found))


def _pages(tree: Tree, base: str | None) -> tuple[str, ...]:
    """Links to this address with a page number; the canonical address is the first part."""
    if base is None:
        return ()
    own = split(base)
    path = _PAGE_NUMBER.sub("", own.path).rstrip("/")
    found: dict[str, None] = {}
    for node in tree.css('a[href*="page="], link[rel="next"], link[rel="prev"]')[:_MOST_META]:
        link = split(joined(base, (node.attributes.get("href") or "").strip()))
        if link.netloc == own.netloc and len(path) > 1:
            full = link._replace(fragment="").geturl()
            if _PAGE_NUMBER.sub("", link.path).rstrip("/") == path and _PAGE_NUMBER.search(full):
                found[full] = None
    return tuple(address for address in found if address != base)
