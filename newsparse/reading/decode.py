"""Decode bytes by an explicit rule: byte order mark, UTF-8, what the page declares, cp1252.

Nothing is guessed from letter statistics: a single stray byte makes such detectors choose a Baltic
code page and turn a whole text to nonsense. What was decided is reported.
"""

from __future__ import annotations

import codecs
import re

from newsparse.errors import InputTooLarge, NotText
from newsparse.limits import Limits
from newsparse.values import Diagnostic

__all__ = ["decode"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNPACK = "decompress it first"
_PICTURE = "a picture cannot be read; give the words themselves"
_MAGIC = (
    (b"\x1f\x8b", "gzip", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "zstd", _UNPACK),
    (b"BZh", "bzip2", _UNPACK),
    (b"\xfd7zXZ", "xz", _UNPACK),
    (b"PK\x03\x04", "zip", "unpack it first, and save a .docx as plain text"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "save it as plain text"),
    (b"%PDF-", "pdf", "take the text out first, with pdftotext for instance"),
    (b"PAR1", "parquet", "newsparse.read_records and the command newsparse batch read it"),
    (b"\x89PNG\r\n", "png", _PICTURE),
    (b"\xff\xd8\xff", "jpeg", _PICTURE),
    (b"GIF8", "gif", _PICTURE),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{2,40})", re.I
)
_CONTROLS = bytes([*range(0x00, 0x09), 0x0B, *range(0x0E, 0x20), 0x7F])
_HEAD = 4096
_MOST_NOTES = 100  # invalid bytes named one by one
_UTF8_SHARE = 0.9  # of the non-ASCII bytes that must decode for a damaged text to count as UTF-8


def decode(data: bytes, limits: Limits | None = None) -> tuple[str, list[Diagnostic]]:
    r"""Text of `data`, and what had to be assumed.

    Raises `InputTooLarge` and `NotText` (archives, pictures, PDF, binaries); nothing is ever
    decompressed. Offsets in the diagnostics are byte offsets, named in the message.

    >>> decode("“Kami”".encode("cp1252"))[0]
    '“Kami”'
    >>> decode(b"\x1f\x8b\x08")
    Traceback (most recent call last):
    ...
    newsparse.errors.NotText: the bytes are gzip, not text; decompress it first
    """
    limits = limits or Limits()
    if len(data) > limits.max_bytes:
        raise InputTooLarge(
            "the document has too many bytes",
            limit=limits.max_bytes,
            actual=len(data),
            hint="split it, or raise Limits.max_bytes",
        )
    for magic, kind, advice in _MAGIC:
        if data.startswith(magic):
            raise NotText(f"the bytes are {kind}, not text", hint=advice)
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            note = Diagnostic("bom_removed", f"{encoding} by its byte order mark")
            rest = data[len(bom) :]
            return rest.decode(encoding, "replace"), [note, *_invalid_bytes(rest, encoding)]
    _refuse_binary(data)
    return _without_bom(data)


def _refuse_binary(data: bytes) -> None:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls * 20 > len(data):
        raise NotText(
            "the bytes are half binary: more than one in twenty is a control character",
            limit="5 %",
            actual=f"{100 * controls / len(data):.0f} %",
            hint=_reading_of_nuls(data),
        )


def _reading_of_nuls(data: bytes) -> str:
    """What half binary bytes probably are: in UTF-16 every second byte of plain letters is NUL."""
    for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if 2 * zeros.count(0) > len(zeros) and 2 * zeros.count(0) > data.count(0):
            told = f"it looks like {encoding} without its byte order mark"
            return f"{told}; save it as UTF-8, or give data.decode({encoding!r})"
    return "is this an archive, a picture, a program?"


def _without_bom(data: bytes) -> tuple[str, list[Diagnostic]]:
    declared = _declared(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _damaged(data, declared)
    if declared and declared != "utf-8" and not data.isascii():
        message = f"the page declares {declared}, but its bytes are valid UTF-8"
        return text, [Diagnostic("encoding.declared_ignored", message)]
    return text, []


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:_HEAD])
    if not match:
        return None
    try:
        return codecs.lookup(match[1].decode("ascii", "replace")).name
    except LookupError:
        return None


def _damaged(data: bytes, declared: str | None) -> tuple[str, list[Diagnostic]]:
    """Mostly UTF-8 with bad bytes, or a one-byte encoding."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd") - data.count("\ufffd".encode())  # those the text came with aside
    high = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
    if high - bad >= _UTF8_SHARE * high or (bad == 1 and high > 1):
        return text, _invalid_bytes(data)
    if declared and declared not in ("utf-8", "iso8859-1", "latin-1", "ascii"):
        try:
            decoded = data.decode(declared)
        except (UnicodeDecodeError, LookupError):
            pass
        else:
            return decoded, [Diagnostic("encoding.guessed", f"{declared}, as the page declares")]
    # cp1252 has five holes; they become the C1 controls that stand at the same code points.
    holes = sum(data.count(byte) for byte in (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d"))
    text = "".join(_CP1252[byte] for byte in data) if holes else data.decode("cp1252")
    notes = [Diagnostic("encoding.guessed", "cp1252: not UTF-8, and nothing else is declared")]
    if holes:
        message = f"{holes} bytes have no character in cp1252 and were kept as C1 controls"
        notes.append(Diagnostic("control_kept", message))
    return text, notes


_CP1252 = [
    bytes([byte]).decode("cp1252", "replace").replace("\ufffd", chr(byte)) for byte in range(256)
]


def _invalid_bytes(data: bytes, encoding: str = "utf-8") -> list[Diagnostic]:
    """Where decoding fails, the first places of many."""
    notes: list[Diagnostic] = []
    at = 0
    while len(notes) < _MOST_NOTES:
        try:
            data[at:].decode(encoding)
            break
        except UnicodeDecodeError as error:
            offset = at + error.start
            message = f"byte {data[offset]:#04x} at byte offset {offset} is not {encoding}"
            notes.append(Diagnostic("encoding.invalid_byte", message))
            at += error.end
    return notes
