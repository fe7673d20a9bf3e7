"""The pytest plugin: samples are tests, without any Python.

It does nothing until a project's pytest options name such folders:

* `newsparse_samples`: folders of samples, from the file with the options on. pytest must come by
  them as well: they stand below `testpaths`, or on the command line.
* `newsparse_outlets`: outlets that are not installed as plugins, `my_package.outlet:OUTLET`.

A ledger gives two tests: `ledger`, whether the sample is read as the ledger says, and `own_rules`,
whether the outlet's rules hold without the generic ones. A text without a ledger is a failing test.

* `--newsparse-update` drafts missing ledgers and writes drafts anew. A draft fails until a person
  has read it and removed its line `draft:`.
* `--newsparse-update-reviewed` also rewrites ledgers that a person has read and that differ now;
  they are drafts again.

Importing the plugin loads pytest and the standard library; newsparse itself loads with the first
test that runs.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import TerminalRepr

    from newsparse.parser import Parser
    from newsparse.testing.failures import Failure
    from newsparse.testing.samples import Sample

__all__ = [
    "LedgerFile",
    "LedgerItem",
    "OwnRulesItem",
    "SampleFailed",
    "pytest_addoption",
    "pytest_collect_file",
    "pytest_configure",
]

_LEDGER = ".ledger"
_SOURCES = (".txt", ".html")
_FOLDERS = "newsparse_samples"
_OUTLETS = "newsparse_outlets"
_PARSER: pytest.StashKey[Parser] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the samples."""
    parser.addini(_FOLDERS, "folders whose samples newsparse tests", type="paths", default=[])
    parser.addini(
        _OUTLETS, "outlets of these samples, as my_package.outlet:OUTLET", type="linelist"
    )
    group = parser.getgroup("newsparse", "newsparse: samples and their ledgers")
    group.addoption(
        "--newsparse-update",
        action="store_true",
        help="draft the ledgers that are missing, and write drafts anew",
    )
    group.addoption(
        "--newsparse-update-reviewed",
        action="store_true",
        help="also rewrite ledgers that a person has read and that differ now, as drafts",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuse folders that are not there: their samples would be skipped without a word."""
    folders = _folders(config)
    for folder in folders:
        if not folder.is_dir():
            raise pytest.UsageError(f"{_FOLDERS}: no folder at {folder}")
    if not folders and _updates(config):
        raise pytest.UsageError(f"nothing to update: {_FOLDERS} names no folder of samples")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> LedgerFile | None:
    """Collect the ledgers below the folders, and the texts that have none."""
    if file_path.suffix != _LEDGER and file_path.suffix not in _SOURCES:
        return None
    if not any(file_path.is_relative_to(folder) for folder in _folders(parent.config)):
        return None
    is_named = parent.session.isinitpath(file_path)  # on the command line
    if file_path.suffix in _SOURCES and not is_named:
        if file_path.with_suffix(_LEDGER).exists():
            return None  # collected by its ledger
    return LedgerFile.from_parent(parent, path=file_path)


class LedgerFile(pytest.File):
    """A ledger, or a text that has none."""

    def collect(self) -> Iterator[pytest.Item]:
        """The tests of one sample."""
        yield LedgerItem.from_parent(self, name="ledger")
        if self.path.with_suffix(_LEDGER).exists():
            yield OwnRulesItem.from_parent(self, name="own_rules")


class SampleFailed(Exception):
    """A sample is read otherwise than its ledger says; `str` has one failure a line."""

    def __init__(self, failures: list[Failure]) -> None:
        super().__init__(failures)
        self.failures = failures

    def __str__(self) -> str:
        return "\n".join(map(str, self.failures))


class _SampleItem(pytest.Item):
    """What both tests of a sample share."""

    def runtest(self) -> None:
        """Raise `SampleFailed` where something is wrong."""
        from newsparse.testing.samples import sample_of

        failures = self.failures(sample_of(self.path))
        if failures:
            raise SampleFailed(failures)

    def failures(self, sample: Sample) -> list[Failure]:
        """What is wrong with the sample."""
        raise NotImplementedError

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None
    ) -> str | TerminalRepr:
        """The failures and nothing else; a traceback only for what nobody expected."""
        from newsparse.testing.ledger_files import LedgerError

        if isinstance(excinfo.value, (SampleFailed, LedgerError, pytest.UsageError)):
            return str(excinfo.value)
        excinfo.traceback = excinfo.traceback.cut(path=__file__)  # without pytest's own frames
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The ledger and the name of the test."""
        return self.path, 0, f"{self.path.stem}: {self.name}"


class LedgerItem(_SampleItem):
    """Whether a sample is read as its ledger says."""

    def failures(self, sample: Sample) -> list[Failure]:
        """Rows and fields that differ; writes the ledger first where that was asked for."""
        from newsparse.testing.checks import check
        from newsparse.testing.drafting import update_ledger
        from newsparse.testing.failures import Failure

        parser = _parser(self.config)
        if not _updates(self.config):
            return check(sample, parser)
        reviewed = bool(self.config.getoption("--newsparse-update-reviewed"))
        is_written = update_ledger(sample, parser, reviewed=reviewed)
        failures = check(sample, parser)
        if failures and not is_written:
            note = (
                "a person has read this ledger, so it is left as it is; mend the outlet, or run "
                "pytest --newsparse-update-reviewed and read the ledger again"
            )
            failures.append(Failure(sample.path, 1, "reviewed", note=note))
        return failures


class OwnRulesItem(_SampleItem):
    """Whether the rules of a sample's outlet hold without the generic ones."""

    def failures(self, sample: Sample) -> list[Failure]:
        """Rules that only hold together with the generic ones."""
        from newsparse.testing.own_rules import check_own_rules

        return check_own_rules(sample, _parser(self.config))


def _folders(config: pytest.Config) -> list[Path]:
    return [Path(os.path.normpath(folder)) for folder in config.getini(_FOLDERS)]


def _updates(config: pytest.Config) -> bool:
    options = ("--newsparse-update", "--newsparse-update-reviewed")
    return any(config.getoption(option) for option in options)


def _parser(config: pytest.Config) -> Parser:
    """The parser of this run, built once."""
    if _PARSER not in config.stash:
        from newsparse.errors import OutletClash
        from newsparse.parser import Parser
        from newsparse.testing.named_outlets import load_outlets

        try:
            config.stash[_PARSER] = Parser(outlets=load_outlets(config.getini(_OUTLETS)))
        except (ValueError, OutletClash) as error:
            is_absent = isinstance(error.__cause__, ImportError)
            hint = "; pytest's option `pythonpath` says where to look" if is_absent else ""
            raise pytest.UsageError(f"{_OUTLETS}: {error}{hint}") from error
    return config.stash[_PARSER]
