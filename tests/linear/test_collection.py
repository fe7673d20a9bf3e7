"""No regular expression of the package escapes the collection."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.linear.collection import Found, collect, modules, pattern_calls, place_of, value_of
from tests.linear.judging import judge

pytestmark = pytest.mark.timeout(240)  # a busy machine is no fault

ROOT = Path(__file__).resolve().parents[2]
OF_OBJECTS = {
    "newsparse.outlets.outlet:_stamp": "stamps of outlets: collected from their data",
    "newsparse.outlets.rules:matches": "rules of outlets: collected from their data",
    "newsparse.outlets.rules:_check_pace": "rules of outlets: collected from their data",
    "newsparse.outlets.rules:__init__": "rules of outlets: collected from their data",
    "newsparse.pages.repair:CLOSERS": "one for each raw text element: found by the walk",
}
OF_WORDS = {
    "newsparse.quotes.definites:document_meant": "a word of the text, escaped",
    "newsparse.segmenting.tags:_is_named": "a tag of the text, escaped",
}


def test_every_call_has_a_known_pattern() -> None:
    """Each call of `re` and `regex` is read, or is known as one whose pattern is not in the source."""
    keys = {found.key for found in collect()}
    unread = set()
    for name, module, tree in modules():
        for call, engine, function in pattern_calls(tree):
            assert module is not None, f"{name} has patterns and cannot be imported"
            try:
                pattern = value_of(call.args[0], module)
            except NameError:
                unread.add(f"{name}:{place_of(tree, call)}")
                continue
            known = [key for key in keys if key[:2] == (engine, pattern)]
            assert known, (
                f"{name}:{call.lineno}: {engine}.{function} has a pattern nobody collected"
            )
    assert unread == {*OF_OBJECTS, *OF_WORDS}


def test_engines_go_by_their_names() -> None:
    """`from re import compile` or `import re as r` would hide calls from the collection."""
    for name, _, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                assert node.module not in ("re", "regex"), name
            elif isinstance(node, ast.Import):
                hidden = [a.asname for a in node.names if a.name in ("re", "regex") and a.asname]
                assert not hidden, name


@cache
def _recorded() -> list[tuple[str, str, str | bytes, int]]:
    """What was compiled in a process of its own: module, engine, pattern, flags."""
    command = [sys.executable, "-m", "tests.linear.recording"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=150)
    return [
        (module, engine, pattern.encode("latin-1") if is_bytes else pattern, flags)
        for module, engine, pattern, is_bytes, flags in json.loads(done.stdout)
    ]


def test_what_is_compiled_is_collected() -> None:
    """Of what is compiled while the samples are read only patterns made of words are new."""
    keys = {found.key for found in collect()}
    seen = {(engine, pattern, flags) for _, engine, pattern, flags in _recorded()}
    assert len(seen & keys) > 200  # the notes are no empty ones
    makers = {place.partition(":")[0] for place in OF_WORDS}
    new = [row for row in _recorded() if row[1:] not in keys and row[0] not in makers]
    assert new == []


class Word(str):
    """A word of the text, and anything that has words."""

    def __getattr__(self, name: str) -> Word:
        return Word("kata")


@pytest.mark.parametrize("place", OF_WORDS)
def test_patterns_made_of_words_are_linear(place: str) -> None:
    """Those that are made while a text is read, with a word in the place of what is not known."""
    judged = []
    for name, module, tree in modules():
        for call, engine, function in pattern_calls(tree):
            if module is not None and f"{name}:{place_of(tree, call)}" == place:
                names = {n.id for n in ast.walk(call.args[0]) if isinstance(n, ast.Name)}
                unknown = {n: Word("kata") for n in names - set(vars(module))}
                pattern = str(value_of(call.args[0], module, unknown))
                assert "kata" in pattern
                assert judge(pattern, 0, engine, ["search"]) == [], pattern
                judged.append(function)
    assert judged


@pytest.mark.parametrize(
    ("engine", "where", "methods"),
    [
        ("re", "newsparse.quotes.marks:_MARKS", {"search"}),  # a module's own
        ("re", "newsparse.pages.repair:CLOSERS", {"search", "match", "fullmatch"}),  # in a dict
        ("re", "newsparse.drafting.templates:_PARTS", {"search", "match", "fullmatch"}),  # in pairs
        ("re", "newsparse.view.style:_squeezed", {"search"}),  # in a function
        ("regex", "newsparse.outlets.detik:matches", {"fullmatch"}),  # in an outlet's data
    ],
)
def test_kinds_of_places(engine: str, where: str, methods: set[str]) -> None:
    here = [found for found in collect() if found.where.startswith(where)]
    assert here
    assert all(found.engine == engine and found.methods == methods for found in here)


def test_all_are_used() -> None:
    """A pattern whose use nobody sees would be judged for no use at all."""
    assert [found.name for found in collect() if not found.methods] == []


def test_keys_tell_patterns_apart() -> None:
    assert len({found.key for found in collect()}) == len(collect())
    assert Found("re", "a", 0, "x").key != Found("re", b"a", 0, "x").key
