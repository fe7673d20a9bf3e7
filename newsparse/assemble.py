"""From a draft with roles to an `Article`: the typed views over the ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypedDict, TypeVar

from newsparse.article import Article
from newsparse.dating import Dating, date_article
from newsparse.document import source_offset
from newsparse.fields.bylines import unique_contributors
from newsparse.fields.captions import caption_of, has_credit
from newsparse.fields.citations import find_cited
from newsparse.ledger import Segment, body_anchors, paragraph_of
from newsparse.outlets.detect import Detection
from newsparse.page_fields import PageFields, page_fields
from newsparse.pages.facts import PageFacts
from newsparse.quotes.reader import MOST_STRETCHES, read_capped
from newsparse.reading.language import foreign_language
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.tile import tile
from newsparse.values import Caption, Diagnostic, Quote, Related, Span

__all__ = ["assemble"]

T = TypeVar("T")

_TEXT_ROLES = (Role.TITLE, Role.DECK, Role.BODY, Role.SUBHEAD, Role.CAPTION)
_BULLETS = "•· "
_NEAR_CAPTIONS = 6  # captions among which a second print is looked for


def assemble(
    draft: Draft,
    detection: Detection,
    url: str | None,
    facts: PageFacts | None = None,
    *,
    indirect: bool = False,
) -> Article:
    """Build the article of a draft whose lines all have their role; `facts` come with a page."""
    segments = tile(draft)
    texts = _texts(draft.document.text, segments)
    paragraphs = texts[Role.BODY]
    body = "\n\n".join(paragraphs)
    dating, stamp_notes = date_article(draft, paragraphs, body, facts)
    quotes, capped = _quotes(texts, indirect=indirect)
    captions = _captions(
        [raw.lstrip(_BULLETS) for raw in texts[Role.CAPTION]], each=facts is not None
    )
    told = _told(draft, facts, url, "\n".join(texts[Role.TITLE]) or None, captions, dating)
    notes = [*draft.document.diagnostics, *detection.diagnostics, *draft.notes, *stamp_notes]
    notes += _quote_notes(body, draft.document.text, segments, (quotes, capped))
    notes += _closing_notes(draft, body, dating["estimated_date"])
    return Article(
        **_outlet_of(draft, detection),
        format="text" if facts is None else "html",
        deck="\n".join(texts[Role.DECK]) or None,
        kicker=draft.kicker,
        dateline=draft.dateline,
        **dating,
        **told,
        body=body,
        paragraphs=paragraphs,
        subheads=texts[Role.SUBHEAD],
        quotes=quotes,
        captions=captions,
        related=_in_order(list if facts is None else _each_once, draft.links),
        sources=list(dict.fromkeys(draft.sources)),
        cited=find_cited(body),
        **_ledger_of(draft, segments),
        diagnostics=notes,
    )


def _told(
    draft: Draft,
    facts: PageFacts | None,
    url: str | None,
    title: str | None,
    captions: list[Caption],
    dating: Dating,
) -> PageFields:
    """Values that a page's metadata may fill; plain text has none."""
    people = _in_order(unique_contributors, draft.people)
    if facts is None:
        return PageFields(
            url=url,
            title=title,
            contributors=people,
            tags=list(dict.fromkeys(draft.tags)),
            section=None,
            lead_image=None,
            pages=[],
            basis={},
        )
    fields = page_fields(draft, facts, url, (title, people, captions))
    detail = dating["timestamp_detail"]
    if detail is not None and dating["timestamp"] is not None:
        fields["basis"]["timestamp"] = detail.basis
    return fields


def _each_once(links: list[Related]) -> list[Related]:
    """Links by their titles: pages print one list above and below the text."""
    kept: dict[str, Related] = {}
    for link in links:
        kept.setdefault(link.title, link)
    return list(kept.values())


def _in_order(build: Callable[[list[T]], list[T]], found: list[tuple[int, T]]) -> list[T]:
    """Values in the order of their lines, whichever pass found them."""
    return build([value for _, value in sorted(found, key=lambda pair: pair[0])])


class _Ledger(TypedDict):
    text: str
    outside: int
    segments: list[Segment]
    anchors: list[Span]


def _ledger_of(draft: Draft, segments: list[Segment]) -> _Ledger:
    """The text as read, and what accounts for it."""
    document = draft.document
    return _Ledger(
        text=document.text,
        outside=document.outside,
        segments=segments,
        anchors=list(document.anchors),
    )


class _Named(TypedDict):
    outlet: str
    outlet_name: str
    network: str | None


def _outlet_of(draft: Draft, detection: Detection) -> _Named:
    """The site of a network where the address or the dateline names one."""
    outlet, brand = detection.outlet, detection.brand
    if draft.dateline and draft.dateline.brand:
        brand = brand or outlet.brand_of(draft.dateline.brand)
    if brand is None or brand.slug == outlet.slug:
        return _Named(outlet=outlet.slug, outlet_name=outlet.name, network=None)
    return _Named(outlet=brand.slug, outlet_name=brand.name, network=outlet.slug)


def _texts(text: str, segments: list[Segment]) -> dict[Role, list[str]]:
    """The texts of the roles that become fields, in order."""
    texts: dict[Role, list[str]] = {role: [] for role in _TEXT_ROLES}
    for segment in segments:
        if segment.role in texts:
            texts[segment.role].append(paragraph_of(text, segment))
    return texts


def _captions(raws: list[str], *, each: bool) -> list[Caption]:
    """Captions, each once; of two prints of one caption the fuller.

    On a page (`each`) two pictures may carry one credit: only a fuller print takes a place.
    """
    kept: list[str] = []
    for raw in raws:
        if each and raw in kept[-1:] and has_credit(raw):
            kept.append(raw)
        elif kept and raw.startswith(kept[-1].rstrip(".")):
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
    if language := foreign_language(body):
        message = f"the body is in {language}, not Indonesian; the rules here are not made for it"
        notes.append(Diagnostic("language.not_indonesian", message))
    if estimated:
        message = f"no stamp is printed; the lede speaks of {estimated.isoformat()}"
        notes.append(Diagnostic("date.estimated", message))
    return notes
