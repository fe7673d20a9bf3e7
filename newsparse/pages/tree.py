"""The tree of a page, built by Lexbor through selectolax."""

from __future__ import annotations

from newsparse.limits import Limits
from newsparse.pages.engine import LexborHTMLParser, LexborNode
from newsparse.pages.markup import repaired, safe_markup
from newsparse.pages.nesting import check_nesting, check_size
from newsparse.pages.repair import CLOSERS, RAW_TEXT
from newsparse.pages.speaking import MARK
from newsparse.values import Diagnostic

__all__ = ["Node", "Tree", "grow"]

Tree = LexborHTMLParser
Node = LexborNode

_RAW_BUT_SHOWN = ("xmp", "plaintext")  # their content is text, and would be written as markup
_UNWANTED = f"xmp, plaintext, [{MARK}]"  # and no page can speak with the voice of a selector


def grow(html: str, limits: Limits) -> tuple[Tree, list[Diagnostic]]:
    """The tree of a page, and what had to be repaired before.

    Raises `InputTooLarge` and `InputTooComplex` before the tree of the whole page is built.
    """
    html, tree, notes = safe_markup(html, limits)
    swallower = _swallower(tree)
    if swallower and not _is_closed(html, swallower):
        html, more = repaired(html, limits)
        notes += more
        check_nesting(html, html.count("<"), limits.max_depth)  # of what was no markup before
        tree = LexborHTMLParser(html)
    check_size(tree, len(html))
    for node in tree.css(_UNWANTED):
        if node.tag in _RAW_BUT_SHOWN:
            node.replace_with(node.text(deep=True) or "")
        else:
            del node.attrs[MARK]
    return tree, notes


def _swallower(tree: Tree) -> str:
    """The element without markup inside which the page ends, if it does: it may have no end."""
    body = tree.body
    node: Node | None = body if body is not None and body.last_child else tree.head
    last = ""
    while node is not None:
        last = node.tag or "" if node.tag != "-text" else last
        node = node.last_child
    return last if last in RAW_TEXT else ""


def _is_closed(html: str, name: str) -> bool:
    """Whether the last element of a name has an end of its own."""
    at = max(html.rfind(f"<{name}"), html.rfind(f"<{name.upper()}"))
    if at < 0:
        return False
    return CLOSERS[name].search(html, at) is not None
