"""Normalise a string: line ends, NFC, characters that break JSON; every change can be traced back.

Only these end a line: LF, CR LF, CR, U+2028, U+2029. `str.splitlines` cuts at nine separators,
which would tear paragraphs at stray control characters.
"""

from __future__ import annotations

import re
import unicodedata

import regex

from newsparse.document import ZERO_WIDTH, Document
from newsparse.errors import InputTooLarge
from newsparse.limits import Limits
from newsparse.values import Diagnostic, Span

__all__ = ["read_text"]

# Anything outside this set may need work. All of it is stable under NFC and harmless in JSON.
_UNUSUAL = re.compile("[^\t\n\x20-\x7e\xa0-\xff\u2010-\u2027\u202f-\u2052\u20ac\u2022]")
_BLANKS = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_BREAKS = re.compile("[\r\u2028\u2029\x00\ud800-\udfff\ufffe\uffff]")
_UNENCODABLE = re.compile("[\x00\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = frozenset(("\r\n", "\r", "\u2028", "\u2029"))
# Line ends, what JSON cannot hold, and runs that may compose with the ASCII letter before them.
_ODD = re.compile(
    f"\r\n?|[\u2028\u2029]|{_UNENCODABLE.pattern}"
    "|[<->A-Za-z]?[^\x00-\x7f\u2028\u2029\ud800-\udfff\ufffe\uffff]+"
)
_MOST_NOTES = 100  # replaced characters named one by one
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MOJIBAKE = re.compile(
    "\xe2\u20ac[\u0153\u02dc\u2122\u201c\u201d\x9d\xa6\x9c]|\xc3[\xa0-\xbf]|\xc2\xa0"
)
_PILED_MARKS = regex.compile(r"\p{M}{31}")
_MAX_MARKS = 30  # Unicode's Stream-Safe Text Format: longer runs of marks make NFC quadratic.

_REASONS = {
    "\x00": ("control_replaced", "a NUL character"),
    "\ufffe": ("noncharacter_replaced", "the noncharacter U+FFFE"),
    "\uffff": ("noncharacter_replaced", "the noncharacter U+FFFF"),
}


def read_text(source: str, limits: Limits) -> Document:
    r"""Read a string of any content.

    Raises `InputTooLarge` before any scan where the string exceeds `limits`.

    >>> document = read_text("Judul\r\nIsi", Limits())
    >>> document.text, document.anchors
    ('Judul\nIsi', ((6, 7),))
    """
    if len(source) > limits.max_chars:
        raise InputTooLarge(
            "the text has too many characters",
            limit=limits.max_chars,
            actual=len(source),
            hint="split it, or raise Limits.max_chars",
        )
    text = source
    anchors: tuple[Span, ...] = ()
    notes: list[Diagnostic] = []
    if not _is_plain(source) and _UNUSUAL.search(source):
        if _needs_work(source):
            text, anchors, notes = _normalise(source)
        notes += _suspicions(text)
    count = text.count("\n") + 1
    if count > limits.max_lines:
        raise InputTooLarge(
            "the text has too many lines",
            limit=limits.max_lines,
            actual=count,
            hint="split it, or raise Limits.max_lines",
        )
    folded, zero_width = text, False
    if not text.isascii():
        for blank in _BLANKS:
            if blank in text:
                folded = folded.replace(blank, " ")
        zero_width = any(char in text for char in ZERO_WIDTH)
    return Document(text, anchors, tuple(notes), folded, zero_width)


def _is_plain(source: str) -> bool:
    return source.isascii() and "\r" not in source and "\x00" not in source


def _needs_work(source: str) -> bool:
    """Whether anything must be replaced or composed: an arrow or an emoji alone needs nothing."""
    if source[0] == "\ufeff" or _BREAKS.search(source) or _PILED_MARKS.search(source):
        return True
    return not unicodedata.is_normalized("NFC", source)


def _normalise(source: str) -> tuple[str, tuple[Span, ...], list[Diagnostic]]:
    notes = _Notes()
    start = len(source) - len(source.lstrip("\ufeff"))
    if start:
        notes.add("bom_removed", "a byte order mark was removed", (0, 0))
    pieces: list[str] = []
    anchors: list[Span] = [(0, start)] if start else []
    done, length = start, 0
    for match in _ODD.finditer(source, start):
        odd = match[0]
        if odd in _LINE_ENDS:
            new = "\n"
        elif len(odd) == 1 and _UNENCODABLE.match(odd):
            new = "\ufffd"
            at = length + match.start() - done
            code, what = _REASONS.get(odd, ("surrogate_replaced", "a lone surrogate"))
            notes.add(code, f"{what} was replaced by U+FFFD", (at, at + 1))
        else:
            new = _compose(odd)
            if new == odd:
                continue
        pieces += (source[done : match.start()], new)
        length += match.start() - done + len(new)
        done = match.end()
        if len(new) != len(odd):
            anchors.append((length, done))
    pieces.append(source[done:])
    return "".join(pieces), tuple(anchors), notes.closed()


class _Notes:
    """Diagnostics of which a text may have a million: the first of a kind, then their number."""

    def __init__(self) -> None:
        self._kept: list[Diagnostic] = []
        self._counts: dict[str, int] = {}

    def add(self, code: str, message: str, span: Span) -> None:
        count = self._counts[code] = self._counts.get(code, 0) + 1
        if count <= _MOST_NOTES:
            self._kept.append(Diagnostic(code, message, span))

    def closed(self) -> list[Diagnostic]:
        for code, count in self._counts.items():
            if count > _MOST_NOTES:
                self._kept.append(Diagnostic(code, f"and {count - _MOST_NOTES} more like these"))
        return self._kept


def _compose(run: str) -> str:
    """NFC of a run, unless its marks pile up so high that composing would not be linear."""
    marks = 0
    for char in run:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks > _MAX_MARKS:
            return run
    return unicodedata.normalize("NFC", run)


def _suspicions(text: str) -> list[Diagnostic]:
    notes = []
    bidi = _BIDI.search(text)
    if bidi:
        message = "the text holds bidirectional controls, which can hide its order"
        notes.append(Diagnostic("bidi_control", message, bidi.span()))
    broken = _MOJIBAKE.findall(text)
    if broken:
        first = _MOJIBAKE.search(text)
        notes.append(
            Diagnostic(
                "mojibake.suspected",
                f"{len(broken)} sequences look like UTF-8 that was read as cp1252; "
                "newsparse.repair_mojibake(text) may mend them before parsing",
                first.span() if first else None,
            )
        )
    return notes
