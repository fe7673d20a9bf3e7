"""Day stamps in running text, `Sabtu (3/12/2022)` or `Selasa 15 Februari 2022`, and what they tell.

Order is always day/month/year. A stamp without a year is completed from the article's timestamp:
the year that brings it nearest. The weekday beside a stamp is kept in `raw` but never trusted: one
in twenty is wrong.
"""

from __future__ import annotations

import datetime as dt
import re

from newsparse.fields.calendar import DAY_WORD, MONTH_WORD, MONTHS, make_date
from newsparse.values import DateMention

__all__ = ["estimate_date", "find_daystamps"]

_CORE = re.compile(
    rf"(?P<day>[0-9][0-9]?)"  # begins with a set, which the engine can search for at speed
    rf"(?:/(?P<number>[0-9]{{1,2}})(?:/(?P<y>[0-9]{{4}}|[0-9]{{2}}))?"
    rf"|[ \xa0](?P<month>{MONTH_WORD})[ \xa0](?P<year>[0-9]{{4}}))(?![0-9/])",
    re.IGNORECASE,
)
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
    for match in _CORE.finditer(body):
        start, end = match.span()
        if body[start - 1 : start] in _INSIDE_FIGURE:
            continue
        weekday = _WEEKDAY_BEFORE.search(body, max(0, start - _LOOK_BACK), start)
        bracketed = body[start - 1 : start] == "(" and body[end : end + 1] == ")"
        if weekday:
            start = weekday.start()
        elif bracketed:
            start -= 1
        if bracketed:
            end += 1
        has_year = match["y"] or match["year"]
        if not has_year and not (weekday and bracketed):
            continue
        day = _date(match, published)
        if day or not has_year:
            mentions.append(DateMention(raw=body[start:end], date=day, span=(start, end)))
    return mentions


def _date(match: re.Match[str], published: dt.date | None) -> dt.date | None:
    day = int(match["day"])
    if match["month"]:
        return make_date(int(match["year"]), MONTHS[match["month"].casefold()], day)
    month = int(match["number"])
    if match["y"]:
        year = int(match["y"])
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
