"""What the package compiles while it is imported and reads all samples: run as a program.

It prints a JSON list of module, engine, pattern and flags. `re` and `regex` are replaced by ones that
take notes, before anything of the package is loaded.
"""

from __future__ import annotations

import functools
import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

FUNCTIONS = "compile search match fullmatch split findall finditer sub subn".split()
SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def noting(
    engine: str, function: Callable[..., Any], notes: set[tuple[Any, ...]]
) -> Callable[..., Any]:
    """A function of `re` or `regex` that notes the patterns it gets from the package."""
    module = importlib.import_module(engine)
    compile_: Any = module.compile

    @functools.wraps(function)
    def noted(pattern: Any, *args: Any, **named: Any) -> Any:
        caller = sys._getframe(1).f_globals.get("__name__", "")
        if caller.partition(".")[0] == "newsparse":
            flags = (
                args[:1] if function is compile_ else (named["flags"],) if "flags" in named else ()
            )
            made = compile_(pattern, *flags)
            words = (
                made.pattern if isinstance(made.pattern, str) else made.pattern.decode("latin-1")
            )
            notes.add((caller, engine, words, isinstance(made.pattern, bytes), made.flags))
        return function(pattern, *args, **named)

    return noted


def record() -> list[tuple[Any, ...]]:
    """Import everything, read every sample as text and as bytes, and return the notes."""
    notes: set[tuple[Any, ...]] = set()
    for engine in ("re", "regex"):
        module = importlib.import_module(engine)
        replaced = {name: noting(engine, getattr(module, name), notes) for name in FUNCTIONS}
        vars(module).update(replaced)
    from newsparse import Parser
    from tests.linear.collection import modules

    names = [name for name, module, _ in modules() if module is not None]
    assert "newsparse.parser" in names
    parser = Parser(indirect=True, plugins=False)
    for path in sorted(SAMPLES.rglob("*")):
        if path.suffix in (".txt", ".html"):
            parser.parse(path.read_bytes()).to_markdown()
    return sorted(notes)


if __name__ == "__main__":
    json.dump(record(), sys.stdout)
