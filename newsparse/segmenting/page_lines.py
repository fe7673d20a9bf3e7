"""Lines of a page that the text itself tells, once its opening is known: links, dates, subheads."""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.fields.bylines import read_byline
from newsparse.fields.person_names import is_person
from newsparse.fields.timestamps import find_stamps
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_list_item, opens_quote, reads_as_prose
from newsparse.values import Contributor

__all__ = ["HEADINGS", "claim_foot", "claim_page_lines"]

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_URL = ("http://", "https://", "www.")
_LINK_WORDS = 3  # blanks from which a line that is one link is a headline
_CLOCK_ALONE = regex.compile(r"(?:[Pp]ukul )?[0-2]?[0-9][.:][0-9]{2}(?: (?:WIB|WITA|WIT))?")
_PRINTED_ON = regex.compile(r"(?i)(?:tanggal|dicetak|diakses|diunduh|waktu)\b[^:]{0,12}:")
_RELATIVE = regex.compile(
    r"(?i)(?:[0-9]{1,3}|se)\s?(?:detik|menit|jam|hari|minggu|bulan) (?:yang )?lalu"
)
_LONGEST_DATE = 70
_MOST_BLANKS_OF_DATE = 8
_SHORTEST_QUOTE = 25  # characters of a pull quote
_MARKS = "\"“”'‘’. "
_NEAR = 12  # lines around a pull quote among which its paragraph is looked for
_LONGEST_SUBHEAD = 160
_LONGEST_BOLD = 110
_INTERVIEW = 2  # questions set as headings from which a text is an interview
_NO_SUBHEAD_ENDS = '.,;:"”'


def claim_page_lines(draft: Draft) -> None:
    """Claim what is no paragraph in the container of a page."""
    _claim_link_lines(draft)
    _claim_lone_dates(draft)
    _claim_pull_quotes(draft)
    _claim_headings(draft)
    _claim_closing_name(draft)


def _claim_link_lines(draft: Draft) -> None:
    """Lines of the container that are one link and read as a headline lead to other articles."""
    for _, line in draft.unclaimed():
        hint = line.hint
        if hint is None or hint.linked < 0.95 or hint.region in ("title", "above"):
            continue
        if line.view.count(" ") < _LINK_WORDS or line.view.startswith(_URL):
            continue
        if hint.tag in HEADINGS and hint.region == "body":
            continue
        line.claim(Role.RELATED if hint.region != "foot" else Role.WIDGET, "a link alone")
        if hint.region != "foot":
            draft.link(line, line.view)


def _claim_lone_dates(draft: Draft) -> None:
    """Below the opening a line that is only a date or a clock belongs to some entry or card."""
    for _, line in draft.unclaimed(draft.first_body):
        view = line.view
        is_short = len(view) <= _LONGEST_DATE and view.count(" ") <= _MOST_BLANKS_OF_DATE
        if not is_short or not any(map(str.isdigit, view)):
            continue
        if _CLOCK_ALONE.fullmatch(view) or _RELATIVE.fullmatch(view):
            line.claim(Role.WIDGET, "a clock alone")
            continue
        stamps = find_stamps(view)
        if stamps and _PRINTED_ON.match(view):
            line.claim(Role.WIDGET, "the day of a print or a visit")
        elif stamps and stamps[0].has_clock and len(stamps[0].raw) >= len(view) - 3:
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
        elif hint.tag in HEADINGS and _text_follows(draft, index):
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
    is_set_off = hint is not None and (hint.strong or hint.tag in HEADINGS)
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
            return line.hint.tag not in HEADINGS or len(line.view) > 60
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
