"""Lines that print the headline again: as alternative text, cut short, or glued to a caption."""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.fields.captions import looks_like_caption
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_prose

__all__ = ["ECHO", "claim_echoes"]

ECHO = "echo of the title"
"""The rule's name in the ledger."""

_BUTTON = 20  # characters of a button's words glued before an echo: "zoom-inLihat Foto "
_STOPS = " .,;:"
_SITE_TAIL = regex.compile(r"\s*[-–—|]\s*[\p{L}\p{N}. ]{2,40}")


def claim_echoes(draft: Draft) -> None:
    """Lines that print the title again: as alternative text, cut short, or glued to a caption."""
    if not draft.title or len(draft.title) < 12:
        return
    key = draft.title.casefold()
    start = key[:12]
    opening = draft.lines[draft.first_body : draft.first_body + 1]
    spared = opening[0] if opening else None  # whatever it begins with, it is the first paragraph
    for _, line in draft.unclaimed(0, draft.first_body):
        if 0 < len(line.key) - len(key) <= _BUTTON and line.key.endswith(key):
            line.claim(Role.WIDGET, ECHO)
    if any(line.role is None and line.key.startswith(start) for line in draft.lines):
        draft.rewrite(
            lambda line: (
                _claim_echo(draft, line, key)
                if line.role is None and line is not spared and line.key.startswith(start)
                else None
            )
        )


def _claim_echo(draft: Draft, line: Line, key: str) -> list[Line] | None:
    """A sentence that goes on after the words of the headline is prose, not an echo."""
    if line.key == key or (line.key.endswith("...") and key.startswith(line.key[:-3].rstrip())):
        line.claim(Role.WIDGET, ECHO)
    elif not line.key.startswith(key):
        is_near = _shared(line.key, key) >= max(30, 0.5 * len(key))
        if is_near and len(line.view) <= 2 * len(key) and not is_prose(line.view):
            line.claim(Role.WIDGET, "paraphrase of the title")
    elif key.count(" ") >= 3:
        rest = line.view[len(draft.title or key) :]  # lower case may be longer: ß, İ
        if not rest.strip(_STOPS):
            return None  # a headline with its full stop is a sentence
        if (rest.lstrip()[:1].islower() or rest[0] in ".,;:") and not looks_like_caption(rest):
            return None
        if _SITE_TAIL.fullmatch(rest):
            line.claim(Role.WIDGET, ECHO)
            return None
        cut = len(line.view) - len(rest.lstrip(_STOPS))
        parts = draft.parts(line, cut)
        parts[0].claim(Role.WIDGET, ECHO)
        parts[1].claim(Role.CAPTION, "glued to an echo of the title")
        return parts
    return None


def _shared(one: str, other: str) -> int:
    """Length of the beginning that two texts share."""
    for length, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return length
    return min(len(one), len(other))
