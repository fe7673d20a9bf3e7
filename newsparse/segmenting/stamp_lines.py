"""Lines that carry a timestamp, and the byline, kicker or label printed beside it."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from newsparse.fields.bylines import read_byline
from newsparse.fields.names_beside_stamp import once
from newsparse.fields.person_names import is_person
from newsparse.fields.timestamps import Stamp, find_stamps
from newsparse.roles import Role
from newsparse.segmenting.shapes import is_prose
from newsparse.values import Contributor

__all__ = ["StampLine", "read_stamp_line"]

_LONGEST = 170
_META = 60  # characters of what blog themes print behind a day: section, comments
_UPDATED = regex.compile(
    r"(?i)(?:(?:terakhir )?diperbarui|diperbaharui|update[d]?|last updated|diubah|modified"
    r"|disunting)\s*+:?\s*+$"
)
_LABEL = regex.compile(
    r"(?i)(?<!\p{L})(?:tayang|diposting|posting|dikirim|diterbitkan|terbit|dipublikasikan"
    r"|published(?: on)?|posted(?: on)?"
    r"|diunggah|dibuat|tanggal|waktu|pada|di|on"
    r"|(?:terakhir )?diperbarui|diperbaharui|update[d]?|last updated|diubah|modified"
    r"|kompas\.com)\s*+[:,-]?\s*+$"
)
_SEPARATORS = " -–—|,:•·/"
_TAIL = regex.compile(
    r"(?i)\s*+(?:bagikan|share|_x0000_|wib|\(gmt[^)]*\)|gmt.?[0-9]*|[0-9.,]+ views?|dibaca.*)?"
    r"[\s|,•·-]*+$"
)
_COUNTER = regex.compile(r"(?i)[\s|·-]*+dibaca\s*+:?\s*+[0-9.,]++(?: kali)?\s*+$")
_LAPORAN = regex.compile(r"\s*+\|\s*+(?:LAPORAN|Laporan|OLEH|Oleh)\s*+:\s*+(.{3,60})$")
_MONTH_FIRST = regex.compile(r"\p{L}{3,9} [0-9]{1,2}, [0-9]{4}")  # January 7, 2023 Farid Hamdani
_HIJRI = regex.compile(r"[0-9]{1,2} \p{Lu}[\p{L}’'-]{4,12}(?: \p{Lu}[\p{L}’'-]{3,9})? 14[0-9]{2}")
_PLACE_BEHIND = regex.compile(r"\s*+\[\p{Lu}[\p{L} ]{2,24}\]$")  # oleh Dewi Sarasvati [Jambi]
_SITE = regex.compile(r"[\p{L}\p{N}-]+(?:\.[\p{L}]+)+|[\p{L}]+ (?:Indonesia|News|Online|TV)")


@dataclass(frozen=True)
class StampLine:
    """Parts of a stamp line: `(end in the line, role)` in order, with what they say."""

    parts: tuple[tuple[int, Role], ...]
    stamps: tuple[tuple[Stamp, bool], ...]
    contributors: tuple[Contributor, ...] = ()
    kicker: str | None = None


def read_stamp_line(line: str, zone: str) -> StampLine | None:
    """Read a line whose business is its stamp; None for prose, captions and headlines with a date.

    >>> found = read_stamp_line("Regional | 9 Juli 2022, 17:25 WIB", "WIB")
    >>> found.kicker, [role.value for _, role in found.parts]
    ('Regional', ['kicker', 'timestamp'])
    >>> read_stamp_line("Sabtu, 12 Februari 2022 Lereng FC bakal menjamu tamu.", "WIB") is None
    True
    """
    stamps = find_stamps(line[:_LONGEST], zone)
    if not stamps:
        return None
    before = _read_before(line[: stamps[0].start], stamps[0])
    if before is None:
        return None
    parts, people, kicker = before
    updated = stamps[0].start > 0 and bool(_UPDATED.search(line[: stamps[0].start]))
    read: list[tuple[Stamp, bool]] = [(stamps[0], updated)]
    end = stamps[0].end
    for stamp in stamps[1:]:
        between = line[end : stamp.start]
        if len(between) > 40:
            break
        read.append((stamp, bool(_UPDATED.search(between))))
        end = stamp.end
    after = _read_after(line[end:], read[-1][0], has_writer=bool(people))
    if after is None:
        return None
    more_parts, more_people = after
    parts.append((end, Role.TIMESTAMP))
    for length, role in more_parts:
        if role is Role.TIMESTAMP:
            parts[-1] = (end + length, role)
        else:
            parts.append((end + length, role))
        end += length
    return StampLine(tuple(parts), tuple(read), (*people, *more_people), kicker)


_Before = tuple[list[tuple[int, Role]], list[Contributor], "str | None"]


def _read_before(text: str, stamp: Stamp) -> _Before | None:
    """What stands before the stamp: nothing, a label, a site, a byline or a kicker."""
    kept = text.rstrip(_SEPARATORS)
    if not kept or _HIJRI.fullmatch(kept):
        return ([], [], None)
    label = _LABEL.search(text)
    named = kept if not label else text[: label.start()].rstrip(_SEPARATORS)
    if not named.strip(_SEPARATORS) or _SITE.fullmatch(named.strip(_SEPARATORS)):
        return ([], [], None)
    if len(named) > 70 or is_prose(named):
        return None
    mark = text[len(kept) :] if not label else ""
    people = _people_before(named.strip(_SEPARATORS), mark)
    if people is not None:
        return ([(len(text), Role.BYLINE)], people, None)
    if not stamp.has_clock and not label:
        return None
    if "|" in mark and named.count(" ") <= 3:
        return ([(len(text), Role.KICKER)], [], named.strip())
    is_short = named.count(" ") <= 4 and not named.endswith((".", "!", "?"))
    return ([(len(text), Role.WIDGET)], [], None) if is_short and stamp.has_clock else None


def _people_before(named: str, mark: str) -> list[Contributor] | None:
    named = once(named)
    if named.casefold() in ("n/a", "admin", "redaksi"):
        return []
    found = read_byline(_PLACE_BEHIND.sub("", named))
    if found is not None:
        return found
    several = [part.strip() for part in named.split(",")]
    if len(several) > 1 and all(map(is_person, several)):
        return [Contributor(part, "author") for part in several]
    is_single = named[0].isupper() and " " not in named and "-" in mark and "|" not in mark
    if is_person(named) or is_single:
        return [Contributor(named, "author")]
    return None


def _read_after(
    text: str, stamp: Stamp, *, has_writer: bool
) -> tuple[list[tuple[int, Role]], list[Contributor]] | None:
    """What follows the stamp: nothing, a button, a reporter, or the first paragraph, glued."""
    if not text:
        return ([], [])
    tail = _TAIL.match(text)
    if tail:
        return ([(len(text), Role.TIMESTAMP)] if text else [], [])
    counter = _COUNTER.search(text) if len(text) <= _LONGEST else None
    if counter and counter.start():
        read = _read_after(text[: counter.start()], stamp, has_writer=has_writer)
        rest = (len(text) - counter.start(), Role.WIDGET)
        return ([*read[0], rest], read[1]) if read else None
    reporter = _LAPORAN.match(text)
    if reporter:
        return ([(len(text), Role.BYLINE)], [Contributor(reporter[1].strip(), "reporter")])
    kept = text.lstrip(_SEPARATORS)
    gap = len(text) - len(kept)
    if not kept:
        return ([(len(text), Role.TIMESTAMP)], [])
    if not stamp.has_clock:
        if has_writer and text.startswith(" | ") and len(text) <= _META and not is_prose(kept):
            return ([(len(text), Role.WIDGET)], [])  # "… | Berita Kampus | 0 Komentar"
        is_name = _MONTH_FIRST.fullmatch(stamp.raw) and is_person(kept)
        return ([(len(text), Role.BYLINE)], [Contributor(kept, "author")]) if is_name else None
    people = read_byline(kept) if len(kept) <= 80 else None
    if people is not None:
        return ([(gap, Role.TIMESTAMP), (len(kept), Role.BYLINE)], people)
    if is_person(kept):
        return ([(gap, Role.TIMESTAMP), (len(kept), Role.BYLINE)], [Contributor(kept, "author")])
    if stamp.zone and len(kept) > 60 and kept[0].isupper():
        return ([(gap, Role.TIMESTAMP)] if gap else [], [])  # the rest is left to the body
    return ([(len(text), Role.WIDGET)], []) if len(kept) <= 25 else None
