"""Timestamps by our own grammar: a printed stamp becomes an aware moment, with what was assumed.

The grammar knows the forms that Indonesian outlets print; `dateparser`, locked down, is asked only
about a line made of nothing but date words that the grammar does not know.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from newsparse.fields.calendar import (
    DAY_WORD,
    MONTH_WORD,
    MONTHS,
    WEEKDAYS,
    ZONES,
    fixed_zone,
    make_date,
)

__all__ = ["Stamp", "all_date_words", "find_stamps", "parse_unknown_form"]

_CLOCK = r"[0-2]?[0-9][:.][0-9]{2}(?:[:.][0-9]{2})?"
_ZONE = (
    r"(?:WITA|WIB|WIT)(?-i:(?![a-z]))|(?:GMT|UTC)\s?(?:[+-][0-9]{1,2})?|Z\b"
    r"|[+-][0-9]{2}:?[0-9]{2}\b"
)

_STAMP = re.compile(
    rf"""
    (?:(?P<clock1>{_CLOCK})(?:\s*(?P<zone1>{_ZONE}))?(?:\s*[,|])?\s+)?  # 08:54 WIB, 3 April 2022
    (?:(?P<weekday>(?<![^\W\d_]){DAY_WORD})(?:\s*[,.])?\s*)?
    (?<![0-9/:.])
    (?:
      (?P<iso>[0-9]{{4}}[-/.][0-9]{{2}}[-/.][0-9]{{2}})                   # 2022-04-03
    | (?P<day>[0-9]{{1,2}})(?:\s*[-/.])?\s*
      (?:(?P<month>{MONTH_WORD})[.,]?(?:\s*[-/])?\s*                 # 3 April 2022
        |(?<=[-/.])(?P<number>[0-9]{{1,2}})[-/.])                    # 3/4/2022
      (?P<year>[0-9]{{4}}|[0-9]{{2}}(?=\D|$))
    | (?P<month_en>{MONTH_WORD})\s(?P<day_en>[0-9]{{1,2}}),\s?(?P<year_en>[0-9]{{4}})
    )
    (?![0-9/])
    (?:
      (?:\s*(?:[,|/•·–—@:-]|pukul|pkl\.?|jam|at)){{0,3}}\s*T?
      (?P<clock>{_CLOCK})(?![0-9])(?:\.[0-9]+)?(?:\s?(?P<half>[AP]M)\b)?
      \s*(?P<zone>{_ZONE})?
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)

# A cheap look for the year that every stamp has, before the grammar is tried around it.
_ZONE_AT_END = re.compile(r"\b(?:WITA|WIB|WIT)$", re.IGNORECASE)
_YEAR = re.compile(
    r"(?:19|20)[0-9]{2}|[0-9][/.-][0-9]{1,2}[/.-][0-9]{2}|[0-9]{1,2}\s?[^\W\d_]{3,9}\s?[0-9]{2}|[0-9]{4}"
)
_FULL_WIDTH = dict(zip(range(0xFF10, 0xFF1A), "0123456789", strict=True))  # ２０２２
_REACH_BACK = 40  # characters of clock, zone, weekday, day and month that can stand before the year

_DATE_WORDS = frozenset(
    [*WEEKDAYS, *MONTHS, *"wib wita wit gmt utc pukul pkl jam am pm t st nd rd th".split()]
)
_RELATIVE_WORDS = frozenset(
    """
    lalu yang menit detik hari minggu bulan tahun sejam setengah kemarin ini baru saja lewat
    jam semalam tadi pagi siang sore malam
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’`][^\W\d_]+)?")


@dataclass(frozen=True)
class Stamp:
    """One printed moment inside a line; `start` and `end` refer to that line."""

    start: int
    end: int
    raw: str
    when: dt.datetime | None
    zone: str | None = None
    has_clock: bool = False
    zone_assumed: bool = False
    problems: tuple[tuple[str, str], ...] = ()


def find_stamps(line: str, default_zone: str = "WIB") -> list[Stamp]:
    """All stamps of a line, left to right.

    A stamp without a printed zone gets `default_zone` and says so; one that names an impossible
    date or hour has `when=None` and a problem `timestamp.invalid`.

    >>> [stamp] = find_stamps("Jum'at, 20 Juni 2025 |11:58 WIT")
    >>> stamp.when.isoformat(), stamp.zone
    ('2025-06-20T11:58:00+09:00', 'WIT')
    >>> find_stamps("Kompas.com - 03/04/2022, 08:54 WIB")[0].when.isoformat()
    '2022-04-03T08:54:00+07:00'
    >>> find_stamps("31 Februari 2022 10:00 WIB")[0].when is None
    True
    >>> find_stamps("skor 3-1 pada menit ke-38")
    []
    """
    if not line.isascii():
        line = line.translate(_FULL_WIDTH)
    stamps = []
    at = 0
    while year := _YEAR.search(line, at):
        match = _STAMP.search(line, max(at, year.start() - _REACH_BACK))
        if not match:
            break
        stamps.append(_read(line, match, default_zone))
        at = max(match.end(), at + 1)
    return stamps


def _read(line: str, match: re.Match[str], default_zone: str) -> Stamp:
    end = match.end()
    while line[end - 1] in " ,|/–—-":  # separators that led to no clock
        end -= 1
    problems: list[tuple[str, str]] = []
    day = _date_of(match, problems)
    clock = match["clock"] or match["clock1"]
    hour, minute = _clock_of(clock, match["half"], problems)
    printed = match["zone"] or match["zone1"]
    tz, zone = _zone_of(printed, default_zone)
    if zone is None and clock:
        problems.append(("timezone.assumed", f"no zone is printed; {default_zone} is assumed"))
    turned = _turned(match, day)
    if turned:  # "Mon, 11/04/2019" is a Monday in November, and no Monday in April
        day, problems = turned, [("timestamp.numeric", "read as month/day/year, by its weekday")]
    _check_weekday(match["weekday"], day, problems)
    when = None
    if day is not None and hour is not None and minute is not None:
        when = dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=tz)
    return Stamp(
        start=match.start(),
        end=end,
        raw=line[match.start() : end],
        when=when,
        zone=zone,
        has_clock=bool(clock),
        zone_assumed=zone is None,
        problems=tuple(problems),
    )


def _date_of(match: re.Match[str], problems: list[tuple[str, str]]) -> dt.date | None:
    if match["iso"]:
        year, month, day = (int(part) for part in re.split("[-/.]", match["iso"]))
    elif match["month_en"]:
        year, day = int(match["year_en"]), int(match["day_en"])
        month = MONTHS[match["month_en"].casefold()]
    else:
        year, day = int(match["year"]), int(match["day"])
        if match["month"]:
            month = MONTHS[match["month"].casefold()]
        else:
            month = int(match["number"])
            if day <= 12 and month <= 12 and day != month:
                problems.append(("timestamp.numeric", "read as day/month/year"))
        if len(match["year"]) == 2:
            year += 2000 if year < 70 else 1900
    found = make_date(year, month, day)
    if found is None:
        problems.append(("timestamp.invalid", f"there is no day {day}/{month}/{year}"))
    return found


def _turned(match: re.Match[str], day: dt.date | None) -> dt.date | None:
    """The date with day and month changed, where only that fits the weekday printed beside it."""
    if day is None or not match["number"] or not match["weekday"]:
        return None
    wanted = WEEKDAYS[match["weekday"].casefold()]
    other = make_date(day.year, day.day, day.month)
    fits = other is not None and other.weekday() == wanted
    return other if fits and day.weekday() != wanted else None


def _clock_of(
    clock: str | None, half: str | None, problems: list[tuple[str, str]]
) -> tuple[int | None, int | None]:
    if clock is None:
        return 0, 0
    figures = clock.replace(".", ":").split(":")
    hour, minute = int(figures[0]), int(figures[1])
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half.upper() == "PM" else 0)
    if hour > 23 or minute > 59:
        problems.append(("timestamp.invalid", f"there is no hour {clock}"))
        return None, None
    return hour, minute


def _zone_of(printed: str | None, default_zone: str) -> tuple[dt.timezone, str | None]:
    if not printed:
        return ZONES[default_zone], None
    zone = printed.upper()
    if zone in ZONES:
        return ZONES[zone], zone
    digits = re.sub("[^0-9+-]", "", zone)
    if not digits.strip("+-"):
        return dt.timezone.utc, zone
    sign = -1 if digits[0] == "-" else 1
    figures = digits.lstrip("+-")
    hours, minutes = int(figures[:2]), int(figures[2:] or 0)
    if hours > 14 or minutes > 59:
        return ZONES[default_zone], None
    return fixed_zone(sign * hours, sign * minutes), zone


def _check_weekday(
    printed: str | None, day: dt.date | None, problems: list[tuple[str, str]]
) -> None:
    """The date wins over its weekday: one stamp in twenty in running text names the wrong one."""
    if printed and day and WEEKDAYS[printed.casefold()] != day.weekday():
        problems.append(
            ("timestamp.weekday_mismatch", f"{day.isoformat()} is no {printed}; the date is kept")
        )


def all_date_words(line: str) -> bool:
    """Whether a short line consists of date words, figures and separators only.

    >>> all_date_words("5 menit yang lalu"), all_date_words("Mei"), all_date_words("Mei lalu ia")
    (True, True, False)
    """
    words = _WORD.findall(line.casefold())
    if not words:
        return bool(re.fullmatch(rf"{_CLOCK}|(?:19|20)[0-9]{{2}}|[0-9]{{1,2}}/[0-9]{{1,2}}", line))
    return len(words) <= 8 and all(word in _DATE_WORDS or word in _RELATIVE_WORDS for word in words)


def parse_unknown_form(line: str, default_zone: str = "WIB") -> Stamp | None:
    """Ask dateparser about a line of date words the grammar does not know; None where it is unsure.

    The settings leave it nothing to invent: absolute forms only, day, month and year required, and
    no look at the clock.

    >>> parse_unknown_form("April 3rd 2022 8:54 PM").when.isoformat()
    '2022-04-03T20:54:00+07:00'
    >>> parse_unknown_form("Mei") is None
    True
    """
    figures = [char for char in line if char.isdigit()]
    if len(line) > 80 or not figures or not "".join(figures).isascii():
        return None  # Arabic figures are no stamp that these outlets print
    from dateparser import parse  # 60 ms to import: only for those who need it

    settings = {
        "PARSERS": ["absolute-time"],
        "STRICT_PARSING": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "DATE_ORDER": "DMY",
        "RELATIVE_BASE": dt.datetime(2000, 1, 1),
    }
    printed = _ZONE_AT_END.search(line)
    words = line[: printed.start()] if printed else line
    tz, zone = _zone_of(printed[0] if printed else None, default_zone)
    for language in ("id", "en"):
        found = parse(words, languages=[language], settings=settings)
        if isinstance(found, dt.datetime):
            has_clock = ":" in words or "." in words
            note = ("timezone.assumed", f"no zone is printed; {default_zone} is assumed")
            problems = (note,) if has_clock and not zone else ()
            when = found.replace(tzinfo=tz)
            return Stamp(0, len(line), line, when, zone, has_clock, zone is None, problems)
    return None
