"""A batch that is killed with SIGKILL, at any instant, and run again: the output is the same."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile

import pytest

pytest.importorskip("pyarrow")
pytest.importorskip("zstandard")

KILLS = int(os.environ.get("NEWSPARSE_KILLS", "100"))
"""How many batches are killed at random moments. With 100 it takes about a minute."""
FORMS = ("jsonl", "jsonl.gz", "jsonl.zst", "parquet")
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills copies of a process")


def killing(*args: str) -> dict[str, int]:
    """Run the program that kills batches; with it end all processes that those left."""
    with TemporaryFile("w+") as out, TemporaryFile("w+") as errors:
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.ingest.killing", *args],
            stdout=out,
            stderr=errors,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            start_new_session=True,
        )
        try:
            code = program.wait(timeout=550)
        finally:
            with suppress(ProcessLookupError):  # nothing was left
                os.killpg(program.pid, signal.SIGKILL)
            program.wait()
        errors.seek(0)
        assert code == 0, errors.read()
        out.seek(0)
        told: dict[str, int] = json.load(out)
        return told


@pytest.mark.timeout(600)
@pytest.mark.parametrize("form", FORMS)
def test_killed_at_random_moments(form: str, tmp_path: Path) -> None:
    kills = -(-KILLS // len(FORMS))
    told = killing("random", str(tmp_path / f"out.{form}"), str(kills), "20230308")
    assert told["kills"] == kills
    assert told["finished"] > 0


@pytest.mark.timeout(600)
@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_killed_at_every_step(form: str, tmp_path: Path) -> None:
    assert killing("steps", str(tmp_path / f"out.{form}"))["steps"] > 40
