"""`newsparse outlets`: what is known, as a table or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer
from rich import box
from rich.table import Table
from rich.text import Text

from newsparse.cli.options import ExtraOutlets
from newsparse.cli.parsers import open_parser
from newsparse.cli.terminal import console
from newsparse.explain import visible

if TYPE_CHECKING:
    from newsparse.outlets.outlet import Outlet

__all__ = ["outlets"]


def outlets(
    as_json: Annotated[bool, typer.Option("--json", help="A JSON array, not a table.")] = False,
    extra: ExtraOutlets = None,
) -> None:
    """List the known outlets: slug, name, domains, brands, and the forms they print.

    Plugins that could not be loaded are named on stderr, with the reason; the exit code is 0.
    """
    known = open_parser(extra or ()).outlets.values()
    if as_json:
        rows = [_record(outlet) for outlet in known]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2).encode())
    else:
        console().print(_table(known))


def _table(outlets: Iterable[Outlet]) -> Table:
    """Outlets with their templates, where `{PLACE}` stands for a city in capitals."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("slug", style="bold", no_wrap=True)
    for heading in ("name", "domains, brands", "dateline, stamp"):
        table.add_column(heading, overflow="fold")
    for outlet in outlets:
        domains = ", ".join(outlet.domains)
        brands = ", ".join(brand.slug for brand in outlet.brands)
        forms = [form.strip() for form in (*outlet.datelines[:1], *outlet.timestamps[:1])]
        named = "\n".join(line for line in (domains, brands) if line)
        cells = (outlet.name, named, "\n".join(forms))
        table.add_row(outlet.slug, *(_cell(cell) for cell in cells))
    return table


def _cell(text: str) -> Text:
    """Text of an outlet that anybody may have written: nothing in it acts on the terminal."""
    return Text("\n".join(map(visible, text.split("\n"))))


def _record(outlet: Outlet) -> dict[str, object]:
    """An outlet as plain values for JSON, its rules and layouts left out."""
    return {
        "slug": outlet.slug,
        "name": outlet.name,
        "domains": list(outlet.domains),
        "brands": [
            {
                "slug": brand.slug,
                "name": brand.name,
                "printed": brand.printed,
                "domain": brand.domain,
                "zone": brand.zone or outlet.zone,
            }
            for brand in outlet.brands
        ],
        "zone": outlet.zone,
        "printed": list(outlet.printed),
        "families": list(outlet.families),
        "datelines": list(outlet.datelines),
        "timestamps": list(outlet.timestamps),
    }
