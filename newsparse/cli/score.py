"""`newsparse score`: a parser against a gold folder, field by field."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newsparse.cli.inputs import label
from newsparse.cli.options import ExtraOutlets
from newsparse.cli.parsers import named_outlets, open_parser
from newsparse.cli.terminal import complain, console, progress
from newsparse.explain import visible

if TYPE_CHECKING:
    from newsparse.parser import Parser
    from newsparse.scoring import GoldDocument, Report

__all__ = ["score"]


_Folder = Annotated[
    Path,
    typer.Argument(metavar="GOLD_DIR", help="A gold folder: index.jsonl, raw/, html/ and gold/."),
]
_Slices = Annotated[
    bool, typer.Option("--slices", help="Also a line for each kind and each outlet.")
]
_Show = Annotated[
    list[str] | None,
    typer.Option(
        "--show",
        metavar="FIELD",
        help="Also every miss of a field: title, quotes, all. May be given more than once.",
    ),
]
_Confusion = Annotated[
    bool, typer.Option("--confusion", help="Also which outlets were taken for which.")
]
_Only = Annotated[
    str | None,
    typer.Option("--only", metavar="WORD", help="Only documents with it in their id, or outlet."),
]
_Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind", metavar="KIND", help="Only documents of this kind. May be given more than once."
    ),
]
_NoUrl = Annotated[
    bool, typer.Option("--no-url", help="Keep the addresses back: outlets by content alone.")
]
_NoLayouts = Annotated[bool, typer.Option("--no-layouts", help="Read every page by its own words.")]
_LeaveOneOut = Annotated[
    bool,
    typer.Option(
        "--leave-one-out", help="Read each document by a parser that does not know its outlet."
    ),
]
_JsonFile = Annotated[
    Path | None, typer.Option("--json", metavar="FILE", help="Write all of it as JSON, too.")
]


def score(
    folder: _Folder,
    slices: _Slices = False,
    show: _Show = None,
    confusion: _Confusion = False,
    only: _Only = None,
    kind: _Kinds = None,
    no_url: _NoUrl = False,
    no_layouts: _NoLayouts = False,
    leave_one_out: _LeaveOneOut = False,
    extra: ExtraOutlets = None,
    json_file: _JsonFile = None,
) -> None:
    """Measure newsparse against documents that people labelled, field by field.

    The score of single values is their accuracy, that of lists the F1; n counts what is labelled.
    A document whose parse raises is named, counts as read empty, and makes the exit code 1.
    """
    _check(folder, show or (), json_file)
    parser = open_parser(extra or (), layouts=not no_layouts)
    choose = _chooser(parser, extra or (), layouts=not no_layouts) if leave_one_out else None
    report = _run(folder, parser, only, kind, not no_url, choose)
    _print(report, slices=slices, confusion=confusion, show=show or ())
    if json_file is not None:
        _write(json_file, report)
    if report.raised:
        raise typer.Exit(1)


def _check(folder: Path, show: Sequence[str], json_file: Path | None) -> None:
    """Refuse what is wrong with the command line before anything is scored."""
    from newsparse.scoring import FIELDS

    if not folder.is_dir():
        hint = "give the folder that holds index.jsonl"
        raise typer.BadParameter(f"there is no folder {visible(str(folder))!r}; {hint}")
    groups = dict.fromkeys(["all", *(field.partition(".")[0] for field in FIELDS), *FIELDS])
    for field in show:
        if field not in groups:
            told = f"no field is called {visible(field)!r}; there are {', '.join(groups)}"
            raise typer.BadParameter(told, param_hint="'--show'")
    if json_file is not None and not json_file.parent.is_dir():
        told = f"there is no folder {visible(str(json_file.parent))!r} to write to"
        raise typer.BadParameter(told, param_hint="'--json'")


def _chooser(
    parser: Parser, names: Sequence[str], *, layouts: bool
) -> Callable[[GoldDocument], Parser]:
    from newsparse.cli.leave_one_out import LeaveOneOut

    return LeaveOneOut(parser, named_outlets(names), layouts=layouts).parser_for


def _run(
    folder: Path,
    parser: Parser,
    only: str | None,
    kinds: Collection[str] | None,
    use_url: bool,
    choose: Callable[[GoldDocument], Parser] | None,
) -> Report:
    """Score the folder under a bar; a folder that cannot be read ends with exit code 1."""
    from newsparse.scoring import GoldError, gold_documents, score_folder

    errors = console(stderr=True)
    try:
        count = len(gold_documents(folder, only=only, kinds=kinds))
        with progress(errors, "Scoring", count, shown=sys.stderr.isatty()) as advance:
            return score_folder(
                folder,
                parser=None if choose else parser,
                parser_for=choose,
                only=only,
                kinds=kinds,
                use_url=use_url,
                on_document=lambda _: advance(),
            )
    except GoldError as error:
        complain(errors, str(error))
        raise typer.Exit(1) from None


def _print(report: Report, *, slices: bool, confusion: bool, show: Sequence[str]) -> None:
    from newsparse.scoring import confusion_table, miss_list, score_table, slice_table

    parts = [score_table(report)]
    if slices:
        parts += [slice_table(report.by_kind, "kind"), slice_table(report.by_outlet, "outlet")]
    if confusion:
        parts.append(confusion_table(report.confusion))
    if show:
        parts.append(miss_list(report.misses_of(*show)) or "no misses")
    typer.echo("\n\n".join(parts))


def _write(path: Path, report: Report) -> None:
    try:
        text = json.dumps(report.to_dict(), ensure_ascii=False, indent=2)
        path.write_bytes(f"{text}\n".encode(errors="backslashreplace"))
    except OSError as error:
        told = f"it cannot be written ({error.strerror}); check the name"
        complain(console(stderr=True), told, label(str(path)))
        raise typer.Exit(1) from None
