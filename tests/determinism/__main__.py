"""One hash over all articles, equal however they are parsed: the long form of the test.

    python -m tests.determinism                        # samples, and the corpus beside the project
    python -m tests.determinism FOLDER...              # texts, pages and packed JSON lines of yours
    NEWSPARSE_PYTHONS=a/bin/python:b/bin/python python -m tests.determinism

Prints what each run came to, and ends with 1 where two differ. Other Pythons need the packages that
newsparse depends on. `--way` does one run in this process and prints its hash.
"""

from __future__ import annotations

import argparse
import locale
import os
import sys
from pathlib import Path

from tests.determinism.runs import FOLDER, ROOT, Run, local_runs, pythons, result, usable

CORPUS = Path(os.environ.get("NEWSPARSE_CORPUS", ROOT.parent / "shared")) / "corpus"


def _one(way: str, folders: list[Path]) -> None:
    from tests.determinism.documents import documents, whole
    from tests.determinism.ways import WAYS

    locale.setlocale(locale.LC_ALL, "")
    given = documents(folders)
    digests = WAYS[way](given)
    assert len(digests) == len(given) > 0, "documents with one name, or none"
    print(whole(digests), len(digests))


def _all(folders: list[Path]) -> int:
    print("documents of", *folders)
    runs = local_runs()
    for python in pythons():
        reason = usable(python)
        if reason:
            print(f"{python:<40} left out: {reason}")
        else:
            runs.append(Run(python, python=python))
    results = set()
    for run in runs:
        told = result(run, folders)
        results.add(told)
        print(f"{run.name:<40} {told}", flush=True)
    print("equal" if len(results) == 1 else f"{len(results)} DIFFERENT RESULTS")
    return 0 if len(results) == 1 else 1


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.determinism", description=__doc__)
    parser.add_argument("--way", help="do this one run in this process")
    parser.add_argument("folders", nargs="*", type=Path)
    given = parser.parse_args()
    folders = given.folders or [FOLDER, *([CORPUS] if CORPUS.is_dir() else [])]
    if given.way:
        _one(given.way, folders)
        return 0
    return _all(folders)


if __name__ == "__main__":
    sys.exit(main())
