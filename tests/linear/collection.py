"""Every regular expression of the package, with the ways in which it is used.

They are found three times: as objects, by a walk through all modules and what they hold; as calls in
the sources; and as data, in the rules and stamps of the outlets. `test_collection` compares them with
what is compiled in a process that reads the samples.
"""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import regex

import newsparse
from newsparse.outlets.built_in import BUILT_IN

__all__ = [
    "Found",
    "Key",
    "collect",
    "is_pattern",
    "key_of",
    "modules",
    "pattern_calls",
    "place_of",
    "value_of",
]

PACKAGE = Path(newsparse.__file__).resolve().parent
ENGINES = ("re", "regex")
FUNCTIONS = frozenset("compile search match fullmatch split findall finditer sub subn".split())
"""What takes a pattern, of both engines; those of `Pattern` have the same names."""
SEARCHES = frozenset("search split findall finditer sub subn".split())
ANY = frozenset({"search", "match", "fullmatch"})
_NEEDS_EXTRA = {"newsparse.ray", "newsparse.spark"}
_DEEPEST = 6

Key = tuple[str, "str | bytes", int]


@dataclass
class Found:
    """A pattern, and where and how it is used."""

    engine: str
    pattern: str | bytes
    flags: int
    where: str
    """`newsparse.quotes.marks:_MARKS`, the first place in which it was found."""
    methods: set[str] = field(default_factory=set)
    """`search`, `match`, `fullmatch`: how it is applied, all three where that is not known."""
    longest: int | None = None
    """Characters of the longest text it is applied to, where the data says so."""

    @property
    def key(self) -> Key:
        """What makes it the same as another one."""
        return self.engine, self.pattern, self.flags

    @property
    def name(self) -> str:
        """A short name for tests and tables."""
        shown = self.pattern if isinstance(self.pattern, str) else self.pattern.decode("latin-1")
        return f"{self.where.removeprefix('newsparse.')} {ascii(shown)[1:40]}"

    def compiled(self) -> Any:
        """It, ready for use."""
        engine: Any = re if self.engine == "re" else regex
        return engine.compile(self.pattern, self.flags)


def modules() -> Iterator[tuple[str, ModuleType | None, ast.Module]]:
    """Name, module and source of all modules; no module where an extra is missing."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if name == "newsparse.__main__":
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        try:
            yield name, importlib.import_module(name), tree
        except ModuleNotFoundError:
            if name not in _NEEDS_EXTRA:
                raise
            yield name, None, tree


def pattern_calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str, str]]:
    """Calls such as `regex.fullmatch(...)`: the call, the engine and the function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if isinstance(owner, ast.Name) and owner.id in ENGINES and node.func.attr in FUNCTIONS:
                yield node, owner.id, node.func.attr


def place_of(tree: ast.Module, call: ast.Call) -> str:
    """The name of the innermost function around a call, else of what it is assigned to."""
    place = ""
    for node in ast.walk(tree):  # from the outside in
        if call in ast.walk(node):
            if isinstance(node, ast.FunctionDef):
                place = node.name
            elif isinstance(node, ast.Assign) and not place:
                place = ast.unparse(node.targets[0])
    return place


def value_of(
    node: ast.expr, module: ModuleType, others: Mapping[str, object] | None = None
) -> object:
    """What an expression comes to with the names of its module; raises NameError for more."""
    names = {**vars(module), **(others or {})}
    return eval(compile(ast.Expression(node), module.__name__, "eval"), names)


def key_of(pattern: Any) -> Key:
    """What makes a compiled pattern the same as another one."""
    engine = "re" if isinstance(pattern, re.Pattern) else "regex"
    return engine, pattern.pattern, pattern.flags


def is_pattern(value: object) -> bool:
    """Whether a value is a pattern of either engine."""
    return isinstance(value, re.Pattern | regex.Pattern)


def _patterns_in(value: object, seen: set[int], depth: int = 0) -> Iterator[Any]:
    """The patterns that a value holds, or that its parts hold."""
    if id(value) in seen or depth > _DEEPEST:
        return
    if is_pattern(value):
        yield value
        return
    seen.add(id(value))
    parts: list[object] = []
    if isinstance(value, Mapping):
        parts = [*value.keys(), *value.values()]
    elif isinstance(value, list | tuple | set | frozenset):
        parts = list(value)
    elif type(value).__module__.startswith("newsparse") and not isinstance(value, type):
        parts = list(getattr(value, "__dict__", {}).values())
        slots = getattr(type(value), "__slots__", ())
        parts += [getattr(value, slot, None) for slot in slots]
    for part in parts:
        yield from _patterns_in(part, seen, depth + 1)


class _Collection:
    def __init__(self) -> None:
        self.found: dict[Key, Found] = {}

    def add(self, pattern: Any, where: str) -> Found:
        """Enter a compiled pattern, if it is new."""
        key = key_of(pattern)
        return self.found.setdefault(key, Found(*key, where))

    def walk(self, name: str, module: ModuleType, names: Iterable[str]) -> None:
        """Enter what names of a module hold; a pattern inside something may be used anyhow."""
        for variable in names:
            value = vars(module).get(variable)
            for pattern in _patterns_in(value, set()):
                entry = self.add(pattern, f"{name}:{variable}")
                if not is_pattern(value):
                    entry.methods |= ANY

    def read_calls(self, name: str, module: ModuleType, tree: ast.Module) -> None:
        """Enter the patterns of calls whose words are known: `re.split("[-/.]", ...)`."""
        for call, engine, function in pattern_calls(tree):
            try:
                pattern = value_of(call.args[0], module)
            except NameError:
                continue  # of a variable: `test_collection` has these by name
            if function != "compile":  # others are objects, which the walk finds
                flags = [value_of(k.value, module) for k in call.keywords if k.arg == "flags"]
                compiled = importlib.import_module(engine).compile(pattern, *flags)
                self.add(compiled, f"{name}:{place_of(tree, call)}").methods.add(_way(function))

    def read_uses(self, module: ModuleType, tree: ast.Module) -> None:
        """Note how the patterns that have a name are used: `_MARKS.finditer(...)`."""
        names = {n: value for n, value in vars(module).items() if is_pattern(value)}
        owners = {id(n.value): n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
        for node in ast.walk(tree):
            if not isinstance(node, ast.Name) or not isinstance(node.ctx, ast.Load):
                continue
            if node.id in names:
                method = owners.get(id(node))
                entry = self.found[key_of(names[node.id])]
                if method in FUNCTIONS:
                    entry.methods.add(_way(str(method)))
                elif method not in ("pattern", "flags"):
                    entry.methods |= ANY  # given to somebody else


def _assigned(tree: ast.Module) -> list[str]:
    """The names that a module gives values of its own."""
    stores = (n for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store))
    return list(dict.fromkeys(node.id for node in stores))


def _way(function: str) -> str:
    return "search" if function in SEARCHES else function


@cache
def collect() -> tuple[Found, ...]:
    """Every pattern, in the order of modules, then those of the outlets' data."""
    from newsparse.outlets import rules

    collection = _Collection()
    known = [(name, module, tree) for name, module, tree in modules() if module is not None]
    for name, module, tree in known:
        collection.walk(name, module, _assigned(tree))  # where a pattern is at home, first
    for name, module, tree in known:
        collection.walk(name, module, list(vars(module)))
        collection.read_calls(name, module, tree)
    for _, module, tree in known:
        collection.read_uses(module, tree)
    for outlet in BUILT_IN:
        for rule in outlet.rules:
            if rule.kind == "matches":
                where = f"newsparse.outlets.{outlet.slug}:matches"
                entry = collection.add(regex.compile(rule.pattern), where)
                entry.methods.add("fullmatch")
                entry.longest = rules._MAX_MATCHED
        if outlet._stamp is not None:
            entry = collection.add(outlet._stamp, f"newsparse.outlets.{outlet.slug}:timestamps")
            entry.methods.add("fullmatch")
    return tuple(collection.found.values())
