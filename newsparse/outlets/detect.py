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
from newsparse.outlets.registry import MARK_PREFIX, Mark, Registry, host_of
from newsparse.values import Diagnostic

__all__ = ["Detection", "Evidence", "detect"]

_ENOUGH = 3  # points from which evidence names an outlet
_BRAND_POINTS = 4
_OWN_FINGERPRINT = 3  # printed by one outlet only
_SHARED_FINGERPRINT = 1
_HABIT_POINTS = 1
_STAMP_POINTS = 1
_HEAD_LINES = 25  # lines from the top among which datelines and stamps are looked for
_DIGIT = re.compile("[0-9]")
_DASH = re.compile("[-–—]")
_LONGEST_FINGERPRINT = 200
_DATELINE_REACH = 72  # characters in which a dateline's dash stands


@dataclass(frozen=True)
class Evidence:
    """One reason: the outlet it speaks for, its kind, the text it was seen in, its points."""

    outlet: str
    kind: str
    text: str
    points: int


@dataclass(frozen=True)
class Detection:
    """The outlet chosen, the brand of a network where known, and why."""

    outlet: Outlet
    brand: Brand | None = None
    scores: tuple[tuple[str, int], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def detect(
    lines: list[Line], registry: Registry, url: str | None = None, forced: str | None = None
) -> Detection:
    """Choose the outlet: `forced` is obeyed, an address decides, else the text must be clear.

    A tie gives the generic outlet and the diagnostic `outlet.ambiguous`; evidence against a forced
    or addressed outlet gives `outlet.mismatch`.
    """
    evidence = _evidence(lines, registry)
    scores: dict[str, int] = {}
    for item in evidence:
        scores[item.outlet] = scores.get(item.outlet, 0) + item.points
    ranked = tuple(sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])))
    given = registry.get(forced) if forced else registry.of_host(host_of(url))
    if given:
        outlet, brand = given
        notes = _mismatch(outlet, ranked)
        return Detection(outlet, brand, ranked, tuple(evidence), notes)
    generic = registry.outlets["generic"]
    if not ranked or ranked[0][1] < _ENOUGH:
        return Detection(generic, None, ranked, tuple(evidence))
    if len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
        told = ", ".join(f"{slug} {points}" for slug, points in ranked[:3])
        note = Diagnostic("outlet.ambiguous", f"evidence is even: {told}; read as generic")
        return Detection(generic, None, ranked, tuple(evidence), (note,))
    return Detection(registry.outlets[ranked[0][0]], None, ranked, tuple(evidence))


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
        for mark in marks.get(key[:MARK_PREFIX], ()):
            if key == mark.text or (mark.is_beginning and key.startswith(mark.text)):
                if (mark.outlet, mark.text) not in found:
                    item = Evidence(mark.outlet, mark.kind, line.view[:80], _points(mark, marks))
                    found[mark.outlet, mark.text] = item
    for line in lines[:_HEAD_LINES]:
        dash = _DASH.search(line.view, 3, _DATELINE_REACH)
        if dash:
            _add_brands(line.view[: dash.start()].strip(), registry, found)
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


def _add_brands(head: str, registry: Registry, found: dict[tuple[str, str], Evidence]) -> None:
    owners = registry.brand_owners
    for part in head.split(","):
        owner = owners.get(part.strip(" ()").casefold())
        if owner:
            item = Evidence(owner.slug, "dateline", head, _BRAND_POINTS)
            found.setdefault((owner.slug, "dateline"), item)


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
