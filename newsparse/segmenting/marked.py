"""The first pass over a page: lines whose selector, tag or class already says what they are.

Classes are only believed where the text does not speak against them; what they call a date or a
byline is left to the readers of dates and names.
"""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.fields.bylines import read_byline
from newsparse.fields.captions import looks_like_caption
from newsparse.fields.names_beside_stamp import read_names_beside_stamp
from newsparse.fields.person_names import is_person
from newsparse.fields.timestamps import all_date_words, find_stamps
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_prose
from newsparse.values import Contributor

__all__ = ["claim_marked", "claim_marked_names"]

_LONGEST_CAPTION = 250
_LONGEST_BYLINE = 160
_READ_ALSO = regex.compile(
    r"(?i)(?:baca|lihat|simak|tonton)(?: juga)?(?:\s*:)?\s*(?=[\p{Lu}\p{N}\"“‘'])"
)
_BY = regex.compile(r"^(?i:oleh|by)\s*:?\s+")
_SITE = regex.compile(r"[\p{L}\p{N}-]{3,24}\.(?:com|id|co|co\.id|net|tv)")
_DESK = regex.compile(r"\s*[-–|,•·]\s*(?:\p{L}[\p{L}\p{N}.]{2,24}(?: \p{L}{2,12})?)?\s*$")
_LONGEST_TAG = 60
_LABELS = frozenset("tags tag topik topik: tags: tag: label: terkait: #".split())


def claim_marked(draft: Draft) -> None:
    """Claim every line of a page whose markup names its role."""
    for line in draft.lines:
        hint = line.hint
        if hint is None or line.role is not None:
            continue
        if hint.region == "title" and draft.title is None:
            line.claim(Role.TITLE, hint.reason or f"headline ({hint.tag})")
            draft.title = line.view
        elif hint.word:
            rule = draft.rules.find(line) if hint.word == "hidden" else None
            if rule is None or rule.role is not Role.RELATED:  # links that a script shows
                line.claim(Role.WIDGET, hint.reason)
        elif 0.4 < hint.linked < 0.98 and (label := _READ_ALSO.match(line.view)):
            line.claim(Role.RELATED, "label and link in one line")
            draft.link(line, line.view[label.end() :].strip(" :"))
        elif hint.region == "above":
            _claim_above(line)
        elif hint.role is not None:
            _claim_by_role(draft, line, hint.role)
        elif hint.pictured and hint.region in ("head", "body") and _is_beside_picture(draft, line):
            line.claim(Role.CAPTION, "beside a picture")


def _claim_above(line: Line) -> None:
    """Above the headline only a stamp, a byline and the label of the section are worth reading."""
    if not find_stamps(line.view[:120]) and line.hint and line.hint.role is Role.WIDGET:
        line.claim(Role.WIDGET, line.hint.reason)


def _claim_by_role(draft: Draft, line: Line, role: Role) -> None:
    hint = line.hint
    assert hint is not None
    is_sure = hint.reason.startswith("selector")
    if role is Role.WIDGET:
        if is_sure or not _is_vital(line):
            line.claim(role, hint.reason)
    elif role is Role.TAGS:
        _claim_tag(draft, line)
    elif role is Role.RELATED:
        _claim_related(draft, line)
    elif role is Role.CAPTION:
        is_echo = draft.title is not None and line.key.startswith(draft.title.casefold())
        if hint.region != "foot" and not is_echo and draft.rules.find(line) is None:
            line.claim(role, hint.reason)
    elif role is Role.BYLINE:
        _claim_labelled(draft, line)
    elif role in (Role.DECK, Role.SUBHEAD, Role.SOURCE, Role.BIO) and (is_sure or role is Role.BIO):
        if draft.rules.find(line) is None:
            line.claim(role, hint.reason)


def _is_beside_picture(draft: Draft, line: Line) -> bool:
    """A short text in one element with a picture; a paragraph may hold a picture and be prose."""
    hint = line.hint
    assert hint is not None
    if len(line.view) > _LONGEST_CAPTION or hint.linked > 0.5 or hint.tag[:1] == "h":
        return False
    if draft.rules.find(line) is not None or read_byline(line.view) or find_stamps(line.view[:80]):
        return looks_like_caption(line.view)
    if hint.tag == "p" and is_prose(line.view):
        return looks_like_caption(line.view)
    return (
        hint.tag not in ("body", "article", "main") and line.key != (draft.title or "").casefold()
    )


def _is_vital(line: Line) -> bool:
    """A stamp or a labelled byline inside something that calls itself a widget."""
    if len(line.view) > 160:
        return False
    return bool(find_stamps(line.view)) or read_byline(line.view) is not None


def _claim_tag(draft: Draft, line: Line) -> None:
    hint = line.hint
    if hint is None or hint.region == "above":
        return
    if hint.reason.startswith("selector") and "," in line.view:  # keywords in one line
        line.claim(Role.TAGS, hint.reason)
        draft.tags += [tag for part in line.view.split(",") if (tag := part.strip(" #"))]
        return
    if len(line.view) > _LONGEST_TAG:
        return
    line.claim(Role.TAGS, hint.reason)
    if line.key.strip(" #") in _LABELS or line.key.rstrip(" :") in _LABELS or not hint.linked:
        return
    draft.tags.append(line.view.strip(" #,"))


def _claim_related(draft: Draft, line: Line) -> None:
    hint = line.hint
    assert hint is not None
    if hint.region == "foot" and not hint.reason.startswith("selector"):
        line.claim(Role.WIDGET, hint.reason)
        return
    if draft.rules.find(line) is not None:
        return  # "Baca Juga: ..." is read by its rule
    if not hint.linked and is_prose(line.view) and len(line.view) > 150:
        return
    line.claim(Role.RELATED, hint.reason)
    if hint.linked >= 0.5:
        draft.link(line, line.view)


def _claim_labelled(draft: Draft, line: Line) -> None:
    people = read_byline(line.view) if len(line.view) <= _LONGEST_BYLINE else None
    if people is not None:
        line.claim(Role.BYLINE, line.hint.reason if line.hint else "byline")
        draft.credit(line, people)


def claim_marked_names(draft: Draft) -> None:
    """Names without a label in elements that call themselves author; below the text if sure."""
    labelled = {person.name for _, person in draft.people}
    for index, line in draft.unclaimed():
        hint = line.hint
        if hint is not None and hint.region == "above" and is_person(line.view):
            below = draft.lines[index + 1 : index + 2]
            if below and find_stamps(below[0].view[:80]):
                line.claim(Role.BYLINE, "name above a stamp")
                draft.credit(line, [Contributor(line.view, "author")])
        if hint is None or hint.role is not Role.BYLINE or len(line.view) > _LONGEST_BYLINE:
            continue
        if hint.region in ("foot", "between") and not hint.reason.startswith("selector"):
            continue
        people = _names(line.view)
        if people is not None:
            line.claim(Role.BYLINE, hint.reason)
            draft.credit(line, [person for person in people if person.name not in labelled])


def _names(view: str) -> list[Contributor] | None:
    """`Dewi Saras`, `Dewi Saras - kabarLereng`, `oleh Dewi Saras`; None for anything else."""
    if find_stamps(view) or all_date_words(view):
        return None
    bare = _BY.sub("", _DESK.sub("", view).strip(" ,|-–:"))
    found = read_names_beside_stamp(bare)
    if found is not None and all(" " in person.name for person in found):
        return [person for person in found if not person.name.startswith("Kontributor ")]
    return [Contributor(bare, "author")] if is_person(bare) or _SITE.fullmatch(bare) else None
