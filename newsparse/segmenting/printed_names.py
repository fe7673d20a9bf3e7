"""What a site calls itself in its masthead and in its copyright line.

No list knows a small site, but its dateline prints the same name: `Agam, Cahaya Lereng — Warga …`.
"""

from __future__ import annotations

import re

from newsparse.fields.places import PLACES
from newsparse.fields.section_names import SECTIONS
from newsparse.segmenting.draft import Draft

__all__ = ["own_names"]

_MASTHEAD_LINES = 3
_LONGEST_MASTHEAD = 60  # characters of a site's name and its tagline
_FOOT_LINES = 15
_LONGEST_NAME = 4  # words
_TAGLINE = re.compile(r"(?<!\s)\s+[-–—|:]\s+")
_ENDING = re.compile(r"\.(?:com|co\.id|id|co|net|org|news|tv)$")
_RIGHTS = re.compile(
    r"(?i)©|copyright|hak cipta|all rights? reserved|(?:19|20)[0-9]{2}|\bPT\b|[-–|—.,()]"
)
_KINDS = frozenset("harian koran lpm majalah media portal radio tabloid televisi".split())


def own_names(draft: Draft) -> frozenset[str]:
    """Names of the site, lower case, as the first lines and those about rights print them."""
    if draft.own_names is None:
        draft.own_names = _printed_names(draft)
    return draft.own_names


def _printed_names(draft: Draft) -> frozenset[str]:
    names = set()
    for index, line in enumerate(draft.lines[:_MASTHEAD_LINES]):
        name = _TAGLINE.split(line.view, maxsplit=1)[0].casefold()
        if len(line.view) <= _LONGEST_MASTHEAD and (index == 0 or " " in name):
            names.add(name)  # one word further down is a breadcrumb's place or section
    for line in draft.lines[-_FOOT_LINES:]:
        if "©" in line.view:
            names.add(" ".join(_RIGHTS.sub(" ", line.key).split()))
    found: set[str] = set()
    for name in names:
        bare = _ENDING.sub("", name)
        kind, _, rest = bare.partition(" ")
        found |= {bare, rest} if kind in _KINDS else {bare, bare.replace(" ", "")}
    return frozenset(name for name in found if _is_name(name))


def _is_name(name: str) -> bool:
    is_short = len(name) > 2 and name.count(" ") < _LONGEST_NAME
    return is_short and name not in PLACES and name not in SECTIONS
