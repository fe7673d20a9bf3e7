"""Lines that carry a timestamp, and the byline, kicker or label printed beside it."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from newsparse.fields.timestamps import Stamp, find_stamps
from newsparse.roles import Role
from newsparse.segmenting.beside_stamp import read_after, read_before
from newsparse.values import Contributor

__all__ = ["StampLine", "read_stamp_line"]

_LONGEST = 170
_UPDATED = regex.compile(
    r"(?i)(?:(?:terakhir )?diperbarui|diperbaharui|update[d]?|last updated|diubah|modified"
    r"|disunting)\s*+:?\s*+$"
)


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
    before = read_before(line[: stamps[0].start], stamps[0])
    if before is None:
        return None
    parts, people, kicker = list(before.parts), before.people, before.kicker
    updated = stamps[0].start > 0 and bool(_UPDATED.search(line[: stamps[0].start]))
    read: list[tuple[Stamp, bool]] = [(stamps[0], updated)]
    end = stamps[0].end
    for stamp in stamps[1:]:
        between = line[end : stamp.start]
        if len(between) > 40:
            break
        read.append((stamp, bool(_UPDATED.search(between))))
        end = stamp.end
    after = read_after(line[end:], read[-1][0], before)
    if after is None:
        return None
    parts.append((end, Role.TIMESTAMP))
    for length, role in after.parts:
        if role is Role.TIMESTAMP:
            parts[-1] = (end + length, role)
        else:
            parts.append((end + length, role))
        end += length
    return StampLine(tuple(parts), tuple(read), (*people, *after.people), kicker)
