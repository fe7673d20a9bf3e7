"""The head: which line above the body is the title, the deck, the kicker, a caption, a byline."""

from __future__ import annotations

from collections import Counter

import regex

from newsparse.document import Line
from newsparse.fields.bylines import read_names_beside_stamp
from newsparse.fields.captions import is_credit_alone, looks_like_caption
from newsparse.fields.person_names import is_person
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.shapes import is_headline, is_prose, low_share
from newsparse.values import Contributor, ContributorRole

__all__ = ["claim_echoes", "read_head"]

_NO_LETTERS = regex.compile(r"[^\p{L}\p{N}]++")
_SITE_TAIL = regex.compile(r"\s*[-–—|]\s*[\p{L}\p{N}. ]{2,40}")
_SHORT_TITLE = 12  # characters of one word from which it may pass for a headline
_LABELLED_NAMES = 60  # lines from the top among which names stand above their labels
_QUOTES = "\"“”'‘’. "
_LABELS_BELOW: dict[str, ContributorRole] = {
    "penulis": "author",
    "editor": "editor",
    "reporter": "reporter",
    "author": "author",
}


def read_head(draft: Draft) -> None:
    """Give every line above the body its role."""
    _claim_names_with_label_below(draft)
    title = _choose_title(draft)
    if title is not None:
        line = draft.lines[title]
        line.claim(Role.TITLE, "title")
        draft.title = line.view
        if " " not in line.view and len(line.view) < _SHORT_TITLE:
            draft.note("title.doubtful", "one short word is hardly a headline", line)
        _claim_above(draft, title)
        claim_echoes(draft)
    elif len(draft.lines) == 1 and len(draft.lines[0].view) < _SHORT_TITLE:
        draft.note("title.doubtful", "one short word is hardly a headline", draft.lines[0])
    elif draft.lines:
        draft.note("title.missing", "no line reads as a headline above the body")
    _claim_captions(draft)
    _claim_bylines(draft)
    _claim_site_of_dateline(draft)
    _claim_deck(draft, title)
    if title is None and draft.dateline is None:
        left = next((index for index, _ in draft.unclaimed(0, draft.first_body)), None)
        draft.first_body = draft.first_body if left is None else left
    for index, line in draft.unclaimed(0, draft.first_body):
        is_below = title is None or index > title
        if _is_pull_quote(draft, line):
            line.claim(Role.DUPLICATE, "pull quote")
        elif is_below and draft.first_body < len(draft.lines) and line.view.count(" ") >= 1:
            line.claim(Role.CAPTION, "text between head and body")


def _is_pull_quote(draft: Draft, line: Line) -> bool:
    """Words of the body printed large above it."""
    key = line.key.strip(_QUOTES)
    return len(key) >= 25 and any(
        key in other.view.casefold() for other in draft.lines[draft.first_body :]
    )


def _choose_title(draft: Draft) -> int | None:
    """The first headline of at least four words, else the first line that can be one."""
    candidates = [
        index
        for index, line in draft.unclaimed(0, draft.first_body)
        if is_headline(line.view) and not _is_picture_text(line.view)
    ]
    keys = Counter(draft.lines[index].key for index in candidates)
    for index in candidates:
        key = draft.lines[index].key
        view = draft.lines[index].view
        is_title_case = low_share(view) < 0.35 and not looks_like_caption(view)
        if keys[key] > 1 and key.count(" ") >= 3 and is_title_case:
            return index  # printed again as the picture's text: no promotion is
    for index in candidates:
        if draft.lines[index].view.count(" ") >= 3:
            return index
    for index in candidates:
        if draft.lines[index].view.count(" ") >= 1 or len(draft.lines) == 1:
            return index
    return candidates[0] if candidates and len(candidates) == 1 else None


def _is_picture_text(view: str) -> bool:
    """Credits decide only where they are unmistakable: headlines hold slashes and brackets too."""
    return is_credit_alone(view) or (
        looks_like_caption(view) and (view.endswith((")", "/")) or "foto" in view.casefold())
    )


def _claim_above(draft: Draft, title: int) -> None:
    """Above the title: one label is the kicker, a trail of them the breadcrumb."""
    above = [line for _, line in draft.unclaimed(0, title)]
    short = [line for line in above if line.view.count(" ") <= 3 and len(line.view) <= 40]
    sites = [line for line in short if _is_site(draft, line)]
    labels = [line for line in short if not _is_site(draft, line)]
    has_trail = any(line.role is Role.WIDGET for line in draft.lines[:title])
    for line in sites:
        line.claim(Role.WIDGET, "site name")
    if len(labels) == 1 and not has_trail and not (sites and "." in sites[0].view):
        labels[0].claim(Role.KICKER, "label above title")
        draft.kicker = draft.kicker or labels[0].view
    else:
        for line in labels:
            line.claim(Role.WIDGET, "breadcrumb")
    for line in above:
        if line.role is None:
            line.claim(
                Role.CAPTION if looks_like_caption(line.view) else Role.UNKNOWN, "above title"
            )


def _is_site(draft: Draft, line: Line) -> bool:
    return line.key in draft.brands or line.key.startswith("detik") or "." in line.view


def claim_echoes(draft: Draft) -> None:
    """Lines that print the title again: as alternative text, cut short, or glued to a caption."""
    if not draft.title or len(draft.title) < 12:
        return
    key = draft.title.casefold()
    start = key[:12]
    opening = draft.lines[draft.first_body : draft.first_body + 1]
    spared = opening[0] if opening else None  # whatever it begins with, it is the first paragraph
    if any(line.role is None and line.key.startswith(start) for line in draft.lines):
        draft.rewrite(
            lambda line: (
                _claim_echo(draft, line, key)
                if line.role is None and line is not spared and line.key.startswith(start)
                else None
            )
        )


def _claim_echo(draft: Draft, line: Line, key: str) -> list[Line] | None:
    """A sentence that goes on after the words of the headline is prose, not an echo."""
    if line.key == key or (line.key.endswith("...") and key.startswith(line.key[:-3].rstrip())):
        line.claim(Role.WIDGET, "echo of the title")
    elif not line.key.startswith(key):
        is_near = _shared(line.key, key) >= max(30, 0.5 * len(key))
        if is_near and len(line.view) <= 2 * len(key) and not is_prose(line.view):
            line.claim(Role.WIDGET, "paraphrase of the title")
    elif key.count(" ") >= 3:
        rest = line.view[len(key) :]
        if (rest.lstrip()[:1].islower() or rest[0] in ".,;:") and not looks_like_caption(rest):
            return None
        if _SITE_TAIL.fullmatch(rest):
            line.claim(Role.WIDGET, "echo of the title")
            return None
        cut = len(key) + len(rest) - len(rest.lstrip())
        parts = draft.parts(line, cut)
        parts[0].claim(Role.WIDGET, "echo of the title")
        parts[1].claim(Role.CAPTION, "glued to an echo of the title")
        return parts
    return None


def _shared(one: str, other: str) -> int:
    """Length of the beginning that two texts share."""
    for length, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return length
    return min(len(one), len(other))


def _claim_captions(draft: Draft) -> None:
    stop = draft.first_body
    for index, line in draft.unclaimed(0, stop):
        following = draft.lines[index + 1] if index + 1 < stop else None
        after_credit = index > 0 and is_credit_alone(draft.lines[index - 1].view)
        if looks_like_caption(line.view):
            line.claim(Role.CAPTION, "caption with credit")
        elif after_credit or (following and is_credit_alone(following.view)):
            line.claim(Role.CAPTION, "caption beside a credit")
        elif following and following.role is None and len(line.view) >= 8:
            if following.key.startswith(line.key.rstrip(".")):
                line.claim(Role.CAPTION, "caption printed twice")
                following.claim(Role.CAPTION, "caption printed twice")


def _claim_site_of_dateline(draft: Draft) -> None:
    """`Gelora News` above a dateline that prints `www.gelora.co`."""
    brand = draft.dateline.brand if draft.dateline else None
    if not brand:
        return
    words = set(_NO_LETTERS.split(brand.casefold())) - {"", "www", "com", "id", "co"}
    for _, line in draft.unclaimed(0, draft.first_body):
        if len(line.view) <= 30 and not words.isdisjoint(line.key.split()):
            line.claim(Role.WIDGET, "site name")


def _claim_names_with_label_below(draft: Draft) -> None:
    """`Maria Yustina Wea` / `Penulis` / `Robertus Heryawan` / `Editor`, a line each."""
    lines = draft.lines
    names: dict[str, ContributorRole] = {}
    stop = min(draft.first_body, _LABELLED_NAMES)
    for index, line in draft.unclaimed(1, stop):
        role = _LABELS_BELOW.get(line.key)
        above = lines[index - 1]
        if role and above.role is None and is_person(above.view):
            line.claim(Role.BYLINE, "label below a name")
            above.claim(Role.BYLINE, "name above its label")
            draft.credit(above, [Contributor(above.view, role)])
            names[above.view] = role
    for _, line in draft.unclaimed(0, stop):
        if any(name in line.view for name in names) and len(line.view) <= 80:
            line.claim(Role.BYLINE, "name told again")


def _claim_bylines(draft: Draft) -> None:
    """A person's name, or a site's, on a line of its own beside the stamp or another byline."""
    known = {person.name for _, person in draft.people}
    for index, line in draft.unclaimed(0, draft.first_body):
        near = draft.lines[max(0, index - 1) : index + 2]
        beside = any(other.role in (Role.TIMESTAMP, Role.BYLINE) for other in near)
        people = read_names_beside_stamp(line.view) if beside else None
        if line.view in known:
            people = [Contributor(line.view, "author")]
        if people is not None:
            line.claim(Role.BYLINE, "name in the head")
            draft.credit(line, people)
        elif beside and line.key in draft.brands:
            line.claim(Role.BYLINE, "site in place of a name")
            draft.credit(line, [Contributor(line.view, "author")])


def _claim_deck(draft: Draft, title: int | None) -> None:
    """The first line of words left under the title is the deck."""
    if title is None:
        return
    bullets = [
        line
        for _, line in draft.unclaimed(title + 1, draft.first_body)
        if line.view[0] in "•·▪" and line.view[1:2] == " "
    ]
    if bullets:  # a summary in points, as Reuters prints it
        for line in bullets:
            line.claim(Role.DECK, "summary in points")
        return
    for index, line in draft.unclaimed(title + 1, draft.first_body):
        if line.view.count(" ") < 3 or _is_pull_quote(draft, line):
            continue
        below_body = draft.first_body >= len(draft.lines)
        near = all(
            other.role in (Role.TIMESTAMP, Role.BYLINE, Role.WIDGET, Role.KICKER)
            for other in draft.lines[title + 1 : index]
        )
        if near and not below_body and (is_prose(line.view) or not line.view.endswith(":")):
            line.claim(Role.DECK, "deck")
            return
