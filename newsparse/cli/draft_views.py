"""How a drafted outlet looks on a terminal: files, fields, what is unknown, what is next."""

from __future__ import annotations

import importlib.util
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from newsparse.article import Article
from newsparse.cli.terminal import ASIDE, heading
from newsparse.drafting import DraftedOutlet, DraftedSample
from newsparse.explain import visible

__all__ = ["next_steps", "report"]

_FIELDS: tuple[tuple[str, Callable[[Article], str]], ...] = (
    ("title", lambda article: article.title or ""),
    ("dateline", lambda article: article.dateline.raw if article.dateline else ""),
    (
        "timestamp",
        lambda article: article.timestamp_detail.raw if article.timestamp_detail else "",
    ),
    ("contributors", lambda article: ", ".join(who.name for who in article.contributors)),
    ("body", lambda article: (article.paragraphs or [""])[0]),
    ("captions", lambda article: ", ".join(caption.raw for caption in article.captions)),
    ("related", lambda article: ", ".join(link.title for link in article.related)),
    ("tags", lambda article: ", ".join(article.tags)),
)
_LONGEST = 60


def report(drafted: DraftedOutlet, into: Path, kept: frozenset[str]) -> RenderableType:
    """What was written, what was found, and what is unknown."""
    outlet = drafted.outlet
    return Group(
        Text.assemble((visible(outlet.name), "bold underline"), f" ({outlet.slug})"),
        heading("Written"),
        *_files(drafted, into, kept),
        heading("Fields"),
        _fields(drafted),
        *_not_told(drafted),
        heading("Still unknown"),
        _unknown(drafted),
        heading("Next steps"),
    )


def _files(drafted: DraftedOutlet, into: Path, kept: frozenset[str]) -> Iterator[RenderableType]:
    for path in drafted.files:
        note = ("  was there already", ASIDE) if path in kept else ""
        yield Text.assemble(f"  {visible(str(into / path))}", note)


def _fields(drafted: DraftedOutlet) -> RenderableType:
    """In how many samples each field was found, what it was in the first, where it is missing."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("field", style="cyan", no_wrap=True)
    table.add_column("found", no_wrap=True)
    table.add_column("for instance", overflow="fold")
    table.add_column("missing in", overflow="fold")
    count = len(drafted.samples)
    told = _told(drafted)
    instance = f"read as {drafted.outlet.slug}" if told else "not told without an address"
    table.add_row("outlet", f"{len(told)} of {count}", instance, _others(drafted, told))
    for name, value in _FIELDS:
        found = [sample for sample in drafted.samples if value(sample.article)]
        shown = _cut(value(found[0].article)) if found else ""
        missing = [_name(sample) for sample in drafted.samples if sample not in found]
        style = "" if found else ASIDE
        table.add_row(
            name,
            f"{len(found)} of {count}",
            Text(shown),
            Text(", ".join(missing), ASIDE),
            style=style,
        )
    return table


def _told(drafted: DraftedOutlet) -> list[DraftedSample]:
    """The samples that are told to be the outlet's by what they print, or say themselves."""
    slug = drafted.outlet.slug
    return [s for s in drafted.samples if s.article.outlet == slug and not s.url]


def _not_told(drafted: DraftedOutlet) -> Iterator[RenderableType]:
    """What to do where nothing in a text tells its outlet."""
    if not drafted.outlet.domains and len(_told(drafted)) < len(drafted.samples):
        hint = "name a line that only this outlet prints in `fingerprints`, or give --domain"
        yield Padding(Text(f"The outlet is not told from every text: {hint}.", "yellow"), (0, 2))


def _others(drafted: DraftedOutlet, told: list[DraftedSample]) -> Text:
    """The samples that are not told to be the outlet's, and what they are read as."""
    parts = []
    for sample in drafted.samples:
        if sample not in told:
            how = "by address only" if sample.url else f"read as {sample.article.outlet}"
            parts.append(f"{_name(sample)} ({how})")
    return Text(", ".join(parts), ASIDE)


def _unknown(drafted: DraftedOutlet) -> RenderableType:
    """The rows that nothing claimed, and what the guessed rules would make of each."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("ledger", no_wrap=True, style=ASIDE)
    table.add_column("text", overflow="fold")
    table.add_column("would be", no_wrap=True)
    table.add_column("by the rule", overflow="fold", style=ASIDE)
    for sample in drafted.samples:
        for row in sample.unknown:
            place = f"{visible(sample.ledger_path.rpartition('/')[2])}:{row.line}"
            role = row.role.value if row.rule else "–"
            table.add_row(place, Text(visible(row.text)), role, Text(visible(row.rule)))
    nothing = Text("nothing: every line of the samples has a role; read whether it is right", ASIDE)
    return table if table.row_count else Padding(nothing, (0, 0, 0, 2))


def next_steps(drafted: DraftedOutlet, into: Path) -> Iterator[Text]:
    """Three short lines, and the commands that the last one means, each on a line of its own."""
    folder = f"samples/{drafted.module}"
    named = f"{drafted.module}:OUTLET"
    count = len(drafted.candidates)
    guessed = (
        f"{count} rule{'' if count == 1 else 's'} wait as comments" if count else "no rule yet"
    )
    yield Text(f"  1. Read the ledgers in {folder} line by line.")
    yield Text(f"  2. Fill in the rules in {drafted.path}: {guessed}.")
    yield Text("  3. Look again; remove the line `draft:` from a ledger that is right:")
    enter = f"cd {shlex.quote(str(into))} && " if into != Path() else ""
    first = shlex.quote(drafted.samples[0].path)
    yield Text(f"     {enter}newsparse explain --outlets {named} {first}", "bold")
    options = f"-o pythonpath=. -o newsparse_samples=samples -o newsparse_outlets={named}"
    if importlib.util.find_spec("pytest") is None:  # else another Python's pytest would be run
        yield Text("     python -m pip install pytest", "bold")
    yield Text(f"     {enter}python -m pytest {options} --newsparse-update {folder}", "bold")


def _name(sample: DraftedSample) -> str:
    return visible(sample.path.rpartition("/")[2])


def _cut(text: str) -> str:
    shown = visible(" ".join(text.split()))
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
