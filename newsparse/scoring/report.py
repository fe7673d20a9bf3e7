"""`Report`: what a parser earned on a gold folder, as a whole, by slices and by document."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from functools import cached_property

from newsparse.scoring.confusion import Confusion
from newsparse.scoring.gold import GoldDocument
from newsparse.scoring.metrics import Accuracy, Figure
from newsparse.scoring.score import Figures, Miss, Scores, add_up

__all__ = ["Outcome", "Report"]


@dataclass(frozen=True)
class Outcome:
    """One document: what it earned, how long it took."""

    document: GoldDocument
    scores: Scores
    detected: str | None
    """The outlet it was read as; None where the parse raised."""
    seconds: float
    """Time of the parse alone, without reading files and scoring."""
    error: str | None = None
    """What the parse raised, such as `ValueError('...')`."""


@dataclass(frozen=True)
class Report:
    """All documents together. The figures are micro averages: every item counts the same."""

    outcomes: tuple[Outcome, ...]

    @property
    def documents(self) -> int:
        """How many documents were scored, those that raised among them."""
        return len(self.outcomes)

    @property
    def raised(self) -> list[Outcome]:
        """The documents whose parse raised; they are scored as if nothing had been read."""
        return [outcome for outcome in self.outcomes if outcome.error is not None]

    @property
    def seconds(self) -> float:
        """Time of all parses, without reading files and scoring."""
        return sum(outcome.seconds for outcome in self.outcomes)

    @cached_property
    def total(self) -> Figures:
        """The figure of each field over all documents; a field never scored is not there."""
        return add_up(outcome.scores.figures for outcome in self.outcomes)

    @cached_property
    def by_kind(self) -> dict[str, Figures]:
        """The figures of each kind of document."""
        return self._slices(lambda document: document.kind)

    @cached_property
    def by_outlet(self) -> dict[str, Figures]:
        """The figures of each outlet of the gold."""
        return self._slices(lambda document: document.outlet)

    @cached_property
    def confusion(self) -> Confusion:
        """Outlets of the gold against those detected, without the documents that raised."""
        return Confusion.of(
            (outcome.document.outlet, outcome.detected)
            for outcome in self.outcomes
            if outcome.detected is not None
        )

    @property
    def misses(self) -> list[Miss]:
        """Every miss, by document."""
        return [miss for outcome in self.outcomes for miss in outcome.scores.misses]

    def misses_of(self, *fields: str) -> list[Miss]:
        """The misses of some fields; `quotes` means every `quotes.` field, `all` every field."""
        return [miss for miss in self.misses if _is_of(miss.field, fields)]

    def to_dict(self) -> dict[str, object]:
        """The report as values that JSON can hold."""
        confusion = self.confusion
        return {
            "documents": self.documents,
            "seconds": self.seconds,
            "raised": [{"document": o.document.id, "error": o.error} for o in self.raised],
            "fields": _figures(self.total),
            "kinds": {kind: _figures(part) for kind, part in self.by_kind.items()},
            "outlets": {slug: _figures(part) for slug, part in self.by_outlet.items()},
            "detection": {
                "right": confusion.right,
                "total": confusion.total,
                "mixups": [asdict(mixup) for mixup in confusion.mixups],
            },
            "misses": [asdict(miss) for miss in self.misses],
        }

    def _slices(self, key: Callable[[GoldDocument], str]) -> dict[str, Figures]:
        parts: dict[str, list[Figures]] = {}
        for outcome in self.outcomes:
            parts.setdefault(key(outcome.document), []).append(outcome.scores.figures)
        return {name: add_up(parts[name]) for name in sorted(parts)}


def _is_of(field: str, names: Iterable[str]) -> bool:
    return any(name in ("all", field) or field.startswith(f"{name}.") for name in names)


def _figures(figures: Figures) -> dict[str, dict[str, float]]:
    return {field: _figure(figure) for field, figure in figures.items()}


def _figure(figure: Figure) -> dict[str, float]:
    if isinstance(figure, Accuracy):
        return {"accuracy": figure.score, "right": figure.right, "n": figure.n}
    return {
        "f1": figure.score,
        "precision": figure.precision,
        "recall": figure.recall,
        "matched": figure.matched,
        "got": figure.got,
        "n": figure.n,
    }
