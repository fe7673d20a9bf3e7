"""First pass: every line that an outlet's rules or a byline reader can name by itself."""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.fields.bylines import read_byline, read_closing
from newsparse.outlets.rules import Rule
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.run_on import end_of_headline
from newsparse.segmenting.shapes import is_bio, is_prose
from newsparse.values import Contributor, ContributorRole, Related

__all__ = ["label_lines"]

_LONGEST_BYLINE = 160
_LONGEST_CLOSING = 64
_ROLES: tuple[ContributorRole, ...] = (
    "author",
    "editor",
    "reporter",
    "translator",
    "photographer",
    "initials",
)
_GLUED_HEADLINES = regex.compile(r"(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2,} )")  # "... TangkiCabai ..."
_MARKS = "\"“”'‘’«» \t"


def label_lines(draft: Draft) -> None:
    """Apply the rules, cut markers out of body lines, and read labelled bylines and initials."""
    _cut_markers(draft)
    index = 0
    while index < len(draft.lines):
        line = draft.lines[index]
        if len(line.view) <= draft.limits.max_rule_line:
            rule = draft.rules.find(line)
            if rule:
                line.claim(rule.role, rule.name)
                _read_value(draft, index, rule)
            elif len(line.view) <= _LONGEST_BYLINE:
                _read_people(draft, line)
        index += 1
    for line in draft.lines[-40:]:
        if line.role is None and is_bio(line.view):
            line.claim(Role.BIO, "bio")


def _cut_markers(draft: Draft) -> None:
    """Ad markers that stand inside a line of body get a line of their own."""
    text = draft.document.text
    for rule in draft.rules.inside:
        if rule.pattern not in text:
            continue
        index = 0
        while index < len(draft.lines):
            line = draft.lines[index]
            at = line.view.find(rule.pattern)
            if line.role is None and at >= 0 and len(rule.pattern) < len(line.view):
                parts = draft.split(index, at, _past_blanks(line.view, at + len(rule.pattern)))
                marker = parts[1] if at > 0 else parts[0]
                marker.claim(rule.role, rule.name)
            index += 1


def _past_blanks(view: str, at: int) -> int:
    while at < len(view) and view[at].isspace():
        at += 1
    return at


def _read_value(draft: Draft, index: int, rule: Rule) -> None:
    line = draft.lines[index]
    if rule.kind in ("opens", "tail"):
        draft.labels[line.start] = rule
    elif rule.kind == "starts" and rule.role is Role.RELATED:
        _read_link(draft, index, rule)
    elif rule.kind == "starts" and rule.role is Role.SOURCE:
        value = line.view[len(rule.pattern) :].strip(" .")
        if rule.pattern.rstrip(" :").casefold() == "sumber" and value:
            draft.sources.append(value)
    elif rule.kind == "matches" and rule.role is Role.BYLINE:
        people = draft.rules.people(rule, line)
        draft.contributors += [
            Contributor(people[role], role) for role in _ROLES if people.get(role)
        ]
    elif rule.kind == "matches" and rule.role is Role.RELATED:
        value = line.view.strip("()").partition(":")[2].strip()
        if value:
            draft.related.append(Related(value))


def _read_link(draft: Draft, index: int, rule: Rule) -> None:
    line = draft.lines[index]
    value = line.view[len(rule.pattern) :].lstrip(" :")
    if not value.strip(_MARKS):
        draft.labels[line.start] = rule
        return
    start = len(line.view) - len(value)
    if is_prose(value) and len(value) > 60:
        cut = end_of_headline(draft.lines, line, value)
        if cut is None:
            line.role, line.rule = None, ""  # "Selanjutnya: ..." in running text
            return
        draft.split(index, start + cut)
        draft.lines[index + 1].role = None
        value = value[:cut]
    glue = _GLUED_HEADLINES.search(value)
    if glue and min(value[: glue.start()].count(" "), value[glue.start() :].count(" ")) >= 3:
        draft.split(index, start + glue.start())
        draft.related.append(Related(value[: glue.start()].strip()))
        value = value[glue.start() :]
    title = value.strip(_MARKS) if rule.pattern.startswith("Simak V") else value.strip()
    draft.related.append(Related(title.rstrip(")") if line.view[0] == "(" else title))


def _read_people(draft: Draft, line: Line) -> None:
    view = line.view
    people = read_byline(view)
    if people is None and view[0] in "([" and view[-1] in ")]" and len(view) <= _LONGEST_CLOSING:
        people = read_closing(view)
    if people is not None:
        line.claim(Role.BYLINE, "byline")
        draft.contributors += people
