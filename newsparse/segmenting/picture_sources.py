"""Credits whose label and names stand on lines of their own: `Sumber :` / `• Istimewa`."""

from __future__ import annotations

from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_terminated

__all__ = ["claim_picture_sources"]

_LABELS = frozenset(("sumber :", "sumber:", "foto :", "foto:", "photo :", "photo:"))
_LONGEST_LABEL = 8
_MOST_NAMES = 8  # credits below one label
_LONGEST_CREDIT = 80
_LONGEST_CAPTION = 220
_BULLETS = "•·"


def claim_picture_sources(draft: Draft) -> None:
    """The label, the names with bullets right below it, and the caption right above it.

    It runs before the line rules, for which a bare `Sumber :` opens the sources of the article.
    """
    for index, line in enumerate(draft.lines):
        if len(line.key) > _LONGEST_LABEL or line.key not in _LABELS:
            continue
        names = []
        for below in draft.lines[index + 1 : index + 1 + _MOST_NAMES]:
            if below.view[0] not in _BULLETS or len(below.view) > _LONGEST_CREDIT:
                break
            names.append(below)
        if not names:
            continue
        line.claim(Role.WIDGET, "label of a credit")
        for name in names:
            name.claim(Role.CAPTION, "credit below its label")
        above = draft.lines[index - 1] if index else None
        is_tight = above is not None and line.start - above.end <= 2
        if above is not None and is_tight and above.role is None and _is_caption(above.view):
            above.claim(Role.CAPTION, "caption above its credit")
            if index > 1 and draft.lines[index - 2].key == above.key:
                draft.lines[index - 2].claim(Role.CAPTION, "caption printed twice")


def _is_caption(view: str) -> bool:
    return len(view) <= _LONGEST_CAPTION and (not is_terminated(view) or view.count(". ") == 0)
