"""Day stamps in running text, `Sabtu (3/12/2022)` or `Selasa 15 Februari 2022`, and what they tell.

Order is always day/month/year. A stamp without a year is completed from the article's timestamp:
the year that brings it nearest. The weekday beside a stamp is kept in `raw` but never trusted: one
in twenty is wrong.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from newsparse.fields.calendar import DAY_WORD, MONTH_WORD, MONTHS, make_date
from newsparse.values import DateMention

__all__ = ["estimate_date", "find_daystamps"]

_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:/([0-9]{4}|[0-9]{2}))?(?![0-9/])")
_WORDED = re.compile(
    rf"([0-9]{{1,2}})[ \xa0]({MONTH_WORD})[ \xa0]([0-9]{{4}})(?![0-9/])", re.IGNORECASE
)
_YEARS = (" 19", " 20", "\xa019", "\xa020")  # what stands before a year that follows a month's name
_LONGEST_DAY_AND_MONTH = 12
_WEEKDAY_BEFORE = re.compile(rf"(?<![^\W\d_]){DAY_WORD}\s?,?\s{{0,2}}\(?$", re.IGNORECASE)
_INSIDE_FIGURE = frozenset("0123456789/.,")
_LOOK_BACK = 14


def find_daystamps(body: str, published: dt.date | None = None) -> list[DateMention]:
    """Every day stamp of a body, in order; spans refer to `body`.

    >>> [mention] = find_daystamps("Hal itu dikatakan Senin (12/9).", dt.date(2022, 9, 13))
    >>> mention.raw, mention.date.isoformat()
    ('Senin (12/9)', '2022-09-12')
    >>> find_daystamps("Sekitar 3/4 warga setuju.")
    []
    """
    mentions = []
    for match in sorted(_candidates(body), key=lambda match: match.start()):
        start, end = match.span()
        weekday = _WEEKDAY_BEFORE.search(body, max(0, start - _LOOK_BACK), start)
        bracketed = body[start - 1 : start] == "(" and body[end : end + 1] == ")"
        if weekday:
            start = weekday.start()
        elif bracketed:
            start -= 1
        if bracketed:
            end += 1
        has_year = match[3] is not None
        if not has_year and not (weekday and bracketed):
            continue
        day = _date(match, published)
        if day or not has_year:
            mentions.append(DateMention(raw=body[start:end], date=day, span=(start, end)))
    return mentions


def _candidates(body: str) -> Iterator[re.Match[str]]:
    """Day stamps without what stands around them, found by their slash or their year.

    `str.find` skips text many times faster than a pattern that must look at every figure.
    """
    at = body.find("/")
    while at >= 0:
        match = _SLASHED.match(body, _figures_before(body, at))
        if match and match.end() > at:
            yield match
            at = body.find("/", match.end())
        else:
            at = body.find("/", at + 1)
    for mark in _YEARS:
        at = body.find(mark)
        while at >= 0:
            low = max(0, at - _LONGEST_DAY_AND_MONTH)
            match = _WORDED.search(body, low, at + 6)
            if match and body[match.start() - 1 : match.start()] not in _INSIDE_FIGURE:
                yield match
            at = body.find(mark, at + 1)


def _figures_before(body: str, at: int) -> int:
    """Where the one or two figures before a slash begin; the slash itself where none do."""
    start = at
    while start > 0 and body[start - 1] in "0123456789" and at - start < 3:
        start -= 1
    return at if body[start - 1 : start] in _INSIDE_FIGURE and start else start


def _date(match: re.Match[str], published: dt.date | None) -> dt.date | None:
    day = int(match[1])
    if match.re is _WORDED:
        return make_date(int(match[3]), MONTHS[match[2].casefold()], day)
    month = int(match[2])
    if match[3]:
        year = int(match[3])
        return make_date(year + 2000 if year < 100 else year, month, day)
    if published is None:
        return None
    years = (published.year, published.year - 1, published.year + 1)
    found = [date for year in years if (date := make_date(year, month, day))]
    return min(found, key=lambda date: abs((date - published).days), default=None)


def estimate_date(mentions: list[DateMention], lede_end: int) -> dt.date | None:
    """What the lede's day stamps say about the day: the first full date before `lede_end`."""
    for mention in mentions:
        if mention.span[0] < lede_end and mention.date:
            return mention.date
    return None
