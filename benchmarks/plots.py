"""Plots of cost against size, from the report of `python -m benchmarks sizes`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

__all__ = ["draw"]

_COLOURS = ("#c0392b", "#555555", "#2471a3", "#1b4f72")  # newsparse first
_MARKS = "osD^"


def draw(report: dict[str, Any], folder: Path) -> list[Path]:
    """Write `cost-by-size` as PNG and SVG, and say where.

    Raises `ImportError` without matplotlib.
    """
    from matplotlib.figure import Figure
    from matplotlib.ticker import NullFormatter

    figure = Figure(figsize=(11, 4.8), layout="constrained")
    axes = figure.subplots(1, len(report), sharey=True, squeeze=False)[0]
    for axis, (what, figures) in zip(axes, report.items(), strict=True):
        _panel(axis, what, figures)
        axis.xaxis.set_minor_formatter(NullFormatter())
    axes[0].set_ylabel("milliseconds a document")
    axes[0].legend(frameon=False)
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"cost-by-size.{form}" for form in ("png", "svg")]
    for path in paths:
        figure.savefig(path, dpi=120)
    return paths


def _panel(axis: Any, what: str, figures: dict[str, Any]) -> None:
    lengths = figures["characters"]
    for number, (name, times) in enumerate(figures["ms"].items()):
        axis.plot(
            [length / 1000 for length in lengths[: len(times)]],
            times,
            label=name,
            color=_COLOURS[number % len(_COLOURS)],
            marker=_MARKS[number % len(_MARKS)],
            linewidth=2.4 if number == 0 else 1.4,
        )
    axis.set(xscale="log", yscale="log", title=what, xlabel="thousand characters")
    axis.xaxis.set_major_formatter("{x:g}")
    axis.yaxis.set_major_formatter("{x:g}")
    axis.grid(visible=True, which="major", alpha=0.3)
