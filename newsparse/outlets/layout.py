"""Where one generation of an outlet's pages keeps the parts of an article, as CSS selectors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsparse.roles import Role

if TYPE_CHECKING:
    from bs4 import Tag

__all__ = ["Layout"]


@dataclass(frozen=True)
class Layout:
    """Selectors of one generation; it fits a page where `body` and `title` both find something.

    Selectors are CSS as Lexbor knows it; commas give alternatives, an empty one means that this
    generation has no such part of its own. Parts without a selector are still found by the rules
    for text, so a layout names what they could miss.

    >>> layout = Layout("2020-26", body="div.detail__body-text", caption="figcaption")
    >>> [(role.value, selector) for role, selector in layout.parts()]
    [('caption', 'figcaption')]
    >>> Layout("2020-26", body="")
    Traceback (most recent call last):
    ...
    ValueError: Layout 2020-26: a layout needs the selector of the body
    """

    years: str
    """Years in which it was seen: `"2020-26"`."""
    body: str
    """The container of the article's text; several matches, as on pages in parts, belong together."""
    title: str = "h1"
    deck: str = ""
    stamp: str = ""
    byline: str = ""
    caption: str = ""
    subhead: str = ""
    tags: str = ""
    related: str = ""
    """Links to other articles inside or right below the body."""
    source: str = ""
    widget: str = ""
    """Furniture inside the container: kept in the ledger, never body."""
    refine: Callable[[Tag], None] | None = None
    """For what selectors cannot say: gets the container as a soup and may change it. An element
    with the attribute `data-role="caption"` (any role's name) is read in that role."""

    def __post_init__(self) -> None:
        for name, selector in vars(self).items():
            if name != "refine" and not isinstance(selector, str):
                raise TypeError(f"Layout {self.years}: {name} must be a str, got {selector!r}")
        if not self.body.strip():
            raise ValueError(f"Layout {self.years}: a layout needs the selector of the body")

    def parts(self) -> list[tuple[Role, str]]:
        """The roles that have a selector of their own, body and title aside."""
        named = (
            (Role.DECK, self.deck),
            (Role.TIMESTAMP, self.stamp),
            (Role.BYLINE, self.byline),
            (Role.CAPTION, self.caption),
            (Role.SUBHEAD, self.subhead),
            (Role.TAGS, self.tags),
            (Role.RELATED, self.related),
            (Role.SOURCE, self.source),
            (Role.WIDGET, self.widget),
        )
        return [(role, selector) for role, selector in named if selector]
