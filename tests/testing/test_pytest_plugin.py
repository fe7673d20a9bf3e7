"""The pytest plugin, tried out in projects of its own: see pytest's `pytester`.

The plugin is given by `-p`, with every other plugin left out, so that it does not matter whether
this package is installed with its entry point.
"""

from __future__ import annotations

import sys

import pytest

from tests.testing.sabana import LEDGER, TEXT

pytest_plugins = ["pytester"]

PLUGIN = "newsparse.testing.pytest_plugin"
OPTIONS = """
[pytest]
addopts = --strict-config --strict-markers --import-mode=importlib
filterwarnings = error
pythonpath = .
newsparse_samples = samples
newsparse_outlets = kabar_sabana:OUTLET
"""
OUTLET = '''
"""An outlet that is not installed."""

from newsparse.outlets.outlet import Outlet
from newsparse.outlets.rules import exact, matches, starts
from newsparse.roles import Role

OUTLET = Outlet(
    slug="kabar-sabana",
    name="Kabar Sabana",
    zone="WITA",
    datelines=("{Place}, Kabar Sabana - ",),
    rules=(
        matches(r"Dibaca [0-9.]+ kali", Role.WIDGET, "Dibaca 1.204 kali"),
        starts("Sabana lain:", Role.RELATED),
        exact("Dukung jurnalisme sabana", Role.WIDGET),
    ),
)
'''
DRAFT_LINE = "draft: read it line by line, then remove this line\n"


class Project:
    """A project with an outlet and a folder of samples."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        self.samples = pytester.mkdir("samples")
        self.ledger = self.samples / "panen.ledger"
        pytester.makeini(OPTIONS)
        pytester.makepyfile(kabar_sabana=OUTLET)
        self.write(LEDGER)

    def write(self, ledger: str | None, text: str = TEXT) -> None:
        """Put a text and a ledger, or none, in the place of those that stand there."""
        (self.samples / "panen.txt").write_text(text, encoding="utf-8")
        self.ledger.unlink(missing_ok=True)
        if ledger is not None:
            self.ledger.write_text(ledger, encoding="utf-8")

    def read(self) -> str:
        """What the ledger holds now."""
        return self.ledger.read_text(encoding="utf-8")

    def run(self, *options: str) -> pytest.RunResult:
        """Run pytest in a process of its own."""
        return self.pytester.runpytest_subprocess("-p", PLUGIN, *options)


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return Project(pytester)


def test_a_sample_is_two_tests(project: Project) -> None:
    result = project.run("-v")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(
        ["*panen.ledger::ledger PASSED*", "*panen.ledger::own_rules PASSED*"]
    )


def test_what_differs_is_listed_without_a_traceback(project: Project) -> None:
    wrong = LEDGER.replace("place: Atambua", "place: Kupang").replace("widget  ", "related ")
    project.write(wrong)
    result = project.run()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*panen: ledger*",
            "samples/panen.ledger:3: place: wanted 'Kupang', got 'Atambua'",
            "samples/panen.ledger:14: wanted related, got widget: Dibaca 1.204 kali",
            "FAILED samples/panen.ledger::ledger*",
        ]
    )
    result.stdout.no_fnmatch_line("*.py:[0-9]*")


def test_a_broken_ledger_fails_with_its_line(project: Project) -> None:
    project.write(f"titel: Jagung\n{LEDGER}")
    result = project.run()
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["*panen.ledger:1: unknown key 'titel'; did you mean title? *"])
    result.stdout.no_fnmatch_line("*.py:[0-9]*")


def test_a_rule_that_a_generic_one_saves_fails(project: Project) -> None:
    marker = "ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT"
    text = TEXT.replace("Dibaca 1.204 kali", f"{marker} Dukung jurnalisme sabana")
    rows = f"widget | {marker}\nwidget | Dukung jurnalisme sabana"
    project.write(LEDGER.replace("widget     | Dibaca 1.204 kali", rows), text)
    result = project.run("-v")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*panen.ledger::own_rules FAILED*",
            "samples/panen.ledger:15: the outlet's rule 'exact:Dukung jurnalisme sabana' holds only*",
        ]
    )


def test_a_text_without_ledger_fails(project: Project) -> None:
    project.write(None)
    result = project.run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["samples/panen.ledger:1: no ledger; run pytest --newsparse-update*"]
    )
    assert not project.ledger.exists()


def test_a_ledger_without_text_fails(project: Project) -> None:
    (project.samples / "panen.txt").unlink()
    result = project.run()
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(["*no text or page beside this ledger; expected panen.txt or *"])


def test_an_update_drafts_what_is_missing(project: Project) -> None:
    project.write(None)
    result = project.run("--newsparse-update")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["samples/panen.ledger:1: not yet read by a person; read it*"])
    assert project.read() == DRAFT_LINE + LEDGER
    project.run().assert_outcomes(passed=1, failed=1)
    project.write(project.read().removeprefix(DRAFT_LINE))
    project.run().assert_outcomes(passed=2)


def test_collecting_writes_nothing(project: Project) -> None:
    project.write(None)
    project.run("--newsparse-update", "--collect-only").assert_outcomes()
    assert not project.ledger.exists()


def test_an_update_writes_drafts_anew(project: Project) -> None:
    project.write("draft: x\noutlet: lama\n---\n")
    project.run("--newsparse-update").assert_outcomes(passed=1, failed=1)
    assert project.read() == DRAFT_LINE + LEDGER


def test_an_update_refuses_what_a_person_has_read(project: Project) -> None:
    wrong = LEDGER.replace("place: Atambua", "place: Kupang")
    project.write(wrong)
    result = project.run("--newsparse-update")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "samples/panen.ledger:3: place: wanted 'Kupang', got 'Atambua'",
            "samples/panen.ledger:1: a person has read this ledger, so it is left*"
            "--newsparse-update-reviewed*",
        ]
    )
    assert project.read() == wrong


def test_an_update_of_reviewed_ledgers_makes_them_drafts(project: Project) -> None:
    right = project.samples / "tetap.ledger"
    right.write_text(LEDGER, encoding="utf-8")
    right.with_suffix(".txt").write_text(TEXT, encoding="utf-8")
    project.write(LEDGER.replace("place: Atambua", "place: Kupang"))
    project.run("--newsparse-update-reviewed").assert_outcomes(passed=3, failed=1)
    assert project.read() == DRAFT_LINE + LEDGER
    assert right.read_text(encoding="utf-8") == LEDGER


def test_other_folders_are_left_alone(project: Project) -> None:
    other = project.pytester.mkdir("lain")
    (other / "catatan.ledger").write_text("Bukan buku besar.")
    (other / "catatan.txt").write_text("Bukan contoh.")
    (project.samples.parent / "samples-lama").mkdir()
    (project.samples.parent / "samples-lama" / "x.ledger").write_text("Bukan.")
    project.run().assert_outcomes(passed=2)


def test_folders_may_be_named_by_any_path(project: Project) -> None:
    project.pytester.makeini(OPTIONS.replace("= samples", "= ./lain/../samples/"))
    project.run().assert_outcomes(passed=2)


def test_several_outlets_may_stand_in_one_name(project: Project) -> None:
    project.pytester.makepyfile(kabar_sabana=f"{OUTLET}OUTLETS = (OUTLET,)\n")
    project.pytester.makeini(OPTIONS.replace("kabar_sabana:OUTLET", "kabar_sabana:OUTLETS"))
    project.run().assert_outcomes(passed=2)


def test_without_folders_nothing_is_collected(project: Project) -> None:
    project.pytester.makeini("[pytest]\n")
    assert project.run().ret == pytest.ExitCode.NO_TESTS_COLLECTED
    result = project.run("--newsparse-update")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*nothing to update: newsparse_samples names no folder*"])


def test_a_folder_that_is_not_there_is_an_error(project: Project) -> None:
    project.pytester.makeini("[pytest]\nnewsparse_samples = contoh\n")
    result = project.run()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*newsparse_samples: no folder at *contoh"])


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("kabar_sabana", "expected my_package.outlet:OUTLET"),
        ("kabar_rimba:OUTLET", "No module named 'kabar_rimba'; pytest's option `pythonpath`"),
        ("kabar_sabana:SABANA", "the module has no SABANA"),
        ("kabar_sabana:Role", "expected an Outlet, got EnumType"),
        ("kabar_tiruan:OUTLET", "two outlets claim the slug 'tempo'"),
    ],
)
def test_outlets_that_cannot_be_used(name: str, told: str, project: Project) -> None:
    told = told if sys.version_info >= (3, 11) else told.replace("EnumType", "EnumMeta")
    project.pytester.makepyfile(kabar_tiruan=OUTLET.replace("kabar-sabana", "tempo"))
    project.pytester.makeini(OPTIONS.replace("kabar_sabana:OUTLET", name))
    result = project.run()
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines([f"newsparse_outlets: *{told}*"])
    result.stdout.no_fnmatch_line("*.py:[0-9]*")


def test_a_text_can_be_named_on_the_command_line(project: Project) -> None:
    project.run("samples/panen.txt").assert_outcomes(passed=2)
    project.run("samples/panen.ledger::own_rules").assert_outcomes(passed=1)


def test_a_fault_of_the_outlet_keeps_its_traceback(project: Project) -> None:
    project.pytester.makepyfile(
        kabar_sabana=f"{OUTLET}\nimport newsparse.testing.checks as checks\n"
        "def fault(*args):\n    raise RuntimeError('rusak')\n"
        "checks.differences = fault\n"
    )
    result = project.run()
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*def fault*", "E*RuntimeError: rusak"])
    result.stdout.no_fnmatch_line("*_pytest*")


def test_workers_share_the_samples(project: Project) -> None:
    pytest.importorskip("xdist")
    for number in range(6):
        (project.samples / f"panen-{number}.txt").write_text(TEXT, encoding="utf-8")
    run = ("-p", "xdist", "-n", "2")
    project.run(*run, "--newsparse-update").assert_outcomes(passed=2, failed=6)
    for path in project.samples.glob("panen-*.ledger"):
        path.write_text(path.read_text().removeprefix(DRAFT_LINE))
    project.run(*run).assert_outcomes(passed=14)
