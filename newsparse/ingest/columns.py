"""Which values of an article a batch writes, nested as they are or flat for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from newsparse.article import Article
from newsparse.ingest.output_files import UnknownForm

__all__ = ["DERIVED", "FLAT", "fields_of"]

DERIVED = ("authors", "editors")
"""Properties of an article that can be asked for like its fields."""

_ON_REQUEST = ("text",)  # who has the body has most of it
_SEVERAL = {
    "dateline": ("dateline_place", "dateline_brand"),
    "timestamp_detail": ("timestamp_raw", "timestamp_zone"),
}


def fields_of(names: Sequence[str] = (), *, flat: bool = False) -> tuple[str, ...]:
    """The columns behind the field names that a user gave, in that order; by default all.

    Raises `UnknownForm` for a name that no column has.

    >>> fields_of(["title", "dateline"], flat=True)
    ('title', 'dateline_place', 'dateline_brand')
    """
    known = tuple(FLAT) if flat else (*Article.model_fields, *DERIVED)
    if not names:
        return tuple(name for name in known if name not in (_ON_REQUEST if flat else DERIVED))
    found: list[str] = []
    for name in names:
        found += _SEVERAL.get(name, (name,)) if flat else (name,)
        if found[-1] not in known:
            told = f"{name!r} has no flat form" if name in Article.model_fields else f"no {name!r}"
            raise UnknownForm(f"there is {told} field", hint=f"there are {', '.join(known)}")
    return tuple(dict.fromkeys(found))


def _joined(values: Iterable[str | None]) -> str | None:
    return "; ".join(value for value in values if value) or None


def _quotes(article: Article) -> str | None:
    told = [f"{q.speaker.name if q.speaker else '?'}: {q.text}" for q in article.quotes]
    return "\n".join(told) or None


FLAT: dict[str, Callable[[Article], str | int | None]] = {
    "outlet": lambda a: a.outlet,
    "outlet_name": lambda a: a.outlet_name,
    "network": lambda a: a.network,
    "format": lambda a: a.format,
    "url": lambda a: a.url,
    "title": lambda a: a.title,
    "deck": lambda a: a.deck,
    "kicker": lambda a: a.kicker,
    "dateline_place": lambda a: a.dateline.place if a.dateline else None,
    "dateline_brand": lambda a: a.dateline.brand if a.dateline else None,
    "timestamp": lambda a: a.timestamp.isoformat() if a.timestamp else None,
    "timestamp_raw": lambda a: a.timestamp_detail.raw if a.timestamp_detail else None,
    "timestamp_zone": lambda a: a.timestamp_detail.zone if a.timestamp_detail else None,
    "modified": lambda a: a.modified.isoformat() if a.modified else None,
    "dates": lambda a: _joined(d.date.isoformat() if d.date else d.raw for d in a.dates),
    "estimated_date": lambda a: a.estimated_date.isoformat() if a.estimated_date else None,
    "authors": lambda a: _joined(a.authors),
    "editors": lambda a: _joined(a.editors),
    "contributors": lambda a: _joined(f"{c.name} ({c.role})" for c in a.contributors),
    "body": lambda a: a.body or None,
    "subheads": lambda a: _joined(a.subheads),
    "quotes": _quotes,
    "speakers": lambda a: _joined(who.name for who in a.speakers),
    "captions": lambda a: _joined(c.text or c.raw for c in a.captions),
    "related": lambda a: _joined(link.title for link in a.related),
    "tags": lambda a: _joined(a.tags),
    "section": lambda a: a.section,
    "lead_image": lambda a: a.lead_image.url if a.lead_image else None,
    "pages": lambda a: _joined(a.pages),
    "sources": lambda a: _joined(a.sources),
    "cited": lambda a: _joined(a.cited),
    "outside": lambda a: a.outside,
    "diagnostics": lambda a: _joined(dict.fromkeys(note.code for note in a.diagnostics)),
    "text": lambda a: a.text,
}
"""The flat columns: lists are joined by "; ", quotes stand one a line behind their speaker."""
