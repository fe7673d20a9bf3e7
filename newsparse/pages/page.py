"""Read a page: tree, facts, layout, scope, and the document that the passes over lines work on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urljoin

from newsparse.document import Document, Hint, Region
from newsparse.limits import Limits
from newsparse.outlets.layout import Layout
from newsparse.outlets.registry import host_of
from newsparse.pages.facts import PageFacts, read_facts
from newsparse.pages.headline import site_names
from newsparse.pages.kinds import looks_like_index
from newsparse.pages.render import Block, Rendered, render
from newsparse.pages.scope import Scope, find_scope
from newsparse.pages.soup import refined
from newsparse.pages.speaking import HIDDEN, MARK
from newsparse.pages.tree import Node, Tree, grow
from newsparse.reading.text import read_text
from newsparse.roles import Role
from newsparse.values import Diagnostic

__all__ = ["Page", "open_page"]

_INVISIBLE = ["script", "style", "template", "svg", "head", "object"]
_HREF = re.compile(r' href="([^"]*)"')
_LONGEST_HREF = 2_000
_NAMED_IN_BARS = (Role.BYLINE, Role.TIMESTAMP)
_SHARE_BARS = frozenset(
    f"class {word}" for word in "share sharing social socials sosmed sticky".split()
)
"""Bars in which some sites print writer and date beside the share buttons."""
_FOOTERS = frozenset(("tag footer", "class footer"))
_ALL_BOLD = 0.9


class Page:
    """An open page: its facts are read; `document` renders the article's scope."""

    def __init__(self, tree: Tree, facts: PageFacts, notes: list[Diagnostic]) -> None:
        self.facts = facts
        self.notes = notes
        self.is_article = True
        """False once `document` found that the page is a list of links."""
        self._tree = tree
        tree.strip_tags(_INVISIBLE, recursive=True)

    def document(self, layouts: Iterable[Layout], limits: Limits) -> Document:
        """The article's scope as a document, by the layout that fits, else by the page's words."""
        layout = self._fitting(layouts)
        rendered = render(self._markup(layout))
        scope = find_scope(rendered, self.facts.titles)
        if layout is None and self._had_layouts:
            words = "no known layout of the outlet fits the page; it is read by its own words"
            self.notes.append(Diagnostic("html.layout_unknown", words))
        body = self._tree.body
        classes = (body.attributes.get("class") or "") if body is not None else ""
        if looks_like_index(
            self.facts, classes, scope.cards, scope.weight, has_layout=layout is not None
        ):
            words = "the page is a list of links (a section, a tag, a search), not one article"
            self.notes.append(Diagnostic("not_article", words))
            self.is_article = False
            scope = replace(scope, title=None, inside=frozenset())
            self.facts = PageFacts(
                self.facts.url, self.facts.addresses, self.facts.site, kinds=self.facts.kinds
            )
        return _document(rendered, scope, self.facts, limits)

    def _markup(self, layout: Layout | None) -> str:
        """The page as well-formed markup, its container as the layout's hook left it."""
        body = self._tree.body
        markup = body.html or "" if body is not None else ""
        if layout is None or layout.refine is None:
            return markup
        for container in self._tree.css(layout.body):
            own = container.html or ""
            markup = markup.replace(own, refined(own, layout.refine), 1)
        return markup

    def _fitting(self, layouts: Iterable[Layout]) -> Layout | None:
        """Mark the parts of the newest layout whose body and title the page has."""
        self._had_layouts = False
        for layout in layouts:
            self._had_layouts = True
            containers = [
                n for n in self._tree.css(layout.body) if (n.text(deep=True) or "").strip()
            ]
            titles = self._tree.css(layout.title)
            if containers and titles:
                self._mark(layout, containers, titles)
                return layout
        return None

    def _mark(self, layout: Layout, containers: list[Node], titles: list[Node]) -> None:
        for role, selector in layout.parts():
            for node in self._tree.css(selector):
                node.attrs[MARK] = f"{role.value} selector {selector}"
        for node in titles:
            node.attrs[MARK] = f"title selector {layout.title}"
        for node in containers:
            node.attrs[MARK] = f"body selector {layout.body}"


def open_page(html: str, url: str | None, limits: Limits) -> Page:
    """Build the tree of a page and read its metadata.

    Raises `InputTooLarge` and `InputTooComplex` before any tree is built.
    """
    tree, notes = grow(html, limits)
    return Page(tree, read_facts(tree, url), notes)


def _document(rendered: Rendered, scope: Scope, facts: PageFacts, limits: Limits) -> Document:
    pieces: list[str] = []
    hints: list[Hint] = []
    members = (*range(scope.start, scope.stop), *scope.extra)
    regions = _regions(rendered, scope)
    for index, region in zip(members, regions, strict=True):
        block = rendered.blocks[index]
        if pieces:
            pieces.append("\n" * max(1, block.gap))
        pieces.append(block.text)
        hints.append(_hint(rendered, block, scope, region, facts.url))
    document = read_text("".join(pieces), limits)
    total = sum(len(block.text) for block in rendered.blocks)
    kept = sum(len(rendered.blocks[index].text) for index in members)
    return replace(
        document,
        anchors=(),
        hints=tuple(hints),
        site_names=site_names(facts.titles, facts.site, host_of(facts.url)),
        outside=total - kept,
    )


def _regions(rendered: Rendered, scope: Scope) -> list[Region]:
    """The region of every block of the scope, in order."""
    inside = [rendered.blocks[i].element in scope.inside for i in range(scope.start, scope.stop)]
    last = max((at for at, is_inside in enumerate(inside) if is_inside), default=-1)
    first = next((at for at, is_inside in enumerate(inside) if is_inside), len(inside))
    title = scope.title - scope.start if scope.title is not None else -1
    regions: list[Region] = []
    for at, is_inside in enumerate(inside):
        if at == title:
            regions.append("title")
        elif at < title:
            regions.append("above")
        elif is_inside:
            regions.append("body")
        elif at > last:
            regions.append("foot")
        else:
            regions.append("head" if at < first and last >= 0 else "between")
    if scope.title is not None and last < 0:
        regions = ["head" if region == "between" else region for region in regions]
    return regions + ["foot"] * len(scope.extra)


def _hint(rendered: Rendered, block: Block, scope: Scope, region: Region, base: str | None) -> Hint:
    role: Role | None = None
    word = reason = ""
    group = 0
    for index in rendered.chain(block.element):  # the outermost furniture, else the innermost word
        element = rendered.elements[index]
        if element.speech is None or index in scope.void:
            continue
        said, why = element.speech
        if said in (HIDDEN, "comment"):
            word, reason, group = str(said), why, index
            role = Role.WIDGET
        elif isinstance(said, Role) and (role is None or said is Role.WIDGET):
            if why in _FOOTERS and (role is not None or region == "foot"):
                continue  # an article's own footer holds its tags and bylines
            is_kept = "selector" in reason or (role in _NAMED_IN_BARS and why in _SHARE_BARS)
            if role is None or not is_kept:
                role, reason, group = said, why, index
    return Hint(
        region=region,
        tag=_tag(rendered, block),
        role=role,
        word=word,
        reason=reason,
        linked=block.linked / max(1, len(block.text)),
        strong=block.strong >= _ALL_BOLD * len(block.text),
        pictured=rendered.elements[block.element].pictured,
        href=_href(block, base),
        group=group,
    )


def _tag(rendered: Rendered, block: Block) -> str:
    """The heading, caption or list item a block stands in, else its own element."""
    own = rendered.elements[block.element].tag
    at = block.element
    for _ in range(3):
        if at <= 0:
            break
        tag = rendered.elements[at].tag
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "li", "blockquote"):
            return tag
        at = rendered.elements[at].parent
    return own


def _href(block: Block, base: str | None) -> str | None:
    match = _HREF.search(block.link) if block.link else None
    if match is None or not match[1] or len(match[1]) > _LONGEST_HREF:
        return None
    address = match[1].replace("&amp;", "&").strip()
    if address.startswith(("javascript:", "#", "data:")):
        return None
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return None
