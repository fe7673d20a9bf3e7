"""First pass: every line that an outlet's rules or a byline reader can name by itself."""

from __future__ import annotations

from functools import partial

import regex

from newsparse.document import Line
from newsparse.fields.bylines import read_byline
from newsparse.fields.closing_marks import read_closing
from newsparse.outlets.rules import Rule
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.run_on import end_of_headline
from newsparse.segmenting.shapes import QUOTE_MARKS, is_bio, is_prose
from newsparse.segmenting.tags import split_tags
from newsparse.values import Contributor, ContributorRole

__all__ = ["label_lines"]

_LONGEST_BYLINE = 160
_LONGEST_CLOSING = 64
_CLOSING_LINES = 40
_ROLES: tuple[ContributorRole, ...] = (
    "author",
    "editor",
    "reporter",
    "translator",
    "photographer",
    "initials",
)
_VIDEO = regex.compile(r"^[Vv]ideo\s?:?\s(?=[\"“'‘])")  # Tonton juga | Video "Perahu Karam"
_GLUED_HEADLINES = regex.compile(r"(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2,} )")  # "... TangkiCabai ..."
_PEOPLE = regex.compile(r" \| |(?<=\p{Ll}{2})/(?=\p{Ll}{2})")
_BLANKS = regex.compile(r"\s*+")
_MARKS = "\"“”'‘’«» \t"


def label_lines(draft: Draft) -> None:
    """Apply the rules, cut markers out of body lines, and read labelled bylines and initials."""
    for rule in draft.rules.inside:
        if rule.pattern in draft.document.text:
            draft.rewrite(partial(_cut_marker, draft, rule))
    draft.rewrite(partial(_label, draft))
    for line in draft.lines[-_CLOSING_LINES:]:
        if line.role is None and line.view[-1] in QUOTE_MARKS and is_bio(line.view):
            line.claim(Role.BIO, "bio")


def _cut_marker(draft: Draft, rule: Rule, line: Line) -> list[Line] | None:
    """Ad markers that stand inside a line of body get a line of their own, each print of them."""
    view, marker = line.view, rule.pattern
    if line.role is not None or len(view) == len(marker) or marker not in view:
        return None
    cuts: list[int] = []
    at = view.find(marker)
    while at >= 0:
        after = _BLANKS.match(view, at + len(marker)).end()
        cuts += [at, after]
        at = view.find(marker, after)
    parts = draft.parts(line, *cuts)
    for part in parts:
        if part.view == marker:
            part.claim(rule.role, rule.name)
    return parts


def _label(draft: Draft, line: Line) -> list[Line] | None:
    if line.role is not None or len(line.view) > draft.limits.max_rule_line:
        return None
    rule = draft.rules.find(line)
    if rule:
        line.claim(rule.role, rule.name)
        return _read_value(draft, line, rule)
    if len(line.view) <= _LONGEST_BYLINE:
        _read_people(draft, line)
    return None


def _read_value(draft: Draft, line: Line, rule: Rule) -> list[Line] | None:
    if rule.kind in ("opens", "tail"):
        draft.labels[line.start] = rule
    elif rule.kind == "starts" and rule.role is Role.RELATED:
        return _read_link(draft, line, rule)
    elif rule.kind == "starts" and rule.role is Role.SOURCE:
        value = line.view[len(rule.pattern) :].strip(" .")
        if rule.pattern.rstrip(" :").casefold() in ("sumber", "sumber berita", "source") and value:
            draft.sources += _names_of(value)
    elif rule.kind == "starts" and rule.role is Role.TAGS:
        value = line.view[len(rule.pattern) :].strip(" :")
        draft.tags += split_tags(value, draft.document.text)
        if not value:
            draft.labels[line.start] = rule
    elif rule.kind == "matches":
        _read_groups(draft, line, rule)
    return None


def _read_groups(draft: Draft, line: Line, rule: Rule) -> None:
    """What the named groups of a pattern hold: people by role, a source, a link's title."""
    groups = draft.rules.groups(rule, line)
    if rule.role is Role.SOURCE:
        draft.sources += [groups["source"]] if groups.get("source") else []
    elif rule.role is Role.BYLINE:
        named = [(name, role) for role in _ROLES for name in _PEOPLE.split(groups.get(role) or "")]
        draft.credit(line, [Contributor(name.strip(), role) for name, role in named if name])
    elif rule.role is Role.TAGS:
        draft.tags += split_tags(groups.get("tags") or line.view, draft.document.text)
    elif rule.role is Role.RELATED:
        title = groups.get("title") or line.view.strip("()").partition(":")[2].strip()
        if title:
            draft.link(line, title)


def _names_of(value: str) -> list[str]:
    """Several short names behind commas are several sources; one long name may hold a comma."""
    parts = [part.strip() for part in value.split(",")]
    return parts if all(part and part.count(" ") <= 3 for part in parts) else [value]


def _read_link(draft: Draft, line: Line, rule: Rule) -> list[Line] | None:
    value = line.view[len(rule.pattern) :].lstrip(" :")
    if not value.strip(_MARKS):
        draft.labels[line.start] = rule
        return None
    start = len(line.view) - len(value)
    parts: list[Line] | None = None
    if is_prose(value) and len(value) > 60:
        cut = end_of_headline(draft, line, value)
        if cut is None:
            line.role, line.rule = None, ""  # "Selanjutnya: ..." in running text
            return None
        parts = draft.parts(line, start + cut)
        parts[1].role, parts[1].rule = None, ""
        value = value[:cut]
    glue = None if parts else _GLUED_HEADLINES.search(value)
    if glue and min(value[: glue.start()].count(" "), value[glue.start() :].count(" ")) >= 3:
        parts = draft.parts(line, start + glue.start())
        draft.link(line, value[: glue.start()].strip())
        value = value[glue.start() :]
    title = _unquoted(_VIDEO.sub("", value.strip()))
    if title and title[0] != "#":
        draft.link(line, title.rstrip(")]") if line.view[0] in "([" else title)
    if parts is None:
        draft.labels[line.start] = rule  # more headlines may follow in the same block
    return parts


def _unquoted(title: str) -> str:
    """A headline without the marks around it: `Simak Video 'Perahu Warga Karam'`."""
    inside = title.strip(_MARKS)
    is_wrapped = bool(inside) and title[0] in _MARKS and title[-1] in _MARKS
    return inside if is_wrapped and not any(mark in inside for mark in _MARKS.strip()) else title


def _read_people(draft: Draft, line: Line) -> None:
    view = line.view
    people = read_byline(view)
    if people is None and view[0] in "([" and view[-1] in ")]" and len(view) <= _LONGEST_CLOSING:
        people = read_closing(view, draft.outlet.closing_name)
    if people is not None:
        line.claim(Role.BYLINE, "byline")
        draft.credit(line, people)
