"""Parse one item of a stream; whatever goes wrong becomes a `Failure`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from newsparse.errors import NewsparseError
from newsparse.ingest.values import Failure, Item, Record, Result
from newsparse.parser import Parser

__all__ = ["attempt", "refusal"]


def attempt(parser: Parser, item: Item, position: int) -> Result:
    """The article of a record, or why there is none.

    >>> attempt(Parser(), Record(b"%PDF-1.7", id="laporan"), 4)
    Failure(id='laporan', url=None, error='NotText', message='the bytes are pdf, not text', ...)
    """
    if isinstance(item, Failure):
        return replace(item, position=position)
    try:
        return parser.parse(item.source, url=item.url, outlet=item.outlet)
    except NewsparseError as error:
        return refusal(error, item.id, item.url, position)
    except MemoryError:
        hint = "parse it with fewer workers, or refuse texts of its size: Parser(limits=...)"
        return Failure(item.id, item.url, "MemoryError", "memory ran out over it", hint, position)
    except (Exception, SystemExit) as error:  # our own bug, or that of an outlet's hook
        return _bug(error, item, position)


def refusal(
    error: NewsparseError, name: str | None = None, url: str | None = None, position: int = 0
) -> Failure:
    """An error that newsparse raises on purpose, as a value."""
    message = str(error).removesuffix(f"; {error.hint}")
    return Failure(name, url, type(error).__name__, message, error.hint, position)


def _bug(error: BaseException, record: Record, position: int) -> Failure:
    message = f"newsparse failed on it: {error}"
    hint = f"please report this, with the text{_place(error)}"
    return Failure(record.id, record.url, type(error).__name__, message, hint, position)


def _place(error: BaseException) -> str:
    """The line where an error was raised."""
    trace = error.__traceback__
    if trace is None:
        return ""
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f" ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})"
