"""Which moment a page was published: its metadata held against the printed stamp.

The order of belief, from what outlets were seen to print: an epoch; the visible stamp with its
zone; ISO with an Indonesian offset; a wall clock without a zone; UTC and other offsets only where
the printed stamp agrees, for Merdeka.com writes WIB as -07:00 and as GMT, detikcom wrote it as Z,
and Liputan6 wrote true UTC.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from newsparse.fields.calendar import OFFSETS, ZONES, make_date
from newsparse.fields.timestamps import Stamp, find_stamps
from newsparse.pages.facts import Told
from newsparse.values import Diagnostic

__all__ = ["Moment", "address_day", "read_moments", "reconcile"]

_EPOCH = re.compile(r"[0-9]{10}(?:[0-9]{3})?")
_ADDRESS_DAY = re.compile(r"/([0-9]{4})/([0-9]{2})/([0-9]{2})/")
_OWN_OFFSETS = frozenset(dt.timedelta(hours=hours) for hours in OFFSETS.values())
_SAME = dt.timedelta(minutes=5)
_FIRST_YEAR, _LAST_YEAR = 1995, 2100
_SURE, _LOCAL, _DOUBTFUL = 0, 1, 2


@dataclass(frozen=True)
class Moment:
    """One candidate: the wall clock of the outlet, the source, and how far it is believed."""

    when: dt.datetime
    told: Told
    doubt: int
    """0: the zone is certain. 1: no zone. 2: UTC or a foreign offset, or a mislabelled clock."""


def read_moments(told: Iterable[Told], zone: str) -> list[Moment]:
    """The candidates that are dates with a clock, in the order of belief."""
    found = []
    for item in told:
        moment = _read(item, zone)
        if moment is not None and _FIRST_YEAR <= moment.when.year <= _LAST_YEAR:
            found.append(moment)
    return sorted(found, key=lambda moment: moment.doubt)


def _read(told: Told, zone: str) -> Moment | None:
    raw = told.raw.strip()
    if _EPOCH.fullmatch(raw):
        seconds = int(raw[:10])
        when = dt.datetime.fromtimestamp(seconds, ZONES[zone])
        return Moment(when, told, _SURE)
    if len(raw) > 60:
        return None
    stamps = find_stamps(raw.replace(" T", "T"), zone)
    if not stamps or stamps[0].when is None or not stamps[0].has_clock:
        return None
    stamp = stamps[0]
    assert stamp.when is not None
    if stamp.zone is None:
        return Moment(stamp.when, told, _LOCAL)
    offset = stamp.when.utcoffset()
    return Moment(stamp.when, told, _SURE if offset in _OWN_OFFSETS else _DOUBTFUL)


def reconcile(
    stamp: Stamp | None, candidates: list[Moment], times: list[Moment], zone: str
) -> tuple[Moment | None, list[Diagnostic]]:
    """The moment that metadata puts in the place of the printed one, and where the two disagree.

    With a printed clock and zone nothing is put; a clock without a zone gets the zone of a
    candidate that shows the same clock; a day gets the clock of a candidate on that day; without
    any stamp the candidate believed most stands. `times` are moments of elements that may be of
    other articles: they only complete what is printed.
    """
    printed = stamp.when if stamp else None
    if stamp is None or printed is None:
        return _best(candidates, zone)
    if not stamp.has_clock:
        for moment in (*candidates, *times):
            if printed.date() in (moment.when.date(), _local(moment, zone).date()):
                return _in_zone(moment, zone), []
        return None, []
    if stamp.zone is None:
        for moment in (*candidates, *times):
            if moment.doubt == _SURE and moment.when.replace(tzinfo=None) == printed.replace(
                tzinfo=None
            ):
                return moment, []
    if candidates and not any(_agrees(moment, printed) for moment in candidates):
        words = (
            f"printed {printed.isoformat()}, but {candidates[0].told.name} says "
            f"{candidates[0].told.raw}; the printed stamp is kept"
        )
        return None, [Diagnostic("timestamp.disagrees", words)]
    return None, []


def _in_zone(moment: Moment, zone: str) -> Moment:
    """A moment in the outlet's zone, unless its own offset is Indonesian."""
    return moment if moment.doubt < _DOUBTFUL else replace(moment, when=_local(moment, zone))


def _agrees(moment: Moment, printed: dt.datetime) -> bool:
    """Whether a candidate means the printed moment, in its own zone or as a mislabelled clock."""
    clock = moment.when.replace(tzinfo=printed.tzinfo)
    return abs(moment.when - printed) <= _SAME or abs(clock - printed) <= _SAME


def _local(moment: Moment, zone: str) -> dt.datetime:
    return moment.when.astimezone(ZONES[zone])


def _best(candidates: list[Moment], zone: str) -> tuple[Moment | None, list[Diagnostic]]:
    """Without a printed stamp: the best candidate in the outlet's zone, with what is assumed."""
    if not candidates:
        return None, []
    best = candidates[0]
    if best.doubt == _SURE:
        return best, []
    if best.doubt == _LOCAL:
        words = f"{best.told.name} names no zone; {zone} is assumed"
        return best, [Diagnostic("timezone.assumed", words)]
    offset = best.when.utcoffset()
    if offset is not None and offset < dt.timedelta(0):
        when = best.when.replace(tzinfo=ZONES[zone])
        words = f"{best.told.raw} cannot be Indonesian; its clock is taken for {zone}"
    else:
        when = _local(best, zone)
        words = f"{best.told.raw} is taken for true universal time; no stamp is printed to check it"
    return Moment(when, best.told, best.doubt), [Diagnostic("timestamp.zone_doubtful", words)]


def address_day(url: str | None, zone: str) -> dt.datetime | None:
    """The day in an address of the form `/2024/05/14/`, at midnight of the outlet's zone.

    >>> address_day("https://contoh.id/kota/2024/05/14/banjir", "WIT").isoformat()
    '2024-05-14T00:00:00+09:00'
    >>> address_day("https://contoh.id/2024/50/14/banjir", "WIB") is None
    True
    """
    match = _ADDRESS_DAY.search(url) if url else None
    day = make_date(int(match[1]), int(match[2]), int(match[3])) if match else None
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None
    return dt.datetime(day.year, day.month, day.day, tzinfo=ZONES[zone])
