"""What a body is called between an office and a name: `Ketua Yayasan | Bina Warga | Rina Sari`.

Nothing in such a run says where the body's own name ends; what the rest of the article says about
its words decides (`evidence.py`).
"""

from __future__ import annotations

from newsparse.quotes.evidence import Evidence
from newsparse.quotes.offices import QUALIFIERS, is_of_person
from newsparse.quotes.runs import Word
from newsparse.quotes.words import CLASSES, HONORIFICS, ORGANISATIONS, ROLES, TITLE_WORDS

__all__ = ["after_own_names", "opens_name"]

_BODY_REACH = 60  # characters before a body's own name in which its member's role stands
_BIRTH_NAMES = frozenset(
    "Wayan Putu Gede Made Kadek Nengah Nyoman Komang Ketut Gusti Dewa Ngurah Luh Ayu".split()
)
_NO_NAME_BEHIND = frozenset(  # only one, or with its name before it
    "dewan parlemen kabinet sekuritas airlines futures group grup holding fc sc".split()
)
_IN_AREA = CLASSES["areas"] | CLASSES["placed"]
_COMPANY_NAME = 3  # words after "PT" from which the last two are a person's


def opens_name(word: Word, evidence: Evidence) -> bool:
    """Whether a name begins at a word: one that is used alone, or that is rarely used alone."""
    return evidence.in_use(word[0]) or word[0].casefold().strip(".") in CLASSES["forenames"]


def after_own_names(
    text: str, office: list[str], rest: list[Word], evidence: Evidence, *, placed: bool
) -> tuple[list[Word], bool]:
    """Drop what a body or a place is called from before a name; False where no name is left.

    `placed` says that a known region was there already, so that no unknown one is looked for.
    """
    balinese = _balinese(rest)
    if balinese:
        return rest[balinese:], True
    last, folded = office[-1], office[-1].casefold()
    heads = {word.casefold() for word in office}
    ranked = bool((heads - {"jenderal"}) & HONORIFICS)
    of_person = any(map(is_of_person, office)) or (
        office[0].islower() and office[0] not in ORGANISATIONS
    )
    is_body = office[0].casefold() in ORGANISATIONS and office[0] != "Group"  # "Group Head"
    if not of_person or (is_body and not ranked):
        return _member(text, rest, evidence)
    if last[0].isupper():
        if folded in CLASSES["geographic"]:
            return rest[1:], len(rest) > 1
        if rest[0][0].casefold() in CLASSES["geographic"]:
            return rest[2:], len(rest) > 2
    in_area = folded in _IN_AREA or last[0].isdigit()  # "RW 22"
    is_area = not placed and (last[0].isupper() or last[0].isdigit()) and in_area
    if is_area and len(rest) < 3 and not heads & CLASSES["leaders"]:
        return rest, False
    if len(rest) == 1:
        if placed and evidence.is_part_of_place(rest[0][0], rest[0][1], last):
            return rest, False  # "Kapolsek Padang Ratu", and "Polsek Padang Ratu" elsewhere
        names_body = len(office) > 1 and office[-2].casefold() in ORGANISATIONS
        if names_body and folded in ROLES and not evidence.in_use(rest[0][0]):
            return rest, False  # "Ketua Koperasi Sumber Rejeki"
        return rest, _is_lone_name(last, rest[0][0], evidence)
    if placed and last.isupper():
        return rest, True  # "DPR RI | Rina Sari": a body, its place, and nothing more
    if folded in ("pt", "cv") and len(rest) != _COMPANY_NAME:
        return rest[-2:], len(rest) > _COMPANY_NAME
    return rest[_own_length(text, last, rest, heads, is_area, evidence) :], True


def _balinese(words: list[Word]) -> int:
    """Where a name begins with the article before a birth name: "Sigaran | I Made Rai"."""
    for at in range(1, len(words) - 1):
        if words[at][0] in ("I", "Ni") and words[at + 1][0] in _BIRTH_NAMES:
            return at
    return 0


def _member(text: str, rest: list[Word], evidence: Evidence) -> tuple[list[Word], bool]:
    """Who is named right behind a body: "peneliti dari Lembaga | Energi Hijau | Rina Sari"."""
    before = text[max(0, rest[0][1] - _BODY_REACH) : rest[0][1]]
    clause = before[max(before.rfind(","), before.rfind(".")) + 1 :]
    if not any(word in clause for word in (" dari ", " di ", " pada ")):
        return rest, False
    for cut in range(1, len(rest) - 1):
        if evidence.in_use(rest[cut][0]) and not evidence.in_use(rest[0][0]):
            return rest[cut:], True
    return rest, False


def _is_lone_name(office: str, word: str, evidence: Evidence) -> bool:
    """Whether the one word after an office is a name: "Kapolres Rina", not "Dinas Sagara"."""
    folded = office.casefold()
    return (
        folded in ROLES
        or folded in HONORIFICS
        or office.isupper()
        or office == "Agung"
        or evidence.in_use(word)
        or (folded in TITLE_WORDS and not evidence.is_place(word, office))
    )


def _own_length(
    text: str, office: str, rest: list[Word], heads: set[str], is_area: bool, evidence: Evidence
) -> int:
    """How many words of `rest` are a body's or a place's own name, before a person's."""
    folded = office.casefold()
    low = rest[0][1]
    if folded not in ROLES:
        for cut in range(1, len(rest)):
            own = office + " " + text[low : rest[cut - 1][2]]
            if evidence.stands_alone(own, rest[cut][0]):
                return cut
    for cut in range(len(rest) - 1, 1, -1):
        inner = rest[cut - 1][0].casefold()
        if inner in QUALIFIERS and inner not in CLASSES["namesakes"]:
            greater = rest[cut][0] == "Raya" and cut + 1 < len(rest)
            return cut + greater
        own = text[low : rest[cut - 1][2]]
        if evidence.stands_alone(own, rest[cut][0]):
            in_use = evidence.in_use(own) or evidence.in_use(rest[0][0])
            return 0 if in_use and " " in own else cut  # "Sri Mulia" for "Sri Mulia Sari"
    first_in_use = opens_name(rest[0], evidence)
    if len(rest) > 2 and not first_in_use and evidence.stands_alone(rest[0][0], rest[1][0]):
        return 1
    followed = not first_in_use and evidence.in_use(rest[1][0])
    if is_area and (len(rest) > 2 or followed):
        return 1
    if evidence.is_place(rest[0][0], office):
        return 1
    if len(rest) > 3 and evidence.in_use(rest[2][0]) and not first_in_use:
        return 2 if not opens_name(rest[1], evidence) else 0
    if heads & ORGANISATIONS and office[0].isupper() and not first_in_use:
        for cut in range(1, len(rest) - 1):
            if opens_name(rest[cut], evidence):
                return cut
    is_named_body = (
        folded in ORGANISATIONS and not office.isupper() and folded not in _NO_NAME_BEHIND
    )
    return int(is_named_body and len(rest) > 2 and not first_in_use)
