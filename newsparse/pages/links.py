"""Addresses: what a page prints, made whole by its own; one that cannot be read is none."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urljoin, urlsplit

__all__ = ["address_of", "joined", "split"]

_HREF = re.compile(r' href="([^"]*)"')
_LONGEST = 2_000  # characters of an address that is still one
_NOWHERE = ("javascript:", "#", "data:", "mailto:", "tel:")


def address_of(attributes: str, base: str | None) -> str | None:
    """The address in a link's attributes; None where there is none that leads to a page.

    >>> address_of(' href="/kota/banjir?x=1&amp;y=2"', "https://kabar.id/kota/")
    'https://kabar.id/kota/banjir?x=1&y=2'
    >>> address_of(' href="javascript:void(0)"', None) is None
    True
    """
    match = _HREF.search(attributes) if attributes else None
    if match is None or not match[1] or len(match[1]) > _LONGEST:
        return None
    address = match[1].replace("&amp;", "&").strip()
    if address.startswith(_NOWHERE):
        return None
    return joined(base, address)


def joined(base: str | None, address: str) -> str | None:
    """An address relative to another; None where either cannot be read.

    >>> joined("https://kabar.id/kota/", "banjir"), joined("https://[", "banjir")
    ('https://kabar.id/kota/banjir', None)
    """
    try:
        return urljoin(base, address) if base else address
    except ValueError:  # brackets that are no IPv6, letters that pose as slashes
        return None


def split(address: str | None) -> SplitResult:
    """The parts of an address; empty ones where it cannot be read."""
    try:
        return urlsplit(address or "")
    except ValueError:
        return urlsplit("")
