"""Lists with a label: related headlines, tags. A label's items follow it; prose ends a list."""

from __future__ import annotations

from collections import Counter

import regex

from newsparse.document import Line
from newsparse.fields.datelines import dash_only
from newsparse.fields.timestamps import all_date_words, find_stamps
from newsparse.outlets.rules import Rule
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.run_on import end_of_headline
from newsparse.segmenting.shapes import (
    is_headline,
    is_menu_of_bars,
    is_numbered,
    is_prose,
    low_share,
    reads_as_prose,
)

__all__ = [
    "claim_closing_bullets",
    "claim_lists",
]

_MOST_LINKS = 12  # headlines under a label in mid-body
_MOST_CONTENTS = 3  # tables of contents of one text
_LONGEST_TAG = 60
_MOST_TAG_BLANKS = 5
_FEWEST_BLANKS = 4  # in the headline of another article
_LONG_PROSE = 150
_BESIDE_STAMP = 25  # characters beside a stamp, a site or a name, that are no headline
_AGO = regex.compile(
    r"(?i)[\p{L} ]{2,24} \| [0-9]{1,2}[:.][0-9]{2}(?: wi[bt]a?)?$"
    r"|(?:menit|jam|hari|minggu|bulan) (?:yang )?lalu$|(?:minute|hour|day|week|month)s? ago$"
)
_RIGHTS = regex.compile(r"(?i)©|\(c\) ?20[0-9]{2}|hak cipta|copyright|all rights reserved")
_POINTS = "•·"
_TAIL_SHARE = 0.6
_BULLET = regex.compile(r"^(?:[-–•·*#»›]|>>?|[0-9]{1,2}[.)])\s*+")
_RANK = regex.compile(r"#?(?P<rank>[0-9]{1,2})[.)]?\s*+(?=[\p{Lu}\"“‘'\[])")  # #1Harga Padi Naik
_NEIGHBOUR = regex.compile(
    r"(?:Sebelumnya|Berikutnya|Selanjutnya|Previous|Next|Prev)\s++(?=\p{Lu})"
)
_NEIGHBOURS = frozenset(("navigasi pos", "post navigation"))


def claim_lists(draft: Draft) -> None:
    """Give the items under every `opens` and `tail` label the label's role."""
    if not draft.labels:
        return
    total = max(1, len(draft.document.text))
    contents = 0
    for index, line in enumerate(draft.lines):
        rule = draft.labels.get(line.start)
        if rule is None or line.rule != rule.name:
            continue
        is_tail = rule.kind == "tail"
        if is_tail and (total - line.end) / total > _TAIL_SHARE and total > 400:
            is_tail = False
            draft.note(
                "tail.suspicious",
                f"“{line.view[:40]}” opens a foot, but most of the text follows it",
                line,
            )
        if rule.role is Role.WIDGET:
            contents += 1
            if contents <= _MOST_CONTENTS:
                _claim_contents(draft, index, rule)
        elif rule.kind == "tail" and not is_tail:
            below = draft.lines[index + 1 : index + 2]
            if below and below[0].view[0] in _POINTS:  # else a label of the site's navigation
                _claim_links(draft, index, rule)
        elif rule.role is Role.TAGS:
            _claim_tags(draft, index, rule)
        elif is_tail:
            _claim_foot(draft, index, rule)
        elif line.view.rstrip(" :").casefold() == rule.pattern.rstrip(" :").casefold():
            _claim_links(draft, index, rule)
        else:
            _claim_more_links(draft, index, rule)


def _claim_links(draft: Draft, index: int, rule: Rule) -> None:
    """Headlines right below a label in mid-body."""
    label = draft.lines[index]
    previous = label
    is_tight = index + 1 < len(draft.lines) and _gap(draft, label, draft.lines[index + 1]) == 1
    for count, line in enumerate(draft.lines[index + 1 : index + 1 + _MOST_LINKS]):
        if line.role is not None or (is_tight and count and _gap(draft, previous, line) > 1):
            return
        at = index + 1 + count
        cut = None if _opens_section(draft, at, rule) else _headline_end(draft, at, line)
        if cut is None:
            return
        if count and is_tight and _heads_paragraph(draft, at):
            return
        if cut and count:
            return  # a list of whole lines is over; prose after it is no headline run on
        if cut:
            line = draft.split(at, cut)[0]
        _claim_item(draft, line, rule)
        if cut or (rule.pattern.endswith(":") and not is_tight):
            return
        previous = line


def _heads_paragraph(draft: Draft, index: int) -> bool:
    """Whether a line below a link is a subhead, where no blank lines part the text anywhere."""
    line, below = draft.lines[index], draft.lines[index + 1 : index + 2]
    is_head = bool(below) and below[0].role is None and reads_as_prose(below[0])
    return is_head and line.view.count(" ") < _FEWEST_BLANKS and "\n\n" not in draft.document.text


def _claim_more_links(draft: Draft, index: int, rule: Rule) -> None:
    """Headlines in one block with a labelled one: blank lines around the block, none inside."""
    lines = draft.lines
    if index == 0 or _gap(draft, lines[index - 1], lines[index]) < 2:
        return
    block = []
    for at in range(index + 1, min(index + _MOST_LINKS, len(lines))):
        if _gap(draft, lines[at - 1], lines[at]) != 1:
            break
        line = lines[at]
        is_link = is_headline(line.view) and low_share(line.view) < 0.34 and " " in line.view
        if line.role is not None or not is_link:
            return
        block.append(line)
    for line in block:
        _claim_item(draft, line, rule)


def _claim_contents(draft: Draft, index: int, rule: Rule) -> None:
    """A table of contents: the lines below it that are printed again, as subheads."""
    lines = draft.lines
    printed = Counter(line.key for line in lines[index + 1 :])
    for at in range(index + 1, min(index + 1 + _MOST_LINKS, len(lines) - 1)):
        line = lines[at]
        if line.role is not None or printed[line.key] < 2 or dash_only(lines[at + 1].view):
            return  # a place above a lone dash is the dateline, however often it is printed
        line.claim(rule.role, rule.name)


def _headline_end(draft: Draft, index: int, line: Line) -> int | None:
    """0 for a whole headline, the cut where one runs into body, None where neither."""
    if is_headline(_item(line.view)) and len(line.view) <= 170:
        return 0
    if index != 0 and reads_as_prose(line) and len(line.view) > _LONG_PROSE:
        cut = end_of_headline(draft, line, line.view)
        head = line.view[:cut].rstrip() if cut else ""
        if 0 < low_share(head) <= 0.34 and head.count(" ") >= 5 and not head.endswith(","):
            return cut
    return None


def _opens_section(draft: Draft, index: int, rule: Rule) -> bool:
    """A subhead under an empty label: numbered, or with an ad and a paragraph below."""
    below = draft.lines[index + 1 : index + 3]
    is_ad = len(below) == 2 and below[0].role is Role.WIDGET and below[0].rule.startswith("exact:")
    is_ad_next = is_ad and reads_as_prose(below[1])
    return is_numbered(draft.lines[index].view) or (is_ad_next and not rule.pattern.endswith(":"))


def _claim_foot(draft: Draft, index: int, rule: Rule) -> None:
    """All that follows a foot label up to the next label, unless the body goes on."""
    lines = draft.lines
    for at in range(index + 1, len(lines)):
        line = lines[at]
        if line.role is Role.RELATED and line.start not in draft.labels:
            continue  # a line of the list that speaks for itself, `In "Opini"`
        if line.role is Role.BYLINE and line.key.startswith("by "):
            draft.people = [told for told in draft.people if told[0] != line.start]
            line.role = None  # of the article above it in the list
        if line.role is not None:
            return
        if is_menu_of_bars(line.view):
            line.claim(Role.WIDGET, "menu in the foot")
            continue
        following = lines[at + 1] if at + 1 < len(lines) else None
        if len(line.view) >= _LONG_PROSE and reads_as_prose(line):
            if following is None or reads_as_prose(following) or following.role is not None:
                return
        _claim_item(draft, line, rule, at - index)


def _claim_tags(draft: Draft, index: int, rule: Rule) -> None:
    for at in range(index + 1, len(draft.lines)):
        line = draft.lines[at]
        if line.role is not None or len(line.view) > _LONGEST_TAG or line.view.endswith("."):
            return
        if line.view.count(" ") > _MOST_TAG_BLANKS and "," not in line.view:
            return
        line.claim(Role.TAGS, rule.name)
        draft.tags += [tag for part in line.view.split(",") if (tag := _item(part).lstrip("#"))]


def _claim_item(draft: Draft, line: Line, rule: Rule, rank: int = 0) -> None:
    line.claim(rule.role, rule.name)
    title = _item(line.view)
    ranked = _RANK.match(line.view)
    if ranked and int(ranked["rank"]) == rank:
        title = line.view[ranked.end() :]
    elif rule.pattern.casefold() in _NEIGHBOURS:
        title = _NEIGHBOUR.sub("", title, count=1)
    if line.key.startswith("by "):
        return
    stamps = find_stamps(title[:60]) if any(char.isdigit() for char in title) else []
    is_stamp = any(len(title) - (stamp.end - stamp.start) <= _BESIDE_STAMP for stamp in stamps)
    if _AGO.search(title) or _RIGHTS.search(title):
        return
    if title.count(" ") >= 2 and not all_date_words(title) and not is_stamp:
        draft.link(line, title)


def _item(view: str) -> str:
    return _BULLET.sub("", view, count=1).strip() if view[:1] in "-–•·*#»›>" else view.strip()


def _gap(draft: Draft, above: Line, below: Line) -> int:
    """Line ends between two lines: 1 where they are adjacent."""
    return draft.document.text.count("\n", above.end, below.start)


def claim_closing_bullets(draft: Draft) -> None:
    """Headlines with bullets that close the text are links; a list in mid-text is body."""
    run: list[Line] = []
    for line in reversed(draft.lines[draft.first_body :]):
        if line.role in (Role.WIDGET, Role.RELATED, Role.DISCLAIMER):
            continue
        if line.role is not None or line.view[:2] not in ("- ", "• "):
            break
        run.append(line)
    titles = [_item(line.view) for line in run]
    if len(run) < 2 or sum(map(low_share, titles)) > 0.34 * len(run):
        return
    if all(":" in title or is_prose(title) for title in titles):
        return  # prices and other figures
    if 2 * sum(any(map(str.isdigit, title)) for title in titles) > len(titles):
        return  # a timetable
    for line, title in zip(reversed(run), reversed(titles), strict=True):
        line.claim(Role.RELATED, "closing bullets")
        draft.link(line, title)
