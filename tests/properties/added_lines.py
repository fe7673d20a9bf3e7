"""Furniture to put between the paragraphs of an article: a line for each generic rule, disguised."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import strategies as st

from newsparse.document import Line
from newsparse.outlets import generic
from newsparse.outlets.rules import Rule, RuleSet

__all__ = ["FURNITURE_LINES", "disguised", "second_prints"]

_VALUE = " Harga Padi Naik di Lembah Sabana"  # stands behind a label
_ZERO_WIDTHS = "\u200b\u200c\u200d\u2060\ufeff\xad"
_BLANKS = ("", " ", "\t", "\xa0", "\u2003", " \u200b")


def _line_of(rule: Rule) -> str:
    if rule.kind == "starts":
        return rule.pattern.rstrip() + _VALUE
    return rule.example if rule.kind == "matches" else rule.pattern


def _lines() -> Iterator[str]:
    """One line for each rule about a line alone: lists take along what stands below them."""
    rules = RuleSet(generic.OUTLET.rules)
    for rule in generic.OUTLET.rules:
        line = _line_of(rule)
        found = rules.find(Line(0, len(line), line))
        if found and found.kind in ("exact", "starts", "matches"):
            yield line


FURNITURE_LINES = tuple(dict.fromkeys(_lines()))


@st.composite
def disguised(draw: st.DrawFn) -> str:
    """Such a line with blanks around it and zero-widths inside."""
    line = draw(st.sampled_from(FURNITURE_LINES))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(1, len(line)))
        line = line[:at] + draw(st.sampled_from(_ZERO_WIDTHS)) + line[at:]
    return draw(st.sampled_from(_BLANKS)) + line + draw(st.sampled_from(_BLANKS))


@st.composite
def second_prints(draw: st.DrawFn, paragraphs: list[str]) -> list[str]:
    """The paragraphs once or twice more, in their order or another, with blanks that differ."""
    again = list(draw(st.permutations(paragraphs))) if draw(st.booleans()) else list(paragraphs)
    again *= draw(st.integers(1, 2))
    return [draw(st.sampled_from(_BLANKS)) + p + draw(st.sampled_from(_BLANKS)) for p in again]
