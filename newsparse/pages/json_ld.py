"""JSON-LD as pages print it: arrays, graphs, several blocks, and blocks that are no valid JSON."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

__all__ = ["article_nodes", "composed", "first_text", "names_of", "nodes_of", "texts_of"]

_ARTICLES = frozenset(
    "newsarticle article reportagenewsarticle blogposting opinionnewsarticle analysisnewsarticle "
    "backgroundnewsarticle reviewnewsarticle advertisercontentarticle liveblogposting "
    "videoobject imagegallery report socialmediaposting techarticle".split()
)
_OPENINGS = ("<!--", "//<![CDATA[", "// <![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */")
_CLOSINGS = ("-->", "//]]>", "// ]]>", "]]>", "/*]]>*/", "/* ]]> */", ";")
_UNENCODABLE = re.compile("[\x00\ud800-\udfff]")  # an escape can name what no text may hold
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|articleSection|@type)"\s*:\s*"((?:[^"\\]|\\.){0,400})"'
    r"(?=\s{0,40}(?:[,}\]]|\Z))"  # else the value goes on behind a quote that was not escaped
)
_AUTHOR = re.compile(
    r'"(author|editor)"\s*:\s*(?:\[\s*)?\{[^{}]{0,400}?"name"\s*:\s*"([^"]{1,120})"'
)
_LONGEST = 300_000  # characters of one block that are read
_MOST_NODES = 2_000


def nodes_of(blocks: Iterable[str]) -> list[dict[str, object]]:
    """The objects of all blocks, in order; broken blocks give what can still be read.

    >>> nodes_of(['{"@type": "NewsArticle", "headline": "A "b" c", "datePublished": "2024"'])
    [{'datePublished': '2024', '@type': 'NewsArticle'}]
    """
    found: list[dict[str, object]] = []
    for block in blocks:
        if len(block) <= _LONGEST:
            found += _objects(_load(block))
    return found


def article_nodes(nodes: Iterable[dict[str, object]]) -> list[dict[str, object]]:
    """The objects that describe an article.

    >>> article_nodes(nodes_of(['{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle"}]}']))
    [{'@type': 'NewsArticle'}]
    """
    return [node for node in nodes if _is_article(node)]


def _load(block: str) -> object:
    text = _unwrapped(block.strip())
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvage(text)


def _unwrapped(text: str) -> str:
    """The JSON inside comment signs and CDATA sections, which old pages put around it."""
    for opening in _OPENINGS:
        text = text.removeprefix(opening).lstrip()
    for closing in _CLOSINGS:
        text = text.removesuffix(closing).rstrip()
    return text


def _salvage(text: str) -> dict[str, object]:
    """Single values of a block that is no JSON, mostly for an unescaped quote in a headline."""
    node: dict[str, object] = {}
    kind = None
    for name, value in _FIELD.findall(text):
        if name == "@type":
            kind = kind or (value if value.casefold() in _ARTICLES else None)
        else:
            node.setdefault(name, value)
    for name, value in _AUTHOR.findall(text):
        node.setdefault(name, value)
    if kind:
        node["@type"] = kind
    return node


def _objects(loaded: object) -> Iterator[dict[str, object]]:
    """Objects at the top, in arrays, in `@graph` and in `mainEntity`."""
    pending = [loaded]
    for _ in range(_MOST_NODES):
        if not pending:
            return
        node = pending.pop(0)
        if isinstance(node, list):
            pending += node
        elif isinstance(node, dict):
            yield node
            pending += [node[key] for key in ("@graph", "mainEntity") if key in node]


def _is_article(node: dict[str, object]) -> bool:
    return any(kind.casefold() in _ARTICLES for kind in texts_of(node.get("@type")))


def composed(text: str) -> str:
    """A text in NFC, as the text of the page is; an address as it is spelled.

    >>> composed("Cafe\u0301") == "Caf\u00e9", len(composed("https://contoh.id/cafe\u0301"))
    (True, 23)
    """
    is_plain = text.isascii() or text.startswith(("http://", "https://"))
    return text if is_plain else unicodedata.normalize("NFC", text)


def texts_of(value: object) -> list[str]:
    """The strings of a value that may be one or many, entities resolved, without blanks around."""
    values = value if isinstance(value, list) else [value]
    return [
        composed(_UNENCODABLE.sub("\ufffd", html.unescape(text)).strip())
        for text in values
        if isinstance(text, str) and text.strip()
    ]


def first_text(value: object) -> str | None:
    """The first string of a value."""
    return next(iter(texts_of(value)), None)


def names_of(value: object) -> list[str]:
    """Names of people or organisations: strings, objects with a `name`, or lists of them.

    >>> names_of([{"@type": "Person", "name": "Dewi Saras"}, "Bram"])
    ['Dewi Saras', 'Bram']
    """
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        found += texts_of(item.get("name") if isinstance(item, dict) else item)
    return found
