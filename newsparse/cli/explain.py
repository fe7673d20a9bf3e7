"""`newsparse explain`: the ledger of one article with the rule behind every role."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from newsparse.cli.inputs import STDIN, InputFailed, label, load
from newsparse.cli.options import Address, ExtraOutlets, Slug
from newsparse.cli.parsers import check_slug, open_parser
from newsparse.cli.terminal import ASIDE, complain, console

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["explain"]


def explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text, or - for standard input.")],
    outlet: Slug = None,
    url: Address = None,
    extra: ExtraOutlets = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="One line a segment, no colour, no wrapping.")
    ] = False,
    page: Annotated[
        str | None,
        typer.Option(
            "--html",
            metavar="OUT.html",
            help="Write it as a page for a browser instead; - for standard output.",
        ),
    ] = None,
) -> None:
    """Show the role of every line, the rule behind it, and what was set aside and why."""
    if page is not None and plain:
        raise typer.BadParameter("--plain and --html are two ways to show it: choose one")
    parser = open_parser(extra or ())
    check_slug(parser, outlet)
    try:
        article = load(file, parser, outlet, url)
    except InputFailed as error:
        complain(console(stderr=True), str(error), label(file))
        raise typer.Exit(1) from None
    if page is not None:
        _write_page(article, page, file)
    elif plain:
        typer.echo(article.explain())
    else:
        from newsparse.cli.article_views import explanation

        console().print(explanation(article, label(file)))


def _write_page(article: Article, page: str, source: str) -> None:
    """Write the page in UTF-8, as its own head says, wherever it goes."""
    from newsparse.view.article import as_page

    data = as_page(article).encode()
    if page == STDIN:
        typer.echo(data, nl=False)
        return
    place = Path(page)
    errors = console(stderr=True)
    try:
        if source != STDIN and place.exists() and place.samefile(source):
            complain(errors, "that is the text itself; give the page another name", label(page))
            raise typer.Exit(1)
        place.write_bytes(data)
    except (OSError, ValueError) as error:  # a null byte in a name is a ValueError
        why = error.strerror if isinstance(error, OSError) else error
        complain(errors, f"the page cannot be written ({why}); give another place", label(page))
        raise typer.Exit(1) from None
    errors.print(Text(f"{label(page)} is written: open it in a browser", ASIDE), soft_wrap=True)
