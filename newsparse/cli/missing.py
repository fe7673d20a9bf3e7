"""What to say of a name that leads to nothing `parse` could read: what was meant, what to do."""

from __future__ import annotations

import difflib
import glob
import os
import shlex
from itertools import islice
from pathlib import Path

__all__ = ["why_folder_is_empty", "why_not_for_parse", "why_nothing_is_there"]

_MOST_NAMES = 2000  # of a folder, among which a near one is looked for
_NO_DOCUMENT = "the folder holds no .txt or .html file"


def why_nothing_is_there(name: str) -> str:
    """Tell why there is no file of that name.

    >>> why_nothing_is_there("beritta.txt")
    'there is no such file; check the name'
    """
    from newsparse.reading.misuse import is_address

    if is_address(name):
        given = shlex.quote(name)
        told = "newsparse opens no connection; fetch the page and hand it on"
        return f"{told}: curl -sSL {given} | newsparse parse --url {given} -"
    if "*" in name or "?" in name:
        if next(glob.iglob(name, recursive=True), None):  # noqa: PTH207 - takes absolute ones
            return "it is a pattern; leave out the quotes, so that the shell opens it"
        return "no file fits this pattern; check it"
    path = Path(name)
    if not path.parent.is_dir():
        return f"there is no folder {str(path.parent)!r}; check the name"
    near = _near(path)
    return f"there is no such file; {f'did you mean {near}?' if near else 'check the name'}"


def _near(path: Path) -> str:
    """The name in the same folder that is most like this one; empty where none is."""
    try:
        with os.scandir(path.parent) as entries:
            names = [entry.name for entry in islice(entries, _MOST_NAMES)]
    except OSError:
        return ""
    found = difflib.get_close_matches(path.name, sorted(names), n=1, cutoff=0.75)
    return str(path.parent / found[0]) if found else ""


def why_not_for_parse(name: str) -> str:
    """Tell why a file is not one article to judge by its ending; empty where it may be one."""
    from newsparse.ingest.read_paths import InputError, input_files

    try:
        file = next(input_files([name]))
    except InputError:
        return ""
    if file.kind == "document" and not file.packing:
        return ""
    what = "it is packed" if file.kind == "document" else "it is for many articles"
    return f"{what}; read it with: {_batch(name)}"


def why_folder_is_empty(name: str) -> str:
    """Tell why a folder gave no document."""
    from newsparse.ingest.read_paths import InputError, input_files

    if not os.access(name, os.R_OK | os.X_OK):
        return "the folder may not be opened; check its permissions"
    try:
        next(input_files([name]))
    except InputError:
        return f"{_NO_DOCUMENT}; name the files themselves"
    return f"{_NO_DOCUMENT}, but others; read them with: {_batch(name)}"


def _batch(name: str) -> str:
    """The command that reads it, with an output that is none of its inputs."""
    path, here = Path(name).resolve(), Path.cwd().resolve()
    output = "../articles.jsonl" if path == here else "articles.jsonl"
    if path.parent == here and path.name.startswith("articles."):
        output = "parsed.jsonl"
    return f"newsparse batch {shlex.quote(name)} -o {output}"
