"""The tree of a page where Lexbor is missing: Beautiful Soup's, with the face of selectolax.

selectolax is a dependency, but it is compiled, and some platforms have no wheel of it. There a page
is read all the same, ten times as slowly: every limit holds, the promise of time does not.
Only what `pages/` asks of a tree is here.
"""

from __future__ import annotations

import html as entities
from collections.abc import Iterator, Sequence
from typing import cast

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement, PreformattedString
from soupsieve import SelectorSyntaxError

__all__ = ["StandInError", "StandInNode", "StandInTree"]

StandInError = SelectorSyntaxError
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_RAW = frozenset("script style iframe noembed noframes xmp plaintext".split())


class StandInNode:
    """An element or a text of the soup, as selectolax shows it."""

    def __init__(self, element: PageElement) -> None:
        self._element = element

    def __eq__(self, other: object) -> bool:
        return isinstance(other, StandInNode) and self._element is other._element

    def __hash__(self) -> int:
        return id(self._element)

    @property
    def mem_id(self) -> int:
        """What tells one node from every other."""
        return id(self._element)

    @property
    def tag(self) -> str:
        """Its name; `-text` of what is no element."""
        return self._element.name if isinstance(self._element, Tag) else "-text"

    @property
    def attrs(self) -> dict[str, str | None]:
        """The attributes, which can be changed."""
        own = self._element.attrs if isinstance(self._element, Tag) else {}
        return cast("dict[str, str | None]", own)  # none is a list: see StandInTree

    attributes = attrs

    @property
    def parent(self) -> StandInNode | None:
        """The element around it; None around the outermost."""
        around = self._element.parent
        return None if around is None or isinstance(around, BeautifulSoup) else StandInNode(around)

    @property
    def prev(self) -> StandInNode | None:
        """What stands right before it."""
        before = self._element.previous_sibling
        return StandInNode(before) if before is not None else None

    @property
    def last_child(self) -> StandInNode | None:
        """The last thing inside it."""
        inside = self._element.contents if isinstance(self._element, Tag) else ()
        return StandInNode(inside[-1]) if inside else None

    @property
    def html(self) -> str:
        """Its markup, with every attribute in double quotes."""
        return "".join(_written(self._element))

    @property
    def inner_html(self) -> str:
        """The markup inside it."""
        inside = self._element.contents if isinstance(self._element, Tag) else ()
        return "".join(part for child in inside for part in _written(child))

    def text(self, *, deep: bool = True, strip: bool = False) -> str:
        """Its text, that of all elements inside with `deep`."""
        if not isinstance(self._element, Tag):
            return str(self._element)
        texts = [
            str(text)
            for text in (self._element.descendants if deep else self._element.contents)
            if isinstance(text, NavigableString) and not isinstance(text, PreformattedString)
        ]
        return "".join(text.strip() for text in texts) if strip else "".join(texts)

    def css(self, selector: str) -> list[StandInNode]:
        """The elements inside that a selector fits."""
        found = self._element.select(selector) if isinstance(self._element, Tag) else ()
        return [StandInNode(element) for element in found]

    def css_first(self, selector: str) -> StandInNode | None:
        """The first of them."""
        found = self._element.select_one(selector) if isinstance(self._element, Tag) else None
        return StandInNode(found) if found is not None else None

    def replace_with(self, text: str) -> None:
        """Put a text in its place."""
        self._element.replace_with(NavigableString(text))


class StandInTree(StandInNode):
    """A whole page."""

    def __init__(self, markup: str) -> None:
        soup = BeautifulSoup(markup, "html.parser", multi_valued_attributes=None)
        if soup.body is None:
            body = soup.new_tag("body")
            for child in [*soup.contents]:
                body.append(child)
            soup.append(body)
        super().__init__(soup)
        self._soup = soup

    @property
    def body(self) -> StandInNode | None:
        """The page's body."""
        return StandInNode(self._soup.body) if self._soup.body is not None else None

    @property
    def head(self) -> StandInNode | None:
        """The page's head, where it has one."""
        return StandInNode(self._soup.head) if self._soup.head is not None else None

    def strip_tags(self, names: Sequence[str], *, recursive: bool = False) -> None:
        """Take elements away, with what is inside them."""
        for element in self._soup.select(", ".join(names)):
            if recursive:
                element.decompose()
            else:
                element.unwrap()


def _written(element: PageElement) -> Iterator[str]:
    """The markup of an element, without recursion: pages nest deep."""
    open_parts: list[PageElement | str] = [element]
    while open_parts:
        part = open_parts.pop()
        if isinstance(part, str) and not isinstance(part, NavigableString):
            yield part
        elif isinstance(part, NavigableString):
            raw = part.parent is not None and part.parent.name in _RAW
            if not isinstance(part, PreformattedString):
                yield str(part) if raw else entities.escape(part, quote=False)
        elif isinstance(part, Tag):
            is_shown = not isinstance(part, BeautifulSoup)
            if is_shown:
                yield f"<{part.name}{_attributes(part)}>"
            if is_shown and part.name not in _VOID:
                open_parts.append(f"</{part.name}>")
            open_parts += reversed(part.contents)


def _attributes(tag: Tag) -> str:
    return "".join(
        f' {name}="{entities.escape(str(value if value is not None else ""), quote=True)}"'
        for name, value in tag.attrs.items()
    )
