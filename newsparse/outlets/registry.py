"""The outlets a parser knows: the built-in ones, and those a caller adds."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias
from urllib.parse import urlsplit

from newsparse.errors import OutletClash, UnknownOutlet
from newsparse.outlets import generic
from newsparse.outlets.built_in import BUILT_IN
from newsparse.outlets.outlet import FAMILY_PREFIX, Brand, Outlet
from newsparse.outlets.rules import RuleSet

__all__ = ["MARK_PREFIX", "Mark", "Registry", "Site", "host_of"]

Site: TypeAlias = "tuple[Outlet, Brand | None]"
"""An outlet, and the brand where it is a site of a network."""

MARK_PREFIX = 12
"""Characters of a mark's beginning by which it is found."""

_PATH = re.compile(r"[^/?#]+(/[^/?#]+)")
_MOST_OFFERED = 3  # slugs for one that nobody has
_SHORTEST_NAME = 3


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


def _bare(name: str) -> str:
    """A name without what people write in different ways."""
    return "".join(char for char in name.casefold() if char.isalnum())


class Registry:
    """An immutable set of outlets with the indexes that detection and labelling use.

    `origins` says, by `id` of an outlet, where it came from, for the message of a clash.
    `generic_rules=False` leaves every outlet with the rules of its own file alone.
    """

    def __init__(
        self,
        outlets: Iterable[Outlet] = BUILT_IN,
        *,
        origins: Mapping[int, str] | None = None,
        generic_rules: bool = True,
    ) -> None:
        by_slug: dict[str, Outlet] = {}
        self._sites: dict[str, Site] = {}
        self._domains: dict[str, Site] = {}
        self._origins = origins or {}
        for outlet in (*outlets, generic.OUTLET):
            if by_slug.get(outlet.slug) is outlet:
                continue
            self._claim(self._sites, "slug", outlet.slug, (outlet, None))
            for domain in outlet.domains:
                self._claim(self._domains, "domain", domain, (outlet, None))
            for brand in outlet.brands:
                if brand.slug != outlet.slug:
                    self._claim(self._sites, "slug", brand.slug, (outlet, brand))
                if brand.domain and brand.domain not in outlet.domains:
                    self._claim(self._domains, "domain", brand.domain, (outlet, brand))
            by_slug[outlet.slug] = outlet
        self.outlets: Mapping[str, Outlet] = MappingProxyType(by_slug)
        self._base = generic.OUTLET.rules if generic_rules else ()
        self._rules: dict[str, RuleSet] = {}

    def _claim(self, table: dict[str, Site], kind: str, key: str, site: Site) -> None:
        """Enter a slug or a domain, which one outlet alone can have."""
        other = table.setdefault(key, site)
        if other is not site:
            first, second = self._told(other[0]), self._told(site[0])
            raise OutletClash(
                f"two outlets claim the {kind} {key!r}: {first} and {second}",
                actual=key,
                hint=f"give one of them another {kind}, or leave one out: Parser(without=...), "
                "newsparse.register(..., replace=True)",
            )

    def _told(self, outlet: Outlet) -> str:
        origin = self._origins.get(id(outlet), "")
        if any(outlet is own for own in BUILT_IN):
            origin = "built in"
        return f"{outlet.name} ({origin})" if origin else outlet.name

    def get(self, slug: str) -> Site:
        """The outlet of a slug, and the brand where the slug is a network's site.

        Raises `UnknownOutlet`, which offers the nearest slugs.

        >>> Registry().get("CNN Indonesia")
        Traceback (most recent call last):
        ...
        newsparse.errors.UnknownOutlet: no outlet is called 'CNN Indonesia'; did you mean cnn-indonesia?
        """
        found = self._sites.get(slug)
        if found is None:
            near = self._meant(slug)
            hint = f"did you mean {', '.join(near)}?" if near else "see newsparse.outlets()"
            raise UnknownOutlet(f"no outlet is called {slug!r}", actual=slug, hint=hint)
        return found

    def _meant(self, name: str) -> list[str]:
        """Slugs for a name that is none: of an outlet with that address or name, else near ones."""
        slugs = {_bare(slug): slug for slug in self._sites}
        for slug, (outlet, brand) in self._sites.items():
            slugs.setdefault(_bare((brand or outlet).name), slug)
        wanted = _bare(name)
        if wanted in slugs:
            return [slugs[wanted]]
        known = self.of_address(name) or self.of_name(name.casefold())
        if known is not None:
            outlet, brand = known
            return [brand.slug if brand else outlet.slug]
        begun = sorted((key for key in slugs if key.startswith(wanted)), key=len)
        like = difflib.get_close_matches(wanted, slugs, n=2 * _MOST_OFFERED, cutoff=0.6)
        found = (*begun, *like) if len(wanted) >= _SHORTEST_NAME else like
        return list(dict.fromkeys(slugs[key] for key in found))[:_MOST_OFFERED]

    def of_address(self, url: str | None) -> Site | None:
        """The outlet an address belongs to: by host and first part of the path, else by host.

        >>> Registry().of_address("https://www.bbc.com/indonesia/articles/c1")[0].slug
        'bbc-indonesia'
        >>> Registry().of_address("https://www.bbc.com/news") is None
        True
        """
        host = host_of(url)
        if not host or not url:
            return None
        part = _PATH.match(url.partition("//")[2] if "://" in url else url)
        return (self.of_host(host, part[1].lower()) if part else None) or self.of_host(host)

    def of_host(self, host: str, path: str = "") -> Site | None:
        """The outlet a host belongs to, the nearest domain first."""
        while host:
            if (found := self._domains.get(host + path)) is not None:
                return found
            host = host.partition(".")[2]
        return None

    def rules_of(self, outlet: Outlet) -> RuleSet:
        """The outlet's rules before the generic ones, compiled once."""
        rules = self._rules.get(outlet.slug)
        if rules is None:
            own = () if outlet.slug == generic.OUTLET.slug else outlet.rules
            rules = self._rules[outlet.slug] = RuleSet((*own, *self._base))
        return rules

    @cached_property
    def brands(self) -> frozenset[str]:
        """Every printed name of an outlet or agency, lower case."""
        return generic.PRINTED_BRANDS.union(self._names)

    @cached_property
    def _names(self) -> Mapping[str, Site]:
        found: dict[str, Site] = {}
        for outlet in self.outlets.values():
            for name, brand in outlet.printed_names.items():
                found.setdefault(name, (outlet, brand))
        return found

    @cached_property
    def _families(self) -> Mapping[str, tuple[tuple[str, Outlet], ...]]:
        found: dict[str, tuple[tuple[str, Outlet], ...]] = {}
        for outlet in self.outlets.values():
            for family in outlet.families:
                key = family[:FAMILY_PREFIX]
                longest_first = sorted(
                    (*found.get(key, ()), (family, outlet)), key=lambda pair: -len(pair[0])
                )
                found[key] = tuple(longest_first)
        return found

    def of_name(self, printed: str) -> Site | None:
        """The outlet that prints this name in datelines and bylines, lower case.

        A name that is a domain, such as `jatim.jpnn.com`, is known by the domain.

        >>> [site[0].slug for name in ("idn times", "metro.sindonews.com") if (site := Registry().of_name(name))]
        ['idntimes', 'sindonews']
        """
        found = self._names.get(printed)
        if found:
            return found
        if (
            "." in printed
            and " " not in printed
            and (found := self.of_host(printed.removeprefix("www.")))
        ):
            return found
        for family, outlet in self._families.get(printed[:FAMILY_PREFIX], ()):
            if printed.startswith(family) and (" " in family or " " not in printed):
                return outlet, None
        return None

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
