"""docs/adding-an-outlet.md followed to the letter, in an empty folder: files written, commands run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "adding-an-outlet.md"
_BLOCK = re.compile(r"(?:<!-- (file|fails): (.+?) -->\n)?```(\w+)\n(.*?)```\n", re.DOTALL)

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(os.name != "posix", reason="the guide's commands are for a POSIX shell"),
]


@dataclass(frozen=True)
class Step:
    """One block of the guide: a file to write, or commands to run."""

    language: str
    text: str
    file: str = ""
    may_fail: bool = False


def _steps() -> Iterator[Step]:
    for match in _BLOCK.finditer(GUIDE.read_text(encoding="utf-8")):
        kind, note, language, text = match.groups()
        yield Step(language, text, note if kind == "file" else "", kind == "fails")


def _run(step: Step, folder: Path) -> str:
    """Run a block's commands with the `newsparse` and `pytest` of this environment."""
    bin_folder = Path(sys.executable).parent
    told = "".join(f"{line}\n" for line in step.text.splitlines() if not line.startswith("pip "))
    done = subprocess.run(
        ["sh", "-e", "-c", told],
        cwd=folder,
        env={**os.environ, "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    output = done.stdout + done.stderr
    assert (done.returncode != 0) == step.may_fail, f"{told}\n{output}"
    return output


def test_the_guide_works_to_the_letter(tmp_path: Path) -> None:
    if not shutil.which("newsparse", path=str(Path(sys.executable).parent)):
        pytest.skip("the newsparse command is not installed in this environment")
    outputs = []
    for step in _steps():
        if step.file:
            (tmp_path / step.file).write_text(step.text, encoding="utf-8")
        elif step.language == "bash":
            outputs.append(_run(step, tmp_path))
    before, after = outputs[1], outputs[3]
    assert "body       | Kirim kabar Anda ke Lintas Lembah" in before
    assert "widget     | Kirim kabar Anda ke Lintas Lembah" in after
    assert "related    | Sekolah Apung Mulai Menerima Murid" in after
    assert "not yet read by a person" in outputs[4]
    assert "4 passed" in outputs[5]
    ledger = (tmp_path / "samples" / "lintas_lembah" / "panen.ledger").read_text(encoding="utf-8")
    assert "paragraphs: 4" in ledger
    assert ledger.startswith("outlet: lintas-lembah\n")
