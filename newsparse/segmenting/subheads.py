"""Subheads: which lines of a body are headings, and which only look like one."""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.interviews import is_interview
from newsparse.segmenting.shapes import (
    is_headline,
    is_list_item,
    is_numbered,
    is_terminated,
    low_share,
    opens_quote,
    reads_as_prose,
)

__all__ = ["is_line_up", "is_subhead"]

_LONGEST_SUBHEAD = 110
_POINTS_BACK = frozenset("itu ini tersebut ia dia mereka pihaknya".split())  # in sentences
_LINE_UP = regex.compile(  # Lereng FC (4-3-3): Bram; Arif, Yogi, Restu; Opik, Dani
    r"\p{Lu}[^:;]{2,50}: \p{Lu}[^:,;]{1,30}(?:[,;] [^:,;]{2,30}){4,30}"
)


def is_subhead(draft: Draft, index: int, previous: Line | None) -> bool:
    """Whether a line heads what follows; `previous` is the paragraph above, if there is one."""
    line = draft.lines[index]
    view = line.view
    if index <= draft.first_body or len(view) > _LONGEST_SUBHEAD or view.endswith((".", ",", ";")):
        return False
    if view.endswith(":"):
        return _heads_list(draft, index)
    following = _next_free(draft, index)
    if following is None or following.view[0].islower() or is_line_up(view):
        return False
    if not _reads_as_body(following):
        is_asked = following.view[-1] == "?" and view[-1] != "?" and is_interview(draft)
        if not is_asked and not (_opens_list(following) and _is_set_as_title(view)):
            return False
    if is_numbered(view):
        return not is_numbered(following.view) and not (previous and is_numbered(previous.view))
    if _is_title_in_marks(view):
        return previous is None or is_terminated(previous.view)
    if is_list_item(view) or opens_quote(view) or sum(map(view.count, '"“”')) % 2:
        return False
    if not is_headline(view) or view.count(" ") > 13:
        return False
    if view[-1] == "?" and is_interview(draft):
        return False
    if previous is not None and not is_terminated(previous.view):
        if previous is draft.lines[index - 1]:
            return line.start - previous.end > 1 and view.count(" ") <= 5 and view[-1] == "?"
        if low_share(view) >= 0.5:
            return False  # furniture between the two may have cost the paragraph its full stop
    if low_share(view) < 0.5:
        return True
    is_short = view.count(" ") <= 8 and not _is_figure_row(view)
    return is_short and _POINTS_BACK.isdisjoint(view.casefold().rstrip("?!").split())


def _is_set_as_title(view: str) -> bool:
    return view[-1].isalnum() and low_share(view) < 0.5


def _is_title_in_marks(view: str) -> bool:
    """`'Air datang dari bawah lantai'`: words of the text set as a heading, without a stop."""
    inside = view[1:-1]
    is_wrapped = view[0] in "'\"‘“" and view[-1] in "'\"’”" and len(view) <= 70
    return is_wrapped and inside.count(" ") >= 2 and not any(mark in inside for mark in '.,!?"“”')


def _heads_list(draft: Draft, index: int) -> bool:
    """`Bahan-bahan:` above the ingredients of a recipe; `Berikut daftarnya:` ends a paragraph."""
    view = draft.lines[index].view
    below = [line for line in draft.lines[index + 1 : index + 3] if line.role is None]
    is_short = view.count(" ") <= 2 and view[0].isupper() and not view.startswith("Berikut")
    return (
        is_short
        and len(below) == 2
        and all(len(line.view) < 120 or is_line_up(line.view) for line in below)
    )


def _is_figure_row(view: str) -> bool:
    return view[-1].isdigit() and any(char in view for char in ":=")


def _next_free(draft: Draft, index: int) -> Line | None:
    """The next line that is not furniture: links and captions may stand below a subhead."""
    for line in draft.lines[index + 1 : index + 5]:
        if line.role in (None, Role.BODY):
            return line
        if line.role not in (Role.WIDGET, Role.RELATED, Role.CAPTION):
            return None
    return None


def _opens_list(line: Line) -> bool:
    """`Berikut wilayah yang masuk kategori waspada:`, too short for a paragraph of its own."""
    view = line.view
    return view[-1] == ":" and view.count(" ") >= 4 and low_share(view) >= 0.5


def _reads_as_body(line: Line) -> bool:
    view = line.view
    return (
        reads_as_prose(line)
        or is_line_up(view)
        or opens_quote(line.view)
        or is_list_item(line.view)
        or len(line.view) > 120
    )


def is_line_up(view: str) -> bool:
    """Whether a line is a team and its players, as a report of a match closes with.

    >>> is_line_up("Lereng FC (4-3-3): Bram; Arif, Yogi, Restu; Opik, Dani")
    True
    """
    return _LINE_UP.fullmatch(view) is not None
