"""What a batch tells of itself: counts by outlet, failures by kind, how fast it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsparse.article import Article

__all__ = ["COUNTED", "BatchReport", "OutletFigures", "Progress", "Tally"]

COUNTED = (
    "title",
    "deck",
    "kicker",
    "dateline",
    "timestamp",
    "modified",
    "contributors",
    "body",
    "subheads",
    "quotes",
    "captions",
    "related",
    "tags",
    "sources",
    "cited",
)
"""The fields that a report counts: in how many articles of an outlet each was found."""


@dataclass
class OutletFigures:
    """One outlet's articles in a batch."""

    articles: int = 0
    characters: int = 0
    """Of their texts."""
    seconds: float = 0.0
    """What they took of the run's time: of each block's, the share of their characters. Several
    workers share that time."""
    fields: Counter[str] = field(default_factory=Counter)
    """In how many articles each field of `COUNTED` was found."""
    diagnostics: Counter[str] = field(default_factory=Counter)
    """How many diagnostics of each code there are."""

    @property
    def articles_per_second(self) -> float | None:
        """The speed; None where the time is too short to tell."""
        return self.articles / self.seconds if self.seconds > 0 else None

    def add(self, article: Article) -> None:
        """Count one article."""
        self.articles += 1
        self.characters += len(article.text)
        self.fields.update(name for name in COUNTED if getattr(article, name))
        self.diagnostics.update(note.code for note in article.diagnostics)

    def merge(self, other: OutletFigures) -> None:
        """Count the articles of another tally as well."""
        self.articles += other.articles
        self.characters += other.characters
        self.seconds += other.seconds
        self.fields.update(other.fields)
        self.diagnostics.update(other.diagnostics)

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON, sorted, without the time."""
        return {
            "articles": self.articles,
            "characters": self.characters,
            "fields": {name: self.fields[name] for name in COUNTED if self.fields[name]},
            "diagnostics": dict(sorted(self.diagnostics.items())),
        }


@dataclass
class Tally:
    """Counts of a block, or of a whole batch."""

    records: int = 0
    left_out: int = 0
    """Articles of outlets that were not asked for."""
    failures: Counter[str] = field(default_factory=Counter)
    """By the name of the error."""
    outlets: dict[str, OutletFigures] = field(default_factory=dict)

    @property
    def articles(self) -> int:
        """How many articles are in the output."""
        return sum(figures.articles for figures in self.outlets.values())

    def total(self) -> OutletFigures:
        """The figures of all outlets together."""
        whole = OutletFigures()
        for figures in self.outlets.values():
            whole.merge(figures)
        return whole

    def add(self, article: Article) -> None:
        """Count an article of the output."""
        self.records += 1
        self.outlets.setdefault(article.outlet, OutletFigures()).add(article)

    def spend(self, seconds: float) -> None:
        """Share out the time that all of it took."""
        characters = sum(figures.characters for figures in self.outlets.values())
        for figures in self.outlets.values():
            figures.seconds += seconds * figures.characters / (characters or 1)

    def leave_out(self) -> None:
        """Count an article that does not go into the output."""
        self.records += 1
        self.left_out += 1

    def fail(self, error: str) -> None:
        """Count a record that could not be read."""
        self.records += 1
        self.failures[error] += 1

    def merge(self, other: Tally) -> None:
        """Count what another tally counted as well."""
        self.records += other.records
        self.left_out += other.left_out
        self.failures.update(other.failures)
        for slug, figures in other.outlets.items():
            self.outlets.setdefault(slug, OutletFigures()).merge(figures)

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON: sorted, and the same however often the run was interrupted."""
        return {
            "records": self.records,
            "articles": self.articles,
            "left_out": self.left_out,
            "failures": dict(sorted(self.failures.items())),
            "outlets": {slug: self.outlets[slug].to_dict() for slug in sorted(self.outlets)},
        }

    def seconds(self) -> dict[str, float]:
        """What each outlet took of the time."""
        return {slug: round(self.outlets[slug].seconds, 6) for slug in sorted(self.outlets)}

    @classmethod
    def of(cls, counts: Mapping[str, Any], seconds: Mapping[str, float]) -> Tally:
        """The tally that `to_dict` and `seconds` told."""
        outlets = {
            slug: OutletFigures(
                told["articles"],
                told["characters"],
                seconds.get(slug, 0.0),
                Counter(told["fields"]),
                Counter(told["diagnostics"]),
            )
            for slug, told in counts["outlets"].items()
        }
        failures = Counter[str](counts["failures"])
        return cls(counts["records"], counts["left_out"], failures, outlets)


@dataclass(frozen=True)
class Progress:
    """How far a batch is. Records that an earlier run had done are counted as well."""

    records: int
    failures: int
    reused: int
    """Records that an earlier run had done."""
    size: int
    """Characters or bytes of the texts and pages."""


@dataclass(frozen=True)
class BatchReport:
    """What a finished batch did; `OUT.report.json` holds the same."""

    output: Path
    tally: Tally
    """What the output holds, whoever parsed it."""
    reused: int
    """Records that an earlier run had done already."""
    seconds: float
    """How long this run took."""
    mended: int
    """Bytes of torn work that this run cut off the output."""
    settings: Mapping[str, Any]
    inputs: tuple[str, ...]

    @property
    def articles(self) -> int:
        """How many articles are in the output."""
        return self.tally.articles

    @property
    def failures(self) -> int:
        """How many records could not be read; `OUT.failures.jsonl` says which, and why."""
        return self.tally.failures.total()

    @property
    def outlets(self) -> dict[str, OutletFigures]:
        """The figures by outlet."""
        return self.tally.outlets

    @property
    def parsed(self) -> int:
        """Records that this run did itself."""
        return self.tally.records - self.reused

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON. What depends on this run, and not on the input, is under `run`."""
        return {
            "output": self.output.name,
            "settings": dict(self.settings),
            "inputs": list(self.inputs),
            **self.tally.to_dict(),
            "run": {
                "parsed": self.parsed,
                "reused": self.reused,
                "mended_bytes": self.mended,
                "seconds": round(self.seconds, 3),
                "records_per_second": round(self.parsed / self.seconds, 1),
                "seconds_by_outlet": self.tally.seconds(),
            },
        }
