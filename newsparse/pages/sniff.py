"""Whether a string is a page, told from its beginning: all that a plain text needs of pages."""

from __future__ import annotations

import re

__all__ = ["is_markup"]

_REACH = 2000  # characters in which a page shows that it is one
_OPENS = re.compile(r"[\s\ufeff]*<(?:[a-z][a-z0-9-]*(?=[\s/>])|[!?/])", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype html|html|head|body)[\s>]|</(?:p|div|h1)>", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Whether a string is a page or a piece of one rather than plain text.

    It is if it opens with a tag, or shows a page's frame or closing tags in its first 2,000
    characters.

    >>> is_markup("<p>Hujan turun.</p>"), is_markup("Hujan turun < 3 jam."), is_markup("<3 kami")
    (True, False, False)
    """
    return bool(_OPENS.match(text, 0, _REACH) or _PAGE.search(text, 0, _REACH))
