"""The layout as a law: imports go down, rooms stay small, outlets stay data."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "newsparse"

FLOORS = (
    ("encodable", "errors", "limits", "roles"),
    ("values",),
    ("ledger", "document"),
    ("explain", "export"),
    ("view",),
    ("article",),
    ("reading",),
    ("fields",),
    ("outlets",),
    ("pages",),
    ("quotes",),
    ("segmenting",),
    ("dating", "page_fields"),
    ("assemble",),
    ("plugins",),
    ("parser",),
    ("default",),
    ("__init__",),
    ("extras",),
    ("scoring", "testing"),
    ("drafting",),
    ("arrow",),
    ("frames", "ray", "spark"),
    ("ingest",),
    ("notebook",),
    ("rendering",),
    ("cli",),
    ("__main__",),
)
"""From the ground up. A module imports from floors below; within a folder, without circles."""

MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
OUTLET_TOOLS = {
    "newsparse.outlets.furniture",
    "newsparse.outlets.furniture_patterns",
    "newsparse.outlets.invitations",
    "newsparse.outlets.layout",
    "newsparse.outlets.outlet",
    "newsparse.outlets.rules",
    "newsparse.roles",
}


def dotted(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    kept = parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts
    return ".".join(kept)


def floor_of(module: str) -> int:
    top = module.split(".")[0]
    for number, names in enumerate(FLOORS):
        if top in names:
            return number
    raise AssertionError(f"newsparse.{module} has no floor: add it to FLOORS")


def imports_of(path: Path) -> set[str]:
    """Modules of this package that a module imports at run time, wherever in its text."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.dump(block.test)
        for node in ast.walk(block)
    }
    found = set()
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("newsparse"):
            base = (node.module or "").removeprefix("newsparse").lstrip(".")
            for alias in node.names:
                inner = PACKAGE / base.replace(".", "/") / f"{alias.name}.py"
                found.add(f"{base}.{alias.name}".lstrip(".") if inner.exists() else base)
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if alias.name.startswith("newsparse")]
            found |= {name.removeprefix("newsparse").lstrip(".") for name in names}
    return {name or "__init__" for name in found}


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_imports_go_down(path: Path) -> None:
    module = dotted(path)
    folder = module if path.stem == "__init__" else module.rpartition(".")[0]
    for target in imports_of(path):
        is_neighbour = folder not in ("", "__init__") and target.startswith(folder)
        assert is_neighbour or floor_of(target) < floor_of(module), f"{module} imports {target}"


def test_no_import_circle() -> None:
    graph = {dotted(path): imports_of(path) for path in MODULES}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail, module))
        if module not in done:
            for target in graph.get(module, ()):
                visit(target, (*trail, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_rooms_stay_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= LONGEST_MODULE
    assert path.stem not in ("utils", "helpers", "common", "misc")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            told = len((ast.get_docstring(node) or "").split("\n"))
            assert length - told <= LONGEST_FUNCTION, node.name


def test_outlets_are_data() -> None:
    tools = {
        "built_in",
        "registry",
        "detect",
        "outlet",
        "rules",
        "__init__",
        "furniture",
        "furniture_patterns",
        "invitations",
    }
    for path in (PACKAGE / "outlets").glob("*.py"):
        if path.stem not in tools:
            imported = {f"newsparse.{name}" for name in imports_of(path)}
            assert imported <= OUTLET_TOOLS, path.name


def test_import_is_lazy() -> None:
    """`import newsparse` loads neither pydantic nor the parsers: see `__getattr__`."""
    import subprocess
    import sys

    code = "import sys, newsparse; print([m for m in ('pydantic', 'regex', 'bs4', 'dateparser') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_plain_text_needs_no_page_parser() -> None:
    """A text is read where Lexbor, Beautiful Soup and dateparser cannot be imported at all."""
    import subprocess
    import sys

    code = """
import sys
for name in ("selectolax", "bs4", "dateparser"):
    sys.modules[name] = None
import newsparse
article = newsparse.parse("KUPANG - Hujan turun sejak pagi di kota itu.")
print(article.dateline.place, newsparse.detect("Hujan turun.").outlet.slug)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.split() == ["KUPANG", "generic"], done.stderr
