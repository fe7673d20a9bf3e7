"""Labels of bylines, and the names behind them."""

from __future__ import annotations

import regex

from newsparse.fields.person_names import BETWEEN_NAMES, OUTLETS
from newsparse.values import ContributorRole

__all__ = ["LABELS", "ends_in_initial", "is_desk", "names_of"]

LABELS: dict[str, ContributorRole] = {
    "editor": "editor",
    "redaktur": "editor",
    "redaktur & reporter": "editor",
    "redaktur dan reporter": "editor",
    "teks dan foto": "author",
    "teks & foto": "author",
    "naskah dan foto": "author",
    "red": "editor",
    "ed": "editor",
    "penyunting": "editor",
    "penulis": "author",
    "ditulis oleh": "author",
    "disunting oleh": "editor",
    "diedit oleh": "editor",
    "dilaporkan oleh": "reporter",
    "oleh": "author",
    "by": "author",
    "author": "author",
    "writer": "author",
    "naskah": "author",
    "teks": "author",
    "reporter": "reporter",
    "rep": "reporter",
    "pewarta": "reporter",
    "jurnalis": "reporter",
    "wartawan": "reporter",
    "laporan": "reporter",
    "laporan reporter": "reporter",
    "laporan wartawan": "reporter",
    "redaksi": "author",
    "kontributor": "reporter",
    "koresponden": "reporter",
    "penerjemah": "translator",
    "alih bahasa": "translator",
    "fotografer": "photographer",
    "photographer": "photographer",
    "pewarta foto": "photographer",
}
"""What each label says of the name behind it, lower case."""
_TWO_SENTENCES = regex.compile(r"\p{L}{4}[.!?] \p{Lu}\p{Ll}{3}")
_STATUS = regex.compile(r" \(\p{L}\p{Ll}{3,13}\)$")  # Dewi Sarasvati (magang)
_SITE_BEHIND = regex.compile(r" \| [\p{L}\p{N}-]{3,30}\.(?:com|co\.id|id|net|org|co|news)$")
_CALLINGS = frozenset(
    """
    advokat aktivis aktris alumni alumnus analis anggota budayawan direktur dokter dosen ekonom guru
    jurnalis kepala ketua kolumnis mahasiswa mahasiswi pegiat pemerhati pendiri peneliti pengajar
    pengamat pengurus penulis praktisi psikolog sastrawan sekretaris staf wakil wartawan
    """.split()
)
_MAIL = regex.compile(r"\s*+\(\S{2,40}@\S{4,40}\)?")


def names_of(value: str) -> list[str] | None:
    """Names of a label's value, split on `/`, `&`, `dan` and commas; None where it is prose."""
    if not value or value.casefold() in ("tim redaksi", "redaksi"):
        return []
    if value.endswith(".") and value.count(" ") > 4:
        return None
    names: list[str] = []
    value = _SITE_BEHIND.sub("", value) if " | " in value else value
    if value[:1] == "(" or "(" not in value:
        value = value.strip("()")
    for part in BETWEEN_NAMES.split(value):
        part = _STATUS.sub("", _MAIL.sub("", part)).strip(" *")
        name = part if ends_in_initial(part) else part.strip(" .*")
        name = name.partition(" - ")[0]  # Bram Wiguna - Kabar Lereng
        if not name or (names and name.partition(" ")[0].casefold() in _CALLINGS):
            continue  # "Rina Sari, Dosen Sosiologi"
        if len(name) > 45 or name.count(" ") > 5 or _TWO_SENTENCES.search(name):
            return None
        if not is_desk(name):
            names.append(name)
    return names


def is_desk(name: str) -> bool:
    """Whether an outlet, an agency or a city stands there, and no person."""
    is_site = "." in name.strip(".") and " " not in name
    return is_site or name.casefold() in OUTLETS or name.startswith("Kontributor ")


def ends_in_initial(text: str) -> bool:
    """`Editor : Bram W.`: the full stop belongs to the name."""
    return text[-1:] == "." and text[-2:-1].isupper() and text[-3:-2] == " "
