"""Where the body of a page begins, and what of its head and foot the text itself must tell."""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.fields.bylines import read_byline
from newsparse.fields.captions import is_credit_alone, looks_like_caption
from newsparse.fields.person_names import is_person
from newsparse.fields.timestamps import find_stamps
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.opening import claim_dateline, claim_stamp
from newsparse.segmenting.shapes import is_list_item, opens_quote, reads_as_prose
from newsparse.values import Contributor

__all__ = ["claim_foot", "find_page_opening"]

_HEAD_LINES = 40  # lines of the container among which a dateline is looked for
_MOST_PROSE = 3
_MOST_DECKS = 2
_CLOCK_ALONE = regex.compile(r"(?:[Pp]ukul )?[0-2]?[0-9][.:][0-9]{2}(?: (?:WIB|WITA|WIT))?")
_MOST_BLANKS_OF_DATE = 7
_SHORTEST_QUOTE = 25  # characters of a pull quote
_MARKS = "\"“”'‘’. "
_NEAR = 12  # lines around a pull quote among which its paragraph is looked for
_RELATIVE = regex.compile(
    r"(?i)(?:[0-9]{1,3}|se)\s?(?:detik|menit|jam|hari|minggu|bulan) (?:yang )?lalu"
)
_URL = ("http://", "https://", "www.")
_LINK_WORDS = 3  # blanks from which a line that is one link is a headline
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_LONGEST_SUBHEAD = 160
_LONGEST_BOLD = 110
_INTERVIEW = 2  # questions set as headings from which a text is an interview
_NO_SUBHEAD_ENDS = '.,;:"”'


def find_page_opening(draft: Draft) -> None:
    """Read the stamps of the head, find the first line of the text, cut its dateline."""
    index = 0
    while index < len(draft.lines):
        line = draft.lines[index]
        region = line.hint.region if line.hint else "body"
        if region in ("body", "between", "foot"):
            break
        if line.role is None:
            claim_stamp(draft, index)
        index += 1
    _open_container(draft, index)
    _claim_link_lines(draft)
    _claim_lone_dates(draft)
    _claim_pull_quotes(draft)
    _claim_headings(draft)
    _claim_closing_name(draft)


def _open_container(draft: Draft, start: int) -> None:
    """Set `draft.first_body`: at the dateline, else at the first line that is text."""
    prose: list[int] = []
    index = start
    while index < min(len(draft.lines), start + _HEAD_LINES) and len(prose) < _MOST_PROSE:
        line = draft.lines[index]
        if line.role is None and (line.hint is None or line.hint.region == "body"):
            if len(prose) < _MOST_DECKS and claim_stamp(draft, index):
                prose.clear()  # what stood above the stamp was the deck
                index += 1
                continue
            if claim_dateline(draft, index):
                return
            if _opens_text(line) and not _is_picture_text(line):
                prose.append(index)
        index += 1
    draft.first_body = prose[0] if prose else _first_free(draft, start)


def _opens_text(line: Line) -> bool:
    is_heading = line.hint is not None and line.hint.tag in _HEADINGS
    return not is_heading and (
        reads_as_prose(line) or (opens_quote(line.view) and len(line.view) > 40)
    )


def _is_picture_text(line: Line) -> bool:
    if line.hint and line.hint.tag == "p" and len(line.view) > 160:
        return False
    return looks_like_caption(line.view) or is_credit_alone(line.view)


def _first_free(draft: Draft, start: int) -> int:
    """Without prose: the first line of the container that is free, else the end."""
    for index, line in draft.unclaimed(start):
        if line.hint and line.hint.region == "body" and line.view.count(" ") >= 3:
            if not _is_picture_text(line) and not read_byline(line.view):
                return index
    return len(draft.lines)


def _claim_link_lines(draft: Draft) -> None:
    """Lines of the container that are one link and read as a headline lead to other articles."""
    for _, line in draft.unclaimed():
        hint = line.hint
        if hint is None or hint.linked < 0.95 or hint.region in ("title", "above"):
            continue
        if line.view.count(" ") < _LINK_WORDS or line.view.startswith(_URL):
            continue
        if hint.tag in _HEADINGS and hint.region == "body":
            continue
        line.claim(Role.RELATED if hint.region != "foot" else Role.WIDGET, "a link alone")
        if hint.region != "foot":
            draft.link(line, line.view)


def _claim_lone_dates(draft: Draft) -> None:
    """Below the opening a line that is only a date or a clock belongs to some entry or card."""
    for _, line in draft.unclaimed(draft.first_body):
        view = line.view
        if (
            len(view) > 60
            or view.count(" ") > _MOST_BLANKS_OF_DATE
            or not any(map(str.isdigit, view))
        ):
            continue
        if _CLOCK_ALONE.fullmatch(view) or _RELATIVE.fullmatch(view):
            line.claim(Role.WIDGET, "a clock alone")
        elif (
            (stamps := find_stamps(view))
            and stamps[0].has_clock
            and len(stamps[0].raw) >= len(view) - 3
        ):
            line.claim(Role.WIDGET, "a date alone")


def _claim_pull_quotes(draft: Draft) -> None:
    """Words of a paragraph set large beside it, in a block quotation of their own."""
    for index, line in draft.unclaimed(draft.first_body):
        if line.hint is None or line.hint.tag != "blockquote":
            continue
        key = line.key.strip(_MARKS)
        if len(key) < _SHORTEST_QUOTE:
            continue
        near = draft.lines[max(draft.first_body, index - _NEAR) : index + _NEAR]
        if any(other is not line and key in other.view.casefold() for other in near):
            line.claim(Role.DUPLICATE, "pull quote")


def _claim_headings(draft: Draft) -> None:
    """Headings inside the text, and short lines all in bold, are its subheads if text follows.

    Where several of them are questions the text is an interview, whose turns are body.
    """
    questions = sum(1 for _, line in draft.unclaimed(draft.first_body) if _is_question(line))
    for index, line in draft.unclaimed(draft.first_body):
        hint = line.hint
        if hint is None or hint.region != "body" or len(line.view) > _LONGEST_SUBHEAD:
            continue
        if questions >= _INTERVIEW and _is_question(line):
            line.claim(Role.BODY, "question of an interview")
        elif hint.tag in _HEADINGS and _text_follows(draft, index):
            line.claim(Role.SUBHEAD, f"heading ({hint.tag})")
        elif hint.strong and index > draft.first_body and _is_bold_subhead(draft, index):
            line.claim(Role.SUBHEAD, "a line in bold")


def _claim_closing_name(draft: Draft) -> None:
    """The writer in bold capitals below the last paragraph, as Tempo printed it."""
    for index, line in reversed([*draft.unclaimed(draft.first_body)]):
        hint = line.hint
        if hint is None or hint.region != "body":
            continue
        if hint.strong and line.view.isupper() and index > draft.first_body:
            names = line.view.split(" | ")
            if all(map(is_person, names)):
                line.claim(Role.BYLINE, "name in capitals below the text")
                draft.credit(line, [Contributor(name, "author") for name in names])
        return


def _is_question(line: Line) -> bool:
    hint = line.hint
    is_set_off = hint is not None and (hint.strong or hint.tag in _HEADINGS)
    return is_set_off and line.view.endswith("?")


def _is_bold_subhead(draft: Draft, index: int) -> bool:
    """A short line of words in bold without a full stop, with plain text below it."""
    view = draft.lines[index].view
    if len(view) > _LONGEST_BOLD or view[-1] in _NO_SUBHEAD_ENDS or opens_quote(view):
        return False
    if view[0] in "([" or read_byline(view) is not None:
        return False
    below = draft.lines[index + 1 : index + 2]
    hint = below[0].hint if below else None
    if hint is None or below[0].role is not None or hint.region != "body" or hint.strong:
        return False
    return reads_as_prose(below[0]) or is_list_item(below[0].view) or len(below[0].view) > 80


def _text_follows(draft: Draft, index: int) -> bool:
    for line in draft.lines[index + 1 : index + 8]:
        if line.role is None and line.hint and line.hint.region == "body":
            return line.hint.tag not in _HEADINGS or len(line.view) > 60
        if line.role is Role.RELATED and line.start - draft.lines[index].end <= 2:
            return False
    return False


def claim_foot(draft: Draft) -> None:
    """What stands outside the container and was not told yet is no text of the article."""
    for _, line in draft.unclaimed():
        hint = line.hint
        if hint is None or hint.region in ("body", "title"):
            continue
        if hint.region == "head" and draft.first_body < len(draft.lines):
            continue  # the head's passes are over, and what they left is told by `read_body`
        line.claim(Role.WIDGET, "outside the text's container")
