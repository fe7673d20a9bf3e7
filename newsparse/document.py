"""A text ready to be read: normalised, cut into lines, with the way back to what was given."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

from newsparse.roles import Role
from newsparse.values import Diagnostic, Span

__all__ = ["Document", "Hint", "Line", "cut_lines", "source_offset"]

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Characters without width (and the soft hyphen): kept in the text, invisible to rules."""

KEY_LENGTH = 240
"""Characters of a line that rules compare: no furniture is longer."""

_DROP_ZERO_WIDTH = dict.fromkeys(map(ord, ZERO_WIDTH))

Region = Literal["above", "title", "head", "body", "between", "foot"]
"""Where a line of a page stands: above the headline, between headline and text, in the text's
container, between two parts of it, below it."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What a page's markup says about a line."""

    region: Region
    tag: str
    """The element it stands in: `h2`, `p`, `li`, `figcaption`."""
    role: Role | None = None
    """What a selector, a tag or a class says it is."""
    word: str = ""
    """Where they say something that is no role: `comment`, `hidden`."""
    reason: str = ""
    """Why: `class baca-juga`, `selector figcaption`."""
    linked: float = 0.0
    """Share of its characters inside links."""
    strong: bool = False
    """Whether all of it is set bold."""
    pictured: bool = False
    """Whether a picture stands in the same element."""
    link: str = ""
    """Attributes of its first link, as printed."""


class Line:
    """One line of a document, or a part of one once a rule has split it.

    `start` and `end` are offsets into the text, line end excluded; `view` is the line as rules see
    it: blanks folded, zero-width characters dropped, outer blanks stripped. `role` and `rule` are
    filled in while the text is segmented; `joins` marks a line that continues the one before it,
    `key` is the view in lower case, as far as rules look; `prose` keeps whether it reads as running
    text, once that was asked; `hint` is what the markup of a page says, None in plain text.
    """

    __slots__ = ("end", "hint", "joins", "key", "prose", "role", "rule", "start", "view")

    def __init__(self, start: int, end: int, view: str, hint: Hint | None = None) -> None:
        self.hint = hint
        self.start = start
        self.end = end
        self.view = view
        self.key = view.casefold() if len(view) <= KEY_LENGTH else view[:KEY_LENGTH].casefold()
        self.role: Role | None = None
        self.rule = ""
        self.joins = False
        self.prose: bool | None = None

    def claim(self, role: Role, rule: str) -> None:
        """Give the line its role, and say which rule did."""
        self.role = role
        self.rule = rule

    def __repr__(self) -> str:
        return f"Line({self.start}, {self.end}, {self.view!r})"


@dataclass(frozen=True)
class Document:
    """Normalised text, the anchors that lead back to the input, and what reading found odd."""

    text: str
    anchors: tuple[Span, ...] = ()
    """`(offset in text, offset in the input)` wherever the distance between the two changes."""
    diagnostics: tuple[Diagnostic, ...] = ()
    folded: str = field(default="", repr=False)
    """The text with every kind of blank as a plain one; same length as `text`."""
    zero_width: bool = field(default=False, repr=False)
    hints: tuple[Hint, ...] = field(default=(), repr=False)
    """For a page: one hint for each line that shows something."""
    base: str | None = None
    """For a page: its address, by which its links are resolved."""
    site_names: frozenset[str] = frozenset()
    """For a page: names, lower case, that its site may print in datelines."""
    outside: int = 0
    """For a page: characters of its text that lie outside the article's scope."""

    def cut(self, line: Line, bounds: list[int]) -> list[Line]:
        """Parts of a line between positions of its view; the first and last are its ends.

        Parts tile: blanks and zero-width characters between two parts belong to the first. One
        walk along the line serves all cuts.
        """
        offsets = [line.start, *self._places(line, bounds[1:-1]), line.end]
        return [
            Line(
                offsets[at],
                offsets[at + 1],
                line.view[bounds[at] : bounds[at + 1]].strip(),
                line.hint,
            )
            for at in range(len(bounds) - 1)
        ]

    def _places(self, line: Line, indexes: list[int]) -> list[int]:
        """Offsets in the text of the given positions of a line's view, in rising order."""
        raw = self.folded[line.start : line.end]
        if not self.zero_width:
            lead = line.start + len(raw) - len(raw.lstrip())
            return [lead + index for index in indexes]
        at = len(raw) - len(raw.lstrip(ZERO_WIDTH + " \t\x0b\x0c\x1c\x1d\x1e\x1f\x85"))
        seen = 0
        places = []
        for index in indexes:
            while seen < index or raw[at] in ZERO_WIDTH:
                seen += raw[at] not in ZERO_WIDTH
                at += 1
            places.append(line.start + at)
        return places


def cut_lines(document: Document) -> list[Line]:
    r"""The document's lines that show something, in order.

    >>> [line.view for line in cut_lines(Document("Satu\n\n dua\n", folded="Satu\n\n dua\n"))]
    ['Satu', 'dua']
    """
    lines = []
    at = 0
    zero_width = document.zero_width
    for raw in document.folded.split("\n"):
        end = at + len(raw)
        view = raw.translate(_DROP_ZERO_WIDTH).strip() if zero_width else raw.strip()
        if view:
            lines.append(Line(at, end, view))
        at = end + 1
    for line, hint in zip(lines, document.hints, strict=False):
        line.hint = hint
    return lines


def source_offset(anchors: tuple[Span, ...] | list[Span], offset: int) -> int:
    """Where a character of the text stood in the input.

    >>> source_offset(((3, 4),), 2), source_offset(((3, 4),), 5)
    (2, 6)
    """
    index = bisect_right(anchors, (offset, 1 << 62)) - 1
    if index < 0:
        return offset
    at, source = anchors[index]
    return source + offset - at
