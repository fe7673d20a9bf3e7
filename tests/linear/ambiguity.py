r"""Whether a pattern can take more than linear time: the two classical shapes of those that can.

*Nested*: a position can be reached from itself in two ways by the same characters, as in `(a+)+`;
time doubles with each repetition. *Adjacent*: two loops, one behind the other, run over the same
characters, and so does the way between them, as in `\s*,?\s*$`; time grows with the square.
A search for what begins with a loop is that as well, the search itself being the first loop.

Both need something behind the loop that can fail: where the pattern can end inside its loop, the first
try succeeds. An atomic group or possessive repeat takes one way through a text and never another.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from tests.linear.loops import loops_of
from tests.linear.positions import Automaton, Follow

__all__ = ["Danger", "dangers"]

_MOST_STATES = 300_000
State = tuple[tuple[int, ...], int, bool]
"""Where each of some walks is, what they may have read last, and whether the first two differ."""


@dataclass(frozen=True)
class Danger:
    """A pump that a pattern reads in more than one way."""

    shape: str
    """`nested`, `adjacent` or `searched`."""
    pump: str
    """What repeats."""


class _Scope:
    """The whole pattern, or the inside of one atomic group, which nothing outside enters again."""

    def __init__(self, made: Automaton, group: int | None, method: str) -> None:
        self.made = made
        self.kinds = [*made.kinds]
        self.inner = [frozenset(g for g in gs if group is None or g > group) for gs in made.groups]
        self.steps = [
            [s for s in steps if group not in s.leaves] if group is None or group in around else []
            for steps, around in zip(made.steps, made.groups, strict=True)
        ]
        self.ends = set() if group is None and method == "fullmatch" else self._free_ends(group)
        self.search = -1
        if method == "search" and group is None:
            self._add_search()
        self.loops = loops_of([[step.target for step in steps] for steps in self.steps])

    def _free_ends(self, group: int | None) -> set[int]:
        """Positions behind which it can end wherever it could as well have gone on."""
        allowed: dict[int, int] = {}
        for way in self.made.ends[group]:
            if way.condition[0] == self.made.alphabet.any_before:
                allowed[way.position] = allowed.get(way.position, 0) | way.condition[1]
        return {
            at
            for at, behind in allowed.items()
            if not any(step.behind & ~behind for step in self.steps[at])
        }

    def _add_search(self) -> None:
        """The search as a position of its own, which any character leads back to."""
        everything = self.made.alphabet.characters
        self.search = len(self.kinds)
        self.kinds.append(everything)
        self.inner.append(frozenset())
        ways = [(self.search, (everything, everything))]
        ways += [(way.position, way.condition) for way in self.made.first]
        self.steps.append([Follow(to, *condition, frozenset()) for to, condition in ways])

    def entries(self) -> list[int]:
        """Of every loop the positions from which it leads back: one at least."""
        return [
            n
            for n, loop in sorted(self.loops.items())
            if any(step.target in loop and step.target <= n for step in self.steps[n])
        ]

    def are_both_tried(self, at: int, one: Follow, other: Follow) -> bool:
        """Whether two steps from a position are two ways, of which the second is tried as well.

        Inside an atomic group that is so only if both leave it: once it is left, the choice to stay
        is settled. Choices inside it belong to its own scope.
        """
        inner = self.inner[at]
        return one is not other and inner <= one.leaves and inner <= other.leaves


def dangers(made: Automaton, methods: Iterable[str]) -> list[Danger]:
    """What can be slow in a pattern that is used with these methods, one of each shape at most."""
    found: dict[str, Danger] = {}
    for method in methods:
        for group in made.ends:
            scope = _Scope(made, group, method)
            for danger in (*_nested(scope), *_adjacent(scope)):
                found.setdefault(danger.shape, danger)
    return list(found.values())


def _nested(scope: _Scope) -> Iterator[Danger]:
    for at in scope.entries():
        if at not in scope.ends:
            loop = scope.loops[at] - scope.ends
            pump = _walk(scope, (at, at), (at, at), (loop, loop), must_part=True)
            if pump:
                yield Danger("nested", pump)
                return


def _adjacent(scope: _Scope) -> Iterator[Danger]:
    anywhere = range(len(scope.steps))  # two places of one loop would be nested: told already
    told = set()
    for one in scope.entries():
        shape = "searched" if one == scope.search else "adjacent"
        for other in sorted(set(scope.loops) - scope.ends - scope.loops[one] - {scope.search}):
            if shape in told or not scope.kinds[one] & scope.kinds[other]:
                continue
            inside = (scope.loops[one], anywhere, scope.loops[other] - scope.ends)
            pump = _walk(scope, (one, one, other), (one, other, other), inside, must_part=False)
            if pump:
                told.add(shape)
                yield Danger(shape, pump)


def _walk(
    scope: _Scope,
    start: tuple[int, ...],
    goal: tuple[int, ...],
    inside: tuple[Collection[int], ...],
    *,
    must_part: bool,
) -> str:
    """What leads several walks from start to goal at once, each inside its positions, or nothing."""
    mask = scope.kinds[start[0]] & scope.kinds[start[-1]]
    begin: State = (start, mask, not must_part)
    came: dict[State, State] = {}
    queue = deque([begin] if mask else [])
    while queue:
        state = queue.popleft()
        for after in _after(scope, state, inside):
            if after in came:
                continue
            came[after] = state
            if len(came) > _MOST_STATES:
                raise RuntimeError("too large to be judged")
            if after[0] == goal and after[2]:
                return _told(scope, came, after, begin)
            queue.append(after)
    return ""


def _after(scope: _Scope, state: State, inside: tuple[Collection[int], ...]) -> Iterator[State]:
    """Where the walks can be one character later."""
    places, mask, has_parted = state
    partial: list[tuple[tuple[Follow, ...], int, int]] = [
        ((), mask, scope.made.alphabet.characters)
    ]
    for place, allowed in zip(places, inside, strict=True):
        partial = [
            ((*taken, step), mask & step.before, next_ & step.behind & scope.kinds[step.target])
            for taken, mask, next_ in partial
            for step in scope.steps[place]
            if step.target in allowed
        ]
        partial = [way for way in partial if way[1] and way[2]]
    for taken, _, next_ in partial:
        parts = places[0] == places[1] and taken[0] is not taken[1]
        if not parts or scope.are_both_tried(places[0], taken[0], taken[1]):
            yield tuple(step.target for step in taken), next_, has_parted or parts


def _told(scope: _Scope, came: dict[State, State], state: State, begin: State) -> str:
    """The characters on the way to a state."""
    pump = ""
    while True:
        pump = scope.made.alphabet.sample(state[1]) + pump
        state = came[state]
        if state == begin:
            return pump
