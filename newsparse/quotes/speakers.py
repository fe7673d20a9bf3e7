"""A speaker's phrase as a `Speaker`: the fullest name, the words printed, the office."""

from __future__ import annotations

import re

from newsparse.quotes.holders import holder_of
from newsparse.quotes.phrases import Phrase
from newsparse.quotes.reading import Reading
from newsparse.quotes.words import SINGLE_OFFICES
from newsparse.values import Speaker

__all__ = ["as_printed", "document_name", "is_one_person", "speaker_of"]

_KIND_OF_BODY = re.compile(
    r"^(?:[Aa]gensi|[Pp]erusahaan|[Mm]askapai|[Ee]miten|[Ss]aham|[Mm]anajemen|[Kk]lub) (?=[A-Z])"
)
_DATED = re.compile(r" (?:tertanggal|bertanggal|bernomor|yang) ")
_LONGEST_OFFICE = 3  # words of an office that stands for its holder: "kata Kapolres"


def speaker_of(reading: Reading, phrase: Phrase) -> Speaker:
    """A phrase as a speaker, with the fullest name of that person or body in the article."""
    surface = reading.body[phrase.start : phrase.end]
    phrase = as_printed(reading, phrase)
    if phrase.kind == "name":
        name = reading.spoken.get(phrase.name) or reading.names.full(phrase.name, phrase.start)
        body = reading.names.full_body(name) if name == phrase.name else name
        if body != name:
            return Speaker(body, surface, phrase.role, "organisation")
        return Speaker(name, surface, phrase.role, "person")
    if phrase.kind == "role" and phrase.head in SINGLE_OFFICES:
        if len(phrase.name.split()) <= _LONGEST_OFFICE:
            holder = holder_of(reading, phrase.head, phrase.start)
            if holder:
                full = reading.names.full(holder.name, holder.start)
                return Speaker(full, surface, holder.role, "person", (holder.start, holder.end))
    if phrase.kind == "organisation":
        name = _KIND_OF_BODY.sub("", phrase.name).partition(" yang ")[0]
        name = reading.names.full_body(name)
        return Speaker(name, surface, None, "organisation")
    if phrase.kind == "document":
        return Speaker(document_name(phrase.name), surface, None, "document")
    return Speaker(phrase.name, surface, phrase.name, "person")


def document_name(phrase: str) -> str:
    """What a document is called, without its date and what it did.

    >>> document_name("Surat Gubernur Riau tertanggal 7 Februari")
    'Surat Gubernur Riau'
    """
    name = _DATED.split(phrase, maxsplit=1)[0]
    return name if " " in name or name[0].isupper() else phrase


def as_printed(reading: Reading, phrase: Phrase) -> Phrase:
    """A phrase with the quoted words in it that the reader had blanked: 'Ketua "Jaga Muara"'."""
    if "\0" not in phrase.name and "\0" not in (phrase.role or ""):
        return phrase

    def printed(words: str) -> str:
        at = reading.text.find(words, phrase.start, phrase.end)
        return reading.body[at : at + len(words)] if at >= 0 else words.replace("\0", "")

    role = printed(phrase.role) if phrase.role else phrase.role
    return phrase._replace(name=printed(phrase.name), role=role)


def is_one_person(phrase: Phrase) -> bool:
    """Whether a phrase without a name is one human being: "seorang warga", not "warga"."""
    first = phrase.name.split()[0].casefold()
    return first in ("seorang", "salah", "sang", "seseorang") or phrase.head in SINGLE_OFFICES
