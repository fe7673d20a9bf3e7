"""The kinds of characters that a pattern can tell apart, as bits, with one character of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import regex

from tests.linear.syntax import Alt, Chars, Edge, Look, Node, Repeat, Seq

__all__ = ["AFTER", "BEFORE", "Alphabet", "chars_of"]

BEFORE, AFTER = 1, 2
"""The bits of what stands before the first and behind the last character of a text."""
_USUAL = "".join(map(chr, range(0x250))) + (
    "\u0301\u0316\u0391\u03b1\u0414\u0434\u05d0\u0660\u0663\u0e01\u1ec7\u2002\u200b\u200d\u200e\u2010"
    "\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2022\u2026\u2028\u2029\u202a\u202e\u202f\u2060\u2066"
    "\u20ac\u2122\u3000\u4e00\uac00\ud800\udfff\ufb01\ufeff\uff10\uff21\ufffd\ufffe\uffff\U0001f600"
)
_CODE = re.compile(r"\\x([0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})")
_FLAGS = {"i": re.I, "m": re.M, "s": re.S}


def chars_of(node: Node) -> Iterator[Chars]:
    """All the single characters and sets of a pattern."""
    if isinstance(node, Chars):
        yield node
    elif isinstance(node, Seq | Alt):
        for part in node.parts if isinstance(node, Seq) else node.branches:
            yield from chars_of(part)
    elif not isinstance(node, Edge):
        yield from chars_of(node.item)


class Alphabet:
    """The kinds of characters of one pattern.

    >>> letters = Alphabet(Seq((Chars("[a-z]", ""), Chars("x", ""))), "re")
    >>> letters.sample(letters.kinds(Chars("x", "")))
    'x'
    """

    def __init__(self, tree: Node, engine: str) -> None:
        self._engine: Any = re if engine == "re" else regex
        self._word = Chars(r"\w", "a" if any("a" in c.flags for c in chars_of(tree)) else "")
        sets = list(dict.fromkeys([*chars_of(tree), self._word, Chars("\\n", "")]))
        tests = [self._test(chars) for chars in sets]
        bits: dict[tuple[bool, ...], int] = {}
        self._samples: dict[int, str] = {}
        for char in _candidates(sets):
            told = tuple(bool(test(char)) for test in tests)
            bit = bits.setdefault(told, 4 << len(bits))
            if bit not in self._samples or char in "a1A ":
                self._samples[bit] = char
        self._kinds = {
            chars: sum(bit for told, bit in bits.items() if told[number])
            for number, chars in enumerate(sets)
        }
        self.characters = sum(bits.values())
        """All kinds of characters."""
        self.any_before = self.characters | BEFORE
        self.any_behind = self.characters | AFTER

    def _test(self, chars: Chars) -> Any:
        flags: Any = 0
        for letter, flag in _FLAGS.items():
            flags |= flag if letter in chars.flags else 0
        if "a" in chars.flags:
            flags |= self._engine.ASCII
        return self._engine.compile(chars.source, flags).fullmatch

    def kinds(self, chars: Chars) -> int:
        """The bits of what it matches; raises where that is no character at all."""
        found = self._kinds[chars]
        if not found:
            raise ValueError(f"no character is known for {chars.source}")
        return found

    def sample(self, kinds: int) -> str:
        """A character of one of these kinds, a plain one where there is one."""
        return min(
            (char for bit, char in self._samples.items() if bit & kinds),
            key=lambda char: (not char.isalnum(), not char.isascii(), char),
        )

    def samples(self, kinds: int) -> list[str]:
        """A character of each of these kinds."""
        return [char for bit, char in self._samples.items() if bit & kinds]

    def edge(self, edge: Edge) -> list[tuple[int, int]]:
        """What may stand before and behind an edge: one pair for each way to be one."""
        word = self._kinds[self._word]
        break_ = self._kinds[Chars("\\n", "")]
        many = "m" in edge.flags
        before, behind = self.any_before, self.any_behind
        if edge.kind in ("^", "\\A"):
            return [(BEFORE | (break_ if many and edge.kind == "^" else 0), behind)]
        if edge.kind in ("$", "\\Z"):
            return [(before, AFTER | (break_ if edge.kind == "$" else 0))]
        if edge.kind == "\\b":
            return [(word, behind & ~word), (before & ~word, word)]
        return [(word, word), (before & ~word, behind & ~word)]

    def looked_at(self, look: Look) -> int:
        """The kinds of the character next to a lookaround with which it can be true."""
        everything = self.any_behind if look.is_ahead else self.any_before
        if look.is_negated:
            return everything & ~sum_of(self._alone(look.item, look.is_ahead))
        return self._next(look.item, look.is_ahead) & everything

    def _alone(self, node: Node, is_ahead: bool) -> Iterator[int]:
        """Of the branches that are one character or an edge: what they match."""
        if isinstance(node, Chars):
            yield self.kinds(node)
        elif isinstance(node, Edge) and node.kind in "^$":
            (pair,) = self.edge(node)
            yield pair[is_ahead]
        elif isinstance(node, Alt):
            for branch in node.branches:
                yield from self._alone(branch, is_ahead)

    def _next(self, node: Node, is_ahead: bool) -> int:
        """What can stand next to the boundary, where the part is true there."""
        if isinstance(node, Chars):
            return self.kinds(node)
        if isinstance(node, Edge):
            return sum_of(pair[is_ahead] for pair in self.edge(node))
        if isinstance(node, Alt):
            return sum_of(self._next(branch, is_ahead) for branch in node.branches)
        if isinstance(node, Seq) and node.parts:
            return self._next(node.parts[0 if is_ahead else -1], is_ahead)
        if isinstance(node, Repeat) and node.least:
            return self._next(node.item, is_ahead)
        return self.any_behind | self.any_before


def sum_of(bits: Iterator[int] | Any) -> int:
    """All the bits together."""
    total = 0
    for bit in bits:
        total |= bit
    return total


def _candidates(sets: list[Chars]) -> list[str]:
    """Characters that tell sets apart: usual ones, those they name, and their neighbours."""
    named: set[str] = set()
    for chars in sets:
        codes = [ord(char) for char in chars.source]
        codes += [int(short or long, 16) for short, long in _CODE.findall(chars.source)]
        named |= {
            chr(code + by) for code in codes for by in (-1, 0, 1) if 0 <= code + by < 0x110000
        }
    return [*_USUAL, *sorted(named - set(_USUAL))]
