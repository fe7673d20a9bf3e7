"""Undo UTF-8 that was read as cp1252. Only on demand: `parse` reports such text and keeps it."""

from __future__ import annotations

import re

__all__ = ["repair_mojibake"]


def _char(byte: int) -> str:
    """The character cp1252 reads a byte as; its five holes read as control characters."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTES = {_char(byte): byte for byte in range(0x80, 0x100)}


def _any_of(first: int, last: int) -> str:
    return "[" + "".join(re.escape(_char(byte)) for byte in range(first, last + 1)) + "]"


_NEXT = _any_of(0x80, 0xBF)
_SEQUENCE = re.compile(  # one character of UTF-8, each of its bytes read as a letter
    f"{_any_of(0xC2, 0xDF)}{_NEXT}"
    f"|{_any_of(0xE0, 0xEF)}{_NEXT}{{2}}"
    f"|{_any_of(0xF0, 0xF4)}{_NEXT}{{3}}"
)


def repair_mojibake(text: str) -> str:
    r"""Mend what reads as UTF-8 that somebody decoded as cp1252; leave the rest as it is.

    A sequence that lost a byte on the way (often the `\x9d` of a closing quote) cannot be mended
    and stays. Letters that are meant stay too, unless two of them happen to look like one
    character of UTF-8; so nothing calls this for you.

    >>> repair_mojibake("â€œKami pulang,â€\x9d kata dia di CafÃ© SÃ£o.")
    '“Kami pulang,” kata dia di Café São.'
    >>> repair_mojibake("Málaga, Århus, â€œtanpa penutupâ€")
    'Málaga, Århus, “tanpa penutupâ€'
    """
    return _SEQUENCE.sub(_decoded, text)


def _decoded(match: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[char] for char in match[0]).decode("utf-8")
    except UnicodeDecodeError:  # an overlong form, a surrogate
        return match[0]
