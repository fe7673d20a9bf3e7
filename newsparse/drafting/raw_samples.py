"""Samples as they come: bytes under some name; and what is to be known of them before any parse."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from newsparse.drafting.errors import DraftError, SampleError
from newsparse.drafting.naming import domain_of
from newsparse.errors import NewsparseError
from newsparse.limits import Limits
from newsparse.outlets.registry import host_of
from newsparse.pages.sniff import is_markup
from newsparse.reading.decode import decode

if TYPE_CHECKING:
    from newsparse.pages.tree import Tree

__all__ = ["Opened", "RawSample", "open_samples", "own_domains"]

_NOT_IN_STEM = re.compile(r"[^\w.-]+")


@dataclass(frozen=True)
class RawSample:
    """A text or a page as it was found; the copy in `samples` gets the last part of its name."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Opened:
    """A sample that was decoded, and the name of its copy without its ending."""

    raw: RawSample
    stem: str
    text: str
    is_page: bool

    @property
    def file(self) -> str:
        """The name of the copy."""
        return f"{self.stem}.html" if self.is_page else f"{self.stem}.txt"

    @cached_property
    def tree(self) -> Tree | None:
        """The tree of a page; None of a text.

        Raises `SampleError` for a page that is too large or nested too deep.
        """
        if not self.is_page:
            return None
        from newsparse.pages.tree import grow  # plain texts do not pay for Lexbor

        try:
            return grow(self.text, Limits())[0]
        except NewsparseError as error:
            raise SampleError(self.raw.name, error.message, error.hint) from None

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """What a page calls its own address."""
        if self.tree is None:
            return ()
        from newsparse.pages.facts import read_facts

        return read_facts(self.tree, None).addresses


def open_samples(samples: Iterable[RawSample]) -> list[Opened]:
    """Decode samples and name their copies; raises `SampleError` for one that cannot be used."""
    opened: list[Opened] = []
    stems: set[str] = set()
    for raw in samples:
        try:
            text, _ = decode(raw.data)
        except NewsparseError as error:
            raise SampleError(raw.name, error.message, error.hint) from None
        if not text.strip():
            raise SampleError(raw.name, "it is empty", "give the text or page of one article")
        twin = next((other.raw.name for other in opened if other.raw.data == raw.data), None)
        if twin is not None:
            raise SampleError(raw.name, f"it is the same as {twin}", "give each article once")
        stem = _free_stem(raw.name, stems)
        stems.add(stem.casefold())
        opened.append(Opened(raw, stem, text, is_markup(text)))
    if not opened:
        raise DraftError("no sample is given", hint="give the text or page of an article")
    return opened


def _free_stem(name: str, taken: Collection[str]) -> str:
    """The last part of a name, fit for a file, with a number where two are alike."""
    stem = _NOT_IN_STEM.sub("-", PurePath(name).stem).strip("-.") or "sample"
    free, number = stem, 1
    while free.casefold() in taken:
        number += 1
        free = f"{stem}-{number}"
    return free


def own_domains(samples: Sequence[Opened], taken: Collection[str]) -> tuple[str, ...]:
    """The domain of the site that the pages are from; none where no page says it.

    Below a domain in `taken`, the host stands for the site. Raises `DraftError` for pages of two
    sites.
    """
    found: dict[str, str] = {}
    for sample in samples:
        address = next((a for a in sample.addresses if domain_of(a)), None)
        if address is not None:
            domain, host = domain_of(address), host_of(address).removeprefix("www.")
            found.setdefault(host if domain in taken else domain, sample.raw.name)
    if len(found) > 1:
        told = ", ".join(f"{domain} ({name})" for domain, name in list(found.items())[:3])
        hint = "give the pages of one site, or name its domain with --domain"
        raise DraftError(f"the pages are from {len(found)} sites: {told}", hint=hint)
    return tuple(found)
