"""What a page prints about the writer below the article, under the name that its head gave."""

from __future__ import annotations

from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_prose, is_terminated

__all__ = ["claim_writers_bio"]

_FOOT_LINES = 24
_LONGEST_NAME = 60
_CLOSED = (Role.ENDMARK, Role.WIDGET)
_PRESENTS = ("adalah", "menulis", "bekerja", "tinggal", "merupakan", "lahir")


def claim_writers_bio(draft: Draft) -> None:
    """A contributor's name alone on a line near the end, and the one text right below it."""
    names = {person.name.casefold() for _, person in draft.people}
    if not names:
        return
    lines = draft.lines
    _claim_offices(draft, names)
    for index in range(max(draft.first_body + 2, len(lines) - _FOOT_LINES), len(lines) - 1):
        name, text = lines[index], lines[index + 1]
        if len(name.view) > _LONGEST_NAME or name.role is not None or name.key not in names:
            continue
        after = lines[index + 2] if index + 2 < len(lines) else None
        is_last = after is None or (after.role is not None and after.role is not Role.BODY)
        if is_last and text.role in (None, Role.BIO) and is_prose(text.view):
            name.claim(Role.BYLINE, "name told again")
            if text.role is None:
                text.claim(Role.BIO, "below the writer's name")


def _claim_offices(draft: Draft, names: set[str]) -> None:
    """`Dewi Sarasvati, Dosen Sosiologi Universitas Lereng`, below an opinion."""
    presented = tuple(f"{name} {verb} " for name in names for verb in _PRESENTS)
    for index in range(max(draft.first_body + 2, len(draft.lines) - _FOOT_LINES), len(draft.lines)):
        line, above = draft.lines[index], draft.lines[index - 1]
        name, comma, _ = line.key.partition(", ")
        is_office = above.role in _CLOSED or not is_terminated(line.view)
        if line.role is None and comma and name in names and is_office:
            line.claim(Role.BIO, "the writer and an office")
        elif line.role is None and above.role in _CLOSED and line.key.startswith(presented):
            line.claim(Role.BIO, "what the writer does")
