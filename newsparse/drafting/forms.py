"""The forms that a site prints: its stamps, its datelines, its zone, its name in datelines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import regex

from newsparse.article import Article
from newsparse.drafting.marks import Seen
from newsparse.drafting.templates import dateline_template, stamp_template
from newsparse.fields.places import PLACES
from newsparse.outlets.generic import PRINTED_BRANDS
from newsparse.outlets.outlet import Outlet
from newsparse.roles import Role

__all__ = ["Forms", "find_forms", "names_in_datelines"]

_OPENING = regex.compile(
    r"(\p{Lu}[\p{L}\p{N} .']{1,29}(?:, ?\p{Lu}[\p{L}\p{N} .']{1,29}){1,2}) ?(?:--|[—–-]) ?(?=\S)"
)
"""What may be a dateline at the top of the text: names between commas, then a dash."""
_SHOWN = 24  # characters of the text behind a dateline that its comment shows


@dataclass(frozen=True)
class Forms:
    """Templates with a line in which each was seen; forms that no template can say."""

    timestamps: list[Seen]
    datelines: list[Seen]
    names: list[str]
    """Names of the site in datelines, as printed."""
    zone: str
    """The zone of its stamps where that is one and not WIB; else empty."""
    odd: list[Seen]
    """Stamps and datelines without a template: the line, and which of the two it is."""


def find_forms(articles: Sequence[Article], others: Iterable[Outlet], own: Sequence[str]) -> Forms:
    """Read the forms off articles. `own` are names of the site; those of `others` are not its."""
    foreign = set(PRINTED_BRANDS).union(*(outlet.printed_names for outlet in others))
    foreign.difference_update(name.casefold() for name in own)
    timestamps: dict[str, Seen] = {}
    datelines: dict[str, Seen] = {}
    odd: dict[str, Seen] = {}
    names: dict[str, None] = {}
    for article in articles:
        for line in _stamps(article):
            _enter(timestamps, odd, stamp_template(line), line, "stamp")
        dateline = article.dateline
        if dateline is None or _is_foreign(dateline.brand, foreign):
            continue
        template = dateline_template(dateline.raw, dateline.place, dateline.brand)
        opening = " ".join((article.paragraphs or [""])[0][:_SHOWN].split(" ")[:3])
        _enter(datelines, odd, template, f"{dateline.raw} {opening} ...", "dateline")
        if dateline.brand:
            names[dateline.brand] = None
    return Forms(
        list(timestamps.values()),
        list(datelines.values()),
        list(names),
        _zone(articles),
        list(odd.values()),
    )


def _enter(
    table: dict[str, Seen], odd: dict[str, Seen], template: str | None, line: str, kind: str
) -> None:
    if template is None:
        odd.setdefault(line, Seen(line, kind))
    else:
        table.setdefault(template, Seen(template, line))


def _is_foreign(brand: str | None, foreign: Collection[str]) -> bool:
    return brand is not None and brand.casefold() in foreign


def _stamps(article: Article) -> list[str]:
    """The stamps that are printed, as lines."""
    return [
        " ".join(article.text[segment.start : segment.end].split())
        for segment in article.segments
        if segment.role is Role.TIMESTAMP
    ]


def _zone(articles: Sequence[Article]) -> str:
    details = [article.timestamp_detail for article in articles]
    zones = {detail.zone for detail in details if detail is not None and detail.zone}
    return next(iter(zones)) if zones in ({"WITA"}, {"WIT"}) else ""


def names_in_datelines(articles: Sequence[Article]) -> list[str]:
    """Names that stand beside changing places in datelines whose outlet nobody knows yet.

    >>> from newsparse import parse
    >>> texts = ("Atambua, Sabana Baru - Warga panen jagung pagi tadi.",
    ...     "Aimere, Sabana Baru - Nelayan pulang sebelum hujan turun.")
    >>> names_in_datelines([parse(text) for text in texts])
    ['Sabana Baru']
    """
    seen: dict[str, set[str]] = {}
    for parts in map(_places, articles):
        for index, part in enumerate(parts if len(parts) > 1 else ()):
            if part.casefold() not in PLACES:
                others = (*parts[:index], *parts[index + 1 :])
                seen.setdefault(part, set()).add(", ".join(others))
    return [name for name, places in seen.items() if len(places) > 1]


def _places(article: Article) -> list[str]:
    """The names before the dash of a dateline whose outlet nobody knows, read as such or not."""
    dateline = article.dateline
    if dateline is not None:
        head = "" if dateline.brand else dateline.place or ""
    else:
        opening = _OPENING.match((article.paragraphs or [""])[0])
        head = opening[1] if opening else ""
    return [part.strip() for part in head.split(",") if part.strip()]
