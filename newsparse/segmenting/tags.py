"""Tags without a label: after the closing initials, or right below the body."""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import opens_quote, reads_as_prose

__all__ = ["claim_closing_tags", "claim_tags_below_body", "split_tags"]

_BETWEEN = regex.compile(r"[,;|·•]|\s{2,}|(?:^|\s)#|\s/\s")
_JOINT = regex.compile(r"(?<=[\p{Ll}\p{N}])(?=\p{Lu})")

_LONGEST_LONE_TAG = 40  # characters of a tag that no label announces
_FEWEST_IN_ROW = 3
_MOST_IN_ROW = 30  # tags that are looked up in the text
_TAGS_REACH = 20  # lines below the last paragraph in which its tags stand
_FURNITURE = (Role.WIDGET, Role.RELATED, Role.DISCLAIMER)


def split_tags(value: str, text: str) -> list[str]:
    """The tags of a line, in order.

    Pages that set each tag in a box lose what stood between them when they are copied:
    `Embun BekuLanny Jaya` is two tags where the text names both.

    >>> split_tags("bakau, Pulang Pisau, pesisir", "")
    ['bakau', 'Pulang Pisau', 'pesisir']
    >>> split_tags("Embun BekuLanny Jaya", "Embun beku merusak kebun di Lanny Jaya.")
    ['Embun Beku', 'Lanny Jaya']
    >>> split_tags("YouTube", "Saluran YouTube itu ditutup.")
    ['YouTube']
    """
    tags = [tag for part in _BETWEEN.split(value) if (tag := part.strip(" #"))]
    parts: list[str] = _JOINT.split(tags[0]) if len(tags) == 1 else []
    if not 1 < len(parts) <= _MOST_IN_ROW:
        return tags
    named = sum(_is_named(part, text) for part in parts)
    is_glued = named == len(parts) or (len(parts) >= _FEWEST_IN_ROW and named * 2 >= len(parts))
    return parts if is_glued else tags


def _is_named(tag: str, text: str) -> bool:
    return regex.search(rf"(?i)(?<!\p{{L}}){regex.escape(tag)}(?!\p{{L}})", text) is not None


def claim_closing_tags(draft: Draft) -> None:
    """Tags after the closing initials, one a line in small letters, without a label."""
    for index in range(len(draft.lines) - 1, max(draft.first_body, 0), -1):
        line = draft.lines[index]
        if line.role is not Role.BYLINE or line.view[0] not in "([":
            continue
        for tag in draft.lines[index + 1 :]:
            short = len(tag.view) <= 40 and tag.view.count(" ") <= 4
            if tag.role is not None or not short or reads_as_prose(tag) or tag.view[0].isupper():
                return
            tag.claim(Role.TAGS, "tags after initials")
            draft.tags.append(tag.view)
        return


def claim_tags_below_body(draft: Draft) -> None:
    """Unlabelled tags, one a line or in a row, right below the body or its closing lines."""
    lines = draft.lines
    start = _below_last_prose(draft)
    for line in lines[start : start + _TAGS_REACH]:
        if line.role is None and _is_row(line.view, draft.document.text):
            line.claim(Role.TAGS, "row of tags below the body")
            draft.tags += split_tags(line.view, "")
            return
    run: list[Line] = []
    for index in range(start, min(start + _TAGS_REACH, len(lines))):
        line = lines[index]
        if line.role is None and (line.key in draft.brands or line.view.isdigit()):
            continue  # the agency that the article is from, a count of its readers
        if line.role is None and _is_tag(line):
            run.append(line)
            continue
        is_hashed = bool(run) and run[0].view[0] == "#"
        if run and lines[index - len(run) - 1].role is None and line.role not in _FURNITURE:
            return  # rows of a list that closes the text
        if line.role is None and not is_hashed:
            return
        if _claim_run(draft, run) or line.rule.startswith("tail:"):
            return
        run = []
    if run and lines.index(run[0]) > start:
        _claim_run(draft, run)


def _is_row(view: str, text: str) -> bool:
    """`bakau, pesisir, Pulang Pisau`: a row of short items, most of which the article names."""
    tags = view.split(", ")
    if (
        not _FEWEST_IN_ROW <= len(tags) <= _MOST_IN_ROW
        or view[-1] in ".:?!"
        or any(map(str.isdigit, view))
    ):
        return False
    if any(len(tag) > _LONGEST_LONE_TAG or tag.count(" ") > 3 for tag in tags):
        return False
    return sum(_is_named(tag, text.replace(view, "")) for tag in tags) * 2 >= len(tags)


def _below_last_prose(draft: Draft) -> int:
    for index in range(len(draft.lines) - 1, draft.first_body, -1):
        line = draft.lines[index]
        is_long = line.role is None and len(line.view) > _LONGEST_LONE_TAG
        if is_long and (reads_as_prose(line) or opens_quote(line.view)):
            return index + 1
    return len(draft.lines)


def _claim_run(draft: Draft, run: list[Line]) -> bool:
    """Whether the lines are tags: two or more, or one behind a hash; names and rows are not."""
    if not run or (len(run) == 1 and run[0].view[0] != "#"):
        return False
    for line in run:
        line.claim(Role.TAGS, "tags below the body")
        draft.tags.append(line.view.lstrip("# "))
    return True


def _is_tag(line: Line) -> bool:
    view = line.view
    if len(view) > _LONGEST_LONE_TAG or view.count(" ") > 3:
        return False
    if ":" in view or "/" in view:
        return False
    return (view[0].isalpha() or view[0] == "#") and view[-1] not in '.:?!,;)"”'
