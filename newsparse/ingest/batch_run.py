"""One run of a batch: what is new goes to the parser, what is done to the checkpoint.

Blocks keep their order. One that an earlier run finished is only put in its place. Of all others
the records go to the parser, and as the last result of a block comes back the block is entered. At
any time one block is being packed.
"""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, TypeAlias

from newsparse.ingest.blocks import Block, cut_blocks
from newsparse.ingest.checkpoint import Checkpoint
from newsparse.ingest.finished_blocks import Entry
from newsparse.ingest.output_files import beside, refused, remove, write_whole
from newsparse.ingest.outputs import Form
from newsparse.ingest.report import BatchReport, Progress, Tally
from newsparse.ingest.values import TIMED_OUT, WORKER_DIED, Failure, Item, Result

__all__ = ["BatchRun", "FailureFile"]

Parse: TypeAlias = Callable[[Iterator[Item]], Generator[tuple[str | None, Result], None, None]]
"""`parse_with_ids`, with all its other arguments given."""

_DOUBTFUL = (TIMED_OUT, WORKER_DIED, "MemoryError")


class FailureFile:
    """`OUT.failures.jsonl`: a line for each record that gave no article; no file where none did.

    It is written anew by every run, from what the checkpoint keeps of the blocks that are done.
    """

    def __init__(self, output: Path) -> None:
        self._path = beside(output, "failures.jsonl")
        self._stream: BinaryIO | None = None
        remove(self._path)

    def __enter__(self) -> FailureFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._stream is not None:
            with suppress(OSError):  # told when the line was written
                self._stream.close()

    def write(self, rows: Sequence[Mapping[str, Any]], first: int) -> None:
        """Write the failures of a block whose first record is that one; raises `BatchError`."""
        if not rows:
            return
        placed = [{**row, "position": first + row["position"]} for row in rows]
        lines = [f"{json.dumps(row, ensure_ascii=False)}\n" for row in placed]
        try:
            self._stream = self._stream or self._path.open("wb")
            self._stream.write("".join(lines).encode(errors="backslashreplace"))
            self._stream.flush()
        except OSError as error:
            raise refused(self._path, error) from error


@dataclass(frozen=True)
class _Waiting:
    """A block whose turn has not come."""

    digest: bytes
    records: int
    entry: Entry | None
    """Where it is, if an earlier run finished it."""
    size: int


class _Packing:
    """The block whose results are coming in."""

    def __init__(self, form: Form, only: Collection[str]) -> None:
        self._packer = form.packer()
        self._only = only
        self._failures: list[dict[str, Any]] = []
        self.began = time.monotonic()
        self.tally = Tally()
        self.is_doubtful = False

    def add(self, name: str, result: Result) -> None:
        if isinstance(result, Failure):
            self._failures.append({**asdict(result), "position": self.tally.records})
            self.is_doubtful |= result.error in _DOUBTFUL
            self.tally.fail(result.error)
        elif self._only and not {result.outlet, result.network} & set(self._only):
            self.tally.leave_out()
        else:
            self._packer.add(name, result)
            self.tally.add(result)

    def close(self) -> tuple[bytes, dict[str, Any]]:
        """The bytes of the block, and what the checkpoint is to keep of it."""
        data = self._packer.close()
        self.tally.spend(time.monotonic() - self.began)
        facts = {
            "counts": self.tally.to_dict(),
            "seconds": self.tally.seconds(),
            "failures": self._failures,
        }
        return data, facts


class BatchRun:
    """Leads blocks through the parser into the checkpoint, and counts.

    `only` names the outlets and networks whose articles are kept; with none, all are. `tell` is
    called as records are done. One run leads through once.
    """

    def __init__(
        self,
        output: Path,
        checkpoint: Checkpoint,
        form: Form,
        only: Collection[str] = (),
        tell: Callable[[Progress], None] | None = None,
    ) -> None:
        self._output = output
        self._tally = Tally()  # of all blocks that are in their places
        self._reused = 0
        self._checkpoint = checkpoint
        self._form = form
        self._failures = FailureFile(output)
        self._only = frozenset(only)
        self._tell = tell
        self._waiting: deque[_Waiting] = deque()
        self._packing = _Packing(form, self._only)
        self._began = time.monotonic()
        self._size = 0

    def through(self, items: Iterable[Item], parse: Parse) -> BatchReport:
        """Lead all items through, leave the output complete, and write the report.

        Raises `BatchError` where something cannot be written.
        """
        remove(beside(self._output, "report.json"))
        blocks = cut_blocks(items, self._form.records)
        with self._failures, closing(parse(self._to_parse(blocks))) as results:
            for name, result in results:
                self._take(name or "", result)
        self._checkpoint.finish()
        report = BatchReport(
            output=self._output,
            tally=self._tally,
            reused=self._reused,
            seconds=time.monotonic() - self._began,
            mended=self._checkpoint.mended,
            settings=self._checkpoint.settings,
            inputs=self._checkpoint.inputs,
        )
        shown = json.dumps(report.to_dict(), ensure_ascii=False, indent=2)
        told = f"{shown}\n".encode(errors="backslashreplace")
        write_whole(beside(self._output, "report.json"), [told])
        return report

    def _to_parse(self, blocks: Iterable[Block]) -> Iterator[Item]:
        """The records that no earlier run has done."""
        for block in blocks:
            entry = self._checkpoint.known(block.digest)
            waiting = _Waiting(block.digest, len(block.items), entry, block.size)
            self._waiting.append(waiting)
            self._place_known()
            if entry is None:
                yield from block.items

    def _take(self, name: str, result: Result) -> None:
        """Take the result of the next record."""
        packing = self._packing
        packing.add(name, result)
        self._report(packing.tally)
        if packing.tally.records == self._waiting[0].records:
            block = self._waiting.popleft()
            data, facts = packing.close()
            self._checkpoint.add(block.digest, data, facts, is_doubtful=packing.is_doubtful)
            self._count(facts, block.size)
            self._place_known()
            self._packing = _Packing(self._form, self._only)

    def _place_known(self) -> None:
        """Put blocks that were done earlier in their places, up to the first that was not."""
        while self._waiting and (entry := self._waiting[0].entry):
            block = self._waiting.popleft()
            self._checkpoint.place(entry)
            self._reused += block.records
            self._count(self._checkpoint.facts(entry), block.size)
            self._report(Tally())
            self._packing.began = time.monotonic()  # the time until now is not the next block's

    def _count(self, facts: Mapping[str, Any], size: int) -> None:
        self._size += size
        self._failures.write(facts["failures"], self._tally.records)
        self._tally.merge(Tally.of(facts["counts"], facts["seconds"]))

    def _report(self, part: Tally) -> None:
        """Tell how far the run is, with what is packed of the present block."""
        if self._tell is None:
            return
        size = self._size
        if part.records:
            block = self._waiting[0]
            size += block.size * part.records // block.records
        failed = self._tally.failures.total() + part.failures.total()
        self._tell(Progress(self._tally.records + part.records, failed, self._reused, size))
