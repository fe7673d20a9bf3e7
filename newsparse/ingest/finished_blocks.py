"""The blocks that a checkpoint knows, and where the bytes of each stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ["Entry", "FinishedBlocks"]


@dataclass(frozen=True)
class Entry:
    """A finished block: where its bytes are, and where its line in the checkpoint is."""

    at: int
    """Offset of the bytes; of a row group in the output, its number."""
    size: int
    """How many bytes; of a row group in the output, 1. 0 where the block has no rows."""
    checksum: int
    is_staged: bool
    """The bytes wait in `OUT.staged`, not in the output."""
    is_doubtful: bool
    """Some record failed for want of time or memory: the next run tries the block again."""
    line: tuple[int, int]
    """Offset and length of the line."""

    @property
    def end(self) -> int:
        """Where the next block begins."""
        return self.at + self.size

    @classmethod
    def of(cls, row: Mapping[str, Any], line: tuple[int, int]) -> Entry:
        """The entry that a line of the checkpoint tells."""
        at, size, checksum = int(row["at"]), int(row["size"]), int(row["checksum"])
        return cls(at, size, checksum, bool(row["staged"]), bool(row["doubtful"]), line)


class FinishedBlocks:
    """Entries by the digest of their records; in each file in the order of their places."""

    def __init__(self) -> None:
        self._entries: dict[bytes, Entry] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, digest: bytes) -> Entry | None:
        """The block of these records."""
        return self._entries.get(digest)

    def last(self, *, staged: bool) -> Entry | None:
        """The block that stands last in the output, or in the staged file."""
        last = next(reversed(self._entries.values()), None)
        return last if last and last.is_staged == staged else None

    def note(self, digest: bytes, entry: Entry) -> None:
        """Know a block; of those that it was written over, nothing is left."""
        old = self._entries.get(digest)
        if old and (old.at, old.size) == (entry.at, entry.size):
            self._entries[digest] = entry  # tried again, with the same result
            return
        self._entries.pop(digest, None)
        self.cut(entry.at, staged=entry.is_staged)
        self._entries[digest] = entry

    def cut(self, end: int, *, staged: bool) -> None:
        """Forget the blocks of a file that reach beyond its end."""
        while (last := self.last(staged=staged)) and last.end > end:
            self._entries.popitem()

    def forget_output(self) -> None:
        """Forget all blocks but the staged ones."""
        self._entries = {digest: e for digest, e in self._entries.items() if e.is_staged}
