"""What a large heap of texts shows: exceptions, broken tilings, datelines, unknown lines, speed.

python -m benchmarks.bulk FILE.jsonl.gz            # records with "text", and "outlet" if known
python -m benchmarks.bulk FOLDER --unknown 50      # the most frequent unknown lines
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.texts import load
from newsparse import Article, Parser, Role
from newsparse.ledger import first_break
from newsparse.outlets.built_in import BUILT_IN

FIVE = ("sindonews", "idntimes", "pikiran-rakyat", "translated-blogs", "detik")
ROUNDS = 5
SPARSE = 16  # one text of so many is timed


@dataclass
class Findings:
    """Counts over all texts."""

    texts: int = 0
    raised: list[str] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    outlets: Counter[str] = field(default_factory=Counter)
    datelines: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    """Lines that are not blank."""

    def add(self, article: Article, origin: str) -> None:
        """Count one article."""
        self.outlets[origin] += 1
        self.datelines[origin] += article.dateline is not None
        if first_break(article.segments, len(article.text)) is not None:
            self.broken.append(self.texts)
        for segment in article.segments:
            if segment.role is not Role.BLANK:
                self.lines += 1
            if segment.role is Role.UNKNOWN:
                self.unknown[article.text[segment.start : segment.end].strip()] += 1


def records(source: Path) -> Iterator[tuple[str, str]]:
    """Each text with the outlet that its record names, `-` where it names none."""
    if source.is_dir():
        yield from ((text, "-") for text in load(source))
        return
    opened = gzip.open if source.suffix == ".gz" else open
    with opened(source, "rt", encoding="utf-8") as stream:
        for line in stream:
            record = json.loads(line)
            yield str(record["text"]), str(record.get("outlet", "-"))


def examine(texts: list[tuple[str, str]]) -> Findings:
    """Parse every text once."""
    parser, found = Parser(plugins=False), Findings()
    for text, origin in texts:
        try:
            found.add(parser.parse(text), origin)
        except Exception as error:  # the very thing that is looked for
            found.raised.append(f"{found.texts}: {error!r}")
        found.texts += 1
    return found


def cost_of_outlets(texts: list[str]) -> tuple[float, float, float]:
    """Milliseconds a text with five outlets and with all, and the median of the ratios."""
    others = [outlet.slug for outlet in BUILT_IN if outlet.slug not in (*FIVE, "generic")]
    parsers = (Parser(plugins=False, without=others), Parser(plugins=False))
    times: tuple[list[float], list[float]] = ([], [])
    for round_ in range(ROUNDS + 1):  # the first warms up
        for parser, kept in zip(parsers, times, strict=True):
            start = time.process_time()
            for text in texts:
                parser.parse(text)
            if round_:
                kept.append((time.process_time() - start) / len(texts) * 1000)
    ratio = statistics.median(all_ / five for five, all_ in zip(*times, strict=True))
    return min(times[0]), min(times[1]), ratio


def main() -> None:
    """Print the findings."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("--unknown", type=int, default=20, help="how many unknown lines to show")
    options = parser.parse_args()
    texts = list(records(options.source))
    found = examine(texts)
    print(f"{found.texts} texts, {len(found.raised)} raised, {len(found.broken)} broken tilings")
    for problem in found.raised:
        print(f"  {problem}")
    for origin, count in found.outlets.most_common():
        print(f"  {origin:<16} {count:>6} texts {found.datelines[origin]:>6} with a dateline")
    total = sum(found.unknown.values())
    print(f"{total} of {found.lines} lines unknown ({100 * total / max(1, found.lines):.2f} %)")
    for line, count in found.unknown.most_common(options.unknown):
        print(f"  {count:>4}  {line[:110]!r}")
    five, every, ratio = cost_of_outlets([text for text, _ in texts[::SPARSE]])
    print(f"{five:.2f} ms a text with five outlets, {every:.2f} with all: x{ratio:.2f}")


if __name__ == "__main__":
    main()
