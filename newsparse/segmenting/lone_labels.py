"""Bylines whose label and name stand on lines of their own: `Penulis` / `Dewi Sarasvati`."""

from __future__ import annotations

from newsparse.document import Line
from newsparse.fields.names_beside_stamp import read_names_beside_stamp
from newsparse.fields.person_names import PLAIN_WORDS, SINGLE_NAME, is_person, is_team
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.values import Contributor, ContributorRole

__all__ = ["NAMED", "claim_lone_labels"]

NAMED = "name beside its label"
_LABELS: dict[str, ContributorRole] = {
    "penulis": "author",
    "editor": "editor",
    "reporter": "reporter",
    "jurnalis": "reporter",
    "photographer": "photographer",
    "fotografer": "photographer",
    "author": "author",
    "oleh": "author",
    "by": "author",
}
_BULLETS = "•·"
_MOST_NAMES = 6
_HEAD_LINES = 60  # lines from the top, and from the end, among which such labels stand
_FOOT_LINES = 40


def claim_lone_labels(draft: Draft) -> None:
    """Read the name above or below each lone label, the same way for all labels of a text."""
    lines = draft.lines
    low = max(_HEAD_LINES, len(lines) - _FOOT_LINES)
    at = [
        index
        for index in (*range(min(_HEAD_LINES, len(lines))), *range(low, len(lines)))
        if _role(lines[index]) and lines[index].role in (None, Role.BYLINE)
    ]
    if not at:
        return
    below_first = _is_name_below(lines, at[-1])  # else the last name stands above its label
    for index in at:
        label = lines[index]
        only_below = label.view.endswith(":") or label.key == "oleh"
        above, below = lines[max(0, index - 1) : index], lines[index + 1 : index + 2]
        order = below if only_below else below + above if below_first else above + below
        if below and below[0].view[0] in _BULLETS and _claim_bullets(draft, label, index):
            continue
        for name in order:
            if name.role is None and _claim(draft, label, name):
                break


def _claim_bullets(draft: Draft, label: Line, index: int) -> bool:
    """`Oleh :` / `• Dewi Sarasvati` / `• Bram Wiguna`; whether the first is a name."""
    for count, line in enumerate(draft.lines[index + 1 : index + 1 + _MOST_NAMES]):
        name = line.view.lstrip(_BULLETS + " ")
        if line.role is not None or line.view[0] not in _BULLETS or not is_person(name):
            return count > 0
        label.claim(Role.BYLINE, "label above names")
        line.claim(Role.BYLINE, NAMED)
        draft.credit(line, [Contributor(name, _role(label) or "author")])
    return True


def _role(line: Line) -> ContributorRole | None:
    return _LABELS.get(line.key.rstrip(" :")) if len(line.view) <= 12 else None


def _is_name_below(lines: list[Line], index: int) -> bool:
    below = lines[index + 1 : index + 2]
    return bool(below) and below[0].role is None and is_person(below[0].view)


def _is_single_name(view: str) -> bool:
    return bool(SINGLE_NAME.fullmatch(view)) and view.casefold() not in PLAIN_WORDS


def _claim(draft: Draft, label: Line, name: Line) -> bool:
    """Whether the line beside the label is a name, or several after `Oleh`; take both if it is."""
    role = _role(label)
    people = read_names_beside_stamp(name.view) if label.key == "oleh" else None
    is_listed = name.hint is not None and name.start > label.start  # one below the other, on a page
    is_name = is_person(name.view) or is_team(name.view)
    if people is None and (is_name or (is_listed and _is_single_name(name.view))):
        people = [Contributor(name.view, "author")]
    if role is None or people is None:
        return False
    if label.role is None:
        label.claim(Role.BYLINE, "label beside a name")
    name.claim(Role.BYLINE, NAMED)
    draft.credit(name, [Contributor(person.name, role) for person in people])
    return True
