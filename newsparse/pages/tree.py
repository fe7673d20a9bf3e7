"""The tree of a page, built by Lexbor through selectolax."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsparse.limits import Limits
from newsparse.pages.markup import repaired, safe_markup
from newsparse.pages.repair import RAW_TEXT
from newsparse.values import Diagnostic

__all__ = ["Node", "Tree", "grow"]

Tree = LexborHTMLParser
Node = LexborNode

_TAIL = 400  # characters from the end within which the last closing tag of a healthy page stands
_CLOSING = re.compile(rf"</(?:{'|'.join(RAW_TEXT)})[\s/>]", re.IGNORECASE)


def grow(html: str, limits: Limits) -> tuple[Tree, list[Diagnostic]]:
    """The tree of a page, and what had to be repaired before.

    Raises `InputTooLarge` and `InputTooComplex` before any tree is built.
    """
    html, data, notes = safe_markup(html, limits)
    tree = LexborHTMLParser(data)
    if _is_swallowed(tree) and not _CLOSING.search(html, max(0, len(html) - _TAIL)):
        html, more = repaired(html, limits)
        notes += more
        tree = LexborHTMLParser(html)
    return tree, notes


def _is_swallowed(tree: Tree) -> bool:
    """Whether the page ends inside an element whose content is no markup, and may have no end."""
    body = tree.body
    node: Node | None = body if body is not None and body.last_child else tree.head
    last = ""
    while node is not None:
        last = node.tag or "" if node.tag != "-text" else last
        node = node.last_child
    return last in RAW_TEXT
