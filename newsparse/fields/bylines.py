"""Who made the article: labelled lines, initials, names beside the stamp, correspondents.

A line is read into contributors only if it is a byline from end to end; prose that mentions an
editor stays prose.
"""

from __future__ import annotations

import regex

from newsparse.fields.byline_forms import FORMS, read_glued
from newsparse.fields.byline_labels import LABELS, ends_in_initial, names_of
from newsparse.fields.person_names import BETWEEN_NAMES, SINGLE_NAME, is_person, is_team
from newsparse.values import Contributor, ContributorRole

__all__ = ["read_byline", "unique_contributors"]

_SECOND_TASKS: tuple[tuple[str, ContributorRole], ...] = (
    (" reporter", "reporter"),
    (" foto", "photographer"),
)
_LABEL_WORD = "|".join(sorted(map(regex.escape, LABELS), key=len, reverse=True))
_LABELLED = regex.compile(
    rf"(?:(?<!\p{{L}})|(?<=\p{{Ll}})(?=\p{{Lu}}))(?i:({_LABEL_WORD}))\s*+:\s*+"
)
_LABEL_AND_PLACE = regex.compile(  # Kontributor Lereng: Dewi Sarasvati
    r"(?i:kontributor|koresponden|reporter|wartawan)(?: \p{Lu}\p{L}+){1,2}\s?:\s?(?P<names>.{3,60})"
)
_UNMARKED = regex.compile(
    r"(?i:(?:diposting|ditulis|dikirim|dipublikasikan|diterbitkan|diunggah|posted|written"
    r"|(?P<edits>ditinjau|disunting|diedit|reviewed|edited))\s++)?"
    r"(?i:oleh|by)\s++(?=\p{Lu})"
)
_COPYRIGHT = regex.compile(r"(?i)\s*+copyright ©.{0,40}$")  # ANTARA glues it to the editor
_ROLE_BEHIND = regex.compile(
    r"(?P<name>.{3,45}?) \((?P<role>\p{L}{4,12})\)"
)  # Bram Wiguna (Editor)
_YEAR = regex.compile(r"(?:19|20)[0-9]{2}")
_VIEWS = regex.compile(r"(?i)[\s|·-]++[0-9.,]++\s?x?\s?(?:kali\s)?(?:dilihat|dibaca|views?)$")
_VIEW_ENDS = ("hat", "aca", "ew", "ews")
_UNMARKED_STARTS = frozenset("ol by di po wr re ed".split())
_CAPITAL_LABEL = regex.compile(
    r"(?P<label>TEKS|NASKAH|FOTO|PENULIS|EDITOR|REPORTER) (?P<name>.{3,45})"
)
_VERIFIED_ENDS = ("kasi", "fied")
_AGO = regex.compile(r" [0-9]{1,2} \p{Ll}{3,7} (?:ago|(?:yang )?lalu)$")  # by Dewi Sari 9 bulan ago
_VERIFIED = regex.compile(r"\s*+[✔✓☑]?\s*+(?i:terverifikasi|verified)$")


def read_byline(line: str) -> list[Contributor] | None:
    """The contributors of a line that is a byline; None where it is not one.

    An empty list means a byline that names nobody (`Tim Redaksi`).

    >>> for person in read_byline("Penulis: Dewi Sarasvati | Editor: Bram Wiguna"):
    ...     print(person.role, person.name)
    author Dewi Sarasvati
    editor Bram Wiguna
    >>> read_byline("Laporan Wartawan TribunKaltim.co, Dewi Sarasvati")
    [Contributor(name='Dewi Sarasvati', role='reporter')]
    >>> read_byline("Menurut Editor: harga naik pada hari itu, kata dia kepada wartawan.") is None
    True
    """
    if len(line) > 160:
        return None
    if line[:1] in "([" and line[-1:] in ")]" and ":" in line:
        line = line[1:-1].strip()  # (Reporter : Dewi Sarasvati / Editor : Bram Wiguna)
    if line.startswith("*) "):  # *) Oleh: Bram Wiguna, Dosen Sosiologi.
        line = line[3:].partition(",")[0]
    line = line.lstrip("* ")
    if line[-3:].casefold().endswith(_VIEW_ENDS):
        line = _VIEWS.sub("", line)
    elif line.endswith(_VERIFIED_ENDS):
        line = _VERIFIED.sub("", line)
    elif line.endswith((" ago", " lalu")):
        line = _AGO.sub("", line)
    line = _COPYRIGHT.sub("", line) if "©" in line else line
    is_sentence = bool(line) and line[-1] in '.!?"”' and not ends_in_initial(line)
    if not line or (is_sentence and "berkontribusi" not in line):
        return None
    capital = _CAPITAL_LABEL.fullmatch(line) if line[:4].isupper() else None
    if capital and is_person(capital["name"]):  # as magazines set it, without a colon
        label = capital["label"].casefold()
        return [Contributor(capital["name"], LABELS.get(label, "photographer"))]
    if ":" in line and _LABELLED.match(line):
        return _labelled(line)
    if ":" in line and (match := _LABEL_AND_PLACE.fullmatch(line)):
        names = names_of(match["names"]) or ()
        return [Contributor(name, "reporter") for name in names if is_person(name)] or None
    for hint, read in FORMS:
        if hint in line:
            found = read(line)
            if found is not None:
                return found
    return _unmarked(line) or read_glued(line)


def _labelled(line: str) -> list[Contributor] | None:
    marks = list(_LABELLED.finditer(line))
    people: list[Contributor] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        value = line[mark.end() : following.start() if following else len(line)]
        names = names_of(value.strip(" |/,;-–"))
        if names is None or _YEAR.search(value):
            return None  # a stamp stands on the same line: it is read first
        label = mark[1].casefold()
        people += [Contributor(name, LABELS[label]) for name in names]
        second = next((role for word, role in _SECOND_TASKS if label.endswith(word)), None)
        if second:  # one person, two tasks
            people += [Contributor(name, second) for name in names]
    is_address = not people and marks[0][1].casefold() == "redaksi"  # Redaksi: surat@contoh.id
    return None if is_address else people


def _unmarked(line: str) -> list[Contributor] | None:
    match = _UNMARKED.match(line) if line[:2].casefold() in _UNMARKED_STARTS else None
    if not match or _YEAR.search(line):
        return None
    people = []
    for part in BETWEEN_NAMES.split(line[match.end() :].strip(" ,-|")):
        behind = _ROLE_BEHIND.fullmatch(part)
        role = LABELS.get(behind["role"].casefold()) if behind else None
        names = names_of(behind["name"] if behind and role else part)
        if not names or not all(map(_stands_for_person, names)):
            return None
        role = role or ("editor" if match["edits"] else "author")
        people += [Contributor(name, role) for name in names]
    return people or None


def _stands_for_person(name: str) -> bool:
    return is_person(name) or is_team(name) or SINGLE_NAME.fullmatch(name) is not None


def unique_contributors(people: list[Contributor]) -> list[Contributor]:
    """Each person once a role, in order; initials that repeat are one."""
    return list(dict.fromkeys(people))
