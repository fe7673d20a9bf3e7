"""Texts that press on a pattern: made of its own words, sets and loops, to any length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.linear.alphabet import Alphabet, chars_of
from tests.linear.collection import Found
from tests.linear.judging import judge
from tests.linear.positions import UNBOUNDED
from tests.linear.syntax import Alt, Atomic, Chars, Look, Node, Repeat, Seq, parse

__all__ = ["Pump", "example", "pumps_of"]

_MOST_KINDS = 8  # different characters that are tried alone
_MOST_LOOPS = 10


@dataclass(frozen=True)
class Pump:
    """Something that repeats, what stands before it, and what spoils the match behind it."""

    unit: str
    head: str = ""
    end: str = ""

    def text(self, size: int) -> str:
        """A text of about so many characters."""
        count = max(1, (size - len(self.head) - len(self.end)) // len(self.unit))
        return self.head + self.unit * count + self.end


def example(node: Node, alphabet: Alphabet, *, full: bool = True) -> str:
    """A text that the part matches, lookarounds aside; `full` with all that can be left out."""
    if isinstance(node, Chars):
        return alphabet.sample(alphabet.kinds(node))
    if isinstance(node, Seq):
        return "".join(example(part, alphabet, full=full) for part in node.parts)
    if isinstance(node, Alt):
        return example(node.branches[0], alphabet, full=full)
    if isinstance(node, Repeat):
        count = max(node.least, 1 if full else 0)
        return example(node.item, alphabet, full=full) * count
    if isinstance(node, Atomic):
        return example(node.item, alphabet, full=full)
    return ""


def pumps_of(found: Found) -> list[Pump]:
    """What is tried on a pattern, each once."""
    tree = parse(found.pattern, found.flags, found.engine)
    alphabet = Alphabet(tree, found.engine)
    whole = example(tree, alphabet)
    spoilt = _outside(tree, alphabet)
    kinds = list(dict.fromkeys(alphabet.sample(alphabet.kinds(c)) for c in chars_of(tree)))
    pumps = [Pump(unit) for unit in (whole, example(tree, alphabet, full=False)) if unit]
    pumps += [Pump(kind, end=spoilt) for kind in _spread(kinds, _MOST_KINDS)]
    loops = list(_loops(tree, "", alphabet))
    pumps += [Pump(unit, head, spoilt) for head, unit in _spread(loops, _MOST_LOOPS) if unit]
    dangers = judge(found.pattern, found.flags, found.engine, found.methods)
    heads = dict.fromkeys(["", *(head for head, _ in loops)])
    pumps += [Pump(danger.pump, head, spoilt) for danger in dangers for head in heads]
    return list(dict.fromkeys(pumps))


def _spread(values: list, most: int) -> list:  # type: ignore[type-arg]
    """No more than so many of some values, from the first to the last."""
    step = max(1, -(-len(values) // most))
    return values[::step]


def _outside(tree: Node, alphabet: Alphabet) -> str:
    """A character that the pattern does not name, or an unusual one."""
    named = 0
    for chars in chars_of(tree):
        kinds = alphabet.kinds(chars)
        named |= kinds if bin(kinds).count("1") * 2 < bin(alphabet.characters).count("1") else 0
    left = alphabet.characters & ~named
    return alphabet.sample(left) if left else "\x00"


def _loops(node: Node, head: str, alphabet: Alphabet) -> Iterator[tuple[str, str]]:
    """Every unbounded repeat: what leads to it, and what it can repeat."""
    if isinstance(node, Seq):
        for part in node.parts:
            yield from _loops(part, head, alphabet)
            head += example(part, alphabet)
    elif isinstance(node, Alt):
        for branch in node.branches:
            yield from _loops(branch, head, alphabet)
    elif isinstance(node, Repeat):
        if node.most is None or node.most > UNBOUNDED:
            for unit in _units(node.item, alphabet):
                yield head, unit
        yield from _loops(node.item, head, alphabet)
    elif isinstance(node, Atomic | Look):
        yield from _loops(node.item, head, alphabet)


def _units(item: Node, alphabet: Alphabet) -> list[str]:
    """Texts that one round of a loop reads: some kinds of a set, or each of a few branches."""
    if isinstance(item, Chars):
        return _spread(alphabet.samples(alphabet.kinds(item)), 4)
    branches = item.branches if isinstance(item, Alt) else (item,)
    return [example(branch, alphabet) for branch in branches[:4]]
