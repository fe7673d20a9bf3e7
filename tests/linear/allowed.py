"""Patterns that the static check finds slow and that are used all the same, each with its reason.

Those with a length are only ever given so much text at once: `test_allowed` measures what they are
given. The others are linear in a way that the check cannot see, and are timed like all the rest.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.linear.collection import Found
from tests.linear.judging import judge

__all__ = ["ALLOWED", "Allowed", "excuse_of"]


@dataclass(frozen=True)
class Allowed:
    """One pattern, by the folder or module it is in, and its name."""

    room: str
    name: str
    reason: str
    longest: int | None = None
    """Characters of the longest text it is applied to."""
    is_timed: bool = True
    """False where no text of others can be what makes it slow."""

    def fits(self, found: Found) -> bool:
        """Whether a pattern is the one that is meant."""
        module, _, name = found.where.partition(":")
        return name == self.name and f"{module}.".startswith(f"newsparse.{self.room}.")


ALLOWED = (
    Allowed("fields", "BETWEEN_NAMES", "names of a byline", 160),
    Allowed("fields", "_COPYRIGHT", "read_byline's limit", 160),
    Allowed("fields", "_MAIL", "read_byline's limit", 160),
    Allowed("fields", "_VIEWS", "read_byline's limit", 160),
    Allowed("fields", "_VERIFIED", "read_byline's limit", 160),
    Allowed("fields", "_BRAND_MARK", "_is_brand's limit", 30),
    Allowed("fields", "_DASH", "datelines._REACH", 90),
    Allowed("quotes.before_quote", "_SAID", "behind `\\w*` a word always ends"),
    Allowed("quotes.clauses", "_TRAILING_BRACKET", "a phrase, reading._NEAR", 700),
    Allowed("quotes.cues", "_VERB", "its lookbehind of two: a word begins once"),
    Allowed("quotes.aliases", "_BEFORE_CALLED", "aliases._CALLED_REACH", 60),
    Allowed("quotes.people", "_OFFICE_COMMA", "the 24 characters before a name", 24),
    Allowed("quotes.reading", "_SENTENCE", "a mark that both loops run over ends the second"),
    Allowed("reading.misuse", "_ADDRESS", "misuse._LONGEST", 400),
    Allowed("segmenting", "_TAIL", "behind `.*` a line always ends"),
    Allowed("segmenting", "_COUNTER", "beside_stamp._LONGEST", 170),
    Allowed("segmenting", "_PLACE_BEHIND", "_LONGEST_NAMED", 70),
    Allowed("segmenting", "_CLOSERS", "the last 70 characters of a line", 70),
    Allowed("segmenting", "_LINK_AT_END", "glued_ends._LINK_REACH", 180),
    Allowed("segmenting", "_ENDS_SENTENCE", "the last 12 characters", 12),
    Allowed("segmenting", "_DESK", "marked._LONGEST_BYLINE", 160),
    Allowed("pages.render", "_TOKEN", "given what Lexbor wrote: every tag ends", is_timed=False),
    Allowed("view.style", "_squeezed", "given the package's own style sheet", is_timed=False),
)


def excuse_of(found: Found) -> Allowed | None:
    """What excuses a pattern, if it needs to be excused."""
    entry = next((entry for entry in ALLOWED if entry.fits(found)), None)
    return entry if entry and judge(*found.key[1:], found.engine, found.methods) else None
