"""Texts of our own, and ways to call the command line: in this process, or as a program."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("typer")

from typer.testing import CliRunner, Result

from newsparse.cli.app import build_app

ROOT = Path(__file__).resolve().parents[2]
TEXT = """Perahu Layar Nelayan Waepana Dipasangi Lampu Surya

Rabu, 08 Maret 2023 - 07:15 WITA

ENDE - Dua puluh perahu di Teluk Waepana kini melaut dengan lampu surya di ujung tiang.

Baca Juga: Harga Ikan Tongkol Turun Separuh

"Dulu kami menebak arah pulang dari bau asap dapur," kata Rofinus Bata, Selasa (7/3/2023).

tulis komentar anda
"""
OTHER = TEXT.replace("ENDE", "RUTENG").replace("Perahu", "Sampan", 1)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
COMMANDS = ("parse", "explain", "batch", "outlets", "new-outlet", "score")
posix_only = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell or terminal")


def call(*args: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(build_app(), list(args), input=stdin, env={"COLUMNS": "120"})


def squeezed(text: str) -> str:
    """Text without the frames and line breaks of a terminal's width."""
    return " ".join(re.sub("[─│╭╮╰╯]", " ", text).split())


def run(*args: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "newsparse", *args],
        input=stdin,
        capture_output=True,
        env=clean_environment() | environment,
        timeout=50,
        check=False,
    )


def clean_environment() -> dict[str, str]:
    unset = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONIOENCODING", "TTY_COMPATIBLE")
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return kept | {"PYTHONPATH": str(ROOT)}
