"""A parser for each document that does not know the document's outlet: how new outlets are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse.outlets.outlet import Outlet
    from newsparse.parser import Parser
    from newsparse.scoring import GoldDocument

__all__ = ["LeaveOneOut"]

_GENERIC = "generic"


class LeaveOneOut:
    """Chooses parsers for `score_folder`; each is built once and kept by the outlets it lacks.

    Left out are the outlet that the full parser detects and the one that the gold names, where it
    is known. A site stands for its whole network.
    """

    def __init__(self, full: Parser, extra: Sequence[Outlet] = (), *, layouts: bool = True) -> None:
        self._full = full
        self._extra = tuple(extra)
        self._layouts = layouts
        self._parsers: dict[frozenset[str], Parser] = {frozenset(): full}
        self._networks = {
            slug: outlet.slug
            for outlet in full.outlets.values()
            for slug in (outlet.slug, *(brand.slug for brand in outlet.brands))
        }

    def parser_for(self, document: GoldDocument) -> Parser:
        """The parser that reads a document without its outlet.

        Raises `GoldError` where the document cannot be read.
        """
        found = (self._detected(document), self._networks.get(document.outlet))
        return self._without(frozenset(slug for slug in found if slug and slug != _GENERIC))

    def _detected(self, document: GoldDocument) -> str | None:
        """The outlet or network that the full parser reads a document as; None where it raises."""
        source = document.source()
        try:
            article = self._full.parse(source, url=document.url)
        except Exception:  # scoring meets it again, and tells it
            return None
        return article.network or article.outlet

    def _without(self, slugs: frozenset[str]) -> Parser:
        if slugs not in self._parsers:
            from newsparse.parser import Parser

            own = {outlet.slug for outlet in self._extra}
            self._parsers[slugs] = Parser(
                outlets=[outlet for outlet in self._extra if outlet.slug not in slugs],
                layouts=self._layouts,
                without=sorted(slugs - own),
            )
        return self._parsers[slugs]
