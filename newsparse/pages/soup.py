"""Beautiful Soup: a caller's soup as markup, an article's container as a soup for a hook."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from newsparse.pages.speaking import MARK

if TYPE_CHECKING:
    from bs4 import Tag

__all__ = ["markup_of_soup", "refined"]


def markup_of_soup(source: object) -> str | None:
    """The markup of a `BeautifulSoup` object or a `Tag`; None for anything else.

    >>> from bs4 import BeautifulSoup
    >>> markup_of_soup(BeautifulSoup("<p>Hujan.", "html.parser").p)
    '<p>Hujan.</p>'
    >>> markup_of_soup(7) is None
    True
    """
    bs4 = sys.modules.get("bs4")  # who passes a soup has loaded it
    if bs4 is None or not isinstance(source, bs4.Tag):
        return None
    return str(source)


def refined(markup: str, refine: Callable[[Tag], None]) -> str:
    """A container's markup after an outlet's hook has changed it.

    The markup is Lexbor's own, so it is well formed and no parser takes long over it. An element
    that the hook gave a `data-role` is read in that role.
    """
    from bs4 import BeautifulSoup, Tag  # only outlets that data cannot describe pay for it

    from newsparse.pages.engine import LexborHTMLParser

    soup = BeautifulSoup(markup, "html.parser")
    container = soup.find(True)
    if not isinstance(container, Tag):
        return markup
    refine(container)
    for tag in soup.select("[data-role]"):
        tag[MARK] = f"{tag['data-role']} selector (hook)"
    body = LexborHTMLParser(str(soup)).body
    return (body.inner_html or "") if body is not None else ""
