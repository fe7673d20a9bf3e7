"""Media an article cites: "dikutip dari Sputnik", "dilansir Euronews". They are not its sources."""

from __future__ import annotations

import regex

__all__ = ["find_cited"]

_CUES = ("dikutip", "dilansir", "melansir", "mengutip", "disitat", "dinukil", "Dikutip", "Dilansir", "Melansir", "Mengutip")
_NAME = r"\p{Lu}[\p{L}\p{N}.&’'-]*+(?:\s\p{Lu}[\p{L}\p{N}.&’'-]*+){0,4}"
_CITATION = regex.compile(
    rf"(?i:di(?:kutip|lansir|sitat|nukil)|me(?:lansir|ngutip))(?:\s(?:oleh|dari|dalam|lewat|melalui|laman|media|situs|kantor berita"
    rf"|kantor|berita|harian|koran|surat kabar|laporan|portal|stasiun|tv|televisi|pada)){{0,5}}\s(?P<name>{_NAME}|i[A-Z]\w++)"
)
_NOT_MEDIA = frozenset(
    "senin selasa rabu kamis jumat sabtu minggu ahad presiden menteri gubernur instagram twitter youtube "
    "facebook tiktok x ia dia undang-undang pasal".split()
)


def find_cited(body: str) -> list[str]:
    """Names of the media a body cites, each once, in order.

    >>> find_cited("Hal itu ditulis, seperti dikutip dari Sputnik, Minggu (3/4/2022).")
    ['Sputnik']
    >>> find_cited("Ia mengutip pidato lama.")
    []
    """
    if not any(cue in body for cue in _CUES):
        return []
    names = []
    for match in _CITATION.finditer(body):
        name = match["name"].rstrip(".,")
        if name.split(" ", 1)[0].casefold() not in _NOT_MEDIA:
            names.append(name)
    return list(dict.fromkeys(names))
