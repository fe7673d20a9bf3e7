"""Worker processes that die, hang or are no longer wanted: only the guilty record is lost."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import random
import signal
import struct
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsparse import Article, Parser
from newsparse.ingest import process, worker
from newsparse.ingest.stream import parse_many
from newsparse.ingest.values import Failure, Record

PARSE: Callable[..., Article] = Parser.parse

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),  # 3.12: under xdist
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the workers copy what the test patched"),
]


def parse_dangerously(self: Parser, source: str, **given: str | None) -> Article:
    """What a bug in an extension module or a machine without memory would do to a worker."""
    assert multiprocessing.parent_process() is not None, "the test itself would die"
    if source.startswith("maut"):
        os.kill(os.getpid(), signal.SIGKILL)
    elif source.startswith("keluar"):
        os._exit(3)
    elif source.startswith("macet"):
        time.sleep(60)
    elif source.startswith("lambat"):
        time.sleep(0.08)
    elif source.startswith("dua kali"):
        counts = Path(source.partition(":")[2])
        if len(list(counts.iterdir())) < 2:
            (counts / str(os.getpid())).touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return PARSE(self, source, **given)


@pytest.fixture(autouse=True)
def _dangerous(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(Parser, "parse", parse_dangerously)
    monkeypatch.setattr(process, "start_method", lambda: "fork")
    yield
    assert not multiprocessing.active_children(), "a process is left"
    assert not [t for t in threading.enumerate() if t.name.startswith("newsparse")]


def texts(count: int) -> list[str]:
    return [f"KUPANG - Hujan ke-{number} turun sejak pagi di kota itu." for number in range(count)]


def outcomes(items: list[Any], **how: Any) -> list[str]:
    results = parse_many(items, **how)
    return [r.body if isinstance(r, Article) else f"{r.position} {r.error}" for r in results]


def expected(items: list[str], failures: dict[int, str]) -> list[str]:
    parser = Parser()
    return [
        f"{at} {failures[at]}" if at in failures else PARSE(parser, text).body
        for at, text in enumerate(items)
    ]


def test_a_worker_that_dies_costs_one_record() -> None:
    items = texts(60)
    items[17], items[40], items[41], items[59] = "maut", "keluar", "maut dua", "maut tiga"
    died = dict.fromkeys((17, 40, 41, 59), "WorkerDied")
    assert outcomes(items, workers=2, chunk=10) == expected(items, died)


def test_it_says_how_the_worker_died() -> None:
    items = [Record("maut", "https://kabar.id/1", "satu"), Record("keluar", id="dua")]
    first, second = parse_many(items, workers=2)
    assert isinstance(first, Failure)
    assert isinstance(second, Failure)
    assert (first.id, first.url) == ("satu", "https://kabar.id/1")
    assert "signal SIGKILL" in first.message
    assert "exit code 3" in second.message


def test_a_death_that_does_not_come_again_costs_nothing(tmp_path: Path) -> None:
    items = texts(30)
    items[12] = f"dua kali:{tmp_path}"
    assert outcomes(items, workers=2, chunk=10) == expected(items, {})
    assert len(list(tmp_path.iterdir())) == 2, "no worker died"


def test_workers_killed_from_outside_cost_nothing() -> None:
    items = texts(400)
    chance = random.Random(6)
    results = parse_many(items, workers=2, chunk=8)
    found = []
    for number, result in enumerate(results):
        found.append(result.body if isinstance(result, Article) else str(result))
        if number % 80 == 40:  # rarely enough for no record to be hit twice
            children = multiprocessing.active_children()
            os.kill(chance.choice(children).pid or 0, signal.SIGKILL)
    assert found == expected(items, {})


def test_a_worker_that_dies_over_half_a_message_hangs_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where a pool of `concurrent.futures` waits for ever: half a result lies in the pipe."""
    real = process._serve

    def serve(parser: bytes, pipe: Any) -> None:
        class Pipe:
            recv = pipe.recv

            def send(self, message: object) -> None:
                if message and not (tmp_path / "sudah").exists():
                    (tmp_path / "sudah").touch()
                    os.write(pipe.fileno(), struct.pack("!i", 1_000) + b"separuh")
                    os.kill(os.getpid(), signal.SIGKILL)
                pipe.send(message)

        real(parser, Pipe())  # type: ignore[arg-type]

    monkeypatch.setattr(process, "_serve", serve)
    assert outcomes(texts(9), workers=2, chunk=3) == expected(texts(9), {})
    assert (tmp_path / "sudah").exists()


def test_a_record_that_takes_too_long() -> None:
    items = texts(30)
    items[0], items[13], items[14] = "macet", "macet dua", "maut"
    failures = {0: "TimedOut", 13: "TimedOut", 14: "WorkerDied"}
    begun = time.monotonic()
    assert outcomes(items, workers=2, chunk=6, timeout=0.7) == expected(items, failures)
    assert time.monotonic() - begun < 30
    failure = next(parse_many(["macet"], timeout=0.05))
    assert isinstance(failure, Failure)
    assert "longer than 0.05 seconds" in failure.message


def test_a_timeout_is_for_one_record() -> None:
    items = ["lambat"] * 12
    assert outcomes(items, workers=1, timeout=0.7) == expected(items, {})


def test_uneven_work_comes_in_order() -> None:
    items = texts(60)
    items[::7] = ["lambat"] * len(items[::7])
    assert outcomes(items, workers=3, chunk=2) == expected(items, {})


def test_work_goes_on_while_one_record_is_slow() -> None:
    begun: list[float] = []

    def watched() -> Iterator[str]:
        for text in ["lambat", *texts(11)]:
            begun.append(time.monotonic())
            yield text

    results = parse_many(watched(), workers=2, chunk=1)
    next(results)
    assert len(begun) >= 4, "nothing was read while the first record was parsed"
    results.close()


@pytest.mark.parametrize("wanted", [0, 1, 20])
def test_closing_early_leaves_nothing(wanted: int) -> None:
    results = parse_many(itertools.cycle(texts(10)), workers=2, chunk=4)
    assert len(list(itertools.islice(results, wanted))) == wanted
    results.close()
    assert list(results) == []


def test_closing_does_not_wait_for_a_record_that_hangs() -> None:
    results = parse_many([*texts(4), *["macet"] * 20], workers=2, chunk=2)
    next(results)
    begun = time.monotonic()
    results.close()
    assert time.monotonic() - begun < 5


def test_a_generator_that_is_dropped_leaves_nothing() -> None:
    results = parse_many(texts(100), workers=2, chunk=4)
    next(results)
    del results
    assert not multiprocessing.active_children()


def test_an_error_of_the_caller_leaves_nothing() -> None:
    def stop_at_the_third() -> None:
        for number, _ in enumerate(parse_many(texts(100), workers=2, chunk=4)):
            if number == 2:
                raise OSError("penuh")

    with pytest.raises(OSError, match="penuh"):
        stop_at_the_third()
    assert not multiprocessing.active_children()


@pytest.mark.parametrize(
    ("end", "told"),
    [(lambda: os._exit(1), "exit code 1"), (lambda: os.kill(os.getpid(), 9), "signal SIGKILL")],
    ids=["by-itself", "killed"],
)
def test_where_no_process_can_start_it_says_so(
    end: Callable[[], None], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "_serve", lambda *_: end())
    with pytest.raises(RuntimeError, match=rf"could not start \({told}\).*__main__.*workers=1"):
        next(parse_many(texts(3), workers=2))


def test_processes_killed_while_they_start_cost_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    real = process._serve

    def serve(parser: bytes, pipe: Any) -> None:
        count = len(list(tmp_path.iterdir()))
        (tmp_path / str(os.getpid())).touch()
        if count in (0, 2, 3):
            os.kill(os.getpid(), signal.SIGKILL)
        real(parser, pipe)

    monkeypatch.setattr(process, "_serve", serve)
    items = ["maut", *texts(8)]
    assert outcomes(items, timeout=20, workers=1) == expected(items, {0: "WorkerDied"})
    assert len(list(tmp_path.iterdir())) == 7


def test_where_no_process_can_be_put_in_the_place_of_a_dead_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[bytes] = []

    class Scarce(process.ParsingProcess):
        def __init__(self, parser: bytes) -> None:
            made.append(parser)
            if len(made) > 2:
                raise BlockingIOError("no more processes")
            super().__init__(parser)

    monkeypatch.setattr(worker, "ParsingProcess", Scarce)
    with pytest.raises(BlockingIOError):
        outcomes([*texts(5), "maut", *texts(20)], workers=2, chunk=4)


def test_a_parser_that_cannot_be_loaded_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(data: bytes) -> Parser:
        raise ModuleNotFoundError("No module named 'kabar_sabana'")

    monkeypatch.setattr(process, "unpacked", lost)
    with pytest.raises(TypeError, match=r"cannot load this parser .*kabar_sabana.*workers=1"):
        next(parse_many(texts(3), workers=2))


def _resident() -> int:
    """Bytes of memory of this process and its workers."""
    pids = [os.getpid(), *(child.pid for child in multiprocessing.active_children())]
    pages = [int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in pids]
    return sum(pages) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc")
@pytest.mark.timeout(300)  # on a machine with other things to do
@pytest.mark.parametrize(("workers", "count"), [(1, 5_000), (2, 20_000)])
def test_memory_does_not_grow(workers: int, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Parser, "parse", PARSE)
    padding = "x" * (40_000_000 // count)  # all records are 40 MB, their articles more
    records = (Record(f"Hujan {number}\n{padding}", id=str(number)) for number in range(count))
    sizes = []
    for number, result in enumerate(parse_many(records, workers=workers), 1):
        assert isinstance(result, Article)
        if number % (count // 10) == 0:
            sizes.append(_resident())
    assert number == count
    assert max(sizes) - sizes[0] < 8_000_000, sizes
