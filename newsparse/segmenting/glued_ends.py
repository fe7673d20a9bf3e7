"""What is glued to the ends of paragraphs: end marks, initials, links, labels of sponsored text."""

from __future__ import annotations

from functools import partial

import regex

from newsparse.document import Line
from newsparse.fields.closing_marks import read_closing
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.inner_links import cut_inner_links
from newsparse.segmenting.shapes import reads_as_prose

__all__ = ["cut_closers", "cut_glued_links"]

_LINK_REACH = 180
_BARE = 7  # characters of initials behind a star
_CLOSERS = regex.compile(
    r"\s*+(?:(?P<end>\*{1,5}|[(\[]\*{1,3}[)\]]|\[\]|#{3})|(?P<mark>[(\[][^()\[\]]{1,60}[)\]])"
    r"|\*(?P<bare>[a-z]{2,4}[0-9]{0,2}))\.?$"
)
_LINK_AT_END = regex.compile(
    r"\s*+[(\[]?(?i:baca(?: juga)?) ?:\s*+(?P<title>[^()\[\]]{8,160}?)[)\]]$"
)
_INNER = ("aca juga", "aca Juga", "BACA JUGA", "(Baca", "(baca")
_ENDS_SENTENCE = regex.compile(r"[.!?…*)][\"”“'’)]*+$|[\"”]$")
_PLAIN_INITIALS = regex.compile(
    r"\([a-z]{3}\)"
)  # "Bram Wiguna(sto)": glued to a name, still no word


def cut_glued_links(draft: Draft) -> None:
    """Links and labels that stand at the end of a body line, before copies are compared."""
    text = draft.document.text
    suffixes = tuple(suffix for suffix in draft.rules.suffixes if suffix in text)
    has_links = any(label in text for label in _INNER)
    if suffixes or has_links:
        cut = partial(_cut_glued, draft, suffixes, has_links)
        draft.rewrite(cut, draft.first_body)


def _cut_glued(
    draft: Draft, suffixes: tuple[str, ...], has_links: bool, line: Line
) -> list[Line] | None:
    view = line.view
    if line.role is not None:
        return None
    if suffixes and view.endswith(suffixes):
        return _cut_suffix(draft, line)
    if view[-1] in ")]" and "aca" in view[-_LINK_REACH:]:
        link = _LINK_AT_END.search(view, max(0, len(view) - _LINK_REACH))
        return _cut_link(draft, line, link) if link else None
    if has_links and any(label in view for label in _INNER):
        return cut_inner_links(draft, line)
    return None


def cut_closers(draft: Draft) -> None:
    """Take end marks and initials off the last paragraphs."""
    draft.rewrite(partial(_cut_closers, draft), _last_paragraphs(draft))


def _last_paragraphs(draft: Draft) -> int:
    """Index of the last but two free lines of prose: closers stand there, not before."""
    seen = 0
    for index in range(len(draft.lines) - 1, draft.first_body - 1, -1):
        line = draft.lines[index]
        if line.role is None and (len(line.view) > 60 or reads_as_prose(line)):
            seen += 1
            if seen == 3:
                return index
    return draft.first_body


def _cut_suffix(draft: Draft, line: Line) -> list[Line] | None:
    view = line.view
    rule = next(rule for rule in draft.rules.glued if view.endswith(rule.pattern))
    at = len(view) - len(rule.pattern)
    if at <= 0:
        return None
    parts = draft.parts(line, at)
    parts[1].claim(rule.role, rule.name)
    return parts


def _cut_link(draft: Draft, line: Line, link: regex.Match[str]) -> list[Line] | None:
    view = line.view
    at = link.start() + len(link[0]) - len(link[0].lstrip())
    if at == 0 or not _ENDS_SENTENCE.search(view[: link.start()][-12:]):
        return None
    parts = draft.parts(line, at)
    parts[1].claim(Role.RELATED, "link at the end of a paragraph")
    draft.link(parts[1], link["title"].strip())
    return parts


def _cut_closers(draft: Draft, line: Line) -> list[Line] | None:
    """Take `.***`, `. (esn)`, `. (*)`, `. *esn` off the end, the last one first."""
    view = line.view
    may_close = view[-1] in ")]*#" or view[-2:] == ")." or "*" in view[-_BARE:]
    if line.role is not None or not may_close:
        return None
    closers: list[Line] = []
    for _ in range(3):
        match = _CLOSERS.search(line.view, max(0, len(line.view) - 70))
        if not match or match.start() == 0:
            break
        is_plain = match["mark"] and _PLAIN_INITIALS.fullmatch(match["mark"])
        if not is_plain and not _ENDS_SENTENCE.search(line.view[: match.start()][-12:]):
            break
        named = draft.outlet.closing_name
        people = read_closing(match["mark"] or f"({match['bare']})", named)
        if not match["end"] and people is None:
            break
        line, closer = draft.parts(line, match.start())
        if match["end"]:
            closer.claim(Role.ENDMARK, "end mark")
        else:
            closer.claim(Role.BYLINE, "closing initials")
            draft.credit(closer, people or ())
        closers.insert(0, closer)
    return [line, *closers]
