"""Show an article's ledger to a person: role, rule, text; then what is doubtful."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from newsparse.ledger import Segment
from newsparse.roles import Role
from newsparse.values import Diagnostic

__all__ = ["explain", "ledger_rows", "visible"]


def visible(text: str) -> str:
    r"""Text that is safe to print: control, format and unassigned characters as escapes.

    >>> visible("a\u202eb\x1bc")
    'a\\u202eb\\x1bc'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char
        if char.isprintable() or char == "\xa0" or unicodedata.category(char) == "Zs"
        else char.encode("unicode_escape").decode("ascii")
        for char in text
    )


def ledger_rows(text: str, segments: Iterable[Segment]) -> Iterator[tuple[Role, str, str]]:
    """Role, rule and one line of text for each segment that is not blank."""
    for segment in segments:
        if segment.role is not Role.BLANK:
            shown = text[segment.start : segment.end].strip().replace("\n", " ⏎ ")
            yield segment.role, segment.rule, visible(shown)


def explain(
    heading: str, text: str, segments: Iterable[Segment], diagnostics: Iterable[Diagnostic]
) -> str:
    """The whole account as plain text."""
    rows = [heading]
    for role, rule, shown in ledger_rows(text, segments):
        rows.append(f"{role.value:<10} | {shown}   ‹{rule}›")
    for diagnostic in diagnostics:
        rows.append(f"! {diagnostic.code}: {visible(diagnostic.message)}")
    return "\n".join(rows)
