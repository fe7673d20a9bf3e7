"""The careful pass over a damaged page: what never ends becomes text, crowded tags lose attributes.

One walk from sign to sign. Where each kind of end stands next is remembered, so that a million
openings without an end cost one search and not a million.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsparse.limits import Limits

__all__ = ["CLOSERS", "RAW_TEXT", "Repaired", "count_attributes", "repair"]

RAW_TEXT = ("script", "style", "textarea", "title", "template", "xmp", "iframe", "noembed")
"""Elements whose content is no markup; `template` is none of them, but swallows as they do."""

_ESCAPED = "&lt;"
CLOSERS = {name: re.compile(rf"</{name}[\s/>]", re.IGNORECASE) for name in RAW_TEXT}
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_NAME = re.compile(r"/?([a-zA-Z][^\s/><]*)")
_CDATA = "<![CDATA["
_MOST_VALUES = 20  # quoted values that are walked over for the end of one tag


@dataclass(frozen=True)
class Repaired:
    """The page, how many openings became text, and how many tags lost their attributes."""

    html: str
    count: int
    dropped: int


class _Ends:
    """Where the next end of each kind stands; with rising positions each search is made once."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._known: dict[str, tuple[int, int]] = {}

    def after(self, what: str, at: int, asker: str = "") -> int:
        """The first `what` from `at` on; -1 where there is none.

        `asker` keeps apart those who ask about one sign from different places.
        """
        key = asker + what
        start, found = self._known.get(key, (0, -2))
        if start <= at and (found == -1 or found >= at):
            return found
        closer = CLOSERS.get(what)
        if closer:
            match = closer.search(self._html, at)
            found = match.start() if match else -1
        else:
            found = self._html.find(what, at)
        self._known[key] = (at, found)
        return found


def repair(html: str, limits: Limits) -> Repaired:
    """Turn every `<` that opens nothing complete into text, and bound the attributes of a tag.

    >>> repair('Awal <a href="x>tautan</a><p>Akhir', Limits()).html
    'Awal &lt;a href="x>tautan</a><p>Akhir'
    >>> repair("<p>Satu<script>Dua", Limits()).html
    '<p>Satu&lt;script>Dua'
    """
    ends = _Ends(html)
    pieces: list[str] = []
    count = dropped = done = at = 0
    while (at := html.find("<", at)) >= 0:
        stop, kept = _construct(html, at, ends, limits)
        if stop < 0:
            pieces += (html[done:at], _ESCAPED)
            count += 1
            done = at = at + 1
        elif kept is not None:
            pieces += (html[done:at], kept)
            dropped += not kept.startswith(_ESCAPED) and html[at : at + 9] != _CDATA
            done = at = stop
        else:
            at = stop
    pieces.append(html[done:])
    return Repaired("".join(pieces), count, dropped)


def _construct(html: str, at: int, ends: _Ends, limits: Limits) -> tuple[int, str | None]:
    """Where the construct at `at` ends, -1 for nowhere, and what to write in its place."""
    following = html[at + 1 : at + 2]
    if html.startswith("<!--", at):
        end = ends.after("-->", at + 2)
        return (end + 3 if end >= 0 else -1), None
    if html.startswith(_CDATA, at):
        end = ends.after("]]>", at)
        return (end + 3, _as_text(html[at + 9 : end])) if end >= 0 else (-1, None)
    if following in ("!", "?"):
        end = ends.after(">", at)
        return (end + 1 if end >= 0 else -1), None
    name = _NAME.match(html, at + 1)
    if not name:  # "3 < 4": HTML itself reads it as text, but for "</", which hides what follows
        return (-1 if following == "/" else at + 1), None
    end = _tag_end(html, at, ends)
    if end < 0:
        return -1, None
    tag = name[1].lower()
    if following != "/" and tag in CLOSERS:
        closer = ends.after(tag, end)
        return (closer if closer >= 0 else -1), None
    if end - at > limits.max_attributes:
        if count_attributes(html[at:end]) > limits.max_attributes:
            return end, f"<{name[0]}>"
    return end, None


def _tag_end(html: str, at: int, ends: _Ends) -> int:
    """The end of a tag: its `>`, before which `>` and `<` may stand in quoted values only."""
    position = at
    for _ in range(_MOST_VALUES):
        end = ends.after(">", position)
        if end < 0:
            return -1
        values = (ends.after('="', position), ends.after("='", position))
        quote = min((value for value in values if 0 <= value < end), default=-1)
        sign = ends.after("<", max(position, at + 1), "inside")
        if 0 <= sign < (quote if quote >= 0 else end):
            return -1
        if quote < 0:
            return end + 1
        close = ends.after(html[quote + 1], quote + 2, "closing")
        if close < 0:
            return -1
        position = close + 1
    return ends.after(">", position) + 1 or -1


def count_attributes(tag: str) -> int:
    """How many attributes a tag has at most; blanks, slashes and quotes end one.

    >>> count_attributes('<p a="1"b=2/c>')
    5
    """
    bare, quoted = _QUOTED.subn(" ", tag)
    return quoted + len(bare.replace("/", " ").split())


def _as_text(content: str) -> str:
    return content.replace("&", "&amp;").replace("<", "&lt;")
