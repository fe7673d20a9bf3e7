"""What an outlet is: a frozen value that names its domains, its forms and its furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from newsparse.fields.calendar import DAY_WORD, MONTH_WORD, OFFSETS
from newsparse.outlets.layout import Layout
from newsparse.outlets.rules import Rule

__all__ = ["FAMILY_PREFIX", "Brand", "Outlet"]

FAMILY_PREFIX = 4
"""Characters of a family of names by which it is found."""

_SLUG = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_PLACEHOLDERS = {
    "weekday": DAY_WORD,
    "date": rf"[0-9]{{1,2}}\s{MONTH_WORD}\s(?:[0-9]{{4}}|[0-9]{{2}})",
    "day": r"[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{4}",
    "time": r"[0-9]{1,2}[:.][0-9]{2}",
    "zone": r"(?:WIB|WITA|WIT)",
    "PLACE": r"[^\W\d_a-z][^\d_a-z]{2,39}",
    "Place": r"[^\W\d_a-z][^\d_,]{2,39}",
    "BRAND": r"[^\W\d_a-z][^_a-z]{2,39}",
}
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_AROUND_NAMES = " ,.:-–—()"


@dataclass(frozen=True)
class Brand:
    """One site of a network, with the name it prints in datelines."""

    printed: str
    slug: str
    name: str
    domain: str = ""
    zone: str = ""
    """What its stamps without a zone are taken for, where that is not the network's zone."""
    also: tuple[str, ...] = ()
    """Other spellings of the printed name."""


@dataclass(frozen=True)
class Outlet:
    """An outlet or a network, as data.

    >>> outlet = Outlet(slug="contoh", name="Contoh", timestamps=("{weekday}, {date} | {time} {zone}",))
    >>> outlet.is_stamp("Selasa, 14 Mei 2024 | 09:30 WIB"), outlet.is_stamp("14 Mei 2024")
    (True, False)
    >>> Outlet(slug="Contoh Baru", name="x")
    Traceback (most recent call last):
    ...
    ValueError: Outlet.slug must be lower-case letters, digits and hyphens, got 'Contoh Baru'
    """

    slug: str
    name: str
    domains: tuple[str, ...] = ()
    """Registered domains; a host matches with all its subdomains. A domain shared with others goes
    with the first part of the path: `bbc.com/indonesia`."""
    brands: tuple[Brand, ...] = ()
    """Sites of a network."""
    zone: str = "WIB"
    """What a stamp without a zone is taken for."""
    printed: tuple[str, ...] = ()
    """Names it prints in bylines and datelines besides its domains and those of its templates."""
    families: tuple[str, ...] = ()
    """Beginnings, lower case, of names that only its own sites have: `detik` for detikFinance."""
    timestamps: tuple[str, ...] = ()
    """Templates of printed stamps, as evidence in detection: `"{weekday}, {date} - {time} {zone}"`."""
    datelines: tuple[str, ...] = ()
    """Templates of datelines: `"{PLACE} - "`, `"{Place}, IDN Times - "`, `"{BRAND} - "`."""
    fingerprints: tuple[str, ...] = ()
    """Lines, or beginnings of lines that end in `...`, which only this outlet prints."""
    habits: tuple[str, ...] = ()
    """Lines that it prints as others do: weak evidence, worth something only together."""
    rules: tuple[Rule, ...] = field(default=(), repr=False)
    layouts: tuple[Layout, ...] = field(default=(), repr=False)
    """Selectors for its web pages, the newest generation first."""
    prints_deck: bool = False
    """Whether a summary stands between the head and the text of every article."""
    closing_name: Literal["author", "editor"] = "author"
    """Whose full name stands in brackets behind the last sentence."""
    last_name: Literal["author", "editor"] = "author"
    """Who is the last of several names that no label tells apart."""
    metadata_author: Literal["author", "editor", "nobody"] = "author"
    """Whom its JSON-LD and meta tags call the author: Kompas.com means the editor, others their
    own company (`nobody`)."""

    def __post_init__(self) -> None:
        if not _SLUG.fullmatch(self.slug):
            raise ValueError(
                f"Outlet.slug must be lower-case letters, digits and hyphens, got {self.slug!r}"
            )
        for part, kind in _TUPLES.items():
            _check_tuple(f"outlet {self.slug}: {part}", getattr(self, part), kind)
        if not self.name.strip():
            raise ValueError(f"outlet {self.slug}: name must not be empty")
        for zone in (self.zone, *(brand.zone for brand in self.brands if brand.zone)):
            if zone not in OFFSETS:
                known = ", ".join(OFFSETS)
                raise ValueError(f"outlet {self.slug}: zone must be one of {known}, got {zone!r}")
        for template in (*self.timestamps, *self.datelines):
            unknown = set(_PLACEHOLDER.findall(template)) - set(_PLACEHOLDERS)
            if unknown:
                raise ValueError(
                    f"outlet {self.slug}: {template!r} uses {{{min(unknown)}}}; "
                    f"known are {', '.join(_PLACEHOLDERS)}"
                )
        for family in self.families:
            if len(family) < FAMILY_PREFIX or family != family.casefold():
                raise ValueError(
                    f"outlet {self.slug}: families need {FAMILY_PREFIX} lower-case letters or more, got {family!r}"
                )

    @cached_property
    def prints_brand_only(self) -> bool:
        """Whether its datelines name the outlet and never a city."""
        return bool(self.datelines) and all("{BRAND}" in form for form in self.datelines)

    @cached_property
    def printed_names(self) -> dict[str, Brand | None]:
        """Names it prints in datelines and bylines, lower case, each with its brand if it has one."""
        names: dict[str, Brand | None] = {name.casefold(): None for name in self.printed}
        for template in self.datelines:
            for part in _PLACEHOLDER.split(template)[::2]:
                names[part.strip(_AROUND_NAMES).casefold()] = None
        for brand in self.brands:
            for name in (brand.printed, *brand.also):
                names[name.casefold()] = brand
        names.pop("", None)
        return names

    @cached_property
    def _stamp(self) -> re.Pattern[str] | None:
        if not self.timestamps:
            return None
        return re.compile("|".join(map(_as_pattern, self.timestamps)), re.IGNORECASE)

    def is_stamp(self, line: str) -> bool:
        """Whether a line is a stamp in this outlet's own form."""
        return bool(self._stamp and self._stamp.fullmatch(line))

    def brand_of(self, printed: str) -> Brand | None:
        """The site whose name a dateline prints."""
        return self.printed_names.get(printed.casefold())


_TUPLES = {
    "domains": str,
    "brands": Brand,
    "printed": str,
    "families": str,
    "timestamps": str,
    "datelines": str,
    "fingerprints": str,
    "habits": str,
    "rules": Rule,
    "layouts": Layout,
}
"""Fields with several values, and what these are."""


def _check_tuple(name: str, values: object, kind: type) -> None:
    if isinstance(values, kind):  # ("kabarsabana.id") is no tuple, its comma is missing
        raise TypeError(f"{name} must be a tuple: ({values!r},)")
    if not isinstance(values, tuple):
        raise TypeError(f"{name} must be a tuple, got {type(values).__name__}")
    for value in values:
        if not isinstance(value, kind):
            raise TypeError(f"{name} must hold {kind.__name__} values, got {value!r}")


def _as_pattern(template: str) -> str:
    parts = _PLACEHOLDER.split(template)
    pattern = ""
    for index, part in enumerate(parts):
        if index % 2:
            pattern += _PLACEHOLDERS[part]
        else:
            pattern += re.escape(part).replace(r"\ ", r"\s+")
    return pattern
