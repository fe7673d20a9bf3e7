"""Every requirement has a lowest version, and none is below one that is known to be wrong."""

from __future__ import annotations

import pytest

from tests.supply.floors import ROOT, floor_of, pins, requirements

PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
LISTS = requirements(PYPROJECT)
KNOWN_WRONG = {  # what was seen, or is told by an advisory, below this version
    "beautifulsoup4": ((4, 13, 1), "4.13.0 was taken back"),
    "dateparser": ((1, 4), "evaluates its language data at every call"),
    "pydantic": ((2, 7), "compares cached models wrong"),
    "regex": ((2024, 9, 11), "older than dateparser asks for, so that no install has it"),
    "selectolax": ((0, 4, 7), "gives back an attribute without a value as if its tag were broken"),
    "soupsieve": ((2, 9), "hangs on hostile selectors"),
}


def test_all_lists_are_read() -> None:
    assert {"dependencies", "cli", "frames", "test", "bench", "dev"} <= set(LISTS)
    assert len(LISTS["dependencies"]) == 6
    assert "newsparse[cli,frames,notebook,warc,zstd]" in LISTS["test"]


@pytest.mark.parametrize("extra", LISTS)
def test_a_requirement_has_a_lowest_version_and_no_other_condition(extra: str) -> None:
    """A highest version would make a library hard to install beside others."""
    for requirement in LISTS[extra]:
        name, _, floor = floor_of(requirement)
        assert floor or name == "newsparse", requirement


@pytest.mark.parametrize("name", KNOWN_WRONG)
def test_a_lowest_version_is_one_that_works(name: str) -> None:
    least, reason = KNOWN_WRONG[name]
    floor = tuple(map(int, pins(PYPROJECT)[name].split(".")))
    assert floor >= least, f"{name} below {least}: {reason}"


def test_pins_follow_extras() -> None:
    text = """[project]
dependencies = [
    "a>=1.2", # "why"
]

[project.optional-dependencies]
one = ["a>=1.10", "b>=3"] # "c>=4"
two = ["newsparse[one]", "d[e]>=5.0.1"]

[tool]
x = ["f>=6"]
"""
    assert pins(text) == {"a": "1.2"}
    assert pins(text, ["two"]) == {"a": "1.10", "b": "3", "d": "5.0.1"}


@pytest.mark.parametrize("requirement", ["a>=1,<2", "a~=1.0", "a==1", "a>1", "a>=1; x", "a @ b"])
def test_other_conditions_are_seen(requirement: str) -> None:
    with pytest.raises(ValueError, match="more than a lowest version"):
        floor_of(requirement)
