"""What stands before and behind a stamp on its line: a byline, a label, a section, counters."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from newsparse.fields.bylines import read_byline
from newsparse.fields.calendar import DAY_WORD
from newsparse.fields.names_beside_stamp import once, read_names_beside_stamp
from newsparse.fields.person_names import is_person, is_team
from newsparse.fields.timestamps import Stamp
from newsparse.roles import Role
from newsparse.segmenting.shapes import is_prose
from newsparse.values import Contributor

__all__ = ["Beside", "is_hijri", "read_after", "read_before"]

_LONGEST = 170
_LONGEST_NAMED = 70  # characters of names before a stamp
_META = 60  # characters of what blog themes print behind a day: section, comments
_LABEL = regex.compile(  # Diterbitkan pada:
    r"(?i)(?<!\p{L})(?:(?:tayang|dipost(?:ing)?|posting|dikirim|diterbitkan|terbit|dipublikasikan"
    r"|published|posted|submitted|dirilis|rilis|[0-9]{1,2} \p{L}{3,7} (?:ago|yang lalu|lalu)"
    r"|diunggah|dibuat|tanggal|waktu|pada|di|on"
    r"|(?:terakhir )?diperbarui|diperbaharui|update[d]?|last updated|diubah|modified"
    r"|kompas\.com)(?!\p{L})\s*+[:,-]?\s*+){1,3}$"
)
_SEPARATORS = " -–—|,:•·/"
_TAIL = regex.compile(
    r"(?i)\s*+(?:m(?!\p{L})|bagikan|share|_x0000_|wib|\(gmt[^)]*\)|gmt.?[0-9]*"
    r"|[0-9.,]+ views?|dibaca.*)?"
    r"[\s|,•·-]*+$"
)
_COUNTER = regex.compile(
    r"(?i)[\s|·-]*+(?:dibaca\s*+:?\s*+[0-9.,]++(?:\s?(?:kali|x))?"
    r"|[0-9.,]++ (?:pembaca|views|kali dibaca|dilihat))\s*+$"
)
_LAPORAN = regex.compile(r"\s*+\|\s*+(?:LAPORAN|Laporan|OLEH|Oleh)\s*+:\s*+(.{3,60})$")
_MONTH_FIRST = regex.compile(r"\p{L}{3,9} [0-9]{1,2}, [0-9]{4}")  # January 7, 2023 Farid Hamdani
_HIJRI = regex.compile(  # 6 Ramadhan 1445 H, beside the day of the common calendar
    r"(?:\p{L}{4,6}'?\p{L}{0,3},? )?"
    r"[0-9]{1,2} \p{Lu}[\p{L}’'-]{4,12}(?: \p{Lu}[\p{L}’'-]{3,9})? 14[0-9]{2}(?: ?H)?"
)
_HIJRI_AT_END = regex.compile(rf"(?<=[·•|,/-] ){_HIJRI.pattern}$")
_GLUED_DAY = regex.compile(  # Dewi SarasvatiKamis, 12/09/2024
    rf"(?<=[\p{{Ll}}.])(?=\p{{Lu}})(?i:{DAY_WORD})[\s,]*+$"
)
_BY = regex.compile(
    r"(?i)(?:\p{L}{4,14} )?(?:oleh|by)\s?:?\s++(?P<name>[\p{L}\p{N}]\S{1,29}(?: \S{2,20}){0,3})"
)
_NOBODY = frozenset(("n/a", "admin", "redaksi", "administrator", "super admin", "superadmin"))
_SECTION = regex.compile(r"(?i)(?:in|kategori|category|rubrik)\s?:?\s++\p{L}[\p{L} &,-]{2,40}$")
_READING_TIME = regex.compile(r"(?i)[0-9]{1,2} (?:mins? read|minutes? read|menit (?:mem)?baca)")
_MAIL_BUTTON = regex.compile(r"(?i)send an email$")  # Dewi SarasvatiSend an email7 September 2025
_COUNTS = regex.compile(  # "0 124", "Dibaca : 431 kali", "No Comments": comments and readers
    r"(?i)no comments|(?:(?:dibaca|dilihat|views|hits)\s?:?\s*+)?[0-9.,]{1,9}"
    r"(?:\s?(?:kali(?: dibaca)?|x|views?|komentar|comments?|dilihat|pembaca))?"
    r"(?:[\s|·-]++[0-9.,]{1,9}(?:\s?(?:kali|x|views?|komentar|comments?|dilihat|pembaca))?)?$"
)
_PLACE_BEHIND = regex.compile(r"\s*+\[\p{Lu}[\p{L} ]{2,24}\]$")  # oleh Dewi Sarasvati [Jambi]
_SITE = regex.compile(r"[\p{L}\p{N}-]+(?:\.[\p{L}]+)+|[\p{L}]+ (?:Indonesia|News|Online|TV)")


@dataclass(frozen=True)
class Beside:
    """What stands beside a stamp: parts as `(length, role)` in order, and what they say."""

    parts: tuple[tuple[int, Role], ...] = ()
    people: tuple[Contributor, ...] = ()
    kicker: str | None = None
    is_told: bool = False
    """Whether a label or a byline says that the line's business is the stamp."""


def is_hijri(text: str) -> bool:
    """Whether a text is a day of the Islamic calendar.

    >>> is_hijri("Rabu, 1 Muharram 1445 H"), is_hijri("1 Mei 1945")
    (True, False)
    """
    return _HIJRI.fullmatch(text) is not None


def read_before(text: str, stamp: Stamp) -> Beside | None:
    """What stands before the stamp: nothing, a label, a site, a byline or a kicker; else None."""
    kept = text.rstrip(_SEPARATORS)
    if not kept or _HIJRI.fullmatch(kept):
        return Beside()
    written = _HIJRI_AT_END.search(kept)
    if written:  # Teks: Dewi Sarasvati · 7 Rabiul Akhir 1443 H / 12 November 2021
        before = read_before(text[: written.start()], stamp)
        return before and _without_rest(before, written.start())
    label = _LABEL.search(text)
    named = kept if not label else text[: label.start()].rstrip(_SEPARATORS)
    if not named.strip(_SEPARATORS) or _SITE.fullmatch(named.strip(_SEPARATORS)):
        return Beside(is_told=label is not None)
    if len(named) > _LONGEST_NAMED or is_prose(named):
        return None
    glued = _GLUED_DAY.search(text)
    if glued and (people := _people_before(named[: glued.start()], ",")):
        return Beside(((glued.start(), Role.BYLINE),), tuple(people), is_told=True)
    mark = text[len(kept) :] if not label else ""
    found = _people_before(named.strip(_SEPARATORS), mark)
    if found is not None:
        return Beside(((len(text), Role.BYLINE),), tuple(found), is_told=True)
    if not stamp.has_clock and not label:
        return None
    if "|" in mark and named.count(" ") <= 3:
        return Beside(((len(text), Role.KICKER),), kicker=named.strip())
    is_short = named.count(" ") <= 4 and not named.endswith((".", "!", "?"))
    return Beside(((len(text), Role.WIDGET),)) if is_short and stamp.has_clock else None


def _without_rest(before: Beside, end: int) -> Beside:
    """The same, ending where a second day begins: that one belongs to the stamp."""
    parts = tuple((min(bound, end), role) for bound, role in before.parts)
    return replace(before, parts=parts)


def _people_before(named: str, mark: str) -> list[Contributor] | None:
    named = _MAIL_BUTTON.sub("", once(named))
    if named.casefold() in _NOBODY:
        return []
    found = read_byline(_PLACE_BEHIND.sub("", named))
    if found is not None:
        return [person for person in found if person.name.casefold() not in _NOBODY]
    account = _account(named)
    if account is not None:
        return account
    several = [part.strip() for part in named.split(",")]
    if len(several) > 1 and all(map(is_person, several)):
        return [Contributor(part, "author") for part in several]
    is_single = named[0].isupper() and " " not in named and "-" in mark and "|" not in mark
    if "•" in mark:  # Norhalisa • Minggu, 25 Februari 2024
        is_single = read_names_beside_stamp(named) is not None
    if is_person(named) or is_single or is_team(named):
        return [Contributor(named, "author")]
    return None


def _account(text: str) -> list[Contributor] | None:
    """`oleh admin`, `Posted by sahabatlereng`: an account of the site's software."""
    match = _BY.fullmatch(text)
    if not match:
        return None
    name = match["name"]
    if name.casefold() in _NOBODY:
        return []
    is_account = " " not in name or is_team(name) or is_person(name)
    return [Contributor(name, "author")] if is_account else None


def read_after(text: str, stamp: Stamp, before: Beside) -> Beside | None:
    """What follows the stamp: nothing, a button, a reporter, or the first paragraph, glued."""
    if not text:
        return Beside()
    if _TAIL.match(text) or _HIJRI.fullmatch(text.strip(_SEPARATORS)):
        return Beside(((len(text), Role.TIMESTAMP),))
    counter = _COUNTER.search(text) if len(text) <= _LONGEST else None
    if counter and counter.start():
        read = read_after(text[: counter.start()], stamp, before)
        rest = (len(text) - counter.start(), Role.WIDGET)
        return Beside((*read.parts, rest), read.people) if read else None
    reporter = _LAPORAN.match(text)
    if reporter:
        person = Contributor(reporter[1].strip(), "reporter")
        return Beside(((len(text), Role.BYLINE),), (person,))
    kept = text.lstrip(_SEPARATORS)
    gap = len(text) - len(kept)
    if not kept:
        return Beside(((len(text), Role.TIMESTAMP),))
    if not stamp.has_clock:
        return _after_day(text, kept, stamp, before)
    people = read_byline(kept) if len(kept) <= 80 else None
    if people is None and is_person(kept):
        people = [Contributor(kept, "author")]
    if people is not None:
        return Beside(((gap, Role.TIMESTAMP), (len(kept), Role.BYLINE)), tuple(people))
    if stamp.zone and len(kept) > 60 and kept[0].isupper():
        return Beside(((gap, Role.TIMESTAMP),) if gap else ())  # the rest is left to the body
    return Beside(((len(text), Role.WIDGET),)) if len(kept) <= 25 else None


def _after_day(text: str, kept: str, stamp: Stamp, before: Beside) -> Beside | None:
    """Behind a day without a clock only what cannot be prose is read."""
    gap = len(text) - len(kept)
    account = _account(kept)
    is_set_apart = kept[0].isupper()  # "Oleh": no preposition in running text
    is_named = account is not None and (not account or is_person(account[0].name))
    if account is not None and (before.is_told or is_named or is_set_apart):
        return Beside(((gap, Role.TIMESTAMP), (len(kept), Role.BYLINE)), tuple(account))
    if gap and _READING_TIME.fullmatch(kept):
        return Beside(((len(text), Role.WIDGET),))
    if before.is_told and (_COUNTS.fullmatch(kept) or _SECTION.fullmatch(kept)):
        return Beside(((len(text), Role.WIDGET),))
    is_meta = bool(before.people) and text.startswith(" | ") and len(text) <= _META
    if is_meta and not is_prose(kept):
        return Beside(((len(text), Role.WIDGET),))  # "… | Berita Kampus | 0 Komentar"
    if _MONTH_FIRST.fullmatch(stamp.raw) and is_person(kept):
        return Beside(((len(text), Role.BYLINE),), (Contributor(kept, "author"),))
    return None
