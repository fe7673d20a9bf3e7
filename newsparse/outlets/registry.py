"""The outlets a parser knows: the built-in ones, and those a caller adds."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from urllib.parse import urlsplit

from newsparse.errors import OutletClash, UnknownOutlet
from newsparse.outlets import (
    antara,
    bbc_indonesia,
    beritasatu,
    bisnis,
    cnbc_indonesia,
    cnn_indonesia,
    detik,
    disway,
    dw_indonesia,
    fajar,
    fimela,
    generic,
    grid,
    idntimes,
    inews,
    investor,
    jawapos,
    jpnn,
    kapanlagi,
    katadata,
    kompas,
    kompas_id,
    kontan,
    kumparan,
    liputan6,
    medcom,
    media_indonesia,
    merahputih,
    merdeka,
    metrotv,
    nu_online,
    okezone,
    pikiran_rakyat,
    poskota,
    promedia,
    republika,
    rm_id,
    rmol,
    sindonews,
    suara,
    tempo,
    tirto,
    translated_blogs,
    tribunnews,
    tvonenews,
    viva,
    voa_indonesia,
    voi,
)
from newsparse.outlets.outlet import Brand, Outlet
from newsparse.outlets.rules import RuleSet

__all__ = ["BUILT_IN", "MARK_PREFIX", "Mark", "Registry", "host_of"]

BUILT_IN: tuple[Outlet, ...] = (
    antara.OUTLET,
    bbc_indonesia.OUTLET,
    beritasatu.OUTLET,
    bisnis.OUTLET,
    cnbc_indonesia.OUTLET,
    cnn_indonesia.OUTLET,
    detik.OUTLET,
    disway.OUTLET,
    dw_indonesia.OUTLET,
    fajar.OUTLET,
    fimela.OUTLET,
    grid.OUTLET,
    idntimes.OUTLET,
    inews.OUTLET,
    investor.OUTLET,
    jawapos.OUTLET,
    jpnn.OUTLET,
    kapanlagi.OUTLET,
    katadata.OUTLET,
    kompas.OUTLET,
    kompas_id.OUTLET,
    kontan.OUTLET,
    kumparan.OUTLET,
    liputan6.OUTLET,
    medcom.OUTLET,
    media_indonesia.OUTLET,
    merahputih.OUTLET,
    merdeka.OUTLET,
    metrotv.OUTLET,
    nu_online.OUTLET,
    okezone.OUTLET,
    pikiran_rakyat.OUTLET,
    poskota.OUTLET,
    promedia.OUTLET,
    republika.OUTLET,
    rm_id.OUTLET,
    rmol.OUTLET,
    sindonews.OUTLET,
    suara.OUTLET,
    tempo.OUTLET,
    tirto.OUTLET,
    translated_blogs.OUTLET,
    tribunnews.OUTLET,
    tvonenews.OUTLET,
    viva.OUTLET,
    voa_indonesia.OUTLET,
    voi.OUTLET,
    generic.OUTLET,
)

MARK_PREFIX = 12
"""Characters of a mark's beginning by which it is found."""


@dataclass(frozen=True)
class Mark:
    """A line, or its beginning, by which an outlet is known; lower case."""

    text: str
    outlet: str
    kind: str
    is_beginning: bool


def host_of(url: str | None) -> str:
    """The host of an address, lower case; empty where there is none.

    >>> host_of("https://Nasional.Sindonews.com/read/1"), host_of(None), host_of("http://[")
    ('nasional.sindonews.com', '', '')
    """
    if not url:
        return ""
    try:
        return (urlsplit(url if "://" in url else f"//{url}").hostname or "").lower()
    except ValueError:
        return ""


class Registry:
    """An immutable set of outlets with the indexes that detection and labelling use."""

    def __init__(self, outlets: Iterable[Outlet] = BUILT_IN) -> None:
        by_slug: dict[str, Outlet] = {}
        sites: dict[str, tuple[Outlet, Brand | None]] = {}
        for outlet in outlets:
            names: list[tuple[str, Brand | None]] = [(outlet.slug, None)]
            names += [(brand.slug, brand) for brand in outlet.brands if brand.slug != outlet.slug]
            for slug, brand in names:
                if slug in sites:
                    raise OutletClash(
                        f"two outlets claim the slug {slug!r}: "
                        f"{sites[slug][0].name} and {outlet.name}",
                        actual=slug,
                        hint="give one of them another slug",
                    )
                sites[slug] = (outlet, brand)
            by_slug[outlet.slug] = outlet
        if generic.OUTLET.slug not in by_slug:
            by_slug[generic.OUTLET.slug] = generic.OUTLET
            sites[generic.OUTLET.slug] = (generic.OUTLET, None)
        self._sites = sites
        self.outlets: Mapping[str, Outlet] = MappingProxyType(by_slug)
        self._rules: dict[str, RuleSet] = {}
        self._domains = {
            domain: (outlet, None) for outlet in by_slug.values() for domain in outlet.domains
        } | {
            brand.domain: (outlet, brand)
            for outlet in by_slug.values()
            for brand in outlet.brands
            if brand.domain
        }

    def get(self, slug: str) -> tuple[Outlet, Brand | None]:
        """The outlet of a slug, and the brand where the slug is a network's site.

        Raises `UnknownOutlet` with the nearest slugs.
        """
        found = self._sites.get(slug)
        if found is None:
            near = difflib.get_close_matches(slug, self._sites, n=3, cutoff=0.4)
            hint = f"did you mean {', '.join(near)}?" if near else "see newsparse.outlets()"
            raise UnknownOutlet(f"no outlet is called {slug!r}", actual=slug, hint=hint)
        return found

    def of_host(self, host: str) -> tuple[Outlet, Brand | None] | None:
        """The outlet a host belongs to, the nearest domain first."""
        while host:
            if host in self._domains:
                return self._domains[host]
            host = host.partition(".")[2]
        return None

    def rules_of(self, outlet: Outlet) -> RuleSet:
        """The outlet's rules before the generic ones, compiled once."""
        rules = self._rules.get(outlet.slug)
        if rules is None:
            base = self.outlets[generic.OUTLET.slug].rules
            own = () if outlet.slug == generic.OUTLET.slug else outlet.rules
            rules = self._rules[outlet.slug] = RuleSet((*own, *base))
        return rules

    @cached_property
    def brands(self) -> frozenset[str]:
        """Every printed brand name, lower case."""
        names = (outlet.printed_brands for outlet in self.outlets.values())
        return generic.PRINTED_BRANDS.union(*names)

    @cached_property
    def brand_owners(self) -> Mapping[str, Outlet]:
        """Outlet by printed brand name, lower case."""
        return {name: outlet for outlet in self.outlets.values() for name in outlet.printed_brands}

    @cached_property
    def marks(self) -> Mapping[str, tuple[Mark, ...]]:
        """Fingerprints and habits of all outlets by the beginning of their text, lower case."""
        found: dict[str, tuple[Mark, ...]] = {}
        for outlet in self.outlets.values():
            for kind, texts in (("fingerprint", outlet.fingerprints), ("habit", outlet.habits)):
                for text in texts:
                    key = text.casefold()
                    is_beginning = key.endswith("...") and len(key) > MARK_PREFIX + 3
                    key = key[:-3] if is_beginning else key
                    mark = Mark(key, outlet.slug, kind, is_beginning)
                    found[key[:MARK_PREFIX]] = (*found.get(key[:MARK_PREFIX], ()), mark)
        return MappingProxyType(found)
