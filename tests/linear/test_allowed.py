"""What excuses a slow pattern holds: it is needed, and the texts it gets are as short as it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest

from newsparse import Parser
from tests.linear.allowed import ALLOWED, Allowed, excuse_of
from tests.linear.collection import collect, is_pattern, key_of, modules

pytestmark = pytest.mark.timeout(240)  # a busy machine is no fault

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
BOUNDED = {
    found.where: (found, entry.longest)
    for found in collect()
    if (entry := excuse_of(found)) and entry.longest
}
_BETWEEN = (" ", " | ", " (", ", ")
LONG = 3_000


class Gauge:
    """A pattern that keeps the length of the longest text it was given."""

    def __init__(self, pattern: Any) -> None:
        self._pattern = pattern
        self.longest = 0

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._pattern, name)
        return partial(self._measured, name, method) if callable(method) else method

    def _measured(self, name: str, method: Any, *given: Any) -> Any:
        text, *bounds = given[1:] if name == "sub" else given  # what it is replaced by comes first
        start, end = (*bounds, len(text))[:2] if bounds else (0, len(text))
        self.longest = max(self.longest, min(end, len(text)) - start)
        return method(*given)


def _texts() -> Iterator[bytes | str]:
    """Addresses; all samples; texts again as one line, and with each line made long by its own words."""
    yield from ("https://contoh.id/" + "a" * length for length in (20, LONG))
    for path in sorted(SAMPLES.rglob("*")):
        if path.suffix == ".html":
            yield path.read_bytes()
        elif path.suffix == ".txt":
            text = path.read_text(encoding="utf-8")
            yield text
            yield " ".join(text.split("\n"))
            lines = [line for line in text.split("\n") if line]
            for number, line in enumerate(lines[:4]):
                long = (line + _BETWEEN[number % 4]) * (LONG // (len(line) + 3))
                yield "\n".join([*lines[:number], long, *lines[number + 1 :]])


@cache
def _gauges() -> dict[str, Gauge]:
    """The bounded patterns, each with the length of the longest text that reading gave it."""
    gauges = {where: Gauge(found.compiled()) for where, (found, _) in BOUNDED.items()}
    by_pattern = {found.key: gauges[where] for where, (found, _) in BOUNDED.items()}
    with pytest.MonkeyPatch.context() as patch:
        for _, module, _ in modules():
            for name, value in list(vars(module).items()) if module else ():
                gauge = by_pattern.get(key_of(value)) if is_pattern(value) else None
                if gauge is not None:
                    patch.setattr(module, name, gauge)
        parser = Parser(plugins=False, indirect=True)
        for text in _texts():
            parser.parse(text)
    return gauges


@pytest.mark.parametrize("entry", ALLOWED, ids=lambda entry: f"{entry.room}:{entry.name}")
def test_excuse_is_needed(entry: Allowed) -> None:
    here = [found for found in collect() if entry.fits(found)]
    assert here, "it is gone: take it off the list"
    assert any(excuse_of(found) is entry for found in here), "it needs none: take it off the list"


@pytest.mark.parametrize("where", BOUNDED)
def test_texts_are_no_longer(where: str) -> None:
    longest = _gauges()[where].longest
    assert longest > 0, "no sample uses it"
    assert longest <= BOUNDED[where][1]


def test_the_gauge_measures() -> None:
    gauge = Gauge(re.compile("[&,]"))
    gauge.split("satu & dua")
    assert gauge.longest == 10
    gauge.sub("", "satu & dua, tiga")
    assert gauge.longest == 16
    gauge.search("a" * 30, 5)
    gauge.search("a" * 40, 5, 20)
    assert gauge.longest == 25
