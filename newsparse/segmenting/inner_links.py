"""Links inside a paragraph: `… kata dia.Baca juga: Harga Padi Naik di Karawang Ia menambahkan …`.

Pages that print a link between two paragraphs lose the line ends when their text is copied;
some put such a link into brackets: `… kata dia. (Baca: Harga Padi Naik).Ia menambahkan …`.
"""

from __future__ import annotations

import regex

from newsparse.document import Line
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.run_on import end_of_headline
from newsparse.segmenting.shapes import is_prose

__all__ = ["cut_inner_links"]

_LABEL = regex.compile(
    r"(?<=[.!?”\")\]])\s*+(?P<link>(?:(?i:baca juga)\s?[:;]|BACA JUGA\s?[:–-]?)\s*+)(?=\S)|"
    r"(?<=\S\s?)(?P<link>(?P<bracket>[(\[])(?i:baca(?: juga)?)\s?[:;]\s*+)(?=\S)"
)
_GLUE = regex.compile(r"(?<=[\p{Ll}\p{N}]{3})(?=\p{Lu}\p{Ll}{2,}[ ,])")
_REACH = 200  # characters of a headline, its label left aside
_SHORTEST = 12


def cut_inner_links(draft: Draft, line: Line) -> list[Line] | None:
    """Parts of a body line around its links; None where no link's end can be told.

    A link that cannot be told from the text behind it stays in the body: better a label too many
    in a paragraph than a sentence lost from it.
    """
    cuts: list[tuple[int, int, str]] = []
    at = 0
    while match := _LABEL.search(line.view, at):
        end = _end(draft, line, match)
        if end is None:
            at = match.end()
            continue
        if cuts and not line.view[cuts[-1][1] : match.start("link")].strip():
            start, _, above = cuts.pop()  # two links in a row: the blanks belong to the first
            cuts.append((start, match.start("link"), above))
        title = line.view[match.end() : end].strip().rstrip(" .)]")
        cuts.append((match.start("link"), end, title))
        at = end
    if not cuts:
        return None
    bounds = sorted({0, *(bound for start, end, _ in cuts for bound in (start, end))})
    parts = draft.parts(line, *bounds)
    titles = {start: title for start, _, title in cuts}
    for bound, part in zip(bounds, parts, strict=False):
        if bound in titles:
            part.claim(Role.RELATED, "link inside a paragraph")
            draft.link(part, titles[bound])
    return parts


def _end(draft: Draft, line: Line, match: regex.Match[str]) -> int | None:
    """Where the headline behind a label ends: bracket, line's end, lost line end, next sentence."""
    view, start = line.view, match.end()
    if match["bracket"]:
        closing = view.find(")" if match["bracket"] == "(" else "]", start, start + _REACH)
        return closing + 1 + (view[closing + 1 : closing + 2] == ".") if closing > 0 else None
    rest = view[start:]
    if len(rest) <= _REACH and not is_prose(rest):
        return len(view)
    cut = end_of_headline(draft, line, rest[: _REACH * 2])
    glue = _GLUE.search(rest, _SHORTEST, _REACH)
    if glue and (cut is None or glue.start() <= cut):
        cut = glue.start()
    return start + cut if cut and _SHORTEST <= cut <= _REACH else None
