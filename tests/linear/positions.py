"""The automaton of a pattern: the characters it names as positions, and which may follow which.

Follows Glushkov's construction, with what backtracking needs besides: an edge that stands for several
ways through the pattern is there several times, it says which atomic groups it leaves, and assertions
are conditions on the characters before and behind a boundary. A longer lookahead is a branch that
leads nowhere. Sets of characters are bits: one for each kind that the pattern can tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

from tests.linear.alphabet import Alphabet
from tests.linear.syntax import Alt, Atomic, Chars, Edge, Look, Node, Repeat, Seq

__all__ = ["UNBOUNDED", "Automaton", "Follow", "build"]

UNBOUNDED = 250
"""A repeat that goes further than this counts as one without a bound."""

Condition = tuple[int, int]
"""Kinds of characters allowed before and behind a boundary."""


@dataclass(frozen=True)
class Way:
    """A position that begins or ends a part, and what must be true at that boundary."""

    position: int
    condition: Condition
    leaves: frozenset[int] = frozenset()
    """Atomic groups that end there."""


@dataclass(frozen=True)
class Follow:
    """A step from one position to the next."""

    target: int
    before: int
    behind: int
    leaves: frozenset[int]


@dataclass
class Part:
    """What a part of the pattern can begin and end with, and when it can be nothing."""

    first: list[Way]
    last: list[Way]
    empty: list[Condition]


@dataclass
class Automaton:
    """Positions by number, the steps between them, and where the pattern can end."""

    alphabet: Alphabet
    kinds: list[int] = field(default_factory=list)
    """Which characters a position stands for."""
    steps: list[list[Follow]] = field(default_factory=list)
    groups: list[frozenset[int]] = field(default_factory=list)
    """The atomic groups around a position."""
    ends: dict[int | None, list[Way]] = field(default_factory=dict)
    """Where the whole (None) or an atomic group can end."""
    first: list[Way] = field(default_factory=list)


def build(tree: Node, alphabet: Alphabet) -> Automaton:
    """The automaton of a whole pattern."""
    builder = _Builder(alphabet)
    whole = builder.part(tree, frozenset())
    builder.made.first = whole.first
    builder.made.ends[None] = whole.last
    return builder.made


def _both(one: Condition, other: Condition) -> Condition:
    return one[0] & other[0], one[1] & other[1]


class _Builder:
    def __init__(self, alphabet: Alphabet) -> None:
        self.made = Automaton(alphabet)
        self.alphabet = alphabet
        self.anything = (alphabet.any_before, alphabet.any_behind)
        self.atomic = 0

    def part(self, node: Node, groups: frozenset[int]) -> Part:
        if isinstance(node, Chars):
            return self.character(node, groups)
        if isinstance(node, Edge):
            return Part([], [], self.alphabet.edge(node))
        if isinstance(node, Seq):
            return self.sequence([self.part(part, groups) for part in node.parts])
        if isinstance(node, Alt):
            parts = [self.part(branch, groups) for branch in node.branches]
            empty = list(dict.fromkeys(c for part in parts for c in part.empty))
            return Part(
                [w for p in parts for w in p.first], [w for p in parts for w in p.last], empty
            )
        if isinstance(node, Look):
            return self.look(node, groups)
        if isinstance(node, Atomic):
            return self.atom(node.item, groups)
        if node.is_possessive:
            return self.atom(Repeat(node.item, node.least, node.most, False), groups)
        return self.repeat(node, groups)

    def character(self, node: Chars, groups: frozenset[int]) -> Part:
        position = len(self.made.kinds)
        self.made.kinds.append(self.alphabet.kinds(node))
        self.made.steps.append([])
        self.made.groups.append(groups)
        way = Way(position, self.anything)
        return Part([way], [way], [])

    def sequence(self, parts: list[Part]) -> Part:
        whole = Part([], [], [self.anything])
        for part in parts:
            self.connect(whole.last, part.first)
            first = [_at(way, when) for when in whole.empty for way in part.first]
            last = [_at(way, when) for when in part.empty for way in whole.last]
            both = {_both(one, other) for one, other in product(whole.empty, part.empty)}
            empty = [when for when in sorted(both) if all(when)]
            whole = Part(_possible(whole.first + first), _possible(part.last + last), empty)
        return whole

    def connect(self, lasts: list[Way], firsts: list[Way]) -> None:
        for last, first in product(lasts, firsts):
            before, behind = _both(last.condition, first.condition)
            before &= self.made.kinds[last.position]
            behind &= self.made.kinds[first.position]
            if before and behind:
                step = Follow(first.position, before, behind, last.leaves)
                self.made.steps[last.position].append(step)

    def repeat(self, node: Repeat, groups: frozenset[int]) -> Part:
        if node.most is None or node.most > UNBOUNDED:
            part = self.part(node.item, groups)
            self.connect(part.last, part.first)
        else:
            copies = [self.part(node.item, groups) for _ in range(min(node.most, 2))]
            if node.least < 2 and len(copies) == 2:
                copies[1].empty = [self.anything]
            part = self.sequence(copies)
        if node.least == 0:
            part.empty = [self.anything]
        return part

    def atom(self, item: Node, groups: frozenset[int]) -> Part:
        self.atomic += 1
        number = self.atomic
        part = self.part(item, groups | {number})
        self.made.ends[number] = part.last
        part.last = [Way(w.position, w.condition, w.leaves | {number}) for w in part.last]
        return part

    def look(self, node: Look, groups: frozenset[int]) -> Part:
        before, behind = self.anything
        known = self.alphabet.looked_at(node)
        if node.is_ahead:
            branch = self.part(node.item, groups).first if _has_loop(node.item) else []
            return Part(branch, [], [(before, behind & known)])
        if _has_loop(node.item):
            raise ValueError("a lookbehind without a bound is not known")
        return Part([], [], [(before & known, behind)])


def _at(way: Way, when: Condition) -> Way:
    return Way(way.position, _both(way.condition, when), way.leaves)


def _possible(ways: list[Way]) -> list[Way]:
    return [way for way in ways if all(way.condition)]


def _has_loop(node: Node) -> bool:
    if isinstance(node, Repeat):
        return node.most is None or node.most > UNBOUNDED or _has_loop(node.item)
    if isinstance(node, Seq | Alt):
        return any(map(_has_loop, node.parts if isinstance(node, Seq) else node.branches))
    return not isinstance(node, Chars | Edge) and _has_loop(node.item)
