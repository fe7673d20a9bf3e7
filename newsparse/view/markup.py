"""HTML that cannot act: text is escaped, what is invisible is shown, links lead to the web only.

`Html` is text that is HTML already. A type checker refuses a plain `str` in its place, so nothing
of an article gets in without passing `words` or `tag`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from itertools import groupby
from typing import NewType

from newsparse.explain import visible

__all__ = ["Html", "joined", "link", "tag", "words"]

Html = NewType("Html", str)
"""Escaped text and tags of our own."""

_ODD = re.compile(r"[^\w!-~ ]+")
"""What may be invisible: neither a word's nor ASCII. `visible` tells."""
_ADDRESS = re.compile(r"https?://[^\s\\<>\"]{1,2000}", re.IGNORECASE)


def words(text: str) -> Html:
    r"""Text as HTML: what `newsparse.explain.visible` escapes is shown as escape, set apart.

    >>> words("1 < 2\u202e")
    '1 &lt; 2<i class="np-escape">\\u202e</i>'
    """
    return Html(_ODD.sub(_shown, html.escape(text, quote=False)))


def _shown(match: re.Match[str]) -> str:
    pieces = []
    for is_plain, run in groupby(match[0], _is_plain):
        told = "".join(run)
        pieces.append(told if is_plain else f'<i class="np-escape">{visible(told)}</i>')
    return "".join(pieces)


def _is_plain(char: str) -> bool:
    return char in "\t\n" or visible(char) == char


def tag(name: str, *inner: Html, css: str = "", **attributes: str) -> Html:
    """An element; values of attributes are escaped, an empty one is left out.

    >>> tag("p", words("a & b"), css="np-deck", title='"c"')
    '<p class="np-deck" title="&quot;c&quot;">a &amp; b</p>'
    """
    named = {"class": css, **attributes}
    told = "".join(
        f' {key}="{html.escape(visible(value))}"' for key, value in named.items() if value
    )
    return Html(f"<{name}{told}>{''.join(inner)}</{name}>")


def joined(parts: Iterable[Html], between: str) -> Html:
    """Parts with the same words between them.

    >>> joined([words("a"), words("b")], " & ")
    'a &amp; b'
    """
    return Html(words(between).join(parts))


def link(url: str | None, inner: Html) -> Html:
    """What is inside, as a link where the address is one of the web; it tells the site nothing.

    >>> link("https://contoh.id/?a=1&b=2", words("Hujan"))[:42]
    '<a href="https://contoh.id/?a=1&amp;b=2" r'
    >>> link("javascript:alert(1)", words("Hujan"))
    'Hujan'
    """
    if not url or not _ADDRESS.fullmatch(url) or visible(url) != url:
        return inner
    return tag("a", inner, href=url, rel="noopener noreferrer nofollow", target="_blank")
