"""Who made the article: labelled lines, initials, names beside the stamp, correspondents.

A line is read into contributors only if it is a byline from end to end; prose that mentions an
editor stays prose.
"""

from __future__ import annotations

import regex

from newsparse.fields.person_names import BETWEEN_NAMES, OUTLETS, SINGLE_NAME, is_person
from newsparse.values import Contributor, ContributorRole

__all__ = ["read_byline", "unique_contributors"]

_LABELS: dict[str, ContributorRole] = {
    "editor": "editor",
    "redaktur": "editor",
    "redaktur & reporter": "editor",
    "redaktur dan reporter": "editor",
    "teks dan foto": "author",
    "teks & foto": "author",
    "naskah dan foto": "author",
    "red": "editor",
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
_SECOND_TASKS: tuple[tuple[str, ContributorRole], ...] = (
    (" reporter", "reporter"),
    (" foto", "photographer"),
)
_TWO_SENTENCES = regex.compile(r"\p{L}{4}[.!?] \p{Lu}\p{Ll}{3}")
_LABEL_WORD = "|".join(sorted(map(regex.escape, _LABELS), key=len, reverse=True))
_LABELLED = regex.compile(
    rf"(?:(?<!\p{{L}})|(?<=\p{{Ll}})(?=\p{{Lu}}))(?i:({_LABEL_WORD}))\s*+:\s*+"
)
_LABEL_AND_PLACE = regex.compile(  # Kontributor Lereng: Dewi Sarasvati
    r"(?i:kontributor|koresponden|reporter|wartawan)(?: \p{Lu}\p{L}+){1,2}\s?:\s?(?P<names>.{3,60})"
)
_UNMARKED = regex.compile(
    r"(?i:(?:diposting|ditulis|dikirim|dipublikasikan|diterbitkan|diunggah|posted|written)\s++)?"
    r"(?i:oleh|by)\s++(?=\p{Lu})"
)
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
_COPYRIGHT = regex.compile(r"(?i)\s*+copyright ©.{0,40}$")  # ANTARA glues it to the editor
_ROLE_BEHIND = regex.compile(
    r"(?P<name>.{3,45}?) \((?P<role>\p{L}{4,12})\)"
)  # Bram Wiguna (Editor)
_YEAR = regex.compile(r"(?:19|20)[0-9]{2}")
_MAIL = regex.compile(r"\s*+\(\S{2,40}@\S{4,40}\)?")
_VIEWS = regex.compile(r"(?i)[\s|·-]++[0-9.,]++\s?x?\s?(?:kali\s)?(?:dilihat|dibaca|views?)$")
_GLUED_ENDS = ("Author", "Editor", "Reporter", "Penulis", "Writer", "Photographer")
_UNMARKED_STARTS = frozenset("ol by di po wr".split())


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
    line = _VIEWS.sub("", line)
    line = _COPYRIGHT.sub("", line) if "©" in line else line
    is_sentence = bool(line) and line[-1] in '.!?"”' and not _ends_in_initial(line)
    if not line or (is_sentence and "berkontribusi" not in line):
        return None
    if ":" in line and _LABELLED.match(line):
        return _labelled(line)
    if ":" in line and (match := _LABEL_AND_PLACE.fullmatch(line)):
        names = _names(match["names"]) or ()
        return [Contributor(name, "reporter") for name in names if is_person(name)] or None
    for hint, read in _READERS:
        if hint in line:
            found = read(line)
            if found is not None:
                return found
    return _unmarked(line) or _glued(line)


def _ends_in_initial(text: str) -> bool:
    """`Editor : Bram W.`: the full stop belongs to the name."""
    return text[-1:] == "." and text[-2:-1].isupper() and text[-3:-2] == " "


def _labelled(line: str) -> list[Contributor] | None:
    marks = list(_LABELLED.finditer(line))
    people: list[Contributor] = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        value = line[mark.end() : following.start() if following else len(line)]
        names = _names(value.strip(" |/,;-–"))
        if names is None or _YEAR.search(value):
            return None  # a stamp stands on the same line: it is read first
        label = mark[1].casefold()
        people += [Contributor(name, _LABELS[label]) for name in names]
        second = next((role for word, role in _SECOND_TASKS if label.endswith(word)), None)
        if second:  # one person, two tasks
            people += [Contributor(name, second) for name in names]
    is_address = not people and marks[0][1].casefold() == "redaksi"  # Redaksi: surat@contoh.id
    return None if is_address else people


def _names(value: str) -> list[str] | None:
    """Names of a label's value, split on `/`, `&`, `dan` and commas; None where it is prose."""
    if not value or value.casefold() in ("tim redaksi", "redaksi"):
        return []
    if value.endswith(".") and value.count(" ") > 4:
        return None
    names = []
    for part in BETWEEN_NAMES.split(value.strip("()")):
        part = _MAIL.sub("", part).strip(" *")
        name = part if _ends_in_initial(part) else part.strip(" .*")
        name = name.partition(" - ")[0]  # Bram Wiguna - Kabar Lereng
        if not name:
            continue
        if len(name) > 45 or name.count(" ") > 5 or _TWO_SENTENCES.search(name):
            return None
        if not _is_desk(name):
            names.append(name)
    return names


def _is_desk(name: str) -> bool:
    """An outlet, an agency or a city beside the name, not a person."""
    is_site = "." in name.strip(".") and " " not in name
    return is_site or name.casefold() in OUTLETS or name.startswith("Kontributor ")


def _agency(line: str) -> list[Contributor] | None:
    """`(Laporan oleh Ama Serwaa; Disunting oleh Peter Lindqvist)`, Reuters in translation."""
    match = _REUTERS.fullmatch(line)
    if not match:
        return None
    people = [Contributor(name, "reporter") for name in _names(match["reporter"]) or ()]
    editors = _names(match["editor"]) if match["editor"] else None
    return people + [Contributor(name, "editor") for name in editors or ()]


def _correspondent(line: str) -> list[Contributor] | None:
    match = _CORRESPONDENT.fullmatch(line) or _CORRESPONDENT_IN_PLACE.fullmatch(line)
    names = _names(match["names"]) if match else None
    return [Contributor(name, "reporter") for name in names] if names else None


def _glued(line: str) -> list[Contributor] | None:
    if line.startswith(_GLUED_ENDS) and (match := _GLUED_NAME.fullmatch(line)):
        return [Contributor(match["name"], _LABELS[match["label"].casefold()])]
    if not line.endswith(_GLUED_ENDS):
        return None
    match = _GLUED_LABEL.fullmatch(line)
    if not match:
        return None
    return [Contributor(match["name"].strip(), _LABELS[match["label"].casefold()])]


def _unmarked(line: str) -> list[Contributor] | None:
    match = _UNMARKED.match(line) if line[:2].casefold() in _UNMARKED_STARTS else None
    if not match or _YEAR.search(line):
        return None
    people = []
    for part in BETWEEN_NAMES.split(line[match.end() :].strip(" ,-|")):
        behind = _ROLE_BEHIND.fullmatch(part)
        role = _LABELS.get(behind["role"].casefold()) if behind else None
        names = _names(behind["name"] if behind and role else part)
        if not names or not all(is_person(name) or SINGLE_NAME.fullmatch(name) for name in names):
            return None
        people += [Contributor(name, role or "author") for name in names]
    return people or None


def _with_desk(line: str) -> list[Contributor] | None:
    """`Bram Wiguna - detikJateng`, `Bram Wiguna, Jurnalis`."""
    match = _NAME_AND_DESK.fullmatch(line.strip(" -–|,"))
    if not match:
        return None
    desk, name = match["desk"], match["name"]
    is_team = name.startswith("Tim ") and name.count(" ") <= 3
    if f" -{desk}" in line and (is_person(name) or is_team):  # Bram Wiguna -Sepakbola
        return [Contributor(name, "author")]
    if not is_person(name) and not (is_team and not desk.islower()):
        return None
    if desk.casefold() in _LABELS and " " not in desk and is_person(name):
        return [Contributor(name, _LABELS[desk.casefold()])]  # Bram Wiguna | Reporter
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
    if not names or not _is_desk(site) or not all(map(is_person, names)):
        return None
    return [Contributor(name, "author") for name in names]


def _contributed(line: str) -> list[Contributor] | None:
    match = _CONTRIBUTED.fullmatch(line)
    names = _names(match["names"]) if match else None
    if not names or not all(is_person(name) for name in names):
        return None
    return [Contributor(name, "author") for name in names]


_READERS = (  # what a line must hold, and who reads it then
    ("oleh", _agency),
    ("aporan", _correspondent),
    ("berkontribusi", _contributed),
    (" -", _with_desk),
    (" | ", _between_bars),
    ("|", _with_desk),
    (", ", _with_desk),
    ("- ", _with_desk),
    ("•", _with_desk),
    ("–", _with_desk),
)


def unique_contributors(people: list[Contributor]) -> list[Contributor]:
    """Each person once a role, in order; initials that repeat are one."""
    return list(dict.fromkeys(people))
