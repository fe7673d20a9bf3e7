"""Media an article cites: "dikutip dari Sputnik", "dilansir Euronews". They are not its sources."""

from __future__ import annotations

import regex

__all__ = ["find_cited"]

_STEMS = (
    "ikutip",
    "ilansir",
    "elansir",
    "engutip",
    "isitat",
    "inukil",
)  # without their first letter
_WORD = r"\p{Lu}[\p{L}\p{N}.&’'-]*+"
_NAME = rf"{_WORD}(?:\s(?:(?:de|del|do|da|der|la|le|of|the)\s)?{_WORD}){{0,4}}"
_CITATION = regex.compile(
    rf"(?i:di(?:kutip|lansir|sitat|nukil)|me(?:lansir|ngutip))"
    rf"(?:\s[\p{{L}}\p{{N}}.]{{3,20}}(?=\sdari\s))?"  # Dikutip detikINET dari X
    rf"(?:\s(?:oleh|dari|dalam|lewat|melalui|pada|laman|media|situs|kantor|berita|harian|koran"
    rf"|surat kabar|laporan|portal|stasiun|tv|televisi)){{0,5}}\s(?P<name>{_NAME}|i[A-Z]\w++)"
)
_FROM = regex.compile(rf"\sdari\s(?P<name>{_NAME})")
_NOT_MEDIA = frozenset(
    """
    senin selasa rabu kamis jumat sabtu minggu ahad presiden menteri gubernur instagram
    twitter youtube facebook tiktok x ia dia undang-undang pasal
    """.split()
)


def find_cited(body: str) -> list[str]:
    """Names of the media a body cites, each once, in order.

    >>> find_cited("Hal itu ditulis, seperti dikutip dari Sputnik, Rabu (6/4/2022).")
    ['Sputnik']
    >>> find_cited("Ia mengutip pidato lama.")
    []
    """
    found: dict[int, str] = {}
    for stem in _STEMS:
        at = body.find(stem)
        while at > 0:
            match = _CITATION.match(body, at - 1)
            if match and body.startswith(" dari ", match.end()):
                # "dikutip Contoh.com dari Sputnik": the site names itself before its source
                match = _FROM.match(body, match.end())
            name = match["name"].rstrip(".,") if match else ""
            if name and name.split(" ", 1)[0].casefold() not in _NOT_MEDIA:
                found[at] = name
            at = body.find(stem, at + 1)
    return list(dict.fromkeys(found[at] for at in sorted(found)))
