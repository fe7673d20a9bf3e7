"""The text of an outlet's file: data alone, laid out as `ruff format` leaves it.

Every list stands one item a line with a comma behind the last, so that the layout holds at any
line length.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsparse.drafting.candidates import Candidate
from newsparse.drafting.forms import Forms
from newsparse.drafting.marks import Marks, Seen
from newsparse.drafting.naming import domain_of
from newsparse.explain import visible
from newsparse.outlets.layout import Layout
from newsparse.outlets.outlet import Outlet

__all__ = ["literal", "raw_literal", "write_source"]

_INDENT = "    "
_LONGEST_NOTE = 60
_MOST_ODD = 3
_PRAGMAS = ("fmt", "yapf", "isort", "ruff", "noqa", "type", "mypy", "pragma", "pylint", "nosec")
"""Beginnings of comments that tools obey."""


def write_source(
    outlet: Outlet,
    forms: Forms,
    marks: Marks,
    candidates: Sequence[Candidate],
    samples: int,
) -> str:
    """The file of an outlet, with a comment beside everything that was seen or guessed."""
    lines = [_docstring(outlet, samples), "", *_imports(outlet, candidates), "", "OUTLET = Outlet("]
    lines += [f"slug={literal(outlet.slug)},", f"name={literal(outlet.name)},"]
    lines += _plain("domains", outlet.domains)
    if not outlet.domains:
        printed = (name.casefold() for name in (outlet.name, *forms.names) if domain_of(name))
        lines.append(
            f"# domains: none was seen; such as {literal(next(printed, 'kabarsabana.id'))}"
        )
    if outlet.zone != "WIB":
        lines.append(f"zone={literal(outlet.zone)},  # as its stamps print it")
    lines += _plain("printed", outlet.printed)
    stamps = _missing("timestamps", forms, "stamp", "{weekday}, {date} | {time} {zone}")
    lines += [*_listed("timestamps", forms.timestamps), *stamps]
    places = _missing("datelines", forms, "dateline", "{PLACE} - ")
    lines += [*_listed("datelines", forms.datelines), *places]
    lines += _listed("fingerprints", marks.fingerprints)
    lines += _listed("habits", marks.habits)
    if not marks.fingerprints:
        lines.append("# fingerprints: none was seen; a line that only this outlet prints")
    lines += _rules(candidates, samples)
    lines += _layouts(outlet.layouts)
    start = lines.index("OUTLET = Outlet(") + 1
    body = [_INDENT + line for line in lines[start:]]
    return "\n".join([*lines[:start], *body, ")", ""])


def _docstring(outlet: Outlet, samples: int) -> str:
    name = visible(outlet.name).replace("\\", "\\\\").replace('"', "'")
    count = f"{samples} sample{'' if samples == 1 else 's'}"
    return (
        f'"""{name}: drafted from {count} by `newsparse new-outlet`; say here what is its own."""'
    )


def _imports(outlet: Outlet, candidates: Sequence[Candidate]) -> Iterator[str]:
    if outlet.layouts:
        yield "from newsparse.outlets.layout import Layout"
    yield "from newsparse.outlets.outlet import Outlet"
    if candidates:
        kinds = sorted({candidate.rule.kind for candidate in candidates})
        yield f"from newsparse.outlets.rules import {', '.join(kinds)}  # noqa: F401"
        yield "from newsparse.roles import Role  # noqa: F401"


def _plain(name: str, values: Sequence[str]) -> Iterator[str]:
    """A short tuple without comments."""
    if len(values) == 1:
        yield f"{name}=({literal(values[0])},),"
    elif values:
        yield from (f"{name}=(", *(f"{_INDENT}{literal(value)}," for value in values), "),")


def _listed(name: str, values: Sequence[Seen]) -> Iterator[str]:
    """A tuple, one value a line, each with its comment."""
    if values:
        yield f"{name}=("
        for seen in values:
            yield f"{_INDENT}{literal(seen.value)},  # {_note(seen.note)}"
        yield "),"


def _missing(name: str, forms: Forms, kind: str, example: str) -> Iterator[str]:
    """Comments for forms without a template, and for lists that stayed empty."""
    odd = [seen.value for seen in forms.odd if seen.note == kind][:_MOST_ODD]
    for line in odd:
        yield f"# {name}: no template can say {_note(line)}"
    if not odd and not (forms.timestamps if kind == "stamp" else forms.datelines):
        yield f"# {name}: none was seen; such as {literal(example)}"


def _rules(candidates: Sequence[Candidate], samples: int) -> Iterator[str]:
    """The candidates, all as comments: a person decides."""
    if candidates:
        yield "rules=("
        for candidate in candidates:
            count = candidate.spread
            seen = f"in {count} of {samples} samples" if count > 1 else "still unknown"
            yield f"{_INDENT}# {_call(candidate)},  # TODO role? {seen}"
        yield "),"


def _call(candidate: Candidate) -> str:
    rule = candidate.rule
    role = f"Role.{rule.role.name}"
    if rule.kind == "matches":
        return f"matches({raw_literal(rule.pattern)}, {role}, {literal(rule.example)})"
    return f"{rule.kind}({literal(rule.pattern)}, {role})"


def _layouts(layouts: Sequence[Layout]) -> Iterator[str]:
    if layouts:
        yield "layouts=("
        for layout in layouts:
            yield f"{_INDENT}Layout("
            yield f"{_INDENT * 2}{literal(layout.years)},"
            for name in ("body", "title", "stamp"):
                if value := getattr(layout, name):
                    yield f"{_INDENT * 2}{name}={literal(value)},"
            yield f"{_INDENT}),"
        yield "),"


def _note(text: str) -> str:
    """Words for a comment: one line, short, nothing that a tool would obey."""
    shown = visible(" ".join(text.split()))
    shown = shown if len(shown) <= _LONGEST_NOTE else f"{shown[: _LONGEST_NOTE - 3].rstrip()}..."
    is_pragma = shown.casefold().lstrip("#! ").startswith(_PRAGMAS)
    return f"“{shown}”" if is_pragma else shown


def literal(text: str) -> str:
    r"""A string literal in double quotes, or in single ones where that spares escapes.

    >>> print(literal("Jum'at"), literal('"Kami"'), literal("a\xa0b"))
    "Jum'at" '"Kami"' "a\xa0b"
    """
    mark = "'" if text.count('"') > text.count("'") else '"'
    escaped = _escaped(text.replace("\\", "\\\\").replace(mark, f"\\{mark}"))
    return f"{mark}{escaped}{mark}"


def raw_literal(pattern: str) -> str:
    r"""A pattern as a raw string, where a raw string can say it.

    >>> print(raw_literal(r"Dibaca [0-9.]+ kali\."), raw_literal("'\""))
    r"Dibaca [0-9.]+ kali\." "'\""
    """
    marks = [mark for mark in ('"', "'") if mark not in pattern]
    if not marks or pattern.endswith("\\") or not pattern.isprintable():
        return literal(pattern)
    return f"r{marks[0]}{pattern}{marks[0]}"


def _escaped(text: str) -> str:
    """Characters that do not show, and blanks other than the plain one, as escapes."""
    return "".join(
        char if char.isprintable() and char != "\xa0" else char.encode("unicode_escape").decode()
        for char in text
    )
