"""What is still unknown when all else is read, and by its place can only be furniture."""

from __future__ import annotations

from newsparse.roles import Role
from newsparse.segmenting.draft import Draft

__all__ = ["claim_leftovers"]

_FURNITURE = (Role.WIDGET, Role.DISCLAIMER)
_LONGEST_ENTRY = 3  # words of an entry in a menu


def claim_leftovers(draft: Draft) -> None:
    """Counters without a letter, and short lines between two of furniture: a menu's entries."""
    lines = draft.lines
    for index, line in enumerate(lines):
        if line.role is not Role.UNKNOWN:
            continue
        if not any(map(str.isalpha, line.view)):
            line.claim(Role.WIDGET, "counter")
            continue
        above = lines[index - 1] if index else None
        below = lines[index + 1] if index + 1 < len(lines) else None
        is_between = above is not None and above.role in _FURNITURE and below is not None
        if is_between and below is not None and below.role in _FURNITURE:
            if line.view.count(" ") < _LONGEST_ENTRY:
                line.claim(Role.WIDGET, "between furniture")
