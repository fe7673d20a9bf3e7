"""Whether a page is an article at all: front pages, sections and searches are lists of links."""

from __future__ import annotations

import re

from newsparse.pages.facts import PageFacts
from newsparse.pages.links import split

__all__ = ["looks_like_index"]

_LIST_PATH = re.compile(
    r"/(?:tags?|topik|topics?|category|categories|kategori|kanal|rubrik|indeks|index|search|cari"
    r"|author|authors|penulis|archive|arsip|terpopuler|terkini)(?:/|$|\.html?$|\?)"
    r"|/page/[0-9]{1,4}/?$",
    re.IGNORECASE,
)
_LIST_KINDS = frozenset(("collectionpage", "itemlist", "searchresultspage", "profilepage"))
_LIST_CLASSES = frozenset(("archive", "category", "tag", "search", "search-results", "author"))
_MANY_CARDS = 6
_LONG_TEXT = 900
_ENOUGH = 3


def looks_like_index(
    facts: PageFacts, body_classes: str, cards: int, weight: int, *, has_layout: bool
) -> bool:
    """Weigh what speaks for a list of links against what speaks for an article.

    >>> facts = PageFacts(url="https://kabar.id/tag/banjir", kinds=frozenset({"collectionpage"}))
    >>> looks_like_index(facts, "archive tag", 8, 300, has_layout=False)
    True
    """
    path = split(facts.url).path if facts.url else "/-"
    points = 0
    points += 2 * bool(_LIST_PATH.search(path))
    points += 2 * (path in ("", "/"))
    points += 2 * (not _LIST_CLASSES.isdisjoint(body_classes.casefold().split()))
    points += 2 * (not _LIST_KINDS.isdisjoint(facts.kinds) and not facts.is_article)
    points += "website" in facts.og_types and not facts.is_article
    points += cards >= _MANY_CARDS
    points -= 3 * facts.is_article
    points -= 2 * has_layout
    points -= bool(facts.published)
    points -= weight >= _LONG_TEXT
    return points >= _ENOUGH
