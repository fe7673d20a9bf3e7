"""`newsparse explain`: the ledger of one article with the rule behind every role."""

from __future__ import annotations

from typing import Annotated

import typer

from newsparse.cli.inputs import InputFailed, label, load
from newsparse.cli.options import Address, ExtraOutlets, Slug
from newsparse.cli.parsers import check_slug, open_parser
from newsparse.cli.terminal import complain, console

__all__ = ["explain"]


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text, or - for standard input.")],
    outlet: Slug = None,
    url: Address = None,
    extra: ExtraOutlets = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="One line a segment, no colour, no wrapping.")
    ] = False,
) -> None:
    """Show the role of every line, the rule behind it, and what was set aside and why."""
    parser = open_parser(extra or ())
    check_slug(parser, outlet)
    try:
        article = load(file, parser, outlet, url)
    except InputFailed as error:
        complain(console(stderr=True), str(error), label(file))
        raise typer.Exit(1) from None
    if plain:
        typer.echo(article.explain())
    else:
        from newsparse.cli.article_views import explanation

        console().print(explanation(article, label(file)))
