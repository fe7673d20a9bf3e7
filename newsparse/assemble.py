"""From a draft with roles to an `Article`: the typed views over the ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypedDict, TypeVar

from newsparse.article import Article
from newsparse.document import source_offset
from newsparse.fields.bylines import unique_contributors
from newsparse.fields.captions import caption_of
from newsparse.fields.citations import find_cited
from newsparse.fields.daystamps import estimate_date, find_daystamps
from newsparse.fields.timestamps import Stamp
from newsparse.ledger import Segment, body_anchors, paragraph_of
from newsparse.outlets.detect import Detection
from newsparse.quotes.reader import MOST_STRETCHES, read_capped
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.tile import tile
from newsparse.values import Caption, DateMention, Diagnostic, Quote, Span, Timestamp

__all__ = ["assemble"]

T = TypeVar("T")

_TEXT_ROLES = (Role.TITLE, Role.DECK, Role.BODY, Role.SUBHEAD, Role.CAPTION)
_LEDE_PARAGRAPHS = 3
_NEAR_CAPTIONS = 6  # captions among which a second print is looked for


def assemble(
    draft: Draft, detection: Detection, url: str | None, *, indirect: bool = False
) -> Article:
    """Build the article of a draft whose lines all have their role."""
    document = draft.document
    segments = tile(draft)
    texts = _texts(document.text, segments)
    paragraphs = texts[Role.BODY]
    body = "\n\n".join(paragraphs)
    dating, stamp_notes = _dating(draft, paragraphs, body)
    slug, name = _outlet_of(draft, detection)
    quotes, capped = _quotes(texts, indirect=indirect)
    return Article(
        outlet=slug,
        outlet_name=name,
        url=url,
        title="\n".join(texts[Role.TITLE]) or None,
        deck="\n".join(texts[Role.DECK]) or None,
        kicker=draft.kicker,
        dateline=draft.dateline,
        **dating,
        contributors=_in_order(unique_contributors, draft.people),
        body=body,
        paragraphs=paragraphs,
        subheads=texts[Role.SUBHEAD],
        quotes=quotes,
        captions=_captions(texts[Role.CAPTION]),
        related=_in_order(list, draft.links),
        tags=draft.tags,
        sources=list(dict.fromkeys(draft.sources)),
        cited=find_cited(body),
        text=document.text,
        segments=segments,
        anchors=list(document.anchors),
        diagnostics=[
            *(*document.diagnostics, *detection.diagnostics, *draft.notes, *stamp_notes),
            *_quote_notes(body, document.text, segments, (quotes, capped)),
            *_closing_notes(draft, body, dating["estimated_date"]),
        ],
    )


class _Dating(TypedDict):
    timestamp: dt.datetime | None
    timestamp_detail: Timestamp | None
    modified: dt.datetime | None
    dates: list[DateMention]
    estimated_date: dt.date | None


def _dating(draft: Draft, paragraphs: list[str], body: str) -> tuple[_Dating, list[Diagnostic]]:
    """All that an article says about its time, and what is doubtful about its stamp."""
    stamp, notes, modified = _moments(draft)
    when = stamp.when if stamp else None
    dates = find_daystamps(body, when.date() if when else None)
    lede = sum(len(paragraph) + 2 for paragraph in paragraphs[:_LEDE_PARAGRAPHS])
    found = _Dating(
        timestamp=when,
        timestamp_detail=_detail(stamp),
        modified=modified,
        dates=dates,
        estimated_date=None if when else estimate_date(dates, lede),
    )
    return found, notes


def _in_order(build: Callable[[list[T]], list[T]], found: list[tuple[int, T]]) -> list[T]:
    """Values in the order of their lines, whichever pass found them."""
    return build([value for _, value in sorted(found, key=lambda pair: pair[0])])


def _moments(draft: Draft) -> tuple[Stamp | None, list[Diagnostic], dt.datetime | None]:
    """The published stamp, what is doubtful about it, and the moment of the update."""
    published = next((s for s, updated, _ in draft.stamps if not updated), None)
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


def _detail(stamp: Stamp | None) -> Timestamp | None:
    if stamp is None:
        return None
    return Timestamp(
        raw=stamp.raw,
        zone=stamp.zone,
        precision="minute" if stamp.has_clock else "day",
        zone_assumed=stamp.zone_assumed,
    )


def _outlet_of(draft: Draft, detection: Detection) -> tuple[str, str]:
    """The site of a network where the address or the dateline names one."""
    brand = detection.brand
    if brand is None and draft.dateline and draft.dateline.brand:
        brand = detection.outlet.brand_of(draft.dateline.brand)
    return (brand.slug, brand.name) if brand else (detection.outlet.slug, detection.outlet.name)


def _texts(text: str, segments: list[Segment]) -> dict[Role, list[str]]:
    """The texts of the roles that become fields, in order."""
    texts: dict[Role, list[str]] = {role: [] for role in _TEXT_ROLES}
    for segment in segments:
        if segment.role in texts:
            texts[segment.role].append(paragraph_of(text, segment))
    return texts


def _captions(raws: list[str]) -> list[Caption]:
    """Captions, each once; of two prints of one caption the fuller."""
    kept: list[str] = []
    for raw in raws:
        if kept and raw.startswith(kept[-1].rstrip(".")):
            kept[-1] = raw
        elif not any(other.startswith(raw) for other in kept[-_NEAR_CAPTIONS:]):
            kept.append(raw)
    return [caption_of(raw) for raw in kept]


def _quotes(texts: dict[Role, list[str]], *, indirect: bool) -> tuple[list[Quote], int | None]:
    """The quotes of the body; names are looked up in headline, deck and captions as well."""
    heads = (*texts[Role.TITLE], *texts[Role.DECK], *texts[Role.CAPTION])
    return read_capped(texts[Role.BODY], "\n".join(heads), indirect=indirect)


_QUOTE_NOTES = (
    ("unclosed", "quote.unclosed", "the closing quotation mark is missing"),
    ("noopen", "quote.unopened", "the opening quotation mark is missing"),
)


def _quote_notes(
    body: str, text: str, segments: list[Segment], read: tuple[list[Quote], int | None]
) -> list[Diagnostic]:
    """What is doubtful about quotes: no speaker, a mark that is missing, or too many marks."""
    quotes, capped = read
    told: list[tuple[Span, str, str]] = []
    for quote in quotes:
        if quote.speaker is None:
            told.append((quote.span, "quote.speaker_unknown", "the text does not say who speaks"))
        told += [(quote.span, code, say) for flag, code, say in _QUOTE_NOTES if flag in quote.flags]
    if not quotes and "“" in body and not any(mark in body for mark in '”"'):
        at = body.index("“")
        told.append(((at, at + 1), *_QUOTE_NOTES[0][1:]))
    if capped is not None:
        words = f"more than {MOST_STRETCHES:,} pairs of marks; quotes from here on are not read"
        told.append(((capped, capped + 1), "quote.capped", words))
    anchors = body_anchors(text, segments) if told else []
    return [
        Diagnostic(
            code, words, (source_offset(anchors, start), source_offset(anchors, end - 1) + 1)
        )
        for (start, end), code, words in told
    ]


def _closing_notes(draft: Draft, body: str, estimated: dt.date | None) -> list[Diagnostic]:
    notes = []
    if not draft.lines:
        notes.append(Diagnostic("empty", "the text holds nothing but blanks"))
    elif not body:
        notes.append(Diagnostic("body.missing", "no line reads as running text"))
    elif len(draft.document.text) > 4000 and "\n" not in draft.document.text.strip("\n"):
        notes.append(Diagnostic("layout.single_line", "the text is one long line"))
    if estimated:
        message = f"no stamp is printed; the lede speaks of {estimated.isoformat()}"
        notes.append(Diagnostic("date.estimated", message))
    return notes
