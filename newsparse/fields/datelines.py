"""Datelines in all their forms: `MINSK - `, `Jakarta, IDN Times - `, `KONTAN.CO.ID - JAKARTA. `.

A dateline is claimed only where its head is made of places and brands and a sentence follows, so a
headline that runs "Rusia - Ukraina Memanas!" is left whole.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from newsparse.fields.dateline_heads import DOMAIN, NAME_WORD, Head, joined_places, read_head
from newsparse.fields.places import PLACES
from newsparse.fields.section_names import SECTIONS

__all__ = ["DatelineMatch", "dash_only", "head_alone", "read_dateline"]

_SLOGAN = 6  # words in capitals behind a site's name that are its slogan
_LONG_LEAD = 100  # characters of a first paragraph that only its dateline's form tells
_REACH = 90  # characters in which the dash must come

_DASH = regex.compile(r"\s*+(?:--++|[—–―‒-])\s*+|\s++//\s++")
_BAR = regex.compile(r"\s\|\s")
_PLAIN = r"\p{Lu}[\p{L}\p{M}’'-]*+"
_BRACKET_COLON = regex.compile(  # MEDAN (Waspada): Puluhan pengemudi ...
    r"(?P<place>\p{Lu}[\p{L} ]{2,30}?) ?\((?P<brand>\p{Lu}[^():]{1,30})\) ?:\s++"
)
_BRAND_COLON = regex.compile(r"(?P<brand>\p{Lu}{3,8}), (?P<place>\p{Lu}\p{Ll}[\p{L} ]{1,24}): ++")
_BRAND_HYPHEN = regex.compile(  # Riauterkini-PEKANBARU- Warga ...
    r"(?P<brand>\p{Lu}\p{Ll}{5,24})-(?P<place>\p{Lu}{4,24})\s?+[-–]\s*+(?=\p{Lu}\p{Ll})"
)
_BRAND_THEN_PLACE = regex.compile(r"(?P<place>\p{Lu}[\p{Lu} ]{2,30})(?P<mark>[.,])\s++")
_CAPITAL_DOMAIN = regex.compile(  # LERENG.CO.ID, Setiap kemarau ...
    r"(?P<brand>\p{Lu}{3,20}(?:\.\p{Lu}{2,4}){1,2}),\s++(?=\p{Lu}\p{Ll}++ \p{Ll})"
)
_NO_DASH = regex.compile(
    rf"(?:(?P<brand>{DOMAIN.pattern}),\s*+)?(?P<place>{_PLAIN}(?: {_PLAIN}){{0,2}}+)"
    rf"(?P<mark>[:.|]|\s\|)\s++"
)
_GLUED_PLACE = regex.compile(  # Liputan6.com, JakartaKita semua ...: a bold place lost its blank
    rf"(?P<brand>{DOMAIN.pattern}),\s*+"
    rf"(?P<place>\p{{Lu}}\p{{Ll}}++(?: \p{{Lu}}\p{{Ll}}++){{0,2}}+)"
    rf"(?=[\p{{Lu}}\p{{N}}\"“‘])"
)
_DOMAIN_PLACE = regex.compile(
    rf"(?P<brand>{DOMAIN.pattern}),\s++(?P<place>{NAME_WORD}(?: {NAME_WORD}){{0,2}})\s++"
)
_PLACE_BRAND_STOP = regex.compile(  # Banyuwangi, BWTV. Warga ...   Surakarta (4/11) Kemarau ...
    rf"(?P<place>{_PLAIN}(?: {_PLAIN}){{0,2}}+)"
    r"(?:, (?P<brand>\p{Lu}{2,8})\.| \([0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?\))\s++(?=\p{Lu}\p{Ll})"
)
_CAPITALS_STOP = regex.compile(
    r"(?P<place>\p{Lu}{6,20})\.\s++(?=\p{Lu}\p{Ll})"
)  # PUTUSSIBAU. Rapat ...
_SENTENCE_START = regex.compile(r"[\p{Lu}\p{N}\"“”'‘’(\[«@#]|\p{Ll}")


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
        if mark == " | " and "|" in head:
            continue  # the site's sections side by side
        found = read_head(head, brands, brand_only)
        if found and mark == " | " and found[1] is None and not _is_place_before_bar(head, line):
            continue
        if found and _sentence_follows(line, dash.end(), found):
            return _place_behind_brand(line, dash.end(), found) or DatelineMatch(dash.end(), *found)
    return _without_dash(line) or _place_and_brand(line, brands)


def _is_place_before_bar(head: str, line: str) -> bool:
    """`TANAH LERENG | Warga …`: a bar for the dash, which else stands behind an outlet's name."""
    name = head.casefold()
    if not head.isupper() or (name not in PLACES and not SECTIONS.isdisjoint(name.split())):
        return False
    return len(line) - len(head) >= _LONG_LEAD and (line[-1] in '.”"' or ". " in line)


def _place_behind_brand(line: str, at: int, head: Head) -> DatelineMatch | None:
    """`KONTAN.CO.ID - JAKARTA. Harga …`, `WARTA LERENG - JAKARTA, Harga …`: the outlet is first."""
    place, brand, _ = head
    after = _BRAND_THEN_PLACE.match(line, at)
    if after is None:
        return None
    if brand and not place and after["mark"] == ".":
        return DatelineMatch(after.end(), after["place"], brand)
    is_named = place is not None and place.isupper() and place.casefold() not in PLACES
    if (is_named or (brand and not place)) and after["place"].casefold() in PLACES:
        return DatelineMatch(after.end(), after["place"], brand or place)
    return None


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
    found = read_head(line, brands, False) if len(line) <= 60 else None
    return found[:2] if found else None


def _bears_tight_hyphen(head: str, line: str, at: int) -> bool:
    """`TEMPO.CO,Jakarta-Presiden` and `BANDUNG-Warga` have a dateline; `Gara-gara` has none."""
    if DOMAIN.match(head) or DOMAIN.fullmatch(head.rpartition(", ")[2]):
        return True
    if not head.isupper():
        return False
    is_word = line[at : at + 1].isupper() and line[at + 1 : at + 2].islower()
    return head.casefold() in PLACES or (is_word and 3 < len(head) <= 25)


def _sentence_follows(line: str, at: int, head: Head) -> bool:
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


def _place_then_brand_or_day(line: str) -> DatelineMatch | None:
    """`Banyuwangi, BWTV. Warga …`, `Surakarta (4/11) Kemarau …`, `LERENGAN. Rapat …`: no dash."""
    capitals = _CAPITALS_STOP.match(line)
    if capitals and len(line) - capitals.end() >= _LONG_LEAD and joined_places([capitals["place"]]):
        return DatelineMatch(capitals.end(), capitals["place"], None, certain=False)
    match = _PLACE_BRAND_STOP.match(line, 0, _REACH)
    if match and match["place"].casefold() in PLACES and len(line) - match.end() >= 40:
        return DatelineMatch(match.end(), match["place"], match["brand"])
    return None


def _without_dash(line: str) -> DatelineMatch | None:
    """`Jakarta: ...`, `MEDAN (Waspada): ...`, `Liputan6.com, Jakarta Mie ...`: if listed."""
    if not any(mark in line[:_REACH] for mark in ".:|-("):
        return None
    match = _NO_DASH.match(line, 0, _REACH)
    if match and match["place"].casefold() in PLACES and len(line) - match.end() >= 40:
        return DatelineMatch(match.end(), match["place"], match["brand"])
    found = _place_then_brand_or_day(line)
    if found:
        return found
    match = _BRAND_HYPHEN.match(line, 0, _REACH)
    if match and len(line) - match.end() >= 40:
        return DatelineMatch(match.end(), match["place"], match["brand"])
    match = _BRAND_COLON.match(line, 0, _REACH)
    if match and match["place"].casefold() in PLACES and len(line) - match.end() >= 40:
        return DatelineMatch(match.end(), match["place"], match["brand"])
    match = _BRACKET_COLON.match(line, 0, _REACH)
    if match and len(line) - match.end() >= 40:
        place = joined_places([match["place"]])
        if place and (place.isupper() or place.casefold() in PLACES):
            return DatelineMatch(match.end(), place, match["brand"])
    match = _DOMAIN_PLACE.match(line, 0, _REACH)
    words = match["place"].split(" ") if match and len(line) - match.end() >= 40 else []
    for count in (3, 2, 1) if match and words else ():
        place = " ".join(words[:count])
        if place.casefold() in PLACES:
            end = match.start("place") + len(place)
            end += len(line[end:]) - len(line[end:].lstrip())
            return DatelineMatch(end, place, match["brand"])
    match = _CAPITAL_DOMAIN.match(line, 0, _REACH)
    return DatelineMatch(match.end(), None, match["brand"]) if match else None
