"""Captions in mid-text: lines that end in a picture's credit and are no running text."""

from __future__ import annotations

from itertools import islice

import regex

from newsparse.fields.captions import has_credit
from newsparse.fields.closing_marks import read_closing, read_initials
from newsparse.outlets.furniture import ZOOM_BUTTONS
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_terminated, reads_as_prose

__all__ = ["claim_body_captions"]

_OPENERS = ("ket foto", "ket. foto", "ketgam")
_MOST_DOUBLED = 25  # words of a caption that carries no credit
_HYPHEN_REACH = 60  # characters from the end in which a credit's two hyphens stand
_PICTURE_CREDIT = regex.compile(
    r"(?:\((?i:foto|photo|dok)\b[^()]{1,80}\)|(?i:foto)\s?[:/].{2,60})$"
)

_SITE_AND_NAME = regex.compile(  # (Kabar Lereng/Dewi Sarasvati)   … rumah. LERENG/Dewi Sarasvati
    r"\((?:\p{Lu}[\p{L}.]*+ ?){1,3}/\p{Lu}[\p{L}.]*+(?: (?:\p{Lu}[\p{L}.]*+|da|de|van)){0,3}\)$"
    r"|(?<=\. )\p{Lu}[\p{Lu}.]{1,20}/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}$"
)
_MIDST = 3  # paragraphs below a line by which it closes no article


def claim_body_captions(draft: Draft) -> None:
    """Lines that end in a picture's credit and are no running text."""
    for index in range(draft.first_body + 1, len(draft.lines)):
        line = draft.lines[index]
        view = line.view
        if (
            line.role is not None
            or len(view) > 300
            or not (view[-1] in ")/]" or "oto" in view or view.count("-", -_HYPHEN_REACH) > 1)
        ):
            continue
        if view[:9].casefold().startswith(_OPENERS):
            line.claim(Role.CAPTION, "caption by its label")
            continue
        is_zoomed = draft.lines[index - 1].key in ZOOM_BUTTONS
        in_midst = bool(_SITE_AND_NAME.search(view)) and _stands_in_midst(draft, index)
        is_picture = (
            is_zoomed or _PICTURE_CREDIT.search(view) or not reads_as_prose(line) or in_midst
        )
        is_closing = not is_zoomed and not in_midst and _closes_article(view)
        if is_picture and has_credit(view) and not is_closing:
            line.claim(Role.CAPTION, "caption with credit")
    _claim_doubled(draft)


def _claim_doubled(draft: Draft) -> None:
    """A short line printed twice at once in mid-text: a picture's alternative text and caption."""
    for above, line in zip(
        draft.lines[draft.first_body :], draft.lines[draft.first_body + 1 :], strict=False
    ):
        if above.key == line.key and above.role is None and line.role is None:
            words = line.view.count(" ") + 1
            if 3 <= words <= _MOST_DOUBLED and line.view[-1].isalnum():
                above.claim(Role.CAPTION, "caption printed twice")
                line.claim(Role.CAPTION, "caption printed twice")


def _stands_in_midst(draft: Draft, index: int) -> bool:
    below = (line for line in draft.lines[index + 1 :] if line.role is None)
    return len(list(islice(filter(reads_as_prose, below), _MIDST))) == _MIDST


def _closes_article(view: str) -> bool:
    """A last sentence with its writer's mark, `… katanya.***(Nama/Pikiran Rakyat)`, or initials."""
    start = max(view.rfind("("), view.rfind("["))
    sentence = view[: max(start, 0)].rstrip(" *")
    mark = view[start:]
    if read_initials(mark) is not None:
        return True
    return bool(sentence) and is_terminated(sentence) and read_closing(mark) is not None
