"""What an outlet is called: its slug, its module, its domains; and who has that name already."""

from __future__ import annotations

import keyword
import re
import sys
import unicodedata
from collections.abc import Iterable

from newsparse.drafting.errors import DraftError
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.registry import host_of

__all__ = [
    "check_free",
    "checked_domain",
    "checked_name",
    "checked_slug",
    "domain_of",
    "domains_of",
    "module_of",
    "slug_of",
]

_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_IN_SLUG = re.compile("[^a-z0-9]+")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")
_PART = re.compile(r"[^/?#]+://[^/?#]+(/[\w-]+)/?$|[^/?#:]+(/[\w-]+)/?$")
_LONGEST_NAME = 60
_LONGEST_DOMAIN = 60
_SECOND_LEVELS = frozenset("ac biz co com desa edu go gov mil my net or org sch web".split())
"""Labels below a country's that anybody registers names under: `co.id`."""
_SHARED = frozenset("blogspot.com wordpress.com kompasiana.com medium.com substack.com".split())
"""Domains under which every writer has a host: the host is the site."""
_OURS = frozenset("newsparse pydantic regex rich selectolax bs4 dateparser typer pytest".split())
"""Modules that a file of this name in the current folder would hide from newsparse."""


def checked_name(name: str) -> str:
    """The printed name without outer blanks; raises `DraftError` for one that no outlet has."""
    kept = " ".join(name.split())
    if not kept:
        hint = "give the outlet's name as people write it, such as 'Kabar Sabana'"
        raise DraftError("the name is empty", hint=hint)
    if len(kept) > _LONGEST_NAME or not kept.isprintable() or {"{", "}"} & set(kept):
        hint = f"give up to {_LONGEST_NAME} characters that can be printed, without braces"
        raise DraftError("no outlet has such a name", hint=hint)
    return kept


def slug_of(name: str) -> str:
    """The slug that a name suggests; empty where it has no letters that a slug can hold.

    >>> slug_of("Kabar Sabana"), slug_of("Médan.id"), slug_of("新闻")
    ('kabar-sabana', 'medan-id', '')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return _NOT_IN_SLUG.sub("-", plain).strip("-")


def checked_slug(slug: str | None, name: str) -> str:
    """The slug as given, else as the name suggests; raises `DraftError` where there is none."""
    found = slug_of(name) if slug is None else slug
    if not found:
        raise DraftError(f"no slug can be made of {name!r}", hint="give one with --slug")
    if not _SLUG.fullmatch(found):
        hint = "use lower-case letters, digits and hyphens, such as kabar-sabana"
        raise DraftError(f"{found!r} is no slug", hint=hint)
    return found


def module_of(slug: str) -> str:
    """The name of the module that holds an outlet: one that can be imported and hides no other.

    >>> module_of("kabar-sabana"), module_of("7-hari"), module_of("json")
    ('kabar_sabana', 'outlet_7_hari', 'outlet_json')
    """
    module = slug.replace("-", "_")
    is_taken = module in sys.stdlib_module_names or module in _OURS or keyword.iskeyword(module)
    return f"outlet_{module}" if is_taken or not module.isidentifier() else module


def domain_of(address: str) -> str:
    """The registered domain of an address; empty where it has none.

    >>> domain_of("https://www.kabarsabana.id/panen"), domain_of("https://m.lembah.co.id/")
    ('kabarsabana.id', 'lembah.co.id')
    >>> domain_of("https://desa.blogspot.com/2024"), domain_of("/panen")
    ('desa.blogspot.com', '')
    """
    host = host_of(address).removeprefix("www.")
    if not _DOMAIN.fullmatch(host):
        return ""
    labels = host.split(".")
    count = 3 if labels[-2] in _SECOND_LEVELS and len(labels[-1]) == 2 else 2
    domain = ".".join(labels[-count:])
    return host if domain in _SHARED else domain


def checked_domain(text: str) -> str:
    """A domain as a person gives it: a bare one, or an address. Raises `DraftError`.

    >>> checked_domain("https://www.KabarSabana.id/"), checked_domain("bbc.com/indonesia")
    ('kabarsabana.id', 'bbc.com/indonesia')
    """
    host = host_of(text.strip()).removeprefix("www.")
    if not _DOMAIN.fullmatch(host) or len(text) > _LONGEST_DOMAIN:
        raise DraftError(f"{text!r} is no domain", hint="give one such as kabarsabana.id")
    part = _PART.fullmatch(text.strip())
    return host + ((part[1] or part[2]).lower() if part else "")


def check_free(slug: str, domains: Iterable[str], outlets: Iterable[Outlet]) -> None:
    """Refuse a slug or a domain that another outlet has; raises `DraftError` that names it."""
    for outlet in outlets:
        if slug in (outlet.slug, *(brand.slug for brand in outlet.brands)):
            hint = "give another with --slug, or see what is known of it: newsparse outlets"
            raise DraftError(f"the slug {slug!r} belongs to {outlet.name}", hint=hint)
        for domain in domains:
            if domain in domains_of(outlet):
                hint = "the outlet is known, see newsparse explain; or give another with --domain"
                raise DraftError(f"the domain {domain!r} belongs to {outlet.name}", hint=hint)


def domains_of(outlet: Outlet) -> set[str]:
    """The domains of an outlet and of its sites."""
    return {*outlet.domains, *(brand.domain for brand in outlet.brands if brand.domain)}
