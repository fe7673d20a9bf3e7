"""The working state of one text while its lines get their roles. Nothing of it outlives a parse."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newsparse.document import Document, Line
from newsparse.fields.datelines import DatelineMatch
from newsparse.fields.timestamps import Stamp
from newsparse.limits import Limits
from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import Rule, RuleSet
from newsparse.pages.links import address_of
from newsparse.roles import Role
from newsparse.values import Caption, Contributor, Dateline, Diagnostic, Related

__all__ = ["Draft"]


_ENDING = 24  # characters by which lines that end alike are found
_MOST_ENDINGS = 4


class Draft:
    """Lines with the roles found so far, and the values read on the way."""

    def __init__(
        self,
        document: Document,
        lines: list[Line],
        outlet: Outlet,
        rules: RuleSet,
        brands: frozenset[str],
        limits: Limits,
        zone: str = "",
    ) -> None:
        self.document = document
        self.lines = lines
        self.outlet = outlet
        self.rules = rules
        self.brands = brands | document.site_names
        self.limits = limits
        self.zone = zone or outlet.zone
        """What a stamp without a zone is taken for."""
        self.labels: dict[int, Rule] = {}
        """`opens` and `tail` rules by the start of the line they label."""
        self.first_body = len(lines)
        self.title: str | None = None
        self.kicker: str | None = None
        self.dateline: Dateline | None = None
        self.stamps: list[tuple[Stamp, bool, Line]] = []
        """Stamps with whether they tell an update, and their line."""
        self.people: list[tuple[int, Contributor]] = []
        """Contributors with the offset of the line that names them."""
        self.captions: list[Caption] = []
        self.links: list[tuple[int, Related]] = []
        """Related articles with the offset of their line, each once."""
        self._linked: set[tuple[str, str | None]] = set()
        self.tags: list[str] = []
        self.sources: list[str] = []
        self.notes: list[Diagnostic] = []
        self.own_names: frozenset[str] | None = None
        """What the site calls itself in this text; None until somebody asks."""
        self.interview: bool | None = None
        """Whether the text is questions and answers; None until somebody asks."""
        self._endings: dict[str, list[Line]] | None = None

    def note(self, code: str, message: str, line: Line | None = None) -> None:
        """Keep a diagnostic; its span is the line's."""
        span = (line.start, line.end) if line else None
        self.notes.append(Diagnostic(code, message, span))

    def credit(self, line: Line, people: Iterable[Contributor]) -> None:
        """Keep the people a line names."""
        self.people += [(line.start, person) for person in people]

    def link(self, line: Line, title: str) -> None:
        """Keep a related article that a line names; lists at a page's foot are its site's."""
        if line.hint and line.hint.region == "foot" and line.rule.startswith("tail:"):
            return
        url = address_of(line.hint.link, self.document.base) if line.hint else None
        if (title, url) not in self._linked:  # a second print of it, or alt text
            self._linked.add((title, url))
            self.links.append((line.start, Related(title, url)))

    def ending_like(self, text: str) -> list[Line]:
        """A few lines that end as `text` does: possible second prints of its last sentence."""
        if self._endings is None:
            self._endings = {}
            for line in self.lines:
                same = self._endings.setdefault(line.view[-_ENDING:], [])
                if len(same) < _MOST_ENDINGS:
                    same.append(line)
        return self._endings.get(text[-_ENDING:], [])

    def unclaimed(self, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, Line]]:
        """Lines without a role, with their indexes."""
        for index in range(start, len(self.lines) if stop is None else stop):
            line = self.lines[index]
            if line.role is None:
                yield index, line

    def parts(self, line: Line, *cuts: int) -> list[Line]:
        """The parts of a line, cut before the given positions of its view, with the role it has.

        Cuts at the ends make no empty parts.
        """
        bounds = [0, *(cut for cut in cuts if 0 < cut < len(line.view)), len(line.view)]
        parts = self.document.cut(line, sorted(set(bounds)))
        for part in parts:
            part.role, part.rule = line.role, line.rule
        parts[0].joins = line.joins
        return parts

    def split(self, index: int, *cuts: int) -> list[Line]:
        """Put a line's parts in its place. For the few lines of the head; else use `rewrite`."""
        parts = self.parts(self.lines[index], *cuts)
        self.lines[index : index + 1] = parts
        if self.first_body > index:
            self.first_body += len(parts) - 1
        return parts

    def rewrite(self, cut: Callable[[Line], list[Line] | None], start: int = 0) -> None:
        """Offer every line from `start` on to `cut` and put the parts it returns in its place.

        At most one new list is built, so the cost stays linear however many lines are cut.
        """
        cuts = [
            (index, parts)
            for index in range(start, len(self.lines))
            if (parts := cut(self.lines[index]))
        ]
        if not cuts:
            return
        lines: list[Line] = []
        done = added = 0
        for index, parts in cuts:
            lines += self.lines[done:index]
            lines += parts
            done = index + 1
            added += (len(parts) - 1) * (index < self.first_body)
        lines += self.lines[done:]
        self.lines, self.first_body = lines, self.first_body + added

    def cut_dateline(self, index: int, match: DatelineMatch) -> None:
        """Take the dateline off the line it opens; the rest becomes the first of the body."""
        line = self.lines[index]
        raw = line.view[: match.end].strip()
        parts = self.split(index, match.end)
        parts[0].claim(Role.DATELINE, "dateline")
        self.dateline = Dateline(raw=raw, place=match.place, brand=match.brand)
        self.first_body = index + 1
