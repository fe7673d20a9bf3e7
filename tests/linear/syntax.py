"""The syntax tree of a regular expression, of `re` or `regex`, as far as backtracking depends on it.

Neither engine gives out its own, and these differ by version. What is not known here is an error, so
that no pattern is judged by half.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

import regex

__all__ = ["Alt", "Atomic", "Chars", "Edge", "Look", "Node", "Repeat", "Seq", "parse"]


@dataclass(frozen=True)
class Chars:
    """What matches one character: a literal, an escape or a set, as written, with its flags."""

    source: str
    flags: str


@dataclass(frozen=True)
class Edge:
    r"""What matches between characters: `^`, `$`, `\A`, `\Z`, `\b`, `\B`."""

    kind: str
    flags: str


@dataclass(frozen=True)
class Seq:
    """Parts one after another."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Alt:
    """One of several branches."""

    branches: tuple[Node, ...]


@dataclass(frozen=True)
class Repeat:
    """A part again and again; `most` is None without a bound."""

    item: Node
    least: int
    most: int | None
    is_possessive: bool


@dataclass(frozen=True)
class Atomic:
    """A part that is not entered again once it has matched."""

    item: Node


@dataclass(frozen=True)
class Look:
    """An assertion about what follows (`is_ahead`) or precedes."""

    item: Node
    is_ahead: bool
    is_negated: bool


Node: TypeAlias = "Chars | Edge | Seq | Alt | Repeat | Atomic | Look"

_QUANTIFIER = re.compile(r"(?:[*+?]|\{(?P<least>\d*)(?P<comma>,)?(?P<most>\d*)\})(?P<kind>[?+]?)")
_OPENING = re.compile(
    r"\((?:\?(?:P?<(?P<name>[A-Za-z_]\w*)>|(?P<look><?[=!])|(?P<atomic>>)"
    r"|(?P<on>[a-z]*)(?:-(?P<off>[a-z]+))?(?P<scope>[:)])))?"
)
_ESCAPE = re.compile(r"\\(?:0|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[pP]\{[^}]+\}|\D)", re.DOTALL)
_REFERENCE = re.compile(r"\\([1-9])|\(\?P=(\w+)\)")
_SET = re.compile(r"\[\^?\]?(?:\\[pP]\{[^}]+\}|\\.|[^\]\\])*\]", re.DOTALL)
_LETTERS = {"I": "i", "M": "m", "S": "s", "A": "a"}
_ENGINES = {"re": re, "regex": regex}


class _Reader:
    def __init__(self, pattern: str, is_verbose: bool) -> None:
        self.pattern = pattern
        self.at = 0
        self.is_verbose = is_verbose
        self.groups: dict[str, Node] = {}
        self.opened = 0

    def alternatives(self, flags: str) -> Node:
        branches = []
        while True:
            branches.append(self.sequence(flags))
            if not self.pattern.startswith("|", self.at):
                return branches[0] if len(branches) == 1 else Alt(tuple(branches))
            self.at += 1

    def sequence(self, flags: str) -> Node:
        parts: list[Node] = []
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            if self.is_verbose and self.skips_blank():
                continue
            item = self.item(flags)
            if isinstance(item, str):
                flags = item  # as (?i) sets them
            else:
                parts.append(self.quantified(item))
        return parts[0] if len(parts) == 1 else Seq(tuple(parts))

    def skips_blank(self) -> bool:
        """Whether a blank or a comment of a verbose pattern stood here, and was skipped."""
        char = self.pattern[self.at]
        end = self.pattern.find("\n", self.at) if char == "#" else self.at
        if char == "#" or char.isspace():
            self.at = len(self.pattern) if end < 0 else end + 1
            return True
        return False

    def item(self, flags: str) -> Node | str:
        char = self.pattern[self.at]
        if reference := _REFERENCE.match(self.pattern, self.at):
            self.at = reference.end()
            return self.groups[reference[1] or reference[2]]  # more than it can match, never less
        if char == "(":
            return self.group(flags)
        if char == "[":
            return Chars(self.taken(_SET), flags)
        if char == "\\":
            source = self.taken(_ESCAPE)
            if source[1] in "GKLXRmMg":
                raise ValueError(f"{source} is not known, in {self.pattern!r}")
            return Edge(source, flags) if source[1] in "AZbB" else Chars(source, flags)
        self.at += 1
        if char in "^$":
            return Edge(char, flags)
        return Chars(char if char == "." else re.escape(char), flags)

    def taken(self, what: re.Pattern[str]) -> str:
        found = what.match(self.pattern, self.at)
        if found is None:
            raise ValueError(f"not known at {self.at}: {self.pattern!r}")
        self.at = found.end()
        return found[0]

    def group(self, flags: str) -> Node | str:
        opening = _OPENING.match(self.pattern, self.at)
        assert opening is not None
        self.at = opening.end()
        if self.pattern.startswith("?", self.at):
            raise ValueError(f"not known at {self.at}: {self.pattern!r}")
        if opening["scope"] == ")":
            return flags + opening["on"]
        number = ""
        if opening["name"] or opening[0] == "(":
            self.opened += 1
            number = str(self.opened)
        kept = "".join(flag for flag in flags if flag not in (opening["off"] or ""))
        inner = self.alternatives(kept + (opening["on"] or ""))
        self.at += 1
        self.groups.update({number: inner, opening["name"] or "": inner})
        if look := opening["look"]:
            return Look(inner, look[0] != "<", look[-1] == "!")
        return Atomic(inner) if opening["atomic"] else inner

    def quantified(self, item: Node) -> Node:
        found = _QUANTIFIER.match(self.pattern, self.at)
        if found is None or not (found["least"] or found["most"] or found[0][0] != "{"):
            return item
        self.at = found.end()
        if found[0][0] == "{":
            least = int(found["least"] or 0)
            most = int(found["most"]) if found["most"] else None if found["comma"] else least
        else:
            least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}[found[0][0]]
        return self.quantified(Repeat(item, least, most, found["kind"] == "+"))


def parse(pattern: str | bytes, flags: int, engine: str = "re") -> Node:
    """The tree of a pattern that was compiled with these flags.

    >>> tree = parse(r"(?:ab)*+c", 0)
    >>> tree.parts[0].is_possessive, tree.parts[0].item.parts[0].source
    (True, 'a')
    """
    known = {letter for name, letter in _LETTERS.items() if flags & getattr(_ENGINES[engine], name)}
    if isinstance(pattern, bytes):
        pattern = pattern.decode("latin-1")
        known.add("a")
    reader = _Reader(pattern, bool(flags & re.X))
    tree = reader.alternatives("".join(sorted(known)))
    if reader.at < len(pattern):
        raise ValueError(f"not read to its end: {pattern!r}")
    return tree
