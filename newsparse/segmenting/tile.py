"""The last pass: from lines with roles to segments that touch end to end and cover the text."""

from __future__ import annotations

from newsparse.ledger import Segment
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft

__all__ = ["tile"]


def tile(draft: Draft) -> list[Segment]:
    """One segment a line or part of a line; blank lines between them are `blank`.

    A line that joins the one before it lengthens that segment. A line's end belongs to its segment.
    """
    text = draft.document.text
    segments: list[Segment] = []
    at = 0
    for line in draft.lines:
        if line.start > at:
            segments.append(Segment(at, line.start, Role.BLANK, "blank"))
        end = line.end
        if end < len(text) and text[end] == "\n":
            end += 1
        role = line.role or Role.UNKNOWN
        if line.joins and segments:
            start = _join(segments, role)
            segments.append(Segment(start[0], end, role, start[1]))
        else:
            segments.append(Segment(line.start, end, role, line.rule or "no rule"))
        at = end
    if at < len(text):
        segments.append(Segment(at, len(text), Role.BLANK, "blank"))
    return segments


def _join(segments: list[Segment], role: Role) -> tuple[int, str]:
    """Take the segment that a line continues, with any blank ones after it, off the list."""
    last = segments.pop()
    while last.role is Role.BLANK and segments and segments[-1].role is role:
        last = segments.pop()
    return last.start, last.rule
