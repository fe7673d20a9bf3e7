"""Which element holds the article's text: marked by a selector, named by the page, or the heaviest.

What weighs is running text: long lines with few links that end as sentences do. Asides, comments
and hidden elements weigh nothing.
"""

from __future__ import annotations

from newsparse.pages.render import Block, Rendered
from newsparse.pages.speaking import HIDDEN
from newsparse.roles import Role

__all__ = ["find_containers", "weigh", "wrappers"]

_SHORTEST = 50  # characters from which a block can be running text
_CAPPED = 600  # characters of a block that count
_BULK = 0.72  # share of an element's text that one child must hold to be the container in its place
_NEARLY_ALL = 0.95  # the same inside an element that calls itself the article's body
_WRAPPER_SHARE = 0.6  # share of all text from which an element's class says nothing about it
_STOPS = ".!?…\"”’')"
_ASIDE = frozenset(
    (Role.WIDGET, Role.RELATED, Role.TAGS, Role.BYLINE, Role.BIO, Role.CAPTION, Role.TIMESTAMP)
)
_DECLARED = "itemprop articleBody"
_FEWEST = 120  # weight without which an element is not believed to be the article's body
_PARTS = frozenset(("p", "li", "blockquote", "span"))  # a paragraph is no container


def wrappers(rendered: Rendered, title: int | None) -> set[int]:
    """Elements around headline or body: whatever their classes say, they are no aside."""
    found = set(rendered.chain(rendered.blocks[title].element)) if title is not None else set()
    for index, element in enumerate(rendered.elements):
        if element.speech and element.speech[0] == "body":
            while index >= 0 and index not in found:
                found.add(index)
                index = rendered.elements[index].parent
    return found


def weigh(rendered: Rendered, void: set[int]) -> None:
    """Give every element the running text inside it; an aside that holds most of it is none."""
    elements = rendered.elements
    raw = [0] * len(elements)
    weights = [_weight(block) for block in rendered.blocks]
    for block, weight in zip(rendered.blocks, weights, strict=True):
        raw[block.element] += weight
    for index in range(len(raw) - 1, 0, -1):
        raw[elements[index].parent] += raw[index]
    total = max(1, raw[0])
    aside = [False] * len(elements)
    for index in range(1, len(elements)):
        element = elements[index]
        word = element.speech[0] if element.speech else None
        is_out = word in (HIDDEN, "comment")
        is_aside = is_out or word in _ASIDE
        if is_aside and not is_out and index not in void and raw[index] >= _WRAPPER_SHARE * total:
            if not (element.speech and element.speech[1].startswith("selector")):
                void.add(index)
        aside[index] = aside[element.parent] or (is_aside and index not in void)
    for block, weight in zip(rendered.blocks, weights, strict=True):
        if not aside[block.element]:
            elements[block.element].weight += weight
    for index in range(len(elements) - 1, 0, -1):
        elements[elements[index].parent].weight += elements[index].weight


def _weight(block: Block) -> int:
    """Characters of a block that read as running text: long, few links, ended as sentences are."""
    text = block.text
    length = len(text)
    if length < _SHORTEST or block.linked * 2 > length:
        return 0
    if length < 160 and text[-1] not in _STOPS and ". " not in text:
        return 0
    return min(length, _CAPPED)


def find_containers(rendered: Rendered) -> tuple[list[int], bool]:
    """The elements that hold the article's text, and whether a selector or the page named them."""
    elements = rendered.elements
    marked: list[int] = []
    named: list[int] = []
    for index, element in enumerate(elements):
        if element.speech and element.speech[0] == "body":
            is_marked = element.speech[1].startswith("selector")
            (marked if is_marked else named).append(index)
    if marked:
        return _outermost(rendered, marked), True
    declared = [i for i in named if _is_declared(rendered, i) and elements[i].weight >= _FEWEST]
    if declared:
        return [max(declared, key=lambda i: elements[i].weight)], True
    best = max((elements[i].weight for i in named), default=0)
    if best >= max(_FEWEST, 0.35 * elements[0].weight):
        bulk = [i for i in named if elements[i].weight >= 0.85 * best][-1]
        parts = [i for i in named if _is_sibling(rendered, i, bulk)]
        return (parts if len(parts) > 1 else [_deepest_bulk(rendered, bulk, _NEARLY_ALL)]), True
    return [_deepest_bulk(rendered, 0, _BULK)], False


def _is_declared(rendered: Rendered, index: int) -> bool:
    speech = rendered.elements[index].speech
    return speech is not None and speech[1] == _DECLARED


def _is_sibling(rendered: Rendered, one: int, other: int) -> bool:
    """Whether two elements are parts of one text: side by side, and named alike."""
    first, second = rendered.elements[one], rendered.elements[other]
    return first.parent == second.parent and first.speech == second.speech


def _outermost(rendered: Rendered, found: list[int]) -> list[int]:
    """Those that lie in none of the others."""
    known = set(found)
    inside = [False] * len(rendered.elements)
    for index in range(1, len(rendered.elements)):
        parent = rendered.elements[index].parent
        inside[index] = inside[parent] or parent in known
    return [index for index in found if not inside[index]]


def _deepest_bulk(rendered: Rendered, start: int, share: float) -> int:
    """Go down from an element to the child with most of its text, as long as there is one."""
    elements = rendered.elements
    heaviest: dict[int, int] = {}
    for index in range(1, len(elements)):
        best = heaviest.get(elements[index].parent)
        if best is None or elements[index].weight > elements[best].weight:
            heaviest[elements[index].parent] = index
    at = start
    while True:
        child = heaviest.get(at)
        if child is None or elements[child].tag in _PARTS:
            return at
        if elements[child].weight < max(1, share * elements[at].weight):
            return at
        at = child
