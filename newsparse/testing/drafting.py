"""Ledgers written by the machine: a first draft to read, never a verdict."""

from __future__ import annotations

from newsparse.parser import Parser
from newsparse.testing.comparison import differences
from newsparse.testing.ledger_files import DRAFT, Entry, Ledger, ledger_of, write_ledger
from newsparse.testing.samples import Sample

__all__ = ["draft_ledger", "update_ledger"]


def draft_ledger(sample: Sample, parser: Parser | None = None) -> Ledger:
    """The ledger that the parser would write for a sample, marked as a draft.

    The address that an older ledger gives is kept. Raises what `Sample.parse` raises.
    """
    known = sample.ledger()
    kept = known.entries("url") if known else ()
    got = ledger_of(sample.parse(parser))
    return Ledger((Entry("draft", DRAFT), *kept, *got.head), got.rows)


def update_ledger(sample: Sample, parser: Parser | None = None, *, reviewed: bool = False) -> bool:
    """Write the ledger of a sample where it is missing or a draft; say whether it was written.

    What a person has read stays. With `reviewed` it is rewritten where the sample is now read
    otherwise, and is a draft again until somebody has read that.

    Raises what `Sample.parse` raises, and `OSError` where the file cannot be written.
    """
    known = sample.ledger()
    if known is not None and known.draft is None:
        if not reviewed or not differences(sample.path, known, ledger_of(sample.parse(parser))):
            return False
    write_ledger(sample.path, draft_ledger(sample, parser))
    return True
