"""Line rules: what an outlet's file says about its furniture, and how a line finds its rule at once.

The kinds, from the most specific to the least:

* `exact`: the whole line, letter case aside.
* `opens`: a label on a line of its own whose items follow ("Baca Juga", then headlines).
* `tail`: a label that opens the foot: everything to the next label belongs to it ("Terkini").
* `starts`: the line's beginning; what follows is the value ("Baca Juga: ...").
* `matches`: a pattern for one whole line. Groups named after a contributor's role name people,
  `source` names a source, `title` the headline of a link.
* `glued`: the end of a line that is body otherwise.
* `inside`: a marker that may stand anywhere in a line of body.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import regex

from newsparse.document import Line
from newsparse.roles import Role

__all__ = ["Rule", "RuleSet", "exact", "glued", "inside", "matches", "opens", "starts", "tail"]

Kind = Literal["exact", "opens", "tail", "starts", "matches", "glued", "inside"]

_KEY = 4  # characters of a prefix by which `starts` rules are found
_MAX_PATTERN = 300
_FIRST = 3  # first characters by which `matches` rules are found
_MOST_FIRSTS = 4096  # beginnings remembered: more are no language's
_LIST_WORDS = (" terpopuler", " lainnya", " terbaru")  # behind a place's or a site's name
_MAX_MATCHED = 240  # lines longer than this are body: no furniture is that long
_PATIENCE = 0.5  # seconds for such a line: a sound pattern takes a thousandth of it


@dataclass(frozen=True)
class Rule:
    """One line rule of an outlet; build them with the functions of this module."""

    kind: Kind
    pattern: str
    role: Role
    example: str = ""
    holds: str = ""
    """What every line that a pattern matches holds, lower case: others are passed over at once."""

    @property
    def name(self) -> str:
        """How the rule shows in a ledger, such as `starts:Baca Juga`."""
        return f"{self.kind}:{self.pattern}"


def exact(text: str, role: Role) -> Rule:
    """A whole line, letter case aside."""
    return _checked(Rule("exact", text, role))


def opens(text: str, role: Role) -> Rule:
    """A label on a line of its own; the headlines or items right below belong to it."""
    return _checked(Rule("opens", text, role))


def tail(text: str, role: Role) -> Rule:
    """A label that opens the foot of the page; all that follows, up to the next label, is its."""
    return _checked(Rule("tail", text, role))


def starts(text: str, role: Role) -> Rule:
    """A line's beginning, letter case aside; at least four characters."""
    rule = _checked(Rule("starts", text, role))
    if len(text) < _KEY:
        raise ValueError(f"starts({text!r}): a prefix needs {_KEY} characters; use exact() instead")
    return rule


def matches(pattern: str, role: Role, example: str, *, holds: str = "") -> Rule:
    """A pattern for one whole line, with a line it matches beside it.

    A pattern that may begin with any letter is tried on every line. Where all its lines hold the
    same text, name that in `holds`, in lower case, and other lines cost nothing.

    >>> matches(r"Post Views: [0-9]+", Role.WIDGET, "Post Views: 214").role.value
    'widget'
    >>> matches(r"[0-9]+", Role.WIDGET, "satu")
    Traceback (most recent call last):
    ...
    ValueError: matches('[0-9]+'): the pattern does not match its example 'satu'
    """
    rule = _checked(Rule("matches", pattern, role, example, holds))
    if len(pattern) > _MAX_PATTERN:
        raise ValueError(f"matches({pattern[:40]!r}...): longer than {_MAX_PATTERN} characters")
    if not regex.fullmatch(pattern, example):
        raise ValueError(
            f"matches({pattern!r}): the pattern does not match its example {example!r}"
        )
    if holds not in example.casefold():
        raise ValueError(f"matches({pattern!r}): the example {example!r} does not hold {holds!r}")
    _check_pace(pattern, example)
    return rule


def _check_pace(pattern: str, example: str) -> None:
    """Refuse a pattern that takes for ever on a line which goes on like its example.

    The clock is looked at here, where a rule is made, so that no parse has to. What is slow on
    other lines alone gets through.
    """
    for unit in (example, example[:1], example[-1:], example[len(example) // 2 :]):
        line = (example + unit * _MAX_MATCHED)[: _MAX_MATCHED - 1] + "\0"
        try:
            regex.fullmatch(pattern, line, timeout=_PATIENCE)
        except TimeoutError:
            told = f"takes too long on a line such as {line[:40]!r}..."
            raise ValueError(f"matches({pattern!r}): {told}") from None


def glued(text: str, role: Role) -> Rule:
    """The end of a body line that is something else, letter case kept."""
    return _checked(Rule("glued", text, role))


def inside(text: str, role: Role) -> Rule:
    """A marker that splits a body line where it stands, letter case kept."""
    return _checked(Rule("inside", text, role))


def _checked(rule: Rule) -> Rule:
    if not rule.pattern.strip():
        raise ValueError(f"{rule.kind}({rule.pattern!r}): a rule needs some text")
    if not isinstance(rule.role, Role):
        raise TypeError(f"{rule.kind}({rule.pattern!r}): role must be a Role, got {rule.role!r}")
    return rule


class RuleSet:
    """Rules of one outlet and of those it builds on, indexed so that a line finds its own at once.

    The cost of a look-up does not grow with the number of `exact`, `opens`, `tail` and `starts`
    rules. Where two rules of one kind fit, the longer beginning
    wins, then the one given first.

    >>> rules = RuleSet([exact("loading...", Role.WIDGET), starts("Baca Juga:", Role.RELATED)])
    >>> rules.find(Line(0, 22, "Baca juga: Harga Padi")).name
    'starts:Baca Juga:'
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._whole: dict[str, Rule] = {}
        self._prefixes: dict[str, list[tuple[str, Rule]]] = {}
        patterns: list[Rule] = []
        self.glued: tuple[Rule, ...] = ()
        self.inside: tuple[Rule, ...] = ()
        for rule in rules:
            key = rule.pattern.casefold()
            if rule.kind in ("exact", "opens", "tail"):
                self._whole.setdefault(key, rule)
            elif rule.kind == "starts":
                self._prefixes.setdefault(key[:_KEY], []).append((key, rule))
            elif rule.kind == "matches":
                patterns.append(rule)
            elif rule.kind == "glued":
                self.glued += (rule,)
            else:
                self.inside += (rule,)
        for candidates in self._prefixes.values():
            candidates.sort(key=lambda pair: -len(pair[0]))  # stable: own rules stay first
        self.suffixes = tuple(rule.pattern for rule in self.glued)
        self._patterns = [(regex.compile(rule.pattern), rule) for rule in patterns]
        self._by_first: dict[str, tuple[tuple[regex.Pattern[str], Rule], ...]] = {}

    def find(self, line: Line) -> Rule | None:
        """The rule of a line, or None."""
        key = line.key
        rule = self._whole.get(key)
        if rule is None and key[-1:] == ":":  # a label with its colon, `Berita Terkait :`
            rule = self._whole.get(key.rstrip(" :"))
            is_label = rule is not None and (rule.kind != "exact" or rule.role is Role.WIDGET)
            rule = rule if is_label else None
        if rule is None and key.startswith("berita ") and key.endswith(_LIST_WORDS):
            rule = self._whole.get(f"berita {key.rpartition(' ')[2]}")  # Berita Bali Terpopuler
            rule = rule if rule and rule.kind == "tail" else None
        if rule:
            return rule
        for prefix, candidate in self._prefixes.get(key[:_KEY], ()):
            if key.startswith(prefix):
                return candidate
        view = line.view
        if len(view) > _MAX_MATCHED:
            return None
        candidates = self._by_first.get(view[:_FIRST])
        if candidates is None:
            candidates = self._beginning_with(view[:_FIRST])
        for pattern, rule in candidates:
            if rule.holds in key and pattern.fullmatch(view):
                return rule
        return None

    def _beginning_with(self, start: str) -> tuple[tuple[regex.Pattern[str], Rule], ...]:
        """The patterns that a line which begins with `start` can match, worked out once."""
        found = tuple(pair for pair in self._patterns if pair[0].fullmatch(start, partial=True))
        if len(self._by_first) < _MOST_FIRSTS:
            self._by_first[start] = found
        return found

    def groups(self, rule: Rule, line: Line) -> dict[str, str]:
        """Named groups of a `matches` rule in a line: a contributor's role, `source`, `title`."""
        for pattern, candidate in self._patterns:
            if candidate is rule:
                match = pattern.fullmatch(line.view)
                return match.groupdict() if match else {}
        return {}
