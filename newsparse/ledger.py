"""Segments and the law they obey: they touch end to end and cover the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsparse.roles import Role

__all__ = ["Segment", "body_anchors", "body_pieces", "first_break", "paragraph_of", "readable"]


@dataclass(frozen=True)
class Segment:
    """A stretch `text[start:end]` with one role, and the rule that gave it.

    Offsets are half-open, in code points of `Article.text`. A segment of a whole line holds the
    line's end as well, so that segments can touch.
    """

    start: int
    end: int
    role: Role
    rule: str

    @property
    def span(self) -> tuple[int, int]:
        """`(start, end)`, fit for slicing."""
        return (self.start, self.end)


def first_break(segments: Iterable[Segment], length: int) -> int | None:
    """Offset at which `segments` stop tiling a text of `length` characters; None where they tile.

    >>> a, b = Segment(0, 3, Role.TITLE, "t"), Segment(3, 9, Role.BODY, "b")
    >>> first_break([a, b], 9) is None
    True
    >>> first_break([b], 9)
    0
    """
    at = 0
    for segment in segments:
        if segment.start != at or segment.end <= at:
            return at
        at = segment.end
    return None if at == length else at


def body_pieces(text: str, segment: Segment) -> Iterator[tuple[int, int]]:
    r"""Spans of a body segment's lines without outer blanks; joined by blanks, a paragraph.

    A paragraph that was broken over lines is one segment with several pieces.

    >>> text = "Kepala \nKampung hadir.\n"
    >>> [text[a:b] for a, b in body_pieces(text, Segment(0, 23, Role.BODY, "paragraph"))]
    ['Kepala', 'Kampung hadir.']
    """
    at = segment.start
    for line in text[segment.start : segment.end].split("\n"):
        kept = line.strip()
        if kept:
            start = at + line.index(kept[0])
            yield start, start + len(kept)
        at += len(line) + 1


def body_anchors(text: str, segments: Iterable[Segment]) -> list[tuple[int, int]]:
    """Where each piece of the body begins: `(offset in body, offset in text)`."""
    anchors: list[tuple[int, int]] = []
    at = 0
    for segment in segments:
        if segment.role is Role.BODY:
            for start, end in body_pieces(text, segment):
                anchors.append((at, start))
                at += end - start + 1
            at += 1
    return anchors


def paragraph_of(text: str, segment: Segment) -> str:
    r"""The paragraph of a body segment, its lines joined by blanks.

    >>> paragraph_of("Kepala \nKampung hadir.\n", Segment(0, 23, Role.BODY, "paragraph"))
    'Kepala Kampung hadir.'
    """
    whole = text[segment.start : segment.end].strip()
    if "\n" not in whole:
        return whole
    return " ".join([text[a:b] for a, b in body_pieces(text, segment)])


def readable(text: str, segments: Iterable[Segment]) -> str:
    r"""The ledger as people read and compare it: `role | text`, a line each, blanks left out.

    Line ends inside a segment show as `⏎`.

    >>> print(readable("Judul\n\nIsi.", [Segment(0, 6, Role.TITLE, "t"),
    ...     Segment(6, 7, Role.BLANK, "b"), Segment(7, 11, Role.BODY, "p")]))
    title      | Judul
    body       | Isi.
    """
    rows = []
    for segment in segments:
        if segment.role is not Role.BLANK:
            lines = [line.strip() for line in text[segment.start : segment.end].split("\n")]
            shown = " ⏎ ".join(line for line in lines if line)
            rows.append(f"{segment.role.value:<10} | {shown}")
    return "\n".join(rows)
