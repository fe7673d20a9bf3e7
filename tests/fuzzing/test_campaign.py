"""The program around the targets: what it prepares, what it tells, how it ends."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

from fuzzing import __main__ as program
from fuzzing.campaign import Outcome, read_log, run_all
from fuzzing.mutation import Mutation
from fuzzing.targets import TARGETS
from fuzzing.words import as_bytes, as_dictionary

LOG = "#9\tINITED cov: 3 ft: 4 corp: 1/1b\n#70\tNEW    cov: 5 ft: 8 corp: 2/9b\n"


def test_the_last_figures_of_a_log_count() -> None:
    assert read_log(LOG) == (70, 5, 8)
    assert read_log(f"{LOG}stat::number_of_executed_units: 99\n") == (99, 5, 8)
    assert read_log("Traceback (most recent call last):") == (0, 0, 0)


def test_a_dictionary_is_ascii_and_quoted() -> None:
    words = as_bytes(["“Air”", 'a"b\\', "", "x" * 99])
    assert as_dictionary(words).split("\n") == [
        r'"a\x22b\x5c"',
        f'"{"x" * 64}"',
        r'"\xe2\x80\x9cAir\xe2\x80\x9d"',
        "",
    ]


@pytest.mark.parametrize("name", TARGETS)
def test_dictionaries_hold_what_outlets_print(name: str) -> None:
    words = as_bytes(TARGETS[name].words())
    expected = {
        "text": "Baca Juga:",
        "html": '<div class="read__content">',
        "dates": "{weekday}, {date} | {time} {zone}",
        "quotes": " mengatakan ",
    }
    assert len(words) > 100
    assert expected[name].encode() in words


def test_a_mutation_repeats_itself_and_keeps_its_bounds() -> None:
    mutation = Mutation(b"\n", [b"KUPANG - Hujan.\nTerang"], [b"Baca Juga: "])
    made = {mutation.of(b"Satu\nDua Tiga", 40, seed) for seed in range(200)}
    assert made == {mutation.of(b"Satu\nDua Tiga", 40, seed) for seed in range(200)}
    assert len(made) > 100
    assert max(map(len, made)) <= 40
    assert {b"KUPANG", b"Baca", b"Terang"} <= {word for text in made for word in text.split()}
    assert isinstance(mutation.of(b"", 40, 1), bytes)


def test_a_process_that_ends_badly_is_no_success(tmp_path: Path) -> None:
    [outcome] = run_all(["nonesuch"], 1, tmp_path)
    assert outcome.code != 0
    assert not outcome.passed
    assert outcome.log.read_text(encoding="utf-8").strip()


def _outcome(folder: Path, *, found: bool = False, code: int = 0) -> Outcome:
    log, finding = folder / "log.txt", folder / "broken-1"
    log.write_text("==7== ERROR: libFuzzer: deadly signal", encoding="utf-8")
    finding.write_bytes(b"abc")
    finding.with_suffix(".txt").write_text("AssertionError: a law", encoding="utf-8")
    return Outcome("text", 70, 5, 8, 1.6, [finding] if found else [], log, code)


@pytest.mark.parametrize(
    ("ending", "code", "told"),
    [
        ({}, 0, "text             70         5         8       2         0"),
        ({"found": True}, 1, "AssertionError: a law"),
        ({"code": 77}, 1, "deadly signal"),
    ],
    ids=["nothing", "finding", "crash"],
)
def test_a_finding_and_a_crash_end_in_failure(
    ending: dict[str, Any],
    code: int,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(program, "run_all", lambda *_: [_outcome(tmp_path, **ending)])
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: object())
    monkeypatch.setattr(sys, "argv", ["fuzzing", "text", "--folder", str(tmp_path)])
    assert program.main() == code
    assert told in capsys.readouterr().out


def test_without_atheris_it_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "argv", ["fuzzing"])
    assert program.main() == 2
    assert 'pip install -e ".[fuzz]"' in capsys.readouterr().err


@pytest.mark.parametrize("words", [["nonesuch"], ["--seconds", "0"]], ids=" ".join)
def test_wrong_usage_is_told(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["fuzzing", *words])
    with pytest.raises(SystemExit) as ended:
        program.main()
    assert ended.value.code == 2


def test_the_program_knows_every_target() -> None:
    assert tuple(TARGETS) == program.NAMES


@pytest.mark.timeout(300)
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="needs atheris")
def test_a_short_run_counts_and_finds_nothing(tmp_path: Path) -> None:
    [outcome] = run_all(["dates"], 1, tmp_path)
    assert outcome.passed, outcome.log.read_text(encoding="utf-8")
    assert min(outcome.executions, outcome.coverage, outcome.features, outcome.cpu) > 0
