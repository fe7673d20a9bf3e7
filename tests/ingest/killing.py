"""Kill batches and let them go on: `python -m tests.ingest.killing random OUT KILLS SEED`, or `steps OUT`.

A program of its own, because it forks: each batch runs in a child, and this process kills it with
SIGKILL, after a random time or at a chosen step of what it does to files. Prints figures as JSON;
an output that differs from that of an undisturbed run ends it with an error.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from io import FileIO
from pathlib import Path
from typing import Any

from newsparse.ingest import checkpoint, output_files
from newsparse.ingest.batch import run_batch
from newsparse.ingest.output_files import beside
from tests.ingest.batch_inputs import line_of, lines, small_blocks, write

RECORDS = 120
FEW = 10


def in_child(work: Callable[[], object]) -> int:
    """Start the work in a copy of this process."""
    child = os.fork()
    if child:
        return child
    try:
        work()
        os._exit(0)
    finally:
        os._exit(1)


def ended_well(child: int) -> bool:
    """Whether a child came to its end; raises where it failed by itself."""
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL, status
        return False
    assert os.waitstatus_to_exitcode(status) == 0, "a batch failed by itself"
    return True


def results(output: Path) -> tuple[bytes, bytes, dict[str, Any]]:
    """All that a batch leaves, without what is told of the single run."""
    report = json.loads(beside(output, "report.json").read_text())
    del report["run"]
    failures = beside(output, "failures.jsonl")
    assert not list(output.parent.glob("*.tmp")), "a draft was left"
    assert not list(output.parent.glob("*.staged")), "staged blocks were left"
    told = failures.read_bytes() if failures.exists() else b""
    return output.read_bytes(), told, report


def undisturbed(source: Path, output: Path) -> tuple[bytes, bytes, dict[str, Any]]:
    """What a batch leaves that nobody disturbs."""
    fresh = output.parent / "undisturbed"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir()
    run_batch([source], fresh / output.name, workers=1)
    return results(fresh / output.name)


def edited(given: Sequence[str], chance: random.Random) -> list[str]:
    """The lines with one more, one fewer and one changed, somewhere."""
    changed = list(given)
    changed.insert(chance.randrange(len(changed)), line_of(chance.randrange(10_000, 99_999)))
    changed.pop(chance.randrange(len(changed)))
    at = chance.randrange(len(changed))
    changed[at] = line_of(at, "MAUMERE - Isinya lain sekarang.")
    return changed


def kill_at_random(output: Path, kills: int, seed: int) -> dict[str, int]:
    """Kill that many batches; those that end are compared, and then run over changed records."""
    chance = random.Random(seed)
    source = output.parent / "sumur.jsonl"
    told = {"kills": 0, "finished": 0}
    rows = lines(RECORDS)
    expected = None
    while told["kills"] < kills:
        if expected is None:
            write(source, rows)
            began = time.monotonic()
            expected = undisturbed(source, output)
            longest = time.monotonic() - began
        workers = chance.choice([1, 1, 1, 2])
        child = in_child(partial(run_batch, [source], output, workers=workers))
        time.sleep(chance.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        if not ended_well(child):
            told["kills"] += 1
            continue
        told["finished"] += 1
        assert results(output) == expected, f"seed {seed}: the output differs"
        rows, expected = edited(rows, chance), None
    run_batch([source], output, workers=1)
    assert results(output) == expected or expected is None, f"seed {seed}: the output differs"
    return told


def kill_at_steps(output: Path) -> dict[str, int]:
    """Kill a batch at its first step, another at its second, and so on through all of them.

    A step is a write, half of which is done, or anything that flushes, renames or removes a file,
    which is killed before and after. Each is then run to its end and compared.
    """
    source = output.parent / "sumur.jsonl"
    begun = lines(FEW)
    later = edited(begun, random.Random(5))
    steps = 0
    for rows in (begun, later):
        write(source, rows)
        expected = undisturbed(source, output)
        step = 0
        is_killed = True
        while is_killed:
            for path in output.parent.glob(f"{output.name}*"):
                path.unlink()
            if rows is later:
                write(source, begun)
                run_batch([source], output, workers=1)
                write(source, rows)
            step += 1
            is_killed = not ended_well(in_child(partial(dying, source, output, step)))
            run_batch([source], output, workers=1)
            assert results(output) == expected, f"step {step}: the output differs"
        steps += step
    return {"steps": steps}


def dying(source: Path, output: Path, step: int) -> None:
    """Run a batch that kills itself at that step."""
    left = [step]

    def is_time() -> bool:
        left[0] -= 1
        return left[0] == 0

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def around(what: Callable[..., Any]) -> Callable[..., Any]:
        def stepped(*given: Any, **named: Any) -> Any:
            if is_time():
                die()
            came = what(*given, **named)
            if is_time():
                die()
            return came

        return stepped

    def torn(file: FileIO, path: Path, at: int, data: bytes) -> None:
        if is_time():
            file.seek(at)
            file.write(data[: len(data) // 2])
            die()
        written(file, path, at, data)

    written = output_files.write_at
    checkpoint.write_at = torn  # type: ignore[attr-defined]
    os.fsync = around(os.fsync)
    Path.replace = around(Path.replace)  # type: ignore[method-assign]
    Path.unlink = around(Path.unlink)  # type: ignore[method-assign]
    run_batch([source], output, workers=1)


if __name__ == "__main__":
    small_blocks()
    if sys.argv[1] == "random":
        print(json.dumps(kill_at_random(Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))))
    else:
        print(json.dumps(kill_at_steps(Path(sys.argv[2]))))
