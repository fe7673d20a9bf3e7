"""The piece of a page's markup that can hold the article, so that the rest need not be walked.

Where headline and container are plain to see, what lies between them and a little around it is
enough. Where they are not, the whole page is rendered and its text decides.
"""

from __future__ import annotations

from newsparse.pages.headline import fold, is_known
from newsparse.pages.tree import Node, Tree

__all__ = ["column_of", "cut_markup", "whole"]

_BEFORE = 1_200  # characters of markup above the headline: section label, stamp
_AFTER = 7_000  # characters below the text: bylines, tags, sources
_LEAST_TEXT = 500
_LEAST_SHARE = 0.2  # of the page's text
_DECLARED = "[itemprop=articleBody]"
_NAMED = (
    ".entry-content, .post-content, .article-content, .detail-content, .news-content, "
    ".single-content, .td-post-content, .detail-text, .article-body, .post-body"
)


def cut_markup(
    tree: Tree,
    titles: tuple[str, ...],
    marked: tuple[list[Node], list[Node], list[Node]] | None,
) -> str:
    """The relevant piece of a page's serialised body; all of it where in doubt.

    `marked` are headline, containers and lone parts (bylines, tags) found by a layout's selectors.
    """
    heads, containers, parts = marked or (*_guess(tree, titles), [])
    if not heads or not containers:
        return whole(tree)
    markup = column_of(heads[0], containers).html or ""
    spans = [_span(markup, node) for node in containers]
    head = _span(markup, heads[0])
    if head[0] < 0 or any(start < 0 for start, _ in spans):
        return whole(tree)
    first = min(head[0], *(start for start, _ in spans))
    last = max(head[1], *(end for _, end in spans))
    start, end = _around(markup, first, last)
    piece = markup[start:end]
    for node in parts:
        place = _span(markup, node)
        if not start <= place[0] < end:
            piece += f"<hr>{node.html}"
    return piece


def _around(markup: str, first: int, last: int) -> tuple[int, int]:
    """A little more than `markup[first:last]`, cut between tags and outside of comments."""
    start = markup.find("<", max(0, first - _BEFORE))
    comment = markup.rfind("<!--", 0, start)
    if comment >= 0:
        start = max(start, markup.find("-->", comment) + 3)
    if last + _AFTER >= len(markup):
        return min(start, first), len(markup)
    end = max(markup.rfind("<", last, last + _AFTER), last)
    comment = markup.rfind("<!--", last, end)
    if comment >= 0 and markup.find("-->", comment, end) < 0:
        end = comment
    return min(start, first), end


def whole(tree: Tree) -> str:
    """The serialised body of a page."""
    body = tree.body
    return body.html or "" if body is not None else ""


def column_of(head: Node, containers: list[Node]) -> Node:
    """The element around the smallest one that holds the headline and every container."""
    common = _ancestors(head)
    for node in (containers[0], containers[-1]):
        around = {other.mem_id for other in _ancestors(node)}
        common = [other for other in common if other.mem_id in around]
    return common[1] if len(common) > 1 else common[0]  # tags may stand beside the article


def _ancestors(node: Node) -> list[Node]:
    found = []
    at: Node | None = node
    while at is not None and at.tag not in ("html", "-document"):
        found.append(at)
        at = at.parent
    return found


def _span(markup: str, node: Node) -> tuple[int, int]:
    own = node.html or ""
    at = markup.find(own) if own else -1
    return at, at + len(own)


def _guess(tree: Tree, titles: tuple[str, ...]) -> tuple[list[Node], list[Node]]:
    """Headline and container of a page that nobody described, only where both are beyond doubt."""
    heads = [node for node in tree.css("h1") if is_known(fold(node.text(deep=True)), titles)]
    if not heads:
        return [], []
    body = tree.body
    total = len(body.text(deep=True, strip=True)) if body is not None else 0
    for selector in (_DECLARED, _NAMED):
        found = [(len(node.text(deep=True, strip=True)), node) for node in tree.css(selector)]
        if found:
            length, node = max(found, key=lambda pair: pair[0])
            if length >= _LEAST_TEXT and length >= _LEAST_SHARE * total:
                return heads, [node]
    return [], []
