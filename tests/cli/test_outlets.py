"""`newsparse outlets`: the table, the JSON, and plugins that cannot be used."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import MappingProxyType

import pytest

from newsparse.plugins import PluginFailure, Plugins
from tests.cli.calls import ROOT, TEXT, call, run

BROKEN = Plugins(
    (),
    MappingProxyType({}),
    (PluginFailure("kabar-sabana", "newsparse-sabana 0.1", "ImportError: no sabana\x1b[31m"),),
)


def test_outlets_as_table() -> None:
    shown = call("outlets").stdout
    for words in ("pikiran-rakyat", "Pikiran Rakyat", "isubogor", "idntimes.com", "{PLACE} -"):
        assert words in shown


def test_outlets_as_json() -> None:
    result = call("outlets", "--json")
    rows = {row["slug"]: row for row in json.loads(result.stdout)}
    assert rows["sindonews"]["datelines"] == ["{PLACE} - "]
    assert "generic" in rows
    assert {"slug", "name", "printed", "domain", "zone"} == set(rows["pikiran-rakyat"]["brands"][0])
    assert result.stderr == ""


def test_json_has_the_names_and_zones_that_tell_an_outlet() -> None:
    rows = {row["slug"]: row for row in json.loads(call("outlets", "--json").stdout)}
    assert rows["detik"]["families"] == ["detik"]
    assert "VIVAnews" in rows["viva"]["printed"]
    zones = {brand["slug"]: brand["zone"] for brand in rows["tribunnews"]["brands"]}
    assert (zones["tribun-bali"], zones["tribun-solo"]) == ("WITA", "WIB")
    assert rows["sindonews"]["families"] == rows["sindonews"]["printed"] == []


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_plugins_that_cannot_be_used_are_named(
    options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsparse.parser.installed_plugins", lambda: BROKEN)
    result = call("outlets", *options)
    assert result.exit_code == 0
    assert "sindonews" in result.stdout
    assert result.stderr == (
        "newsparse: plugin 'kabar-sabana' of newsparse-sabana 0.1 cannot be used: "
        "ImportError: no sabana\\x1b[31m\n"
    )


def test_a_program_names_a_broken_plugin_once(tmp_path: Path) -> None:
    """The library's own warning, which the last handler of `logging` would print, is not heard."""
    info = tmp_path / "newsparse_sabana-0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newsparse-sabana\nVersion: 0.1\n")
    points = "[newsparse.outlets]\nkabar-sabana = tidak_ada_sabana:OUTLET\n"
    (info / "entry_points.txt").write_text(points)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    path = os.pathsep.join((str(ROOT), str(tmp_path)))
    for command in (("outlets",), ("parse", str(tmp_path / "a.txt"))):
        done = run(*command, PYTHONPATH=path)
        assert done.returncode == 0
        assert done.stdout
        [told] = done.stderr.decode().splitlines()
        assert told.startswith("newsparse: plugin 'kabar-sabana' of newsparse-sabana 0.1 cannot be")
