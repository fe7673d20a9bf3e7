"""`newsparse parse`: one JSON object an article, or a summary for people."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from newsparse.cli.doubts import gravest_doubt
from newsparse.cli.inputs import InputFailed, expand, label, load
from newsparse.cli.options import Address, ExtraOutlets, Slug
from newsparse.cli.parsers import check_slug, open_parser
from newsparse.cli.terminal import complain, console, progress

if TYPE_CHECKING:
    from rich.console import Console

    from newsparse.article import Article

__all__ = ["parse"]

_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def parse(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE", help="Texts, pages, folders (every .txt and .html below), - for stdin."
        ),
    ],
    outlet: Slug = None,
    url: Address = None,
    extra: ExtraOutlets = None,
    pretty: Annotated[bool, typer.Option("--pretty", help="Indent the JSON.")] = False,
    summary: Annotated[
        bool, typer.Option("--summary", help="A short block an article, for people, not JSON.")
    ] = False,
    with_file: Annotated[
        bool, typer.Option("--with-file", help='Name the file in each object, as "file".')
    ] = False,
) -> None:
    """Parse articles: one JSON object a line, in the order given.

    A file that cannot be read is named on stderr, the others go on, and the exit code is 1. What is
    hardly an article is named there, too; it is read as well as it can be, and is no failure.
    """
    if summary and (pretty or with_file):
        raise typer.BadParameter("--summary is not JSON: leave out --pretty and --with-file")
    parser = open_parser(extra or ())
    check_slug(parser, outlet)
    inputs = list(expand(files))
    if url and len(inputs) > 1:
        raise typer.BadParameter(f"--url belongs to one article, but {len(inputs)} are given")

    errors = console(stderr=True)

    def write(article: Article, name: str) -> None:
        typer.echo(_as_json(article, name if with_file else None, pretty))
        if doubt := gravest_doubt(article):  # which a summary shows itself
            complain(errors, doubt, label(name))

    def load_one(name: str) -> Article:
        return load(name, parser, outlet, url)

    if not _read_all(errors, inputs, load_one, _summarise() if summary else write):
        raise typer.Exit(1)


def _summarise() -> Callable[[Article, str], None]:
    from newsparse.cli.article_views import summary

    out = console()
    return lambda article, name: out.print(summary(article, label(name)))


def _read_all(
    errors: Console,
    inputs: list[tuple[str, str]],
    load_one: Callable[[str], Article],
    write: Callable[[Article, str], None],
) -> bool:
    """Hand every article to `write`, complain about inputs that fail; True where none did."""
    fine = True
    # Articles that scroll over a terminal show the progress themselves; a bar would tear them.
    shown = len(inputs) > 1 and sys.stderr.isatty() and not sys.stdout.isatty()
    with progress(errors, "Parsing", len(inputs), shown=shown) as advance:
        for name, failure in inputs:
            try:
                if failure:
                    raise InputFailed(failure)
                article = load_one(name)
            except InputFailed as error:
                complain(errors, str(error), label(name))
                fine = False
            else:
                write(article, name)
            advance()
    return fine


def _as_json(article: Article, file: str | None, pretty: bool) -> bytes:
    """Write UTF-8 whatever the locale, for that is what JSON is.

    Characters that tear lines or steer a terminal go out as escapes, which JSON readers undo.
    """
    text = article.model_dump_json(indent=2 if pretty else None)
    if file is not None:
        brace, gap = ("{\n  ", ",\n  ") if pretty else ("{", ",")
        text = f'{brace}"file": {json.dumps(file)}{gap}{text[len(brace) :]}'
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode()
