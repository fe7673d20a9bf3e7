"""Text printed twice: a whole body again, or a summary that repeats the first paragraph.

Two lines are the same print if their letters and figures are, so lost blanks, other marks and a
missing full stop do not hide a copy. The first print is the body.
"""

from __future__ import annotations

import re

from newsparse.document import Line
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_headline

__all__ = ["claim_duplicates"]

_NOT_LETTERS = re.compile(r"[\W_]+")
_OPENING_MARKS = "\"'“”‘’«»([-–—"
_SIGNATURE = 9  # letters by which possible copies are found before they are compared whole
_LONGEST_SLIP = 24  # characters by which a copy may differ in length: blanks and marks
_MOST_CANDIDATES = 40  # lines that begin alike and are compared whole
_LONG_ENOUGH = 36  # letters from which a lone copy counts; shorter ones only inside a run of copies


def claim_duplicates(draft: Draft) -> None:
    """Give every later print of a body line the role duplicate."""
    first: dict[str, list[tuple[Line, int]]] = {}
    after: int | None = None  # position at which a run of copies would go on
    position = 0
    opening = _opening_with_dateline(draft)
    for line in draft.lines[draft.first_body :]:
        if line.role is not None:
            continue
        position += 1
        signature = _signature(line.key)
        original = _original(line, first.get(signature, ()), after)
        if original is None and opening and opening[0] == signature:
            original = 1 if _letters(line.view) == opening[1] else None
        if original is not None:
            line.claim(Role.DUPLICATE, "printed before")
            if original == 1 and draft.title is None:
                _claim_title_between(draft, line)
            after = original + 1
        else:
            after = None
            first.setdefault(signature, []).append((line, position))


def _claim_title_between(draft: Draft, copy: Line) -> None:
    """A lead printed above the title and again below it: the headline between the two prints."""
    index = draft.lines.index(copy)
    above = draft.lines[index - 1]
    if above.role is None and is_headline(above.view) and above.view.count(" ") >= 3:
        above.claim(Role.TITLE, "title between two prints of the lead")
        draft.title = above.view
        draft.notes = [note for note in draft.notes if note.code != "title.missing"]


def _original(
    line: Line, candidates: list[tuple[Line, int]] | tuple[()], after: int | None
) -> int | None:
    letters = ""
    for candidate, position in candidates[:_MOST_CANDIDATES]:
        if abs(len(candidate.view) - len(line.view)) > _LONGEST_SLIP:
            continue
        is_run = position == after
        if candidate.view == line.view and (is_run or len(line.view) >= 2 * _LONG_ENOUGH):
            return position
        letters = letters or _letters(line.view)
        if (is_run or len(letters) >= _LONG_ENOUGH) and letters == _letters(candidate.view):
            return position
    return None


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text.casefold())


def _opening_with_dateline(draft: Draft) -> tuple[str, str] | None:
    """Signature and letters of the first paragraph with its dateline: a copy may print both."""
    if draft.dateline is None or draft.first_body >= len(draft.lines):
        return None
    whole = (draft.dateline.raw + draft.lines[draft.first_body].view).casefold()
    return _signature(whole), _letters(whole)


def _signature(key: str) -> str:
    return key[:30].replace(" ", "").lstrip(_OPENING_MARKS)[:_SIGNATURE]
