"""A report as plain text, fit for a terminal: control characters show as escapes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsparse.explain import visible
from newsparse.scoring.confusion import Confusion
from newsparse.scoring.metrics import Figure, Tally
from newsparse.scoring.report import Report
from newsparse.scoring.score import Figures, Miss

__all__ = ["confusion_table", "miss_list", "score_table", "slice_table"]

_IN_SLICES = {
    "title": "title",
    "timestamp": "timestamp",
    "dateline": "dateline",
    "body.paragraphs": "paragraphs",
    "quotes.span": "quotes",
    "quotes.end_to_end": "with speaker",
}
"""The columns of slices, and the fields they show."""
_NONE = "–"  # where nothing was scored, or nothing is wanted, or nothing was read


def score_table(report: Report) -> str:
    """A line for what was run, a line a field, and the documents that raised.

    `score` is the accuracy of single values and the F1 of lists, `n` the values labelled.
    """
    rows = [("field", "score", "precision", "recall", "n")]
    rows += [(field, *_columns(figure)) for field, figure in report.total.items()]
    raised = report.raised
    lines = [
        f"{_count(report.documents, 'document')}, {len(raised)} raised, {report.seconds:.2f} s",
        *_aligned(rows),
    ]
    lines += [visible(f"raised: {o.document.id}: {o.error}") for o in raised]
    return "\n".join(lines)


def slice_table(slices: Mapping[str, Figures], heading: str) -> str:
    """A line a slice, such as `report.by_outlet`, with its scores in some fields."""
    rows = [(heading, *_IN_SLICES.values())]
    for name, figures in slices.items():
        scores = [figures[field].score if field in figures else None for field in _IN_SLICES]
        rows.append((name, *(_NONE if score is None else f"{score:.3f}" for score in scores)))
    return "\n".join(_aligned(rows))


def confusion_table(confusion: Confusion) -> str:
    """A line for each outlet read as another, the most frequent first, and the total.

    >>> print(confusion_table(Confusion.of([("detik", "detik"), ("detik", "generic")])))
    outlet  detected  documents
    detik   generic           1
    1 of 2 documents read as their own outlet's
    """
    rows = [(m.outlet, m.detected, str(m.documents)) for m in confusion.mixups]
    table = _aligned([("outlet", "detected", "documents"), *rows], left=2) if rows else []
    total = _count(confusion.total, "document")
    return "\n".join([*table, f"{confusion.right} of {total} read as their own outlet's"])


def miss_list(misses: Iterable[Miss], width: int | None = 100) -> str:
    """Misses below the names of their fields: the document, what is wanted, what was read.

    `width` is the length in characters from which a value is cut; None leaves it whole.

    >>> print(miss_list([Miss("padi", "tags", "beras", None)]))
    tags
      padi
        wanted  beras
        got     –
    """
    by_field: dict[str, list[Miss]] = {}
    for miss in misses:
        by_field.setdefault(miss.field, []).append(miss)
    lines = []
    for field, group in by_field.items():
        lines.append(field)
        for miss in group:
            about = f": {_value(miss.about, width)}" if miss.about else ""
            lines.append(f"  {visible(miss.document)}{about}")
            lines.append(f"    wanted  {_value(miss.wanted, width)}")
            lines.append(f"    got     {_value(miss.got, width)}")
    return "\n".join(lines)


def _columns(figure: Figure) -> tuple[str, str, str, str]:
    if isinstance(figure, Tally):
        precision, recall = f"{figure.precision:.3f}", f"{figure.recall:.3f}"
    else:
        precision = recall = ""
    return (f"{figure.score:.3f}", precision, recall, str(figure.n))


def _aligned(rows: Sequence[Sequence[str]], left: int = 1) -> list[str]:
    """Lines of a table: the first `left` columns at the left, figures at the right."""
    shown = [[visible(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    lines = []
    for row in shown:
        cells = [
            cell.ljust(width) if at < left else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return lines


def _value(text: str | None, width: int | None) -> str:
    if text is None:
        return _NONE
    shown = visible(text.replace("\n", " ⏎ "))
    return shown if width is None or len(shown) <= width else shown[: width - 1] + "…"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
