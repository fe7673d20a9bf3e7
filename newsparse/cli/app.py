"""The typer application: its commands, their examples, and how a run ends."""

from __future__ import annotations

import io
import logging
import sys
from typing import Annotated

import typer

from newsparse import __version__
from newsparse.cli.batch import batch
from newsparse.cli.commands import Commands
from newsparse.cli.explain import explain
from newsparse.cli.new_outlet import new_outlet
from newsparse.cli.outlets import outlets
from newsparse.cli.parse import parse
from newsparse.cli.score import score
from newsparse.errors import NewsparseError
from newsparse.explain import visible

__all__ = ["build_app", "run"]

_CODES = "Exit codes: 0 all went well; 1 some input failed; 2 wrong usage."


def run() -> None:
    """Run the application on the arguments of this process; ends with `SystemExit`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal or pipe that is not UTF-8 gets escapes instead of a traceback.
            stream.reconfigure(errors="backslashreplace")
    # Broken plugins are told by the commands themselves, escaped, once.
    logging.getLogger("newsparse").addHandler(logging.NullHandler())
    try:
        build_app()()  # which ends quietly itself on a closed pipe
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except NewsparseError as error:  # a broken set-up, such as two plugins with one slug
        sys.stderr.write(f"newsparse: {visible(str(error))}\n")
        raise SystemExit(1) from None


def build_app() -> typer.Typer:
    """Build the application."""
    app = typer.Typer(
        cls=Commands,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    first = _examples("parse --pretty a.txt", "explain a.txt")
    app.callback(epilog=f"{first}\n\n{_CODES}")(_root)
    to_parse = _examples(
        "parse a.txt b.txt",
        "parse --with-file news/ > articles.jsonl",
        "parse --summary news/",
        "parse --outlet sindonews - < a.txt",
    )
    to_explain = _examples(
        "explain a.txt", "explain --plain a.txt", "explain --html a.html a.txt", "explain - < a.txt"
    )
    to_batch = _examples(
        "batch crawl/ -o articles.jsonl.gz",
        "batch 'lama/*.jsonl.gz' -o articles.parquet",
        "batch CC-NEWS.warc.gz -o tribun.jsonl --only-outlets tribunnews --workers 8",
    )
    to_draft = _examples(
        "new-outlet 'Kabar Sabana' a.txt b.txt",
        "new-outlet 'Lintas Lembah' --domain lembah.id --into drafts news/",
    )
    to_score = _examples(
        "score gold",
        "score --slices --show title --show quotes gold",
        "score --leave-one-out --confusion --json figures.json gold",
    )
    app.command("parse", epilog=to_parse)(parse)
    app.command("explain", epilog=to_explain)(explain)
    app.command("batch", epilog=to_batch)(batch)
    app.command("outlets", epilog=_examples("outlets", "outlets --json"))(outlets)
    app.command("new-outlet", epilog=to_draft)(new_outlet)
    app.command("score", epilog=to_score)(score)
    return app


def _examples(*commands: str) -> str:
    # Blank lines between, because some versions of typer join lines that follow each other.
    return "\n" + "\n\n".join(["Examples:", *(f"  newsparse {command}" for command in commands)])


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newsparse {__version__}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_show_version, help="Show the version."),
    ] = False,
) -> None:
    """Read Indonesian news: the raw text of one article in, a typed article out."""
