"""The head of an article: outlet, kicker, headline, deck, who made it, when and where from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsparse.values import Contributor, Timestamp
from newsparse.view.bounds import cut
from newsparse.view.markup import Html, joined, link, tag, words

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["clock_text", "dateline", "day_text", "head"]

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_MADE = {
    "author": "By",
    "reporter": "Reported by",
    "translator": "Translated by",
    "photographer": "Photographs by",
    "editor": "Edited by",
    "initials": "Initials",
}
_MOST_NAMES = 20


def head(article: Article) -> Html:
    """All of it, each part only where the article has one."""
    return tag("header", *_parts(article), css="np-head")


def _parts(article: Article) -> Iterator[Html]:
    yield _outlet(article)
    if article.kicker:
        yield tag("p", words(cut(article.kicker)), css="np-kicker")
    if article.title:
        title = words(cut(article.title, 1000))
        yield tag("h2", title, css="np-title jp-toc-ignore tocSkip")
    else:
        yield _nothing("no headline printed")
    if article.deck:
        yield tag("p", words(cut(article.deck, 2000)), css="np-deck")
    made = list(_byline(article.contributors))
    if made:
        yield tag("p", joined(made, " · "), css="np-byline")
    yield tag("p", joined(_times(article), " · "), css="np-when", lang="en")


def _outlet(article: Article) -> Html:
    name = tag("b", words(cut(article.outlet_name)), css="np-outlet")
    parts = [Html(f"{name} {tag('code', words(cut(article.outlet)))}")]
    if article.section:
        parts.append(tag("bdi", words(cut(article.section))))
    if article.url:
        parts.append(link(article.url, words(cut(article.url, 90))))
    return tag("p", joined(parts, " · "), css="np-strip")


def _byline(contributors: list[Contributor]) -> Iterator[Html]:
    """The people of each role together: "By A, B"; roles in the order of `_MADE`."""
    for role, label in _MADE.items():
        names = list(dict.fromkeys(c.name for c in contributors if c.role == role))
        if names:
            shown = [tag("bdi", words(cut(name))) for name in names[:_MOST_NAMES]]
            more = f" and {len(names) - _MOST_NAMES:,} more" if len(names) > _MOST_NAMES else ""
            told = tag("span", words(label), lang="en", css="np-label")
            yield Html(f"{told} {joined(shown, ', ')}{words(more)}")


def _times(article: Article) -> Iterator[Html]:
    if article.timestamp:
        told = _moment(article.timestamp, article.timestamp_detail)
        printed = article.timestamp_detail and f"printed: {cut(article.timestamp_detail.raw)}"
        when = article.timestamp.isoformat()
        yield tag("time", words(told), datetime=when, title=printed or "")
        yield from map(words, _reservations(article.timestamp_detail))
    elif article.estimated_date:
        day = article.estimated_date
        yield words(f"no time printed; {day_text(day)} by the day stamps in the text")
    else:
        yield words("no time printed")
    if article.modified and article.modified != article.timestamp:
        told = _moment(article.modified, _zone_of(article, article.modified))
        stamp = tag("time", words(told), datetime=article.modified.isoformat())
        yield Html(f"updated {stamp}")


def _zone_of(article: Article, moment: dt.datetime) -> Timestamp | None:
    """The name of the zone that the publication was printed with, where the offset is the same."""
    stamp, detail = article.timestamp, article.timestamp_detail
    if stamp and detail and stamp.utcoffset() == moment.utcoffset():
        return Timestamp("", detail.zone)
    return None


def _moment(moment: dt.datetime, detail: Timestamp | None) -> str:
    return f"{day_text(moment)}, {clock_text(moment, detail)}"


def day_text(day: dt.date) -> str:
    """A day as people write it, in no language but English whatever the system speaks.

    >>> day_text(dt.date(2022, 1, 3))
    '3 January 2022'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def clock_text(moment: dt.datetime, detail: Timestamp | None) -> str:
    """The clock with its zone; the zone alone where no clock was printed.

    >>> east = dt.timezone(dt.timedelta(hours=8))
    >>> clock_text(dt.datetime(2022, 1, 3, 6, 30, tzinfo=east), Timestamp("", "WITA"))
    '06:30 WITA (+08:00)'
    """
    clock = "" if detail and detail.precision == "day" else f"{moment:%H:%M} "
    offset = f"{moment:%z}"
    told = f"{offset[:3]}:{offset[3:5]}"
    return f"{clock}{cut(detail.zone, 40)} ({told})" if detail and detail.zone else f"{clock}{told}"


def _reservations(detail: Timestamp | None) -> Iterator[str]:
    if detail and detail.precision == "day":
        yield "no clock printed"
    if detail and detail.zone_assumed:
        yield "zone assumed"
    if detail and detail.basis != "printed":
        yield f"from {detail.basis}"


def dateline(article: Article) -> Html:
    """The place and the outlet that open the text, as printed; nothing where there are none."""
    if article.dateline is None or not article.dateline.raw.strip():
        return Html("")
    where, brand = article.dateline.place, article.dateline.brand
    told = ", ".join(
        f"{name}: {cut(value)}" for name, value in (("place", where), ("outlet", brand)) if value
    )
    return tag("p", words(cut(article.dateline.raw.strip())), css="np-dateline", title=told)


def _nothing(told: str) -> Html:
    return tag("p", words(told), css="np-none", lang="en")
