"""Which block of a page is the headline: what the metadata knows, else the first long heading."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain

from newsparse.pages.render import Block, Rendered

__all__ = ["find_headline", "fold", "heading_near", "headline_above", "is_known", "site_names"]

_NOT_WORDS = re.compile(r"[\W_]+")
_SEPARATOR = re.compile(r"(?<!\s)\s+(?:[-–—|»·:]|::)\s+")
_LONGEST = 250
_MOST_HEADS = 100
_NEAR = 12  # blocks around the top of the text among which its heading stands
_LOGO = 3  # blanks from which a heading is more than the name of a site
_SHORTEST_KEY = 8


def fold(text: str) -> str:
    """Letters and figures of a text, to tell whether two headlines are the same."""
    return _NOT_WORDS.sub("", unicodedata.normalize("NFC", text).casefold())


def find_headline(rendered: Rendered, titles: tuple[str, ...]) -> int | None:
    """Index of the headline's block: marked, an h1 that the metadata knows, or any such block."""
    known = _known(titles)
    marked: list[int] = []
    heads: list[int] = []
    others: list[int] = []
    for index, block in enumerate(rendered.blocks):
        speech = rendered.elements[block.element].speech
        if speech is not None and speech[0] == "title":
            marked.append(index)
        if _heading(rendered, block) == "h1":
            if len(heads) < _MOST_HEADS:
                heads.append(index)
        elif len(block.text) <= _LONGEST and block.text[:1].casefold() in known:
            if fold(block.text) in known[block.text[:1].casefold()]:
                others.append(index)
    for group in (marked, heads):
        agreed = [i for i in group if _agrees(fold(rendered.blocks[i].text), known)]
        if agreed:
            return agreed[0]
    if marked:
        return next((i for i in marked if i in heads), marked[0])
    long = [i for i in heads if rendered.blocks[i].text.count(" ") >= _LOGO]
    others = [i for i in others if rendered.blocks[i].text.count(" ") >= _LOGO] or others
    named = [i for i in others if _heading(rendered, rendered.blocks[i])]
    if others and not (long and rendered.blocks[others[0]].text.count(" ") < _LOGO):
        return (named or others)[0]
    rest: list[int] = long or heads or others
    return rest[0] if rest else None


def is_known(key: str, titles: tuple[str, ...]) -> bool:
    """Whether a folded headline is what the metadata calls the page."""
    return _agrees(key, _known(titles))


def heading_near(rendered: Rendered, first: int, last: int) -> int | None:
    """Without any other sign: the long heading nearest above the text, or at its top."""
    below = range(first, min(first + _NEAR, last))
    for index in chain(below, range(first - 1, first - _NEAR, -1)):
        if 0 <= index < len(rendered.blocks):
            block = rendered.blocks[index]
            is_long = block.text.count(" ") >= _LOGO and block.linked < len(block.text) / 2
            if is_long and _heading(rendered, block):
                return index
    return None


def headline_above(rendered: Rendered, titles: tuple[str, ...], first: int) -> int | None:
    """The headline printed nearest above the text, where the first print stands below it."""
    known = _known(titles)
    above = [i for i in range(first) if _agrees(fold(rendered.blocks[i].text), known)]
    return above[-1] if above else None


def site_names(titles: tuple[str, ...], site: str | None, host: str) -> frozenset[str]:
    """Names, lower case, under which a page's site may print datelines.

    >>> sorted(site_names(("Pasar Malam Buka Lagi - Lintas Lembah",), None, "www.lintaslembah.id"))
    ['lintas lembah', 'lintaslembah', 'lintaslembah.id']
    """
    names = {site.casefold()} if site else set()
    for title in titles:
        parts = _SEPARATOR.split(title)
        names |= {part.casefold() for part in parts[1:] if part.count(" ") < _LOGO}
    bare = host.removeprefix("www.")
    labels = bare.split(".")
    if len(labels) > 1:
        names |= {bare, labels[0] if len(labels) < 4 else labels[-3]}
    return frozenset(name.strip() for name in names if len(name) >= 4)


def _known(titles: tuple[str, ...]) -> dict[str, set[str]]:
    """What the metadata calls the page, with and without the site's name, by first letter."""
    known: dict[str, set[str]] = {}
    for title in titles:
        parts = _SEPARATOR.split(title)
        texts = [title, *(part for part in parts if part.count(" ") >= _LOGO)]
        if len(parts) > 1:
            texts.append(title[: title.rindex(parts[-1])].rstrip(" -–—|»·:"))
        for text in texts:
            if key := fold(text):
                known.setdefault(text.strip()[:1].casefold(), set()).add(key)
    return known


def _heading(rendered: Rendered, block: Block) -> str | None:
    """The heading element a block stands in, if any."""
    at = block.element
    for _ in range(3):
        if at < 0:
            return None
        tag = rendered.elements[at].tag
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            return tag
        at = rendered.elements[at].parent
    return None


def _agrees(key: str, known: dict[str, set[str]]) -> bool:
    if len(key) < _SHORTEST_KEY:
        return False
    return any(key == other or other.startswith(key) for keys in known.values() for other in keys)
