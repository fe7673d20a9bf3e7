"""CSS selectors for an element of a page, the plainest first, each naming that element alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.pages.tree import Node, Tree

__all__ = ["above", "finds_only", "selectors_of"]

_NAME = re.compile("[A-Za-z_][A-Za-z0-9_-]*")
_CHANGING = re.compile(
    r"[0-9]{3}|^(?:css|sc|jsx|svelte|post|category|tag|type|status|format|author|page|id)-"
    r"|^(?:col|pull|float|[mp][tblrxy]?)-"
    r"|^(?:active|hentry|open|show|clearfix|row|container|wrapper)$"
)
"""Names that the next article has otherwise, or that say nothing."""
_SPEAKING = re.compile(
    r"(?i)isi|konten|content|article|artikel|berita|news|detail|read|body|text|entry"
)
_ROOT = frozenset(("body", "html", "-document", None))
_LANDMARKS = frozenset(("article", "main", "time", "h1", "h2"))
_MOST_CLASSES = 8
_MOST_ABOVE = 6


def selectors_of(tree: Tree, node: Node) -> Iterator[str]:
    """Selectors that find this element and no other on the page."""
    for selector in _candidates(node):
        if finds_only(tree, selector, node):
            yield selector
    own = node.tag or "*"
    for parent in above(node):
        for selector in _candidates(parent):
            if finds_only(tree, selector, parent):
                for full in (f"{selector} > {own}", f"{selector} {own}"):
                    if finds_only(tree, full, node):
                        yield full


def finds_only(tree: Tree, selector: str, node: Node) -> bool:
    """Whether a selector finds this element and no other."""
    found = tree.css(selector)
    return len(found) == 1 and found[0].mem_id == node.mem_id


def above(node: Node) -> Iterator[Node]:
    """The few elements around one, from the inside out, up to the page's body."""
    at = node.parent
    for _ in range(_MOST_ABOVE):
        if at is None or at.tag in _ROOT:
            return
        yield at
        at = at.parent


def _candidates(node: Node) -> Iterator[str]:
    """Selectors by what the element itself says: its item property, its id, its classes."""
    tag = node.tag or "*"
    attributes = node.attributes
    prop = attributes.get("itemprop") or ""
    if _NAME.fullmatch(prop):
        yield f"{tag}[itemprop={prop}]"
    own = attributes.get("id") or ""
    if _lasts(own):
        yield f"#{own}"
    classes = [name for name in (attributes.get("class") or "").split() if _lasts(name)]
    classes = sorted(classes[:_MOST_CLASSES], key=lambda name: not _SPEAKING.search(name))
    for name in classes:
        yield f"{tag}.{name}"
    for index, name in enumerate(classes):
        for other in classes[index + 1 :]:
            yield f"{tag}.{name}.{other}"
    if tag in _LANDMARKS:
        yield tag


def _lasts(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and not _CHANGING.search(name)
