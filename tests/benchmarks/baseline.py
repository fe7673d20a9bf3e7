"""The stored cost of reading the samples.

python -m tests.benchmarks.baseline                      # stored and counted now, stage by stage
python -m tests.benchmarks.baseline --functions quotes   # the functions that run the most lines
python -m tests.benchmarks.baseline --write              # store what is counted now
"""

from __future__ import annotations

import argparse
import json

from benchmarks.seams import STAGES
from benchmarks.tables import Table, number
from tests.benchmarks.cost import BASELINE, UNITS, baseline, by_stage, cost_of_samples

__all__ = ["main"]

_MOST = 25


def main() -> None:
    """Show, or store, the counts."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--functions", metavar="STAGE", choices=STAGES)
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    counts = cost_of_samples()
    if given.functions:
        for what, count in counts.items():
            rows = [[name, number(lines)] for name, lines in count.dearest(given.functions, _MOST)]
            print(Table(f"{given.functions} of {what}", ("", "lines"), rows), end="\n\n")
        return
    stored = baseline() if BASELINE.exists() else {}
    for what, count in counts.items():
        print(_table(what, by_stage(stored.get(what, {})), by_stage(count.costs())), end="\n\n")
    if given.write:
        told = {what: count.costs() for what, count in counts.items()}
        BASELINE.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
        print(f"wrote {BASELINE}")


def _table(
    what: str, stored: dict[str, dict[str, float]], now: dict[str, dict[str, float]]
) -> Table:
    rows = []
    for stage, cost in now.items():
        cells = [stage]
        for unit in UNITS:
            old, new = stored[stage][unit], cost[unit]
            cells += [number(old), number(new), f"{new / old - 1:+.1%}" if old else "–"]
        rows.append(cells)
    columns = ("", *(name for unit in UNITS for name in (f"{unit} stored", "now", "")))
    return Table(f"{what}, for each thousand characters", columns, rows)


if __name__ == "__main__":
    main()
