"""What an output was begun with: options, parser and inputs, to be compared by the next run."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from newsparse import __version__
from newsparse.ingest.output_files import OtherOptions
from newsparse.parser import Parser

__all__ = ["START_OVER", "check_same", "described"]

START_OVER = "start over with --restart (restart=True), or name another output"


def described(parser: Parser) -> dict[str, Any]:
    """What shapes an article besides its text. Of outlets the slugs alone: rules have no name."""
    made_with = parser.settings
    slugs = " ".join(sorted(parser.outlets))
    return {
        "newsparse": __version__,
        "outlets": f"{len(parser.outlets)} ({zlib.crc32(slugs.encode()):08x})",
        "limits": asdict(made_with["limits"]),
        "indirect": made_with["indirect"],
        "layouts": made_with["layouts"],
        "generic_rules": made_with["generic_rules"],
    }


def check_same(
    output: Path, begun: Mapping[str, Any], settings: Mapping[str, Any], inputs: Sequence[str]
) -> None:
    """Refuse other settings than those begun with, and fewer inputs; raises `OtherOptions`.

    >>> begun = {"settings": {"flat": True}, "inputs": ["a.jsonl"]}
    >>> check_same(Path("b.parquet"), begun, {"flat": True}, ["a.jsonl", "c.jsonl"])
    >>> check_same(Path("b.parquet"), begun, {"flat": False}, ["a.jsonl"])
    Traceback (most recent call last):
    ...
    newsparse.ingest.output_files.OtherOptions: b.parquet was begun with flat true, not false; ...
    """
    had: dict[str, Any] = begun["settings"]
    given = json.loads(json.dumps(settings))
    changed = [
        f"{name} {json.dumps(had.get(name))}, not {json.dumps(given.get(name))}"
        for name in sorted({*had, *given})
        if had.get(name) != given.get(name)
    ]
    if changed:
        told = f"{output} was begun with {'; with '.join(changed)}"
        raise OtherOptions(told, hint=f"use what it was begun with, {START_OVER}")
    absent = [name for name in begun["inputs"] if name not in inputs]
    if absent:
        told = f"{output} was begun with inputs that are not given now: {', '.join(absent)}"
        raise OtherOptions(told, hint=f"give them as well, {START_OVER}")
