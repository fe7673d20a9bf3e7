"""What a draft holds: the outlet as a value, its files as text, and what is left to a person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from newsparse.article import Article
from newsparse.drafting.candidates import Candidate
from newsparse.outlets.outlet import Outlet
from newsparse.roles import Role
from newsparse.testing.ledger_files import DRAFT, Entry, Ledger, ledger_of

__all__ = ["DraftedOutlet", "DraftedSample", "UnknownRow"]


@dataclass(frozen=True)
class UnknownRow:
    """A row of a drafted ledger that is still `unknown`, and what the candidates would make it."""

    line: int
    """Its line in the ledger file."""
    text: str
    rule: str = ""
    """The rule that would claim it, such as `tail:Kabar sekampung`; empty where none would."""
    role: Role = Role.UNKNOWN
    """The role it would get."""


@dataclass(frozen=True)
class DraftedSample:
    """A sample: where its copy goes, how the drafted outlet reads it."""

    name: str
    """What the sample was given as."""
    path: str
    """Where its copy goes, below the folder of the outlet's file, with `/` between the parts."""
    data: bytes
    article: Article
    tried: Article
    """The sample as it would be read with every candidate in force."""
    url: str | None = None
    """The address by which alone the outlet is told, where the text itself does not tell it."""

    @cached_property
    def ledger(self) -> Ledger:
        """The ledger as the drafted outlet reads it, marked as a draft."""
        got = ledger_of(self.article)
        address = (Entry("url", self.url),) if self.url else ()
        return Ledger((Entry("draft", DRAFT), *address, *got.head), got.rows)

    @property
    def ledger_path(self) -> str:
        """Where the ledger goes: beside the copy."""
        return f"{self.path.rpartition('.')[0]}.ledger"

    @cached_property
    def unknown(self) -> tuple[UnknownRow, ...]:
        """The rows that no rule claimed."""
        shown = [s for s in self.article.segments if s.role is not Role.BLANK]
        first = len(self.ledger.head) + 2  # the head, the line `---`, then the rows
        found = []
        for number, (segment, row) in enumerate(zip(shown, self.ledger.rows, strict=True)):
            if segment.role is Role.UNKNOWN:
                other = self.tried.segment_at(segment.start)
                rule = "" if other.role is Role.UNKNOWN else other.rule
                found.append(UnknownRow(first + number, row.text, rule, other.role))
        return tuple(found)


@dataclass(frozen=True)
class DraftedOutlet:
    """An outlet drafted from samples."""

    outlet: Outlet
    """The value that the file holds."""
    module: str
    source: str
    """The file's text."""
    samples: tuple[DraftedSample, ...]
    candidates: tuple[Candidate, ...]
    """The rules that stand in the file as comments."""

    @property
    def path(self) -> str:
        """Where the outlet's file goes."""
        return f"{self.module}.py"

    @property
    def files(self) -> dict[str, bytes]:
        """Every file of the draft by its path, in the order of writing."""
        files = {self.path: self.source.encode()}
        for sample in self.samples:
            files[sample.path] = sample.data
            files[sample.ledger_path] = f"{sample.ledger.text}\n".encode()
        return files
