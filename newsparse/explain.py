"""Show an article's ledger to a person: role, rule, text; then what is doubtful."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsparse.ledger import Segment
from newsparse.roles import Role
from newsparse.values import Diagnostic, Quote

__all__ = ["Shown", "explain", "ledger_rows", "quote_row", "visible"]


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


@dataclass(frozen=True)
class Shown:
    """A quote and where in the text it begins."""

    start: int
    quote: Quote


def quote_row(quote: Quote) -> str:
    """A quote in one line: words, speaker, cue, and the sieve that found the speaker.

    >>> quote_row(Quote("Air surut", "direct", (0, 9), 0, None, "katanya", resolved_by="after-nya"))
    '“Air surut” — nobody named (katanya)   ‹after-nya›'
    """
    who = quote.speaker.name if quote.speaker else "nobody named"
    words = quote.text if len(quote.text) <= 70 else quote.text[:69] + "…"
    cue = f" ({quote.cue})" if quote.cue else ""
    sure = "" if quote.confidence is None else f" {quote.confidence:.2f}"
    kind = "" if quote.kind == "direct" else f" {quote.kind}"
    cited = f", {quote.cited}" if quote.cited else ""
    return visible(f"“{words}” — {who}{cue}{cited}   ‹{quote.resolved_by}{sure}{kind}›")


def ledger_rows(text: str, segments: Iterable[Segment]) -> Iterator[tuple[Role, str, str]]:
    """Role, rule and one line of text for each segment that is not blank."""
    for segment in segments:
        if segment.role is not Role.BLANK:
            shown = text[segment.start : segment.end].strip().replace("\n", " ⏎ ")
            yield segment.role, segment.rule, visible(shown)


def explain(
    heading: str,
    text: str,
    segments: Iterable[Segment],
    diagnostics: Iterable[Diagnostic],
    quotes: Iterable[Shown] = (),
) -> str:
    """The whole account as plain text, each quote below the segment it stands in."""
    rows = [heading]
    waiting = sorted(quotes, key=lambda shown: shown.start, reverse=True)
    for segment in segments:
        for role, rule, shown in ledger_rows(text, (segment,)):
            rows.append(f"{role.value:<10} | {shown}   ‹{rule}›")
        while waiting and waiting[-1].start < segment.end:
            rows.append(f"{'':<10} > {quote_row(waiting.pop().quote)}")
    for diagnostic in diagnostics:
        rows.append(f"! {diagnostic.code}: {visible(diagnostic.message)}")
    return "\n".join(rows)
