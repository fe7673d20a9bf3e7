"""The tables of the documents name what the code has, all of it and nothing else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

import newsparse
from newsparse import Article, Limits, Role
from newsparse.quotes.attribution import CONFIDENCE
from newsparse.roles import CONTENT
from tests.docs.documents import DOCS, ROOT, codes, declared_extras, first_codes, table

PACKAGE = ROOT / "newsparse"
_TELLS = ("Diagnostic", "add", "note")
_NO_TEXT_READ = ("cli", "scoring", "testing", "drafting", "ingest", "arrow", "view", "export")
_GROUPS = (
    "body", "date", "encoding", "html", "input", "language", "layout", "modified", "mojibake",
    "outlet", "quote", "tail", "timestamp", "timezone", "title",
)  # fmt: skip
_DOTTED = re.compile(rf"(?:{'|'.join(_GROUPS)})\.[a-z_]+")
_NOT_CODES = {"html.parser"}
_PLAIN = re.compile("[a-z]+(?:_[a-z]+)*")


def _trees() -> Iterator[ast.AST]:
    for path in PACKAGE.rglob("*.py"):
        if path.relative_to(PACKAGE).parts[0] not in _NO_TEXT_READ:
            yield ast.parse(path.read_text(encoding="utf-8"))


def _told_by_calls(tree: ast.AST) -> Iterator[str]:
    """First arguments of the calls that make a diagnostic, and reasons that are looked up."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            first = node.args[0]
            if name in _TELLS and isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value
            if name == "get" and len(node.args) == 2 and isinstance(node.args[1], ast.Tuple):
                yield from _first_of(node.args[1])
        elif isinstance(node, ast.Dict):
            for value in node.values:
                if isinstance(value, ast.Tuple):
                    yield from _first_of(value)


def _first_of(pair: ast.Tuple) -> Iterator[str]:
    first = pair.elts[0] if len(pair.elts) == 2 else None
    if isinstance(first, ast.Constant) and isinstance(first.value, str) and "_" in first.value:
        yield first.value


def _codes_in_the_source() -> set[str]:
    found = set()
    for tree in _trees():
        found |= {code for code in _told_by_calls(tree) if _PLAIN.fullmatch(code)}
        strings = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
        found |= {text for text in strings if isinstance(text, str) and _DOTTED.fullmatch(text)}
    return found - _NOT_CODES


def test_diagnostics_are_told_with_their_meaning() -> None:
    assert set(first_codes(DOCS / "diagnostics.md", "code")) == _codes_in_the_source()


@pytest.mark.parametrize("text", ["", "\ufeffA\x00\ud800", "<p>Hujan <b", "3 April 2022 08:54"])
def test_diagnostics_that_occur_are_among_them(text: str) -> None:
    told = {note.code for note in newsparse.parse(text).diagnostics}
    assert told
    assert told <= set(first_codes(DOCS / "diagnostics.md", "code"))


def test_diagnostics_of_the_samples_are_among_them() -> None:
    paths = [*ROOT.glob("samples/*/*.txt"), *ROOT.glob("samples/*/*.html")]
    told = {note.code for path in paths for note in newsparse.parse_file(path).diagnostics}
    assert told <= set(first_codes(DOCS / "diagnostics.md", "code"))


def test_roles_are_told_with_their_meaning() -> None:
    rows = table(DOCS / "article.md", "role")
    assert [codes(row[0])[0] for row in rows] == [role.value for role in Role]
    assert {codes(row[0])[0] for row in rows if row[2] == "yes"} == {str(role) for role in CONTENT}


def test_fields_are_told_with_their_meaning() -> None:
    named = {name.partition("(")[0] for name in first_codes(DOCS / "article.md", "field")}
    shortcuts = {name for name in vars(Article) if isinstance(vars(Article)[name], property)}
    assert named == {*Article.model_fields, *shortcuts, "quotes_by"}


def test_limits_are_told_with_their_defaults() -> None:
    rows = table(ROOT / "SECURITY.md", "`Limits`")
    told = {codes(row[0])[0]: int(row[1].replace(",", "")) for row in rows}
    assert told == {field.name: field.default for field in fields(Limits)}


def test_sieves_are_told_with_their_confidence() -> None:
    rows = table(DOCS / "quotes.md", "`resolved_by`")
    assert {codes(row[0])[0]: float(row[2]) for row in rows} == CONFIDENCE


def test_flags_are_told() -> None:
    source = (PACKAGE / "values.py").read_text(encoding="utf-8")
    documented = source.partition("    flags: tuple[str, ...]")[2].split('"""')[1]
    told = first_codes(DOCS / "quotes.md", "flag")
    assert sorted(told) == sorted(codes(documented))
    reading = "".join(path.read_text("utf-8") for path in (PACKAGE / "quotes").glob("*.py"))
    assert all(f'"{flag}"' in reading for flag in told)


def test_options_are_told() -> None:
    typer = pytest.importorskip("typer", reason="the command line needs the extra cli")
    from newsparse.cli.app import build_app

    sections = (DOCS / "command-line.md").read_text(encoding="utf-8").split("\n## ")[1:]
    told = {
        section.partition("\n")[0]: sorted(re.findall(r"(?<=`)--?[a-z-]+", _option_cells(section)))
        for section in sections
    }
    command = typer.main.get_command(build_app())
    assert told == {
        name: sorted(o for p in one.params if p.param_type_name == "option" for o in p.opts)
        for name, one in command.commands.items()
    }


def _option_cells(section: str) -> str:
    """The first cells of the rows that begin with an option."""
    return "\n".join(
        line.split(" | ")[0] for line in section.splitlines() if line.startswith("| `-")
    )


def test_extras_for_users_are_told() -> None:
    told = first_codes(DOCS / "index.md", "extra")
    assert set(told) == declared_extras() - {"bench", "dev", "docs", "fuzz", "test"}


def test_public_names_are_in_the_reference() -> None:
    pages = "".join(path.read_text("utf-8") for path in (DOCS / "reference").glob("*.md"))
    missing = [name for name in newsparse.__all__ if not re.search(rf"newsparse\.{name}\b", pages)]
    assert not missing


def test_the_picture_shows_a_real_ledger() -> None:
    picture = (DOCS / "assets" / "ledger.svg").read_text(encoding="utf-8")
    shown = re.findall(r'data-role="(\w+)" data-start="(\d+)"[^>]*>([^<]*)</text>', picture)
    starts = [int(start) for _, start, _ in shown]
    text = ""
    for role, start, words in shown:
        text += "\n" if len(text) < int(start) else ""
        assert len(text) == int(start), role
        text += words
    article = newsparse.parse(text + "\n")
    assert [(s.role.value, s.start) for s in article.segments] == [
        (role, int(start)) for role, start, _ in shown
    ]
    assert starts[-1] < len(article.text) == 218
    assert [quote.speaker and quote.speaker.name for quote in article.quotes] == ["Yosef Lado"]
    assert (len(article.paragraphs), len(article.related), len(article.boilerplate)) == (3, 1, 2)
