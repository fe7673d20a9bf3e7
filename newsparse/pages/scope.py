"""The article's scope on a page: its headline, the container of its text, what stands between."""

from __future__ import annotations

from dataclasses import dataclass

from newsparse.pages.asides import mark_asides
from newsparse.pages.container import find_containers, weigh, wrappers
from newsparse.pages.headline import find_headline, heading_near, headline_above
from newsparse.pages.render import Rendered
from newsparse.pages.speaking import HIDDEN
from newsparse.roles import Role

__all__ = ["ELSEWHERE", "Scope", "find_scope"]

_LEAST = 80  # running text without which an element that nobody named is no container
_MOST_BELOW = 60  # blocks below the text among which bylines, tags and sources are looked for
ELSEWHERE = (Role.BYLINE, Role.TAGS, Role.SOURCE)
"""Roles whose marked elements are read wherever on the page they stand."""
_MOST_HEADLESS = 12  # blocks above the text of a page on which no headline was found
_MOST_ABOVE = 6  # blocks above the headline that can belong to its head


@dataclass(frozen=True)
class Scope:
    """Which blocks belong to the article; indexes into `Rendered.blocks`."""

    title: int | None
    start: int
    stop: int
    inside: frozenset[int]
    """Elements that are the container, or parts of it."""
    void: frozenset[int]
    """Elements whose class says nothing about their content: they wrap the article."""
    weight: int
    """Characters of running text in the container, capped a block."""
    extra: tuple[int, ...]
    """Blocks elsewhere on the page that a layout's selector names: credits below the comments."""
    trusted: bool
    """Whether a selector or the page itself named the container."""
    cards: int
    """Links with a heading and a teaser: an index page has many."""


def find_scope(rendered: Rendered, titles: tuple[str, ...]) -> Scope:
    """Find headline and container; `titles` is what the metadata calls the article."""
    title = find_headline(rendered, titles)
    void = wrappers(rendered, title)
    cards = mark_asides(rendered, void)
    weigh(rendered, void)
    containers, trusted = find_containers(rendered)
    inside = _descendants(rendered, containers)
    around: set[int] = set()
    for container in containers:
        while container >= 0 and container not in around:
            around.add(container)
            container = rendered.elements[container].parent
    void |= around
    weight = sum(rendered.elements[c].weight for c in containers)
    if not trusted and weight < _LEAST:  # pictures and captions, a video, a list: no text
        inside = set() if title is not None else _descendants(rendered, [0])
    members = [i for i, block in enumerate(rendered.blocks) if block.element in inside]
    if title is not None and members and title > members[-1]:
        title = headline_above(rendered, titles, members[0])
    if title is None and members:
        title = heading_near(rendered, members[0], members[-1])
    start, stop = _bounds(rendered, title, containers, members)
    return Scope(
        title,
        start,
        stop,
        frozenset(inside),
        frozenset(void),
        weight,
        _named_elsewhere(rendered, start, stop),
        trusted,
        cards,
    )


def _descendants(rendered: Rendered, roots: list[int]) -> set[int]:
    inside = set(roots)
    for index in range(1, len(rendered.elements)):
        if rendered.elements[index].parent in inside:
            inside.add(index)
    return inside


def _bounds(
    rendered: Rendered, title: int | None, containers: list[int], members: list[int]
) -> tuple[int, int]:
    """First and last block of the scope: the headline, the text, what follows in their column."""
    if not members:
        if title is None:
            return 0, 0
        column = rendered.elements[rendered.blocks[title].element].parent
        shared = max(0, rendered.elements[max(0, column)].parent)
        return _head_start(rendered, title, shared), _column_end(rendered, shared, title)
    first, last = members[0], members[-1]
    if title is None:
        shared = rendered.elements[containers[0]].parent
        return _lines_above(rendered, first), _column_end(rendered, shared, last)
    around = set(rendered.chain(containers[0]))
    chain = rendered.chain(rendered.blocks[title].element)
    shared = next((element for element in chain if element in around), 0)
    return _head_start(rendered, title, shared), _column_end(rendered, shared, last)


def _lines_above(rendered: Rendered, first: int) -> int:
    """Without a headline: the lines above the text that may hold it, up to a menu."""
    start = first
    while start and first - start < _MOST_HEADLESS:
        block, above = rendered.blocks[start - 1], rendered.blocks[max(0, start - 2)]
        if block.linked >= len(block.text) and above.linked >= len(above.text):
            break
        if any(
            (speech := rendered.elements[element].speech) and speech[0] in (Role.WIDGET, "comment")
            for element in rendered.chain(block.element)
        ):
            break
        start -= 1
    return start


def _head_start(rendered: Rendered, title: int, shared: int) -> int:
    """The headline, or the few lines right above it in its column that are no links or menus."""
    start = title
    while start and title - start < _MOST_ABOVE:
        block = rendered.blocks[start - 1]
        chain = rendered.chain(block.element)
        words = [speech[0] for e in chain if (speech := rendered.elements[e].speech)]
        is_menu = Role.WIDGET in words or "comment" in words or HIDDEN in words
        if shared not in chain or is_menu or (block.linked >= len(block.text) and start < title):
            break
        start -= 1
    return start


def _column_end(rendered: Rendered, shared: int, last: int) -> int:
    """The end of the lines after the text in its column: up to the comments, not without end."""
    stop = last + 1
    most = min(len(rendered.blocks), stop + _MOST_BELOW)
    while stop < most:
        chain = rendered.chain(rendered.blocks[stop].element)
        speeches = (rendered.elements[element].speech for element in chain)
        if shared not in chain or any(speech and speech[0] == "comment" for speech in speeches):
            break
        stop += 1
    return stop


def _named_elsewhere(rendered: Rendered, start: int, stop: int) -> tuple[int, ...]:
    """Blocks outside the scope that a selector marked, and tags that follow in another column."""
    marked = [False] * len(rendered.elements)
    tagged = [False] * len(rendered.elements)
    other = [False] * len(rendered.elements)
    for index, element in enumerate(rendered.elements):
        parent = max(0, element.parent)
        word, why = element.speech or ("", "")
        marked[index] = marked[parent] or (word in ELSEWHERE and "selector" in why)
        tagged[index] = tagged[parent] or word is Role.TAGS
        other[index] = other[parent] or (word != "" and word is not Role.TAGS)
    found = []
    for index, block in enumerate(rendered.blocks):
        if not start <= index < stop:
            is_near = stop <= index < stop + _MOST_BELOW
            is_tag = is_near and tagged[block.element] and not other[block.element]
            if marked[block.element] or is_tag:
                found.append(index)
    return tuple(found)
