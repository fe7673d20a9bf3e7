"""Which outlet a text is from: by its address, or by what it prints, with the evidence.

Every line is looked up once in an index of fingerprints, so the cost does not grow with the number
of outlets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from newsparse.document import Line
from newsparse.outlets.outlet import Brand, Outlet
from newsparse.outlets.registry import MARK_PREFIX, Mark, Registry
from newsparse.values import Diagnostic

__all__ = ["Detection", "Evidence", "detect"]

_ENOUGH = 3  # points from which evidence names an outlet
_BRAND_POINTS = 4
_OWN_FINGERPRINT = 3  # printed by one outlet only
_SHARED_FINGERPRINT = 1
_CREDIT_POINTS = 2  # its photographers; others print its pictures too
_HABIT_POINTS = 1
_MOST_HABITS = 3  # many habits together are enough, and no more than that
_STAMP_POINTS = 1
_HEAD_LINES = 25  # lines from the top among which datelines and stamps are looked for
_DIGIT = re.compile("[0-9]")
_LONGEST_FINGERPRINT = 200
_NAME_REACH = 80  # characters of a line shown as evidence
_LONGEST_NAME = 45  # characters of a place or of an outlet's name
_BREAK = re.compile(r"[,·•()|:—–]|--|\s-|-\s")  # between a place, a name, a desk
_CREDIT = re.compile(r"(?:^|[(/.:;-] ?)(\w[\w.]*(?: \w+)?)(?= ?/)|/ ?([\w.]+(?: \w+)?)(?=[)/]|$)")
_BESIDE_SLASH = re.compile(r"/[a-z]|[a-z]/")  # no date
_CORRESPONDENT = re.compile(r"\(?laporan (?:wartawan|reporter) ([\w.-]+)")
_MOST_PARTS = 3  # a place, a second place and the name: further on is prose


@dataclass(frozen=True)
class Evidence:
    """One reason: the outlet it speaks for, its kind, the text it was seen in, its points."""

    outlet: str
    kind: str
    text: str
    points: int
    brand: Brand | None = None
    """The site of a network that the text names."""


@dataclass(frozen=True)
class Detection:
    """The outlet chosen, the brand of a network where known, and why."""

    outlet: Outlet
    brand: Brand | None = None
    scores: tuple[tuple[str, int], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def zone(self) -> str:
        """What a stamp without a zone is taken for."""
        return (self.brand and self.brand.zone) or self.outlet.zone


def detect(
    lines: list[Line], registry: Registry, url: str | None = None, forced: str | None = None
) -> Detection:
    """Choose the outlet: `forced` is obeyed, an address decides, else the text must be clear.

    A tie gives the generic outlet and the diagnostic `outlet.ambiguous`; evidence against a forced
    or addressed outlet gives `outlet.mismatch`.
    """
    evidence = _evidence(lines, registry)
    ranked = _ranked(evidence)
    given = registry.get(forced) if forced else registry.of_address(url)
    if given:
        outlet, brand = given
        notes = _mismatch(outlet, ranked)
        brand = brand or _brand_named(outlet, evidence)
        return Detection(outlet, brand, ranked, tuple(evidence), notes)
    generic = registry.outlets["generic"]
    if not ranked or ranked[0][1] < _ENOUGH:
        return Detection(generic, None, ranked, tuple(evidence))
    if len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
        told = ", ".join(f"{slug} {points}" for slug, points in ranked[:3])
        note = Diagnostic("outlet.ambiguous", f"evidence is even: {told}; read as generic")
        return Detection(generic, None, ranked, tuple(evidence), (note,))
    outlet = registry.outlets[ranked[0][0]]
    return Detection(outlet, _brand_named(outlet, evidence), ranked, tuple(evidence))


def _ranked(evidence: list[Evidence]) -> tuple[tuple[str, int], ...]:
    """Outlets with their points, the most first."""
    scores: dict[str, int] = {}
    habits: dict[str, int] = {}
    for item in evidence:
        if item.kind == "habit":
            habits[item.outlet] = habits.get(item.outlet, 0) + 1
            if habits[item.outlet] > _MOST_HABITS:
                continue
        scores[item.outlet] = scores.get(item.outlet, 0) + item.points
    return tuple(sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])))


def _brand_named(outlet: Outlet, evidence: list[Evidence]) -> Brand | None:
    return next((e.brand for e in evidence if e.outlet == outlet.slug and e.brand), None)


def _mismatch(outlet: Outlet, ranked: tuple[tuple[str, int], ...]) -> tuple[Diagnostic, ...]:
    if not ranked or ranked[0][0] == outlet.slug or ranked[0][1] < _ENOUGH:
        return ()
    own = dict(ranked).get(outlet.slug, 0)
    if own >= ranked[0][1]:
        return ()
    slug, points = ranked[0]
    message = f"read as {outlet.slug} ({own} points), but the text looks like {slug} ({points})"
    return (Diagnostic("outlet.mismatch", message),)


def _evidence(lines: list[Line], registry: Registry) -> list[Evidence]:
    marks = registry.marks
    found: dict[tuple[str, str], Evidence] = {}
    for line in lines:
        key = line.key
        if len(key) > _LONGEST_FINGERPRINT:
            continue
        if "/" in key and _BESIDE_SLASH.search(key):
            _add_credits(key, registry, found)
        elif "laporan" in key[:9]:
            _add_correspondent(key, registry, found)
        for mark in marks.get(key[:MARK_PREFIX], ()):
            if key == mark.text or (mark.is_beginning and key.startswith(mark.text)):
                if (mark.outlet, mark.text) not in found:
                    item = Evidence(mark.outlet, mark.kind, line.view[:80], _points(mark, marks))
                    found[mark.outlet, mark.text] = item
    for line in lines[:_HEAD_LINES]:
        _add_names(line.view, registry, found)
    if found:
        _add_stamps(lines, registry, found)
    return list(found.values())


def _points(mark: Mark, marks: Mapping[str, tuple[Mark, ...]]) -> int:
    if mark.kind == "habit":
        return _HABIT_POINTS
    rivals = [
        m for m in marks[mark.text[:MARK_PREFIX]] if m.text == mark.text and m.kind == mark.kind
    ]
    return _OWN_FINGERPRINT if len(rivals) == 1 else _SHARED_FINGERPRINT


def _add_names(view: str, registry: Registry, found: dict[tuple[str, str], Evidence]) -> None:
    """The outlet that a line's first words name: its dateline, a byline, a stamp under its name."""
    start = 0
    for _ in range(_MOST_PARTS):
        mark = _BREAK.search(view, start, start + _LONGEST_NAME)
        end = mark.start() if mark else len(view)
        if end - start > _LONGEST_NAME:
            return  # prose, or a headline
        site = registry.of_name(" ".join(view[start:end].casefold().split()))
        if site:
            outlet, brand = site
            kind = "dateline" if mark else "byline"
            item = Evidence(outlet.slug, kind, view[:_NAME_REACH], _BRAND_POINTS, brand)
            found.setdefault((outlet.slug, "name"), item)
        if mark is None:
            return
        start = mark.end()


def _add_credits(key: str, registry: Registry, found: dict[tuple[str, str], Evidence]) -> None:
    """The outlet that a picture's credit names: `(Foto: Rani Kusuma/Okezone)`."""
    for match in _CREDIT.finditer(key):
        site = registry.of_name(match[1] or match[2])
        if site:
            item = Evidence(site[0].slug, "credit", key[:_NAME_REACH], _CREDIT_POINTS)
            found.setdefault((site[0].slug, "credit"), item)


def _add_correspondent(
    key: str, registry: Registry, found: dict[tuple[str, str], Evidence]
) -> None:
    """`Laporan Wartawan TribunSolo.com, Rani Kusuma`."""
    match = _CORRESPONDENT.match(key)
    site = registry.of_name(match[1]) if match else None
    if site:
        item = Evidence(site[0].slug, "byline", key[:_NAME_REACH], _BRAND_POINTS, site[1])
        found.setdefault((site[0].slug, "name"), item)


def _add_stamps(
    lines: list[Line], registry: Registry, found: dict[tuple[str, str], Evidence]
) -> None:
    """Stamps in an outlet's own form; they only strengthen what something else suggests."""
    suggested = {slug for slug, _ in found}
    for line in lines[:_HEAD_LINES]:
        if len(line.view) <= 60 and _DIGIT.search(line.view):
            for slug in suggested:
                if registry.outlets[slug].is_stamp(line.view):
                    item = Evidence(slug, "timestamp", line.view, _STAMP_POINTS)
                    found.setdefault((slug, "timestamp"), item)
