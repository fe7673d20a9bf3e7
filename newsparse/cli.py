"""The command line: `parse` gives JSON, `explain` shows the ledger, `outlets` lists what is known.

Exit codes: 0 all read; 1 some input failed, each with a line on stderr; 2 wrong usage.
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Annotated, BinaryIO

from newsparse import __version__
from newsparse.article import Article
from newsparse.errors import InputTooLarge, NewsparseError, UnknownOutlet
from newsparse.explain import visible
from newsparse.limits import Limits
from newsparse.parser import Parser

try:
    import typer

    from newsparse import rendering
except ModuleNotFoundError as error:
    # This module must import without the extra, so that `main` can say what is missing.
    # Annotations are not evaluated then, and nothing below `main` is called.
    if error.name not in ("typer", "rich"):
        raise
    _complete = False
else:
    _complete = True

__all__ = ["build_app", "main"]

_STDIN, _SUFFIXES = "-", (".txt", ".html", ".htm")
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_OUTLET_HELP = "Slug of the outlet to read it as, instead of telling it from the text."


def main() -> None:
    """Run the command line; the entry point of the `newsparse` script."""
    if not _complete:
        sys.stderr.write('newsparse needs typer and rich for this: pip install "newsparse[cli]"\n')
        raise SystemExit(1)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal or pipe that is not UTF-8 gets escapes instead of a traceback.
            stream.reconfigure(errors="backslashreplace")
    try:
        build_app()()  # which ends quietly itself on a closed pipe
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except NewsparseError as error:  # a broken set-up, such as two plugins with one slug
        sys.stderr.write(f"newsparse: {visible(str(error))}\n")
        raise SystemExit(1) from None


def build_app() -> typer.Typer:
    """Build the typer application: on demand, so that this module imports without typer."""
    app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)
    codes = "Exit codes: 0 all read; 1 some input failed; 2 wrong usage."
    app.callback(epilog=_examples("parse --pretty a.txt", "explain a.txt") + f"\n\n{codes}")(_root)
    to_parse = _examples(
        "parse a.txt b.txt",
        "parse --with-file news/ > articles.jsonl",
        "parse --summary news/",
        "parse --outlet sindonews - < a.txt",
    )
    to_explain = _examples("explain a.txt", "explain --plain a.txt", "explain - < a.txt")
    app.command("parse", epilog=to_parse)(_parse)
    app.command("explain", epilog=to_explain)(_explain)
    app.command("outlets", epilog=_examples("outlets", "outlets --json"))(_outlets)
    return app


def _examples(*commands: str) -> str:
    # Blank lines between, because some versions of typer join lines that follow each other.
    return "\n" + "\n\n".join(["Examples:", *(f"  newsparse {command}" for command in commands)])


@lru_cache(maxsize=1)
def _parser() -> Parser:
    return Parser()


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newsparse {__version__}")
        raise typer.Exit


def _known(outlet: str | None) -> str | None:
    """Refuse an unknown slug before any file is read."""
    if outlet is not None:
        try:
            _parser().parse("", outlet=outlet)
        except UnknownOutlet as error:
            told = f"{error.message}; {error.hint} (newsparse outlets lists all)"
            raise typer.BadParameter(told) from None
    return outlet


def _printable(url: str | None) -> str | None:
    """Refuse an address with control characters, or with bytes that no JSON could hold."""
    if url is not None and not url.isprintable():
        raise typer.BadParameter(f"{visible(url)!r} holds characters that no address has")
    return url


def _root(
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_show_version, help="Show the version."),
    ] = False,
) -> None:
    """Read Indonesian news: the raw text of one article in, a typed article out."""


def _parse(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE", help="Texts, pages, folders (every .txt and .html below), - for stdin."
        ),
    ],
    outlet: Annotated[
        str | None, typer.Option(metavar="SLUG", callback=_known, help=_OUTLET_HELP)
    ] = None,
    url: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", callback=_printable, help="Where the one article stood."),
    ] = None,
    pretty: Annotated[bool, typer.Option("--pretty", help="Indent the JSON.")] = False,
    summary: Annotated[
        bool, typer.Option("--summary", help="A short block an article, for people, not JSON.")
    ] = False,
    with_file: Annotated[
        bool, typer.Option("--with-file", help='Name the file in each object, as "file".')
    ] = False,
) -> None:
    """Parse articles: one JSON object a line, in the order given.

    A file that cannot be read is named on stderr, the others go on, and the exit code is 1.
    """
    if summary and (pretty or with_file):
        raise typer.BadParameter("--summary is not JSON: leave out --pretty and --with-file")
    inputs = list(_inputs(files))
    if url and len(inputs) > 1:
        raise typer.BadParameter(f"--url belongs to one article, but {len(inputs)} are given")
    console = rendering.console()

    def write(article: Article, name: str) -> None:
        if summary:
            console.print(rendering.summary(article, _label(name)))
        else:
            typer.echo(_as_json(article, name if with_file else None, pretty))

    if not _read_all(inputs, outlet, url, write):
        raise typer.Exit(1)


def _explain(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A text, or - for standard input.")],
    outlet: Annotated[
        str | None, typer.Option(metavar="SLUG", callback=_known, help=_OUTLET_HELP)
    ] = None,
    url: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", callback=_printable, help="Where the article stood."),
    ] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="One line a segment, no colour, no wrapping.")
    ] = False,
) -> None:
    """Show the role of every line, the rule behind it, and what was set aside and why."""
    try:
        article = _load(file, outlet, url)
    except _InputError as error:
        rendering.complain(rendering.console(stderr=True), _label(file), str(error))
        raise typer.Exit(1) from None
    if plain:
        typer.echo(article.explain())
    else:
        rendering.console().print(rendering.explanation(article, _label(file)))


def _outlets(
    as_json: Annotated[bool, typer.Option("--json", help="A JSON array, not a table.")] = False,
) -> None:
    """List the known outlets: slug, name, domains, brands, and the forms they print."""
    known = _parser().outlets.values()
    if as_json:
        rows = [rendering.outlet_record(outlet) for outlet in known]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2).encode())
    else:
        rendering.console().print(rendering.outlet_table(known))


class _InputError(Exception):
    """One input failed; the text says what happened and what to do."""


def _inputs(names: list[str]) -> Iterator[tuple[str, str]]:
    """Give the name of each input, folders opened, with "" or why there is nothing to read."""
    if names.count(_STDIN) > 1:
        raise typer.BadParameter("standard input (-) can be read only once")
    for name in names:
        try:
            is_folder = name != _STDIN and Path(name).is_dir()
        except OSError:  # a name too long, say: opening it will tell
            is_folder = False
        if not is_folder:
            yield name, ""
            continue
        found = sorted(p for p in Path(name).rglob("*") if p.suffix in _SUFFIXES and p.is_file())
        if not found:
            yield name, "the folder holds no .txt or .html file; name the files themselves"
        for path in found:
            yield str(path), ""


def _read_all(
    inputs: list[tuple[str, str]],
    outlet: str | None,
    url: str | None,
    write: Callable[[Article, str], None],
) -> bool:
    """Hand every article to `write`, complain about inputs that fail; True where none did."""
    errors = rendering.console(stderr=True)
    fine = True
    # Articles that scroll over a terminal show the progress themselves; a bar would tear them.
    shown = len(inputs) > 1 and sys.stderr.isatty() and not sys.stdout.isatty()
    with rendering.progress(errors, shown=shown) as bar:
        for name, failure in bar.track(inputs, description="Parsing"):
            try:
                if failure:
                    raise _InputError(failure)
                article = _load(name, outlet, url)
            except _InputError as error:
                rendering.complain(errors, _label(name), str(error))
                fine = False
            else:
                write(article, name)
    return fine


def _load(name: str, outlet: str | None, url: str | None) -> Article:
    """Read and parse one input; every failure becomes an `_InputError` fit to be shown."""
    try:
        if name == _STDIN:
            data = _bounded(sys.stdin.buffer)
        else:
            with Path(name).open("rb") as stream:
                data = _bounded(stream)
        return _parser().parse(data, url=url, outlet=outlet)
    except FileNotFoundError:
        raise _InputError("there is no such file; check the name") from None
    except PermissionError:
        raise _InputError("it may not be read; check its permissions") from None
    except OSError as error:  # a folder, a broken disk
        raise _InputError(f"it cannot be read ({error.strerror}); check the file") from None
    except NewsparseError as error:
        raise _InputError(str(error)) from None
    except Exception as error:  # a bug of ours must not cost the user the other files
        what = f"newsparse failed on it with {type(error).__name__}: {error}"
        raise _InputError(f"{what}; please report this, with the text") from error


def _bounded(stream: BinaryIO) -> bytes:
    """Read all bytes, unless they are more than a parser accepts: those are not even loaded."""
    limit = Limits().max_bytes
    data = stream.read(limit + 1)
    if len(data) > limit:
        hint = "split it, or use newsparse.Parser(limits=...) from Python"
        raise InputTooLarge("it has too many bytes", limit=limit, hint=hint)
    return data


def _label(name: str) -> str:
    return "standard input" if name == _STDIN else visible(name)


def _as_json(article: Article, file: str | None, pretty: bool) -> bytes:
    """Write UTF-8 whatever the locale, for that is what JSON is.

    Characters that tear lines or steer a terminal go out as escapes, which JSON readers undo.
    """
    text = article.model_dump_json(indent=2 if pretty else None)
    if file is not None:
        brace, gap = ("{\n  ", ",\n  ") if pretty else ("{", ",")
        text = f'{brace}"file": {json.dumps(file)}{gap}{text[len(brace) :]}'
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode()


if __name__ == "__main__":
    main()
