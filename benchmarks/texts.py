"""The texts that benchmarks run over: a folder of `.txt` files, `samples/` by default."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def load(folder: Path | None = None) -> list[str]:
    """Every text below `folder`, in the order of their paths."""
    root = folder or ROOT / "samples"
    texts = [path.read_bytes().decode("utf-8", "replace") for path in sorted(root.rglob("*.txt"))]
    if not texts:
        raise SystemExit(f"{root} holds no .txt file")
    return texts


def of_length(texts: list[str], low: int, high: int) -> list[str]:
    """Those of `low` to `high` characters."""
    return [text for text in texts if low <= len(text) <= high]
