"""Where the body begins: at a dateline in any of its forms, or at the first paragraph of prose.

On the way down the stamps of the head are read.
"""

from __future__ import annotations

import re

from newsparse.document import Line
from newsparse.fields.captions import ends_with_day, is_credit_alone, looks_like_caption
from newsparse.fields.timestamps import all_date_words, parse_unknown_form
from newsparse.roles import Role
from newsparse.segmenting.beside_stamp import is_hijri
from newsparse.segmenting.dateline_lines import claim_dateline, follows_credit
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_headline, is_terminated, reads_as_prose
from newsparse.segmenting.stamp_lines import StampLine, read_stamp_line

__all__ = ["claim_foot_stamp", "claim_stamp", "find_opening"]

_DIGIT = re.compile("[0-9０-９]")
_HEAD_LINES = 60
_FOOT_LINES = 12
_MOST_PROSE = 3  # paragraphs above a dateline (deck, lead, caption); past them it is no dateline
_LONGEST_STAMP_LINE = 170
_LONG_FOR_CAPTION = 220
_LONGEST_TEASER = 200
_TEASER_REACH = 4  # lines below a teaser in which the article's own headline stands
_LONGEST_TRAIL = 90
_GLUED = re.compile("[a-z][A-Z][a-z]")
_PUBLISHED = re.compile(  # Diterbitkan 3 jam lalu
    r"(?i)^(?:diterbitkan|dipublikasikan|tayang|terbit|diperbarui|posted|published|updated)\s?:?\s"
)
_LONE_MARKS = frozenset("\"“”'")  # an opening mark torn off its quote


def find_opening(draft: Draft) -> None:
    """Set `draft.first_body`, cut the dateline, read the stamps above."""
    prose: list[int] = []
    index = 0
    while index < min(len(draft.lines), _HEAD_LINES) and len(prose) < _MOST_PROSE:
        line = draft.lines[index]
        if line.role is not None:
            index += 1
            continue
        if len(prose) < 2 and claim_stamp(draft, index):
            index += 1
            continue
        if claim_dateline(draft, index):
            _release_below(draft)
            return
        is_prose = reads_as_prose(line) or _is_torn(draft, index)
        is_prose = is_prose and not _is_trail(line)
        if is_prose and _is_teaser(draft, index):
            index += 1
        elif is_prose and not _is_picture_text(draft, index):
            prose.append(index)
        index += 1
    draft.first_body = _first_paragraph(draft, prose)
    _release_below(draft)


def claim_foot_stamp(draft: Draft) -> None:
    """`Dipublikasikan: 17/12/2024 06:45 WIB` below the text, where the head tells no moment."""
    if draft.stamps:
        return
    for index in range(max(draft.first_body + 1, len(draft.lines) - _FOOT_LINES), len(draft.lines)):
        line = draft.lines[index]
        if line.role is None and _PUBLISHED.match(line.view) and claim_stamp(draft, index):
            return


def _is_torn(draft: Draft, index: int) -> bool:
    """A first paragraph that breaks off below the title and goes on in small letters."""
    line, below = draft.lines[index], draft.lines[index + 1 : index + 2]
    goes_on = bool(below) and below[0].role is None and below[0].view[0].islower()
    if not goes_on or below[0].start - line.end > 1 or looks_like_caption(below[0].view):
        return False
    if line.view.count(" ") < 3 or is_terminated(line.view):
        return False
    if below[0].key.startswith(("oleh ", "by ", "in ")):
        return False  # a byline in small letters, the section below it
    return any(is_headline(other.view) for _, other in draft.unclaimed(0, index))


def _is_trail(line: Line) -> bool:
    """`OpiniArtikel OpiniKampung yang ...`: a breadcrumb that lost its blanks, cut short."""
    view = line.view
    return len(view) <= _LONGEST_TRAIL and view.endswith(("...", "…")) and bool(_GLUED.search(view))


def _is_teaser(draft: Draft, index: int) -> bool:
    """A line printed twice at once above every headline and stamp: a teaser, or alt text."""
    line, below = draft.lines[index], draft.lines[index + 1 : index + 2]
    if not below or below[0].key != line.key or draft.stamps or looks_like_caption(line.view):
        return False
    if any(
        is_headline(other.view) and other.view.count(" ") >= 3
        for _, other in draft.unclaimed(0, index)
    ):
        return False
    near = draft.lines[index + 2 : index + 2 + _TEASER_REACH]
    has_title = any(is_headline(o.view) and o.view.count(" ") >= 3 for o in near if o.role is None)
    if len(line.view) > _LONGEST_TEASER or not has_title:
        return False  # a body without its head, each paragraph printed twice
    for copy in (line, below[0]):
        copy.claim(Role.WIDGET, "teaser printed twice")
    return True


def _is_picture_text(draft: Draft, index: int) -> bool:
    """A caption by its own words, or by a line above that is nothing but a credit."""
    view = draft.lines[index].view
    if len(view) > _LONG_FOR_CAPTION and "oto" not in view and "ANTARA" not in view:
        return False  # too much text for a picture without a credit
    if looks_like_caption(view) or (follows_credit(draft, index) and not _has_text(draft, index)):
        return True
    below = draft.lines[index + 1 : index + 2]
    if index and below and is_credit_alone(below[0].view):
        return True
    return bool(
        index
        and ends_with_day(view)
        and below
        and reads_as_prose(below[0])
        and len(below[0].view) > len(view)
    )


def _has_text(draft: Draft, below: int) -> bool:
    """Whether the picture of the credit above a line has its own text right above that."""
    if below < 2:
        return False
    text, credit, line = draft.lines[below - 2 : below + 1]
    is_same = line.key.startswith(text.key.rstrip("."))  # printed around its credit
    return reads_as_prose(text) and credit.start - text.end == 1 and not is_same


def claim_stamp(draft: Draft, index: int) -> bool:
    """Read the stamp of a line whose business it is; whether there was one."""
    line = draft.lines[index]
    if len(line.view) > _LONGEST_STAMP_LINE:
        # A stamp glued to the first paragraph still stands within the first characters.
        if index > 6 or "WI" not in line.view[:90]:
            return False
    elif len(line.view) > 30 and not _DIGIT.search(line.view):
        return False
    found = read_stamp_line(line.view, draft.zone)
    if found:
        _take_stamp(draft, index, found)
        return True
    if len(line.view) <= 40 and is_hijri(line.view):
        line.claim(Role.TIMESTAMP, "day of the Islamic calendar")
        return True
    if index and len(line.view) <= 40 and all_date_words(_PUBLISHED.sub("", line.view, count=1)):
        return _take_unknown_stamp(draft, line)
    return False


def _take_stamp(draft: Draft, index: int, found: StampLine) -> None:
    line = draft.lines[index]
    parts = draft.split(index, *(end for end, _ in found.parts))
    for part, (_, role) in zip(parts, found.parts, strict=False):
        part.claim(role, "timestamp" if role is Role.TIMESTAMP else "beside timestamp")
    draft.stamps += [(stamp, updated, line) for stamp, updated in found.stamps]
    draft.credit(line, found.contributors)
    draft.kicker = draft.kicker or found.kicker


def _take_unknown_stamp(draft: Draft, line: Line) -> bool:
    """A line of date words the grammar does not know: dateparser's case, or an incomplete stamp."""
    line.claim(Role.TIMESTAMP, "date words")
    stamp = parse_unknown_form(line.view, draft.zone)
    if stamp:
        draft.stamps.append((stamp, False, line))
    else:
        draft.note("timestamp.incomplete", "no day, month and year to make a moment of", line)
    return True


def _first_paragraph(draft: Draft, prose: list[int]) -> int:
    """The first prose line that is neither deck nor caption; a lone text may have none."""
    if draft.outlet.prints_deck and len(prose) > 1:
        if any(is_headline(line.view) for _, line in draft.unclaimed(0, prose[0])):
            prose = prose[1:]
    for index in prose:
        if not _is_deck(draft, index) and not _is_repeated(draft, index):
            is_torn = index > 0 and draft.lines[index - 1].view in _LONE_MARKS
            return index - 1 if is_torn else index
    if prose:
        return prose[-1]
    return len(draft.lines)


def _is_deck(draft: Draft, index: int) -> bool:
    """Prose under a headline is the deck where the stamp or byline of the head comes after it."""
    has_title = any(is_headline(line.view) for _, line in draft.unclaimed(0, index))
    if not has_title:
        return False
    following = draft.lines[index + 1 : index + 2]
    above_stamp = not any(line.role is Role.TIMESTAMP for line in draft.lines[:index])
    if (
        above_stamp
        and not is_terminated(draft.lines[index].view)
        and following
        and reads_as_prose(following[0])
    ):
        return following[0].role is None and not following[0].view[0].islower()
    for line in draft.lines[index + 1 : index + 5]:
        if line.role is None and reads_as_prose(line):
            return False
        if line.role is Role.TIMESTAMP or (line.role is Role.BYLINE and line.view[0] not in "(["):
            return index + 5 < len(draft.lines)
    return False


def _is_repeated(draft: Draft, index: int) -> bool:
    """A caption printed twice, the second time with its credit, or with the credit between."""
    key = draft.lines[index].key.rstrip(".")
    following = draft.lines[index + 1 : index + 3]
    if following and following[0].key.startswith(key):
        return True
    return len(following) == 2 and len(following[0].view) <= 60 and following[1].key.startswith(key)


def _release_below(draft: Draft) -> None:
    """Stamps below the opening are dates in running text, not the article's moment."""
    kept = []
    bound = draft.lines[draft.first_body].start if draft.first_body < len(draft.lines) else None
    for stamp, updated, line in draft.stamps:
        if bound is None or line.start < bound:
            kept.append((stamp, updated, line))
    if len(kept) != len(draft.stamps):
        draft.stamps = kept
        for line in draft.lines[draft.first_body :]:
            if line.role is Role.TIMESTAMP:
                line.role, line.rule = None, ""
