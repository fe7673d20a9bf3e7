"""Read a page: tree, facts, layout, scope, and the document that the passes over lines work on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from newsparse.document import Document, Hint, Region
from newsparse.limits import Limits
from newsparse.outlets.layout import Layout
from newsparse.outlets.registry import host_of
from newsparse.pages.cutting import column_of, cut_markup, whole
from newsparse.pages.engine import SelectolaxError
from newsparse.pages.facts import PageFacts, read_facts
from newsparse.pages.headline import site_names
from newsparse.pages.kinds import looks_like_index
from newsparse.pages.render import Block, Rendered, render
from newsparse.pages.scope import ELSEWHERE, Scope, find_scope
from newsparse.pages.soup import refined
from newsparse.pages.speaking import HIDDEN, MARK, Speech
from newsparse.pages.tree import Node, Tree, grow
from newsparse.reading.text import read_text
from newsparse.roles import Role
from newsparse.values import Diagnostic

__all__ = ["Page", "open_page"]

_INVISIBLE = ["script", "style", "template", "svg", "head", "iframe", "noembed", "noframes"]
_TELLING = frozenset("h1 h2 h3 h4 h5 h6 figcaption li blockquote".split())
_Said = tuple["Role | None", str, str]
"""What markup says of a line: role, word, reason."""
_SILENCE: _Said = (None, "", "")
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
        self.is_torn = False
        """True once `document` found a tag that swallowed text for want of its end."""
        self.is_article = True
        """False once `document` found that the page is a list of links."""
        self._tree = tree
        self._found: tuple[list[Node], list[Node], list[Node]] | None = None
        tree.strip_tags(_INVISIBLE, recursive=True)

    def document(self, layouts: Iterable[Layout], limits: Limits) -> Document:
        """The article's scope as a document, by the layout that fits, else by the page's words."""
        layout = self._fitting(layouts)
        rendered = render(self._markup(layout))
        self.is_torn = rendered.is_torn
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
        total = len(body.text(deep=True, strip=True)) if body is not None else 0
        return _document(rendered, scope, self.facts, limits, total)

    def _markup(self, layout: Layout | None) -> str:
        """Well-formed markup that holds the article, its container as the layout's hook left it."""
        if layout is None or layout.refine is None:
            return cut_markup(self._tree, self.facts.titles, self._found)
        markup = whole(self._tree)
        for container in self._tree.css(layout.body):
            own = container.html or ""
            try:
                markup = markup.replace(own, refined(own, layout.refine), 1)
            except (Exception, SystemExit) as error:  # not ours, and one article's reading is
                words = f"{type(error).__name__}: {error}; the container is read without it"
                self.notes.append(Diagnostic("layout.hook_failed", f"{layout.years}: {words}"))
        return markup

    def _fitting(self, layouts: Iterable[Layout]) -> Layout | None:
        """Mark the parts of the newest layout whose body and title the page has."""
        self._had_layouts = False
        self._found = None
        for layout in layouts:
            self._had_layouts = True
            containers = [n for n in self._css(layout.body) if (n.text(deep=True) or "").strip()]
            titles = self._css(layout.title)
            if containers and titles:
                self._mark(layout, containers, titles)
                return layout
        return None

    def _css(self, selector: str, below: Node | None = None) -> list[Node]:
        """What a selector finds; one that is no CSS finds nothing and is told."""
        try:
            found = (below or self._tree).css(selector)
            return [node for node in found if node.tag != "html"]  # `*` finds that too
        except (SelectolaxError, UnicodeError):
            words = f"{selector!r} is no selector that Lexbor can read; it found nothing"
            self.notes.append(Diagnostic("layout.bad_selector", words))
            return []

    def _mark(self, layout: Layout, containers: list[Node], titles: list[Node]) -> None:
        lone: list[Node] = []
        column = column_of(titles[0], containers)
        for role, selector in layout.parts():
            nodes = self._css(selector, None if role in ELSEWHERE else column)
            for node in nodes:
                node.attrs[MARK] = f"{role.value} selector {selector}"
            if role in ELSEWHERE:
                lone += nodes
        for node in titles:
            node.attrs[MARK] = f"title selector {layout.title}"
        for node in containers:
            node.attrs[MARK] = f"body selector {layout.body}"
        self._found = (titles, containers, lone)


def open_page(html: str, url: str | None, limits: Limits) -> Page:
    """Build the tree of a page and read its metadata.

    Raises `InputTooLarge` and `InputTooComplex` before the tree of the whole page is built.
    """
    tree, notes = grow(html, limits)
    return Page(tree, read_facts(tree, url), notes)


def _document(
    rendered: Rendered, scope: Scope, facts: PageFacts, limits: Limits, total: int
) -> Document:
    pieces: list[str] = []
    hints: list[Hint] = []
    told: dict[tuple[int, Region], _Said] = {}
    members = (*range(scope.start, scope.stop), *scope.extra)
    regions = _regions(rendered, scope)
    for index, region in zip(members, regions, strict=True):
        block = rendered.blocks[index]
        if pieces:
            pieces.append("\n" * max(1, block.gap))
        pieces.append(block.text)
        hints.append(
            _hint(rendered, block, region, _said(rendered, block.element, scope, region, told))
        )
    document = read_text("".join(pieces), limits)
    kept = sum(len(rendered.blocks[index].text) for index in members)
    return replace(
        document,
        anchors=(),
        hints=tuple(hints),
        base=facts.url,
        site_names=site_names(facts.titles, facts.site, host_of(facts.url)),
        outside=max(0, total - kept),
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


def _said(
    rendered: Rendered,
    element: int,
    scope: Scope,
    region: Region,
    told: dict[tuple[int, Region], _Said],
) -> _Said:
    """What an element and those around it say; each is asked once, from the outside in."""
    pending = []
    while element >= 0 and (element, region) not in told:
        pending.append(element)
        element = rendered.elements[element].parent
    said = told[element, region] if element >= 0 else _SILENCE
    for index in reversed(pending):
        speech = rendered.elements[index].speech
        if speech is not None and index not in scope.void:
            said = _heard(said, speech, region)
        told[index, region] = said
    return said


def _heard(around: _Said, speech: Speech, region: Region) -> _Said:
    """An element's own word beside that of the elements around it.

    What is hidden or a comment stays so; furniture speaks for all that it holds, but for selectors,
    for names in share bars, and for tags and bylines in an article's own footer.
    """
    role, word, reason = around
    if word:
        return around
    own, why = speech
    if own in (HIDDEN, "comment"):
        return Role.WIDGET, str(own), why
    if not isinstance(own, Role) or (own is Role.WIDGET and why in _FOOTERS and region == "foot"):
        return around
    is_spared = "selector" in why or (own in _NAMED_IN_BARS and reason in _SHARE_BARS)
    if role is Role.WIDGET and not is_spared and reason not in _FOOTERS:
        return around
    return own, "", why


def _hint(rendered: Rendered, block: Block, region: Region, said: _Said) -> Hint:
    role, word, reason = said
    return Hint(
        region=region,
        tag=_tag(rendered, block.element),
        role=role,
        word=word,
        reason=reason,
        linked=block.linked / max(1, len(block.text)),
        strong=block.strong >= _ALL_BOLD * len(block.text),
        pictured=rendered.elements[block.element].pictured,
        link=block.link,
    )


def _tag(rendered: Rendered, element: int) -> str:
    """The heading, caption or list item an element stands in, else its own tag."""
    own = rendered.elements[element].tag
    for _ in range(3):
        if element <= 0:
            break
        tag = rendered.elements[element].tag
        if tag in _TELLING:
            return tag
        element = rendered.elements[element].parent
    return own
