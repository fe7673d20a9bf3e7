"""`newsparse new-outlet`: draft an outlet from texts or pages, and write its files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from newsparse.cli.inputs import STDIN, InputFailed, expand, label, read
from newsparse.cli.terminal import complain, console
from newsparse.errors import NewsparseError

if TYPE_CHECKING:
    from newsparse.drafting import DraftedOutlet, RawSample

__all__ = ["new_outlet"]


_Name = Annotated[str, typer.Argument(metavar="NAME", help="The outlet's name as people write it.")]
_Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE",
        help="Raw texts or pages of articles of one site, or folders of them. Two or more show "
        "what its articles share.",
    ),
]
_Slug = Annotated[
    str | None,
    typer.Option("--slug", metavar="SLUG", help="Its slug, where the name does not give it."),
]
_Domains = Annotated[
    list[str] | None,
    typer.Option(
        "--domain",
        metavar="DOMAIN",
        help="Its domain, where no page says it. May be given more than once.",
    ),
]
_Into = Annotated[
    Path,
    typer.Option(
        "--into",
        metavar="FOLDER",
        help="Where the files go, instead of the current folder.",
        show_default=False,
    ),
]


def new_outlet(
    name: _Name, files: _Files, slug: _Slug = None, domain: _Domains = None, into: _Into = Path()
) -> None:
    """Draft an outlet: its file, a copy of each sample, and how each is read so far.

    The file holds what was seen: datelines, stamps, lines by which the outlet is told, selectors.
    Rules that were guessed stand in it as comments. No file is ever written over.
    """
    from newsparse.drafting import DraftError, SampleError, draft_outlet

    samples = _samples(files)
    try:
        drafted = draft_outlet(name, samples, slug=slug, domains=domain or ())
    except SampleError as error:
        _fail(label(error.sample), f"{error}; nothing is written")
    except DraftError as error:
        raise typer.BadParameter(str(error)) from None
    except NewsparseError as error:
        _fail("", f"{error}; nothing is written")
    kept = _check_places(drafted, into)
    _write(drafted, into, kept)

    from newsparse.cli.draft_views import next_steps, report

    out = console()
    out.print(report(drafted, into, kept))
    for line in next_steps(drafted, into):
        out.print(line, soft_wrap=True)  # commands are there to be copied


def _fail(name: str, message: str) -> NoReturn:
    """Complain, and end with exit code 1."""
    complain(console(stderr=True), message, name)
    raise typer.Exit(1)


def _samples(files: Sequence[str]) -> list[RawSample]:
    """Read every sample; a complaint for each that cannot be read, and then the end."""
    from newsparse.drafting import RawSample

    if STDIN in files:
        raise typer.BadParameter("standard input has no name for its copy: save it as a file first")
    errors = console(stderr=True)
    samples = []
    failed = False
    for name, failure in expand(files):
        try:
            if failure:
                raise InputFailed(failure)
            samples.append(RawSample(name, read(name)))
        except InputFailed as error:
            complain(errors, f"{error}; nothing is written", label(name))
            failed = True
    if failed:
        raise typer.Exit(1)
    return samples


def _check_places(drafted: DraftedOutlet, into: Path) -> frozenset[str]:
    """Refuse to write over a file; copies that are there already, byte for byte, are kept."""
    kept = set()
    sources = {sample.path for sample in drafted.samples}
    for path, data in drafted.files.items():
        place = into / path
        try:
            is_there = place.exists() or place.is_symlink()
            is_kept = is_there and path in sources and place.read_bytes() == data
        except OSError as error:
            _fail(label(str(place)), f"{_unwritable(error)}; nothing is written")
        if is_kept:
            kept.add(path)
        elif is_there:
            hint = "move it away, or give another folder with --into or another name with --slug"
            _fail(label(str(place)), f"it is there already; {hint}; nothing is written")
    return frozenset(kept)


def _write(drafted: DraftedOutlet, into: Path, kept: frozenset[str]) -> None:
    """Write every file, or none: what was written before one that cannot be is taken back."""
    written: list[Path] = []
    for path, data in drafted.files.items():
        place = into / path
        if path in kept:
            continue
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("xb") as file:  # never over what came there meanwhile
                written.append(place)
                file.write(data)
        except OSError as error:
            for other in written:
                other.unlink(missing_ok=True)
            _fail(label(str(place)), f"{_unwritable(error)}; nothing is written")


def _unwritable(error: OSError) -> str:
    told = f"it cannot be written ({error.strerror})"
    return f"{told}; check the folder, or give another with --into"
