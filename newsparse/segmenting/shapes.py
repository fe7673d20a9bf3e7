"""The shape of a line: prose, headline, list item, bio; told by letters and marks."""

from __future__ import annotations

import re

import regex

from newsparse.document import Line

__all__ = [
    "QUOTE_MARKS",
    "is_bio",
    "is_headline",
    "is_list_item",
    "is_menu_of_bars",
    "is_numbered",
    "is_prose",
    "is_terminated",
    "low_share",
    "opens_quote",
    "reads_as_prose",
]

QUOTE_MARKS = "\"“”'‘’«„"
"""Marks that open or close a quotation, straight and curly."""

_QUOTE_ENDS = "\"”“'’»"
_CLOSERS = _QUOTE_ENDS + ")]"
_LOW_WORD = re.compile(" [a-z]")  # one literal first: the engine searches for it at speed
_SHARE_REACH = 120
_ITEM_STARTS = frozenset("-–—•·*▪►0123456789abcdefghijklmnopqrstuvwxyz")
_SENTENCE_BREAK = regex.compile(
    r"(?:\p{L}{3}|[\p{N})])[.!?][\"”“'’)]*+ [\"“'‘(]?\p{Lu}|\p{Ll}{2}[.!?]\p{Lu}\p{Ll}"
)
_ENDS_IN_QUOTE = (
    regex.compile(  # a headline: Penjaga mercusuar menolak pergi. ‘Laut tahu nama saya’
        r"[.!?] [\"“'‘][^\"”'’.,!?]{3,80}[\"”'’]$"
    )
)
_NUMBERED = regex.compile(r"[0-9]{1,2}\.(?: (?=\S)|(?=\p{L}))")
_ITEM = regex.compile(r"(?:[-–—•·*▪►]|[a-z0-9]{1,2}[.)])\s*+(?=\S)")
_BIO_WORDS = regex.compile(
    r"(?i)(?:penggemar|penggila|pecinta|pencinta|sarjana|ninja|ahli|pecandu|pelopor|pembaca|penyelenggara|penjelajah"
    r"|pemain|praktisi|kutu|penginjil|pembuat|pemikir|komunikator|pengusaha|kreator|pencipta|introvert|ekstrovert|analis"
    r"|spesialis|guru|pakar|gamer|pemecah|penulis|siswa|perintis|fanatik|maven|geek|aficionado|penikmat|pendukung|hipster"
    r"|penyuka|teman|pria|wanita|junkie|sangat|tipikal)\b"
)


def low_share(line: str) -> float:
    """Share of words that begin with a small letter, among the first two dozen or so.

    >>> low_share("Harga Cabai Naik di Bogor")
    0.2
    """
    low = len(_LOW_WORD.findall(line, 0, _SHARE_REACH)) + line[:1].islower()
    return low / (line.count(" ", 0, _SHARE_REACH) + 1)


def is_terminated(line: str) -> bool:
    """Whether a line ends as a sentence does.

    >>> is_terminated("“Kami siap,” katanya."), is_terminated("Dia menyoroti kenaikan suhu")
    (True, False)
    """
    return _ends_with(line, ".!?…")


def _ends_with(line: str, stops: str) -> bool:
    """Whether a line ends in one of `stops`, marks behind it aside, or as a quote does."""
    bare = line[-24:].rstrip("*")
    last = bare.rstrip(_CLOSERS)[-1:]
    if not last:
        return False
    return last in stops or (last in ".,!?" and bare[-1] in _QUOTE_ENDS)


def is_prose(line: str) -> bool:
    """Whether a line reads as running text rather than as a headline, a label or a caption.

    >>> is_prose("Harga cabai di Bogor naik tajam sejak pekan lalu."), is_prose("Harga Cabai Naik!")
    (True, False)
    """
    if len(line) >= 260:
        return True
    low = low_share(line)
    if low < 0.25 or line.count(" ") < 2:
        # Names in a row: "Kepala Dinas Kelautan Kabupaten Buru (Kadis) Salim Latukau membuka ..."
        if len(line) < 100 or not _ends_with(line, ".…"):
            return False
        return low >= 0.1 or bool(_SENTENCE_BREAK.search(line))
    if _ends_with(line, ".…"):
        return True
    if low < 0.35 or len(line) < 60:
        return False
    is_long_sentence = low >= 0.5 and len(line) >= 80 and line[-1] in "!:"
    if is_long_sentence or not _SENTENCE_BREAK.search(line):
        return is_long_sentence
    return not (len(line) <= 150 and _ENDS_IN_QUOTE.search(line))


def reads_as_prose(line: Line) -> bool:
    """`is_prose` of a line's view, asked once a line."""
    if line.prose is None:
        line.prose = is_prose(line.view)
    return line.prose


def is_headline(line: str) -> bool:
    """Whether a line could be the headline of an article.

    >>> is_headline("Harga Cabai Naik, Pedagang Mengeluh"), is_headline("Ia tidak datang.")
    (True, False)
    """
    if not 2 <= len(line) <= 220 or line.count(" ") > 30:
        return False
    first = line[0]
    if not (first.isupper() or first.isdigit() or first in QUOTE_MARKS or first in "([#@"):
        if not line[1:2].isupper():  # "iPhone 12 Resmi Dirilis" may open a headline
            return False
    if line.endswith("..."):
        return True
    if is_prose(line) or line.endswith((",", ";", ":")):
        return False
    return not line.endswith(".") or (low_share(line) < 0.35 and ". " not in line)


def is_menu_of_bars(line: str) -> bool:
    """Whether a line is entries of a menu between bars.

    >>> is_menu_of_bars("Frekuensi | Jadwal Acara | Tentang Kami"), is_menu_of_bars("Dewi | Bram")
    (True, False)
    """
    parts = line.split(" | ")
    return len(parts) > 2 and all(part.count(" ") < 3 for part in parts)


def is_list_item(line: str) -> bool:
    """Whether a line opens with a bullet or a short number.

    >>> is_list_item("- Daging ayam: Rp41.000"), is_list_item("Daging ayam")
    (True, False)
    """
    return line[0] in _ITEM_STARTS and bool(_ITEM.match(line))


def is_numbered(line: str) -> bool:
    """Whether a line opens with a number and a full stop, as numbered subheads do.

    >>> is_numbered("1. Lukashenko sebut Ukraina"), is_numbered("1.000 orang datang")
    (True, False)
    """
    return bool(_NUMBERED.match(line))


def opens_quote(line: str) -> bool:
    """Whether a line opens with a quotation mark of any kind."""
    return line[0] in QUOTE_MARKS


def is_bio(line: str) -> bool:
    """Whether a line is the blurb of a translated blog's author: quoted fragments, no sentence.

    >>> is_bio("“Penggemar keju. Penjelajah tanpa peta. Pemikir hobi. Penyelenggara.”")
    True
    >>> is_bio("“Kami datang. Kami pulang. Kami tidur.”")
    False
    """
    if len(line) > 400 or line[0] not in QUOTE_MARKS or line[-1] not in QUOTE_MARKS:
        return False
    fragments = [part.strip() for part in line[1:-1].split(".") if part.strip()]
    if len(fragments) < 3 or any(part.count(" ") > 9 for part in fragments):
        return False
    return sum(1 for part in fragments if _BIO_WORDS.match(part)) >= 2
