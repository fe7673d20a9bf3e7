"""Two articles in one text: the first is parsed, the second is kept as unknown."""

from __future__ import annotations

import regex

from newsparse.fields.timestamps import find_stamps
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_headline, reads_as_prose

__all__ = ["claim_second_article"]

_STAMPISH = regex.compile(r"(?:19|20)[0-9]{2}\D{1,12}[0-2]?[0-9][:.][0-9]{2}")
_LONG_PROSE = 100
_LONGEST_STAMP = 80


def claim_second_article(draft: Draft) -> None:
    """Give all from a second headline with a stamp and prose below it the role unknown."""
    lines = draft.lines
    prose = 0
    for index, line in enumerate(lines):
        if len(line.view) > _LONGEST_STAMP:
            if prose < 2:
                prose += len(line.view) > _LONG_PROSE and reads_as_prose(line)
            continue
        if prose < 2 or not _STAMPISH.search(line.view):
            continue
        stamps = find_stamps(line.view)
        above = lines[index - 1]
        is_head = above.role is None and is_headline(above.view) and above.view.count(" ") >= 3
        if stamps and stamps[0].has_clock and is_head and _prose_below(draft, index) >= 2:
            draft.note(
                "multiple_articles",
                "a second headline with stamp and body follows; only the first article is parsed",
                above,
            )
            for rest in lines[index - 1 :]:
                rest.claim(Role.UNKNOWN, "second article")
            return


def _prose_below(draft: Draft, index: int) -> int:
    below = draft.lines[index + 1 : index + 8]
    return sum(1 for line in below if len(line.view) > _LONG_PROSE and reads_as_prose(line))
