"""What fuzzing found stays fixed."""

from __future__ import annotations

import pytest

from fuzzing.targets import TARGETS
from tests.fuzzing.cases import CASES, Case


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.target}-{case.story[:40]}")
def test_what_was_found_stays_fixed(case: Case) -> None:
    TARGETS[case.target].check(case.data)
