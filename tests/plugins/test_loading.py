"""Plugins load late and once; one that cannot be loaded is told, and parsing goes on without it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.plugins.packages import Packages, outlet_source

WATCHED = """
import importlib.metadata, sys
scans = []
scan = importlib.metadata.entry_points
def watched(**which):
    scans.append(which.get("group"))
    return scan(**which)
importlib.metadata.entry_points = watched
def state():
    return [scans.count("newsparse.outlets"), "kabar_lontar" in sys.modules]

import newsparse
"""

REPORT = """
import logging, threading
class Kept(logging.Handler):
    def __init__(self):
        super().__init__()
        self.told = []
    def emit(self, record):
        self.told.append([record.levelname, record.getMessage()])
kept = Kept()
logging.getLogger("newsparse").addHandler(kept)

import newsparse
first = newsparse.parse(TEXT)
parsers = [newsparse.Parser(), newsparse.Parser()]
answer = {
    "title": first.title,
    "slugs": list(newsparse.outlets()),
    "failures": [
        [[each.name, each.package, each.reason] for each in parser.plugin_failures]
        for parser in parsers
    ],
    "without": [str(each) for each in newsparse.Parser(plugins=False).plugin_failures],
    "told": kept.told,
}
"""

BROKEN = {
    "raises": ("raise RuntimeError('rusak')", "RuntimeError: rusak"),
    "exits": ("import sys\nsys.exit(4)", "SystemExit: 4"),
    "is-no-python": ("OUTLET = = 1", "SyntaxError: "),
    "no-module": (None, "ModuleNotFoundError: No module named 'no_module'"),
    "no-attribute": ("", "AttributeError: module 'no_attribute' has no attribute 'OUTLET'"),
    "needs-another": ("import lontar_yang_hilang", "ModuleNotFoundError: No module named 'lontar_"),
    "a-number": ("OUTLET = 5", "TypeError: a_number:OUTLET must be an Outlet or several, found a"),
    "a-class": (
        "from newsparse import Outlet as OUTLET",
        "TypeError: a_class:OUTLET must be an Outlet or several, found a type",
    ),
    "a-mixture": (
        outlet_source() + "OUTLET = (OUTLET, 'kabar')",
        "TypeError: a_mixture:OUTLET must be an Outlet or several, found a str",
    ),
    "bad-slug": (outlet_source("Kabar Baru"), "ValueError: Outlet.slug must be lower-case"),
}
"""Plugins that cannot be loaded: module, and how the reason begins."""

UNUSABLE = {
    "no-comma": (
        outlet_source("tanpa-koma", more="domains=('kabarlontar.id')"),
        "TypeError: outlet tanpa-koma: domains must be a tuple: ('kabarlontar.id',)",
    ),
    "bad-pattern": (
        "from newsparse.outlets.rules import Rule\nfrom newsparse import Role\n"
        + outlet_source("pola", more="rules=(Rule('matches', '(', Role.WIDGET),)"),
        "error: missing )",
    ),
    "one-slug-twice": (
        outlet_source() + "from dataclasses import replace\n"
        "OUTLET = [OUTLET, replace(OUTLET, name='Kabar Lontar Baru')]",
        "OutletClash: two outlets claim the slug 'kabar-lontar'",
    ),
}
"""Plugins whose value would break every parser: module, and how the reason begins."""

HANGING = {
    "parses": outlet_source() + "import newsparse\nnewsparse.parse('Hujan turun.')",
    "detects": "import newsparse\nnewsparse.detect('Hujan turun.')\n" + outlet_source(),
    "registers": outlet_source() + "import newsparse\nnewsparse.register(OUTLET)",
    "builds-a-parser": outlet_source() + "import newsparse\nnewsparse.Parser()",
    "has-no-end": outlet_source() + "from itertools import repeat\nOUTLET = repeat(OUTLET)",
}
"""Plugins that a loader without care would wait for, for ever."""


@pytest.fixture
def packages(tmp_path: Path) -> Packages:
    return Packages(tmp_path)


def test_importing_and_naming_loads_no_plugin(packages: Packages) -> None:
    packages.add("kabar-lontar", outlet_source())
    code = """
answer = [state()]
newsparse.Outlet, newsparse.Layout, newsparse.Parser, newsparse.parse, newsparse.register
answer.append(state())
newsparse.Parser(plugins=False).parse(TEXT)
answer.append(state())
newsparse.parse(TEXT)
answer.append(state())
newsparse.parse(TEXT), newsparse.Parser(), newsparse.outlets(), newsparse.detect(TEXT)
answer.append(state())
"""
    untouched, loaded = [0, False], [1, True]
    assert packages.answer(WATCHED + code) == [untouched, untouched, untouched, loaded, loaded]


@pytest.mark.parametrize("call", ["Parser()", "outlets()", "detect(TEXT)"])
def test_whoever_needs_outlets_first_loads_them(call: str, packages: Packages) -> None:
    packages.add("kabar-lontar", outlet_source())
    assert packages.answer(f"{WATCHED}\nnewsparse.{call}\nanswer = state()") == [1, True]


def test_a_package_may_bring_several(packages: Packages) -> None:
    more = "OUTLET = [OUTLET, Outlet(slug='kabar-gebang', name='Kabar Gebang')]"
    packages.add("kabar-lontar", outlet_source() + more)
    report = packages.answer(REPORT)
    assert {"kabar-lontar", "kabar-gebang", "sindonews"} <= set(report["slugs"])
    assert report["failures"] == [[], []]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a process says that has every broken plugin, and a sound one among them."""
    packages = Packages(tmp_path_factory.mktemp("packages"))
    for name, (source, _) in BROKEN.items():
        packages.add(name, source)
    packages.add("kabar-sehat", outlet_source("kabar-sehat", "Kabar Sehat"))
    found: dict[str, Any] = packages.answer(REPORT)
    return found


def test_parsing_goes_on_without_the_broken_ones(report: dict[str, Any]) -> None:
    assert report["title"] == "Jagung Sabana Panen Raya di Lereng Bukit"
    assert {"kabar-sehat", "sindonews"} <= set(report["slugs"])
    assert not {"kabar-lontar", "kabar-baru"} & set(report["slugs"])


@pytest.mark.parametrize("name", BROKEN)
def test_a_failure_names_entry_point_package_and_reason(name: str, report: dict[str, Any]) -> None:
    for failures in report["failures"]:
        ((package, reason),) = [each[1:] for each in failures if each[0] == name]
        assert package == f"{name} 1.0"
        assert reason.startswith(BROKEN[name][1])


def test_each_failure_is_logged_once(report: dict[str, Any]) -> None:
    failures = report["failures"][0]
    assert [each[0] for each in failures] == sorted(BROKEN)
    assert report["told"] == [
        ["WARNING", f"plugin {name!r} of {package} cannot be used: {reason}"]
        for name, package, reason in failures
    ]


def test_a_parser_without_plugins_has_no_failures(report: dict[str, Any]) -> None:
    assert report["without"] == []


@pytest.mark.parametrize("name", UNUSABLE)
def test_an_outlet_that_no_parser_could_use_is_left_out(name: str, packages: Packages) -> None:
    source, told = UNUSABLE[name]
    packages.add(name, source)
    report = packages.answer(REPORT)
    assert report["title"] == "Jagung Sabana Panen Raya di Lereng Bukit"
    ((failed, package, reason),) = report["failures"][0]
    assert (failed, package) == (name, f"{name} 1.0")
    assert reason.startswith(told)


@pytest.mark.parametrize("name", HANGING)
def test_a_plugin_cannot_make_the_loader_wait_for_itself(name: str, packages: Packages) -> None:
    packages.add(name, HANGING[name])
    report = packages.answer(REPORT)
    assert report["title"]
    ((failed, package, _),) = report["failures"][0]
    assert (failed, package) == (name, f"{name} 1.0")
    assert "kabar-lontar" not in report["slugs"]


def test_a_plugin_that_registers_itself_is_told_how_it_is_done(packages: Packages) -> None:
    packages.add("registers", HANGING["registers"])
    ((_, _, reason),) = packages.answer(REPORT)["failures"][0]
    assert "its entry point is enough" in reason


def test_threads_load_plugins_once(packages: Packages) -> None:
    packages.add("raises", "import time\ntime.sleep(0.3)\nraise RuntimeError('rusak')")
    threads = """
built = []
def build():
    built.append(newsparse.Parser())
building = [threading.Thread(target=build) for _ in range(4)]
[thread.start() for thread in building]
[thread.join() for thread in building]
"""
    code = REPORT.replace("\nimport newsparse\n", f"\nimport newsparse\n{threads}")
    report = packages.answer(f"{code}\nanswer['built'] = len(built)")
    assert report["told"] == [
        ["WARNING", "plugin 'raises' of raises 1.0 cannot be used: RuntimeError: rusak"]
    ]
    assert report["built"] == 4


def test_a_package_without_metadata_is_unnamed(packages: Packages) -> None:
    packages.add("raises", "raise RuntimeError('rusak')", metadata=False)
    packages.add("kabar-lontar", outlet_source(), metadata=False)
    report = packages.answer(REPORT)
    assert report["failures"][0] == [["raises", "an unnamed package", "RuntimeError: rusak"]]
    assert "kabar-lontar" in report["slugs"]


def test_an_interrupt_is_no_fault_of_the_plugin(packages: Packages) -> None:
    packages.add("interrupted", "raise KeyboardInterrupt")
    done = packages.run("-c", "import newsparse; newsparse.Parser()")
    assert done.returncode != 0
    assert "KeyboardInterrupt" in done.stderr
