"""The deck: the words under the title that sum the article up."""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.fields.captions import has_credit, is_credit_alone
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_prose
from newsparse.segmenting.title import content_start

__all__ = ["claim_deck", "is_pull_quote"]

_ABOVE_DECK = (Role.TIMESTAMP, Role.BYLINE, Role.WIDGET, Role.KICKER)
_SENTENCE_BREAK = regex.compile(r"\p{Ll}{2}\. \p{Lu}")
_SHORTEST_LAST = 21  # characters of the last of several sentences, behind its first letter
_BLANKS = 3  # of the shortest line that is words
_POINTS_LABELS = ("intinya sih", "poin penting", "highlights")
_QUOTES = "\"“”'‘’. "


def claim_deck(draft: Draft, title: int | None) -> None:
    """The first line of words left under the title is the deck."""
    if title is None:
        _claim_standfirst(draft)
        return
    points = _points(draft, title)
    if points:
        for line in points:
            line.claim(Role.DECK, "summary in points")
        return
    for index, line in draft.unclaimed(title + 1, draft.first_body):
        if line.view.count(" ") < _BLANKS or is_pull_quote(draft, line):
            continue
        below_body = draft.first_body >= len(draft.lines)
        # Between the picture and the dateline stands a summary in whole sentences, or a caption.
        is_summary = draft.dateline is not None and _sums_up(draft, index)
        near = all(
            other.role in _ABOVE_DECK or (other.role is Role.CAPTION and is_summary)
            for other in draft.lines[title + 1 : index]
        )
        below = draft.lines[index + 1 : index + 2]
        if draft.lines[index - 1].role is Role.BYLINE and below and below[0].role is Role.TIMESTAMP:
            line.claim(Role.BIO, "between the writer and the stamp")
            continue
        if near and not below_body and (is_prose(line.view) or not line.view.endswith(":")):
            line.claim(Role.DECK, "deck")
            return


def _points(draft: Draft, title: int) -> list[Line]:
    """A summary in points, as Reuters prints it, or below a label, as IDN Times does."""
    free = [line for _, line in draft.unclaimed(title + 1, draft.first_body)]
    for at, line in enumerate(free):
        if line.key.startswith(_POINTS_LABELS):
            line.claim(Role.WIDGET, "label of a summary")
            return [point for point in free[at + 1 :] if point.view.count(" ") >= _BLANKS]
    return [
        line
        for line in free
        if line.view[0] in "•·▪" and line.view[1:2] == " " and line.view.count(" ") >= _BLANKS
    ]


def _sums_up(draft: Draft, index: int) -> bool:
    """Whole sentences, two at least, or one below a caption that has its credit already."""
    view, above = draft.lines[index].view, draft.lines[index - 1]
    is_whole = has_credit(above.view) and not is_credit_alone(above.view)
    if above.role is Role.CAPTION and is_whole and above.view.count(" ") > _BLANKS:
        return view.endswith(".") and is_prose(view) and not has_credit(view)
    return _has_sentences(view)


def _has_sentences(view: str) -> bool:
    end = max(0, len(view) - _SHORTEST_LAST)
    return view.endswith(".") and bool(_SENTENCE_BREAK.search(view, 0, end))


def _claim_standfirst(draft: Draft) -> None:
    """A deck below the share box that opens a post's content; the title was not printed."""
    below = [line for _, line in draft.unclaimed(content_start(draft), draft.first_body)]
    if below and below[0].view.count(" ") >= _BLANKS:
        below[0].claim(Role.DECK, "deck without a title")


def is_pull_quote(draft: Draft, line: Line) -> bool:
    """Words of the body printed large above it."""
    key = line.key.strip(_QUOTES)
    return len(key) >= 25 and any(key in other.key for other in draft.lines[draft.first_body :])
