"""The body: paragraphs, lines that continue one, subheads, list rows, glued ends."""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.fields.person_names import is_person
from newsparse.fields.timestamps import find_stamps
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.glued_ends import cut_closers
from newsparse.segmenting.shapes import (
    is_headline,
    is_list_item,
    is_numbered,
    is_terminated,
    low_share,
    opens_quote,
    reads_as_prose,
)
from newsparse.segmenting.subheads import is_line_up, is_subhead
from newsparse.values import Contributor

__all__ = ["read_body"]

_CLOSING_ROLES = (Role.ENDMARK, Role.BYLINE, Role.SOURCE, Role.TAGS)
_CLOSED = (*_CLOSING_ROLES, Role.WIDGET, Role.RELATED, Role.DISCLAIMER)
_LINK_BLANKS = 4  # blanks of the shortest headline that is taken for a link without a label
_LINK_SHARE = 0.3
_NAME_REACH = 8  # lines below the text within which its writer's name stands
_ROW_MARKS = (" – ", " - ", ": ", " sebagai ")
_ROW = "row of a list"
_PAGE_NUMBER = "page number"
_CLOSING_REACH = 8  # lines below a closing line that can still belong to the foot
_LONGEST_STUB = 3  # words after the last full stop that show a line was broken, not ended
_SENTENCE_END = regex.compile(r"[.!?][\"”’)]* ")


def read_body(draft: Draft) -> None:
    """Give every line from the opening on that is still free its role."""
    cut_closers(draft)
    lines = draft.lines
    last_prose = _last_prose(draft)
    previous: Line | None = None
    closed = -_CLOSING_REACH  # index of the last line that closes an article: initials, source ...
    for index in range(draft.first_body, len(lines)):
        line = lines[index]
        if line.role is None:
            is_foot = index > last_prose or (
                index - closed <= _CLOSING_REACH and _little_prose_below(draft, index)
            )
            if previous and _continues(draft, index, previous):
                line.claim(Role.BODY, "continues the line above")
                line.joins = True
            else:
                _claim_paragraph(draft, index, previous, is_foot)
        elif line.role in _CLOSING_ROLES:
            closed = index
        if line.role is Role.BODY:
            previous = line
        elif line.role in (Role.SUBHEAD, Role.BYLINE):
            previous = None


def _claim_paragraph(draft: Draft, index: int, previous: Line | None, foot: bool) -> None:
    line = draft.lines[index]
    if foot and line.view.isdigit() and _is_closed_below(draft, index):
        line.claim(Role.WIDGET, "counter")
    elif _is_page_number(draft, index):
        line.claim(Role.WIDGET, _PAGE_NUMBER)
    elif foot and _is_writers_bio(draft, index):
        line.claim(Role.BIO, "between writer and disclaimer")
    elif is_subhead(draft, index, previous):
        line.claim(Role.SUBHEAD, "numbered subhead" if is_numbered(line.view) else "subhead")
    elif foot and _is_lone_name(draft, index):
        line.claim(Role.BYLINE, "name below the body")
        draft.credit(line, [Contributor(line.view, "author")])
    elif foot and (names := _names_between_bars(line.view)):
        line.claim(Role.BYLINE, "names below the body")
        draft.credit(line, [Contributor(name, "author") for name in names])
    elif foot and not _ends_body(draft, index):
        if draft.lines[index - 1].role in _CLOSED and _is_link(line.view):
            line.claim(Role.RELATED, "headline below the body")
            draft.link(line, line.view)
        else:
            line.claim(Role.UNKNOWN, "below the body")
    elif foot and not reads_as_prose(line) and not opens_quote(line.view):
        line.claim(Role.BODY, _ROW)
    else:
        line.claim(Role.BODY, "paragraph")


def _is_link(view: str) -> bool:
    """A headline of its own, set in capitals as headlines are: another article's."""
    if " | " in view or (any(map(str.isdigit, view)) and find_stamps(view)):
        return False
    if view[-1].isdigit() or " – " in view or " sebagai " in view or view.count(",") > 2:
        return False  # a row of names and offices, a line-up
    is_long = view.count(" ") >= _LINK_BLANKS and len(view) <= 170
    return is_long and is_headline(view) and low_share(view) <= _LINK_SHARE


def _is_writers_bio(draft: Draft, index: int) -> bool:
    below = draft.lines[index + 1 : index + 2]
    is_closing = bool(below) and below[0].role is Role.DISCLAIMER
    return is_closing and draft.lines[index - 1].role is Role.BYLINE


def _is_closed_below(draft: Draft, index: int) -> bool:
    """Whether writers, tags or furniture follow: a figure above them counts readers."""
    below = draft.lines[index + 1 : index + 2]
    return bool(below) and below[0].role in _CLOSED


def _is_page_number(draft: Draft, index: int) -> bool:
    """`1`, `2` below `Halaman:`."""
    view = draft.lines[index].view
    if len(view) > 3 or not view.isdigit():
        return False
    above = draft.lines[max(0, index - 1)]
    is_pager = above.key.startswith(("halaman", "page")) or above.rule == _PAGE_NUMBER
    if above.role is Role.WIDGET and is_pager:
        return True
    below = draft.lines[index + 1 : index + 2]  # `1` / `2`, tight, between two parts of the text
    is_pair = view == "1" and bool(below) and below[0].view == "2"
    return is_pair and below[0].start - draft.lines[index].end <= 1


def _is_row(view: str) -> bool:
    """A row of figures, times or names with their offices, as list articles close with."""
    return any(map(str.isdigit, view)) or any(mark in view for mark in _ROW_MARKS)


def _last_prose(draft: Draft) -> int:
    """Index of the last free line that reads as running text."""
    for index in range(len(draft.lines) - 1, draft.first_body, -1):
        line = draft.lines[index]
        if line.role is None and (reads_as_prose(line) or opens_quote(line.view)):
            return index
    return draft.first_body


def _is_lone_name(draft: Draft, index: int) -> bool:
    """A writer's name below the body: alone, with furniture or tags after it, no list of names."""
    line = draft.lines[index]
    if not is_person(line.view) or line.view.isupper() or ". " in line.view[:4]:
        return False
    above = draft.lines[index - 1]
    below = draft.lines[index + 1 : index + 2]
    since = draft.lines[max(draft.first_body, index - _NAME_REACH) : index]
    if not any(other.role is Role.BODY for other in since):
        return False
    if any(other.role in (Role.RELATED, Role.DISCLAIMER, Role.UNKNOWN) for other in since):
        return False  # a menu in the foot of the page
    is_listed = any(
        other.role in (None, Role.BODY) and is_headline(other.view) and not reads_as_prose(other)
        for other in (above, *below)
    )
    return not is_listed and not above.view.endswith(":")


def _names_between_bars(view: str) -> list[str] | None:
    """`DEWI SARASVATI | BRAM WIGUNA`, the writer and the editor below an article."""
    names = view.split(" | ")
    is_people = len(names) == 2 and view.isupper() and all(map(is_person, names))
    return names if is_people else None


def _ends_body(draft: Draft, index: int) -> bool:
    """Whether a line below the last prose still belongs to it: a last sentence without its stop."""
    line, above = draft.lines[index], draft.lines[index - 1]
    if reads_as_prose(line) or opens_quote(line.view) or is_list_item(line.view):
        return True
    if is_line_up(line.view):
        return True
    if line.view.endswith(":") and line.view.count(" ") >= 3:
        return True  # "Berikut susunan direksi:", whatever stands between it and the text
    if above.role is Role.SUBHEAD and _is_row(line.view):
        return True  # "Direksi:" and its rows
    if above.role not in (Role.BODY, Role.DATELINE):
        return False
    if above.view.endswith(":") or line.view.endswith(":"):
        return True  # "Berikut susunan direksi:" and its rows
    is_sentence = line.view.count(" ") >= 4 and low_share(line.view) >= 0.35
    if line.view[-1] in ".!" and line.view.count(" ") >= 2:
        return True  # "Semoga bermanfaat, ya!"
    return is_sentence or _is_row(line.view) or above.rule == _ROW


def _little_prose_below(draft: Draft, index: int) -> bool:
    """No more than one paragraph of prose is still to come: the closing lines did close."""
    below = draft.lines[index : index + 12]
    return sum(1 for other in below if other.role is None and reads_as_prose(other)) <= 1


def _continues(draft: Draft, index: int, previous: Line) -> bool:
    """Whether a line carries on the one above: pages break lines around links and italics."""
    line = draft.lines[index]
    if line.start - previous.end > (1 if line.hint else 3) or previous is not _above(draft, index):
        return False  # blocks of a page are whole
    ended = previous.view
    first = line.view[0]
    if ended in ('"', "“", "”", "'"):
        return True
    if is_list_item(line.view) and not first.islower():
        return False
    if first in ",.;:)”’" and not (first == "”" and is_terminated(ended)):
        return not is_list_item(line.view)
    if is_terminated(ended) and not ended.endswith((',"', ",”")):
        return False
    if ended.endswith(":") or (is_list_item(ended) and len(ended) < 80):
        return False
    if first.islower() or (first == '"' and ended.endswith(",")):
        return True
    if ended.endswith((",", " dan", " yang", " di", " dari", "(", " “", ' "')):
        return True
    stub = _SENTENCE_END.split(ended)[-1] if ". " in ended else ended
    if ". " in ended and stub.count(" ") < _LONGEST_STUB - 1 and len(ended) > 80:
        return True
    return _is_inline_piece(draft, index, previous)


def _is_inline_piece(draft: Draft, index: int, previous: Line) -> bool:
    """A link's or an italic's few words on a line of their own, or the line after them."""
    line = draft.lines[index]
    is_torn = previous.joins or len(previous.view) >= 40
    if line.start - previous.end > 1 or line.view[0].isdigit() or not is_torn:
        return False
    if previous.joins and previous.view.count(" ") < 5:
        return True
    if line.view.count(" ") >= 5 or is_terminated(line.view):
        return False
    below = draft.lines[index + 1 : index + 2]
    is_tight = bool(below) and below[0].role is None and below[0].start - line.end <= 1
    last = previous.view.rsplit(" ", 1)[-1]
    return is_tight and (below[0].view[0].islower() or (last.isalpha() and last.islower()))


def _above(draft: Draft, index: int) -> Line | None:
    return draft.lines[index - 1] if index else None
