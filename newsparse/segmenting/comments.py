"""Readers' comments below an article: words of others, which are no body."""

from __future__ import annotations

import regex

from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import reads_as_prose

__all__ = ["claim_comments"]

_LABEL = regex.compile(
    r"(?i:(?:komentar|comments?|tanggapan) ?\([1-9][0-9]{0,3}\)"
    r"|[1-9][0-9]{0,3} (?:tanggapan|komentar|comments?|responses?|thoughts?)"
    r" (?:untuk|pada|on|to) .+)"
)
_COMMENT = regex.compile(
    r"(?i)\b(?:balas|reply|berkata:)|(?:19|20)[0-9]{2}\b.{0,9}[0-9]{2}[:.][0-9]{2}"
)
_NEAR = 4  # lines below the label in which a comment shows what it is
_LONGEST_SIGN = 80  # characters of who wrote a comment and when
_FOOT = 0.6  # share of the text below the label from which it is no foot
_LONGEST_LABEL = 200


def claim_comments(draft: Draft) -> None:
    """What follows `Komentar (3)`, `2 tanggapan untuk “…”`, up to the next label of a list."""
    total = max(1, len(draft.document.text))
    for index, line in enumerate(draft.lines):
        view = line.view
        if len(view) > _LONGEST_LABEL or not (view[0].isdigit() or view[-1] == ")"):
            continue
        if (total - line.end) / total > _FOOT or not _LABEL.fullmatch(view):
            continue
        if line.role is None:
            line.claim(Role.WIDGET, "label of comments")
        if not _has_comments(draft, index):
            continue  # a counter between two paragraphs
        for comment in draft.lines[index + 1 :]:
            if comment.role in (Role.RELATED, Role.TAGS):
                return
            if comment.role is None:
                comment.claim(Role.WIDGET, "readers' comments")
        return


def _has_comments(draft: Draft, index: int) -> bool:
    """Whether comments follow their label: below a closed text, or with who wrote them and when."""
    above = draft.lines[max(0, index - 1)]
    if index and (above.role is not None or not reads_as_prose(above)):
        return True
    below = draft.lines[index + 1 : index + 1 + _NEAR]
    return any(_COMMENT.search(line.view) for line in below if len(line.view) <= _LONGEST_SIGN)
