"""Rows 75 to 80: what may befall a batch. `tests/ingest` has more, killed at every step and moment."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from io import FileIO
from pathlib import Path

import pytest

from newsparse.ingest import checkpoint
from newsparse.ingest.batch import run_batch
from newsparse.ingest.output_files import BatchError, OutputLock, OutputLocked, beside, write_at
from newsparse.ingest.report import Progress
from tests.ingest.batch_inputs import line_of, small_blocks, write

COUNT = 24
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def few_records_a_block(monkeypatch: pytest.MonkeyPatch) -> None:
    small_blocks(monkeypatch)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write(tmp_path / "sumur.jsonl", map(line_of, range(COUNT)))


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


def undisturbed(source: Path) -> bytes:
    """What a batch writes that nobody disturbs."""
    output = source.with_name("undisturbed.jsonl")
    run_batch([source], output, workers=1)
    return output.read_bytes()


KILLED = """
import os, signal, sys
from newsparse.ingest.batch import run_batch
from tests.ingest.batch_inputs import small_blocks

small_blocks()

def at(progress):
    if progress.records >= int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

run_batch([sys.argv[1]], sys.argv[2], workers=1, on_progress=at)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("done", [1, COUNT // 2, COUNT], ids="75-at-{}".format)
def test_killed(done: int, source: Path, output: Path) -> None:
    program = subprocess.run(
        [sys.executable, "-c", KILLED, source, output, str(done)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert program.returncode == -signal.SIGKILL
    run_batch([source], output, workers=1)
    assert output.read_bytes() == undisturbed(source)


@pytest.mark.parametrize(
    "torn",
    [
        pytest.param(b'{"id": "sumur-9", "tit', id="76-half-a-line"),
        pytest.param(b"\x00" * 4096, id="76-nulls"),
        pytest.param(b'{"id": "palsu"}\n', id="76-a-line-of-nobody"),
    ],
)
def test_a_torn_last_line(torn: bytes, source: Path, output: Path) -> None:
    run_batch([source], output, workers=1)
    whole = output.read_bytes()
    output.write_bytes(whole[:-30] + torn)
    report = run_batch([source], output, workers=1)
    assert 0 < report.parsed < COUNT
    assert output.read_bytes() == whole == undisturbed(source)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        pytest.param(errno.ENOSPC, "no room left", id="77-full"),
        pytest.param(errno.EROFS, "cannot be written", id="77-read-only"),
        pytest.param(errno.EIO, "cannot be written", id="77-broken"),
    ],
)
def test_a_disk_that_takes_no_more(
    number: int, told: str, source: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes = []

    def failing(file: FileIO, path: Path, at: int, data: bytes) -> None:
        writes.append(path)
        if len(writes) > 5:
            raise BatchError(told) from OSError(number, os.strerror(number))
        write_at(file, path, at, data)

    with monkeypatch.context() as patch:
        patch.setattr(checkpoint, "write_at", failing)
        with pytest.raises(BatchError, match=told):
            run_batch([source], output, workers=1)
    assert len(writes) == 6  # at once
    assert run_batch([source], output, workers=1).reused > 0
    assert output.read_bytes() == undisturbed(source)


BAD = {
    "no JSON": ("{torn", "JSONDecodeError"),
    "too many lines": (json.dumps({"id": "x", "text": "Hujan.\n" * 200_001}), "InputTooLarge"),
    "no text": (json.dumps({"id": "x", "text": 7}), "TypeError"),
}


@pytest.mark.parametrize("what", BAD, ids=lambda what: f"78-{what.replace(' ', '-')}")
def test_one_bad_record_among_many(what: str, source: Path, output: Path) -> None:
    line, error = BAD[what]
    rows = [line_of(number) for number in range(COUNT)]
    write(source, [*rows[:7], line, *rows[7:]])
    report = run_batch([source], output, workers=1)
    [told] = map(json.loads, beside(output, "failures.jsonl").read_text().splitlines())
    assert (told["error"], told["position"]) == (error, 7)
    assert (report.articles, report.failures) == (COUNT, 1)
    assert output.read_bytes() == undisturbed(write(source, rows))


def test_79_two_batches_on_one_output(source: Path, output: Path) -> None:
    refused: list[str] = []

    def second(progress: Progress) -> None:
        if progress.records == 4:
            with pytest.raises(OutputLocked) as caught:
                run_batch([source], output, workers=1)
            refused.append(caught.value.hint)

    assert run_batch([source], output, workers=1, on_progress=second).parsed == COUNT
    assert len(refused) == 1
    with OutputLock(output):  # and it was given back
        pass


def test_80_an_input_that_changed(source: Path, output: Path) -> None:
    run_batch([source], output, workers=1)
    rows = [line_of(number) for number in range(COUNT)]
    rows[9] = line_of(9, "MAUMERE - Isinya lain sekarang.")
    write(source, rows)
    report = run_batch([source], output, workers=1)
    assert 0 < report.parsed < COUNT
    assert b"Isinya lain sekarang." in output.read_bytes()
    assert output.read_bytes() == undisturbed(source)
