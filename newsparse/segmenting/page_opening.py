"""Where the body of a page begins: stamps of the head, the first line of the container."""

from __future__ import annotations

from newsparse.document import Line
from newsparse.fields.bylines import read_byline
from newsparse.fields.captions import is_credit_alone, looks_like_caption
from newsparse.fields.timestamps import find_stamps
from newsparse.roles import Role
from newsparse.segmenting.dateline_lines import claim_dateline
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.opening import claim_stamp
from newsparse.segmenting.page_lines import HEADINGS
from newsparse.segmenting.shapes import opens_quote, reads_as_prose

__all__ = ["find_page_opening"]

_HEAD_LINES = 40  # lines of the container among which a dateline is looked for
_MOST_HEAD_LINES = 200  # lines above the container among which stamps are looked for
_MOST_PROSE = 3
_MOST_DECKS = 2
_LONGEST_HEAD_LINE = 120


def find_page_opening(draft: Draft) -> None:
    """Read the stamps of the head, find the first line of the text, cut its dateline."""
    index = 0
    while index < min(len(draft.lines), _MOST_HEAD_LINES):
        line = draft.lines[index]
        region = line.hint.region if line.hint else "body"
        if region in ("body", "between", "foot"):
            break
        if line.role is None and not claim_stamp(draft, index):
            _claim_leading_stamp(draft, index)
        index += 1
    _open_container(draft, index)


def _claim_leading_stamp(draft: Draft, index: int) -> None:
    """`26 Apr 2018 Unit Humas Prestasi`: a stamp that opens a line of the head, labels behind."""
    line = draft.lines[index]
    if len(line.view) > _LONGEST_HEAD_LINE or (line.hint and line.hint.tag in HEADINGS):
        return
    stamps = find_stamps(line.view, draft.zone)
    if stamps and stamps[0].start <= 3 and not reads_as_prose(line):
        parts = draft.split(index, stamps[0].end)
        parts[0].claim(Role.TIMESTAMP, "stamp that opens a line")
        draft.stamps.append((stamps[0], False, parts[0]))
        for part in parts[1:]:
            part.claim(Role.WIDGET, "beside a stamp")


def _open_container(draft: Draft, start: int) -> None:
    """Set `draft.first_body`: at the dateline, else at the first line that is text."""
    prose: list[int] = []
    index = start
    while index < min(len(draft.lines), start + _HEAD_LINES) and len(prose) < _MOST_PROSE:
        line = draft.lines[index]
        if line.role is None and (line.hint is None or line.hint.region == "body"):
            if len(prose) < _MOST_DECKS and claim_stamp(draft, index):
                prose.clear()  # what stood above the stamp was the deck
                index += 1
                continue
            if claim_dateline(draft, index):
                return
            if _opens_text(line) and not _is_picture_text(line):
                prose.append(index)
        index += 1
    draft.first_body = prose[0] if prose else _first_free(draft, start)


def _opens_text(line: Line) -> bool:
    is_heading = line.hint is not None and line.hint.tag in HEADINGS
    return not is_heading and (
        reads_as_prose(line) or (opens_quote(line.view) and len(line.view) > 40)
    )


def _is_picture_text(line: Line) -> bool:
    if line.hint and line.hint.tag == "p" and len(line.view) > 160:
        return False
    return looks_like_caption(line.view) or is_credit_alone(line.view)


def _first_free(draft: Draft, start: int) -> int:
    """Without prose: the first line of the container that is free, else the end."""
    for index, line in draft.unclaimed(start):
        if line.hint and line.hint.region == "body" and line.view.count(" ") >= 3:
            if not _is_picture_text(line) and not read_byline(line.view):
                return index
    return len(draft.lines)
