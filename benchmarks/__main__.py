"""Speed of `parse`, cost of the import, growth with size.

python -m benchmarks                  # over samples/
python -m benchmarks FOLDER           # over the .txt files of another folder
python -m benchmarks --growth         # also the doubling test, 64 kB to 4 MB
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import newsparse
from benchmarks.texts import load, of_length

ROUNDS = 9
SIZES = [1 << power for power in range(16, 23)]  # 64 kB to 4 MB


def best(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Seconds of the fastest of several runs: the one least disturbed by others."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def speed(name: str, texts: list[str]) -> None:
    """Articles and characters a second on one core."""
    if not texts:
        print(f"  {name:<24} no texts of this length")
        return

    def run() -> None:
        for text in texts:
            newsparse.parse(text)

    run()
    seconds = best(run)
    chars = sum(map(len, texts))
    print(
        f"  {name:<24} {len(texts):>4} texts, {chars // len(texts):>5} characters each: "
        f"{len(texts) / seconds:>6.0f}/s, {seconds / len(texts) * 1e6:>4.0f} µs each, "
        f"{chars / seconds / 1e6:.1f} M characters/s"
    )


def start_up() -> None:
    """Milliseconds of a fresh interpreter, above one that imports nothing; medians."""

    def cost(code: str) -> float:
        times = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - start)
        return statistics.median(times) * 1000

    bare = cost("pass")
    first = "import newsparse; newsparse.parse('KUPANG - Hujan turun sejak pagi di kota itu.')"
    print(
        f"  import newsparse         {cost('import newsparse') - bare:>6.0f} ms above bare Python"
    )
    print(f"  import and first parse   {cost(first) - bare:>6.0f} ms (pydantic, the patterns)")


def growth(texts: list[str]) -> None:
    """Time for each doubling of a text made of whole articles, and of one long line."""
    article = max(texts, key=len)
    shapes = {
        "one article, repeated": article + "\n\n",
        "one line": " ".join(article.split()) + " ",
        "short lines": "Baca Juga: Harga Padi Naik\nHujan turun di kampung itu.\n",
    }
    for name, unit in shapes.items():
        times = []
        for size in SIZES:
            text = (unit * (size // len(unit) + 1))[:size]
            while text.count("\n") >= newsparse.Limits().max_lines:
                text = text[: len(text) // 2]
            times.append(best(lambda text=text: newsparse.parse(text), 3))  # type: ignore[misc]
        ratios = [later / earlier for earlier, later in itertools.pairwise(times)]
        shown = "  ".join(f"{ratio:.2f}" for ratio in ratios)
        print(f"  {name:<24} {times[-1]:.2f} s at 4 MB; ratio a doubling: {shown}")


def main() -> None:
    """Print the figures asked for."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("source", nargs="?", type=Path)
    options.add_argument("--growth", action="store_true")
    given = options.parse_args()
    texts = load(given.source)
    print(f"newsparse {newsparse.__version__}, Python {sys.version.split()[0]}")
    print("speed, one core, best of", ROUNDS)
    speed("all", texts)
    speed("3 to 4 k characters", of_length(texts, 3000, 4000))
    speed("2.5 to 5 k characters", of_length(texts, 2500, 5000))
    print("start-up")
    start_up()
    if given.growth:
        print("growth, 64 kB to 4 MB")
        growth(texts)


if __name__ == "__main__":
    main()
