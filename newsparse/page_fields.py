"""What an article takes from its page's metadata where nothing is printed, and on what basis."""

from __future__ import annotations

import re
from typing import TypedDict

from newsparse.fields.captions import caption_of
from newsparse.fields.person_names import is_person
from newsparse.pages.facts import PageFacts
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.values import Basis, Caption, Contributor, LeadImage

__all__ = ["PageFields", "page_fields"]

_SITE_TAIL = re.compile(r"(?<!\s)\s+[-–—|»]\s+[^-–—|»]{2,40}$")
_COMPANY = re.compile(
    r"(?i)\b(?:media|redaksi|tim|news|cyber|portal|online|admin|developer|network|indonesia|tv|pt)\b"
    r"|[.@/]|\.com|\.id"
)


class PageFields(TypedDict):
    """The fields of an article that its page's metadata may fill."""

    url: str | None
    title: str | None
    contributors: list[Contributor]
    tags: list[str]
    section: str | None
    lead_image: LeadImage | None
    pages: list[str]
    basis: dict[str, Basis]


def page_fields(
    draft: Draft,
    facts: PageFacts,
    url: str | None,
    printed: tuple[str | None, list[Contributor], list[Caption]],
) -> PageFields:
    """Printed values first; where a page prints none, what its metadata says."""
    title, contributors, captions = printed
    basis: dict[str, Basis] = {}
    if title is not None:
        basis["title"] = "printed"
    elif facts.titles:
        title = _SITE_TAIL.sub("", facts.titles[0])
        basis["title"] = "meta"
        draft.notes = [note for note in draft.notes if note.code != "title.missing"]
        draft.note("title.from_metadata", "no headline is printed; the page's metadata names it")
    if contributors:
        basis["contributors"] = "printed"
    else:
        contributors = _told_people(draft, facts)
        if contributors:
            basis["contributors"] = "meta"
    if draft.tags:
        basis["tags"] = "printed"
    elif facts.tags:
        basis["tags"] = "meta"
    return PageFields(
        url=url or facts.url,
        title=title,
        contributors=contributors,
        tags=draft.tags or list(facts.tags),
        section=facts.section,
        lead_image=LeadImage(facts.image, _lead_caption(draft, captions)) if facts.image else None,
        pages=list(facts.pages),
        basis=basis,
    )


def _told_people(draft: Draft, facts: PageFacts) -> list[Contributor]:
    """People whom the metadata names; companies and mail addresses are nobody."""
    found = [Contributor(name, "editor") for name in facts.editors if _is_somebody(name)]
    if draft.outlet.metadata_author != "nobody":
        role = draft.outlet.metadata_author
        names = [name for name in facts.authors if _is_somebody(name)]
        found = [Contributor(name, role) for name in names] + found
    return list(dict.fromkeys(found))


def _is_somebody(name: str) -> bool:
    return is_person(name) and not _COMPANY.search(name)


def _lead_caption(draft: Draft, captions: list[Caption]) -> Caption | None:
    """The caption printed above the text."""
    start = draft.lines[draft.first_body].start if draft.first_body < len(draft.lines) else None
    for line in draft.lines:
        if start is not None and line.start >= start:
            break
        if line.role is Role.CAPTION:
            shown = caption_of(line.view)
            return next((c for c in captions if c.raw.startswith(shown.raw.rstrip("."))), shown)
    return None
