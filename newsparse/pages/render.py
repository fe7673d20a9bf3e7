"""From the markup of a tree to blocks of text: one walk over the serialised elements.

Lexbor writes a tree as well-formed markup with double-quoted attributes; to walk that text with one
pattern costs a fraction of asking for every node. Blocks are what stands on lines of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsparse.document import ZERO_WIDTH
from newsparse.pages.speaking import BLOCKS, HIDDEN, Speech, speech_of
from newsparse.roles import Role

__all__ = ["Block", "Element", "Rendered", "render"]

_TOKEN = re.compile(
    r'<(/?)([a-zA-Z][^\s/>]*)((?: =?[^\s/>=]*="[^"]*")*)>'
    r"|<[?][^>]*>|<!--.*?-->|([^<]+|<)",
    re.DOTALL,
)
_VALUE = re.compile('"[^"]*"')
_REMEMBERED = 500  # characters: longer attributes of past pages would fill the memory
_ANCHOR = re.compile('(?: (?:id|name)="[^"]*")*')
_BLANKS = re.compile("[ \t\n\r\f\u2028\u2029]+")
_WIDTHLESS = dict.fromkeys(map(ord, ZERO_WIDTH))
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_INLINE_AMP = frozenset(("amp-img", "amp-timeago", "amp-fit-text"))
_SILENT = frozenset("i em u font span small sup sub s strike q cite code mark".split())
_PLAIN, _LINK, _BOLD, _HUSH = -1, -2, -3, -4  # what a tag within a line is
_ENTITY = (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\xa0"), ("&quot;", '"'), ("&amp;", "&"))
_SPACE = " \t\n\r\f\xa0"
_GOES_ON = frozenset(",.;:)!?”")
_LONGEST_ROW = 200  # characters of a table's row whose cells make one line
_LABEL_AT_END = re.compile(
    r"(?:\b(?:oleh|by|penulis|reporter|editor|rep|red|pewarta|jurnalis|wartawan|kontributor)\s*:?|[:/,])$",
    re.IGNORECASE,
)
_IN_TEXT = frozenset((Role.TAGS, Role.RELATED, Role.WIDGET, Role.DECK))
"""Roles that the class of a link in the middle of a line cannot have."""
_SHORTEST_TEXT = 25
_LAST_PARTS = 12  # pieces of a line that are looked at for what it ends in
_LONGEST_REJOINED = 5_000  # characters of a line that is taken back to be gone on with
_LISTS = (Role.TAGS, Role.RELATED)  # in which every link is an item of its own


class Element:
    """One element that stands on lines of its own, or speaks; `parent` is an index, -1 for none."""

    __slots__ = ("parent", "pictured", "speech", "tag", "weight")

    def __init__(self, parent: int, tag: str, speech: Speech | None) -> None:
        self.parent = parent
        self.tag = tag
        self.speech = speech
        self.pictured = False
        """Whether a picture stands directly in it."""
        self.weight = 0
        """Characters of running text inside; filled in where the scope is looked for."""


@dataclass(slots=True)
class Block:
    """One line of text: the element it stands in, the blank lines above, characters in links."""

    text: str
    element: int
    gap: int
    linked: int
    strong: int
    """Characters set bold: a line all bold may be a heading."""
    link: str
    """Attributes of its first link, as printed."""


@dataclass(frozen=True)
class Rendered:
    """The blocks of a piece of markup, in order, and the elements they stand in."""

    blocks: list[Block]
    elements: list[Element]
    is_torn: bool = False
    """Whether a tag holds the beginning of another: text was read as its attributes."""

    def chain(self, element: int) -> list[int]:
        """The indexes of an element and of those around it, from the inside out."""
        found = []
        while element >= 0:
            found.append(element)
            element = self.elements[element].parent
        return found


def render(markup: str) -> Rendered:
    """The blocks of well-formed markup without scripts and styles.

    >>> rendered = render('<div><h1>Judul</h1>Isi <a href="x">satu</a>.<br><br>Isi dua.</div>')
    >>> [(block.text, rendered.elements[block.element].tag) for block in rendered.blocks]
    [('Judul', 'h1'), ('Isi satu.', 'div'), ('Isi dua.', 'div')]
    """
    walk = _Walk()
    for close, tag, attributes, text in _TOKEN.findall(markup):
        if text:
            if walk.parts or not text.isspace():
                walk.text(text)
        elif close:
            walk.close()
        elif tag in _SILENT and not attributes:
            walk.opened.append(_PLAIN)
        elif tag == "br":
            walk.flush(1)
        elif tag == "img" or tag == "amp-img":
            walk.elements[walk.inside].pictured = True
            if tag == "amp-img":
                walk.opened.append(_PLAIN)
        elif tag == "hr":
            walk.flush(2)
        elif tag and tag not in _VOID:
            walk.open(tag, attributes)
    walk.flush(2)
    return Rendered(walk.blocks, walk.elements, walk.is_torn)


class _Walk:
    """The state of one walk: open elements, and the line that is being filled."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.elements: list[Element] = [Element(-1, "", None)]
        self.opened: list[int] = []
        """Every open tag: the element it made, or what it is within a line."""
        self.inside = 0
        self.is_torn = False
        self.parts: list[str] = []
        self._row = 0
        self._hushed = 0
        self._hidden: list[str] = []
        self._torn = False
        self._links = 0
        self._link = ""
        self._linked = 0
        self._bold = 0
        self._strong = 0
        self._gap = 2

    def text(self, text: str) -> None:
        """Add characters to the line; a sentence goes on after an inline element."""
        if self._torn and text.strip(_SPACE):
            start = text.lstrip(_SPACE)[0]
            if (start in _GOES_ON or start.islower()) and not self.parts:
                self._rejoin(text[0] in _SPACE)
            self._torn = False
        if "&" in text:
            for entity, char in _ENTITY:
                text = text.replace(entity, char)
        if self._hushed:
            self._hidden.append(text)
            return
        self.parts.append(text)
        if self._links:
            self._linked += len(text)
        if self._bold:
            self._strong += len(text)

    def open(self, tag: str, attributes: str) -> None:
        """Enter an element; blocks and speaking elements begin a line."""
        if "<" in attributes and "<" in _VALUE.sub("", attributes):
            self.is_torn = True
        if tag == "a" and _ANCHOR.fullmatch(attributes):
            tag = "span"  # a place to link to; as XHTML it ends itself, as HTML it never does
        hear = speech_of if len(attributes) < _REMEMBERED else speech_of.__wrapped__
        speech = hear(tag, attributes)
        if self._hushed or (speech is not None and speech[0] == HIDDEN and tag not in BLOCKS):
            self._hushed += 1  # within a line: kept apart from the sentence around it
            self.opened.append(_HUSH)
            return
        is_block = tag in BLOCKS or ("-" in tag and tag not in _INLINE_AMP)  # custom elements
        if speech is not None and not is_block and self._says_nothing(speech):
            speech = None
        self._torn = self._torn and not is_block
        kind = _PLAIN
        if tag == "a":
            self._links += 1
            self._link = self._link or attributes
            kind = _LINK
            around = self.elements[self.inside].speech
            is_block = around is not None and around[0] in _LISTS
        elif tag == "b" or tag == "strong":
            self._bold += 1
            kind = _BOLD
        if is_block or speech is not None:
            self.flush(2)
            self._link = attributes if kind == _LINK else self._link
            self.elements.append(Element(self.inside, tag, speech))
            self.inside = len(self.elements) - 1
            if tag == "tr":
                self._row = len(self.blocks)
            kind = self.inside
        self.opened.append(kind)

    def close(self) -> None:
        """Leave an element; a piece of a page may close more than it opened."""
        if not self.opened:
            return
        kind = self.opened.pop()
        if kind == _PLAIN:
            return
        if kind == _HUSH:
            self._hushed -= 1
            return
        tag = self.elements[kind].tag if kind >= 0 else ""
        if kind == _LINK or tag == "a":
            self._links -= 1
        elif kind == _BOLD or tag == "b" or tag == "strong":
            self._bold -= 1
        if kind >= 0:
            self.flush(2)
            self._torn = tag not in BLOCKS and "-" not in tag
            if tag == "tr":
                self._join_cells(kind)
            self.inside = self.elements[kind].parent

    def _says_nothing(self, speech: Speech) -> bool:
        """Whether an inline element goes on with its line: a name in a byline, a link in a text."""
        around = self.elements[self.inside]
        is_caption = around.pictured and speech[0] in (Role.BYLINE, Role.CAPTION)
        if is_caption or (around.speech and around.speech[0] in (speech[0], Role.CAPTION)):
            if self.parts and self.parts[-1][-1:].strip():
                self.parts.append(" ")  # names that only a style keeps apart
            return True
        end = "".join(self.parts[-_LAST_PARTS:])[-_SHORTEST_TEXT - 20 :].strip()
        if not end:
            return False
        if speech[0] is Role.BYLINE:
            return bool(_LABEL_AT_END.search(end))
        return speech[0] in _IN_TEXT and len(end) > _SHORTEST_TEXT

    def _rejoin(self, is_apart: bool) -> None:
        """Take the last line back: its inline element ended, its sentence did not."""
        if not self.blocks or len(self.blocks[-1].text) > _LONGEST_REJOINED:
            return
        if self.elements[self.blocks[-1].element].parent != self.inside:
            return
        block = self.blocks.pop()
        self.parts = [block.text, " " if is_apart else ""]
        self._linked, self._strong, self._link = block.linked, block.strong, block.link
        self._gap = block.gap

    def _join_cells(self, row: int) -> None:
        """Short cells of one row become one line: `Penulis` and `: Dewi Saras`."""
        cells = self.blocks[self._row :]
        length = sum(len(cell.text) for cell in cells)
        owners = {cell.element for cell in cells}
        is_plain = all(self.elements[owner].tag in ("td", "th") for owner in owners)
        if len(cells) > 1 and is_plain and len(owners) == len(cells) and length <= _LONGEST_ROW:
            self.blocks[self._row :] = [
                Block(
                    " ".join(cell.text for cell in cells),
                    row,
                    cells[0].gap,
                    sum(cell.linked for cell in cells),
                    sum(cell.strong for cell in cells),
                    next((cell.link for cell in cells if cell.link), ""),
                )
            ]
        self._row = len(self.blocks)

    def flush(self, gap: int) -> None:
        """End the line; `gap` is 1 for a line break, 2 for the end of a block."""
        if self.parts:
            text = "".join(self.parts).strip(" ")
            if "  " in text or not text.isprintable():  # else its blanks are single spaces
                text = _BLANKS.sub(" ", text).strip(" ")
            self.parts.clear()
            if _shows(text):
                self.blocks.append(
                    Block(text, self.inside, self._gap, self._linked, self._strong, self._link)
                )
                self._gap = 0
            self._linked = self._strong = 0
            self._link = ""
        self._gap = min(2, self._gap + gap)
        if self._hidden and not self._hushed:
            self._flush_hidden()

    def _flush_hidden(self) -> None:
        """What was hidden within the line just ended, on a line of its own below it."""
        self.parts, self._hidden = self._hidden, []
        self.elements.append(Element(self.inside, "span", (HIDDEN, "not shown")))
        inside, self.inside = self.inside, len(self.elements) - 1
        self.flush(0)
        self.inside = inside
        self._gap = 2


def _shows(text: str) -> bool:
    """Whether a line shows anything: no-break blanks and characters without width do not."""
    return bool(text and ((text.isascii() and text.strip()) or text.translate(_WIDTHLESS).strip()))
