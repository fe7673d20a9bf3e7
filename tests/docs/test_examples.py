"""Every code block of the documents is run; the Python of them is type-checked as well.

Python blocks are doctests, which pytest collects by itself. Commands are run here, in a folder with
a copy of the samples.
"""

from __future__ import annotations

import doctest
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.documents import DOCUMENTS, GUIDE, ROOT, Block, blocks, declared_extras, name_of

_FOR_PYTHON = ("python", "pycon")
_FOR_THE_EYE = ("text",)
_EXTRAS = re.compile(r"\[([\w,]+)\]")
_WITHOUT_DOUBT = "union-attr"
"""`article.timestamp.isoformat()`: an example knows what its text prints, a type does not."""


def _commands(block: Block) -> list[str]:
    """The commands of a block; one that pip runs or that runs pytest is no matter of ours."""
    parts = [part.strip() for line in block.text.splitlines() for part in line.split(" && ")]
    return [
        part for part in parts if part and not part.startswith(("#", "pip ", "python -m pytest"))
    ]


def _environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which `newsparse` is the command of this project."""
    command = tmp_path / "bin" / "newsparse"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsparse "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return {
        **os.environ,
        "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)]),
    }


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_blocks_are_of_a_kind_that_is_run(path: Path) -> None:
    for block in blocks(path):
        if block.language in _FOR_PYTHON:
            assert ">>> " in block.text or block.kind == "file", f"never run: {block.text}"
        else:
            assert block.language in ("bash", *_FOR_THE_EYE), f"a block in {block.language!r}"


@pytest.mark.timeout(300)
@pytest.mark.skipif(os.name != "posix", reason="the commands are for a POSIX shell")
@pytest.mark.parametrize(
    "path",
    [path for path in DOCUMENTS if path != GUIDE and "```bash" in path.read_text("utf-8")],
    ids=name_of,
)
def test_commands_work(path: Path, tmp_path: Path) -> None:
    pytest.importorskip("typer", reason="the command line needs the extra cli")
    folder = tmp_path / "work"
    folder.mkdir()
    shutil.copytree(ROOT / "samples", folder / "samples")
    environment = _environment(tmp_path)
    output = ""
    for block in blocks(path):
        if block.kind == "file":
            (folder / block.note).write_text(block.text, encoding="utf-8")
        elif block.kind == "output":
            assert output == block.text
        elif block.language == "bash":
            commands = _commands(block)
            assert all(command.startswith("newsparse ") for command in commands)
            done = subprocess.run(
                ["sh", "-e", "-c", "\n".join(commands)],
                cwd=folder,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
            output = done.stdout
            assert done.returncode == 0, f"{block.text}\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_pip_asks_for_extras_that_exist(path: Path) -> None:
    for block in blocks(path):
        for line in block.text.splitlines() if block.language == "bash" else ():
            if "pip install" in line:
                asked = {extra for names in _EXTRAS.findall(line) for extra in names.split(",")}
                assert asked <= declared_extras()


@pytest.mark.timeout(300)
def test_examples_are_typed(tmp_path: Path) -> None:
    if importlib.util.find_spec("mypy") is None:
        pytest.skip("mypy is not installed")
    scripts = []
    for path in DOCUMENTS:
        text = path.read_text(encoding="utf-8")
        if ">>> " in text:
            name = re.sub(r"\W", "_", path.relative_to(ROOT).with_suffix("").as_posix())
            scripts.append(tmp_path / f"{name}.py")
            scripts[-1].write_text(doctest.script_from_examples(text), encoding="utf-8")
    assert len(scripts) > 5
    told = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            f"--disable-error-code={_WITHOUT_DOUBT}",
            *scripts,
        ],
        cwd=ROOT,
        env={**os.environ, "MYPYPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout
