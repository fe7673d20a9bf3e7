"""Fuzz newsparse, two targets side by side. Exit codes: 0 nothing found, 1 findings, 2 wrong usage.

Of each way to break a law the shortest input is kept in FOLDER/TARGET/findings, with its story.
`--folder` keeps what was learned for the next run; without it a run leaves nothing but findings.
"""

from __future__ import annotations

import argparse
import importlib.util
import shutil
import sys
import tempfile
from pathlib import Path

from fuzzing.campaign import Outcome, run_all

__all__ = ["NAMES", "main"]

NAMES = ("text", "html", "dates", "quotes")
_ROW = "{:<8} {:>10} {:>9} {:>9} {:>7} {:>9}"
_LAST_WORDS = 15  # lines of a log that are shown where a process ended badly


def main() -> int:
    """Run the targets asked for, print a table, and say where findings lie."""
    given = _options()
    if importlib.util.find_spec("atheris") is None:
        print('atheris is not installed: pip install -e ".[fuzz]"', file=sys.stderr)
        return 2
    folder = given.folder or Path(tempfile.mkdtemp(prefix="newsparse-fuzzing-"))
    print(_ROW.format("target", "executions", "coverage", "features", "CPU s", "findings"))
    outcomes = []
    for outcome in run_all(given.targets or list(NAMES), given.seconds, folder.resolve()):
        outcomes.append(outcome)
        print(_row(outcome), flush=True)
    passed = all(outcome.passed for outcome in outcomes)
    for outcome in outcomes:
        _tell(outcome)
    if passed and not given.folder:
        shutil.rmtree(folder)
    return 0 if passed else 1


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(
        prog="python -m fuzzing",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(NAMES))
    options.add_argument("--seconds", type=int, default=60, help="of each target (default: 60)")
    options.add_argument("--folder", type=Path, help="where inputs and findings are kept")
    given = options.parse_args()
    unknown = sorted(set(given.targets) - set(NAMES))
    if unknown:
        options.error(f"{unknown[0]!r} is no target; known are {', '.join(NAMES)}")
    if given.seconds < 1:
        options.error("--seconds is at least 1")
    return given


def _row(outcome: Outcome) -> str:
    figures = (outcome.executions, outcome.coverage, outcome.features, round(outcome.cpu))
    return _ROW.format(outcome.name, *figures, len(outcome.findings))


def _tell(outcome: Outcome) -> None:
    """Say what went wrong with a target: its findings, or how its process ended."""
    for finding in outcome.findings:
        print(f"\n{finding}: {finding.stat().st_size} bytes")
        story = finding.with_suffix(".txt")
        if story.exists():
            print(story.read_text(encoding="utf-8").strip())
    if outcome.code:
        print(f"\n{outcome.name} ended with code {outcome.code}; {outcome.log} ends:")
        lines = outcome.log.read_text(encoding="utf-8", errors="replace").split("\n")
        print("\n".join(lines[-_LAST_WORDS:]))


if __name__ == "__main__":
    sys.exit(main())
