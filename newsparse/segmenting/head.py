"""The head: which line above the body is the title, the deck, the kicker, a caption, a byline."""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.fields.captions import ends_with_day, is_credit_alone, looks_like_caption
from newsparse.fields.datelines import read_dateline
from newsparse.fields.names_beside_stamp import read_names_beside_stamp
from newsparse.fields.person_names import is_person
from newsparse.roles import Role
from newsparse.segmenting.deck import claim_deck, is_pull_quote
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.echoes import ECHO, claim_echoes
from newsparse.segmenting.lone_labels import NAMED
from newsparse.segmenting.shapes import is_prose
from newsparse.segmenting.title import choose_title, claim_above, is_menu
from newsparse.values import Contributor

__all__ = ["read_head"]

_NO_LETTERS = regex.compile(r"[^\p{L}\p{N}]++")
_SHORT_TITLE = 12  # characters of one word from which it may pass for a headline
_MOST_BLANKS = 3  # in what a section is called
_PULLED = 8  # blanks of the shortest sentence that is pulled out
_QUOTES = "\"“”'‘’. "


def read_head(draft: Draft) -> None:
    """Give every line above the body its role."""
    title = _marked_title(draft)
    if title is None:
        title = choose_title(draft)
    if title is not None:
        line = draft.lines[title]
        line.claim(Role.TITLE, line.rule or "title")
        draft.title = line.view
        if " " not in line.view and len(line.view) < _SHORT_TITLE:
            draft.note("title.doubtful", "one short word is hardly a headline", line)
        _claim_running_date(draft, title)
        claim_above(draft, title)
        claim_echoes(draft)
    elif len(draft.lines) == 1 and len(draft.lines[0].view) < _SHORT_TITLE:
        draft.note("title.doubtful", "one short word is hardly a headline", draft.lines[0])
    elif draft.lines:
        draft.note("title.missing", "no line reads as a headline above the body")
    _claim_section(draft)
    _claim_captions(draft)
    _claim_bylines(draft)
    _name_editor(draft)
    _claim_site_of_dateline(draft)
    claim_deck(draft, title)
    if title is None and draft.dateline is None:
        left = next((index for index, _ in draft.unclaimed(0, draft.first_body)), None)
        draft.first_body = draft.first_body if left is None else left
    _claim_left(draft, title)


def _claim_section(draft: Draft) -> None:
    """`in` and the section on lines of their own behind the date, as themes of WordPress print."""
    for index, line in draft.unclaimed(0, draft.first_body - 1):
        section = draft.lines[index + 1]
        is_behind = draft.lines[max(0, index - 1)].role is Role.TIMESTAMP
        if is_behind and line.view.startswith("in ") and line.view.count(" ") <= 2 * _MOST_BLANKS:
            line.claim(Role.WIDGET, "section behind the date")
        elif line.view == "in" and section.role is None and section.view.count(" ") <= _MOST_BLANKS:
            for part in (line, section):
                part.claim(Role.WIDGET, "section behind the date")


def _claim_left(draft: Draft, title: int | None) -> None:
    """What stands between head and body and says nothing of itself."""
    for index, line in draft.unclaimed(0, draft.first_body):
        is_below = title is None or index > title
        if is_pull_quote(draft, line):
            line.claim(Role.DUPLICATE, "pull quote")
        elif is_below and draft.first_body < len(draft.lines):
            is_text = line.view.count(" ") >= 3 or is_person(line.view)
            is_caption = is_text and (line.hint is None or line.hint.pictured)
            if _is_writer(draft, index):
                line.claim(Role.BYLINE, "name in the head")
                draft.credit(line, [Contributor(line.view, "author")])
                continue
            if draft.dateline and line.hint is None and _is_pulled_sentence(line.view):
                line.claim(Role.DECK, "pulled sentence above the dateline")
                continue
            role = Role.CAPTION if is_caption else Role.UNKNOWN
            line.claim(role, "text between head and body")


def _is_pulled_sentence(view: str) -> bool:
    """Words of somebody printed above the dateline, as ANTARA's regional pages do: no caption."""
    return view[0] in _QUOTES and is_prose(view) and view.count(" ") >= _PULLED


def _is_writer(draft: Draft, index: int) -> bool:
    """A person alone on a line right below the title; beside a picture it would be its credit."""
    line, above = draft.lines[index], draft.lines[index - 1]
    if line.hint is not None or not is_person(line.view):
        return False
    return above.role is Role.TITLE


def _marked_title(draft: Draft) -> int | None:
    """Index of the headline that a page's markup named."""
    if draft.title is None:
        return None
    return next((at for at, line in enumerate(draft.lines) if line.role is Role.TITLE), None)


def _claim_running_date(draft: Draft, title: int) -> None:
    """`Juli 9, 2023` / `Kabar Lereng` / … / title: the day of the visit, in the site's header.

    A date without a clock that opens the page is no stamp of the article where the site's name and
    more stand between it and the title; no value is better than the day somebody saved the page.
    """
    at = next((at for at in range(title) if draft.lines[at].role is Role.TIMESTAMP), 0)
    if at and not any(is_menu(line.view) for line in draft.lines[:at]):
        return  # below the site's menu it is the header's date as well
    first = draft.lines[at]
    own = [stamp for stamp, _, line in draft.stamps if line.start == first.start]
    if first.role is not Role.TIMESTAMP or title < 3 or len(own) != 1 or own[0].has_clock:
        return
    draft.stamps = [kept for kept in draft.stamps if kept[2].start != first.start]
    first.role = None
    first.claim(Role.WIDGET, "running date")
    for _, line in draft.unclaimed(1, title):
        line.claim(Role.WIDGET, "header of the site")
    draft.note("timestamp.running_date", "a date in the header of the site is not taken", first)


def _claim_captions(draft: Draft) -> None:
    stop = draft.first_body
    writers = tuple(f"({person.name})" for _, person in draft.people)
    for index, line in draft.unclaimed(0, stop):
        near = draft.lines[index + 1 : min(index + 4, stop)]
        following = next((other for other in near if other.role is not Role.WIDGET), None)
        after_credit = index > 0 and is_credit_alone(draft.lines[index - 1].view)
        above = draft.lines[index - 1] if index else line
        is_shown = ends_with_day(line.view) and index > 0
        if looks_like_caption(line.view) or is_shown or line.view.endswith(writers):
            line.claim(Role.CAPTION, "caption with credit")
        elif _is_below_echo(line, above):
            line.claim(Role.CAPTION, "below the picture's alternative text")
        elif draft.dateline and draft.dateline.brand and read_dateline(line.view, draft.brands):
            line.claim(Role.CAPTION, "label in capitals")  # "PUTUS - Kondisi jembatan ..."
        elif after_credit or (following and is_credit_alone(following.view)):
            line.claim(Role.CAPTION, "caption beside a credit")
        elif following and following.role is None and len(line.view) >= 8:
            again = [o for o in near[:2] if o.key.startswith(line.key.rstrip("."))]
            between = near[: near.index(again[0])] if again else []
            for other in (line, *between, *again):
                if again and other.role is None:
                    other.claim(Role.CAPTION, "caption printed twice")


def _is_below_echo(line: Line, above: Line) -> bool:
    """The caption right below its picture's alternative text; a site's name there is shorter."""
    return above.rule == ECHO and line.start - above.end <= 2 and line.view.count(" ") >= 3


def _claim_site_of_dateline(draft: Draft) -> None:
    """`Gelora News` above a dateline that prints `www.gelora.co`."""
    brand = draft.dateline.brand if draft.dateline else None
    if not brand:
        return
    words = set(_NO_LETTERS.split(brand.casefold())) - {"", "www", "com", "id", "co"}
    for _, line in draft.unclaimed(0, draft.first_body):
        if len(line.view) <= 30 and not words.isdisjoint(line.key.split()):
            line.claim(Role.WIDGET, "site name")


def _claim_bylines(draft: Draft) -> None:
    """A person's name, or a site's, on a line of its own beside the stamp or another byline."""
    known = {person.name for _, person in draft.people}
    labelled = [line.view for line in draft.lines[: draft.first_body] if line.rule == NAMED]
    for index, line in draft.unclaimed(0, draft.first_body):
        if line.role is not None:
            continue
        if len(line.view) <= 80 and any(name in line.view for name in labelled):
            line.claim(Role.BYLINE, "name told again")
            continue
        near = draft.lines[max(0, index - 1) : index + 2]
        if line.view[-1] == "," and near[-1].key in draft.brands and is_person(line.view[:-1]):
            draft.credit(line, [Contributor(line.view[:-1], "author")])
            for part in (line, near[-1]):  # "Dewi Sarasvati," / "CNBC Indonesia"
                part.claim(Role.BYLINE, "name above its site")
            continue
        if line.view[-1] == "," and _claim_pair(draft, index):
            continue
        hint = line.hint
        is_heading = hint is not None and hint.tag[:1] == "h" and hint.linked > 0.5
        beside = not is_heading and any(
            other.role in (Role.TIMESTAMP, Role.BYLINE) for other in near
        )
        people = read_names_beside_stamp(line.view) if beside else None
        if line.view in known:
            people = [Contributor(line.view, "author")]
        if people is not None:
            line.claim(Role.BYLINE, "name in the head")
            draft.credit(line, people)
        elif beside and line.key in draft.brands:
            line.claim(Role.BYLINE, "site in place of a name")
            draft.credit(line, [Contributor(line.view, "author")])


def _name_editor(draft: Draft) -> None:
    """Where an outlet prints its editor as the last of several names, that name is the editor's."""
    if draft.outlet.last_name == "author":
        return
    bound = draft.lines[draft.first_body].start if draft.first_body < len(draft.lines) else 0
    head = [at for at, (start, _) in enumerate(draft.people) if start < bound]
    if len(head) > 1 and all(draft.people[at][1].role == "author" for at in head):
        start, last = draft.people[head[-1]]
        draft.people[head[-1]] = (start, Contributor(last.name, draft.outlet.last_name))


def _claim_pair(draft: Draft, index: int) -> bool:
    """`Dewi Sarasvati,` / `Bram Wiguna` / `Tim Redaksi`: the second is an editor above the desk."""
    line, below = draft.lines[index], draft.lines[index + 1 : index + 3]
    if not is_person(line.view[:-1]) or not below or below[0].role is not None:
        return False
    if not is_person(below[0].view):
        return False
    has_desk = len(below) > 1 and below[1].key == "tim redaksi"
    for part in (line, *below[: 1 + has_desk]):
        part.role = None
        part.claim(Role.BYLINE, "writer and editor in the head")
    draft.credit(line, [Contributor(line.view[:-1], "author")])
    draft.credit(below[0], [Contributor(below[0].view, "editor" if has_desk else "author")])
    return True
