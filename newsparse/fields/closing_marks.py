"""Marks in brackets that close an article: initials `(esn)`, full names, agencies."""

from __future__ import annotations

import regex

from newsparse.fields.person_names import OUTLETS, SINGLE_NAME, is_person, is_team
from newsparse.values import Contributor, ContributorRole

__all__ = ["read_closing", "read_initials"]

_OUTLET_ENDS = frozenset("news media tv online post times network".split())

_INITIALS = regex.compile(
    r"[(\[]\s*+(?P<body>[\p{L}\p{N}*-]{1,12}(?:\s*+[/&]\s*+[\p{L}\p{N}. -]{1,24}){0,4})\s*+[)\]]"
)
_INITIAL = regex.compile(
    r"\p{Ll}{2,4}[0-9]{0,3}|\p{Ll}[0-9]{2}|\p{Lu}{2,4}|\p{Lu}\p{Ll}{1,3}|[\p{Lu}\p{Ll}]{1,3}-[0-9]{1,2}|cr[0-9]"
)
_LONGEST_PAIRED = 6  # letters of what people sign with, two behind a slash
_PAIRED = frozenset("kiri kanan tengah depan atas bawah foto video dan atau pria wanita".split())
_OFFICES = frozenset(
    "humas prokopim prokopi prokompim protokol kominfo diskominfo infokom pendim penrem".split()
)  # press offices, lower case, that sign as initials do
_FULL_NAME_BRACKET = regex.compile(r"[(\[](?P<names>[^()\[\]]{5,60})[)\]]")


def read_initials(mark: str) -> list[Contributor] | None:
    """Contributors of a closing mark in brackets, `(esn)` or `(fdl/dnu)`; None for another bracket.

    >>> [c.name for c in read_initials("(fdl/dnu)")]
    ['fdl', 'dnu']
    >>> read_initials("(ADV/ARIK)")
    [Contributor(name='ARIK', role='initials')]
    >>> read_initials("(KPK)") is None, read_initials("(dua)") is None
    (False, False)
    """
    match = _INITIALS.fullmatch(mark)
    if not match:
        return None
    body = match["body"].removeprefix("*/")  # (*/dew)
    parts = [part.strip(" .") for part in regex.split(r"[/&,]", body)]
    if len(parts) > 5 or not all(parts):
        return None
    is_pair = len(parts) > 1 and all(
        part.islower() and len(part) <= _LONGEST_PAIRED for part in parts
    )
    if is_pair and _PAIRED.isdisjoint(parts):  # (kompu/bpsi): an office's people beside each other
        return [Contributor(part, "initials") for part in parts if part not in OUTLETS]
    if not all(_INITIAL.fullmatch(part) or part.casefold() in OUTLETS for part in parts):
        return None
    if len(parts) == 1 and parts[0].islower():
        return [Contributor(parts[0], "initials")]
    kept = [part for part in parts if part.casefold() not in OUTLETS]
    return [Contributor(part, "initials") for part in kept]


def read_closing(mark: str, named: ContributorRole = "author") -> list[Contributor] | None:
    """Contributors of a bracket that closes an article: initials, full names, agencies.

    `named` is the role of whoever stands there with the full name.

    >>> read_closing("(Retno Palupi/Pikiran Rakyat)")
    [Contributor(name='Retno Palupi', role='author')]
    >>> read_closing("(Antara/Reuters/JPNN)")
    []
    """
    initials = read_initials(mark)
    if initials is not None:
        return initials
    if mark[1:-1].casefold() in _OFFICES:
        return [Contributor(mark[1:-1], "initials")]
    if is_team(mark[1:-1]):
        return [Contributor(mark[1:-1], named)]
    match = _FULL_NAME_BRACKET.fullmatch(mark)
    if not match or ":" in mark:
        return None
    people = []
    for part in match["names"].split("/"):
        name = part.strip()
        if _is_agency(name):
            continue
        if is_person(name) or (SINGLE_NAME.fullmatch(name) and "/" in mark):
            people.append(Contributor(name, named))
        elif people and name.islower() and name.isalpha() and match["names"].endswith(name):
            continue  # (Retno Palupi/lerengpost)
        elif _INITIAL.fullmatch(name):
            people.append(Contributor(name, "initials"))
        else:
            return None
    return people


def _is_agency(name: str) -> bool:
    """An agency, an outlet or a site."""
    if not any(char.isalpha() for char in name):
        return False
    words = name.casefold().split()
    if words[-1] in _OUTLET_ENDS:
        return True
    return all(word in OUTLETS for word in words) or (len(words) == 1 and "." in name.strip("."))
