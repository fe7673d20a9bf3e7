"""Two batches on one output, a full disk, a folder that may not be written: clear, and nothing lost."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterable
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import BinaryIO

import pytest

from newsparse.ingest import checkpoint
from newsparse.ingest.batch import run_batch
from newsparse.ingest.output_files import BatchError, OutputLock, OutputLocked, beside, write_at
from newsparse.ingest.outputs import _Lines
from newsparse.ingest.report import Progress
from tests.ingest.batch_inputs import lines, small_blocks, write

COUNT = 40
ROOT = Path(__file__).resolve().parents[2]
posix_only = pytest.mark.skipif(os.name != "posix", reason="limits and users of POSIX")


@pytest.fixture(autouse=True)
def few_records_a_block(monkeypatch: pytest.MonkeyPatch) -> None:
    small_blocks(monkeypatch)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write(tmp_path / "sumur.jsonl", lines(COUNT))


def program(code: str, *args: object) -> subprocess.Popen[str]:
    """Start a program that knows `run_batch`, with small blocks."""
    begin = (
        "import sys\n"
        "from newsparse.ingest.batch import run_batch\n"
        "from tests.ingest.batch_inputs import small_blocks\n"
        "small_blocks()\n"
    )
    return subprocess.Popen(
        [sys.executable, "-c", begin + textwrap.dedent(code), *map(str, args)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        start_new_session=True,
    )


HOLDING = """
    import time

    def hold(progress):
        if progress.records == 20:
            print("holding", flush=True)
            time.sleep(60)

    run_batch([sys.argv[1]], sys.argv[2], workers=1, on_progress=hold)
"""


def test_a_second_process_is_refused_until_the_first_is_dead(source: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    with program(HOLDING, source, output) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "holding\n"
        with pytest.raises(OutputLocked, match=rf"process {first.pid} on") as caught:
            run_batch([source], output, workers=1)
        assert "another output" in caught.value.hint
        run_batch([source], tmp_path / "lain.jsonl", workers=1)
        first.kill()
    assert beside(output, "lock").exists()  # and locks nothing: its process is dead
    report = run_batch([source], output, workers=1)
    assert 0 < report.reused < COUNT
    assert output.read_bytes() == (tmp_path / "lain.jsonl").read_bytes()
    assert not beside(output, "lock").exists()


def test_a_second_run_of_one_process_is_refused(source: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    refusals: list[BaseException] = []

    def second(progress: Progress) -> None:
        if progress.records != 20:
            return

        def attempt() -> None:
            try:
                run_batch([source], output, workers=1)
            except OutputLocked as error:
                refusals.append(error)

        thread = threading.Thread(target=attempt)
        thread.start()
        thread.join()

    report = run_batch([source], output, workers=1, on_progress=second)
    assert [str(error) for error in refusals] == [
        f"{output} is being written by this process; wait until it is done, or name another output"
    ]
    assert report.parsed == COUNT
    with OutputLock(output):  # it was given back
        pass


@posix_only
def test_worker_processes_do_not_keep_the_lock(source: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    code = HOLDING.replace("workers=1", "workers=2")
    with program(code, source, output) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "holding\n"
        first.kill()
        first.wait()
        try:
            run_batch([source], output, workers=1)
        finally:
            with suppress(ProcessLookupError):  # the workers may have ended already
                os.killpg(first.pid, signal.SIGKILL)


FULL = """
    import json, resource, signal
    from newsparse.ingest.output_files import BatchError

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
    try:
        run_batch([sys.argv[1]], sys.argv[2], workers=1)
    except BatchError as error:
        print(json.dumps([str(error), error.hint]))
"""


@posix_only
@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "parquet"])
def test_no_room_is_told_and_costs_nothing(source: Path, tmp_path: Path, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    whole = tmp_path / "whole" / f"out.{form}"
    whole.parent.mkdir()
    run_batch([source], whole, workers=1)
    output = tmp_path / f"out.{form}"
    room = whole.stat().st_size * 2 // 3
    with program(FULL, source, output, room) as full:
        assert full.stdout is not None
        told, hint = json.loads(full.stdout.read())
    assert "there is no room left to write" in told
    assert "run the same again" in hint
    data = beside(output, "staged") if form == "parquet" else output
    done = [json.loads(row) for row in beside(output, "checkpoint").read_text().splitlines()[1:]]
    assert data.stat().st_size == done[-1]["at"] + done[-1]["size"]  # no part of a block is left
    report = run_batch([source], output, workers=1)
    assert report.reused > 0
    assert report.mended == 0
    assert output.read_bytes() == whole.read_bytes()


def test_no_room_to_put_the_output_together(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A changed record makes the output be written anew: the old one stays until it is."""
    output = tmp_path / "out.jsonl"
    run_batch([source], output, workers=1)
    rows = lines(COUNT)
    rows[5] = rows[1]
    write(source, rows)

    def full(form: object, pieces: Iterable[bytes], output: Path, target: BinaryIO) -> None:
        target.write(next(iter(pieces)))
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(_Lines, "assemble", full)
        with pytest.raises(BatchError, match=r"no room left to write .*out\.jsonl: No space"):
            run_batch([source], output, workers=1)
    assert not list(tmp_path.glob("*.tmp"))
    whole = tmp_path / "whole.jsonl"
    run_batch([source], whole, workers=1)
    assert run_batch([source], output, workers=1).parsed == 0
    assert output.read_bytes() == whole.read_bytes()


def test_bytes_are_on_the_disk_before_the_checkpoint_tells_of_them(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "out.jsonl"
    flushed: dict[int, int] = {}  # file and size
    told: list[int] = []

    def flush(file: int) -> None:
        status = os.fstat(file)
        flushed[status.st_ino] = status.st_size

    def write_line(file: FileIO, path: Path, at: int, data: bytes) -> None:
        if path != output:
            row = json.loads(data)
            assert flushed[output.stat().st_ino] >= row["at"] + row["size"]
            told.append(row["at"])
        write_at(file, path, at, data)
        assert flushed[os.fstat(file.fileno()).st_ino] == at + len(data)

    monkeypatch.setattr(os, "fsync", flush)
    monkeypatch.setattr(checkpoint, "write_at", write_line)
    run_batch([source], output, workers=1)
    assert len(told) > 5
    assert flushed[tmp_path.stat().st_ino]  # the folder, which holds the names


READ_ONLY = """
    import os, shutil, tempfile
    from pathlib import Path
    from newsparse.ingest.output_files import BatchError

    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    shutil.copy(sys.argv[1], folder / "in.jsonl")
    os.chmod(folder / "in.jsonl", 0o644)
    os.chmod(folder, 0o755)
    try:
        if sys.argv[2] == "folder":
            os.chmod(folder, 0o555)
        else:
            run_batch([folder / "in.jsonl"], folder / "out.jsonl", workers=1)
            os.chmod(folder, 0o777)
            os.chmod(folder / "out.jsonl", 0o444)
        if os.getuid() == 0:  # who may write everything
            child = os.fork()
            if child:
                os.waitpid(child, 0)
                sys.exit()
            os.setuid(65534)
        try:
            run_batch([folder / "in.jsonl"], folder / "out.jsonl", workers=1)
        except BatchError as error:
            print(error, flush=True)
        os._exit(0)
    finally:
        shutil.rmtree(folder)
"""


@posix_only
@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_may_not_be_written_is_told(source: Path, what: str) -> None:
    with program(READ_ONLY, source, what) as denied:
        assert denied.stdout is not None
        told = denied.stdout.read()
    assert "cannot be written: Permission denied; check its name and the permissions" in told


@posix_only
def test_a_batch_that_is_terminated_goes_on(source: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    with program(HOLDING, source, output) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "holding\n"
        first.send_signal(signal.SIGTERM)
        first.wait()
    assert run_batch([source], output, workers=1).reused > 0
