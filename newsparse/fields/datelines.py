"""Datelines in all their forms: `MINSK - `, `Jakarta, IDN Times - `, `KONTAN.CO.ID - JAKARTA. `.

A dateline is claimed only where its head is made of places and brands and a sentence follows, so a
headline that runs "Rusia - Ukraina Memanas!" is left whole.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from newsparse.fields.places import COUNTRIES, PLACES

__all__ = ["DatelineMatch", "dash_only", "head_alone", "read_dateline"]

_LONGEST_ABBREVIATION = 4  # letters of a site's name cut to its initials
_SLOGAN = 6  # words in capitals behind a site's name that are its slogan
_REACH = 90  # characters in which the dash must come

_DASH = regex.compile(r"\s*+(?:--++|[—–―‒-])\s*+")
_BAR = regex.compile(r"\s\|\s")
_DOMAIN = regex.compile(
    r"(?:www\.)?[\p{L}\p{N}]++(?:-[\p{L}\p{N}]++)*+(?:\.[\p{L}][\p{L}\p{N}]*+)++"
)
_WORD = r"\p{Lu}[\p{L}\p{M}.'’`-]*+"
_PLAIN = r"\p{Lu}[\p{L}\p{M}’'-]*+"
_PLACE = regex.compile(rf"{_WORD}(?:[ /](?:{_WORD}|de|del|di|al|el|la|of)){{0,4}}+")
_BRAND_MARK = regex.compile(
    r"JP (?i:radar) \p{L}+|MEDIA CENTER|DISKOMINFO|KOMINFO|HUMAS"
    r"|(?:.* )?(?:ISU|ZONA|PORTAL|LINGKAR|KABAR|BERITA|WARTA|SUARA|RADAR|INFO|SEPUTAR|MANTRA"
    r"|HARIAN|JURNAL|TRIBUN"
    r"|NEWS|TIMES|POST|ONLINE|TV|NETWORK|TODAY|EKSPRES|EXPRESS)(?: .*)?"
    r"|(?:Suara|Radar|Tribun|Kabar|Berita|Portal|Zona|Lingkar|Warta|Harian|Info)"
    r" (?!Foto|Video)\p{Lu}\p{L}++"
    r"|\p{Lu}*+(?<=MEDIA|NEWS|TIMES|POST|TV)"
)
_CAMEL = regex.compile(r"\p{Lu}\p{Ll}{2,12}\p{Lu}\p{Ll}{3,12}")  # InfoLereng
_IN_BRACKETS = regex.compile(
    r"(?P<place>[^()]{2,60}?)\s*+"
    r"\((?P<brand>\p{Lu}[^()]{1,40}|[\p{L}\p{N}]{3,24}\.\p{L}{2,6})\)"
)
_BRACKET_COLON = regex.compile(  # MEDAN (Waspada): Puluhan pengemudi ...
    r"(?P<place>\p{Lu}[\p{L} ]{2,30}?) ?\((?P<brand>\p{Lu}[^():]{1,30})\) ?:\s++"
)
_BRAND_COLON = regex.compile(r"(?P<brand>\p{Lu}{3,8}), (?P<place>\p{Lu}\p{Ll}[\p{L} ]{1,24}): ++")
_BRAND_HYPHEN = regex.compile(  # Riauterkini-PEKANBARU- Warga ...
    r"(?P<brand>\p{Lu}\p{Ll}{5,24})-(?P<place>\p{Lu}{4,24})\s?+[-–]\s*+(?=\p{Lu}\p{Ll})"
)
_DATE_PART = regex.compile(r"[0-9]{1,2} \p{L}{3,9}(?: [0-9]{4})?|\p{L}{3,9} [0-9]{1,2}|[0-9]{4}")
_BRAND_THEN_PLACE = regex.compile(r"(?P<place>\p{Lu}[\p{Lu} ]{2,30})\.\s++")
_NO_DASH = regex.compile(
    rf"(?:(?P<brand>{_DOMAIN.pattern}),\s*+)?(?P<place>{_PLAIN}(?: {_PLAIN}){{0,2}}+)"
    rf"(?P<mark>[:.|]|\s\|)\s++"
)
_GLUED_PLACE = regex.compile(  # Liputan6.com, JakartaKita semua ...: a bold place lost its blank
    rf"(?P<brand>{_DOMAIN.pattern}),\s*+"
    rf"(?P<place>\p{{Lu}}\p{{Ll}}++(?: \p{{Lu}}\p{{Ll}}++){{0,2}}+)"
    rf"(?=[\p{{Lu}}\p{{N}}\"“‘])"
)
_BRAND_AFTER_PLACE = regex.compile(rf"(?P<place>.{{2,40}}) (?P<brand>{_DOMAIN.pattern})")
_DOMAIN_PLACE = regex.compile(
    rf"(?P<brand>{_DOMAIN.pattern}),\s++(?P<place>{_WORD}(?: {_WORD}){{0,2}})\s++"
)
_INNER_CAPITAL = regex.compile(r"\p{Ll}{2}\p{Lu}")
_REPEATED = regex.compile(r"(?i)(\p{L}{3,})-\1")  # "Anak-anak": a plural, not a place
_SENTENCE_START = regex.compile(r"[\p{Lu}\p{N}\"“”'‘’(\[«@#]|\p{Ll}")
_PARTICLES = frozenset(
    ["DI", "KE", "DARI", "DAN", "YANG", "UNTUK", "SAAT", "PADA", "ANTAR", "OLEH", "DENGAN"]
)
_NOT_A_PLACE = frozenset(
    """
    update updated breaking news foto video opini kolom editorial tajuk profil infografis
    live podcast iklan advertorial baca lihat simak judul penulis editor oleh sumber catatan
    """.split()
)


@dataclass(frozen=True)
class DatelineMatch:
    """`line[:end]` is the dateline, with its dash and blanks."""

    end: int
    place: str | None
    brand: str | None
    certain: bool = True
    """False where only the form speaks for it: a mixed-case place nobody lists."""


def read_dateline(
    line: str, brands: frozenset[str] = frozenset(), brand_only: bool = False
) -> DatelineMatch | None:
    """The dateline that opens `line`, or None.

    `brands` are printed outlet names in lower case; with `brand_only` a bare name in capitals is an
    outlet's, as on networks that never print a city.

    >>> match = read_dateline("Jakarta, IDN Times - Presiden itu tiba.", frozenset({"idn times"}))
    >>> match.place, match.brand, match.end
    ('Jakarta', 'IDN Times', 21)
    >>> read_dateline("KONTAN.CO.ID - JAKARTA. Harga emas naik tipis hari ini.").place
    'JAKARTA'
    >>> read_dateline("Rusia - Ukraina Memanas! Dua Armada Kapal Berlayar") is None
    True
    >>> read_dateline("Gara-gara hujan, jalan itu ditutup.") is None
    True
    """
    glued = _GLUED_PLACE.match(line, 0, _REACH) if "." in line[:_REACH] else None
    if glued and len(line) - glued.end() >= 40:
        return DatelineMatch(glued.end(), glued["place"], glued["brand"], certain=False)
    for dash in (*_DASH.finditer(line, 2, _REACH), *_BAR.finditer(line, 2, _REACH)):
        mark = dash[0]
        head = line[: dash.start()]
        if len(mark) == 1 and mark == "-" and not _bears_tight_hyphen(head, line, dash.end()):
            continue
        found = _read_head(head, brands, brand_only)
        if found and mark == " | " and found[1] is None:
            continue  # a bar stands for the dash only behind an outlet's name
        if found and _sentence_follows(line, dash.end(), found):
            place, brand, certain = found
            after = _BRAND_THEN_PLACE.match(line, dash.end()) if brand and not place else None
            if after:
                return DatelineMatch(after.end(), after["place"], brand)
            return DatelineMatch(dash.end(), place, brand, certain)
    return _without_dash(line) or _place_and_brand(line, brands)


def _place_and_brand(line: str, brands: frozenset[str]) -> DatelineMatch | None:
    """`Pamekasan, NU Online Jatim Warga ...`: no dash, but place and name are both known."""
    comma = line.find(", ", 2, 40)
    if comma < 0 or line[:comma].casefold() not in PLACES or len(line) < 80:
        return None
    words = line[comma + 2 : comma + 60].split(" ")
    for count in (4, 3, 2):
        name = " ".join(words[:count])
        end = comma + 2 + len(name) + 1
        if name.casefold() in brands and line[end : end + 1].isupper():
            return DatelineMatch(end, line[:comma], name)
    return None


def dash_only(line: str) -> bool:
    """Whether a line holds nothing but the dash of a dateline whose place stands on its own line.

    >>> dash_only("-"), dash_only("- Halo")
    (True, False)
    """
    return bool(line) and not line.strip("-–—―‒ ")


def head_alone(line: str, brands: frozenset[str]) -> tuple[str | None, str | None] | None:
    """Place and brand of a line that may be a dateline's head on its own line.

    >>> head_alone("Jombang, NU Online", frozenset({"nu online"}))
    ('Jombang', 'NU Online')
    """
    found = _read_head(line, brands, False) if len(line) <= 60 else None
    return found[:2] if found else None


_Head = tuple["str | None", "str | None", bool]


def _read_head(head: str, brands: frozenset[str], brand_only: bool) -> _Head | None:
    """(place, brand, certain) of what stands before the dash; None where it is something else."""
    head = head.strip()
    bracket = _IN_BRACKETS.fullmatch(head)
    if bracket:
        place = _places(bracket["place"].split(","))
        return (place, bracket["brand"].strip(), True) if place else None
    if _is_brand(head, brands) or (brand_only and _in_capitals(head)):
        return (None, head, True)
    missing = _BRAND_AFTER_PLACE.fullmatch(head) if "," not in head else None
    if missing:  # "JAKARTA KOMPAS.com - ", the comma forgotten
        head = f"{missing['place']}, {missing['brand']}"
    parts = [kept for part in head.replace("|", ",").split(",") if (kept := part.strip())]
    if not 0 < len(parts) <= 4:
        return None
    is_brand = [_is_brand(part, brands) for part in parts]
    if sum(is_brand) > 1:
        return None
    if len(parts) == 2 and not any(is_brand) and _is_site_behind_place(parts):
        is_brand = [False, True]
    brand = parts[is_brand.index(True)] if any(is_brand) else None
    place = _places([part for part, taken in zip(parts, is_brand, strict=True) if not taken])
    if place is None:
        return None
    if brand or _in_capitals(parts[0]) or parts[0].casefold() in PLACES:
        return (place, brand, True)
    if len(parts) == 2 and _DATE_PART.fullmatch(parts[1]) and place.count(" ") <= 2:
        return (place, None, True)  # "Kota Lama, 25 Juli 2023 – ", as press releases open
    is_likely = len(parts) == 1 and place.count(" ") <= 2 and place.casefold() not in COUNTRIES
    return (place, None, False) if is_likely else None


def _is_site_behind_place(parts: list[str]) -> bool:
    """`KARANGASEM, Bali Madani - `, `TERNATE, KM - `: a name no list knows, behind a city."""
    place, name = parts
    if not place.isupper() or name.casefold() in PLACES or _DATE_PART.fullmatch(name):
        return False
    return not name.isupper() or len(name) <= _LONGEST_ABBREVIATION


def _places(parts: list[str]) -> str | None:
    """The parts as one place, as printed; a day or a year between them is passed over."""
    kept = [part.strip() for part in parts if not _DATE_PART.fullmatch(part.strip())]
    if kept and kept[-1].count(".") == 1 and kept[-1].isupper():
        kept[-1] = kept[-1].rstrip(
            "."
        )  # "KABARLERENG.COM, KARANGASEM." with a full stop for the dash
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
    if " ".join(part.casefold().split()) in brands or _DOMAIN.fullmatch(part):
        return True
    if len(part) > 30:
        return False
    return bool(_BRAND_MARK.fullmatch(part) or _CAMEL.fullmatch(part))


def _in_capitals(part: str) -> bool:
    return part.isupper() and 2 < len(part) <= 40 and part.count(" ") <= 4 and "," not in part


def _bears_tight_hyphen(head: str, line: str, at: int) -> bool:
    """`TEMPO.CO,Jakarta-Presiden` and `BANDUNG-Warga` have a dateline; `Gara-gara` has none."""
    if _DOMAIN.match(head) or _DOMAIN.fullmatch(head.rpartition(", ")[2]):
        return True
    if not head.isupper():
        return False
    is_word = line[at : at + 1].isupper() and line[at + 1 : at + 2].islower()
    return head.casefold() in PLACES or (is_word and 3 < len(head) <= 25)


def _sentence_follows(line: str, at: int, head: _Head) -> bool:
    """Whether prose follows: without that, a headline with a dash would lose its first words."""
    if at >= len(line):
        return head[2] and (head[1] is not None or head[0] is not None)
    if not _SENTENCE_START.match(line, at):
        return False
    words = line[at : at + 200].split()
    if len(words) < 3:
        return False  # "CNN Indonesia -detikTravel" names a desk
    if head[1] is not None or head[0] is None:
        is_slogan = len(words) <= _SLOGAN and all(word[0].isupper() for word in words)
        return not (is_slogan and line[-1].isalnum())  # "Kabar Lereng - Situs Berita Lingkungan"
    if head[0].isupper() and (head[0].casefold() in PLACES or len(line) - at >= 100):
        return "." in line[at:] or line[-1] == ":"
    if head[0].casefold() in PLACES and not head[0].isupper() and _names_a_place(words):
        return False  # "Moskow - Kiev sepakat ...": a pair of places, not a dateline
    low = sum(1 for word in words if word[0].islower())
    return low * 10 >= 3 * len(words) and len(line) - at >= 20


def _names_a_place(words: list[str]) -> bool:
    return words[0].casefold() in PLACES or " ".join(words[:2]).casefold() in PLACES


def _without_dash(line: str) -> DatelineMatch | None:
    """`Jakarta: ...`, `MEDAN (Waspada): ...`, `Liputan6.com, Jakarta Mie ...`: if listed."""
    if not any(mark in line[:_REACH] for mark in ".:|-"):
        return None
    match = _NO_DASH.match(line, 0, _REACH)
    if match and match["place"].casefold() in PLACES and len(line) - match.end() >= 40:
        return DatelineMatch(match.end(), match["place"], match["brand"])
    match = _BRAND_HYPHEN.match(line, 0, _REACH)
    if match and len(line) - match.end() >= 40:
        return DatelineMatch(match.end(), match["place"], match["brand"])
    match = _BRAND_COLON.match(line, 0, _REACH)
    if match and match["place"].casefold() in PLACES and len(line) - match.end() >= 40:
        return DatelineMatch(match.end(), match["place"], match["brand"])
    match = _BRACKET_COLON.match(line, 0, _REACH)
    if match and len(line) - match.end() >= 40:
        place = _places([match["place"]])
        if place and (place.isupper() or place.casefold() in PLACES):
            return DatelineMatch(match.end(), place, match["brand"])
    match = _DOMAIN_PLACE.match(line, 0, _REACH)
    if not match or len(line) - match.end() < 40:
        return None
    words = match["place"].split(" ")
    for count in (3, 2, 1):
        place = " ".join(words[:count])
        if place.casefold() in PLACES:
            end = match.start("place") + len(place)
            end += len(line[end:]) - len(line[end:].lstrip())
            return DatelineMatch(end, place, match["brand"])
    return None
