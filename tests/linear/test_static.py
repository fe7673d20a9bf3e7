"""No pattern has a shape that takes more than linear time, and the check knows such shapes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.linear.allowed import excuse_of
from tests.linear.collection import Found, collect
from tests.linear.judging import judge
from tests.linear.ladder import climb
from tests.linear.pumps import Pump

pytestmark = pytest.mark.timeout(240)  # a busy machine is no fault

Match = Callable[[str], object]

BAD = [
    (r"(a+)+b", "match", "nested"),
    (r"(a*)*b", "match", "nested"),
    (r"(a|a)*b", "match", "nested"),
    (r"(?:x|x)+y", "fullmatch", "nested"),
    (r"(a|ab|b)*c", "match", "nested"),
    (r"(?:a+b?)*c", "match", "nested"),
    (r"(\w+\s?)*:", "match", "nested"),
    (r"(?:\w+,?)+:", "match", "nested"),
    (r"^(([a-z])+.)+[A-Z]([a-z])+$", "match", "nested"),
    (r"(?:a?a?)*b", "match", "nested"),
    (r"(?:a+|\d)+$", "fullmatch", "nested"),
    (r"(?>(?:a+)+b)", "match", "nested"),
    (r"(?:(?:ab)+|(?:ab)+c)*d", "match", "nested"),
    (r"a*a*b", "match", "adjacent"),
    (r"(?i)A+a+b", "match", "adjacent"),
    (r"\s*,?\s*$", "match", "adjacent"),
    (r"[a-z]+\d*[a-z]+$", "match", "adjacent"),
    (r".*x.*y", "match", "adjacent"),
    (r"(?:a*,?){2,4}b", "match", "adjacent"),
    (r"(?P<x>a+)(?P=x)b", "match", "adjacent"),
    (r"(?:a(?=a*b))*c", "match", "adjacent"),
    (r"a{0,1000}a{0,1000}b", "match", "adjacent"),
    (r"\d+(?:\.\d+|\d+)?:", "match", "adjacent"),
    (r"a+\w*+b", "match", "adjacent"),
    (r"\s+$", "search", "searched"),
    (r"\s+\Z", "search", "searched"),
    (r"\w+@", "search", "searched"),
    (r"\w++@", "search", "searched"),
    (r"x*y", "search", "searched"),
    (r"\(.*?\)", "search", "searched"),
    (r"(?=.*x)y", "search", "searched"),
    (r"(?:\w+@)?", "search", "searched"),
    (r"<a[^>]*>.*</a>", "search", "searched"),
    (r"a{0,1000}b", "search", "searched"),
    (r"(?<!,)\w+@", "search", "searched"),
    (r"[a-z]+\b", "search", "searched"),
    (r"(?>\s+x)", "search", "searched"),
]
"""What is slow, how it must be used for that, and the shape."""

GOOD = [
    (r"\w+", "search"),
    (r"\s+", "search"),
    (r"(?:a|b)*c", "match"),
    (r"(?:ab)*c", "match"),
    (r"a+b+c", "match"),
    (r"\w+@", "match"),
    (r"\s+$", "match"),
    (r"(?<!\w)\w+@", "search"),
    (r"(?<!\s)\s+$", "search"),
    (r"\b\w+@", "search"),
    (r"^\s+x", "search"),
    (r"\A\s*x", "search"),
    (r"(?m)^a+x", "search"),
    (r"\(.{0,80}\)", "search"),
    (r"a*+a", "match"),
    (r"(?>a+)+b", "match"),
    (r"(?:a++b?)*c", "match"),
    (r"\s*+,?+\s*+$", "match"),
    (r"[a-z]+(?:-[a-z]+)*", "fullmatch"),
    (r"\S+\s+\S+$", "match"),
    (r"[\w.]+@[\w.]+\.\w+$", "match"),
    (r"\b\w+\b\w*$", "match"),
    (r"(?:\\.|[^\\\"])*\"", "match"),
    (r"(?:\s*(?:,|;)){0,3}\s*x", "match"),
    (r"[A-Z]+(?![a-z])", "search"),
    (r"(?:\w+@)?", "match"),
    (r"(a+)+", "match"),
    (r"x(?=\s)\S*y", "match"),
]
"""What is linear, used like that."""


def shapes(pattern: str, method: str) -> set[str]:
    return {danger.shape for danger in judge(pattern, 0, "regex", [method])}


@pytest.mark.parametrize(("pattern", "method", "shape"), BAD)
def test_bad_shapes_are_found(pattern: str, method: str, shape: str) -> None:
    assert shape in shapes(pattern, method)


@pytest.mark.parametrize(("pattern", "method"), GOOD)
def test_good_shapes_pass(pattern: str, method: str) -> None:
    assert shapes(pattern, method) == set()


@pytest.mark.parametrize("pattern", [p for p, m, _ in BAD if m == "match" and "+b" not in p[-3:]])
def test_flags_count(pattern: str) -> None:
    """Of a verbose pattern blanks are none of its loops."""
    spaced = pattern.replace("(", " (").replace(" (?", "(?")
    assert judge(spaced, re.VERBOSE, "regex", ["match"])


def test_the_pump_that_is_told_is_slow() -> None:
    """The pump named for a bad pattern does make it slow, so that the check can be believed."""
    for pattern in (r"\s*,?\s*:", r"[a-z]+\d*[a-z]+$", r".*x.*y"):
        (danger,) = judge(pattern, 0, "re", ["match"])
        pump, match = Pump(danger.pump, end="\x00\n"), re.compile(pattern).match

        def prepare(size: int, pump: Pump = pump, match: Match = match) -> Callable[[], object]:
            text = pump.text(size)
            return lambda: match(text)

        assert climb(prepare, (2_000, 16_000)), pattern


def test_what_is_not_read_is_an_error() -> None:
    for pattern in (r"(a)?(?(1)b|c)", r"(?<=a*)b", r"\Kx"):
        with pytest.raises(ValueError, match="not"):
            judge(pattern, 0, "regex", ["search"])


@pytest.mark.parametrize("found", collect(), ids=lambda found: found.name)
def test_pattern_is_linear(found: Found) -> None:
    if excuse_of(found) is None:  # `test_allowed` sees to those that have one
        dangers = judge(found.pattern, found.flags, found.engine, found.methods)
        assert dangers == [], f"{found.where}: {found.pattern!r}"
