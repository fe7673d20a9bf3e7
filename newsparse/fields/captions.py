"""Captions and credits: `… Foto/RFERL`, `… /Anadolu`, `(Liputan6.com/Rivaldi Chan)`, glued to an echo of the headline."""

from __future__ import annotations

import regex

from newsparse.values import Caption

__all__ = ["caption_of", "has_credit", "is_credit_alone", "looks_like_caption"]

# Where a credit may stand: at the end of the line, in the order in which they are tried.
_CREDITS = (
    # (Foto: Hari Subekti/JPNN.com)   (Foto AP/Hrafn Baldvinsson)   (Liputan6.com/Rivaldi Chan)
    r"\((?:(?i:foto|photo|dok|dokumentasi|sumber|ist|ilustrasi|screenshot|tangkapan layar)\b[^()]{0,80}"
    r"|[^()/0-9]{1,40}/[^()]{2,60}|[^()\s]{2,40}\.(?:com|id|net|org|co|tv)[^()]{0,40}|iStockphoto|Istimewa|Pixabay|Unsplash"
    r"|Shutterstock|Freepik|Getty Images|Reuters|REUTERS|AFP|AP|ANTARA|Antara|EPA|Xinhua)\s?\)\.?",
    # Foto: Kenny Kurnia Putra/JPNN.com   Foto/SINDOnews/Yulianto   kredit: Getty Images
    r"(?i:foto|photo|kredit|credit|dok|doc)(?:\s?[:/]\s?|\. )[^.!?]{2,60}\.?",
    # /Anadolu   /ANTARA FOTO/Sigit Hanggoro/   /twitter @pakidulanfc   /Dok. Polairud/
    r"(?<=[^\s/0-9]\s?|^)/(?!\s)[^/\s()][^/()]{1,40}(?:/[^/()]{1,40}){0,4}/?",
    # TEMPO/Stepanus Galih   ANTARA FOTO/Andika Wahyu/mes/14.   REUTERS/Benoit Tessier
    r"(?<![\p{L}])(?:[\p{Lu}.]{3,20}(?: FOTO)?|Antara|Reuters|Republika|Kompas|Medcom\.id|tirto\.id)/[^/.!?]{2,40}(?:/[^/]{1,20}){0,3}\.?",
    # twitter.com/muelle_diario   instagram.com/army__by
    r"(?<![\p{L}])[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)+/[^\s]{2,60}",
    # ©2022 Merdeka.com/Istimewa
    r"©\s?[0-9]{0,4}\s?[^.!?]{2,50}(?:\.com[^.!?]{0,40})?",
)
_CREDIT = regex.compile(r"(?:" + "|".join(_CREDITS) + r")$")
_CREDIT_LABEL = regex.compile(r"^(?i:foto|photo|kredit|credit|sumber)\s?[:/]\s?")
_CREDIT_REACH = 110  # characters from the end within which a credit begins
_HINTS = ("foto", "photo", "dok", "kredit", "credit", "doc.")  # of a credit without slash or bracket
_OPENERS = (
    "ilustrasi",
    "foto:",
    "foto :",
    "foto ",
    "keterangan gambar",
    "keterangan foto",
    "sumber gambar,",
    "caption",
    "dok. ",
    "dok ",
    "dokumentasi ",
)
_POSITION = regex.compile(r"\((?:kiri|kanan|tengah|kedua (?:dari )?(?:kiri|kanan)|baju \p{L}{3,10}|depan|atas|bawah)\)")
_ALONE = regex.compile(
    r"(?:[\p{Lu}][\p{Lu}.\p{N} -]{2,30}|[\p{L}\p{N}]+\.(?:id|com|co|tv|co\.id))/[\p{L} .'-]{2,40}|(?i:dok\.? ).{2,50}"
    r"|(?i:foto ?:.{2,60})"
)


def has_credit(line: str) -> bool:
    """Whether the line ends in a picture credit.

    >>> has_credit("Cabai rawit merah /Pixabay/reskitadevi/"), has_credit("Ia tiba pukul 24/7 di sana.")
    (True, False)
    """
    return _credit_at_end(line) is not None


def _credit_at_end(line: str) -> regex.Match[str] | None:
    if not _may_hold_credit(line):
        return None
    return _CREDIT.search(line, max(0, len(line) - _CREDIT_REACH))


def _may_hold_credit(line: str) -> bool:
    end = line[-_CREDIT_REACH:]
    if "/" in end or line[-1:] in ")." and "(" in end or "©" in end:
        return True
    key = end.casefold()
    return any(hint in key for hint in _HINTS)


def is_credit_alone(line: str) -> bool:
    """Whether the line is a credit and nothing else.

    >>> is_credit_alone("TRIBUNKALTIM.CO/NUR FITRIANI")
    True
    """
    return len(line) <= 70 and _may_hold_credit(line + ".") and bool(_ALONE.fullmatch(line))


def looks_like_caption(line: str) -> bool:
    """Whether a line in the head of an article speaks about its picture.

    >>> looks_like_caption("Nenad Vukosavic (kiri) berdiskusi dengan kapten.")
    True
    """
    if len(line) > 400:
        return False
    if line[:18].casefold().startswith(_OPENERS) or has_credit(line):
        return True
    return is_credit_alone(line) or "(" in line and bool(_POSITION.search(line))


def caption_of(raw: str) -> Caption:
    """A caption with its credit told apart.

    >>> caption_of("Tank milik militer Belarus. (instagram.com/army__by)")
    Caption(raw='Tank milik militer Belarus. (instagram.com/army__by)', text='Tank milik militer Belarus.', credit='instagram.com/army__by')
    >>> caption_of("/Anadolu").credit
    'Anadolu'
    """
    match = _credit_at_end(raw)
    if not match and is_credit_alone(raw):
        return Caption(raw=raw, text=None, credit=raw)
    if not match:
        return Caption(raw=raw, text=raw)
    credit = match[0].strip(" ()/.")
    credit = _CREDIT_LABEL.sub("", credit)
    text = raw[: match.start()].strip()
    return Caption(raw=raw, text=text or None, credit=credit)
