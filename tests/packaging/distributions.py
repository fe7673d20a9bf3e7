"""The wheel and the sdist, built once for all tests of this folder."""

from __future__ import annotations

import sys
import tarfile
import zipfile
from dataclasses import dataclass
from email.message import Message
from email.parser import Parser
from pathlib import Path

from tests.packaging.environment import ROOT, run

__all__ = ["Built", "build", "contents", "metadata", "source_files"]


@dataclass(frozen=True)
class Built:
    """Where the packages lie."""

    wheel: Path
    sdist: Path
    wheel_of_sdist: Path
    unpacked: Path
    """The sdist's only folder, unpacked."""


def build(folder: Path) -> Built:
    """Build sdist and wheel of this tree, and the wheel of that sdist."""
    first, second, sources = (folder / name for name in ("tree", "sdist", "sources"))
    run(sys.executable, "-m", "hatchling", "build", "-d", first, cwd=ROOT)
    [wheel], [sdist] = first.glob("*.whl"), first.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(sources, filter="data")
    [unpacked] = sources.iterdir()
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", second, cwd=unpacked)
    [wheel_of_sdist] = second.glob("*.whl")
    return Built(wheel, sdist, wheel_of_sdist, unpacked)


def contents(wheel: Path) -> dict[str, bytes]:
    """The files of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def metadata(wheel: Path) -> Message:
    """What the wheel says of itself."""
    [text] = [data for name, data in contents(wheel).items() if name.endswith("/METADATA")]
    return Parser().parsestr(text.decode("utf-8"))


def source_files(*folders: str) -> set[str]:
    """Files of this tree below some folders, without what tools leave behind."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not _is_left_behind(path.relative_to(ROOT))
    }


def _is_left_behind(path: Path) -> bool:
    parts = path.parts
    return "__pycache__" in parts or any(part.startswith(".") for part in parts)
