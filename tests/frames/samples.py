"""The samples of the project, parsed: what tables and frames are made of here."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import newsparse
from newsparse import Article

__all__ = ["ROOT", "SAMPLES", "parsed_samples", "sample_paths"]

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"


@cache
def sample_paths() -> tuple[Path, ...]:
    """Every text and page of the samples."""
    paths = sorted(SAMPLES.rglob("*"))
    return tuple(path for path in paths if path.suffix in (".txt", ".html"))


@cache
def parsed_samples() -> tuple[Article, ...]:
    """The articles of all samples."""
    return tuple(map(newsparse.parse_file, sample_paths()))
