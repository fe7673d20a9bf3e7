"""The folder in which a test calls the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calls import OTHER, PNG, TEXT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a test's current folder, with two texts and a picture in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "photo.png").write_bytes(PNG)
    return tmp_path
