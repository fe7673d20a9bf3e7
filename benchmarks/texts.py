"""The texts that benchmarks run over: a folder of `.txt`, a JSONL file, `samples/` by default."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def load(source: Path | None = None) -> list[str]:
    """Every text of a folder, in the order of the paths, or the `text` of every JSONL record."""
    origin = source or ROOT / "samples"
    if origin.is_dir():
        paths = sorted(origin.rglob("*.txt"))
        texts = [path.read_bytes().decode("utf-8", "replace") for path in paths]
    else:
        raw = origin.read_bytes()
        lines = (gzip.decompress(raw) if origin.suffix == ".gz" else raw).splitlines()
        texts = [str(json.loads(line)["text"]) for line in lines if line.strip()]
    if not texts:
        raise SystemExit(f"{origin} holds no text")
    return texts


def of_length(texts: list[str], low: int, high: int) -> list[str]:
    """Those of `low` to `high` characters."""
    return [text for text in texts if low <= len(text) <= high]
