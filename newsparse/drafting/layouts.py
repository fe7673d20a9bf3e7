"""The layouts of a site's pages: where its articles, headlines and stamps stand, as selectors.

The container is the element that holds most of an article's paragraphs. Pages on which one selector
finds it are one generation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsparse.article import Article
from newsparse.drafting.selectors import above, finds_only, selectors_of
from newsparse.outlets.layout import Layout
from newsparse.pages.headline import fold

if TYPE_CHECKING:
    from newsparse.pages.tree import Node, Tree

__all__ = ["draft_layouts"]

_KEY = 24  # letters of a text's beginning by which it is found again
_MOST_TEXT = 0.8  # share of the paragraphs that the container holds
_FEWEST = 2
_NO_CONTAINER = frozenset("p li blockquote b strong i em a font h1 h2 h3 td tr tbody".split())
_NOT_SHOWN = frozenset("script style template noscript title".split())
_TITLES = "h1, h2, h3, [class*=title], [class*=judul]"
_LONGER = 60  # characters that an element may hold besides its stamp
_MOST_LAYOUTS = 3


@dataclass(frozen=True)
class _Page:
    """A page whose container and headline were found."""

    tree: Tree
    body: Node
    title: Node
    stamp: Node | None
    year: int | None


def draft_layouts(pages: Sequence[tuple[Tree, Article]]) -> tuple[Layout, ...]:
    """A layout for every group of pages built alike, the newest first; at most three.

    Pages without a headline or without two paragraphs give none.
    """
    rest = [page for tree, article in pages if (page := _find(tree, article))]
    found: list[tuple[int, Layout]] = []
    while rest and len(found) < _MOST_LAYOUTS:
        body, same = _most_common(rest)
        if not body:
            rest = rest[1:]
            continue
        years = [page.year for page in same if page.year]
        found.append((max(years, default=0), _layout(body, same, years)))
        rest = [page for page in rest if page not in same]
    return tuple(layout for _, layout in sorted(found, key=lambda pair: -pair[0]))


def _most_common(pages: Sequence[_Page]) -> tuple[str, list[_Page]]:
    """The selector of the first page's container that fits most pages, and those pages."""
    best: tuple[str, list[_Page]] = ("", [])
    for selector in selectors_of(pages[0].tree, pages[0].body):
        same = [page for page in pages if finds_only(page.tree, selector, page.body)]
        if len(same) > len(best[1]):
            best = (selector, same)
    return best


def _layout(body: str, pages: Sequence[_Page], years: Sequence[int]) -> Layout:
    titles = [(page.tree, page.title) for page in pages]
    stamps = [(page.tree, page.stamp) for page in pages if page.stamp is not None]
    return Layout(_span(years), body=body, title=_shared(titles) or "h1", stamp=_shared(stamps))


def _span(years: Sequence[int]) -> str:
    """`2023-26`, `2024`; `undated` where no article has a moment."""
    if not years:
        return "undated"
    first, last = min(years), max(years)
    return str(first) if first == last else f"{first}-{last % 100:02d}"


def _shared(nodes: Sequence[tuple[Tree, Node]]) -> str:
    """A selector that finds each of these elements on its own page; empty where there is none."""
    if not nodes:
        return ""
    first = ["h1", *selectors_of(*nodes[0])] if nodes[0][1].tag == "h1" else selectors_of(*nodes[0])
    for selector in first:
        if all(finds_only(tree, selector, node) for tree, node in nodes):
            return selector
    return ""


def _find(tree: Tree, article: Article) -> _Page | None:
    title = _title(tree, article.title)
    body = _container(tree, article)
    if title is None or body is None:
        return None
    detail, moment = article.timestamp_detail, article.timestamp
    is_printed = detail is not None and detail.basis == "printed"
    stamp = _holder(tree, detail.raw) if detail and is_printed else None
    return _Page(tree, body, title, stamp, moment.year if moment else None)


def _title(tree: Tree, title: str | None) -> Node | None:
    """The element of the headline: an h1 before any other."""
    wanted = fold(title or "")
    found = [node for node in tree.css(_TITLES) if wanted and fold(node.text(deep=True)) == wanted]
    return min(found, key=lambda node: node.tag != "h1", default=None)


def _container(tree: Tree, article: Article) -> Node | None:
    """The innermost element that holds most of the paragraphs, a paragraph itself aside."""
    wanted = {key for text in article.paragraphs if len(key := fold(text)[:_KEY]) == _KEY}
    title, dateline = (
        fold(article.title or ""),
        fold(article.dateline.raw if article.dateline else ""),
    )
    holders: dict[int, tuple[Node, int]] = {}
    for node in _texts(tree):
        text = fold(node.text(deep=True))
        key = text.removeprefix(dateline)[:_KEY]
        if key in wanted and text != title:
            wanted.remove(key)
            for holder in _around(node):
                known = holders.get(holder.mem_id, (holder, 0))
                holders[holder.mem_id] = (holder, known[1] + 1)
    most = max((count for _, count in holders.values()), default=0)
    if most < _FEWEST:
        return None
    full = [node for node, count in holders.values() if count >= _MOST_TEXT * most]
    return max(full, key=_depth)


def _texts(tree: Tree) -> Iterator[Node]:
    """Pieces of text that the page shows."""
    for node in tree.body.traverse(include_text=True) if tree.body is not None else ():
        if node.tag == "-text" and (node.parent is None or node.parent.tag not in _NOT_SHOWN):
            yield node


def _around(node: Node) -> Iterator[Node]:
    at = node.parent
    while at is not None and at.tag not in ("html", "-document"):
        if at.tag not in _NO_CONTAINER:
            yield at
        at = at.parent


def _depth(node: Node) -> int:
    return sum(1 for _ in _around(node))


def _holder(tree: Tree, raw: str) -> Node | None:
    """The element around a stamp that says least besides it."""
    wanted = fold(raw)
    for text in _texts(tree):
        if wanted in fold(text.text(deep=True)):
            for node in (text.parent, *above(text)):
                if node is not None and any(selectors_of(tree, node)):
                    is_tight = len(node.text(deep=True).strip()) <= len(raw) + _LONGER
                    return node if is_tight else None
    return None
