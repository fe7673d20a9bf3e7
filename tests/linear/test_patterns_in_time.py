"""Every pattern takes time in step with length, on texts made of its own words, sets and loops."""

from __future__ import annotations

import re

import pytest

from tests.linear.collection import Found, collect
from tests.linear.ladder import climb
from tests.linear.pumps import pumps_of
from tests.linear.using import is_timed, prepared, rungs_of

pytestmark = pytest.mark.timeout(240)  # a busy machine is no fault


def slow_on(found: Found) -> str:
    """The first pump on which a pattern is slow, with the times; nothing where there is none."""
    for pump in pumps_of(found):
        for method in sorted(found.methods):
            problem = climb(prepared(found, pump, method), rungs_of(found))
            if problem:
                return f"{method} {pump}: {problem}"
    return ""


@pytest.mark.parametrize(
    "found", [found for found in collect() if is_timed(found)], ids=lambda found: found.name
)
def test_pattern_grows_with_the_text(found: Found) -> None:
    assert slow_on(found) == ""


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"(?:a+b?)*c", "match"),
        (r"(\w+\s?)*:", "match"),
        (r"\s*,?\s*x$", "match"),
        (r"<b>.*</b>.*<i>", "match"),
        (r"\s+$", "search"),
        (r"\w+@", "search"),
        (r"\((?:[a-z]+,? ?)+\)", "search"),
        (r"“[^”]*”", "search"),
    ],
)
def test_slow_patterns_are_found_out(pattern: str, method: str) -> None:
    """The pumps and the ladder see what is slow, of themselves, and see it before it takes long."""
    found = Found("re", pattern, int(re.compile(pattern).flags), "here", {method})
    assert slow_on(found)


def test_a_long_line_does_not_come_to_a_pattern_that_is_given_short_ones() -> None:
    bounded = [found for found in collect() if found.longest]
    assert bounded
    assert all(max(rungs_of(found)) == found.longest for found in bounded)
