"""People's names and the words that are none: what bylines and closing marks share."""

from __future__ import annotations

import regex

__all__ = ["BETWEEN_NAMES", "OUTLETS", "PLAIN_WORDS", "SINGLE_NAME", "is_person", "is_team"]

_NAME = regex.compile(
    r"(?:\p{Lu}[\p{L}'’`.-]*+|[A-Z]\.)(?:\s(?:\p{Lu}[\p{L}'’`.-]*+|bin|binti|van|de|da|al)){1,4}"
)
BETWEEN_NAMES = regex.compile(r"\s++dan\s++|\s*+[/&,;]\s*+")
"""What stands between several names."""
SINGLE_NAME = regex.compile(r"\p{Lu}[\p{L}'’-]{2,20}")
"""One word that can be a name."""

_TEAM = regex.compile(r"(?:Admin|Redaksi|Tim|Humas)(?: \p{Lu}[\p{L}.]{1,20}){1,3}")

OUTLETS = frozenset(
    """
    jpnn fajar jpg jpc kpl antara ant antaranews reuters afp ap rmol adv advertorial pikiran
    rakyat liputan6 detikcom okezone sindonews tempo kompas republika mnc bbc cnn dw voa net
    ist anadolu xinhua dpa
    """.split()
)
"""Agencies and outlets, lower case, that stand beside names in closing brackets."""

PLAIN_WORDS = frozenset(
    """
    penulis editor reporter jangan simak lihat baca ikuti jelajahi unduh terpopuler selengkapnya
    facebook twitter whatsapp telegram instagram pinterest linkedin email copy link
    home news berita nasional regional internasional dunia terkini bagikan share
    advertisement undang peraturan pasal dinas kantor partai desa kota kabupaten provinsi
    admin tim redaksi comment comments no detail galeri lainnya terkait komentar video foto
    indonesia jakarta dalam negeri luar gaya hidup
    most popular article articles related latest next previous
    information play mute unmute network indeks menu
    """.split()
)
"""Words that stand where names do, lower case, and are none."""


def is_person(text: str) -> bool:
    """Whether a text could be nothing but a person's name of two to five words.

    >>> is_person("Melati Anggraeni"), is_person("Berita Terkini"), is_person("Naik 10 Persen")
    (True, False, False)
    """
    if not 5 <= len(text) <= 40 or not _NAME.fullmatch(text):
        return False
    return PLAIN_WORDS.isdisjoint(text.casefold().replace("-", " ").split())


def is_team(text: str) -> bool:
    """Whether a text is who signs for a desk, a team or an office.

    >>> is_team("Tim Kabar Lereng"), is_team("Redaksi Lereng"), is_team("Tim itu")
    (True, True, False)
    """
    return _TEAM.fullmatch(text) is not None
