"""Line rules that a site may need: lines that its articles share, and lines that nothing claimed.

A candidate is a guess, written in a comment: the kind by where the line stands and what changes in
it, the role by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from newsparse.article import Article
from newsparse.document import Line
from newsparse.drafting.lines import Place, SeenLine, SeenLines
from newsparse.drafting.role_guesses import guess_role
from newsparse.outlets.rules import Rule, RuleSet, exact, matches, starts, tail
from newsparse.roles import Role

__all__ = ["Candidate", "shared_candidates", "unknown_candidates"]

_LONGEST = 160
_LONGEST_EXACT = 80
_MOST = 40
_FEWEST_BELOW = 2  # lines below a label that make it the head of a list
_OPENING = 5  # words of a long line's beginning
_FIGURES = re.compile(r"[0-9]+(?:[.,:/-][0-9]+)*")
_LABEL = regex.compile(r"(\p{L}[^:|.!?\"“”]{2,29}?\s?[:|])\s*+(?=\S)")
_LABEL_WORDS = 4
_SPECIAL = re.compile(r"[.^$*+?{}\[\]\\|()]")


@dataclass(frozen=True)
class Candidate:
    """A rule that may be right, and in how many of the articles its line stands."""

    rule: Rule
    spread: int


def shared_candidates(articles: Sequence[Article]) -> list[Candidate]:
    r"""Rules for lines that several articles of a site share: whole, but for figures, or a label.

    >>> from newsparse import parse
    >>> texts = ("Sapi Ikut Lomba Lari\n\nENDE - Seekor sapi menang lomba lari kemarin sore.\n",
    ...     "Kuda Kalah Lagi\n\nENDE - Seekor kuda kalah lomba lari kemarin sore.\n")
    >>> found = shared_candidates([parse(f"{text}\nDibaca {len(text)} orang") for text in texts])
    >>> [(candidate.rule.name, candidate.rule.role.value) for candidate in found]
    [('matches:Dibaca [0-9]+ orang', 'widget')]
    """
    lines = SeenLines(articles)
    places = [place for place in lines.places() if lines.at(place).is_open]
    found: list[Candidate] = []
    for propose in (_shared, _with_figures, _labels):
        found += _each_once(propose(lines, places))
        rules = RuleSet(candidate.rule for candidate in found)
        places = [place for place in places if not _is_claimed(rules, lines.at(place).text)]
    return found[:_MOST]


def _is_claimed(rules: RuleSet, text: str) -> bool:
    return rules.find(Line(0, len(text), text)) is not None


def unknown_candidates(articles: Sequence[Article]) -> list[Candidate]:
    """Rules for lines that nothing claimed."""
    lines = SeenLines(articles)
    return _each_once(_unknown(lines))[:_MOST]


def _each_once(candidates: Iterable[Candidate]) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for candidate in candidates:
        found.setdefault(candidate.rule.name.casefold(), candidate)
    return list(found.values())


def _shared(lines: SeenLines, places: Sequence[Place]) -> Iterator[Candidate]:
    """Lines that stand word for word in two articles or more."""
    for place in places:
        line = lines.at(place)
        spread = lines.spread(line)
        if spread > 1 and len(line.text) <= _LONGEST:
            role = guess_role(line.text, is_foot=False)  # no headline stands in two articles
            if _heads_list(lines, line):
                yield Candidate(tail(line.text, _list_role(role)), spread)
            else:
                yield Candidate(_of_line(line.text, role), spread)


def _of_line(text: str, role: Role) -> Rule:
    """A rule for one line: all of it, or its first words where it is long."""
    if len(text) <= _LONGEST_EXACT:
        return exact(text, role)
    return starts(" ".join(text.split(" ")[:_OPENING]), role)


def _list_role(role: Role) -> Role:
    return role if role in (Role.TAGS, Role.RELATED) else Role.RELATED


def _heads_list(lines: SeenLines, line: SeenLine) -> bool:
    """Whether lines of each article's own stand below it, at the foot of all of them."""
    if line.text.count(" ") > _LABEL_WORDS:
        return False
    for place in lines.places_of(line):
        below = lines.articles[place[0]][place[1] + 1 : place[1] + 1 + _FEWEST_BELOW]
        is_list = len(below) == _FEWEST_BELOW and all(
            not other.is_labelled and lines.spread(other) == 1 for other in below
        )
        if not is_list or not lines.is_foot(place):
            return False
    return True


def _with_figures(lines: SeenLines, places: Sequence[Place]) -> Iterator[Candidate]:
    """Lines that differ in their figures alone: counters, years."""
    by_shape: dict[str, list[Place]] = {}
    for place in places:
        text = lines.at(place).text
        if len(text) <= _LONGEST and _FIGURES.search(text):
            by_shape.setdefault(_FIGURES.sub("0", text), []).append(place)
    for same in by_shape.values():
        spread = len({lines.group(place) for place in same})
        if spread > 1:
            texts = [lines.at(place).text for place in same]
            role = guess_role(texts[0], is_foot=False)
            yield Candidate(matches(_pattern(texts), role, texts[0]), spread)


def _pattern(texts: Sequence[str]) -> str:
    """A pattern for lines that differ in their figures alone."""
    marks = "".join(
        mark for mark in ".,:/-" if any(mark in run for t in texts for run in _FIGURES.findall(t))
    )
    parts = [_SPECIAL.sub(r"\\\g<0>", part) for part in _FIGURES.split(texts[0])]
    return f"[0-9{marks}]+".join(parts)


def _labels(lines: SeenLines, places: Sequence[Place]) -> Iterator[Candidate]:
    """Labels in front of a value that changes: `Sabana lain: ...`."""
    by_label: dict[str, list[tuple[Place, str]]] = {}
    for place in places:
        match = _LABEL.match(lines.at(place).text)
        if match and match[1].count(" ") <= _LABEL_WORDS:
            by_label.setdefault(match[1].casefold(), []).append((place, match[1]))
    for same in by_label.values():
        spread = len({lines.group(place) for place, _ in same})
        if spread > 1:
            label = same[0][1]
            yield Candidate(starts(label, guess_role(label, is_foot=False, is_label=True)), spread)


def _unknown(lines: SeenLines) -> Iterator[Candidate]:
    """Lines that nothing claimed."""
    for place in lines.places():
        line = lines.at(place)
        if line.role is Role.UNKNOWN:
            role = guess_role(line.text, is_foot=lines.is_foot(place))
            yield Candidate(_of_line(line.text, role), lines.spread(line))
