"""Options that several commands share, and what is refused before any file is read."""

from __future__ import annotations

from typing import Annotated

import typer

from newsparse.explain import visible

__all__ = ["Address", "ExtraOutlets", "Slug"]


def _printable(url: str | None) -> str | None:
    """Refuse an address with control characters, or with bytes that no JSON could hold."""
    if url is not None and not url.isprintable():
        raise typer.BadParameter(f"{visible(url)!r} holds characters that no address has")
    return url


Slug = Annotated[
    str | None,
    typer.Option(
        "--outlet",
        metavar="SLUG",
        help="Slug of the outlet to read it as, instead of telling it from the text.",
    ),
]
Address = Annotated[
    str | None,
    typer.Option(
        "--url", metavar="ADDRESS", callback=_printable, help="Where the one article stood."
    ),
]
ExtraOutlets = Annotated[
    list[str] | None,
    typer.Option(
        "--outlets",
        metavar="MODULE:OBJECT",
        help="An outlet that is not installed, such as kabar_sabana:OUTLET; looked up in the "
        "current folder too. May be given more than once.",
    ),
]
