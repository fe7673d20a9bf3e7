"""`run_batch`: any number of articles, from files into one file, resumable at any instant.

    from newsparse.ingest import run_batch

    report = run_batch(["crawl/", "lama/*.jsonl.gz"], "berita.parquet", only_outlets=["tempo"])

Beside the output OUT stand `OUT.checkpoint`, what is done (see `newsparse.ingest.checkpoint`);
`OUT.failures.jsonl`, the records without an article, with the reason; and `OUT.report.json`, which
is there only while OUT is complete. Lines are added to OUT as blocks of records are done; a Parquet
file appears when all are.

Run it again after whatever happened: afterwards the output is, byte for byte, what an undisturbed
run over the present inputs would have written. Only blocks of records that are new or have changed
are parsed. A record is known by its id and its content; one whose table has no column of ids is
named by its line, so a line that is put before it makes it a new one. Records that failed for want
of time or memory are tried again.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from fnmatch import fnmatch
from functools import partial
from pathlib import Path

from newsparse.default import default_parser
from newsparse.encodable import encodable
from newsparse.ingest.batch_run import BatchRun
from newsparse.ingest.checkpoint import Checkpoint
from newsparse.ingest.output_files import OutputLock, beside, start_over
from newsparse.ingest.outputs import form_of
from newsparse.ingest.records import Hosts, InputError, read_records
from newsparse.ingest.report import BatchReport, Progress
from newsparse.ingest.settings import described
from newsparse.ingest.stream import parse_with_ids
from newsparse.ingest.values import Item, Record
from newsparse.parser import Parser

__all__ = ["run_batch"]


def run_batch(
    inputs: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    *,
    parser: Parser | None = None,
    fields: Sequence[str] = (),
    flat: bool = False,
    workers: int | None = None,
    outlet: str | None = None,
    only_outlets: Iterable[str] = (),
    text: str | None = None,
    url: str | None = None,
    id: str | None = None,
    html: str | None = None,
    hosts: Hosts = "indonesian",
    timeout: float | None = None,
    restart: bool = False,
    tell: Callable[[str], None] | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> BatchReport:
    """Parse all records of the inputs into `output`, in their order, and say what came of it.

    The output's name says its form: `.jsonl`, `.jsonl.gz`, `.jsonl.zst` or `.parquet`. Each row has
    the `id` of its record and the fields of the article: all of them, or those of `fields`. `flat`
    makes every value a string or a number, for spreadsheets. `outlet` forces one on all records,
    `only_outlets` keeps the articles of these alone (a network's slug stands for all its sites).
    `text`, `url`, `id`, `html`, `hosts` and `tell` go to `read_records`; `parser`, `workers` and
    `timeout` to `parse_many`. `on_progress` is called as records are done.

    After a run that was killed, in whatever way, the same call goes on where it stopped. `restart`
    throws away what an earlier run did, and whatever else is under the output's name.

    Raises `OutputLocked` while another run writes the output, `OtherOptions` where it was begun
    with other options or inputs, `BatchError` where it cannot be written, `UnknownForm` where it is
    asked for in a form that there is not, `InputError` where there is nothing to read or the output
    is an input, `UnknownOutlet`, `ModuleNotFoundError` where an extra is missing, and what
    `read_records` and `parse_many` raise. What is done stays done in all these cases.
    """
    output = _resolved(Path(output))
    names = _without_own(_named(inputs), output)
    used = parser or default_parser()
    only = _checked(only_outlets, outlet, used)
    columns = {"text": text, "url": url, "id": id, "html": html}
    chosen = {"fields": list(fields), "flat": flat, "outlet": outlet, "only_outlets": only}
    settings = {**described(used), **chosen, **columns, "hosts": hosts, "timeout": timeout}
    form = form_of(output, fields, flat=flat)
    records = read_records(names, **columns, hosts=hosts, limits=used.settings["limits"], tell=tell)
    parse = partial(parse_with_ids, parser=used, workers=workers, timeout=timeout)
    parse(()).close()  # raises now what is wrong with its arguments
    with OutputLock(output):
        if restart:
            start_over(output)
        with Checkpoint(output, form, settings, names) as checkpoint:
            run = BatchRun(output, checkpoint, form, only, on_progress)
            return run.through(_prepared(records, outlet), parse)


def _named(inputs: object) -> list[str]:
    """The names of the inputs; one alone may stand for a list."""
    if isinstance(inputs, str | os.PathLike):
        inputs = [inputs]
    if not isinstance(inputs, Iterable):
        raise TypeError(f"inputs are names of files or folders, got {type(inputs).__name__}")
    return [os.fspath(name) for name in inputs]


def _resolved(output: Path) -> Path:
    """The file itself: to replace a link to it would leave it as it was."""
    return output.resolve() if output.is_symlink() else output


def _checked(only: Iterable[str], forced: str | None, parser: Parser) -> list[str]:
    """The outlets that are asked for; raises `UnknownOutlet`."""
    slugs = sorted({only} if isinstance(only, str) else set(only))
    for slug in (*slugs, *([forced] if forced else ())):
        parser.parse("", outlet=slug)
    return slugs


def _prepared(items: Iterable[Item], outlet: str | None) -> Iterator[Item]:
    """The items with the forced outlet, and with names that every form of output can hold."""
    for item in items:
        name, url = (value and encodable(value) for value in (item.id, item.url))
        if (name, url) != (item.id, item.url):
            item = replace(item, id=name, url=url)
        yield replace(item, outlet=outlet) if outlet and isinstance(item, Record) else item


def _without_own(names: Sequence[str], output: Path) -> list[str]:
    """The inputs without this output's own files, which a shell's pattern may have named.

    Raises `InputError` where the output is an input, or would be one at the next run.
    """
    own = [beside(output, ending).resolve() for ending in ("failures.jsonl", "report.json")]
    own.append(output.resolve())
    kept = [name for name in names if Path(name).resolve() not in own]
    is_input = len(kept) < len(names) and not (kept and beside(output, "checkpoint").exists())
    if is_input or any(_leads_to(name, path) for name in kept for path in own):
        told = f"{output} is, or would be at the next run, one of the inputs"
        raise InputError(told, hint="name an output that is not")
    return kept


def _leads_to(name: str, path: Path) -> bool:
    """Whether a folder or a pattern takes in a file."""
    if Path(name).is_dir():
        return path.is_relative_to(Path(name).resolve())
    pattern = Path(os.path.abspath(name)).parts  # noqa: PTH100 - links in patterns stay
    if "**" in pattern:
        return fnmatch(str(path), str(Path(*pattern)).replace("**/", "*"))
    return len(pattern) == len(path.parts) and all(map(fnmatch, path.parts, pattern))
