"""Text printed twice: a whole body again, or a summary that repeats the first paragraph.

Two lines are the same print if their letters and figures are, so lost blanks, other marks and a
missing full stop do not hide a copy. The first print is the body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsparse.document import Line
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_headline

__all__ = ["claim_duplicates"]

_NOT_LETTERS = re.compile(r"[\W_]+")
_CLOSING = re.compile(r"[(\[][^()\[\]]{1,22}[)\]]\W{0,2}\Z")  # initials behind the last sentence
_OPENING_MARKS = "\"'“”‘’«»([-–—"
_SIGNATURE = 9  # letters by which possible copies are found before they are compared whole
_LONGEST_SLIP = 24  # characters by which a copy may differ in length: blanks and marks
_MOST_CANDIDATES = 40  # lines that begin alike and are compared whole
_WORD = re.compile(r"\w{3,}")
_FOOT_LINES = 24
_TEASER_WORDS = 6
_RETOLD = 0.8  # share of a teaser's words that the first paragraph has too
_LONG_ENOUGH = 36  # letters from which a lone copy counts; shorter ones only inside a run of copies


def claim_duplicates(draft: Draft) -> None:
    """Give every later print of a body line the role duplicate."""
    first: dict[str, list[int]] = {}  # positions in `prints` by signature
    prints: list[Line] = []
    after: int | None = None  # position at which a run of copies would go on
    opening = _opening_with_dateline(draft)
    for index in range(draft.first_body, len(draft.lines)):
        line = draft.lines[index]
        if line.role is not None:
            continue
        signature = _signature(line.key)
        candidates = first.get(signature, ())
        original = None
        if candidates or after is not None:
            original = _original(line, prints, candidates, after)
        if original is None and opening and opening[0] == signature:
            original = 0 if _letters(line.view) == _letters(opening[1]) else None
        if original is None:
            after = None
            first.setdefault(signature, []).append(len(prints))
            prints.append(line)
        else:
            line.claim(Role.DUPLICATE, "printed before")
            after = original + 1
            if original == 0 and draft.title is None:
                _claim_title_between(draft, index)
    _claim_teaser(draft)


def _claim_teaser(draft: Draft) -> None:
    """One line between the closing initials and the editor's line that retells the lead."""
    lines = draft.lines
    if draft.first_body >= len(lines):
        return
    for index in range(max(draft.first_body + 3, len(lines) - _FOOT_LINES), len(lines) - 1):
        line = lines[index]
        if line.role is None and lines[index + 1].role is Role.BYLINE:
            words = set(_WORD.findall(line.key))
            lead = set(_WORD.findall(lines[draft.first_body].key))
            if len(words) >= _TEASER_WORDS and len(words & lead) >= _RETOLD * len(words):
                line.claim(Role.DUPLICATE, "retells the first paragraph")


def _claim_title_between(draft: Draft, copy: int) -> None:
    """A lead printed above the title and again below it: the headline between the two prints."""
    above = draft.lines[copy - 1]
    if above.role is None and is_headline(above.view) and above.view.count(" ") >= 3:
        above.claim(Role.TITLE, "title between two prints of the lead")
        draft.title = above.view
        draft.notes = [note for note in draft.notes if note.code != "title.missing"]


def _original(
    line: Line, prints: list[Line], candidates: Sequence[int], after: int | None
) -> int | None:
    """Position of the line that this one prints again."""
    letters = ""
    if after is not None and after < len(prints) and _is_near(prints[after], line):
        letters = _letters(line.view)
        if letters == _letters(prints[after].view):
            return after
    if len(line.view) < _LONG_ENOUGH:
        return None
    for position in candidates[:_MOST_CANDIDATES]:
        candidate = prints[position]
        if not _is_near(candidate, line):
            continue
        if candidate.view == line.view and len(line.view) >= 2 * _LONG_ENOUGH:
            return position
        letters = letters or _letters(line.view)
        if len(letters) < _LONG_ENOUGH:
            continue
        others = _letters(candidate.view)
        if others and others in (letters, _without_closing(line.view)):
            return position
        if letters == _without_closing(candidate.view):
            return position
    return None


def _without_closing(text: str) -> str:
    """The letters of a paragraph without the initials behind it, which one print may lack."""
    closing = _CLOSING.search(text, max(0, len(text) - _LONGEST_SLIP - 2))
    return _letters(text[: closing.start()]) if closing else ""


def _is_near(one: Line, other: Line) -> bool:
    return abs(len(one.view) - len(other.view)) <= _LONGEST_SLIP


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text.casefold())


def _opening_with_dateline(draft: Draft) -> tuple[str, str] | None:
    """Signature and text of the first paragraph with its dateline: a copy may print both."""
    if draft.dateline is None or draft.first_body >= len(draft.lines):
        return None
    whole = (draft.dateline.raw + draft.lines[draft.first_body].view).casefold()
    return _signature(whole), whole


def _signature(key: str) -> str:
    return key[:30].replace(" ", "").lstrip(_OPENING_MARKS)[:_SIGNATURE]
