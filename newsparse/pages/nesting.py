"""How deep a page nests and how often one tag is written again, before its whole tree is built.

Lexbor takes quadratic time for elements in elements, and HTML carries formatting that never ends on
into every block that follows, so that little markup makes a tree without bound. Only a tree tells
how the tags of a broken page nest: a long page is tried out in longer and longer beginnings, each
by too little to take long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.errors import InputTooComplex
from newsparse.pages.engine import LexborHTMLParser, LexborNode

__all__ = ["check_nesting", "check_size", "without_choices"]

_OPENING = re.compile("<[a-zA-Z]")
_NESTING = re.compile(
    r"<(?!(?:p|li|[bh]r|img|meta|embed)[\s/>])[a-z]",  # these nest only with others' help
    re.IGNORECASE,
)
_NESTING_OUTSIDE_DRAWINGS = re.compile(  # nor do these, unless in SVG or MathML
    r"<(?!(?:p|li|[bh]r|img|meta|embed"
    r"|script|style|title|textarea|iframe|input|link|source|wbr|area|base|col)[\s/>])[a-z]",
    re.IGNORECASE,
)
_DRAWING = re.compile("<(?:svg|math)", re.IGNORECASE)
_FORMATTING = re.compile(r"<(?:[bisu]|em|tt|big|nobr|code|font|small|strike|strong)[\s/>]", re.I)
_OPTION = re.compile("<option", re.IGNORECASE)
_SELECT = re.compile(r"<(/?)select(?=[\s/>])", re.IGNORECASE)
_TEMPLATE = re.compile(r"<(/?)template(?=[\s/>])", re.IGNORECASE)
_MOST_OPTIONS = 2_000
_STEP = 2_000  # opening tags by which one trial goes further than the last,
_LONGEST_STEP = 8_000  # and this much on pages of very many
_MOST_CARRIED = 4_000_000  # elements that formatting could make in the whole page
_SWELLS = 8  # times the characters of its page that a tree is written in at most,
_SMALL = 100_000  # unless it is this small anyway


def check_nesting(html: str, openings: int, limit: int) -> LexborHTMLParser | None:
    """Raise `InputTooComplex` where elements nest deeper than the limit.

    The last trial's tree is that of the whole page: it is returned, unless none was needed.
    `openings` is how many opening tags there are, or more: fewer than the limit cannot nest deeper.

    >>> check_nesting("<ul><li>Satu<li>Dua</ul>" * 9, 27, 9).css_first("li").text()
    'Satu'
    >>> check_nesting("<div><b><p>Satu", 3, 2)
    Traceback (most recent call last):
        ...
    newsparse.errors.InputTooComplex: the page's elements nest too deeply (limit 2, ...
    """
    if openings <= limit:
        return None
    shown, hidden = _TEMPLATE.subn(r"<\1object", html)  # a tree does not show what templates hold
    tree = None
    for end in _beginnings(shown, openings, min(_STEP, limit)):
        tree = LexborHTMLParser(shown[:end])
        check_size(tree, end)
        depth = _depth(tree)
        if depth > limit:
            raise InputTooComplex(
                "the page's elements nest too deeply",
                limit=limit,
                actual=f"{depth} or more",
                hint="no article needs this; raise Limits.max_depth if yours does",
            )
    return None if hidden else tree


def _beginnings(html: str, openings: int, step: int) -> Iterator[int]:
    """Where the beginnings of a page end that are tried out, the last one being all of it."""
    carries = len(_FORMATTING.findall(html)) * openings > _MOST_CARRIED
    nesting = _NESTING if _DRAWING.search(html) else _NESTING_OUTSIDE_DRAWINGS
    starts = [match.start() for match in (_OPENING if carries else nesting).finditer(html)]
    at = step
    while at < len(starts):
        yield starts[at]
        at += 2 * step if carries else min(_LONGEST_STEP, step + at // 4)
    yield len(html)


def without_choices(html: str) -> str:
    """The page with its lists of choices as plain lists, if the choices are very many.

    Lexbor looks at every choice of a list again for each that is added.
    """
    if len(_OPTION.findall(html)) <= _MOST_OPTIONS:
        return html
    return _SELECT.sub(r"<\1datalist", html)


def check_size(tree: LexborHTMLParser, length: int) -> None:
    """Raise `InputTooComplex` where a page of some length made a tree out of all proportion."""
    written = len(tree.html or "")
    if written > _SMALL and written > length * _SWELLS:
        raise InputTooComplex(
            "formatting that never ends fills the page",
            limit=f"{_SWELLS} times the page's characters",
            actual=f"{written} for {length}",
            hint="close <b>, <i>, <font> and the like where they end",
        )


def _depth(tree: LexborHTMLParser) -> int:
    """How many elements are open at the end of a page, one in the other, below its body.

    What stands in a table without a cell is moved before the table.
    """
    body = tree.body
    deepest = 0
    ways: list[tuple[LexborNode | None, int]] = [(body and body.last_child, 1)]
    while ways:
        node, depth = ways.pop()
        while node is not None:
            if node.tag == "table" and node.prev is not None:
                ways.append((node.prev, depth))
            deepest = max(deepest, depth if node.tag != "-text" else 0)
            depth += 1
            node = node.last_child
    return deepest
