"""Whom to call: the contacts below a press release, or in the foot of an office's site.

In a list of places to eat the same rows are body, so that they are taken only below what closed
the text, or below a label of their own.
"""

from __future__ import annotations

import regex

from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import reads_as_prose

__all__ = ["claim_contacts"]

_FOOT_LINES = 24
_LONGEST = 200
_LABEL = regex.compile(
    r"(?i:kontak media|narahubung|media contact|contact person|cp)(?:\s?:.{0,120})?"
)
_PHONE = r"\(?(?:\+62|0)[0-9][0-9 ()-]{5,16}"
_CONTACT = regex.compile(
    r"(?i:alamat|kantor|sekretariat)[\p{L} ]{0,20} ?: ?(?:Jl|Jalan|Gedung|Komp)\b.{3,160}"
    rf"|(?i:telp|telepon|fax|hp|wa|whatsapp|hotline)\.? ?:? ?{_PHONE}.{{0,40}}"
    rf"|(?i:informasi|info|hubungi)[^.:]{{0,60}}: ?{_PHONE}.{{0,30}}"
    rf"|\p{{Lu}}[\p{{L}}. ]{{3,40}} {_PHONE}"  # Dewi Sarasvati (0811-0000-000)
    r"|(?i:e-?mail ?:? ?)?[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,4}"
)


def claim_contacts(draft: Draft) -> None:
    """Labels of contacts, and rows of names, numbers and addresses below them or the end."""
    is_closed = False
    for line in draft.lines[max(draft.first_body + 1, len(draft.lines) - _FOOT_LINES) :]:
        if line.role is not None:
            is_closed = True
        elif len(line.view) <= _LONGEST and _LABEL.fullmatch(line.view):
            line.claim(Role.WIDGET, "label of contacts")
            is_closed = True
        elif is_closed and len(line.view) <= _LONGEST and _CONTACT.fullmatch(line.view):
            line.claim(Role.WIDGET, "contact")
        elif reads_as_prose(line):
            is_closed = False
