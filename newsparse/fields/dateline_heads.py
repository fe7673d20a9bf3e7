"""What stands before the dash of a dateline: places, an outlet's name, a day, or none of these."""

from __future__ import annotations

import regex

from newsparse.fields.places import COUNTRIES, PLACES

__all__ = ["DOMAIN", "NAME_WORD", "Head", "joined_places", "read_head"]

_LONGEST_ABBREVIATION = 4  # letters of a site's name cut to its initials
DOMAIN = regex.compile(
    r"(?:www\.)?[\p{L}\p{N}]++(?:-[\p{L}\p{N}]++)*+(?:\.[\p{L}][\p{L}\p{N}]*+)++"
)
"""A site by its address, as datelines print it."""
NAME_WORD = r"\p{Lu}[\p{L}\p{M}.'’`-]*+"
"""Pattern of one word of a name of a place."""
_PLACE = regex.compile(rf"{NAME_WORD}(?:[ /](?:{NAME_WORD}|de|del|di|al|el|la|of)){{0,4}}+")
_BRAND_MARK = regex.compile(
    r"JP (?i:radar) \p{L}+|MEDIA CENTER|DISKOMINFO|KOMINFO|HUMAS"
    r"|(?:.* )?(?:ISU|ZONA|PORTAL|LINGKAR|KABAR|BERITA|WARTA|SUARA|RADAR|INFO|SEPUTAR|MANTRA"
    r"|HARIAN|JURNAL|TRIBUN"
    r"|NEWS|TIMES|POST|ONLINE|TV|NETWORK|TODAY|EKSPRES|EXPRESS)(?: .*)?"
    r"|(?:Suara|Radar|Tribun|Kabar|Berita|Portal|Zona|Lingkar|Warta|Harian|Info)"
    r" (?!Foto|Video)\p{Lu}\p{L}++"
    r"|\p{Lu}*+(?<=MEDIA|NEWS|TIMES|POST|TV)"
    r"|\p{Lu}\p{Ll}{2,16}(?<=news|post|media|online|times|today)"  # Lerengpost
    r"|\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,2} (?:News|Post|Online|Times|Media|Network|TV|FM)"
)
_OFFICE = regex.compile(  # a press office in place of a city: Polres Lereng – ...
    r"(?i:(?:tribratanews )?polres(?:ta(?:bes)?)?|polda|polsek|kodim|korem|kodam|lanal|lantamal"
    r"|pemkab|pemkot|pemprov|humas|diskominfo|kemenag) \p{Lu}[^,]{2,30}"
)
_BRACKETED = regex.compile(r"\((?P<place>\p{Lu}[^()]{2,40})\)")  # (Lereng) – Warga ...
_CAMEL = regex.compile(r"\p{Lu}\p{Ll}{2,12}\p{Lu}\p{Ll}{3,12}")  # InfoLereng
_IN_BRACKETS = regex.compile(
    r"(?P<place>[^()]{2,60}?)\s*+"
    r"\((?P<brand>\p{Lu}[^()]{1,40}|[\p{L}\p{N}]{3,24}\.\p{L}{2,6})\)"
)
_DATE_PART = regex.compile(
    r"[0-9]{1,2} \p{L}{3,9}(?: [0-9]{4})?|\p{L}{3,9} [0-9]{1,2}|[0-9]{4}"
    r"|\([0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?\)"
)
_BRAND_AFTER_PLACE = regex.compile(rf"(?P<place>.{{2,40}}) (?P<brand>{DOMAIN.pattern})")
_INNER_CAPITAL = regex.compile(r"\p{Ll}{2}\p{Lu}")
_REPEATED = regex.compile(r"(?i)(\p{L}{3,})-\1")  # "Anak-anak": a plural, not a place
_PARTICLES = frozenset(
    ["DI", "KE", "DARI", "DAN", "YANG", "UNTUK", "SAAT", "PADA", "ANTAR", "OLEH", "DENGAN"]
)
_NOT_A_PLACE = frozenset(
    """
    update updated breaking news foto video opini kolom editorial tajuk profil infografis
    live podcast iklan advertorial baca lihat simak judul penulis editor oleh sumber catatan
    """.split()
)

Head = tuple["str | None", "str | None", bool]
"""Place, outlet's name, and whether more than the form speaks for them."""


def read_head(head: str, brands: frozenset[str], brand_only: bool) -> Head | None:
    """Place, outlet's name and certainty of what stands before a dash; None for something else.

    >>> read_head("Kupang, NTT", frozenset(), False)
    ('Kupang, NTT', None, True)
    >>> read_head("Harga beras naik", frozenset(), False) is None
    True
    """
    head = head.strip()
    if head.endswith(")") and not head[-2:-1].isdigit():
        return _in_brackets(head, brands)
    if _is_brand(head, brands) or (brand_only and _in_capitals(head)):
        return (None, head, True)
    missing = _BRAND_AFTER_PLACE.fullmatch(head) if "," not in head else None
    if missing:  # "JAKARTA KOMPAS.com - ", the comma forgotten
        head = f"{missing['place']}, {missing['brand']}"
    parts = [kept for part in head.replace("|", ",").split(",") if (kept := part.strip())]
    if not 0 < len(parts) <= 4:
        return None
    branded = [_is_brand(part, brands) for part in parts]
    if sum(branded) > 1:
        return None
    if len(parts) == 2 and not any(branded):
        if _is_site_behind_place(parts):
            branded = [False, True]
        elif "|" in head and parts[1].casefold() in PLACES and parts[0].casefold() not in PLACES:
            branded = [True, False]  # JENDELALERENG | ANKARA - ...
    brand = parts[branded.index(True)] if any(branded) else None
    place = joined_places([part for part, taken in zip(parts, branded, strict=True) if not taken])
    if place is None:
        return None
    if brand or _in_capitals(parts[0]) or parts[0].casefold() in PLACES:
        return (place, brand, True)
    if len(parts) == 2 and _DATE_PART.fullmatch(parts[1]) and place.count(" ") <= 2:
        return (place, None, True)  # "Kota Lama, 25 Juli 2023 – ", as press releases open
    is_likely = len(parts) == 1 and place.count(" ") <= 2 and place.casefold() not in COUNTRIES
    return (place, None, False) if is_likely else None


def _in_brackets(head: str, brands: frozenset[str]) -> Head | None:
    """`(Lereng) – `, `MEDAN (Waspada) – `, `Lereng.co (Painan) – `."""
    bare = _BRACKETED.fullmatch(head)
    if bare:
        place = joined_places([bare["place"]])
        is_known = place is not None and (place.isupper() or place.casefold() in PLACES)
        return (place, None, True) if is_known else None
    bracket = _IN_BRACKETS.fullmatch(head)
    if bracket is None:
        return None
    outside, inside = bracket["place"], bracket["brand"].strip()
    if _is_brand(outside, brands) and not _is_brand(inside, brands):
        return (joined_places([inside]), outside, True)
    place = joined_places(outside.split(","))
    return (place, inside, True) if place else None


def _is_site_behind_place(parts: list[str]) -> bool:
    """`KARANGASEM, Bali Madani - `, `TERNATE, KM - `: a name no list knows, behind a city."""
    place, name = parts
    if not place.isupper() or name.casefold() in PLACES or _DATE_PART.fullmatch(name):
        return False
    return not name.isupper() or len(name) <= _LONGEST_ABBREVIATION


def joined_places(parts: list[str]) -> str | None:
    """The parts as one place, as printed; a day or a year between them is passed over."""
    kept = [part.strip() for part in parts if not _DATE_PART.fullmatch(part.strip())]
    if kept and kept[-1].count(".") == 1 and kept[-1].isupper():
        kept[-1] = kept[-1].rstrip(".")  # "LERENG.COM, KARANGASEM." with a full stop for the dash
    if not kept or len(kept) > 3:
        return None
    for part in kept:
        first = part.split(" ", 1)[0].casefold().strip(".:")
        if part.isupper() and not _PARTICLES.isdisjoint(part.split()):
            return None  # "ULAR DI DAPUR - Relawan ...": the label of a caption
        if _INNER_CAPITAL.search(part) or _REPEATED.fullmatch(part):
            return None  # two words that lost their blank
        if len(part) > 40 or first in _NOT_A_PLACE or not _PLACE.fullmatch(part):
            return None
    return ", ".join(kept)


def _is_brand(part: str, brands: frozenset[str]) -> bool:
    if " ".join(part.casefold().split()) in brands or DOMAIN.fullmatch(part):
        return True
    if _OFFICE.fullmatch(part):
        return True
    if len(part) > 30:
        return False
    return bool(_BRAND_MARK.fullmatch(part) or _CAMEL.fullmatch(part))


def _in_capitals(part: str) -> bool:
    return part.isupper() and 2 < len(part) <= 40 and part.count(" ") <= 4 and "," not in part
