"""`parse_many`: any number of articles, in order, in constant memory, on every core.

    for result in newsparse.parse_many(texts):
        if isinstance(result, newsparse.Failure):
            print(result)            # b.jsonl:3: InputTooLarge: text has too many lines; split it
        else:
            store(result)

What goes wrong with one record comes out in its place as a `Failure`; it never ends the stream.
Progress belongs to the caller, who wraps the iterator: `tqdm(parse_many(texts))`.
"""

from __future__ import annotations

import itertools
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from os import PathLike

from newsparse.default import default_parser
from newsparse.ingest.attempt import attempt
from newsparse.ingest.crew import in_workers
from newsparse.ingest.intake import Given, chunks_of, item_of
from newsparse.ingest.plan import Plan, plan
from newsparse.ingest.values import Failure, Item, Record, Result
from newsparse.pages.soup import markup_of_soup
from newsparse.parser import Parser

__all__ = ["Failure", "Given", "Record", "Result", "parse_many", "parse_with_ids"]


def parse_many(
    items: Iterable[Given],
    *,
    parser: Parser | None = None,
    workers: int | None = None,
    chunk: int = 32,
    timeout: float | None = None,
) -> Generator[Result, None, None]:
    """Parse articles one after another: an `Article` or a `Failure` for each item, in order.

    An item is a text, bytes or a soup; `(source, url)` or `(source, url, id)`; a `Record`; or a
    `Failure` of `read_records`, which passes through. `parser` is the one to use, else the default
    one with the outlets registered so far.

    `workers` is the number of worker processes; 1 parses in this one. None parses the first 64
    records here and starts a worker for each core if the input goes on. Processes start as
    `multiprocessing` was told to; where they are spawned, a script needs its
    `if __name__ == "__main__"`.

    A record that a worker dies on is tried again alone in new ones; if two of these die too, it
    comes out as the `Failure` `WorkerDied`. One that takes longer than `timeout` seconds comes out
    as `TimedOut`; with a timeout every record goes to a worker: only a process can be stopped.

    The input is read as results are asked for, at most `(2 * workers + 2) * chunk` records ahead; a
    chunk that holds a million characters is full. An exception of the input itself comes out behind
    the results of what was read before it. Closing the generator ends the workers at once.

    Raises `TypeError` and `ValueError` for wrong arguments when it is called, and `TypeError` where
    an outlet's hook cannot be sent to another process (with `workers=None` that is a warning of the
    logger `newsparse`, and all is parsed here).

    >>> results = parse_many(["KUPANG - Hujan turun sejak pagi di kota itu.", b"%PDF-1.7"])
    >>> [getattr(result, "body", "") or result.error for result in results]
    ['Hujan turun sejak pagi di kota itu.', 'NotText']
    """
    return _results(
        parse_with_ids(items, parser=parser, workers=workers, chunk=chunk, timeout=timeout)
    )


def parse_with_ids(
    items: Iterable[Given],
    *,
    parser: Parser | None = None,
    workers: int | None = None,
    chunk: int = 32,
    timeout: float | None = None,
) -> Generator[tuple[str | None, Result], None, None]:
    """Like `parse_many`, each result behind the id of its record, None where it has none.

    >>> records = [Record("KUPANG - Hujan turun.", id="hujan"), Record(b"%PDF-1.7", id="laporan")]
    >>> [(name, type(result).__name__) for name, result in parse_with_ids(records)]
    [('hujan', 'Article'), ('laporan', 'Failure')]
    """
    _check(items, chunk)
    if parser is None:
        parser = default_parser()
    elif not isinstance(parser, Parser):
        raise TypeError(f"parser must be a newsparse.Parser or None, got {type(parser).__name__}")
    return _run(iter(items), parser, plan(parser, workers, timeout), chunk, timeout)


def _run(
    given: Iterator[Given], parser: Parser, how: Plan, chunk: int, timeout: float | None
) -> Generator[tuple[str | None, Result], None, None]:
    items: Iterator[Item] = map(item_of, given)
    position = 0
    for item in itertools.islice(items, how.here):
        yield item.id, attempt(parser, item, position)
        position += 1
    if how.here is None or position < how.here:
        return
    chunks = chunks_of(items, position, chunk)
    with closing(in_workers(chunks, how.parser, how.workers, timeout)) as settled:
        for done in settled:
            for item, result in zip(done.chunk.items, done.results, strict=True):
                yield item.id, result
            if done.chunk.problem is not None:
                raise done.chunk.problem


def _results(
    pairs: Generator[tuple[str | None, Result], None, None],
) -> Generator[Result, None, None]:
    with closing(pairs):
        for _, result in pairs:
            yield result


def _check(items: object, chunk: object) -> None:
    if isinstance(items, str | bytes | Record | PathLike) or markup_of_soup(items) is not None:
        kind = type(items).__name__
        hint = "newsparse.read_records(path) reads files" if isinstance(items, PathLike) else ""
        raise TypeError(
            f"parse_many takes several records, got one {kind}; {hint or 'put it in a list'}"
        )
    if not isinstance(chunk, int) or isinstance(chunk, bool):
        raise TypeError(f"chunk must be a whole number of records, got {chunk!r}")
    if chunk < 1:
        raise ValueError(f"chunk must be at least 1, got {chunk}")
