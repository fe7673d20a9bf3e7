"""Captions and credits: `… Foto/RFERL`, `… /Anadolu`, `(Liputan6.com/Bram Wiguna)`."""

from __future__ import annotations

import regex

from newsparse.values import Caption

__all__ = ["caption_of", "ends_with_day", "has_credit", "is_credit_alone", "looks_like_caption"]

# Credits end their line. Each form is matched where its bracket, slash, sign or word stands.
_BRACKET = regex.compile(  # (Foto: Dewi Sarasvati/JPNN.com)   (Liputan6.com/Bram Wiguna)
    r"\((?:(?i:foto|photo|grafis|dok|dokumentasi|arsip|sumber|ist|ilustrasi|screenshot"
    r"|tangkapan layar)\b"
    r"[^()]{0,80}"
    r"|[^()/0-9]{1,40}/[^()]{2,60}|[^()\s]{2,40}\.(?:com|id|net|org|co|tv)[^()]{0,40}"
    r"|(?i:koleksi pribadi)|[\p{L} ]{3,24}: \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}"
    r"|iStockphoto|Istimewa|Pixabay|Unsplash|Shutterstock|Freepik|Getty Images"
    r"|Reuters|REUTERS|AFP|AP|ANTARA|Antara|EPA|Xinhua)\s?\)$"
)
_WITH_SLASH = regex.compile(
    r"(?:(?i:foto|photo)"  # Foto/SINDOnews/Yulianto
    r"|[\p{Lu}.]{3,20}(?: FOTO)?|Antara|Reuters|Republika|Kompas|Medcom\.id|tirto\.id"  # TEMPO/Name
    r"|(?:[\p{L}\p{N}]+\.)+\p{L}[\p{L}\p{N}]*)"  # twitter.com/dewi_saras, no Rp 18.000/kg
    r"/[^\s/.!?][^/.!?]{1,40}(?:/[^/]{1,20}){0,3}\.?$"
)
_SLASH_FIRST = regex.compile(
    r"/(?!\s)[^/\s()][^/()]{1,40}(?:/[^/()]{1,40}){0,4}/?$"
)  # /Dok. Polairud/
_NAME_AFTER = regex.compile(r"/(?:[\p{Lu}@]|(?i:twitter|instagram|facebook|youtube|tiktok))")
_SITE_AFTER = regex.compile(r"/[\p{L}\p{N}-]+\.[\p{L}]{2,4}(?![\p{L}])|/dok\b")
_WITH_HYPHENS = regex.compile(  # -Noval Pratama-rbtv.disway.id   Rabu (20/7).-Jefri-Kabar Lereng
    r"-\p{Lu}[\p{L} .']{2,40}-(?:(?:[\p{L}\p{N}]+\.)+\p{L}{2,4}"
    r"|(?<=[.)]-[^-]{3,41}-)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}-?)$"
    r"|(?<=[.)] )- \p{Lu}[\p{L} ]{2,40} - \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}$"  # - Site - Name
)
_SQUARE = regex.compile(r"\[[^\[\]/0-9]{1,40}/[^\[\]]{2,60}\]$")  # [Instagram/@dewi_saras]
_COPYRIGHT = regex.compile(r"©\s?[0-9]{0,4}\s?[^.!?]{2,50}(?:\.com[^.!?]{0,40})?$")
_LABEL = regex.compile(r"(?<!\p{L})(?i:foto|photo|kredit|credit|dok|doc)(?=\s?[:.])")
_LABELLED = regex.compile(  # Foto: Bram Wiguna/JPNN.com   kredit: Getty Images
    r"(?i:foto|photo|kredit|credit|dok|doc)(?:\s?:\s?|\. )[^!?]{2,60}$"
)
_CREDIT_LABEL = regex.compile(r"^(?i:foto|photo|kredit|credit|sumber)\s?[:/]\s?")
_CREDIT_REACH = 110  # characters from the end within which a credit begins
_HINT = regex.compile(r"foto|photo|dok|kredit|credit|doc\.")  # without slash or bracket
_OPENERS = (
    "ilustrasi",
    "foto:",
    "foto :",
    "foto ",
    "keterangan gambar",
    "ket foto",
    "ket. foto",
    "ketgam",
    "keterangan foto",
    "sumber gambar,",
    "caption",
    "dok. ",
    "dok ",
    "dokumentasi ",
)
_POSITION = regex.compile(
    r"\((?:ki-ka|kiri|kanan|tengah|kedua (?:dari )?(?:kiri|kanan)|baju \p{L}{3,10}|depan|atas"
    r"|bawah)\)"
)
_ALONE = regex.compile(
    r"(?:[\p{Lu}][\p{Lu}.\p{N} -]{2,30}|[\p{L}\p{N}]+\.(?:id|com|co|tv|co\.id))/[\p{L} .'-]{2,40}"
    r"(?:/\p{L}{2,12}\.?)?"
    r"|\p{Lu}\p{Ll}{3,15}/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}"  # Lintas/Dewi Sarasvati
    r"|[\p{L}\p{N}]+\.(?:id|ID|com|co|tv) / [\p{L} .'-]{2,40}"  # Lereng.ID / Dewi Sarasvati
    r"|(?i:dok\.? ).{2,50}"
    r"|(?i:foto ?:.{2,60})"
    r"|\[[\p{L} .]{3,40}/[\p{L}\p{N} .@_]{2,40}\]"  # [Dewi Sarasvati/Kabar Lereng]
)
_LABEL_FIRST = regex.compile(r"\p{Lu}{4,}(?: \p{Lu}{3,}){0,2}: \p{Lu}")  # BERTAHAN: Saberan dan ...


_LONGEST_SHOWN = 170  # characters of a caption that says what, where and when
_DAY_AT_END = regex.compile(r"\([0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?\)\.?$")
_SAID = regex.compile(r"\b(?:kata|ujar|ucap|tutur|jelas|menurut|mengata|menyebut|ungkap)")


def has_credit(line: str) -> bool:
    """Whether the line ends in a picture credit.

    >>> has_credit("Terasi di pasar pagi /Pixabay/dewisaras/"), has_credit("Ia buka 24/7 di sana.")
    (True, False)
    """
    return _credit_at_end(line) is not None


def _credit_at_end(line: str) -> int | None:
    """Where the credit at the end of a line begins. Tried only where its mark or word stands."""
    low = max(0, len(line) - _CREDIT_REACH)
    if line[-1:] == ")":
        at = line.rfind("(", low)
        if at >= 0 and _BRACKET.match(line, at):
            return at
    if line[-1:] == "]":
        at = line.rfind("[", low)
        if at >= 0 and _SQUARE.match(line, at):
            return at
    at = line.find("©", low)
    if at >= 0 and _COPYRIGHT.match(line, at):
        return at
    at = line.rfind("-", low, line.rfind("-", low)) if line[-1:].isalpha() else -1
    if line[-1:] == "-":
        end = line.rfind("-", low, len(line) - 1)
        at = line.rfind("-", low, end)
    if at >= 0 and _WITH_HYPHENS.match(line, at):
        return at
    for label in _LABEL.finditer(line, low):
        if _LABELLED.match(line, label.start()):
            return int(label.start())
    return _credit_with_slash(line, low, line.find("/", low))


def _credit_with_slash(line: str, low: int, slash: int) -> int | None:
    """`Foto/X`, ` /X/`, `TEMPO/X`, `ANTARA FOTO/X`, `twitter.com/x`: at the first fitting slash."""
    while slash >= 0:
        word = line.rfind(" ", low, slash) + 1
        before = line.rfind(" ", low, word - 1) + 1 if word > low else word
        for at in (before, word):
            if _WITH_SLASH.match(line, at):
                return at
        glued = max(line.rfind(mark, low, slash) for mark in '.!?"”') + 1
        if glued > word and _WITH_SLASH.match(line, glued):
            return glued
        is_apart = slash == 0 or line[slash - 1] in ' .!?*"”'
        is_name = _NAME_AFTER.match(line, slash) or (is_apart and _SITE_AFTER.match(line, slash))
        if is_name and _SLASH_FIRST.match(line, slash):
            if not line[:slash].rstrip(" ")[-1:].isdigit():
                return slash
        slash = line.find("/", slash + 1)
    return None


def _may_hold_credit(line: str) -> bool:
    end = line[-_CREDIT_REACH:]
    if "/" in end or (line[-1:] in ")." and "(" in end) or "©" in end:
        return True
    return bool(_HINT.search(end.casefold()))


def is_credit_alone(line: str) -> bool:
    """Whether the line is a credit and nothing else.

    >>> is_credit_alone("TRIBUNKALTIM.CO/DEWI SARASVATI")
    True
    """
    return len(line) <= 70 and _may_hold_credit(line + ".") and bool(_ALONE.fullmatch(line))


_CREDIT_FIRST = regex.compile(  # LERENG.com/DEWI SARASVATI Warga menimba air ...
    r"[\p{L}\p{N}]+\.(?:com|id|co|tv)/\p{Lu}{2,}(?: \p{Lu}{2,}){0,3}(?=\p{Lu}\p{Ll}| \p{Lu}\p{Ll})"
)


def looks_like_caption(line: str) -> bool:
    """Whether a line in the head of an article speaks about its picture.

    >>> looks_like_caption("Pelatih Goran Marit (kiri) berbincang dengan kapten.")
    True
    """
    if len(line) > 400:
        return False
    if line[:18].casefold().startswith(_OPENERS) or has_credit(line):
        return True
    if ":" in line[:40] and _LABEL_FIRST.match(line) and line.rstrip(" .)")[-1:].isdigit():
        return True
    if "/" in line[:40] and _CREDIT_FIRST.match(line):
        return True
    return is_credit_alone(line) or ("(" in line and bool(_POSITION.search(line)))


def ends_with_day(line: str) -> bool:
    """Whether one sentence ends with the day it shows, as captions without a credit do.

    >>> ends_with_day("Pedagang memilah cabai di Pasar Lereng, Senin (13/1/2025).")
    True
    >>> ends_with_day("Harga cabai naik lagi, kata seorang pedagang, Senin (13/1/2025).")
    False
    """
    if len(line) > _LONGEST_SHOWN or not _DAY_AT_END.search(line):
        return False
    return ". " not in line and not _SAID.search(line) and not any(mark in line for mark in '"“”')


def caption_of(raw: str) -> Caption:
    """A caption with its credit told apart.

    >>> caption = caption_of("Tank milik militer Belarus. (instagram.com/dewi_saras)")
    >>> caption.text, caption.credit
    ('Tank milik militer Belarus.', 'instagram.com/dewi_saras')
    >>> caption_of("/Anadolu").credit, caption_of("/Dok. Kelurahan Lore").text
    ('Anadolu', None)
    """
    at = _credit_at_end(raw)
    if at is None and is_credit_alone(raw):
        return Caption(raw=raw, text=None, credit=raw)
    if at is None:
        return Caption(raw=raw, text=raw)
    credit = _CREDIT_LABEL.sub("", raw[at:].strip(" ()[]/.-"))
    text = raw[:at].strip().strip("/").rstrip()
    return Caption(raw=raw, text=text or None, credit=credit)
