"""All that an article says about its time: the printed stamp held against a page's metadata."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypedDict

from newsparse.document import Line
from newsparse.fields.daystamps import estimate_date, find_daystamps
from newsparse.fields.timestamps import Stamp
from newsparse.pages.facts import PageFacts
from newsparse.pages.moments import Moment, address_day, read_moments, reconcile
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.values import DateMention, Diagnostic, Timestamp

__all__ = ["Dating", "date_article"]

_LEDE_PARAGRAPHS = 3


class Dating(TypedDict):
    """The fields of an article that tell its time."""

    timestamp: dt.datetime | None
    timestamp_detail: Timestamp | None
    modified: dt.datetime | None
    dates: list[DateMention]
    estimated_date: dt.date | None


def date_article(
    draft: Draft, paragraphs: list[str], body: str, facts: PageFacts | None
) -> tuple[Dating, list[Diagnostic]]:
    """The moments of an article, and what is doubtful about them."""
    stamp, notes, modified = _printed(draft)
    when, detail = stamp.when if stamp else None, _detail(stamp)
    if facts is not None:
        when, detail, more = _published(draft, stamp, facts)
        if detail is not None and not detail.zone_assumed:  # the metadata lent the zone
            notes = [note for note in notes if note.code != "timezone.assumed"]
        notes += more
        if modified is None:
            modified, more = _modified(draft, when, facts)
            notes += more
    dates = find_daystamps(body, when.date() if when else None)
    lede = sum(len(paragraph) + 2 for paragraph in paragraphs[:_LEDE_PARAGRAPHS])
    found = Dating(
        timestamp=when,
        timestamp_detail=detail,
        modified=modified,
        dates=dates,
        estimated_date=None if when else estimate_date(dates, lede),
    )
    return found, notes


def _printed(draft: Draft) -> tuple[Stamp | None, list[Diagnostic], dt.datetime | None]:
    """The published stamp, what is doubtful about it, and the moment of the update."""
    told = [(stamp, line) for stamp, updated, line in draft.stamps if not updated]
    published = told[0][0] if told else None
    if published and published.when and not published.has_clock:
        published = _below_header(draft, told)
    modified = next((s for s, updated, _ in draft.stamps if updated), None)
    notes = []
    chosen = published or modified
    for stamp, _, line in draft.stamps:
        if stamp is chosen:
            span = (line.start, line.end)
            notes = [Diagnostic(code, message, span) for code, message in stamp.problems]
            if published is None:
                message = "only the moment of an update is printed; it stands for publication"
                notes.append(Diagnostic("timestamp.updated_only", message, span))
    return chosen, notes, modified.when if modified and published else None


def _below_header(draft: Draft, told: list[tuple[Stamp, Line]]) -> Stamp:
    """The moment below the title where only a day stands above: a header prints today's, too."""
    header, above = told[0]
    title = next((line.start for line in draft.lines if line.role is Role.TITLE), 0)
    for stamp, line in told:
        if stamp.has_clock and stamp.when and header.when:
            days = (header.when.date() - stamp.when.date()).days
            if days == 0 or (days > 0 and above.start < title < line.start):
                return stamp
    return header


def _detail(stamp: Stamp | None) -> Timestamp | None:
    if stamp is None:
        return None
    return Timestamp(
        raw=stamp.raw,
        zone=stamp.zone,
        precision="minute" if stamp.has_clock else "day",
        zone_assumed=stamp.zone_assumed,
    )


def _published(
    draft: Draft, stamp: Stamp | None, facts: PageFacts
) -> tuple[dt.datetime | None, Timestamp | None, list[Diagnostic]]:
    """The printed moment, or what the page's metadata or address say in its place."""
    zone = draft.zone
    printed = stamp.when if stamp else None
    candidates = read_moments(facts.published, zone)
    added, notes = reconcile(stamp, candidates, read_moments(facts.times, zone), zone)
    if added is not None:
        return added.when, _told(added, stamp), notes
    if stamp is None and (day := address_day(facts.url, zone)) is not None:
        words = "no stamp is printed or told; the day stands in the address"
        notes.append(Diagnostic("timestamp.from_address", words))
        detail = Timestamp(facts.url or "", None, "day", "url", zone_assumed=True)
        return day, detail, notes
    return printed, _detail(stamp), notes


def _told(moment: Moment, stamp: Stamp | None) -> Timestamp:
    """A moment of the metadata; beside a printed clock it only lent the zone."""
    if stamp is not None and stamp.has_clock:
        return Timestamp(stamp.raw, None, "minute", "printed")
    basis: Literal["json-ld", "meta"] = "json-ld" if moment.told.basis == "json-ld" else "meta"
    return Timestamp(moment.told.raw, None, "minute", basis, zone_assumed=moment.doubt > 0)


def _modified(
    draft: Draft, published: dt.datetime | None, facts: PageFacts
) -> tuple[dt.datetime | None, list[Diagnostic]]:
    """The update that the metadata tells; one before publication is no update."""
    candidates = read_moments(facts.modified, draft.zone)
    if not candidates:
        return None, []
    told, _ = reconcile(None, candidates, [], draft.zone)
    if told is None:
        return None, []
    if published is not None and told.when < published:
        words = f"{told.told.name} {told.told.raw} lies before the publication and is not taken"
        return None, [Diagnostic("modified.before_published", words)]
    return told.when, []
