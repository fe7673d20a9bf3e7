"""Bylines without a label in front: correspondents, agencies, a name beside its desk or site."""

from __future__ import annotations

import regex

from newsparse.fields.byline_labels import LABELS, is_desk, names_of
from newsparse.fields.person_names import OUTLETS, is_person
from newsparse.values import Contributor

__all__ = ["FORMS", "read_glued"]

_CORRESPONDENT = regex.compile(  # Laporan Wartawan TribunKaltim.co, Dewi Sarasvati
    r"(?i:\(?laporan (?:wartawan|reporter|kontributor|jurnalis)?\s*+)[^,]{2,40},\s*+"
    r"(?P<names>[^()]{3,80}?)\s*+\)?"
)
_CORRESPONDENT_IN_PLACE = regex.compile(  # Laporan Dewi Sarasvati | Banda Aceh
    r"(?i:\(?laporan (?:(?:wartawan|reporter|kontributor|jurnalis) )?)"
    r"(?:[\p{L}-]+\.[\p{L}.]+ |Tribun \p{Lu}\w+ )?"
    r"(?P<names>(?:\p{Lu}[\p{L}'.]++ ?){2,4}?)(?:\s*+(?:\||I|dari|di)\s++\p{Lu}[\p{L} ]{2,30})?"
)
_REUTERS = regex.compile(
    r"\(?(?:Pelaporan|Laporan|Dilaporkan|Reporting) (?:oleh|by) (?P<reporter>[^;()]{3,80})"
    r"(?:[;.] ?(?:Disunting|Penyuntingan|Diedit|Editing) (?:oleh|by) (?P<editor>[^;()]{3,60}))?\)?"
)
_CONTRIBUTED = regex.compile(
    r"(?P<names>.{3,80}?)(?: dari \p{Lu}[\p{L} ]{2,30})? (?:turut |ikut )?berkontribusi .{0,60}"
)
_NAME_AND_DESK = regex.compile(
    r"(?P<name>[^,|•-]{3,40}?)(?:\s++[-–|•]\s*+|\s*+,\s++)"
    r"(?P<desk>[\p{L}\p{N}.]{2,20}(?: (?:Indonesia|Online|News|Times|TV))?"
    r"|Jurnalis(?: [\p{L}]{2,20})?)"
)
_GLUED_LABEL = regex.compile(
    r"(?P<name>\p{Lu}[^,|:]{2,40}?\p{Ll})(?P<label>Author|Editor|Reporter|Penulis|Writer|Photographer)"
)
_GLUED_NAME = regex.compile(  # EditorBram Wiguna
    r"(?P<label>Author|Editor|Reporter|Penulis|Writer|Photographer)"
    r"(?P<name>\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.']+){1,3})"
)
_GLUED_ENDS = ("Author", "Editor", "Reporter", "Penulis", "Writer", "Photographer")


def _agency(line: str) -> list[Contributor] | None:
    """`(Laporan oleh Ama Serwaa; Disunting oleh Peter Lindqvist)`, Reuters in translation."""
    match = _REUTERS.fullmatch(line)
    if not match:
        return None
    people = [Contributor(name, "reporter") for name in names_of(match["reporter"]) or ()]
    editors = names_of(match["editor"]) if match["editor"] else None
    return people + [Contributor(name, "editor") for name in editors or ()]


def _correspondent(line: str) -> list[Contributor] | None:
    match = _CORRESPONDENT.fullmatch(line) or _CORRESPONDENT_IN_PLACE.fullmatch(line)
    names = names_of(match["names"]) if match else None
    return [Contributor(name, "reporter") for name in names] if names else None


def read_glued(line: str) -> list[Contributor] | None:
    """A name and its label that lost the blank between them.

    >>> read_glued("Dewi SarasvatiAuthor")
    [Contributor(name='Dewi Sarasvati', role='author')]
    """
    if line.startswith(_GLUED_ENDS) and (match := _GLUED_NAME.fullmatch(line)):
        return [Contributor(match["name"], LABELS[match["label"].casefold()])]
    if not line.endswith(_GLUED_ENDS):
        return None
    match = _GLUED_LABEL.fullmatch(line)
    if not match:
        return None
    return [Contributor(match["name"].strip(), LABELS[match["label"].casefold()])]


def _with_desk(line: str) -> list[Contributor] | None:
    """`Bram Wiguna - detikJateng`, `Bram Wiguna, Jurnalis`."""
    before, _, name = line.partition(" - ")
    if before.endswith(" Desk") and is_person(name):  # News Desk - Bram Wiguna
        return [Contributor(name, "author")]
    match = _NAME_AND_DESK.fullmatch(line.strip(" -–|,"))
    if not match:
        return None
    desk, name = match["desk"], match["name"]
    is_team = name.startswith("Tim ") and name.count(" ") <= 3
    if f" -{desk}" in line and (is_person(name) or is_team):  # Bram Wiguna -Sepakbola
        return [Contributor(name, "author")]
    if not is_person(name) and not (is_team and not desk.islower()):
        return None
    if desk.casefold() in LABELS and " " not in desk and is_person(name):
        return [Contributor(name, LABELS[desk.casefold()])]  # Bram Wiguna | Reporter
    if desk.startswith("Jurnalis"):
        return [Contributor(match["name"], "reporter")]
    is_outlet = (
        desk.casefold() in OUTLETS
        or "." in desk
        or (not desk.islower() and not desk.istitle())
        or " " in desk
    )
    return [Contributor(match["name"], "author")] if is_outlet else None


def _between_bars(line: str) -> list[Contributor] | None:
    """`Bram Wiguna | Dewi Sarasvati | Suara.com`: writers, then the site."""
    *names, site = line.split(" | ")
    if not names or not is_desk(site) or not all(map(is_person, names)):
        return None
    return [Contributor(name, "author") for name in names]


def _contributed(line: str) -> list[Contributor] | None:
    match = _CONTRIBUTED.fullmatch(line)
    names = names_of(match["names"]) if match else None
    if not names or not all(is_person(name) for name in names):
        return None
    return [Contributor(name, "author") for name in names]


def _twice(line: str) -> list[Contributor] | None:
    """`Bram Wiguna by Bram Wiguna`: a picture's text and the name, as themes print them."""
    first, _, second = line.partition(" by ")
    return [Contributor(second, "author")] if first == second and is_person(second) else None


def _of_desk(line: str) -> list[Contributor] | None:
    """`Redaksi / Bram Wiguna`."""
    desk, _, name = line.partition(" / ")
    is_desk_named = desk.casefold() in ("redaksi", "tim redaksi", "admin")
    return [Contributor(name, "author")] if is_desk_named and is_person(name) else None


FORMS = (
    ("oleh", _agency),
    ("aporan", _correspondent),
    (" by ", _twice),
    (" / ", _of_desk),
    ("berkontribusi", _contributed),
    (" -", _with_desk),
    (" | ", _between_bars),
    ("|", _with_desk),
    (", ", _with_desk),
    ("- ", _with_desk),
    ("•", _with_desk),
    ("–", _with_desk),
)
"""What a line must hold, and who reads it then."""
