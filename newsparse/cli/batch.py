"""`newsparse batch`: any number of articles from files into one file, resumable at any instant."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from rich.console import Console
from rich.text import Text

from newsparse.cli.batch_views import batch_bar, batch_table, closing_line, failure_line
from newsparse.cli.options import ExtraOutlets, Slug
from newsparse.cli.parsers import open_parser
from newsparse.cli.terminal import ASIDE, complain, console
from newsparse.errors import NewsparseError, UnknownOutlet
from newsparse.explain import visible

if TYPE_CHECKING:
    from newsparse.parser import Parser

__all__ = ["batch"]

_Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="IN",
        help="Files, folders or quoted patterns: .txt, .html, .jsonl, .csv, .tsv, .parquet, .warc; "
        "packed ones too (.gz, .zst).",
    ),
]
_Output = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar="OUT",
        help="The file to write: .jsonl, .jsonl.gz, .jsonl.zst or .parquet.",
    ),
]
_Fields = Annotated[
    str | None,
    typer.Option(
        "--fields", metavar="A,B", help="Only these fields, such as title,timestamp,body."
    ),
]
_Flat = Annotated[
    bool, typer.Option("--flat", help="Nothing nested, for spreadsheets: strings and numbers.")
]
_Workers = Annotated[
    int | None,
    typer.Option("--workers", metavar="N", min=1, help="Worker processes; as many as cores."),
]
_Only = Annotated[
    str | None,
    typer.Option(
        "--only-outlets", metavar="A,B", help="Keep the articles of these outlets or networks."
    ),
]
_Text = Annotated[
    str | None, typer.Option("--text", metavar="COLUMN", help="The column that holds the text.")
]
_Html = Annotated[
    str | None, typer.Option("--html", metavar="COLUMN", help="The column that holds the page.")
]
_Url = Annotated[
    str | None, typer.Option("--url", metavar="COLUMN", help="The column that holds the address.")
]
_Id = Annotated[
    str | None, typer.Option("--id", metavar="COLUMN", help="The column that holds the id.")
]
_Hosts = Annotated[
    Literal["indonesian", "all"],
    typer.Option("--hosts", help="Of web archives: pages of Indonesian hosts, or of all."),
]
_Timeout = Annotated[
    float | None,
    typer.Option("--timeout", metavar="SECONDS", help="Give up a record that takes longer."),
]
_Restart = Annotated[
    bool, typer.Option("--restart", help="Throw away what is there under that name, and begin.")
]


def batch(
    inputs: _Inputs,
    output: _Output,
    fields: _Fields = None,
    flat: _Flat = False,
    workers: _Workers = None,
    outlet: Slug = None,
    only_outlets: _Only = None,
    text: _Text = None,
    html: _Html = None,
    url: _Url = None,
    id: _Id = None,
    hosts: _Hosts = "indonesian",
    timeout: _Timeout = None,
    extra: ExtraOutlets = None,
    restart: _Restart = False,
) -> None:
    """Parse many articles into one file. However it was stopped, run again it goes on.

    OUT.checkpoint keeps what is done, OUT.failures.jsonl the records without an article.

    OUT.report.json is there once OUT is complete. With failures the exit code is 1.
    """
    from newsparse.ingest.batch import run_batch

    errors = console(stderr=True)
    parser = open_parser(extra or ())
    names = {"fields": _names(fields), "only_outlets": _names(only_outlets)}
    columns = {"text": text, "html": html, "url": url, "id": id, "hosts": hosts}
    shape = {"flat": flat, "workers": workers, "outlet": outlet, "timeout": timeout}
    options: dict[str, Any] = {**names, **columns, **shape, "restart": restart, "parser": parser}
    options["tell"] = lambda note: errors.print(Text(visible(note), ASIDE), soft_wrap=True)
    _check_workers(parser, workers, timeout)
    with _told(errors), batch_bar(errors, inputs, shown=sys.stderr.isatty()) as move:
        report = run_batch(inputs, output, on_progress=move, **options)
    console().print(batch_table(report))
    typer.echo(visible(closing_line(report)))
    if report.failures:
        complain(errors, failure_line(report))
        raise typer.Exit(1)


def _check_workers(parser: Parser, workers: int | None, timeout: float | None) -> None:
    """Refuse a timeout of nothing, and outlets that cannot be sent to worker processes."""
    from newsparse.ingest.stream import parse_many

    try:
        parse_many((), parser=parser, workers=workers, timeout=timeout).close()
    except (TypeError, ValueError) as error:
        raise typer.BadParameter(visible(str(error))) from None


def _names(given: str | None) -> list[str]:
    """The names between the commas."""
    return [name for name in map(str.strip, (given or "").split(",")) if name]


@contextmanager
def _told(errors: Console) -> Iterator[None]:
    """Tell how a run that cannot go on ended: wrong usage, or something that failed."""
    from newsparse.ingest.output_files import OtherOptions, UnknownForm
    from newsparse.ingest.read_paths import InputError
    from newsparse.ingest.read_rows import UnknownColumns

    try:
        yield
    except UnknownColumns as error:
        told = f"{error.message}; name it with --text or --html"
        raise typer.BadParameter(visible(told)) from None
    except UnknownOutlet as error:
        told = f"{error.message}; newsparse outlets lists all"
        raise typer.BadParameter(visible(told)) from None
    except (OtherOptions, UnknownForm, InputError) as error:
        raise typer.BadParameter(visible(str(error))) from None
    except (NewsparseError, ModuleNotFoundError) as error:
        complain(errors, str(error))
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        complain(errors, "stopped; what is done is kept, and the same command goes on there")
        raise typer.Exit(130) from None
