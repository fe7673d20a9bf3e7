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
_REPLACED = re.compile("\r\n?|[\u2028\u2029\x00\ud800-\udfff\ufffe\uffff]")
_NON_ASCII_RUN = re.compile("[\x00-\x7f]?[^\x00-\x7f]+")
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
    if source[0] == "\ufeff" or _REPLACED.search(source) or _PILED_MARKS.search(source):
        return True
    return not unicodedata.is_normalized("NFC", source)


def _normalise(source: str) -> tuple[str, tuple[Span, ...], list[Diagnostic]]:
    notes: list[Diagnostic] = []
    start = 0
    if source.startswith("\ufeff"):
        start = 1
        notes.append(Diagnostic("bom_removed", "a byte order mark was removed", (0, 0)))
    pieces: list[str] = []
    anchors: list[Span] = [(0, 1)] if start else []
    done, length = start, 0
    for match in _changes(source, start):
        at, end, replacement, reason = match
        pieces.append(source[done:at])
        length += at - done
        if reason:
            code, what = reason
            notes.append(Diagnostic(code, f"{what} was replaced by U+FFFD", (length, length + 1)))
        pieces.append(replacement)
        length += len(replacement)
        if len(replacement) != end - at:
            anchors.append((length, end))
        done = end
    pieces.append(source[done:])
    return "".join(pieces), tuple(anchors), notes


def _changes(source: str, start: int) -> list[tuple[int, int, str, tuple[str, str] | None]]:
    """Every stretch to replace, in order: line ends, unencodable characters, uncomposed runs."""
    changes: list[tuple[int, int, str, tuple[str, str] | None]] = []
    for match in _REPLACED.finditer(source, start):
        char = match[0]
        if char in "\r\n\u2028\u2029":
            changes.append((match.start(), match.end(), "\n", None))
        else:
            reason = _REASONS.get(char, ("surrogate_replaced", "a lone surrogate"))
            changes.append((match.start(), match.end(), "\ufffd", reason))
    for match in _NON_ASCII_RUN.finditer(source, start):
        run = match[0]
        composed = _compose(run)
        if composed != run:
            # A run may hold replaced characters (U+2028, surrogates): compose around them.
            changes += _composed_parts(source, match.start(), match.end())
    changes.sort(key=lambda change: change[0])
    return changes


def _composed_parts(
    source: str, start: int, end: int
) -> list[tuple[int, int, str, tuple[str, str] | None]]:
    parts: list[tuple[int, int, str, tuple[str, str] | None]] = []
    at = start
    cuts = [*_REPLACED.finditer(source, start, end), None]
    for cut in cuts:
        stop = cut.start() if cut else end
        run = source[at:stop]
        composed = _compose(run)
        if composed != run:
            parts.append((at, stop, composed, None))
        at = cut.end() if cut else end
    return parts


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
                f"{len(broken)} sequences look like UTF-8 that was read as cp1252",
                first.span() if first else None,
            )
        )
    return notes
