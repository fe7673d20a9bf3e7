"""The same input gives the same bytes: in any process, order, thread, locale, time zone, Python."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

import pytest

from tests.determinism.__main__ import CORPUS
from tests.determinism.documents import digest, documents, whole
from tests.determinism.runs import (
    FOLDER,
    PYTHONS,
    Run,
    local_runs,
    pythons,
    result,
    short_runs,
    surroundings,
    usable,
)
from tests.determinism.ways import WAYS

pytestmark = pytest.mark.timeout(300)
RUNS = {run.name: run for run in short_runs()}


@cache
def _expected(folder: Path) -> str:
    given = documents([folder])
    return f"{whole(dict(map(digest, given)))} {len(given)}"


@pytest.mark.parametrize("name", RUNS)
def test_samples_come_to_one_hash(name: str) -> None:
    assert result(RUNS[name]) == _expected(FOLDER)


def test_samples_come_to_one_hash_under_another_python() -> None:
    found = [python for python in pythons() if not usable(python)]
    if not found:
        reasons = "; ".join(f"{python}: {usable(python)}" for python in pythons()) or "none found"
        pytest.skip(f"no other Python with the packages we need (set {PYTHONS}): {reasons}")
    for python in found:
        assert result(Run(python, python=python)) == _expected(FOLDER), python


@pytest.mark.skipif(
    not (CORPUS / "dev").is_dir(),
    reason="no corpus beside the project (set NEWSPARSE_CORPUS to the folder that holds corpus/)",
)
def test_the_corpus_comes_to_one_hash() -> None:
    run = Run("corpus", "8 threads", {"PYTHONHASHSEED": "7", "LC_ALL": "C"})
    assert result(run, [CORPUS / "dev"]) == _expected(CORPUS / "dev")


# Whether a difference would show.


def test_hash_seeds_reach_the_process() -> None:
    runs = [run for run in short_runs() if "PYTHONHASHSEED" in run.environment]
    code = "print(list({'hujan', 'turun', 'sejak', 'pagi', 'di', 'kota'}))"
    told = {
        subprocess.check_output([run.python, "-c", code], env=surroundings(run.environment))
        for run in runs
    }
    assert len(told) == len(runs) == 3


def test_locales_and_zones_reach_the_process() -> None:
    code = "import locale, time; print(locale.setlocale(locale.LC_ALL, ''), time.tzname)"
    told = {
        subprocess.check_output([run.python, "-c", code], env=surroundings(run.environment))
        for run in local_runs()
        if "TZ" in run.environment
    }
    assert len(told) == 2


def test_a_letter_changes_the_hash() -> None:
    one, two = digest(("a", b"Hujan turun.")), digest(("a", b"Hujan turum."))
    assert one != two
    assert whole(dict([one])) != whole(dict([two]))


@pytest.mark.parametrize("way", sorted(set(WAYS) - {"fork", "spawn"}))
def test_a_memory_between_calls_changes_the_hash(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser that remembers the call before it comes to another hash in another order."""
    given = [(str(number), f"Hujan ke-{number} turun.".encode()) for number in range(40)]
    before = [""]

    def remembering(document: tuple[str, bytes]) -> tuple[str, str]:
        name, told = digest(document)
        told, before[0] = told + before[0], told
        return name, told

    monkeypatch.setattr("tests.determinism.ways.digest", remembering)
    if way == "8 threads":
        with pytest.raises(AssertionError):
            WAYS[way](given)
    else:
        before[0] = ""
        expected = dict(map(remembering, given))
        before[0] = ""
        assert (WAYS[way](given) == expected) is (way == "in turn")
